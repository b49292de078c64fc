// Package op signs in with a real OpenID provider (zitadel/oidc, certified), as a
// browser does: package identiteit against somebody else's reading of the
// specification.
package op

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

	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
	"github.com/zitadel/oidc/v3/pkg/op"

	"halfweg/identiteit"
	"halfweg/kluis"
)

// opslag is the store of the example provider, which also says by what means
// somebody was recognised.
type opslag struct {
	*storage.Storage
	acr string
}

type metACR struct {
	op.AuthRequest
	acr string
}

func (m metACR) GetACR() string { return m.acr }

func (o *opslag) AuthRequestByID(ctx context.Context, id string) (op.AuthRequest, error) {
	r, err := o.Storage.AuthRequestByID(ctx, id)
	return metACR{r, o.acr}, err
}

func (o *opslag) AuthRequestByCode(ctx context.Context, code string) (op.AuthRequest, error) {
	r, err := o.Storage.AuthRequestByCode(ctx, code)
	return metACR{r, o.acr}, err
}

const terug = "https://halfweg.example.nl" + identiteit.OIDCTerug

// begin starts a provider with one client and one user.
func begin(t *testing.T) (*opslag, string, *identiteit.Dienst) {
	t.Helper()
	var h http.Handler
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) }))
	t.Cleanup(srv.Close)
	uitgever := strings.Replace(srv.URL, "127.0.0.1", "localhost", 1)
	storage.RegisterClients(storage.WebClient("halfweg", "geheim", terug))
	o := &opslag{storage.NewStorage(storage.NewUserStore(uitgever)), "hoog"}
	h = exampleop.SetupServer(uitgever, o, slog.New(slog.NewTextHandler(io.Discard, nil)), false, op.WithAllowInsecure())
	basis, _ := url.Parse("https://halfweg.example.nl")
	slot, _, err := kluis.Nieuw().NieuwSlot("accounts")
	if err != nil {
		t.Fatal(err)
	}
	d, err := identiteit.Nieuw(basis, slot, identiteit.Argon{Geheugen: 64, Rondes: 1, Draden: 1})
	if err != nil {
		t.Fatal(err)
	}
	return o, uitgever, d
}

// bezoek signs in at the provider as a person in a browser, and returns with
// what the provider sends him back.
func bezoek(t *testing.T, adres, uitgever string) url.Values {
	t.Helper()
	jar, _ := cookiejar.New(nil)
	var terugMet url.Values
	c := &http.Client{Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.String(), terug) {
			terugMet = r.URL.Query()
			return http.ErrUseLastResponse
		}
		return nil
	}}
	r, err := c.Get(adres)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	u, _ := url.Parse(uitgever)
	r, err = c.PostForm(uitgever+"/login/username", url.Values{"id": {r.Request.URL.Query().Get("authRequestID")},
		"username": {"test-user@" + u.Hostname()}, "password": {"verysecure"}})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := io.ReadAll(r.Body)
	r.Body.Close()
	if terugMet == nil {
		t.Fatalf("the provider does not send back: %s %s", r.Status, b)
	}
	return terugMet
}

func TestEchteAanbieder(t *testing.T) {
	o, uitgever, d := begin(t)
	a := identiteit.Aanbieder{ID: "op", Uitgever: uitgever, Client: "halfweg", Geheim: "geheim", Niveaus: []string{"hoog"}}
	meldAan := func(opnieuw bool, verander func(*identiteit.OIDCStaat, url.Values)) (identiteit.Bewezen, error) {
		t.Helper()
		adres, s, err := d.BeginOIDC(t.Context(), a, opnieuw, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		q := bezoek(t, adres, uitgever)
		if verander != nil {
			verander(&s, q)
		}
		return d.EindOIDC(t.Context(), a, s, q, time.Now())
	}
	eerst, err := meldAan(false, nil)
	if err != nil || eerst.Subject == "" || eerst.Uitgever != uitgever {
		t.Fatalf("%+v, %v", eerst, err)
	}
	if weer, err := meldAan(true, nil); err != nil || weer.Subject != eerst.Subject {
		t.Errorf("again: %+v, %v", weer, err)
	}
	for naam, verander := range map[string]func(*identiteit.OIDCStaat, url.Values){
		"another verifier": func(s *identiteit.OIDCStaat, _ url.Values) { s.Verifier = strings.Repeat("x", 43) },
		"another nonce":    func(s *identiteit.OIDCStaat, _ url.Values) { s.Nonce = "x" },
		"another state":    func(_ *identiteit.OIDCStaat, q url.Values) { q.Set("state", "x") },
		"another code":     func(_ *identiteit.OIDCStaat, q url.Values) { q.Set("code", "x") },
	} {
		if _, err := meldAan(false, verander); err == nil {
			t.Errorf("%s lets in", naam)
		}
	}
	o.acr = "laag"
	if _, err := meldAan(false, nil); err == nil {
		t.Error("a weak level lets in")
	}
	o.acr, a.Geheim = "hoog", "fout"
	if _, err := meldAan(false, nil); err == nil {
		t.Error("a wrong secret of the client lets in")
	}
}
