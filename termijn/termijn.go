// Package termijn computes with civil dates and statutory periods. It never
// reads the clock: today is always an argument. Every date it computes carries
// its explanation.
package termijn

import "halfweg/taal"

// Termijn is a computed last day with the reasons for it.
type Termijn struct {
	Begin     Datum  // the event it counts from
	Uiterlijk Datum  // the last day
	Bron      string // the article or paragraph that sets it
	Stappen   []Stap // how Begin became Uiterlijk
}

// Stap is one step of a computation: the rule applied and the day it led to.
type Stap struct {
	Op     Datum
	Bron   string
	Uitleg taal.Tekst
}
