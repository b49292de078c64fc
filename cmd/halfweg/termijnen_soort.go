package main

import (
	"errors"
	"fmt"

	"halfweg/taal"
	"halfweg/termijn"
)

// soorten holds for each kind of case what it computes. The fields of each are
// in docs/termijnen.md.
var soorten = map[string]func(*rekening){
	"wmo_chain":               wmoKeten,
	"objection_period":        bezwaartermijn,
	"objection_decision":      beslissingOpBezwaar,
	"default_notice_validity": ingebrekestelling,
	"penalty_start":           dwangsomStart,
	"penalty_amount":          dwangsomBedrag,
	"suspension_4_15":         opschorting,
	"backward_count":          terugtellen,
	"six_week_term":           zesWeken,
	"short_term":              korteTermijn,
	"retention":               bewaring,
	"period":                  periode,
}

func wmoKeten(r *rekening) {
	melding, aanvraag, bezoek := r.moetDag("melding"), r.dag("aanvraag"), r.dag("home_visit")
	r.nietVoor("aanvraag", aanvraag, "melding", melding)
	r.nietVoor("home_visit", bezoek, "melding", melding)
	if r.err != nil {
		return
	}
	onderzoek := r.wet.Termijn(termijn.Onderzoek, melding)
	r.termijn("personal_plan_until", r.wet.Termijn(termijn.PersoonlijkPlan, melding))
	r.termijn("investigation_until", onderzoek)
	r.termijn("eight_weeks_after_notice", r.wet.Termijn(termijn.AchtWeken, melding))
	r.termijn("decision_until", r.wet.Termijn(termijn.Beslissing, aanvraag))
	if !bezoek.IsZero() {
		r.waarde("home_visit_after_term", bezoek.Na(onderzoek.Uiterlijk))
	}
}

func bezwaartermijn(r *rekening) {
	verzonden, ontvangen := r.dag("decision_sent"), r.dag("decision_received")
	bezwaar, gepost := r.dag("objection"), r.dag("posted")
	naam := "objection_until"
	if verzonden.IsZero() {
		// It was sent on the day of receipt at the latest.
		verzonden, naam = ontvangen, "objection_until_latest"
	}
	if verzonden.IsZero() {
		r.mis("decision_sent", "deze datum ontbreekt, en decision_received ook", "this date is missing, and so is decision_received")
	}
	r.nietVoor("objection", bezwaar, "posted", gepost)
	if r.err != nil {
		return
	}
	t := r.wet.Termijn(termijn.Bezwaar, verzonden)
	r.termijn(naam, t)
	r.termijn("received_by_if_posted_in_time", r.wet.Termijn(termijn.BezwaarPerPost, t.Uiterlijk))
	r.tijdig(t, bezwaar, gepost)
}

func (r *rekening) tijdig(t termijn.Termijn, bezwaar, gepost termijn.Datum) {
	if !bezwaar.IsZero() {
		op, waarom := r.wet.Tijdig(t, bezwaar, gepost)
		r.waarde("timely", op, waarom)
	}
}

func beslissingOpBezwaar(r *rekening) {
	verzonden, bezwaar, gepost := r.moetDag("decision_sent"), r.dag("objection"), r.dag("posted")
	commissie, verdaagd := r.ja("committee"), r.ja("adjourned")
	r.nietVoor("objection", bezwaar, "posted", gepost)
	if r.err != nil {
		return
	}
	t := r.wet.Termijn(termijn.Bezwaar, verzonden)
	b, err := r.wet.BeslissingOpBezwaar(t.Uiterlijk, commissie)
	r.houd(err)
	uiterlijk := b.Termijn
	if verdaagd {
		v := r.wet.Termijn(termijn.VerdagingBezwaar, b.Uiterlijk)
		uiterlijk = termijn.Termijn{Begin: b.Begin, Uiterlijk: v.Uiterlijk, Stappen: append(b.Stappen, v.Stappen...)}
	}
	r.termijn("objection_until", t)
	r.termijn("decision_on_objection_until", uiterlijk)
	r.tijdig(t, bezwaar, gepost)
}

func opschorting(r *rekening) {
	aanvraag := r.moetDag("aanvraag")
	x := termijn.Wijziging{Grond: termijn.Aanvulling, Van: r.dag("invited_to_supplement"),
		Tot: r.dag("supplemented"), Hersteltermijn: r.dag("term_to_supplement")}
	ws, namen := r.wijzigingen(), veldenVanChanges
	if x != (termijn.Wijziging{Grond: termijn.Aanvulling}) {
		ws, namen = append(ws, x), veldenVanAanvulling
	}
	if len(ws) == 0 {
		r.mis("invited_to_supplement", "deze datum ontbreekt", "this date is missing")
	}
	if r.err != nil {
		return
	}
	b, err := r.wet.Beslissing(aanvraag, ws...)
	if err != nil {
		r.houd(metVeld(err, namen))
		return
	}
	r.termijn("original_decision_until", b.Oorspronkelijk)
	r.getalUit("suspended_days", b.Dagen)
	r.termijn("decision_until", b.Termijn)
	r.termijn("notice_of_default_after", b.Wettelijk)
	r.waarde("suspension_open", b.Open)
}

