package app

import (
	"context"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// maxInzagen is how many looks are shown at once.
const maxInzagen = 500

// WieKeek returns the looks at a dossier of before a moment, the newest first,
// and the moment to go on from, zero at the end. Reading them is a look too.
// Error: ErrNietGevonden, also for who may not know.
func (a *App) WieKeek(ctx context.Context, ik toegang.Ik, id string, voor time.Time) (z *Zaak, err error) {
	err = a.kijk(ctx, ik, ActieZien, func(k *inkijk) error {
		geladen, p, err := a.zie(k.Lezer, ik, id)
		if err != nil {
			return err
		}
		if !toegang.Zie(ik, p, toegang.Inzage).Ja {
			return ErrNietGevonden
		}
		if z, err = a.toon(k.Lezer, ik, geladen, p, p.Vandaag); err != nil {
			return err
		}
		if z.Inzagen, z.InzagenVoor, err = inzagen(k.Lezer, ik, p, voor); err != nil {
			return err
		}
		n := namen{l: k.Lezer}
		n.van(z)
		z.Namen = n.bekend
		k.toontZaak(z)
		return n.fout
	})
	if err != nil {
		return nil, err
	}
	return z, nil
}

func inzagen(l *store.Lezer, ik toegang.Ik, p toegang.Partijen, voor time.Time) (uit []Inzage, verder time.Time, err error) {
	rijen, err := l.Inzagen(p.Dossier, voor, maxInzagen)
	if len(rijen) == maxInzagen {
		verder = rijen[len(rijen)-1].Op
	}
	for _, i := range rijen {
		x := Inzage{Op: i.Op, Door: toegang.VerhulWie(ik, p, i.Door), Namens: i.Namens, Actie: Actie(i.Actie), Document: i.Document,
			Relatie: toegang.Relatie(i.Waarom), Regel: i.Regel, Nood: i.Nood}
		for _, d := range i.Wat {
			x.Wat = append(x.Wat, dossier.Deel(d))
		}
		uit = append(uit, x)
	}
	return uit, verder, err
}
