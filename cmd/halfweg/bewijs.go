package main

import (
	"halfweg/app"
	"halfweg/bewijs"
	"halfweg/kluis"
)

// metZegel lets the door sign checkpoints with the key of a file, and remember
// the newest one beside it.
func metZegel(a *app.App, k *kluis.Kluis, pad string) (err error) {
	a.Zegel, err = bewijs.NieuwZegel(k.Ondertekenaar())
	a.Onthoud = pad + ".controlepunt"
	return err
}
