package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/taal"
)

var sleutelsRoteer = command{
	name: "sleutels roteer", args: "(--map MAP | --db ADRES) [--sleutels BESTAND] [--index | --ruim-oud]",
	short: taal.T("vervang de sleutel waarmee de gegevens zijn versleuteld", "replace the key the data is encrypted with"),
	long: taal.T(`Elk dossier heeft een eigen sleutel, verpakt met de hoofdsleutel in het
sleutelbestand. Deze opdracht zet een nieuwe hoofdsleutel in dat bestand en verpakt
alle sleutels opnieuw, in kleine stappen: anderen werken gewoon door, en een
draaiend programma neemt de nieuwe sleutel zelf over. Met --index komt er ook een
nieuwe sleutel voor het zoeken, en worden alle zoekwoorden opnieuw gemaakt. De oude
sleutels blijven in het bestand tot --ruim-oud, dat weigert zolang er nog iets mee
verpakt is. Bewaar ze zolang u back-ups van daarvoor wilt kunnen lezen.`,
		`Every dossier has a key of its own, wrapped by the master key in the key file.
This command puts a new master key in that file and wraps all keys again, in small
parts: others go on working, and a running program takes the new key over by
itself. With --index there is a new key for searching too, and all search words are
made again. The old keys stay in the file until --ruim-oud, which refuses as long
as something is wrapped by them. Keep them for as long as you want to be able to
read backups of before.`),
	run: runSleutelsRoteer,
}

// sleutelBestand is where keys stand when the data is in a folder and nobody
// said otherwise.
const sleutelBestand = "halfweg.sleutels"

// sleutelVlag adds --sleutels to a command.
func (k *call) sleutelVlag(pad *string) {
	k.flags.StringVar(pad, "sleutels", "", k.in("`BESTAND` met de sleutels van de gegevens; zonder: "+sleutelBestand+" in de map met gegevens",
		"`FILE` with the keys of the data; without: "+sleutelBestand+" in the folder with the data"))
}

// sleutelPad is the key file of the data at doel. A database elsewhere has none
// beside it.
func sleutelPad(doel, pad string) (string, error) {
	switch {
	case pad != "":
		return pad, nil
	case strings.Contains(doel, "://"):
		return "", unusable("noem met --sleutels het bestand met de sleutels van deze database; het wordt gemaakt als de database nieuw is",
			"name the file with the keys of this database with --sleutels; it is made when the database is new")
	}
	return filepath.Join(filepath.Dir(doel), sleutelBestand), nil
}

// leesSleutels reads the keys of the data at doel. They are made when there are
// neither keys nor encrypted data yet, and are on disk before any data is.
func leesSleutels(ctx context.Context, doel, pad string) (*kluis.Kluis, error) {
	pad, err := sleutelPad(doel, pad)
	if err != nil {
		return nil, err
	}
	k, err := kluis.Lees(pad)
	if !errors.Is(err, fs.ErrNotExist) {
		return k, err
	}
	if is, kijk := store.IsVersleuteld(ctx, doel); kijk != nil || is {
		return nil, errors.Join(kijk, eerste(is, err))
	}
	k = kluis.Nieuw()
	return k, k.Bewaar(pad)
}

func eerste(als bool, err error) error {
	if als {
		return err
	}
	return nil
}

func runSleutelsRoteer(k *call) error {
	var pad string
	map_ := k.flags.String("map", "", k.in("`MAP` met de gegevens", "`FOLDER` with the data"))
	db := k.flags.String("db", "", k.in("`ADRES` van een PostgreSQL-database (postgres://...)", "`ADDRESS` of a PostgreSQL database (postgres://...)"))
	kaderMap := k.flags.String("kaders", "", k.in("`MAP` met nog meer kaders", "`FOLDER` with more frameworks"))
	index := k.flags.Bool("index", false, k.in("ook een nieuwe sleutel voor het zoeken", "a new key for searching too"))
	ruimOud := k.flags.Bool("ruim-oud", false, k.in("haal oude sleutels uit het bestand; er komt geen nieuwe bij", "drop old keys from the file; none is added"))
	k.sleutelVlag(&pad)
	if _, err := k.parse(0, 0); err != nil {
		return err
	}
	if *index && *ruimOud {
		return unusable("kies --index of --ruim-oud, niet allebei", "choose --index or --ruim-oud, not both")
	}
	doel, err := bestaandDoel(*map_, *db)
	if err == nil {
		pad, err = sleutelPad(doel, pad)
	}
	if err != nil {
		return err
	}
	if *ruimOud {
		return k.ruimOud(doel, pad)
	}
	return k.roteer(doel, pad, *kaderMap, *index)
}

// roteer adds keys to the file and lets the data follow, unless a running
// program will do that.
func (k *call) roteer(doel, pad, kaderMap string, index bool) error {
	nieuw, err := kluis.Wijzig(pad, func(s *kluis.Kluis) error {
		if err := store.HoortBij(k.ctx, doel, s); err != nil {
			return err
		}
		if err := s.NieuweHoofdsleutel(); err != nil || !index {
			return err
		}
		return s.NieuweIndexsleutel()
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("nieuwe hoofdsleutel %s in %s\n", "new master key %s in %s\n"), nieuw.Hoofdsleutel(), pad)
	a, err := open(k.ctx, plaats{doel: doel, sleutels: pad, kaders: kaderMap}, k.now)
	if errors.Is(err, store.ErrInGebruik) {
		fmt.Fprintln(k.stdout, k.in("het programma dat met deze gegevens werkt neemt de sleutel binnen een minuut over", "the program that works with this data takes the key over within a minute"))
		return nil
	}
	if err != nil {
		return err
	}
	defer a.Store.Close()
	if _, err := a.Roteer(k.ctx); err != nil {
		return err
	}
	fmt.Fprintln(k.stdout, k.in("alle gegevens staan onder de nieuwe sleutel", "all data is under the new key"))
	return nil
}

// ruimOud drops the keys that nothing needs any more.
func (k *call) ruimOud(doel, pad string) error {
	weg := 0
	_, err := kluis.Wijzig(pad, func(s *kluis.Kluis) error {
		if err := store.OudVrij(k.ctx, doel, s); err != nil {
			return err
		}
		weg = len(s.Hoofdsleutels()) + len(s.Indexsleutels()) - 2
		return s.RuimOud()
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("%d oude sleutels uit %s gehaald\n", "%d old keys dropped from %s\n"), weg, pad)
	return nil
}

// volgElke is how often a running program looks whether keys were changed.
const volgElke = 20 * time.Second

// volgSleutels takes over keys that another program changed, until ctx ends.
func volgSleutels(ctx context.Context, a *app.App, log *slog.Logger) {
	for {
		gedaan, err := a.Roteer(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			log.Error("keys", "error", err)
		case gedaan:
			log.Warn("keys: all data is under the new key")
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(volgElke):
		}
	}
}
