package pdf

import (
	"strings"

	"halfweg/document"
)

// text is a block of running text, broken in lines, with the element it is of.
type text struct {
	l     *layout
	node  *node // nil: an artifact
	runs  []document.Run
	style style
	x     float64
	lines [][]char
	own   map[int]*node // elements of the runs that have one of their own
}

func (l *layout) newText(n *node, runs []document.Run, s style, x, width float64) *text {
	return &text{l: l, node: n, runs: runs, style: s, x: x, lines: breakLines(l.flatten(runs, s), width), own: map[int]*node{}}
}

// inner reports whether a run has an element of its own within the block's: a
// link has, and text in another language.
func (t *text) inner(run int) bool {
	r := t.runs[run]
	return t.node != nil && (r.Link != "" || t.foreign(r))
}

func (t *text) foreign(r document.Run) bool { return r.Lang != "" && r.Lang != t.l.doc.Lang }

// element returns the element a run's characters belong to. One of a run's own
// is made when its first line is drawn, so that it stands in reading order.
func (t *text) element(run int) *node {
	if !t.inner(run) {
		return t.node
	}
	if n := t.own[run]; n != nil {
		return n
	}
	r := t.runs[run]
	tag := "Span"
	if r.Link != "" {
		tag = "Link"
	}
	n := t.node.add(tag)
	if t.foreign(r) {
		n.lang = r.Lang
	}
	t.own[run] = n
	return n
}

// draw sets one line, top being the upper edge of its strip.
func (t *text) draw(p *page, top float64, line []char) {
	base := top + t.style.lead/2 + t.style.size*0.33
	x := t.x
	for i := 0; i < len(line); {
		run, j := line[i].run, i+1
		for j < len(line) && (line[j].run == run || !t.inner(run) && !t.inner(line[j].run)) {
			j++
		}
		t.piece(p, t.element(run), x, base, line[i:j])
		for _, c := range line[i:j] {
			x += c.width
		}
		i = j
	}
}

// piece sets characters of one element, and for a link its underline and the
// area one can click.
func (t *text) piece(p *page, n *node, x, base float64, cs []char) {
	run := t.runs[cs[0].run]
	color := t.style.color
	if run.Link != "" {
		color = accent
	}
	p.begin(n)
	p.show(x, base, cs, t.style.size, color, func(c char) *font { return t.l.font(t.style.bold || t.runs[c.run].Bold) })
	p.end()
	if run.Link == "" || n == nil {
		return
	}
	w := widthOf(cs)
	p.rule(x, base+2, w, 0.5, accent)
	a := &annot{page: p, node: n, uri: run.Link, text: strings.TrimSpace(run.Text),
		rect: [4]float64{x, pageHeight - base - 3, x + w, pageHeight - base + t.style.size}}
	n.kids = append(n.kids, kid{annot: a, page: p})
	p.annots = append(p.annots, a)
	t.l.annots = append(t.l.annots, a)
}
