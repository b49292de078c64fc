package web

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
	"halfweg/web/htmlcheck"
)

var nu = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// bezoek is a person with a browser at the site.
type bezoek struct {
	t      *testing.T
	client *http.Client
	adres  string
	s      *Server
}

func nieuwBezoek(t *testing.T, o Opties) *bezoek {
	t.Helper()
	o.Klok = func() time.Time { return nu }
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Mensen == nil {
		o.Mensen = func(context.Context) ([]toegang.Ik, error) { return mensen, nil }
	}
	if o.Sessies == nil {
		o.Sessies = &Geheugen{}
	}
	s, err := Nieuw(o)
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(s)
	t.Cleanup(srv.Close)
	jar, _ := cookiejar.New(nil)
	return &bezoek{t, &http.Client{Jar: jar}, srv.URL, s}
}

var mensen = []toegang.Ik{
	{Wie: dossier.Wie{Persoon: "sanne", Organisatie: "hilversum", Rol: dossier.Consulent}, Naam: "Sanne Bos", OrganisatieNaam: "Gemeente Hilversum", OrganisatieSoort: toegang.Gemeente},
	{Wie: dossier.Wie{Persoon: "fenna", Organisatie: "linde", Rol: dossier.Regiebehandelaar}, Naam: "Fenna Jorritsma", OrganisatieNaam: "Kliniek De Linde", OrganisatieSoort: toegang.Kliniek},
}

var proefKader = &kader.Kader{
	ID: "proef", Versie: "2026", SHA256: strings.Repeat("ab", 32),
	Titel: taal.T("Proefkader", "Trial framework"), Uitgever: taal.T("Regio Proef", "Trial region"), GeldigVan: termijn.Op(2026, 1, 1),
	Criteria: []*kader.Criterium{{
		ID: "ADM-04", Titel: taal.T("Minstens 20 uur begeleiding", "At least 20 hours of guidance"),
		Uitzonderingen: []*kader.Uitzondering{{ID: "EXC-01", Titel: taal.T("Bouwt af", "Tapering off"), Herkomst: kader.Herkomst{Bron: "§ 2.2"}}},
		Herkomst:       kader.Herkomst{Bron: "§ 2.2", Eisen: []string{"ADM-04"}, Kracht: kader.Must},
	}},
	Proces: kader.Proces{VierOgen: kader.Regel[bool]{Gezet: true, Waarde: true, Tekst: taal.T("Twee consulenten oordelen.", "Two consultants judge.")}},
}

// aangemeld signs in as a person.
func (b *bezoek) aangemeld(persoon string) *bezoek {
	b.t.Helper()
	r := b.stuur("/aanmelden", url.Values{"persoon": {persoon}})
	r.Body.Close()
	return b
}

func (b *bezoek) haal(pad string) *http.Response {
	b.t.Helper()
	r, err := b.client.Get(b.adres + pad)
	if err != nil {
		b.t.Fatal(err)
	}
	return r
}

func (b *bezoek) stuur(pad string, form url.Values) *http.Response {
	b.t.Helper()
	r, err := b.client.PostForm(b.adres+pad, form)
	if err != nil {
		b.t.Fatal(err)
	}
	return r
}

// pagina gets a page, holds it to the rules for every page, and returns it.
func (b *bezoek) pagina(pad string, status int) *goquery.Document {
	b.t.Helper()
	return b.lees(b.haal(pad), status)
}

func (b *bezoek) lees(r *http.Response, status int) *goquery.Document {
	b.t.Helper()
	defer r.Body.Close()
	if r.StatusCode != status {
		b.t.Fatalf("%s: status %d, want %d", r.Request.URL.Path, r.StatusCode, status)
	}
	return htmlcheck.Pagina(b.t, r.Body, r.Header.Get("Content-Language"))
}

func bevat(t *testing.T, d *goquery.Document, sel, tekst string) {
	t.Helper()
	if got := strings.Join(strings.Fields(d.Find(sel).Text()), " "); !strings.Contains(got, tekst) {
		t.Errorf("%s = %q, want it to contain %q", sel, got, tekst)
	}
}

func TestAanmelden(t *testing.T) {
	b := nieuwBezoek(t, Opties{Kaders: []*kader.Kader{proefKader}})
	d := b.pagina("/kaders", http.StatusOK)
	bevat(t, d, "h1", "Wie bent u vandaag?")
	if got := d.Find("input[name=naar]").AttrOr("value", ""); got != "/kaders" {
		t.Errorf("after signing in one returns to %q, want /kaders", got)
	}
	d = b.lees(b.stuur("/aanmelden", url.Values{"persoon": {"sanne"}, "naar": {"/kaders"}}), http.StatusOK)
	bevat(t, d, "h1", "Afwegingskaders")
	bevat(t, d, ".who", "U bent Sanne Bos")
	b.stuur("/afmelden", nil).Body.Close()
	bevat(t, b.pagina("/kaders", http.StatusOK), "h1", "Wie bent u vandaag?")
}

