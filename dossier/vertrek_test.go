package dossier_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"halfweg/dossier"
)

// EXIT-04, EXIT-08: whatever happens in whatever order after somebody came to
// live in a house, once he left somebody answers for him, and while nobody knows
// where he is a named person keeps looking; and his case does not close before
// that is settled.
func TestNiemandVerdwijnt(t *testing.T) {
	standaard := lijn(t)
	los := slices.DeleteFunc(losseFeiten(t, standaard), func(x stap) bool { return x.Op < "2026-05-11" })
	plaatsing := stap{Op: "2026-05-11", Door: "kees", Feit: "plaatsing_gedaan", Met: map[string]any{"huis": "kade"}}
	vertrokken := 0
	rapid.Check(t, func(r *rapid.T) {
		l := &loop{t: t, o: dossier.Omgeving{Kader: nodig(boek.Vind(rapid.SampledFrom([]string{"vng@2024", "gooi-en-vechtstreek@2025"}).Draw(r, "kader"))), Wet: wet}}
		for _, x := range append(slices.Clone(standaard), plaatsing) {
			l.leg(x)
		}
		gekozen := rapid.SliceOfN(rapid.SampledFrom(los), 5, 40).Draw(r, "feiten")
		slices.SortStableFunc(gekozen, func(a, b stap) int { return strings.Compare(a.Op, b.Op) })
		for _, x := range gekozen {
			probeerDaarna(l, x)
			if l.d.Vertrek != nil {
				vertrokken++
			}
			niemandVerdwenen(r, l.d)
		}
	})
	if vertrokken == 0 {
		t.Error("in no random case did anybody leave: the test proves nothing")
	}
}

// probeerDaarna records a fact when the rules let it.
func probeerDaarna(l *loop, x stap) {
	f, err := l.feit(x)
	if err != nil {
		return
	}
	if na, err := l.d.With(f, l.o); err == nil {
		l.neem(na)
	}
}

func niemandVerdwenen(r *rapid.T, d dossier.Dossier) {
	v := d.Vertrek
	if v == nil || d.Overleden != nil {
		return
	}
	if len(d.NaVertrek()) == 0 {
		r.Fatalf("left on %v and nobody answers for him", v.Op)
	}
	if v.Bestemming == "onbekend" && d.Gezocht() == "" && (d.Verblijfplaats == nil || d.Verblijfplaats.Nr < v.Nr) {
		r.Fatalf("left on %v for nowhere and nobody keeps looking", v.Op)
	}
	if d.Gesloten != nil && d.Gezocht() != "" {
		r.Fatalf("closed on %v while %s is looking for him", d.Gesloten.Op, d.Gezocht())
	}
}

func (u uitkomst) naVertrek(t testing.TB, d dossier.Dossier) {
	wie := []string{}
	for _, p := range d.NaVertrek() {
		wie = append(wie, cmp.Or(p.Naam, p.Persoon, p.Organisatie))
	}
	if u.NaVertrek != nil && !slices.Equal(wie, u.NaVertrek) {
		t.Errorf("who left is the care of %v, want %v", wie, u.NaVertrek)
	}
}
