package kaders_test

import (
	"testing"

	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/taal"
)

func scenarios(t *testing.T, k *kader.Kader) []*kader.Scenario {
	t.Helper()
	bestand := k.ID + "-" + k.Versie + ".scenarios.yaml"
	data, err := kaders.Bestanden.ReadFile(bestand)
	if err != nil {
		t.Fatal(err)
	}
	lijst, err := k.LeesScenarios(bestand, data)
	if err != nil {
		t.Fatal(err)
	}
	return lijst
}

func TestScenarios(t *testing.T) {
	v, g := beide(t)
	for _, k := range []*kader.Kader{v, g} {
		for _, s := range scenarios(t, k) {
			t.Run(k.ID+"/"+s.Naam, func(t *testing.T) {
				for _, verschil := range s.Draai(k) {
					t.Errorf("line %d: %s", s.Regel, verschil.In(taal.EN))
				}
			})
		}
	}
}

// The scenarios notice every fault that can be planted in the rules.
func TestMutatie(t *testing.T) {
	v, g := beide(t)
	for _, k := range []*kader.Kader{v, g} {
		verslag := k.Mutatie(scenarios(t, k))
		for _, m := range verslag.Overleefd {
			t.Errorf("%s: no scenario notices that at %s, line %d, %s", k.ID, m.Waar, m.Regel, m.Wat.In(taal.EN))
		}
		t.Logf("%s: %d mutants killed of %d", k.ID, verslag.Gedood, verslag.Gedood+len(verslag.Overleefd))
	}
}

// No case meets every rule or none by construction: no contradiction, no
// criterion that is always or never met, no exception that never helps, no
// criterion that others imply.
func TestAnalyse(t *testing.T) {
	v, g := beide(t)
	for _, k := range []*kader.Kader{v, g} {
		for _, b := range k.Analyse().Bevindingen {
			t.Errorf("%s, line %d: %s %s: %s", k.ID, b.Regel, b.Soort, b.Waar, b.Tekst.In(taal.EN))
		}
	}
}
