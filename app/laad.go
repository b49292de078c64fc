package app

import (
	"fmt"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
)

// zaak is a loaded dossier with what deciding and deriving need.
type zaak struct {
	id, nummer string
	inwoner    store.Inwoner
	d          dossier.Dossier
	omgeving   dossier.Omgeving
}

func (a *App) laad(l *store.Lezer, id string) (*zaak, error) {
	kop, err := l.Kop(id)
	if err != nil {
		return nil, err
	}
	z := &zaak{id: kop.ID, nummer: kop.Nummer}
	if z.inwoner, err = l.Inwoner(id); err != nil {
		return nil, err
	}
	feiten, err := l.Feiten(id)
	if err != nil {
		return nil, fmt.Errorf("dossier %s: %w", kop.Nummer, err)
	}
	z.d = dossier.Fold(feiten)
	z.omgeving, err = a.omgeving(z.d)
	return z, err
}

// omgeving returns the law and the exact framework the dossier is pinned to.
func (a *App) omgeving(d dossier.Dossier) (dossier.Omgeving, error) {
	o := dossier.Omgeving{Wet: a.Wet}
	if d.Kader == (kader.Verwijzing{}) {
		return o, nil
	}
	k, err := a.Kaders.Precies(d.Kader)
	o.Kader = k
	return o, err
}
