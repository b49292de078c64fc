package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"halfweg/store/pgtest"
	"halfweg/taal"
)

func vindFout(err error) (*Fout, bool) {
	var f *Fout
	return f, errors.As(err, &f)
}

// Every connection has the settings that keep data safe; one that has not is
// refused.
func TestInstellingen(t *testing.T) {
	s := open(t, t.TempDir())
	b := s.basis.(*sqliteBasis)
	for _, g := range []struct {
		db   *sql.DB
		n    int
		wilt []pragma
	}{{b.lezers, aantalLezers, leesPragmas}, {b.schrijft.db, 1, schrijfPragmas}} {
		for range g.n { // each its own connection, because none is given back
			c, err := g.db.Conn(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			for _, p := range g.wilt {
				var staat string
				if err := c.QueryRowContext(t.Context(), "PRAGMA "+p.naam).Scan(&staat); err != nil || staat != p.lees {
					t.Errorf("%s is %s, want %s (%v)", p.naam, staat, p.lees, err)
				}
			}
		}
	}
	slordig, err := verbinding(filepath.Join(t.TempDir(), "x.db"), []pragma{{"synchronous", "NORMAL", "2"}})
	if err != nil {
		t.Fatal(err)
	}
	defer slordig.Close()
	isFout(t, slordig.PingContext(t.Context()), "De database neemt een instelling niet over")
}

func TestOpenSQLite(t *testing.T) {
	t.Run("a folder that is not there is made", func(t *testing.T) {
		doel := filepath.Join(t.TempDir(), "a", "é b?#%", "c")
		open(t, doel)
		if _, err := os.Stat(filepath.Join(doel, "halfweg.db")); err != nil {
			t.Error(err)
		}
	})
	t.Run("a file may be named", func(t *testing.T) {
		doel := filepath.Join(t.TempDir(), "regio.db")
		open(t, doel)
		if _, err := os.Stat(doel); err != nil {
			t.Error(err)
		}
	})
	t.Run("a file where the folder should be", func(t *testing.T) {
		doel := filepath.Join(t.TempDir(), "bestand")
		schrijfBestand(t, doel, "x")
		_, err := Open(t.Context(), doel, sleutels)
		isFout(t, err, "De map voor de gegevens kan niet gemaakt worden.")
	})
	t.Run("a file that is no database", func(t *testing.T) {
		doel := t.TempDir()
		schrijfBestand(t, filepath.Join(doel, "halfweg.db"), strings.Repeat("geen database ", 100))
		_, err := Open(t.Context(), doel, sleutels)
		isFout(t, err, "Dit bestand is geen database van Halfweg.")
	})
	t.Run("a database that is cut off", func(t *testing.T) {
		doel := t.TempDir()
		s, err := Open(t.Context(), doel, sleutels)
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
		if err := os.Truncate(filepath.Join(doel, "halfweg.db"), 5000); err != nil {
			t.Fatal(err)
		}
		_, err = Open(t.Context(), doel, sleutels)
		isFout(t, err, "Het bestand met gegevens is beschadigd.")
	})
}

func schrijfBestand(t *testing.T, naam, inhoud string) {
	t.Helper()
	if err := os.WriteFile(naam, []byte(inhoud), 0o600); err != nil {
		t.Fatal(err)
	}
}

// In a folder where nothing may be written, or with a file that may not, the
// program says so and leaves, also when what an earlier one left would do to
// begin with.
func TestAlleenLezen(t *testing.T) {
	for _, g := range []struct {
		naam    string
		maak    func(t *testing.T, doel string)
		alleen  os.FileMode // of the folder
		bestand os.FileMode // of the database; 0: as it is
	}{
		{"empty", func(*testing.T, string) {}, 0o555, 0},
		{"with data", func(t *testing.T, doel string) { maakLeeg(t, doel) }, 0o555, 0o666},
		{"left by a program that was killed", doodTijdensOpen, 0o555, 0o666},
		{"a file that is read-only", func(t *testing.T, doel string) { maakLeeg(t, doel) }, 0o777, 0o444},
	} {
		t.Run(g.naam, func(t *testing.T) {
			doel, err := os.MkdirTemp("", "alleen-lezen")
			if err != nil {
				t.Fatal(err)
			}
			defer os.RemoveAll(doel)
			g.maak(t, doel)
			bestanden, err := filepath.Glob(filepath.Join(doel, "*"))
			for _, b := range bestanden {
				err = errors.Join(err, os.Chmod(b, g.bestand))
			}
			if err := errors.Join(err, os.Chmod(doel, g.alleen)); err != nil {
				t.Fatal(err)
			}
			if zegt := alsGewoneGebruiker(t, doel); !strings.Contains(zegt, "De map met gegevens is alleen-lezen") {
				t.Errorf("it says %q", zegt)
			}
		})
	}
}

func maakLeeg(t *testing.T, doel string) {
	t.Helper()
	s, err := Open(t.Context(), doel, sleutels)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

// doodTijdensOpen leaves what a program leaves that is killed while it is open.
func doodTijdensOpen(t *testing.T, doel string) {
	t.Helper()
	cmd, regels := kind(t, "houd", doel)
	begint(t, cmd)
	if !regels.Scan() || regels.Text() != "open" {
		t.Fatalf("the program says %q", regels.Text())
	}
	cmd.Process.Kill()
	cmd.Wait()
}

// alsGewoneGebruiker opens the store in a process that is not root, for whom
// permissions count, and returns what it says.
func alsGewoneGebruiker(t *testing.T, doel string) string {
	t.Helper()
	cmd, regels := kind(t, "houd", doel)
	if os.Getuid() == 0 {
		cmd.Path = leesbareKopie(t)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		cmd.Dir = "/"
	}
	begint(t, cmd)
	regels.Scan()
	return regels.Text()
}

// leesbareKopie copies the test binary to where everybody can run it.
func leesbareKopie(t *testing.T) string {
	t.Helper()
	inhoud, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	map_, err := os.MkdirTemp("", "voor-iedereen")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(map_) })
	naam := filepath.Join(map_, "store.test")
	if err := errors.Join(os.Chmod(map_, 0o755), os.WriteFile(naam, inhoud, 0o755)); err != nil {
		t.Fatal(err)
	}
	return naam
}

