package web

import (
	"io"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/descope/virtualwebauthn"
)

// toestel is a phone that keeps passkeys.
type toestel struct {
	rp virtualwebauthn.RelyingParty
	a  virtualwebauthn.Authenticator
	k  virtualwebauthn.Credential
}

func (b *bezoek) vraag(pad string) string {
	b.t.Helper()
	r := b.stuur(pad, nil)
	defer r.Body.Close()
	tekst, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		b.t.Fatalf("%s: %s %v", pad, r.Status, err)
	}
	return string(tekst)
}

// maakt lets a device make a passkey for the account of a browser.
func (b *bezoek) maakt(pad string) (*toestel, *http.Response) {
	b.t.Helper()
	o, err := virtualwebauthn.ParseAttestationOptions(b.vraag(pad + "/vraag"))
	if err != nil {
		b.t.Fatal(err)
	}
	x := &toestel{rp: virtualwebauthn.RelyingParty{Name: "Halfweg", ID: "localhost", Origin: "http://localhost"}, k: virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2)}
	x.a = virtualwebauthn.NewAuthenticatorWithOptions(virtualwebauthn.AuthenticatorOptions{UserHandle: []byte(o.UserID)})
	x.a.AddCredential(x.k)
	return x, b.stuur(pad, url.Values{"passkey": {virtualwebauthn.CreateAttestationResponse(x.rp, x.a, x.k, *o)}, "naam": {"laptop"}})
}

func (x *toestel) toont(b *bezoek, pad string) string {
	b.t.Helper()
	o, err := virtualwebauthn.ParseAssertionOptions(b.vraag(pad))
	if err != nil {
		b.t.Fatal(err)
	}
	x.k.Counter++
	return virtualwebauthn.CreateAssertionResponse(x.rp, x.a, x.k, *o)
}

func TestPasskeys(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	x, r := a.maakt("/account/stap/passkey")
	d := a.lees(r, http.StatusOK)
	bevat(t, d, "[role=status]", "toegevoegd")
	bevat(t, d, "#stap", "laptop")

	// With a passkey nothing else is asked, and its answer works once.
	b := p.bezoek()
	antwoord := x.toont(b, "/aanmelden/passkey/vraag")
	b.stuur("/aanmelden/passkey", url.Values{"passkey": {antwoord}}).Body.Close()
	if !b.isBinnen() {
		t.Fatal("a passkey does not let in")
	}
	c := p.bezoek()
	c.lees(c.stuur("/aanmelden/passkey", url.Values{"passkey": {antwoord}}), http.StatusUnprocessableEntity)
	c.vraag("/aanmelden/passkey/vraag")
	bevat(t, c.lees(c.stuur("/aanmelden/passkey", url.Values{"passkey": {antwoord}}), http.StatusUnprocessableEntity), ".errors", "passkey")

	// It confirms too; that of another does not.
	klok.nu = klok.nu.Add(11 * time.Minute)
	anders := p.opent("mark")
	y, r := anders.maakt("/account/stap/passkey")
	r.Body.Close()
	b.haal("/account").Body.Close()
	b.pagina("/account/stap", http.StatusOK)
	van := func(x *toestel) url.Values {
		return url.Values{"naar": {"/account/stap"}, bevestigVeld: {"passkey"}, "passkey": {x.toont(b, "/bevestig/passkey/vraag")}}
	}
	b.lees(b.stuur("/bevestig", van(y)), http.StatusUnprocessableEntity)
	d = b.lees(b.stuur("/bevestig", van(x)), http.StatusOK)
	bevat(t, d, "h1", "Tweede stap toevoegen")

	// A removed one is worth nothing; the last factor stays.
	d = b.pagina("/account", http.StatusOK)
	stap := func(naam string) string {
		return d.Find("#stap li:contains('"+naam+"') input[name=stap]").AttrOr("value", "")
	}
	b.stuur("/account/stap/weg", url.Values{"stap": {stap("laptop")}}).Body.Close()
	e := p.bezoek()
	e.stuur("/aanmelden/passkey", url.Values{"passkey": {x.toont(e, "/aanmelden/passkey/vraag")}}).Body.Close()
	if e.isBinnen() {
		t.Error("a removed passkey lets in")
	}
	b.lees(b.stuur("/account/stap/weg", url.Values{"stap": {stap("telefoon")}}), http.StatusUnprocessableEntity)
}
