package main

import (
	"io"
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

	"halfweg/demo"
	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/web"
)

// Every link that a page of the demo shows to somebody leads somewhere, for
// each role.
func TestElkeLinkLeidtErgensHeen(t *testing.T) {
	vandaag := termijn.Op(2026, 11, 23)
	a, err := open(t.Context(), plaats{doel: filepath.Join(t.TempDir(), demoBestand)}, func() time.Time { return demo.Ochtend(vandaag) })
	if err != nil {
		t.Fatal(err)
	}
	defer a.Store.Close()
	if err := demo.Zorg(t.Context(), a, vandaag, 1); err != nil {
		t.Fatal(err)
	}
	site, err := web.Nieuw(web.Opties{App: a, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(site)
	defer server.Close()
	mensen, err := a.Mensen(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	gehad := map[dossier.Rol]bool{}
	for _, m := range mensen {
		if gehad[m.Rol] {
			continue
		}
		gehad[m.Rol] = true
		t.Run(string(m.Rol), func(t *testing.T) {
			wandel(t, server.URL, strings.Join([]string{m.Persoon, m.Organisatie, string(m.Rol)}, "/"))
		})
	}
}

// genoeg is how many pages one person looks at.
const genoeg = 120

// wandel signs in and follows every link, breadth first.
func wandel(t *testing.T, site, als string) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &http.Client{Jar: jar}
	in, err := http.NewRequest(http.MethodPost, site+"/aanmelden", strings.NewReader(url.Values{"als": {als}}.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	in.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	in.Header.Set("Origin", site)
	if r, err := c.Do(in); err != nil {
		t.Fatal(err)
	} else {
		r.Body.Close()
	}
	gezien, rij := map[string]bool{"/": true}, []string{"/"}
	for i := 0; i < len(rij) && i < genoeg; i++ {
		for _, pad := range links(t, c, site+rij[i]) {
			if !gezien[pad] {
				gezien[pad] = true
				rij = append(rij, pad)
			}
		}
	}
}

// links opens a page, which must be there, and returns the links it shows.
func links(t *testing.T, c *http.Client, adres string) (paden []string) {
	t.Helper()
	r, err := c.Get(adres)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", r.Request.URL.Path, r.Status)
	}
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") {
		return nil
	}
	d, err := goquery.NewDocumentFromReader(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	d.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		if pad, _, _ := strings.Cut(a.AttrOr("href", ""), "#"); strings.HasPrefix(pad, "/") {
			paden = append(paden, pad)
		}
	})
	return paden
}
