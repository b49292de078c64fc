package pdf_test

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"halfweg/document"
	"halfweg/document/pdf"
)

// rules are what PDF/A-2a (ISO 19005-2, "A") and PDF/UA-1 (ISO 14289-1, "UA")
// ask of the constructions our files use. Rules about what we never write
// (images, forms, files, layers, transparency) are one rule each: it is absent.
var rules = []struct {
	clause, rule string
	check        func(c *checked) error
}{
	{"A 6.1.2", "the file starts with a version header and a comment of four high bytes", checkHeader},
	{"A 6.1.3; UA 7.16", "the trailer has an ID and no encryption", checkTrailer},
	{"A 6.1.7", "streams are in the file itself, not compressed with LZW", checkStreams},
	{"A 6.1.13", "names, strings and numbers stay within the limits of the format", checkLimits},
	{"A 6.2.2; UA 7.1", "all content is tagged or an artifact, and neither is inside the other", checkMarked},
	{"A 6.2.3", "an RGB output intent with an ICC profile is present", checkIntent},
	{"A 6.2.8, 6.2.10, 6.4, 6.8, 6.9; UA 7.10, 7.11, 7.15", "no images, transparency, forms, files, layers", checkAbsent},
	{"A 6.2.11.2-4; UA 7.21.3-4", "fonts are embedded composite fonts with an identity map", checkFonts},
	{"A 6.2.11.5; UA 7.21.5", "widths are those of the embedded font", checkWidths},
	{"A 6.2.11.7; UA 7.21.7", "every code shown has one real character", checkUnicode},
	{"A 6.2.11.8; UA 7.21.8", "the missing glyph is not shown", checkNotdef},
	{"A 6.3.1-6.3.3", "annotations are links, printed and never hidden", checkAnnotations},
	{"A 6.5", "the only actions are links to the web, mail or telephone", checkActions},
	{"A 6.6; UA 5, 7.1", "XMP names the parts and levels, the title, and agrees with Info", checkMetadata},
	{"A 6.7.2; UA 7.1", "the file is marked as tagged, and its title is shown", checkCatalog},
	{"A 6.7.3; UA 7.1", "the structure tree and the marked content refer to each other", checkParents},
	{"A 6.7.3.4", "elements have standard types and stand where those may", checkTypes},
	{"A 6.7.4; UA 7.2", "the language is declared", checkLanguage},
	{"UA 7.4.2", "headings start at H1 and skip no level", checkHeadings},
	{"UA 7.5", "tables are regular and their heading cells have a scope", checkTables},
	{"UA 7.6", "list items have a label and a body, lists a numbering", checkLists},
	{"UA 7.17", "more than one heading gives an outline in the same order", checkOutline},
	{"UA 7.18.1-5", "links are in Link elements, described, on pages with tab order S", checkLinks},
	{"UA 7.8", "page numbers and the like are artifacts", checkFooters},
}

// checked is a file with what the checks need of it.
type checked struct {
	*file
	pages map[ref]content
	order []ref
	root  *element
	els   []*element
}

func read(t tester, data []byte) *checked {
	c := &checked{file: open(t, data), pages: map[ref]content{}}
	c.order = c.file.pages()
	for _, p := range c.order {
		c.pages[p] = c.read(p)
	}
	c.root = c.structure(c.pages)
	c.els = c.root.all()
	return c
}

// conforms checks one file against all rules.
func conforms(t tester, data []byte) *checked {
	t.Helper()
	c := read(t, data)
	for _, r := range rules {
		if err := r.check(c); err != nil {
			t.Errorf("%s: %s: %v", r.clause, r.rule, err)
		}
	}
	return c
}

