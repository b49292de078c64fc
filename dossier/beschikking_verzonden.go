package dossier

import (
	"slices"

	"halfweg/taal"
)

// BeschikkingVerzonden: a decision was made known to the resident (Awb art.
// 3:41): the first, a change of it, or the decision on an objection. From the
// day after, the six weeks to object or appeal run (art. 6:8). Decisions are
// sent in the order they were taken.
type BeschikkingVerzonden struct {
	Besluit  int    `json:"besluit,omitzero"` // number of the fact with the decision; 0: the oldest not yet sent
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
	Uitleg: taal.T("Vanaf de dag na verzending kan de inwoner zes weken bezwaar maken, of in beroep gaan tegen een beslissing op bezwaar.", "From the day after sending the resident has six weeks to object, or to appeal against a decision on an objection."),
	Bron:   "Awb art. 3:41 en 6:8", Eisen: []string{"ROLE-08"},
	Deel: DeelBesluit, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "besluit", Label: taal.T("Welk besluit?", "Which decision?"), Hulp: taal.T("Vult u niets in, dan is het het oudste besluit dat nog niet is verzonden.", "If you leave this empty, it is the oldest decision that was not sent yet."),
			Type: FeitNr, Soorten: besluitSoorten},
		{Naam: "wijze", Label: taal.T("Hoe is de beschikking bekendgemaakt?", "How was the decision made known?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(PerPost, "Per post", "By post"), optie(PerDigitaal, "Digitaal", "Digitally"), optie(Uitgereikt, "Uitgereikt", "Handed over")}},
		documentVeld,
	},
	nieuw: func() Inhoud { return &BeschikkingVerzonden{} },
}

func (b *BeschikkingVerzonden) soort() *Soort { return &beschikkingVerzonden }

func (b *BeschikkingVerzonden) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := beschikkingVerzonden.Bron
	x := d.Onverzonden()
	switch {
	case len(d.Besluiten) == 0:
		return weiger(bron, taal.T("Er is nog geen beschikking.", "There is no decision yet."), taal.T("Beslis eerst.", "Decide first."))
	case x == nil:
		v := d.Besluiten[len(d.Besluiten)-1].Verzonden
		return weiger(bron, taal.T("De beschikking is al verzonden op "+v.Op.Lang(taal.NL)+".", "The decision was already sent on "+v.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer de eerdere verzending als de datum niet klopt.", "Correct the earlier dispatch if the date is wrong."))
	case b.Besluit != 0 && b.Besluit != x.Nr:
		return weiger(bron, taal.T("Dit is niet het oudste besluit dat nog niet is verzonden.", "This is not the oldest decision that was not sent yet."),
			taal.T("Verzend eerst het besluit van "+x.Op.Lang(taal.NL)+".", "Send the decision of "+x.Op.Lang(taal.EN)+" first.")).bij("besluit")
	case b.Wijze == PerDigitaal && !d.Digitaal:
		return weiger("Awb art. 2:8", taal.T("De inwoner heeft niet gezegd dat hij digitaal bereikbaar is.", "The resident has not said that he can be reached digitally."),
			taal.T("Stuur de beschikking per post, of vraag de inwoner eerst hoe hij bereikbaar wil zijn.", "Send the decision by post, or ask the resident first how he wants to be reached.")).bij("wijze")
	}
	return nietVoor(f, x.Op, taal.T("de beschikking", "the decision"), bron)
}

func (b *BeschikkingVerzonden) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	i := slices.IndexFunc(d.Besluiten, func(x Besluit) bool { return x.Verzonden == nil && (b.Besluit == 0 || b.Besluit == x.Nr) })
	if i >= 0 {
		d.Besluiten = slices.Clone(d.Besluiten)
		d.Besluiten[i].Verzonden = &g
	}
	if i < 0 || d.Besluiten[i].Soort == beschikkingGegeven.Naam {
		d.Verzonden = &g
	}
}
