package termijn

import (
	"strings"
	"testing"
)

// Rulings that touch a term, each with its facts and outcome.

// The notice of default came before the aanvraag: it is premature, no penalty
// is due, and that must be decided.
func Test_ECLI_NL_RBROT_2015_8871(t *testing.T) {
	w := wet(t)
	b, err := w.Beslissing(dag(t, "2015-07-20"))
	if err != nil {
		t.Fatal(err)
	}
	if b.Uiterlijk != dag(t, "2015-08-03") {
		t.Errorf("decision until %v", b.Uiterlijk)
	}
	i := w.Ingebreke(dag(t, "2015-07-06"), b.Wettelijk)
	if !i.Prematuur || i.Dagen(dag(t, "2016-01-01")) != 0 {
		t.Errorf("got %+v", i)
	}
	if !strings.Contains(i.Waarom.Uitleg.NL, "voor de aanvraag van 20 juli 2015") ||
		!strings.Contains(i.Waarom.Uitleg.NL, "besluit komen dat er geen dwangsom verschuldigd is") {
		t.Error(i.Waarom.Uitleg.NL)
	}
}

// No aanvraag: no penalty, however long the investigation was overdue; but it
// was, for more than a year by the decision on the objection.
func Test_ECLI_NL_RBMNE_2021_1631(t *testing.T) {
	w := wet(t)
	i := w.Ingebreke(dag(t, "2020-04-08"), Termijn{})
	if !i.Prematuur || !strings.Contains(i.Waarom.Uitleg.NL, "er is geen aanvraag") {
		t.Errorf("got %+v", i)
	}
	onderzoek := w.Termijn(Onderzoek, dag(t, "2019-03-31")) // only the month is known
	if over := dag(t, "2020-09-01").Min(onderzoek.Uiterlijk); over <= 365 {
		t.Errorf("overdue for %d days on the day of the decision", over)
	}
}

// With a committee twelve weeks, from the end of the objection period and not
// from the objection.
func Test_ECLI_NL_RBZWB_2022_48(t *testing.T) {
	w := wet(t)
	bezwaar := w.Termijn(Bezwaar, dag(t, "2021-05-27"))
	b, err := w.BeslissingOpBezwaar(bezwaar.Uiterlijk, true)
	if err != nil {
		t.Fatal(err)
	}
	if bezwaar.Uiterlijk != dag(t, "2021-07-08") || b.Uiterlijk != dag(t, "2021-09-30") {
		t.Errorf("objection until %v, decision until %v", bezwaar.Uiterlijk, b.Uiterlijk)
	}
	if op, _ := w.Tijdig(bezwaar, dag(t, "2021-06-02"), Datum{}); !op {
		t.Error("the objection was in time")
	}
}

// The whole penalty, and the decision on it within two weeks after its last day.
func Test_ECLI_NL_RBZWB_2021_2741(t *testing.T) {
	w := wet(t)
	i := w.Ingebreke(dag(t, "2021-01-04"), Termijn{Uiterlijk: dag(t, "2020-12-31")})
	d, err := w.Dwangsom(i.Ontvangen, i.Dagen(dag(t, "2021-05-31")))
	if err != nil {
		t.Fatal(err)
	}
	if d.Euro != 1442 || i.LaatsteDag != dag(t, "2021-03-01") || i.Besluit.Uiterlijk != dag(t, "2021-03-15") {
		t.Errorf("%d euros, last day %v, decision until %v", d.Euro, i.LaatsteDag, i.Besluit.Uiterlijk)
	}
}

// Received on 20 February 2020, so sent by then at the latest: an objection of
// 14 April is late.
func Test_ECLI_NL_RBNNE_2021_4418(t *testing.T) {
	w := wet(t)
	bezwaar := w.Termijn(Bezwaar, dag(t, "2020-02-20"))
	op, waarom := w.Tijdig(bezwaar, dag(t, "2020-04-14"), Datum{})
	if bezwaar.Uiterlijk != dag(t, "2020-04-02") || op {
		t.Errorf("until %v, timely %v: %s", bezwaar.Uiterlijk, op, waarom.Uitleg.NL)
	}
}
