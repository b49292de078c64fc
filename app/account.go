package app

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"halfweg/dossier"
	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// Account is what somebody sees of how he signs in.
type Account struct {
	Naam, Email  string
	Taal         taal.Taal // "" when he chose none
	Wachtwoord   time.Time // when he set it; zero: he has none
	Factoren     []Factor
	Herstelcodes int
	Sessies      []Sessie
	MoetFactor   bool // he may not be without a second factor
}

// Factor is something a person proves with that it is him.
type Factor struct {
	ID, Naam          string
	Passkey           bool // otherwise an app that makes codes
	Gemaakt, Gebruikt time.Time
}

// Sessie is one place where somebody is signed in.
type Sessie struct {
	ID                string
	Apparaat, Vandaan string // what the browser says it is; the network, not the whole address
	Begonnen          time.Time
	Gebruikt          time.Time
	Deze              bool // it is this one
}

// accountGegevens is what is sealed of an account.
type accountGegevens struct {
	Email string `json:"email,omitempty"`
}

// Account shows a person how he signs in and where he is signed in.
func (a *App) Account(ctx context.Context, ik toegang.Ik) (uit Account, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		p, err := l.Persoon(ik.Persoon)
		if err != nil {
			return err
		}
		naam, err := naamVan(l, p)
		if err != nil {
			return err
		}
		uit = Account{Naam: naam, Taal: taal.Taal(p.Taal)}
		sessies, err := l.Sessies(ik.Persoon, a.Klok())
		if err != nil {
			return err
		}
		for _, s := range sessies {
			uit.Sessies = append(uit.Sessies, Sessie{ID: s.ID, Apparaat: s.Apparaat, Vandaan: s.Vandaan, Begonnen: s.Begonnen, Gebruikt: s.Gebruikt, Deze: s.IsSessie(BezoekVan(ctx).token)})
		}
		if a.Identiteit == nil {
			return nil
		}
		return a.vulAccount(l, ik.Persoon, &uit)
	})
	return uit, eigenFout(err)
}

func (a *App) vulAccount(l *store.Lezer, persoon string, uit *Account) error {
	x, err := l.Account(persoon)
	if err := nietGevondenIsNiets(err); err != nil {
		return err
	}
	if uit.Email, err = a.emailVan(x); err != nil {
		return err
	}
	uit.Wachtwoord = x.Gezet
	factoren, err := l.Factoren(persoon)
	if err != nil {
		return err
	}
	for _, f := range factoren {
		uit.Factoren = append(uit.Factoren, Factor{f.ID, f.Naam, f.Soort == store.Passkey, f.Gemaakt, f.Gebruikt})
	}
	if uit.Herstelcodes, err = l.Herstelcodes(persoon); err != nil {
		return err
	}
	uit.MoetFactor, err = a.moetFactor(l, persoon)
	return err
}

// emailVan returns the address somebody signs in with, "" when he has none.
func (a *App) emailVan(x store.Account) (string, error) {
	if len(x.Gegevens) == 0 {
		return "", nil
	}
	b, err := a.Identiteit.Open(x.Gegevens, "account", x.Persoon)
	if err != nil {
		return "", err
	}
	var g accountGegevens
	return g.Email, json.Unmarshal(b, &g)
}

// moetFactor reports whether somebody may not be without a second factor: who
// works here, in any capacity. A resident reads only what is his own.
func (a *App) moetFactor(l *store.Lezer, persoon string) (bool, error) {
	wies, err := a.hoedanigheden(l, persoon)
	for _, w := range wies {
		if w.Rol != dossier.Inwoner {
			return true, err
		}
	}
	return false, err
}

// zorgAccount returns the account of a person, and makes one without a password
// when he has none.
func (a *App) zorgAccount(s *store.Schrijver, persoon string) (store.Account, error) {
	x, err := s.Account(persoon)
	if !errors.Is(err, store.ErrNietGevonden) {
		return x, err
	}
	x = store.Account{Persoon: persoon, Login: "geen " + persoon, Sleutel: identiteit.NieuweNaam()}
	return x, s.ZetAccount(x)
}

// ZetTaal keeps in which language somebody wants to read.
func (a *App) ZetTaal(ctx context.Context, ik toegang.Ik, t taal.Taal) error {
	if t != taal.NL && t != taal.EN {
		t = taal.NL
	}
	return eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		p, err := s.Persoon(ik.Persoon)
		if err != nil {
			return err
		}
		p.Taal = string(t)
		return s.ZetPersoon(p)
	}))
}

// EindSessie ends one of one's own sessions.
func (a *App) EindSessie(ctx context.Context, ik toegang.Ik, id string) error {
	return eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.EindEigenSessie(ik.Persoon, id) }))
}

// EindAndereSessies ends all of one's sessions but the one this is asked from.
func (a *App) EindAndereSessies(ctx context.Context, ik toegang.Ik) error {
	return eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.EindSessies(ik.Persoon, BezoekVan(ctx).token) }))
}

// WijzigWachtwoord sets another password and ends the sessions elsewhere. Who he
// is was confirmed shortly before. Errors: ErrBevestig, *OngeldigFout.
func (a *App) WijzigWachtwoord(ctx context.Context, ik toegang.Ik, nieuw string) error {
	if err := a.Bevestigd(ik); err != nil {
		return err
	}
	b, err := a.Account(ctx, ik)
	if err != nil {
		return err
	}
	if b.Email == "" {
		return ErrNietGevonden // he signs in elsewhere
	}
	hash, err := a.nieuwWachtwoord(ctx, nieuw, b.Naam, b.Email)
	if err != nil {
		return err
	}
	return eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		x, err := s.Account(ik.Persoon)
		if err != nil {
			return err
		}
		x.Wachtwoord, x.Gezet = hash, a.Klok()
		return errors.Join(s.ZetAccount(x), s.EindSessies(ik.Persoon, BezoekVan(ctx).token))
	}))
}

// nieuwWachtwoord returns the hash of a new password, or says why it will not do.
func (a *App) nieuwWachtwoord(ctx context.Context, wachtwoord string, eigen ...string) (string, error) {
	if p, u := identiteit.KeurWachtwoord(wachtwoord, eigen...); !p.IsZero() {
		return "", &OngeldigFout{Veld: "wachtwoord", Probleem: p, Uitweg: u}
	}
	return a.Identiteit.Hash(ctx, wachtwoord)
}

// Blokkeer keeps somebody out from the next request on, everywhere. Only an
// administrator may.
func (a *App) Blokkeer(ctx context.Context, ik toegang.Ik, persoon string) error {
	return a.zetBlokkade(ctx, ik, persoon, a.Klok())
}

// Deblokkeer lets somebody in again. Only an administrator may.
func (a *App) Deblokkeer(ctx context.Context, ik toegang.Ik, persoon string) error {
	return a.zetBlokkade(ctx, ik, persoon, time.Time{})
}

func (a *App) zetBlokkade(ctx context.Context, ik toegang.Ik, persoon string, sinds time.Time) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	return eigenFout(a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		if _, err := s.Persoon(persoon); err != nil {
			return err
		}
		x, err := a.zorgAccount(s, persoon)
		if err != nil {
			return err
		}
		x.Geblokkeerd = sinds
		return errors.Join(s.ZetAccount(x), s.EindSessies(persoon, ""))
	}))
}
