package pdf

import (
	"fmt"
	"strings"

	"halfweg/document"
)

// layout turns blocks into items for the pages and elements for the structure.
type layout struct {
	doc      document.Document
	fonts    [2]*font
	root     *node
	items    []item
	annots   []*annot
	outline  []bookmark
	replaced map[rune]bool
}

// bookmark is an entry of the outline: a heading and where it stands.
type bookmark struct {
	level int
	text  string
	page  *page
	y     float64
}

func (l *layout) font(bold bool) *font {
	if bold {
		return l.fonts[1]
	}
	return l.fonts[0]
}

// see notes a character that no font file draws.
func (l *layout) see(f *font, r rune) {
	if !f.has(r) {
		l.replaced[r] = true
	}
}

func (l *layout) blocks() {
	for i, b := range l.doc.Blocks {
		from := len(l.items)
		l.block(b)
		if len(l.items) == from {
			continue
		}
		if i > 0 {
			l.items[from].before += gap(l.doc.Blocks[i-1], b)
		}
		if i+1 < len(l.doc.Blocks) && keepsWith(b, l.doc.Blocks[i+1]) {
			for j := max(from, len(l.items)-2); j < len(l.items); j++ {
				l.items[j].keep = true
			}
		}
	}
}

// keepsWith reports whether the end of block b stands on the page of the next:
// a heading over its text, a paragraph that announces a list, and some text
// with the signature.
func keepsWith(b, next document.Block) bool {
	switch next.(type) {
	case document.Signature:
		return true
	case document.List:
		if p, ok := b.(document.Paragraph); ok && strings.HasSuffix(p[len(p)-1].Text, ":") {
			return true
		}
	}
	_, ok := b.(document.Heading)
	return ok
}

// gap is the white between two blocks.
func gap(above, b document.Block) float64 {
	if h, ok := b.(document.Heading); ok {
		if _, ok := above.(document.Heading); ok {
			return 8
		}
		return []float64{20, 15}[min(h.Level, 2)-1]
	}
	if h, ok := above.(document.Heading); ok {
		return []float64{8, 3}[min(h.Level, 2)-1]
	}
	switch b.(type) {
	case document.Table:
		return 11
	case document.Signature:
		return 16
	}
	if _, ok := above.(document.Table); ok {
		return 11
	}
	return 7
}

func (l *layout) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		l.heading(b)
	case document.Paragraph:
		l.text(l.root.add("P"), b, body, left, right-left)
	case document.List:
		l.list(b)
	case document.Table:
		l.table(b)
	case document.Address:
		l.address(b)
	case document.Signature:
		l.signature(b)
	case document.KeyValues:
		l.keyValues(b)
	case document.Space:
		l.items = append(l.items, item{height: 10, draw: func(*page, float64) {}})
	}
}

func (l *layout) heading(h document.Heading) {
	s := heading[min(h.Level, len(heading))-1]
	n := l.root.add(fmt.Sprintf("H%d", h.Level))
	from := len(l.items)
	l.text(n, document.P(h.Text), s, left, right-left)
	for i := range l.items[from:] {
		l.items[from+i].keep = true
	}
	first := &l.items[from]
	draw := first.draw
	first.draw = func(p *page, top float64) {
		l.outline = append(l.outline, bookmark{h.Level, h.Text, p, top})
		draw(p, top)
	}
}

// text lays a paragraph as one item a line. No line of it stands alone at the
// foot or the head of a page.
func (l *layout) text(n *node, runs document.Paragraph, s style, x, width float64) {
	t := l.newText(n, runs, s, x, width)
	for i, ln := range t.lines {
		l.items = append(l.items, item{
			height: s.lead,
			keep:   i < len(t.lines)-1 && (i == 0 || i == len(t.lines)-2),
			draw:   func(p *page, top float64) { t.draw(p, top, ln) },
		})
	}
}

const indent = 16.0 // of list items

func (l *layout) list(b document.List) {
	list := l.root.add("L")
	if list.attrs = bullets; b.Numbered {
		list.attrs = decimal
	}
	mark := func(i int) string {
		if b.Numbered {
			return fmt.Sprintf("%d.", i+1)
		}
		return "•"
	}
	widest := widthOf(l.flatten(document.P(mark(len(b.Items)-1)), body))
	in := max(indent, widest+6)
	for i, it := range b.Items {
		li := list.add("LI")
		label := l.newText(li.add("Lbl"), document.P(mark(i)), body, left+2, in)
		from := len(l.items)
		l.text(li.add("LBody"), it, body, left+in, right-left-in)
		first := &l.items[from]
		draw := first.draw
		first.draw = func(p *page, top float64) {
			label.draw(p, top, label.lines[0])
			draw(p, top)
		}
		if i > 0 {
			first.before = 2.5
		}
	}
}

// Places on the first page of a letter. The address stands in the window of a
// DL envelope however the folded letter lies in it: 60 to 84 mm from the top,
// 20 to 100 mm from the left; the text starts below the fold at 99 mm.
const (
	windowTop = 60 * mm
	foldAt    = 101 * mm
)

func (l *layout) address(a document.Address) {
	for i, s := range a.Sender {
		st := small
		if i == 0 {
			st = sender
		}
		l.text(l.root.add("P"), document.P(s), st, left, right-left)
	}
	if len(a.To) == 0 {
		return
	}
	from := len(l.items)
	st := body
	st.lead = 13.9
	l.text(l.root.add("P"), document.P(strings.Join(a.To, "\n")), st, left, 75*mm)
	l.items[from].at = windowTop
	l.items = append(l.items, item{at: foldAt, draw: func(*page, float64) {}})
}

func (l *layout) signature(s document.Signature) {
	from := len(l.items)
	if s.Closing != "" {
		l.text(l.root.add("P"), document.P(s.Closing), body, left, right-left)
	}
	for i, line := range s.Lines {
		n := len(l.items)
		l.text(l.root.add("P"), document.P(line), body, left, right-left)
		if i == 0 && n > from {
			l.items[n].before = 12
		}
	}
	for i := from; i < len(l.items)-1; i++ {
		l.items[i].keep = true
	}
}
