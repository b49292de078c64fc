package dossier

import (
	"slices"

	"halfweg/taal"
)

// ConsulentenToegewezen says which consultants judge the case: always two
// different people where the framework wants four eyes (Regionaal
// afwegingskader § 4.2; PROC-13, ROLE-05). Named after the decision they handle
// the case from then on; who judged for the decision stays who judged.
type ConsulentenToegewezen struct {
	Eerste string `json:"eerste"`
	Tweede string `json:"tweede,omitzero"`
	Reden  string `json:"reden,omitzero"` // when others were assigned before
}

var consulentenToegewezen = Soort{
	Naam:   "consulenten_toegewezen",
	Titel:  taal.T("Consulenten toegewezen", "Consultants assigned"),
	Doen:   taal.T("Consulenten toewijzen", "Assign consultants"),
	Uitleg: taal.T("Wijs toe wie het onderzoek doen, of wie daarna bij de gemeente over de inwoner gaan. Waar vier ogen nodig zijn, zijn dat twee verschillende mensen. Na de beschikking blijven de oordelen waarop zij rust.", "Assign who does the investigation, or who deals with the resident at the municipality after that. Where four eyes are needed these are two different people. After the decision the verdicts it rests on stay."),
	Bron:   "Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-13", "ROLE-05", "ROLE-07"},
	Deel: DeelKern, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "eerste", Label: taal.T("Eerste consulent", "First consultant"), Type: Persoon, Verplicht: true},
		{Naam: "tweede", Label: taal.T("Tweede consulent", "Second consultant"), Type: Persoon},
		{Naam: "reden", Label: taal.T("Reden van de wijziging", "Reason for the change"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &ConsulentenToegewezen{} },
}

func (c *ConsulentenToegewezen) soort() *Soort { return &consulentenToegewezen }

func (c *ConsulentenToegewezen) mag(d Dossier, f Feit, o Omgeving) error {
	bron := consulentenToegewezen.Bron
	if err := d.magNaMelding(f, bron); err != nil {
		return err
	}
	switch {
	case c.Eerste == c.Tweede:
		return weiger(o.bronVierOgen(), taal.T("Twee keer dezelfde consulent is één paar ogen.", "The same consultant twice is one pair of eyes."),
			taal.T("Kies een andere tweede consulent.", "Choose another second consultant.")).bij("tweede")
	case c.Tweede == "" && o.vierOgen():
		return weiger(o.bronVierOgen(), taal.T("Dit kader vraagt twee consulenten.", "This framework asks for two consultants."),
			taal.T("Kies ook een tweede consulent.", "Choose a second consultant too.")).bij("tweede")
	case d.Consulenten != nil && c.Reden == "":
		return weiger(bron, taal.T("Er zijn al consulenten toegewezen.", "Consultants have been assigned already."),
			taal.T("Vul in waarom u dit wijzigt.", "Enter why you change this.")).bij("reden")
	}
	return nil
}

func (c *ConsulentenToegewezen) doe(d *Dossier, f Feit) {
	g := gedaan(f, c)
	d.Consulenten = &g
	if d.Beschikking != nil {
		return
	}
	d.oordelaars, d.Verschil = c.personen(), nil
	d.stel("assessor_1", f, Gegeven{Waarde: TekstWaarde(c.Eerste)})
	if c.Tweede != "" {
		d.stel("assessor_2", f, Gegeven{Waarde: TekstWaarde(c.Tweede)})
	}
}

// personen lists the different people assigned, the first one first.
func (c ConsulentenToegewezen) personen() (ps []string) {
	for _, p := range []string{c.Eerste, c.Tweede} {
		if p != "" && !slices.Contains(ps, p) {
			ps = append(ps, p)
		}
	}
	return ps
}

// Consulent reports whether that person is one of the assigned consultants.
func (d Dossier) Consulent(persoon string) bool {
	return d.Consulenten != nil && slices.Contains(d.Consulenten.Inhoud.personen(), persoon)
}
