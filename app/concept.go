package app

import (
	"context"
	"errors"
	"time"

	"halfweg/store"
	"halfweg/toegang"
)

// conceptDuur is how long a draft is kept: half a year, so that no draft
// lives for ever.
const conceptDuur = 183 * 24 * time.Hour

// BewaarConcept keeps what somebody is writing; empty text removes it. The
// draft of a new dossier has dossier "".
func (a *App) BewaarConcept(ctx context.Context, ik toegang.Ik, dossier, formulier string, inhoud []byte) error {
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		if dossier != "" {
			if _, _, err := a.zie(&s.Lezer, ik, dossier); err != nil {
				return err
			}
		}
		if len(inhoud) == 0 {
			return s.WisConcept(ik.Persoon, dossier, formulier)
		}
		nu := a.Klok()
		return s.ZetConcept(store.Concept{Persoon: ik.Persoon, Dossier: dossier, Formulier: formulier,
			Bewaard: nu, Verloopt: nu.Add(conceptDuur), Inhoud: inhoud})
	}))
}

// Concept returns the draft and when it was kept; nil when there is none.
func (a *App) Concept(ctx context.Context, ik toegang.Ik, dossier, formulier string) ([]byte, time.Time, error) {
	var c store.Concept
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		c, err = l.Concept(ik.Persoon, dossier, formulier, a.Klok())
		return err
	})
	if errors.Is(err, store.ErrNietGevonden) {
		return nil, time.Time{}, nil
	}
	return c.Inhoud, c.Bewaard, err
}
