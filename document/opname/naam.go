package opname

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const langsteNaam = 100 // characters

// Naam returns the name under which a file of that kind is kept: without
// folders, without characters that make it read otherwise than it is, and with
// the extension of what it really is.
func Naam(naam string, s Soort) string {
	naam = naam[strings.LastIndexAny(naam, `/\`)+1:]
	naam = strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar:
			return -1
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(naam, "")))
	extensies := soorten[s].extensie
	for _, e := range extensies {
		if n := len(naam) - len(e); n >= 0 && strings.EqualFold(naam[n:], e) {
			naam = naam[:n]
			break
		}
	}
	naam = strings.Trim(strings.Join(strings.Fields(naam), " "), ". ")
	if rs := []rune(naam); len(rs) > langsteNaam {
		naam = strings.TrimSpace(string(rs[:langsteNaam]))
	}
	if naam == "" {
		naam = "document"
	}
	return naam + extensies[0]
}
