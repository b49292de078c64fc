package dossier

import "halfweg/taal"

// StandpuntVastgelegd records a voice in the investigation: of the resident
// above all, of relatives and of professionals (VNG § 5.1, Regionaal
// afwegingskader § 3.1; PROC-23).
type StandpuntVastgelegd struct {
	Van       string `json:"van"`
	Naam      string `json:"naam,omitzero"`
	Standpunt string `json:"standpunt"`
}

var standpuntVastgelegd = Soort{
	Naam:   "standpunt_vastgelegd",
	Titel:  taal.T("Standpunt vastgelegd", "View recorded"),
	Doen:   taal.T("Standpunt vastleggen", "Record a view"),
	Uitleg: taal.T("De inwoner heeft een belangrijke stem. Naasten en professionals mogen adviseren. Schrijf op wat zij vinden, in hun woorden.", "The resident has an important voice. Relatives and professionals may advise. Write down what they think, in their words."),
	Bron:   "VNG-handreiking § 5.1; Regionaal afwegingskader § 3.1", Eisen: []string{"PROC-23", "ROLE-12", "JUR-05"},
	Deel: DeelOnderzoek, Door: doorIedereen,
	Velden: []Veld{
		{Naam: "van", Label: taal.T("Van wie?", "Whose?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("inwoner", "De inwoner", "The resident"), optie("naaste", "Een naaste", "A relative or friend"),
			optie("behandelaar", "De behandelaar", "The practitioner"), optie("safehouse", "Het safehouse", "The safehouse"),
			optie("professional", "Een andere professional", "Another professional")}},
		{Naam: "naam", Label: taal.T("Naam", "Name"), Type: Regel},
		{Naam: "standpunt", Label: taal.T("Standpunt", "View"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &StandpuntVastgelegd{} },
}

func (s *StandpuntVastgelegd) soort() *Soort { return &standpuntVastgelegd }

func (s *StandpuntVastgelegd) mag(Dossier, Feit, Omgeving) error { return nil }

func (s *StandpuntVastgelegd) doe(d *Dossier, f Feit) {
	d.Standpunten = append(d.Standpunten, gedaan(f, s))
}
