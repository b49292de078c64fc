package misbruik

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// Threat: a form with fields it does not have, or with two answers where one is
// asked, so that one program checks the first and another uses the second.
func Test13_Velden(t *testing.T) {
	p := nieuwePlek(t)
	k := p.als("sanne-bos")
	id := p.met("sanne-bos", "notitie_geplaatst")
	pad := formulierVan(id)
	f := k.formulier(k.haal(pad), pad)
	feiten := func() int { return p.feiten(id) }
	voor := feiten()
	for naam, x := range map[string]url.Values{
		"unknown":           {"rol": {"teamleider"}},
		"twice":             {"gebeurd": {"3 april 2026", "4 april 2026"}},
		"another author":    {"door": {"iris-prins"}},
		"field of the core": {"Nr": {"1"}},
		"key twice":         {"sleutel": {"a", "b"}},
		"step twice":        {"stap": {"bevestigd", "controle"}},
		"row out of range":  {"gronden.99999.reden": {"x"}},
		"row written oddly": {"gronden.01.reden": {"x"}},
		"not UTF-8":         {"redenen": {"\xff\xfe"}},
	} {
		g := url.Values{}
		for n, w := range f {
			g[n] = w
		}
		for n, w := range x {
			g[n] = w
		}
		if a := k.post(pad, g); a.Status != http.StatusBadRequest {
			t.Errorf("%s: %s", naam, a.Kern())
		}
		if a := k.upload(pad, g); a.Status != http.StatusUnsupportedMediaType {
			t.Errorf("%s, sent as with a file: %s", naam, a.Kern())
		}
	}
	for pad, x := range map[string]url.Values{
		"/zoek":               {"zoek": {"a", "b"}},
		"/werklijst":          {"zoek": {"a"}, "sorteer": {"x"}},
		"/berichten/voorkeur": {"mail": {"direct"}, "persoon": {"iris-prins"}},
		"/account/taal":       {"taal": {"nl", "en"}},
		"/aanmelden":          {"als": {"a/b/c"}, "beheerder": {"ja"}},
	} {
		if a := k.post(pad, x); a.Status != http.StatusBadRequest || !strings.Contains(a.Tekst(), "veld") {
			t.Errorf("%s: %s", pad, a.Kern())
		}
	}
	stukken := "/dossiers/" + id + "/documenten"
	s := k.formulier(k.haal(stukken), stukken)
	if a := k.upload(stukken, s, bestand{"a.png", []byte("x")}, bestand{"b.png", []byte("x")}); a.Status != http.StatusBadRequest {
		t.Error("two files: " + a.Kern())
	}
	if n := feiten(); n != voor {
		t.Errorf("%d facts were recorded", n-voor)
	}
}
