package app

import (
	"context"
	"errors"
	"net/mail"
	"strings"
	"time"

	"halfweg/dossier"
	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// ErrBegonnen refuses to begin where somebody began before.
var ErrBegonnen = &OngeldigFout{Probleem: taal.T("In deze database is al begonnen: er staan organisaties of mensen in. Er is niets gewijzigd.", "Somebody began in this database before: there are organisations or people in it. Nothing was changed."),
	Uitweg: taal.T("Start de server met halfweg serve. Is de beheerder zijn toegang kwijt, laat dan een andere beheerder hem opnieuw uitnodigen.", "Start the server with halfweg serve. When the administrator lost his access, let another administrator invite him again.")}

// Begin makes the first organisation, of administrators, and the first of them,
// and returns the code with which he sets his password and second factor. An
// administrator sees no dossier. Error: ErrBegonnen.
func (a *App) Begin(ctx context.Context, organisatie, naam, email string) (code string, tot time.Time, err error) {
	if email != "" && !isEmail(email) {
		return "", tot, &OngeldigFout{Veld: "email", Probleem: taal.T("Dit is geen e-mailadres.", "This is not an e-mail address."),
			Uitweg: taal.T("Schrijf het zoals naam@voorbeeld.nl.", "Write it like name@example.com.")}
	}
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		if leeg, err := isLeeg(&s.Lezer); err != nil || !leeg {
			return errors.Join(err, ErrBegonnen)
		}
		wie := dossier.Wie{Persoon: strings.ToLower(identiteit.NieuweNaam()[:16]), Organisatie: "beheer", Rol: dossier.Beheerder}
		err := errors.Join(s.ZetOrganisatie(store.Organisatie{ID: wie.Organisatie, Soort: string(toegang.Beheer), Naam: organisatie}),
			s.ZetPersoon(store.Persoon{ID: wie.Persoon, Naam: naam, Email: email}),
			s.ZetLidmaatschap(store.Lidmaatschap{Wie: wie, Van: termijn.DatumVan(a.Klok())}),
			s.ZetToestand(toestandBegonnen, termijn.DatumVan(a.Klok()).String()))
		if err != nil {
			return err
		}
		code, tot, err = a.nodigUit(s, wie.Persoon, "", beginDuur)
		return err
	})
	return code, tot, eigenFout(err)
}

// isLeeg reports whether nobody began yet.
func isLeeg(l *store.Lezer) (bool, error) {
	o, err := l.Organisaties("")
	if err != nil {
		return false, err
	}
	p, err := l.Personen()
	if err != nil {
		return false, err
	}
	n, err := l.AantalAccounts()
	return len(o)+len(p)+n == 0, err
}

// toestandBegonnen is remembered of an installation for real people.
const toestandBegonnen = "begonnen"

// Echt reports whether an installation is for real people: it began with Begin.
// A demo refuses to show such data, and a server any other.
func (a *App) Echt(ctx context.Context) (ja bool, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		w, err := l.Toestand(toestandBegonnen)
		ja = w != ""
		return err
	})
	return ja, eigenFout(err)
}

// Leeg reports whether nobody began here, for real or for a demo.
func (a *App) Leeg(ctx context.Context) (ja bool, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		ja, err = isLeeg(l)
		return err
	})
	return ja, eigenFout(err)
}

func isEmail(s string) bool {
	m, err := mail.ParseAddress(s)
	return err == nil && m.Address == strings.TrimSpace(s) && len(s) <= 254
}
