package dossier

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"halfweg/termijn"
)

// The picture of a trajectory has a bar or point for each thing with days, lane
// by lane, in both languages.
func TestTraject(t *testing.T) {
	wet, err := termijn.NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	d := woontVanaf(in2026(6, 1), feitElders(11, in2026(6, 10), in2026(6, 12)), feitTimeOut(12, in2026(7, 1), in2026(7, 3)),
		Feit{Nr: 13, Gebeurd: in2026(7, 4), Inhoud: &TimeOutBeeindigd{Maatregel: 12, Teruggekeerd: true}},
		Feit{Nr: 14, Gebeurd: in2026(7, 5), Inhoud: &MaatregelGemeld{Soort: MaatregelWaarschuwing}},
		feitTimeOut(15, in2026(7, 20), in2026(7, 21)),
		Feit{Nr: 16, Gebeurd: in2026(6, 2), Inhoud: &EvaluatiemomentenAfgesproken{Momenten: []Evaluatiemoment{{Dag: in2026(7, 10)}, {Dag: in2026(8, 10)}}}},
		Feit{Nr: 17, Gebeurd: in2026(7, 11), Inhoud: &EvaluatieGehouden{}})
	d.BehandelingVan, d.Ontslag = in2026(3, 1), in2026(5, 31)
	d.VMR = &Gedaan[VMRGestart]{Inhoud: VMRGestart{Vanaf: in2026(5, 20), Tot: in2026(5, 31)}, Nr: 5}
	wil := []string{
		"Behandeling 2026-03-01 2026-05-31 0", "Behandeling 2026-05-20 2026-05-31 5",
		"Toegekend 2026-06-01 2026-08-31 2", "Toegekend 2026-08-31 2026-08-31 2",
		"Verblijf 2026-06-01  10", "Verblijf elders 2026-06-10 2026-06-12 11",
		"Maatregelen 2026-07-01 2026-07-04 12", "Maatregelen 2026-07-05 2026-07-05 14", "Maatregelen 2026-07-20  15",
		"Evaluaties 2026-08-10 2026-08-10 16", "Evaluaties 2026-07-11 2026-07-11 17",
		"Bezwaar 2026-05-20 2026-07-01 0",
	}
	if got := balken(t, d.Traject(d.Termijnen(Omgeving{Wet: wet}))); !slices.Equal(got, wil) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(wil, "\n"))
	}
}

func balken(t *testing.T, bs []Balk) (uit []string) {
	for _, b := range bs {
		if b.Baan.EN == "" || b.Wat.NL == "" || b.Wat.EN == "" {
			t.Errorf("bar %+v says nothing in one language", b)
		}
		uit = append(uit, fmt.Sprint(b.Baan.NL, " ", b.Van, " ", b.Tot, " ", b.Nr))
	}
	return uit
}

// Before anybody came, the day he is expected shows; what has no day does not.
func TestTrajectVooraf(t *testing.T) {
	d := Fold([]Feit{{Nr: 1, Gebeurd: in2026(5, 1), Inhoud: &PlaatsingGepland{Vanaf: in2026(5, 11)}},
		{Nr: 2, Gebeurd: in2026(5, 1), Inhoud: &VerblijfEldersGemeld{}}})
	if got := balken(t, d.Traject(nil)); !slices.Equal(got, []string{"Verblijf 2026-05-11 2026-05-11 1"}) {
		t.Errorf("got %q", got)
	}
}
