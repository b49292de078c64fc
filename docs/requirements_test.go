package docs

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/internal/eisen"
)

const eisenBestand = "requirements.md"

// Every requirement is listed with where it lives, and the page is what the
// project says today.
func TestWaarElkeEisLeeft(t *testing.T) {
	tabel := eisenTabel(t)
	if *schrijf {
		if err := os.WriteFile(eisenBestand, []byte(tabel), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if data, err := os.ReadFile(eisenBestand); err != nil || string(data) != tabel {
		t.Errorf("%s is behind (%v): run go test ./docs -schrijf", eisenBestand, err)
	}
}

const eisenKop = `# Where each requirement lives

Made from the project by a test; do not edit. The ids are those of the register
of requirements that the two policy documents put on the product: V is the
national guide, G the regional framework of Gooi en Vechtstreek. *Policy* names
the rules in the framework files, *fact* the kinds of fact in ` + "`dossier/`" + ` (each has
a form of its own under ` + "`/dossiers/…/vastleggen/`" + `), *code* further files that carry
it out, *proof* the scenarios and tests that name it.

| id | in | force | requirement | policy | fact | code | proof |
|---|---|---|---|---|---|---|---|
`

func eisenTabel(t *testing.T) string {
	beleid, bewijs, code := beleidsregels(t), noemers(t, isBewijs), noemers(t, isCode)
	feiten := map[string][]string{}
	for _, s := range dossier.Soorten() {
		for _, id := range s.Eisen {
			feiten[id] = append(feiten[id], s.Naam)
		}
	}
	var b strings.Builder
	b.WriteString(eisenKop)
	for _, e := range eisen.Alle() {
		in := ""
		if e.VNG {
			in += "V"
		}
		if e.GV {
			in += "G"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", e.ID, in, e.Kracht, e.Titel,
			opsomming(beleid[e.ID]), opsomming(feiten[e.ID]), opsomming(code[e.ID]), opsomming(bewijs[e.ID]))
	}
	return b.String()
}

func opsomming(namen []string) string {
	namen = slices.Compact(slices.Sorted(slices.Values(namen)))
	for i, n := range namen {
		namen[i] = "`" + n + "`"
	}
	return strings.Join(namen, ", ")
}

var (
	regelID  = regexp.MustCompile(`^( *)- id: (\S+)$`)
	regelNm  = regexp.MustCompile(`^( *)([a-z_0-9]+):( *\{.*)?$`)
	regelEis = regexp.MustCompile(`^( *)requirements: \[(.*)\]$`)
)

// beleidsregels returns, by requirement, the rules of the framework files that
// carry it, such as "vng OUT-01".
func beleidsregels(t *testing.T) map[string][]string {
	uit := map[string][]string{}
	for _, kader := range []string{"vng-2024", "gooi-en-vechtstreek-2025"} {
		data, err := os.ReadFile(filepath.Join("..", "kaders", kader+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		kort := map[string]string{"vng-2024": "V", "gooi-en-vechtstreek-2025": "G"}[kader]
		regels := strings.Split(string(data), "\n")
		for i, r := range regels {
			m := regelEis.FindStringSubmatch(r)
			if m == nil {
				continue
			}
			naam := regelBoven(regels[:i], len(m[1]))
			for _, id := range eisen.In(m[2]) {
				uit[id] = append(uit[id], kort+" "+naam)
			}
		}
	}
	return uit
}

// regelBoven returns the name of the rule that a line at that depth belongs to.
func regelBoven(regels []string, diep int) string {
	for _, r := range slices.Backward(regels) {
		if m := regelID.FindStringSubmatch(r); m != nil && len(m[1])+2 == diep {
			return m[2]
		}
		if m := regelNm.FindStringSubmatch(r); m != nil && len(m[1]) < diep {
			return m[2]
		}
	}
	return "head"
}

// noemers returns, by requirement, the files of that sort that name it.
func noemers(t *testing.T, soort func(pad string) (naam string, is bool)) map[string][]string {
	uit := map[string][]string{}
	err := filepath.WalkDir("..", func(pad string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && pad != ".." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "docs") {
			return filepath.SkipDir
		}
		naam, is := soort(filepath.ToSlash(strings.TrimPrefix(pad, "../")))
		if d.IsDir() || !is {
			return nil
		}
		tekst, err := os.ReadFile(pad)
		ids := map[string]bool{}
		for _, id := range eisen.In(string(tekst)) {
			ids[id] = true
		}
		for id := range maps.Keys(ids) {
			uit[id] = append(uit[id], naam)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uit
}

// isBewijs reports whether a file proves something, and what to call it: a
// scenario by its name, a test by its path.
func isBewijs(pad string) (string, bool) {
	switch {
	case strings.Contains(pad, "/testdata/scenarios/"):
		return strings.TrimSuffix(filepath.Base(pad), ".yaml"), strings.HasSuffix(pad, ".yaml")
	case strings.HasSuffix(pad, ".scenarios.yaml"):
		return strings.TrimPrefix(pad, "kaders/"), true
	}
	return pad, strings.HasSuffix(pad, "_test.go") || strings.HasSuffix(pad, ".txtar")
}

// isCode reports whether a file carries a requirement out, other than as a kind
// of fact, which has a column of its own.
func isCode(pad string) (string, bool) {
	bron := (strings.HasSuffix(pad, ".go") || strings.HasSuffix(pad, ".templ")) && !strings.HasSuffix(pad, "_test.go") && !strings.HasSuffix(pad, "_templ.go")
	if !bron || strings.HasPrefix(pad, "demo/") || strings.HasPrefix(pad, "bench/") {
		return "", false
	}
	data, err := os.ReadFile(filepath.Join("..", pad))
	return pad, err == nil && !strings.Contains(string(data), "= Soort{")
}
