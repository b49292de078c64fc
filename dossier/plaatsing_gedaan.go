package dossier

import "halfweg/taal"

// PlaatsingGedaan: the resident came to live in the house (VNG § 6.2; PLC-01).
type PlaatsingGedaan struct {
	Huis        string `json:"huis"`
	Kamer       string `json:"kamer,omitzero"`
	Toelichting string `json:"toelichting,omitzero"`
}

var plaatsingGedaan = Soort{
	Naam:   "plaatsing_gedaan",
	Titel:  taal.T("Plaatsing gedaan", "Placed"),
	Doen:   taal.T("Plaatsing vastleggen", "Record the placement"),
	Uitleg: taal.T("Vanaf deze dag woont de inwoner in het safehouse.", "From this day the resident lives in the safehouse."),
	Bron:   "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-18"},
	Deel: DeelVerblijf, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "kamer", Label: taal.T("Kamer", "Room"), Type: Regel},
		toelichtingVeld,
	},
	nieuw: func() Inhoud { return &PlaatsingGedaan{} },
}

func (p *PlaatsingGedaan) soort() *Soort { return &plaatsingGedaan }

func (p *PlaatsingGedaan) mag(Dossier, Feit, Omgeving) error { return nil }

func (p *PlaatsingGedaan) doe(d *Dossier, f Feit) { d.betrekt(f, p.Huis) }
