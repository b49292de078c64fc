package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
)

// KaderGekozen accepts a newer version of the framework, or another one after
// the responsible municipality changed. A newer version is offered and never
// applied silently.
type KaderGekozen struct {
	Kader kader.Verwijzing `json:"kader"`
	Reden string           `json:"reden"`
}

var kaderGekozen = Soort{
	Naam:   "kader_gekozen",
	Titel:  taal.T("Afwegingskader gekozen", "Assessment framework chosen"),
	Doen:   taal.T("Ander afwegingskader kiezen", "Choose another assessment framework"),
	Uitleg: taal.T("Het dossier volgt vanaf nu deze versie. Oordelen onder de oude versie blijven zichtbaar, maar moeten opnieuw worden gegeven.", "From now on the case follows this version. Verdicts under the old version stay visible but have to be given again."),
	Bron:   "Awb art. 3:46", Eisen: []string{"DEF-16", "ADM-17"},
	Deel: DeelOnderzoek, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "kader", Label: taal.T("Afwegingskader", "Assessment framework"), Type: Kaderverwijzing, Verplicht: true},
		redenVeld("Waarom dit kader?", "Why this framework?"),
	},
	nieuw: func() Inhoud { return &KaderGekozen{} },
}

func (k *KaderGekozen) soort() *Soort { return &kaderGekozen }

func (k *KaderGekozen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := kaderGekozen.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	switch {
	case k.Kader.ID == "" || k.Kader.Versie == "" || k.Kader.SHA256 == "":
		return weiger(bron, taal.T("Het kader is niet volledig aangeduid.", "The framework is not fully identified."),
			taal.T("Kies een kader uit de lijst.", "Choose a framework from the list.")).bij("kader")
	case k.Kader == d.Kader:
		return weiger(bron, taal.T("Dit dossier volgt dit kader al.", "This case follows this framework already."),
			taal.T("U hoeft niets te doen.", "You need not do anything.")).bij("kader")
	}
	return nil
}

// doe pins the framework. A talk over verdicts under the old one ends with it.
func (k *KaderGekozen) doe(d *Dossier, _ Feit) { d.Kader, d.Verschil = k.Kader, nil }
