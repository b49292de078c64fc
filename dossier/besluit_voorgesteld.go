package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// BesluitVoorgesteld is the proposal a mandated person decides on: what, in
// which form, where, from when, for how long and why. A decision binds to one
// exact proposal.
type BesluitVoorgesteld struct {
	Strekking     string        `json:"strekking"`
	Vorm          string        `json:"vorm,omitzero"`      // beschermd wonen, begeleiding or another (DEF-08, DEC-04)
	VormReden     string        `json:"vormReden,omitzero"` // why that classification
	Huis          string        `json:"huis,omitzero"`      // organisation
	Begin         termijn.Datum `json:"begin,omitzero"`
	Maanden       int           `json:"maanden,omitzero"` // term of the decision
	Leveringsvorm string        `json:"leveringsvorm,omitzero"`
	LeveringReden string        `json:"leveringReden,omitzero"` // of a personal budget: why its own conditions are met
	BudgetReden   string        `json:"budgetReden,omitzero"`   // of a personal budget: why it is enough, with a provider available for it
	Redenen       string        `json:"redenen"`                // also why this is adequate now
	Gronden       []Grond       `json:"gronden,omitzero"`       // of a refusal: criteria that are not met
	Afwijking     string        `json:"afwijking,omitzero"`     // why it departs from the consultants' advice (EXC-02)
	Terugwerkend  Uitzondering  `json:"terugwerkend,omitzero"`  // ground to start before the decision (EXL-04)
	Langer        Uitzondering  `json:"langer,omitzero"`        // ground for more than the framework's term (DEC-05)
	Overbrugging  string        `json:"overbrugging,omitzero"`  // a bridging period towards protected living (PROC-28)
}

// Grond is one ground of a refusal.
type Grond struct {
	Criterium string `json:"criterium,omitzero"` // "EXL-01", or "" for a ground in the law
	Artikel   string `json:"artikel"`            // article of act, ordinance or framework
	Reden     string `json:"reden"`
}

// Uitzondering is the use of an exception a framework allows, with reasons.
type Uitzondering struct {
	ID    string `json:"id,omitzero"`
	Reden string `json:"reden,omitzero"`
}

// What a decision can do.
const (
	Toekennen  = "toekennen"
	Afwijzen   = "afwijzen"
	AndereHulp = "andere_ondersteuning"
)

func uitzonderingVelden(naam, nl, en string) []Veld {
	return []Veld{{Naam: naam, Label: taal.T(nl, en), Type: Groep, Velden: []Veld{
		{Naam: "id", Label: taal.T("Uitzondering in het kader", "Exception in the framework"), Type: Regel},
		{Naam: "reden", Label: taal.T("Redenen", "Reasons"), Type: Alinea}}}}
}

var besluitVoorgesteld = Soort{
	Naam:   "besluit_voorgesteld",
	Titel:  taal.T("Besluit voorgesteld", "Decision proposed"),
	Doen:   taal.T("Besluit voorstellen", "Propose a decision"),
	Uitleg: taal.T("Leg het voorstel klaar voor wie mag beslissen. Wie beslist, tekent precies dit voorstel.", "Prepare the proposal for who may decide. Who decides signs exactly this proposal."),
	Bron:   "Wmo 2015 art. 2.3.5; Awb art. 3:46", Eisen: []string{"DEF-08", "DEF-11", "DEC-04", "DEC-05", "DEC-09", "DEC-11", "EXC-02", "EXL-04", "FIN-04", "PROC-03", "PROC-28", "ADM-14"},
	Deel: DeelBesluit, Door: doorGemeente,
	Velden: append(append([]Veld{
		{Naam: "strekking", Label: taal.T("Besluit", "Decision"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(Toekennen, "Safehouse toekennen", "Grant a safehouse"),
			optie(AndereHulp, "Andere ondersteuning toekennen", "Grant other support"),
			optie(Afwijzen, "Afwijzen", "Refuse")}},
		{Naam: "vorm", Label: taal.T("Vorm van ondersteuning", "Form of support"), Type: Keuze, Opties: vormOpties},
		{Naam: "vormReden", Label: taal.T("Waarom deze vorm?", "Why this form?"), Type: Alinea},
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie},
		{Naam: "begin", Label: taal.T("Begindatum", "Start date"), Type: Dag},
		{Naam: "maanden", Label: taal.T("Duur in maanden", "Term in months"), Type: Getal, Min: 1, Max: 120},
		{Naam: "leveringsvorm", Label: taal.T("Leveringsvorm", "Delivery form"), Type: Keuze, Opties: leveringsvormOpties},
		leveringRedenVeld, budgetRedenVeld,
		{Naam: "redenen", Label: taal.T("Redenen", "Reasons"), Hulp: taal.T("Schrijf ook waarom deze ondersteuning nu passend is. De inwoner leest dit terug in de brief.", "Write also why this support is fitting now. The resident reads this in the letter."), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "gronden", Label: taal.T("Gronden van de afwijzing", "Grounds of the refusal"), Type: Rijen, Velden: []Veld{
			{Naam: "criterium", Label: taal.T("Criterium", "Criterion"), Type: Regel},
			{Naam: "artikel", Label: taal.T("Artikel of paragraaf", "Article or paragraph"), Type: Regel, Verplicht: true},
			{Naam: "reden", Label: taal.T("Reden", "Reason"), Type: Alinea, Verplicht: true, Klinisch: true}}},
		{Naam: "afwijking", Label: taal.T("Waarom wijkt u af van het advies?", "Why do you depart from the advice?"), Type: Alinea, Klinisch: true},
	}, append(uitzonderingVelden("terugwerkend", "Waarom begint het vóór het besluit?", "Why does it start before the decision?"),
		uitzonderingVelden("langer", "Waarom langer dan het kader noemt?", "Why longer than the framework says?")...)...),
		Veld{Naam: "overbrugging", Label: taal.T("Overbrugging tot de plaatsing", "Bridging until the placement"), Type: Alinea}),
	nieuw: func() Inhoud { return &BesluitVoorgesteld{} },
}

