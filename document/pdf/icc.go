package pdf

import (
	"encoding/binary"
	"math"
)

// srgb returns an ICC version 2 display profile of sRGB (IEC 61966-2-1): the
// output intent that makes our colours mean the same everywhere (PDF/A-2
// § 6.2.3). It is computed, so that no profile with terms of its own is shipped.
func srgb() []byte {
	curve := append([]byte("curv\x00\x00\x00\x00"), 0, 0, 1, 0) // 256 points
	for i := range 256 {
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(linear(float64(i)/255)*65535)))
	}
	white := iccXYZ(0.9642, 1, 0.8249) // D50
	tags := []sfntTable{
		{"desc", iccDesc("sRGB IEC61966-2.1")}, {"cprt", []byte("text\x00\x00\x00\x00Free to use\x00")},
		{"wtpt", white},
		{"rXYZ", iccXYZ(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", iccXYZ(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", iccXYZ(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // the three share one curve
	}
	out := make([]byte, 128)
	copy(out[8:], []byte{2, 0x10, 0, 0})
	copy(out[12:], "mntrRGB XYZ ")
	copy(out[24:], []byte{7, 0xEA, 0, 1, 0, 1}) // 1 January 2026
	copy(out[36:], "acsp")
	copy(out[68:], white[8:])
	out = binary.BigEndian.AppendUint32(out, uint32(len(tags)))
	off := len(out) + 12*len(tags)
	var data []byte
	at, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			at, size = off+len(data), len(t.data)
			data = pad4(append(data, t.data...))
		}
		out = append(out, t.tag...)
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(size))
	}
	out = append(out, data...)
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

// linear is the sRGB transfer function: what light a value of 0 to 1 stands for.
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func iccXYZ(vs ...float64) []byte {
	out := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range vs {
		out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(v*65536))))
	}
	return out
}

func iccDesc(name string) []byte {
	out := []byte("desc\x00\x00\x00\x00")
	out = binary.BigEndian.AppendUint32(out, uint32(len(name)+1))
	out = append(append(out, name...), 0)
	return append(out, make([]byte, 4+4+2+1+67)...) // no Unicode or Macintosh names
}
