package dossier

import "halfweg/taal"

// ToestemmingIngetrokken ends a consent. It needs no reason (AVG art. 7 lid 3).
type ToestemmingIngetrokken struct {
	Toestemming int    `json:"toestemming"` // number of the fact that gave it
	Wijze       string `json:"wijze"`
}

var toestemmingIngetrokken = Soort{
	Naam:   "toestemming_ingetrokken",
	Titel:  taal.T("Toestemming ingetrokken", "Consent withdrawn"),
	Doen:   taal.T("Toestemming intrekken", "Withdraw consent"),
	Uitleg: taal.T("Intrekken mag altijd, zonder reden. Wat al gedeeld is, blijft gedeeld.", "Withdrawing is always allowed, without a reason. What has been shared stays shared."),
	Bron:   "AVG art. 7 lid 3", Eisen: []string{"ROLE-08"},
	Deel: DeelToestemming, Door: doorIedereen, Vooraf: true, NaSluiting: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "toestemming", Label: taal.T("Welke toestemming?", "Which consent?"), Type: FeitNr, Soorten: []string{"toestemming_gegeven"}, Verplicht: true},
		wijzeVeld,
	},
	nieuw: func() Inhoud { return &ToestemmingIngetrokken{} },
}

func (t *ToestemmingIngetrokken) soort() *Soort { return &toestemmingIngetrokken }

func (t *ToestemmingIngetrokken) mag(d Dossier, f Feit, _ Omgeving) error {
	g := d.toestemming(t.Toestemming)
	switch {
	case g == nil:
		return weiger(toestemmingIngetrokken.Bron, taal.T("Deze toestemming staat niet in het dossier.", "This consent is not in the record."),
			taal.T("Kies een toestemming uit de tijdlijn.", "Choose a consent from the timeline.")).bij("toestemming")
	case !g.Ingetrokken.IsZero():
		return weiger(toestemmingIngetrokken.Bron, taal.T("Deze toestemming is al ingetrokken.", "This consent has already been withdrawn."),
			taal.T("U hoeft niets te doen.", "You need not do anything.")).bij("toestemming")
	}
	return nietVoor(f, g.Op, taal.T("de toestemming", "the consent"), toestemmingIngetrokken.Bron)
}

func (t *ToestemmingIngetrokken) doe(d *Dossier, f Feit) {
	if g := d.toestemming(t.Toestemming); g != nil {
		g.Ingetrokken = f.Gebeurd
	}
	for _, g := range d.Toestemmingen {
		if g.Ingetrokken.IsZero() {
			return
		}
	}
	d.stel("consent_to_share", f, Gegeven{Waarde: JaWaarde(false)})
}

func (d Dossier) toestemming(nr int) *Toestemming {
	for i := range d.Toestemmingen {
		if d.Toestemmingen[i].Nr == nr {
			return &d.Toestemmingen[i]
		}
	}
	return nil
}
