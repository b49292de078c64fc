package kaders_test

import (
	"testing"

	"halfweg/internal/eisen"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/termijn"
)

const (
	vng = "vng"
	gv  = "gooi-en-vechtstreek"
)

func bibliotheek(t *testing.T) *kader.Bibliotheek {
	t.Helper()
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func vind(t *testing.T, id string) *kader.Kader {
	t.Helper()
	k, err := bibliotheek(t).Vind(id)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// beide returns the national guide and the regional framework.
func beide(t *testing.T) (v, g *kader.Kader) { return vind(t, vng), vind(t, gv) }

// DEF-02, ADM-17: each municipality has its own framework, or the guide.
func TestWelkKaderGeldt(t *testing.T) {
	b := bibliotheek(t)
	for _, geval := range []struct {
		waarom, gemeente, op, kader string
	}{
		{"Hilversum, first day of the regional framework", "0402", "2025-08-15", gv},
		{"Hilversum, the day before it", "0402", "2025-08-14", vng},
		{"Gooise Meren, long after: it has no end", "1942", "2031-01-01", gv},
		{"Eemnes lies in another province and still in the region", "0317", "2026-11-23", gv},
		{"Amsterdam has no framework of its own here", "0363", "2026-11-23", vng},
	} {
		op, err := termijn.Parse(geval.op)
		if err != nil {
			t.Fatal(err)
		}
		k, err := b.Voor(geval.gemeente, op)
		if err != nil {
			t.Errorf("%s: %v", geval.waarom, err)
			continue
		}
		if k.ID != geval.kader {
			t.Errorf("%s: got %s, want %s", geval.waarom, k.ID, geval.kader)
		}
	}
}

// A fact with one name means one thing, so that a dossier can be judged under
// either framework and the two can be compared.
func TestZelfdeGegevenZelfdeVraag(t *testing.T) {
	v, g := beide(t)
	for _, a := range v.Gegevens {
		b := g.Gegeven(a.ID)
		if b == nil {
			continue
		}
		if a.Soort != b.Soort || a.Vraag != b.Vraag || a.Altijd != b.Altijd || a.Beoordeeld != b.Beoordeeld || len(a.Opties) != len(b.Opties) {
			t.Errorf("%s differs between the frameworks", a.ID)
			continue
		}
		for i := range a.Opties {
			if a.Opties[i] != b.Opties[i] {
				t.Errorf("option %s of %s differs between the frameworks", a.Opties[i].ID, a.ID)
			}
		}
	}
}

// Every ambiguity of the texts has a reading with author, day and reason in at
// least one framework (A01 to A14).
func TestLezingen(t *testing.T) {
	v, g := beide(t)
	gelezen := map[string]bool{}
	for _, k := range []*kader.Kader{v, g} {
		for _, i := range k.Interpretaties {
			gelezen[i.ID] = true
			if i.Auteur == "" || i.Datum.IsZero() || i.Reden.IsZero() {
				t.Errorf("%s: reading %s lacks its author, day or reason", k.ID, i.ID)
			}
		}
	}
	for _, id := range []string{"A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14"} {
		if !gelezen[id] {
			t.Errorf("no framework says how it reads %s", id)
		}
	}
}

// What a reader must know stands on the page of the framework: the expired
// plan, and the ground that a refusal for the past needs.
func TestAandacht(t *testing.T) {
	v, g := beide(t)
	for _, geval := range []struct {
		k   *kader.Kader
		eis string
	}{{g, "DEF-18"}, {g, "DEF-05"}, {g, "DEC-02"}, {v, "DEC-02"}, {v, "DEF-17"}, {v, "JUR-10"}} {
		if !noemtInAandacht(geval.k, geval.eis) {
			t.Errorf("%s does not draw attention to %s", geval.k.ID, geval.eis)
		}
	}
}

func noemtInAandacht(k *kader.Kader, eis string) bool {
	for _, o := range k.Aandacht {
		for _, e := range o.Eisen {
			if e == eis {
				return true
			}
		}
	}
	return false
}

// regel is any rule of a framework with where it comes from.
type regel struct {
	naam string // "criterium ADM-04"
	id   string
	kader.Herkomst
}

// regels returns every rule of k.
func regels(k *kader.Kader) []regel {
	var l []regel
	erbij := func(wat, id string, h kader.Herkomst) { l = append(l, regel{wat + " " + id, id, h}) }
	for _, o := range k.Aandacht {
		erbij("attention", o.Bron, o.Herkomst)
	}
	for _, g := range k.Gegevens {
		erbij("fact", g.ID, g.Herkomst)
	}
	for _, lijst := range [][]*kader.Criterium{k.Criteria, k.Uitsluitingen} {
		for _, c := range lijst {
			erbij("criterion", c.ID, c.Herkomst)
			for _, u := range c.Uitzonderingen {
				erbij("exception", u.ID, u.Herkomst)
			}
		}
	}
	for _, d := range k.Definities {
		erbij("definition", d.ID, d.Herkomst)
	}
	for _, p := range k.ProcesRegels() {
		if p.Gezet {
			erbij("process rule", p.Sleutel, p.Herkomst)
		}
		for _, u := range p.Uitzonderingen {
			erbij("exception", u.ID, u.Herkomst)
		}
	}
	for _, r := range k.Termijnen {
		erbij("term", r.ID, r.Herkomst)
	}
	for _, p := range k.Plichten {
		erbij("duty", p.ID, p.Herkomst)
	}
	return l
}

func eisMet(id string) (eisen.Eis, bool) {
	for _, e := range eisen.Alle() {
		if e.ID == id {
			return e, true
		}
	}
	return eisen.Eis{}, false
}
