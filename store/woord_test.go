package store

import (
	"slices"
	"strings"
	"testing"
)

func TestNaamwoorden(t *testing.T) {
	for _, g := range []struct{ naam, wilt string }{
		{"", ""},
		{"de Wit", "wit"},
		{"Wit-Jansen, de", "wit jansen"},
		{"VAN DER MEULEN", "meulen"},
		{"Özdemir", "ozdemir"},
		{"Wiśniewska", "wisniewska"},
		{"Łukasz Ørsted", "lukasz orsted"},
		{"Weiß", "weiss"},
		{"d'Hondt", "hondt dhondt"},
		{"D’Hondt", "hondt dhondt"},
		{"'t Hart", "hart"},
		{"O'Brien", "o brien obrien"},
		{"Van Den", "van den"},
		{"Ĳsbrand", "ijsbrand"},
		{"Иван Петров", "иван петров"},
		{"\u202eevil\u0000", "evil"},
	} {
		if w := strings.Join(naamwoorden(g.naam), " "); w != g.wilt {
			t.Errorf("%q is found as %q, want %q", g.naam, w, g.wilt)
		}
	}
}

func TestVraagwoorden(t *testing.T) {
	for _, g := range []struct{ getypt, wilt string }{
		{"jan de wit", "jan wit"},
		{"2026-0431", "2026-0431"},
		{"431", "431"},
		{"123456782", "bsn:123456782"},
		{"wit 3-4-1988", "geb:1988-04-03 wit"},
		{"1988-04-03", "geb:1988-04-03"},
		{"Wittgensteinerhof", "wittgenstein"},
		{"--", ""},
	} {
		if w := strings.Join(vraagwoorden(g.getypt), " "); w != g.wilt {
			t.Errorf("%q looks for %q, want %q", g.getypt, w, g.wilt)
		}
	}
}

// Whatever a name is, somebody who types it, or its beginning, finds it.
func FuzzZoekwoorden(f *testing.F) {
	for _, s := range []string{"de Wit-Jansen", "d'Hondt", "Wiśniewska", "İ", "ﬁ", "Van Den", "123456782", "2026-0431", "ß"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !isLetter(r) && r != '\'' }), " ")
		if slices.ContainsFunc(strings.Fields(s), func(w string) bool { return codewoord(w) != "" }) {
			return
		}
		woorden := Zoekwoorden(Inwoner{Achternaam: s}, "")
		for _, w := range vraagwoorden(s) {
			if !slices.Contains(woorden, w) {
				t.Errorf("%q is looked up as %q, which is not among %q", s, w, woorden)
			}
		}
	})
}
