package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// linkGroep is a part of the chain with what can be recorded in it.
type linkGroep struct {
	Titel  string
	Open   bool // the part the dossier is in, or something in it was looked for
	Punten []soortLink
}

// andersBlad is what the reader may record besides the open tasks, and what he
// cannot record yet. With something to look for it has what answers to that.
type andersBlad struct {
	Pad      string // address of the page
	Zoek     string // what is looked for
	Groepen  []linkGroep
	NogNiet  []soortLink
	Gevonden int
}

// Leeg reports whether there is nothing to record or to look for.
func (b andersBlad) Leeg() bool { return b.Zoek == "" && len(b.Groepen)+len(b.NogNiet) == 0 }

func andersVan(v *verzoek, z *app.Zaak) andersBlad {
	b := andersBlad{Pad: dossierPad(z.ID, ""), Zoek: strings.TrimSpace(v.URL.Query().Get("vastleggen"))}
	for _, g := range dossier.SoortgroepenBij(z.Fase) {
		l := linkGroep{Titel: g.Titel.In(v.taal), Open: b.Zoek != "" || slices.Contains(g.Fasen, z.Fase)}
		for _, s := range g.Soorten {
			if s.Naam != "feit_gecorrigeerd" && slices.Contains(z.Mag, s) && b.past(s, v.taal) {
				l.Punten = append(l.Punten, soortLink{Naam: s.Doen.In(v.taal), Pad: formulierPad(z.ID, s.Naam), Woorden: zoekwoorden(s, v.taal)})
			}
		}
		if len(l.Punten) > 0 {
			b.Groepen = append(b.Groepen, l)
			b.Gevonden += len(l.Punten)
		}
	}
	for _, m := range z.MagNogNiet {
		if w := m.Weigering; b.past(m.Soort, v.taal) {
			b.NogNiet = append(b.NogNiet, soortLink{Naam: m.Soort.Doen.In(v.taal), Waarom: zinnen(w.Reden, w.Uitweg).In(v.taal), Bron: w.Bron, Woorden: zoekwoorden(m.Soort, v.taal)})
			b.Gevonden++
		}
	}
	return b
}

// past reports whether a kind of fact has every word that is looked for.
func (b andersBlad) past(s *dossier.Soort, t taal.Taal) bool {
	in := zoekwoorden(s, t)
	for _, w := range strings.Fields(strings.ToLower(b.Zoek)) {
		if !strings.Contains(in, w) {
			return false
		}
	}
	return true
}

// zoekwoorden are what a kind of fact is found by: what one does, what it is
// called in the record, and its explanation.
func zoekwoorden(s *dossier.Soort, t taal.Taal) string {
	return strings.ToLower(s.Doen.In(t) + " " + s.Titel.In(t) + " " + s.Uitleg.In(t))
}

// gevondenTekst says how much answers to what is looked for.
func (b andersBlad) gevondenTekst(p pagina) string {
	switch {
	case b.Zoek == "":
		return ""
	case b.Gevonden == 1:
		return p.T("1 gevonden", "1 found")
	}
	return p.Tf("%d gevonden", "%d found", b.Gevonden)
}