var leveringsvormOpties = []Optie{
	optie("zin", "Zorg in natura (gecontracteerd)", "In kind (contracted)"),
	optie("existing", "Bestaand ingekocht aanbod", "Existing purchased supply"),
	optie("pgb", "Persoonsgebonden budget (pgb)", "Personal budget (PGB)"),
	optie("quote", "Op offerte", "By quotation"),
	optie("tailor_made", "Maatwerkovereenkomst", "Tailor-made agreement"),
}

// leveringRedenVeld asks what a personal budget is tested on, beside the need: who
// can manage it, why it is wanted, and the quality (Wmo 2015 art. 2.3.6 lid 2).
var leveringRedenVeld = Veld{Naam: "leveringReden", Label: taal.T("Waarom deze leveringsvorm?", "Why this delivery form?"),
	Hulp: taal.T("Nodig bij een pgb: kan de inwoner het beheren, waarom wil hij het, en hoe is de kwaliteit geregeld?", "Needed for a personal budget: can the resident manage it, why does he want it, and how is the quality assured?"),
	Type: Alinea, Klinisch: true}

// budgetRedenVeld asks why a personal budget is enough.
var budgetRedenVeld = Veld{Naam: "budgetReden", Label: taal.T("Waarom is het budget genoeg?", "Why is the budget enough?"),
	Hulp: taal.T("Nodig bij een pgb: welke aanbieder geeft voor dit bedrag passende hulp?", "Needed for a personal budget: which provider gives fitting support for this amount?"),
	Type: Alinea}

func (b *BesluitVoorgesteld) soort() *Soort { return &besluitVoorgesteld }

func (b *BesluitVoorgesteld) mag(d Dossier, f Feit, o Omgeving) error {
	return eerste(d.magNaAanvraag(f, besluitVoorgesteld.Bron), d.magVoorBeschikking(), d.magBesluiten(f, o),
		bijVeld("strekking", d.magNaOordeel(b.uitkomst(), o)), b.volledig(d, o))
}

func (b *BesluitVoorgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.Voorstel = &g
	if b.Huis != "" {
		d.Huis = b.Huis
	}
	if !b.Begin.IsZero() {
		d.stel("start_on", f, Gegeven{Waarde: TekstWaarde(b.Begin.String())})
	}
	if b.Maanden > 0 {
		d.stel("term_months", f, Gegeven{Waarde: GetalWaarde(b.Maanden)})
	}
	if b.Terugwerkend.Reden != "" {
		d.stel("retroactive_start_agreed", f, Gegeven{Waarde: JaWaarde(true), Redenen: b.Terugwerkend.Reden})
	}
	if b.Leveringsvorm != "" {
		d.stel("delivery_form", f, Gegeven{Waarde: TekstWaarde(b.Leveringsvorm)})
	}
}

// Tot returns the last day of the term proposed, zero when there is none.
func (b BesluitVoorgesteld) Tot() termijn.Datum {
	if b.Begin.IsZero() || b.Maanden == 0 {
		return termijn.Datum{}
	}
	return b.Begin.Maanden(b.Maanden).Plus(-1)
}
