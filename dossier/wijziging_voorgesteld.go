package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// WijzigingVoorgesteld is the proposal to change or withdraw what was granted
// (Wmo 2015 art. 2.3.10; DEC-06, DEC-07, DEC-08). A temporary withdrawal is one:
// a time-out that the municipality adopts is a decision of its own
// (ECLI:NL:RBNHO:2023:4548).
type WijzigingVoorgesteld struct {
	Soort         string        `json:"soort"`
	Grond         string        `json:"grond"`
	Vanaf         termijn.Datum `json:"vanaf"`         // the day it takes effect (art. 2.3.10 lid 2)
	Tot           termijn.Datum `json:"tot,omitzero"`  // new last day; of a temporary withdrawal its last day
	Vorm          string        `json:"vorm,omitzero"` // what is not filled in stays as it is
	VormReden     string        `json:"vormReden,omitzero"`
	Huis          string        `json:"huis,omitzero"`
	Leveringsvorm string        `json:"leveringsvorm,omitzero"`
	LeveringReden string        `json:"leveringReden,omitzero"`
	BudgetReden   string        `json:"budgetReden,omitzero"`
	Redenen       string        `json:"redenen"`
	Weging        string        `json:"weging,omitzero"`    // the interests of the resident and of others
	Maatregel     int           `json:"maatregel,omitzero"` // number of the fact with the measure that is adopted
	Terugwerkend  Uitzondering  `json:"terugwerkend,omitzero"`
	Langer        Uitzondering  `json:"langer,omitzero"`
	Afwijking     string        `json:"afwijking,omitzero"` // why it departs from what was found (EXC-02)
}

// Wijziging is a proposal to change with the decision on it, if there is one.
type Wijziging struct {
	Gedaan[WijzigingVoorgesteld]
	Besluit *Gedaan[BeschikkingGewijzigd]
}

// What a change does.
const (
	Verlengen          = "verlengen"
	Aanpassen          = "aanpassen"
	Afschalen          = "afschalen"
	AnderHuis          = "ander_huis"
	Intrekken          = "intrekken"
	TijdelijkIntrekken = "tijdelijk_intrekken"
)

// Grounds that are not in the law's list: who asked for it, or what showed it.
const (
	GrondVerzoek      = "verzoek"
	GrondHeronderzoek = "heronderzoek"
)

var wijzigingOpties = []Optie{
	optie(Verlengen, "Verlengen", "Extend"),
	optie(Aanpassen, "Aanpassen", "Adjust"),
	optie(Afschalen, "Verkorten of lichtere hulp", "Shorten or lighter support"),
	optie(AnderHuis, "Naar een ander safehouse", "To another safehouse"),
	optie(Intrekken, "Intrekken", "Withdraw"),
	optie(TijdelijkIntrekken, "Tijdelijk intrekken", "Withdraw for a while"),
}

var wijzigingGronden = []Optie{
	optie("onjuiste_gegevens", "a. De gegevens waren onjuist of niet volledig", "a. The data were wrong or incomplete"),
	optie("niet_meer_nodig", "b. De ondersteuning is niet meer nodig", "b. The support is no longer needed"),
	optie("niet_toereikend", "c. De ondersteuning past niet meer", "c. The support no longer suffices"),
	optie("voorwaarden", "d. Aan de voorwaarden is niet voldaan", "d. The conditions are not met"),
	optie("niet_gebruikt", "e. De ondersteuning wordt niet of voor iets anders gebruikt", "e. The support is not used, or for something else"),
	optie(GrondVerzoek, "Op verzoek van de inwoner", "At the resident's request"),
	optie(GrondHeronderzoek, "Blijkt uit het heronderzoek", "Shown by the re-examination"),
}

