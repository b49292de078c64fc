package store

import (
	"fmt"
	"strconv"

	"halfweg/dossier"
)

// Feiten returns the facts of a dossier, oldest first: none for a dossier that
// is not there.
func (l *Lezer) Feiten(id string) ([]dossier.Feit, error) { return l.feitenNa(id, 0) }

// FeitenVan returns the facts of several dossiers with one question, oldest
// first.
func (l *Lezer) FeitenVan(ids ...string) (map[string][]dossier.Feit, error) {
	uit := map[string][]dossier.Feit{}
	if len(ids) == 0 {
		return uit, nil
	}
	q := &sqlVraag{van: "FROM feit"}
	q.en("dossier IN (" + q.argen(ids) + ")")
	rijen, err := alle(l, scanFeit, vanFeit+q.tekst()+` ORDER BY dossier, nr`, q.args...)
	if err != nil || len(rijen) == 0 {
		return uit, err
	}
	if err := l.haalSloten(ids...); err != nil {
		return nil, err
	}
	for _, r := range rijen {
		f, err := l.openFeit(r)
		if err != nil {
			return nil, err
		}
		uit[r.dossier] = append(uit[r.dossier], f)
	}
	return uit, nil
}

func (l *Lezer) feitenNa(id string, nr int) ([]dossier.Feit, error) {
	rijen, err := alle(l, scanFeit, vanFeit+`FROM feit WHERE dossier = $1 AND nr > $2 ORDER BY nr`, id, nr)
	if err != nil || len(rijen) == 0 {
		return nil, err
	}
	uit := make([]dossier.Feit, len(rijen))
	for i, r := range rijen {
		if uit[i], err = l.openFeit(r); err != nil {
			return nil, err
		}
	}
	return uit, nil
}

// feitrij is a fact as it stands in the database: what it says is encrypted.
type feitrij struct {
	dossier.Feit
	dossier, soort string
	inhoud         []byte
}

const vanFeit = `SELECT dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud `

func scanFeit(r rij) (f feitrij, err error) {
	return f, r.Scan(&f.dossier, &f.Nr, &f.soort, dag{&f.Gebeurd}, tijd{&f.Vastgelegd}, &f.Door.Persoon, &f.Door.Organisatie, &f.Door.Rol, &f.inhoud)
}

// plekFeit is the place that the content of a fact is encrypted for.
func plekFeit(id string, nr int, soort string) []string {
	return []string{"feit", id, strconv.Itoa(nr), soort}
}

func (l *Lezer) openFeit(r feitrij) (f dossier.Feit, err error) {
	inhoud, err := l.open(r.dossier, r.inhoud, plekFeit(r.dossier, r.Nr, r.soort)...)
	if err == nil {
		r.Inhoud, err = dossier.Decodeer(r.soort, inhoud)
	}
	if err != nil {
		err = fmt.Errorf("fact %d: %w", r.Nr, err)
	}
	return r.Feit, err
}

// VoegToe adds facts to a dossier that has gezien facts so far, and writes
// what was derived from all of them. It numbers the facts gezien+1 and on, and
// stores moments to the microsecond. When the dossier does not have exactly
// gezien facts, because somebody else added some, it refuses with *Ingehaald.
func (s *Schrijver) VoegToe(id string, gezien int, feiten []dossier.Feit, a Afgeleid) error {
	if err := s.neem(id); err != nil {
		return err
	}
	if nr, err := s.laatste(id); err != nil {
		return err
	} else if nr != gezien {
		return s.ingehaald(id, gezien)
	}
	for i, f := range feiten {
		f.Nr = gezien + 1 + i
		if err := s.voegFeitToe(id, f); err != nil {
			return err
		}
	}
	return s.Leid(id, gezien+len(feiten), a)
}

func (s *Schrijver) voegFeitToe(id string, f dossier.Feit) error {
	soort, inhoud, err := dossier.Codeer(f.Inhoud)
	if err != nil {
		return err
	}
	if inhoud, err = s.sluit(id, inhoud, plekFeit(id, f.Nr, soort)...); err != nil {
		return err
	}
	return s.zet(`INSERT INTO feit (dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		id, f.Nr, soort, f.Gebeurd.String(), moment(f.Vastgelegd), f.Door.Persoon, f.Door.Organisatie, string(f.Door.Rol), inhoud)
}

func (l *Lezer) laatste(id string) (int, error) {
	return een(l, waarde[int], `SELECT coalesce(max(nr), 0) FROM feit WHERE dossier = $1`, id)
}

func (l *Lezer) ingehaald(id string, gezien int) error {
	nieuw, err := l.feitenNa(id, gezien)
	if err != nil {
		return err
	}
	return &Ingehaald{Dossier: id, Gezien: gezien, Nieuw: nieuw}
}
