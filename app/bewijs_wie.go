package app

import (
	"context"
	"errors"
	"strings"
	"time"

	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// Aangemeld is how far somebody is on his way in.
type Aangemeld struct {
	Persoon string
	Stap    AanmeldStap
	Via     string // the organisation whose provider vouched for him, "" for none; see Hoedanigheden
}

// AanmeldStap is what is still to be done before somebody is in.
type AanmeldStap string

// The steps.
const (
	StapKlaar     AanmeldStap = "klaar"     // nothing
	StapFactor    AanmeldStap = "factor"    // show the second factor
	StapInrichten AanmeldStap = "inrichten" // set up a second factor, for he has none
)

// The answers to who cannot show who he is. They are the same for an account
// that is not there, that is blocked, and for a password that is not right.
var (
	ErrAanmelden = &OngeldigFout{Veld: "wachtwoord", Probleem: taal.T("Dit e-mailadres en wachtwoord horen niet bij elkaar.", "This e-mail address and password do not belong together."),
		Uitweg: taal.T("Controleer beide en probeer het opnieuw.", "Check both and try again.")}
	ErrCode = &OngeldigFout{Veld: "code", Probleem: taal.T("Deze code klopt niet, of is al gebruikt of verlopen.", "This code is not right, or was used or has lapsed."),
		Uitweg: taal.T("Controleer de code of neem een nieuwe.", "Check the code or take a new one.")}
	ErrPasskey = &OngeldigFout{Veld: "passkey", Probleem: taal.T("Het aanmelden met een passkey is niet gelukt.", "Signing in with a passkey did not work."),
		Uitweg: taal.T("Probeer het opnieuw of meld u aan met uw wachtwoord.", "Try again or sign in with your password.")}
)

// ErrBevestig asks who does something weighty to show once more that it is him.
// Nothing was done.
var ErrBevestig = errors.New("app: confirm who you are first")

// Bevestiging is how long having shown who one is counts for weighty things.
const Bevestiging = 10 * time.Minute

// Bevestigd reports whether ik showed who he is shortly before: nil, or
// ErrBevestig. Where people do not show who they are, in the demo, everybody did.
func (a *App) Bevestigd(ik toegang.Ik) error {
	if a.Identiteit == nil {
		return nil
	}
	if d := a.Klok().Sub(ik.Bevestigd); d < 0 || d > Bevestiging {
		return ErrBevestig
	}
	return nil
}

// MeldAan takes an e-mail address and a password. Errors: ErrAanmelden, *WachtFout.
func (a *App) MeldAan(ctx context.Context, email, wachtwoord string) (uit Aangemeld, err error) {
	login := a.Identiteit.Login(email)
	ok, err := a.geremd(ctx, login, func() (bool, bool, error) {
		x, ok, err := a.wachtwoordKlopt(ctx, func(l *store.Lezer) (store.Account, error) { return l.AccountMetLogin(login) }, wachtwoord)
		if err != nil || !ok {
			return false, false, err
		}
		uit, err = a.naWachtwoord(ctx, x.Persoon)
		return true, uit.Stap == StapKlaar, err
	})
	if err == nil && !ok {
		err = ErrAanmelden
	}
	return uit, err
}

// wachtwoordKlopt looks up an account and compares a password with its own. It
// does the same work when there is no such account, or it is blocked.
func (a *App) wachtwoordKlopt(ctx context.Context, zoek func(*store.Lezer) (store.Account, error), wachtwoord string) (x store.Account, ok bool, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		x, err = zoek(l)
		return nietGevondenIsNiets(err)
	})
	if err != nil {
		return x, false, eigenFout(err)
	}
	ok, sterker, err := a.Identiteit.Klopt(ctx, x.Wachtwoord, wachtwoord)
	if err != nil || !ok || !x.Geblokkeerd.IsZero() {
		return x, false, err
	}
	if sterker != "" {
		err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.ZetWachtwoord(x.Persoon, x.Wachtwoord, sterker) })
	}
	return x, true, eigenFout(err)
}

