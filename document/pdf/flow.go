package pdf

// item is a strip of a page that is not broken: a line of text, or some lines
// of a table row.
type item struct {
	before float64 // white above it, dropped at the top of a page
	height float64
	at     float64 // where it would start on the first page, if that is still below
	keep   bool    // stands on the page of the next item
	again  *item   // heading to repeat when a page begins with this item
	draw   func(p *page, top float64)
}

// Where text may stand on a page.
const (
	left, right = 25 * mm, pageWidth - 22*mm
	top, bottom = 20 * mm, pageHeight - 26*mm
)

// flow lays items on pages.
type flow struct {
	pages []*page
	y     float64 // how far the last page is filled
	fresh bool    // nothing stands on it yet
}

func (f *flow) newPage() {
	f.pages = append(f.pages, &page{})
	f.y, f.fresh = top, true
}

// paginate draws all items on as many pages as they need.
func paginate(items []item) []*page {
	f := &flow{}
	f.newPage()
	for i := 0; i < len(items); {
		n := together(items[i:])
		if h := f.need(items[i : i+n]); !f.fresh && f.y+h > bottom && h <= bottom-top {
			f.newPage()
		}
		for _, it := range items[i : i+n] {
			f.put(it)
		}
		i += n
	}
	return f.pages
}

// together returns how many items from the first stand on one page.
func together(items []item) int {
	n := 1
	for n < len(items) && items[n-1].keep {
		n++
	}
	return n
}

func (f *flow) need(items []item) (h float64) {
	for _, it := range items {
		h += it.before + it.height
	}
	return h
}

func (f *flow) put(it item) {
	y := f.place(it)
	if y+it.height > bottom && !f.fresh {
		f.newPage()
		y = f.place(it)
	}
	it.draw(f.pages[len(f.pages)-1], y)
	f.y, f.fresh = y+it.height, false
}

// place returns where an item starts, after the heading that is repeated above
// it when it is the first of a page.
func (f *flow) place(it item) float64 {
	y := f.y
	if !f.fresh {
		y += it.before
	} else if it.again != nil && len(f.pages) > 1 {
		it.again.draw(f.pages[len(f.pages)-1], y)
		y += it.again.height
	}
	if len(f.pages) == 1 {
		y = max(y, it.at)
	}
	return y
}
