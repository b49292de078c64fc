package dossier

import (
	"halfweg/taal"
)

// Weigering says why a fact may not be recorded, on what ground, and what would
// make it possible. It is an answer to the user, not a fault.
type Weigering struct {
	Veld   string     // the field it is about, "" for the fact as a whole
	Reden  taal.Tekst // why not
	Bron   string     // "Wmo 2015 art. 2.3.2 lid 9", "Regionaal afwegingskader § 4.2"
	Uitweg taal.Tekst // what to do instead, or first
}

func (w *Weigering) Error() string { return w.Reden.NL + " (" + w.Bron + ")" }

// magAltijd holds the rules that go for every kind of fact.
func magAltijd(d Dossier, f Feit) error {
	switch {
	case f.Gebeurd.IsZero():
		return &Weigering{Veld: "gebeurd", Reden: taal.T("Er is geen datum ingevuld.", "There is no date."),
			Uitweg: taal.T("Vul de dag in waarop het gebeurde.", "Enter the day it happened."), Bron: "Awb art. 3:2"}
	}
	return nil
}
