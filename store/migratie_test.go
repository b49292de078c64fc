package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pressly/goose/v3"

	"halfweg/dossier"
)

// A migration that was released never changes: what it made stands in
// databases this program does not see. A change of the tables is a new file.
// Only a migration that no release has carried yet may get another hash here.
func TestMigratiesStaanVast(t *testing.T) {
	vast, err := os.ReadFile("testdata/uitgave/sha256")
	if err != nil {
		t.Fatal(err)
	}
	var staat strings.Builder
	bestanden, err := migraties.ReadDir("migratie")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bestanden {
		tekst, err := migraties.ReadFile("migratie/" + b.Name())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&staat, "%x  %s\n", sha256.Sum256(tekst), b.Name())
	}
	if staat.String() != string(vast) {
		t.Errorf("the migrations are\n%s but these were laid down\n%s", staat.String(), vast)
	}
}

// Data of every earlier schema is read, found and written to as if it had
// always been of this one.
func TestVanElkeUitgave(t *testing.T) {
	uitgaven, err := filepath.Glob("testdata/uitgave/*.sql")
	if err != nil || len(uitgaven) == 0 {
		t.Fatalf("no data of earlier releases: %v", err)
	}
	for _, uitgave := range uitgaven {
		for _, b := range bases {
			t.Run(filepath.Base(uitgave)+"/"+b.naam, func(t *testing.T) {
				doel := b.doel(t)
				zetTerug(t, doel, uitgave)
				controleerUitgave(t, open(t, doel))
			})
		}
	}
}

// zetTerug makes a database as a release left it: its migrations, its data.
func zetTerug(t *testing.T, doel, uitgave string) {
	t.Helper()
	tekst, err := os.ReadFile(uitgave)
	if err != nil {
		t.Fatal(err)
	}
	versie, err := goose.NumericComponent(filepath.Base(uitgave))
	if err != nil {
		t.Fatal(err)
	}
	naam, bron, d := "pgx", doel, postgresTaal
	if !strings.HasPrefix(doel, "postgres://") {
		naam, bron, d = "sqlite", filepath.Join(doel, "halfweg.db"), sqliteTaal
	}
	db, err := sql.Open(naam, bron)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	p, err := d.aanbieder(db, sleutels)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(t.Context(), versie); err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.stap(string(tekst))(context.Background(), tx); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

func controleerUitgave(t *testing.T, s *Store) {
	t.Helper()
	k := haal(t, s, func(l *Lezer) (Kop, error) { return l.KopMetNummer("2026-0431") })
	if k.ID != "d1" || k.Nr != 1 || k.Rij.Actie.EN != "Confirm receipt" || k.Rij.Gewijzigd.Nanosecond() != 1000 {
		t.Errorf("row %+v", k)
	}
	f := haal(t, s, func(l *Lezer) ([]dossier.Feit, error) { return l.Feiten("d1") })
	if len(f) != 1 || f[0].Door != fenna || f[0].Inhoud.(*dossier.SignaalGegeven).Kliniek != "vossenhof" {
		t.Errorf("facts %+v", f)
	}
	i := haal(t, s, func(l *Lezer) (Inwoner, error) { return l.Inwoner("d1") })
	if i.Achternaam != "Wit" || !i.Afgeschermd || i.BSN != "123456782" {
		t.Errorf("person %+v", i)
	}
	b := haal(t, s, func(l *Lezer) (Bladzijde, error) {
		return l.Lijst(Vraag{Sleutels: []string{"gemeente:0402"}, ZoekSleutels: []string{"gemeente:0402"}, Zoek: "de wit"})
	})
	if len(b.Regels) != 1 || b.Regels[0].Nummer != "2026-0431" {
		t.Errorf("found %+v", b)
	}
	d := haal(t, s, func(l *Lezer) (Document, error) { return l.Document("doc1") })
	if inhoud := haal(t, s, func(l *Lezer) ([]byte, error) { return l.DocumentInhoud(d) }); string(inhoud) != "%PDF" {
		t.Errorf("document %+v with %q", d, inhoud)
	}
	schrijf(t, s, func(s *Schrijver) error {
		uit, herhaald, err := s.Eenmaal("fenna", "k1", []byte("foo"), begin, func() ([]byte, error) { return nil, nil })
		if string(uit) != "feit 1" || !herhaald {
			t.Errorf("an earlier command gives %q, repeated %v", uit, herhaald)
		}
		if err != nil {
			return err
		}
		return s.VoegToe("d1", 1, []dossier.Feit{feit(2)}, afgeleid("d1", 2))
	})
	schrijf(t, s, func(s *Schrijver) error {
		if _, nummer, err := s.NieuwDossier(2026); err != nil || nummer != "2026-0432" {
			t.Errorf("the next number is %s: %v", nummer, err)
		}
		return nil
	})
}
