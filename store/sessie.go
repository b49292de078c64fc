package store

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Sessie is a signed-in person. The token itself is only with the person.
type Sessie struct {
	ID       string // hash of the token; only filled in when read
	Persoon  string // empty: nobody yet, somebody on his way in
	Verloopt time.Time
	Begonnen time.Time // when he signed in
	Gebruikt time.Time // when he last did something
	Apparaat string    // what his browser says it is
	Vandaan  string    // the network he came from, not his whole address
	Gegevens []byte
}

// SessieID is the id of the session of a token, "" for no token. The token cannot
// be found from it.
func SessieID(token string) string {
	if token == "" {
		return ""
	}
	return sessieID(token)
}

func sessieID(token string) string {
	som := sha256.Sum256([]byte(token))
	return hex.EncodeToString(som[:])
}

// ZetSessie begins a session, or changes it.
func (s *Schrijver) ZetSessie(token string, x Sessie) error {
	return s.zet(`INSERT INTO sessie (id, persoon, verloopt, gegevens, begonnen, gebruikt, apparaat, vandaan) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (id) DO UPDATE SET persoon = excluded.persoon, verloopt = excluded.verloopt, gegevens = excluded.gegevens,
		begonnen = excluded.begonnen, gebruikt = excluded.gebruikt, apparaat = excluded.apparaat, vandaan = excluded.vandaan`,
		sessieID(token), x.Persoon, moment(x.Verloopt), x.Gegevens, moment(x.Begonnen), moment(x.Gebruikt), x.Apparaat, x.Vandaan)
}

// WijzigSessie changes a session that is there. One that was ended in the
// meantime stays ended.
func (s *Schrijver) WijzigSessie(token string, x Sessie) error {
	return s.zet(`UPDATE sessie SET persoon = $2, verloopt = $3, gegevens = $4, begonnen = $5, gebruikt = $6, apparaat = $7, vandaan = $8 WHERE id = $1`,
		sessieID(token), x.Persoon, moment(x.Verloopt), x.Gegevens, moment(x.Begonnen), moment(x.Gebruikt), x.Apparaat, x.Vandaan)
}

// RaakSessie says that a session was used.
func (s *Schrijver) RaakSessie(token string, gebruikt, verloopt time.Time) error {
	return s.zet(`UPDATE sessie SET gebruikt = $2, verloopt = $3 WHERE id = $1`, sessieID(token), moment(gebruikt), moment(verloopt))
}

const vanSessie = `SELECT id, persoon, verloopt, gegevens, begonnen, gebruikt, apparaat, vandaan FROM sessie `

func scanSessie(r rij) (x Sessie, err error) {
	return x, r.Scan(&x.ID, &x.Persoon, tijd{&x.Verloopt}, &x.Gegevens, tijd{&x.Begonnen}, tijd{&x.Gebruikt}, &x.Apparaat, &x.Vandaan)
}

// Sessie returns the session of a token that has not lapsed at nu, or
// ErrNietGevonden.
func (l *Lezer) Sessie(token string, nu time.Time) (Sessie, error) {
	return een(l, scanSessie, vanSessie+`WHERE id = $1 AND verloopt > $2`, sessieID(token), moment(nu))
}

// Sessies returns the sessions of a person that have not lapsed at nu, the one
// used last first.
func (l *Lezer) Sessies(persoon string, nu time.Time) ([]Sessie, error) {
	return alle(l, scanSessie, vanSessie+`WHERE persoon = $1 AND persoon <> '' AND verloopt > $2 ORDER BY gebruikt DESC, id`, persoon, moment(nu))
}

// IsSessie reports whether a session is that of a token.
func (x Sessie) IsSessie(token string) bool { return x.ID == sessieID(token) }

// EindSessie ends a session, if there is one.
func (s *Schrijver) EindSessie(token string) error {
	return s.zet(`DELETE FROM sessie WHERE id = $1`, sessieID(token))
}

// EindEigenSessie ends a session of a person by its id, if it is his.
func (s *Schrijver) EindEigenSessie(persoon, id string) error {
	return s.zet(`DELETE FROM sessie WHERE persoon = $1 AND id = $2`, persoon, id)
}

// EindSessies ends all sessions of a person, but for that of token when it is
// not empty.
func (s *Schrijver) EindSessies(persoon, token string) error {
	return s.zet(`DELETE FROM sessie WHERE persoon = $1 AND id <> $2`, persoon, sessieID(token))
}

// RuimSessies removes sessions that have lapsed at nu.
func (s *Schrijver) RuimSessies(nu time.Time) error {
	return s.zet(`DELETE FROM sessie WHERE verloopt <= $1`, moment(nu))
}
