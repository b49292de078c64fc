package app

import (
	"errors"

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
	r := store.TaakRij{Wat: t.Wat, Bron: t.Bronnen(), Fase: l.kaal.Fase, Gemeente: l.kaal.Gemeente}
	if l.z.kan(t) {
		r.Feit = t.Feit
	}
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

// kan reports whether the fact that does a task can be recorded as things stand.
// A refusal that is about a field is about what somebody would fill in.
func (z *zaak) kan(t dossier.Taak) bool {
	leeg, err := dossier.Decodeer(t.Feit, []byte("{}"))
	if err != nil {
		return false // a kind this program does not know
	}
	f := dossier.Feit{Door: dossier.Wie{Persoon: t.Wie.Persoon, Organisatie: t.Wie.Organisatie, Rol: t.Wie.Rol}, Inhoud: leeg}
	for _, x := range z.d.Feiten() {
		f.Gebeurd, f.Vastgelegd = x.Gebeurd, x.Vastgelegd
	}
	var w *dossier.Weigering
	return !errors.As(z.d.Mag(f, z.omgeving), &w) || w.Veld != ""
}
