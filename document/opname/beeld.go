package opname

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	_ "image/jpeg" // known to image.DecodeConfig
	_ "image/png"

	"halfweg/taal"
)

// maxPunten is how many points a picture may have: what a viewer can unpack.
const maxPunten = 100_000_000

// keurPNG walks the parts of a PNG: each whole, the last one the end.
func keurPNG(b []byte) *Fout {
	rest := b[8:]
	for einde := false; !einde; {
		if len(rest) < 12 {
			return stuk(PNG)
		}
		n := int(binary.BigEndian.Uint32(rest))
		if n < 0 || n > len(rest)-12 || crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			return stuk(PNG)
		}
		einde = string(rest[4:8]) == "IEND"
		rest = rest[12+n:]
	}
	if len(rest) > 0 {
		return dubbel(taal.T("iets na het eind van de foto", "something after the end of the picture"))
	}
	return keurBeeld(b, PNG)
}

// keurJPEG checks that a JPEG begins and ends. Telephones put more pictures
// and their own notes behind the end, so those are let be.
func keurJPEG(b []byte) *Fout {
	if bytes.LastIndex(b, []byte{0xFF, 0xD9}) < 0 {
		return stuk(JPEG)
	}
	return keurBeeld(b, JPEG)
}

func keurBeeld(b []byte, s Soort) *Fout {
	if f := tweeledig(b); f != nil {
		return f
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	switch {
	case err != nil:
		return stuk(s)
	case c.Width <= 0 || c.Height <= 0 || c.Width > maxPunten/c.Height:
		return &Fout{"te_groot", taal.T("Deze foto heeft te veel beeldpunten.", "This picture has too many points."),
			taal.T("Maak de foto kleiner en kies die.", "Make the picture smaller and choose that one.")}
	}
	return nil
}
