package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// MaatregelGemeld is a step the house takes after unacceptable behaviour or
// breaking the house rules: a talk, a written warning, a last one, a time-out.
// The municipality hears it at once, and the resident hears what it means (VNG
// § 3.2.5, § 6.3 and § 6.5, Regionaal afwegingskader § 4.5 and § 4.7; MON-04,
// MON-05, EXIT-03).
type MaatregelGemeld struct {
	Soort      string        `json:"soort"`
	Reden      string        `json:"reden"`
	VerteldOp  termijn.Datum `json:"verteldOp,omitzero"`  // the day the resident was told; zero: not yet
	Uitleg     string        `json:"uitleg"`              // what happens next time, as told to the resident
	Herziening termijn.Datum `json:"herziening,omitzero"` // the day it is looked at again
	Van        termijn.Datum `json:"van,omitzero"`        // of a time-out: first and last day
	Tot        termijn.Datum `json:"tot,omitzero"`
	Waar       string        `json:"waar,omitzero"` // where the resident is during a time-out
}

// Steps of a house.
const (
	MaatregelGesprek             = "gesprek"
	MaatregelWaarschuwing        = "waarschuwing"
	MaatregelLaatsteWaarschuwing = "laatste_waarschuwing"
	MaatregelTimeOut             = "time_out"
)

// Maatregel is a step with what came of it.
type Maatregel struct {
	Gedaan[MaatregelGemeld]
	Bevestigd *Gedaan[MaatregelBevestigd] // by the municipality, the last time
	Herzien   *Gedaan[MaatregelHerzien]   // by the house, the last time
	Beeindigd *Gedaan[TimeOutBeeindigd]
}

const bronMaatregel = "VNG-handreiking § 6.3 en § 6.5; Regionaal afwegingskader § 4.5 en § 4.7"

var maatregelGemeld = Soort{
	Naam:  "maatregel_gemeld",
	Titel: taal.T("Maatregel gemeld", "Measure reported"),
	Doen:  taal.T("Maatregel melden", "Report a measure"),
	Uitleg: taal.T("Meld een waarschuwing of time-out direct. Vertel de inwoner waarom, en wat er een volgende keer gebeurt. Schrijf hier geen medische gegevens of testuitslagen.",
		"Report a warning or time-out at once. Tell the resident why, and what happens next time. Write no medical data or test results here."),
	Bron: bronMaatregel, Eisen: []string{"MON-04", "MON-05", "EXIT-03", "DDL-13"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "soort", Label: taal.T("Wat voor maatregel?", "What kind of measure?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(MaatregelGesprek, "Gesprek", "Talk"), optie(MaatregelWaarschuwing, "Schriftelijke waarschuwing", "Written warning"),
			optie(MaatregelLaatsteWaarschuwing, "Laatste waarschuwing", "Last warning"), optie(MaatregelTimeOut, "Time-out", "Time-out")}},
		redenVeld("Waarom?", "Why?"),
		{Naam: "verteldOp", Label: taal.T("Op welke dag is het de inwoner verteld?", "On which day was the resident told?"), Type: Dag},
		{Naam: "uitleg", Label: taal.T("Wat gebeurt er een volgende keer?", "What happens next time?"), Hulp: taal.T("Schrijf het zoals u het de inwoner vertelt.", "Write it as you tell the resident."), Type: Alinea, Verplicht: true},
		{Naam: "herziening", Label: taal.T("Wanneer kijkt u er weer naar?", "When do you look at it again?"), Type: Dag},
		{Naam: "van", Label: taal.T("Time-out vanaf", "Time-out from"), Type: Dag},
		{Naam: "tot", Label: taal.T("Time-out tot en met", "Time-out until"), Type: Dag},
		{Naam: "waar", Label: taal.T("Waar is de inwoner tijdens de time-out?", "Where is the resident during the time-out?"), Type: Regel, Adres: true},
	},
	nieuw: func() Inhoud { return &MaatregelGemeld{} },
}

func (m *MaatregelGemeld) soort() *Soort { return &maatregelGemeld }

func (m *MaatregelGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := eerste(d.magWonend(f, bronMaatregel), m.magHerziening(f)); err != nil {
		return err
	}
	switch m.Soort {
	case MaatregelWaarschuwing, MaatregelLaatsteWaarschuwing:
		return eerste(m.magVerteld(), m.magLaatste(d, f))
	case MaatregelTimeOut:
		return eerste(m.magTimeOut(), totNaVan(m.Van, m.Tot, bronMaatregel))
	}
	return nil
}

