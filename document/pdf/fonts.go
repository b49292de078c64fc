package pdf

import (
	"embed"
	"sync"
)

// Source Sans 3, SIL Open Font License 1.1 (fonts/OFL.txt), cut in files by
// script. One embedded font draws from all of them.
//
//go:embed fonts/*.woff
var fontFiles embed.FS

var scripts = []string{"latin", "latin-ext", "vietnamese", "greek", "cyrillic"}

// faces returns the font files of the regular and of the bold weight.
var faces = sync.OnceValues(func() ([2][]*face, error) {
	var all [2][]*face
	for i, weight := range []string{"400", "700"} {
		for _, s := range scripts {
			data, err := fontFiles.ReadFile("fonts/source-sans-3-" + s + "-" + weight + "-normal.woff")
			if err != nil {
				return all, err
			}
			f, err := parseWOFF(data)
			if err != nil {
				return all, err
			}
			all[i] = append(all[i], f)
		}
	}
	return all, nil
})

// alike are characters drawn with the glyph of another. Each keeps its own
// code in the font, so that what is copied from the PDF is what was written.
var alike = map[rune]rune{
	'\u2010': '-', '\u2011': '-', '\u00AD': '-', '\u00A0': ' ', '\u202F': ' ',
	'\u03BC': '\u00B5', '\u2126': '\u03A9', '\u2206': '\u0394', '\u2215': '/',
}

// font is one weight as embedded in one document: the glyphs it uses, numbered
// in order of first use.
type font struct {
	faces []*face
	name  string // PostScript name without the subset tag
	res   string // name in the page resources
	stem  int    // StemV, thickness of the stems in 1/1000 em
	cids  map[rune]int
	runes []rune // by CID - 1
}

func newFonts() ([2]*font, error) {
	all, err := faces()
	if err != nil {
		return [2]*font{}, err
	}
	return [2]*font{
		{faces: all[0], name: "SourceSans3-Regular", res: "R", stem: 84, cids: map[rune]int{}},
		{faces: all[1], name: "SourceSans3-Bold", res: "B", stem: 146, cids: map[rune]int{}},
	}, nil
}

// missing stands in for a character no font file has: a box, drawn by us. The
// character itself stays in the text as ActualText.
const missing = '\uFFFD'

// find returns the face and glyph that draw r, or a nil face.
func (f *font) find(r rune) (*face, int) {
	for _, fc := range f.faces {
		if g := fc.cmap[r]; g != 0 {
			return fc, g
		}
	}
	if a, ok := alike[r]; ok {
		return f.find(a)
	}
	return nil, 0
}

func (f *font) has(r rune) bool {
	fc, _ := f.find(r)
	return fc != nil
}

// width returns the advance of r in 1/1000 em, as the PDF states it.
func (f *font) width(r rune) int {
	fc, g := f.find(r)
	if fc == nil {
		return boxAdvance
	}
	return scale(fc.advance[g], fc.upm)
}

// scale converts font units to 1/1000 em.
func scale(v, upm int) int { return (v*2000 + upm) / (2 * upm) }

// cid returns the code of r in the embedded font, giving it one at first use.
// Each character has a code of its own, also where two share a glyph, so that
// ToUnicode is exact (PDF/A-2 § 6.2.11.7).
func (f *font) cid(r rune) int {
	if c, ok := f.cids[r]; ok {
		return c
	}
	f.runes = append(f.runes, r)
	f.cids[r] = len(f.runes)
	return len(f.runes)
}
