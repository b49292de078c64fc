package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VerblijfOp returns the stay the resident was in on that day, or nil. The day
// he left still belongs to it, unless he went on to another house that day.
func (d Dossier) VerblijfOp(dag termijn.Datum) *Verblijf {
	for i := len(d.Verblijven) - 1; i >= 0; i-- {
		if v := &d.Verblijven[i]; !dag.Voor(v.Van) && (v.Tot.IsZero() || !dag.Na(v.Tot)) {
			return v
		}
	}
	return nil
}

// magWonend refuses what can only happen to somebody who lives in a house.
func (d Dossier) magWonend(f Feit, bron string) error {
	if len(d.Verblijven) == 0 {
		return weiger(bron, taal.T("De inwoner woont nog niet in een safehouse.", "The resident does not live in a safehouse yet."),
			taal.T("Leg eerst vast dat de inwoner er is komen wonen.", "Record first that the resident came to live there."))
	}
	if d.VerblijfOp(f.Gebeurd) != nil {
		return nil
	}
	if err := nietVoor(f, d.Verblijven[0].Van, taal.T("de plaatsing", "the placement"), bron); err != nil {
		return err
	}
	return weiger(bron, taal.T("Op deze dag woonde de inwoner niet in een safehouse.", "On this day the resident did not live in a safehouse."),
		taal.T("Controleer de dag.", "Check the day.")).bij("gebeurd")
}

// totNaVan refuses a period that ends before it begins.
func totNaVan(van, tot termijn.Datum, bron string) error {
	if van.IsZero() || tot.IsZero() || !tot.Voor(van) {
		return nil
	}
	return weiger(bron, taal.T("De einddatum ligt voor de begindatum.", "The end date is before the start date."),
		taal.T("Controleer beide datums.", "Check both dates.")).bij("tot")
}

// vanNr returns the item that fact nr put in a list, or nil.
func vanNr[T any](lijst []Gedaan[T], nr int) *Gedaan[T] {
	for i := range lijst {
		if lijst[i].Nr == nr {
			return &lijst[i]
		}
	}
	return nil
}

// laatste returns the last item of a list, or nil.
func laatste[T any](lijst []Gedaan[T]) *Gedaan[T] {
	if len(lijst) == 0 {
		return nil
	}
	return &lijst[len(lijst)-1]
}

// magKiezen refuses a fact about an earlier one that is not there. When there is
// none at all, the fact as a whole cannot be recorded yet; else another one has
// to be chosen.
func magKiezen(gevonden, keus bool, bron, veld string, geen, eerst taal.Tekst) error {
	switch {
	case gevonden:
		return nil
	case !keus:
		return weiger(bron, geen, eerst)
	}
	return weiger(bron, taal.T("Deze gebeurtenis staat niet in het dossier, of is van een andere soort.", "This event is not in the record, or is of another kind."),
		taal.T("Kies er een uit de lijst.", "Choose one from the list.")).bij(veld)
}
