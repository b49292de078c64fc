package dossier

import (
	"testing"

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
