package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"halfweg/app"
	"halfweg/store"
	"halfweg/taal"
)

var herbouw = command{
	name: "herbouw", args: "(--map MAP | --db ADRES) [--sleutels BESTAND] [--kijk]",
	short: taal.T("leid lijsten, taken en zoekwoorden opnieuw af uit de feiten", "derive lists, tasks and search words again from the facts"),
	long: taal.T(`De feiten zijn de waarheid; lijsten, taken en zoekwoorden volgen eruit. Deze opdracht
leidt ze opnieuw af en noemt elk dossier waarvan iets anders stond. Met --kijk
wordt er niets geschreven. Anderen kunnen op PostgreSQL gewoon doorwerken.
Uitgang: 0 alles klopte; 1 er is verschil gevonden.`,
		`Facts are the truth; lists, tasks and search words follow from them. This command
derives them again and names each dossier for which something else stood there.
With --kijk nothing is written. On PostgreSQL others can go on working.
Exit: 0 all was right; 1 a difference was found.`),
	run: runHerbouw,
}

func runHerbouw(k *call) error {
	map_ := k.flags.String("map", "", k.in("`MAP` met de gegevens", "`FOLDER` with the data"))
	db := k.flags.String("db", "", k.in("`ADRES` van een PostgreSQL-database (postgres://...)", "`ADDRESS` of a PostgreSQL database (postgres://...)"))
	kaderMap := k.flags.String("kaders", "", k.in("`MAP` met nog meer kaders", "`FOLDER` with more frameworks"))
	var sleutels string
	k.sleutelVlag(&sleutels)
	kijk := k.flags.Bool("kijk", false, k.in("vergelijk alleen, schrijf niets", "only compare, write nothing"))
	if _, err := k.parse(0, 0); err != nil {
		return err
	}
	doel, err := bestaandDoel(*map_, *db)
	if err != nil {
		return err
	}
	a, err := open(k.ctx, plaats{doel, sleutels, *kaderMap}, k.now)
	if err != nil {
		return err
	}
	defer a.Store.Close()
	doe := a.Herbouw
	if *kijk {
		doe = a.Verschillen
	} else if err := k.werkBij(a); err != nil {
		return err
	}
	return k.herbouw(a, doe)
}

// herbouw goes through all dossiers with doe, says how far it is and what it
// found.
func (k *call) herbouw(a *app.App, doe func(context.Context, func(*store.Verschil)) error) error {
	totaal := 0
	if err := a.Store.Lees(k.ctx, func(l *store.Lezer) (err error) {
		totaal, err = l.Aantal()
		return err
	}); err != nil {
		return err
	}
	gezien, anders := 0, 0
	err := doe(k.ctx, func(v *store.Verschil) {
		gezien++
		if gezien%max(1, totaal/10) == 0 {
			fmt.Fprintf(k.stderr, k.in("%d van %d dossiers\n", "%d of %d dossiers\n"), gezien, totaal)
		}
		if v != nil {
			anders++
			fmt.Fprintf(k.stdout, "%s: %s\n", v.Nummer, strings.Join(v.Wat, ", "))
		}
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("%d dossiers bekeken, %d met verschil\n", "%d dossiers looked at, %d with a difference\n"), gezien, anders)
	if anders > 0 {
		return errNo
	}
	return nil
}

// bestaandDoel returns the database that the user named, which must be there.
func bestaandDoel(map_, db string) (string, error) {
	switch {
	case (map_ == "") == (db == ""):
		return "", unusable("noem de gegevens met --map of met --db", "name the data with --map or with --db")
	case db != "":
		return db, nil
	}
	bestand := filepath.Join(map_, demoBestand)
	if _, err := os.Stat(bestand); err != nil {
		return "", unreadable(err)
	}
	return bestand, nil
}
