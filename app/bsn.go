package app

import (
	"context"

	"halfweg/store"
	"halfweg/toegang"
)

// InzageBSN is the part of the record that a look at a whole BSN is logged under.
const InzageBSN = "bsn"

// BSN shows the whole citizen service number of a resident to who may see it,
// once it is written down that he looked. Errors: ErrNietGevonden, ErrBevestig.
func (a *App) BSN(ctx context.Context, ik toegang.Ik, id string) (bsn string, err error) {
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		z, p, err := a.zie(&s.Lezer, ik, id)
		if err != nil {
			return err
		}
		if bsn = z.inwoner.BSN; bsn == "" || !toegang.Zie(ik, p, toegang.BSN).Ja {
			return ErrNietGevonden
		}
		if err := a.Bevestigd(ik); err != nil {
			return err
		}
		return s.VoegInzageToe(store.Inzage{Dossier: id, Op: a.Klok(), Door: ik.Wie, Wat: InzageBSN, Waarom: string(toegang.RelatieVan(ik, p))})
	})
	if err != nil {
		return "", eigenFout(err)
	}
	return bsn, nil
}
