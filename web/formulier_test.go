package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// velden returns what a browser would send of a form as it stands on the page.
func velden(f *goquery.Selection) url.Values {
	w := url.Values{}
	f.Find("input, textarea, select").Each(func(_ int, s *goquery.Selection) {
		naam := s.AttrOr("name", "")
		_, aan := s.Attr("checked")
		switch {
		case naam == "":
		case goquery.NodeName(s) == "textarea":
			w.Add(naam, s.Text())
		case goquery.NodeName(s) == "select":
			w.Add(naam, s.Find("option[selected]").AttrOr("value", ""))
		case s.AttrOr("type", "") == "radio", s.AttrOr("type", "") == "checkbox":
			if aan {
				w.Add(naam, s.AttrOr("value", "on"))
			}
		default:
			w.Add(naam, s.AttrOr("value", ""))
		}
	})
	return w
}

// verstuur fills in the first form of the content of a page and sends it, as a
// person would: with everything else as it stood.
func (b *bezoek) verstuur(d *goquery.Document, in map[string]string) *http.Response {
	b.t.Helper()
	f := d.Find("main form[method=post]").First()
	actie, ok := f.Attr("action")
	if !ok {
		b.t.Fatalf("no form on %q", d.Find("h1").Text())
	}
	w := velden(f)
	for naam, waarde := range in {
		if f.Find("[name='"+naam+"']").Length() == 0 {
			b.t.Fatalf("no field %q on %q", naam, d.Find("h1").Text())
		}
		w[naam] = strings.Split(waarde, "|") // more than one of a group of boxes
	}
	return b.stuur(actie, w)
}

// legVast fills in the form on a page, checks the answers when asked to, and
// ends on the page of the dossier.
func (b *bezoek) legVast(pad string, in map[string]string) *goquery.Document {
	b.t.Helper()
	d := b.lees(b.verstuur(b.pagina(pad, http.StatusOK), in), http.StatusOK)
	for range 2 { // a page to think twice, a page to check
		if d.Find("input[name=stap]").Length() == 0 {
			break
		}
		d = b.lees(b.verstuur(d, nil), http.StatusOK)
	}
	if d.Find("[role=status]").First().Text() == "" {
		b.t.Fatalf("%s was not recorded: %s", pad, d.Find(".errors").Text())
	}
	return d
}

func TestVelden(t *testing.T) {
	p := nieuwePlek(t)
	d := p.bezoek().pagina("/aanmelden", http.StatusOK)
	if got := velden(d.Find("main form").First())["naar"]; len(got) != 1 || got[0] != "/" {
		t.Errorf("fields of the form: %v", got)
	}
}
