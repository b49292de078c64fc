package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/store/pgtest"
	"halfweg/taal"
	"halfweg/termijn"
)

// bases are the databases every test of behaviour runs on.
var bases = []struct {
	naam string
	doel func(testing.TB) string
}{
	{"sqlite", func(t testing.TB) string { return t.TempDir() }},
	{"postgres", pgtest.Adres},
}

// opElke runs a test on an empty store of each kind.
func opElke(t *testing.T, test func(*testing.T, *Store)) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) { test(t, open(t, b.doel(t))) })
	}
}

func open(t testing.TB, doel string) *Store {
	t.Helper()
	s, err := Open(t.Context(), doel, sleutels)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func schrijf(t testing.TB, s *Store, fn func(*Schrijver) error) {
	t.Helper()
	if err := s.Schrijf(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func lees(t testing.TB, s *Store, fn func(*Lezer) error) {
	t.Helper()
	if err := s.Lees(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// haal returns what one method of Lezer answers.
func haal[T any](t testing.TB, s *Store, vraag func(*Lezer) (T, error)) (uit T) {
	t.Helper()
	lees(t, s, func(l *Lezer) (err error) {
		uit, err = vraag(l)
		return err
	})
	return uit
}

var (
	begin = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	fenna = dossier.Wie{Persoon: "fenna", Organisatie: "vossenhof", Rol: dossier.Regiebehandelaar}
)

// feit returns a fact recorded n minutes after the beginning.
func feit(n int) dossier.Feit {
	return dossier.Feit{Gebeurd: termijn.Op(2026, 11, 23), Vastgelegd: begin.Add(time.Duration(n) * time.Minute), Door: fenna,
		Inhoud: &dossier.SignaalGegeven{Kliniek: "vossenhof", Gemeente: "0402", VerwachtOntslag: termijn.Op(2027, 1, 4), Inschatting: fmt.Sprint("schatting ", n)}}
}

// nieuw makes a dossier with n facts.
func nieuw(t testing.TB, s *Store, n int) (id string) {
	t.Helper()
	schrijf(t, s, func(s *Schrijver) (err error) {
		if id, _, err = s.NieuwDossier(2026); err != nil {
			return err
		}
		for i := range n {
			if err := s.VoegToe(id, i, []dossier.Feit{feit(i + 1)}, afgeleid(id, i+1)); err != nil {
				return err
			}
		}
		return nil
	})
	return id
}

// afgeleid stands in for what the door derives: here it follows from the
// number of facts.
func afgeleid(id string, n int) Afgeleid {
	r := Rij{Fase: dossier.FaseMelding, Gemeente: "0402", Kliniek: "vossenhof", Organisatie: "vossenhof",
		Uiterlijk: termijn.Op(2027, 1, 1).Plus(n), Actie: taal.T(fmt.Sprint("actie ", n), fmt.Sprint("action ", n)),
		Gewijzigd: feit(n).Vastgelegd}
	return Afgeleid{Rij: r,
		Taken:   []TaakRegel{{Sleutel: "gemeente:0402:consulent", Taak: "melding", Rij: TaakRij{Wat: r.Actie, Uiterlijk: r.Uiterlijk}}},
		Lijsten: []LijstRegel{{Sleutel: "team:0402", Rij: r}, {Sleutel: "kliniek:vossenhof", Wacht: true, Rij: r}},
		Zoek:    []ZoekRegel{{"team:0402", Zoekwoorden(Inwoner{Achternaam: "Wit"}, "2026-0001", "vossenhof")}}}
}

func TestFeiten(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 3)
		ander := nieuw(t, s, 1)
		feiten := haal(t, s, func(l *Lezer) ([]dossier.Feit, error) { return l.Feiten(id) })
		if len(feiten) != 3 {
			t.Fatalf("%d facts, want 3", len(feiten))
		}
		for i, f := range feiten {
			wilt := feit(i + 1)
			wilt.Nr = i + 1
			if fmt.Sprintf("%+v %+v", f, f.Inhoud) != fmt.Sprintf("%+v %+v", wilt, wilt.Inhoud) && !gelijkFeit(f, wilt) {
				t.Errorf("fact %d is %+v %+v, want %+v %+v", i+1, f, f.Inhoud, wilt, wilt.Inhoud)
			}
		}
		van := haal(t, s, func(l *Lezer) (map[string][]dossier.Feit, error) { return l.FeitenVan(id, ander, "weg") })
		if len(van) != 2 || len(van[id]) != 3 || len(van[ander]) != 1 || !gelijkFeit(van[id][2], feiten[2]) {
			t.Errorf("the facts of several dossiers are %+v", van)
		}
		k := haal(t, s, func(l *Lezer) (Kop, error) { return l.Kop(id) })
		if k.Nummer != "2026-0001" || k.Nr != 3 || k.Rij.Actie.EN != "action 3" || !k.Rij.Gewijzigd.Equal(feit(3).Vastgelegd) {
			t.Errorf("row is %+v", k)
		}
		k = haal(t, s, func(l *Lezer) (Kop, error) { return l.KopMetNummer("2026-0002") })
		if k.ID != ander {
			t.Errorf("number 2026-0002 is %s, want %s", k.ID, ander)
		}
		if err := s.Lees(t.Context(), func(l *Lezer) error { _, err := l.Kop("weg"); return err }); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("unknown dossier: %v", err)
		}
		err := s.Schrijf(t.Context(), func(s *Schrijver) error {
			return s.VoegToe("weg", 0, []dossier.Feit{feit(1)}, afgeleid("weg", 1))
		})
		if !errors.Is(err, ErrNietGevonden) {
			t.Errorf("fact for an unknown dossier: %v", err)
		}
	})
}

func gelijkFeit(a, b dossier.Feit) bool {
	soortA, inhoudA, _ := dossier.Codeer(a.Inhoud)
	soortB, inhoudB, _ := dossier.Codeer(b.Inhoud)
	return a.Nr == b.Nr && a.Gebeurd == b.Gebeurd && a.Vastgelegd.Equal(b.Vastgelegd) && a.Door == b.Door &&
		soortA == soortB && string(inhoudA) == string(inhoudB)
}

// Who acts on what he saw before somebody else added a fact is told so, with
// what was added, and leaves no trace.
func TestIngehaald(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 3)
		for gezien := range 6 {
			err := s.Schrijf(t.Context(), func(s *Schrijver) error {
				return s.VoegToe(id, gezien, []dossier.Feit{feit(9), feit(10)}, afgeleid(id, 9))
			})
			var in *Ingehaald
			if gezien == 3 {
				if err != nil {
					t.Fatal(err)
				}
				id = nieuw(t, s, 3)
				continue
			}
			if !errors.As(err, &in) || in.Gezien != gezien {
				t.Fatalf("seen %d of 3: %v", gezien, err)
			}
			if len(in.Nieuw) != max(0, 3-gezien) {
				t.Errorf("seen %d of 3: told of %d new facts", gezien, len(in.Nieuw))
			}
			k := haal(t, s, func(l *Lezer) (Kop, error) { return l.Kop(id) })
			f := haal(t, s, func(l *Lezer) ([]dossier.Feit, error) { return l.Feiten(id) })
			if k.Nr != 3 || len(f) != 3 || k.Rij.Actie.EN != "action 3" {
				t.Errorf("seen %d of 3: left %d facts and row %+v", gezien, len(f), k)
			}
		}
	})
}

