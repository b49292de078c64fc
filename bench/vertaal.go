// Package bench measures package kader against general rule engines on the
// same rules and cases, and tests that it agrees with CEL.
//
// The rules are translated from a loaded framework, so that every engine gets
// exactly the same ones.
package bench

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"halfweg/kader"
)

// regel is one criterion or exclusion as one condition: it passes when its own
// condition passes or that of one of its exceptions is met.
type regel struct {
	id          string
	als         *kader.Voorwaarde
	uitsluiting bool
	tenzij      []*kader.Voorwaarde
	moet        bool
}

func regels(k *kader.Kader) []regel {
	var l []regel
	for i, c := range slices.Concat(k.Criteria, k.Uitsluitingen) {
		r := regel{id: c.ID, als: c.Als, uitsluiting: i >= len(k.Criteria), moet: c.Kracht == kader.Must}
		for _, u := range c.Uitzonderingen {
			r.tenzij = append(r.tenzij, u.Als)
		}
		l = append(l, r)
	}
	return l
}

// taal writes comparisons of one engine; CEL and expr share the operators.
type taal struct {
	vergelijk func(*kader.Voorwaarde) string
	minstens  func(delen []string, n int) string
}

func (t taal) regel(r regel) string {
	s := t.boom(r.als)
	if r.uitsluiting {
		s = "!(" + s + ")"
	}
	for _, u := range r.tenzij {
		s += " || (" + t.boom(u) + ")"
	}
	return s
}

func (t taal) boom(v *kader.Voorwaarde) string {
	var delen []string
	for _, d := range v.Delen {
		delen = append(delen, "("+t.boom(d)+")")
	}
	switch v.Vorm {
	case kader.Alle:
		return strings.Join(delen, " && ")
	case kader.EenVan:
		return strings.Join(delen, " || ")
	case kader.Niet:
		return "!" + delen[0]
	case kader.Minstens:
		return t.minstens(delen, v.Aantal)
	}
	return t.vergelijk(v)
}

var tekens = map[kader.Op]string{kader.OpIs: "==", kader.OpGte: ">=", kader.OpGt: ">", kader.OpLte: "<=", kader.OpLt: "<"}

// gewoon writes a comparison the way CEL, expr and Rego agree on.
func gewoon(v *kader.Voorwaarde, naam func(*kader.Gegeven) string) string {
	g := naam(v.Gegeven)
	switch {
	case v.Ander != nil:
		return g + " " + tekens[v.Op] + " " + naam(v.Ander)
	case v.Op == kader.OpHeeft:
		return strconv.Quote(v.Constante().(string)) + " in " + g
	case v.Op == kader.OpIn && v.Gegeven.Soort == kader.Keuzes:
		var delen []string
		for _, o := range v.Constante().([]string) {
			delen = append(delen, strconv.Quote(o)+" in "+g)
		}
		return strings.Join(delen, " || ")
	case v.Op == kader.OpIn:
		return g + " in " + lijst(v.Constante().([]string))
	}
	return g + " " + tekens[v.Op] + " " + constante(v.Gegeven, v.Constante())
}

func lijst(opties []string) string {
	var l []string
	for _, o := range opties {
		l = append(l, strconv.Quote(o))
	}
	return "[" + strings.Join(l, ", ") + "]"
}

func constante(g *kader.Gegeven, x any) string {
	switch g.Soort {
	case kader.Keuze:
		return strconv.Quote(x.(string))
	case kader.Keuzes:
		return lijst(x.([]string))
	}
	return fmt.Sprint(plat(g, x))
}

// plat is a fact's value as the other engines get it: dates as day numbers,
// which is what they compare fastest.
func plat(g *kader.Gegeven, x any) any {
	if g.Soort != kader.Dag {
		return x
	}
	d, err := time.Parse(time.DateOnly, x.(string))
	if err != nil {
		return x
	}
	return d.Unix() / 86400
}
