package web

import (
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAanmelden(t *testing.T) {
	b := nieuwePlek(t).bezoek()
	d := b.pagina("/kaders", http.StatusOK)
	bevat(t, d, "h1", "Wie bent u vandaag?")
	if got := d.Find("input[name=naar]").First().AttrOr("value", ""); got != "/kaders" {
		t.Errorf("after signing in one returns to %q, want /kaders", got)
	}
	d = b.lees(b.stuur("/aanmelden", url.Values{"als": {als("sanne")}, "naar": {"/kaders"}}), http.StatusOK)
	bevat(t, d, "h1", "Afwegingskaders")
	bevat(t, d, ".who", "U bent Sanne Bos")
	b.stuur("/afmelden", nil).Body.Close()
	bevat(t, b.pagina("/kaders", http.StatusOK), "h1", "Wie bent u vandaag?")
}

func TestAanmeldenOnbekend(t *testing.T) {
	d := nieuwePlek(t).bezoek()
	for _, wie := range []string{"", "niemand", "sanne/linde/consulent"} {
		bevat(t, d.lees(d.stuur("/aanmelden", url.Values{"als": {wie}}), http.StatusOK), "[role=alert]", "Kies een persoon uit de lijst.")
	}
}

func TestAanmeldenStuurtNietNaarEenAndereSite(t *testing.T) {
	for _, naar := range []string{"//kwaad.example", "https://kwaad.example/", `/\kwaad.example`, "kaders", "javascript:alert(1)"} {
		if got := eigenPad(naar); got != "/" {
			t.Errorf("eigenPad(%q) = %q, want /", naar, got)
		}
	}
	if got := eigenPad("/kaders?a=1"); got != "/kaders?a=1" {
		t.Errorf("own path became %q", got)
	}
}

func TestTaalKiezenHoudtDePagina(t *testing.T) {
	p := nieuwePlek(t)
	b, k := p.als("sanne"), p.app.Kaders.Alle()[0]
	r := b.haal(kaderPad(k) + "?taal=en")
	if got := r.Request.URL.RequestURI(); got != kaderPad(k) {
		t.Errorf("choosing a language led to %s", got)
	}
	bevat(t, b.lees(r, http.StatusOK), "h1", k.Titel.EN)
	bevat(t, b.pagina("/kaders", http.StatusOK), "h1", "Frameworks") // and it stays
}

// Every rule of every framework stands on its page, with where it comes from.
func TestKader(t *testing.T) { // DEF-17
	p := nieuwePlek(t)
	b := p.als("sanne")
	for _, k := range p.app.Kaders.Alle() {
		d := b.pagina(kaderPad(k), http.StatusOK)
		for _, c := range append(k.Criteria, k.Uitsluitingen...) {
			bevat(t, d, "#"+c.ID, c.Titel.NL)
			bevat(t, d, "#"+c.ID, c.Bron)
			for _, u := range c.Uitzonderingen {
				bevat(t, d, "#"+c.ID+"-"+u.ID, u.Titel.NL)
			}
		}
		for _, i := range k.Interpretaties {
			bevat(t, d, "#interpretaties", i.ID)
		}
	}
	b.pagina("/kaders/proef/1999", http.StatusNotFound)
}

func TestGeenPagina(t *testing.T) {
	bevat(t, nieuwePlek(t).bezoek().pagina("/bestaat-niet", http.StatusNotFound), "h1", "Deze pagina is er niet")
}

func TestPaniekWordtEenRustigePagina(t *testing.T) {
	p := nieuwePlek(t)
	p.s.open("GET /paniek", func(*verzoek) error { panic("BSN 999991772") })
	d := p.bezoek().pagina("/paniek", http.StatusInternalServerError)
	kenmerk := d.Find("code").Text()
	if kenmerk == "" || !strings.Contains(p.log.String(), kenmerk) {
		t.Errorf("reference %q is not in the log", kenmerk)
	}
	for _, waar := range []string{d.Text(), p.log.String()} {
		if strings.Contains(waar, "999991772") {
			t.Error("personal data came out")
		}
	}
	if strings.Contains(d.Text(), "goroutine") {
		t.Error("the page shows a stack trace")
	}
}

func TestKoppen(t *testing.T) {
	r := nieuwePlek(t).bezoek().haal("/aanmelden")
	defer r.Body.Close()
	for kop, want := range map[string]string{
		"Content-Security-Policy": "require-trusted-types-for 'script'",
		"Cache-Control":           "no-store",
		"X-Content-Type-Options":  "nosniff",
	} {
		if got := r.Header.Get(kop); !strings.Contains(got, want) {
			t.Errorf("%s = %q, want %q", kop, got, want)
		}
	}
	if csp := r.Header.Get("Content-Security-Policy"); strings.Contains(csp, "unsafe") {
		t.Errorf("policy allows something unsafe: %s", csp)
	}
}

func TestFormulierVanAndereSite(t *testing.T) {
	b := nieuwePlek(t).bezoek()
	req, _ := http.NewRequest("POST", b.adres+"/aanmelden", strings.NewReader("als=sanne"))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	r, err := b.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	bevat(t, b.lees(r, http.StatusForbidden), "h1", "andere site")
}

func TestTeGrootFormulier(t *testing.T) {
	b := nieuwePlek(t).bezoek()
	r := b.stuur("/aanmelden", url.Values{"als": {strings.Repeat("x", maxFormulier+1)}})
	bevat(t, b.lees(r, http.StatusRequestEntityTooLarge), "h1", "te groot")
}

func TestBestanden(t *testing.T) {
	b := nieuwePlek(t).bezoek()
	for _, naam := range []string{"halfweg.css", "js/halfweg.js", "font/source-sans-3-latin-wght-normal.woff2", "icoon.svg"} {
		r := b.haal(b.s.bestanden.url(naam))
		data, _ := io.ReadAll(r.Body)
		r.Body.Close()
		if r.StatusCode != http.StatusOK || len(data) == 0 || !strings.Contains(r.Header.Get("Cache-Control"), "immutable") {
			t.Errorf("%s: status %d, %d bytes, %s", naam, r.StatusCode, len(data), r.Header.Get("Cache-Control"))
		}
	}
}

func TestThema(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thema.css"), []byte(":root{--basis-border-radius-md:0}"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := nieuwePlek(t).metThema(dir)
	blad := b.pagina("/aanmelden", 200).Find("link[rel=stylesheet]").Last().AttrOr("href", "")
	r := b.haal(blad)
	r.Body.Close()
	if r.StatusCode != 200 || !strings.HasPrefix(blad, "/thema/") {
		t.Errorf("theme %s: status %d", blad, r.StatusCode)
	}
}

// Two frameworks differ by topic, each with its source, and a case shows what
// a difference does.
func TestKadersVergelijken(t *testing.T) {
	p := nieuwePlek(t)
	b := p.als("sanne")
	d := b.pagina("/kaders/vergelijk", http.StatusOK)
	if n := d.Find("table").Length(); n < 2 {
		t.Errorf("%d tables, want the cases and the topics", n)
	}
	bevat(t, d, "main", "zeggen beide kaders hetzelfde")
	zelfde := kaderSleutel(p.app.Kaders.Alle()[0])
	bevat(t, b.pagina("/kaders/vergelijk?a="+zelfde+"&b="+zelfde, http.StatusOK), ".alert", "Kies twee verschillende kaders.")
	bevat(t, b.pagina("/kaders/vergelijk?a=x&b=y", http.StatusOK), ".alert", "Kies twee verschillende kaders.")
}
