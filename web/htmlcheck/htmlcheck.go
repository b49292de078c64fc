// Package htmlcheck tests pages by what a reader meets: selectors, and rules
// that hold for every page of the site.
package htmlcheck

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// Pagina reads a page in language taal and reports every general rule it
// breaks.
func Pagina(t *testing.T, r io.Reader, taal string) *goquery.Document {
	t.Helper()
	d, err := goquery.NewDocumentFromReader(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Fouten(d, taal) {
		t.Error(f)
	}
	return d
}

// Fouten lists what is wrong with a page in language taal. It wants one h1, a
// language, a title, labels, no inline script or style, unique ids, links and
// descriptions that lead somewhere.
func Fouten(d *goquery.Document, taal string) []string {
	var c controle
	if n := d.Find("h1").Length(); n != 1 {
		c.meld("page has %d h1, want 1", n)
	}
	if got := d.Find("html").AttrOr("lang", ""); got != taal {
		c.meld("html lang = %q, want %q", got, taal)
	}
	if strings.TrimSpace(strings.TrimSuffix(d.Find("head > title").Text(), "- Halfweg")) == "" {
		c.meld("page has no title")
	}
	for _, sel := range []string{"[style]", "style", "script:not([src])", "[onclick]", "[onchange]", "[onsubmit]"} {
		d.Find(sel).Each(func(_ int, s *goquery.Selection) { c.meld("inline script or style (%s): %s", sel, kort(s)) })
	}
	c.ids(d)
	c.namen(d)
	return c.fouten
}

type controle struct{ fouten []string }

func (c *controle) meld(tekst string, x ...any) {
	c.fouten = append(c.fouten, fmt.Sprintf(tekst, x...))
}

// ids reports ids used twice and references that lead nowhere.
func (c *controle) ids(d *goquery.Document) {
	bekend := map[string]bool{}
	d.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id := s.AttrOr("id", "")
		if bekend[id] || id == "" {
			c.meld("id %q is used twice or empty", id)
		}
		bekend[id] = true
	})
	verwijst := func(attr, waarde string) {
		for _, id := range strings.Fields(waarde) {
			if !bekend[id] {
				c.meld("%s refers to %q, which is not on the page", attr, id)
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
func (c *controle) namen(d *goquery.Document) {
	d.Find("input:not([type=hidden]), select, textarea").Each(func(_ int, s *goquery.Selection) {
		id, heeft := s.Attr("id")
		label := s.Closest("label").Length() > 0 || heeft && d.Find("label[for='"+id+"']").Length() > 0
		if !label && s.AttrOr("aria-label", "") == "" {
			c.meld("control without label: %s", kort(s))
		}
	})
	d.Find("a, button, summary, th, legend").Each(func(_ int, s *goquery.Selection) {
		if strings.TrimSpace(s.Text()) == "" && s.AttrOr("aria-label", "") == "" {
			c.meld("no words in %s", kort(s))
		}
	})
	d.Find("img:not([alt]), svg:not([aria-hidden]):not([role=img])").Each(func(_ int, s *goquery.Selection) {
		c.meld("image without alternative: %s", kort(s))
	})
}

func kort(s *goquery.Selection) string {
	html, err := goquery.OuterHtml(s)
	if err != nil {
		return err.Error()
	}
	if len(html) > 120 {
		html = html[:120] + "…"
	}
	return html
}
