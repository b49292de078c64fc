package identiteit

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// Argon is how much work one password takes.
type Argon struct {
	Geheugen uint32 // KiB
	Rondes   uint32
	Draden   uint8
}

// StandaardArgon is the second recommended choice of RFC 9106 § 4, for machines
// that do not have 2 GiB for each try. It is above what OWASP asks.
var StandaardArgon = Argon{Geheugen: 64 << 10, Rondes: 3, Draden: 4}

const (
	argonZout    = 16 // bytes
	argonLengte  = 32
	argonVorm    = "$argon2id$v=%d$m=%d,t=%d,p=%d$"
	maxGeheugen  = 1 << 20 // KiB; more stands in no hash of ours
	maxArgonTijd = 64
)

var base64Argon = base64.RawStdEncoding.Strict()

// genormaliseerd is the one way to write a password: what looks the same on two
// keyboards is the same (NIST SP 800-63B § 3.1.1.2).
func genormaliseerd(wachtwoord string) []byte { return []byte(norm.NFKC.String(wachtwoord)) }

// hash returns a password as the database keeps it, in the PHC form.
func (a Argon) hash(wachtwoord string) string {
	zout := make([]byte, argonZout)
	_, _ = rand.Read(zout) // never fails
	som := argon2.IDKey(genormaliseerd(wachtwoord), zout, a.Rondes, a.Geheugen, a.Draden, argonLengte)
	return fmt.Sprintf(argonVorm, argon2.Version, a.Geheugen, a.Rondes, a.Draden) + base64Argon.EncodeToString(zout) + "$" + base64Argon.EncodeToString(som)
}

// klopt reports whether a password is that of a hash, and with which work the
// hash was made. It does the work also when the hash cannot be one.
func klopt(hash, wachtwoord string) (bool, Argon) {
	var (
		a      Argon
		versie int
	)
	delen := strings.Split(hash, "$")
	if len(delen) != 6 {
		return false, a
	}
	_, err := fmt.Sscanf(strings.Join(delen[:4], "$")+"$", argonVorm, &versie, &a.Geheugen, &a.Rondes, &a.Draden)
	if err != nil || versie != argon2.Version || a.Geheugen > maxGeheugen || a.Rondes == 0 || a.Rondes > maxArgonTijd || a.Draden == 0 {
		return false, a
	}
	zout, err1 := base64Argon.DecodeString(delen[4])
	som, err2 := base64Argon.DecodeString(delen[5])
	if err1 != nil || err2 != nil || len(som) != argonLengte {
		return false, a
	}
	wil := argon2.IDKey(genormaliseerd(wachtwoord), zout, a.Rondes, a.Geheugen, a.Draden, argonLengte)
	return subtle.ConstantTimeCompare(som, wil) == 1, a
}

// Hash returns a password as the database keeps it. Error: the asker has left.
func (d *Dienst) Hash(ctx context.Context, wachtwoord string) (string, error) {
	klaar, err := d.beurt(ctx)
	if err != nil {
		return "", err
	}
	defer klaar()
	return d.argon.hash(wachtwoord), nil
}

// Klopt reports whether a password is that of a hash. An empty hash, of an
// account that is not there or has no password, takes the same work and is never
// right. nieuw is the hash to keep from now on when the old one was made with
// less work than today's, "" otherwise. Error: the asker has left.
func (d *Dienst) Klopt(ctx context.Context, hash, wachtwoord string) (ok bool, nieuw string, err error) {
	klaar, err := d.beurt(ctx)
	if err != nil {
		return false, "", err
	}
	defer klaar()
	if utf8.RuneCountInString(wachtwoord) > maxWachtwoord {
		wachtwoord = "" // as long as nobody's, and no reason to work longer
	}
	bestaat := hash != ""
	if !bestaat {
		hash = d.niemand
	}
	ok, met := klopt(hash, wachtwoord)
	ok = ok && bestaat
	if ok && met != d.argon {
		nieuw = d.argon.hash(wachtwoord)
	}
	return ok, nieuw, nil
}
