package dossier_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
)

const goedeAanmelding = `{"huis":"kade","directePlaatsing":false}`

// Input is strict: every fault is named at its own field, all at once, in both
// languages and with a remedy.
func TestLeesWeigert(t *testing.T) {
	for _, g := range []struct {
		naam, soort, data string
		velden            []string
	}{
		{"unknown kind", "iets_gedaan", `{}`, []string{"soort"}},
		{"no JSON", "notitie_geplaatst", `{`, []string{""}},
		{"a list", "notitie_geplaatst", `[]`, []string{""}},
		{"null", "notitie_geplaatst", `null`, []string{""}},
		{"trailing text", "notitie_geplaatst", `{"tekst":"a"} b`, []string{""}},
		{"too large", "notitie_geplaatst", `{"tekst":"` + strings.Repeat("a", 1<<20) + `"}`, []string{""}},
		{"nothing filled in", "aanmelding_huis_gedaan", `{}`, []string{"huis", "directePlaatsing"}},
		{"only spaces", "notitie_geplaatst", `{"tekst":"  "}`, []string{"tekst"}},
		{"an unknown field", "notitie_geplaatst", `{"tekst":"a","kleur":"rood"}`, []string{"kleur"}},
		{"a field in another case", "notitie_geplaatst", `{"Tekst":"a"}`, []string{"tekst", "Tekst"}},
		{"wrong types", "aanmelding_huis_gedaan", `{"huis":1,"directePlaatsing":"ja","intake":"2026-02-30"}`, []string{"huis", "intake", "directePlaatsing"}},
		{"a choice that does not exist", "dossier_gesloten", `{"reden":"zomaar"}`, []string{"reden"}},
		{"a choice twice", "procedure_uitgelegd", `{"aan":["inwoner","inwoner"],"wijze":"brief"}`, []string{"aan"}},
		{"a number with a fraction", "dwangsom_vastgesteld", `{"bedrag":1.5,"reden":"a"}`, []string{"bedrag"}},
		{"a number out of bounds", "dwangsom_vastgesteld", `{"bedrag":-1,"reden":"a"}`, []string{"bedrag"}},
		{"no municipality", "melding_doorgezonden", `{"aan":"Utrecht","reden":"a"}`, []string{"aan"}},
		{"no list of municipalities", "verantwoordelijkheid_overeengekomen", `{"gemeente":"0402","met":["12"],"vanaf":"2026-01-01","via":"contactpersonen","reden":"a"}`, []string{"met"}},
		{"a line with a line break", "identiteit_vastgesteld", `{"document":"pas\npoort"}`, []string{"document"}},
		{"a control character", "notitie_geplaatst", `{"tekst":"a\u0000"}`, []string{"tekst"}},
		{"a line too long", "notitie_geplaatst", `{"onderwerp":"` + strings.Repeat("é", 201) + `","tekst":"a"}`, []string{"onderwerp"}},
		{"a year that cannot be", "streeftermijn_afgesproken", `{"uiterlijk":"0026-04-03","reden":"a"}`, []string{"uiterlijk"}},
		{"a fault inside a row", "oordeel_gegeven", `{"oordelen":[{"criterium":"ADM-01","uitkomst":"ja"},7],"advies":"safehouse","redenen":"a"}`, []string{"oordelen.0.uitkomst", "oordelen.1"}},
		{"rows that are none", "oordeel_gegeven", `{"oordelen":{},"advies":"safehouse","redenen":"a"}`, []string{"oordelen"}},
		{"a fault inside a group", "besluit_voorgesteld", `{"strekking":"afwijzen","redenen":"a","langer":{"wie":"ik"}}`, []string{"langer.wie"}},
		{"a group that is none", "besluit_voorgesteld", `{"strekking":"afwijzen","redenen":"a","langer":3}`, []string{"langer"}},
		{"an answer of another shape", "gegeven_vastgesteld", `{"gegeven":"x","stand":"bekend","waarde":{"a":1}}`, []string{"waarde"}},
		{"a fingerprint too short", "document_toegevoegd", `{"id":"a","soort":"brief","titel":"b","deel":"kern","sha256":"abc"}`, []string{"sha256"}},
		{"a framework that is none", "kader_gekozen", `{"kader":"vng","reden":"a"}`, []string{"kader"}},
	} {
		i, err := dossier.Lees(g.soort, []byte(g.data))
		var fs dossier.Fouten
		if !errors.As(err, &fs) || i != nil {
			t.Errorf("%s: got %v, %v; want faults", g.naam, i, err)
			continue
		}
		var velden []string
		for _, w := range fs {
			velden = append(velden, w.Veld)
			if w.Reden.NL == "" || w.Reden.EN == "" || w.Uitweg.NL == "" || w.Uitweg.EN == "" {
				t.Errorf("%s: %+v lacks a reason or remedy", g.naam, w)
			}
		}
		if !slices.Equal(velden, g.velden) {
			t.Errorf("%s: faults at %q, want %q", g.naam, velden, g.velden)
		}
	}
}

func TestLeesNeemtAan(t *testing.T) {
	i, err := dossier.Lees("aanmelding_huis_gedaan", []byte(`{"huis":"kade","directePlaatsing":false,"intake":"","toelichting":null}`))
	if err != nil {
		t.Fatal(err)
	}
	if a := i.(*dossier.AanmeldingHuisGedaan); a.Huis != "kade" || !a.Intake.IsZero() {
		t.Errorf("read %+v", a)
	}
}

// What is recorded is read leniently: by a release that does not know a field,
// and by one that misses a field.
func TestDecodeerIsMild(t *testing.T) {
	i, err := dossier.Decodeer("aanmelding_huis_gedaan", []byte(`{"huis":"kade","later":{"x":1}}`))
	if err != nil || i.(*dossier.AanmeldingHuisGedaan).Huis != "kade" {
		t.Errorf("got %v, %v", i, err)
	}
	for _, g := range [][2]string{{"iets_gedaan", `{}`}, {"notitie_geplaatst", `[]`}, {"notitie_geplaatst", `{"tekst":1}`}} {
		if _, err := dossier.Decodeer(g[0], []byte(g[1])); err == nil {
			t.Errorf("%s %s was decoded", g[0], g[1])
		}
	}
}

// Whatever Lees accepts can be stored and comes back the same.
func FuzzLees(f *testing.F) {
	f.Add("aanmelding_huis_gedaan", []byte(goedeAanmelding))
	for _, d := range corpus(f) {
		for _, x := range d.Feiten {
			f.Add(x.Soort, []byte(x.Inhoud))
		}
	}
	f.Fuzz(func(t *testing.T, soort string, data []byte) {
		i, err := dossier.Lees(soort, data)
		if err != nil {
			var fs dossier.Fouten
			if !errors.As(err, &fs) || len(fs) == 0 || i != nil {
				t.Fatalf("got %v, %v", i, err)
			}
			return
		}
		naam, opslag, err := dossier.Codeer(i)
		if err != nil || naam != soort {
			t.Fatalf("Codeer: %s, %v", naam, err)
		}
		terug, err := dossier.Decodeer(naam, opslag)
		if err != nil {
			t.Fatalf("Decodeer: %v", err)
		}
		_, opslag2, _ := dossier.Codeer(terug)
		if !gelijkeJSON(opslag, opslag2) {
			t.Errorf("%s came back as %s", opslag, opslag2)
		}
	})
}

func gelijkeJSON(a, b []byte) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}
