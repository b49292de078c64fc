package dossier

import (
	"slices"
	"strings"

	"halfweg/taal"
	"halfweg/termijn"
)

// Termijn is a computed period of this dossier: what it is for, why it ends
// when it does, and whether what it waits for has happened.
type Termijn struct {
	ID        string // "onderzoek", "beslissing", "bezwaar", or the id of a framework's term
	Titel     taal.Tekst
	Streef    bool          // a target, not a limit
	StilTot   termijn.Datum // last day the clock may stand still; an answer before that brings the end forward
	Gedaan    termijn.Datum // the day it was met; zero: not yet
	GedaanNr  int           // by the fact with this number
	Vervallen bool          // it no longer matters
	Mag       bool          // of a framework: no duty that has to be done is bound to it
	termijn.Termijn
}

// Ids of the terms of the law in a dossier.
const (
	TermijnPersoonlijkPlan = "persoonlijk_plan"
	TermijnOnderzoek       = "onderzoek"
	TermijnAchtWeken       = "acht_weken"
	TermijnBeslissing      = "beslissing"
	TermijnStreef          = "streeftermijn"
	TermijnBezwaar         = "bezwaar" // to the first decision; to a change "bezwaar_" with its number
	TermijnBeroep          = "beroep"  // "beroep_" with the number of the decision on the objection
	TermijnBob             = "bob"     // "bob_" with the number of the objection to decide on
	TermijnGeplandEinde    = "gepland_einde"
	TermijnAntwoord        = "antwoord" // on a question asked
	TermijnVMR             = "vmr"
	TermijnIngebreke       = "na_ingebrekestelling"
	TermijnDwangsom        = "dwangsombesluit"
	TermijnDirect          = "direct" // "at once": it has a beginning and no last day (A10)
)

// Loopt reports whether something still has to happen within the term.
func (t Termijn) Loopt() bool { return t.Gedaan.IsZero() && !t.Vervallen }

// StaatStil reports whether the clock stands still on day op.
func (t Termijn) StaatStil(op termijn.Datum) bool { return t.Loopt() && !op.Na(t.StilTot) }

// TeLaat reports whether the term was exceeded, seen on day op. The last day
// counts every day the clock may stand still.
func (t Termijn) TeLaat(op termijn.Datum) bool {
	switch {
	case t.Vervallen || t.Uiterlijk.IsZero():
		return false
	case !t.Gedaan.IsZero():
		return t.Gedaan.Na(t.Uiterlijk)
	}
	return op.Na(t.Uiterlijk)
}

// Termijnen returns the terms of the dossier in the order they end. They do not
// depend on today.
func (d Dossier) Termijnen(o Omgeving) []Termijn {
	if o.Wet == nil {
		return nil
	}
	ts := slices.Concat(d.termijnenMelding(o), d.termijnenBeslissing(o), d.termijnenBesluit(o), d.termijnenAntwoord(), d.termijnenKader(o),
		d.termijnenBezwaar(o), d.termijnenVerblijf(o), d.termijnenNazorg(o))
	stop := d.MeldingIngetrokken != nil || d.Doorgezonden != nil || d.Gesloten != nil || d.Overleden != nil
	for i := range ts {
		ts[i].Vervallen = ts[i].Gedaan.IsZero() && (ts[i].Vervallen || stop && !ts[i].tegenBesluit())
	}
	slices.SortStableFunc(ts, func(a, b Termijn) int { return a.Uiterlijk.Min(b.Uiterlijk) })
	return ts
}

// Termijn returns the term with that id, and whether there is one.
func (d Dossier) Termijn(id string, o Omgeving) (Termijn, bool) {
	ts := d.Termijnen(o)
	if i := metID(ts, id); i >= 0 {
		return ts[i], true
	}
	return Termijn{}, false
}

// Recht reports whether the term is one in which somebody may do something, or
// in which something is given: it passes, and is never late.
func (t Termijn) Recht() bool {
	return t.tegenBesluit() || t.ID == TermijnPersoonlijkPlan || t.ID == TermijnKliniekNazorg
}

// Vrij reports whether nobody has to act within the term: it passes, as a right
// or as an answer that need not come.
func (t Termijn) Vrij() bool {
	return t.Mag || t.Recht() || t.ID == TermijnAntwoord || t.ID == TermijnVMR
}

// tegenBesluit reports whether it is a period to object or appeal. That is the
// right of somebody else, so that it runs on whatever the municipality does.
func (t Termijn) tegenBesluit() bool {
	return t.ID == TermijnBezwaar || strings.HasPrefix(t.ID, TermijnBezwaar+"_") || strings.HasPrefix(t.ID, TermijnBeroep+"_")
}

func metID(ts []Termijn, id string) int {
	return slices.IndexFunc(ts, func(t Termijn) bool { return t.ID == id })
}

