package identiteit

import "time"

// Rem says how fast tries may follow each other: Vrij of them at once, and after
// that a wait that doubles from Eerst up to Hoogst. It never locks anything: who
// waits gets another try (ASVS 5.0 6.3.1).
type Rem struct {
	Vrij          int
	Eerst, Hoogst time.Duration
}

// The brakes on tries that failed. Many people can come from one address, so it
// gets more of them.
var (
	RemAccount = Rem{Vrij: 5, Eerst: 30 * time.Second, Hoogst: 15 * time.Minute}
	RemAdres   = Rem{Vrij: 30, Eerst: 10 * time.Second, Hoogst: 15 * time.Minute}
)

// Vergeten is how long after the last one failed tries are forgotten.
const Vergeten = 24 * time.Hour

// Tot is until when somebody has to wait after so many failed tries, the last of
// them at laatste; the zero time when he need not.
func (r Rem) Tot(aantal int, laatste, nu time.Time) time.Time {
	if aantal < r.Vrij || nu.Sub(laatste) >= Vergeten {
		return time.Time{}
	}
	wacht := r.Eerst << min(aantal-r.Vrij, 20)
	if wacht > r.Hoogst {
		wacht = r.Hoogst
	}
	if tot := laatste.Add(wacht); nu.Before(tot) {
		return tot
	}
	return time.Time{}
}