// naWachtwoord says what is to be done after the password.
func (a *App) naWachtwoord(ctx context.Context, persoon string) (Aangemeld, error) {
	uit := Aangemeld{Persoon: persoon, Stap: StapKlaar}
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		f, err := l.Factoren(persoon)
		if err != nil {
			return err
		}
		moet, err := a.moetFactor(l, persoon)
		switch {
		case len(f) > 0:
			uit.Stap = StapFactor
		case moet:
			uit.Stap = StapInrichten
		}
		return err
	})
	return uit, eigenFout(err)
}

// ToonFactor takes the code of an app, or a recovery code, of somebody whose
// password was right. Errors: ErrCode, *WachtFout.
func (a *App) ToonFactor(ctx context.Context, persoon, code string) error {
	return a.geremdVoor(ctx, persoon, ErrCode, func(x store.Account) (bool, error) { return a.codeKlopt(ctx, x, code) })
}

// geremdVoor does one try of a person we know.
func (a *App) geremdVoor(ctx context.Context, persoon string, anders error, doe func(store.Account) (bool, error)) error {
	var x store.Account
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		x, err = l.Account(persoon)
		return err
	})
	if err != nil {
		return eigenFout(err)
	}
	ok, err := a.geremd(ctx, x.Login, func() (bool, bool, error) {
		ok, err := doe(x)
		return ok, true, err
	})
	if err == nil && !ok {
		err = anders
	}
	return err
}

// codeKlopt uses up the code of an app or a recovery code.
func (a *App) codeKlopt(ctx context.Context, x store.Account, code string) (ok bool, err error) {
	if !x.Geblokkeerd.IsZero() {
		return false, nil
	}
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		factoren, err := s.Factoren(x.Persoon)
		if err != nil {
			return err
		}
		for _, f := range factoren {
			if f.Soort != store.Totp || ok {
				continue
			}
			if ok, err = a.totpKlopt(s, f, code); err != nil {
				return err
			}
		}
		if !ok {
			ok, err = s.GebruikHerstelcode(x.Persoon, identiteit.CodeHash(code))
		}
		return err
	})
	return ok, eigenFout(err)
}

func (a *App) totpKlopt(s *store.Schrijver, f store.Factor, code string) (bool, error) {
	geheim, err := a.Identiteit.Open(f.Gegevens, "factor", f.ID)
	if err != nil {
		return false, err
	}
	stap, ok := identiteit.TotpStap(string(geheim), code, a.Klok(), f.Stap)
	if !ok {
		return false, nil
	}
	return s.GebruikTotp(f.ID, stap, a.Klok())
}

// Bevestig takes what somebody who is signed in shows to confirm it is him: the
// code of his app when he has one, else his password. Errors: ErrCode,
// ErrAanmelden, *WachtFout.
func (a *App) Bevestig(ctx context.Context, ik toegang.Ik, wachtwoord, code string) error {
	b, err := a.Account(ctx, ik)
	if err != nil {
		return err
	}
	if b.HeeftApp() {
		return a.geremdVoor(ctx, ik.Persoon, ErrCode, func(x store.Account) (bool, error) {
			return a.codeKlopt(ctx, x, strings.TrimSpace(code))
		})
	}
	return a.geremdVoor(ctx, ik.Persoon, ErrAanmelden, func(x store.Account) (bool, error) {
		_, ok, err := a.wachtwoordKlopt(ctx, func(*store.Lezer) (store.Account, error) { return x, nil }, wachtwoord)
		return ok, err
	})
}

// HeeftApp reports whether an app makes codes for this account.
func (b Account) HeeftApp() bool {
	for _, f := range b.Factoren {
		if !f.Passkey {
			return true
		}
	}
	return false
}

// HeeftPasskey reports whether this account has a passkey.
func (b Account) HeeftPasskey() bool {
	for _, f := range b.Factoren {
		if f.Passkey {
			return true
		}
	}
	return false
}
