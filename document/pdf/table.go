package pdf

import (
	"slices"

	"halfweg/document"
)

// columns lays texts side by side: a row of a table or of key and value. At
// most rowLines lines are kept together; a longer row runs on to a next page.
func (l *layout) columns(cells []*text, pad float64, ruled func(p *page, bottom float64)) []item {
	rows := 1
	for _, c := range cells {
		rows = max(rows, len(c.lines))
	}
	var items []item
	for from := 0; from < rows; from += rowLines {
		to := min(from+rowLines, rows)
		it := item{height: float64(to-from) * body.lead}
		up := 0.0
		if from == 0 {
			up = pad
			it.height += pad
		}
		if to == rows {
			it.height += pad
		}
		h := it.height
		it.draw = func(p *page, top float64) {
			for _, c := range cells {
				for i := from; i < min(to, len(c.lines)); i++ {
					c.draw(p, top+up+float64(i-from)*body.lead, c.lines[i])
				}
			}
			if to == rows && ruled != nil {
				ruled(p, top+h)
			}
		}
		items = append(items, it)
	}
	return items
}

const rowLines = 12

func (l *layout) keyValues(kv document.KeyValues) {
	list := l.root.add("L")
	list.attrs = noMarks
	widest := 0.0
	for _, x := range kv {
		widest = max(widest, widthOf(l.flatten(document.P(x.Key), strong)))
	}
	keys := min(widest+14, (right-left)*0.4)
	for _, x := range kv {
		li := list.add("LI")
		cells := []*text{
			l.newText(li.add("Lbl"), document.P(x.Key), strong, left, keys-8),
			l.newText(li.add("LBody"), document.P(x.Value), body, left+keys, right-left-keys),
		}
		l.items = append(l.items, l.columns(cells, 0, nil)...)
	}
}

func (l *layout) table(t document.Table) {
	n := l.root.add("Table")
	from := len(l.items)
	if t.Caption != "" {
		l.text(n.add("Caption"), document.P(t.Caption), strong, left, right-left)
	}
	xs, ws := l.columnsOf(t)
	head := n.add("THead").add("TR")
	cells, again := make([]*text, len(t.Head)), make([]*text, len(t.Head))
	for i, h := range t.Head {
		th := head.add("TH")
		th.attrs = columnHead
		cells[i] = l.newText(th, document.P(h), strong, xs[i], ws[i])
		again[i] = l.newText(nil, document.P(h), strong, xs[i], ws[i])
	}
	line := func(thick float64, color string) func(*page, float64) {
		return func(p *page, bottom float64) { p.rule(left, bottom, right-left, thick, color) }
	}
	l.items = append(l.items, l.columns(cells, 4, line(1, accent))...)
	for i := from; i < len(l.items); i++ {
		l.items[i].keep = true
	}
	var repeat *item
	if r := l.columns(again, 4, line(1, accent)); len(r) == 1 {
		repeat = &r[0]
	}
	tb := n.add("TBody")
	for _, r := range t.Rows {
		items := l.columns(l.row(tb.add("TR"), t, r, xs, ws), 4, line(0.5, lineGrey))
		for i := range items {
			items[i].again = repeat
		}
		l.items = append(l.items, items...)
	}
}

const lineGrey = "0.75 0.74 0.71 rg"

func (l *layout) row(tr *node, t document.Table, cells []document.Paragraph, xs, ws []float64) []*text {
	out := make([]*text, len(cells))
	for i, c := range cells {
		cell, s := tr.add("TD"), body
		if i == 0 && t.RowHead {
			cell.tag, cell.attrs, s = "TH", rowHead, strong
		}
		out[i] = l.newText(cell, c, s, xs[i], ws[i])
	}
	return out
}

// columnsOf divides the width over the columns: where each starts and how wide
// its text may be.
func (l *layout) columnsOf(t document.Table) (xs, ws []float64) {
	const between = 12
	total := 0
	for _, w := range t.Widths {
		total += w
	}
	x := left
	for _, w := range t.Widths {
		width := (right - left) * float64(w) / float64(total)
		xs, ws = append(xs, x), append(ws, max(1, width-between))
		x += width
	}
	return slices.Clip(xs), slices.Clip(ws)
}