// Fifty people add the next fact to one dossier at once: for each number
// exactly one succeeds, and those who lost succeed after looking again.
func TestTegelijk(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		const mensen = 50
		id := nieuw(t, s, 0)
		var wg sync.WaitGroup
		fouten := make([]error, mensen)
		for i := range mensen {
			wg.Go(func() { fouten[i] = volhardend(t.Context(), s, id, i) })
		}
		wg.Wait()
		if err := errors.Join(fouten...); err != nil {
			t.Fatal(err)
		}
		var wie []string
		for i, f := range haal(t, s, func(l *Lezer) ([]dossier.Feit, error) { return l.Feiten(id) }) {
			if f.Nr != i+1 {
				t.Fatalf("fact %d has number %d", i+1, f.Nr)
			}
			wie = append(wie, f.Door.Persoon)
		}
		if len(wie) != mensen || len(uniek(wie)) != mensen {
			t.Errorf("%d facts by %d people, want %d of each", len(wie), len(uniek(wie)), mensen)
		}
	})
}

// volhardend adds one fact, again after each time somebody was first.
func volhardend(ctx context.Context, s *Store, id string, i int) error {
	for gezien := 0; ; {
		f := feit(i)
		f.Door.Persoon = fmt.Sprint("persoon ", i)
		err := s.Schrijf(ctx, func(s *Schrijver) error { return s.VoegToe(id, gezien, []dossier.Feit{f}, afgeleid(id, i)) })
		var in *Ingehaald
		if !errors.As(err, &in) {
			return err
		}
		if len(in.Nieuw) == 0 {
			return fmt.Errorf("told to be late at %d, but nothing is new", gezien)
		}
		gezien = in.Nieuw[len(in.Nieuw)-1].Nr
	}
}

