package identiteit

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
)

// codeTekens are those of Crockford: none looks like another, for who copies a
// code from paper.
const codeTekens = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

var codeVorm = base32.NewEncoding(codeTekens).WithPadding(base32.NoPadding)

// NieuweCode returns a code to hand over or to write down, of 80 random bits in
// groups of four: "7K2M-9QXV-3TRA-HW5E".
func NieuweCode() string {
	b := make([]byte, 10)
	_, _ = rand.Read(b) // never fails
	c := codeVorm.EncodeToString(b)
	return c[:4] + "-" + c[4:8] + "-" + c[8:12] + "-" + c[12:]
}

// CodeHash is what the database keeps of a code, however it was typed. A code
// has so many bits that a plain hash does not help who guesses.
func CodeHash(code string) string {
	c := strings.NewReplacer("-", "", " ", "", "\t", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(code))
	som := sha256.Sum256([]byte("halfweg code " + c))
	return hex.EncodeToString(som[:])
}

// herstelcodes is how many codes somebody gets for when he loses his second
// factor.
const herstelcodes = 10

// NieuweHerstelcodes returns codes for who loses his second factor.
func NieuweHerstelcodes() []string {
	codes := make([]string, herstelcodes)
	for i := range codes {
		codes[i] = NieuweCode()
	}
	return codes
}
