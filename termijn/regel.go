package termijn

import (
	"strconv"

	"halfweg/taal"
)

// Regel is a period as a law or a framework sets it.
type Regel struct {
	Titel     taal.Tekst // "Onderzoek"; may be empty
	Vanaf     taal.Tekst // the event in words, "de melding"; may be empty
	Lengte    Lengte
	Terug     bool   // counted back from the event
	Wettelijk bool   // a time limit set by an act: the Atw applies, within its limits
	Bron      string // article or paragraph
	Van, Tot  Datum  // the events it is in force for; zero is unbounded
}

// Bereken computes the period of rule r from the event on day begin. When the
// rule is statutory the Atw applies: the end moves off free days (art. 1), a
// term of three days or more contains two working days (art. 2), except for
// terms counted back, in hours, or longer than art. 4 allows. No begin, no
// period: the zero Termijn with its source.
func (w *Wet) Bereken(r Regel, begin Datum) Termijn {
	t := kaal(r, begin)
	if !begin.IsZero() {
		w.verleng(&t, r)
	}
	return t
}

// Verschuif moves an end that was counted elsewhere off free days (Atw art. 1
// lid 1).
func (w *Wet) Verschuif(eind Datum) Termijn {
	t := Termijn{Begin: eind, Bron: w.atw.Verlengen.Artikel}
	t.stap(eind, t.Bron, taal.T("de termijn loopt tot en met "+eind.Voluit(taal.NL)+".",
		"the term runs up to and including "+eind.Voluit(taal.EN)+"."))
	w.naarWerkdag(&t)
	return t
}

// kaal counts without the Atw.
func kaal(r Regel, begin Datum) Termijn {
	t := Termijn{Begin: begin, Bron: r.Bron}
	if begin.IsZero() {
		return t
	}
	t.Stappen = make([]Stap, 0, 8)
	t.stap(begin, r.Bron, r.aanhef(begin))
	if begin.Voor(r.Van) {
		t.stap(begin, r.Bron, taal.T("Deze regel geldt pas vanaf "+r.Van.Lang(taal.NL)+".",
			"This rule is in force only from "+r.Van.Lang(taal.EN)+"."))
	}
	if r.Lengte.IsZero() {
		return t
	}
	if r.Terug {
		t.stap(r.Lengte.Voor(begin), r.Bron, r.geteld(begin, r.Lengte.Voor(begin), "eerder", "earlier"))
	} else {
		t.stap(r.Lengte.Na(begin), r.Bron, r.geteld(begin, r.Lengte.Na(begin), "later", "later"))
	}
	return t
}

// aanhef is the first sentence of an explanation: what is counted from when.
func (r Regel) aanhef(begin Datum) taal.Tekst {
	l := r.Lengte.Tekst()
	nl, en := begin.Voluit(taal.NL), begin.Voluit(taal.EN)
	if !r.Vanaf.IsZero() {
		nl, en = r.Vanaf.NL+" op "+nl, r.Vanaf.EN+" on "+en
	}
	switch {
	case r.Terug:
		nl, en = "uiterlijk "+l.NL+" voor "+nl+".", "at least "+l.EN+" before "+en+"."
	case r.Lengte.IsZero():
		nl, en = "direct bij "+nl+".", "at once with "+en+"."
	default:
		nl, en = l.NL+" na "+nl+"; die dag telt niet mee.", l.EN+" after "+en+"; that day does not count."
	}
	if !r.Titel.IsZero() {
		nl, en = r.Titel.NL+": "+nl, r.Titel.EN+": "+en
	}
	return taal.T(nl, en)
}

// geteld says where counting the length leads, and why when the month is short.
func (r Regel) geteld(begin, eind Datum, kant, side string) taal.Tekst {
	l := r.Lengte.Tekst()
	nl, en := l.NL+" "+kant+" is "+eind.Voluit(taal.NL), l.EN+" "+side+" is "+eind.Voluit(taal.EN)
	if dag := begin.Tijd().Day(); r.Lengte.dagen() == 0 && eind.Tijd().Day() != dag {
		nl += ", want die maand heeft geen dag " + strconv.Itoa(dag)
		en += ", because that month has no day " + strconv.Itoa(dag)
	}
	return taal.T(nl+".", en+".")
}

