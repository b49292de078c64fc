package identiteit

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base32"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/boombuler/barcode/qr"
	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
)

// A code of an app as RFC 6238 has it and every app knows: six digits, half a
// minute, SHA-1.
const (
	totpStap     = 30 // seconds
	totpSpeling  = 1  // steps a clock may be off
	totpSleutel  = 20 // bytes
	totpUitgever = "Halfweg"
)

var totpVorm = base32.StdEncoding.WithPadding(base32.NoPadding)

// NieuwTotp returns a new secret for an app that makes codes, as text.
func NieuwTotp() string {
	b := make([]byte, totpSleutel)
	_, _ = rand.Read(b) // never fails
	return totpVorm.EncodeToString(b)
}

// TotpURL is what an app reads from the square: the secret, and whose it is.
func TotpURL(geheim, wie string) string {
	q := url.Values{"secret": {geheim}, "issuer": {totpUitgever}, "algorithm": {"SHA1"}, "digits": {"6"}, "period": {strconv.Itoa(totpStap)}}
	return "otpauth://totp/" + url.PathEscape(totpUitgever+":"+wie) + "?" + strings.ReplaceAll(q.Encode(), "+", "%20")
}

// TotpStap returns the time step a code is of, or ok false. Steps up to laatste
// were used and do not count. All steps that may be meant are compared, so that
// the time it takes says nothing.
func TotpStap(geheim, code string, nu time.Time, laatste int64) (stap int64, ok bool) {
	code = strings.ReplaceAll(strings.TrimSpace(code), " ", "")
	hier := nu.Unix() / totpStap
	for s := hier - totpSpeling; s <= hier+totpSpeling; s++ {
		wil, err := hotp.GenerateCodeCustom(geheim, uint64(s), hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err != nil {
			return 0, false
		}
		if subtle.ConstantTimeCompare([]byte(wil), []byte(code)) == 1 && s > laatste && !ok {
			stap, ok = s, true
		}
	}
	return stap, ok
}

// TotpTekst is the secret in groups of four, for who types it over.
func TotpTekst(geheim string) string {
	var b strings.Builder
	for i, r := range geheim {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// QR is the square of a text: the path of its dark modules, in an SVG of Zijde
// by Zijde with the white border it needs.
type QR struct {
	Pad   string
	Zijde int
}

// qrRand is how many modules of white a reader needs around the square.
const qrRand = 4

// NieuwQR makes the square of a text.
func NieuwQR(tekst string) (QR, error) {
	code, err := qr.Encode(tekst, qr.M, qr.Unicode)
	if err != nil {
		return QR{}, err
	}
	var b strings.Builder
	zijde := code.Bounds().Dx()
	for y := range zijde {
		for x := range zijde {
			if r, _, _, _ := code.At(x, y).RGBA(); r == 0 {
				b.WriteString("M" + strconv.Itoa(x+qrRand) + " " + strconv.Itoa(y+qrRand) + "h1v1h-1z")
			}
		}
	}
	return QR{b.String(), zijde + 2*qrRand}, nil
}
