package app

import (
	"context"
	"fmt"
	"time"

	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
)

// WachtFout says that too many tries failed, and when there is another one.
type WachtFout struct{ Nog time.Duration }

func (f *WachtFout) Error() string { return f.Tekst().NL }

// Tekst says how long to wait.
func (f *WachtFout) Tekst() taal.Tekst {
	n := int(f.Nog/time.Second) + 1
	nl, en := fmt.Sprintf("%d seconden", n), fmt.Sprintf("%d seconds", n)
	if n > 90 {
		m := (n + 59) / 60
		nl, en = fmt.Sprintf("%d minuten", m), fmt.Sprintf("%d minutes", m)
	}
	return taal.T("Er is te vaak iets geprobeerd dat niet klopte. Wacht "+nl+" en probeer het dan opnieuw.",
		"Too many tries were not right. Wait "+en+" and then try again.")
}

// teller is one count of failed tries with its brake.
type teller struct {
	sleutel string
	rem     identiteit.Rem
}

// tellers are the counts for tries on an account (by the hash of what was typed,
// so that who does not exist is counted alike) or, without one, on a code.
func (a *App) tellers(account, adres string) []teller {
	h := herkomst(adres)
	uit := []teller{{a.Identiteit.Teller("adres", h), identiteit.RemAdres}}
	if account != "" {
		uit = append(uit, teller{a.Identiteit.Teller("account", account+" "+h), identiteit.RemAccount},
			teller{a.Identiteit.Teller("overal", account), identiteit.RemOveral})
	}
	return uit
}

// geremd does one try that may fail. It is counted before it is done, so that
// many at the same time are not more than many one after the other; when it
// succeeds the count is taken back, and when that is the end of signing in (af)
// all that failed on the account before is forgotten.
func (a *App) geremd(ctx context.Context, account string, doe func() (ok, af bool, err error)) (bool, error) {
	tellers, nu := a.tellers(account, BezoekVan(ctx).Adres), a.Klok()
	err := a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		var tot time.Time
		over := make([]int, len(tellers))
		for i, t := range tellers {
			p, err := s.Poging(t.sleutel)
			if err != nil {
				return err
			}
			over[i] = t.rem.Over(p.Aantal, p.Laatste, nu)
			if x := t.rem.Tot(over[i], p.Laatste, nu); x.After(tot) {
				tot = x
			}
		}
		if !tot.IsZero() {
			return &WachtFout{tot.Sub(nu)}
		}
		for i, t := range tellers {
			if err := s.ZetPoging(t.sleutel, store.Poging{Aantal: over[i] + 1, Laatste: nu}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return false, eigenFout(err)
	}
	ok, af, err := doe()
	if err != nil || !ok {
		return false, err
	}
	return true, eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		for i, t := range tellers {
			wis := s.NeemPogingTerug
			if af && i > 0 {
				wis = s.WisPoging
			}
			if err := wis(t.sleutel); err != nil {
				return err
			}
		}
		return nil
	}))
}
