package kader

import (
	"fmt"
	"strings"

	"halfweg/taal"
	"halfweg/termijn"
)

// Waarde is one value of a Gegeven. The zero Waarde is "unknown".
type Waarde struct {
	n     int64 // bool 0/1, number, day number, option number, or bit set of options
	soort waardeSoort
}

type waardeSoort uint8

const (
	onbekend waardeSoort = iota
	bekend
	nietVanToepassing
)

// NVT is the value of a fact that does not apply to the case. It is known, and
// every comparison with it fails.
var NVT = Waarde{soort: nietVanToepassing}

// NVTTekst is how NVT is written in files and in an Antwoord.
const NVTTekst = "n/a"

// Bekend reports whether w is known; "not applicable" is.
func (w Waarde) Bekend() bool { return w.soort != onbekend }

// nul is the day that date values count from.
var nul = termijn.Op(1970, 1, 1)

func vanGetal(n int64) Waarde { return Waarde{n: n, soort: bekend} }

func vanDag(d termijn.Datum) Waarde { return vanGetal(int64(d.Min(nul))) }

func vanJa(b bool) Waarde {
	if b {
		return vanGetal(1)
	}
	return vanGetal(0)
}

// Waarde turns a plain value into a Waarde of g's type: a bool, a whole number,
// a date as termijn.Datum or "2026-04-03", an option id, a list of option ids;
// nil for unknown and "n/a" for not applicable. The error is a *Fout.
func (g *Gegeven) Waarde(x any) (Waarde, error) {
	if x == nil {
		return Waarde{}, nil
	}
	if x == any(NVTTekst) {
		return g.nvt()
	}
	switch g.Soort {
	case Ja:
		if b, ok := x.(bool); ok {
			return vanJa(b), nil
		}
	case Getal:
		if n, ok := geheel(x); ok {
			return g.binnen(n)
		}
	case Dag:
		return g.dag(x)
	case Keuze:
		if s, ok := x.(string); ok {
			return g.keuze(s)
		}
	case Keuzes:
		return g.keuzes(x)
	}
	return Waarde{}, g.pastNiet(x)
}

func (g *Gegeven) nvt() (Waarde, error) {
	if !g.Altijd {
		return NVT, nil
	}
	return Waarde{}, &Fout{
		Wat:    tf("%s heeft altijd een antwoord; n/a kan niet", "%s always has an answer; n/a is not possible", g.ID),
		Uitweg: taal.T("geef een waarde, of laat het gegeven weg zolang het onbekend is", "give a value, or leave the fact out while it is unknown"),
	}
}

// geheel accepts the whole numbers of Go, YAML and JSON.
func geheel(x any) (int64, bool) {
	switch n := x.(type) {
	case int:
		return int64(n), true
	case int64:
		return n, true
	case float64:
		const exact = 1 << 53 // above this a float64 skips whole numbers
		return int64(n), n > -exact && n < exact && n == float64(int64(n))
	}
	return 0, false
}

func (g *Gegeven) binnen(n int64) (Waarde, error) {
	if n < g.laagst() || n > g.hoogst() {
		return Waarde{}, &Fout{
			Wat:    tf("%s kan geen %d zijn", "%s cannot be %d", g.ID, n),
			Uitweg: tf("geef een getal van %d tot en met %d", "give a number from %d to %d", g.laagst(), g.hoogst()),
		}
	}
	return vanGetal(n), nil
}

func (g *Gegeven) dag(x any) (Waarde, error) {
	switch d := x.(type) {
	case termijn.Datum:
		if d.IsZero() {
			return Waarde{}, nil
		}
		return vanDag(d), nil
	case string:
		if dag, err := termijn.Parse(d); err == nil && !dag.IsZero() {
			return vanDag(dag), nil
		}
		return Waarde{}, &Fout{
			Wat:    tf("%s: %q is geen bestaande datum", "%s: %q is not a date that exists", g.ID, kort(d)),
			Uitweg: taal.T("schrijf jaar-maand-dag, zoals 2026-04-03", "write year-month-day, such as 2026-04-03"),
		}
	}
	return Waarde{}, g.pastNiet(x)
}

func (g *Gegeven) keuze(s string) (Waarde, error) {
	nr := g.optie(s)
	if nr < 0 {
		return Waarde{}, &Fout{
			Wat:    tf("%s kent de keuze %q niet", "%s has no option %q", g.ID, kort(s)),
			Uitweg: bedoelt(s, g.optieIDs()),
		}
	}
	return vanGetal(nr), nil
}

func (g *Gegeven) keuzes(x any) (Waarde, error) {
	ids, ok := lijstVan(x)
	if !ok {
		return Waarde{}, g.pastNiet(x)
	}
	set := vanGetal(0)
	for _, id := range ids {
		w, err := g.keuze(id)
		if err != nil {
			return Waarde{}, err
		}
		set.n |= 1 << w.n
	}
	return set, nil
}

func lijstVan(x any) ([]string, bool) {
	switch l := x.(type) {
	case []string:
		return l, true
	case []any:
		ids := make([]string, len(l))
		for i, e := range l {
			s, ok := e.(string)
			if !ok {
				return nil, false
			}
			ids[i] = s
		}
		return ids, true
	}
	return nil, false
}

// Plain is the inverse of Gegeven.Waarde: a bool, int64, "2026-04-03", option
// id, list of option ids, "n/a", or nil for unknown.
func (g *Gegeven) Plain(w Waarde) any {
	switch w.soort {
	case onbekend:
		return nil
	case nietVanToepassing:
		return NVTTekst
	}
	switch g.Soort {
	case Ja:
		return w.n == 1
	case Dag:
		return nul.Plus(int(w.n)).String()
	case Keuze:
		return g.Opties[w.n].ID
	case Keuzes:
		ids := []string{}
		for _, o := range g.gekozen(w.n) {
			ids = append(ids, o.ID)
		}
		return ids
	}
	return w.n
}

func (g *Gegeven) gekozen(set int64) []Optie {
	var opties []Optie
	for i, o := range g.Opties {
		if set&(1<<i) != 0 {
			opties = append(opties, o)
		}
	}
	return opties
}

var verwacht = map[Soort]taal.Tekst{
	Ja:     taal.T("geef true of false", "give true or false"),
	Getal:  taal.T("geef een heel getal", "give a whole number"),
	Dag:    taal.T("geef een datum als 2026-04-03", "give a date like 2026-04-03"),
	Keuze:  taal.T("geef één keuze", "give one option"),
	Keuzes: taal.T("geef een lijst van keuzes, zoals [a, b],", "give a list of options, such as [a, b],"),
}

func (g *Gegeven) pastNiet(x any) *Fout {
	uitweg := verwacht[g.Soort]
	if len(g.Opties) > 0 {
		opties := strings.Join(g.optieIDs(), ", ")
		uitweg = taal.T(uitweg.NL+" uit "+opties, uitweg.EN+" out of "+opties)
	}
	return &Fout{
		Wat:    tf("%s: %q past niet", "%s: %q does not fit", g.ID, kort(fmt.Sprint(x))),
		Uitweg: uitweg,
	}
}

// kort keeps what people typed from filling the screen.
func kort(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
