package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/kluis"
)

// TestMain lets the test binary play a second process: started with
// HALFWEG_KIND it does that part and ends.
func TestMain(m *testing.M) {
	if rol := os.Getenv("HALFWEG_KIND"); rol != "" {
		if err := rollen[rol](os.Getenv("HALFWEG_DOEL")); err != nil {
			fmt.Println("fout:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	map_, err := os.MkdirTemp("", "sleutels")
	if err == nil {
		sleutels, err = kluis.Nieuw(), os.Setenv("HALFWEG_PROEFSLEUTELS", filepath.Join(map_, "halfweg.sleutels"))
	}
	if err == nil {
		err = sleutels.Bewaar(os.Getenv("HALFWEG_PROEFSLEUTELS"))
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(map_)
	os.Exit(code)
}

// sleutels are the keys of every test, so that a database can be opened again,
// by a second process too.
var sleutels *kluis.Kluis

// leesSleutels reads them in a second process, which may be of somebody who may
// not.
func leesSleutels() *kluis.Kluis {
	k, err := kluis.Lees(os.Getenv("HALFWEG_PROEFSLEUTELS"))
	if err != nil {
		return kluis.Nieuw()
	}
	return k
}

var rollen = map[string]func(doel string) error{
	"houd":    houdOpen,
	"schrijf": schrijfDoor,
}

// kind starts the test binary in a role and returns it with what it prints.
func kind(t *testing.T, rol, doel string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "HALFWEG_KIND="+rol, "HALFWEG_DOEL="+doel)
	uit, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	return cmd, bufio.NewScanner(uit)
}

func begint(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
}

// houdOpen opens the store, says so and waits to be killed. When it cannot, it
// says why.
func houdOpen(doel string) error {
	if _, err := Open(context.Background(), doel, leesSleutels()); err != nil {
		return err
	}
	fmt.Println("open")
	select {}
}

// schrijfDoor carries out commands until it is killed: eight writers, each with
// a dossier of its own. It prints a line for each command that was done.
func schrijfDoor(doel string) error {
	s, err := Open(context.Background(), doel, leesSleutels())
	if err != nil {
		return err
	}
	fouten := make(chan error)
	for i := range 8 {
		go func() { fouten <- schrijfEen(s, i) }()
	}
	return <-fouten
}

func schrijfEen(s *Store, schrijver int) error {
	ctx := context.Background()
	var id, nummer string
	err := s.Schrijf(ctx, func(s *Schrijver) (err error) {
		if id, nummer, err = s.NieuwDossier(2026); err != nil {
			return err
		}
		return opdrachtVan(s, id, 0)
	})
	for nr := 2; err == nil; nr += 2 {
		err = s.Schrijf(ctx, func(s *Schrijver) error { return opdrachtVan(s, id, nr) })
		if err == nil {
			fmt.Println("gedaan", nummer, nr+2)
		}
	}
	return err
}

// opdrachtVan is one command that writes in many tables: two facts with all
// that is derived, and an effect.
func opdrachtVan(s *Schrijver, id string, nr int) error {
	sleutel := fmt.Sprint(id, "/", nr)
	_, _, err := s.Eenmaal("kind", sleutel, nil, begin, func() ([]byte, error) {
		if _, err := s.VoegUitvoerToe(Uitvoer{Sleutel: sleutel, Dossier: id}); err != nil {
			return nil, err
		}
		return nil, s.VoegToe(id, nr, []dossier.Feit{feit(nr + 1), feit(nr + 2)}, afgeleid(id, nr+2))
	})
	return err
}

// A process that is killed while it writes leaves whole commands only, and
// every command it was told is done.
func TestGedood(t *testing.T) {
	rondes := 12
	if testing.Short() {
		rondes = 3
	}
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			for ronde := range rondes {
				gedaan := doodTijdensSchrijven(t, doel, 20+ronde*17)
				s, err := Open(t.Context(), doel, sleutels)
				if err != nil {
					t.Fatalf("after kill %d: %v", ronde, err)
				}
				controleerGeheel(t, s, gedaan)
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// doodTijdensSchrijven kills a writing process after n commands and returns how
// far each dossier was said to be.
func doodTijdensSchrijven(t *testing.T, doel string, n int) map[string]int {
	t.Helper()
	cmd, regels := kind(t, "schrijf", doel)
	begint(t, cmd)
	gedaan := map[string]int{}
	for i := 0; regels.Scan(); i++ {
		var nummer string
		var nr int
		if _, err := fmt.Sscanf(regels.Text(), "gedaan %s %d", &nummer, &nr); err != nil {
			t.Fatalf("the writer says %q", regels.Text())
		}
		gedaan[nummer] = max(gedaan[nummer], nr)
		if i == n {
			cmd.Process.Kill()
		}
	}
	cmd.Wait()
	return gedaan
}

// controleerGeheel checks that each dossier has all commands that were done
// and no part of one.
func controleerGeheel(t *testing.T, s *Store, gedaan map[string]int) {
	t.Helper()
	if uit, _ := verschillen(t, s); len(uit) != 0 {
		t.Errorf("rows differ from facts: %v", uit)
	}
	lees(t, s, func(l *Lezer) error {
		for nummer, nr := range gedaan {
			k, err := l.KopMetNummer(nummer)
			if err != nil {
				return err
			}
			f, err := l.Feiten(k.ID)
			if err != nil {
				return err
			}
			u, err := l.UitvoerVan(k.ID)
			if len(f) < nr || len(f)%2 != 0 || len(u) != len(f)/2 {
				t.Errorf("%s was said to have %d facts; it has %d, with %d effects", nummer, nr, len(f), len(u))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// A file has one program at a time; when that one is killed the next goes on.
func TestTweeProgrammas(t *testing.T) {
	doel := t.TempDir()
	eerste, regels := kind(t, "houd", doel)
	begint(t, eerste)
	if !regels.Scan() || regels.Text() != "open" {
		t.Fatalf("the first program says %q", regels.Text())
	}
	_, err := Open(t.Context(), doel, sleutels)
	isFout(t, err, "Een ander programma heeft deze gegevens al open.")
	eerste.Process.Kill()
	eerste.Wait()
	open(t, doel)
	_, err = Open(t.Context(), doel, sleutels)
	isFout(t, err, "Een ander programma heeft deze gegevens al open.")
}

// isFout expects a *Fout that says so, in both languages and with a remedy.
func isFout(t *testing.T, err error, wat string) {
	t.Helper()
	f, is := vindFout(err)
	if !is || !strings.HasPrefix(f.Wat.NL, wat) {
		t.Fatalf("got %v, want: %s", err, wat)
	}
	if f.Wat.EN == "" || f.Uitweg.NL == "" || f.Uitweg.EN == "" {
		t.Errorf("%+v lacks a text", f)
	}
}
