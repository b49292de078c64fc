package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A page is A4 in points. Heights in the layout count down from the top edge.
const (
	pageWidth, pageHeight = 595.28, 841.89
	mm                    = 72 / 25.4
)

// page is the content of one page.
type page struct {
	buf    bytes.Buffer
	marked []*node // the element of each marked content, by its number
	annots []*annot
	ref    int
}

// begin opens marked content for n; for a nil n, an artifact: something on the
// page that is not part of the text, such as a line or a repeated heading.
func (p *page) begin(n *node) {
	if n == nil {
		p.buf.WriteString("/Artifact <</Type /Layout>> BDC\n")
		return
	}
	n.kids = append(n.kids, kid{page: p, mcid: len(p.marked)})
	fmt.Fprintf(&p.buf, "/%s <</MCID %d>> BDC\n", n.tag, len(p.marked))
	p.marked = append(p.marked, n)
}

func (p *page) end() { p.buf.WriteString("EMC\n") }

// show sets characters from x on the baseline that lies y below the top edge.
func (p *page) show(x, y float64, cs []char, size float64, color string, fontOf func(char) *font) {
	fmt.Fprintf(&p.buf, "%s BT %s %s Td\n", color, num(x), num(pageHeight-y))
	var cur *font
	for i := 0; i < len(cs); {
		f := fontOf(cs[i])
		if f != cur {
			fmt.Fprintf(&p.buf, "/%s %s Tf\n", f.res, num(size))
			cur = f
		}
		j := i + 1
		for j < len(cs) && fontOf(cs[j]) == f && f.draws(cs[j].r) == f.draws(cs[i].r) {
			j++
		}
		p.codes(f, cs[i:j])
		i = j
	}
	p.buf.WriteString("ET\n")
}

// codes writes characters of one font, that all have a glyph or all lack one.
// Where there is no glyph a box is drawn, with the text it stands for.
func (p *page) codes(f *font, cs []char) {
	if f.draws(cs[0].r) {
		p.buf.WriteByte('<')
		for _, c := range cs {
			fmt.Fprintf(&p.buf, "%04X", f.cid(c.r))
		}
		p.buf.WriteString("> Tj\n")
		return
	}
	var text strings.Builder
	for _, c := range cs {
		text.WriteRune(c.r)
	}
	box := strings.Repeat(fmt.Sprintf("%04X", f.cid(missing)), len(cs))
	fmt.Fprintf(&p.buf, "/Span <</ActualText %s>> BDC <%s> Tj EMC\n", textString(text.String()), box)
}

// draws reports whether the font shows r itself.
func (f *font) draws(r rune) bool { return r == missing || f.has(r) }

// rule draws a horizontal line as an artifact.
func (p *page) rule(x, y, width, thick float64, color string) {
	p.begin(nil)
	fmt.Fprintf(&p.buf, "%s %s %s %s %s re f\n", color, num(x), num(pageHeight-y), num(width), num(thick))
	p.end()
}

// num writes a length with two decimals at most.
func num(v float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.2f", v), "0")
	return strings.TrimSuffix(s, ".")
}

// textString writes text as a PDF string in UTF-16.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}
