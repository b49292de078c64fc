package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"halfweg/kluis"
	"halfweg/store"
)

// TestMain lets the scripts run the program itself under the name halfweg.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"halfweg": main})
}

// The scripts use the command line as a person does. $DATA is the folder
// testdata.
func TestScripts(t *testing.T) {
	data, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error { e.Setenv("DATA", data); return nil },
		Cmds:  map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "gegevens": gegevens, "sleutelerbij": sleutelErbij},
	})
}

// gegevens makes a folder with encrypted data: one dossier.
func gegevens(ts *testscript.TestScript, neg bool, args []string) {
	doel := filepath.Join(ts.MkAbs(args[0]), demoBestand)
	ts.Check(os.MkdirAll(filepath.Dir(doel), 0o700))
	a, err := open(context.Background(), plaats{doel: doel}, time.Now)
	ts.Check(err)
	defer a.Store.Close()
	ts.Check(a.Store.Schrijf(context.Background(), func(s *store.Schrijver) error {
		id, _, err := s.NieuwDossier(2026)
		if err != nil {
			return err
		}
		return s.ZetInwoner(id, store.Inwoner{Achternaam: "Wit"})
	}))
	ts.Check(a.Herbouw(context.Background(), func(*store.Verschil) {}))
}

// sleutelErbij adds a master key to a file, as another program would.
func sleutelErbij(ts *testscript.TestScript, neg bool, args []string) {
	_, err := kluis.Wijzig(ts.MkAbs(args[0]), (*kluis.Kluis).NieuweHoofdsleutel)
	ts.Check(err)
}

// exits runs a command that must end with the exit code named first.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [args...]")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}
