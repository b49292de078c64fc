package termijn

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Vingerafdruk returns a text that is the same for calendars on which every day
// is free for the same reason, and another for any other.
func (k *Kalender) Vingerafdruk() string {
	h := sha256.New()
	for _, b := range k.besluiten {
		fmt.Fprintf(h, "%q %q %q %v %v %v\n", b.Naam.NL, b.Naam.EN, b.Bron, b.Van, b.Tot, b.Dagen)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Genoemd returns the decree that a term gives as a reason for its last day, the
// last one read when there are several.
func (k *Kalender) Genoemd(t Termijn) (Besluit, bool) {
	for _, b := range slices.Backward(k.besluiten) {
		if slices.ContainsFunc(t.Stappen, func(s Stap) bool { return strings.Contains(s.Bron, b.Bron) }) {
			return b, true
		}
	}
	return Besluit{}, false
}

func bronBesluit(b Besluit) string { return "Atw art. 3 lid 3; " + b.Bron }
