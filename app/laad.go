package app

import (
	"context"
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
	if o.Kader = a.vroeger[d.Kader]; o.Kader != nil {
		return o, nil
	}
	k, err := a.Kaders.Precies(d.Kader)
	o.Kader = k
	return o, err
}

// LeesKaders takes the frameworks that dossiers were pinned to and that are no
// longer installed from the database, so that those dossiers read as before. New
// dossiers never get one of them. It is called once, before the door opens.
func (a *App) LeesKaders(ctx context.Context) error {
	a.vroeger = map[kader.Verwijzing]*kader.Kader{}
	return a.Store.Lees(ctx, func(l *store.Lezer) error {
		bewaard, err := l.Kaders()
		if err != nil {
			return err
		}
		for _, v := range bewaard {
			if _, err := a.Kaders.Precies(v); err == nil {
				continue
			}
			data, err := l.KaderInhoud(v.SHA256)
			if err != nil {
				return err
			}
			k, err := kader.Lees(v.String(), data)
			if err != nil {
				return err
			}
			a.vroeger[v] = k
		}
		return nil
	})
}