// vanWet computes a period of the law.
func (o Omgeving) vanWet(p termijn.Periode, begin termijn.Datum) Termijn {
	r := o.Wet.Regel(p, begin)
	return Termijn{ID: string(p), Titel: r.Titel, Streef: !r.Wettelijk, Termijn: o.Wet.Bereken(r, begin)}
}

// gehaald marks a term as met by a fact, when there is one.
func gehaald[T any](t Termijn, g *Gedaan[T]) Termijn {
	if g != nil {
		t.Gedaan, t.GedaanNr = g.Op, g.Nr
	}
	return t
}

// termijnenMelding are the terms that start with the melding. A melding that
// belongs to another municipality starts none.
func (d Dossier) termijnenMelding(o Omgeving) []Termijn {
	if d.VMR != nil && d.Melding == nil {
		return []Termijn{d.termijnVMR(o)}
	}
	if d.Melding == nil || d.HoortElders() {
		return nil
	}
	begin := d.Melding.Op
	plan := gehaald(o.vanWet(termijn.PersoonlijkPlan, begin), d.PersoonlijkPlan)
	plan.Vervallen = d.Onderzoek != nil // it could be handed in; nobody had to
	acht := o.vanWet(termijn.AchtWeken, begin)
	acht.Streef = true
	if d.Beschikking != nil {
		acht = gehaald(acht, &d.Beschikking.Gedaan)
	}
	ts := []Termijn{plan, gehaald(o.vanWet(termijn.Onderzoek, begin), d.Onderzoek), acht}
	if d.VMR != nil {
		ts = append(ts, d.termijnVMR(o))
	}
	return ts
}

// termijnVMR is how long the insurer pays for the longer stay in the clinic. It
// no longer matters to who lives in a house.
func (d Dossier) termijnVMR(o Omgeving) Termijn {
	t := o.vanWet(termijn.VMR, d.VMR.Inhoud.Vanaf)
	t.Vervallen = len(d.Verblijven) > 0
	return t
}

// wijzigingen are what moved the end of the decision term.
func (d Dossier) wijzigingen() (ws []termijn.Wijziging) {
	for _, v := range d.Vragen {
		if !v.Schorst {
			continue
		}
		w := termijn.Wijziging{Grond: termijn.Aanvulling, Van: v.Op, Hersteltermijn: v.Inhoud.Tot}
		if v.Compleet() {
			w.Tot = v.Antwoord.Op
		}
		ws = samengevoegd(ws, w)
	}
	for _, x := range d.Opschortingen {
		ws = append(ws, x.Inhoud.wijziging(x.Op))
	}
	for _, x := range d.Verlengingen {
		ws = append(ws, termijn.Wijziging{Grond: termijn.Verlenging, Van: x.Op, Tot: x.Inhoud.Tot})
	}
	return ws
}

// samengevoegd adds a question asked while an earlier one still stands still to
// that one: the clock stands still once, until the last is answered.
func samengevoegd(ws []termijn.Wijziging, w termijn.Wijziging) []termijn.Wijziging {
	if len(ws) == 0 {
		return append(ws, w)
	}
	vorige := &ws[len(ws)-1]
	if eind := eindStilstand(*vorige); !w.Van.Voor(eind) {
		return append(ws, w)
	}
	open := vorige.Tot.IsZero() || w.Tot.IsZero()
	vorige.Tot, vorige.Hersteltermijn = later(vorige.Tot, w.Tot), later(vorige.Hersteltermijn, w.Hersteltermijn)
	if open {
		vorige.Tot = termijn.Datum{}
	}
	return ws
}

// eindStilstand returns the day a question stops holding the clock.
func eindStilstand(w termijn.Wijziging) termijn.Datum {
	if w.Tot.IsZero() || w.Tot.Na(w.Hersteltermijn) {
		return w.Hersteltermijn
	}
	return w.Tot
}

func later(a, b termijn.Datum) termijn.Datum {
	if a.Na(b) {
		return a
	}
	return b
}

func (v BeslistermijnOpgeschort) grond() termijn.Grond {
	switch v.Grond {
	case "instemming":
		return termijn.Instemming
	case "aanvrager":
		return termijn.Toerekenbaar
	}
	return termijn.Overmacht
}

// Beslistermijn computes the decision term with everything that moved it. It
// leaves out a change that cannot have happened so, for what is recorded is
// never refused; the zero Beslistermijn means that none runs.
func (d Dossier) Beslistermijn(o Omgeving) termijn.Beslistermijn {
	if d.Aanvraag == nil || o.Wet == nil {
		return termijn.Beslistermijn{}
	}
	var goed []termijn.Wijziging
	b, _ := o.Wet.Beslissing(d.Aanvraag.Op)
	for _, w := range d.wijzigingen() {
		if x, err := o.Wet.Beslissing(d.Aanvraag.Op, append(goed, w)...); err == nil {
			b, goed = x, append(goed, w)
		}
	}
	return b
}

