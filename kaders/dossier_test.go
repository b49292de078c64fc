package kaders_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
)

// The dossier knows every word for an event that the docs place before the
// decision, and every moment: a duty that counts from a misspelt event would
// silently never become a task.
func TestHetDossierKentDeNamen(t *testing.T) {
	doc, err := os.ReadFile("../docs/kaders.md")
	if err != nil {
		t.Fatal(err)
	}
	totBesluit, _, ok := strings.Cut(string(doc), "| from placement to aftercare |")
	if !ok {
		t.Fatal("docs/kaders.md has no table of events from placement to aftercare")
	}
	for _, r := range rij.FindAllStringSubmatch(totBesluit, -1) {
		if dossier.SoortMet(r[1]) == nil && !slices.Contains(dossier.Momenten(), r[1]) {
			t.Errorf("the dossier does not know %s", r[1])
		}
	}
}

// A situation that the dossier tells from its own events is a definition of
// some framework; otherwise no duty can ask for it.
func TestSituatiesZijnDefinities(t *testing.T) {
	v, g := beide(t)
	var ids []string
	for _, d := range slices.Concat(v.Definities, g.Definities) {
		ids = append(ids, d.ID)
	}
	for _, s := range dossier.Situaties() {
		if !slices.Contains(ids, s) {
			t.Errorf("the dossier tells %s, which no framework defines", s)
		}
	}
}
