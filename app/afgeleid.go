package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// afgeleid is all that lists and search hold of a dossier. It is a function of
// the facts, the person and the framework alone, so that it can be made again.
func (a *App) afgeleid(z *zaak) store.Afgeleid {
	p := toegang.PartijenVan(z.id, z.d, time.Time{})
	l := lezing{z: z, p: p, taken: openTaken(z), termijnen: z.d.Termijnen(z.omgeving)}
	l.kaal = l.metTermijn(kaleRij(z, p), toegang.Collega)
	uit := store.Afgeleid{Rij: l.rij(toegang.Collega, "", ""), Taken: l.taakregels(p), Uitzonderingen: uitzonderingen(p), Afgeschermd: p.Beschermd}
	for sleutel, k := range toegang.LijstSleutels(p, plaats(z.d, p, l.taken)) {
		rij := l.rij(k.Relatie, k.Persoon, huisVan(sleutel))
		uit.Lijsten = append(uit.Lijsten, store.LijstRegel{Sleutel: sleutel, Rij: rij, Wacht: !vanLezer(rij.AanZet, k.Relatie, k.Persoon)})
	}
	for sleutel, r := range toegang.SleutelsVan(p) {
		wie := z.inwoner
		if !toegang.Ziet(r, toegang.BSN) {
			wie.BSN = ""
		}
		uit.Zoek = append(uit.Zoek, store.ZoekRegel{Sleutel: sleutel, Woorden: store.Zoekwoorden(wie, z.nummer, l.kaal.Kliniek, l.huis(r, huisVan(sleutel)))})
	}
	uit.Zoek = append(uit.Zoek, store.ZoekBSN(noodSleutel, z.inwoner))
	return uit
}

// noodSleutel is the audience of emergency access: it finds a dossier by its BSN
// and reads no list.
const noodSleutel = "nood"

// uitzonderingen are who is shut out, and who took emergency access.
func uitzonderingen(p toegang.Partijen) (uit []store.Uitzondering) {
	for _, wie := range p.Afgeschermd {
		uit = append(uit, store.Uitzondering{Persoon: wie, Soort: store.Uitgesloten})
	}
	for _, n := range p.Nood {
		if u := (store.Uitzondering{Persoon: n.Wie.Persoon, Soort: store.Nood}); !slices.Contains(uit, u) {
			uit = append(uit, u)
		}
	}
	return uit
}

// huisVan is the house whose list has that key, "" for a list of others.
func huisVan(sleutel string) string {
	soort, rest, _ := strings.Cut(sleutel, ":")
	if soort != "huis" {
		return ""
	}
	huis, _, _ := strings.Cut(rest, ":")
	return huis
}

// huis is the house of the dossier as far as the readers of a list may know it.
func (l lezing) huis(r toegang.Relatie, lezer string) string {
	if toegang.ZietHuis(l.p, r, l.kaal.Huis, lezer) {
		return l.kaal.Huis
	}
	return ""
}

// lezing makes the row of one dossier for different readers.
type lezing struct {
	z         *zaak
	p         toegang.Partijen
	taken     []dossier.Taak // open ones, in the order of the chain
	termijnen []dossier.Termijn
	kaal      store.Rij // as who handles it reads it
}

// openTaken are the tasks that can be done now, without those nobody has to do.
func openTaken(z *zaak) []dossier.Taak {
	return slices.DeleteFunc(z.d.Taken(z.omgeving), func(t dossier.Taak) bool { return t.Stand != dossier.TaakOpen || t.Mag })
}

// hoofdlijn reports whether the rest waits for a task, or somebody asked for it.
func hoofdlijn(t dossier.Taak) bool { return !t.Zij || t.Feit == "informatie_ontvangen" }

func kaleRij(z *zaak, p toegang.Partijen) store.Rij {
	x := z.d.Overzicht(z.omgeving)
	r := store.Rij{Fase: x.Fase, Gemeente: p.Gemeente, Huis: x.Huis, Kliniek: x.Kliniek, Geopend: x.Sinds,
		Consulent1: x.Consulent1, Consulent2: x.Consulent2, Vlaggen: vlaggen(z, x)}
	if n := len(z.d.Feiten()); n > 0 {
		r.Gewijzigd = z.d.Feiten()[n-1].Vastgelegd
	}
	if z.d.Gesloten != nil {
		r.Gesloten = z.d.Gesloten.Op
	}
	return r
}

// metTermijn gives a row the term that counts now among those its readers see.
// The term to object is nobody's to meet but the resident's.
func (l lezing) metTermijn(rij store.Rij, r toegang.Relatie) store.Rij {
	ts := slices.DeleteFunc(slices.Clone(l.termijnen), func(t dossier.Termijn) bool { return !toegang.ZietTermijnInLijst(r, t) })
	if t, ok := l.z.d.TeltNu(ts); ok && t.ID != dossier.TermijnBezwaar {
		rij.Begin, rij.Uiterlijk, rij.TermijnSoort, rij.StilTot = t.Begin, t.Uiterlijk, t.Titel, t.StilTot
	}
	return rij
}

