package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// StreeftermijnAfgesproken is a shorter lead time by agreement, such as five
// weeks after the melding (VNG § 6.2; DDL-03, DDL-04). It is a target and never
// longer than the law's term.
type StreeftermijnAfgesproken struct {
	Uiterlijk termijn.Datum `json:"uiterlijk"`
	Met       string        `json:"met,omitzero"` // organisation
	Reden     string        `json:"reden"`
}

var streeftermijnAfgesproken = Soort{
	Naam:   "streeftermijn_afgesproken",
	Titel:  taal.T("Kortere termijn afgesproken", "Shorter term agreed"),
	Doen:   taal.T("Kortere termijn afspreken", "Agree on a shorter term"),
	Uitleg: taal.T("Spreek een kortere doorlooptijd af als de behandeling eerder eindigt dan de wettelijke termijn.", "Agree on a shorter lead time when treatment ends before the legal term."),
	Bron:   "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.3", Eisen: []string{"DDL-03", "DDL-04", "PROC-15", "PROC-22"},
	Deel: DeelKern, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "uiterlijk", Label: taal.T("Besluit uiterlijk op", "Decision on or before"), Type: Dag, Verplicht: true},
		{Naam: "met", Label: taal.T("Afgesproken met", "Agreed with"), Type: Organisatie},
		redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &StreeftermijnAfgesproken{} },
}

func (s *StreeftermijnAfgesproken) soort() *Soort { return &streeftermijnAfgesproken }

func (s *StreeftermijnAfgesproken) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := streeftermijnAfgesproken.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	switch {
	case s.Uiterlijk.Voor(f.Gebeurd):
		return weiger(bron, taal.T("Deze dag is al voorbij.", "This day has passed already."), taal.T("Kies een latere dag.", "Choose a later day.")).bij("uiterlijk")
	case s.Uiterlijk.Na(d.Melding.Op.Weken(8)):
		return weiger(bron, taal.T("Dit is later dan de wettelijke acht weken na de melding.", "This is later than the statutory eight weeks after the notice."),
			taal.T("Kies een dag voor "+d.Melding.Op.Weken(8).Lang(taal.NL)+".", "Choose a day before "+d.Melding.Op.Weken(8).Lang(taal.EN)+".")).bij("uiterlijk")
	}
	return nil
}

func (s *StreeftermijnAfgesproken) doe(d *Dossier, f Feit) {
	g := gedaan(f, s)
	d.Streeftermijn = &g
}
