package dossier

import "halfweg/taal"

// MaatregelBevestigd: the municipality has seen a measure, and says whether it
// takes over a time-out as a temporary withdrawal of the decision, which then
// needs a decision of its own (Wmo 2015 art. 2.3.10; MON-04, MON-05).
type MaatregelBevestigd struct {
	Maatregel   int    `json:"maatregel"` // number of the fact that reported it
	Gezien      bool   `json:"gezien"`
	Overgenomen bool   `json:"overgenomen,omitzero"`
	Reactie     string `json:"reactie,omitzero"`
}

// MaatregelHerzien: the house looked at a measure again.
type MaatregelHerzien struct {
	Maatregel   int    `json:"maatregel"`
	Uitkomst    string `json:"uitkomst"`
	Toelichting string `json:"toelichting,omitzero"`
}

// TimeOutBeeindigd: a time-out is over, with or without a return to the house.
type TimeOutBeeindigd struct {
	Maatregel    int    `json:"maatregel"`
	Teruggekeerd bool   `json:"teruggekeerd"`
	Afspraken    string `json:"afspraken"` // on coming back, or on what happens now
}

var maatregelBevestigd = Soort{
	Naam:   "maatregel_bevestigd",
	Titel:  taal.T("Maatregel gezien door de gemeente", "Measure seen by the municipality"),
	Doen:   taal.T("Maatregel bevestigen", "Acknowledge a measure"),
	Uitleg: taal.T("Zo weet het huis dat de gemeente de maatregel kent. Neemt de gemeente een time-out over, dan hoort daar een besluit bij.", "So the house knows that the municipality knows of the measure. If the municipality takes over a time-out, that needs a decision."),
	Bron:   bronMaatregel + "; Wmo 2015 art. 2.3.10", Eisen: []string{"MON-04", "MON-05"},
	Deel: DeelVerblijf, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		maatregelVeld,
		{Naam: "gezien", Label: taal.T("De gemeente heeft de maatregel gezien", "The municipality has seen the measure"), Type: JaNee, Verplicht: true},
		{Naam: "overgenomen", Label: taal.T("Neemt de gemeente de time-out over als tijdelijke intrekking?", "Does the municipality take over the time-out as a temporary withdrawal?"), Type: JaNee},
		{Naam: "reactie", Label: taal.T("Reactie", "Reaction"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &MaatregelBevestigd{} },
}

var maatregelHerzien = Soort{
	Naam:   "maatregel_herzien",
	Titel:  taal.T("Maatregel opnieuw bekeken", "Measure looked at again"),
	Doen:   taal.T("Maatregel opnieuw bekijken", "Look at a measure again"),
	Uitleg: taal.T("Kijk op de afgesproken dag of de maatregel nog nodig is, en vertel het de inwoner.", "On the agreed day, look whether the measure is still needed, and tell the resident."),
	Bron:   bronMaatregel, Eisen: []string{"MON-04", "EXIT-03"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		maatregelVeld,
		{Naam: "uitkomst", Label: taal.T("Wat is de uitkomst?", "What is the outcome?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("vervalt", "De maatregel vervalt", "The measure lapses"), optie("blijft", "De maatregel blijft", "The measure stays")}},
		toelichtingVeld,
	},
	nieuw: func() Inhoud { return &MaatregelHerzien{} },
}

var timeOutBeeindigd = Soort{
	Naam:   "time_out_beeindigd",
	Titel:  taal.T("Time-out voorbij", "Time-out over"),
	Doen:   taal.T("Einde van de time-out vastleggen", "Record the end of the time-out"),
	Uitleg: taal.T("Leg vast of de inwoner terug is, en wat u samen heeft afgesproken.", "Record whether the resident is back, and what you agreed together."),
	Bron:   bronMaatregel, Eisen: []string{"MON-04", "EXIT-03", "EXIT-04"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		maatregelVeld,
		{Naam: "teruggekeerd", Label: taal.T("Is de inwoner terug in het huis?", "Is the resident back in the house?"), Type: JaNee, Verplicht: true},
		{Naam: "afspraken", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &TimeOutBeeindigd{} },
}

func (m *MaatregelBevestigd) soort() *Soort { return &maatregelBevestigd }
func (m *MaatregelHerzien) soort() *Soort   { return &maatregelHerzien }
func (t *TimeOutBeeindigd) soort() *Soort   { return &timeOutBeeindigd }

func (m *MaatregelBevestigd) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magOverMaatregel(m.Maatregel, f); err != nil {
		return err
	}
	x := d.Maatregel(m.Maatregel)
	switch eerder := x.Bevestigd; {
	case !m.Gezien:
		return weiger(bronMaatregel, taal.T("Bevestigen kan pas als de gemeente de maatregel heeft gezien.", "A measure is acknowledged once the municipality has seen it."),
			taal.T("Lees de maatregel eerst.", "Read the measure first.")).bij("gezien")
	case m.Overgenomen && x.Inhoud.Soort != MaatregelTimeOut:
		return weiger("Wmo 2015 art. 2.3.10", taal.T("Alleen een time-out kan de gemeente overnemen.", "The municipality can only take over a time-out."),
			taal.T("Kies nee.", "Choose no.")).bij("overgenomen")
	case eerder != nil && (eerder.Inhoud.Overgenomen || !m.Overgenomen):
		return weiger(bronMaatregel, taal.T("Deze maatregel is al bevestigd op "+eerder.Op.Lang(taal.NL)+".", "This measure was acknowledged already on "+eerder.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer die bevestiging als er iets niet klopt.", "Correct that acknowledgement if something is wrong.")).bij("maatregel")
	}
	return nil
}

func (m *MaatregelBevestigd) doe(d *Dossier, f Feit) {
	if x := d.Maatregel(m.Maatregel); x != nil {
		g := gedaan(f, m)
		x.Bevestigd = &g
	}
}

func (m *MaatregelHerzien) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magOverMaatregel(m.Maatregel, f); err != nil {
		return err
	}
	if !d.Maatregel(m.Maatregel).Staat() {
		return weiger(bronMaatregel, taal.T("Deze maatregel is al vervallen.", "This measure has lapsed already."),
			taal.T("Meld een nieuwe maatregel als die nodig is.", "Report a new measure if one is needed.")).bij("maatregel")
	}
	return nil
}

func (m *MaatregelHerzien) doe(d *Dossier, f Feit) {
	if x := d.Maatregel(m.Maatregel); x != nil {
		g := gedaan(f, m)
		x.Herzien = &g
	}
}

func (t *TimeOutBeeindigd) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magOverMaatregel(t.Maatregel, f); err != nil {
		return err
	}
	x := d.Maatregel(t.Maatregel)
	switch {
	case x.Inhoud.Soort != MaatregelTimeOut:
		return weiger(bronMaatregel, taal.T("Deze maatregel is geen time-out.", "This measure is no time-out."),
			taal.T("Kies een time-out.", "Choose a time-out.")).bij("maatregel")
	case x.Beeindigd != nil:
		return weiger(bronMaatregel, taal.T("Deze time-out is al voorbij sinds "+x.Beeindigd.Op.Lang(taal.NL)+".", "This time-out has been over since "+x.Beeindigd.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer dat als er iets niet klopt.", "Correct that if something is wrong.")).bij("maatregel")
	}
	return nietVoor(f, x.Inhoud.Van, taal.T("het begin van de time-out", "the beginning of the time-out"), bronMaatregel)
}

func (t *TimeOutBeeindigd) doe(d *Dossier, f Feit) {
	if x := d.Maatregel(t.Maatregel); x != nil {
		g := gedaan(f, t)
		x.Beeindigd = &g
	}
}
