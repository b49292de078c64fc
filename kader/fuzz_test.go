package kader_test

import (
	"encoding/json"
	"testing"

	"halfweg/kader"
)

// Whatever the bytes, the loader answers with a framework or with faults, and a
// framework it accepts can be assessed, analysed and shown.
func FuzzLees(f *testing.F) {
	f.Add([]byte(bytes(f, "klein.yaml")))
	f.Add([]byte("kader: a\nversion: \"1\"\ntitle: {nl: a, en: a}\nissuer: {nl: a, en: a}\nvalid_from: 2025-01-01\nfacts:\n  x: {type: bool, question: {nl: a, en: a}, by: [client], source: a}\ncriteria:\n  - {id: ADM-01, force: must, source: a, title: {nl: a, en: a}, when: {fact: x, is: true}}\n"))
	for _, s := range []string{"", "a: &a [*a]", "? [a]: b", "- 1", "kader: [", "facts: {x: {type: set, options: {}}}", "!!binary aGk=", "a: 1\na: 2", "criteria: [{when: {at_least: {n: 9223372036854775807, of: []}}}]"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := kader.Lees("x.yaml", data)
		if err != nil {
			if fouten, is := err.(kader.Fouten); !is || len(fouten) == 0 || fouten.Error() == "" {
				t.Fatalf("an error without faults: %#v", err)
			}
			return
		}
		b := k.Beoordeel(k.GeenFeiten())
		if _, err := json.Marshal(b); err != nil {
			t.Fatal(err)
		}
	})
}

// Whatever the bytes, facts are bound or refused, and what is bound can be
// assessed and read back.
func FuzzFeiten(f *testing.F) {
	for _, s := range []string{"hours: 24", "start_on: 2026-02-30", "problems: [debts, debts]", "filed: {value: true, reasons: x}", "hours: 1e3", "hours: 0x10", "housing: n/a", "kind: unknown", "{}", "[]", "hours: .nan", "filed: yes", "start_on: 0001-01-01", "hours: 99999999999999999999"} {
		f.Add([]byte(s))
	}
	k := klein(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		a, _, err := k.LeesFeiten("f.yaml", data)
		if err != nil {
			return
		}
		feiten, err := k.Bind(a)
		if err != nil {
			t.Fatalf("read but not bound: %v", err)
		}
		eerst, weer := k.Beoordeel(feiten), (*kader.Beoordeling)(nil)
		if feiten, err = k.Bind(k.Antwoorden(feiten)); err == nil {
			weer = k.Beoordeel(feiten)
		}
		if err != nil || weer.Uitkomst != eerst.Uitkomst {
			t.Fatalf("facts do not survive writing: %v", err)
		}
	})
}
