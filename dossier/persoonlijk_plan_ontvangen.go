package dossier

import "halfweg/taal"

// PersoonlijkPlanOntvangen: the resident's own plan, which he may hand in
// during seven days after the melding (Wmo 2015 art. 2.3.2 lid 2). A later plan
// is not refused: what the resident says counts in the investigation anyway.
type PersoonlijkPlanOntvangen struct {
	Wijze        string `json:"wijze"`
	Document     string `json:"document,omitzero"`
	Samenvatting string `json:"samenvatting,omitzero"`
}

var persoonlijkPlanOntvangen = Soort{
	Naam:   "persoonlijk_plan_ontvangen",
	Titel:  taal.T("Persoonlijk plan ontvangen", "Personal plan received"),
	Doen:   taal.T("Persoonlijk plan inleveren", "Hand in a personal plan"),
	Uitleg: taal.T("De inwoner mag binnen zeven dagen na de melding een eigen plan inleveren. Dat mag ook iemand anders helpen schrijven.", "The resident may hand in a plan of his own within seven days after the notice. Somebody may help to write it."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 2", Eisen: []string{"PROC-23", "ROLE-08"},
	Deel: DeelOnderzoek, Door: []Rol{Inwoner, Consulent, Teamleider},
	Velden: []Veld{
		wijzeVeld, documentVeld,
		{Naam: "samenvatting", Label: taal.T("Wat staat erin?", "What does it say?"), Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &PersoonlijkPlanOntvangen{} },
}

func (p *PersoonlijkPlanOntvangen) soort() *Soort { return &persoonlijkPlanOntvangen }

func (p *PersoonlijkPlanOntvangen) mag(d Dossier, f Feit, _ Omgeving) error {
	return eerste(d.magNaMelding(f, persoonlijkPlanOntvangen.Bron), d.magVoorBeschikking())
}

func (p *PersoonlijkPlanOntvangen) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.PersoonlijkPlan = &g
}
