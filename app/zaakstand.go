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
// the reader may know of it.
func (uit *Zaak) metStand(z *zaak) {
	if !toegang.ZietStand(uit.Relatie) {
		return
	}
	if t, ok := z.d.TeltNu(uit.Termijnen); ok {
		uit.Telt = &t
	}
	uit.Kenmerken = zichtbareKenmerken(z.d, uit.Dossier, z.omgeving)
	if uit.Ziet[toegang.Verblijf].Ja {
		uit.Risico.Dagen, uit.Risico.Van = z.d.RisicoDagen(uit.Vandaag, z.omgeving)
	}
}

// zichtbareKenmerken are the flags that the whole record raises and the part a
// reader sees of it does so too: what he does not see then neither shows nor
// makes something look amiss.
func zichtbareKenmerken(heel, gezien dossier.Dossier, o dossier.Omgeving) []dossier.Kenmerk {
	eigen := gezien.Kenmerken(o)
	return slices.DeleteFunc(heel.Kenmerken(o), func(k dossier.Kenmerk) bool {
		return !slices.ContainsFunc(eigen, func(x dossier.Kenmerk) bool { return x.ID == k.ID })
	})
}
