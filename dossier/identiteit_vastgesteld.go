package dossier

import "halfweg/taal"

// IdentiteitVastgesteld: the municipality checked who the resident is with an
// identity document (Wmo 2015 art. 2.3.4). Its number is not kept.
type IdentiteitVastgesteld struct {
	Document string `json:"document"`
}

var identiteitVastgesteld = Soort{
	Naam:   "identiteit_vastgesteld",
	Titel:  taal.T("Identiteit vastgesteld", "Identity established"),
	Doen:   taal.T("Identiteit vaststellen", "Establish identity"),
	Uitleg: taal.T("Controleer het identiteitsbewijs. Maak geen kopie en noteer geen nummer.", "Check the identity document. Make no copy and note no number."),
	Bron:   "Wmo 2015 art. 2.3.4", Eisen: []string{"ROLE-07"},
	Deel: DeelOnderzoek, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "document", Label: taal.T("Soort identiteitsbewijs", "Kind of identity document"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("paspoort", "Paspoort", "Passport"), optie("identiteitskaart", "Identiteitskaart", "Identity card"),
			optie("rijbewijs", "Rijbewijs", "Driving licence"), optie("vreemdelingendocument", "Vreemdelingendocument", "Aliens' document"),
			optie("digid", "Ingelogd met DigiD", "Signed in with DigiD")}},
	},
	nieuw: func() Inhoud { return &IdentiteitVastgesteld{} },
}

func (i *IdentiteitVastgesteld) soort() *Soort { return &identiteitVastgesteld }

func (i *IdentiteitVastgesteld) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magNaMelding(f, identiteitVastgesteld.Bron)
}

func (i *IdentiteitVastgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, i)
	d.Identiteit = &g
}
