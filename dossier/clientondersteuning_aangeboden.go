package dossier

import "halfweg/taal"

// ClientondersteuningAangeboden: the resident was told, before the
// investigation, of free independent client support (Wmo 2015 art. 2.3.2 lid 3).
type ClientondersteuningAangeboden struct {
	Wijze       string `json:"wijze"`
	Reactie     string `json:"reactie"`
	Organisatie string `json:"organisatie,omitzero"`
}

var clientondersteuningAangeboden = Soort{
	Naam:   "clientondersteuning_aangeboden",
	Titel:  taal.T("Cliëntondersteuning aangeboden", "Client support offered"),
	Doen:   taal.T("Aanbod van cliëntondersteuning vastleggen", "Record the offer of client support"),
	Uitleg: taal.T("Wijs de inwoner vóór het onderzoek op gratis en onafhankelijke cliëntondersteuning.", "Point the resident to free and independent client support before the investigation."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 3", Eisen: []string{"ROLE-08"},
	Deel: DeelKern, Door: doorGemeente,
	Velden: []Veld{
		wijzeVeld,
		{Naam: "reactie", Label: taal.T("Wil de inwoner dit?", "Does the resident want it?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("wil", "Ja", "Yes"), optie("wil_niet", "Nee", "No"), optie("weet_nog_niet", "Weet het nog niet", "Does not know yet")}},
		{Naam: "organisatie", Label: taal.T("Organisatie die ondersteunt", "Organisation that supports"), Type: Regel},
	},
	nieuw: func() Inhoud { return &ClientondersteuningAangeboden{} },
}

func (c *ClientondersteuningAangeboden) soort() *Soort { return &clientondersteuningAangeboden }

func (c *ClientondersteuningAangeboden) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magNaMelding(f, clientondersteuningAangeboden.Bron)
}

func (c *ClientondersteuningAangeboden) doe(d *Dossier, f Feit) {
	g := gedaan(f, c)
	d.Clientondersteuning = &g
}
