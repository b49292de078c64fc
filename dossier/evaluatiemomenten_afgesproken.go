package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// EvaluatiemomentenAfgesproken says when the stay is evaluated, and whether the
// house's own report is enough for the municipality (VNG § 5.2 and § 6.3,
// Regionaal afwegingskader § 3.1 and § 4.5; MON-03, QUA-21, QUA-22, C12). New
// agreements replace the ones before.
type EvaluatiemomentenAfgesproken struct {
	Momenten     []Evaluatiemoment `json:"momenten"`
	EigenVerslag bool              `json:"eigenVerslag"`
}

// Evaluatiemoment is one day to evaluate on.
type Evaluatiemoment struct {
	Dag  termijn.Datum `json:"dag"`
	Vorm string        `json:"vorm,omitzero"` // "gesprek in het huis"
}

const bronEvaluatie = "VNG-handreiking § 3.2.4 en § 6.3; Regionaal afwegingskader § 4.5"

var evaluatiemomentenAfgesproken = Soort{
	Naam:   "evaluatiemomenten_afgesproken",
	Titel:  taal.T("Evaluatiemomenten afgesproken", "Evaluation moments agreed"),
	Doen:   taal.T("Evaluatiemomenten afspreken", "Agree on evaluation moments"),
	Uitleg: taal.T("Spreek met gemeente, huis en inwoner af wanneer u evalueert. Spreek ook af of het verslag van het huis genoeg is.", "Agree with municipality, house and resident when you evaluate. Agree too whether the report of the house is enough."),
	Bron:   bronEvaluatie + " en § 3.1", Eisen: []string{"MON-03", "QUA-21", "QUA-22", "DDL-08"},
	Deel: DeelVerblijf, Door: []Rol{Consulent, Teamleider, Safehousemedewerker}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "momenten", Label: taal.T("Momenten", "Moments"), Type: Rijen, Verplicht: true, Velden: []Veld{
			{Naam: "dag", Label: taal.T("Dag", "Day"), Type: Dag, Verplicht: true},
			{Naam: "vorm", Label: taal.T("Hoe?", "How?"), Hulp: taal.T("Bijvoorbeeld: gesprek in het huis, met de inwoner.", "For example: a talk in the house, with the resident."), Type: Regel}}},
		{Naam: "eigenVerslag", Label: taal.T("Het evaluatieverslag van het huis is genoeg voor de gemeente", "The evaluation report of the house is enough for the municipality"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &EvaluatiemomentenAfgesproken{} },
}

func (e *EvaluatiemomentenAfgesproken) soort() *Soort { return &evaluatiemomentenAfgesproken }

func (e *EvaluatiemomentenAfgesproken) mag(_ Dossier, f Feit, _ Omgeving) error {
	gezien := []termijn.Datum{}
	for i, m := range e.Momenten {
		veld := "momenten." + getal(i) + ".dag"
		switch {
		case m.Dag.Voor(f.Gebeurd):
			return weiger(bronEvaluatie, taal.T("Deze dag ligt voor de afspraak.", "This day is before the agreement."),
				taal.T("Kies "+f.Gebeurd.Lang(taal.NL)+" of later. Een evaluatie die al was, legt u vast als gehouden.", "Choose "+f.Gebeurd.Lang(taal.EN)+" or later. Record an evaluation that took place as held.")).bij(veld)
		case slices.Contains(gezien, m.Dag):
			return weiger(bronEvaluatie, taal.T("Deze dag staat er al.", "This day is there already."),
				taal.T("Kies een andere dag, of haal de regel weg.", "Choose another day, or take the row away.")).bij(veld)
		}
		gezien = append(gezien, m.Dag)
	}
	return nil
}

func (e *EvaluatiemomentenAfgesproken) doe(d *Dossier, f Feit) {
	g := gedaan(f, e)
	d.Evaluatiemomenten = &g
}

// EvaluatieVoorstel returns the days the framework proposes to evaluate on,
// counted from the day the stay began and not after its planned end. It is empty
// where the framework leaves the days to the parties (C12), and before a
// placement.
func (d Dossier) EvaluatieVoorstel(o Omgeving) (dagen []termijn.Datum) {
	begin := d.aaneen()
	if begin == nil {
		return nil
	}
	for _, maanden := range o.proces().Evaluaties.Waarde {
		dag := begin.Van.Maanden(maanden)
		if eind := d.GeplandEinde(); eind.IsZero() || !dag.Na(eind) {
			dagen = append(dagen, dag)
		}
	}
	return dagen
}

// afgesprokenEvaluatie is an agreed moment with the evaluation that met it.
type afgesprokenEvaluatie struct {
	Evaluatiemoment
	Gehouden *Gedaan[EvaluatieGehouden]
}

// afgesprokenEvaluaties returns the agreed moments in order. An evaluation held
// since the agreement meets the first moment that is still open.
func (d Dossier) afgesprokenEvaluaties() (uit []afgesprokenEvaluatie) {
	if d.Evaluatiemomenten == nil {
		return nil
	}
	for _, m := range d.Evaluatiemomenten.Inhoud.Momenten {
		uit = append(uit, afgesprokenEvaluatie{Evaluatiemoment: m})
	}
	slices.SortFunc(uit, func(a, b afgesprokenEvaluatie) int { return a.Dag.Min(b.Dag) })
	n := 0
	for i := range d.Evaluaties {
		if e := &d.Evaluaties[i]; e.Nr > d.Evaluatiemomenten.Nr && n < len(uit) {
			uit[n].Gehouden = e
			n++
		}
	}
	return uit
}