// beslistTot returns the last day to decide.
func (d Dossier) beslistTot(o Omgeving) termijn.Datum {
	if o.Wet == nil {
		return d.Aanvraag.Op.Weken(2)
	}
	return d.Beslistermijn(o).Uiterlijk
}

func (d Dossier) termijnenBeslissing(o Omgeving) (ts []Termijn) {
	var besloten *Gedaan[BeschikkingGegeven]
	if d.Beschikking != nil {
		besloten = &d.Beschikking.Gedaan
	}
	if d.Aanvraag != nil {
		b := d.Beslistermijn(o)
		t := o.vanWet(termijn.Beslissing, d.Aanvraag.Op)
		t.Termijn, t.StilTot = b.Termijn, d.stilTot()
		ts = append(ts, gehaald(t, besloten))
	}
	if s := d.Streeftermijn; s != nil {
		ts = append(ts, gehaald(Termijn{ID: TermijnStreef, Streef: true, Titel: taal.T("Afgesproken termijn", "Agreed term"),
			Termijn: genoemd(s.Op, s.Inhoud.Uiterlijk, streeftermijnAfgesproken.Bron, s.Inhoud.Reden)}, besloten))
	}
	return ts
}

// genoemd is a term whose end somebody named.
func genoemd(begin, eind termijn.Datum, bron, reden string) termijn.Termijn {
	nl, en := "Afgesproken of genoemd op "+begin.Lang(taal.NL)+": uiterlijk "+eind.Voluit(taal.NL)+".", "Agreed or named on "+begin.Lang(taal.EN)+": on or before "+eind.Voluit(taal.EN)+"."
	if reden != "" {
		nl, en = nl+" "+reden, en+" "+reden
	}
	return termijn.Termijn{Begin: begin, Uiterlijk: eind, Bron: bron, Stappen: []termijn.Stap{{Op: eind, Bron: bron, Uitleg: taal.T(nl, en)}}}
}

// stilTot returns the last day that questions to the applicant which are still
// open hold the clock, zero when there are none. A question that is not answered
// by then holds it no longer (Awb art. 4:15 lid 1).
func (d Dossier) stilTot() (tot termijn.Datum) {
	for _, v := range d.Vragen {
		if v.Schorst && !v.Compleet() {
			tot = later(tot, v.Inhoud.Tot)
		}
	}
	return tot
}

// termijnenBesluit are the terms after a decision or a notice of default.
func (d Dossier) termijnenBesluit(o Omgeving) (ts []Termijn) {
	if d.Verzonden != nil {
		ts = append(ts, o.vanWet(termijn.Bezwaar, d.Verzonden.Op))
	}
	i, ok := d.Ingebreke(o)
	if !ok || i.Prematuur {
		return ts
	}
	t := o.vanWet(termijn.NaIngebrekestelling, d.Ingebrekestelling.Op)
	t.Termijn = i.TweeWeken
	t = d.ingehaald(t)
	w := o.vanWet(termijn.Dwangsombesluit, i.LaatsteDag)
	w.Termijn = i.Besluit
	return append(ts, t, gehaald(w, d.Dwangsom))
}

// ingehaald marks the two weeks after a notice of default as met by the decision
// it is about.
func (d Dossier) ingehaald(t Termijn) Termijn {
	switch b := d.Bezwaar(d.Ingebrekestelling.Inhoud.Bezwaar); {
	case b != nil:
		return gehaald(t, b.Beslissing)
	case d.Beschikking != nil:
		return gehaald(t, &d.Beschikking.Gedaan)
	}
	return t
}

// Ingebreke judges the notice of default received, if there is one. One about an
// objection is measured by the time to decide on that (Awb art. 7:14).
func (d Dossier) Ingebreke(o Omgeving) (termijn.Ingebreke, bool) {
	if d.Ingebrekestelling == nil || o.Wet == nil {
		return termijn.Ingebreke{}, false
	}
	t := d.Beslistermijn(o)
	if b := d.Bezwaar(d.Ingebrekestelling.Inhoud.Bezwaar); b != nil {
		t, _ = d.BeslissingOpBezwaar(*b, o)
	}
	return o.Wet.Ingebreke(d.Ingebrekestelling.Op, t.Wettelijk), true
}

func (d Dossier) termijnenAntwoord() (ts []Termijn) {
	for _, v := range d.Vragen {
		t := Termijn{ID: TermijnAntwoord, Titel: taal.T("Antwoord op een vraag", "Answer to a question"), Streef: !v.Schorst,
			Termijn: genoemd(v.Op, v.Inhoud.Tot, informatieGevraagd.Bron, "")}
		if v.Compleet() {
			t = gehaald(t, v.Antwoord)
		}
		t.Vervallen = d.Beschikking != nil
		ts = append(ts, t)
	}
	return ts
}
