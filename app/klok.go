package app

import (
	"time"

	"halfweg/store"
	"halfweg/taal"
)

// klokSpeling is how far the clock of a server may stand before the newest moment
// that was recorded: servers side by side differ, and a command waits for others
// after it looked at the clock.
const klokSpeling = time.Minute

// nu is the moment of a command: the clock of the server and nothing else decides
// when a fact was recorded. A clock that jumped back would record today what
// then seems to be of before, so that nothing is recorded until it has caught up.
func (a *App) nu(l *store.Lezer) (time.Time, error) {
	nu := a.Klok()
	if a.Naverteld {
		return nu, nil
	}
	laatste, err := l.Laatste()
	if err == nil && nu.Before(laatste.Add(-klokSpeling)) {
		err = klokTerug(nu, laatste)
	}
	return nu, err
}

func klokTerug(nu, laatste time.Time) error {
	vorm := func(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }
	return &store.Fout{
		Wat: taal.T("De klok van de server staat terug: hij wijst "+vorm(nu)+" aan, maar er is al iets vastgelegd op "+vorm(laatste)+". Er is niets opgeslagen.",
			"The clock of the server jumped back: it says "+vorm(nu)+", but something was recorded already at "+vorm(laatste)+". Nothing was saved."),
		Uitweg: taal.T("Vraag de beheerder de klok goed te zetten. Zodra de klok weer gelijk loopt, kunt u verder.",
			"Ask the administrator to set the clock right. As soon as it is right again, you can go on.")}
}
