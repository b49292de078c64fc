package termijn

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func beslissing(t *testing.T, aanvraag string, ws ...Wijziging) Beslistermijn {
	t.Helper()
	b, err := wet(t).Beslissing(dag(t, aanvraag), ws...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Suspension moves the end by the days the clock stood still (Awb 4:15). DDL-01
func TestOpschorting(t *testing.T) {
	d := func(s string) Datum { return dag(t, s) }
	for _, x := range []struct {
		naam  string
		ws    []Wijziging
		dagen int
		eind  string
		open  bool
		omdat string
	}{
		{"none", nil, 0, "2026-03-16", false, "2 weken later"},
		{"supplemented in time", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-16"), Hersteltermijn: d("2026-03-19")}},
			10, "2026-03-26", false, "opgeschort van 6 maart 2026 tot en met 15 maart 2026, 10 dagen erbij"},
		{"supplemented the day after the invitation", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-06")}},
			0, "2026-03-16", false, "er is geen dag stilgestaan"},
		{"supplemented on the last day given", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-19"), Hersteltermijn: d("2026-03-19")}},
			13, "2026-03-30", false, "aangevuld op 19 maart 2026"},
		{"not supplemented", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Hersteltermijn: d("2026-03-19")}},
			14, "2026-03-30", true, "nog niet aangevuld: opgeschort van 6 maart 2026 tot en met 19 maart 2026"},
		{"supplemented too late", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-25"), Hersteltermijn: d("2026-03-19")}},
			14, "2026-03-30", false, "niet op tijd aangevuld"},
		{"still open without a last day", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05")}},
			0, "2026-03-16", true, "de termijn staat stil vanaf vrijdag 6 maart 2026"},
		{"agreed delay counts both ends", []Wijziging{{Grond: Instemming, Van: d("2026-03-09"), Tot: d("2026-03-13")}},
			5, "2026-03-23", false, "21 maart 2026 valt in het weekend"},
		{"force majeure still running", []Wijziging{{Grond: Overmacht, Van: d("2026-03-09")}},
			0, "2026-03-16", true, "Overmacht bij de gemeente: de termijn staat stil vanaf maandag 9 maart 2026"},
		{"several add up, in any order", []Wijziging{
			{Grond: Toerekenbaar, Van: d("2026-03-20"), Tot: d("2026-03-24")},
			{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-16")}}, 15, "2026-03-31", false, "De vertraging komt door de aanvrager"},
		{"invited on the last day", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-16"), Tot: d("2026-03-20")}},
			3, "2026-03-19", false, "3 dagen erbij"},
		{"after the term nothing is left to suspend", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-17"), Tot: d("2026-03-20")}},
			0, "2026-03-16", false, "schort niets op: de termijn was al voorbij"},
	} {
		t.Run(x.naam, func(t *testing.T) {
			gegeven := slices.Clone(x.ws)
			b := beslissing(t, "2026-03-02", x.ws...)
			if !slices.Equal(x.ws, gegeven) {
				t.Error("the changes given were reordered")
			}
			if b.Dagen != x.dagen || b.Uiterlijk != d(x.eind) || b.Open != x.open {
				t.Errorf("got %d days until %v, open %v; want %d, %s, %v", b.Dagen, b.Uiterlijk, b.Open, x.dagen, x.eind, x.open)
			}
			if uitleg := uitlegNL(b.Termijn); !strings.Contains(uitleg, x.omdat) {
				t.Errorf("explanation lacks %q:\n%s", x.omdat, uitleg)
			}
			if b.Oorspronkelijk.Uiterlijk != d("2026-03-16") || b.Wettelijk.Uiterlijk != b.Uiterlijk {
				t.Errorf("original %v, statutory %v", b.Oorspronkelijk.Uiterlijk, b.Wettelijk.Uiterlijk)
			}
		})
	}
}

// The term ended on Good Friday and ran on to Tuesday 7 April; the invitation
// came in between, so the clock stood still from the Tuesday on.
func TestOpschortingInDeVerlengdeDagen(t *testing.T) {
	b := beslissing(t, "2026-03-20",
		Wijziging{Grond: Aanvulling, Van: dag(t, "2026-04-06"), Tot: dag(t, "2026-04-10")})
	if b.Dagen != 3 || b.Uiterlijk != dag(t, "2026-04-10") {
		t.Errorf("%d days, until %v:\n%s", b.Dagen, b.Uiterlijk, uitlegNL(b.Termijn))
	}
}

// A message under Awb 4:14 names a new day. The statutory term, which a notice
// of default is measured by, stays as it is.
func TestVerlengingBindtDeAanvragerNiet(t *testing.T) {
	b := beslissing(t, "2026-03-02",
		Wijziging{Grond: Verlenging, Van: dag(t, "2026-03-10"), Tot: dag(t, "2026-03-30")})
	if b.Uiterlijk != dag(t, "2026-03-30") || b.Wettelijk.Uiterlijk != dag(t, "2026-03-16") {
		t.Errorf("until %v, statutory until %v", b.Uiterlijk, b.Wettelijk.Uiterlijk)
	}
	if uitleg := uitlegNL(b.Termijn); !strings.Contains(uitleg, "de nieuwe laatste dag is maandag 30 maart 2026. (Awb art. 4:14 lid 1)") {
		t.Error(uitleg)
	}
	if i := wet(t).Ingebreke(dag(t, "2026-03-17"), b.Wettelijk); i.Prematuur {
		t.Errorf("premature: %s", i.Waarom.Uitleg.NL)
	}
}

func TestOnmogelijkeWijzigingen(t *testing.T) {
	d := func(s string) Datum { return dag(t, s) }
	for _, x := range []struct {
		naam string
		ws   []Wijziging
		veld string
		fout string
	}{
		{"supplement before invitation", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Tot: d("2026-03-04")}}, "tot", "ligt voor het begin"},
		{"invitation before aanvraag", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-01")}}, "van", "voor het begin van de termijn"},
		{"no first day", []Wijziging{{Grond: Overmacht}}, "van", "geen begindatum"},
		{"term to supplement before invitation", []Wijziging{{Grond: Aanvulling, Van: d("2026-03-05"), Hersteltermijn: d("2026-03-05")}}, "hersteltermijn", "eindigt niet na"},
		{"overlap", []Wijziging{{Grond: Overmacht, Van: d("2026-03-05"), Tot: d("2026-03-10")}, {Grond: Instemming, Van: d("2026-03-10"), Tot: d("2026-03-12")}}, "van", "lopen door elkaar"},
		{"one inside the other", []Wijziging{{Grond: Overmacht, Van: d("2026-03-05"), Tot: d("2026-03-12")}, {Grond: Instemming, Van: d("2026-03-06"), Tot: d("2026-03-07")}}, "van", "lopen door elkaar"},
		{"open, and another follows", []Wijziging{{Grond: Overmacht, Van: d("2026-03-05")}, {Grond: Instemming, Van: d("2026-03-10"), Tot: d("2026-03-12")}}, "tot", "heeft geen einde"},
		{"extension without a day", []Wijziging{{Grond: Verlenging, Van: d("2026-03-05")}}, "tot", "geen nieuwe laatste dag"},
		{"extension that shortens", []Wijziging{{Grond: Verlenging, Van: d("2026-03-05"), Tot: d("2026-03-16")}}, "tot", "ligt niet na de oude"},
		{"ground of an objection", []Wijziging{{Grond: Verdaging, Van: d("2026-03-05"), Tot: d("2026-04-16")}}, "grond", "is hier geen grond"},
	} {
		_, err := wet(t).Beslissing(d("2026-03-02"), x.ws...)
		var f *Fout
		if !errors.As(err, &f) || f.Veld != x.veld || !strings.Contains(f.Reden.NL, x.fout) || f.Reden.EN == "" {
			t.Errorf("%s: got %v, want %s: %s", x.naam, err, x.veld, x.fout)
		}
	}
}

func TestZonderAanvraagGeenBeslistermijn(t *testing.T) {
	b, err := wet(t).Beslissing(Datum{})
	if err != nil || !b.Uiterlijk.IsZero() {
		t.Errorf("got %+v, %v", b, err)
	}
}

// Suspensions never shorten, they add up, and the explanation holds together.
func TestOpschortingenTellenOp(t *testing.T) {
	w := wet(t)
	rapid.Check(t, func(t *rapid.T) {
		aanvraag := trekDatum(t, "aanvraag")
		var ws []Wijziging
		vorige, err := w.Beslissing(aanvraag)
		if err != nil {
			t.Fatal(err)
		}
		totaal, vrijVanaf, inTijd := 0, aanvraag, true
		for range rapid.IntRange(1, 4).Draw(t, "aantal") {
			van := vrijVanaf.Plus(rapid.IntRange(0, 3).Draw(t, "na"))
			n := rapid.IntRange(0, 30).Draw(t, "dagen")
			if van.Na(vorige.Uiterlijk) {
				return // what begins after the term suspends nothing; see TestOpschorting
			}
			x := Wijziging{Grond: Aanvulling, Van: van, Tot: van.Plus(n + 1)}
			if n > 0 && rapid.Bool().Draw(t, "overmacht") {
				x = Wijziging{Grond: Overmacht, Van: van, Tot: van.Plus(n - 1)}
			}
			ws = append(ws, x)
			inTijd = inTijd && van.Voor(aanvraag.Weken(2).Plus(totaal)) // and not in days the Atw added
			b, err := w.Beslissing(aanvraag, ws...)
			if err != nil {
				t.Fatal(err)
			}
			totaal, vrijVanaf = totaal+n, van.Plus(n+1)
			if b.Dagen != totaal {
				t.Fatalf("%d days suspended, want %d", b.Dagen, totaal)
			}
			if b.Uiterlijk.Voor(vorige.Uiterlijk) {
				t.Fatalf("a suspension of %d days shortens %v to %v", n, vorige.Uiterlijk, b.Uiterlijk)
			}
			if want := w.Kalender.Werkdag(aanvraag.Weken(2).Plus(totaal)); b.Uiterlijk.Voor(want) || inTijd && b.Uiterlijk != want {
				t.Fatalf("until %v, want %v", b.Uiterlijk, want)
			}
			controleerUitleg(t, b.Termijn, false)
			vorige = b
		}
	})
}
