package dossier

import (
	"slices"

	"halfweg/taal"
)

// Soortgroep is a part of the chain with its kinds of fact, as people look for
// them in a list.
type Soortgroep struct {
	Titel   taal.Tekst
	Fasen   []Fase // the steps of the chain in which it is the first to look in
	Soorten []*Soort
}

var groepen = []Soortgroep{
	{taal.T("Van signaal tot besluit", "From signal to decision"), []Fase{FaseSignaal, FaseMelding, FaseOnderzoek, FaseBesluit}, soortenTotBesluit},
	{taal.T("Wijziging en bezwaar", "Change and objection"), nil, soortenBesluit},
	{taal.T("Plaatsing en afspraken", "Placement and agreements"), []Fase{FasePlaatsing}, soortenPlaatsing},
	{taal.T("Verblijf", "Stay"), []Fase{FaseVerblijf}, soortenVerblijf},
	{taal.T("Uitstroom en nazorg", "Moving on and aftercare"), []Fase{FaseUitstroom, FaseNazorg}, soortenUitstroom},
	{taal.T("Als het misgaat, en wie verantwoordelijk is", "When it goes wrong, and who is responsible"), nil, soortenVertrek},
	{taal.T("Bescherming van de inwoner", "Protection of the resident"), nil, soortenBescherming},
	{taal.T("Op elk moment", "At any time"), []Fase{FaseGesloten, FaseOverleden}, soortenAltijd},
}

// Soortgroepen lists the kinds of fact by part of the chain, in its order.
func Soortgroepen() []Soortgroep { return groepen }

// SoortgroepenBij lists them with the part first that goes with a step of the
// chain.
func SoortgroepenBij(f Fase) []Soortgroep {
	eerst := func(g Soortgroep) int {
		if slices.Contains(g.Fasen, f) {
			return 0
		}
		return 1
	}
	gs := slices.Clone(groepen)
	slices.SortStableFunc(gs, func(a, b Soortgroep) int { return eerst(a) - eerst(b) })
	return gs
}
