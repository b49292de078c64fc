package store

import "halfweg/kader"

// ZetKader keeps the file of a framework version, so that dossiers pinned to
// it can be replayed when the file itself is gone.
func (s *Schrijver) ZetKader(v kader.Verwijzing, inhoud []byte) error {
	return s.zet(`INSERT INTO kader (sha256, id, versie, inhoud) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, v.SHA256, v.ID, v.Versie, inhoud)
}

// Kaders returns the framework versions that are kept.
func (l *Lezer) Kaders() ([]kader.Verwijzing, error) {
	return alle(l, func(r rij) (v kader.Verwijzing, err error) { return v, r.Scan(&v.ID, &v.Versie, &v.SHA256) },
		`SELECT id, versie, sha256 FROM kader ORDER BY id, versie, sha256`)
}

// KaderInhoud returns the file of the framework with that hash, or
// ErrNietGevonden.
func (l *Lezer) KaderInhoud(sha256 string) ([]byte, error) {
	return een(l, waarde[[]byte], `SELECT inhoud FROM kader WHERE sha256 = $1`, sha256)
}
