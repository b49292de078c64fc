package app

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"halfweg/store"
)

// Bezoek is what is known of a request besides who makes it. It goes along in
// the context of the request.
type Bezoek struct {
	Apparaat string // what the browser says it is
	Adres    string // network address of who asks
	Vanzelf  bool   // the page asked by itself: nobody did something

	token string // of the session the request came with, when it is there
}

type bezoekSleutel struct{}

// MetBezoek returns a context that carries what is known of the request.
func MetBezoek(ctx context.Context, b *Bezoek) context.Context {
	return context.WithValue(ctx, bezoekSleutel{}, b)
}

// BezoekVan returns what is known of the request; never nil.
func BezoekVan(ctx context.Context) *Bezoek {
	if b, _ := ctx.Value(bezoekSleutel{}).(*Bezoek); b != nil {
		return b
	}
	return &Bezoek{}
}

// SessieInhoud is what a session remembers. It is all text, so that it can be
// read by people who look for a fault.
type SessieInhoud map[string]string

// The names in it that the store of sessions looks at.
const (
	SessiePersoon  = "persoon"  // whose it is; absent while somebody is on his way in
	SessieBegonnen = "begonnen" // when he signed in
)

const (
	demoDuur     = 10 * time.Hour   // of a session where nobody can be harmed
	onderwegDuur = 20 * time.Minute // of who is on his way in
	maxApparaat  = 300              // bytes of what a browser says of itself
)

// Sessies keeps the sessions of package scs in the database, by the hash of
// their token only. How long they last it decides itself, by the clock of the
// App: after Stil without use, after Duur in any case, also when the token was
// renewed in the meantime.
type Sessies struct{ App *App }

func (a *App) stil() time.Duration {
	if a.Identiteit == nil {
		return demoDuur
	}
	return a.Identiteit.Stil
}

func (a *App) duur() time.Duration {
	if a.Identiteit == nil {
		return demoDuur
	}
	return a.Identiteit.Duur
}

// verloopt is when a session ends that was used now.
func (a *App) verloopt(begonnen, nu time.Time) time.Time {
	stil, tot := nu.Add(a.stil()), begonnen.Add(a.duur())
	if tot.Before(stil) {
		return tot
	}
	return stil
}

// FindCtx is part of scs.CtxStore. It also notes that the session is used, but
// no more often than matters.
func (x Sessies) FindCtx(ctx context.Context, token string) ([]byte, bool, error) {
	nu, b := x.App.Klok(), BezoekVan(ctx)
	var s store.Sessie
	err := x.App.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		s, err = l.Sessie(token, nu)
		return err
	})
	if errors.Is(err, store.ErrNietGevonden) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	b.token = token
	if s.Persoon != "" && !b.Vanzelf && nu.Sub(s.Gebruikt) > x.App.stil()/15 {
		err = x.App.Store.SchrijfRand(ctx, func(w *store.Schrijver) error {
			return w.RaakSessie(token, nu, x.App.verloopt(s.Begonnen, nu))
		})
	}
	return s.Gegevens, err == nil, err
}

// CommitCtx is part of scs.CtxStore. A session that was ended while a request
// was under way stays ended.
func (x Sessies) CommitCtx(ctx context.Context, token string, gegevens []byte, _ time.Time) error {
	nu, b := x.App.Klok(), BezoekVan(ctx)
	var in SessieInhoud
	if err := json.Unmarshal(gegevens, &in); err != nil {
		return err
	}
	s := store.Sessie{Persoon: in[SessiePersoon], Gebruikt: nu, Begonnen: nu, Verloopt: nu.Add(onderwegDuur), Gegevens: gegevens,
		Apparaat: b.Apparaat[:min(len(b.Apparaat), maxApparaat)], Vandaan: netwerk(b.Adres)}
	if s.Persoon != "" {
		var err error
		if s.Begonnen, err = time.Parse(time.RFC3339, in[SessieBegonnen]); err != nil {
			return err
		}
		s.Verloopt = x.App.verloopt(s.Begonnen, nu)
	}
	return x.App.Store.SchrijfRand(ctx, func(w *store.Schrijver) error {
		if token == b.token {
			return w.WijzigSessie(token, s)
		}
		return w.ZetSessie(token, s)
	})
}

// DeleteCtx is part of scs.CtxStore.
func (x Sessies) DeleteCtx(ctx context.Context, token string) error {
	return x.App.Store.SchrijfRand(ctx, func(w *store.Schrijver) error { return w.EindSessie(token) })
}

// Find is part of scs.Store.
func (x Sessies) Find(token string) ([]byte, bool, error) {
	return x.FindCtx(context.Background(), token)
}

// Commit is part of scs.Store.
func (x Sessies) Commit(token string, b []byte, verloopt time.Time) error {
	return x.CommitCtx(context.Background(), token, b, verloopt)
}

// Delete is part of scs.Store.
func (x Sessies) Delete(token string) error { return x.DeleteCtx(context.Background(), token) }