// vlaggen are marks a list shows beside the phase. Those of the way to the
// decision do not matter after it was sent; a closed case has none.
func vlaggen(z *zaak, x dossier.Overzicht) []string {
	if x.Gesloten {
		return nil
	}
	uit := slices.Clone(x.Kenmerken)
	if x.Besloten {
		return uit
	}
	zet := func(als bool, vlag string) {
		if als {
			uit = append(uit, vlag)
		}
	}
	zet(!x.StilTot.IsZero(), "opgeschort")
	zet(len(z.d.Verlengingen) > 0, "verlengd")
	zet(z.d.Ingebrekestelling != nil, "ingebreke")
	zet(len(z.d.Verschillen()) > 0 && z.d.Verschil == nil, "verschil")
	return uit
}

// rij is the row for readers in one relation, or for one of them, or for a
// house. Outside the municipality one sees whose turn it is, not what they do.
// Whose part is over reads that there was a case, and what became of it.
func (l lezing) rij(r toegang.Relatie, persoon, huis string) store.Rij {
	rij := l.kaal
	rij.Huis = l.huis(r, huis)
	rij.Organisatie = cmp.Or(rij.Kliniek, rij.Huis)
	rij.Begin, rij.Uiterlijk, rij.TermijnSoort, rij.StilTot = termijn.Datum{}, termijn.Datum{}, taal.Tekst{}, termijn.Datum{}
	rij.Fase, rij.Vlaggen = toegang.FaseVoor(r, rij.Fase), toegang.ZietVlaggen(r, rij.Vlaggen)
	if !toegang.ZietStand(r) {
		rij.Consulent1, rij.Consulent2, rij.Gewijzigd = "", "", time.Time{}
		return rij
	}
	rij = l.metTermijn(rij, r)
	t, er := l.taak(r, persoon)
	if !er {
		return rij
	}
	rij.Actie, rij.AanZet = t.Wat, t.Wie
	if !vanLezer(t.Wie, r, persoon) && !toegang.Ziet(r, toegang.Onderzoek) {
		rij.Actie, rij.AanZet = anderAanZet, dossier.Partij{Kant: t.Wie.Kant, Rol: t.Wie.Rol, Organisatie: t.Wie.Organisatie}
	}
	if t.Wie.Rol == dossier.Safehousemedewerker && !toegang.ZietHuis(l.p, r, t.Wie.Organisatie, huis) {
		rij.AanZet.Organisatie, rij.AanZet.Persoon = "", ""
	}
	return rij
}

var anderAanZet = taal.T("Een ander is aan zet", "It is another's turn")

// taak is what a list says has to happen: what the readers have to do for the
// rest to go on, else what others have to, else what is left beside that.
func (l lezing) taak(r toegang.Relatie, persoon string) (dossier.Taak, bool) {
	for _, past := range []func(dossier.Taak) bool{
		func(t dossier.Taak) bool { return hoofdlijn(t) && vanLezer(t.Wie, r, persoon) },
		func(t dossier.Taak) bool { return !t.Zij },
		func(t dossier.Taak) bool { return vanLezer(t.Wie, r, persoon) },
		func(dossier.Taak) bool { return true },
	} {
		i := slices.IndexFunc(l.taken, func(t dossier.Taak) bool {
			return past(t) && (vanLezer(t.Wie, r, persoon) || toegang.ZietInLijst(r, t))
		})
		if i >= 0 {
			return l.taken[i], true
		}
	}
	return dossier.Taak{}, false
}

// vanLezer reports whether it is the turn of the readers of a list: of that
// person, or of somebody in the role that goes with the relation.
func vanLezer(wie dossier.Partij, r toegang.Relatie, persoon string) bool {
	if wie.Persoon != "" && persoon != "" {
		return wie.Persoon == persoon
	}
	return wie == (dossier.Partij{}) || slices.Contains(rollen[r], wie.Rol)
}

// rollen are the roles of those who are something to a dossier.
var rollen = map[toegang.Relatie][]dossier.Rol{
	toegang.EersteConsulent: {dossier.Consulent},
	toegang.TweedeConsulent: {dossier.Consulent},
	toegang.Collega:         {dossier.Consulent, dossier.Teamleider},
	toegang.Leiding:         {dossier.Teamleider},
	toegang.Aanmelder:       {dossier.Regiebehandelaar},
	toegang.Huis:            {dossier.Safehousemedewerker},
	toegang.Zelf:            {dossier.Inwoner},
}

// plaats says in which lists of the municipality the dossier belongs.
func plaats(d dossier.Dossier, p toegang.Partijen, taken []dossier.Taak) toegang.Plaats {
	uit := toegang.Plaats{Gesloten: d.Gesloten != nil, Woont: d.WoontIn()}
	if c := d.Consulenten; c != nil && c.Inhoud.Tweede != "" && d.OordeelVan(c.Inhoud.Tweede) == nil && d.Onderzoek == nil {
		uit.Tweede = c.Inhoud.Tweede
	}
	uit.BijLeiding = slices.ContainsFunc(taken, func(t dossier.Taak) bool { return t.Wie.Rol == dossier.Teamleider })
	return uit
}
