package dossier

import "halfweg/taal"

// VervolgAfgestemd: the house and the municipality where the resident wants to
// live agree on what is realistic afterwards: a home and the support needed
// (VNG § 6.4, Regionaal afwegingskader § 4.6; OUT-02).
type VervolgAfgestemd struct {
	Gemeente      string `json:"gemeente"` // CBS code of where the resident wants to live
	Haalbaar      bool   `json:"haalbaar"` // the home wished for is realistic there
	Woning        string `json:"woning"`
	Ondersteuning string `json:"ondersteuning"`
	Alternatief   string `json:"alternatief,omitzero"` // what is possible instead
}

var vervolgAfgestemd = Soort{
	Naam:   "vervolg_afgestemd",
	Titel:  taal.T("Vervolg afgestemd", "Follow-up tuned"),
	Doen:   taal.T("Vervolg afstemmen", "Tune the follow-up"),
	Uitleg: taal.T("Bespreek met de gemeente waar de inwoner wil wonen welke woning en welke ondersteuning haalbaar zijn.", "Discuss with the municipality where the resident wants to live which home and which support are realistic."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-02", "OUT-09"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("Gemeente waar de inwoner wil wonen", "Municipality where the resident wants to live"), Type: Gemeente, Verplicht: true},
		{Naam: "haalbaar", Label: taal.T("Is de gewenste woning daar haalbaar?", "Is the home wished for realistic there?"), Type: JaNee, Verplicht: true},
		{Naam: "woning", Label: taal.T("Welke woning is besproken?", "Which home was discussed?"), Type: Alinea, Verplicht: true},
		{Naam: "ondersteuning", Label: taal.T("Welke ondersteuning is nodig en mogelijk?", "Which support is needed and possible?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "alternatief", Label: taal.T("Wat kan er anders?", "What is possible instead?"), Hulp: taal.T("Nodig als de gewenste woning niet haalbaar is.", "Needed when the home wished for is not realistic."), Type: Alinea},
	},
	nieuw: func() Inhoud { return &VervolgAfgestemd{} },
}

func (v *VervolgAfgestemd) soort() *Soort { return &vervolgAfgestemd }

func (v *VervolgAfgestemd) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := vervolgAfgestemd.Bron
	if !v.Haalbaar && v.Alternatief == "" {
		return weiger(bron, taal.T("De gewenste woning is niet haalbaar en er staat geen alternatief.", "The home wished for is not realistic and there is no alternative."),
			taal.T("Schrijf op wat er anders kan.", "Write down what is possible instead.")).bij("alternatief")
	}
	return d.magNaIntrek(f, bron)
}

func (v *VervolgAfgestemd) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Vervolg = &g
}
