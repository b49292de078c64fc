package store

import (
	"time"

	"halfweg/dossier"
)

// Inzage says that somebody looked at something of a dossier, and why.
type Inzage struct {
	Dossier string
	Op      time.Time
	Door    dossier.Wie
	Wat     string // the part of the record
	Waarom  string // the ground on which it was shown
}

// VoegInzageToe writes down that somebody looks. Nothing removes it.
func (s *Schrijver) VoegInzageToe(i Inzage) error {
	return s.zet(`INSERT INTO inzage (dossier, op, id, persoon, organisatie, rol, wat, waarom) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		i.Dossier, moment(i.Op), nieuwID(), i.Door.Persoon, i.Door.Organisatie, string(i.Door.Rol), i.Wat, i.Waarom)
}

// Inzagen returns who looked at a dossier before a moment, the last first, at
// most n; a zero moment is now.
func (l *Lezer) Inzagen(dossier string, voor time.Time, n int) ([]Inzage, error) {
	return alle(l, scanInzage, `SELECT dossier, op, persoon, organisatie, rol, wat, waarom FROM inzage
		WHERE dossier = $1 AND ($2 = '' OR op < $2) ORDER BY op DESC, id DESC LIMIT $3`, dossier, moment(voor), n)
}

// Gekeken returns the dossiers of which that person saw that part after a moment.
func (l *Lezer) Gekeken(door dossier.Wie, wat string, sinds time.Time) (map[string]bool, error) {
	ids, err := alle(l, waarde[string], `SELECT DISTINCT dossier FROM inzage WHERE persoon = $1 AND op > $2 AND organisatie = $3 AND rol = $4 AND wat = $5`,
		door.Persoon, moment(sinds), door.Organisatie, string(door.Rol), wat)
	uit := map[string]bool{}
	for _, id := range ids {
		uit[id] = true
	}
	return uit, err
}

func scanInzage(r rij) (i Inzage, err error) {
	return i, r.Scan(&i.Dossier, tijd{&i.Op}, &i.Door.Persoon, &i.Door.Organisatie, &i.Door.Rol, &i.Wat, &i.Waarom)
}
