// Package dossier is the whole of what a safehouse case means: the facts that
// can happen, when each may happen, and what follows from them. It does no I/O
// and never reads the clock.
//
// Each kind of fact is one file: its fields, its rule (mag) and its effect
// (doe). Everything else, phase, terms, tasks, is derived from the facts.
package dossier

import (
	"slices"
	"time"

	"halfweg/kader"
	"halfweg/termijn"
)

// Feit is one thing that happened in a dossier. Facts are only ever added.
type Feit struct {
	Nr         int           // 1, 2, 3, … within the dossier
	Gebeurd    termijn.Datum // the day it took effect
	Vastgelegd time.Time     // the moment it was recorded
	Door       Wie           // who recorded it
	Inhoud     Inhoud
}

// Wie is a person acting for an organisation in a role, by their ids.
type Wie struct {
	Persoon     string `json:"persoon"`
	Organisatie string `json:"organisatie"`
	Rol         Rol    `json:"rol"`
}

// Inhoud says what happened. The interface is sealed: the kinds of fact are
// the ones in this package, listed in Soorten.
type Inhoud interface {
	soort() *Soort
	mag(Dossier, Feit, Omgeving) error // may this happen now?
	doe(*Dossier, Feit)                // what is different afterwards
}

// SoortVan returns the kind of a fact's content.
func SoortVan(i Inhoud) *Soort { return i.soort() }

// Omgeving is what a rule may consult besides the facts: the framework the
// dossier is pinned to and the law with its calendar. Kader is nil until the
// dossier is pinned.
type Omgeving struct {
	Kader *kader.Kader
	Wet   *termijn.Wet
}

// Dossier is what the facts so far add up to.
type Dossier struct {
	feiten []Feit // as recorded, corrected ones included; shared, never written in place

	// The effects of the facts stand below, one group per subject.
	Signaal *Signaal
}

// Feiten returns the facts as recorded, oldest first, the corrected ones too.
func (d Dossier) Feiten() []Feit { return slices.Clip(d.feiten) }

// Nr returns the number of the last fact, 0 for an empty dossier. It is the
// version two people acting at once are compared by.
func (d Dossier) Nr() int { return len(d.feiten) }

// With returns d after f, or the *Weigering that says why f may not happen.
// It never changes d.
func (d Dossier) With(f Feit, o Omgeving) (Dossier, error) {
	f.Nr = d.Nr() + 1
	if err := magAltijd(d, f); err != nil {
		return d, err
	}
	if err := f.Inhoud.mag(d, f, o); err != nil {
		return d, err
	}
	return Fold(append(slices.Clip(d.feiten), f)), nil
}

// Fold returns what recorded facts add up to. It never refuses: what is
// recorded has happened, also under rules that have changed since.
func Fold(feiten []Feit) Dossier {
	d := Dossier{feiten: slices.Clip(feiten)}
	for _, f := range geldend(feiten) {
		f.Inhoud.doe(&d, f)
	}
	return d
}

// ZoalsBekend returns the dossier as it was known at moment t.
func (d Dossier) ZoalsBekend(t time.Time) Dossier {
	n := slices.IndexFunc(d.feiten, func(f Feit) bool { return f.Vastgelegd.After(t) })
	if n < 0 {
		return d
	}
	return Fold(d.feiten[:n:n])
}
