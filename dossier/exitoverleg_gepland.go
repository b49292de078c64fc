package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// ExitoverlegGepland says when and where house, municipality and resident talk
// about an exit that threatens (VNG § 6.5, Regionaal afwegingskader § 4.7;
// DDL-13, EXIT-05). A new day replaces the one before.
type ExitoverlegGepland struct {
	Dreiging int           `json:"dreiging"` // number of the fact with the threat
	Dag      termijn.Datum `json:"dag"`
	Tijd     string        `json:"tijd"`
	Plaats   string        `json:"plaats"`
}

var exitoverlegGepland = Soort{
	Naam:   "exitoverleg_gepland",
	Titel:  taal.T("Overleg over dreigende exit gepland", "Talk on the threatened exit planned"),
	Doen:   taal.T("Overleg over dreigende exit plannen", "Plan the talk on the threatened exit"),
	Uitleg: taal.T("Spreek meteen een dag af met de inwoner en de gemeente. Iedereen hoort waar en wanneer. Een nieuwe dag vervangt de vorige.", "Agree a day with the resident and the municipality at once. Everybody hears where and when. A new day replaces the one before."),
	Bron:   bronExit, Eisen: []string{"DDL-13", "EXIT-05"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtDirect,
	Velden: []Veld{
		dreigingVeld,
		{Naam: "dag", Label: taal.T("Op welke dag?", "On which day?"), Type: Dag, Verplicht: true},
		{Naam: "tijd", Label: taal.T("Hoe laat?", "At what time?"), Type: Regel, Verplicht: true},
		{Naam: "plaats", Label: taal.T("Waar?", "Where?"), Type: Regel, Verplicht: true},
	},
	nieuw: func() Inhoud { return &ExitoverlegGepland{} },
}

func (e *ExitoverlegGepland) soort() *Soort { return &exitoverlegGepland }

func (e *ExitoverlegGepland) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := exitoverlegGepland.Bron
	x := d.dreiging(e.Dreiging)
	switch {
	case x == nil:
		return geenDreiging(bron)
	case x.Afgewend != nil:
		return weiger(bron, taal.T("Deze exit dreigt niet meer.", "This exit does not threaten any more."),
			taal.T("Kies een exit die nog dreigt.", "Choose an exit that still threatens.")).bij("dreiging")
	}
	return eerste(nietVoor(f, x.Op, taal.T("de melding van de dreigende exit", "the report of the threatened exit"), bron), nogTeKomen(e.Dag, f, bron))
}

func (e *ExitoverlegGepland) doe(d *Dossier, f Feit) {
	if x := d.dreiging(e.Dreiging); x != nil {
		g := gedaan(f, e)
		x.Gepland = &g
	}
}

// exitoverlegID is the id of the talk that was planned about a threat, as a term
// and as a task.
func exitoverlegID(nr int) string { return "exitoverleg_" + getal(nr) }

// komt reports whether a talk was planned and is still to be held.
func (d Dossier) komt(x Dreiging) bool {
	return x.Gepland != nil && (x.Overleg != nil || d.speelt(x))
}

// termijnenExitoverleg are the days of those talks.
func (d Dossier) termijnenExitoverleg() (ts []Termijn) {
	for _, x := range d.Dreigingen {
		if d.komt(x) {
			t := Termijn{ID: exitoverlegID(x.Nr), Streef: true, Titel: taal.T("Overleg over dreigende exit", "Talk on the threatened exit"),
				Termijn: genoemd(x.Gepland.Op, x.Gepland.Inhoud.Dag, bronExit, "")}
			ts = append(ts, gehaald(t, x.Overleg))
		}
	}
	return ts
}

// takenExitoverleg are those talks themselves.
func (d Dossier) takenExitoverleg(termijnen []Termijn) (ts []Taak) {
	for _, x := range d.Dreigingen {
		if d.komt(x) {
			p := x.Gepland.Inhoud
			t := Taak{ID: exitoverlegID(x.Nr), Feit: exitoverlegGehouden.Naam, Bron: bronExit, Eisen: []string{"DDL-13", "EXIT-05"}, Wie: d.partij(kader.Safehouse),
				Wat: taal.T("Houd het overleg over de dreigende exit ("+p.Tijd+", "+p.Plaats+")", "Hold the talk on the threatened exit ("+p.Tijd+", "+p.Plaats+")"), Zij: true}
			ts = append(ts, d.binnenVerblijf(d.stand(t.metTermijn(termijnen, t.ID), nr(x.Overleg))))
		}
	}
	return ts
}
