package app

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// VoegTotpToe adds an app that makes codes, once its first code shows that the
// secret arrived. codes are recovery codes, when it is the first factor of
// somebody who has none left; they are shown once. Error: ErrCode.
func (a *App) VoegTotpToe(ctx context.Context, persoon, geheim, code, naam string) (codes []string, err error) {
	stap, ok := identiteit.TotpStap(geheim, code, a.Klok(), 0)
	if !ok {
		return nil, ErrCode
	}
	f := store.Factor{ID: identiteit.NieuweNaam(), Persoon: persoon, Soort: store.Totp, Naam: factorNaam(naam, "App"), Gemaakt: a.Klok(), Gebruikt: a.Klok(), Stap: stap}
	if f.Gegevens, err = a.Identiteit.Sluit([]byte(geheim), "factor", f.ID); err != nil {
		return nil, err
	}
	return a.voegFactorToe(ctx, f)
}

func (a *App) voegFactorToe(ctx context.Context, f store.Factor) (codes []string, err error) {
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		codes = nil // it may run twice
		n, err := s.Herstelcodes(f.Persoon)
		if err != nil {
			return err
		}
		if n == 0 {
			codes = identiteit.NieuweHerstelcodes()
			err = s.ZetHerstelcodes(f.Persoon, hashes(codes))
		}
		return errors.Join(err, s.VoegFactorToe(f))
	})
	return codes, eigenFout(err)
}

func hashes(codes []string) []string {
	uit := make([]string, len(codes))
	for i, c := range codes {
		uit[i] = identiteit.CodeHash(c)
	}
	return uit
}

// maxFactorNaam is how long a name for a device may be, in characters.
const maxFactorNaam = 60

// factorNaam is the name somebody gave a device, or another when he gave none.
func factorNaam(naam, anders string) string {
	naam = strings.Join(strings.Fields(naam), " ")
	if naam == "" {
		return anders
	}
	if utf8.RuneCountInString(naam) > maxFactorNaam {
		naam = string([]rune(naam)[:maxFactorNaam])
	}
	return naam
}

// NieuweHerstelcodes replaces the recovery codes; they are shown once. Error:
// ErrBevestig.
func (a *App) NieuweHerstelcodes(ctx context.Context, ik toegang.Ik) ([]string, error) {
	if err := a.Bevestigd(ik); err != nil {
		return nil, err
	}
	codes := identiteit.NieuweHerstelcodes()
	return codes, eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.ZetHerstelcodes(ik.Persoon, hashes(codes)) }))
}

// WisFactor removes a factor of one's own; who works here keeps at least one.
// Errors: ErrBevestig, ErrNietGevonden, *OngeldigFout.
func (a *App) WisFactor(ctx context.Context, ik toegang.Ik, id string) error {
	if err := a.Bevestigd(ik); err != nil {
		return err
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		factoren, err := s.Factoren(ik.Persoon)
		if err != nil {
			return err
		}
		moet, err := a.moetFactor(&s.Lezer, ik.Persoon)
		if err != nil {
			return err
		}
		if moet && len(factoren) == 1 && factoren[0].ID == id {
			return &OngeldigFout{Probleem: taal.T("Dit is uw enige tweede stap, en zonder mag u hier niet werken.", "This is your only second step, and without one you may not work here."),
				Uitweg: taal.T("Voeg eerst een andere toe.", "Add another one first.")}
		}
		weg, err := s.WisFactor(ik.Persoon, id)
		if err == nil && !weg {
			err = ErrNietGevonden
		}
		return err
	}))
}

// BeginPasskey returns what the browser needs to make a passkey for a person,
// and what to remember until it answers.
func (a *App) BeginPasskey(ctx context.Context, persoon string) (opties, staat []byte, err error) {
	g, err := a.metPasskeys(ctx, func(s *store.Schrijver) (store.Account, error) { return a.zorgAccount(s, persoon) })
	if err != nil {
		return nil, nil, err
	}
	return a.Identiteit.BeginPasskey(g.Gebruiker)
}

// VoegPasskeyToe adds a passkey. codes as VoegTotpToe. Error: ErrPasskey.
func (a *App) VoegPasskeyToe(ctx context.Context, persoon string, staat, antwoord []byte, naam string) (codes []string, err error) {
	g, err := a.metPasskeys(ctx, func(s *store.Schrijver) (store.Account, error) { return s.Account(persoon) })
	if err != nil {
		return nil, err
	}
	id, bewaar, err := a.Identiteit.MaakPasskey(g.Gebruiker, staat, antwoord)
	if err != nil {
		return nil, ErrPasskey
	}
	f := store.Factor{ID: id, Persoon: persoon, Soort: store.Passkey, Naam: factorNaam(naam, "Passkey"), Gemaakt: a.Klok()}
	if f.Gegevens, err = a.Identiteit.Sluit(bewaar, "factor", id); err != nil {
		return nil, err
	}
	return a.voegFactorToe(ctx, f)
}

// passkeyhouder is an account with its passkeys.
type passkeyhouder struct {
	identiteit.Gebruiker
	account store.Account
}

func (a *App) metPasskeys(ctx context.Context, zoek func(*store.Schrijver) (store.Account, error)) (g passkeyhouder, err error) {
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		x, err := zoek(s)
		if err != nil {
			return err
		}
		g, err = a.passkeysVan(&s.Lezer, x)
		return err
	})
	return g, eigenFout(err)
}

func (a *App) passkeysVan(l *store.Lezer, x store.Account) (passkeyhouder, error) {
	g := passkeyhouder{account: x}
	p, err := l.Persoon(x.Persoon)
	if err != nil {
		return g, err
	}
	if g.Naam, err = naamVan(l, p); err != nil {
		return g, err
	}
	g.Sleutel = x.Sleutel
	factoren, err := l.Factoren(x.Persoon)
	if err != nil {
		return g, err
	}
	for _, f := range factoren {
		if f.Soort != store.Passkey {
			continue
		}
		b, err := a.Identiteit.Open(f.Gegevens, "factor", f.ID)
		if err != nil {
			return g, err
		}
		g.Passkeys = append(g.Passkeys, b)
	}
	return g, nil
}

// MeldAanMetPasskey takes what a passkey answered: both factors at once. Errors:
// ErrPasskey, *WachtFout.
func (a *App) MeldAanMetPasskey(ctx context.Context, staat, antwoord []byte) (uit Aangemeld, err error) {
	ok, err := a.geremd(ctx, "", func() (bool, bool, error) {
		var g passkeyhouder
		_, id, bewaar, err := a.Identiteit.PasskeyAanmelding(staat, antwoord, func(sleutel string) (identiteit.Gebruiker, error) {
			err := a.Store.Lees(ctx, func(l *store.Lezer) error {
				x, err := l.AccountMetSleutel(sleutel)
				if err != nil {
					return err
				}
				g, err = a.passkeysVan(l, x)
				return err
			})
			return g.Gebruiker, err
		})
		if err != nil || !g.account.Geblokkeerd.IsZero() {
			return false, false, nil
		}
		uit = Aangemeld{Persoon: g.account.Persoon, Stap: StapKlaar}
		dicht, err := a.Identiteit.Sluit(bewaar, "factor", id)
		if err == nil {
			err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.GebruikPasskey(id, dicht, a.Klok()) })
		}
		return true, true, eigenFout(err)
	})
	if err == nil && !ok {
		err = ErrPasskey
	}
	return uit, err
}
