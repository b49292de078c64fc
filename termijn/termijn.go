// Package termijn computes with civil dates and statutory periods. It never
// reads the clock: today is always an argument. Every date it computes carries
// its explanation.
package termijn

import "halfweg/taal"

// Termijn is a computed last day with the reasons for it. The zero Termijn is
// a period that has not begun.
type Termijn struct {
	Begin     Datum  // the event it counts from
	Uiterlijk Datum  // the last day; for a period counted back the latest day before the event
	Bron      string // the article or paragraph that sets it
	Stappen   []Stap // how Begin became Uiterlijk: the first is on Begin, the last on Uiterlijk
}

// Stap is one step of a computation: the rule applied and the day it led to.
type Stap struct {
	Op     Datum
	Bron   string
	Uitleg taal.Tekst
}

func (t *Termijn) stap(op Datum, bron string, uitleg taal.Tekst) {
	t.Uiterlijk = op
	t.Stappen = append(t.Stappen, Stap{op, bron, uitleg})
}
