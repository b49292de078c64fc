package dossier

import "halfweg/taal"

// VerantwoordelijkheidHerzien: after a year of stay the municipality looks
// whether its own place is still the best one for recovery, and if not which
// municipality takes over. The two frameworks answer that differently (C09;
// JUR-06, JUR-07, DDL-11).
type VerantwoordelijkheidHerzien struct {
	BestePlek      string `json:"bestePlek"`    // CBS code of the best place for recovery
	WensGemeente   string `json:"wensGemeente"` // CBS code of where the resident wants to live
	Uitkomst       string `json:"uitkomst"`
	Aan            string `json:"aan,omitzero"` // CBS code of the municipality asked to take over
	Reden          string `json:"reden"`
	InwonerGehoord bool   `json:"inwonerGehoord"`
}

// Outcomes of the review.
const (
	herzienBlijft = "blijft"
	herzienOver   = "over"
)

var verantwoordelijkheidHerzien = Soort{
	Naam:   "verantwoordelijkheid_herzien",
	Titel:  taal.T("Verantwoordelijkheid na een jaar bekeken", "Responsibility reviewed after a year"),
	Doen:   taal.T("Verantwoordelijkheid na een jaar bekijken", "Review the responsibility after a year"),
	Uitleg: taal.T("Bekijk of de gemeente van herkomst nog de beste plek voor herstel is. Gaat de verantwoordelijkheid over, dan moet de andere gemeente dat nog met u afspreken.", "Review whether the municipality of origin is still the best place for recovery. When responsibility moves, the other municipality still has to agree on that with you."),
	Bron:   bronVerantwoordelijk, Eisen: []string{"JUR-06", "JUR-07", "DDL-11"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "bestePlek", Label: taal.T("Welke gemeente is nu de beste plek voor herstel?", "Which municipality is the best place for recovery now?"), Type: Gemeente, Verplicht: true},
		{Naam: "wensGemeente", Label: taal.T("In welke gemeente wil de inwoner wonen?", "In which municipality does the resident want to live?"), Type: Gemeente, Verplicht: true},
		{Naam: "uitkomst", Label: taal.T("Uitkomst", "Outcome"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(herzienBlijft, "De verantwoordelijkheid blijft waar zij is", "The responsibility stays where it is"),
			optie(herzienOver, "Een andere gemeente neemt het over", "Another municipality takes over")}},
		{Naam: "aan", Label: taal.T("Welke gemeente?", "Which municipality?"), Type: Gemeente},
		redenVeld("Waarom?", "Why?"),
		{Naam: "inwonerGehoord", Label: taal.T("Is de inwoner gehoord?", "Was the resident heard?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &VerantwoordelijkheidHerzien{} },
}

func (v *VerantwoordelijkheidHerzien) soort() *Soort { return &verantwoordelijkheidHerzien }

func (v *VerantwoordelijkheidHerzien) mag(d Dossier, f Feit, o Omgeving) error {
	if err := d.magNaIntrek(f, bronVerantwoordelijk); err != nil || v.Uitkomst == herzienBlijft {
		return err
	}
	switch v.Aan {
	case "":
		return weiger(bronVerantwoordelijk, taal.T("Er staat niet welke gemeente het overneemt.", "It does not say which municipality takes over."),
			taal.T("Kies de gemeente.", "Choose the municipality.")).bij("aan")
	case d.Behandelt():
		return weiger(bronVerantwoordelijk, taal.T("Deze gemeente is al verantwoordelijk.", "This municipality is responsible already."),
			taal.T("Kies een andere gemeente, of kies dat de verantwoordelijkheid blijft.", "Choose another municipality, or choose that the responsibility stays.")).bij("aan")
	}
	return v.volgensKader(o)
}

// volgensKader refuses another municipality than the one the framework's rule
// points to (C09).
func (v *VerantwoordelijkheidHerzien) volgensKader(o Omgeving) error {
	r := o.proces().OvernameNaJaar
	wie := map[string]struct {
		gemeente string
		uitweg   taal.Tekst
	}{
		"best_place_for_recovery":      {v.BestePlek, taal.T("Kies de gemeente die nu de beste plek voor herstel is.", "Choose the municipality that is the best place for recovery now.")},
		"where_resident_wants_to_live": {v.WensGemeente, taal.T("Kies de gemeente waar de inwoner wil wonen.", "Choose the municipality where the resident wants to live.")},
	}
	wil, kent := wie[r.Waarde]
	if !kent || wil.gemeente == v.Aan {
		return nil
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Dit is niet de gemeente die het overneemt.", "This is not the municipality that takes over.")), wil.uitweg).bij("aan")
}

func (v *VerantwoordelijkheidHerzien) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Herziening = &g
}
