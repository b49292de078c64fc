package dossier

import "halfweg/taal"

// KostenVoorgedragen: the municipality nominates the costs for the regional
// budget, when what was asked and what is offered equal protected living in the
// act (Regionaal afwegingskader noot 2; FIN-07, ROLE-13).
type KostenVoorgedragen struct {
	Bedrag      int    `json:"bedrag,omitzero"` // whole euros a year
	Toelichting string `json:"toelichting"`
}

const bronKosten = "Regionaal afwegingskader noot 2"

var kostenVoorgedragen = Soort{
	Naam:   "kosten_voorgedragen",
	Titel:  taal.T("Kosten voorgedragen voor het regionale budget", "Costs nominated for the regional budget"),
	Doen:   taal.T("Kosten voordragen voor het regionale budget", "Nominate the costs for the regional budget"),
	Uitleg: taal.T("Dit kan alleen als het om beschermd wonen gaat zoals de wet dat bedoelt.", "This is only possible for protected living as the act means it."),
	Bron:   bronKosten, Eisen: []string{"FIN-07", "ROLE-13"},
	Deel: DeelBesluit, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "bedrag", Label: taal.T("Bedrag per jaar, in hele euro's", "Amount per year, in whole euros"), Type: Getal, Min: 1, Max: 1_000_000},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &KostenVoorgedragen{} },
}

func (k *KostenVoorgedragen) soort() *Soort { return &kostenVoorgedragen }

func (k *KostenVoorgedragen) mag(d Dossier, _ Feit, _ Omgeving) error {
	if d.vorm() == VormBeschermdWonen {
		return nil
	}
	return weiger(bronKosten, taal.T("Er is geen besluit of voorstel voor beschermd wonen.", "There is no decision or proposal for protected living."),
		taal.T("Draag alleen kosten voor van beschermd wonen.", "Only nominate costs of protected living."))
}

func (k *KostenVoorgedragen) doe(d *Dossier, f Feit) {
	g := gedaan(f, k)
	d.Voordracht = &g
}
