package store

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// MaxDocument is the largest document, in bytes.
const MaxDocument = 25 << 20

// Document is a file that belongs to a dossier; its bytes are kept apart.
type Document struct {
	ID      string // set by the store when it is empty
	Dossier string
	SHA256  string // set by the store, in hexadecimal
	Type    string // media type, as found in the content
	Naam    string
	Grootte int    // set by the store, in bytes
	Persoon string // who added it
	Op      time.Time
}

// BewaarDocument keeps a file and returns its row. Bytes a dossier already has
// are not stored again. Errors: ErrTeGroot.
func (s *Schrijver) BewaarDocument(d Document, inhoud []byte) (Document, error) {
	if len(inhoud) > MaxDocument {
		return d, ErrTeGroot
	}
	som := sha256.Sum256(inhoud)
	if d.ID == "" {
		d.ID = nieuwID()
	}
	d.SHA256, d.Grootte = hex.EncodeToString(som[:]), len(inhoud)
	err := s.zet(`INSERT INTO documentinhoud (dossier, sha256, inhoud) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, d.Dossier, d.SHA256, inhoud)
	if err != nil {
		return d, err
	}
	return d, s.zet(`INSERT INTO document (id, dossier, sha256, type, naam, grootte, persoon, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		d.ID, d.Dossier, d.SHA256, d.Type, d.Naam, d.Grootte, d.Persoon, moment(d.Op))
}

const vanDocument = `SELECT id, dossier, sha256, type, naam, grootte, persoon, op FROM document `

// Document returns the row of a file, or ErrNietGevonden.
func (l *Lezer) Document(id string) (Document, error) {
	return een(l, scanDocument, vanDocument+`WHERE id = $1`, id)
}

// Documenten returns the files of a dossier, oldest first.
func (l *Lezer) Documenten(dossier string) ([]Document, error) {
	return alle(l, scanDocument, vanDocument+`WHERE dossier = $1 ORDER BY op, id`, dossier)
}

// DocumentInhoud returns the bytes of a file.
func (l *Lezer) DocumentInhoud(d Document) ([]byte, error) {
	return een(l, waarde[[]byte], `SELECT inhoud FROM documentinhoud WHERE dossier = $1 AND sha256 = $2`, d.Dossier, d.SHA256)
}

func scanDocument(r rij) (d Document, err error) {
	return d, r.Scan(&d.ID, &d.Dossier, &d.SHA256, &d.Type, &d.Naam, &d.Grootte, &d.Persoon, tijd{&d.Op})
}
