package app

import (
	"context"
	"encoding/base64"
	"strings"

	"halfweg/kluis"
	"halfweg/store"
)

// accountSlot is what the key of accounts is called, and where it stands.
const accountSlot = "accounts"

// AccountSlot returns the key that what is secret of accounts is sealed with, and
// makes it the first time.
func (a *App) AccountSlot(ctx context.Context, k *kluis.Kluis) (slot *kluis.Slot, err error) {
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		w, err := s.Toestand("sleutel " + accountSlot)
		if err != nil {
			return err
		}
		if w != "" {
			hoofd, dicht, _ := strings.Cut(w, " ")
			b, err := base64.StdEncoding.DecodeString(dicht)
			if err != nil {
				return err
			}
			slot, err = k.OpenSlot(accountSlot, kluis.Gewikkeld{Hoofdsleutel: hoofd, Bytes: b})
			return err
		}
		var g kluis.Gewikkeld
		if slot, g, err = k.NieuwSlot(accountSlot); err != nil {
			return err
		}
		return s.ZetToestand("sleutel "+accountSlot, g.Hoofdsleutel+" "+base64.StdEncoding.EncodeToString(g.Bytes))
	})
	return slot, eigenFout(err)
}
