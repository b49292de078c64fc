// Package htmlcheck tests pages by what a reader meets: selectors, and rules
// that hold for every page of the site.
package htmlcheck

import (
	"io"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// Pagina reads a page in language taal and reports every general rule it
// breaks: one h1, a language, a title, labels, no inline script or style,
// unique ids, links and descriptions that lead somewhere.
func Pagina(t *testing.T, r io.Reader, taal string) *goquery.Document {
	t.Helper()
	d, err := goquery.NewDocumentFromReader(r)
	if err != nil {
		t.Fatal(err)
	}
	if n := d.Find("h1").Length(); n != 1 {
		t.Errorf("page has %d h1, want 1", n)
	}
	if got := d.Find("html").AttrOr("lang", ""); got != taal {
		t.Errorf("html lang = %q, want %q", got, taal)
	}
	if strings.TrimSpace(strings.TrimSuffix(d.Find("title").Text(), "- Halfweg")) == "" {
		t.Error("page has no title")
	}
	for _, sel := range []string{"[style]", "style", "script:not([src])", "[onclick]", "[onchange]", "[onsubmit]"} {
		d.Find(sel).Each(func(_ int, s *goquery.Selection) { t.Errorf("inline script or style (%s): %s", sel, kort(s)) })
	}
	ids(t, d)
	namen(t, d)
	return d
}

// ids reports ids used twice and references that lead nowhere.
func ids(t *testing.T, d *goquery.Document) {
	t.Helper()
	bekend := map[string]bool{}
	d.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id := s.AttrOr("id", "")
		if bekend[id] || id == "" {
			t.Errorf("id %q is used twice or empty", id)
		}
		bekend[id] = true
	})
	verwijst := func(attr, waarde string) {
		for _, id := range strings.Fields(waarde) {
			if !bekend[id] {
				t.Errorf("%s refers to %q, which is not on the page", attr, id)
			}
		}
	}
	for _, attr := range []string{"for", "aria-describedby", "aria-labelledby", "aria-controls"} {
		d.Find("[" + attr + "]").Each(func(_ int, s *goquery.Selection) { verwijst(attr, s.AttrOr(attr, "")) })
	}
	d.Find("a[href^='#']").Each(func(_ int, s *goquery.Selection) {
		verwijst("href", strings.TrimPrefix(s.AttrOr("href", ""), "#"))
	})
}

// namen reports controls without a label, links and buttons without words, and
// images without alternative.
func namen(t *testing.T, d *goquery.Document) {
	t.Helper()
	d.Find("input:not([type=hidden]), select, textarea").Each(func(_ int, s *goquery.Selection) {
		id, heeft := s.Attr("id")
		label := s.Closest("label").Length() > 0 || heeft && d.Find("label[for='"+id+"']").Length() > 0
		if !label && s.AttrOr("aria-label", "") == "" {
			t.Errorf("control without label: %s", kort(s))
		}
	})
	d.Find("a, button, summary, th, legend").Each(func(_ int, s *goquery.Selection) {
		if strings.TrimSpace(s.Text()) == "" && s.AttrOr("aria-label", "") == "" {
			t.Errorf("no words in %s", kort(s))
		}
	})
	d.Find("img:not([alt]), svg:not([aria-hidden]):not([role=img])").Each(func(_ int, s *goquery.Selection) {
		t.Errorf("image without alternative: %s", kort(s))
	})
}

func kort(s *goquery.Selection) string {
	html, _ := goquery.OuterHtml(s)
	if len(html) > 120 {
		html = html[:120] + "…"
	}
	return html
}
