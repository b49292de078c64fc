package eisen_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"halfweg/internal/eisen"
)

// wachten are the kinds of requirement that may still wait, for the register of
// providers and their contracts.
var wachten = []string{"QUA-", "FIN-"}

// TestMustEisenWordenBewezen reads every test and scenario in the project and
// asks which binding requirements none of them names. Only those of the part
// that waits may be among them; they are listed, so that it is seen what is
// still to be built.
func TestMustEisenWordenBewezen(t *testing.T) {
	genoemd := genoemdeEisen(t, "../..")
	var nogNiet []string
	for _, e := range eisen.Alle() {
		switch {
		case e.Kracht != "must" || genoemd[e.ID]:
		case e.Deel == eisen.Later && slices.ContainsFunc(wachten, func(w string) bool { return strings.HasPrefix(e.ID, w) }):
			nogNiet = append(nogNiet, e.ID+" "+e.Titel)
		default:
			t.Errorf("no test names %s (%s, part %q)", e.ID, e.Titel, e.Deel)
		}
	}
	t.Logf("%d binding requirements wait for the register of providers and their contracts:\n\t%s", len(nogNiet), strings.Join(nogNiet, "\n\t"))
}

// genoemdeEisen returns the requirements named in the tests under map_.
func genoemdeEisen(t *testing.T, map_ string) map[string]bool {
	t.Helper()
	genoemd := map[string]bool{}
	err := filepath.WalkDir(map_, func(pad string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && pad != map_ && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		if d.IsDir() || !isTest(filepath.ToSlash(pad)) {
			return nil
		}
		tekst, err := os.ReadFile(pad)
		for _, id := range eisen.In(string(tekst)) {
			genoemd[id] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return genoemd
}

// isTest reports whether a file proves something: a test, a scenario or a
// script. The example frameworks among the test data prove nothing.
func isTest(pad string) bool {
	return strings.HasSuffix(pad, "_test.go") || strings.HasSuffix(pad, ".scenarios.yaml") ||
		strings.HasSuffix(pad, ".txtar") || strings.Contains(pad, "/testdata/scenarios/") || strings.Contains(pad, "/testdata/script/")
}