// Commands share a transaction, yet one that fails undoes only itself.
func TestGroep(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		fout := errors.New("changed my mind")
		var wg sync.WaitGroup
		fouten := make([]error, 100)
		for i := range fouten {
			wg.Go(func() {
				fouten[i] = s.Schrijf(t.Context(), func(s *Schrijver) error {
					if err := s.ZetPersoon(Persoon{ID: fmt.Sprintf("p%03d", i), Naam: "x"}); err != nil {
						return err
					}
					if i%3 == 0 {
						return fout
					}
					return nil
				})
			})
		}
		wg.Wait()
		var wilt []string
		for i, err := range fouten {
			if (i%3 == 0) != errors.Is(err, fout) || i%3 != 0 && err != nil {
				t.Errorf("command %d: %v", i, err)
			}
			if i%3 != 0 {
				wilt = append(wilt, fmt.Sprintf("p%03d", i))
			}
		}
		var staat []string
		for _, p := range haal(t, s, (*Lezer).Personen) {
			staat = append(staat, p.ID)
		}
		if !slices.Equal(staat, wilt) {
			t.Errorf("there are %v, want %v", staat, wilt)
		}
	})
}

// A command that panics harms nobody else: its writes are undone and the next
// command works.
func TestPaniek(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic did not reach its caller")
				}
			}()
			s.Schrijf(t.Context(), func(s *Schrijver) error {
				s.ZetPersoon(Persoon{ID: "p1"})
				panic("a fault in the program")
			})
		}()
		schrijf(t, s, func(s *Schrijver) error { return s.ZetPersoon(Persoon{ID: "p2"}) })
		if p := haal(t, s, (*Lezer).Personen); len(p) != 1 || p[0].ID != "p2" {
			t.Errorf("there are %v, want only p2", p)
		}
	})
}

// Somebody who walks away before his turn changes nothing; during his turn it
// is done whole.
func TestAfgebroken(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		weg, ga := context.WithCancel(t.Context())
		ga()
		err := s.Schrijf(weg, func(s *Schrijver) error { return s.ZetPersoon(Persoon{ID: "p1"}) })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		if p := haal(t, s, (*Lezer).Personen); len(p) != 0 {
			t.Errorf("there are %v, want nobody", p)
		}
	})
}

// A reader sees one state of the database, whatever is written meanwhile.
func TestEenBeeld(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 1)
		lees(t, s, func(l *Lezer) error {
			voor, err := l.Feiten(id)
			if err != nil {
				return err
			}
			schrijf(t, s, func(s *Schrijver) error { return s.VoegToe(id, 1, []dossier.Feit{feit(2)}, afgeleid(id, 2)) })
			na, err := l.Feiten(id)
			k, err2 := l.Kop(id)
			if len(voor) != 1 || len(na) != 1 || k.Nr != 1 {
				t.Errorf("saw %d facts, then %d and a row of %d", len(voor), len(na), k.Nr)
			}
			return errors.Join(err, err2)
		})
	})
}
