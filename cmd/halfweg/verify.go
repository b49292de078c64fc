package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"halfweg/app"
	"halfweg/bewijs"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/taal"
)

var verify = command{
	name: "verify", args: "(--map MAP | --db ADRES) [--sleutels BESTAND] [--checkpoint BESTAND|CODE] [--afgeleid]",
	short: taal.T("ga na of er iets ongemerkt is veranderd aan wat is vastgelegd", "verify that nothing that was recorded was changed unseen"),
	long: taal.T(`Rekent de keten van elk dossier en het hele controlelogboek opnieuw na en noemt het
eerste feit dat niet meer is zoals het is vastgelegd: gewijzigd, weg, ingevoegd of
verplaatst. Vergelijkt ook met de controlepunten die zijn uitgegeven. Met --checkpoint
vergelijkt u met een controlepunt dat u zelf heeft bewaard: een bestand (ook een
bewaarde mail), of de controlecode uit een brief. Zo komt ook een teruggezette oudere
kopie aan het licht. Met --afgeleid worden ook lijsten en taken vergeleken. Er wordt
niets geschreven; de server mag gewoon draaien.
Uitgang: 0 alles klopt; 1 er is iets veranderd.`,
		`Computes the chain of every dossier and the whole verification log again and names
the first fact that is not as it was recorded: changed, missing, slipped in or moved.
It compares with the checkpoints that were given out too. With --checkpoint you compare
with a checkpoint that you kept yourself: a file (a mail you kept will do), or the
verification code of a letter. An older copy that was put back comes to light that way
too. With --afgeleid lists and tasks are compared as well. Nothing is written; the
server may go on running.
Exit: 0 all is well; 1 something was changed.`),
	run: runVerify,
}

type verifyVlaggen struct {
	map_, db, sleutels, punt, kaders string
	afgeleid                         bool
}

func (k *call) verifyVlaggen() (v verifyVlaggen, err error) {
	k.flags.StringVar(&v.map_, "map", "", k.in("`MAP` met de gegevens", "`FOLDER` with the data"))
	k.flags.StringVar(&v.db, "db", "", k.in("`ADRES` van een PostgreSQL-database (postgres://...)", "`ADDRESS` of a PostgreSQL database (postgres://...)"))
	k.flags.StringVar(&v.sleutels, "sleutels", "", k.in("`BESTAND` met de sleutels; zonder: halfweg.sleutels in de map", "`FILE` with the keys; without: halfweg.sleutels in the folder"))
	k.flags.StringVar(&v.punt, "checkpoint", "", k.in("`BESTAND|CODE` van een controlepunt dat u bewaarde", "`FILE|CODE` of a checkpoint that you kept"))
	k.flags.StringVar(&v.kaders, "kaders", "", k.in("`MAP` met nog meer kaders", "`FOLDER` with more frameworks"))
	k.flags.BoolVar(&v.afgeleid, "afgeleid", false, k.in("vergelijk ook lijsten, taken en zoekwoorden", "compare lists, tasks and search words too"))
	_, err = k.parse(0, 0)
	return v, err
}

func runVerify(k *call) error {
	v, err := k.verifyVlaggen()
	if err != nil {
		return err
	}
	doel, err := bestaandDoel(v.map_, v.db)
	if err != nil {
		return err
	}
	sleutels, pad, err := k.sleutelsAlsEr(doel, v)
	if err != nil {
		return err
	}
	a, err := openMet(k.ctx, plaats{doel: doel, kaders: v.kaders}, k.now, sleutels, store.OpenOmTeLezen)
	if err != nil {
		return err
	}
	defer a.Store.Close()
	if sleutels != nil {
		if err := metZegel(a, sleutels, pad); err != nil {
			return err
		}
	}
	tegen, err := k.verificatie(a, v.punt)
	if err != nil {
		return err
	}
	uit, err := a.Store.Verifieer(k.ctx, tegen)
	if err != nil {
		return err
	}
	if err := k.meldVerslag(a, uit); err != nil || !v.afgeleid {
		return err
	}
	return k.herbouw(a, a.Verschillen)
}

