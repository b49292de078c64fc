package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run the program itself under the name halfweg.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"halfweg": main})
}

// The scripts use the command line as a person does.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true})
}
