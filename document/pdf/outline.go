package pdf

import "fmt"

// entry is a bookmark with its place in the tree of headings.
type entry struct {
	bookmark
	ref, parent      int
	prev, next       int
	first, last, all int
}

// writeOutline writes the headings as a tree of bookmarks, all open, and
// returns its root. Levels have no gaps: the document was cleaned.
func writeOutline(w *writer, marks []bookmark) int {
	root := w.alloc()
	es := make([]*entry, len(marks))
	for i, m := range marks {
		es[i] = &entry{bookmark: m, ref: w.alloc(), parent: root}
	}
	top := &entry{ref: root}
	stack := []*entry{top}
	for _, e := range es {
		for len(stack) > 1 && stack[len(stack)-1].level >= e.level {
			stack = stack[:len(stack)-1]
		}
		link(stack, e, es)
		stack = append(stack, e)
	}
	for _, e := range es {
		w.set(e.ref, "<</Title %s /Parent %d 0 R /Dest [%d 0 R /XYZ 0 %s null]%s%s%s>>", textString(e.text), e.parent,
			e.page.ref, num(pageHeight-e.y), ref("Prev", e.prev), ref("Next", e.next), e.children())
	}
	w.set(root, "<</Type /Outlines%s>>", top.children())
	return root
}

// link hangs e under the last of stack, after its earlier children.
func link(stack []*entry, e *entry, es []*entry) {
	parent := stack[len(stack)-1]
	e.parent, e.prev = parent.ref, parent.last
	for _, o := range es {
		if o.ref == e.prev {
			o.next = e.ref
		}
	}
	if parent.first == 0 {
		parent.first = e.ref
	}
	parent.last = e.ref
	for _, a := range stack {
		a.all++
	}
}

func (e *entry) children() string {
	if e.all == 0 {
		return ""
	}
	return fmt.Sprintf(" /First %d 0 R /Last %d 0 R /Count %d", e.first, e.last, e.all)
}

func ref(key string, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" /%s %d 0 R", key, n)
}
