package eisen_test

import (
	"slices"
	"testing"

	"halfweg/internal/eisen"
)

func TestRegister(t *testing.T) {
	gezien := map[string]bool{}
	for _, e := range eisen.Alle() {
		switch {
		case gezien[e.ID]:
			t.Errorf("%s is in the register twice", e.ID)
		case !slices.Equal(eisen.In(e.ID), []string{e.ID}):
			t.Errorf("%q is not a requirement id", e.ID)
		case !slices.Contains([]string{"must", "should", "may", "info"}, e.Kracht):
			t.Errorf("%s has force %q", e.ID, e.Kracht)
		case !slices.Contains([]eisen.Deel{eisen.Spine, eisen.Chain, eisen.Later}, e.Deel):
			t.Errorf("%s is in part %q", e.ID, e.Deel)
		case !e.VNG && !e.GV:
			t.Errorf("%s stands in neither document", e.ID)
		}
		gezien[e.ID] = true
	}
	if len(gezien) != 197 {
		t.Errorf("the register holds %d requirements, the documents 197", len(gezien))
	}
}
