package kader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"halfweg/taal"
)

// Verschil is one topic on which two frameworks can differ. A and B say what
// each holds; empty when it is silent.
type Verschil struct {
	Groep    string     `json:"groep"` // "proces", "criterium", "uitsluiting", "definitie", "termijn", "plicht", "gegeven"
	ID       string     `json:"id"`
	Titel    taal.Tekst `json:"titel"`
	Conflict string     `json:"conflict,omitempty"`
	A        taal.Tekst `json:"a"`
	B        taal.Tekst `json:"b"`
	BronA    string     `json:"bronA,omitempty"`
	BronB    string     `json:"bronB,omitempty"`
	Gelijk   bool       `json:"gelijk"`
}

// Vergelijking is how two frameworks differ, by topic and by case.
type Vergelijking struct {
	A, B     *Kader
	Punten   []Verschil // all topics, equal ones too
	Conflict map[string][]Verschil
	Getuigen []Getuige
	Stappen  int  // cases looked at to find the witnesses
	Volledig bool // every difference in outcome has a witness
}

// Vergelijk compares two frameworks by topic and looks for cases on which they
// decide differently.
func Vergelijk(a, b *Kader) *Vergelijking {
	v := &Vergelijking{A: a, B: b, Volledig: true, Conflict: map[string][]Verschil{}}
	v.Punten = slices.Concat(
		koppel("proces", procesPunten(a), procesPunten(b)),
		koppel("criterium", criteriumPunten(a.Criteria), criteriumPunten(b.Criteria)),
		koppel("uitsluiting", criteriumPunten(a.Uitsluitingen), criteriumPunten(b.Uitsluitingen)),
		koppel("definitie", definitiePunten(a), definitiePunten(b)),
		koppel("termijn", termijnPunten(a), termijnPunten(b)),
		koppel("plicht", plichtPunten(a), plichtPunten(b)),
		koppel("gegeven", gegevenPunten(a), gegevenPunten(b)),
	)
	for _, p := range v.Punten {
		if p.Conflict != "" {
			v.Conflict[p.Conflict] = append(v.Conflict[p.Conflict], p)
		}
	}
	v.zoekGetuigen()
	return v
}

// Verschilt returns the topics on which the frameworks differ.
func (v *Vergelijking) Verschilt() []Verschil {
	return slices.DeleteFunc(slices.Clone(v.Punten), func(p Verschil) bool { return p.Gelijk })
}

// punt is one topic of one framework: what it says, and what counts as the
// same.
type punt struct {
	id, zelfde string
	titel      taal.Tekst
	tekst      taal.Tekst
	herkomst   Herkomst
}

// koppel lays the topics of two frameworks side by side, in the order of a and
// then what only b has.
func koppel(groep string, as, bs []punt) []Verschil {
	var l []Verschil
	perID := map[string]punt{}
	for _, b := range bs {
		perID[b.id] = b
	}
	for _, a := range as {
		b, ook := perID[a.id]
		delete(perID, a.id)
		l = append(l, verschil(groep, a, b, ook && a.zelfde == b.zelfde))
	}
	for _, b := range bs {
		if _, alleen := perID[b.id]; alleen {
			l = append(l, verschil(groep, punt{id: b.id, titel: b.titel}, b, false))
		}
	}
	return l
}

func verschil(groep string, a, b punt, gelijk bool) Verschil {
	return Verschil{
		Groep: groep, ID: a.id, Titel: a.titel, Gelijk: gelijk,
		Conflict: cmp.Or(a.herkomst.Conflict, b.herkomst.Conflict),
		A:        a.tekst, B: b.tekst, BronA: a.herkomst.Bron, BronB: b.herkomst.Bron,
	}
}

func procesPunten(k *Kader) []punt {
	var l []punt
	for _, r := range k.ProcesRegels() {
		if r.Gezet {
			tekst := taal.T(r.Waarde.NL+". "+r.Tekst.NL, r.Waarde.EN+". "+r.Tekst.EN)
			l = append(l, punt{r.Sleutel, fmt.Sprint(r.Waarde, r.Kracht, len(r.Uitzonderingen)), r.Titel, tekst, r.Herkomst})
		}
	}
	return l
}

