package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"halfweg/app"
	"halfweg/taal"
	"halfweg/termijn"
)

// feestdagenBestand is where decrees on equated days stand that this version of
// the program does not know yet, beside the data: see docs/termijnen.md.
const feestdagenBestand = "feestdagen.yaml"

// feestdagen reads the decrees beside the data, none when there is no file.
func feestdagen(doel string) ([]termijn.Besluit, error) {
	if strings.Contains(doel, "://") {
		return nil, nil
	}
	bestand := filepath.Join(filepath.Dir(doel), feestdagenBestand)
	data, err := os.ReadFile(bestand)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, unreadable(err)
	}
	besluiten, err := termijn.LeesBesluiten(bestand, data)
	if err != nil {
		return nil, unusable(taal.Melding(err, taal.NL)+". Verbeter het bestand of haal het weg; docs/termijnen.md zegt hoe het eruitziet",
			taal.Melding(err, taal.EN)+". Correct the file or take it away; docs/termijnen.md says what it looks like")
	}
	return besluiten, nil
}

// werkBij brings rows up to date with the calendar of free days, and says so.
func (k *call) werkBij(a *app.App) error {
	n, err := a.WerkBij(k.ctx)
	if n > 0 {
		fmt.Fprintf(k.stderr, k.in("%d dossiers bijgewerkt\n", "%d cases brought up to date\n"), n)
	}
	return err
}
