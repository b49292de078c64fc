// Package misbruik holds the abuse cases: each is a test through HTTP against
// the running product, with a real database full of made-up people, by somebody
// who means harm. One file per case, named after its number.
package misbruik

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/textproto"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/demo"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
	"halfweg/web"
)

// dag is the day it is in every abuse case.
var dag = termijn.Op(2026, 11, 23)

// regio is the demo region in a closed database: made once, copied per case.
var regio = sync.OnceValues(func() (x struct {
	db []byte
	k  *kluis.Kluis
}, err error) {
	map_, err := os.MkdirTemp("", "misbruik")
	if err != nil {
		return x, err
	}
	defer os.RemoveAll(map_)
	pad := filepath.Join(map_, "halfweg.db")
	x.k = kluis.Nieuw()
	a, err := deur(context.Background(), pad, x.k)
	if err != nil {
		return x, err
	}
	if err = demo.Zorg(context.Background(), a, dag, 1); err != nil {
		return x, err
	}
	if err = a.Store.Close(); err != nil {
		return x, err
	}
	x.db, err = os.ReadFile(pad)
	return x, err
})

// deur opens a database with the clock at the morning of the day.
func deur(ctx context.Context, pad string, k *kluis.Kluis) (*app.App, error) {
	wet, err := termijn.NieuweWet()
	if err != nil {
		return nil, err
	}
	ks, err := kader.Open(kaders.Bestanden)
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, pad, k)
	if err != nil {
		return nil, err
	}
	begin, start := demo.Ochtend(dag), time.Now()
	a := &app.App{Klok: func() time.Time { return begin.Add(time.Since(start)) }, Store: s, Wet: wet, Kaders: ks}
	return a, a.LeesKaders(ctx)
}

// plek is the product running for one abuse case.
type plek struct {
	t      *testing.T
	app    *app.App
	adres  string // http://host:port
	host   string // host:port
	map_   string // folder with the database
	log    *bytes.Buffer
	server *http.Server
}

