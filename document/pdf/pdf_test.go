package pdf_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"halfweg/document"
	"halfweg/taal"
	"halfweg/termijn"
)

func letter(blocks ...document.Block) document.Document {
	return document.Document{Title: "Besluit & brief", Author: "Gemeente Hilversum", Number: "2026-0431", Lang: taal.NL,
		Date: termijn.Op(2026, 11, 24), Blocks: blocks}
}

// everything has each kind of block, over several pages.
func everything() document.Document {
	long := strings.Repeat("U krijgt begeleiding en een plek om te wonen. ", 12)
	rows := [][]document.Paragraph{document.Row("Begeleiding", "24 uur per week")}
	for range 40 {
		rows = append(rows, document.Row("Evaluatie", "Na 3, 6 en 9 maanden kijken wij samen of de begeleiding nog past bij wat u nodig heeft."))
	}
	rows = append(rows, document.Row("Lang", strings.Repeat(long, 8)), []document.Paragraph{{{Text: "Link"}}, {{Text: "example.nl", Link: "https://example.nl"}, {Text: " in English", Lang: taal.EN}}})
	return letter(
		document.Address{Sender: []string{"Gemeente Hilversum", "Postbus 1"}, To: []string{"Mevrouw S. El Amrani-Wiśniewska", "Voorbeeldstraat 12", "1271 AB  Huizen"}},
		document.KeyValues{{Key: "Datum", Value: "24 november 2026"}, {Key: "Zaaknummer", Value: "2026-0431"}},
		document.Heading{Level: 1, Text: "Besluit"},
		document.P(long),
		document.Heading{Level: 2, Text: "Wat u krijgt"},
		document.Table{Caption: "Wat u krijgt", Head: []string{"Onderdeel", "Afspraak"}, RowHead: true, Widths: []int{1, 3}, Rows: rows},
		document.Heading{Level: 3, Text: "Waarom"},
		document.List{Items: document.Items("Een.", long, "Drie.")},
		document.Heading{Level: 2, Text: "Bezwaar"},
		document.Paragraph{{Text: "Dat kan via "}, {Text: "een lang adres dat over het eind van de regel heen loopt", Link: "https://example.nl/bezwaar?a=(1)"}, {Text: ", ook "}, {Text: "in English", Lang: taal.EN}, {Text: "."}},
		document.List{Numbered: true, Items: document.Items("naam", "adres")},
		document.Signature{Closing: "Met vriendelijke groet,", Lines: []string{"namens het college", "K. de Vries"}},
	)
}

func TestConforms(t *testing.T) {
	t.Run("every kind of block", func(t *testing.T) {
		f := render(t, everything())
		if f.Pages < 4 || len(f.Replaced) > 0 {
			t.Errorf("%d pages, replaced %q", f.Pages, f.Replaced)
		}
		conforms(t, f.Bytes)
	})
	t.Run("nothing at all", func(t *testing.T) { conforms(t, render(t, letter()).Bytes) })
	t.Run("English", func(t *testing.T) {
		d := letter(document.Heading{Level: 4, Text: "A heading that starts too low"}, document.P("Text"))
		d.Lang = taal.EN
		c := conforms(t, render(t, d).Bytes)
		if c.catalog()["Lang"] != "en-GB" {
			t.Errorf("language is %v", c.catalog()["Lang"])
		}
	})
}

func TestTextIsReadInOrder(t *testing.T) {
	c := read(t, render(t, everything()).Bytes)
	var want strings.Builder
	for _, b := range everything().Clean().Blocks {
		want.WriteString(blockText(b))
	}
	if got := squeeze(c.root.text); got != squeeze(want.String()) {
		t.Errorf("reads\n%s\nwant\n%s", got, squeeze(want.String()))
	}
}

// blockText is the text of a cleaned block in reading order, with list marks.
func blockText(b document.Block) string {
	var s strings.Builder
	add := func(ts ...string) {
		for _, t := range ts {
			s.WriteString(t)
		}
	}
	switch b := b.(type) {
	case document.Heading:
		add(b.Text)
	case document.Paragraph:
		for _, r := range b {
			add(r.Text)
		}
	case document.List:
		for i, it := range b.Items {
			if b.Numbered {
				add(strconv.Itoa(i+1), ".")
			} else {
				add("•")
			}
			add(blockText(it))
		}
	case document.Table:
		add(b.Caption)
		add(b.Head...)
		for _, r := range b.Rows {
			for _, c := range r {
				add(blockText(c))
			}
		}
	case document.Address:
		add(b.Sender...)
		add(b.To...)
	case document.Signature:
		add(b.Closing)
		add(b.Lines...)
	case document.KeyValues:
		for _, kv := range b {
			add(kv.Key, kv.Value)
		}
	}
	return s.String()
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(render(t, everything()).Bytes, render(t, everything()).Bytes) {
		t.Error("the same document gives different bytes")
	}
}

func TestLetterIsSmall(t *testing.T) {
	if n := len(render(t, everything()).Bytes); n > 60_000 {
		t.Errorf("%d bytes", n)
	}
}

