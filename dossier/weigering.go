package dossier

import (
	"strings"

	"halfweg/taal"
)

// Weigering says why a fact may not be recorded, on what ground, and what would
// make it possible. It is an answer to the user, not a fault.
type Weigering struct {
	Veld   string     // the field it is about, "" for the fact as a whole; "oordelen.2.redenen" inside rows
	Reden  taal.Tekst // why not
	Bron   string     // "Wmo 2015 art. 2.3.2 lid 9", "Regionaal afwegingskader § 4.2"
	Uitweg taal.Tekst // what to do instead, or first
}

func (w *Weigering) Error() string {
	if w.Bron == "" {
		return w.Reden.NL
	}
	return w.Reden.NL + " (" + w.Bron + ")"
}

// Fouten are the faults in one input, one per field, in the order of the form.
type Fouten []*Weigering

func (f Fouten) Error() string {
	regels := make([]string, len(f))
	for i, w := range f {
		regels[i] = w.Veld + ": " + w.Reden.NL
	}
	return strings.Join(regels, "\n")
}

// Unwrap lets errors.As find the single *Weigering.
func (f Fouten) Unwrap() []error {
	errs := make([]error, len(f))
	for i, w := range f {
		errs[i] = w
	}
	return errs
}

// weiger makes a refusal from its ground, its reason and its way out.
func weiger(bron string, reden, uitweg taal.Tekst) *Weigering {
	return &Weigering{Bron: bron, Reden: reden, Uitweg: uitweg}
}

// bij says which field the refusal is about.
func (w *Weigering) bij(veld string) *Weigering {
	w.Veld = veld
	return w
}

// bijVeld says which field a refusal is about that names none: what somebody
// chooses there decides whether the rule applies, so that his form stays open.
func bijVeld(veld string, err error) error {
	if w, is := err.(*Weigering); is && w.Veld == "" {
		return w.bij(veld)
	}
	return err
}

// eerste returns the first refusal, so that a rule reads as a list.
func eerste(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
