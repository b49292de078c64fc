package dossier

import "halfweg/taal"

// BezwaarIngetrokken: who objected does not want to go on (Awb art. 6:21).
type BezwaarIngetrokken struct {
	Bezwaar int    `json:"bezwaar"`
	Wijze   string `json:"wijze"`
	Reden   string `json:"reden,omitzero"`
}

var bezwaarIngetrokken = Soort{
	Naam:   "bezwaar_ingetrokken",
	Titel:  taal.T("Bezwaar ingetrokken", "Objection withdrawn"),
	Doen:   taal.T("Bezwaar intrekken", "Withdraw the objection"),
	Uitleg: taal.T("Het besluit blijft zoals het is. Er komt geen beslissing op het bezwaar.", "The decision stays as it is. There will be no decision on the objection."),
	Bron:   "Awb art. 6:21", Eisen: []string{"ROLE-08"},
	Deel: DeelBesluit, Door: []Rol{Inwoner, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		bezwaarVeld, wijzeVeld,
		{Naam: "reden", Label: taal.T("Reden, als die is gegeven", "Reason, if one was given"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &BezwaarIngetrokken{} },
}

func (b *BezwaarIngetrokken) soort() *Soort { return &bezwaarIngetrokken }

func (b *BezwaarIngetrokken) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magOverBezwaar(b.Bezwaar, f, bezwaarIngetrokken.Bron); err != nil {
		return err
	}
	if f.Door.Rol != Inwoner || d.Bezwaar(b.Bezwaar).Inhoud.Van == DoorInwoner {
		return nil
	}
	return weiger(bezwaarIngetrokken.Bron, taal.T("Dit bezwaar is van iemand anders.", "This objection is somebody else's."),
		taal.T("Alleen wie bezwaar maakte, kan het intrekken. Vraag het de gemeente.", "Only who objected can withdraw it. Ask the municipality.")).bij("bezwaar")
}

func (b *BezwaarIngetrokken) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.bijBezwaar(b.Bezwaar, func(x *Bezwaar) { x.Ingetrokken = &g })
}
