package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VerantwoordelijkheidBeantwoord: the municipality that was held responsible, or
// asked to take over, says whether it is (VNG § 6.1, Regionaal afwegingskader
// § 2.4; JUR-04).
type VerantwoordelijkheidBeantwoord struct {
	Aanvaardt bool          `json:"aanvaardt"`
	Vanaf     termijn.Datum `json:"vanaf,omitzero"`
	Reden     string        `json:"reden"`
}

// GeschilVoorgelegd takes a dispute one step up: from the contact persons to
// the regional adviser, and from there to the committee (JUR-04, JUR-11).
type GeschilVoorgelegd struct {
	Aan     string `json:"aan"`
	Kenmerk string `json:"kenmerk,omitzero"` // of the committee
	Reden   string `json:"reden"`
}

// The steps of a dispute after the contact persons.
const (
	stapAdviseur  = "regionaal_adviseur"
	stapCommissie = "geschillencommissie"
)

var verantwoordelijkheidBeantwoord = Soort{
	Naam:   "verantwoordelijkheid_beantwoord",
	Titel:  taal.T("Vraag over verantwoordelijkheid beantwoord", "Question on responsibility answered"),
	Doen:   taal.T("Antwoorden wie verantwoordelijk is", "Answer who is responsible"),
	Uitleg: taal.T("Een andere gemeente vindt dat u verantwoordelijk bent of het overneemt. Zeg of dat zo is en waarom.", "Another municipality finds that you are responsible or should take over. Say whether that is so and why."),
	Bron:   bronVerantwoordelijk, Eisen: []string{"JUR-04", "JUR-07"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aanvaardt", Label: taal.T("Is uw gemeente verantwoordelijk?", "Is your municipality responsible?"), Type: JaNee, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag},
		redenVeld("Waarom wel of niet?", "Why or why not?"),
	},
	nieuw: func() Inhoud { return &VerantwoordelijkheidBeantwoord{} },
}

var geschilVoorgelegd = Soort{
	Naam:   "geschil_voorgelegd",
	Titel:  taal.T("Geschil over verantwoordelijkheid voorgelegd", "Dispute on responsibility submitted"),
	Doen:   taal.T("Geschil voorleggen", "Submit a dispute"),
	Uitleg: taal.T("Komen de contactpersonen er niet uit, dan gaat het naar de regionaal adviseur, en daarna naar de geschillencommissie. De inwoner wacht daar niet op.", "When the contact persons cannot settle it, it goes to the regional adviser, and after that to the disputes committee. The resident does not wait for it."),
	Bron:   bronVerantwoordelijk, Eisen: []string{"JUR-04", "JUR-11"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aan", Label: taal.T("Aan wie?", "To whom?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(stapAdviseur, "Regionaal adviseur", "Regional adviser"), optie(stapCommissie, "Geschillencommissie", "Disputes committee")}},
		{Naam: "kenmerk", Label: taal.T("Kenmerk", "Reference"), Type: Regel},
		redenVeld("Waarover zijn de gemeenten het niet eens?", "What do the municipalities disagree on?"),
	},
	nieuw: func() Inhoud { return &GeschilVoorgelegd{} },
}

func (v *VerantwoordelijkheidBeantwoord) soort() *Soort { return &verantwoordelijkheidBeantwoord }
func (g *GeschilVoorgelegd) soort() *Soort              { return &geschilVoorgelegd }

// vraagVerantwoordelijk is the open question to another municipality: that it
// is responsible, or takes over after the review.
type vraagVerantwoordelijk struct {
	gemeente string
	op       termijn.Datum
	nr       int
}

// gevraagd returns the question that is open, and whether there is one.
func (d Dossier) gevraagd() (v vraagVerantwoordelijk, ok bool) {
	if h := d.Herziening; h != nil && h.Inhoud.Uitkomst == herzienOver && nr(d.Verantwoordelijk) < h.Nr {
		v = vraagVerantwoordelijk{h.Inhoud.Aan, h.Op, h.Nr}
	}
	if g := d.Geschil; g != nil && g.Nr > v.nr {
		v = vraagVerantwoordelijk{g.Inhoud.Gemeente, g.Op, g.Nr}
	}
	return v, v.nr > 0
}

