package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"halfweg/dossier"
)

// leid derives the rows that nieuw wrote.
func leid(g Grond) (Afgeleid, error) { return afgeleid(g.ID, len(g.Feiten)), nil }

// verschillen runs the comparison and returns the numbers that differ, with
// where, and how many dossiers were looked at.
func verschillen(t *testing.T, s *Store) (uit []string, gezien int) {
	t.Helper()
	err := s.Verschillen(t.Context(), leid, func(v *Verschil) {
		gezien++
		if v != nil {
			uit = append(uit, fmt.Sprint(v.Nummer, v.Wat))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(uit)
	return uit, gezien
}

// What stands equals what the facts lead to; whatever was changed beside the
// program is found, and put right again.
func TestHerbouw(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		const aantal = partij + 20 // more than one part
		var ids []string
		for i := range aantal {
			ids = append(ids, nieuw(t, s, i%3+1))
		}
		if uit, gezien := verschillen(t, s); len(uit) != 0 || gezien != aantal {
			t.Fatalf("of %d dossiers, %v differ", gezien, uit)
		}
		for i, opdracht := range []string{
			`UPDATE dossier SET fase = 'verblijf' WHERE id = $1`,
			`UPDATE dossier SET nr = 9 WHERE id = $1`,
			`UPDATE lijst SET wacht = NOT wacht WHERE dossier = $1`,
			`DELETE FROM lijst WHERE sleutel = 'team:0402' AND dossier = $1`,
			`INSERT INTO zoekteken (teken, dossier) VALUES (7, $1)`,
			`UPDATE taak SET direct = NOT direct WHERE dossier = $1`,
		} {
			schrijf(t, s, func(s *Schrijver) error { return s.zet(opdracht, ids[i]) })
		}
		wilt := []string{"2026-0001[rij]", "2026-0002[rij]", "2026-0003[lijst]", "2026-0004[lijst]", "2026-0005[zoekteken]", "2026-0006[taak]"}
		if uit, _ := verschillen(t, s); !slices.Equal(uit, wilt) {
			t.Errorf("differ: %v, want %v", uit, wilt)
		}
		hersteld := 0
		err := s.Herbouw(t.Context(), leid, func(v *Verschil) {
			if v != nil {
				hersteld++
			}
		})
		if err != nil || hersteld != len(wilt) {
			t.Errorf("put right %d: %v", hersteld, err)
		}
		if uit, _ := verschillen(t, s); len(uit) != 0 {
			t.Errorf("still differ: %v", uit)
		}
		schrijf(t, s, func(s *Schrijver) error {
			return s.VoegToe(ids[0], 1, []dossier.Feit{feit(2)}, afgeleid(ids[0], 2))
		})
	})
}

// A dossier that cannot be derived stops the work and is named.
func TestHerbouwMislukt(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		nieuw(t, s, 1)
		kapot := errors.New("its framework is not here")
		err := s.Herbouw(t.Context(), func(Grond) (Afgeleid, error) { return Afgeleid{}, kapot }, func(*Verschil) {})
		if !errors.Is(err, kapot) || err.Error() != "dossier 2026-0001: its framework is not here" {
			t.Errorf("got %v", err)
		}
	})
}
