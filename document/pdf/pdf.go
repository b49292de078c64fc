// Package pdf renders documents as PDF 1.7 files that are PDF/A-2a (ISO
// 19005-2: to be kept) and PDF/UA-1 (ISO 14289-1: for everybody to read) at
// once. The same document gives the same bytes.
package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"halfweg/document"
	"halfweg/taal"
)

// File is a rendered document.
type File struct {
	Bytes []byte
	Pages int
	// Replaced lists the characters no font on board can draw. Each shows as a
	// box; the text of the PDF still holds the character.
	Replaced []rune
}

// Render renders a document. It fails only when the fonts built into the
// program are damaged.
func Render(d document.Document) (File, error) {
	fonts, err := newFonts()
	if err != nil {
		return File{}, err
	}
	l := &layout{doc: d.Clean(), fonts: fonts, root: &node{tag: "Document"}, replaced: map[rune]bool{}}
	l.blocks()
	pages := paginate(l.items)
	l.footers(pages)
	return File{l.write(pages), len(pages), slices.Sorted(maps.Keys(l.replaced))}, nil
}

var pageOf = taal.T("Pagina %d van %d", "Page %d of %d")

// footers writes at the foot of each page whose letter it is and which page.
func (l *layout) footers(pages []*page) {
	who := l.doc.Author
	if l.doc.Number != "" {
		who = strings.TrimPrefix(who+" · "+l.doc.Number, " · ")
	}
	y := pageHeight - 14*mm
	for i, p := range pages {
		count := l.newText(nil, document.P(fmt.Sprintf(pageOf.In(l.doc.Lang), i+1, len(pages))), small, 0, right-left)
		w := widthOf(count.lines[0])
		count.x = right - w
		count.draw(p, y, count.lines[0])
		if t := l.newText(nil, document.P(who), small, left, right-left-w-12); len(t.lines) > 0 {
			t.draw(p, y, t.lines[0])
		}
	}
}

// write writes the whole file.
func (l *layout) write(pages []*page) []byte {
	w := &writer{}
	catalog, tree, structure := w.alloc(), w.alloc(), w.alloc()
	for _, p := range pages {
		p.ref = w.alloc()
	}
	for i, a := range l.annots {
		a.ref, a.parent = w.alloc(), len(pages)+i
	}
	l.writeStructure(w, structure, pages)
	l.writePages(w, tree, pages)
	l.writeCatalog(w, catalog, tree, structure)
	return w.file(catalog, l.writeInfo(w))
}

func (l *layout) writeStructure(w *writer, structure int, pages []*page) {
	l.root.number(w)
	l.root.write(w, structure)
	var nums strings.Builder
	for i, p := range pages {
		var ns []int
		for _, n := range p.marked {
			ns = append(ns, n.ref)
		}
		fmt.Fprintf(&nums, "%d [%s] ", i, refs(ns))
	}
	for _, a := range l.annots {
		fmt.Fprintf(&nums, "%d %d 0 R ", a.parent, a.node.ref)
	}
	parents := w.add("<</Nums [%s]>>", strings.TrimSpace(nums.String()))
	w.set(structure, "<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		l.root.ref, parents, len(pages)+len(l.annots))
}

func (l *layout) writePages(w *writer, tree int, pages []*page) {
	var contents, kids []int
	for _, p := range pages {
		contents, kids = append(contents, w.stream("", p.buf.Bytes())), append(kids, p.ref)
	}
	fonts := ""
	for _, f := range l.fonts {
		if len(f.runes) > 0 {
			fonts += fmt.Sprintf("/%s %d 0 R ", f.res, f.write(w))
		}
	}
	resources := w.add("<</Font <<%s>>>>", strings.TrimSpace(fonts))
	for i, p := range pages {
		var as []int
		for _, a := range p.annots {
			as = append(as, a.ref)
			w.set(a.ref, "<</Type /Annot /Subtype /Link /Rect [%s %s %s %s] /Border [0 0 0] /F 4 /P %d 0 R /StructParent %d /Contents %s /A <</Type /Action /S /URI /URI %s>>>>",
				num(a.rect[0]), num(a.rect[1]), num(a.rect[2]), num(a.rect[3]), p.ref, a.parent, textString(a.text), literal(a.uri))
		}
		annots := ""
		if len(as) > 0 {
			annots = " /Annots [" + refs(as) + "]"
		}
		w.set(p.ref, "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S%s>>",
			tree, num(pageWidth), num(pageHeight), resources, contents[i], i, annots)
	}
	w.set(tree, "<</Type /Pages /Count %d /Kids [%s]>>", len(pages), refs(kids))
}

func (l *layout) writeCatalog(w *writer, catalog, tree, structure int) {
	meta := w.plainStream("/Type /Metadata /Subtype /XML", metadata(l.doc))
	profile := w.stream("/N 3", srgb())
	outline := ""
	if len(l.outline) > 1 {
		outline = fmt.Sprintf(" /Outlines %d 0 R", writeOutline(w, l.outline))
	}
	w.set(catalog, "<</Type /Catalog /Pages %d 0 R /Lang (%s) /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /Metadata %d 0 R /StructTreeRoot %d 0 R%s /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]>>",
		tree, language(l.doc.Lang), meta, structure, outline, profile)
}

// writeInfo repeats the metadata in the older form, equal to the XMP.
func (l *layout) writeInfo(w *writer) int {
	more := ""
	if l.doc.Author != "" {
		more += " /Author " + textString(l.doc.Author)
	}
	if !l.doc.Date.IsZero() {
		day := l.doc.Date.Tijd().Format("20060102")
		more += fmt.Sprintf(" /CreationDate (D:%s000000Z) /ModDate (D:%s000000Z)", day, day)
	}
	return w.add("<</Title %s /Producer (%s)%s>>", textString(l.doc.Title), producer, more)
}

// literal writes an ASCII text as a PDF string.
func literal(s string) string {
	return "(" + strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)").Replace(s) + ")"
}
