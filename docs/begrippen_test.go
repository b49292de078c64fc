// Package docs holds what is written about the product, and the tests that keep
// it in step with the code.
package docs

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
)

var schrijf = flag.Bool("schrijf", false, "write the tables that come from the code")

// pakketten are the packages whose exported names are held against the terms.
var pakketten = []string{"termijn", "kader", "dossier", "toegang", "aanbod", "app"}

// goEngels are the words of Go mechanics, which need no translation.
var goEngels = strings.Fields(`Any App Bind Bytes Codeer Decodeer Err Error Fold Gt Gte JSON Lt Lte Marshal Max May Must Op Parse
	Commit Ctx Delete Find Plain Score Should Store String Tab Text Type Unmarshal Unwrap With Zero Analyse SHA256`)

// woorden splits a name at its capitals: BewijsVKSLid is Bewijs, VKS, Lid.
func woorden(naam string) (ws []string) {
	begin := 0
	for i := 1; i <= len(naam); i++ {
		if i == len(naam) || isHoofd(naam[i]) && (!isHoofd(naam[i-1]) || i+1 < len(naam) && !isHoofd(naam[i+1])) {
			ws, begin = append(ws, naam[begin:i]), i
		}
	}
	return ws
}

func isHoofd(c byte) bool { return c >= 'A' && c <= 'Z' }

// namen returns the exported names of a package: types, functions, methods,
// constants and variables.
func namen(t *testing.T, map_ string) (uit []string) {
	paden, err := filepath.Glob(filepath.Join("..", map_, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, pad := range paden {
		if strings.HasSuffix(pad, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), pad, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			uit = append(uit, declaratie(d)...)
		}
	}
	return slices.DeleteFunc(uit, func(n string) bool { return !ast.IsExported(n) })
}

func declaratie(d ast.Decl) (uit []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return []string{d.Name.Name}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				uit = append(uit, s.Name.Name)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					uit = append(uit, n.Name)
				}
			}
		}
	}
	return uit
}

var (
	inTabel = regexp.MustCompile("^\\| `[^|]*\\|")
	term    = regexp.MustCompile("`([^`]+)`")
)

// begrippen returns the terms of the page, in lower case.
func begrippen(t *testing.T) map[string]bool {
	data, err := os.ReadFile("begrippen.md")
	if err != nil {
		t.Fatal(err)
	}
	uit := map[string]bool{}
	gewoon := false
	for regel := range strings.Lines(string(data)) {
		if strings.HasPrefix(regel, "## ") {
			gewoon = strings.HasPrefix(regel, "## Ordinary words")
		}
		stuk := inTabel.FindString(regel)
		if gewoon {
			stuk = regel
		}
		for _, m := range term.FindAllStringSubmatch(stuk, -1) {
			uit[strings.ToLower(m[1])] = true
		}
	}
	return uit
}

func TestBegrippen(t *testing.T) {
	kent := begrippen(t)
	ontbreekt := map[string][]string{}
	for _, p := range pakketten {
		for _, naam := range namen(t, p) {
			for _, w := range woorden(naam) {
				if !kent[strings.ToLower(w)] && !slices.Contains(goEngels, w) {
					ontbreekt[w] = append(ontbreekt[w], p+"."+naam)
				}
			}
		}
	}
	for w, waar := range ontbreekt {
		t.Errorf("the word %q (%s) is not in docs/begrippen.md: add a row with its English and its source", w, strings.Join(waar, ", "))
	}
}

const merk = "<!-- soorten -->\n"

// The table of kinds of fact is what the code says.
func TestSoortenStaanInBegrippen(t *testing.T) {
	data, err := os.ReadFile("begrippen.md")
	if err != nil {
		t.Fatal(err)
	}
	voor, na, ok := strings.Cut(string(data), merk)
	if !ok {
		t.Fatal("begrippen.md lost the place of its table of kinds")
	}
	tabel := soortenTabel()
	if *schrijf {
		if err := os.WriteFile("begrippen.md", []byte(voor+merk+tabel), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if na != tabel {
		t.Error("the kinds of fact changed: run go test ./docs -schrijf")
	}
}

func soortenTabel() string {
	var b strings.Builder
	b.WriteString("\n| kind | Dutch | English | source | requirements |\n|---|---|---|---|---|\n")
	for _, s := range dossier.Soorten() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", s.Naam, s.Titel.NL, s.Titel.EN, s.Bron, strings.Join(s.Eisen, ", "))
	}
	return b.String()
}