// On a full disk a command fails whole and says why; what was there stays, and
// when there is room again the same command succeeds.
func TestSchijfVol(t *testing.T) {
	s := open(t, t.TempDir())
	id := nieuw(t, s, 1)
	vol := func(pragma string) {
		if _, err := s.basis.(*sqliteBasis).schrijft.db.Exec("PRAGMA max_page_count = " + pragma); err != nil {
			t.Fatal(err)
		}
	}
	bewaar := func() error {
		return s.Schrijf(t.Context(), func(s *Schrijver) error {
			if err := s.ZetPersoon(Persoon{ID: "half"}); err != nil {
				return err
			}
			_, err := s.BewaarDocument(Document{Dossier: id}, make([]byte, 1<<20))
			return err
		})
	}
	vol("1") // no page more than there are
	isFout(t, bewaar(), "De schijf is vol: er is niets opgeslagen.")
	if p := haal(t, s, (*Lezer).Personen); len(p) != 0 {
		t.Errorf("half a command was saved: %v", p)
	}
	if uit, _ := verschillen(t, s); len(uit) != 0 {
		t.Errorf("rows differ: %v", uit)
	}
	vol("1000000")
	if err := bewaar(); err != nil {
		t.Error(err)
	}
}

// Data that a newer program has changed is left alone.
func TestNieuwereTabellen(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			s, err := Open(t.Context(), doel, sleutels)
			if err != nil {
				t.Fatal(err)
			}
			schrijf(t, s, func(s *Schrijver) error {
				return s.zet(`INSERT INTO migratie (version_id, is_applied) VALUES (99, $1)`, true)
			})
			s.Close()
			_, err = Open(t.Context(), doel, sleutels)
			isFout(t, err, "Deze gegevens zijn van een nieuwere versie van Halfweg (tabellen 99; dit programma kent ")
		})
	}
}

