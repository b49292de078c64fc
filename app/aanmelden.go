package app

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// sessieDuur is how long somebody stays signed in: a working day.
const sessieDuur = 10 * time.Hour

// Aanmelden begins a session of somebody in one capacity and returns its
// token, which only he may hold, and when it ends. How he showed who he is, is
// for the caller. Error: ErrNietGevonden for a capacity he does not have today.
func (a *App) Aanmelden(ctx context.Context, wie dossier.Wie) (token string, tot time.Time, err error) {
	token, tot = rand.Text(), a.Klok().Add(sessieDuur)
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		ik, err := a.alsIk(&s.Lezer, wie)
		if err != nil {
			return err
		}
		gegevens, err := json.Marshal(ik.Wie)
		if err != nil {
			return err
		}
		return s.ZetSessie(token, store.Sessie{Persoon: ik.Persoon, Verloopt: tot, Gegevens: gegevens})
	})
	return token, tot, eigenFout(err)
}

// Wie returns whose session it is. Error: ErrNietGevonden when it has ended, or
// when he no longer has that capacity.
func (a *App) Wie(ctx context.Context, token string) (toegang.Ik, error) {
	var ik toegang.Ik
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		x, err := l.Sessie(token, a.Klok())
		if err != nil {
			return err
		}
		var wie dossier.Wie
		if err := json.Unmarshal(x.Gegevens, &wie); err != nil {
			return err
		}
		ik, err = a.alsIk(l, wie)
		return err
	})
	return ik, eigenFout(err)
}

// Afmelden ends a session, if there is one.
func (a *App) Afmelden(ctx context.Context, token string) error {
	return a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.EindSessie(token) })
}

// alsIk returns a person in one capacity, as it holds today.
func (a *App) alsIk(l *store.Lezer, wie dossier.Wie) (toegang.Ik, error) {
	p, err := l.Persoon(wie.Persoon)
	if err != nil {
		return toegang.Ik{}, err
	}
	if wie.Rol == dossier.Inwoner && p.Dossier != "" {
		p.Naam, err = naamVan(l, p)
		return toegang.Ik{Wie: wie, Naam: p.Naam, Dossier: p.Dossier, Taal: taal.Taal(p.Taal)}, err
	}
	leden, err := l.Lidmaatschappen(p.ID)
	if err != nil {
		return toegang.Ik{}, err
	}
	vandaag := termijn.DatumVan(a.Klok())
	if !slices.ContainsFunc(leden, func(m store.Lidmaatschap) bool { return m.Wie == wie && m.Geldt(vandaag) }) {
		return toegang.Ik{}, ErrNietGevonden
	}
	o, err := l.Organisatie(wie.Organisatie)
	if err != nil && !errors.Is(err, store.ErrNietGevonden) {
		return toegang.Ik{}, err
	}
	return toegang.Ik{Wie: wie, Naam: p.Naam, Taal: taal.Taal(p.Taal), OrganisatieNaam: o.Naam,
		OrganisatieSoort: toegang.OrganisatieSoort(o.Soort), Gemeenten: o.Gemeenten}, nil
}

// naamVan returns the name of a person. That of a resident stands with his
// dossier, not with his account.
func naamVan(l *store.Lezer, p store.Persoon) (string, error) {
	if p.Dossier == "" {
		return p.Naam, nil
	}
	opgeslagen, err := l.Inwoner(p.Dossier)
	i := vanOpgeslagen(opgeslagen)
	if i.Voornamen == "" {
		return i.Naam(), nietGevondenIsNiets(err)
	}
	return i.Voluit(), nil
}
