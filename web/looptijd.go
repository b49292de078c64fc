package web

import (
	"fmt"

	"halfweg/taal"
	"halfweg/termijn"
)

// looptijd is how a period stands today, in words first.
type looptijd struct {
	Woorden string // "Nog 3 dagen", "2 dagen te laat"
	Toon    string // "", "warn" or "neg": only ever next to the words
	Deel    int    // part of the period that has passed, 0 to 100
	Dag     string // "dag 53 van 56"
	Datum   termijn.Datum
}

// bijna is the number of days before the end from which a period asks for
// attention.
const bijna = 7

// looptijdVan compares a period with today. Without an end it is empty.
func looptijdVan(begin, uiterlijk, vandaag termijn.Datum, t taal.Taal) looptijd {
	if uiterlijk.IsZero() {
		return looptijd{Woorden: taal.T("Geen termijn", "No time limit").In(t)}
	}
	over := uiterlijk.Min(vandaag)
	l := looptijd{Woorden: dagenWoorden(over).In(t), Datum: uiterlijk, Deel: 100}
	switch {
	case over < 0:
		l.Toon = "neg"
	case over <= bijna:
		l.Toon = "warn"
	}
	if heel := uiterlijk.Min(begin); !begin.IsZero() && heel > 0 {
		dag := vandaag.Min(begin)
		l.Deel = min(100, max(0, 100*dag/heel))
		if over >= 0 && dag >= 0 {
			l.Dag = fmt.Sprintf(taal.T("dag %d van %d", "day %d of %d").In(t), dag, heel)
		}
	}
	return l
}

// dagenWoorden says how many days are left, or how many too late it is.
func dagenWoorden(over int) taal.Tekst {
	switch {
	case over < -1:
		return taal.T(fmt.Sprintf("%d dagen te laat", -over), fmt.Sprintf("%d days late", -over))
	case over == -1:
		return taal.T("1 dag te laat", "1 day late")
	case over == 0:
		return taal.T("Vandaag", "Today")
	case over == 1:
		return taal.T("Nog 1 dag", "1 day left")
	}
	return taal.T(fmt.Sprintf("Nog %d dagen", over), fmt.Sprintf("%d days left", over))
}
