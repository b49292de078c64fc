package pdf

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// subset builds a TrueType font with only the glyphs a document uses, drawn
// from several files. Glyph n is the glyph of CID n, 0 the missing glyph;
// parts of composed glyphs follow.
type subset struct {
	glyphs []glyph
	parts  map[part]int // glyphs added as parts of others
}

type glyph struct {
	face             *face // where its parts are looked up; nil for our own box
	outline          table
	advance, bearing int
}

// part is a glyph of a file that a composed glyph is made of.
type part struct {
	face  *face
	glyph int
}

// Flags of the components of a composed glyph (OpenType, "glyf").
const (
	argsAreWords     = 0x0001
	haveScale        = 0x0008
	moreParts        = 0x0020
	haveTwoScales    = 0x0040
	haveMatrix       = 0x0080
	haveInstructions = 0x0100
)

// trueType returns the font file to embed.
func (f *font) trueType() []byte {
	first := f.faces[0]
	s := &subset{parts: map[part]int{}}
	s.add(first, 0)
	for _, r := range f.runes {
		if fc, g := f.find(r); fc != nil {
			s.add(fc, g)
		} else {
			s.glyphs = append(s.glyphs, box(first.upm))
		}
	}
	for i := 0; i < len(s.glyphs); i++ { // s.compose adds glyphs to the end
		s.compose(s.glyphs[i])
	}
	return s.file(first)
}

// add appends a glyph and returns its number.
func (s *subset) add(fc *face, g int) int {
	s.glyphs = append(s.glyphs, glyph{fc, slices.Clone(fc.glyph(g)), fc.advance[g], fc.bearing[g]})
	return len(s.glyphs) - 1
}

// compose points the components of a composed glyph to their numbers in this
// font, adding them where they are new. Our files carry no instructions.
func (s *subset) compose(g glyph) {
	if g.face == nil || g.outline.i16(0) >= 0 {
		return
	}
	for t := g.outline.from(10); len(t) >= 4; {
		flags, key := t.u16(0), part{g.face, t.u16(2)}
		if key.glyph >= len(g.face.advance) {
			return
		}
		n, ok := s.parts[key]
		if !ok {
			n = s.add(key.face, key.glyph)
			s.parts[key] = n
		}
		binary.BigEndian.PutUint16(t, uint16(flags&^haveInstructions))
		binary.BigEndian.PutUint16(t[2:], uint16(n))
		if flags&moreParts == 0 {
			return
		}
		t = t.from(componentSize(flags))
	}
}

func componentSize(flags int) int {
	n := 6
	if flags&argsAreWords != 0 {
		n += 2
	}
	switch {
	case flags&haveScale != 0:
		n += 2
	case flags&haveTwoScales != 0:
		n += 4
	case flags&haveMatrix != 0:
		n += 8
	}
	return n
}

const boxAdvance = 600 // of our box, in 1/1000 em

// box draws the glyph for a character no file has: a frame, as readers know it.
func box(upm int) glyph {
	u := func(v int) int16 { return int16(v * upm / 1000) }
	frame := [][2]int16{
		{u(70), u(0)}, {u(70), u(660)}, {u(530), u(660)}, {u(530), u(0)},
		{u(120), u(50)}, {u(480), u(50)}, {u(480), u(610)}, {u(120), u(610)},
	}
	var b bytes.Buffer
	put := func(v ...int16) { _ = binary.Write(&b, binary.BigEndian, v) }
	put(2, u(70), u(0), u(530), u(660), 3, 7, 0) // contours, bounds, last points, no instructions
	b.Write(bytes.Repeat([]byte{1}, len(frame))) // all points on the curve, both steps in words
	for axis := range 2 {
		last := int16(0)
		for _, p := range frame {
			put(p[axis] - last)
			last = p[axis]
		}
	}
	return glyph{outline: b.Bytes(), advance: int(u(boxAdvance)), bearing: int(u(70))}
}

// file writes the font with the tables a CIDFontType2 needs (ISO 32000-1 § 9.9).
func (s *subset) file(first *face) []byte {
	var glyf, loca, hmtx []byte
	put16 := func(b []byte, v int) []byte { return binary.BigEndian.AppendUint16(b, uint16(v)) }
	widest := 0
	for _, g := range s.glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = pad4(append(glyf, g.outline...))
		hmtx = put16(put16(hmtx, g.advance), g.bearing)
		widest = max(widest, g.advance)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	hhea := make([]byte, 36)
	copy(hhea, []byte{0, 1, 0, 0})
	binary.BigEndian.PutUint16(hhea[4:], uint16(first.ascent))
	binary.BigEndian.PutUint16(hhea[6:], uint16(first.descent))
	binary.BigEndian.PutUint16(hhea[10:], uint16(widest))
	binary.BigEndian.PutUint16(hhea[18:], 1) // upright caret
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.glyphs)))

	return sfnt([]sfntTable{
		{"glyf", glyf}, {"head", s.head(first)}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", s.maxp()},
	})
}

func (s *subset) head(first *face) []byte {
	head := make([]byte, 54)
	copy(head, []byte{0, 1, 0, 0, 0, 1, 0, 0})
	copy(head[12:], []byte{0x5F, 0x0F, 0x3C, 0xF5})
	binary.BigEndian.PutUint16(head[16:], 3) // baseline and bearing at 0
	binary.BigEndian.PutUint16(head[18:], uint16(first.upm))
	for i, v := range first.box {
		binary.BigEndian.PutUint16(head[36+2*i:], uint16(v))
	}
	binary.BigEndian.PutUint16(head[46:], 8) // smallest readable size
	binary.BigEndian.PutUint16(head[48:], 2) // direction hint, as the standard sets it
	binary.BigEndian.PutUint16(head[50:], 1) // loca in longs
	return head
}

// maxp states the limits of the font, generously: readers only reserve by it.
func (s *subset) maxp() []byte {
	maxp := make([]byte, 32)
	copy(maxp, []byte{0, 1, 0, 0})
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.glyphs)))
	points, contours := 8, 2
	for _, g := range s.glyphs {
		if n := g.outline.i16(0); n > 0 {
			contours = max(contours, n)
			points = max(points, g.outline.u16(10+2*(n-1))+1)
		}
	}
	for at, v := range map[int]int{6: points, 8: contours, 10: 8 * points, 12: 8 * contours, 14: 1, 28: 8, 30: 4} {
		binary.BigEndian.PutUint16(maxp[at:], uint16(v))
	}
	return maxp
}

type sfntTable struct {
	tag  string
	data []byte
}

// sfnt joins tables, in order of tag, to a font file.
func sfnt(tables []sfntTable) []byte {
	n := len(tables)
	log := bits.Len(uint(n)) - 1
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	off := len(out) + 16*n
	var body []byte
	head := 0
	for _, t := range tables {
		if t.tag == "head" {
			head = off + len(body)
		}
		out = append(out, t.tag...)
		for _, v := range []uint32{checksum(t.data), uint32(off + len(body)), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = pad4(append(body, t.data...))
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	b = pad4(slices.Clone(b))
	for i := 0; i < len(b); i += 4 {
		sum += binary.BigEndian.Uint32(b[i:])
	}
	return sum
}

func pad4(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}
