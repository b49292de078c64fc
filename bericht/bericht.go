// Package bericht carries out what the outbox asks for: mail that says there is
// news. It also lets the door remind people, every so many minutes.
//
// A mail says nobody's name, number or organisation, and nothing of what it is
// about: only that there is news, and where to sign in. It carries the newest
// checkpoint of the history, for who wants to verify that later. Each effect is claimed,
// carried out and ended. A process that dies in between leaves a claim that
// lapses: a carrier that can deliver the same mail twice and leave one, does so;
// any other gives the effect up as failed, so that nobody gets a mail twice.
package bericht

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"halfweg/app"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
)

// Mail is one mail as it goes out.
type Mail struct {
	ID        string // the same for the same effect
	Aan       string
	Onderwerp string
	Tekst     string
	Taal      taal.Taal
	Op        time.Time // when the effect was asked for
}

// Vervoer delivers mail. There are two: SMTP and Map.
type Vervoer interface {
	// Bezorg delivers m, or returns a *Fout.
	Bezorg(ctx context.Context, m Mail) error
	// Herhaalbaar reports whether delivering the same mail again is no second mail.
	Herhaalbaar() bool
}

// Bezorger carries out effects and lets the door remind people.
type Bezorger struct {
	App   *app.App
	Post  Vervoer // nil: mail waits in the outbox
	Basis string  // address of the site, for in the mail
	Log   *slog.Logger
}

const (
	bezorgElke   = 15 * time.Second // what cannot wait goes out within minutes
	herinnerElke = 10 * time.Minute // looks whether a new day began
	eisDuur      = 10 * time.Minute // a claim lapses after that
	eisAantal    = 5                // effects claimed at a time: with bezorgDuur each they stay well within eisDuur
	bezorgDuur   = 30 * time.Second
)

// pauzes are how long an effect waits after each failed attempt; after the last
// it is given up.
var pauzes = []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 3 * time.Hour, 8 * time.Hour, 24 * time.Hour, 24 * time.Hour}

// Draai works until ctx ends.
func (b *Bezorger) Draai(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(func() { b.herhaal(ctx, "deliver", bezorgElke, b.Bezorg) })
	wg.Go(func() { b.herhaal(ctx, "remind", herinnerElke, b.dagelijks(b.App.Herinner)) })
	wg.Wait()
}

// dagelijks does something once each civil day, again until it succeeds, and at
// the start. Reminders are a matter of days, and finding them reads every task
// of the coming weeks.
func (b *Bezorger) dagelijks(doe func(context.Context) (int, error)) func(context.Context) (int, error) {
	var gedaan termijn.Datum
	return func(ctx context.Context) (int, error) {
		vandaag := termijn.DatumVan(b.App.Klok())
		if vandaag == gedaan {
			return 0, nil
		}
		n, err := doe(ctx)
		if err == nil {
			gedaan = vandaag
		}
		return n, err
	}
}

// herhaal does something now and every so often. What fails is logged and done
// again the next time.
func (b *Bezorger) herhaal(ctx context.Context, wat string, elke time.Duration, doe func(context.Context) (int, error)) {
	for {
		n, err := doe(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			b.Log.Error(wat, "error", err)
		case n > 0:
			b.Log.Info(wat, "n", n)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(elke):
		}
	}
}

// Bezorg carries out all mail that is due, and returns how many went out.
func (b *Bezorger) Bezorg(ctx context.Context) (gedaan int, err error) {
	if b.Post == nil || b.App.Store.IsAlleenLezen() != nil {
		return 0, nil
	}
	for ctx.Err() == nil {
		deel, err := b.eisOp(ctx)
		if err != nil || len(deel) == 0 {
			return gedaan, err
		}
		for _, u := range deel {
			eind := b.voerUit(ctx, u)
			// Whatever happens around us, how it went is written down.
			err := b.App.Store.SchrijfRand(context.WithoutCancel(ctx), func(s *store.Schrijver) error { return s.EindUitvoer(eind) })
			if err != nil {
				return gedaan, err
			}
			if eind.Stand == store.UitvoerGedaan {
				gedaan++
			}
		}
	}
	return gedaan, ctx.Err()
}

