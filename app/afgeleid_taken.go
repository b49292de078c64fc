package app

import (
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// taakregels are the open tasks, once for each audience that owes one. What
// nobody has to do is not among them.
func taakregels(z *zaak, p toegang.Partijen, taken []dossier.Taak) (uit []store.TaakRegel) {
	fase := z.d.Fase()
	gezien := map[string]bool{}
	for _, t := range taken {
		for _, sleutel := range toegang.TaakSleutelsVan(p, t) {
			if gezien[sleutel+" "+t.ID] {
				continue
			}
			gezien[sleutel+" "+t.ID] = true
			rij := taakrij(t)
			rij.Fase, rij.Gemeente = fase, p.Gemeente
			uit = append(uit, store.TaakRegel{Sleutel: sleutel, Taak: t.ID, Rij: rij})
		}
	}
	return uit
}

func taakrij(t dossier.Taak) store.TaakRij {
	r := store.TaakRij{Wat: t.Wat, Feit: t.Feit, Bron: t.Bron}
	if x := t.Termijn; x != nil && x.Loopt() {
		r.Begin, r.Uiterlijk, r.StilTot, r.Streef = x.Begin, x.Uiterlijk, x.StilTot, x.Streef
		r.Direct = x.ID == dossier.TermijnDirect
	}
	return r
}
