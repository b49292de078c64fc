package app

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"halfweg/bewijs"
	"halfweg/store"
	"halfweg/taal"
)

// How much the quick check at the start looks at, and how often what is watched
// over is done.
const (
	snelleDossiers = 50
	gezienElke     = time.Minute
	tekenElke      = 10 * time.Minute
)

// Verificatie is what this installation holds its record against: its key, and
// the checkpoint that it remembers outside the database. An error says that
// the remembered checkpoint cannot be used.
func (a *App) Verificatie() (v store.Verificatie, err error) {
	if a.Zegel == nil {
		return v, nil
	}
	v.Controle = a.Zegel.Controle
	if a.Onthoud == "" {
		return v, nil
	}
	tekst, err := os.ReadFile(a.Onthoud)
	if errors.Is(err, fs.ErrNotExist) {
		return v, nil
	}
	if err != nil {
		return v, err
	}
	c, err := bewijs.LeesControlepunt(tekst, a.Zegel.Controle)
	if err != nil {
		return v, &store.Fout{Oorzaak: err,
			Wat:    taal.T("Het controlepunt in "+a.Onthoud+" is niet door dit sleutelbestand getekend.", "The checkpoint in "+a.Onthoud+" was not signed by this key file."),
			Uitweg: taal.T("Wijs het juiste sleutelbestand aan, of zet het bestand terug.", "Point to the right key file, or restore the file.")}
	}
	v.Punten = []bewijs.Controlepunt{c}
	return v, nil
}

// onthoud keeps a checkpoint outside the database, whole or not at all: a database
// that is put back to an older copy does not have what it says.
func (a *App) onthoud(tekst []byte) error {
	if a.Onthoud == "" {
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(a.Onthoud), filepath.Base(a.Onthoud)+".nieuw-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(tekst)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), a.Onthoud)
}

// Controleer looks, before the door opens, whether the end of the history is as it was
// recorded. When it is not, nothing is recorded from now on. It is called once.
func (a *App) Controleer(ctx context.Context, log *slog.Logger) error {
	v, err := a.Verificatie()
	var b *store.Bevinding
	if err == nil {
		b, err = a.Store.SnelleProef(ctx, v, snelleDossiers)
	}
	if a.nietGoed(b, err, log) || ctx.Err() != nil {
		return ctx.Err()
	}
	_, err = a.TekenControlepunt(ctx)
	if errors.Is(err, ErrNietGevonden) {
		err = nil
	}
	return err
}

// nietGoed ends all recording when a check found something or could not look, and
// says so in the log of the server.
func (a *App) nietGoed(b *store.Bevinding, err error, log *slog.Logger) bool {
	switch {
	case b != nil:
		a.Store.AlleenLezen(b)
		log.Error("history was changed: read-only from now on", "what", string(b.Soort), "dossier", b.Nummer, "fact", b.Feit, "row", b.Blad,
			"says", b.Tekst().EN, "if you restored a backup yourself, take this file away and start again", a.Onthoud)
	case err != nil && !errors.Is(err, context.Canceled):
		a.Store.AlleenLezen(err)
		log.Error("history cannot be verified: read-only from now on", "error", err)
	}
	return b != nil || err != nil
}

// Bewaak watches over the history until ctx ends: it remembers that time passes,
// signs a checkpoint now and then, and verifies everything every so often (0:
// never).
func (a *App) Bewaak(ctx context.Context, elke time.Duration, log *slog.Logger) {
	gezien, teken := time.NewTicker(gezienElke), time.NewTicker(tekenElke)
	defer gezien.Stop()
	defer teken.Stop()
	var alles <-chan time.Time
	if elke > 0 {
		t := time.NewTicker(elke)
		defer t.Stop()
		alles = t.C
	}
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case <-gezien.C:
			err = a.gezien(ctx)
		case <-teken.C:
			_, err = a.TekenControlepunt(ctx)
		case <-alles:
			a.Verifieer(ctx, log)
		}
		if err != nil && ctx.Err() == nil && !errors.Is(err, ErrNietGevonden) {
			log.Error("watching over the history", "error", err)
		}
	}
}

// gezien remembers that this moment has been, so that a clock cannot go back
// before it.
func (a *App) gezien(ctx context.Context) error {
	if a.Store.IsAlleenLezen() != nil {
		return nil
	}
	return a.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.Gezien(a.Klok()) })
}

// Verifieer verifies everything while others work on, with the same effect as
// Begin when something is wrong.
func (a *App) Verifieer(ctx context.Context, log *slog.Logger) {
	v, err := a.Verificatie()
	var uit store.Verslag
	if err == nil {
		uit, err = a.Store.Verifieer(ctx, v)
	}
	if ctx.Err() == nil && !a.nietGoed(uit.Bevinding, err, log) {
		log.Info("history verified", "facts", uit.Feiten, "dossiers", uit.Dossiers)
	}
}
