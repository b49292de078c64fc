package identiteit

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net"
	"net/url"
	"strings"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// passkeys are keys in a phone, a laptop or a stick that sign only for this site
// and only for who unlocks them: possession and knowledge (or a finger) at once.
type passkeys struct{ w *webauthn.WebAuthn }

// nieuwePasskeys binds passkeys to the host of the site.
func nieuwePasskeys(basis *url.URL) (*passkeys, error) {
	if net.ParseIP(basis.Hostname()) != nil || basis.Hostname() == "" {
		return nil, nil // a passkey belongs to a name; without one there are none
	}
	w, err := webauthn.New(&webauthn.Config{
		RPID: basis.Hostname(), RPDisplayName: "Halfweg", RPOrigins: []string{basis.Scheme + "://" + basis.Host},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			RequireResidentKey: protocol.ResidentKeyRequired(), ResidentKey: protocol.ResidentKeyRequirementRequired,
			UserVerification: protocol.VerificationRequired,
		},
	})
	if err != nil {
		return nil, fmt.Errorf("passkeys: %w", err)
	}
	return &passkeys{w}, nil
}

// Gebruiker is somebody with passkeys.
type Gebruiker struct {
	Sleutel  string // what passkeys know him by, says nothing
	Naam     string // what his device shows
	Passkeys [][]byte
}

// WebAuthnID is part of webauthn.User.
func (g Gebruiker) WebAuthnID() []byte { return []byte(g.Sleutel) }

// WebAuthnName is part of webauthn.User.
func (g Gebruiker) WebAuthnName() string { return g.Naam }

// WebAuthnDisplayName is part of webauthn.User.
func (g Gebruiker) WebAuthnDisplayName() string { return g.Naam }

// WebAuthnCredentials is part of webauthn.User.
func (g Gebruiker) WebAuthnCredentials() []webauthn.Credential {
	var uit []webauthn.Credential
	for _, b := range g.Passkeys {
		var c webauthn.Credential
		if json.Unmarshal(b, &c) == nil {
			uit = append(uit, c)
		}
	}
	return uit
}

// KanPasskeys reports whether the site has a name that passkeys can belong to.
func (d *Dienst) KanPasskeys() bool { return d.passkeys != nil }

// BeginPasskey returns what the browser needs to make a passkey, and what to
// remember until it answers.
func (d *Dienst) BeginPasskey(g Gebruiker) (opties, staat []byte, err error) {
	var hebben []protocol.CredentialDescriptor
	for _, c := range g.WebAuthnCredentials() {
		hebben = append(hebben, c.Descriptor())
	}
	o, s, err := d.passkeys.w.BeginRegistration(g, webauthn.WithExclusions(hebben))
	return antwoord(o, s, err)
}

// MaakPasskey checks a new passkey and returns its id and what to keep of it.
func (d *Dienst) MaakPasskey(g Gebruiker, staat, antwoord []byte) (id string, bewaar []byte, err error) {
	var s webauthn.SessionData
	if err := json.Unmarshal(staat, &s); err != nil {
		return "", nil, err
	}
	p, err := protocol.ParseCredentialCreationResponseBytes(antwoord)
	if err != nil {
		return "", nil, err
	}
	c, err := d.passkeys.w.CreateCredential(g, s, p)
	if err != nil {
		return "", nil, err
	}
	bewaar, err = json.Marshal(c)
	return PasskeyID(c.ID), bewaar, err
}

// BeginPasskeyAanmelding returns what the browser needs to sign in with any of
// its passkeys for this site.
func (d *Dienst) BeginPasskeyAanmelding() (opties, staat []byte, err error) {
	o, s, err := d.passkeys.w.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	return antwoord(o, s, err)
}

// PasskeyAanmelding checks the answer of a passkey. zoek finds whose key it is.
// It returns the key's id and what to keep of it from now on.
func (d *Dienst) PasskeyAanmelding(staat, antwoord []byte, zoek func(sleutel string) (Gebruiker, error)) (g Gebruiker, id string, bewaar []byte, err error) {
	var s webauthn.SessionData
	if err := json.Unmarshal(staat, &s); err != nil {
		return g, "", nil, err
	}
	p, err := protocol.ParseCredentialRequestResponseBytes(antwoord)
	if err != nil {
		return g, "", nil, err
	}
	_, c, err := d.passkeys.w.ValidatePasskeyLogin(func(_, handvat []byte) (webauthn.User, error) {
		g, err = zoek(string(handvat))
		return g, err
	}, s, p)
	if err != nil {
		return g, "", nil, err
	}
	if c.Authenticator.CloneWarning {
		return g, "", nil, fmt.Errorf("passkey %s counts backwards: it may have been copied", PasskeyID(c.ID))
	}
	bewaar, err = json.Marshal(c)
	return g, PasskeyID(c.ID), bewaar, err
}

// PasskeyID writes the id of a passkey as text.
func PasskeyID(id []byte) string { return base64.RawURLEncoding.EncodeToString(id) }

func antwoord(opties any, staat *webauthn.SessionData, err error) ([]byte, []byte, error) {
	if err != nil {
		return nil, nil, err
	}
	o, err := json.Marshal(opties)
	if err != nil {
		return nil, nil, err
	}
	s, err := json.Marshal(staat)
	return o, s, err
}

// ApparaatWoorden says in words what a browser says it is: "Firefox op Windows".
func ApparaatWoorden(userAgent string) (browser, systeem string) {
	kies := func(paren ...string) string {
		for i := 0; i < len(paren); i += 2 {
			if strings.Contains(userAgent, paren[i]) {
				return paren[i+1]
			}
		}
		return ""
	}
	return kies("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "FxiOS/", "Firefox", "CriOS/", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari"),
		kies("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Macintosh", "Mac", "CrOS", "Chromebook", "Linux", "Linux")
}
