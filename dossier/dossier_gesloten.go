package dossier

import "halfweg/taal"

// DossierGesloten ends the work on a dossier. The facts stay.
type DossierGesloten struct {
	Reden       string `json:"reden"`
	Toelichting string `json:"toelichting,omitzero"`
}

// DossierHeropend takes the work up again.
type DossierHeropend struct {
	Reden string `json:"reden"`
}

var dossierGesloten = Soort{
	Naam:   "dossier_gesloten",
	Titel:  taal.T("Dossier gesloten", "Case closed"),
	Doen:   taal.T("Dossier sluiten", "Close the case"),
	Uitleg: taal.T("Er hoeft niets meer te gebeuren. Heropenen kan altijd.", "Nothing more has to happen. Reopening is always possible."),
	Bron:   "Wmo 2015 art. 5.3.4", Eisen: []string{"PROC-03"},
	Deel: DeelKern, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "reden", Label: taal.T("Reden", "Reason"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("afgewezen", "Afgewezen en bezwaartermijn voorbij", "Refused and objection period over"),
			optie("andere_ondersteuning", "Andere ondersteuning gestart", "Other support started"),
			optie("ingetrokken", "Ingetrokken door de inwoner", "Withdrawn by the resident"),
			optie("geen_melding", "Er kwam geen melding", "No notice followed"),
			optie("doorgezonden", "Doorgezonden naar een andere gemeente", "Passed on to another municipality"),
			optie("overleden", "Inwoner overleden", "Resident died"),
			optie("afgerond", "Traject afgerond", "Trajectory completed"),
			optie("uitgestroomd", "Uitgestroomd, er is geen nazorg nodig", "Moved on, no aftercare is needed"),
			optie("nazorg_afgerond", "Nazorg afgerond", "Aftercare completed"),
			optie("ander", "Anders", "Other")}},
		toelichtingVeld,
	},
	nieuw: func() Inhoud { return &DossierGesloten{} },
}

var dossierHeropend = Soort{
	Naam:   "dossier_heropend",
	Titel:  taal.T("Dossier heropend", "Case reopened"),
	Doen:   taal.T("Dossier heropenen", "Reopen the case"),
	Uitleg: taal.T("Het werk gaat verder waar het was.", "The work goes on where it was."),
	Bron:   "Wmo 2015 art. 2.3.9", Eisen: []string{"PROC-03"},
	Deel: DeelKern, Door: doorGemeente, NaSluiting: true,
	Meldt:  MeldtGewoon,
	Velden: []Veld{redenVeld("Waarom?", "Why?")},
	nieuw:  func() Inhoud { return &DossierHeropend{} },
}

func (g *DossierGesloten) soort() *Soort { return &dossierGesloten }
func (h *DossierHeropend) soort() *Soort { return &dossierHeropend }

func (g *DossierGesloten) mag(d Dossier, f Feit, _ Omgeving) error {
	if g.Reden == "overleden" {
		return d.magLoslaten()
	}
	switch {
	case d.Aanvraag != nil && d.Verzonden == nil:
		return weiger("Wmo 2015 art. 2.3.5 lid 2", taal.T("Er loopt een aanvraag waarop nog geen besluit is verzonden.", "There is an application on which no decision has been sent."),
			taal.T("Verzend eerst het besluit, of leg vast dat de aanvraag is ingetrokken.", "Send the decision first, or record that the application was withdrawn."))
	case d.BezwaarLoopt():
		return weiger("Awb art. 7:10", taal.T("Er loopt een bezwaar waarop nog niet is beslist.", "There is an objection that was not decided on yet."),
			taal.T("Beslis eerst op het bezwaar, of leg vast dat het is ingetrokken.", "Decide on the objection first, or record that it was withdrawn."))
	}
	return eerste(d.magNaVerzending(), d.magLoslaten())
}

func (g *DossierGesloten) doe(d *Dossier, f Feit) {
	x := gedaan(f, g)
	d.Gesloten = &x
}

func (h *DossierHeropend) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Gesloten == nil {
		return weiger(dossierHeropend.Bron, taal.T("Het dossier is niet gesloten.", "The case is not closed."), taal.T("U hoeft niets te doen.", "You need not do anything."))
	}
	return nil
}

func (h *DossierHeropend) doe(d *Dossier, f Feit) { d.Gesloten = nil }