var wijzigingVoorgesteld = Soort{
	Naam:  "wijziging_voorgesteld",
	Titel: taal.T("Wijziging voorgesteld", "Change proposed"),
	Doen:  taal.T("Wijziging voorstellen", "Propose a change"),
	Uitleg: taal.T("Leg klaar wat er aan het besluit moet veranderen, en waarom. Wie beslist, tekent precies dit voorstel.",
		"Prepare what has to change in the decision, and why. Who decides signs exactly this proposal."),
	Bron: "Wmo 2015 art. 2.3.10", Eisen: []string{"DEC-02", "DEC-04", "DEC-06", "DEC-07", "DEC-08", "EXC-02", "EXC-03", "EXL-04"},
	Deel: DeelBesluit, Door: doorGemeente,
	Velden: append([]Veld{
		{Naam: "soort", Label: taal.T("Wat verandert er?", "What changes?"), Type: Keuze, Opties: wijzigingOpties, Verplicht: true},
		{Naam: "grond", Label: taal.T("Op welke grond?", "On which ground?"), Type: Keuze, Opties: wijzigingGronden, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf welke dag?", "From which day?"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Nieuwe laatste dag", "New last day"), Hulp: taal.T("Bij tijdelijk intrekken: de laatste dag daarvan.", "For a withdrawal for a while: its last day."), Type: Dag},
		{Naam: "vorm", Label: taal.T("Nieuwe vorm van ondersteuning", "New form of support"), Type: Keuze, Opties: vormOpties},
		{Naam: "vormReden", Label: taal.T("Waarom deze vorm?", "Why this form?"), Type: Alinea},
		{Naam: "huis", Label: taal.T("Nieuw safehouse", "New safehouse"), Type: Organisatie},
		{Naam: "leveringsvorm", Label: taal.T("Nieuwe leveringsvorm", "New delivery form"), Type: Keuze, Opties: leveringsvormOpties},
		leveringRedenVeld, budgetRedenVeld,
		{Naam: "redenen", Label: taal.T("Redenen", "Reasons"), Hulp: taal.T("De inwoner leest dit terug in de brief.", "The resident reads this in the letter."), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "weging", Label: taal.T("Hoe zijn de belangen gewogen?", "How were the interests weighed?"), Hulp: taal.T("Van de inwoner, en van anderen in het huis. Nodig bij intrekken.", "Of the resident, and of others in the house. Needed for a withdrawal."), Type: Alinea, Klinisch: true},
		{Naam: "maatregel", Label: taal.T("Maatregel die de gemeente overneemt", "Measure the municipality adopts"), Type: FeitNr, Soorten: []string{"maatregel_gemeld"}},
		{Naam: "afwijking", Label: taal.T("Waarom wijkt u af?", "Why do you depart?"), Type: Alinea, Klinisch: true},
	}, append(uitzonderingVelden("terugwerkend", "Waarom begint het vóór het besluit?", "Why does it start before the decision?"),
		uitzonderingVelden("langer", "Waarom langer dan het kader noemt?", "Why longer than the framework says?")...)...),
	nieuw: func() Inhoud { return &WijzigingVoorgesteld{} },
}

func (w *WijzigingVoorgesteld) soort() *Soort { return &wijzigingVoorgesteld }

func (w *WijzigingVoorgesteld) mag(d Dossier, f Feit, o Omgeving) error { return w.volledig(d, f, o) }

func (w *WijzigingVoorgesteld) doe(d *Dossier, f Feit) {
	d.Wijzigingen = append(slices.Clip(d.Wijzigingen), Wijziging{Gedaan: gedaan(f, w)})
}

// Wijzigingsvoorstel returns the last proposal to change, nil when there is none
// that waits for a decision.
func (d Dossier) Wijzigingsvoorstel() *Wijziging {
	if n := len(d.Wijzigingen); n > 0 && d.Wijzigingen[n-1].Besluit == nil {
		return &d.Wijzigingen[n-1]
	}
	return nil
}

// werkt changes what is entitled to. A temporary withdrawal leaves it as it is:
// see Schorsingen.
func (w *WijzigingVoorgesteld) werkt(r *Recht, nr int) *Recht {
	switch {
	case r == nil || r.ingetrokken || w.Soort == TijdelijkIntrekken:
		return r
	case w.Soort == Intrekken:
		uit := r.anders(nr, "", "", "", w.Vanaf.Plus(-1))
		uit.ingetrokken = true
		return uit
	}
	return r.anders(nr, w.Vorm, w.Huis, w.Leveringsvorm, w.Tot)
}