// nieuwePlek starts the product on a copy of the region, as the commands start
// it; stel may change how the server is set.
func nieuwePlek(t *testing.T, stel ...func(*http.Server)) *plek {
	t.Helper()
	r, err := regio()
	moet(t, err)
	p := &plek{t: t, map_: t.TempDir(), log: &bytes.Buffer{}}
	pad := filepath.Join(p.map_, "halfweg.db")
	moet(t, os.WriteFile(pad, r.db, 0o600))
	p.app, err = deur(t.Context(), pad, r.k)
	moet(t, err)
	site, err := web.Nieuw(web.Opties{App: p.app, Log: slog.New(slog.NewTextHandler(p.log, nil)), Demo: true})
	moet(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	moet(t, err)
	p.host, p.adres = l.Addr().String(), "http://"+l.Addr().String()
	p.server = &http.Server{Handler: site}
	for _, s := range stel {
		s(p.server)
	}
	go func() { _ = p.server.Serve(l) }()
	t.Cleanup(func() { _ = p.server.Close(); _ = p.app.Store.Close() })
	return p
}

func moet(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// klant is a browser at the product, or what pretends to be one.
type klant struct {
	*plek
	http *http.Client
	kop  http.Header // sent with every request
}

// bezoek opens a browser that nobody is signed in at. It says that its requests
// come from the site itself, as browsers do.
func (p *plek) bezoek() *klant {
	jar, _ := cookiejar.New(nil) // fails only on options
	return &klant{plek: p, http: &http.Client{Jar: jar, Timeout: time.Minute}, kop: http.Header{"Sec-Fetch-Site": {"same-origin"}}}
}

// als opens a browser signed in as a person of the demo, by id or by name.
func (p *plek) als(wie string) *klant {
	p.t.Helper()
	k := p.bezoek()
	a := k.post("/aanmelden", url.Values{"als": {p.waarde(wie)}})
	if a.Status != http.StatusOK || a.Pad == "/aanmelden" {
		p.t.Fatalf("%s cannot sign in: %d at %s", wie, a.Status, a.Pad)
	}
	return k
}

func (p *plek) mens(wie string) toegang.Ik {
	p.t.Helper()
	mensen, err := p.app.Mensen(p.t.Context())
	moet(p.t, err)
	for _, m := range mensen {
		if m.Persoon == wie || m.Naam == wie {
			return m
		}
	}
	p.t.Fatalf("nobody is called %s", wie)
	return toegang.Ik{}
}

func (p *plek) waarde(wie string) string {
	m := p.mens(wie)
	return m.Persoon + "/" + m.Organisatie + "/" + string(m.Rol)
}

// antwoord is what came back, read whole.
type antwoord struct {
	Status int
	Pad    string // where it ended after redirects
	Kop    http.Header
	Lijf   []byte
}

// Doc reads the answer as a page.
func (a antwoord) Doc() *goquery.Document {
	d, _ := goquery.NewDocumentFromReader(bytes.NewReader(a.Lijf)) // a buffer does not fail
	return d
}

// Tekst is all that stands on the page.
func (a antwoord) Tekst() string { return strings.Join(strings.Fields(a.Doc().Text()), " ") }

// Kern says in one line what a page is about, for messages.
func (a antwoord) Kern() string {
	return fmt.Sprintf("%d %s: %s", a.Status, a.Pad, strings.Join(strings.Fields(a.Doc().Find("h1, .errors, .error").Text()), " "))
}

// doe sends a request as it stands, with the headers of this browser.
func (k *klant) doe(r *http.Request) (antwoord, error) {
	for n, w := range k.kop {
		if _, er := r.Header[n]; !er {
			r.Header[n] = w
		}
	}
	res, err := k.http.Do(r)
	if err != nil {
		return antwoord{}, err
	}
	defer res.Body.Close()
	lijf, err := io.ReadAll(res.Body)
	return antwoord{res.StatusCode, res.Request.URL.Path, res.Header, lijf}, err
}

func (k *klant) vraag(methode, pad, soort string, lijf io.Reader) antwoord {
	k.t.Helper()
	r, err := http.NewRequest(methode, k.adres+pad, lijf)
	moet(k.t, err)
	if soort != "" {
		r.Header.Set("Content-Type", soort)
	}
	a, err := k.doe(r)
	moet(k.t, err)
	return a
}

func (k *klant) haal(pad string) antwoord {
	k.t.Helper()
	return k.vraag(http.MethodGet, pad, "", nil)
}

func (k *klant) post(pad string, f url.Values) antwoord {
	k.t.Helper()
	return k.vraag(http.MethodPost, pad, "application/x-www-form-urlencoded", strings.NewReader(f.Encode()))
}

// formulier returns the values of the form on a page that is sent to pad, as a
// browser would send them with nothing filled in.
func (k *klant) formulier(a antwoord, pad string) url.Values {
	k.t.Helper()
	f := a.Doc().Find("form").FilterFunction(func(_ int, s *goquery.Selection) bool { x, _ := s.Attr("action"); return x == pad })
	if f.Length() == 0 {
		k.t.Fatalf("no form for %s on %s", pad, a.Kern())
	}
	uit := url.Values{}
	f.First().Find("input[name], textarea[name], select[name]").Each(func(_ int, s *goquery.Selection) {
		naam, soort := s.AttrOr("name", ""), s.AttrOr("type", "")
		if _, uitgezet := s.Attr("disabled"); uitgezet || soort == "file" || soort == "submit" {
			return
		}
		waarde := s.AttrOr("value", "")
		switch {
		case soort == "radio" || soort == "checkbox":
			if _, aan := s.Attr("checked"); !aan {
				return
			}
		case goquery.NodeName(s) == "textarea":
			waarde = s.Text()
		case goquery.NodeName(s) == "select":
			waarde = s.Find("option[selected]").AttrOr("value", "")
		}
		uit.Add(naam, waarde)
	})
	return uit
}

// bestand is a file to send along.
type bestand struct {
	naam   string
	inhoud []byte
}

// upload sends a form with files, the name of each as it is.
func (k *klant) upload(pad string, f url.Values, bestanden ...bestand) antwoord {
	k.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for naam, waarden := range f {
		for _, x := range waarden {
			moet(k.t, w.WriteField(naam, x))
		}
	}
	for _, x := range bestanden {
		deel, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="bestand"; filename="` + x.naam + `"`}})
		moet(k.t, err)
		_, err = deel.Write(x.inhoud)
		moet(k.t, err)
	}
	moet(k.t, w.Close())
	return k.vraag(http.MethodPost, pad, w.FormDataContentType(), &b)
}

// stukken adds a file to a dossier through its own form.
func (k *klant) stuk(dossier string, x bestand) antwoord {
	k.t.Helper()
	pad := "/dossiers/" + dossier + "/documenten"
	f := k.formulier(k.haal(pad), pad)
	f.Set("soort", "overig")
	f.Set("titel", "Stuk")
	f.Set("deel", "kern")
	return k.upload(pad, f, x)
}

// eerste returns the dossier that stands first in the worklist.
func (k *klant) eerste() string {
	k.t.Helper()
	for _, a := range k.haal("/werklijst").Doc().Find("a[href^='/dossiers/']").EachIter() {
		return strings.Split(strings.TrimPrefix(a.AttrOr("href", ""), "/dossiers/"), "/")[0]
	}
	k.t.Fatal("the worklist is empty")
	return ""
}

// rauw opens a connection on which anything can be written.
func (p *plek) rauw() net.Conn {
	p.t.Helper()
	c, err := net.Dial("tcp", p.host)
	moet(p.t, err)
	p.t.Cleanup(func() { _ = c.Close() })
	return c
}

// zeg writes on a fresh connection and returns the status that comes back.
func (p *plek) zeg(tekst string) int {
	p.t.Helper()
	c := p.rauw()
	_, _ = io.WriteString(c, tekst) // refused early is an answer too
	_ = c.SetReadDeadline(time.Now().Add(10 * time.Second))
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	moet(p.t, err)
	_ = r.Body.Close()
	return r.StatusCode
}
