package store

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"halfweg/kluis"
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
	slot, err := s.slot(d.Dossier)
	if err != nil {
		return d, err
	}
	merk := documentMerk(slot, d.SHA256)
	if err := s.zetInhoud(slot, d.Dossier, merk, inhoud); err != nil {
		return d, err
	}
	naam, err := d.sluitNaam(slot)
	if err != nil {
		return d, err
	}
	return d, s.zet(`INSERT INTO document (id, dossier, sha256, type, naam, grootte, persoon, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		d.ID, d.Dossier, merk, d.Type, naam, d.Grootte, d.Persoon, moment(d.Op))
}

// documentMerk stands in the database for the hash of a file: from the hash
// itself it can be found which of many letters it is.
func documentMerk(slot *kluis.Slot, sha256 string) string {
	return hex.EncodeToString(slot.Merk("documentinhoud", sha256))
}

func (s *Schrijver) zetInhoud(slot *kluis.Slot, dossier, merk string, inhoud []byte) error {
	er, err := een(&s.Lezer, waarde[int], `SELECT count(*) FROM documentinhoud WHERE dossier = $1 AND sha256 = $2`, dossier, merk)
	if err != nil || er > 0 {
		return err
	}
	dicht, err := slot.Sluit(inhoud, "documentinhoud", dossier, merk)
	if err != nil {
		return err
	}
	return s.zet(`INSERT INTO documentinhoud (dossier, sha256, inhoud) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, dossier, merk, dicht)
}

// documentNaam is what is kept encrypted of the row of a file.
type documentNaam struct {
	Naam   string `json:"naam"`
	SHA256 string `json:"sha256"`
}

// sluitNaam encrypts what the row of a file tells.
func (d Document) sluitNaam(slot *kluis.Slot) (string, error) {
	b, err := json.Marshal(documentNaam{d.Naam, d.SHA256})
	if err != nil {
		return "", err
	}
	dicht, err := slot.Sluit(b, d.plek()...)
	return base64.StdEncoding.EncodeToString(dicht), err
}

func (d Document) plek() []string { return []string{"document", d.Dossier, d.ID} }

// openDocument reads what the row of a file tells.
func (l *Lezer) openDocument(d Document) (Document, error) {
	slot, err := l.slot(d.Dossier)
	if err != nil {
		return d, err
	}
	dicht, err := base64.StdEncoding.DecodeString(d.Naam)
	if err != nil {
		return d, fmt.Errorf("document %s: %w", d.ID, kluis.ErrDicht)
	}
	b, err := slot.Open(dicht, d.plek()...)
	if err != nil {
		return d, err
	}
	var n documentNaam
	err = json.Unmarshal(b, &n)
	d.Naam, d.SHA256 = n.Naam, n.SHA256
	return d, err
}

const vanDocument = `SELECT id, dossier, sha256, type, naam, grootte, persoon, op FROM document `

// DossierVanDocument returns which dossier a file belongs to, or ErrNietGevonden.
func (l *Lezer) DossierVanDocument(id string) (string, error) {
	return een(l, waarde[string], `SELECT dossier FROM document WHERE id = $1`, id)
}

// Document returns the row of a file, or ErrNietGevonden.
func (l *Lezer) Document(id string) (Document, error) {
	d, err := een(l, scanDocument, vanDocument+`WHERE id = $1`, id)
	if err != nil {
		return d, err
	}
	return l.openDocument(d)
}

// Documenten returns the files of a dossier, oldest first.
func (l *Lezer) Documenten(dossier string) ([]Document, error) {
	ds, err := alle(l, scanDocument, vanDocument+`WHERE dossier = $1 ORDER BY op, id`, dossier)
	for i := range ds {
		if ds[i], err = l.openDocument(ds[i]); err != nil {
			return nil, err
		}
	}
	return ds, err
}

// DocumentInhoud returns the bytes of a file.
func (l *Lezer) DocumentInhoud(d Document) ([]byte, error) {
	slot, err := l.slot(d.Dossier)
	if err != nil {
		return nil, err
	}
	merk := documentMerk(slot, d.SHA256)
	dicht, err := een(l, waarde[[]byte], `SELECT inhoud FROM documentinhoud WHERE dossier = $1 AND sha256 = $2`, d.Dossier, merk)
	if err != nil {
		return nil, err
	}
	return slot.Open(dicht, "documentinhoud", d.Dossier, merk)
}

func scanDocument(r rij) (d Document, err error) {
	return d, r.Scan(&d.ID, &d.Dossier, &d.SHA256, &d.Type, &d.Naam, &d.Grootte, &d.Persoon, tijd{&d.Op})
}