func TestAanmeldenOnbekend(t *testing.T) {
	b := nieuwBezoek(t, Opties{})
	d := b.lees(b.stuur("/aanmelden", url.Values{"persoon": {"niemand"}}), http.StatusOK)
	bevat(t, d, "[role=alert]", "Kies een persoon uit de lijst.")
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

func TestSessieLooptAf(t *testing.T) {
	g := &Geheugen{}
	sleutel, _ := g.Begin(t.Context(), "sanne", nu)
	if p, _ := g.Persoon(t.Context(), sleutel, nu.Add(time.Second)); p != "" {
		t.Errorf("session of %q outlived its end", p)
	}
}

func TestTaalKiezenHoudtDePagina(t *testing.T) {
	b := nieuwBezoek(t, Opties{Kaders: []*kader.Kader{proefKader}}).aangemeld("sanne")
	r := b.haal("/kaders/proef/2026?taal=en")
	if got := r.Request.URL.RequestURI(); got != "/kaders/proef/2026" {
		t.Errorf("choosing a language led to %s", got)
	}
	d := b.lees(r, http.StatusOK)
	bevat(t, d, "h1", "Trial framework")
	bevat(t, b.pagina("/kaders", http.StatusOK), "h1", "Frameworks") // and it stays
}

func TestKader(t *testing.T) {
	b := nieuwBezoek(t, Opties{Kaders: []*kader.Kader{proefKader}}).aangemeld("sanne")
	d := b.pagina("/kaders/proef/2026", http.StatusOK)
	bevat(t, d, "#ADM-04", "Minstens 20 uur begeleiding")
	bevat(t, d, "#ADM-04", "§ 2.2 (ADM-04)")
	bevat(t, d, "#ADM-04-EXC-01", "Bouwt af")
	bevat(t, d, "#vier-ogen", "Twee consulenten oordelen.")
	if d.Find("#kennismaking-vooraf").Length() > 0 {
		t.Error("a rule the framework is silent about is shown")
	}
	b.pagina("/kaders/proef/1999", http.StatusNotFound)
}

func TestGeenPagina(t *testing.T) {
	b := nieuwBezoek(t, Opties{})
	bevat(t, b.pagina("/bestaat-niet", http.StatusNotFound), "h1", "Deze pagina is er niet")
}

func TestPaniekWordtEenRustigePagina(t *testing.T) {
	var log strings.Builder
	b := nieuwBezoek(t, Opties{
		Log:    slog.New(slog.NewTextHandler(&log, nil)),
		Mensen: func(context.Context) ([]toegang.Ik, error) { panic("BSN 999991772") },
	})
	d := b.pagina("/aanmelden", http.StatusInternalServerError)
	kenmerk := d.Find("code").Text()
	if kenmerk == "" || !strings.Contains(log.String(), kenmerk) {
		t.Errorf("reference %q is not in the log", kenmerk)
	}
	for _, waar := range []string{d.Text(), log.String()} {
		if strings.Contains(waar, "999991772") {
			t.Error("personal data came out")
		}
	}
	if strings.Contains(d.Text(), "goroutine") {
		t.Error("the page shows a stack trace")
	}
}

func TestKoppen(t *testing.T) {
	r := nieuwBezoek(t, Opties{}).haal("/aanmelden")
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
	b := nieuwBezoek(t, Opties{})
	req, _ := http.NewRequest("POST", b.adres+"/aanmelden", strings.NewReader("persoon=sanne"))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	r, err := b.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	bevat(t, b.lees(r, http.StatusForbidden), "h1", "andere site")
}

func TestTeGrootFormulier(t *testing.T) {
	b := nieuwBezoek(t, Opties{})
	r := b.stuur("/aanmelden", url.Values{"persoon": {strings.Repeat("x", maxFormulier+1)}})
	bevat(t, b.lees(r, http.StatusRequestEntityTooLarge), "h1", "te groot")
}

func TestBestanden(t *testing.T) {
	b := nieuwBezoek(t, Opties{})
	for _, naam := range []string{"halfweg.css", "js/halfweg.js", "font/source-sans-3-latin-wght-normal.woff2", "icoon.svg"} {
		r := b.haal(b.s.bestanden.url(naam))
		data, _ := io.ReadAll(r.Body)
		r.Body.Close()
		if r.StatusCode != http.StatusOK || len(data) == 0 || !strings.Contains(r.Header.Get("Cache-Control"), "immutable") {
			t.Errorf("%s: status %d, %d bytes, %s", naam, r.StatusCode, len(data), r.Header.Get("Cache-Control"))
		}
	}
}
