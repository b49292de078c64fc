package app

import (
	"slices"

	"halfweg/dossier"
	"halfweg/toegang"
)

// Risico is how many days somebody lived in a house before a decision covered
// them, and whose risk that is by the framework (DEC-03).
type Risico struct {
	Dagen int
	Van   string // "provider", "" when the framework is silent
}

// metStand derives from all facts what stands on top of a page, and keeps what
// the reader may know of it. A flag is shown when the whole record raises it and
// the part the reader sees does so too: what he does not see then neither shows
// nor makes something look amiss.
func (uit *Zaak) metStand(z *zaak) {
	if t, ok := z.d.TeltNu(uit.Termijnen); ok {
		uit.Telt = &t
	}
	eigen := uit.Dossier.Kenmerken(z.omgeving)
	for _, k := range z.d.Kenmerken(z.omgeving) {
		if slices.ContainsFunc(eigen, func(x dossier.Kenmerk) bool { return x.ID == k.ID }) {
			uit.Kenmerken = append(uit.Kenmerken, k)
		}
	}
	if uit.Ziet[toegang.Verblijf].Ja {
		uit.Risico.Dagen, uit.Risico.Van = z.d.RisicoDagen(uit.Vandaag, z.omgeving)
	}
}
