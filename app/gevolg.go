package app

import (
	"encoding/json"
	"fmt"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// gevolgen asks for what has to happen outside because of new facts. Each has a
// key of its own, so that it happens once.
func (a *App) gevolgen(s *store.Schrijver, z *zaak, feiten []dossier.Feit, nu time.Time) error {
	for _, f := range feiten {
		v, is := f.Inhoud.(*dossier.BeschikkingVerzonden)
		if !is || v.Document == "" {
			continue
		}
		inhoud, err := json.Marshal(map[string]string{"document": v.Document, "wijze": v.Wijze})
		if err != nil {
			return err
		}
		_, err = s.VoegUitvoerToe(store.Uitvoer{Sleutel: fmt.Sprintf("brief:%s:%d", z.id, f.Nr), Soort: "brief",
			Dossier: z.id, Wanneer: nu, Gemaakt: nu, Inhoud: inhoud})
		if err != nil {
			return err
		}
	}
	return a.verwittig(s, z, feiten, nu)
}

// dubbel refuses a second dossier for somebody who has an open one that ik may
// see. What ik may not see is not told either.
func (a *App) dubbel(l *store.Lezer, ik toegang.Ik, i Inwoner) error {
	if i.BSN == "" {
		return nil
	}
	b, err := l.Lijst(store.Vraag{Lezer: ik.Persoon, Sleutels: openLijsten(ik), Zoek: i.BSN, ZoekSleutels: toegang.Sleutels(ik), Aantal: 1})
	if err != nil || len(b.Regels) == 0 {
		return err
	}
	nummer := b.Regels[0].Nummer
	return &OngeldigFout{Veld: "inwoner.bsn", dubbel: b.Regels[0],
		Probleem: taal.T("Er loopt al een dossier voor deze inwoner: "+nummer+".", "There is an open dossier for this resident already: "+nummer+"."),
		Uitweg:   taal.T("Ga verder in dat dossier.", "Go on in that dossier.")}
}

func openLijsten(ik toegang.Ik) (sleutels []string) {
	for _, l := range toegang.Lijsten(ik) {
		if l.Naam != "klaar" {
			sleutels = append(sleutels, l.Sleutels...)
		}
	}
	return sleutels
}
