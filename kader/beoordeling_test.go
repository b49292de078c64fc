package kader_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"halfweg/kader"
)

// ja is a case the small framework says yes to.
var ja = map[string]any{
	"filed": true, "relapses": 2, "hours": 24, "problems": []string{"debts", "work"}, "kind": "alcohol",
	"housing": true, "start_on": "2026-04-03", "decision_on": "2026-04-01", "stay": true,
}

// bind answers the small framework with ja, changed by anders; nil is unknown.
func bind(t testing.TB, k *kader.Kader, anders map[string]any) kader.Feiten {
	t.Helper()
	a := map[string]kader.Antwoord{}
	for id, w := range ja {
		a[id] = kader.Antwoord{Waarde: w}
	}
	for id, w := range anders {
		a[id] = kader.Antwoord{Waarde: w}
	}
	f, err := k.Bind(a)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func gegevens(gs []*kader.Gegeven) []string {
	ids := []string{}
	for _, g := range gs {
		ids = append(ids, g.ID)
	}
	return ids
}

func criteria(cs []kader.CriteriumUitkomst) []string {
	ids := []string{}
	for _, c := range cs {
		ids = append(ids, c.ID)
	}
	return ids
}

func uitkomst(b *kader.Beoordeling, id string) kader.CriteriumUitkomst {
	cs := b.Criteria()
	return cs[slices.IndexFunc(cs, func(c kader.CriteriumUitkomst) bool { return c.ID == id })]
}

func TestBeoordeel(t *testing.T) {
	type feiten = map[string]any
	gevallen := []struct {
		naam      string
		anders    feiten
		uitkomst  kader.Uitkomst
		ontbreekt []string
		doorslag  []string
	}{
		{"all met", nil, kader.Voldaan, nil, nil},
		{"papers instead of filing", feiten{"filed": false, "papers": true}, kader.Voldaan, nil, nil},
		{"nobody filed, papers unknown", feiten{"filed": false}, kader.Onbekend, []string{"papers"}, []string{"ADM-11"}},
		{"too few hours", feiten{"hours": 19}, kader.NietVoldaan, nil, []string{"ADM-09"}},
		{"just enough hours", feiten{"hours": 20}, kader.Voldaan, nil, nil},
		{"a refusal needs no further facts", feiten{"hours": 19, "filed": nil, "kind": nil}, kader.NietVoldaan, nil, []string{"ADM-09"}},
		{"two criteria refuse", feiten{"hours": 1, "kind": "gambling"}, kader.NietVoldaan, nil, []string{"ADM-09", "ADM-04"}},
		{"first time, lighter support unknown", feiten{"relapses": 0}, kader.Onbekend, []string{"lighter_hopeless"}, []string{"ADM-06"}},
		{"first time, lighter support hopeless", feiten{"relapses": 0, "lighter_hopeless": true}, kader.Voldaan, nil, nil},
		{"first time, lighter support may work", feiten{"relapses": 0, "lighter_hopeless": false}, kader.NietVoldaan, nil, []string{"ADM-06"}},
		{"settled before the number of relapses is known", feiten{"relapses": nil, "lighter_hopeless": true}, kader.Voldaan, nil, nil},
		{"open while both are unknown", feiten{"relapses": nil}, kader.Onbekend, []string{"relapses", "lighter_hopeless"}, []string{"ADM-06"}},
		{"an exclusion does not fire on an unknown", feiten{"housing": nil}, kader.Onbekend, []string{"housing"}, []string{"EXL-02"}},
		{"an exclusion fires on a known no", feiten{"housing": false}, kader.NietVoldaan, nil, []string{"EXL-02"}},
		{"not applicable fails every comparison", feiten{"housing": "n/a", "kind": "n/a"}, kader.NietVoldaan, nil, []string{"ADM-04"}},
		{"on the day of the decision", feiten{"start_on": "2026-04-01"}, kader.Voldaan, nil, nil},
		{"a day before the decision", feiten{"start_on": "2026-03-31"}, kader.NietVoldaan, nil, []string{"EXL-04"}},
		{"decision day unknown", feiten{"decision_on": nil}, kader.Onbekend, []string{"decision_on"}, []string{"EXL-04"}},
		{"no decision proposed", feiten{"decision_on": "n/a", "start_on": nil}, kader.Voldaan, nil, nil},
		{"a should never refuses", feiten{"problems": []string{}}, kader.Voldaan, nil, nil},
	}
	k := klein(t)
	for _, g := range gevallen {
		t.Run(g.naam, func(t *testing.T) {
			b := k.Beoordeel(bind(t, k, g.anders))
			if b.Uitkomst != g.uitkomst {
				t.Errorf("outcome %v, want %v", b.Uitkomst, g.uitkomst)
			}
			if got := gegevens(b.Ontbreekt()); !slices.Equal(got, g.ontbreekt) {
				t.Errorf("missing %v, want %v", got, g.ontbreekt)
			}
			if got := criteria(b.Doorslag()); !slices.Equal(got, g.doorslag) {
				t.Errorf("decisive %v, want %v", got, g.doorslag)
			}
		})
	}
}

// A known answer that passes by an exception names it, so that reasons can be
// asked; a criterion that passes by itself does not.
func TestUitzonderingWordtGenoemd(t *testing.T) {
	k := klein(t)
	b := k.Beoordeel(bind(t, k, map[string]any{"relapses": 0, "lighter_hopeless": true}))
	if c := uitkomst(b, "ADM-06"); c.Uitzondering == nil || c.Uitzondering.ID != "EXC-01" {
		t.Errorf("exception %v, want EXC-01", c.Uitzondering)
	}
	if c := uitkomst(k.Beoordeel(bind(t, k, nil)), "ADM-06"); c.Uitzondering != nil {
		t.Errorf("exception %s named without need", c.Uitzondering.ID)
	}
}

func TestAandachtEnGewenst(t *testing.T) {
	k := klein(t)
	b := k.Beoordeel(bind(t, k, map[string]any{"problems": []string{"work"}, "stay": nil}))
	if got := criteria(b.Aandacht()); !slices.Equal(got, []string{"ADM-05"}) {
		t.Errorf("attention %v", got)
	}
	if got := gegevens(b.Gewenst()); !slices.Equal(got, []string{"stay"}) {
		t.Errorf("wanted %v", got)
	}
	b = k.Beoordeel(bind(t, k, map[string]any{"problems": nil}))
	if a := b.Aandacht(); len(a) != 1 || a[0].Uitkomst != kader.Onbekend {
		t.Errorf("attention %v", a)
	}
}

func TestNietNodig(t *testing.T) {
	k := klein(t)
	b := k.Beoordeel(bind(t, k, nil))
	if got := gegevens(b.NietNodig()); !slices.Equal(got, []string{"papers", "lighter_hopeless"}) {
		t.Errorf("not needed %v", got)
	}
}

func TestDefinitie(t *testing.T) {
	k := klein(t)
	for stay, wil := range map[any]kader.Uitkomst{true: kader.NietVoldaan, false: kader.Voldaan, "n/a": kader.Voldaan, nil: kader.Onbekend} {
		b := k.Beoordeel(bind(t, k, map[string]any{"stay": stay}))
		if got := b.Definities()[0].Uitkomst; got != wil {
			t.Errorf("stay %v: in-between is %v, want %v", stay, got, wil)
		}
	}
}

func TestSpoorToontDeGevondenWaarde(t *testing.T) {
	k := klein(t)
	s := uitkomst(k.Beoordeel(bind(t, k, map[string]any{"hours": 19})), "ADM-09").Spoor()
	if s.Uitkomst != kader.NietVoldaan || s.Gegeven.Tekst(s.Gevonden).NL != "19 uur per week" || s.Voorwaarde.Tekst().EN != "at least 20 hours a week" {
		t.Errorf("trace %v: found %v, wanted %v", s.Uitkomst, s.Gegeven.Tekst(s.Gevonden), s.Voorwaarde.Tekst())
	}
}

// The assessment keeps the facts it saw: changing the caller's copy afterwards
// changes nothing.
func TestBeoordelingVerandertNiet(t *testing.T) {
	k := klein(t)
	f := bind(t, k, nil)
	b := k.Beoordeel(f)
	if err := k.Zet(f, "hours", 1); err != nil {
		t.Fatal(err)
	}
	g := k.Gegeven("hours")
	if got := g.Plain(b.Waarde(g)); got != int64(24) {
		t.Errorf("hours became %v", got)
	}
}

// A stored assessment replays from its receipt under its own framework.
func TestBewijsSpeeltAf(t *testing.T) {
	k := klein(t)
	b := k.Beoordeel(bind(t, k, map[string]any{"relapses": 0, "lighter_hopeless": nil, "kind": "n/a"}))
	eerst, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	var bewijs struct {
		Kader    kader.Verwijzing
		Uitkomst string
		Feiten   map[string]any
	}
	if err := json.Unmarshal(eerst, &bewijs); err != nil {
		t.Fatal(err)
	}
	if bewijs.Kader != k.Verwijzing() || bewijs.Uitkomst != "not_met" {
		t.Errorf("receipt %+v", bewijs)
	}
	a := map[string]kader.Antwoord{}
	for id, w := range bewijs.Feiten {
		a[id] = kader.Antwoord{Waarde: w}
	}
	f, err := k.Bind(a)
	if err != nil {
		t.Fatal(err)
	}
	weer, err := json.Marshal(k.Beoordeel(f))
	if err != nil {
		t.Fatal(err)
	}
	if string(weer) != string(eerst) {
		t.Errorf("replay differs:\n%s\n%s", weer, eerst)
	}
}

func TestBindWeigert(t *testing.T) {
	k := klein(t)
	gevallen := map[string]struct {
		waarde any
		en     string
	}{
		"filed":       {"yes", `filed: "yes" does not fit; give true or false`},
		"relapses":    {1.5, `relapses: "1.5" does not fit; give a whole number`},
		"hours":       {169, "hours cannot be 169; give a number from 0 to 168"},
		"kind":        {"alcohool", `kind has no option "alcohool"; did you mean alcohol?`},
		"problems":    {"debts", `problems: "debts" does not fit; give a list of options, such as [a, b], out of debts, justice, work`},
		"start_on":    {"2026-02-29", `start_on: "2026-02-29" is not a date that exists; write year-month-day, such as 2026-04-03`},
		"decision_on": {true, `decision_on: "true" does not fit; give a date like 2026-04-03`},
		"housng":      {true, `klein@1 does not ask for "housng"; did you mean housing?`},
	}
	for id, g := range gevallen {
		_, err := k.Bind(map[string]kader.Antwoord{id: {Waarde: g.waarde}})
		if f, is := err.(kader.Fouten); !is || f.Tekst().EN != g.en {
			t.Errorf("%s: %v\nwant %s", id, err, g.en)
		}
	}
	if _, err := k.Bind(map[string]kader.Antwoord{"relapses": {Waarde: "n/a"}}); err == nil {
		t.Error("n/a accepted for a fact that always has an answer")
	}
}

// What fits is used even when something else does not, so that a dossier with
// answers to an older framework still opens.
func TestBindHoudtWatPast(t *testing.T) {
	k := klein(t)
	f, err := k.Bind(map[string]kader.Antwoord{"hours": {Waarde: 19}, "weg": {Waarde: true}})
	if err == nil || k.Beoordeel(f).Uitkomst != kader.NietVoldaan {
		t.Errorf("error %v, outcome %v", err, k.Beoordeel(f).Uitkomst)
	}
}

func TestLeesFeiten(t *testing.T) {
	k := klein(t)
	a, _, err := k.LeesFeiten("f.yaml", []byte("hours: {value: 24, reasons: gesprek, document: doc-1}\nfiled: null\npapers: unknown\nhousing: n/a\nproblems: [debts]\nstart_on: 2026-04-03\n"))
	if err != nil {
		t.Fatal(err)
	}
	if a["hours"] != (kader.Antwoord{Waarde: 24, Redenen: "gesprek", Document: "doc-1"}) {
		t.Errorf("hours = %+v", a["hours"])
	}
	f, err := k.Bind(a)
	if err != nil {
		t.Fatal(err)
	}
	got := k.Antwoorden(f)
	if namen := slices.Sorted(maps.Keys(got)); !slices.Equal(namen, []string{"hours", "housing", "problems", "start_on"}) {
		t.Errorf("known: %v", namen)
	}
	if !reflect.DeepEqual(got["problems"].Waarde, []string{"debts"}) || got["housing"].Waarde != "n/a" || got["start_on"].Waarde != "2026-04-03" {
		t.Errorf("values %v", got)
	}
}

// Where there are too many combinations to try, the outcome stays unknown and
// the assessment says that it may be settled already.
func TestTeVeelOmTeProberen(t *testing.T) {
	var opties []string
	for c := 'a'; c <= 'n'; c++ {
		opties = append(opties, string(c)+": {nl: x, en: x}")
	}
	tekst := strings.NewReplacer(
		"options: {debts:", "options: {"+strings.Join(opties, ", ")+", debts:",
		"when: {fact: hours, gte: 20}", "when: {all: [{fact: hours, gte: 20}, {any: [{fact: problems, is: [a]}, {not: {fact: problems, is: [a]}}]}]}",
	).Replace(bytes(t, "klein.yaml"))
	k, err := kader.Lees("x.yaml", []byte(tekst))
	if err != nil {
		t.Fatal(err)
	}
	b := k.Beoordeel(bind(t, k, map[string]any{"problems": nil}))
	if c := uitkomst(b, "ADM-09"); c.Uitkomst != kader.Onbekend || !c.Benaderd || !b.Benaderd {
		t.Errorf("outcome %v, said so %v", c.Uitkomst, c.Benaderd)
	}
	b = k.Beoordeel(bind(t, k, map[string]any{"problems": []string{"a"}}))
	if b.Benaderd || uitkomst(b, "ADM-09").Uitkomst != kader.Voldaan {
		t.Errorf("known facts need no trying")
	}
}
