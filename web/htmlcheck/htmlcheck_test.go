package htmlcheck

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

const goed = `<html lang="nl"><head><title>Zaak - Halfweg</title><script src="/a.js"></script></head>
<body><h1 id="kop">Zaak</h1><label for="n">Naam</label><input id="n"><a href="#kop">Omhoog</a><svg aria-hidden="true"></svg></body></html>`

func TestFouten(t *testing.T) {
	for _, c := range []struct{ naam, van, naar, fout string }{
		{"nothing wrong", "", "", ""},
		{"two h1", "</body>", "<h1>Nog een</h1></body>", "2 h1"},
		{"another language", `lang="nl"`, `lang="en"`, "html lang"},
		{"no title", "Zaak - Halfweg", "- Halfweg", "no title"},
		{"inline style", "<a ", `<a style="color:red" `, "inline"},
		{"inline script", `<script src="/a.js">`, "<script>", "inline"},
		{"an id twice", `id="n"`, `id="kop"`, "used twice"},
		{"a link to nowhere", "#kop", "#weg", "not on the page"},
		{"a control without label", "<label for=\"n\">Naam</label>", "", "without label"},
		{"a link without words", "Omhoog", "", "no words"},
		{"an image without alternative", ` aria-hidden="true"`, "", "without alternative"},
	} {
		d, err := goquery.NewDocumentFromReader(strings.NewReader(strings.Replace(goed, c.van, c.naar, 1)))
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(Fouten(d, "nl"), "; ")
		if c.fout == "" && got != "" || !strings.Contains(got, c.fout) {
			t.Errorf("%s: %q, want %q", c.naam, got, c.fout)
		}
	}
}
