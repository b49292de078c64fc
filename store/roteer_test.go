package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"halfweg/kluis"
)

// metBestand opens a store whose keys are in a file.
func metBestand(t *testing.T, doel string) (*Store, string) {
	t.Helper()
	pad := filepath.Join(t.TempDir(), "halfweg.sleutels")
	k := kluis.Nieuw()
	if err := k.Bewaar(pad); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), doel, k)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, pad
}

// vindt reports whether a dossier is found by its number.
func vindt(t *testing.T, s *Store) bool {
	t.Helper()
	b := haal(t, s, func(l *Lezer) (Bladzijde, error) {
		return l.Lijst(Vraag{Sleutels: []string{"team:0402"}, ZoekSleutels: []string{"team:0402"}, Zoek: "Wit"})
	})
	return len(b.Regels) > 0
}

func leidWit(g Grond) (Afgeleid, error) { return afgeleid(g.ID, len(g.Feiten)), nil }

// While a program runs, another changes the keys: everything can be read and
// found throughout, is under the new keys in the end, and only then may the old
// ones be dropped.
func TestRoteer(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			s, pad := metBestand(t, doel)
			id := nieuw(t, s, 1)
			schrijf(t, s, func(s *Schrijver) error { return s.ZetInwoner(id, piet) })
			nieuwe, err := kluis.Wijzig(pad, func(k *kluis.Kluis) error {
				return errors.Join(k.NieuweHoofdsleutel(), k.NieuweIndexsleutel())
			})
			if err != nil {
				t.Fatal(err)
			}
			isFout(t, OudVrij(t.Context(), doel, nieuwe), "Er is nog iets met een oude sleutel versleuteld")
			if !vindt(t, s) {
				t.Error("not found before the program knows of the new key")
			}
			if _, err := s.beginRotatie(t.Context()); err != nil {
				t.Fatal(err)
			}
			if !vindt(t, s) {
				t.Error("not found with the new key in use and the old words in the table")
			}
			tussen := nieuw(t, s, 1) // under the new key
			isFout(t, OudVrij(t.Context(), doel, nieuwe), "Er is nog iets met een oude sleutel versleuteld")
			if gedaan, err := s.Roteer(t.Context(), leidWit); !gedaan || err != nil {
				t.Fatalf("rotation: %v, %v", gedaan, err)
			}
			if gedaan, err := s.Roteer(t.Context(), leidWit); gedaan || err != nil {
				t.Errorf("rotation again: %v, %v", gedaan, err)
			}
			if err := OudVrij(t.Context(), doel, nieuwe); err != nil {
				t.Fatal(err)
			}
			laatste, err := kluis.Wijzig(pad, (*kluis.Kluis).RuimOud)
			if err != nil {
				t.Fatal(err)
			}
			s.kluis = laatste
			for _, d := range []string{id, tussen} {
				haal(t, s, func(l *Lezer) (Kop, error) { _, err := l.Feiten(d); return Kop{}, err })
			}
			gelijk(t, "identity", haal(t, s, func(l *Lezer) (Inwoner, error) { return l.Inwoner(id) }), piet)
			if !vindt(t, s) {
				t.Error("not found with the new key alone")
			}
			namen := strings.Fields(haal(t, s, func(l *Lezer) (string, error) { return l.Toestand(toestandSleutels) }))
			if namen[0] != nieuwe.Hoofdsleutel() || namen[1] != nieuwe.Indexsleutel() {
				t.Errorf("the database names %v", namen)
			}
		})
	}
}

// A program that still has the old keys in hand takes the new ones from the file
// before it makes a key, so that nothing comes under a key that was dropped.
func TestNieuwDossierNaRotatie(t *testing.T) {
	doel := t.TempDir()
	s, pad := metBestand(t, doel)
	ander, err := kluis.Wijzig(pad, (*kluis.Kluis).NieuweHoofdsleutel)
	if err != nil {
		t.Fatal(err)
	}
	stempel, err := ander.Stempel()
	if err != nil {
		t.Fatal(err)
	}
	schrijf(t, s, func(s *Schrijver) error { return s.ZetToestand(toestandSleutels, stempel) }) // as the other program does
	if _, err := kluis.Wijzig(pad, (*kluis.Kluis).RuimOud); err != nil {
		t.Fatal(err)
	}
	id := nieuw(t, s, 1)
	van := haal(t, s, func(l *Lezer) (string, error) {
		return een(l, waarde[string], `SELECT hoofdsleutel FROM sleutel WHERE dossier = $1`, id)
	})
	if van != ander.Hoofdsleutel() {
		t.Errorf("a new dossier is under %s, want %s", van, ander.Hoofdsleutel())
	}
}

// The data of every earlier release is encrypted when it is opened, and nothing
// of it stays readable: not in a table, and for SQLite not on the disk.
func TestUitgaveVersleuteld(t *testing.T) {
	uitgaven, err := filepath.Glob("testdata/uitgave/0000[12]_*.sql")
	if err != nil || len(uitgaven) != 2 {
		t.Fatalf("data of before there were keys: %v, %v", uitgaven, err)
	}
	helder := []string{`"achternaam"`, "123456782", "vossenhof\",\"gemeente", "%PDF", "verklaring.pdf", "Piet de Wit", "Vroegsignaal gegeven", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}
	for _, uitgave := range uitgaven {
		for _, b := range bases {
			t.Run(filepath.Base(uitgave)+"/"+b.naam, func(t *testing.T) {
				doel := b.doel(t)
				zetTerug(t, doel, uitgave)
				s := open(t, doel)
				staat := alles(t, s)
				if !strings.HasPrefix(doel, "postgres") {
					staat += string(opSchijf(t, doel))
				}
				for _, h := range helder {
					if strings.Contains(staat, h) {
						t.Errorf("still readable: %q", h)
					}
				}
				if n := haal(t, s, func(l *Lezer) (string, error) { return l.Toestand(toestandHelder) }); n != "" {
					t.Error("the disk was not wiped")
				}
				controleerUitgave(t, s)
			})
		}
	}
}