// verleng applies the Atw to the end of a period, or says why it does not.
func (w *Wet) verleng(t *Termijn, r Regel) {
	if r.Lengte.IsZero() {
		return
	}
	if bron, waarom := w.atw.buiten(r); bron != "" {
		if reden, _, vrij := w.Kalender.Vrij(t.Uiterlijk); vrij {
			t.stap(t.Uiterlijk, bron, zin(t.Uiterlijk, reden, ", maar dat verschuift het einde niet: "+waarom.NL+".",
				", but that does not move the end: "+waarom.EN+"."))
		}
		return
	}
	w.naarWerkdag(t)
	w.tweeWerkdagen(t, r)
	if !w.Kalender.Gedekt(t.Uiterlijk) {
		jaar := strconv.Itoa(t.Uiterlijk.Tijd().Year())
		t.stap(t.Uiterlijk, atwBesluit, taal.T(
			"Voor "+jaar+" is geen besluit met gelijkgestelde dagen ingelezen; is deze dag er een, dan loopt de termijn nog door.",
			"For "+jaar+" no decree on equated days has been entered; if this day is one, the term runs on."))
	}
}

// naarWerkdag moves the end to a day that is not free: Atw art. 1 lid 1.
func (w *Wet) naarWerkdag(t *Termijn) {
	for {
		reden, bron, vrij := w.Kalender.Vrij(t.Uiterlijk)
		if !vrij {
			return
		}
		dag, volgende := t.Uiterlijk, t.Uiterlijk.Plus(1)
		t.stap(volgende, samen(w.atw.Verlengen.Artikel, bron), zin(dag, reden,
			", dus de termijn loopt door naar "+volgende.Voluit(taal.NL)+".",
			", so the term runs on to "+volgende.Voluit(taal.EN)+"."))
	}
}

// tweeWerkdagen sees to it that the period contains two working days: Atw art. 2.
func (w *Wet) tweeWerkdagen(t *Termijn, r Regel) {
	if r.Lengte.maanden() == 0 && r.Lengte.dagen() < w.atw.Werkdagen.Vanaf {
		return
	}
	aantal := 0
	for d := t.Begin.Plus(1); !d.Na(t.Uiterlijk) && aantal < w.atw.Werkdagen.Minstens; d = d.Plus(1) {
		if _, _, vrij := w.Kalender.Vrij(d); !vrij {
			aantal++
		}
	}
	for ; aantal < w.atw.Werkdagen.Minstens; aantal++ {
		volgende := w.Kalender.Werkdag(t.Uiterlijk.Plus(1))
		n := strconv.Itoa(w.atw.Werkdagen.Minstens)
		t.stap(volgende, w.atw.Werkdagen.Artikel, taal.T(
			"In een termijn van drie dagen of meer moeten "+n+" werkdagen zitten, dus hij loopt door tot en met "+volgende.Voluit(taal.NL)+".",
			"A term of three days or more must contain "+n+" working days, so it runs up to and including "+volgende.Voluit(taal.EN)+"."))
	}
}

// buiten returns the article that keeps the Atw away from r, and why; "" when
// the Atw applies.
func (a *atw) buiten(r Regel) (string, taal.Tekst) {
	l, g := r.Lengte, a.Grenzen
	switch {
	case r.Terug:
		return a.Terug.Artikel, taal.T("de termijn wordt teruggerekend", "the term is counted back")
	case !r.Wettelijk:
		return a.Verlengen.Artikel, taal.T("de Algemene termijnenwet geldt hier niet", "the General Extension of Time Limits Act does not apply here")
	case l.Uren > 0:
		return g.Artikel, taal.T("de termijn is in uren", "the term is in hours")
	case l.Jaren > 0:
		return g.Artikel, taal.T("de termijn is in jaren", "the term is in years")
	case l.Dagen > g.Dagen, l.Weken > g.Weken, l.Maanden > g.Maanden:
		return g.Artikel, taal.T("de termijn is langer dan 90 dagen, 12 weken of 3 maanden",
			"the term is longer than 90 days, 12 weeks or 3 months")
	}
	return "", taal.Tekst{}
}

const atwBesluit = "Atw art. 3 lid 3"

func zin(d Datum, reden taal.Tekst, nl, en string) taal.Tekst {
	return taal.T(d.Voluit(taal.NL)+" "+reden.NL+nl, d.Voluit(taal.EN)+" "+reden.EN+en)
}

// samen names two sources, or one when they are the same.
func samen(a, b string) string {
	if a == b {
		return a
	}
	return a + "; " + b
}
