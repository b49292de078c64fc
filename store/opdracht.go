package store

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"
)

// Eenmaal runs doe unless this person's command with this key was carried out
// before; then it returns the earlier result and herhaald is true. verzoek is
// all that was asked: the same key with another verzoek is refused with
// ErrAndereOpdracht. A command that fails leaves no trace and may come again.
// What was asked holds names and numbers, and is kept as the mark of a key that is
// not in the database.
func (s *Schrijver) Eenmaal(persoon, sleutel string, verzoek []byte, op time.Time, doe func() ([]byte, error)) (resultaat []byte, herhaald bool, err error) {
	hash := vraagVan(verzoek)
	n, err := s.doe(`INSERT INTO opdracht (persoon, sleutel, verzoek, resultaat, op) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
		persoon, sleutel, s.vraagindex(hash)[0], []byte{}, moment(op))
	if err != nil {
		return nil, false, err
	}
	if n == 0 {
		resultaat, err = s.eerder(persoon, sleutel, hash)
		return resultaat, err == nil, err
	}
	if resultaat, err = doe(); err != nil {
		return nil, false, err
	}
	return resultaat, false, s.zet(`UPDATE opdracht SET resultaat = $3 WHERE persoon = $1 AND sleutel = $2`, persoon, sleutel, resultaat)
}

func vraagVan(verzoek []byte) string {
	som := sha256.Sum256(verzoek)
	return hex.EncodeToString(som[:])
}

// vraagindex returns how what was asked is kept, and how it was kept with older
// keys.
func (l *Lezer) vraagindex(hash string) (uit []string) {
	for _, a := range l.kluis.Index("opdracht").Alle([]byte(hash)) {
		uit = append(uit, hex.EncodeToString(a[:]))
	}
	return uit
}

func (l *Lezer) eerder(persoon, sleutel, hash string) ([]byte, error) {
	var resultaat []byte
	toen, err := een(l, func(r rij) (h string, err error) { return h, r.Scan(&h, &resultaat) },
		`SELECT verzoek, resultaat FROM opdracht WHERE persoon = $1 AND sleutel = $2`, persoon, sleutel)
	if err == nil && !slices.Contains(l.vraagindex(hash), toen) {
		err = ErrAndereOpdracht
	}
	return resultaat, err
}

// RuimOpdrachten forgets commands of before a moment: a key that old does not
// come again.
func (s *Schrijver) RuimOpdrachten(voor time.Time) error {
	return s.zet(`DELETE FROM opdracht WHERE op < $1`, moment(voor))
}
