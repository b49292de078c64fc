package demo

import (
	"fmt"
	"math/rand/v2"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// verhaal is the history of one resident, told in steps that people of the
// region took through the door, each on its own day.
type verhaal struct {
	inwoner app.Inwoner
	r       *rand.Rand
	vandaag termijn.Datum
	wet     *termijn.Wet

	gemeente             string                // CBS code of origin, where the melding is made
	zelf                 toegang.Ik            // the resident, acting himself
	mensen               map[string]toegang.Ik // everybody else, by id
	team                 team
	kliniek              toegang.Ik
	huis                 toegang.Ik
	behandeling, ontslag int  // days from today
	zonderToestemming    bool // the resident gave the clinic none
	ondersteuning        string

	later   []gebeurtenis // of the stay, in no order; see op
	stappen []stap
	nr      int // number of the last fact so far
	klok    time.Time
}

// stap is one command, or a document that was added.
type stap struct {
	op       time.Time
	wie      toegang.Ik
	gebeurd  termijn.Datum
	inhouden []dossier.Inhoud
	stuk     *stuk // a document to add, before the facts
}

// stuk is a document with what it says.
type stuk struct{ naam, titel, tekst string }

// team is who works on a dossier for a municipality.
type team struct{ organisatie, eerste, tweede, leider toegang.Ik }

// doet adds a step on a day counted from today. What people of a municipality
// do falls on working days, and nothing happens before what went before.
func (v *verhaal) doet(dag int, wie toegang.Ik, inhouden ...dossier.Inhoud) int {
	v.stappen = append(v.stappen, stap{op: v.moment(dag, wie), wie: wie, inhouden: inhouden})
	s := &v.stappen[len(v.stappen)-1]
	s.gebeurd = termijn.DatumVan(s.op)
	v.nr += len(inhouden)
	return v.nr
}

// moment is a time on that day, after all that went before and not after this
// morning.
func (v *verhaal) moment(dag int, wie toegang.Ik) time.Time {
	d := v.vandaag.Plus(min(dag, 0))
	for wie.OrganisatieSoort == toegang.Gemeente && v.vrij(d) {
		d = d.Plus(-1)
	}
	t := tijdOp(d, 8, v.r.IntN(9*60))
	if d == v.vandaag {
		t = tijdOp(d, 7, v.r.IntN(90))
	}
	if !t.After(v.klok) {
		t = v.klok.Add(time.Duration(1+v.r.IntN(9)) * time.Minute)
	}
	v.klok = t
	return t
}

func (v *verhaal) vrij(d termijn.Datum) bool {
	_, _, vrij := v.wet.Kalender.Vrij(d)
	return vrij
}

// tijdOp is a moment on that day in the Netherlands.
func tijdOp(d termijn.Datum, uur, minuten int) time.Time {
	plek, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		plek = time.UTC // termijn links the zones in, so that this does not happen
	}
	t := d.Tijd()
	return time.Date(t.Year(), t.Month(), t.Day(), uur, minuten, 0, 0, plek)
}

// eindigt returns the day, counted from today, on which a period must have
// begun to end over that many days, or as soon after as the law makes it.
func (v *verhaal) eindigt(p termijn.Periode, over int) int {
	eind := v.vandaag.Plus(over)
	begin := eind.Plus(-60)
	for !v.wet.Termijn(p, begin).Uiterlijk.Voor(eind) {
		begin = begin.Plus(-1)
	}
	for v.wet.Termijn(p, begin).Uiterlijk.Voor(eind) {
		begin = begin.Plus(1)
	}
	return min(begin.Min(v.vandaag), 0)
}

func (v *verhaal) kies(teksten ...string) string { return teksten[v.r.IntN(len(teksten))] }

func (v *verhaal) String() string { return fmt.Sprintf("%s (%s)", v.inwoner.Naam(), v.gemeente) }
