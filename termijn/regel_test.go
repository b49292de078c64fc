package termijn

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The Atw with each of its limits.
func TestAtw(t *testing.T) {
	w := wet(t)
	for _, x := range []struct {
		naam        string
		lengte      Lengte
		terug, wet  bool
		begin, eind string
		omdat       string
	}{
		{"art 1 moves off Saturday", Lengte{Weken: 1}, false, true, "2026-06-13", "2026-06-22", "zaterdag 20 juni 2026 valt in het weekend"},
		{"art 2 adds a second working day", Lengte{Dagen: 3}, false, true, "2026-04-02", "2026-04-08", "moeten 2 werkdagen zitten"},
		{"art 2 not for two days", Lengte{Dagen: 2}, false, true, "2026-04-02", "2026-04-07", "tweede paasdag"},
		{"art 2 not when there are two", Lengte{Dagen: 3}, false, true, "2026-06-15", "2026-06-18", "3 dagen later"},
		{"90 days move", Lengte{Dagen: 90}, false, true, "2026-06-07", "2026-09-07", "valt in het weekend, dus"},
		{"91 days stay", Lengte{Dagen: 91}, false, true, "2026-06-06", "2026-09-05", "langer dan 90 dagen"},
		{"12 weeks move", Lengte{Weken: 12}, false, true, "2026-06-06", "2026-08-31", "dus de termijn"},
		{"13 weeks stay", Lengte{Weken: 13}, false, true, "2026-06-06", "2026-09-05", "12 weken"},
		{"3 months move", Lengte{Maanden: 3}, false, true, "2026-06-05", "2026-09-07", "dus de termijn"},
		{"4 months stay", Lengte{Maanden: 4}, false, true, "2026-06-05", "2026-10-05", "4 maanden later"},
		{"4 months stay on a free day", Lengte{Maanden: 4}, false, true, "2026-06-06", "2026-10-06", "4 maanden later"},
		{"a year stays", Lengte{Jaren: 1}, false, true, "2026-05-05", "2027-05-05", "de termijn is in jaren"},
		{"hours stay", Lengte{Uren: 72}, false, true, "2026-06-11", "2026-06-14", "de termijn is in uren"},
		{"backward stays", Lengte{Weken: 1}, true, true, "2026-04-10", "2026-04-03", "wordt teruggerekend"},
		{"what no act sets stays", Lengte{Weken: 1}, false, false, "2026-04-11", "2026-04-18", "Algemene termijnenwet geldt hier niet"},
	} {
		t.Run(x.naam, func(t *testing.T) {
			got := w.Bereken(Regel{Lengte: x.lengte, Terug: x.terug, Wettelijk: x.wet, Bron: "test"}, dag(t, x.begin))
			if got.Uiterlijk != dag(t, x.eind) || !strings.Contains(uitlegNL(got), x.omdat) {
				t.Errorf("got %v, want %s because %q:\n%s", got.Uiterlijk, x.eind, x.omdat, uitlegNL(got))
			}
		})
	}
}

func TestZonderBeginGeenTermijn(t *testing.T) {
	got := wet(t).Termijn(Onderzoek, Datum{})
	if !got.Uiterlijk.IsZero() || len(got.Stappen) != 0 || got.Bron == "" {
		t.Errorf("got %+v", got)
	}
}

// A date from before the rule says so instead of pretending.
func TestVoorDeWet(t *testing.T) {
	if got := uitlegNL(wet(t).Termijn(Onderzoek, Op(2014, 6, 2))); !strings.Contains(got, "geldt pas vanaf 1 januari 2015") {
		t.Error(got)
	}
}

func trekDatum(t *rapid.T, naam string) Datum {
	return Op(1990, 1, 1).Plus(rapid.IntRange(0, 40_000).Draw(t, naam))
}

func trekLengte(t *rapid.T) Lengte {
	n := rapid.IntRange(0, 100).Draw(t, "n")
	return rapid.SampledFrom([]Lengte{{Dagen: n}, {Weken: n % 14}, {Maanden: n % 5}, {Jaren: n % 20}, {Uren: n}}).Draw(t, "lengte")
}

// The end of a term under the Atw is never a free day; outside it, it is just
// the count.
func TestEindigtNooitOpEenVrijeDag(t *testing.T) {
	w := wet(t)
	rapid.Check(t, func(t *rapid.T) {
		r := Regel{Lengte: trekLengte(t), Wettelijk: true, Bron: "test"}
		begin := trekDatum(t, "begin")
		eind := w.Bereken(r, begin).Uiterlijk
		if bron, _ := w.atw.buiten(r); bron != "" || r.Lengte.IsZero() {
			if eind != r.Lengte.Na(begin) {
				t.Fatalf("%v from %v moved to %v", r.Lengte, begin, eind)
			}
			return
		}
		if reden, _, vrij := w.Kalender.Vrij(eind); vrij {
			t.Fatalf("%v from %v ends on %v, which %s", r.Lengte, begin, eind, reden.EN)
		}
		if eind.Voor(r.Lengte.Na(begin)) {
			t.Fatalf("%v from %v was shortened to %v", r.Lengte, begin, eind)
		}
	})
}

// A later beginning never leads to an earlier end, forward or backward.
func TestVolgordeBlijft(t *testing.T) {
	w := wet(t)
	rapid.Check(t, func(t *rapid.T) {
		r := Regel{Lengte: trekLengte(t), Wettelijk: rapid.Bool().Draw(t, "wettelijk"), Terug: rapid.Bool().Draw(t, "terug"), Bron: "test"}
		a := trekDatum(t, "a")
		b := a.Plus(rapid.IntRange(0, 60).Draw(t, "later"))
		if x, y := w.Bereken(r, a).Uiterlijk, w.Bereken(r, b).Uiterlijk; y.Voor(x) {
			t.Fatalf("%v: from %v until %v, but from %v until %v", r.Lengte, a, x, b, y)
		}
	})
}

// The explanation goes from the beginning to the end without a gap, each step
// in both languages with its source.
func TestUitlegSluitAan(t *testing.T) {
	w := wet(t)
	rapid.Check(t, func(t *rapid.T) {
		r := Regel{Lengte: trekLengte(t), Wettelijk: rapid.Bool().Draw(t, "wettelijk"), Terug: rapid.Bool().Draw(t, "terug"), Bron: "test"}
		begin := trekDatum(t, "begin")
		controleerUitleg(t, w.Bereken(r, begin), r.Terug)
	})
}

func controleerUitleg(t *rapid.T, x Termijn, terug bool) {
	t.Helper()
	if len(x.Stappen) == 0 || x.Stappen[0].Op != x.Begin || x.Stappen[len(x.Stappen)-1].Op != x.Uiterlijk {
		t.Fatalf("%v to %v is explained by %+v", x.Begin, x.Uiterlijk, x.Stappen)
	}
	vorige := x.Begin
	for _, s := range x.Stappen {
		if s.Bron == "" || s.Uitleg.NL == "" || s.Uitleg.EN == "" {
			t.Fatalf("step without words or source: %+v", s)
		}
		if !terug && s.Op.Voor(vorige) || terug && s.Op.Na(vorige) {
			t.Fatalf("step %v goes against the direction of time", s)
		}
		vorige = s.Op
	}
}

func BenchmarkBereken(b *testing.B) {
	w, d := wet(b), Op(2026, 1, 1)
	for i := range b.N {
		w.Termijn(Onderzoek, d.Plus(i%1000))
	}
}
