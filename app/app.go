// Package app is the one door: everything people or programs do with dossiers
// goes through it. Each call authorises, loads, decides and appends in one
// transaction.
package app

import (
	"time"

	"halfweg/bewijs"
	"halfweg/identiteit"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/termijn"
)

// App is the door. Klok is the only clock below cmd/halfweg.
type App struct {
	Klok    func() time.Time
	Store   *store.Store
	Kaders  *kader.Bibliotheek
	Wet     *termijn.Wet
	NieuwID func() string // ids of documents; nil: random ones

	Zegel     *bewijs.Zegel // signs checkpoints; nil: none are given out
	Onthoud   string        // file outside the database that holds the newest checkpoint; "": none
	Naverteld bool          // histories of before are told again, each with a clock of its own; for the demo region only

	// Identiteit is how people show who they are. Without it they cannot: the
	// caller then lets them choose who to be, in a demo or a test, and nobody is
	// asked to show it once more.
	Identiteit *identiteit.Dienst

	vroeger map[kader.Verwijzing]*kader.Kader // pinned once, no longer installed
}

// nieuwID returns an id to give, "" to leave it to the store.
func (a *App) nieuwID() string {
	if a.NieuwID == nil {
		return ""
	}
	return a.NieuwID()
}
