package app

import (
	"errors"
	"testing"

	"halfweg/store"
	"halfweg/taal"
)

// What stops the store from writing is told to the user with its remedy, and
// kept for the log with its cause.
func TestOpslagFout(t *testing.T) {
	oorzaak := errors.New("attempt to write a readonly database")
	err := eigenFout(&store.Fout{Wat: taal.T("De map is alleen-lezen.", "The folder is read-only."), Uitweg: taal.T("Maak haar schrijfbaar.", "Make it writable."), Oorzaak: oorzaak})
	var f *OpslagFout
	if !errors.As(err, &f) || !errors.Is(err, oorzaak) || f.Tekst().EN != "The folder is read-only. Make it writable." {
		t.Errorf("the store's fault became %#v", err)
	}
}
