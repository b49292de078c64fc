package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// SpoedVastgesteld is the decision on a temporary provision at once, pending
// the investigation (Wmo 2015 art. 2.3.3).
type SpoedVastgesteld struct {
	Voorziening string        `json:"voorziening"`
	Vanaf       termijn.Datum `json:"vanaf"`
	Reden       string        `json:"reden"`
}

var spoedVastgesteld = Soort{
	Naam:   "spoed_vastgesteld",
	Titel:  taal.T("Spoed vastgesteld", "Urgency established"),
	Doen:   taal.T("Spoed vaststellen", "Establish urgency"),
	Uitleg: taal.T("In spoedeisende gevallen beslist de gemeente direct over een tijdelijke voorziening. Het onderzoek gaat gewoon door.", "In urgent cases the municipality decides at once on a temporary provision. The investigation goes on."),
	Bron:   "Wmo 2015 art. 2.3.3", Eisen: []string{"PROC-22"},
	Deel: DeelBesluit, Door: doorGemeente,
	Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "voorziening", Label: taal.T("Tijdelijke voorziening", "Temporary provision"), Type: Regel, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		redenVeld("Waarom kan dit niet wachten?", "Why can this not wait?"),
	},
	nieuw: func() Inhoud { return &SpoedVastgesteld{} },
}

func (s *SpoedVastgesteld) soort() *Soort { return &spoedVastgesteld }

func (s *SpoedVastgesteld) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := spoedVastgesteld.Bron
	return eerste(d.magNaMelding(f, bron), d.magVoorBeschikking())
}

func (s *SpoedVastgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, s)
	d.Spoed = &g
}
