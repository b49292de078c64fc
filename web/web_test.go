package web

import (
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
	"halfweg/web/htmlcheck"
)

// plek is the site on a real database, with a clock that a test sets and the
// people of one municipality, a clinic and a house.
type plek struct {
	t     *testing.T
	app   *app.App
	nu    time.Time
	s     *Server
	adres string
	log   *strings.Builder
	db    string // the file of the database
}

// bezoek is a person with a browser at the site.
type bezoek struct {
	*plek
	client *http.Client
	wie    string
}

var mensen = []toegang.Ik{
	mens("sanne", "Sanne Bos", dossier.Consulent, toegang.Gemeente, "hilversum", "Gemeente Hilversum"),
	mens("mark", "Mark de Koning", dossier.Consulent, toegang.Gemeente, "hilversum", "Gemeente Hilversum"),
	mens("iris", "Iris Prins", dossier.Teamleider, toegang.Gemeente, "hilversum", "Gemeente Hilversum"),
	mens("fenna", "Fenna Jorritsma", dossier.Regiebehandelaar, toegang.Kliniek, "linde", "Kliniek De Linde"),
	mens("ruben", "Ruben Smit", dossier.Safehousemedewerker, toegang.Safehouse, "kade", "De Kade"),
	mens("tom", "Tom Beheer", dossier.Beheerder, toegang.Beheer, "beheer", "Regio"),
}

func mens(id, naam string, rol dossier.Rol, s toegang.OrganisatieSoort, org, orgNaam string) toegang.Ik {
	ik := toegang.Ik{Wie: dossier.Wie{Persoon: id, Organisatie: org, Rol: rol}, Naam: naam, OrganisatieNaam: orgNaam, OrganisatieSoort: s}
	if s == toegang.Gemeente {
		ik.Gemeenten = []string{"0402", "0406"}
	}
	return ik
}

func nieuwePlek(t *testing.T) *plek {
	t.Helper()
	moet := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	bestand := filepath.Join(t.TempDir(), "halfweg.db")
	db, err := store.Open(t.Context(), bestand, kluis.Nieuw())
	moet(err)
	wet, err := termijn.NieuweWet()
	moet(err)
	ks, err := kader.Open(kaders.Bestanden)
	moet(err)
	p := &plek{t: t, nu: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC), log: &strings.Builder{}, db: bestand}
	p.app = &app.App{Klok: func() time.Time { return p.nu }, Store: db, Wet: wet, Kaders: ks}
	beheer := mensen[len(mensen)-1]
	for _, ik := range mensen {
		o := app.Organisatie{ID: ik.Organisatie, Naam: ik.OrganisatieNaam, Gemeente: "0402", Soort: ik.OrganisatieSoort, Gemeenten: ik.Gemeenten}
		if o.Soort == toegang.Safehouse {
			o.Bewijzen = []app.Bewijs{{Soort: app.BewijsVKSLid, Van: termijn.Op(2025, 1, 1)}, {Soort: app.BewijsVKSKeurmerk, Van: termijn.Op(2025, 1, 1)}}
		}
		moet(p.app.BewaarOrganisatie(t.Context(), beheer, o))
		moet(p.app.BewaarPersoon(t.Context(), beheer, ik))
	}
	p.s, err = Nieuw(Opties{App: p.app, Log: slog.New(slog.NewTextHandler(p.log, nil)), Demo: true})
	moet(err)
	srv := httptest.NewServer(p.s)
	t.Cleanup(func() { srv.Close(); _ = db.Close() })
	p.adres = srv.URL
	return p
}

// bezoek opens a browser without a session.
func (p *plek) bezoek() *bezoek {
	jar, _ := cookiejar.New(nil) // fails only on options
	return &bezoek{plek: p, client: &http.Client{Jar: jar, Transport: browser{}}}
}

// als opens a browser signed in as a person.
func (p *plek) als(persoon string) *bezoek {
	p.t.Helper()
	b := p.bezoek()
	b.meldAan(persoon)
	return b
}

// browser says where a request comes from, as browsers do.
type browser struct{}

func (browser) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Header.Get("Sec-Fetch-Site") == "" {
		r = r.Clone(r.Context())
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	return http.DefaultTransport.RoundTrip(r)
}

func (b *bezoek) meldAan(persoon string) {
	b.t.Helper()
	b.stuur("/aanmelden", url.Values{"als": {als(persoon)}}).Body.Close()
	b.wie = persoon
}

// dagen lets time pass; sessions end overnight, so everybody signs in again.
func (p *plek) dagen(n int, bezoeken ...*bezoek) {
	p.t.Helper()
	p.nu = p.nu.AddDate(0, 0, n)
	for _, b := range bezoeken {
		b.meldAan(b.wie)
	}
}

func als(persoon string) string {
	for _, m := range mensen {
		if m.Persoon == persoon {
			return alsWaarde(m.Wie)
		}
	}
	return persoon
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
		d, _ := goquery.NewDocumentFromReader(r.Body)
		b.t.Fatalf("%s: status %d, want %d: %s", r.Request.URL.Path, r.StatusCode, status, strings.Join(strings.Fields(d.Find("h1, .errors").Text()), " "))
	}
	return htmlcheck.Pagina(b.t, r.Body, r.Header.Get("Content-Language"))
}

func bevat(t *testing.T, d *goquery.Document, sel, tekst string) {
	t.Helper()
	if got := strings.Join(strings.Fields(d.Find(sel).Text()), " "); !strings.Contains(got, tekst) {
		t.Errorf("%s = %q, want it to contain %q", sel, got, tekst)
	}
}

// metThema opens a browser at the same site with a theme of its own.
func (p *plek) metThema(dir string) *bezoek {
	p.t.Helper()
	s, err := Nieuw(Opties{App: p.app, Log: p.s.Log, Map: dir, Demo: true})
	if err != nil {
		p.t.Fatal(err)
	}
	srv := httptest.NewServer(s)
	p.t.Cleanup(srv.Close)
	q := *p
	q.s, q.adres = s, srv.URL
	return q.bezoek()
}