// How the fields of a termijn.Wijziging are called in a file of cases.
var (
	veldenVanAanvulling = map[string]string{"van": "invited_to_supplement", "tot": "supplemented", "hersteltermijn": "term_to_supplement"}
	veldenVanChanges    = map[string]string{"van": "changes: from", "tot": "changes: until",
		"hersteltermijn": "changes: term_to_supplement", "grond": "changes: ground"}
)

// metVeld names the field of a *termijn.Fout as the user wrote it.
func metVeld(err error, namen map[string]string) error {
	var f *termijn.Fout
	if errors.As(err, &f) && namen[f.Veld] != "" {
		return &termijn.Fout{Veld: namen[f.Veld], Reden: f.Reden}
	}
	return err
}

// wijzigingen reads the optional list "changes", for more than one suspension
// and for other grounds than a supplement.
func (r *rekening) wijzigingen() []termijn.Wijziging {
	lijst, is := r.veld("changes").([]any)
	if !is && r.in["changes"] != nil {
		r.mis("changes", "dit is geen lijst", "this is not a list")
	}
	var ws []termijn.Wijziging
	for i, v := range lijst {
		velden, is := v.(map[string]any)
		if !is {
			r.mis("changes", fmt.Sprintf("nummer %d is geen object", i+1), fmt.Sprintf("number %d is not an object", i+1))
			return nil
		}
		d := &rekening{in: velden, gebruikt: map[string]bool{}}
		grond, _ := d.veld("ground").(string)
		ws = append(ws, termijn.Wijziging{Grond: termijn.Grond(grond), Van: d.dag("from"), Tot: d.dag("until"),
			Hersteltermijn: d.dag("term_to_supplement")})
		r.houd(d.err)
	}
	return ws
}

func terugtellen(r *rekening) {
	uitstroom, start := r.dag("outflow"), r.dag("desired_start")
	dag, vanaf := uitstroom, taal.T("de uitstroom", "the outflow")
	if dag.IsZero() {
		dag, vanaf = start, taal.T("de gewenste start", "the desired start")
	}
	if dag.IsZero() {
		r.mis("outflow", "deze datum ontbreekt, en desired_start ook", "this date is missing, and so is desired_start")
	}
	l := r.lengte()
	if r.err != nil {
		return
	}
	regel := termijn.Regel{Titel: taal.T("Bericht", "Notice"), Vanaf: vanaf, Lengte: l, Terug: true, Bron: "beleidstermijn"}
	if van := r.wet.Regel(termijn.Uitstroombericht, dag); !uitstroom.IsZero() && van.Lengte == l {
		regel = van
	}
	r.termijn("latest_notice", r.wet.Bereken(regel, dag))
}

// lengte reads months, weeks and days, at least one of them.
func (r *rekening) lengte() termijn.Lengte {
	maanden, m := r.getal("months")
	weken, w := r.getal("weeks")
	dagen, d := r.getal("days")
	if !m && !w && !d {
		r.mis("months", "de lengte ontbreekt: geef months, weeks of days", "the length is missing: give months, weeks or days")
	}
	l := termijn.Lengte{Maanden: maanden, Weken: weken, Dagen: dagen}
	if err := l.Controle(); err != nil {
		r.houd(err)
	}
	return l
}

func zesWeken(r *rekening) {
	if sent := r.moetDag("sent"); r.err == nil {
		r.termijn("until", r.wet.Termijn(termijn.Bezwaar, sent))
	}
}

func korteTermijn(r *rekening) {
	begin, dagen := r.moetDag("event"), r.moetGetal("days")
	l := termijn.Lengte{Dagen: dagen}
	if err := l.Controle(); err != nil {
		r.houd(err)
	}
	if r.err == nil {
		r.termijn("until", r.wet.Bereken(termijn.Regel{Lengte: l, Wettelijk: true, Bron: "Atw art. 1 en 2"}, begin))
	}
}

func bewaring(r *rekening) {
	gemaakt, verzoek := r.dag("record_made"), r.dag("erasure_request")
	if gemaakt.IsZero() && verzoek.IsZero() {
		r.mis("record_made", "deze datum ontbreekt, en erasure_request ook", "this date is missing, and so is erasure_request")
	}
	r.nietVoor("erasure_request", verzoek, "record_made", gemaakt)
	if r.err != nil {
		return
	}
	r.termijn("keep_until", r.wet.Termijn(termijn.Bewaren, gemaakt))
	r.termijn("erase_by", r.wet.Termijn(termijn.Vernietigen, verzoek))
}

// periode gives any period of the law by its name.
func periode(r *rekening) {
	naam, _ := r.veld("period").(string)
	begin := r.moetDag("begin")
	p := termijn.Periode(naam)
	if len(r.wet.Versies(p)) == 0 {
		r.mis("period", fmt.Sprintf("%q bestaat niet; kies uit %v", naam, termijn.Perioden()),
			fmt.Sprintf("%q does not exist; choose from %v", naam, termijn.Perioden()))
	}
	if r.err == nil {
		r.termijn("until", r.wet.Termijn(p, begin))
	}
}
