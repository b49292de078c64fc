package dossier_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
)

// conflicten is how many points the two documents differ on: C01 to C18.
const conflicten = 18

// TestElkConflictSpeeltOnderBeideKaders: what the documents differ on is seen in
// a case, under the one and under the other.
func TestElkConflictSpeeltOnderBeideKaders(t *testing.T) {
	onder := map[string]bool{}
	for bestand, lijst := range scenarios(t) {
		for _, s := range lijst {
			if rest, is := strings.CutPrefix(bestand, "kader-c"); is {
				nr, _, _ := strings.Cut(rest, "-")
				onder["C"+nr+" "+cmp.Or(s.Kader, "gooi-en-vechtstreek@2025")] = true
			}
		}
	}
	for n := range conflicten {
		for _, kader := range []string{"vng@2024", "gooi-en-vechtstreek@2025"} {
			if c := fmt.Sprintf("C%02d", n+1); !onder[c+" "+kader] {
				t.Errorf("no scenario in a file kader-%s-… shows conflict %s under %s", strings.ToLower(c), c, kader)
			}
		}
	}
}

// uitspraken are the rulings the rules of a case answer to: a scenario whose
// name begins with it shows how. The one of 29 September 2022 is known by its
// date only.
var uitspraken = []string{
	"ECLI:NL:RBROT:2015:8871", "ECLI:NL:RBMNE:2021:1631", "ECLI:NL:RBNNE:2021:1910", "ECLI:NL:RBZWB:2022:48", "ECLI:NL:RBZWB:2021:2741",
	"ECLI:NL:CRVB:2020:1099", "ECLI:NL:RBROT:2024:13093", "ECLI:NL:RBNHO:2023:4548", "ECLI:NL:RBAMS:2021:6422", "ECLI:NL:CRVB:2025:1045",
	"ECLI:NL:RBNNE:2018:162", "ECLI:NL:RBDHA:2022:9574", "CRvB 29-09-2022", "ECLI:NL:RBNNE:2021:4418",
}

func TestElkeUitspraakHeeftEenScenario(t *testing.T) {
	var namen []string
	for _, lijst := range scenarios(t) {
		for _, s := range lijst {
			namen = append(namen, s.Scenario)
		}
	}
	for _, u := range uitspraken {
		begin := strings.ReplaceAll(strings.TrimPrefix(u, "ECLI:NL:"), ":", " ") + " - "
		gevonden := false
		for _, naam := range namen {
			gevonden = gevonden || strings.HasPrefix(naam, begin)
		}
		if !gevonden {
			t.Errorf("no scenario is called %q…", begin)
		}
	}
}
