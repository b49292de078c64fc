package app

import (
	"context"
	"strings"

	"halfweg/gemeente"
	"halfweg/store"
	"halfweg/toegang"
)

// Treffer is one thing found.
type Treffer struct {
	Soort            string // "dossier", "organisatie"
	ID, Titel, Onder string
}

// zoekGrens is how many dossiers a quick search shows.
const zoekGrens = 20

// Zoek finds dossiers by name, number, birth date, BSN or organisation, and
// organisations by name.
func (a *App) Zoek(ctx context.Context, ik toegang.Ik, tekst string) (uit []Treffer, err error) {
	tekst = strings.TrimSpace(tekst)
	if tekst == "" {
		return nil, nil
	}
	err = a.kijk(ctx, ik, ActieZoeken, func(l *inkijk) error {
		b, err := l.Lijst(store.Vraag{Lezer: ik.Persoon, Sleutels: alleLijsten(ik), Zoek: tekst, ZoekSleutels: toegang.Sleutels(ik), Aantal: zoekGrens})
		if err != nil {
			return err
		}
		gevonden, err := rijen(l, ik, b.Regels)
		if err != nil {
			return err
		}
		for _, r := range gevonden {
			uit = append(uit, Treffer{"dossier", r.ID, r.Inwoner, r.Nummer + " · " + gemeente.Naam(r.Gemeente)})
		}
		organisaties, err := l.Organisaties("")
		for _, o := range organisaties {
			if strings.Contains(strings.ToLower(o.Naam), strings.ToLower(tekst)) {
				uit = append(uit, Treffer{"organisatie", o.ID, o.Naam, gemeente.Naam(o.Gemeente)})
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return uit, nil
}

func alleLijsten(ik toegang.Ik) (sleutels []string) {
	for _, l := range toegang.Lijsten(ik) {
		sleutels = append(sleutels, l.Sleutels...)
	}
	return sleutels
}