func TestAddressStandsInTheWindow(t *testing.T) {
	c := read(t, render(t, everything()).Bytes)
	const mm = 72 / 25.4
	for _, e := range c.els {
		if !strings.Contains(e.text, "Voorbeeldstraat") || e.tag != "P" {
			continue
		}
		for _, s := range c.pages[c.order[0]].marked[e.mcids[c.order[0]][0]] {
			if down := (841.89 - s.y) / mm; down < 60 || down > 84 || s.x < 20*mm {
				t.Errorf("%q stands %.0f mm down, %.0f mm in", s.text, down, s.x/mm)
			}
		}
		return
	}
	t.Error("no address")
}

func TestNoLineStandsAlone(t *testing.T) {
	var blocks []document.Block
	for i := range 60 {
		blocks = append(blocks, document.P(strings.Repeat("Dit is een zin van een brief. ", 6+i%7)))
		if i%3 == 0 {
			blocks = append(blocks, document.Heading{Level: 1, Text: "Kop"})
		}
	}
	c := read(t, render(t, letter(blocks...)).Bytes)
	for _, e := range c.els {
		for page, ids := range e.mcids {
			if e.tag == "P" && len(e.mcids) > 1 && len(ids) < 2 {
				t.Errorf("one line of a paragraph stands alone on page %d", page)
			}
		}
	}
	for _, p := range c.order {
		lowest, tag := 1000.0, name("")
		for id, ss := range c.pages[p].marked {
			for _, s := range ss {
				if s.y < lowest {
					lowest, tag = s.y, c.pages[p].tags[id]
				}
			}
		}
		if tag == "H1" {
			t.Error("a heading stands at the foot of a page")
		}
	}
}

func TestTableHeadingIsRepeatedAsArtifact(t *testing.T) {
	c := read(t, render(t, everything()).Bytes)
	repeated := 0
	for _, p := range c.order[1:] {
		for _, s := range c.pages[p].artifacts {
			if s.text == "Onderdeel" {
				repeated++
			}
		}
	}
	if repeated < 2 {
		t.Errorf("repeated %d times", repeated)
	}
	if n := strings.Count(c.root.text, "Onderdeel"); n != 1 {
		t.Errorf("read %d times", n)
	}
}

// issue 4, abuse case 20: what is typed cannot make a letter read otherwise.
func TestHostileText(t *testing.T) {
	f := render(t, letter(document.P("A\u202Eb\x00c\u200Bd\u2066e\uFEFF\x1b[31m \U000E0041f")))
	if got := read(t, f.Bytes).root.text; got != "Abcde[31m f" {
		t.Errorf("reads %q", got)
	}
}

func TestCharacterNoFontHas(t *testing.T) {
	f := render(t, letter(document.P("Naam: 漢 en مر"), document.P("\uE000")))
	if got := string(f.Replaced); got != "رم漢\uFFFD" {
		t.Errorf("replaced %q", got)
	}
	c := conforms(t, f.Bytes)
	if got := c.root.text; got != "Naam: 漢 en مر\uFFFD" {
		t.Errorf("reads %q", got)
	}
}

func TestNamesOfPeople(t *testing.T) {
	for _, n := range []string{"Ĳsbrand", "IJsbrand", "Nguyễn Thị Ánh", "Đorđević", "Ştefănescu", "Þórdís", "Łukasz Żółć", "Ελένη", "Юрий", "José Núñez", "Çağlar", "Szőke", "e\u0301e\u0301n", "ﬁetsen"} {
		f := render(t, letter(document.P(n)))
		if len(f.Replaced) > 0 && n != "ﬁetsen" {
			t.Errorf("%s: replaced %q", n, f.Replaced)
		}
	}
}

func TestSoftHyphenAndLongWord(t *testing.T) {
	word := "verantwoorde\u00ADlijkheids\u00ADverdeling"
	text := "De grote " + strings.Repeat(word+" ", 20) + strings.Repeat("Donaudampfschiff", 20)
	f := render(t, letter(document.P(text)))
	c := conforms(t, f.Bytes)
	if squeeze(c.root.text) != squeeze(text) {
		t.Errorf("reads %q", c.root.text)
	}
	if !strings.Contains(c.root.text, "\u00AD") {
		t.Error("no line ends on a soft hyphen")
	}
	if over := c.outside(); over != "" {
		t.Error(over)
	}
}

// outside names text that stands outside the page, or past the right margin.
func (c *checked) outside() string {
	for _, s := range c.shownText() {
		if s.x < 0 || s.x+s.w > 595.28 || s.y < 0 || s.y+s.size > 841.89 {
			return "outside the page: " + s.text
		}
	}
	return ""
}

func TestAnyDocument(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documents.Draw(rt, "document")
		f := render(rt, d)
		c := conforms(rt, f.Bytes)
		var want strings.Builder
		for _, b := range d.Clean().Blocks {
			want.WriteString(blockText(b))
		}
		if got := squeeze(c.root.text); got != squeeze(want.String()) {
			rt.Fatalf("reads\n%q\nwant\n%q", got, squeeze(want.String()))
		}
		if over := c.outside(); over != "" {
			rt.Fatal(over)
		}
	})
}

