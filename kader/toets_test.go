package kader_test

import (
	"slices"
	"strings"
	"testing"

	"halfweg/kader"
)

const scenarios = `
- name: basis
  facts: {filed: true, papers: false, relapses: 2, lighter_hopeless: false, hours: 20, problems: [debts, work], kind: alcohol, housing: true, start_on: 2026-04-01, decision_on: 2026-04-01, stay: true}
  outcome: met
  attention: []
  definitions: {in_between: not_met}
- {name: te weinig uren, requirements: [ADM-09], base: basis, facts: {hours: 19}, outcome: not_met, decisive: [ADM-09], criteria: {ADM-09: not_met, ADM-11: met}}
- {name: eerste keer, base: basis, facts: {relapses: 0, lighter_hopeless: null}, outcome: unknown, missing: [lighter_hopeless], exceptions: {ADM-06: null}}
- {name: eerste keer zonder lichtere weg, base: basis, facts: {relapses: 0, lighter_hopeless: true}, outcome: met, exceptions: {ADM-06: EXC-01}}
- {name: geweigerd, base: basis, facts: {housing: false, kind: null, stay: null}, outcome: not_met, not_needed: [kind, stay], wanted: []}
`

func leesScenarios(t *testing.T, k *kader.Kader, tekst string) []*kader.Scenario {
	t.Helper()
	l, err := k.LeesScenarios("x.scenarios.yaml", []byte(tekst))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestScenariosKloppen(t *testing.T) {
	k := klein(t)
	for _, s := range leesScenarios(t, k, scenarios) {
		for _, v := range s.Draai(k) {
			t.Errorf("%s: %s", s.Naam, v.EN)
		}
	}
}

// Each expectation that is wrong is named, with what was found.
func TestScenarioNoemtElkVerschil(t *testing.T) {
	k := klein(t)
	s := leesScenarios(t, k, "- {name: fout, facts: {hours: 19}, outcome: met, criteria: {ADM-09: met}, missing: [hours], not_needed: [], attention: [], decisive: [EXL-02], exceptions: {ADM-06: EXC-01}}")[0]
	var got []string
	for _, v := range s.Draai(k) {
		got = append(got, v.EN)
	}
	wil := []string{"outcome is not_met, expected met", "ADM-09 is not_met, expected met", "ADM-06 exception is [], expected [EXC-01]", "missing is [], expected [hours]"}
	for _, w := range wil {
		if !slices.Contains(got, w) {
			t.Errorf("%q not reported in %q", w, got)
		}
	}
	if len(got) != 7 {
		t.Errorf("%d differences, want 7: %q", len(got), got)
	}
}

func TestLeesScenariosWeigert(t *testing.T) {
	k := klein(t)
	for tekst, wil := range map[string]string{
		"- {name: a, facts: {uren: 3}}":                                   `x:1: klein@1 does not ask for "uren"`,
		"- {name: a, base: b, facts: {}}":                                 `x:1: scenario "b" does not exist`,
		"- {name: a, facts: {}}\n- {name: a, facts: {}}":                  `x:2: there is a scenario "a" already`,
		"- {name: a, facts: {}, outcome: yes}":                            `x:1: "yes" is not an option here`,
		"- {name: a, facts: {}, criteria: {ADM-99: met}}":                 `x:1: id "ADM-99" does not exist`,
		"- {name: a, facts: {}, missing: [huor]}":                         `x:1: id "huor" does not exist`,
		"- {name: a, facts: {}, exceptions: {ADM-06: EXC-02}}":            `x:1: id "EXC-02" does not exist`,
		"- {name: a, facts: {}, outcom: met}":                             `x:1: scenario has no key "outcom"; did you mean outcome?`,
		"- {facts: {}}":                                                   `x:1: scenario lacks "name"`,
		"- {name: a, facts: {}, requirements: [adm-1], outcome: unknown}": `x:1: "adm-1" does not have the shape`,
	} {
		_, err := k.LeesScenarios("x", []byte(tekst))
		if f, is := err.(kader.Fouten); !is || !strings.HasPrefix(f.Tekst().EN, wil) {
			t.Errorf("%s\ngot  %v\nwant %s", tekst, err, wil)
		}
	}
}

// Without scenarios every planted fault survives; with them the ones they are
// about are found, and the survivors say where and what.
func TestMutatie(t *testing.T) {
	k := klein(t)
	geen := k.Mutatie(nil)
	if geen.Gedood != 0 || geen.Score() != 0 || len(geen.Overleefd) < 60 {
		t.Errorf("without scenarios: %d found, %d survive", geen.Gedood, len(geen.Overleefd))
	}
	met := k.Mutatie(leesScenarios(t, k, scenarios))
	if met.Gedood == 0 || met.Gedood+len(met.Overleefd)+len(met.Gelijkwaardig) != len(geen.Overleefd)+len(geen.Gelijkwaardig) {
		t.Errorf("%d found, %d survive, %d equivalent", met.Gedood, len(met.Overleefd), len(met.Gelijkwaardig))
	}
	for _, m := range met.Overleefd {
		if m.Waar == "ADM-09" && strings.Contains(m.Wat.EN, "20 becomes") {
			t.Errorf("the threshold of ADM-09 moved unnoticed: %v", m.Wat)
		}
	}
}

// The condition "fewer than 1" in EXC-01 says nothing that ADM-06 has not said,
// so dropping it is no fault anybody could notice.
func TestGelijkwaardigeMutant(t *testing.T) {
	v := klein(t).Mutatie(nil)
	if !slices.ContainsFunc(v.Gelijkwaardig, func(m kader.Mutant) bool {
		return m.Waar == "EXC-01" && m.Wat.EN == "part 1 dropped"
	}) {
		t.Errorf("equivalent: %v", v.Gelijkwaardig)
	}
}

func TestAnalyse(t *testing.T) {
	if a := klein(t).Analyse(); len(a.Bevindingen) > 0 {
		t.Errorf("the good framework: %v", a.Bevindingen)
	}
	voegToe := func(regel string) string {
		return strings.Replace(bytes(t, "klein.yaml"), "exclusions:\n", regel+"\nexclusions:\n", 1)
	}
	criterium := func(when string) string {
		return voegToe(`  - {id: ADM-99, force: must, source: x, title: {nl: x, en: x}, when: ` + when + `}`)
	}
	for soort, tekst := range map[string]string{
		"redundant":      criterium("{any: [{fact: hours, gte: 10}, {fact: filed, is: true}]}"),
		"contradiction":  criterium("{fact: hours, lt: 5}"),
		"idle_fact":      criterium("{any: [{fact: met_on, gte: 2026-01-01}, {all: [{fact: met_on, gte: 2026-01-01}, {fact: stay, is: true}]}]}"),
		"dead_exception": strings.Replace(bytes(t, "klein.yaml"), "{all: [{fact: relapses, lt: 1}, {fact: lighter_hopeless, is: true}]}", "{all: [{fact: relapses, gte: 2}, {fact: lighter_hopeless, is: true}]}", 1),
		"always_met": strings.Replace(bytes(t, "klein.yaml"), "{all: [{fact: relapses, lt: 1}, {fact: lighter_hopeless, is: true}]}",
			"{any: [{fact: relapses, lt: 1}, {fact: lighter_hopeless, is: true}]}", 1),
	} {
		k, err := kader.Lees("x.yaml", []byte(tekst))
		if err != nil {
			t.Fatalf("%s: %v", soort, err)
		}
		a := k.Analyse()
		if !slices.ContainsFunc(a.Bevindingen, func(b kader.Bevinding) bool { return b.Soort == soort && b.Regel > 0 }) {
			t.Errorf("%s not found in %v", soort, a.Bevindingen)
		}
	}
}

// Two frameworks that differ in a threshold, a process rule and a criterion
// differ on exactly those topics, and each difference in outcome has a case.
func TestVergelijk(t *testing.T) {
	a := klein(t)
	tekst := strings.NewReplacer("version: \"1\"", "version: \"2\"", "hours, gte: 20", "hours, gte: 16",
		"max_term_months: {value: 12", "max_term_months: {value: 18", "in: [alcohol, drugs]", "in: [alcohol, gambling]").Replace(bytes(t, "klein.yaml"))
	b, err := kader.Lees("klein-2.yaml", []byte(tekst))
	if err != nil {
		t.Fatal(err)
	}
	v := kader.Vergelijk(a, b)
	var anders []string
	for _, p := range v.Verschilt() {
		anders = append(anders, p.ID)
	}
	if !slices.Equal(anders, []string{"max_term_months", "ADM-09", "ADM-04"}) {
		t.Errorf("differ on %v", anders)
	}
	var getuigen []string
	for _, g := range v.Getuigen {
		for _, f := range g.Feiten {
			getuigen = append(getuigen, strings.Join(slices.Concat(g.DoorslagA, g.DoorslagB), "")+": "+f.Gegeven.Tekst(f.Waarde).EN)
		}
	}
	slices.Sort(getuigen)
	if !slices.Equal(getuigen, []string{"ADM-04: drugs", "ADM-04: gambling", "ADM-09: 19 hours a week"}) {
		t.Errorf("witnesses %q", getuigen)
	}
	if !v.Volledig || len(v.Conflict["C10"]) != 1 || !v.Conflict["C10"][0].Gelijk {
		t.Errorf("complete %v, C10 %v", v.Volledig, v.Conflict["C10"])
	}
	if zelf := kader.Vergelijk(a, a); len(zelf.Verschilt()) > 0 || len(zelf.Getuigen) > 0 {
		t.Errorf("a framework differs from itself: %v %v", zelf.Verschilt(), zelf.Getuigen)
	}
}
