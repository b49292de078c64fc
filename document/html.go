package document

import (
	"fmt"
	"html"
	"strings"
)

// HTML returns the document as an <article> to stand in a page: escaped,
// without styles or scripts of its own, its language declared. top is the
// level of its first heading in that page, 1 to 6.
func (d Document) HTML(top int) string {
	d = d.Clean()
	w := &htmlWriter{shift: min(max(top, 1), 6) - 1}
	fmt.Fprintf(w, "<article class=\"brief\" lang=\"%s\">\n", d.Lang)
	for _, b := range d.Blocks {
		w.block(b)
	}
	w.WriteString("</article>\n")
	return w.String()
}

type htmlWriter struct {
	strings.Builder
	shift int
}

func (w *htmlWriter) block(b Block) {
	switch b := b.(type) {
	case Heading:
		n := min(b.Level+w.shift, 6)
		fmt.Fprintf(w, "<h%d>%s</h%d>\n", n, html.EscapeString(b.Text), n)
	case Paragraph:
		w.el("p", "", runsHTML(b))
	case List:
		w.list(b)
	case Table:
		w.table(b)
	case Address:
		w.el("p", "brief-afzender", linesHTML(b.Sender))
		w.el("p", "brief-adres", linesHTML(b.To))
	case Signature:
		w.el("p", "brief-groet", html.EscapeString(b.Closing))
		w.el("p", "brief-ondertekening", linesHTML(b.Lines))
	case KeyValues:
		w.WriteString("<dl class=\"brief-kenmerk\">\n")
		for _, x := range b {
			fmt.Fprintf(w, "<div><dt>%s</dt><dd>%s</dd></div>\n", html.EscapeString(x.Key), textHTML(x.Value))
		}
		w.WriteString("</dl>\n")
	}
}

// el writes one element with a class, unless it has no content.
func (w *htmlWriter) el(name, class, content string) {
	if content == "" {
		return
	}
	if class != "" {
		class = " class=\"" + class + "\""
	}
	fmt.Fprintf(w, "<%s%s>%s</%s>\n", name, class, content, name)
}

func (w *htmlWriter) list(l List) {
	name := "ul"
	if l.Numbered {
		name = "ol"
	}
	fmt.Fprintf(w, "<%s>\n", name)
	for _, it := range l.Items {
		w.el("li", "", runsHTML(it))
	}
	fmt.Fprintf(w, "</%s>\n", name)
}

func (w *htmlWriter) table(t Table) {
	w.WriteString("<table>\n")
	w.el("caption", "", html.EscapeString(t.Caption))
	w.WriteString("<thead><tr>")
	for _, h := range t.Head {
		fmt.Fprintf(w, "<th scope=\"col\">%s</th>", textHTML(h))
	}
	w.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range t.Rows {
		w.WriteString("<tr>")
		for i, c := range r {
			if i == 0 && t.RowHead {
				fmt.Fprintf(w, "<th scope=\"row\">%s</th>", runsHTML(c))
			} else {
				fmt.Fprintf(w, "<td>%s</td>", runsHTML(c))
			}
		}
		w.WriteString("</tr>\n")
	}
	w.WriteString("</tbody>\n</table>\n")
}

func runsHTML(p Paragraph) string {
	var b strings.Builder
	for _, r := range p {
		s := textHTML(r.Text)
		if r.Bold {
			s = "<strong>" + s + "</strong>"
		}
		if r.Lang != "" {
			s = fmt.Sprintf("<span lang=\"%s\">%s</span>", r.Lang, s)
		}
		if r.Link != "" {
			s = fmt.Sprintf("<a href=\"%s\">%s</a>", html.EscapeString(r.Link), s)
		}
		b.WriteString(s)
	}
	return b.String()
}

func linesHTML(lines []string) string { return textHTML(strings.Join(lines, "\n")) }

func textHTML(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>")
}
