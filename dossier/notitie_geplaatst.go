package dossier

import (
	"slices"

	"halfweg/taal"
)

// NotitieGeplaatst is a note in the timeline. It changes nothing else.
type NotitieGeplaatst struct {
	Onderwerp string `json:"onderwerp,omitzero"`
	Tekst     string `json:"tekst"`
	OokAan    string `json:"ookAan,omitzero"` // organisation: the house that the resident lets read his note too
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
		{Naam: "ookAan", Label: taal.T("Ook voor het safehouse", "For the safehouse too"), Hulp: taal.T("Alleen de inwoner kiest dit, bij zijn eigen bericht.", "Only the resident chooses this, at his own message."), Type: Organisatie},
	},
	nieuw: func() Inhoud { return &NotitieGeplaatst{} },
}

func (n *NotitieGeplaatst) soort() *Soort { return &notitieGeplaatst }

// mag: whether a house reads what somebody wrote is up to the resident, and only
// about his own words to the house he lives or lived in (Wmo 2015 art. 5.2.5).
func (n *NotitieGeplaatst) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := "Wmo 2015 art. 5.2.5"
	switch {
	case n.OokAan == "":
		return nil
	case f.Door.Rol != Inwoner:
		return weiger(bron, taal.T("Alleen de inwoner kiest of het huis zijn bericht leest.", "Only the resident chooses whether the house reads his message."),
			taal.T("Laat dit leeg.", "Leave this empty.")).bij("ookAan")
	case !slices.Contains(d.Woonhuizen(), n.OokAan):
		return weiger(bron, taal.T("U woont niet in dit huis en woonde er ook niet.", "You do not live in this house and did not live there."),
			taal.T("Kies het huis waar u woont of woonde, of laat dit leeg.", "Choose the house you live or lived in, or leave this empty.")).bij("ookAan")
	}
	return nil
}

// Woonhuizen returns the houses the resident lives or lived in, the last first.
func (d Dossier) Woonhuizen() (ids []string) {
	for _, v := range slices.Backward(d.Verblijven) {
		if !slices.Contains(ids, v.Huis) {
			ids = append(ids, v.Huis)
		}
	}
	return ids
}

func (n *NotitieGeplaatst) doe(*Dossier, Feit) {}
