package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/toegang"
)

// gegevensBlad lists what the framework asks to be known, the missing first.
type gegevensBlad struct {
	Kop       dossierKop
	Ontbreekt []gegevenRegel // can still change the outcome
	Verder    []gegevenRegel // unknown, but decides nothing now
	Bekend    []gegevenRegel
}

func (s *Server) gegevens(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	if z.Kader == nil {
		return errGeenPagina
	}
	n := namenVan(z)
	b := gegevensBlad{Kop: zaakKop(v, z)}
	bekend := watBekendIs(z)
	nodig := bekend.Ontbreekt()
	for _, g := range z.Kader.Gegevens {
		if z.Beoordeling == nil && !toegang.MagGegeven(v.ik, z.Partijen, g).Ja {
			continue // who does not see the assessment sees what is asked of him
		}
		r := gegevenRegelVan(v, z, bekend, g, n)
		switch {
		case r.Bekend:
			b.Bekend = append(b.Bekend, r)
		case slices.Contains(nodig, g):
			b.Ontbreekt = append(b.Ontbreekt, r)
		default:
			b.Verder = append(b.Verder, r)
		}
	}
	return v.toon(gegevensWeergave(v.dossierPagina(b.Kop, v.T("Gegevens", "Facts")), b))
}

// watBekendIs returns the values the reader may know.
func watBekendIs(z *app.Zaak) *kader.Beoordeling {
	if z.Beoordeling != nil {
		return z.Beoordeling
	}
	feiten, err := z.Kader.Bind(z.Dossier.Antwoorden(z.Kader))
	if err != nil {
		feiten = z.Kader.GeenFeiten()
	}
	return z.Kader.Beoordeel(feiten)
}

func gegevenRegelVan(v *verzoek, z *app.Zaak, bekend *kader.Beoordeling, g *kader.Gegeven, n namen) gegevenRegel {
	r := gegevenRegel{ID: g.ID, Vraag: g.Vraag.In(v.taal), Bron: g.Bron, Beoordeeld: g.Beoordeeld, Door: doorTekst(g.Door, v.taal)}
	if w := bekend.Waarde(g); w.Bekend() {
		r.Bekend, r.Waarde = true, g.Tekst(w).In(v.taal)
	}
	if x, ok := z.Dossier.Gegeven(g.ID); ok && r.Bekend {
		r.Redenen, r.Door = x.Redenen, n.wie(x.Door)
	}
	if magVastleggen(z, "gegeven_vastgesteld") {
		r.Pad = dossierPad(z.ID, "gegevens/"+g.ID)
	}
	return r
}

// doorTekst says who can state a fact.
func doorTekst(ps []kader.Partij, t taal.Taal) string {
	var namen []string
	for _, p := range ps {
		namen = append(namen, partijTekst(p).In(t))
	}
	return strings.Join(namen, ", ")
}

func partijTekst(p kader.Partij) taal.Tekst {
	switch p {
	case kader.Kliniek:
		return taal.T("kliniek", "clinic")
	case kader.Gemeente:
		return taal.T("gemeente", "municipality")
	case kader.Consulent:
		return taal.T("consulent", "consultant")
	case kader.Safehouse:
		return taal.T("safehouse", "safehouse")
	case kader.Inwoner:
		return taal.T("inwoner", "resident")
	case kader.Register:
		return taal.T("register van aanbieders", "provider register")
	case kader.Verzekeraar:
		return taal.T("zorgverzekeraar", "health insurer")
	case kader.Toezicht:
		return taal.T("toezicht", "supervisor")
	case kader.Regio:
		return taal.T("regio", "region")
	}
	return taal.T(string(p), string(p))
}

// gegevenVelden makes the form of one fact from what the framework asks: the
// question itself is the label.
func gegevenVelden(v *verzoek, z *app.Zaak, g *kader.Gegeven, velden []invoer) []invoer {
	for i := range velden {
		x := &velden[i]
		switch strings.TrimPrefix(x.Naam, "inhoud.") {
		case "gegeven":
			x.Type, x.Waarde = verborgenVeld, g.ID
		case "stand":
			x.Label, x.Waarde = v.T("Is dit bekend?", "Is this known?"), dossier.StandBekend
		case "waarde":
			waardeVeld(x, g, v.taal)
		case "redenen":
			x.Verplicht = false
			if g.Beoordeeld {
				x.Hulp = v.T("Dit is een oordeel. Schrijf op waarop u het baseert.", "This is a judgement. Write down what it rests on.")
			}
		}
	}
	return velden
}

// verborgenVeld is a field that is known and not asked.
const verborgenVeld dossier.VeldType = "verborgen"

func waardeVeld(x *invoer, g *kader.Gegeven, t taal.Taal) {
	x.Label, x.Hulp, x.Eenheid, x.Verplicht = g.Vraag.In(t), g.Hulp.In(t), g.Eenheid.In(t), false
	x.Type = map[kader.Soort]dossier.VeldType{
		kader.Ja: dossier.JaNee, kader.Getal: dossier.Getal, kader.Dag: dossier.Dag, kader.Keuze: dossier.Keuze, kader.Keuzes: dossier.Keuzes,
	}[g.Soort]
	x.Opties = nil
	if g.Soort == kader.Ja {
		x.Opties = jaNeeOpties(t)
	}
	for _, o := range g.Opties {
		x.Opties = append(x.Opties, optie{o.ID, o.Tekst.In(t)})
	}
	if g.Soort == kader.Dag && x.Hulp == "" {
		x.Hulp = datumHulp.In(t)
	}
}

func jaNeeOpties(t taal.Taal) []optie {
	return []optie{{"ja", taal.T("Ja", "Yes").In(t)}, {"nee", taal.T("Nee", "No").In(t)}}
}

// gegevenVan returns the fact with that id of the framework of a dossier.
func gegevenVan(z *app.Zaak, id string) *kader.Gegeven {
	if z.Kader == nil {
		return nil
	}
	i := slices.IndexFunc(z.Kader.Gegevens, func(g *kader.Gegeven) bool { return g.ID == id })
	if i < 0 {
		return nil
	}
	return z.Kader.Gegevens[i]
}
