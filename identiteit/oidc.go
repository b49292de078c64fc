package identiteit

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Aanbieder is a provider of identities: the sign-in of an organisation, or a
// broker of DigiD for residents.
type Aanbieder struct {
	ID          string   `json:"-"`
	Organisatie string   `json:"-"` // whose people sign in with it; "" for residents
	Naam        string   `json:"-"`
	Uitgever    string   `json:"-"` // issuer, "https://…"
	Client      string   `json:"client"`
	Geheim      string   `json:"geheim"`
	Niveaus     []string `json:"niveaus"`         // acr values that are strong enough: with a second factor
	Claim       string   `json:"claim,omitempty"` // the claim an administrator may recognise people by; never an e-mail address
}

// OIDCStaat is what to remember of somebody who was sent to a provider.
type OIDCStaat struct {
	Aanbieder, State, Nonce, Verifier string
	Begonnen                          time.Time
	Opnieuw                           bool // he must prove himself again, whatever the provider remembers
}

// Bewezen is who a provider says somebody is.
type Bewezen struct {
	Uitgever, Subject string
	Claim             string // value of the claim of the provider, "" for none
	Op                time.Time
}

// ErrOIDC says that the answer of a provider does not prove anything. What was
// wrong is for the log, not for who asks.
var ErrOIDC = errors.New("identiteit: the provider's answer does not prove who this is")

const (
	oidcGeduld = 10 * time.Second // for one request to a provider
	oidcGrens  = 1 << 20          // bytes of one answer
	oidcVers   = time.Hour        // how long what a provider says of itself is kept
	oidcWacht  = 15 * time.Minute // how long somebody may take at the provider
	oidcMarge  = time.Minute      // clocks of two machines differ
)

// aanbieders are the providers as they last described themselves.
type aanbieders struct {
	mu  sync.Mutex
	van map[string]bekend
	web *http.Client
}

type bekend struct {
	p   *oidc.Provider
	tot time.Time
}

