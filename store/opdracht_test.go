package store

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"halfweg/dossier"
)

// The same command given many times at once is carried out once, and everyone
// gets its result.
func TestEenmaal(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 0)
		var herhalingen atomic.Int32
		var wg sync.WaitGroup
		for range 20 {
			wg.Go(func() {
				schrijf(t, s, func(s *Schrijver) error {
					uit, herhaald, err := s.Eenmaal("sanne", "k1", []byte("signaal"), begin, func() ([]byte, error) {
						return []byte("feit 1"), s.VoegToe(id, 0, []dossier.Feit{feit(1)}, afgeleid(id, 1))
					})
					if err == nil && string(uit) != "feit 1" {
						t.Errorf("result %q", uit)
					}
					if herhaald {
						herhalingen.Add(1)
					}
					return err
				})
			})
		}
		wg.Wait()
		if n := haal(t, s, func(l *Lezer) ([]dossier.Feit, error) { return l.Feiten(id) }); len(n) != 1 || herhalingen.Load() != 19 {
			t.Errorf("%d facts after %d repetitions, want 1 after 19", len(n), herhalingen.Load())
		}
	})
}

func TestEenmaalRegels(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		geef := func(persoon, sleutel, verzoek string, fout error) (uit string, herhaald bool, err error) {
			err = s.Schrijf(t.Context(), func(s *Schrijver) error {
				b, h, err := s.Eenmaal(persoon, sleutel, []byte(verzoek), begin, func() ([]byte, error) { return []byte("van " + verzoek), fout })
				uit, herhaald = string(b), h
				return err
			})
			return uit, herhaald, err
		}
		weigering := errors.New("refused")
		for _, g := range []struct {
			naam, persoon, sleutel, verzoek string
			fout, wilt                      error
			uit                             string
			herhaald                        bool
		}{
			{"one that fails", "sanne", "k", "a", weigering, weigering, "", false},
			{"may come again", "sanne", "k", "a", nil, nil, "van a", false},
			{"and is then done", "sanne", "k", "a", weigering, nil, "van a", true},
			{"the same key with another body", "sanne", "k", "b", nil, ErrAndereOpdracht, "", false},
			{"somebody else's key is another", "mark", "k", "b", nil, nil, "van b", false},
		} {
			uit, herhaald, err := geef(g.persoon, g.sleutel, g.verzoek, g.fout)
			if !errors.Is(err, g.wilt) || err == nil && (uit != g.uit || herhaald != g.herhaald) {
				t.Errorf("%s: %q, repeated %v, %v", g.naam, uit, herhaald, err)
			}
		}
		schrijf(t, s, func(s *Schrijver) error { return s.RuimOpdrachten(begin.Add(time.Second)) })
		if uit, herhaald, err := geef("sanne", "k", "c", nil); uit != "van c" || herhaald || err != nil {
			t.Errorf("after clearing: %q, %v, %v", uit, herhaald, err)
		}
	})
}