// eisOp claims mail that is due. What was under way when its carrier died is
// given up first, unless it may be delivered again.
func (b *Bezorger) eisOp(ctx context.Context) (uit []store.Uitvoer, err error) {
	nu := b.App.Klok()
	err = b.App.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		if !b.Post.Herhaalbaar() {
			if _, err := s.GeefUitvoerOp(app.UitvoerMail, nu, app.MailOnbekend); err != nil {
				return err
			}
		}
		uit, err = s.EisUitvoerOp(app.UitvoerMail, nu, nu.Add(eisDuur), eisAantal)
		return err
	})
	return uit, err
}

// voerUit delivers one mail and returns how it ended.
func (b *Bezorger) voerUit(ctx context.Context, u store.Uitvoer) store.Uitvoer {
	m, err := b.mail(ctx, u)
	if err == nil {
		ctx, klaar := context.WithTimeout(ctx, bezorgDuur)
		defer klaar()
		err = b.Post.Bezorg(ctx, m)
	}
	return einde(u, err, b.App.Klok())
}

// einde says how an effect ended: done, to be tried again after a pause that
// grows, or failed for good.
func einde(u store.Uitvoer, err error, nu time.Time) store.Uitvoer {
	u.Stand, u.Wanneer, u.Fout = store.UitvoerGedaan, nu, ""
	if err == nil {
		return u
	}
	f := &Fout{Code: app.MailStoring, Opnieuw: true}
	errors.As(err, &f)
	u.Stand, u.Fout = store.UitvoerMislukt, f.Code
	if f.Opnieuw && u.Pogingen <= len(pauzes) {
		u.Stand, u.Wanneer = store.UitvoerOpen, nu.Add(pauzes[u.Pogingen-1])
	}
	return u
}

// mail makes the mail of an effect. The address is that of today.
func (b *Bezorger) mail(ctx context.Context, u store.Uitvoer) (m Mail, err error) {
	var naar app.Mail
	if err := json.Unmarshal(u.Inhoud, &naar); err != nil {
		return m, &Fout{Code: app.MailStoring, Oorzaak: err}
	}
	var p store.Persoon
	err = b.App.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		p, err = l.Persoon(naar.Persoon)
		return err
	})
	if errors.Is(err, store.ErrNietGevonden) || err == nil && p.Email == "" {
		return m, &Fout{Code: app.MailGeenAdres}
	}
	t := taal.Taal(p.Taal)
	som := sha256.Sum256([]byte(u.Sleutel))
	return Mail{ID: hex.EncodeToString(som[:16]), Aan: p.Email, Op: u.Gemaakt, Taal: t, Onderwerp: nieuws.In(t), Tekst: tekst(b.Basis).In(t) + b.controlepunt(ctx, t)}, err
}

// controlepunt is the newest signed checkpoint of the history, under the line
// that parts a mail from what stands below it. Every mail has it, so that none
// says by it what it is about; who keeps his mail keeps checkpoints.
func (b *Bezorger) controlepunt(ctx context.Context, t taal.Taal) string {
	c, err := b.App.TekenControlepunt(ctx)
	switch {
	case errors.Is(err, app.ErrNietGevonden):
		return ""
	case err != nil:
		b.Log.Error("no checkpoint in a mail", "error", err)
		return ""
	}
	return taal.T("\n-- \nHieronder staat een controlepunt. Daarmee is later na te gaan dat in Halfweg niets ongemerkt is veranderd.\n\n",
		"\n-- \nBelow is a checkpoint. With it one can verify later that nothing in Halfweg was changed unseen.\n\n").In(t) + c.Tekst
}

var nieuws = taal.T("Er is nieuws in Halfweg", "There is news in Halfweg")

func tekst(basis string) taal.Tekst {
	return taal.T(
		fmt.Sprintf("Er is nieuws in Halfweg. Meld u aan om het te lezen.\n\n%s\n\nWilt u deze mail niet meer? Kies dat na het aanmelden bij Berichten.\n", basis),
		fmt.Sprintf("There is news in Halfweg. Sign in to read it.\n\n%s\n\nDo you not want this mail any more? Choose so at Messages, after signing in.\n", basis))
}

// Fout says why a mail was not delivered, without naming anybody.
type Fout struct {
	Code    string // as app.MailGeenAdres and the like
	Opnieuw bool   // it may go better later
	Oorzaak error
}

func (f *Fout) Error() string {
	if f.Oorzaak == nil {
		return f.Code
	}
	return f.Code + ": " + f.Oorzaak.Error()
}

func (f *Fout) Unwrap() error { return f.Oorzaak }
