package kader_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"halfweg/kader"
	"halfweg/termijn"
)

// versie makes a framework file from the small one with other particulars.
func versie(t testing.TB, id, versie, van, tot, gemeenten string) *fstest.MapFile {
	s := strings.NewReplacer(
		"kader: klein", "kader: "+id, `version: "1"`, `version: "`+versie+`"`,
		"valid_from: 2025-01-01", "valid_from: "+van, "valid_to: 2026-12-31\n", tot,
		`municipalities: ["0001"]`, "municipalities: "+gemeenten,
	).Replace(bytes(t, "klein.yaml"))
	return &fstest.MapFile{Data: []byte(s)}
}

func bieb(t testing.TB) *kader.Bibliotheek {
	t.Helper()
	b, err := kader.Open(fstest.MapFS{
		"regio-1.yaml":           versie(t, "regio", "1", "2024-01-01", "valid_to: 2024-12-31\n", `["0001", "0002"]`),
		"regio-2.yaml":           versie(t, "regio", "2", "2025-06-01", "valid_to: 2025-12-31\n", `["0001"]`),
		"land.yaml":              versie(t, "land", "10", "2025-01-01", "valid_to: 2025-12-31\n", "[]"),
		"regio-1.scenarios.yaml": {Data: []byte("- {name: a, facts: {hours: 3}, outcome: not_met}\n")},
		"leesmij.txt":            {Data: []byte("geen kader")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A municipality applies its own framework in force, else the general one, and
// never one that has expired or is still to come.
func TestVoor(t *testing.T) {
	b := bieb(t)
	gevallen := []struct{ gemeente, op, wil string }{
		{"0001", "2024-01-01", "regio@1"},
		{"0001", "2024-12-31", "regio@1"},
		{"0001", "2025-01-01", "land@10"},
		{"0001", "2025-06-01", "regio@2"},
		{"0002", "2025-06-01", "land@10"},
		{"0003", "2025-03-01", "land@10"},
		{"0001", "2026-01-01", ""},
		{"0001", "2023-12-31", ""},
		{"0003", "2024-06-01", ""},
	}
	for _, g := range gevallen {
		op, _ := termijn.Parse(g.op)
		k, err := b.Voor(g.gemeente, op)
		got := ""
		if err == nil {
			got = k.Verwijzing().String()
		}
		if got != g.wil {
			t.Errorf("%s on %s: %q (%v), want %q", g.gemeente, g.op, got, err, g.wil)
		}
	}
}

func TestVind(t *testing.T) {
	b := bieb(t)
	for naam, wil := range map[string]string{"regio": "regio@2", "regio@1": "regio@1", "land": "land@10"} {
		if k, err := b.Vind(naam); err != nil || k.Verwijzing().String() != wil {
			t.Errorf("%s: %v, want %s", naam, err, wil)
		}
	}
	for naam, wil := range map[string]string{
		"regoi":   `framework "regoi" does not exist; did you mean regio?`,
		"utrecht": `framework "utrecht" does not exist; choose from land, regio`,
		"regio@3": `framework version "regio@3" does not exist; did you mean`,
		"":        `framework "" does not exist; choose from land, regio`,
	} {
		_, err := b.Vind(naam)
		if f, is := err.(*kader.Fout); !is || !strings.HasPrefix(f.Tekst().EN, wil) {
			t.Errorf("%q: %v, want %s", naam, err, wil)
		}
	}
}

func TestPrecies(t *testing.T) {
	b := bieb(t)
	k, _ := b.Vind("regio@1")
	if got, err := b.Precies(k.Verwijzing()); err != nil || got != k {
		t.Errorf("%v %v", got, err)
	}
	v := k.Verwijzing()
	v.SHA256 = strings.Repeat("0", 64)
	if _, err := b.Precies(v); err == nil || !strings.Contains(err.Error(), "niet meer het bestand") {
		t.Errorf("a changed file passed for the one that was used: %v", err)
	}
}

// The same file twice is one framework; the same version with other rules is
// an error, because a used file is never edited.
func TestOpenDubbel(t *testing.T) {
	een := versie(t, "regio", "1", "2024-01-01", "", "[]")
	anders := versie(t, "regio", "1", "2024-02-01", "", "[]")
	b, err := kader.Open(fstest.MapFS{"a.yaml": een}, fstest.MapFS{"b.yaml": een})
	if err != nil || len(b.Alle()) != 1 {
		t.Errorf("%v: %d frameworks, want 1", err, len(b.Alle()))
	}
	_, err = kader.Open(fstest.MapFS{"a.yaml": een}, fstest.MapFS{"b.yaml": anders})
	if err == nil || !strings.Contains(err.Error(), "b.yaml: regio@1 bestaat al met een andere inhoud (a.yaml)") {
		t.Errorf("got %v", err)
	}
}

func TestOpenMeldtAlleBestanden(t *testing.T) {
	_, err := kader.Open(fstest.MapFS{"a.yaml": {Data: []byte("x: 1")}, "b.yaml": {Data: []byte("y: 1")}})
	if err == nil || !strings.Contains(err.Error(), "a.yaml:1") || !strings.Contains(err.Error(), "b.yaml:1") {
		t.Errorf("got %v", err)
	}
}

func TestScenariosBijKader(t *testing.T) {
	b := bieb(t)
	k, _ := b.Vind("regio@1")
	l, err := b.Scenarios(k)
	if err != nil || len(l) != 1 || len(l[0].Draai(k)) != 0 {
		t.Errorf("%v %v", l, err)
	}
	k, _ = b.Vind("land")
	if _, err := b.Scenarios(k); err == nil || !strings.Contains(err.Error(), "land.scenarios.yaml") {
		t.Errorf("a framework without scenarios: %v", err)
	}
}

func TestGeldtOp(t *testing.T) {
	k := klein(t) // 1 January 2025 up to and including 31 December 2026
	for dag, wil := range map[termijn.Datum]bool{
		termijn.Op(2024, time.December, 31): false, termijn.Op(2025, time.January, 1): true,
		termijn.Op(2026, time.December, 31): true, termijn.Op(2027, time.January, 1): false,
	} {
		if k.GeldtOp(dag) != wil {
			t.Errorf("%s: want %v", dag, wil)
		}
	}
}
