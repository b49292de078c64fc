package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"halfweg/bewijs"
	"halfweg/document"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
)

// Controlepunt is a checkpoint of the history of all dossiers, for somebody who
// keeps it. It names nobody.
type Controlepunt struct {
	Kort     string // to read out and compare
	Op       time.Time
	Tekst    string // the signed note
	Openbaar string // what it can be verified with
}

// LaatsteControlepunt returns the checkpoint that was signed last.
// Error: ErrNietGevonden when none was.
func (a *App) LaatsteControlepunt(ctx context.Context) (uit Controlepunt, err error) {
	if a.Zegel == nil {
		return uit, ErrNietGevonden
	}
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		c, tekst, err := l.LaatsteControlepunt(a.Zegel.Controle)
		uit = a.controlepunt(c, tekst)
		return err
	})
	return uit, eigenFout(err)
}

func (a *App) controlepunt(c bewijs.Controlepunt, tekst []byte) Controlepunt {
	return Controlepunt{Kort: c.Kort().String(), Op: c.Op, Tekst: string(tekst), Openbaar: a.Zegel.Openbaar}
}

// TekenControlepunt signs the history as it is now, when something was added
// since the last time, and returns the newest checkpoint. It is remembered
// outside the database too. Error: ErrNietGevonden when there is no key.
func (a *App) TekenControlepunt(ctx context.Context) (uit Controlepunt, err error) {
	if a.Zegel == nil {
		return uit, ErrNietGevonden
	}
	if a.Store.IsAlleenLezen() != nil {
		return a.LaatsteControlepunt(ctx)
	}
	var tekst []byte
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		c, t, err := s.Controlepunt(a.Zegel, a.Klok())
		uit, tekst = a.controlepunt(c, t), t
		return err
	})
	if err == nil {
		err = a.onthoud(tekst)
	}
	return uit, eigenFout(err)
}

// besluiten are the kinds of fact that are a decision or tell one: their letters
// and messages carry a checkpoint, so that others hold one.
var besluiten = []string{"beschikking_gegeven", "beschikking_gewijzigd", "beschikking_verzonden", "beslissing_op_bezwaar_gegeven"}

// bijBesluit is the checkpoint that goes out with a decision. It is of the
// history before the decision; a later one holds that too.
func (a *App) bijBesluit(s *store.Schrijver, nu time.Time) (bewijs.Controlepunt, error) {
	c, _, err := s.Controlepunt(a.Zegel, nu)
	return c, err
}

// tekstVan is what the message of a fact says besides its title.
func (a *App) tekstVan(s *store.Schrijver, f dossier.Feit, nu time.Time) (taal.Tekst, error) {
	if a.Zegel == nil || !slices.Contains(besluiten, dossier.SoortVan(f.Inhoud).Naam) {
		return taal.Tekst{}, nil
	}
	c, err := a.bijBesluit(s, nu)
	kort, op := c.Kort().String(), termijn.DatumVan(c.Op)
	return taal.T("Controlecode "+kort+" van "+op.Lang(taal.NL)+".", "Verification code "+kort+" of "+op.Lang(taal.EN)+"."), err
}

// besluitbrieven are the letters that carry a checkpoint.
var besluitbrieven = []BriefSoort{BriefBeschikking, BriefWijziging, BriefOpBezwaar}

// metControlepunt lets the letter of a decision carry the checkpoint of now.
func (a *App) metControlepunt(s *store.Schrijver, z *document.Zaak, soort BriefSoort, nu time.Time) error {
	if a.Zegel == nil || !slices.Contains(besluitbrieven, soort) {
		return nil
	}
	c, err := a.bijBesluit(s, nu)
	z.Controlecode = document.Controlecode{Kort: c.Kort().String(), Op: termijn.DatumVan(c.Op)}
	return err
}

// metLaatsteControlepunt lets a letter that is only read carry the last one.
func (a *App) metLaatsteControlepunt(l *store.Lezer, z *document.Zaak, soort BriefSoort) error {
	if a.Zegel == nil || !slices.Contains(besluitbrieven, soort) {
		return nil
	}
	c, _, err := l.LaatsteControlepunt(a.Zegel.Controle)
	if errors.Is(err, store.ErrNietGevonden) {
		return nil
	}
	z.Controlecode = document.Controlecode{Kort: c.Kort().String(), Op: termijn.DatumVan(c.Op)}
	return err
}
