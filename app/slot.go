package app

import (
	"context"

	"halfweg/kluis"
	"halfweg/store"
)

// AccountSlot returns the key that what is secret of accounts is sealed with, and
// makes it the first time.
func (a *App) AccountSlot(ctx context.Context) (slot *kluis.Slot, err error) {
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) (err error) {
		slot, err = s.AccountSlot()
		return err
	})
	return slot, eigenFout(err)
}
