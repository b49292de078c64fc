package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// BezwaarOntvangen: somebody objects to a decision (Awb art. 6:4 and 7:1). It is
// recorded however late it comes and whoever it is from: people decide what
// follows from that (art. 6:11 and 1:2). The day it happened is the day it was
// received.
type BezwaarOntvangen struct {
	Besluit  int           `json:"besluit"` // number of the fact with the decision
	Van      string        `json:"van"`
	Naam     string        `json:"naam,omitzero"`
	Gepost   termijn.Datum `json:"gepost,omitzero"` // the day on the postmark
	Wijze    string        `json:"wijze"`
	Gronden  string        `json:"gronden"`
	TeLaat   string        `json:"teLaat,omitzero"` // why it comes late, in the words of who objects
	Document string        `json:"document,omitzero"`
}

// DoorAanbieder is an objection by the provider, who is no interested party
// (ECLI:NL:CRVB:2025:1045).
const DoorAanbieder = "aanbieder"

var bezwaarOntvangen = Soort{
	Naam:  "bezwaar_ontvangen",
	Titel: taal.T("Bezwaar ontvangen", "Objection received"),
	Doen:  taal.T("Bezwaar maken of vastleggen", "Object, or record an objection"),
	Uitleg: taal.T("Iemand is het niet eens met het besluit. Een ander dan wie besliste, bekijkt het opnieuw. Ook een bezwaar dat te laat komt, legt u vast. Een gesloten dossier gaat er weer door open.",
		"Somebody disagrees with the decision. Somebody else than who decided looks at it again. Record an objection that comes late too. It opens a closed case again."),
	Bron: "Awb art. 6:4, 6:5 en 7:1", Eisen: []string{"DEC-04", "ROLE-08"},
	Deel: DeelBesluit, Door: []Rol{Inwoner, Consulent, Teamleider}, NaSluiting: true, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "besluit", Label: taal.T("Tegen welk besluit?", "Against which decision?"), Type: FeitNr, Soorten: besluitSoorten[:2], Verplicht: true},
		{Naam: "van", Label: taal.T("Wie maakt bezwaar?", "Who objects?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(DoorInwoner, "De inwoner", "The resident"),
			optie(DoorVertegenwoordiger, "De vertegenwoordiger", "The representative"),
			optie(DoorNaaste, "Iemand uit de omgeving", "Somebody close to the resident"),
			optie(DoorAanbieder, "De aanbieder", "The provider"),
			optie(DoorAnder, "Iemand anders", "Somebody else")}},
		{Naam: "naam", Label: taal.T("Naam, als het niet de inwoner is", "Name, if it is not the resident"), Type: Regel},
		{Naam: "gepost", Label: taal.T("Gepost op (poststempel)", "Posted on (postmark)"), Type: Dag},
		wijzeVeld,
		{Naam: "gronden", Label: taal.T("Waarom?", "Why?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "teLaat", Label: taal.T("Komt het te laat? Waarom?", "Does it come late? Why?"), Type: Alinea, Klinisch: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &BezwaarOntvangen{} },
}

func (b *BezwaarOntvangen) soort() *Soort { return &bezwaarOntvangen }

func (b *BezwaarOntvangen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := bezwaarOntvangen.Bron
	x := d.Besluit(b.Besluit)
	switch {
	case x == nil:
		return weiger(bron, taal.T("Dit besluit staat niet in het dossier.", "This decision is not in the record."),
			taal.T("Kies het besluit waar het bezwaar over gaat.", "Choose the decision the objection is about.")).bij("besluit")
	case x.Soort == beslissingOpBezwaarGegeven.Naam:
		return weiger("Awb art. 7:1 lid 2 en 8:1", taal.T("Tegen een beslissing op bezwaar staat beroep open bij de rechtbank.", "Against a decision on an objection one appeals to the court."),
			taal.T("Leg het beroep vast.", "Record the appeal.")).bij("besluit")
	case f.Door.Rol == Inwoner && b.Van != DoorInwoner:
		return weiger("Awb art. 6:5", taal.T("Hier maakt u zelf bezwaar.", "Here you object yourself."),
			taal.T("Kies dat het bezwaar van u zelf is. Een ander stuurt het bezwaar naar de gemeente.", "Choose that the objection is your own. Somebody else sends the objection to the municipality.")).bij("van")
	case b.Gepost.Na(f.Gebeurd):
		return weiger("Awb art. 6:9 lid 2", taal.T("Het bezwaar is gepost na de dag van ontvangst.", "The objection was posted after the day it was received."),
			taal.T("Controleer beide dagen.", "Check both days.")).bij("gepost")
	}
	return nietVoor(f, x.Op, taal.T("het besluit", "the decision"), "Awb art. 6:10")
}

func (b *BezwaarOntvangen) doe(d *Dossier, f Feit) {
	d.Bezwaren = append(slices.Clip(d.Bezwaren), Bezwaar{Gedaan: gedaan(f, b)})
	d.Gesloten = nil
}
