package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"halfweg/app"
	"halfweg/taal"
	"halfweg/termijn"
)

var begin = command{
	name: "begin", args: "(--map MAP | --db ADRES) [--sleutels BESTAND] [--organisatie NAAM] [--naam NAAM] [--email ADRES]",
	short: taal.T("begin een echte installatie: sleutels, database en de eerste beheerder", "begin a real installation: keys, database and the first administrator"),
	long: taal.T(`Maakt het sleutelbestand en de database, en de eerste beheerder, en drukt een
code af waarmee die een wachtwoord en een tweede stap instelt. De code werkt één
keer, een dag lang. Er is nergens een standaardwachtwoord. Een beheerder ziet geen
dossiers. Weigert als in de database al is begonnen.
Bewaar een kopie van het sleutelbestand op een andere plek dan de back-ups.`,
		`Makes the key file and the database, and the first administrator, and prints a
code with which he sets a password and a second step. The code works once, for a
day. There is no default password anywhere. An administrator sees no dossiers.
Refuses when somebody began in the database before.
Keep a copy of the key file in another place than the backups.`),
	run: runBegin,
}

func runBegin(k *call) error {
	map_ := k.flags.String("map", "", k.in("`MAP` voor de gegevens", "`FOLDER` for the data"))
	db := k.flags.String("db", "", k.in("`ADRES` van een lege PostgreSQL-database (postgres://...)", "`ADDRESS` of an empty PostgreSQL database (postgres://...)"))
	var sleutels string
	k.sleutelVlag(&sleutels)
	organisatie := k.flags.String("organisatie", "Functioneel beheer", k.in("`NAAM` van de organisatie van beheerders", "`NAME` of the organisation of administrators"))
	naam := k.flags.String("naam", "Beheerder", k.in("`NAAM` van de eerste beheerder", "`NAME` of the first administrator"))
	email := k.flags.String("email", "", k.in("`ADRES` waarmee die zich aanmeldt; zonder: hij kiest het zelf", "`ADDRESS` he signs in with; without: he chooses it"))
	if _, err := k.parse(0, 0); err != nil {
		return err
	}
	doel, err := nieuwDoel(*map_, *db)
	if err != nil {
		return err
	}
	pad, err := sleutelPad(doel, sleutels)
	if err != nil {
		return err
	}
	a, err := open(k.ctx, plaats{doel: doel, sleutels: sleutels}, k.now)
	if err != nil {
		return err
	}
	defer a.Store.Close()
	if leeg, err := a.Leeg(k.ctx); err != nil || !leeg {
		return errors.Join(err, unusableErr(app.ErrBegonnen))
	}
	code, tot, err := a.Begin(k.ctx, *organisatie, *naam, *email)
	if of := (*app.OngeldigFout)(nil); errors.As(err, &of) {
		return unusableErr(err)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("Klaar. De sleutels staan in %s: bewaar een kopie op een andere plek.\n\nDe code van de eerste beheerder:\n\n    %s\n\nHij werkt één keer, tot %s om %s. Start de server met halfweg serve en ga naar\n/aanmelden/code om een wachtwoord en een tweede stap in te stellen.\n",
		"Done. The keys are in %s: keep a copy in another place.\n\nThe code of the first administrator:\n\n    %s\n\nIt works once, until %s at %s. Start the server with halfweg serve and go to\n/aanmelden/code to set a password and a second step.\n"),
		pad, code, termijn.DatumVan(tot).Lang(k.taal), termijn.Klok(tot))
	return nil
}

// nieuwDoel returns the database to begin in. A folder is made when it is not
// there, for this account only.
func nieuwDoel(map_, db string) (string, error) {
	switch {
	case (map_ == "") == (db == ""):
		return "", unusable("noem de plaats van de gegevens met --map of met --db", "name the place of the data with --map or with --db")
	case db != "":
		return db, nil
	}
	if err := os.MkdirAll(map_, 0o700); err != nil {
		return "", unreadable(err)
	}
	return filepath.Join(map_, demoBestand), nil
}
