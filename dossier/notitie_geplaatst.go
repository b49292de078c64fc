package dossier

import "halfweg/taal"

// NotitieGeplaatst is a note in the timeline. It changes nothing else.
type NotitieGeplaatst struct {
	Onderwerp string `json:"onderwerp,omitzero"`
	Tekst     string `json:"tekst"`
}

var notitieGeplaatst = Soort{
	Naam:   "notitie_geplaatst",
	Titel:  taal.T("Notitie geplaatst", "Note placed"),
	Doen:   taal.T("Notitie plaatsen", "Place a note"),
	Uitleg: taal.T("De inwoner kan deze notitie lezen.", "The resident can read this note."),
	Bron:   "Wmo 2015 art. 5.3.2", Eisen: []string{"ROLE-14"},
	Deel: DeelNotitie, Door: doorIedereen, NaSluiting: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "onderwerp", Label: taal.T("Onderwerp", "Subject"), Type: Regel},
		{Naam: "tekst", Label: taal.T("Notitie", "Note"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &NotitieGeplaatst{} },
}

func (n *NotitieGeplaatst) soort() *Soort { return &notitieGeplaatst }

func (n *NotitieGeplaatst) mag(Dossier, Feit, Omgeving) error { return nil }

func (n *NotitieGeplaatst) doe(*Dossier, Feit) {}
