package document

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean returns the document as every renderer sees it: text composed and
// freed of what could deceive a reader, headings without gaps in their levels,
// rows as wide as their table, nothing empty. What people typed ends up in
// letters; a control or direction character there can make a letter read
// otherwise than it was checked.
func (d Document) Clean() Document {
	d.Title, d.Author, d.Number = cleanLine(d.Title), cleanLine(d.Author), cleanLine(d.Number)
	level := 0
	var out []Block
	for _, b := range d.Blocks {
		c := cleanBlock(b)
		if h, ok := c.(Heading); ok {
			h.Level = min(max(h.Level, 1), level+1, 6)
			level, c = h.Level, h
		}
		if c != nil {
			out = append(out, c)
		}
	}
	d.Blocks = out
	return d
}

// cleanBlock returns b with clean text, or nil when nothing is left of it.
func cleanBlock(b Block) Block {
	switch b := b.(type) {
	case Heading:
		if b.Text = cleanLine(b.Text); b.Text == "" {
			return nil
		}
		return b
	case Paragraph:
		if p := cleanRuns(b); p != nil {
			return p
		}
		return nil
	case List:
		return cleanList(b)
	case Table:
		return cleanTable(b)
	case Address:
		b = Address{cleanLines(b.Sender), cleanLines(b.To)}
		return orNil(b, len(b.Sender)+len(b.To) == 0)
	case Signature:
		b = Signature{cleanLine(b.Closing), cleanLines(b.Lines)}
		return orNil(b, b.Closing == "" && len(b.Lines) == 0)
	case KeyValues:
		var kv KeyValues
		for _, x := range b {
			if x = (KeyValue{cleanLine(x.Key), cleanText(x.Value)}); x.Key != "" || x.Value != "" {
				kv = append(kv, x)
			}
		}
		return orNil(kv, len(kv) == 0)
	}
	return b
}

func orNil(b Block, empty bool) Block {
	if empty {
		return nil
	}
	return b
}

func cleanList(l List) Block {
	var items []Paragraph
	for _, p := range l.Items {
		if p = cleanRuns(p); p != nil {
			items = append(items, p)
		}
	}
	l.Items = items
	return orNil(l, len(items) == 0)
}

func cleanTable(t Table) Block {
	n := len(t.Head)
	if n == 0 || len(t.Rows) == 0 {
		return nil
	}
	t.Caption = cleanLine(t.Caption)
	head := make([]string, n)
	for i, h := range t.Head {
		head[i] = cleanText(h)
	}
	t.Head = head
	rows := make([][]Paragraph, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = make([]Paragraph, n)
		for j := range min(n, len(r)) {
			rows[i][j] = cleanRuns(r[j])
		}
	}
	t.Rows = rows
	if len(t.Widths) != n || slices.Min(t.Widths) <= 0 {
		t.Widths = slices.Repeat([]int{1}, n)
	}
	return t
}

func cleanLines(lines []string) (out []string) {
	for _, l := range lines {
		if l = cleanLine(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// cleanRuns cleans a paragraph as one text, so that the spaces where runs meet
// are kept once; it returns nil when only white is left.
func cleanRuns(p Paragraph) Paragraph {
	var out Paragraph
	space := true // drop space at the start, and after a space or a line break
	for _, r := range p {
		var b strings.Builder
		for _, c := range cleanChars(r.Text) {
			if c == ' ' && space {
				continue
			}
			space = c == ' ' || c == '\n'
			b.WriteRune(c)
		}
		if r.Text, r.Link = b.String(), safeLink(r.Link); strings.TrimSpace(r.Text) == "" {
			r.Link = "" // nothing to click on
		}
		if r.Text != "" {
			out = append(out, r)
		}
	}
	for len(out) > 0 {
		last := &out[len(out)-1]
		if last.Text = strings.TrimRight(last.Text, " \n"); last.Text != "" {
			return out
		}
		out = out[:len(out)-1]
	}
	return nil
}

func cleanText(s string) string {
	p := cleanRuns(P(s))
	if p == nil {
		return ""
	}
	return p[0].Text
}

func cleanLine(s string) string { return strings.Join(strings.Fields(cleanText(s)), " ") }

// cleanChars composes the text (NFC) and keeps of it only what can be shown.
func cleanChars(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return keepTogether.Replace(strings.Map(cleanRune, s))
}

// keepTogether keeps a reference to a law on one line with its number.
var keepTogether = strings.NewReplacer("§ ", "§\u00A0", "art. ", "art.\u00A0")

const (
	softHyphen  = '\u00AD'
	noBreak     = '\u00A0'
	noBreakThin = '\u202F'
)

// cleanRune maps one character: breaks to "\n", spaces to " ", control and
// format characters (direction marks among them) away, and what has no agreed
// meaning to the replacement character.
func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
		return '\n'
	case r == '\t':
		return ' '
	case r == softHyphen || r == noBreak || r == noBreakThin:
		return r
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return -1
	case unicode.In(r, unicode.Co, unicode.Cs) || !unicode.IsOneOf([]*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S}, r):
		return utf8.RuneError
	}
	return r
}

// safeLink returns link when it is an address a letter may send a reader to.
func safeLink(link string) string {
	u, err := url.Parse(link)
	if err != nil || !slices.Contains([]string{"https", "mailto", "tel"}, u.Scheme) {
		return ""
	}
	if u.Scheme == "https" && u.Host == "" {
		return ""
	}
	return u.String()
}
