package dossier_test

import (
	"slices"
	"testing"

	"halfweg/dossier"
)

// A task was done on the day the fact that did it has after its correction
// (AVG art. 5 lid 1 onder d; ROLE-08).
func TestTaakGedaanOpGecorrigeerdeDag(t *testing.T) {
	l := speel(t, scenario{Lijn: "standpunt", Feiten: []stap{{Op: "2026-03-11", Feit: "feit_gecorrigeerd",
		Met: map[string]any{"feit": "nr van standpunt_vastgelegd", "gebeurd": "2026-03-09", "reden": "Een dag te laat opgeschreven"}}}}, lijn(t))
	taken := l.d.Taken(l.o)
	i := slices.IndexFunc(taken, func(x dossier.Taak) bool { return x.ID == "standpunt" })
	if i < 0 || taken[i].GedaanOp != dag(t, "2026-03-09") {
		t.Errorf("the view was recorded for 9 March after correction; the task says %+v", taken[max(i, 0)])
	}
}
