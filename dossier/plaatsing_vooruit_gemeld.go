package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// PlaatsingVooruitGemeld tells the municipality that somebody is placed before
// there is a decision. The provider bears the financial risk until then (VNG
// § 8, Regionaal afwegingskader § 4.2; DEC-03).
type PlaatsingVooruitGemeld struct {
	Huis        string        `json:"huis"`
	Vanaf       termijn.Datum `json:"vanaf"`
	EigenRisico bool          `json:"eigenRisico"` // the house knows that the risk is its own
	Toelichting string        `json:"toelichting,omitzero"`
}

var plaatsingVooruitGemeld = Soort{
	Naam:   "plaatsing_vooruit_gemeld",
	Titel:  taal.T("Plaatsing vóór het besluit gemeld", "Placement before the decision reported"),
	Doen:   taal.T("Plaatsing vóór het besluit melden", "Report a placement before the decision"),
	Uitleg: taal.T("Wie plaatst voordat er een besluit is, draagt zelf het financiële risico tot het besluit.", "Who places before there is a decision bears the financial risk until the decision."),
	Bron:   "VNG-handreiking § 8; Regionaal afwegingskader § 4.2", Eisen: []string{"DEC-03", "PROC-19"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent},
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Dag van plaatsing", "Day of placement"), Type: Dag, Verplicht: true},
		{Naam: "eigenRisico", Label: taal.T("Het safehouse weet dat het financiële risico tot het besluit bij hem ligt", "The safehouse knows that the financial risk until the decision is its own"), Type: JaNee, Verplicht: true},
		toelichtingVeld,
	},
	nieuw: func() Inhoud { return &PlaatsingVooruitGemeld{} },
}

func (p *PlaatsingVooruitGemeld) soort() *Soort { return &plaatsingVooruitGemeld }

func (p *PlaatsingVooruitGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magVoorBeschikking()
}

func (p *PlaatsingVooruitGemeld) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.PlaatsingVooruit = &g
	d.Huis = p.Huis
	d.stel("placed_on", f, Gegeven{Waarde: TekstWaarde(p.Vanaf.String())})
}
