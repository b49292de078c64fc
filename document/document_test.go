package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"pgregory.net/rapid"

	"halfweg/document"
	"halfweg/taal"
	"halfweg/termijn"
)

var update = flag.Bool("update", false, "write the golden files anew; look at the difference before committing")

// golden compares with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from\n%s\nit is\n%s", name, want, got)
	}
}

// blocks has each kind of block, and text that wants escaping or cleaning.
var blocks = document.Document{
	Title: "Besluit", Author: "Gemeente Hilversum", Number: "2026-0431", Lang: taal.NL, Date: termijn.Op(2026, 11, 24),
	Blocks: []document.Block{
		document.Address{Sender: []string{"Gemeente Hilversum", "Postbus 9900, 1201 GM Hilversum"}, To: []string{"Mevrouw S. El Amrani", "Voorbeeldstraat 12", "", "1271 AB  Huizen"}},
		document.KeyValues{{Key: "Datum", Value: "24 november 2026"}, {Key: "Zaaknummer", Value: "2026-0431"}, {}},
		document.Heading{Level: 2, Text: "Besluit: u krijgt <begeleiding> & een plek"},
		document.Paragraph{{Text: "U krijgt begeleiding bij "}, {Text: " Pherenike in Bussum", Bold: true}, {Text: ". Dit kan van 1\u00A0december 2026 tot 1\u00A0december 2027.\nOf \u202Eeerder.\x00"}},
		document.P(" \u200B "),
		document.Heading{Level: 4, Text: "Wat u krijgt"},
		document.Table{Caption: "Onderdelen", Head: []string{"Onderdeel", "Afspraak"}, RowHead: true, Rows: [][]document.Paragraph{
			document.Row("Begeleiding", "24 uur per week, alleen en in de groep, op de dagen die u met uw begeleider afspreekt"), document.Row("Aanbieder"), document.Row("Duur", "1 jaar", "te veel")}},
		document.Table{Head: []string{"Dag", "Wat", "Wie"}, Rows: [][]document.Paragraph{document.Row("1 mei", "Melding", "Kliniek"), document.Row("3 mei", "Gesprek", "Gemeente")}},
		document.Space{},
		document.List{Items: document.Items("Een korte regel.", "Een regel die langer is dan past op een regel van tweeënzeventig tekens en dus doorloopt.")},
		document.List{Numbered: true, Items: document.Items("naam", "adres")},
		document.Paragraph{{Text: "Kijk op "}, {Text: "example.nl/bezwaar", Link: "https://example.nl/bezwaar"}, {Text: ", "}, {Text: "mail ons", Link: "mailto:post@example.nl"}, {Text: " of "}, {Text: "klik", Link: "javascript:alert(1)"}, {Text: ". "}, {Text: "You can ask for this in English.", Lang: taal.EN}},
		document.Signature{Closing: "Met vriendelijke groet,", Lines: []string{"namens burgemeester en wethouders", "K. de Vries"}},
	},
}

func TestHTML(t *testing.T) { golden(t, "blocks.html", blocks.HTML(2)) }
func TestText(t *testing.T) { golden(t, "blocks.txt", blocks.Text()) }

func TestHTMLStaysWithinTheHeadingsOfItsPage(t *testing.T) {
	for top, want := range map[int]string{0: "h1", 1: "h1", 2: "h2", 6: "h6", 9: "h6"} {
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(blocks.HTML(top)))
		if err != nil {
			t.Fatal(err)
		}
		if got := goquery.NodeName(doc.Find("h1,h2,h3,h4,h5,h6").First()); got != want {
			t.Errorf("top %d: first heading is %s, want %s", top, got, want)
		}
	}
}

// Whatever text people type, it stays text: the same number of elements, no
// attribute of its own, and nothing that shows or does something by itself.
func TestHTMLOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "&lt;", "' onclick='x"})).Draw(t, "text")
		d := document.Document{Lang: taal.NL, Blocks: []document.Block{
			document.Heading{Level: 1, Text: "x" + s}, document.Paragraph{{Text: "x" + s, Link: "https://example.nl/" + s, Bold: true}},
		}}
		page, err := goquery.NewDocumentFromReader(strings.NewReader(d.HTML(1)))
		if err != nil {
			t.Fatal(err)
		}
		if n := page.Find("body *").Not("br").Length(); n > 5 {
			t.Fatalf("%d elements in %s", n, d.HTML(1))
		}
		if page.Find("script, img, [onclick], [onerror], [style]").Length() > 0 {
			t.Fatal(d.HTML(1))
		}
	})
}

func TestTextOfAnyTextIsNarrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`([A-Za-z]{1,50}[ \n]){0,15}`).Draw(t, "text")
		d := document.Document{Blocks: []document.Block{
			document.P(s), document.List{Items: document.Items(s, s)}, document.Heading{Level: 1, Text: s},
			document.Table{Head: []string{"a", "b"}, RowHead: true, Rows: [][]document.Paragraph{document.Row("c", s)}},
		}}
		for _, line := range strings.Split(d.Text(), "\n") {
			if utf8.RuneCountInString(line) > 72 {
				t.Fatalf("%q is %d characters", line, utf8.RuneCountInString(line))
			}
		}
	})
}
