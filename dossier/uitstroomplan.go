package dossier

import "halfweg/taal"

// UitstroomplanVastgesteld is the plan by which the resident leaves: home, care,
// network and income, what to do when it goes wrong, and whether all of that is
// realistic (VNG § 3.2.4 and 6.4, Regionaal afwegingskader § 4.6; OUT-03,
// OUT-08, DDL-09).
type UitstroomplanVastgesteld struct {
	Gemeente          string `json:"gemeente,omitzero"` // CBS code of where the resident is going to live
	Wonen             string `json:"wonen"`
	Ondersteuning     string `json:"ondersteuning"` // what is still needed and by whom
	Netwerk           string `json:"netwerk"`
	Inkomen           string `json:"inkomen"`
	AlsHetMisgaat     string `json:"alsHetMisgaat"`
	Terugkeer         string `json:"terugkeer,omitzero"` // how he returns to the municipality of origin
	Haalbaar          string `json:"haalbaar"`
	HaalbaarReden     string `json:"haalbaarReden"`
	UrgentieUitgelegd bool   `json:"urgentieUitgelegd"` // that a safehouse gives no priority for a home (OUT-06, OUT-07)
	Document          string `json:"document,omitzero"`
}

// UitstroomplanAkkoord: the resident says what he thinks of the plan.
type UitstroomplanAkkoord struct {
	Plan  int    `json:"plan"` // number of the fact with the plan
	Eens  bool   `json:"eens"`
	Tekst string `json:"tekst,omitzero"`
}

// Uitstroomplan is the last plan with what the resident said of it.
type Uitstroomplan struct {
	Gedaan[UitstroomplanVastgesteld]
	Akkoord *Gedaan[UitstroomplanAkkoord] // nil: he has not said anything yet
}

var uitstroomplanVastgesteld = Soort{
	Naam:   "uitstroomplan_vastgesteld",
	Titel:  taal.T("Uitstroomplan vastgesteld", "Outflow plan made"),
	Doen:   taal.T("Uitstroomplan vaststellen", "Make the outflow plan"),
	Uitleg: taal.T("Maak het plan samen met de inwoner. Een nieuw plan vervangt het vorige.", "Make the plan together with the resident. A new plan replaces the one before."),
	Bron:   "VNG-handreiking § 3.2.4 en 6.4; Regionaal afwegingskader § 4.6", Eisen: []string{"OUT-03", "OUT-06", "OUT-07", "OUT-08", "OUT-09", "DDL-09"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("In welke gemeente gaat de inwoner wonen?", "In which municipality is the resident going to live?"), Type: Gemeente},
		{Naam: "wonen", Label: taal.T("Wonen", "Home"), Type: Alinea, Verplicht: true},
		{Naam: "ondersteuning", Label: taal.T("Welke ondersteuning of behandeling is nog nodig, en van wie?", "Which support or treatment is still needed, and by whom?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "netwerk", Label: taal.T("Hoe bouwt de inwoner een goed netwerk op?", "How does the resident build a good network?"), Type: Alinea, Verplicht: true},
		{Naam: "inkomen", Label: taal.T("Inkomen en dagbesteding", "Income and day activities"), Type: Alinea, Verplicht: true},
		{Naam: "alsHetMisgaat", Label: taal.T("Wat doen we als het misgaat?", "What do we do when it goes wrong?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "terugkeer", Label: taal.T("Hoe gaat de inwoner terug naar de gemeente van herkomst?", "How does the resident return to the municipality of origin?"), Hulp: taal.T("Alleen als dat de wens is.", "Only when that is the wish."), Type: Alinea},
		{Naam: "haalbaar", Label: taal.T("Is dit plan haalbaar?", "Is this plan realistic?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja", "Yes"), optie("deels", "Deels", "In part"), optie("nee", "Nee", "No")}},
		{Naam: "haalbaarReden", Label: taal.T("Waarom wel of niet?", "Why or why not?"), Type: Alinea, Verplicht: true},
		{Naam: "urgentieUitgelegd", Label: taal.T("Is aan de inwoner uitgelegd of een safehouse voorrang op een woning geeft?", "Has it been explained to the resident whether a safehouse gives priority for a home?"), Type: JaNee, Verplicht: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &UitstroomplanVastgesteld{} },
}

var uitstroomplanAkkoord = Soort{
	Naam:   "uitstroomplan_akkoord",
	Titel:  taal.T("Reactie op het uitstroomplan gegeven", "Reaction to the outflow plan given"),
	Doen:   taal.T("Reageren op uw uitstroomplan", "React to your outflow plan"),
	Uitleg: taal.T("Lees het plan voor na het verblijf. Bent u het er niet mee eens? Schrijf dan op wat u anders wilt.", "Read the plan for after the stay. Do you disagree? Then write down what you want to be different."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-03", "ROLE-08"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "plan", Label: taal.T("Over welk plan?", "About which plan?"), Type: FeitNr, Soorten: []string{"uitstroomplan_vastgesteld"}, Verplicht: true},
		{Naam: "eens", Label: taal.T("Bent u het eens met het plan?", "Do you agree with the plan?"), Type: JaNee, Verplicht: true},
		{Naam: "tekst", Label: taal.T("Wat wilt u erover zeggen?", "What do you want to say about it?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &UitstroomplanAkkoord{} },
}

func (u *UitstroomplanVastgesteld) soort() *Soort { return &uitstroomplanVastgesteld }
func (u *UitstroomplanAkkoord) soort() *Soort     { return &uitstroomplanAkkoord }

func (u *UitstroomplanVastgesteld) mag(d Dossier, f Feit, o Omgeving) error {
	return eerste(d.magTijdensVerblijf(f, uitstroomplanVastgesteld.Bron), u.eerlijk(o))
}

// eerlijk asks that nobody plans on a priority he will not get, where the
// framework says that leaving a safehouse gives none (C06).
func (u *UitstroomplanVastgesteld) eerlijk(o Omgeving) error {
	r := o.proces().Urgentie
	if !r.Gezet || r.Waarde || u.UrgentieUitgelegd {
		return nil
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Wie een safehouse verlaat krijgt geen urgentie voor een woning.", "People who leave a safehouse get no priority for housing.")),
		taal.T("Leg dit eerst aan de inwoner uit.", "Explain this to the resident first.")).bij("urgentieUitgelegd")
}

func (u *UitstroomplanVastgesteld) doe(d *Dossier, f Feit) {
	d.Uitstroomplan = &Uitstroomplan{Gedaan: gedaan(f, u)}
}

func (u *UitstroomplanAkkoord) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := uitstroomplanAkkoord.Bron
	if d.Uitstroomplan == nil || d.Uitstroomplan.Nr != u.Plan {
		return weiger(bron, taal.T("Dit is niet het laatste uitstroomplan.", "This is not the last outflow plan."),
			taal.T("Lees het laatste plan en reageer daarop.", "Read the last plan and react to that.")).bij("plan")
	}
	return nietVoor(f, d.Uitstroomplan.Op, taal.T("het uitstroomplan", "the outflow plan"), bron)
}

func (u *UitstroomplanAkkoord) doe(d *Dossier, f Feit) {
	if p := d.Uitstroomplan; p != nil && p.Nr == u.Plan {
		g := gedaan(f, u)
		d.Uitstroomplan = &Uitstroomplan{p.Gedaan, &g}
	}
}
