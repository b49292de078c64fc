package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"halfweg/app"
	"halfweg/bewijs"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/termijn"
)

// sleutelBestand is the key file beside the data, where it stands for the demo.
const sleutelBestand = "halfweg.sleutels"

// sleutelsVoor names the key file of a database: the one asked for, or else the
// one beside the data; "" when the data are in a database elsewhere.
func sleutelsVoor(doel, sleutels, db string) string {
	if sleutels != "" || db != "" {
		return sleutels
	}
	return filepath.Join(filepath.Dir(doel), sleutelBestand)
}

// leesOfMaakSleutels reads a key file, or makes one where there is none.
func leesOfMaakSleutels(pad string) (*kluis.Kluis, error) {
	if _, err := os.Stat(pad); !errors.Is(err, fs.ErrNotExist) {
		return kluis.Lees(pad)
	}
	k := kluis.Nieuw()
	return k, k.Bewaar(pad)
}

// metZegel lets the door sign checkpoints with the key of a file, and remember
// the newest one beside it.
func metZegel(a *app.App, k *kluis.Kluis, pad string) (err error) {
	a.Zegel, err = bewijs.NieuwZegel(k.Ondertekenaar())
	a.Onthoud = pad + ".controlepunt"
	return err
}

// klokVanaf lets a clock of the demo, which begins at the same moment each time,
// go on from the newest moment the database saw that day.
func (k *call) klokVanaf(a *app.App) error {
	var laatste time.Time
	err := a.Store.Lees(k.ctx, func(l *store.Lezer) (err error) {
		laatste, err = l.Laatste()
		return err
	})
	klok := a.Klok
	achter := laatste.Sub(klok())
	if err == nil && achter > 0 && termijn.DatumVan(laatste) == termijn.DatumVan(klok()) {
		a.Klok = func() time.Time { return klok().Add(achter) }
	}
	return err
}
