package pdf_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// shown is a piece of text as it stands on a page.
type shown struct {
	text    string // what it says: ActualText where given, else by ToUnicode
	font    ref
	codes   []int
	x, y, w float64
	size    float64
}

// content is what is on one page: text by the number of its marked content,
// the text of artifacts, and boxes drawn.
type content struct {
	marked    map[int][]shown
	tags      map[int]name
	artifacts []shown
	boxes     [][4]float64
	problems  []string
}

// fontInfo is what the reader needs of a font to read text set in it.
type fontInfo struct {
	ref     ref
	unicode map[int]string
	widths  map[int]float64
}

func (f *file) font(r ref) fontInfo {
	d := f.dict(r)
	fi := fontInfo{r, map[int]string{}, map[int]float64{}}
	for _, m := range regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>\n`).FindAllStringSubmatch(string(f.stream(d["ToUnicode"])), -1) {
		p := &parser{t: f.t, b: []byte("<" + m[1] + "><" + m[2] + ">")}
		code := p.hexString()
		fi.unicode[int(code[0])<<8|int(code[1])] = utf16Text(p.hexString())
	}
	cid := f.dict(f.array(d["DescendantFonts"])[0])
	w := f.array(cid["W"])
	for i := 0; i < len(w); i += 2 {
		for j, v := range w[i+1].(array) {
			fi.widths[int(w[i].(float64))+j] = v.(float64)
		}
	}
	return fi
}

// operators we know, with how many operands each takes.
var operators = map[op]int{"BDC": 2, "EMC": 0, "BT": 0, "ET": 0, "Td": 2, "Tf": 2, "Tj": 1, "rg": 3, "re": 4, "f": 0}

// read interprets the content of a page.
func (f *file) read(page ref) content {
	c := content{marked: map[int][]shown{}, tags: map[int]name{}}
	pd := f.dict(page)
	fonts := map[name]fontInfo{}
	for n, r := range f.dict(f.dict(pd["Resources"])["Font"]) {
		fonts[n] = f.font(r.(ref))
	}
	in := &interpreter{c: &c, fonts: fonts}
	p := &parser{t: f.t, b: f.stream(pd["Contents"])}
	var args []any
	for v := p.value(); v != nil; v = p.value() {
		o, ok := v.(op)
		if !ok {
			args = append(args, v)
			continue
		}
		if n, known := operators[o]; !known || n != len(args) {
			f.t.Fatalf("operator %s with %d operands (ISO 19005-2 § 6.2.2)", o, len(args))
		}
		in.do(o, args)
		args = nil
	}
	if len(in.open) > 0 {
		c.problems = append(c.problems, "marked content is not closed")
	}
	return c
}

type mark struct {
	tag    name
	mcid   int // -1: none
	actual string
}

type interpreter struct {
	c     *content
	fonts map[name]fontInfo
	open  []mark
	font  fontInfo
	size  float64
	x, y  float64
}

func (in *interpreter) do(o op, args []any) {
	switch o {
	case "BDC":
		in.begin(args[0].(name), args[1].(dict))
	case "EMC":
		in.open = in.open[:len(in.open)-1]
	case "BT":
		in.x, in.y = 0, 0
	case "Td":
		in.x, in.y = in.x+args[0].(float64), in.y+args[1].(float64)
	case "Tf":
		in.font, in.size = in.fonts[args[0].(name)], args[1].(float64)
	case "Tj":
		in.show(args[0].(string))
	case "re":
		var box [4]float64
		for i, a := range args {
			box[i] = a.(float64)
		}
		in.c.boxes = append(in.c.boxes, box)
		in.inMark("a box")
	}
}

func (in *interpreter) begin(tag name, d dict) {
	m := mark{tag: tag, mcid: -1}
	if v, ok := d["MCID"].(float64); ok {
		m.mcid = int(v)
		if _, twice := in.c.tags[m.mcid]; twice {
			in.problem("MCID %d twice", m.mcid)
		}
		in.c.tags[m.mcid] = tag
	}
	if v, ok := d["ActualText"].(string); ok {
		m.actual = utf16Text(v)
	}
	if (tag == "Artifact" || m.mcid >= 0) && len(in.open) > 0 {
		in.problem("%s inside other marked content", tag)
	}
	in.open = append(in.open, m)
}

func (in *interpreter) problem(format string, args ...any) {
	in.c.problems = append(in.c.problems, fmt.Sprintf(format, args...))
}

// inMark notes content that is neither tagged nor an artifact.
func (in *interpreter) inMark(what string) {
	if len(in.open) == 0 {
		in.problem("%s is neither tagged nor an artifact", what)
	}
}

func (in *interpreter) show(s string) {
	in.inMark("text")
	sh := shown{font: in.font.ref, x: in.x, y: in.y, size: in.size}
	var b strings.Builder
	for i := 0; i+1 < len(s); i += 2 {
		code := int(s[i])<<8 | int(s[i+1])
		sh.codes = append(sh.codes, code)
		b.WriteString(in.font.unicode[code])
		sh.w += in.font.widths[code] * in.size / 1000
	}
	sh.text = b.String()
	in.x += sh.w
	mcid, artifact := -1, false
	for _, m := range in.open {
		artifact = artifact || m.tag == "Artifact"
		mcid = max(mcid, m.mcid)
		if m.actual != "" {
			sh.text = m.actual
		}
	}
	if artifact {
		in.c.artifacts = append(in.c.artifacts, sh)
		return
	}
	in.c.marked[mcid] = append(in.c.marked[mcid], sh)
}

// element is an element of the structure tree as a reader meets it.
type element struct {
	tag    name
	dict   dict
	ref    ref
	parent *element
	kids   []*element
	text   string // own marked content and that below, in logical order
	annots []dict
	mcids  map[ref][]int
}

// structure reads the structure tree with its text.
func (f *file) structure(pages map[ref]content) *element {
	kids := f.array(f.dict(f.catalog()["StructTreeRoot"])["K"])
	if len(kids) != 1 {
		f.t.Fatalf("structure tree has %d roots", len(kids))
	}
	return f.element(kids[0].(ref), nil, pages)
}

func (f *file) element(r ref, parent *element, pages map[ref]content) *element {
	d := f.dict(r)
	e := &element{tag: d["S"].(name), dict: d, ref: r, parent: parent, mcids: map[ref][]int{}}
	pg, _ := d["Pg"].(ref)
	for _, k := range f.array(d["K"]) {
		switch k := k.(type) {
		case float64:
			e.take(pages[pg], pg, int(k))
		case dict:
			page := k["Pg"].(ref)
			if k["Type"] == name("OBJR") {
				e.annots = append(e.annots, f.dict(k["Obj"]))
			} else {
				e.take(pages[page], page, int(k["MCID"].(float64)))
			}
		case ref:
			c := f.element(k, e, pages)
			e.kids = append(e.kids, c)
			e.text += c.text
		}
	}
	return e
}

func (e *element) take(c content, page ref, mcid int) {
	for _, s := range c.marked[mcid] {
		e.text += s.text
	}
	e.mcids[page] = append(e.mcids[page], mcid)
}

// all lists the element and everything below it, in order.
func (e *element) all() []*element {
	out := []*element{e}
	for _, k := range e.kids {
		out = append(out, k.all()...)
	}
	return out
}

func (e *element) tags() (out []name) {
	for _, k := range e.kids {
		out = append(out, k.tag)
	}
	return slices.Clip(out)
}
