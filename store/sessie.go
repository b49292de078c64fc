package store

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Sessie is a signed-in person. The token itself is only with the person.
type Sessie struct {
	Persoon  string
	Verloopt time.Time
	Gegevens []byte
}

func sessieID(token string) string {
	som := sha256.Sum256([]byte(token))
	return hex.EncodeToString(som[:])
}

// ZetSessie begins a session, or changes it.
func (s *Schrijver) ZetSessie(token string, x Sessie) error {
	return s.zet(`INSERT INTO sessie (id, persoon, verloopt, gegevens) VALUES ($1, $2, $3, $4)
		ON CONFLICT (id) DO UPDATE SET persoon = excluded.persoon, verloopt = excluded.verloopt, gegevens = excluded.gegevens`,
		sessieID(token), x.Persoon, moment(x.Verloopt), x.Gegevens)
}

// Sessie returns the session of a token that has not lapsed at nu, or
// ErrNietGevonden.
func (l *Lezer) Sessie(token string, nu time.Time) (Sessie, error) {
	return een(l, func(r rij) (x Sessie, err error) { return x, r.Scan(&x.Persoon, tijd{&x.Verloopt}, &x.Gegevens) },
		`SELECT persoon, verloopt, gegevens FROM sessie WHERE id = $1 AND verloopt > $2`, sessieID(token), moment(nu))
}

// EindSessie ends a session, if there is one.
func (s *Schrijver) EindSessie(token string) error {
	return s.zet(`DELETE FROM sessie WHERE id = $1`, sessieID(token))
}

// EindSessies ends all sessions of a person.
func (s *Schrijver) EindSessies(persoon string) error {
	return s.zet(`DELETE FROM sessie WHERE persoon = $1`, persoon)
}

// RuimSessies removes sessions that have lapsed at nu.
func (s *Schrijver) RuimSessies(nu time.Time) error {
	return s.zet(`DELETE FROM sessie WHERE verloopt <= $1`, moment(nu))
}
