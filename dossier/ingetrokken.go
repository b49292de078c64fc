package dossier

import "halfweg/taal"

// MeldingIngetrokken: the resident does not want to go on. A new melding is
// always possible.
type MeldingIngetrokken struct {
	Hoedanigheid string `json:"hoedanigheid"`
	Reden        string `json:"reden,omitzero"`
}

// AanvraagIngetrokken withdraws the application; what the investigation found
// stays known.
type AanvraagIngetrokken struct {
	Hoedanigheid string `json:"hoedanigheid"`
	Reden        string `json:"reden,omitzero"`
}

var intrekVelden = []Veld{
	{Naam: "hoedanigheid", Label: taal.T("Wie trekt in?", "Who withdraws?"), Type: Keuze, Opties: hoedanigheidOpties[:2], Verplicht: true},
	{Naam: "reden", Label: taal.T("Reden, als de inwoner die geeft", "Reason, if the resident gives one"), Type: Alinea},
}

var meldingIngetrokken = Soort{
	Naam:   "melding_ingetrokken",
	Titel:  taal.T("Melding ingetrokken", "Notice withdrawn"),
	Doen:   taal.T("Melding intrekken", "Withdraw the notice"),
	Uitleg: taal.T("Het onderzoek stopt. Later opnieuw melden kan altijd.", "The investigation stops. Giving notice again later is always possible."),
	Bron:   "Wmo 2015 art. 2.3.2", Eisen: []string{"ROLE-08", "PROC-03"},
	Deel: DeelKern, Door: []Rol{Inwoner, Consulent, Teamleider}, Velden: intrekVelden,
	Meldt: MeldtGewoon,
	nieuw: func() Inhoud { return &MeldingIngetrokken{} },
}

var aanvraagIngetrokken = Soort{
	Naam:   "aanvraag_ingetrokken",
	Titel:  taal.T("Aanvraag ingetrokken", "Application withdrawn"),
	Doen:   taal.T("Aanvraag intrekken", "Withdraw the application"),
	Uitleg: taal.T("Er komt geen besluit. Wat het onderzoek opleverde, blijft bekend.", "There will be no decision. What the investigation found stays known."),
	Bron:   "Awb art. 1:3 lid 3", Eisen: []string{"ROLE-08", "PROC-03"},
	Deel: DeelKern, Door: []Rol{Inwoner, Consulent, Teamleider}, Velden: intrekVelden,
	Meldt: MeldtGewoon,
	nieuw: func() Inhoud { return &AanvraagIngetrokken{} },
}

func (m *MeldingIngetrokken) soort() *Soort  { return &meldingIngetrokken }
func (a *AanvraagIngetrokken) soort() *Soort { return &aanvraagIngetrokken }

func (m *MeldingIngetrokken) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := meldingIngetrokken.Bron
	if d.Aanvraag != nil {
		return weiger(bron, taal.T("Er loopt al een aanvraag.", "There is an application already."),
			taal.T("Trek de aanvraag in.", "Withdraw the application."))
	}
	return d.magNaMelding(f, bron)
}

func (m *MeldingIngetrokken) doe(d *Dossier, f Feit) {
	g := gedaan(f, m)
	d.MeldingIngetrokken = &g
}

func (a *AanvraagIngetrokken) mag(d Dossier, f Feit, _ Omgeving) error {
	return eerste(d.magNaAanvraag(f, aanvraagIngetrokken.Bron), d.magVoorBeschikking())
}

func (a *AanvraagIngetrokken) doe(d *Dossier, f Feit) {
	g := gedaan(f, a)
	d.AanvraagIngetrokken, d.Aanvraag, d.Voorstel = &g, nil, nil
	d.Verlengingen, d.Opschortingen = nil, nil
}
