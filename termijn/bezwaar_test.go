package termijn

import (
	"strings"
	"testing"
)

// Awb 6:9: received in time, or posted in time and received within a week.
func TestTijdigBezwaar(t *testing.T) {
	w := wet(t)
	bezwaar := w.Termijn(Bezwaar, Op(2026, 3, 16)) // until Tuesday 28 April
	for _, x := range []struct {
		ontvangen, gepost string
		tijdig            bool
		omdat             string
	}{
		{"2026-03-17", "", true, "binnen de termijn"},
		{"2026-04-28", "", true, "binnen de termijn"},
		{"2026-04-29", "", false, "kijk naar de poststempel"},
		{"2026-04-29", "2026-04-28", true, "gepost op 28 april 2026"},
		{"2026-05-05", "2026-04-28", true, "binnen een week"},
		{"2026-05-06", "2026-04-28", false, "Verschoonbaar? Zie Awb art. 6:11"},
		{"2026-05-04", "2026-04-29", false, "pas gepost op 29 april 2026"},
	} {
		gepost := Datum{}
		if x.gepost != "" {
			gepost = dag(t, x.gepost)
		}
		got, waarom := w.Tijdig(bezwaar, dag(t, x.ontvangen), gepost)
		if got != x.tijdig || !strings.Contains(waarom.Uitleg.NL, x.omdat) || waarom.Uitleg.EN == "" || waarom.Bron == "" {
			t.Errorf("received %s, posted %s: got %v, %q", x.ontvangen, x.gepost, got, waarom.Uitleg.NL)
		}
	}
}

func TestBeslissingOpBezwaar(t *testing.T) {
	w := wet(t)
	d := func(s string) Datum { return dag(t, s) }
	for _, x := range []struct {
		naam      string
		commissie bool
		ws        []Wijziging
		eind      string
		fout      string
	}{
		{"six weeks", false, nil, "2026-03-30", ""},
		{"twelve with a committee", true, nil, "2026-05-11", ""},
		{"adjourned by six weeks", false, []Wijziging{{Grond: Verdaging, Van: d("2026-03-20"), Tot: d("2026-05-11")}}, "2026-05-11", ""},
		{"adjourned by more", false, []Wijziging{{Grond: Verdaging, Van: d("2026-03-20"), Tot: d("2026-05-12")}}, "", "verdagen kan tot en met 2026-05-11"},
		{"further by agreement", false, []Wijziging{
			{Grond: Verdaging, Van: d("2026-03-20"), Tot: d("2026-05-11")},
			{Grond: VerderUitstel, Van: d("2026-05-01"), Tot: d("2026-06-30")}}, "2026-06-30", ""},
		{"objection to be completed", false, []Wijziging{{Grond: Aanvulling, Van: d("2026-02-20"), Tot: d("2026-03-03")}}, "2026-04-09", ""},
		{"extension is no ground here", false, []Wijziging{{Grond: Verlenging, Van: d("2026-03-20"), Tot: d("2026-05-11")}}, "", "geen grond"},
	} {
		b, err := w.BeslissingOpBezwaar(d("2026-02-16"), x.commissie, x.ws...)
		if x.fout != "" {
			if err == nil || !strings.Contains(err.Error(), x.fout) {
				t.Errorf("%s: got %v, want %q", x.naam, err, x.fout)
			}
			continue
		}
		if err != nil || b.Uiterlijk != d(x.eind) || !strings.Contains(b.Bron, "7:10") {
			t.Errorf("%s: got %v (%s), %v; want %s", x.naam, b.Uiterlijk, b.Bron, err, x.eind)
		}
	}
}
