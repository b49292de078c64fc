package dossier

import "halfweg/taal"

// UitstroomwensenGemeld: the house tells the municipality what the resident
// wants after the stay, at least four months before (VNG § 6.4, Regionaal
// afwegingskader § 4.6; OUT-01, DDL-10). The months count back from the planned
// end, which may move (A09).
type UitstroomwensenGemeld struct {
	TerugNaarHerkomst string `json:"terugNaarHerkomst"` // terugJa, terugNee or "onbekend"
	Gemeente          string `json:"gemeente,omitzero"` // CBS code of where the resident wants to live
	Wonen             string `json:"wonen"`
	Ondersteuning     string `json:"ondersteuning"`
	InwonerAkkoord    bool   `json:"inwonerAkkoord"` // he stands behind these words
}

var uitstroomwensenGemeld = Soort{
	Naam:   "uitstroomwensen_gemeld",
	Titel:  taal.T("Uitstroomwensen gemeld", "Wishes for moving on reported"),
	Doen:   taal.T("Uitstroomwensen melden", "Report the wishes for moving on"),
	Uitleg: taal.T("Laat de gemeente ten minste vier maanden voor het einde weten wat de inwoner daarna wil, ook of die terug wil naar de gemeente van herkomst.", "Let the municipality know at least four months before the end what the resident wants after it, also whether to return to the municipality of origin."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-01", "DDL-10"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "terugNaarHerkomst", Label: taal.T("Wil de inwoner terug naar de gemeente van herkomst?", "Does the resident want to return to the municipality of origin?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(terugJa, "Ja", "Yes"), optie(terugNee, "Nee", "No"), optie("onbekend", "Nog niet bekend", "Not known yet")}},
		{Naam: "gemeente", Label: taal.T("In welke gemeente wil de inwoner wonen?", "In which municipality does the resident want to live?"), Type: Gemeente},
		{Naam: "wonen", Label: taal.T("Hoe wil de inwoner wonen?", "How does the resident want to live?"), Type: Alinea, Verplicht: true},
		{Naam: "ondersteuning", Label: taal.T("Welke ondersteuning is dan nog nodig?", "Which support is still needed then?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "inwonerAkkoord", Label: taal.T("Staat de inwoner achter deze weergave?", "Does the resident stand behind these words?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &UitstroomwensenGemeld{} },
}

func (u *UitstroomwensenGemeld) soort() *Soort { return &uitstroomwensenGemeld }

func (u *UitstroomwensenGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := uitstroomwensenGemeld.Bron
	return eerste(d.magTijdensVerblijf(f, bron), d.magTerug(u.TerugNaarHerkomst, u.Gemeente, bron))
}

func (u *UitstroomwensenGemeld) doe(d *Dossier, f Feit) {
	g := gedaan(f, u)
	d.Uitstroomwensen = &g
}

// magTijdensVerblijf asks for a stay that goes on.
func (d Dossier) magTijdensVerblijf(f Feit, bron string) error {
	if d.Verblijf() == nil {
		return geenVerblijf(bron)
	}
	return d.nietVoorIntrek(f, bron)
}

func geenVerblijf(bron string) error {
	return weiger(bron, taal.T("De inwoner woont niet in een safehouse.", "The resident does not live in a safehouse."),
		taal.T("Leg eerst vast dat de inwoner er kwam wonen.", "Record first that the resident came to live there."))
}

// magNaIntrek asks that the resident lives in a house or did so.
func (d Dossier) magNaIntrek(f Feit, bron string) error {
	if len(d.Verblijven) == 0 {
		return geenVerblijf(bron)
	}
	return d.nietVoorIntrek(f, bron)
}

// nietVoorIntrek refuses what happened before the last stay began, if there is
// one.
func (d Dossier) nietVoorIntrek(f Feit, bron string) error {
	n := len(d.Verblijven)
	if n == 0 {
		return nil
	}
	return nietVoor(f, d.Verblijven[n-1].Van, taal.T("het begin van het verblijf", "the beginning of the stay"), bron)
}
