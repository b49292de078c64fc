package termijn

import (
	"testing"

	"halfweg/taal"
)

// Two calendars are told apart by every day and every word of their decrees.
func TestVingerafdruk(t *testing.T) {
	maak := func(bs ...Besluit) *Wet {
		w, err := NieuweWet(bs...)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	b := Besluit{Naam: taal.T("Besluit", "Decree"), Bron: "Stb. 2028, 1", Van: Op(2029, 1, 1), Tot: Op(2031, 12, 31), Dagen: []Datum{Op(2029, 5, 11)}}
	anderNaam, andereDag := b, b
	anderNaam.Naam.EN = "Another"
	andereDag.Dagen = []Datum{Op(2029, 5, 10)}
	gezien := map[string]bool{}
	for _, w := range []*Wet{maak(), maak(b), maak(anderNaam), maak(andereDag), maak(b, andereDag)} {
		gezien[w.Kalender.Vingerafdruk()] = true
	}
	if len(gezien) != 5 || !gezien[maak(b).Kalender.Vingerafdruk()] {
		t.Errorf("%d fingerprints of 5 calendars", len(gezien))
	}
	x := maak(b).Termijn(Onderzoek, Op(2029, 3, 30)) // six weeks later is that day
	if y, ok := maak(b).Kalender.Genoemd(x); !ok || y.Bron != b.Bron || x.Uiterlijk != Op(2029, 5, 14) {
		t.Errorf("the term ends on %s and names %q", x.Uiterlijk, y.Bron)
	}
	if _, ok := maak(b).Kalender.Genoemd(maak().Termijn(Onderzoek, Op(2029, 3, 30))); ok {
		t.Error("a term that rests on no decree names one")
	}
}
