package kader

import (
	"halfweg/taal"
	"halfweg/termijn"
)

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
	Altijd     bool       // always has an answer: "not applicable" is none
	Herkomst

	nr    int // place in Kader.Gegevens
	regel int
}

// Optie is one value of an enumerated Gegeven.
type Optie struct {
	ID    string
	Tekst taal.Tekst
}

// optie returns the number of the option with that id, or -1.
func (g *Gegeven) optie(id string) int64 {
	for i, o := range g.Opties {
		if o.ID == id {
			return int64(i)
		}
	}
	return -1
}

func (g *Gegeven) optieIDs() []string {
	ids := make([]string, len(g.Opties))
	for i, o := range g.Opties {
		ids[i] = o.ID
	}
	return ids
}

// laagst and hoogst bound the values of an ordered fact. Without bounds of the
// framework's own, a number has those a float64 holds exactly, and a date the
// years people write with four digits.
func (g *Gegeven) laagst() int64 {
	switch {
	case g.Min != nil:
		return *g.Min
	case g.Soort == Dag:
		return vanDag(termijn.Op(1, 1, 1)).n
	}
	return -1<<53 + 1
}

func (g *Gegeven) hoogst() int64 {
	switch {
	case g.Max != nil:
		return *g.Max
	case g.Soort == Dag:
		return vanDag(termijn.Op(9999, 12, 31)).n
	}
	return 1<<53 - 1
}

// ordelijk reports whether values of g have an order.
func (g *Gegeven) ordelijk() bool { return g.Soort == Getal || g.Soort == Dag }

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

var partijen = map[Partij]taal.Tekst{
	Kliniek:     taal.T("kliniek", "clinic"),
	Gemeente:    taal.T("gemeente", "municipality"),
	Consulent:   taal.T("consulent", "consultant"),
	Safehouse:   taal.T("safehouse", "safehouse"),
	Inwoner:     taal.T("inwoner", "resident"),
	Register:    taal.T("aanbiedersregister", "provider register"),
	Verzekeraar: taal.T("zorgverzekeraar", "health insurer"),
	Toezicht:    taal.T("toezichthouder", "supervisor"),
	Regio:       taal.T("regio", "region"),
}

// Tekst returns the party's name in both languages.
func (p Partij) Tekst() taal.Tekst { return partijen[p] }
