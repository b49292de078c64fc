package dossier

import (
	"slices"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// Taak is something one party has to do next, or has done, derived from facts,
// law and framework.
type Taak struct {
	ID       string // stable within the dossier: "aanvraag", "oordeel_1", "PROC-05"
	Wie      Partij
	Wat      taal.Tekst
	Waarom   taal.Tekst // why it cannot start yet, or what it waits for
	Feit     string     // kind of fact that does it
	Stand    TaakStand
	Mag      bool // may be done; nobody has to
	Zij      bool // beside the main line: nothing waits for it
	GedaanNr int  // number of the fact that did it
	GedaanOp termijn.Datum
	Termijn  *Termijn
	Bron     string
	Ook      []string // other duties that the same fact does, each with its id and source: "MON-05: § 4.7"
	Eisen    []string // requirement ids
	Deel     Deel     // DeelZorg when the task itself tells something of somebody's health
}

// Bronnen are the source of a task and of the duties it does besides.
func (t Taak) Bronnen() string { return strings.Join(append([]string{t.Bron}, t.Ook...), "; ") }

// TaakStand says how far a task is.
type TaakStand string

// The states of a task. Late is not one of them: it is a comparison with
// today, made by the reader.
const (
	TaakOpen      TaakStand = "open"
	TaakKlaar     TaakStand = "klaar"
	TaakNogNiet   TaakStand = "nog_niet" // cannot start yet; Waarom says why
	TaakVervallen TaakStand = "vervallen"
)

var standTitels = map[TaakStand]taal.Tekst{
	TaakOpen:      taal.T("Te doen", "To do"),
	TaakKlaar:     taal.T("Klaar", "Done"),
	TaakNogNiet:   taal.T("Kan nog niet", "Cannot start yet"),
	TaakVervallen: taal.T("Vervallen", "Lapsed"),
}

// Titel returns the state in words.
func (s TaakStand) Titel() taal.Tekst { return standTitels[s] }

// Partij is who has to act: a party in the chain with the role that acts for
// it, and where known its organisation or one person.
type Partij struct {
	Kant        kader.Partij
	Rol         Rol
	Organisatie string
	Persoon     string
	Gemeente    string // CBS code, when it is not the municipality that handles the case
	Naam        string // of a party that is not in the register, such as who takes a resident over
}

var rolVanKant = map[kader.Partij]Rol{
	kader.Kliniek: Regiebehandelaar, kader.Gemeente: Consulent, kader.Consulent: Consulent,
	kader.Safehouse: Safehousemedewerker, kader.Inwoner: Inwoner,
}

// partij fills in what the dossier knows of a party.
func (d Dossier) partij(kant kader.Partij) Partij {
	p := Partij{Kant: kant, Rol: rolVanKant[kant]}
	switch kant {
	case kader.Kliniek:
		if d.Signaal != nil {
			p.Organisatie = d.Signaal.Inhoud.Kliniek
		}
	case kader.Safehouse:
		p.Organisatie = d.Huis
	case kader.Consulent, kader.Gemeente:
		if d.Consulenten != nil {
			p.Persoon = d.Consulenten.Inhoud.Eerste
		}
	}
	return p
}

// Taken returns what has to happen and what has been done, in the order of the
// chain: first the duties of the law, then those only the framework knows.
func (d Dossier) Taken(o Omgeving) []Taak { return d.taken(d.Termijnen(o), o) }

func (d Dossier) taken(termijnen []Termijn, o Omgeving) []Taak {
	ts := slices.Concat(d.takenWet(termijnen, o), d.takenBezwaar(termijnen, o), d.takenVerblijf(termijnen, o), d.takenVertrek(termijnen, o))
	ts = d.takenKader(ts, termijnen, o)
	for i := range ts {
		if ts[i].Stand != TaakKlaar && (d.Gesloten != nil || d.Overleden != nil && !slices.Contains(naOverlijden, ts[i].Feit)) {
			ts[i].Stand = TaakVervallen
		}
	}
	return ts
}
