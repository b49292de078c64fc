package store

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"
)

func zetUitvoer(t *testing.T, s *Store, n int) {
	t.Helper()
	schrijf(t, s, func(s *Schrijver) error {
		if _, err := s.maakSlot("d"); err != nil {
			return err
		}
		for i := range n {
			u := Uitvoer{Sleutel: fmt.Sprintf("brief/%03d", i), Soort: "mail", Dossier: "d", Wanneer: begin, Gemaakt: begin, Inhoud: []byte("beste")}
			if nieuw, err := s.VoegUitvoerToe(u); err != nil || !nieuw {
				return fmt.Errorf("new: %v, %w", nieuw, err)
			}
		}
		return nil
	})
}

func eisOp(t *testing.T, s *Store, nu, tot time.Time, n int) (uit []Uitvoer) {
	t.Helper()
	schrijf(t, s, func(s *Schrijver) (err error) {
		uit, err = s.EisUitvoerOp("mail", nu, tot, n)
		return err
	})
	return uit
}

// Many carriers at once: each effect is claimed by exactly one of them.
func TestUitvoerEenmaal(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		const aantal = 60
		zetUitvoer(t, s, aantal)
		var mu sync.Mutex
		var gekregen []string
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				for {
					deel := eisOp(t, s, begin, begin.Add(time.Minute), 7)
					if len(deel) == 0 {
						return
					}
					mu.Lock()
					for _, u := range deel {
						gekregen = append(gekregen, u.Sleutel)
					}
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		if len(gekregen) != aantal || len(uniek(gekregen)) != aantal {
			t.Errorf("claimed %d times %d effects, want %d of each", len(gekregen), len(uniek(gekregen)), aantal)
		}
	})
}

func TestUitvoerVerloop(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		zetUitvoer(t, s, 1)
		na := func(min int) time.Time { return begin.Add(time.Duration(min) * time.Minute) }
		schrijf(t, s, func(s *Schrijver) error {
			if nieuw, err := s.VoegUitvoerToe(Uitvoer{Sleutel: "brief/000", Soort: "mail"}); nieuw || err != nil {
				t.Errorf("the same effect again: new %v, %v", nieuw, err)
			}
			return nil
		})
		if u := eisOp(t, s, na(-1), na(5), 10); len(u) != 0 {
			t.Errorf("claimed before its time: %v", u)
		}
		eerste := eisOp(t, s, na(0), na(5), 10)
		if len(eerste) != 1 || eerste[0].Pogingen != 1 || string(eerste[0].Inhoud) != "beste" {
			t.Fatalf("claimed %+v", eerste)
		}
		if u := eisOp(t, s, na(4), na(9), 10); len(u) != 0 {
			t.Errorf("claimed twice: %v", u)
		}
		tweede := eisOp(t, s, na(5), na(10), 10) // the first carrier died
		if len(tweede) != 1 || tweede[0].Pogingen != 2 {
			t.Fatalf("a lapsed claim gives %+v", tweede)
		}
		// The first one wakes up: it has nothing to say any more.
		eind := func(u Uitvoer, stand UitvoerStand, wanneer time.Time, fout string) {
			u.Stand, u.Wanneer, u.Fout = stand, wanneer, fout
			schrijf(t, s, func(s *Schrijver) error { return s.EindUitvoer(u) })
		}
		eind(eerste[0], UitvoerMislukt, na(6), "te laat")
		eind(tweede[0], UitvoerOpen, na(20), "server bezet")
		staat := haal(t, s, func(l *Lezer) ([]Uitvoer, error) { return l.UitvoerVan("d") })
		if len(staat) != 1 || staat[0].Stand != UitvoerOpen || staat[0].Fout != "server bezet" || !staat[0].Wanneer.Equal(na(20)) {
			t.Errorf("after a failed attempt: %+v", staat)
		}
		derde := eisOp(t, s, na(20), na(25), 10)
		eind(derde[0], UitvoerGedaan, na(21), "")
		if u := eisOp(t, s, na(999), na(1000), 10); len(u) != 0 {
			t.Errorf("claimed after it was done: %v", u)
		}
	})
}

// The most urgent effects go first.
func TestUitvoerVolgorde(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		schrijf(t, s, func(s *Schrijver) error {
			for i, naam := range []string{"laat", "vroeg", "midden"} {
				if _, err := s.VoegUitvoerToe(Uitvoer{Sleutel: naam, Soort: "mail", Wanneer: begin.Add(time.Duration([]int{3, 1, 2}[i]) * time.Second)}); err != nil {
					return err
				}
			}
			return nil
		})
		var volgorde []string
		for range 3 {
			volgorde = append(volgorde, eisOp(t, s, begin.Add(time.Minute), begin.Add(time.Hour), 1)[0].Sleutel)
		}
		if !slices.Equal(volgorde, []string{"vroeg", "midden", "laat"}) {
			t.Errorf("order %v", volgorde)
		}
	})
}
