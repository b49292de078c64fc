package kader

import (
	"strconv"
	"strings"

	"halfweg/taal"
)

var jaNee = [2]taal.Tekst{taal.T("nee", "no"), taal.T("ja", "yes")}

// Tekst writes a value of g for people: "20 uur per week", "ja", "onbekend".
func (g *Gegeven) Tekst(w Waarde) taal.Tekst {
	switch w.soort {
	case onbekend:
		return taal.T("onbekend", "unknown")
	case nietVanToepassing:
		return taal.T("niet van toepassing", "not applicable")
	}
	switch g.Soort {
	case Ja:
		return jaNee[w.n]
	case Dag:
		d := nul.Plus(int(w.n))
		return taal.T(d.Lang(taal.NL), d.Lang(taal.EN))
	case Keuze:
		return g.Opties[w.n].Tekst
	case Keuzes:
		return g.keuzesTekst(w.n, ", ", ", ")
	}
	n := strconv.FormatInt(w.n, 10)
	return taal.T(strings.TrimSpace(n+" "+g.Eenheid.NL), strings.TrimSpace(n+" "+g.Eenheid.EN))
}

// keuzesTekst lists the chosen options with the given words between them.
func (g *Gegeven) keuzesTekst(set int64, nl, en string) taal.Tekst {
	var nls, ens []string
	for _, o := range g.gekozen(set) {
		nls, ens = append(nls, o.Tekst.NL), append(ens, o.Tekst.EN)
	}
	if nls == nil {
		return taal.T("geen", "none")
	}
	return taal.T(strings.Join(nls, nl), strings.Join(ens, en))
}

// Tekst says what a group or comparison asks for: "alle", "minstens 2",
// "minstens 20 uur per week". The question of a comparison stands in Gegeven.
func (v *Voorwaarde) Tekst() taal.Tekst {
	switch v.Vorm {
	case Alle:
		return taal.T("alle", "all of")
	case EenVan:
		return taal.T("ten minste één van", "at least one of")
	case Niet:
		return taal.T("niet", "not")
	case Minstens:
		return tf("minstens %d van", "at least %d of", v.Aantal)
	}
	return zin(v.opTekst(), v.waardeTekst())
}

func zin(a, b taal.Tekst) taal.Tekst {
	return taal.T(strings.TrimSpace(a.NL+" "+b.NL), strings.TrimSpace(a.EN+" "+b.EN))
}

func (v *Voorwaarde) waardeTekst() taal.Tekst {
	g := v.Gegeven
	switch {
	case v.Ander != nil:
		return taal.T("«"+v.Ander.Vraag.NL+"»", "«"+v.Ander.Vraag.EN+"»")
	case v.Op == OpIn:
		return g.keuzesTekst(v.Waarde.n, " of ", " or ")
	case v.Op == OpHeeft:
		return g.Opties[v.Waarde.n].Tekst
	}
	return g.Tekst(v.Waarde)
}

func (v *Voorwaarde) opTekst() taal.Tekst {
	if v.Gegeven.Soort == Dag {
		if t, ok := dagOps[v.Op]; ok {
			return t
		}
	}
	if v.Op == OpIn && v.Gegeven.Soort == Keuzes {
		return taal.T("waaronder", "including")
	}
	return getalOps[v.Op]
}

var dagOps = map[Op]taal.Tekst{
	OpGte: taal.T("op of na", "on or after"),
	OpGt:  taal.T("na", "after"),
	OpLte: taal.T("op of voor", "on or before"),
	OpLt:  taal.T("voor", "before"),
}

var getalOps = map[Op]taal.Tekst{
	OpIs:    {},
	OpGte:   taal.T("minstens", "at least"),
	OpGt:    taal.T("meer dan", "more than"),
	OpLte:   taal.T("hoogstens", "at most"),
	OpLt:    taal.T("minder dan", "less than"),
	OpHeeft: taal.T("waaronder", "including"),
}

func opsomming(ids []string) string { return strings.Join(ids, ", ") }
