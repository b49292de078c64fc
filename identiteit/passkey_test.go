package identiteit

import (
	"errors"
	"testing"

	"github.com/descope/virtualwebauthn"
)

// toestel is a phone with passkeys.
type toestel struct {
	rp      virtualwebauthn.RelyingParty
	a       virtualwebauthn.Authenticator
	sleutel virtualwebauthn.Credential
}

func nieuwToestel(gebruiker string) *toestel {
	return &toestel{virtualwebauthn.RelyingParty{Name: "Halfweg", ID: "halfweg.example.nl", Origin: "https://halfweg.example.nl"},
		virtualwebauthn.NewAuthenticatorWithOptions(virtualwebauthn.AuthenticatorOptions{UserHandle: []byte(gebruiker)}),
		virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2)}
}

func (x *toestel) maak(t *testing.T, opties []byte) []byte {
	t.Helper()
	o, err := virtualwebauthn.ParseAttestationOptions(string(opties))
	if err != nil {
		t.Fatal(err)
	}
	x.a.AddCredential(x.sleutel)
	return []byte(virtualwebauthn.CreateAttestationResponse(x.rp, x.a, x.sleutel, *o))
}

func (x *toestel) toon(t *testing.T, opties []byte) []byte {
	t.Helper()
	o, err := virtualwebauthn.ParseAssertionOptions(string(opties))
	if err != nil {
		t.Fatal(err)
	}
	x.sleutel.Counter++
	return []byte(virtualwebauthn.CreateAssertionResponse(x.rp, x.a, x.sleutel, *o))
}

func TestPasskey(t *testing.T) {
	d := nieuw(t, "https://halfweg.example.nl")
	g := Gebruiker{Sleutel: "HANDVAT", Naam: "Sanne Bos"}
	x := nieuwToestel(g.Sleutel)
	opties, staat, err := d.BeginPasskey(g)
	if err != nil {
		t.Fatal(err)
	}
	antwoord := x.maak(t, opties)
	id, bewaar, err := d.MaakPasskey(g, staat, antwoord)
	if err != nil {
		t.Fatal(err)
	}
	_, anders, _ := d.BeginPasskey(g)
	if _, _, err := d.MaakPasskey(g, anders, antwoord); err == nil {
		t.Error("an answer to another question makes a passkey")
	}
	g.Passkeys = [][]byte{bewaar}
	zoek := func(sleutel string) (Gebruiker, error) {
		if sleutel != g.Sleutel {
			return Gebruiker{}, errors.New("nobody")
		}
		return g, nil
	}
	meldAan := func(x *toestel) (string, error) {
		opties, staat, err := d.BeginPasskeyAanmelding()
		if err != nil {
			t.Fatal(err)
		}
		_, wie, nieuwer, err := d.PasskeyAanmelding(staat, x.toon(t, opties), zoek)
		if err == nil {
			g.Passkeys = [][]byte{nieuwer}
		}
		return wie, err
	}
	if wie, err := meldAan(x); err != nil || wie != id {
		t.Fatalf("signed in with %q, %v", wie, err)
	}

	geen := *x
	geen.a.Options.UserNotVerified = true
	if _, err := meldAan(&geen); err == nil {
		t.Error("a passkey that nobody unlocked lets in")
	}
	elders := *x
	elders.rp.Origin = "https://halfweg.example.nl.evil.example"
	if _, err := meldAan(&elders); err == nil {
		t.Error("another site lets in")
	}
	vreemd := nieuwToestel(g.Sleutel)
	vreemd.a.AddCredential(vreemd.sleutel)
	if _, err := meldAan(vreemd); err == nil {
		t.Error("a key we do not know lets in")
	}
	kopie := *x
	if _, err := meldAan(x); err != nil {
		t.Fatal(err)
	}
	kopie.sleutel.Counter -= 1
	if _, err := meldAan(&kopie); err == nil {
		t.Error("a copied passkey lets in")
	}
}

func TestPasskeyHoortBijEenNaam(t *testing.T) {
	if nieuw(t, "http://127.0.0.1:8080").KanPasskeys() || !nieuw(t, "http://localhost:8080").KanPasskeys() {
		t.Error("a passkey belongs to a name, not to an address")
	}
}

func TestApparaat(t *testing.T) {
	for ua, wil := range map[string][2]string{
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0":                                      {"Firefox", "Windows"},
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36":       {"Chrome", "Android"},
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/1": {"Safari", "iPhone"},
		"curl/8": {"", ""},
	} {
		if b, s := ApparaatWoorden(ua); b != wil[0] || s != wil[1] {
			t.Errorf("%q: %q on %q", ua, b, s)
		}
	}
}
