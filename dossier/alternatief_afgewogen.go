package dossier

import "halfweg/taal"

// AlternatiefAfgewogen is the finding, with reasons, that another provision is
// or is not enough. Support at home and contracted protected living each need
// their own (Regionaal afwegingskader § 2.2; ADM-01, ADM-02, ADM-03).
type AlternatiefAfgewogen struct {
	Alternatief  string `json:"alternatief"`
	Omschrijving string `json:"omschrijving,omitzero"`
	Toereikend   bool   `json:"toereikend"`
	Reden        string `json:"reden"`
}

// The alternatives a framework names.
const (
	AlternatiefThuis = "ondersteuning_thuis"
	AlternatiefBW    = "gecontracteerd_bw"
	AlternatiefAnder = "ander"
)

var alternatiefAfgewogen = Soort{
	Naam:   "alternatief_afgewogen",
	Titel:  taal.T("Alternatief afgewogen", "Alternative weighed"),
	Doen:   taal.T("Alternatief afwegen", "Weigh an alternative"),
	Uitleg: taal.T("Een safehouse is geen standaardvervolg. Weeg af of ondersteuning thuis of gecontracteerd beschermd wonen genoeg is.", "A safehouse is no standard follow-up. Weigh whether support at home or contracted protected living is enough."),
	Bron:   "Regionaal afwegingskader § 2.2, toelichting; VNG-handreiking § 2.3", Eisen: []string{"ADM-01", "ADM-02", "ADM-03", "DEC-06", "EXC-03"},
	Deel: DeelOnderzoek, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "alternatief", Label: taal.T("Alternatief", "Alternative"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(AlternatiefThuis, "Ondersteuning thuis", "Support at home"),
			optie(AlternatiefBW, "Gecontracteerd beschermd wonen", "Contracted protected living"),
			optie(AlternatiefAnder, "Iets anders", "Something else")}},
		{Naam: "omschrijving", Label: taal.T("Omschrijving", "Description"), Type: Regel},
		{Naam: "toereikend", Label: taal.T("Is dit genoeg om uitval te voorkomen?", "Is this enough to prevent drop-out?"), Type: JaNee, Verplicht: true},
		redenVeld("Waarom wel of niet?", "Why or why not?"),
	},
	nieuw: func() Inhoud { return &AlternatiefAfgewogen{} },
}

func (a *AlternatiefAfgewogen) soort() *Soort { return &alternatiefAfgewogen }

func (a *AlternatiefAfgewogen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := alternatiefAfgewogen.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magAfwegen()); err != nil {
		return err
	}
	if a.Alternatief == AlternatiefAnder && a.Omschrijving == "" {
		return weiger(bron, taal.T("Er staat niet welk alternatief u afwoog.", "It does not say which alternative you weighed."),
			taal.T("Omschrijf het alternatief.", "Describe the alternative.")).bij("omschrijving")
	}
	return nil
}

// magAfwegen lets alternatives be weighed before the decision, and again before
// what was granted is extended (DEC-06, EXC-03).
func (d Dossier) magAfwegen() error {
	if d.heeftRecht() {
		return nil
	}
	return d.magVoorBeschikking()
}

func (a *AlternatiefAfgewogen) doe(d *Dossier, f Feit) {
	d.Alternatieven = append(d.Alternatieven, gedaan(f, a))
	switch a.Alternatief {
	case AlternatiefThuis:
		d.stel("home_support_insufficient", f, Gegeven{Waarde: JaWaarde(!a.Toereikend), Redenen: a.Reden})
	case AlternatiefBW:
		d.stel("contracted_bw_insufficient", f, Gegeven{Waarde: JaWaarde(!a.Toereikend), Redenen: a.Reden})
	}
}
