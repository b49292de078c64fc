package dossier

import "halfweg/taal"

// ZorgplanVastgesteld is the plan the house and the resident work by: goals per
// life domain, in phases (VNG § 3.2.3; PLC-05). A new plan replaces the one
// before; goals are numbered from 1 in the order they stand here.
type ZorgplanVastgesteld struct {
	Fase                string `json:"fase,omitzero"` // the phase the resident is in
	Doelen              []Doel `json:"doelen"`
	BesprokenMetInwoner bool   `json:"besprokenMetInwoner"`
	Document            string `json:"document,omitzero"`
}

// Doel is one goal of a care plan.
type Doel struct {
	Leefgebied string `json:"leefgebied"`
	Doel       string `json:"doel"`
	Fase       string `json:"fase,omitzero"` // in which it is worked on
}

const bronZorgplan = "VNG-handreiking § 3.2.3"

var zorgplanVastgesteld = Soort{
	Naam:   "zorgplan_vastgesteld",
	Titel:  taal.T("Zorgplan vastgesteld", "Care plan made"),
	Doen:   taal.T("Zorgplan vaststellen", "Make the care plan"),
	Uitleg: taal.T("Maak het plan samen met de inwoner: doelen per leefgebied, in fasen. Een nieuw plan vervangt het vorige.", "Make the plan together with the resident: goals per life domain, in phases. A new plan replaces the one before."),
	Bron:   bronZorgplan, Eisen: []string{"PLC-05"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "fase", Label: taal.T("Fase waarin de inwoner nu zit", "Phase the resident is in now"), Type: Regel},
		{Naam: "doelen", Label: taal.T("Doelen", "Goals"), Type: Rijen, Verplicht: true, Velden: []Veld{
			{Naam: "leefgebied", Label: taal.T("Leefgebied", "Life domain"), Type: Keuze, Opties: leefgebiedOpties, Verplicht: true},
			{Naam: "doel", Label: taal.T("Doel", "Goal"), Hulp: taal.T("Wat wil de inwoner kunnen of bereiken? Geen medische gegevens.", "What does the resident want to be able to do or reach? No medical data."), Type: Alinea, Verplicht: true},
			{Naam: "fase", Label: taal.T("In welke fase?", "In which phase?"), Type: Regel}}},
		{Naam: "besprokenMetInwoner", Label: taal.T("Het plan is met de inwoner gemaakt of besproken", "The plan was made or discussed with the resident"), Type: JaNee, Verplicht: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &ZorgplanVastgesteld{} },
}

func (z *ZorgplanVastgesteld) soort() *Soort { return &zorgplanVastgesteld }

func (z *ZorgplanVastgesteld) mag(Dossier, Feit, Omgeving) error {
	switch {
	case !z.BesprokenMetInwoner:
		return weiger(bronZorgplan, taal.T("Het plan is nog niet met de inwoner besproken.", "The plan has not been discussed with the resident yet."),
			taal.T("Bespreek het plan eerst met de inwoner.", "Discuss the plan with the resident first.")).bij("besprokenMetInwoner")
	case len(z.Doelen) == 0:
		return weiger(bronZorgplan, taal.T("Er staan geen doelen in het plan.", "There are no goals in the plan."),
			taal.T("Voeg ten minste één doel toe.", "Add at least one goal.")).bij("doelen")
	}
	return nil
}

func (z *ZorgplanVastgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, z)
	d.Zorgplan = &g
}
