package dossier

import (
	"testing"

	"halfweg/kader"
	"halfweg/termijn"
)

// A negative second test takes back the positive one it repeats, and no other
// (EXIT-01).
func TestTweedeTest(t *testing.T) {
	op := func(dag int) termijn.Datum { return termijn.Op(2026, 6, dag) }
	test := func(nr, dag int, uitslag string, tweedeVan int) Feit {
		return Feit{Nr: nr, Gebeurd: op(dag), Inhoud: &TestAfgenomen{Uitslag: uitslag, TweedeVan: tweedeVan, Toestemming: true}}
	}
	for _, g := range []struct {
		naam      string
		feiten    []Feit
		op        termijn.Datum
		vervallen bool
	}{
		{"never positive", []Feit{test(1, 1, TestNegatief, 0)}, termijn.Datum{}, false},
		{"refused", []Feit{test(1, 1, TestGeweigerd, 0)}, termijn.Datum{}, false},
		{"positive", []Feit{test(1, 1, TestPositief, 0)}, op(1), false},
		{"second is positive too", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestPositief, 1)}, op(2), false},
		{"second is negative", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestNegatief, 1)}, op(1), true},
		{"another negative test", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestNegatief, 0)}, op(1), false},
		{"an earlier one stands", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestPositief, 0), test(3, 3, TestNegatief, 2)}, op(1), false},
		{"a later one stands", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestPositief, 0), test(3, 3, TestNegatief, 1)}, op(2), false},
		{"both taken back", []Feit{test(1, 1, TestPositief, 0), test(2, 2, TestNegatief, 1), test(3, 8, TestPositief, 0), test(4, 9, TestNegatief, 3)}, op(8), true},
	} {
		m := Fold(g.feiten).tijdlijn()
		if got := m.op["positieve_test_gemeld"]; got.op != g.op || m.vervallen("positieve_test_gemeld") != g.vervallen {
			t.Errorf("%s: counts from %v, lapsed %v; want %v, %v", g.naam, got.op, m.vervallen("positieve_test_gemeld"), g.op, g.vervallen)
		}
	}
}

// Danger is a moment of its own; an incident without it is not (EXIT-02).
func TestGevaarIsEenMoment(t *testing.T) {
	for _, gevaar := range []bool{true, false} {
		d := Fold([]Feit{{Nr: 1, Gebeurd: termijn.Op(2026, 6, 8), Inhoud: &IncidentGemeld{Gevaar: gevaar}}})
		if _, er := d.tijdlijn().op["gevaar_gemeld"]; er != gevaar {
			t.Errorf("danger %v: moment %v", gevaar, er)
		}
	}
}

// A duty that began with a test tells of somebody's health, one that began with
// a measure does not (Wmo 2015 art. 5.2.5).
func TestTaakVanTestIsZorg(t *testing.T) {
	d := Fold([]Feit{
		{Nr: 1, Gebeurd: termijn.Op(2026, 6, 1), Inhoud: &TestAfgenomen{Uitslag: TestPositief, Toestemming: true}},
		{Nr: 2, Gebeurd: termijn.Op(2026, 6, 2), Inhoud: &MaatregelGemeld{Soort: MaatregelGesprek}},
	})
	for vanaf, wil := range map[string]Deel{"positieve_test_gemeld": DeelZorg, "maatregel_gemeld": ""} {
		m := d.tijdlijn()
		p := &kader.Plicht{ID: "X", Wie: kader.Safehouse, Vanaf: vanaf, GedaanDoor: []string{"time_out_beeindigd"}}
		if got := d.plicht(p, m.op[vanaf], m, nil, Omgeving{}).Deel; got != wil {
			t.Errorf("task from %s belongs to part %q, want %q", vanaf, got, wil)
		}
	}
}
