package main

import (
	"time"

	"halfweg/termijn"
)

func ingebrekestelling(r *rekening) {
	ontvangen, aanvraag, besluit := r.moetDag("notice_of_default"), r.dag("aanvraag"), r.dag("decision")
	melding, heleMaand := r.dagOfMaand("melding")
	if !heleMaand {
		r.nietVoor("aanvraag", aanvraag, "melding", melding)
	}
	beslissing := r.beslistermijn(aanvraag)
	if r.err != nil {
		return
	}
	r.onderzoekBij(melding, heleMaand, ontvangen)
	i := r.wet.Ingebreke(ontvangen, beslissing)
	r.termijn("decision_until", beslissing)
	r.waarde("notice_premature", i.Prematuur, i.Waarom)
	if i.Prematuur {
		r.getalUit("penalty_eur", 0, i.Waarom)
		return
	}
	r.start(i)
	if i.LaatsteDag.IsZero() {
		return
	}
	r.datum("last_penalty_day", i.LaatsteDag)
	r.termijn("penalty_decision_until", i.Besluit)
	r.bedrag("penalty_max_eur", ontvangen, i.LaatsteDag.Min(i.EersteDag)+1)
	if !besluit.IsZero() {
		r.bedrag("penalty_eur", ontvangen, i.Dagen(besluit))
	}
}

// beslistermijn is the term a notice of default is measured by: given, given
// before the Atw, or computed from the aanvraag; else none.
func (r *rekening) beslistermijn(aanvraag termijn.Datum) termijn.Termijn {
	tot, nominaal := r.dag("decision_until"), r.dag("nominal_end")
	r.nietVoor("decision_until", tot, "aanvraag", aanvraag)
	r.nietVoor("nominal_end", nominaal, "aanvraag", aanvraag)
	switch {
	case !tot.IsZero():
		return termijn.Termijn{Begin: aanvraag, Uiterlijk: tot}
	case !nominaal.IsZero():
		t := r.wet.Verschuif(nominaal)
		t.Begin = aanvraag
		return t
	}
	return r.wet.Termijn(termijn.Beslissing, aanvraag)
}

// onderzoekBij tells how far the investigation was overdue when the notice of
// default came: no penalty follows, but it must be seen.
func (r *rekening) onderzoekBij(melding termijn.Datum, heleMaand bool, op termijn.Datum) {
	if melding.IsZero() {
		return
	}
	naam := "investigation_until"
	if heleMaand {
		naam = "investigation_until_latest"
	}
	t := r.wet.Termijn(termijn.Onderzoek, melding)
	r.termijn(naam, t)
	if op.Na(t.Uiterlijk) {
		r.getalUit("investigation_overdue_days", op.Min(t.Uiterlijk))
	}
}

func dwangsomStart(r *rekening) {
	tot, ontvangen := r.moetDag("decision_until"), r.moetDag("notice")
	if r.err != nil {
		return
	}
	i := r.wet.Ingebreke(ontvangen, termijn.Termijn{Uiterlijk: tot})
	r.start(i)
	r.waarde("notice_premature", i.Prematuur, i.Waarom)
}

func (r *rekening) start(i termijn.Ingebreke) {
	r.termijn("two_weeks_end", i.TweeWeken)
	r.datum("first_penalty_day", i.EersteDag)
}

func dwangsomBedrag(r *rekening) {
	dagen, op := r.moetGetal("days_in_default"), r.dag("notice")
	if op.IsZero() {
		jaar := r.moetGetal("notice_year")
		if r.err == nil && (jaar < 1 || jaar > 9999) {
			r.mis("notice_year", "kies een jaar van 1 tot en met 9999", "choose a year from 1 to 9999")
		}
		op = termijn.Op(jaar, time.January, 1)
	}
	if r.err == nil {
		r.bedrag("penalty_eur", op, dagen)
	}
}

func (r *rekening) bedrag(naam string, ontvangen termijn.Datum, dagen int) {
	d, err := r.wet.Dwangsom(ontvangen, dagen)
	r.houd(metVeld(err, map[string]string{"ontvangen": "notice", "dagen": "days_in_default"}))
	r.getalUit(naam, d.Euro, termijn.Stap{Op: ontvangen, Bron: d.Bron, Uitleg: d.Uitleg()})
}