func render(t tester, d document.Document) pdf.File {
	t.Helper()
	f, err := pdf.Render(d)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func checkHeader(c *checked) error {
	if !regexp.MustCompile(`^%PDF-1\.7\n%[\x80-\xff]{4}`).Match([]byte(latin1(c.data[:14]))) {
		return fmt.Errorf("starts with %q", c.data[:14])
	}
	return nil
}

// latin1 lets a regular expression see bytes as characters.
func latin1(b []byte) string {
	var s strings.Builder
	for _, x := range b {
		s.WriteRune(rune(x))
	}
	return s.String()
}

func checkTrailer(c *checked) error {
	id := c.array(c.trailer["ID"])
	if len(id) != 2 || len(id[0].(string)) != 16 || c.trailer["Encrypt"] != nil {
		return fmt.Errorf("trailer %v", c.trailer)
	}
	return nil
}

func checkStreams(c *checked) error {
	for n, o := range c.objects {
		if s, ok := o.(stream); ok && (s.dict["F"] != nil || s.dict["Filter"] != nil && s.dict["Filter"] != name("FlateDecode")) {
			return fmt.Errorf("stream %d has %v", n, s.dict)
		}
	}
	return nil
}

func checkLimits(c *checked) error {
	var walk func(v any) error
	walk = func(v any) error {
		switch v := v.(type) {
		case name:
			if len(v) > 127 {
				return fmt.Errorf("name of %d bytes", len(v))
			}
		case string:
			if len(v) > 32767 {
				return fmt.Errorf("string of %d bytes", len(v))
			}
		case float64:
			if math.Abs(v) > math.MaxInt32 {
				return fmt.Errorf("number %g", v)
			}
		case array:
			for _, x := range v {
				if err := walk(x); err != nil {
					return err
				}
			}
		case dict:
			for k, x := range v {
				if err := errors.Join(walk(k), walk(x)); err != nil {
					return err
				}
			}
		case stream:
			return walk(v.dict)
		}
		return nil
	}
	for _, o := range c.objects {
		if err := walk(o); err != nil {
			return err
		}
	}
	return nil
}

func checkMarked(c *checked) error {
	for i, p := range c.order {
		if ps := c.pages[p].problems; len(ps) > 0 {
			return fmt.Errorf("page %d: %s", i+1, ps[0])
		}
		if len(c.pages[p].marked[-1]) > 0 {
			return fmt.Errorf("page %d: text without MCID", i+1)
		}
	}
	return nil
}

func checkIntent(c *checked) error {
	intents := c.array(c.catalog()["OutputIntents"])
	if len(intents) != 1 {
		return fmt.Errorf("%d output intents", len(intents))
	}
	d := c.dict(intents[0])
	icc := c.stream(d["DestOutputProfile"])
	switch {
	case d["S"] != name("GTS_PDFA1") || c.dict(d["DestOutputProfile"])["N"] != 3.0:
		return fmt.Errorf("intent %v", d)
	case int(binary.BigEndian.Uint32(icc)) != len(icc) || icc[8] > 4 || string(icc[12:20]) != "mntrRGB " || string(icc[36:40]) != "acsp":
		return errors.New("the profile is not an RGB display profile")
	}
	for i := range int(binary.BigEndian.Uint32(icc[128:])) {
		tag := icc[132+12*i:]
		if off, n := binary.BigEndian.Uint32(tag[4:]), binary.BigEndian.Uint32(tag[8:]); off%4 != 0 || int(off+n) > len(icc) {
			return fmt.Errorf("profile tag %s lies outside the profile", tag[:4])
		}
	}
	return nil
}

func checkAbsent(c *checked) error {
	for _, k := range []name{"AcroForm", "OCProperties", "Names", "AA", "OpenAction", "Requirements", "AF"} {
		if c.catalog()[k] != nil {
			return fmt.Errorf("catalog has %s", k)
		}
	}
	for n, o := range c.objects {
		if d := c.dict(o); d["Type"] == name("XObject") || d["Type"] == name("Filespec") || d["Group"] != nil || d["AA"] != nil || d["S"] == name("Figure") {
			return fmt.Errorf("object %d is %v", n, d)
		}
	}
	for _, p := range c.order {
		if r := c.dict(c.dict(p)["Resources"]); len(r) > 1 {
			return fmt.Errorf("page resources %v", r)
		}
	}
	return nil
}

// fontsOf lists the composite fonts of the file.
func (c *checked) fontsOf() (out []ref) {
	for n, o := range c.objects {
		if d, ok := o.(dict); ok && d["Subtype"] == name("Type0") {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

func checkFonts(c *checked) error {
	for _, r := range c.fontsOf() {
		d := c.dict(r)
		cid := c.dict(c.array(d["DescendantFonts"])[0])
		desc := c.dict(cid["FontDescriptor"])
		base := string(d["BaseFont"].(name))
		switch {
		case d["Encoding"] != name("Identity-H") || cid["CIDToGIDMap"] != name("Identity") || cid["Subtype"] != name("CIDFontType2"):
			return fmt.Errorf("font %v", d)
		case !regexp.MustCompile(`^[A-Z]{6}\+`).MatchString(base) || cid["BaseFont"] != name(base) || desc["FontName"] != name(base):
			return fmt.Errorf("name %s", base)
		case desc["FontFile2"] == nil || desc["CIDSet"] != nil:
			return fmt.Errorf("descriptor %v", desc)
		}
		if err := soundTrueType(c.stream(desc["FontFile2"])); err != nil {
			return err
		}
	}
	return nil
}

// soundTrueType checks tables, checksums and glyph offsets of a font file.
func soundTrueType(b []byte) error {
	u16 := func(i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
	u32 := func(i int) int { return int(binary.BigEndian.Uint32(b[i:])) }
	sum := func(b []byte) (s uint32) {
		for i := 0; i < len(b); i += 4 {
			s += binary.BigEndian.Uint32(b[i:])
		}
		return s
	}
	if sum(b) != 0xB1B0AFBA {
		return errors.New("checksum of the font file")
	}
	at := map[string]int{}
	for i := range u16(4) {
		e := 12 + 16*i
		tag, off, n := string(b[e:e+4]), u32(e+8), u32(e+12)
		at[tag] = off
		if want := uint32(u32(e + 4)); tag != "head" && sum(b[off:(off+n+3)&^3]) != want {
			return fmt.Errorf("checksum of table %s", tag)
		}
	}
	for i, last := 0, 0; i <= u16(at["maxp"]+4); i++ {
		off := u32(at["loca"] + 4*i)
		if off < last || off%4 != 0 {
			return fmt.Errorf("glyph %d starts at %d", i, off)
		}
		last = off
	}
	return nil
}

func checkWidths(c *checked) error {
	for _, r := range c.fontsOf() {
		desc := c.dict(c.dict(c.array(c.dict(r)["DescendantFonts"])[0])["FontDescriptor"])
		b := c.stream(desc["FontFile2"])
		at := func(tag string) int { return bytes.Index(b[:12+16*6], []byte(tag)) }
		hmtx := int(binary.BigEndian.Uint32(b[at("hmtx")+8:]))
		head := int(binary.BigEndian.Uint32(b[at("head")+8:]))
		upm := float64(binary.BigEndian.Uint16(b[head+18:]))
		for code, w := range c.font(r).widths {
			real := float64(binary.BigEndian.Uint16(b[hmtx+4*code:])) * 1000 / upm
			if math.Abs(real-w) > 1 {
				return fmt.Errorf("code %d is %g wide, in the font %g", code, w, real)
			}
		}
	}
	return nil
}

func (c *checked) shownText() (out []shown) {
	for _, p := range c.pages {
		out = append(out, p.artifacts...)
		for _, ss := range p.marked {
			out = append(out, ss...)
		}
	}
	return out
}

func checkUnicode(c *checked) error {
	for _, r := range c.fontsOf() {
		seen := map[string]int{}
		for code, u := range c.font(r).unicode {
			if other, twice := seen[u]; twice {
				return fmt.Errorf("codes %d and %d are both %q", code, other, u)
			}
			seen[u] = code
			if rs := []rune(u); len(rs) != 1 || rs[0] == 0 || rs[0] == 0xFEFF || rs[0] == 0xFFFE || unicode.Is(unicode.Co, rs[0]) {
				return fmt.Errorf("code %d is %q", code, u)
			}
		}
	}
	for _, s := range c.shownText() {
		for _, code := range s.codes {
			if c.font(s.font).unicode[code] == "" {
				return fmt.Errorf("code %d has no character", code)
			}
		}
	}
	return nil
}

func checkNotdef(c *checked) error {
	for _, s := range c.shownText() {
		if slices.Contains(s.codes, 0) {
			return fmt.Errorf("shown in %q", s.text)
		}
	}
	return nil
}

func (c *checked) annotations() (out []dict) {
	for _, p := range c.order {
		for _, a := range c.array(c.dict(p)["Annots"]) {
			out = append(out, c.dict(a))
		}
	}
	return out
}

func checkAnnotations(c *checked) error {
	for _, a := range c.annotations() {
		if a["Subtype"] != name("Link") || a["F"] != 4.0 {
			return fmt.Errorf("annotation %v", a)
		}
	}
	return nil
}

func checkActions(c *checked) error {
	for _, a := range c.annotations() {
		d := c.dict(a["A"])
		if uri, _ := d["URI"].(string); d["S"] != name("URI") || !regexp.MustCompile(`^(https|mailto|tel):[!-~]+$`).MatchString(uri) {
			return fmt.Errorf("action %v", d)
		}
	}
	return nil
}

func checkMetadata(c *checked) error {
	meta := c.stream(c.catalog()["Metadata"])
	if c.dict(c.catalog()["Metadata"])["Filter"] != nil {
		return errors.New("the packet is compressed")
	}
	for d := xml.NewDecoder(bytes.NewReader(meta)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
	}
	for _, want := range []string{
		"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
		"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
	} {
		if !bytes.Contains(meta, []byte(want)) {
			return fmt.Errorf("no %s", want)
		}
	}
	title := regexp.MustCompile(`<dc:title>.*?default">(.*?)</rdf:li>`).FindSubmatch(meta)
	info := c.dict(c.trailer["Info"])
	unescape := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace
	if title == nil || unescape(string(title[1])) != utf16Text(info["Title"].(string)) {
		return fmt.Errorf("title %q, in Info %q", title, info["Title"])
	}
	return nil
}

func checkCatalog(c *checked) error {
	if c.dict(c.catalog()["MarkInfo"])["Marked"] != op("true") || c.dict(c.catalog()["ViewerPreferences"])["DisplayDocTitle"] != op("true") {
		return fmt.Errorf("catalog %v", c.catalog())
	}
	return nil
}

func checkParents(c *checked) error {
	nums := c.array(c.dict(c.dict(c.catalog()["StructTreeRoot"])["ParentTree"])["Nums"])
	parents := map[float64]any{}
	for i := 0; i < len(nums); i += 2 {
		parents[nums[i].(float64)] = nums[i+1]
	}
	used := 0
	for _, e := range c.els {
		for page, ids := range e.mcids {
			byID := c.array(parents[c.dict(page)["StructParents"].(float64)])
			for _, id := range ids {
				if used++; id >= len(byID) || byID[id] != e.ref || c.pages[page].tags[id] != e.tag {
					return fmt.Errorf("marked content %d of %s element %d", id, e.tag, e.ref)
				}
			}
		}
		for _, a := range e.annots {
			if parents[a["StructParent"].(float64)] != e.ref {
				return fmt.Errorf("annotation of element %d", e.ref)
			}
		}
	}
	total := 0
	for _, p := range c.pages {
		total += len(p.tags)
	}
	if used != total {
		return fmt.Errorf("%d of %d pieces of content are in the tree", used, total)
	}
	return nil
}

// under lists where each type of element may stand.
var under = map[name][]name{
	"P": {"Document"}, "L": {"Document"}, "Table": {"Document"},
	"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
	"Caption": {"Table"}, "THead": {"Table"}, "TBody": {"Table"}, "TR": {"THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"},
	"Link": {"P", "LBody", "TD", "TH"}, "Span": {"P", "LBody", "TD", "TH"},
	"H1": {"Document"}, "H2": {"Document"}, "H3": {"Document"}, "H4": {"Document"}, "H5": {"Document"}, "H6": {"Document"},
}

func checkTypes(c *checked) error {
	for _, e := range c.els[1:] {
		if !slices.Contains(under[e.tag], e.parent.tag) {
			return fmt.Errorf("%s under %s", e.tag, e.parent.tag)
		}
	}
	return nil
}

func checkLanguage(c *checked) error {
	tag := regexp.MustCompile(`^[a-z]{2}-[A-Z]{2}$`)
	if l, _ := c.catalog()["Lang"].(string); !tag.MatchString(l) {
		return fmt.Errorf("catalog has %q", l)
	}
	for _, e := range c.els {
		if l, ok := e.dict["Lang"].(string); (ok || e.tag == "Span") && !tag.MatchString(l) {
			return fmt.Errorf("%s has %q", e.tag, l)
		}
	}
	return nil
}

func (c *checked) headings() (out []*element) {
	for _, e := range c.els {
		if len(e.tag) == 2 && e.tag[0] == 'H' {
			out = append(out, e)
		}
	}
	return out
}

func checkHeadings(c *checked) error {
	last := 0
	for _, h := range c.headings() {
		n := int(h.tag[1] - '0')
		if n > last+1 {
			return fmt.Errorf("H%d after H%d", n, last)
		}
		last = n
	}
	return nil
}

func checkTables(c *checked) error {
	for _, t := range c.els {
		if t.tag != "Table" {
			continue
		}
		tags := t.tags()
		if tags[0] == "Caption" {
			tags = tags[1:]
		}
		if !slices.Equal(tags, []name{"THead", "TBody"}) {
			return fmt.Errorf("table of %v", tags)
		}
		columns := 0
		for _, e := range t.all() {
			switch e.tag {
			case "TR":
				if columns == 0 {
					columns = len(e.kids)
				}
				if len(e.kids) != columns {
					return fmt.Errorf("row of %d cells in a table of %d columns", len(e.kids), columns)
				}
			case "TH":
				want := name("Row")
				if e.parent.parent.tag == "THead" {
					want = "Column"
				}
				if c.dict(e.dict["A"])["Scope"] != want {
					return fmt.Errorf("heading cell %q has %v", e.text, e.dict["A"])
				}
			}
		}
	}
	return nil
}

func checkLists(c *checked) error {
	for _, e := range c.els {
		if e.tag == "LI" && !slices.Equal(e.tags(), []name{"Lbl", "LBody"}) {
			return fmt.Errorf("item of %v", e.tags())
		}
		if e.tag == "L" && c.dict(e.dict["A"])["ListNumbering"] == nil {
			return errors.New("no numbering")
		}
	}
	return nil
}

func checkOutline(c *checked) error {
	hs := c.headings()
	root := c.dict(c.catalog()["Outlines"])
	if len(hs) < 2 {
		return nil
	}
	var titles []string
	var walk func(d dict) int
	walk = func(d dict) int {
		n := 0
		for k := d["First"]; k != nil; k = c.dict(k)["Next"] {
			e := c.dict(k)
			titles = append(titles, utf16Text(e["Title"].(string)))
			if below := walk(e); below > 0 && e["Count"] != float64(below) {
				n -= 1 << 20
			} else {
				n += 1 + below
			}
		}
		return n
	}
	if n := walk(root); n != len(hs) || root["Count"] != float64(n) {
		return fmt.Errorf("outline of %d (%v) for %d headings", n, root["Count"], len(hs))
	}
	for i, h := range hs {
		if squeeze(h.text) != squeeze(titles[i]) {
			return fmt.Errorf("%q for heading %q", titles[i], h.text)
		}
	}
	return nil
}

func checkLinks(c *checked) error {
	in := 0
	for _, e := range c.els {
		if (e.tag == "Link") != (len(e.annots) > 0) {
			return fmt.Errorf("%s with %d annotations", e.tag, len(e.annots))
		}
		for _, a := range e.annots {
			if in++; a["Contents"] == nil || len(a["Contents"].(string)) <= 2 {
				return fmt.Errorf("link %q is not described", e.text)
			}
		}
	}
	if in != len(c.annotations()) {
		return errors.New("an annotation is not in the structure")
	}
	for _, p := range c.order {
		if c.dict(p)["Tabs"] != name("S") {
			return errors.New("a page without tab order")
		}
	}
	return nil
}

var footer = regexp.MustCompile(`(Pagina|Page) \d+ (van|of) \d+$`)

func checkFooters(c *checked) error {
	for i, p := range c.order {
		if !slices.ContainsFunc(c.pages[p].artifacts, func(s shown) bool { return footer.MatchString(s.text) }) {
			return fmt.Errorf("no page number on page %d", i+1)
		}
	}
	return nil
}

// squeeze drops white and soft hyphens, which differ where lines end.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00AD' {
			return -1
		}
		return r
	}, s)
}
