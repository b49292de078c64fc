package dossier

import "halfweg/taal"

// ProcedureUitgelegd: the municipal contact person explained the procedure and
// its terms (VNG § 6.2, Regionaal afwegingskader § 4.2; PROC-05).
type ProcedureUitgelegd struct {
	Aan         []string `json:"aan"`
	Wijze       string   `json:"wijze"`
	Toelichting string   `json:"toelichting,omitzero"`
}

var procedureUitgelegd = Soort{
	Naam:   "procedure_uitgelegd",
	Titel:  taal.T("Procedure en termijnen uitgelegd", "Procedure and terms explained"),
	Doen:   taal.T("Uitleg van de procedure vastleggen", "Record the explanation of the procedure"),
	Uitleg: taal.T("Leg uit hoe melding, onderzoek en aanvraag op elkaar volgen en hoe lang elke stap duurt.", "Explain how notice, investigation and application follow each other and how long each step takes."),
	Bron:   "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-05", "ROLE-06"},
	Deel: DeelKern, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "aan", Label: taal.T("Aan wie?", "To whom?"), Type: Keuzes, Verplicht: true, Opties: []Optie{
			optie("inwoner", "Inwoner", "Resident"), optie("naaste", "Naaste", "Relative or friend"),
			optie("kliniek", "Kliniek", "Clinic"), optie("safehouse", "Safehouse", "Safehouse")}},
		wijzeVeld, toelichtingVeld,
	},
	nieuw: func() Inhoud { return &ProcedureUitgelegd{} },
}

func (p *ProcedureUitgelegd) soort() *Soort { return &procedureUitgelegd }

func (p *ProcedureUitgelegd) mag(Dossier, Feit, Omgeving) error { return nil }

func (p *ProcedureUitgelegd) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.Uitgelegd = &g
}
