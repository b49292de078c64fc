package dossier

import "halfweg/taal"

// IntakeGehouden: the house looked whether the resident really fits and has a
// care need, not only a housing question (VNG § 3.2.2; ADM-12, PLC-07).
type IntakeGehouden struct {
	Huis         string `json:"huis"`
	Zorgbehoefte bool   `json:"zorgbehoefte"`
	Past         bool   `json:"past"`
	Bevindingen  string `json:"bevindingen"`
	Document     string `json:"document,omitzero"`
}

var intakeGehouden = Soort{
	Naam:   "intake_gehouden",
	Titel:  taal.T("Intake gehouden", "Intake held"),
	Doen:   taal.T("Intake vastleggen", "Record the intake"),
	Uitleg: taal.T("Het safehouse kijkt of het echt past: er is een zorgbehoefte, niet alleen een woonvraag.", "The safehouse looks whether it really fits: there is a care need, not only a housing question."),
	Bron:   "VNG-handreiking § 3.2.2", Eisen: []string{"ADM-12", "PLC-07", "FIN-11"},
	Deel: DeelVerblijf, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "zorgbehoefte", Label: taal.T("Is er een zorgbehoefte?", "Is there a care need?"), Type: JaNee, Verplicht: true, Klinisch: true},
		{Naam: "past", Label: taal.T("Past de inwoner bij het safehouse?", "Does the resident fit the safehouse?"), Type: JaNee, Verplicht: true},
		{Naam: "bevindingen", Label: taal.T("Bevindingen", "Findings"), Type: Alinea, Verplicht: true, Klinisch: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &IntakeGehouden{} },
}

func (i *IntakeGehouden) soort() *Soort { return &intakeGehouden }

func (i *IntakeGehouden) mag(Dossier, Feit, Omgeving) error { return nil }

func (i *IntakeGehouden) doe(d *Dossier, f Feit) {
	g := gedaan(f, i)
	d.Intake = &g
	d.stel("care_need_present", f, Gegeven{Waarde: JaWaarde(i.Zorgbehoefte), Redenen: i.Bevindingen, Document: i.Document})
}
