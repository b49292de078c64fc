package dossier

import "halfweg/taal"

// BeschikkingVerzonden: the decision was made known to the resident (Awb art.
// 3:41). From the day after, the six weeks to object run (art. 6:8).
type BeschikkingVerzonden struct {
	Wijze    string `json:"wijze"`
	Document string `json:"document,omitzero"`
}

// Ways a decision is made known.
const (
	PerPost     = "post"
	PerDigitaal = "digitaal"
	Uitgereikt  = "uitgereikt"
)

var beschikkingVerzonden = Soort{
	Naam:   "beschikking_verzonden",
	Titel:  taal.T("Beschikking verzonden", "Decision sent"),
	Doen:   taal.T("Beschikking verzenden", "Send the decision"),
	Uitleg: taal.T("Vanaf de dag na verzending kan de inwoner zes weken bezwaar maken.", "From the day after sending the resident has six weeks to object."),
	Bron:   "Awb art. 3:41 en 6:8", Eisen: []string{"ROLE-08"},
	Deel: DeelBesluit, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "wijze", Label: taal.T("Hoe is de beschikking bekendgemaakt?", "How was the decision made known?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(PerPost, "Per post", "By post"), optie(PerDigitaal, "Digitaal", "Digitally"), optie(Uitgereikt, "Uitgereikt", "Handed over")}},
		documentVeld,
	},
	nieuw: func() Inhoud { return &BeschikkingVerzonden{} },
}

func (b *BeschikkingVerzonden) soort() *Soort { return &beschikkingVerzonden }

func (b *BeschikkingVerzonden) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := beschikkingVerzonden.Bron
	switch {
	case d.Beschikking == nil:
		return weiger(bron, taal.T("Er is nog geen beschikking.", "There is no decision yet."), taal.T("Beslis eerst.", "Decide first."))
	case d.Verzonden != nil:
		return weiger(bron, taal.T("De beschikking is al verzonden op "+d.Verzonden.Op.Lang(taal.NL)+".", "The decision was already sent on "+d.Verzonden.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer de eerdere verzending als de datum niet klopt.", "Correct the earlier dispatch if the date is wrong."))
	case b.Wijze == PerDigitaal && !d.Digitaal:
		return weiger("Awb art. 2:8", taal.T("De inwoner heeft niet gezegd dat hij digitaal bereikbaar is.", "The resident has not said that he can be reached digitally."),
			taal.T("Stuur de beschikking per post, of vraag de inwoner eerst hoe hij bereikbaar wil zijn.", "Send the decision by post, or ask the resident first how he wants to be reached.")).bij("wijze")
	}
	return nietVoor(f, d.Beschikking.Op, taal.T("de beschikking", "the decision"), bron)
}

func (b *BeschikkingVerzonden) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.Verzonden = &g
}
