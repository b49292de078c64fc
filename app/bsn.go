package app

import (
	"context"

	"halfweg/toegang"
)

// BSN shows the whole citizen service number of a resident to who may see it,
// once it is written down that he looked. Errors: ErrNietGevonden, ErrBevestig.
func (a *App) BSN(ctx context.Context, ik toegang.Ik, id string) (bsn string, err error) {
	err = a.kijk(ctx, ik, ActieBSN, func(k *inkijk) error {
		z, p, err := a.zie(k.Lezer, ik, id)
		if err != nil {
			return err
		}
		if bsn = z.inwoner.BSN; bsn == "" || !toegang.Zie(ik, p, toegang.BSN).Ja {
			return ErrNietGevonden
		}
		if err := a.Bevestigd(ik); err != nil {
			return err
		}
		k.toontDeel(p, "", toegang.BSN)
		return nil
	})
	if err != nil {
		return "", err
	}
	return bsn, nil
}