// Gevraagd returns the CBS code of the municipality that was asked to take the
// responsibility and with which nothing has been agreed yet, "" for none.
func (d Dossier) Gevraagd() string {
	v, _ := d.gevraagd()
	return v.gemeente
}

// beantwoord returns its answer, nil while there is none.
func (d Dossier) beantwoord() *Gedaan[VerantwoordelijkheidBeantwoord] {
	if v, ok := d.gevraagd(); ok && d.GemeenteAntwoord != nil && d.GemeenteAntwoord.Nr > v.nr {
		return d.GemeenteAntwoord
	}
	return nil
}

// voorgelegd returns the number of the fact that put the open question before
// somebody, 0 when nobody did.
func (d Dossier) voorgelegd(aan string) int {
	v, ok := d.gevraagd()
	for _, x := range d.Voorgelegd {
		if ok && x.Nr > v.nr && x.Inhoud.Aan == aan {
			return x.Nr
		}
	}
	return 0
}

func (d Dossier) magNaVraag(f Feit) error {
	v, ok := d.gevraagd()
	if !ok {
		return weiger(bronVerantwoordelijk, taal.T("Er ligt geen vraag aan een andere gemeente.", "There is no question to another municipality."),
			taal.T("Leg eerst vast welke gemeente volgens u verantwoordelijk is.", "Record first which municipality you hold responsible."))
	}
	return nietVoor(f, v.op, taal.T("de vraag", "the question"), bronVerantwoordelijk)
}

func (v *VerantwoordelijkheidBeantwoord) mag(d Dossier, f Feit, _ Omgeving) error {
	if v.Aanvaardt && v.Vanaf.IsZero() {
		return weiger(bronVerantwoordelijk, taal.T("Er staat niet vanaf wanneer de gemeente verantwoordelijk is.", "It does not say from when the municipality is responsible."),
			taal.T("Vul de dag in.", "Enter the day.")).bij("vanaf")
	}
	return d.magNaVraag(f)
}

func (v *VerantwoordelijkheidBeantwoord) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.GemeenteAntwoord = &g
}

func (g *GeschilVoorgelegd) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magNaVraag(f); err != nil {
		return err
	}
	antwoord := d.beantwoord()
	switch {
	case antwoord == nil:
		return weiger(bronVerantwoordelijk, taal.T("De andere gemeente heeft nog niet geantwoord.", "The other municipality has not answered yet."),
			taal.T("Overleg eerst met haar contactpersoon en leg het antwoord vast. Blijft het uit, leg dat dan vast als nee.", "Consult its contact person first and record the answer. When none comes, record that as a no."))
	case antwoord.Inhoud.Aanvaardt:
		return weiger(bronVerantwoordelijk, taal.T("De andere gemeente is het met u eens.", "The other municipality agrees with you."),
			taal.T("Leg de afspraak over verantwoordelijkheid vast.", "Record the agreement on responsibility."))
	case d.voorgelegd(g.Aan) > 0:
		return weiger(bronVerantwoordelijk, taal.T("Dit geschil is daar al voorgelegd.", "This dispute has been submitted there already."),
			taal.T("Wacht het antwoord af en leg daarna de afspraak of de volgende stap vast.", "Wait for the answer and record the agreement or the next step after that.")).bij("aan")
	case g.Aan == stapCommissie && d.voorgelegd(stapAdviseur) == 0:
		return weiger(bronVerantwoordelijk, taal.T("Eerst adviseert de regionaal adviseur.", "The regional adviser advises first."),
			taal.T("Leg het geschil eerst voor aan de regionaal adviseur.", "Submit the dispute to the regional adviser first.")).bij("aan")
	}
	return nil
}

func (g *GeschilVoorgelegd) doe(d *Dossier, f Feit) {
	d.Voorgelegd = append(d.Voorgelegd, gedaan(f, g))
}
