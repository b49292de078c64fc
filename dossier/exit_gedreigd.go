package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// ExitGedreigd: somebody may have to leave, or wants to leave early. Everybody
// concerned knows at once and the protocol begins (VNG § 6.5, Regionaal
// afwegingskader § 4.7; MON-05, DDL-13, EXIT-08).
type ExitGedreigd struct {
	Grond    string        `json:"grond"`
	Wat      string        `json:"wat"`
	Wanneer  termijn.Datum `json:"wanneer,omitzero"` // the day the exit is expected
	VeiligNu bool          `json:"veiligNu"`         // everybody in the house is safe at this moment
}

// ExitAfgewend: the resident can stay.
type ExitAfgewend struct {
	Dreiging  int    `json:"dreiging"` // number of the fact with the threat
	Afspraken string `json:"afspraken"`
	Reden     string `json:"reden"`
}

// Dreiging is a threatened exit with what was done about it.
type Dreiging struct {
	Gedaan[ExitGedreigd]
	Gepland  *Gedaan[ExitoverlegGepland] // the day of the talk, the last one
	Overleg  *Gedaan[ExitoverlegGehouden]
	Afgewend *Gedaan[ExitAfgewend]
}

const bronExit = "VNG-handreiking § 6.5; Regionaal afwegingskader § 4.7"

// Grounds on which a house ends a stay against the will of the resident (VNG
// § 3.2.5; EXIT-01, EXIT-02, EXIT-03).
var grondenGedwongen = []Optie{
	optie("positieve_test", "Positieve test", "Positive test"),
	optie("gevaar", "Gevaar of agressie", "Danger or aggression"),
	optie("huisregels", "Huisregels steeds overtreden", "House rules broken again and again"),
}

// gedwongen reports whether a ground is one of those.
func gedwongen(grond string) bool {
	return slices.ContainsFunc(grondenGedwongen, func(o Optie) bool { return o.Waarde == grond })
}

var dreigingVeld = Veld{Naam: "dreiging", Label: taal.T("Welke dreigende exit?", "Which threatened exit?"), Type: FeitNr, Soorten: []string{"exit_gedreigd"}, Verplicht: true}

var exitGedreigd = Soort{
	Naam:   "exit_gedreigd",
	Titel:  taal.T("Exit dreigt", "Exit threatens"),
	Doen:   taal.T("Dreigende exit melden", "Report a threatened exit"),
	Uitleg: taal.T("Meld dit meteen. Alle betrokkenen horen het direct en er volgt overleg over wat er kan.", "Report this at once. Everybody concerned hears it directly and a talk follows on what is possible."),
	Bron:   bronExit, Eisen: []string{"MON-05", "DDL-13", "EXIT-03", "EXIT-08"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "grond", Label: taal.T("Waarom dreigt een exit?", "Why does an exit threaten?"), Type: Keuze, Verplicht: true,
			Opties: slices.Concat(grondenGedwongen, []Optie{optie("eigen_wens", "De inwoner wil zelf weg", "The resident wants to leave"), optie("anders", "Anders", "Other")})},
		{Naam: "wat", Label: taal.T("Wat is er gebeurd?", "What happened?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "wanneer", Label: taal.T("Wanneer verwacht u de exit?", "When do you expect the exit?"), Hulp: taal.T("Laat leeg als u dat niet weet.", "Leave empty when you do not know."), Type: Dag},
		{Naam: "veiligNu", Label: taal.T("Is iedereen nu veilig?", "Is everybody safe now?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &ExitGedreigd{} },
}

var exitAfgewend = Soort{
	Naam:   "exit_afgewend",
	Titel:  taal.T("Exit afgewend", "Exit averted"),
	Doen:   taal.T("Afgewende exit vastleggen", "Record an averted exit"),
	Uitleg: taal.T("De inwoner blijft. Leg de afspraken vast.", "The resident stays. Record what was agreed."),
	Bron:   bronExit, Eisen: []string{"EXIT-05", "EXIT-08"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Beeindigt: []string{"exit_gedreigd", "positieve_test_gemeld", "gevaar_gemeld"},
	Velden: []Veld{
		dreigingVeld,
		{Naam: "afspraken", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea, Verplicht: true, Klinisch: true},
		redenVeld("Waarom kan de inwoner blijven?", "Why can the resident stay?"),
	},
	nieuw: func() Inhoud { return &ExitAfgewend{} },
}

func (e *ExitGedreigd) soort() *Soort { return &exitGedreigd }
func (e *ExitAfgewend) soort() *Soort { return &exitAfgewend }

func (e *ExitGedreigd) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magVertrekken(f, exitGedreigd.Bron)
}

// magVertrekken asks that there is something to leave: a stay, or a placement
// that was reported. Nothing else stands in the way of what must be known at
// once.
func (d Dossier) magVertrekken(f Feit, bron string) error {
	switch {
	case d.Verblijf() != nil || d.PlaatsingVooruit != nil && d.Vertrek == nil:
		return d.nietVoorIntrek(f, bron)
	case d.Vertrek != nil:
		return weiger(bron, taal.T("De inwoner is al vertrokken op "+d.Vertrek.Op.Lang(taal.NL)+".", "The resident already left on "+d.Vertrek.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer het eerdere vertrek als er iets niet klopt.", "Correct the earlier leaving if something is wrong."))
	}
	return geenVerblijf(bron)
}

func (e *ExitGedreigd) doe(d *Dossier, f Feit) {
	d.Dreigingen = append(d.Dreigingen, Dreiging{Gedaan: gedaan(f, e)})
}

func (e *ExitAfgewend) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := exitAfgewend.Bron
	x := d.dreiging(e.Dreiging)
	switch {
	case x == nil:
		return geenDreiging(bron)
	case !d.speelt(*x):
		return weiger(bron, taal.T("Deze exit dreigt niet meer.", "This exit does not threaten any more."),
			taal.T("Kies een exit die nog dreigt.", "Choose an exit that still threatens.")).bij("dreiging")
	}
	return nietVoor(f, x.Op, taal.T("de melding van de dreigende exit", "the report of the threatened exit"), bron)
}

func (e *ExitAfgewend) doe(d *Dossier, f Feit) {
	if x := d.dreiging(e.Dreiging); x != nil {
		g := gedaan(f, e)
		x.Afgewend = &g
	}
}

func (d Dossier) dreiging(nr int) *Dreiging {
	for i := range d.Dreigingen {
		if d.Dreigingen[i].Nr == nr {
			return &d.Dreigingen[i]
		}
	}
	return nil
}

func geenDreiging(bron string) error {
	return weiger(bron, taal.T("Deze dreigende exit staat niet in het dossier.", "This threatened exit is not in the record."),
		taal.T("Kies een dreigende exit uit de lijst.", "Choose a threatened exit from the list.")).bij("dreiging")
}

// speelt reports whether a threat still goes on: not averted, and the resident
// still lives in the house it was about.
func (d Dossier) speelt(x Dreiging) bool {
	return x.Afgewend == nil && d.Vertrek == nil && x.Nr > d.sinds()
}

// Dreigt returns the last threatened exit that still goes on, or nil.
func (d Dossier) Dreigt() *Dreiging {
	for i := len(d.Dreigingen) - 1; i >= 0; i-- {
		if d.speelt(d.Dreigingen[i]) {
			return &d.Dreigingen[i]
		}
	}
	return nil
}
