package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// taakRegel is one line of the task list.
type taakRegel struct {
	Wat, Waarom, Wie, Pad string
	Klaar, NogNiet        bool
	Stand                 merkje
	Termijn               looptijd
	Direct                string // how long something that has to be done at once has waited
}

// termijnRegel is one term with why.
type termijnRegel struct {
	Titel  string
	Stand  merkje
	Loop   looptijd
	Waarom []termijnStap
}

// soortLink leads to the form of a kind of fact, or says why not yet.
type soortLink struct {
	Naam, Pad, Waarom, Bron string
	Woorden                 string // what it is found by, where one can look for it
}

// taken splits the tasks into what the reader does now and the whole list.
func (b *dossierBlad) taken(v *verzoek, z *app.Zaak, n namen) {
	klaar, tel := 0, 0
	taken := slices.Clone(z.Taken)
	slices.SortStableFunc(taken, func(a, b dossier.Taak) int { return naast(a) - naast(b) })
	for _, t := range taken {
		if t.Stand == dossier.TaakVervallen {
			continue
		}
		r := taakRegelVan(v, z, t, n)
		tel++
		if r.Klaar {
			klaar++
			b.Gedaan = append(b.Gedaan, r)
			continue
		} else if t.Stand == dossier.TaakOpen && voorMij(t, z, v.ik) && !t.Mag {
			b.Nu = append(b.Nu, r)
		}
		b.Taken = append(b.Taken, r)
	}
	b.Gereed = aantal(klaar) + v.T(" van ", " of ") + aantal(tel) + v.T(" klaar", " done")
}

// naast puts what stands beside the main line behind it.
func naast(t dossier.Taak) int {
	if t.Zij || t.Mag {
		return 1
	}
	return 0
}

func taakRegelVan(v *verzoek, z *app.Zaak, t dossier.Taak, n namen) taakRegel {
	r := taakRegel{
		Wat: t.Wat.In(v.taal), Waarom: t.Waarom.In(v.taal), Wie: partijNaam(t.Wie, n, v.taal),
		Klaar: t.Stand == dossier.TaakKlaar, NogNiet: t.Stand == dossier.TaakNogNiet,
	}
	// What nobody has to do cannot be late.
	if t.Termijn != nil && !r.Klaar && !(t.Mag && t.Termijn.TeLaat(z.Vandaag)) {
		r.Termijn = looptijdVan(t.Termijn.Begin, t.Termijn.Uiterlijk, z.Vandaag, v.taal)
	}
	if t.Termijn != nil && t.Termijn.ID == dossier.TermijnDirect && t.Stand == dossier.TaakOpen {
		r.Termijn, r.Direct = looptijd{}, v.T("Meteen te doen. ", "To do at once. ")+verstreken(v, z, t).In(v.taal)+"."
	}
	mag := slices.ContainsFunc(z.Mag, func(s *dossier.Soort) bool { return s.Naam == t.Feit })
	switch {
	case r.Klaar:
		r.Stand = merkje{Tekst: v.T("Klaar", "Done")}
	case r.NogNiet:
		r.Stand = merkje{Tekst: v.T("Nog niet mogelijk", "Not possible yet")}
	case t.Mag:
		r.Stand = merkje{Tekst: v.T("Mag, hoeft niet", "Optional")}
	case voorMij(t, z, v.ik):
		r.Stand = merkje{v.T("Wacht op u", "Waits for you"), "warn", "oog"}
	default:
		r.Stand = merkje{v.T("Wacht op ", "Waits for ") + r.Wie, "", "pauze"}
		if t.Termijn != nil && t.Termijn.Loopt() && !t.Termijn.Streef && t.Termijn.TeLaat(z.Vandaag) {
			r.Stand = merkje{v.T("Te laat: ", "Late: ") + r.Wie, "neg", "let-op"}
		}
	}
	if mag && !r.Klaar && !r.NogNiet {
		r.Pad = formulierPad(z.ID, t.Feit)
	}
	return r
}

// partijNaam names who has to act.
func partijNaam(p dossier.Partij, n namen, t taal.Taal) string {
	switch {
	case p.Persoon != "":
		return n.van(p.Persoon)
	case p.Organisatie != "":
		return n.van(p.Organisatie)
	}
	return strings.ToLower(rolNaam(p.Rol).In(t))
}

func termijnRegelsVan(v *verzoek, z *app.Zaak) []termijnRegel {
	var regels []termijnRegel
	for _, t := range z.Termijnen {
		if t.Uiterlijk.IsZero() || t.Vervallen {
			continue
		}
		r := termijnRegel{Titel: t.Titel.In(v.taal), Waarom: stappenVan(t.Termijn, v.taal), Loop: looptijdVan(t.Begin, t.Uiterlijk, z.Vandaag, v.taal)}
		switch {
		case t.Recht() && t.Gedaan.IsZero() && t.TeLaat(z.Vandaag):
			r.Stand, r.Loop = merkje{Tekst: v.T("Voorbij", "Past")}, looptijd{Woorden: t.Uiterlijk.Lang(v.taal)}
		case !t.Gedaan.IsZero() && t.TeLaat(z.Vandaag):
			r.Stand = merkje{v.T("Te laat gedaan", "Done late"), "neg", "let-op"}
		case !t.Gedaan.IsZero():
			r.Stand = merkje{v.T("Op tijd", "In time"), "ok", "vink"}
		case t.StaatStil(z.Vandaag):
			r.Stand = merkje{v.T("Staat stil", "Stands still"), "", "pauze"}
		case t.Streef:
			r.Stand = merkje{v.T("Streefdatum", "Target"), "info", "klok"}
		case t.TeLaat(z.Vandaag):
			r.Stand = merkje{v.T("Te laat", "Late"), "neg", "let-op"}
		default:
			r.Stand = merkje{v.T("Loopt", "Runs"), "", "klok"}
		}
		if !t.Gedaan.IsZero() {
			r.Loop = looptijd{Woorden: t.Uiterlijk.Lang(v.taal)}
		}
		regels = append(regels, r)
	}
	return regels
}
