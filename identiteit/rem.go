package identiteit

import "time"

// Rem says how fast tries that fail may follow each other: Vrij of them at once,
// after that a wait that doubles from Eerst up to Hoogst, and one try back for
// each Herstel that passes. It never locks anything: who waits gets another try
// (ASVS 5.0 6.3.1).
type Rem struct {
	Vrij                   int
	Eerst, Hoogst, Herstel time.Duration
}

// The brakes. Account is for one account from one address; Overal for one account
// from everywhere, which takes more so that a stranger elsewhere does not easily
// make somebody wait; Adres for one address, which many people may share.
var (
	RemAccount = Rem{Vrij: 5, Eerst: 30 * time.Second, Hoogst: 15 * time.Minute, Herstel: 15 * time.Minute}
	RemOveral  = Rem{Vrij: 20, Eerst: time.Minute, Hoogst: 15 * time.Minute, Herstel: 5 * time.Minute}
	RemAdres   = Rem{Vrij: 30, Eerst: 10 * time.Second, Hoogst: 15 * time.Minute, Herstel: time.Minute}
)

// Vergeten is after how long any number of failed tries may be forgotten whole.
const Vergeten = 7 * 24 * time.Hour

// Over is how many of the failed tries, the last of them at laatste, still count.
func (r Rem) Over(aantal int, laatste, nu time.Time) int {
	if nu.Sub(laatste) >= Vergeten {
		return 0
	}
	return max(0, aantal-int(nu.Sub(laatste)/r.Herstel))
}

// Tot is until when somebody has to wait; the zero time when he need not.
func (r Rem) Tot(aantal int, laatste, nu time.Time) time.Time {
	if aantal < r.Vrij {
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