var (
	texts = rapid.OneOf(rapid.String(), rapid.StringMatching(`([A-Za-z]{1,12}[ \n-]){0,60}`), rapid.StringMatching(`[a-zA-Z]{0,300}`),
		rapid.StringOf(rapid.SampledFrom([]rune{'a', 'ĳ', 'ễ', '\u00AD', '\u00A0', ' ', '\n', '\u0301', '漢', '\u202E', '\U0001F600', '\uE000', 0xFFFF})))
	runs = rapid.Custom(func(t *rapid.T) document.Run {
		return document.Run{Text: texts.Draw(t, "text"), Bold: rapid.Bool().Draw(t, "bold"),
			Link: rapid.SampledFrom([]string{"", "https://example.nl/a b", "javascript:alert(1)", "mailto:a@example.nl", "https://é.nl/é"}).Draw(t, "link"),
			Lang: rapid.SampledFrom([]taal.Taal{"", taal.NL, taal.EN}).Draw(t, "lang")}
	})
	paragraphs = rapid.Custom(func(t *rapid.T) document.Paragraph {
		return rapid.SliceOfN(runs, 0, 4).Draw(t, "runs")
	})
	lines  = rapid.SliceOfN(texts, 0, 4)
	blocks = rapid.OneOf(
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.Heading{Level: rapid.IntRange(-1, 8).Draw(t, "level"), Text: texts.Draw(t, "text")}
		}),
		rapid.Custom(func(t *rapid.T) document.Block { return paragraphs.Draw(t, "paragraph") }),
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.List{Numbered: rapid.Bool().Draw(t, "numbered"), Items: rapid.SliceOfN(paragraphs, 0, 12).Draw(t, "items")}
		}),
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.Table{Caption: texts.Draw(t, "caption"), Head: rapid.SliceOfN(texts, 0, 6).Draw(t, "head"), RowHead: rapid.Bool().Draw(t, "rowHead"),
				Rows: rapid.SliceOfN(rapid.SliceOfN(paragraphs, 0, 4), 0, 8).Draw(t, "rows"), Widths: rapid.SliceOfN(rapid.IntRange(0, 9), 0, 6).Draw(t, "widths")}
		}),
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.Address{Sender: lines.Draw(t, "sender"), To: lines.Draw(t, "to")}
		}),
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.Signature{Closing: texts.Draw(t, "closing"), Lines: lines.Draw(t, "lines")}
		}),
		rapid.Custom(func(t *rapid.T) document.Block {
			return document.KeyValues{{Key: texts.Draw(t, "key"), Value: texts.Draw(t, "value")}, {Key: "Datum", Value: texts.Draw(t, "value")}}
		}),
		rapid.Just[document.Block](document.Space{}),
	)
	documents = rapid.Custom(func(t *rapid.T) document.Document {
		return document.Document{Title: texts.Draw(t, "title"), Author: texts.Draw(t, "author"), Number: texts.Draw(t, "number"),
			Lang: rapid.SampledFrom(taal.Talen()).Draw(t, "lang"), Date: termijn.Op(2026, 1, rapid.IntRange(0, 400).Draw(t, "day")),
			Blocks: rapid.SliceOfN(blocks, 0, 8).Draw(t, "blocks")}
	})
)

// Other people's readers agree that the file is sound.
func TestOtherReaders(t *testing.T) {
	file := filepath.Join(t.TempDir(), "brief.pdf")
	if err := os.WriteFile(file, render(t, everything()).Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tool := range []struct {
		args []string
		want string // a regular expression over what it prints
	}{
		{[]string{"qpdf", "--check", file}, `No syntax or stream encoding errors`},
		{[]string{"pdfinfo", file}, `(?s)Title: +Besluit & brief.*Tagged: +yes.*A4`},
		{[]string{"pdffonts", file}, `(?s)SourceSans3-Regular +CID TrueType +Identity-H +yes yes yes.*SourceSans3-Bold +CID TrueType +Identity-H +yes yes yes`},
		{[]string{"pdfinfo", "-struct-text", file}, `(?s)^Document\n  P .*H1 \(block\)\n    "Besluit".*Link.*in English`},
		{[]string{"pdftotext", "-layout", file, "-"}, `(?s)El Amrani-Wiśniewska.*Bezwaar.*K\. de Vries`},
	} {
		out, err := run(t, tool.args...)
		if err != nil || !regexp.MustCompile(tool.want).MatchString(out) {
			t.Errorf("%v: %v\n%.2000s", tool.args, err, out)
		}
	}
}

// run runs a tool that ./check installs; elsewhere its absence skips the test.
func run(t *testing.T, args ...string) (string, error) {
	out, err := exec.Command(args[0], args[1:]...).CombinedOutput()
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("HALFWEG_CHECK") == "" {
		t.Skipf("%s is not installed; ./check installs it", args[0])
	}
	return string(out), err
}
