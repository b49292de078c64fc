package app

import (
	"context"

	"halfweg/dossier"
	"halfweg/store"
)

// Herbouw derives all rows of lists and search again from the facts and writes
// those that differ; gezien hears of each dossier, with its difference or nil.
func (a *App) Herbouw(ctx context.Context, gezien func(*store.Verschil)) error {
	return a.Store.Herbouw(ctx, a.leidAf, gezien)
}

// Verschillen compares what stands in lists and search with what the facts lead
// to, and writes nothing.
func (a *App) Verschillen(ctx context.Context, gezien func(*store.Verschil)) error {
	return a.Store.Verschillen(ctx, a.leidAf, gezien)
}

func (a *App) leidAf(g store.Grond) (store.Afgeleid, error) {
	z, err := a.zaakVan(g)
	if err != nil {
		return store.Afgeleid{}, err
	}
	return a.afgeleid(z), nil
}

func (a *App) zaakVan(g store.Grond) (z *zaak, err error) {
	z = &zaak{id: g.ID, nummer: g.Nummer, inwoner: g.Inwoner, d: dossier.Fold(g.Feiten)}
	z.omgeving, err = a.omgeving(z.d)
	return z, err
}

// Roteer takes over keys that were changed in the key file, and reports whether
// they were.
func (a *App) Roteer(ctx context.Context) (gedaan bool, err error) {
	return a.Store.Roteer(ctx, a.leidAf)
}
