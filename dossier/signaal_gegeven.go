package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// SignaalGegeven is the clinic's first word that somebody may need support
// after treatment (VNG § 6.2; requirements PROC-01, PROC-02, PROC-11).
type SignaalGegeven struct {
	Kliniek          string        `json:"kliniek"`  // organisation that treats
	Gemeente         string        `json:"gemeente"` // CBS code of the municipality of origin
	BehandelingVan   termijn.Datum `json:"behandelingVan"`
	VerwachtOntslag  termijn.Datum `json:"verwachtOntslag"`
	Regiebehandelaar string        `json:"regiebehandelaar"` // person
	Inschatting      string        `json:"inschatting"`
}

// Signaal is the effect of SignaalGegeven.
type Signaal struct {
	SignaalGegeven
	Op termijn.Datum
	Nr int
}

var signaalGegeven = Soort{
	Naam:  "signaal_gegeven",
	Titel: taal.T("Vroegsignaal gegeven", "Early signal given"),
	Doen:  taal.T("Vroegsignaal geven", "Give an early signal"),
	Bron:  "VNG-handreiking § 6.2", Eisen: []string{"PROC-01", "PROC-02", "PROC-11"},
	Velden: []Veld{
		{Naam: "verwachtOntslag", Label: taal.T("Verwachte ontslagdatum", "Expected discharge date"), Type: Dag, Verplicht: true},
	},
	nieuw: func() Inhoud { return &SignaalGegeven{} },
}

func (s *SignaalGegeven) soort() *Soort { return &signaalGegeven }

func (s *SignaalGegeven) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Signaal != nil {
		return &Weigering{Reden: taal.T("Er is al een vroegsignaal.", "There already is an early signal."), Bron: signaalGegeven.Bron,
			Uitweg: taal.T("Corrigeer het eerdere signaal als er iets niet klopt.", "Correct the earlier signal if something is wrong.")}
	}
	return nil
}

func (s *SignaalGegeven) doe(d *Dossier, f Feit) { d.Signaal = &Signaal{*s, f.Gebeurd, f.Nr} }
