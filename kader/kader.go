// Package kader is policy as versioned data: what a municipality or region
// asks before it sends somebody to a safehouse, and how the parties deal with
// one another.
//
// A Kader is read from a YAML file in kaders/. This package knows how to load
// it strictly, assess a case against it with a full trace, explain it, analyse
// it for faults and compare it with another. It knows no framework by name.
package kader

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// Kader is one version of one policy framework. A loaded Kader never changes.
type Kader struct {
	ID     string // "gooi-en-vechtstreek"
	Versie string // "2025"
	SHA256 string // of the file's bytes, in hexadecimal

	Titel       taal.Tekst
	Uitgever    taal.Tekst
	GeldigVan   termijn.Datum
	GeldigTot   termijn.Datum // last day in force; zero: open end
	Herzien     termijn.Datum // day to look at it again; zero: none set
	Gemeenten   []string      // CBS codes of the municipalities that apply it; empty: any that has none of its own
	AfgeleidVan []Afleiding
	Aandacht    []Opmerking // what a reader of this framework must know, such as an expired plan it leans on

	Interpretaties []Interpretatie
	Gegevens       []*Gegeven
	Criteria       []*Criterium
	Uitsluitingen  []*Criterium // Als says when the exclusion applies
	Definities     []*Definitie
	Proces         Proces
	Termijnen      []*TermijnRegel
	Plichten       []*Plicht

	bestand string
	data    []byte
	nummers map[string]int // id of a Gegeven to its place
	prog    programma
}

// Verwijzing pins one exact framework file. It is what a dossier stores.
type Verwijzing struct {
	ID     string `json:"id"`
	Versie string `json:"versie"`
	SHA256 string `json:"sha256"`
}

// String returns "id@version".
func (v Verwijzing) String() string { return v.ID + "@" + v.Versie }

// Bytes returns the file k was read from, to keep it with what rests on it.
func (k *Kader) Bytes() []byte { return slices.Clone(k.data) }

// Verwijzing returns the pin to k.
func (k *Kader) Verwijzing() Verwijzing { return Verwijzing{k.ID, k.Versie, k.SHA256} }

// GeldtOp reports whether k is in force on that day.
func (k *Kader) GeldtOp(d termijn.Datum) bool {
	return !d.Voor(k.GeldigVan) && (k.GeldigTot.IsZero() || !d.Na(k.GeldigTot))
}

// Gegeven returns the fact with that id, or nil.
func (k *Kader) Gegeven(id string) *Gegeven {
	if nr, ok := k.nummers[id]; ok {
		return k.Gegevens[nr]
	}
	return nil
}

// Termijn returns the term rule with that id, or nil.
func (k *Kader) Termijn(id string) *TermijnRegel {
	for _, t := range k.Termijnen {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// Criterium returns the criterion or exclusion with that id, or nil.
func (k *Kader) Criterium(id string) *Criterium {
	for _, lijst := range [][]*Criterium{k.Criteria, k.Uitsluitingen} {
		for _, c := range lijst {
			if c.ID == id {
				return c
			}
		}
	}
	return nil
}

// Kracht says how binding a rule is (requirement DEF-17).
type Kracht string

// The forces a rule can have.
const (
	Must   Kracht = "must"
	Should Kracht = "should"
	May    Kracht = "may"
	Info   Kracht = "info" // tells, binds nobody
)

var krachten = map[Kracht]taal.Tekst{
	Must:   taal.T("verplicht", "required"),
	Should: taal.T("gewenst; afwijken vraagt redenen", "wanted; deviating asks for reasons"),
	May:    taal.T("mag", "allowed"),
	Info:   taal.T("ter informatie", "for information"),
}

// Tekst returns what the force means, in both languages.
func (k Kracht) Tekst() taal.Tekst { return krachten[k] }

// Herkomst is where a rule comes from and what it is called in the
// requirements; every rule of a framework carries one.
type Herkomst struct {
	Bron     string   // paragraph: "§ 2.2, toelichting"
	Eisen    []string // requirement ids: "ADM-04"
	Conflict string   // "C05" when the two source documents differ here
	Kracht   Kracht
}

// Afleiding is a framework this one was modelled on.
type Afleiding struct {
	Naam, Versie string
	Uitleg       taal.Tekst
	Bron         string
}

// Opmerking is something a reader of the framework must know.
type Opmerking struct {
	Tekst taal.Tekst
	Herkomst
}

// Interpretatie is a reading of an ambiguous text, chosen by somebody on a day
// for a reason (requirements A01 to A14).
type Interpretatie struct {
	ID     string // "A05"
	Tekst  taal.Tekst
	Reden  taal.Tekst
	Auteur string
	Datum  termijn.Datum
}

// Criterium is a condition with its source. As an admission criterion it wants
// to be met; as an exclusion it fires when Als is met.
type Criterium struct {
	ID             string // "ADM-04"
	Titel          taal.Tekst
	Uitleg         taal.Tekst // guidance for the one who judges
	Als            *Voorwaarde
	Uitzonderingen []*Uitzondering
	Herkomst

	regel int
}

// Uitzondering lets a criterion pass, or an exclusion not fire, in a case of
// its own.
type Uitzondering struct {
	ID    string // "EXC-01"
	Titel taal.Tekst
	Als   *Voorwaarde
	Herkomst

	regel int
}

// Definitie derives a named yes or no from facts, such as "beschermd wonen".
type Definitie struct {
	ID    string // "beschermd_wonen"
	Titel taal.Tekst
	Als   *Voorwaarde
	Herkomst

	regel int
}
