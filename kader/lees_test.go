package kader_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"halfweg/kader"
)

func bytes(t testing.TB, naam string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + naam)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func klein(t testing.TB) *kader.Kader {
	t.Helper()
	k, err := kader.Lees("klein.yaml", []byte(bytes(t, "klein.yaml")))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestLees(t *testing.T) {
	k := klein(t)
	if got := len(k.Gegevens); got != 12 {
		t.Errorf("%d facts, want 12", got)
	}
	if c := k.Criterium("ADM-06"); c == nil || c.Eisen[0] != "ADM-06" || c.Uitzonderingen[0].Kracht != kader.May {
		t.Errorf("ADM-06 = %+v", c)
	}
	if k.Proces.MaximaleDuur.Waarde != 12 || !k.Proces.VierOgen.Waarde || k.Proces.Urgentie.Gezet {
		t.Errorf("process = %+v", k.Proces)
	}
	if k.Termijnen[0].Lengte.Maanden != 4 || k.Plichten[1].Termijn != kader.Direct {
		t.Errorf("terms or duties not read")
	}
}

// Each fault is planted in a good file by one replacement, and has to be
// reported on its own line with what is wrong and a way out.
func TestLeesWeigert(t *testing.T) {
	goed := bytes(t, "klein.yaml")
	gevallen := []struct{ naam, oud, nieuw, wat, uitweg string }{
		{"unknown key", "issuer:", "isuer:", `no key "isuer"`, "did you mean issuer?"},
		{"missing key", `title: {nl: Steun van de behandelaar, en: Practitioner's support}, `, "", `lacks "title"`, "add title:"},
		{"missing source", `force: must, source: "§ 3", `, "force: must, ", `lacks "source"`, "add source:"},
		{"missing question", `question: {nl: "Zijn er stukken?", en: "Are there papers?"}, `, "", `lacks "question"`, "add question:"},
		{"missing language", "title: {nl: Twintig uur of meer, en: Twenty hours or more}", "title: {nl: Twintig uur of meer}", `lacks "en"`, "add en:"},
		{"wrong type", "value: 12,", "value: twaalf,", `"twaalf" does not fit`, "whole number"},
		{"undeclared option", "in: [alcohol, drugs]", "in: [alcohol, drug]", `no option "drug"`, "did you mean drugs?"},
		{"undefined condition of a duty", "if: in_between", "if: in_betwen", `definition "in_betwen" does not exist`, "did you mean in_between?"},
		{"undeclared fact", "fact: hours, gte", "fact: uren, gte", `fact "uren" does not exist`, "choose from"},
		{"near miss of a fact", "fact: relapses, gte", "fact: relapse, gte", `fact "relapse" does not exist`, "did you mean relapses?"},
		{"duplicate id", "id: ADM-05", "id: ADM-09", "the id ADM-09 is also on line", "id of its own"},
		{"duplicate key", "version: \"1\"", "version: \"1\"\nversion: \"2\"", `"version" is there twice`, "keep one"},
		{"shape of a requirement", "[DEF-18]", "[DEF18]", `"DEF18" does not have the shape`, "change it"},
		{"unknown party", "by: [register]", "by: [notary]", `"notary" is not an option`, "choose from"},
		{"constant comparison", "hours, gte: 20", "hours, gte: 0", "this comparison is always true", "check the values"},
		{"impossible comparison", "hours, gte: 20", "hours, gte: 200", "hours cannot be 200", "0 to 168"},
		{"always the same", "any: [{fact: filed, is: true}, {fact: papers, is: true}]", "all: [{fact: filed, is: true}, {fact: papers, is: true}, {fact: filed, is: false}]", "condition of ADM-11 can never be true", "check"},
		{"unused fact", ", facts: [met_on]", "", "fact met_on is not used", "remove it"},
		{"missing term", "within: outflow_notice", "within: outflow_note", `term "outflow_note" does not exist`, "did you mean outflow_notice?"},
		{"dates the wrong way round", "valid_to: 2026-12-31", "valid_to: 2024-12-31", "lies before valid_from", "correct"},
		{"impossible date", "review_on: 2026-06-01", "review_on: 2026-06-31", `"2026-06-31" is not a date`, "2026-04-03"},
		{"order on a bool", "housing, is: false", "housing, gt: false", "gt does not go with housing", "is always works"},
		{"two operators", "hours, gte: 20", "hours, gte: 20, lt: 30", "one operator", "all"},
		{"no operator", "fact: hours, gte: 20", "fact: hours", "compared with nothing", "add is"},
		{"date with bool", "lt_fact: decision_on", "lt_fact: housing", "not both", "same type"},
		{"too many asked", "at_least: {n: 2", "at_least: {n: 4", "asks for 4 of 3", "from 1"},
		{"empty group", "any: [{fact: filed, is: true}, {fact: papers, is: true}]", "any: []", "group is empty", "at least one"},
		{"unquoted version", `version: "1"`, "version: 1", `"1" does not fit`, "quotes"},
		{"empty text", `source: "§ 3", title`, `source: " ", title`, "text is empty", "fill it in"},
		{"anchor", "municipalities: [", "municipalities: &m [", "anchors and aliases", "write the part out"},
		{"own tag", "valid_from: 2025", "valid_from: !mine 2025", "the tag !mine is not allowed", "remove"},
		{"bounds", "min: 0, max: 168", "min: 168, max: 0", "min is not below max", "change"},
		{"options on a number", "relapses: {type: int,", "relapses: {type: int, options: {a: {nl: a, en: a}},", "options only go with", "change"},
		{"not YAML", "process:", "process: [", "not valid YAML", "check indentation"},
		{"process value", "retroactivity: {value: never", "retroactivity: {value: nooit", `"nooit" is not an option`, "choose from"},
		{"term without length", "length: {months: 4}", "length: {}", "length of the term", "more than zero"},
		{"list for a text", "issuer: {nl: Gemeente Voorbeeld, en: Example municipality}", "issuer: [a]", "has to be a block", "write a block"},
	}
	for _, g := range gevallen {
		t.Run(g.naam, func(t *testing.T) {
			if strings.Count(goed, g.oud) == 0 {
				t.Fatalf("%q is not in the good file", g.oud)
			}
			stuk := strings.Replace(goed, g.oud, g.nieuw, 1)
			_, err := kader.Lees("stuk.yaml", []byte(stuk))
			var fouten kader.Fouten
			if !errors.As(err, &fouten) {
				t.Fatalf("no faults: %v", err)
			}
			tekst := fouten.Tekst().EN
			if !strings.Contains(tekst, g.wat) || !strings.Contains(tekst, g.uitweg) {
				t.Errorf("got\n%s\nwant %q and %q", tekst, g.wat, g.uitweg)
			}
			if !strings.HasPrefix(tekst, "stuk.yaml:") {
				t.Errorf("no file and line in %s", tekst)
			}
		})
	}
}

func TestLeesMeldtAllesTegelijkMetRegels(t *testing.T) {
	_, err := kader.Lees("stuk.yaml", []byte("kader: Fout Id\nversion: 1\ntitle: {nl: a, en: b}\nissuer: {nl: a}\nvalid_from: 2025-02-30\nfacts: {}\ncriteria: []\n"))
	var fouten kader.Fouten
	if !errors.As(err, &fouten) {
		t.Fatal(err)
	}
	var regels []int
	for _, f := range fouten {
		regels = append(regels, f.Regel)
	}
	if len(regels) != 4 || regels[0] != 1 || regels[1] != 2 || regels[2] != 4 || regels[3] != 5 {
		t.Errorf("lines %v, want 1 2 4 5:\n%v", regels, err)
	}
}

func TestLeesBegrenst(t *testing.T) {
	gevallen := map[string]string{
		"large":  "kader: " + strings.Repeat("x", 1<<20),
		"deep":   "kader: " + strings.Repeat("[", 60) + strings.Repeat("]", 60),
		"many":   "kader: [" + strings.Repeat("1,", 200_000) + "1]",
		"empty":  "",
		"blank":  "# nothing\n",
		"two":    "a: 1\n---\nb: 2\n",
		"binary": "\x00\xff\xfe",
	}
	for naam, data := range gevallen {
		t.Run(naam, func(t *testing.T) {
			if k, err := kader.Lees("x.yaml", []byte(data)); err == nil {
				t.Errorf("accepted as %v", k.Verwijzing())
			}
		})
	}
}
