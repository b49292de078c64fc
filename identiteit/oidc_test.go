package identiteit

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"golang.org/x/oauth2"
)

// op is a provider that says what a test tells it to.
type op struct {
	t       *testing.T
	srv     *httptest.Server
	sleutel *ecdsa.PrivateKey
	nonce   string // of the question
	uit     string // code challenge of the question
	claims  map[string]any
	stoor   func(w http.ResponseWriter) bool
}

func nieuweOP(t *testing.T) *op {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	o := &op{t: t, sleutel: k, claims: map[string]any{}}
	mux := http.NewServeMux()
	json_ := func(w http.ResponseWriter, x any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(x)
	}
	mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, r *http.Request) {
		json_(w, map[string]any{"issuer": o.srv.URL, "authorization_endpoint": o.srv.URL + "/authorize", "token_endpoint": o.srv.URL + "/token",
			"jwks_uri": o.srv.URL + "/keys", "id_token_signing_alg_values_supported": []string{"ES256", "none", "HS256"}})
	})
	mux.HandleFunc("GET /keys", func(w http.ResponseWriter, r *http.Request) {
		json_(w, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: k.Public(), KeyID: "k1", Algorithm: "ES256", Use: "sig"}}})
	})
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
		if o.stoor != nil && o.stoor(w) {
			return
		}
		if r.FormValue("code") != "code" || oauth2.S256ChallengeFromVerifier(r.FormValue("code_verifier")) != o.uit {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		json_(w, map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": o.token()})
	})
	o.srv = httptest.NewServer(mux)
	t.Cleanup(o.srv.Close)
	return o
}

// token signs the claims of the test over those of a good answer.
func (o *op) token() string {
	claims := map[string]any{"iss": o.srv.URL, "sub": "s1", "aud": "halfweg", "exp": nuTest.Add(time.Minute).Unix(), "iat": nuTest.Unix(),
		"nonce": o.nonce, "acr": "hoog", "auth_time": nuTest.Unix()}
	sleutel := any(o.sleutel)
	alg := jose.ES256
	for k, v := range o.claims {
		switch {
		case k == "_hs256":
			sleutel, alg = []byte(strings.Repeat("k", 32)), jose.HS256
		case k == "_vreemd":
			sleutel, _ = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		case v == nil:
			delete(claims, k)
		default:
			claims[k] = v
		}
	}
	s, err := jose.NewSigner(jose.SigningKey{Algorithm: alg, Key: sleutel}, (&jose.SignerOptions{}).WithHeader("kid", "k1"))
	if err != nil {
		o.t.Fatal(err)
	}
	uit, err := jwt.Signed(s).Claims(claims).Serialize()
	if err != nil {
		o.t.Fatal(err)
	}
	return uit
}

var nuTest = time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)

func (o *op) aanbieder() Aanbieder {
	return Aanbieder{ID: "op", Uitgever: o.srv.URL, Client: "halfweg", Geheim: "geheim", Niveaus: []string{"midden", "hoog"}, Claim: "personeelsnummer"}
}

// heen goes to the provider; what it answers, a test gives to EindOIDC.
func (o *op) heen(d *Dienst, opnieuw bool) OIDCStaat {
	o.t.Helper()
	adres, s, err := d.BeginOIDC(o.t.Context(), o.aanbieder(), opnieuw, nuTest)
	if err != nil {
		o.t.Fatal(err)
	}
	u, _ := url.Parse(adres)
	q := u.Query()
	o.nonce, o.uit = q.Get("nonce"), q.Get("code_challenge")
	if q.Get("code_challenge_method") != "S256" || q.Get("redirect_uri") != "https://halfweg.example.nl/aanmelden/terug" || q.Get("scope") != "openid" ||
		q.Get("acr_values") != "midden hoog" || opnieuw != (q.Get("prompt") == "login" && q.Get("max_age") == "0") {
		o.t.Errorf("asks %s", adres)
	}
	return s
}

