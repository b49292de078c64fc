package document

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const textWidth = 72 // characters on a line of plain text

// Text returns the document as plain text of at most 72 characters on a line;
// only a word that is longer stands out.
func (d Document) Text() string {
	d = d.Clean()
	w := &textWriter{}
	for _, b := range d.Blocks {
		w.block(b)
	}
	return w.String()
}

type textWriter struct{ strings.Builder }

func (w *textWriter) block(b Block) {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	switch b := b.(type) {
	case Heading:
		w.wrap("", "", b.Text)
		if b.Level <= 2 {
			w.line(strings.Repeat([]string{"=", "-"}[b.Level-1], min(utf8.RuneCountInString(plain(b.Text)), textWidth)))
		}
	case Paragraph:
		w.wrap("", "", runsText(b))
	case List:
		w.list(b)
	case Table:
		w.table(b)
	case Address:
		w.lines(b.Sender)
		if len(b.Sender) > 0 && len(b.To) > 0 {
			w.WriteByte('\n')
		}
		w.lines(b.To)
	case Signature:
		if b.Closing != "" {
			w.lines([]string{b.Closing, ""})
		}
		w.lines(b.Lines)
	case KeyValues:
		for _, x := range b {
			w.wrap("", "  ", x.Key+": "+x.Value)
		}
	}
}

func (w *textWriter) list(l List) {
	for i, it := range l.Items {
		mark := "- "
		if l.Numbered {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		w.wrap(mark, strings.Repeat(" ", len(mark)), runsText(it))
	}
}

// table writes a row as one item per column. Columns side by side do not fit a
// line of plain text once the cells hold sentences.
func (w *textWriter) table(t Table) {
	if t.Caption != "" {
		w.lines([]string{t.Caption, ""})
	}
	for i, r := range t.Rows {
		if i > 0 && len(t.Head) > 2 {
			w.WriteByte('\n')
		}
		if len(t.Head) == 2 && t.RowHead {
			w.wrap("- ", "  ", runsText(r[0])+": "+runsText(r[1]))
			continue
		}
		for j, c := range r {
			first, next := "  ", "    "
			if j == 0 {
				first, next = "- ", "  "
			}
			if j > 0 && len(c) == 0 {
				continue
			}
			w.wrap(first, next, t.Head[j]+": "+runsText(c))
		}
	}
}

func (w *textWriter) lines(lines []string) {
	for _, l := range lines {
		w.wrap("", "", l)
	}
}

// wrap writes text in lines; first and next are what each begins with.
func (w *textWriter) wrap(first, next, text string) {
	for _, para := range strings.Split(plain(text), "\n") {
		line, empty := first, true
		for _, word := range strings.FieldsFunc(para, func(r rune) bool { return r == ' ' }) {
			n := utf8.RuneCountInString(line) + utf8.RuneCountInString(word)
			if !empty && n+1 > textWidth {
				w.line(line)
				line, empty = next, true
			}
			if !empty {
				line += " "
			}
			line, empty = line+word, false
		}
		w.line(line)
		first = next
	}
}

func (w *textWriter) line(s string) { w.WriteString(strings.TrimRight(s, " ") + "\n") }

// plain is text without the marks that only mean something in a layout.
func plain(s string) string {
	return strings.NewReplacer(string(softHyphen), "", string(noBreak), " ", string(noBreakThin), " ").Replace(s)
}

// runsText is a paragraph's text, with the address of a link that its text
// does not show.
func runsText(p Paragraph) string {
	var b strings.Builder
	for _, r := range p {
		b.WriteString(r.Text)
		if r.Link != "" && !showsLink(r) {
			fmt.Fprintf(&b, " (%s)", strings.TrimPrefix(strings.TrimPrefix(r.Link, "mailto:"), "tel:"))
		}
	}
	return b.String()
}

func showsLink(r Run) bool {
	_, address, _ := strings.Cut(r.Link, ":")
	return strings.Contains(strings.ReplaceAll(r.Text, " ", ""), strings.TrimPrefix(address, "//"))
}
