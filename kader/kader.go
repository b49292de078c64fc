// Package kader is policy as versioned data: what a municipality or region
// asks before it sends somebody to a safehouse, and how the parties deal with
// one another.
//
// A Kader is read from a YAML file in kaders/. This package knows how to load
// it strictly, assess a case against it with a full trace, explain it, analyse
// it for faults and compare it with another. It knows no framework by name.
package kader

import (
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
	Herzien     termijn.Datum // the issuer said it would look again by this day; zero: did not say
	Gemeenten   []string      // CBS codes of the municipalities that apply it; empty: any that has none of its own
	AfgeleidVan []Afleiding
	Aandacht    []Opmerking // what a reader of this framework must know, such as an expired plan it leans on

	Interpretaties []Interpretatie
	Gegevens       []Gegeven
	Criteria       []Criterium
	Uitsluitingen  []Criterium // When says when the exclusion applies
	Definities     []Definitie
	Proces         Proces
	Termijnen      []TermijnRegel
	Plichten       []Plicht
}

// Verwijzing pins one exact framework file. It is what a dossier stores.
type Verwijzing struct {
	ID     string `json:"id"`
	Versie string `json:"versie"`
	SHA256 string `json:"sha256"`
}

// Verwijzing returns the pin to k.
func (k *Kader) Verwijzing() Verwijzing { return Verwijzing{k.ID, k.Versie, k.SHA256} }

// Kracht says how binding a rule is (requirement DEF-17).
type Kracht string

// The forces a rule can have.
const (
	Must   Kracht = "must"
	Should Kracht = "should"
	May    Kracht = "may"
)

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

// Soort is the type of a Gegeven.
type Soort string

// The types a Gegeven can have.
const (
	Ja     Soort = "bool"
	Getal  Soort = "int"
	Dag    Soort = "date"
	Keuze  Soort = "enum" // exactly one of Opties
	Keuzes Soort = "set"  // any number of Opties
)

// Gegeven is something a framework asks to be known about a case.
type Gegeven struct {
	ID         string // "guidance_hours_per_week"
	Soort      Soort
	Opties     []Optie
	Min, Max   *int64     // bounds of a Getal, where the framework knows them
	Eenheid    taal.Tekst // "uur per week"
	Vraag      taal.Tekst // in plain words
	Hulp       taal.Tekst // what to look at when answering
	Door       []Partij   // who can state it
	Beoordeeld bool       // judged by a person: needs reasons, author and date
	Herkomst
}

// Optie is one value of an enumerated Gegeven.
type Optie struct {
	ID    string
	Tekst taal.Tekst
}

// Partij is a party in the chain, as frameworks name them.
type Partij string

// The parties.
const (
	Kliniek     Partij = "clinic"
	Gemeente    Partij = "municipality"
	Consulent   Partij = "consultant"
	Safehouse   Partij = "safehouse"
	Inwoner     Partij = "client"
	Register    Partij = "register" // the provider register answers, nobody is asked
	Verzekeraar Partij = "insurer"
	Toezicht    Partij = "supervisor"
	Regio       Partij = "region"
)

// Criterium is a condition with its source. As an admission criterion it wants
// to be met; as an exclusion it fires when Als is met.
type Criterium struct {
	ID             string // "ADM-04"
	Titel          taal.Tekst
	Uitleg         taal.Tekst // guidance for the one who judges
	Als            Voorwaarde
	Uitzonderingen []Uitzondering
	Herkomst
}

// Uitzondering lets a criterion pass, or an exclusion not fire, in a case of
// its own.
type Uitzondering struct {
	ID    string // "EXC-01"
	Titel taal.Tekst
	Als   Voorwaarde
	Herkomst
}

// Definitie derives a named yes or no from facts, such as "beschermd wonen".
type Definitie struct {
	ID    string // "beschermd_wonen"
	Titel taal.Tekst
	Als   Voorwaarde
	Herkomst
}