func TestOIDC(t *testing.T) {
	o, d := nieuweOP(t), nieuw(t, "https://halfweg.example.nl")
	terug := func(s OIDCStaat) url.Values { return url.Values{"code": {"code"}, "state": {s.State}} }
	for _, g := range []struct {
		naam    string
		claims  map[string]any
		opnieuw bool
		na      time.Duration // later than the question
		doe     func(s *OIDCStaat, q url.Values)
		ok      bool
	}{
		{naam: "as it should be", ok: true},
		{naam: "one of several audiences, for us", claims: map[string]any{"aud": []string{"halfweg", "ander"}, "azp": "halfweg"}, ok: true},
		{naam: "again, just now", opnieuw: true, ok: true},
		{naam: "with the issuer named", doe: func(s *OIDCStaat, q url.Values) { q.Set("iss", o.srv.URL) }, ok: true},
		{naam: "another state", doe: func(s *OIDCStaat, q url.Values) { q.Set("state", "x") }},
		{naam: "no state kept", doe: func(s *OIDCStaat, q url.Values) { s.State = ""; q.Set("state", "") }},
		{naam: "asked of another provider", doe: func(s *OIDCStaat, q url.Values) { s.Aanbieder = "ander" }},
		{naam: "mixed up with another issuer", doe: func(s *OIDCStaat, q url.Values) { q.Set("iss", "https://ander") }},
		{naam: "refused", doe: func(s *OIDCStaat, q url.Values) { q.Set("error", "access_denied") }},
		{naam: "another code", doe: func(s *OIDCStaat, q url.Values) { q.Set("code", "x") }},
		{naam: "another verifier", doe: func(s *OIDCStaat, q url.Values) { s.Verifier = "x" }},
		{naam: "another nonce", claims: map[string]any{"nonce": "x"}},
		{naam: "no nonce", claims: map[string]any{"nonce": nil}, doe: func(s *OIDCStaat, q url.Values) { s.Nonce = "" }},
		{naam: "of another issuer", claims: map[string]any{"iss": "https://ander"}},
		{naam: "for another client", claims: map[string]any{"aud": "ander"}},
		{naam: "for several, not us", claims: map[string]any{"aud": []string{"halfweg", "ander"}, "azp": "ander"}},
		{naam: "for several, unsaid for whom", claims: map[string]any{"aud": []string{"halfweg", "ander"}}},
		{naam: "lapsed", claims: map[string]any{"exp": nuTest.Add(-time.Minute).Unix()}},
		{naam: "without a second factor", claims: map[string]any{"acr": "laag"}},
		{naam: "no acr", claims: map[string]any{"acr": nil}},
		{naam: "no auth_time", claims: map[string]any{"auth_time": nil}},
		{naam: "proven too long ago", claims: map[string]any{"auth_time": nuTest.Add(-9 * time.Hour).Unix()}},
		{naam: "proven in the future", claims: map[string]any{"auth_time": nuTest.Add(time.Hour).Unix()}},
		{naam: "again, but not proven again", opnieuw: true, claims: map[string]any{"auth_time": nuTest.Add(-5 * time.Minute).Unix()}},
		{naam: "no subject", claims: map[string]any{"sub": ""}},
		{naam: "signed with the secret", claims: map[string]any{"_hs256": true}},
		{naam: "signed by another", claims: map[string]any{"_vreemd": true}},
		{naam: "after a long time", na: 20 * time.Minute, claims: map[string]any{"exp": nuTest.Add(time.Hour).Unix()}},
	} {
		s := o.heen(d, g.opnieuw)
		o.claims = g.claims
		q := terug(s)
		if g.doe != nil {
			g.doe(&s, q)
		}
		b, err := d.EindOIDC(t.Context(), o.aanbieder(), s, q, nuTest.Add(g.na))
		if g.ok != (err == nil) || err != nil && !errors.Is(err, ErrOIDC) {
			t.Errorf("%s: %v", g.naam, err)
		}
		if g.ok && (b.Subject != "s1" || b.Uitgever != o.srv.URL) {
			t.Errorf("%s: %+v", g.naam, b)
		}
	}
	o.claims = map[string]any{"personeelsnummer": "1234"}
	s := o.heen(d, false)
	if b, err := d.EindOIDC(t.Context(), o.aanbieder(), s, terug(s), nuTest); err != nil || b.Claim != "1234" {
		t.Errorf("claim: %+v, %v", b, err)
	}
}

// What a provider answers is read up to a limit, and not waited for without end.
func TestOIDCGrenzen(t *testing.T) {
	o, d := nieuweOP(t), nieuw(t, "https://halfweg.example.nl")
	if d.aanbieders.web.Timeout != oidcGeduld {
		t.Error("a provider is waited for without end")
	}
	s := o.heen(d, false)
	gestuurd := 0
	o.stoor = func(w http.ResponseWriter) bool {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"access_token":"`)
		for range 200 {
			n, err := io.WriteString(w, strings.Repeat("x", 100<<10))
			if gestuurd += n; err != nil {
				break
			}
		}
		_, _ = io.WriteString(w, `"}`)
		return true
	}
	if _, err := d.EindOIDC(t.Context(), o.aanbieder(), s, url.Values{"code": {"code"}, "state": {s.State}}, nuTest); err == nil {
		t.Error("20 MB of answer is taken")
	}
	o.stoor = func(w http.ResponseWriter) bool {
		w.Header().Set("Location", "http://169.254.169.254/latest")
		w.WriteHeader(http.StatusTemporaryRedirect)
		return true
	}
	if _, err := d.EindOIDC(t.Context(), o.aanbieder(), s, url.Values{"code": {"code"}, "state": {s.State}}, nuTest); err == nil {
		t.Error("a provider sends us elsewhere")
	}
	for uitgever, ok := range map[string]bool{"https://op.example": true, "http://localhost:1": true, "http://op.example": false, "op": false, "https://a@op.example": false, "https://op.example?x": false} {
		if err := KeurUitgever(uitgever); (err == nil) != ok {
			t.Errorf("%s: %v", uitgever, err)
		}
	}
}