func TestOpenPostgres(t *testing.T) {
	adres := pgtest.Adres(t)
	latin := strings.Replace(adres, "/halfweg_test", "/latin_halfweg_test", 1)
	naam := strings.TrimPrefix(latin[:strings.Index(latin, "?")], "postgres://postgres@/")
	pgtest.Exec(t, adres, `CREATE DATABASE `+naam+` TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'`)
	t.Cleanup(func() { pgtest.Exec(t, adres, `DROP DATABASE `+naam+` WITH (FORCE)`) })
	for _, g := range []struct{ naam, doel, wilt string }{
		{"no address", "postgres://[", "Het adres van de PostgreSQL-database is niet te lezen."},
		{"nobody there", "postgres://halfweg:geheim@127.0.0.1:1/halfweg", "De PostgreSQL-database is niet bereikbaar."},
		{"no such database", strings.Replace(adres, "/halfweg_test", "/bestaat_niet", 1), "Deze PostgreSQL-database bestaat niet."},
		{"another encoding", latin, "Deze PostgreSQL-database bewaart tekst als LATIN1"},
	} {
		t.Run(g.naam, func(t *testing.T) {
			_, err := Open(t.Context(), g.doel, sleutels)
			isFout(t, err, g.wilt)
			if strings.Contains(err.Error(), "geheim") {
				t.Errorf("%v tells the password", err)
			}
		})
	}
}

func TestGeschikt(t *testing.T) {
	for _, g := range []struct {
		versie       int
		tekens, vast string
		wilt         string
	}{
		{15, "UTF8", "on", ""},
		{14, "UTF8", "on", "Deze PostgreSQL is te oud: versie 14."},
		{18, "SQL_ASCII", "on", "Deze PostgreSQL-database bewaart tekst als SQL_ASCII"},
		{16, "UTF8", "off", "Deze PostgreSQL-database zegt dat iets bewaard is voordat het op schijf staat."},
	} {
		err := geschikt(g.versie, g.tekens, g.vast)
		if g.wilt != "" {
			isFout(t, err, g.wilt)
		} else if err != nil {
			t.Error(err)
		}
	}
}

// Several nodes that start at once on an empty database do not trip over one
// another.
func TestSamenBeginnen(t *testing.T) {
	adres := pgtest.Adres(t)
	fouten := make(chan error)
	for range 4 {
		go func() {
			s, err := Open(context.Background(), adres, sleutels)
			if err == nil {
				err = s.Close()
			}
			fouten <- err
		}()
	}
	for range 4 {
		if err := <-fouten; err != nil {
			t.Error(err)
		}
	}
}

// Two commands that wait for one another are both carried out in the end.
func TestKruislings(t *testing.T) {
	s := open(t, pgtest.Adres(t))
	a, b := nieuw(t, s, 0), nieuw(t, s, 0)
	beide := make(chan bool, 2)
	samen := make(chan bool)
	go func() { <-beide; <-beide; close(samen) }()
	neem := func(eerste, tweede string) error {
		poging := 0
		return s.Schrijf(t.Context(), func(s *Schrijver) error {
			if err := s.neem(eerste); err != nil {
				return err
			}
			if poging++; poging == 1 {
				beide <- true
				<-samen // both hold one and want the other
			}
			return s.neem(tweede)
		})
	}
	fouten := make(chan error)
	go func() { fouten <- neem(a, b) }()
	go func() { fouten <- neem(b, a) }()
	for range 2 {
		if err := <-fouten; err != nil {
			t.Error(err)
		}
	}
}

// A fault speaks the language of the user and keeps what the database said.
func TestFoutTekst(t *testing.T) {
	f := &Fout{Wat: taal.T("Vol.", "Full."), Uitweg: taal.T("Ruim op.", "Tidy up."), Oorzaak: errors.New("disk full")}
	if taal.Melding(f, taal.EN) != "Full. Tidy up." || f.Error() != "Vol. (disk full)" || !errors.Is(f, f.Oorzaak) {
		t.Errorf("%s, %v", taal.Melding(f, taal.EN), f)
	}
	if s := taal.Melding(&Ingehaald{}, taal.EN); !strings.HasPrefix(s, "Somebody was before you") {
		t.Error(s)
	}
}
