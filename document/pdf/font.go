package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// face is one font file: TrueType outlines with their widths and the
// characters they draw.
type face struct {
	upm                   int // units in an em
	ascent, descent, caps int
	box                   [4]int
	glyf                  []byte
	loca                  []int
	advance, bearing      []int
	cmap                  map[rune]int // character to glyph
}

var errFont = errors.New("pdf: font file is damaged")

// table is a table of a font, read with bounds checked: reading past its end
// gives zeros, which the caller's own checks then refuse.
type table []byte

func (t table) u16(i int) int {
	if i < 0 || i+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[i:]))
}

func (t table) i16(i int) int { return int(int16(t.u16(i))) }

func (t table) u32(i int) int { return t.u16(i)<<16 | t.u16(i+2) }

func (t table) from(i int) table {
	if i < 0 || i > len(t) {
		return nil
	}
	return t[i:]
}

// parseWOFF reads a WOFF 1 file with TrueType outlines.
func parseWOFF(data []byte) (*face, error) {
	tables, err := woffTables(data)
	if err != nil {
		return nil, err
	}
	head, hhea, hmtx := tables["head"], tables["hhea"], tables["hmtx"]
	f := &face{
		upm: head.u16(18), ascent: hhea.i16(4), descent: hhea.i16(6), caps: tables["OS/2"].i16(88),
		glyf: tables["glyf"], cmap: map[rune]int{},
	}
	if f.upm == 0 || len(tables["cmap"]) == 0 {
		return nil, errFont
	}
	for i := range f.box {
		f.box[i] = head.i16(36 + 2*i)
	}
	n, long := tables["maxp"].u16(4), hhea.u16(34)
	for g := range n {
		f.advance = append(f.advance, hmtx.u16(4*min(g, long-1)))
		f.bearing = append(f.bearing, hmtx.i16(bearingAt(g, long)))
	}
	for g := range n + 1 {
		if head.u16(50) == 0 {
			f.loca = append(f.loca, 2*tables["loca"].u16(2*g))
		} else {
			f.loca = append(f.loca, tables["loca"].u32(4*g))
		}
	}
	f.readCmap(tables["cmap"])
	return f, nil
}

// bearingAt is the place in hmtx of the left side bearing of glyph g: after
// the long metrics only bearings follow.
func bearingAt(g, long int) int {
	if g < long {
		return 4*g + 2
	}
	return 4*long + 2*(g-long)
}

func woffTables(data []byte) (map[string]table, error) {
	w := table(data)
	if len(data) < 44 || string(data[:4]) != "wOFF" {
		return nil, errFont
	}
	tables := map[string]table{}
	for i := range w.u16(12) {
		d := w.from(44 + 20*i)
		if len(d) < 20 {
			return nil, errFont
		}
		off, size, full := d.u32(4), d.u32(8), d.u32(12)
		if off+size > len(data) {
			return nil, errFont
		}
		raw := w[off : off+size]
		if size < full {
			r, err := zlib.NewReader(bytes.NewReader(raw))
			if err != nil {
				return nil, fmt.Errorf("%w: %w", errFont, err)
			}
			if raw, err = io.ReadAll(r); err != nil {
				return nil, fmt.Errorf("%w: %w", errFont, err)
			}
		}
		tables[string(d[:4])] = raw
	}
	return tables, nil
}

// readCmap reads the Unicode subtables in segment form (format 4), which hold
// every character of the files we ship.
func (f *face) readCmap(cmap table) {
	for i := range cmap.u16(2) {
		if t := cmap.from(cmap.u32(8 + 8*i)); t.u16(0) == 4 {
			f.readSegments(t)
		}
	}
}

func (f *face) readSegments(t table) {
	n := t.u16(6) / 2
	for s := range n {
		end, start := t.u16(14+2*s), t.u16(16+2*n+2*s)
		delta, ro := t.u16(16+4*n+2*s), t.u16(16+6*n+2*s)
		for c := start; c <= end && c != 0xFFFF; c++ {
			g := c + delta
			if ro != 0 {
				if g = t.u16(16 + 6*n + 2*s + ro + 2*(c-start)); g != 0 {
					g += delta
				}
			}
			if g &= 0xFFFF; g != 0 && g < len(f.advance) {
				f.cmap[rune(c)] = g
			}
		}
	}
}

// glyph returns the outline of glyph g; empty for a blank.
func (f *face) glyph(g int) table {
	if g+1 >= len(f.loca) || f.loca[g] > f.loca[g+1] || f.loca[g+1] > len(f.glyf) {
		return nil
	}
	return f.glyf[f.loca[g]:f.loca[g+1]]
}
