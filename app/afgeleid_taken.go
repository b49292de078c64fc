package app

import (
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// taakregels are the open tasks, once for each audience that owes one. What
// nobody has to do is not among them.
func (l lezing) taakregels(p toegang.Partijen) (uit []store.TaakRegel) {
	gezien := map[string]bool{}
	for _, t := range l.taken {
		for _, sleutel := range toegang.TaakSleutelsVan(p, t) {
			if !gezien[sleutel+" "+t.ID] {
				gezien[sleutel+" "+t.ID] = true
				uit = append(uit, store.TaakRegel{Sleutel: sleutel, Taak: t.ID, Rij: l.taakrij(t)})
			}
		}
	}
	return uit
}

// taakrij is what a list shows of a task. What the municipality has to do on the
// main line, and has no day of its own, has that of the term it is done within:
// a verdict is in before the investigation ends.
func (l lezing) taakrij(t dossier.Taak) store.TaakRij {
	r := store.TaakRij{Wat: t.Wat, Feit: t.Feit, Bron: t.Bron, Fase: l.kaal.Fase, Gemeente: l.kaal.Gemeente}
	vanGemeente := t.Wie.Rol == dossier.Consulent || t.Wie.Rol == dossier.Teamleider
	switch x := t.Termijn; {
	case x != nil && x.Loopt():
		r.Termijn, r.Begin, r.Uiterlijk, r.StilTot, r.Streef = x.Titel, x.Begin, x.Uiterlijk, x.StilTot, x.Streef
		r.Direct = x.ID == dossier.TermijnDirect
	case x == nil && hoofdlijn(t) && vanGemeente:
		r.Termijn, r.Begin, r.Uiterlijk, r.StilTot = l.kaal.TermijnSoort, l.kaal.Begin, l.kaal.Uiterlijk, l.kaal.StilTot
	}
	return r
}
