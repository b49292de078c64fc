package dossier

import "halfweg/taal"

// BezwaarInBehandeling says who handles an objection: not who took the decision
// (Awb art. 10:3 lid 3). With an advisory committee there are twelve weeks to
// decide in place of six (art. 7:10 and 7:13).
type BezwaarInBehandeling struct {
	Bezwaar     int    `json:"bezwaar"`
	Behandelaar string `json:"behandelaar"` // person
	Commissie   bool   `json:"commissie"`
}

var bezwaarInBehandeling = Soort{
	Naam:   "bezwaar_in_behandeling",
	Titel:  taal.T("Bezwaar in behandeling", "Objection taken up"),
	Doen:   taal.T("Behandelaar van het bezwaar aanwijzen", "Assign who handles the objection"),
	Uitleg: taal.T("Een ander dan wie besliste, behandelt het bezwaar. Met een adviescommissie is er twaalf weken de tijd, zonder zes.", "Somebody else than who decided handles the objection. With an advisory committee there are twelve weeks, without one six."),
	Bron:   "Awb art. 7:10, 7:13 en 10:3 lid 3", Eisen: []string{"DEC-04"},
	Deel: DeelBesluit, Door: doorGemeente,
	Velden: []Veld{
		bezwaarVeld,
		{Naam: "behandelaar", Label: taal.T("Wie behandelt het bezwaar?", "Who handles the objection?"), Type: Persoon, Verplicht: true},
		{Naam: "commissie", Label: taal.T("Adviseert een adviescommissie?", "Does an advisory committee advise?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &BezwaarInBehandeling{} },
}

func (b *BezwaarInBehandeling) soort() *Soort { return &bezwaarInBehandeling }

func (b *BezwaarInBehandeling) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magOverBezwaar(b.Bezwaar, f, bezwaarInBehandeling.Bron); err != nil {
		return err
	}
	return d.magAlsDerde(b.Behandelaar, b.Bezwaar, "behandelaar")
}

func (b *BezwaarInBehandeling) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.bijBezwaar(b.Bezwaar, func(x *Bezwaar) { x.Behandeling = &g })
}
