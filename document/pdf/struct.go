package pdf

import (
	"fmt"
	"strings"

	"halfweg/taal"
)

// node is an element of the structure tree (ISO 32000-1 § 14.7): what a screen
// reader reads, in order.
type node struct {
	tag   string
	attrs string    // value of /A, "" for none
	lang  taal.Taal // "" as its parent
	kids  []kid
	ref   int
}

// kid is one child: an element, marked content on a page, or an annotation.
type kid struct {
	node  *node
	page  *page
	mcid  int
	annot *annot
}

// annot is a link on a page. The element it belongs to has its text too.
type annot struct {
	page   *page
	rect   [4]float64
	uri    string
	text   string // what it links to, in words (PDF/UA-1 § 7.18.5)
	node   *node
	ref    int
	parent int // key in the parent tree
}

func (n *node) add(tag string) *node {
	c := &node{tag: tag}
	n.kids = append(n.kids, kid{node: c})
	return c
}

// Attributes of elements (ISO 32000-1 § 14.8.5).
const (
	columnHead = "<</O /Table /Scope /Column>>"
	rowHead    = "<</O /Table /Scope /Row>>"
	bullets    = "<</O /List /ListNumbering /Disc>>"
	decimal    = "<</O /List /ListNumbering /Decimal>>"
	noMarks    = "<</O /List /ListNumbering /None>>"
)

// language is the tag of a language as the PDF states it.
func language(t taal.Taal) string {
	if t == taal.EN {
		return "en-GB"
	}
	return "nl-NL"
}

// number gives each element its object, from the root down.
func (n *node) number(w *writer) {
	n.ref = w.alloc()
	for _, k := range n.kids {
		if k.node != nil {
			k.node.number(w)
		}
	}
}

// write writes the element and those below it. Marked content on the page
// named by /Pg stands as its bare number.
func (n *node) write(w *writer, parent int) {
	var kids strings.Builder
	var pg *page
	for _, k := range n.kids {
		switch {
		case k.node != nil:
			fmt.Fprintf(&kids, " %d 0 R", k.node.ref)
			k.node.write(w, n.ref)
		case k.annot != nil:
			fmt.Fprintf(&kids, " <</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>", k.annot.ref, k.page.ref)
		default:
			if pg == nil {
				pg = k.page
			}
			if k.page == pg {
				fmt.Fprintf(&kids, " %d", k.mcid)
			} else {
				fmt.Fprintf(&kids, " <</Type /MCR /Pg %d 0 R /MCID %d>>", k.page.ref, k.mcid)
			}
		}
	}
	more := ""
	if pg != nil {
		more += fmt.Sprintf(" /Pg %d 0 R", pg.ref)
	}
	if n.attrs != "" {
		more += " /A " + n.attrs
	}
	if n.lang != "" {
		more += " /Lang (" + language(n.lang) + ")"
	}
	w.set(n.ref, "<</Type /StructElem /S /%s /P %d 0 R%s /K [%s]>>", n.tag, parent, more, strings.TrimSpace(kids.String()))
}
