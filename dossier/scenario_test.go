package dossier_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	yaml "go.yaml.in/yaml/v3"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/termijn"
)

// A scenario file proves one paragraph of law or policy: facts in; phase, terms,
// tasks, flags and refusals out. testdata/scenarios/README.md tells how to read
// and write one.
type scenario struct {
	Scenario string   `yaml:"scenario"`
	Eisen    []string `yaml:"eisen"`
	Kader    string   `yaml:"kader"`
	Lijn     string   `yaml:"lijn"`   // take the standard line up to and including this step
	Zonder   []string `yaml:"zonder"` // but without these steps
	Feiten   []stap   `yaml:"feiten"`
	Dan      uitkomst `yaml:"dan"`
}

// stap is one fact and what the rules say to it.
type stap struct {
	Stap      string         `yaml:"stap"` // name of a step of the standard line to take over, in part
	Op        string         `yaml:"op"`
	Bekend    string         `yaml:"bekend"` // the day it was recorded; default: the day it happened
	Door      string         `yaml:"door"`
	Feit      string         `yaml:"feit"`
	Met       map[string]any `yaml:"met"`
	Geweigerd string         `yaml:"geweigerd"` // it is refused on this source
	Veld      string         `yaml:"veld"`      // and the refusal is about this field
	Uitweg    string         `yaml:"uitweg"`    // and says this of what would make it possible
}

// mensen are the people of the scenarios.
var mensen = map[string]dossier.Wie{
	"mark":    {Persoon: "mark", Organisatie: "gemeente", Rol: dossier.Consulent},
	"sanne":   {Persoon: "sanne", Organisatie: "gemeente", Rol: dossier.Consulent},
	"noor":    {Persoon: "noor", Organisatie: "gemeente", Rol: dossier.Consulent},
	"fatma":   {Persoon: "fatma", Organisatie: "gemeente", Rol: dossier.Teamleider},
	"fenna":   {Persoon: "fenna", Organisatie: "linde", Rol: dossier.Regiebehandelaar},
	"kees":    {Persoon: "kees", Organisatie: "kade", Rol: dossier.Safehousemedewerker},
	"samir":   {Persoon: "samir", Rol: dossier.Inwoner},
	"utrecht": {Persoon: "ute", Organisatie: "utrecht", Rol: dossier.Consulent},
}

var (
	wet  = nodig(termijn.NieuweWet())
	boek = nodig(kader.Open(kaders.Bestanden))
)

