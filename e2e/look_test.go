package e2e

import (
	"fmt"
	"regexp"
	"testing"
)

// looks are the two ways every kind of page is looked at; light and dark take
// turns from page to page.
var looks = []struct {
	view
	language string
}{{desktop, "nl"}, {small, "en"}}

var form = regexp.MustCompile(`/vastleggen/|/corrigeer/|/gegevens/`)

// TestLooks opens every kind of page for every role in the browser and looks at
// it with axe, for horizontal scrolling at 320 pixels and for what the browser
// complains of: errors, breaches of the content security policy, missing files.
func TestLooks(t *testing.T) {
	needs(t, axe() != "", "axe-core")
	needs(t, browserPath() != "", "Chromium")
	t.Parallel()
	d := startDemo(t)
	seen := map[string]bool{}
	for _, who := range roles {
		paths := newKinds(t, d.URL, who, seen)
		for _, l := range looks {
			p := newPerson(t, d.URL, who, l.view)
			p.signInIn(l.language)
			for i, path := range paths {
				// Forms are made of the same parts; each gets one of the looks.
				if form.MatchString(path) && (i%2 == 0) != (l.width == small.width) {
					continue
				}
				l.dark = i%4 > 1
				p.look(l.view)
				p.goTo(path)
				p.inspect(t, fmt.Sprintf("%s, %s, %s: %s", who, l.name, l.language, path))
			}
		}
	}
}

// newKinds lists a page of each kind that nobody has shown yet. The work lists
// and the dossier look different for each role.
func newKinds(t *testing.T, site, who string, seen map[string]bool) []string {
	t.Helper()
	r := newReader(t, site, who, "nl")
	r.perKind = 1
	r.crawl()
	var paths []string
	for _, p := range r.pages {
		k := p.kind
		if k == "/werklijst" || k == "/dossiers/…" {
			k += who
		}
		if !seen[k] {
			seen[k] = true
			paths = append(paths, p.path)
		}
	}
	return paths
}

// inspect holds the page on screen to what can only be seen in a browser.
func (p *person) inspect(t *testing.T, where string) {
	t.Helper()
	p.answered(200)
	for _, v := range p.violations() {
		t.Errorf("%s: axe finds %s", where, v)
	}
	if over := eval[string](p, widest); over != "" {
		t.Errorf("%s: scrolls sideways because of %s", where, over)
	}
	for _, c := range p.complaints() {
		t.Errorf("%s: the browser complains: %s", where, c)
	}
}

// widest names the element that makes the page wider than the window, if any.
const widest = `(() => {
	const root = document.documentElement;
	if (root.scrollWidth <= root.clientWidth) return "";
	const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
	const last = wide.findLast((e) => !e.closest(".tblw, .tabs, .steps")) ?? wide.at(-1);
	return root.scrollWidth + " px: " + (last?.outerHTML.slice(0, 160) ?? "?");
})()`
