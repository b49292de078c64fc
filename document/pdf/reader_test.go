package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// A small strict reader of PDF, so that the checks see the file as written and
// not as a forgiving reader would mend it.
type (
	name  string
	ref   int
	dict  map[name]any
	array []any
	op    string // an operator, or a word such as true
)

type stream struct {
	dict dict
	raw  []byte
}

// tester is what *testing.T and *rapid.T share.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

type file struct {
	t       tester
	data    []byte
	objects map[ref]any
	trailer dict
}

func open(t tester, data []byte) *file {
	t.Helper()
	f := &file{t: t, data: data, objects: map[ref]any{}}
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if m == nil {
		t.Fatal("the file does not end in startxref and the end-of-file mark")
	}
	x := data[atoi(string(m[1])):]
	head := regexp.MustCompile(`^xref\n0 (\d+)\n`).FindSubmatch(x)
	if head == nil {
		t.Fatal("startxref does not point to a cross-reference table")
	}
	n := atoi(string(head[1]))
	x = x[len(head[0]):]
	for i := range n {
		e := string(x[20*i : 20*i+20])
		if !regexp.MustCompile(`^\d{10} \d{5} [nf] \n$`).MatchString(e) {
			t.Fatalf("cross-reference entry %d is %q", i, e)
		}
		if i > 0 {
			f.objects[ref(i)] = f.object(i, atoi(e[:10]))
		}
	}
	p := &parser{t: t, b: x[20*n:]}
	if p.value() != op("trailer") {
		t.Fatal("no trailer after the cross-reference table")
	}
	f.trailer = p.value().(dict)
	return f
}

func (f *file) object(n, off int) any {
	head := fmt.Sprintf("%d 0 obj\n", n)
	if !bytes.HasPrefix(f.data[off:], []byte(head)) {
		f.t.Fatalf("object %d is not where the cross-reference table says", n)
	}
	p := &parser{t: f.t, b: f.data[off+len(head):]}
	v := p.value()
	if d, ok := v.(dict); ok && bytes.HasPrefix(p.b, []byte("\nstream\n")) {
		size := int(d["Length"].(float64))
		raw := p.b[8 : 8+size]
		p.b = p.b[8+size:]
		if !bytes.HasPrefix(p.b, []byte("\nendstream")) {
			f.t.Fatalf("stream %d is not as long as it says", n)
		}
		p.b = p.b[len("\nendstream"):]
		v = stream{d, raw}
	}
	if p.value() != op("endobj") {
		f.t.Fatalf("object %d does not end in endobj", n)
	}
	return v
}

// get resolves a value that may be a reference.
func (f *file) get(v any) any {
	if r, ok := v.(ref); ok {
		o, ok := f.objects[r]
		if !ok {
			f.t.Fatalf("reference to object %d, which is not there", r)
		}
		return o
	}
	return v
}

func (f *file) dict(v any) dict {
	switch d := f.get(v).(type) {
	case dict:
		return d
	case stream:
		return d.dict
	}
	return nil
}

func (f *file) array(v any) array { a, _ := f.get(v).(array); return a }

func (f *file) catalog() dict { return f.dict(f.trailer["Root"]) }

func (f *file) pages() (out []ref) {
	for _, k := range f.array(f.dict(f.catalog()["Pages"])["Kids"]) {
		out = append(out, k.(ref))
	}
	return out
}

func (f *file) stream(v any) []byte {
	s := f.get(v).(stream)
	if s.dict["Filter"] == nil {
		return s.raw
	}
	r, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		f.t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		f.t.Fatal(err)
	}
	return b
}

type parser struct {
	t tester
	b []byte
}

const white = " \n\r\t\x00\f"

func (p *parser) skip() { p.b = bytes.TrimLeft(p.b, white) }

var indirect = regexp.MustCompile(`^(\d+) 0 R\b`)

// value reads the next value; nil at the end.
func (p *parser) value() any {
	p.skip()
	switch {
	case len(p.b) == 0:
		return nil
	case bytes.HasPrefix(p.b, []byte("<<")):
		p.b = p.b[2:]
		return p.dict()
	case p.b[0] == '<':
		return p.hexString()
	case p.b[0] == '(':
		return p.literal()
	case p.b[0] == '[':
		p.b = p.b[1:]
		out := array{}
		for p.skip(); p.b[0] != ']'; p.skip() {
			out = append(out, p.value())
		}
		p.b = p.b[1:]
		return out
	case p.b[0] == '/':
		p.b = p.b[1:]
		return name(p.word())
	}
	if m := indirect.FindSubmatch(p.b); m != nil {
		p.b = p.b[len(m[0]):]
		return ref(atoi(string(m[1])))
	}
	w := p.word()
	if v, err := strconv.ParseFloat(w, 64); err == nil {
		return v
	}
	if w == "" {
		p.t.Fatalf("stray %q", p.b[:1])
	}
	return op(w)
}

func (p *parser) word() string {
	n := bytes.IndexAny(p.b, white+"/<>[]()")
	if n < 0 {
		n = len(p.b)
	}
	w := string(p.b[:n])
	p.b = p.b[n:]
	return w
}

func (p *parser) dict() dict {
	d := dict{}
	for p.skip(); !bytes.HasPrefix(p.b, []byte(">>")); p.skip() {
		k := p.value().(name)
		if _, twice := d[k]; twice {
			p.t.Fatalf("key %s twice in a dictionary", k)
		}
		d[k] = p.value()
	}
	p.b = p.b[2:]
	return d
}

func (p *parser) hexString() string {
	n := bytes.IndexByte(p.b, '>')
	b, err := hex.DecodeString(string(p.b[1:n]))
	if err != nil {
		p.t.Fatalf("hexadecimal string (ISO 19005-2 § 6.1.6): %v", err)
	}
	p.b = p.b[n+1:]
	return string(b)
}

func (p *parser) literal() string {
	var out []byte
	for i := 1; ; i++ {
		switch p.b[i] {
		case '\\':
			i++
			out = append(out, p.b[i])
		case ')':
			p.b = p.b[i+1:]
			return string(out)
		default:
			out = append(out, p.b[i])
		}
	}
}

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

// utf16Text decodes a text string that starts with a byte order mark.
func utf16Text(s string) string {
	s = strings.TrimPrefix(s, "\xFE\xFF")
	var us []uint16
	for i := 0; i+1 < len(s); i += 2 {
		us = append(us, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(us))
}
