package eisen_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"halfweg/internal/eisen"
)

// TestMustEisenWordenBewezen reads every test and scenario in the project and
// asks which binding requirements none of them names. Those of the spine may
// not be among them; the others are listed, so that it is seen what is still
// to be built.
func TestMustEisenWordenBewezen(t *testing.T) {
	genoemd := genoemdeEisen(t, "../..")
	nogNiet := map[eisen.Deel][]string{}
	for _, e := range eisen.Alle() {
		if e.Kracht == "must" && !genoemd[e.ID] {
			nogNiet[e.Deel] = append(nogNiet[e.Deel], e.ID+" "+e.Titel)
		}
	}
	for _, regel := range nogNiet[eisen.Spine] {
		t.Errorf("no test names %s", regel)
	}
	for _, deel := range []eisen.Deel{eisen.Chain, eisen.Later} {
		t.Logf("%d binding requirements of part %q have no test yet:\n\t%s", len(nogNiet[deel]), deel, strings.Join(nogNiet[deel], "\n\t"))
	}
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
