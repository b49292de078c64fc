package pdf

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"
)

// write embeds the font as a composite font with the characters it has codes
// for, and returns its object (ISO 32000-1 § 9.7; PDF/A-2 § 6.2.11).
func (f *font) write(w *writer) int {
	data := f.trueType()
	name := tag(data) + "+" + f.name
	first := f.faces[0]
	k := func(v int) int { return scale(v, first.upm) }
	file := w.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	descriptor := w.add("<</Type /FontDescriptor /FontName /%s /Flags 32 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>",
		name, k(first.box[0]), k(first.box[1]), k(first.box[2]), k(first.box[3]), k(first.ascent), k(first.descent), k(first.caps), f.stem, file)
	var widths strings.Builder
	for _, r := range f.runes {
		fmt.Fprintf(&widths, " %d", f.width(r))
	}
	cid := w.add("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW %d /W [1 [%s]] /CIDToGIDMap /Identity>>",
		name, descriptor, k(first.advance[0]), strings.TrimSpace(widths.String()))
	unicode := w.stream("", f.toUnicode())
	return w.add("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode)
}

// tag is the six letters that mark a subset, made from what is in it.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b)
}

// toUnicode is the table from codes to characters.
func (f *font) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for i := 0; i < len(f.runes); i += 100 { // a section holds 100 at most
		part := f.runes[i:min(i+100, len(f.runes))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for j, r := range part {
			fmt.Fprintf(&b, "<%04X> <", i+j+1)
			for _, u := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