func criteriumPunten(cs []*Criterium) []punt {
	var l []punt
	for _, c := range cs {
		zelfde := string(c.Kracht) + c.Als.vorm()
		tekst := taal.T(c.Titel.NL+" ("+c.Kracht.Tekst().NL+")", c.Titel.EN+" ("+c.Kracht.Tekst().EN+")")
		for _, u := range c.Uitzonderingen {
			zelfde += " " + u.ID + u.Als.vorm()
			tekst = taal.T(tekst.NL+"; tenzij: "+u.Titel.NL, tekst.EN+"; unless: "+u.Titel.EN)
		}
		l = append(l, punt{c.ID, zelfde, c.Titel, tekst, c.Herkomst})
	}
	return l
}

func definitiePunten(k *Kader) []punt {
	var l []punt
	for _, d := range k.Definities {
		l = append(l, punt{d.ID, d.Als.vorm(), d.Titel, d.Titel, d.Herkomst})
	}
	return l
}

func termijnPunten(k *Kader) []punt {
	var l []punt
	for _, t := range k.Termijnen {
		lengte := t.Duur()
		tekst := taal.T(lengte.NL+" ("+t.Kracht.Tekst().NL+")", lengte.EN+" ("+t.Kracht.Tekst().EN+")")
		l = append(l, punt{t.ID, fmt.Sprint(t.Lengte, t.Vanaf, t.Terug, t.Streef, t.Kracht), t.Titel, tekst, t.Herkomst})
	}
	return l
}

func plichtPunten(k *Kader) []punt {
	var l []punt
	for _, p := range k.Plichten {
		tekst := taal.T(p.Wie.Tekst().NL+": "+p.Wat.NL, p.Wie.Tekst().EN+": "+p.Wat.EN)
		l = append(l, punt{p.ID, fmt.Sprint(p.Wie, p.Aan, p.Vanaf, p.Als, p.Termijn, p.GedaanDoor, p.Tot, p.Kracht), p.Wat, tekst, p.Herkomst})
	}
	return l
}

func gegevenPunten(k *Kader) []punt {
	var l []punt
	for _, g := range k.Gegevens {
		l = append(l, punt{g.ID, fmt.Sprint(g.Soort, g.optieIDs()), g.Vraag, g.Vraag, g.Herkomst})
	}
	return l
}

// vorm writes a condition so that two that mean the same word for word are
// equal.
func (v *Voorwaarde) vorm() string {
	if v.Vorm == Vergelijkt {
		if v.Ander != nil {
			return fmt.Sprint(v.Gegeven.ID, v.Op, v.Ander.ID)
		}
		return fmt.Sprint(v.Gegeven.ID, v.Op, v.Constante())
	}
	var delen []string
	for _, d := range v.Delen {
		delen = append(delen, d.vorm())
	}
	return fmt.Sprint("(", v.Vorm, v.Aantal, strings.Join(delen, ","), ")")
}

// Duur writes the length of the period: "4 maanden".
func (t *TermijnRegel) Duur() taal.Tekst {
	l := t.Lengte
	var nl, en []string
	for _, d := range []struct {
		n                  int
		nl1, nl2, en1, en2 string
	}{
		{l.Jaren, "jaar", "jaar", "year", "years"}, {l.Maanden, "maand", "maanden", "month", "months"},
		{l.Weken, "week", "weken", "week", "weeks"}, {l.Dagen, "dag", "dagen", "day", "days"},
	} {
		switch {
		case d.n == 1:
			nl, en = append(nl, "1 "+d.nl1), append(en, "1 "+d.en1)
		case d.n > 1:
			nl, en = append(nl, fmt.Sprint(d.n, " ", d.nl2)), append(en, fmt.Sprint(d.n, " ", d.en2))
		}
	}
	return taal.T(strings.Join(nl, " en "), strings.Join(en, " and "))
}