func nodig[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func leesYAML(t testing.TB, pad string, uit any) {
	t.Helper()
	data, err := os.ReadFile(pad)
	if err != nil {
		t.Fatal(err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(uit); err != nil {
		t.Fatalf("%s: %v", pad, err)
	}
}

// lijn is the standard line: a case in which everything goes well.
func lijn(t testing.TB) []stap {
	var l []stap
	leesYAML(t, "testdata/lijn.yaml", &l)
	return l
}

func scenarios(t testing.TB) map[string][]scenario {
	paden, err := filepath.Glob("testdata/scenarios/*.yaml")
	if err != nil || len(paden) == 0 {
		t.Fatal("no scenarios", err)
	}
	uit := map[string][]scenario{}
	for _, pad := range paden {
		var lijst []scenario
		leesYAML(t, pad, &lijst)
		uit[strings.TrimSuffix(filepath.Base(pad), ".yaml")] = lijst
	}
	return uit
}

func TestScenarios(t *testing.T) {
	standaard := lijn(t)
	for bestand, lijst := range scenarios(t) {
		for _, s := range lijst {
			t.Run(bestand+"/"+s.Scenario, func(t *testing.T) {
				if len(s.Eisen) == 0 {
					t.Error("names no requirement")
				}
				l := speel(t, s, standaard)
				s.Dan.controleer(t, l)
			})
		}
	}
}

// loop is a case being played.
type loop struct {
	t testing.TB
	d dossier.Dossier
	o dossier.Omgeving
}

func speel(t testing.TB, s scenario, standaard []stap) *loop {
	t.Helper()
	k := nodig(boek.Vind(cmp.Or(s.Kader, "gooi-en-vechtstreek@2025")))
	l := &loop{t: t, o: dossier.Omgeving{Kader: k, Wet: wet}}
	for _, x := range totEnMet(t, standaard, s.Lijn) {
		if !slices.Contains(s.Zonder, x.Stap) {
			l.leg(x)
		}
	}
	for _, x := range s.Feiten {
		l.leg(overnemen(t, x, standaard))
	}
	return l
}

func totEnMet(t testing.TB, standaard []stap, naam string) []stap {
	if naam == "" {
		return nil
	}
	i := slices.IndexFunc(standaard, func(x stap) bool { return x.Stap == naam })
	if i < 0 {
		t.Fatalf("the standard line has no step %q", naam)
	}
	return standaard[:i+1]
}

// overnemen fills in what a step leaves open from the step of the standard line
// it names.
func overnemen(t testing.TB, x stap, standaard []stap) stap {
	if x.Stap == "" {
		return x
	}
	s := totEnMet(t, standaard, x.Stap)
	basis := s[len(s)-1]
	met := maps.Clone(basis.Met)
	if met == nil {
		met = map[string]any{}
	}
	maps.Copy(met, x.Met)
	x.Feit, x.Op, x.Door, x.Met = basis.Feit, cmp.Or(x.Op, basis.Op), cmp.Or(x.Door, basis.Door), met
	return x
}

// leg records a fact, or sees it refused.
func (l *loop) leg(x stap) {
	l.t.Helper()
	f, err := l.feit(x)
	if err == nil {
		var na dossier.Dossier
		if na, err = l.d.With(f, l.o); err == nil {
			l.neem(na)
		}
	}
	l.geweigerd(x, err)
}

func (l *loop) feit(x stap) (dossier.Feit, error) {
	wie, ok := mensen[cmp.Or(x.Door, "mark")]
	if !ok {
		l.t.Fatalf("nobody is called %q", x.Door)
	}
	f := dossier.Feit{Door: wie, Gebeurd: dag(l.t, x.Op), Vastgelegd: dag(l.t, cmp.Or(x.Bekend, x.Op)).Tijd().Add(12 * time.Hour)}
	var err error
	f.Inhoud, err = l.inhoud(x)
	return f, err
}

// neem takes over a new state, with the framework it is pinned to now.
func (l *loop) neem(d dossier.Dossier) {
	l.d = d
	if k, err := boek.Precies(d.Kader); err == nil {
		l.o.Kader = k
	}
}

func (l *loop) geweigerd(x stap, err error) {
	l.t.Helper()
	var w *dossier.Weigering
	wat := x.Feit + " op " + x.Op
	verwacht := x.Geweigerd+x.Veld+x.Uitweg != ""
	switch errors.As(err, &w); {
	case err == nil && !verwacht:
	case err == nil:
		l.t.Fatalf("%s was recorded, want refusal on %s", wat, x.Geweigerd)
	case !verwacht:
		l.t.Fatalf("%s was refused: %v (field %s)", wat, err, w.Veld)
	case !strings.Contains(w.Bron, x.Geweigerd):
		l.t.Errorf("%s was refused on %q, want %q: %v", wat, w.Bron, x.Geweigerd, err)
	case x.Veld != "" && x.Veld != w.Veld:
		l.t.Errorf("%s: refusal is about field %q, want %q", wat, w.Veld, x.Veld)
	case !strings.Contains(w.Uitweg.NL, x.Uitweg):
		l.t.Errorf("%s: way out %q does not say %q", wat, w.Uitweg.NL, x.Uitweg)
	case w.Reden.NL == "" || w.Reden.EN == "" || w.Uitweg.NL == "" || w.Uitweg.EN == "":
		l.t.Errorf("%s: refusal %+v lacks a reason or way out in one language", wat, w)
	}
}

func (l *loop) inhoud(x stap) (dossier.Inhoud, error) {
	met := maps.Clone(x.Met)
	if met == nil {
		met = map[string]any{}
	}
	for naam, v := range met {
		switch {
		case naam == "kader":
			met[naam] = l.kader(fmt.Sprint(v))
		case naam == "oordelen":
			met[naam] = l.oordelen(v)
		case naam == "bewijs":
			met[naam] = l.bewijs(fmt.Sprint(v))
		default:
			if soort, ok := strings.CutPrefix(fmt.Sprint(v), "nr van "); ok {
				met[naam] = l.nr(soort)
			}
		}
	}
	data, err := json.Marshal(plat(met))
	if err != nil {
		l.t.Fatal(err)
	}
	return dossier.Lees(x.Feit, data)
}

// nr returns the number of the last fact of a kind.
func (l *loop) nr(soort string) int {
	for _, f := range slices.Backward(l.d.Feiten()) {
		if dossier.SoortVan(f.Inhoud).Naam == soort {
			return f.Nr
		}
	}
	return 999
}

func (l *loop) kader(naam string) kader.Verwijzing {
	switch naam {
	case "dit":
		return l.o.Kader.Verwijzing()
	case "leeg":
		return kader.Verwijzing{ID: "leeg"}
	}
	return nodig(boek.Vind(naam)).Verwijzing()
}

func (l *loop) bewijs(uitkomst string) dossier.Bewijs {
	return dossier.Bewijs{Kader: l.o.Kader.Verwijzing(), TotNr: l.d.Nr(), Uitkomst: uitkomst}
}

// oordelen expands {alles: voldoet, ADM-06: "voldoet_niet: reden"} to a verdict
// on every criterion of the framework.
func (l *loop) oordelen(v any) any {
	m, ok := v.(map[string]any)
	if !ok {
		return v
	}
	ids := []string{}
	for _, c := range slices.Concat(l.o.Kader.Criteria, l.o.Kader.Uitsluitingen) {
		ids = append(ids, c.ID)
	}
	if m["alles"] == nil {
		ids = slices.Sorted(maps.Keys(m))
	}
	uit := []map[string]any{}
	for _, id := range ids {
		oordeel, redenen, _ := strings.Cut(fmt.Sprint(cmp.Or(m[id], m["alles"])), ": ")
		uit = append(uit, map[string]any{"criterium": id, "uitkomst": oordeel, "redenen": redenen})
	}
	return uit
}

// plat turns dates that YAML recognised back into text.
func plat(v any) any {
	switch x := v.(type) {
	case time.Time:
		return x.Format(time.DateOnly)
	case map[string]any:
		for k := range x {
			x[k] = plat(x[k])
		}
	case []any:
		for i := range x {
			x[i] = plat(x[i])
		}
	}
	return v
}

func dag(t testing.TB, s string) termijn.Datum {
	t.Helper()
	d, err := termijn.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
