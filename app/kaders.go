package app

import (
	"cmp"
	"fmt"
	"slices"

	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// Kaders are the framework versions of this installation.
type Kaders []*kader.Kader

// Kies returns the framework a municipality applies to a case with that
// reference date: one of its own that is in force on that day, or else one for
// any municipality. An expired version is never taken.
//
// Error: *OngeldigFout when none is in force.
func (ks Kaders) Kies(gemeente string, op termijn.Datum) (*kader.Kader, error) {
	var beste *kader.Kader
	for _, k := range ks {
		eigen := slices.Contains(k.Gemeenten, gemeente)
		if !geldt(k, op) || !eigen && len(k.Gemeenten) > 0 {
			continue
		}
		if beste == nil || voorrang(k, beste, gemeente) > 0 {
			beste = k
		}
	}
	if beste == nil {
		return nil, &OngeldigFout{Veld: "gemeente",
			Probleem: taal.T(fmt.Sprintf("Voor gemeente %s geldt op %s geen afwegingskader.", gemeente, op.Lang(taal.NL)),
				fmt.Sprintf("No assessment framework is in force for municipality %s on %s.", gemeente, op.Lang(taal.EN))),
			Uitweg: taal.T("Voeg een kader toe dat op die dag geldt (optie --kaders).", "Add a framework that is in force on that day (option --kaders).")}
	}
	return beste, nil
}

func geldt(k *kader.Kader, op termijn.Datum) bool {
	return !op.Voor(k.GeldigVan) && (k.GeldigTot.IsZero() || !op.Na(k.GeldigTot))
}

// voorrang compares two frameworks for a municipality: its own goes before a
// general one, a later one before an earlier.
func voorrang(a, b *kader.Kader, gemeente string) int {
	eigen := func(k *kader.Kader) int {
		if slices.Contains(k.Gemeenten, gemeente) {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(eigen(a), eigen(b)), a.GeldigVan.Min(b.GeldigVan), cmp.Compare(a.Versie, b.Versie))
}

// Met returns the framework a dossier is pinned to, byte for byte the same, or
// nil when this installation does not have it.
func (ks Kaders) Met(v kader.Verwijzing) *kader.Kader {
	i := slices.IndexFunc(ks, func(k *kader.Kader) bool { return k.Verwijzing() == v })
	if i < 0 {
		return nil
	}
	return ks[i]
}

// Nieuwer returns the framework the municipality would apply today when that
// is another than k, or nil. It is offered to people, never applied silently.
func (ks Kaders) Nieuwer(k *kader.Kader, gemeente string, vandaag termijn.Datum) *kader.Kader {
	n, err := ks.Kies(gemeente, vandaag)
	if err != nil || n == k {
		return nil
	}
	return n
}
