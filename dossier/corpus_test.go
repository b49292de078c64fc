package dossier_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/termijn"
)

// The corpus is frozen: facts as a release stored them, with what they add up
// to. They must be read and folded the same for ever. A new kind of fact gets a
// new file; run the test with -bevries to write the missing ones. Never edit or
// rewrite one that was released.
type corpusDossier struct {
	Feiten []corpusFeit `json:"feiten"`
	Fase   string       `json:"fase"`
	Taken  []string     `json:"klaar"` // tasks that are done
}

type corpusFeit struct {
	Nr         int             `json:"nr"`
	Gebeurd    termijn.Datum   `json:"gebeurd"`
	Vastgelegd time.Time       `json:"vastgelegd"`
	Door       dossier.Wie     `json:"door"`
	Soort      string          `json:"soort"`
	Inhoud     json.RawMessage `json:"inhoud"`
}

var bevries = flag.Bool("bevries", false, "write corpus files that do not exist yet")

func corpus(t testing.TB) map[string]corpusDossier {
	paden, _ := filepath.Glob("testdata/corpus/*.json")
	uit := map[string]corpusDossier{}
	for _, pad := range paden {
		data, err := os.ReadFile(pad)
		if err != nil {
			t.Fatal(err)
		}
		var c corpusDossier
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatalf("%s: %v", pad, err)
		}
		uit[strings.TrimSuffix(filepath.Base(pad), ".json")] = c
	}
	return uit
}

func (c corpusDossier) feiten(t testing.TB) (fs []dossier.Feit) {
	for _, x := range c.Feiten {
		i, err := dossier.Decodeer(x.Soort, x.Inhoud)
		if err != nil {
			t.Fatal(err)
		}
		if _, opslag, _ := dossier.Codeer(i); !bevat(opslag, x.Inhoud) {
			t.Errorf("fact %d: stored %s, read back %s", x.Nr, x.Inhoud, opslag)
		}
		if _, err := dossier.Lees(x.Soort, x.Inhoud); err != nil {
			t.Errorf("fact %d, a %s, would be refused as input today: %v", x.Nr, x.Soort, err)
		}
		fs = append(fs, dossier.Feit{Nr: x.Nr, Gebeurd: x.Gebeurd, Vastgelegd: x.Vastgelegd, Door: x.Door, Inhoud: i})
	}
	return fs
}

// bevat reports whether everything in the object oud is still in nieuw.
func bevat(nieuw, oud []byte) bool {
	var a, b map[string]json.RawMessage
	if json.Unmarshal(nieuw, &a) != nil || json.Unmarshal(oud, &b) != nil {
		return false
	}
	for naam, w := range b {
		if !gelijkeJSON(a[naam], w) {
			return false
		}
	}
	return true
}

func TestCorpus(t *testing.T) {
	if *bevries {
		bevriesNieuwe(t)
	}
	alle := corpus(t)
	gezien := map[string]bool{}
	for naam, c := range alle {
		d := dossier.Fold(c.feiten(t))
		klaar := klareTaken(d)
		if string(d.Fase()) != c.Fase || !slices.Equal(klaar, c.Taken) {
			t.Errorf("%s folds to phase %s with %v done, was %s with %v", naam, d.Fase(), klaar, c.Fase, c.Taken)
		}
		for _, x := range c.Feiten {
			gezien[x.Soort] = true
		}
	}
	for _, s := range dossier.Soorten() {
		if !gezien[s.Naam] {
			t.Errorf("%s is not in the corpus; run this test with -bevries", s.Naam)
		}
	}
}

// klareTaken lists the duties of the law that are done. Those of a framework
// are its own, and may be worded anew in another version.
func klareTaken(d dossier.Dossier) []string {
	uit := []string{}
	for _, x := range d.Taken(dossier.Omgeving{Wet: wet}) {
		if x.Stand == dossier.TaakKlaar {
			uit = append(uit, x.ID)
		}
	}
	return uit
}

// bevriesNieuwe writes, for each kind that is not in the corpus yet, the first
// scenario in which it happens.
func bevriesNieuwe(t *testing.T) {
	gezien := map[string]bool{}
	for _, c := range corpus(t) {
		for _, x := range c.Feiten {
			gezien[x.Soort] = true
		}
	}
	standaard := lijn(t)
	alle := scenarios(t)
	for _, bestand := range slices.Sorted(maps.Keys(alle)) {
		for _, s := range alle[bestand] {
			l := speel(t, s, standaard)
			nieuw := ""
			for _, f := range l.d.Feiten() {
				if naam := dossier.SoortVan(f.Inhoud).Naam; !gezien[naam] {
					gezien[naam], nieuw = true, naam
				}
			}
			if nieuw != "" {
				bevriesDossier(t, nieuw, l)
			}
		}
	}
}

func bevriesDossier(t *testing.T, naam string, l *loop) {
	c := corpusDossier{Fase: string(l.d.Fase()), Taken: klareTaken(l.d)}
	for _, f := range l.d.Feiten() {
		soort, data, err := dossier.Codeer(f.Inhoud)
		if err != nil {
			t.Fatal(err)
		}
		c.Feiten = append(c.Feiten, corpusFeit{f.Nr, f.Gebeurd, f.Vastgelegd, f.Door, soort, data})
	}
	data, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("testdata/corpus/"+naam+".json", append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Every kind of fact is proved by a scenario in which it happens or is refused.
func TestElkeSoortHeeftEenScenario(t *testing.T) {
	gezien := map[string]bool{}
	for _, x := range lijn(t) {
		gezien[x.Feit] = true
	}
	for _, lijst := range scenarios(t) {
		for _, s := range lijst {
			for _, x := range s.Feiten {
				gezien[x.Feit] = true
			}
		}
	}
	for _, s := range dossier.Soorten() {
		if !gezien[s.Naam] {
			t.Errorf("no scenario has a %s", s.Naam)
		}
	}
}
