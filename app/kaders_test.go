package app

import (
	"errors"
	"testing"

	"halfweg/kader"
	"halfweg/termijn"
)

func TestKies(t *testing.T) {
	dag := termijn.Op
	gids := &kader.Kader{ID: "vng", Versie: "2024", GeldigVan: dag(2024, 1, 1)}
	gv := &kader.Kader{ID: "gv", Versie: "2025", GeldigVan: dag(2025, 8, 15), Gemeenten: []string{"0402"}}
	gv26 := &kader.Kader{ID: "gv", Versie: "2026", GeldigVan: dag(2026, 7, 1), GeldigTot: dag(2026, 9, 30), Gemeenten: []string{"0402"}}
	ks := Kaders{gv, gids, gv26}
	for _, g := range []struct {
		naam, gemeente string
		op             termijn.Datum
		wilt           *kader.Kader
	}{
		{"own framework", "0402", dag(2026, 1, 1), gv},
		{"first day in force", "0402", dag(2025, 8, 15), gv},
		{"before its own framework the general one", "0402", dag(2025, 8, 14), gids},
		{"another municipality", "0034", dag(2026, 1, 1), gids},
		{"the latest in force", "0402", dag(2026, 8, 1), gv26},
		{"last day in force", "0402", dag(2026, 9, 30), gv26},
		{"an expired version is never taken", "0402", dag(2026, 10, 1), gv}, // DEF-02
	} {
		if k, err := ks.Kies(g.gemeente, g.op); err != nil || k != g.wilt {
			t.Errorf("%s: got %v, %v; want %s %s", g.naam, k, err, g.wilt.ID, g.wilt.Versie)
		}
	}
	var fout *OngeldigFout
	if _, err := ks.Kies("0402", dag(2023, 1, 1)); !errors.As(err, &fout) || fout.Veld != "gemeente" {
		t.Errorf("a day without framework: %v", err)
	}
	if n := ks.Nieuwer(gv, "0402", dag(2026, 8, 1)); n != gv26 {
		t.Errorf("newer: %v, want the one of 2026", n)
	}
	if n := ks.Nieuwer(gv, "0402", dag(2026, 1, 1)); n != nil {
		t.Errorf("newer: %v, want none", n)
	}
}
