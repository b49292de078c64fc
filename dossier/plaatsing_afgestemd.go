package dossier

import "halfweg/taal"

// PlaatsingAfgestemd: house and municipality of origin tuned the placement. It
// is no decision on the application: until then the financial risk stays with
// the house (VNG § 8; PROC-09, PROC-19, DEC-03).
type PlaatsingAfgestemd struct {
	Huis    string `json:"huis"`
	Akkoord bool   `json:"akkoord"` // the municipality agrees to direct placement
	Reden   string `json:"reden"`
}

var plaatsingAfgestemd = Soort{
	Naam:   "plaatsing_afgestemd",
	Titel:  taal.T("Plaatsing afgestemd", "Placement tuned"),
	Doen:   taal.T("Plaatsing afstemmen", "Tune the placement"),
	Uitleg: taal.T("Dit is geen besluit op de aanvraag. Tot het besluit draagt het safehouse het financiële risico.", "This is no decision on the application. Until the decision the safehouse bears the financial risk."),
	Bron:   "VNG-handreiking § 8", Eisen: []string{"PROC-09", "PROC-19", "PROC-24", "DEC-03"},
	Deel: DeelVerblijf, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "akkoord", Label: taal.T("Is de gemeente akkoord met directe plaatsing?", "Does the municipality agree to direct placement?"), Type: JaNee, Verplicht: true},
		redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &PlaatsingAfgestemd{} },
}

func (p *PlaatsingAfgestemd) soort() *Soort { return &plaatsingAfgestemd }

func (p *PlaatsingAfgestemd) mag(d Dossier, _ Feit, _ Omgeving) error { return d.magVoorBeschikking() }

func (p *PlaatsingAfgestemd) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.Afgestemd = &g
}