// sleutelsAlsEr reads the key file. The chain can be verified without, but not
// signatures, nor what was derived from contents.
func (k *call) sleutelsAlsEr(doel string, v verifyVlaggen) (*kluis.Kluis, string, error) {
	pad := v.sleutels
	if pad == "" && v.db == "" {
		pad = filepath.Join(filepath.Dir(doel), sleutelBestand)
	}
	kl, err := kluis.Lees(pad)
	switch {
	case err == nil:
		return kl, pad, nil
	case v.sleutels != "" || v.afgeleid || !errors.Is(err, fs.ErrNotExist):
		return nil, "", unusableErr(err)
	}
	fmt.Fprintln(k.stderr, k.in("Zonder sleutelbestand (--sleutels) worden handtekeningen niet nagegaan.", "Without a key file (--sleutels) signatures are not verified."))
	return nil, "", nil
}

// verificatie is what to hold the record against: what this installation keeps
// itself, and what the user kept.
func (k *call) verificatie(a *app.App, punt string) (store.Verificatie, error) {
	tegen, err := a.Verificatie()
	if err != nil {
		return tegen, err
	}
	tegen.Voortgang = k.voortgang()
	if punt == "" {
		return tegen, nil
	}
	if kort, err := bewijs.LeesKort(punt); err == nil {
		tegen.Kort = append(tegen.Kort, kort)
		return tegen, nil
	}
	tekst, err := os.ReadFile(punt)
	if err != nil {
		return tegen, unreadable(err)
	}
	if a.Zegel == nil {
		return tegen, unusable("voor een controlepunt uit een bestand is het sleutelbestand nodig; noem het met --sleutels", "a checkpoint from a file needs the key file; name it with --sleutels")
	}
	c, err := bewijs.LeesControlepunt(tekst, a.Zegel.Controle)
	if err != nil {
		return tegen, unusable(fmt.Sprintf("in %s staat geen controlepunt dat met deze sleutel is getekend", punt), fmt.Sprintf("%s holds no checkpoint that this key signed", punt))
	}
	tegen.Punten = append(tegen.Punten, c)
	return tegen, nil
}

// voortgang says now and then how far a long verification is.
func (k *call) voortgang() func(gedaan, totaal int64) {
	stap := int64(0)
	return func(gedaan, totaal int64) {
		if tien := gedaan * 10 / max(1, totaal); totaal > 100_000 && tien > stap {
			stap = tien
			fmt.Fprintf(k.stderr, k.in("%d van %d\n", "%d of %d\n"), gedaan, totaal)
		}
	}
}

func (k *call) meldVerslag(a *app.App, uit store.Verslag) error {
	if b := uit.Bevinding; b != nil {
		fmt.Fprintln(k.stdout, b.Tekst().In(k.taal))
		if b.Soort == store.AfwijkingTeruggezet && a.Onthoud != "" {
			fmt.Fprintf(k.stderr, k.in("Heeft u zelf een back-up teruggezet? Haal dan %s weg: daarmee zegt u dat u dat weet.\n", "Did you restore a backup yourself? Then take %s away: by that you say that you know.\n"), a.Onthoud)
		}
		return errNo
	}
	punt := bewijs.Controlepunt{Grootte: uit.Bladen, Wortel: uit.Wortel}
	regels := []string{
		fmt.Sprintf(k.in("%d feiten in %d dossiers zijn zoals ze zijn vastgelegd.", "%d facts in %d dossiers are as they were recorded."), uit.Feiten, uit.Dossiers-uit.Vernietigd),
		fmt.Sprintf(k.in("Vergeleken met %d controlepunten.", "Compared with %d checkpoints."), uit.Punten),
		k.in("Controlecode van nu: ", "Verification code of now: ") + punt.Kort().String(),
	}
	if uit.Vernietigd > 0 {
		regels = append(regels, fmt.Sprintf(k.in("%d dossiers zijn vernietigd.", "%d dossiers were destroyed."), uit.Vernietigd))
	}
	_, err := fmt.Fprintln(k.stdout, strings.Join(regels, "\n"))
	return err
}
