package document

import (
	"slices"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// Zaak is a dossier with what its letters need besides the facts. Dossier is
// the whole record of the municipality, not what one reader may see; only for
// the evaluation report it is what the reader sees.
type Zaak struct {
	Brief
	Dossier     dossier.Dossier
	Omgeving    dossier.Omgeving
	Beoordeling *kader.Beoordeling
	Namen       map[string]string                                   // of people, organisations and municipalities (by CBS code)
	Mandaat     string                                              // of who signs; once the decision is recorded, the one recorded
	HuisPlaats  string                                              // where the house granted is
	Kwaliteit   string                                              // its proof of quality, in words
	Aanwezig    func(van, tot termijn.Datum) []dossier.Aanwezigheid // by all facts; of the evaluation report
}

// nogNiet is the answer when the facts a letter rests on are not there.
func nogNiet(reden, uitweg taal.Tekst) error {
	return &dossier.Weigering{Reden: reden, Uitweg: uitweg}
}

func (z Zaak) naam(id string) string {
	if n := z.Namen[id]; n != "" {
		return n
	}
	return id
}

// keuze is the text of a choice in a fact, in the letter's language.
func (z Zaak) keuze(soort, veld, waarde string) string {
	v, _ := dossier.SoortMet(soort).Veld(veld)
	o, _ := v.Optie(waarde)
	return o.Tekst.In(z.Taal)
}

// termijn returns a term of the dossier; without one the zero value.
func (z Zaak) termijn(id string) termijn.Termijn {
	t, _ := z.Dossier.Termijn(id, z.Omgeving)
	return t.Termijn
}

// Ontvangstbevestiging is the receipt of the melding. The error is a
// *dossier.Weigering when there is none.
func (z Zaak) Ontvangstbevestiging() (Document, error) {
	m := z.Dossier.Melding
	if m == nil {
		return Document{}, nogNiet(taal.T("Er is nog geen melding.", "There is no notice yet."), taal.T("Leg eerst de melding vast.", "Record the notice first."))
	}
	return Ontvangstbevestiging(OntvangstbevestigingInvoer{Brief: z.Brief, Melding: m.Op, Melder: z.melder(m.Inhoud),
		Plan: z.termijn(dossier.TermijnPersoonlijkPlan), Onderzoek: z.termijn(dossier.TermijnOnderzoek)}), nil
}

// melder says who gave notice, seen from the resident; "" for the resident. A
// professional is named, a relative is not: who cares may want to say so
// himself.
func (z Zaak) melder(m dossier.MeldingGedaan) string {
	rol := map[string]taal.Tekst{
		dossier.DoorVertegenwoordiger: taal.T("uw vertegenwoordiger", "your representative"),
		dossier.DoorBehandelaar:       taal.T("uw behandelaar", "your practitioner"),
		dossier.DoorSafehouse:         taal.T("het safehouse", "the safehouse"),
		dossier.DoorNaaste:            taal.T("iemand uit uw omgeving", "somebody close to you"),
		dossier.DoorAnder:             taal.T("iemand anders", "somebody else"),
	}[m.Hoedanigheid].In(z.Taal)
	naam := m.IndienerNaam
	if m.Indiener != "" {
		naam = z.naam(m.Indiener)
	}
	if naam != "" && slices.Contains([]string{dossier.DoorBehandelaar, dossier.DoorSafehouse}, m.Hoedanigheid) {
		rol += " (" + naam + ")"
	}
	return rol
}

// Informatieverzoek is the letter about question nr to the resident.
func (z Zaak) Informatieverzoek(nr int) (Document, error) {
	i := slices.IndexFunc(z.Dossier.Vragen, func(v dossier.Vraag) bool { return v.Nr == nr })
	if i < 0 || z.Dossier.Vragen[i].Inhoud.Aan != "inwoner" {
		return Document{}, nogNiet(taal.T("Er is geen vraag aan de inwoner.", "There is no question to the resident."), taal.T("Leg eerst vast wat u de inwoner vraagt.", "Record first what you ask the resident."))
	}
	v := z.Dossier.Vragen[i]
	in := InformatieverzoekInvoer{Brief: z.Brief, Wat: regels(v.Inhoud.Wat), Gevraagd: v.Op, Tot: v.Inhoud.Tot, Schorst: v.Schorst}
	if a := z.Dossier.Aanvraag; a != nil {
		in.Aanvraag, in.Besluit = a.Op, z.voor(nr).Beslistermijn(z.Omgeving).Uiterlijk
	}
	return Informatieverzoek(in), nil
}

// voor is the dossier as it stood before the fact with that number.
func (z Zaak) voor(nr int) dossier.Dossier {
	fs := z.Dossier.Feiten()
	if i := slices.IndexFunc(fs, func(f dossier.Feit) bool { return f.Nr == nr }); i >= 0 {
		fs = fs[:i]
	}
	return dossier.Fold(fs)
}

// Verlengingsbericht is the letter about the extension recorded as fact nr.
func (z Zaak) Verlengingsbericht(nr int) (Document, error) {
	vs := z.Dossier.Verlengingen
	i := slices.IndexFunc(vs, func(v dossier.Gedaan[dossier.BeslistermijnVerlengd]) bool { return v.Nr == nr })
	if i < 0 || z.Dossier.Aanvraag == nil {
		return Document{}, nogNiet(taal.T("De termijn is niet verlengd.", "The term has not been extended."), taal.T("Leg eerst de nieuwe datum vast.", "Record the new date first."))
	}
	was := z.voor(nr).Beslistermijn(z.Omgeving)
	return Verlengingsbericht(VerlengingsberichtInvoer{Brief: z.Brief, Aanvraag: z.Dossier.Aanvraag.Op, Was: was.Uiterlijk, Wettelijk: was.Wettelijk.Uiterlijk,
		Wordt: vs[i].Inhoud.Tot, Reden: vs[i].Inhoud.Reden}), nil
}

// onderwerpVan is the letter of each subject of the investigation.
var onderwerpVan = map[string]string{"behoeften": "a", "eigen_kracht": "b", "netwerk": "c", "mantelzorger": "d", "algemeen": "e", "samenwerking": "f", "bijdrage": "g"}

// Onderzoeksverslag is the report of the investigation.
func (z Zaak) Onderzoeksverslag() (Document, error) {
	d := z.Dossier
	if d.Onderzoek == nil || d.Melding == nil {
		return Document{}, nogNiet(taal.T("Het onderzoek is nog niet afgerond.", "The investigation has not been finished yet."), taal.T("Rond eerst het onderzoek af.", "Finish the investigation first."))
	}
	in := OnderzoeksverslagInvoer{Brief: z.Brief, Melding: d.Melding.Op, Afgerond: d.Onderzoek.Op, Bevindingen: map[string]string{},
		Samenvatting: d.Onderzoek.Inhoud.Samenvatting, Alternatieven: z.alternatieven(), Standpunten: z.standpunten()}
	if d.PersoonlijkPlan != nil {
		in.Plan = d.PersoonlijkPlan.Op
	}
	for _, b := range d.Onderzoek.Inhoud.Bevindingen {
		in.Bevindingen[onderwerpVan[b.Onderwerp]] = b.Bevinding
	}
	if p := d.Onderzoek.Inhoud.BestePlek; p != "" {
		in.BestePlek = z.naam(p)
	}
	in.Kader, in.Voorwaarden = z.toets()
	return Onderzoeksverslag(in), nil
}

func (z Zaak) standpunten() (vs []Standpunt) {
	for _, v := range z.Dossier.Standpunten {
		van := z.keuze("standpunt_vastgelegd", "van", v.Inhoud.Van)
		if v.Inhoud.Van == "inwoner" {
			van = taal.T("U", "You").In(z.Taal)
		} else if v.Inhoud.Naam != "" {
			van += " (" + v.Inhoud.Naam + ")"
		}
		vs = append(vs, Standpunt{van, v.Inhoud.Standpunt})
	}
	return vs
}

func (z Zaak) alternatieven() (as []Alternatief) {
	for _, a := range z.Dossier.Alternatieven {
		naam := z.keuze("alternatief_afgewogen", "alternatief", a.Inhoud.Alternatief)
		if a.Inhoud.Omschrijving != "" {
			naam += ": " + a.Inhoud.Omschrijving
		}
		as = append(as, Alternatief{naam, a.Inhoud.Toereikend, a.Inhoud.Reden})
	}
	return as
}

// toets is the assessment as the consultants judged it together: their outcome
// stands where they gave one, the computed outcome where they did not.
func (z Zaak) toets() (Kadervermelding, []Voorwaarde) {
	if z.Beoordeling == nil {
		return Kadervermelding{}, nil
	}
	oordelen := z.oordelen()
	redenen := map[string]string{}
	for id, o := range oordelen {
		redenen[id] = o.Redenen
	}
	vs := VoorwaardenVan(z.Beoordeling, redenen, z.Taal)
	for i, c := range z.Beoordeling.Criteria() {
		switch oordelen[c.ID].Uitkomst {
		case dossier.OordeelVoldoet:
			vs[i].Uitkomst = Voldaan
		case dossier.OordeelVoldoetNiet:
			vs[i].Uitkomst, vs[i].Uitzondering = NietVoldaan, ""
		}
	}
	return KaderVan(z.Beoordeling.Kader(), z.Taal), vs
}

// oordelen are the verdicts by criterion: the first one with reasons of those
// that hold, replaced by what the consultants agreed on in their talk.
func (z Zaak) oordelen() map[string]dossier.CriteriumOordeel {
	uit := map[string]dossier.CriteriumOordeel{}
	for _, g := range z.Dossier.GeldendeOordelen() {
		for _, o := range g.Inhoud.Oordelen {
			if uit[o.Criterium].Redenen == "" {
				uit[o.Criterium] = o
			}
		}
	}
	if v := z.Dossier.Verschil; v != nil {
		for _, o := range v.Inhoud.Oordelen {
			uit[o.Criterium] = o
		}
	}
	return uit
}