func nieuweAanbieders() *aanbieders {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout, t.MaxResponseHeaderBytes, t.DisableCompression = oidcGeduld, 64<<10, true
	return &aanbieders{van: map[string]bekend{}, web: &http.Client{
		Transport: begrensd{t}, Timeout: oidcGeduld,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// begrensd lets an answer be no bigger than oidcGrens.
type begrensd struct{ rt http.RoundTripper }

func (b begrensd) RoundTrip(r *http.Request) (*http.Response, error) {
	a, err := b.rt.RoundTrip(r)
	if err == nil {
		a.Body = http.MaxBytesReader(nil, a.Body, oidcGrens)
	}
	return a, err
}

// KeurUitgever refuses an issuer whose answers others could forge on the way.
func KeurUitgever(uitgever string) error {
	u, err := url.Parse(uitgever)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return fmt.Errorf("%q is no issuer", uitgever)
	case u.Scheme == "https", u.Scheme == "http" && IsLokaal(u.Hostname()):
		return nil
	}
	return fmt.Errorf("%q does not begin with https://", uitgever)
}

// IsLokaal reports whether a host is this machine itself.
func IsLokaal(host string) bool { return host == "localhost" || host == "127.0.0.1" || host == "::1" }

// provider returns what a provider says of itself, now or less than an hour ago.
func (d *Dienst) provider(ctx context.Context, uitgever string, nu time.Time) (*oidc.Provider, error) {
	if err := KeurUitgever(uitgever); err != nil {
		return nil, err
	}
	d.aanbieders.mu.Lock()
	defer d.aanbieders.mu.Unlock()
	if b, er := d.aanbieders.van[uitgever]; er && nu.Before(b.tot) {
		return b.p, nil
	}
	// Its keys are fetched later on with this context, so it may not end.
	p, err := oidc.NewProvider(oidc.ClientContext(context.WithoutCancel(ctx), d.aanbieders.web), uitgever)
	if err == nil {
		d.aanbieders.van[uitgever] = bekend{p, nu.Add(oidcVers)}
	}
	return p, err
}

// OIDCTerug is the path a provider sends people back to.
const OIDCTerug = "/aanmelden/terug"

func (d *Dienst) oauth(a Aanbieder, p *oidc.Provider) *oauth2.Config {
	return &oauth2.Config{ClientID: a.Client, ClientSecret: a.Geheim, Endpoint: p.Endpoint(),
		RedirectURL: d.Basis.JoinPath(OIDCTerug).String(), Scopes: []string{oidc.ScopeOpenID}}
}

// BeginOIDC returns the address at the provider where somebody shows who he is,
// and what to remember until he comes back. With opnieuw he must do so now, also
// when the provider still knows him.
func (d *Dienst) BeginOIDC(ctx context.Context, a Aanbieder, opnieuw bool, nu time.Time) (string, OIDCStaat, error) {
	p, err := d.provider(ctx, a.Uitgever, nu)
	if err != nil {
		return "", OIDCStaat{}, fmt.Errorf("provider %s: %w", a.ID, err)
	}
	s := OIDCStaat{Aanbieder: a.ID, State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Begonnen: nu, Opnieuw: opnieuw}
	opties := []oauth2.AuthCodeOption{oidc.Nonce(s.Nonce), oauth2.S256ChallengeOption(s.Verifier),
		oauth2.SetAuthURLParam("max_age", fmt.Sprint(int(d.Duur.Seconds())))}
	if len(a.Niveaus) > 0 {
		opties = append(opties, oauth2.SetAuthURLParam("acr_values", strings.Join(a.Niveaus, " ")))
	}
	if opnieuw {
		opties = append(opties, oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	}
	return d.oauth(a, p).AuthCodeURL(s.State, opties...), s, nil
}

// EindOIDC checks with what somebody came back from a provider: that it is the
// answer to our question, of this provider, for us, about now, and by means that
// are strong enough. Error: ErrOIDC with what was wrong, for the log.
func (d *Dienst) EindOIDC(ctx context.Context, a Aanbieder, s OIDCStaat, vraag url.Values, nu time.Time) (Bewezen, error) {
	b, err := d.eindOIDC(ctx, a, s, vraag, nu)
	if err != nil {
		return Bewezen{}, errors.Join(ErrOIDC, fmt.Errorf("provider %s: %w", a.ID, err))
	}
	return b, nil
}

func (d *Dienst) eindOIDC(ctx context.Context, a Aanbieder, s OIDCStaat, vraag url.Values, nu time.Time) (Bewezen, error) {
	p, err := d.provider(ctx, a.Uitgever, nu)
	switch {
	case err != nil:
		return Bewezen{}, err
	case s.Aanbieder != a.ID || s.State == "" || subtle.ConstantTimeCompare([]byte(vraag.Get("state")), []byte(s.State)) != 1:
		return Bewezen{}, errors.New("state is not what was sent")
	case nu.Sub(s.Begonnen) > oidcWacht:
		return Bewezen{}, errors.New("it took too long")
	case vraag.Has("iss") && vraag.Get("iss") != a.Uitgever: // RFC 9207: an answer of another provider
		return Bewezen{}, fmt.Errorf("the answer is of issuer %q", vraag.Get("iss"))
	case vraag.Has("error"):
		return Bewezen{}, fmt.Errorf("refused: %.80q", vraag.Get("error"))
	}
	ctx, stop := context.WithTimeout(oidc.ClientContext(ctx, d.aanbieders.web), 2*oidcGeduld)
	defer stop()
	token, err := d.oauth(a, p).Exchange(ctx, vraag.Get("code"), oauth2.VerifierOption(s.Verifier))
	if err != nil {
		return Bewezen{}, errors.New("the code was not taken") // the error may quote what the provider answered
	}
	ruw, _ := token.Extra("id_token").(string)
	id, err := p.VerifierContext(ctx, &oidc.Config{ClientID: a.Client, Now: func() time.Time { return nu },
		SupportedSigningAlgs: []string{oidc.RS256, oidc.ES256, oidc.PS256, oidc.EdDSA}}).Verify(ctx, ruw)
	if err != nil {
		return Bewezen{}, err
	}
	return d.leesToken(a, s, id, nu)
}

// leesToken checks what the library leaves to us: nonce, azp, acr, auth_time.
func (d *Dienst) leesToken(a Aanbieder, s OIDCStaat, id *oidc.IDToken, nu time.Time) (Bewezen, error) {
	var (
		c struct {
			ACR      string `json:"acr"`
			AZP      string `json:"azp"`
			AuthTime int64  `json:"auth_time"`
		}
		alle map[string]any
	)
	if err := errors.Join(id.Claims(&c), id.Claims(&alle)); err != nil {
		return Bewezen{}, err
	}
	op := time.Unix(c.AuthTime, 0)
	oudst := nu.Add(-d.Duur)
	if s.Opnieuw {
		oudst = s.Begonnen
	}
	switch {
	case id.Subject == "":
		return Bewezen{}, errors.New("no subject")
	case s.Nonce == "" || subtle.ConstantTimeCompare([]byte(id.Nonce), []byte(s.Nonce)) != 1:
		return Bewezen{}, errors.New("nonce is not what was sent")
	case len(id.Audience) > 1 && c.AZP != a.Client, c.AZP != "" && c.AZP != a.Client:
		return Bewezen{}, fmt.Errorf("authorised party %q", c.AZP)
	case !slices.Contains(a.Niveaus, c.ACR):
		return Bewezen{}, fmt.Errorf("acr %q is not strong enough", c.ACR)
	case c.AuthTime == 0:
		return Bewezen{}, errors.New("no auth_time")
	case op.Before(oudst.Add(-oidcMarge)) || op.After(nu.Add(oidcMarge)):
		return Bewezen{}, fmt.Errorf("auth_time %s is not between %s and %s", op, oudst, nu)
	}
	b := Bewezen{Uitgever: a.Uitgever, Subject: id.Subject, Op: op}
	if a.Claim != "" {
		b.Claim, _ = alle[a.Claim].(string)
	}
	return b, nil
}