func (m *MaatregelGemeld) magHerziening(f Feit) error {
	if m.Herziening.IsZero() || m.Herziening.Na(f.Gebeurd) {
		return nil
	}
	return weiger(bronMaatregel, taal.T("De dag om er weer naar te kijken ligt niet na de maatregel.", "The day to look again is not after the measure."),
		taal.T("Kies een latere dag.", "Choose a later day.")).bij("herziening")
}

// magVerteld asks that a warning reached the one it is for. A time-out is
// recorded in any case: where somebody sleeps must be known.
func (m *MaatregelGemeld) magVerteld() error {
	if !m.VerteldOp.IsZero() {
		return nil
	}
	return weiger(bronMaatregel, taal.T("Een waarschuwing waar de inwoner niet van weet, is geen waarschuwing.", "A warning the resident does not know of is no warning."),
		taal.T("Vertel het de inwoner, en vul de dag in.", "Tell the resident, and enter the day.")).bij("verteldOp")
}

// magLaatste keeps the steps in order: a last warning comes after another one in
// the same stay that still stands.
func (m *MaatregelGemeld) magLaatste(d Dossier, f Feit) error {
	eerder := slices.ContainsFunc(d.Maatregelen, func(x Maatregel) bool {
		return x.Inhoud.Soort == MaatregelWaarschuwing && x.Staat() && d.VerblijfOp(x.Op) == d.VerblijfOp(f.Gebeurd)
	})
	if m.Soort != MaatregelLaatsteWaarschuwing || eerder {
		return nil
	}
	return weiger("VNG-handreiking § 3.2.5", taal.T("Er is in dit verblijf nog geen schriftelijke waarschuwing die geldt.", "In this stay there is no written warning yet that stands."),
		taal.T("Geef eerst een schriftelijke waarschuwing, of kies die stap.", "Give a written warning first, or choose that step.")).bij("soort")
}

// magTimeOut asks for the days, and where the resident is.
func (m *MaatregelGemeld) magTimeOut() error {
	reden := taal.T("Van een time-out moet bekend zijn hoe lang die duurt en waar de inwoner dan is.", "Of a time-out it must be known how long it lasts and where the resident is.")
	switch {
	case m.Van.IsZero():
		return weiger(bronMaatregel, reden, taal.T("Vul de eerste dag in.", "Enter the first day.")).bij("van")
	case m.Tot.IsZero():
		return weiger(bronMaatregel, reden, taal.T("Vul de laatste dag in.", "Enter the last day.")).bij("tot")
	case m.Waar == "":
		return weiger(bronMaatregel, reden, taal.T("Vul in waar de inwoner is. Weet u dat niet, schrijf dan op wie zoekt.", "Enter where the resident is. If you do not know, write down who is looking.")).bij("waar")
	}
	return nil
}

func (m *MaatregelGemeld) doe(d *Dossier, f Feit) {
	d.Maatregelen = append(d.Maatregelen, Maatregel{Gedaan: gedaan(f, m)})
}

// Staat reports whether the measure still stands.
func (m Maatregel) Staat() bool { return m.Herzien == nil || m.Herzien.Inhoud.Uitkomst != "vervalt" }

// Loopt reports whether the measure is a time-out of which nobody recorded the
// end.
func (m Maatregel) Loopt() bool { return m.Inhoud.Soort == MaatregelTimeOut && m.Beeindigd == nil }

// Maatregel returns the measure that fact nr reported, or nil.
func (d Dossier) Maatregel(nr int) *Maatregel {
	for i := range d.Maatregelen {
		if d.Maatregelen[i].Nr == nr {
			return &d.Maatregelen[i]
		}
	}
	return nil
}

// magOverMaatregel refuses what is about no measure, or came before it.
func (d Dossier) magOverMaatregel(nr int, f Feit) error {
	m := d.Maatregel(nr)
	if err := magKiezen(m != nil, len(d.Maatregelen) > 0, bronMaatregel, "maatregel",
		taal.T("Er is geen maatregel gemeld.", "No measure was reported."), taal.T("Meld eerst de maatregel.", "Report the measure first.")); err != nil {
		return err
	}
	return nietVoor(f, m.Op, taal.T("de maatregel", "the measure"), bronMaatregel)
}

var maatregelVeld = Veld{Naam: "maatregel", Label: taal.T("Welke maatregel?", "Which measure?"), Type: FeitNr, Soorten: []string{"maatregel_gemeld"}, Verplicht: true}
