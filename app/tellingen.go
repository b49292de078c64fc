package app

import (
	"context"

	"halfweg/store"
	"halfweg/toegang"
)

// Tellingen are the counts every page shows beside its menu.
type Tellingen struct {
	Taken     int // open tasks ik owes; one more than TellingGrens: there are more
	Berichten int // messages he has not read; the same
}

// TellingGrens is how far the counts beside a menu go.
const TellingGrens = 99

// Tellingen counts what waits for ik. Each count is one look in an index, and
// stops at TellingGrens.
func (a *App) Tellingen(ctx context.Context, ik toegang.Ik) (t Tellingen, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		if t.Taken, err = l.TelTaken(store.TaakVraag{Lezer: ik.Persoon, Sleutels: toegang.TaakSleutels(ik)}, TellingGrens); err != nil {
			return err
		}
		t.Berichten, err = l.TelOngelezen(ik.Wie, TellingGrens)
		return err
	})
	return t, eigenFout(err)
}
