package kaders_test

import (
	_ "embed"
	"os"
	"regexp"
	"strings"
	"testing"

	"halfweg/internal/eisen"
	"halfweg/kader"
)

// geenData lists the requirements that a document states and that its file
// does not carry, each with the reason.
//
//go:embed testdata/geen-kaderdata.tsv
var geenData string

func redenen() map[string]string {
	m := map[string]string{}
	for r := range strings.Lines(geenData) {
		v := strings.SplitN(strings.TrimSpace(r), "\t", 2)
		if len(v) == 2 && !strings.HasPrefix(r, "#") {
			m[v[0]] = v[1]
		}
	}
	return m
}

// TestElkeEisStaatInHetKader holds each file against the register: what a
// document states is in its file as data, or it is said why not.
func TestElkeEisStaatInHetKader(t *testing.T) {
	v, g := beide(t)
	inV, inG, waarom := eisenVan(v), eisenVan(g), redenen()
	for _, e := range eisen.Alle() {
		_, uitgezonderd := waarom[e.ID]
		mist := e.VNG && !inV[e.ID] || e.GV && !inG[e.ID]
		switch {
		case mist && !uitgezonderd:
			t.Errorf("%s (%s) is data in the VNG file: %v (stated: %v), in the regional file: %v (stated: %v)",
				e.ID, e.Titel, inV[e.ID], e.VNG, inG[e.ID], e.GV)
		case !mist && uitgezonderd:
			t.Errorf("%s is data now: take it out of geen-kaderdata.tsv", e.ID)
		}
	}
	for id := range waarom {
		if _, ok := eisMet(id); !ok {
			t.Errorf("geen-kaderdata.tsv names %s, which is no requirement", id)
		}
	}
}

// TestGeenEisTeVeel refuses requirement ids that do not exist, or that the
// document behind the file does not state.
func TestGeenEisTeVeel(t *testing.T) {
	v, g := beide(t)
	for _, r := range append(regels(v), regels(g)...) {
		if r.Bron == "" {
			t.Errorf("%s has no source", r.naam)
		}
		if len(r.Eisen) == 0 {
			t.Errorf("%s names no requirement", r.naam)
		}
		for _, id := range r.Eisen {
			if _, ok := eisMet(id); !ok {
				t.Errorf("%s names %s, which is no requirement", r.naam, id)
			}
		}
	}
	for id := range eisenVan(v) {
		if e, _ := eisMet(id); !e.VNG {
			t.Errorf("the VNG file carries %s, which the guide does not state", id)
		}
	}
	for id := range eisenVan(g) {
		if e, _ := eisMet(id); !e.GV {
			t.Errorf("the regional file carries %s, which that framework does not state", id)
		}
	}
}

// afwijkendeKracht are the rules that bind otherwise than the register says of
// the two documents together.
var afwijkendeKracht = map[string]string{
	"vng ADM-04": "an indicative mark in the guide (A07)",
	"vng ADM-05": "an indicative mark in the guide (A07)",
	"vng ADM-06": "an indicative mark in the guide (A07)",
	"vng ADM-07": "an indicative mark in the guide (A07)",
}

// TestKracht: a rule named after a requirement binds as that requirement does.
func TestKracht(t *testing.T) {
	v, g := beide(t)
	for _, k := range []*kader.Kader{v, g} {
		for _, r := range regels(k) {
			e, ok := eisMet(r.id)
			if !ok {
				continue
			}
			_, mag := afwijkendeKracht[k.ID+" "+r.id]
			if anders := string(r.Kracht) != e.Kracht; anders != mag {
				t.Errorf("%s: %s has force %s, the register %s", k.ID, r.naam, r.Kracht, e.Kracht)
			}
		}
	}
}

func eisenVan(k *kader.Kader) map[string]bool {
	m := map[string]bool{}
	for _, r := range regels(k) {
		for _, id := range r.Eisen {
			m[id] = true
		}
	}
	return m
}

// TestNamenStaanInDeDocs: the words for events and moments that terms and
// duties use are explained in docs/kaders.md, and no others are.
func TestNamenStaanInDeDocs(t *testing.T) {
	v, g := beide(t)
	gebruikt := map[string]bool{}
	for _, k := range []*kader.Kader{v, g} {
		for _, n := range k.Namen() {
			gebruikt[n.Naam] = true
		}
	}
	uitgelegd := uitgelegdeNamen(t)
	for n := range gebruikt {
		if !uitgelegd[n] {
			t.Errorf("docs/kaders.md does not explain %s", n)
		}
	}
	for n := range uitgelegd {
		if !gebruikt[n] {
			t.Errorf("docs/kaders.md explains %s, which no framework uses", n)
		}
	}
}

var rij = regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|")

// uitgelegdeNamen returns the names in the vocabulary tables of docs/kaders.md.
func uitgelegdeNamen(t *testing.T) map[string]bool {
	t.Helper()
	doc, err := os.ReadFile("../docs/kaders.md")
	if err != nil {
		t.Fatal(err)
	}
	m := map[string]bool{}
	for _, r := range rij.FindAllStringSubmatch(string(doc), -1) {
		m[r[1]] = true
	}
	return m
}
