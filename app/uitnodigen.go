package app

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// How long an invitation may be used. The first one stands on a screen, the
// others are handed over.
const (
	beginDuur      = 24 * time.Hour
	uitnodigenDuur = 7 * 24 * time.Hour
)

// Uitnodigen returns a code with which a person opens his account, or sets it up
// again when he lost his password or second factor: what he had then no longer
// works once he uses it. The code is shown once; hand it over in person or by a
// way that is surely his. Only an administrator may. Errors: ErrNietGevonden,
// *GeenRechtFout.
func (a *App) Uitnodigen(ctx context.Context, ik toegang.Ik, persoon string) (code string, tot time.Time, err error) {
	if err := alleenBeheer(ik); err != nil {
		return "", tot, err
	}
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) (err error) {
		code, tot, err = a.nodigUit(s, persoon, ik.Persoon, uitnodigenDuur)
		return err
	})
	return code, tot, eigenFout(err)
}

func (a *App) nodigUit(s *store.Schrijver, persoon, door string, duur time.Duration) (string, time.Time, error) {
	if _, err := s.Persoon(persoon); err != nil {
		return "", time.Time{}, err
	}
	code, nu := identiteit.NieuweCode(), a.Klok()
	return code, nu.Add(duur), s.ZetUitnodiging(store.Uitnodiging{Code: identiteit.CodeHash(code), Persoon: persoon, Door: door, Gemaakt: nu, Verloopt: nu.Add(duur)})
}

// Genodigde is whom an invitation is for.
type Genodigde struct {
	Persoon, Naam string
	Email         string // the address he signs in with; "": he chooses it
}

// OpenUitnodiging tells whom a code is for. Errors: ErrCode, *WachtFout.
func (a *App) OpenUitnodiging(ctx context.Context, code string) (g Genodigde, err error) {
	ok, err := a.geremd(ctx, "", func() (bool, bool, error) {
		err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
			g, err = a.genodigde(l, code)
			return err
		})
		if errors.Is(err, store.ErrNietGevonden) {
			return false, false, nil
		}
		return err == nil, false, eigenFout(err)
	})
	if err == nil && !ok {
		err = ErrCode
	}
	return g, err
}

func (a *App) genodigde(l *store.Lezer, code string) (Genodigde, error) {
	u, err := l.Uitnodiging(identiteit.CodeHash(code), a.Klok())
	if err != nil {
		return Genodigde{}, err
	}
	p, err := l.Persoon(u.Persoon)
	if err != nil {
		return Genodigde{}, err
	}
	x, err := l.Account(u.Persoon)
	if err := nietGevondenIsNiets(err); err != nil {
		return Genodigde{}, err
	}
	email, err := a.emailVan(x)
	if email == "" {
		email = p.Email
	}
	if err != nil {
		return Genodigde{}, err
	}
	naam, err := naamVan(l, p)
	return Genodigde{Persoon: p.ID, Naam: naam, Email: email}, err
}

// AanvaardUitnodiging uses a code up and sets the password with it. What the
// person had before to sign in with is gone, and so are his sessions. Errors:
// ErrCode, *WachtFout, *OngeldigFout at the field email or wachtwoord.
func (a *App) AanvaardUitnodiging(ctx context.Context, code, email, wachtwoord string) (Aangemeld, error) {
	g, err := a.OpenUitnodiging(ctx, code)
	if err != nil {
		return Aangemeld{}, err
	}
	if g.Email == "" {
		g.Email = identiteit.Email(email)
	}
	if !isEmail(g.Email) {
		return Aangemeld{}, &OngeldigFout{Veld: "email", Probleem: taal.T("Dit is geen e-mailadres.", "This is not an e-mail address."),
			Uitweg: taal.T("Schrijf het zoals naam@voorbeeld.nl.", "Write it like name@example.com.")}
	}
	hash, err := a.nieuwWachtwoord(ctx, wachtwoord, g.Naam, g.Email)
	if err != nil {
		return Aangemeld{}, err
	}
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		if ok, err := s.WisUitnodiging(identiteit.CodeHash(code)); err != nil || !ok {
			return errors.Join(err, ErrCode)
		}
		return a.opent(s, g, hash)
	})
	if err != nil {
		return Aangemeld{}, eigenFout(err)
	}
	return a.naWachtwoord(ctx, g.Persoon)
}

// opent gives a person a login and password, and takes all he had before away.
func (a *App) opent(s *store.Schrijver, g Genodigde, hash string) error {
	login := a.Identiteit.Login(g.Email)
	ander, err := s.AccountMetLogin(login)
	if err := nietGevondenIsNiets(err); err != nil {
		return err
	}
	if ander.Persoon != "" && ander.Persoon != g.Persoon {
		return &OngeldigFout{Veld: "email", Probleem: taal.T("Met dit e-mailadres kan hier geen account worden geopend.", "No account can be opened here with this e-mail address."),
			Uitweg: taal.T("Neem een ander adres, of vraag het de beheerder.", "Take another address, or ask the administrator.")}
	}
	x, err := a.zorgAccount(s, g.Persoon)
	if err != nil {
		return err
	}
	b, err := json.Marshal(accountGegevens{identiteit.Email(g.Email)})
	if err != nil {
		return err
	}
	x.Login, x.Wachtwoord, x.Gezet = login, hash, a.Klok()
	if x.Gegevens, err = a.Identiteit.Sluit(b, "account", x.Persoon); err != nil {
		return err
	}
	return errors.Join(s.ZetAccount(x), s.WisFactoren(g.Persoon, ""), s.ZetHerstelcodes(g.Persoon, nil), s.EindSessies(g.Persoon, ""))
}

// Ruim removes what has lapsed: sessions, drafts, invitations and tries.
func (a *App) Ruim(ctx context.Context) error {
	nu := a.Klok()
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		return errors.Join(s.RuimSessies(nu), s.RuimConcepten(nu), s.RuimUitnodigingen(nu), s.RuimPogingen(nu.Add(-identiteit.Vergeten)))
	}))
}
