package store

import (
	"fmt"

	"halfweg/bewijs"
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
	_, err := alle(l, func(r rij) (struct{}, error) {
		var id string
		f, err := scanFeit(metEerst{r, &id})
		uit[id] = append(uit[id], f)
		return struct{}{}, err
	}, `SELECT dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud `+q.tekst()+` ORDER BY dossier, nr`, q.args...)
	return uit, err
}

// metEerst is a row with one column before those that a scanner knows.
type metEerst struct {
	rij
	eerst any
}

func (m metEerst) Scan(naar ...any) error { return m.rij.Scan(append([]any{m.eerst}, naar...)...) }

func (l *Lezer) feitenNa(id string, nr int) ([]dossier.Feit, error) {
	return alle(l, scanFeit, `SELECT nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud
		FROM feit WHERE dossier = $1 AND nr > $2 ORDER BY nr`, id, nr)
}

func scanFeit(r rij) (f dossier.Feit, err error) {
	var soort string
	var inhoud []byte
	err = r.Scan(&f.Nr, &soort, dag{&f.Gebeurd}, tijd{&f.Vastgelegd}, &f.Door.Persoon, &f.Door.Organisatie, &f.Door.Rol, &inhoud)
	if err == nil {
		f.Inhoud, err = dossier.Decodeer(soort, inhoud)
	}
	if err != nil {
		err = fmt.Errorf("fact %d: %w", f.Nr, err)
	}
	return f, err
}

// VoegToe adds facts to a dossier that has gezien facts so far, and writes
// what was derived from all of them. It numbers the facts gezien+1 and on, and
// stores moments to the microsecond. When the dossier does not have exactly
// gezien facts, because somebody else added some, it refuses with *Ingehaald.
func (s *Schrijver) VoegToe(id string, gezien int, feiten []dossier.Feit, a Afgeleid) error {
	if err := s.neem(id); err != nil {
		return err
	}
	nr, keten, err := s.laatsteFeit(id)
	if err != nil {
		return err
	}
	if nr != gezien {
		return s.ingehaald(id, gezien)
	}
	for i, f := range feiten {
		f.Nr = gezien + 1 + i
		if keten, err = s.voegFeitToe(id, f, keten); err != nil {
			return err
		}
	}
	return s.Leid(id, gezien+len(feiten), a)
}

// voegFeitToe writes a fact behind the one that has the keten vorige, and
// returns its own. Only the bytes that are stored count for it.
func (s *Schrijver) voegFeitToe(id string, f dossier.Feit, vorige bewijs.Som) (bewijs.Som, error) {
	soort, inhoud, err := dossier.Codeer(f.Inhoud)
	if err != nil {
		return vorige, err
	}
	b := bewijs.Feit{Dossier: id, Nr: f.Nr, Soort: soort, Gebeurd: f.Gebeurd.String(), Vastgelegd: moment(f.Vastgelegd),
		Persoon: f.Door.Persoon, Organisatie: f.Door.Organisatie, Rol: string(f.Door.Rol), Inhoud: bewijs.SomVan(inhoud)}
	keten := s.logFeit(b, vorige)
	return keten, s.zet(`INSERT INTO feit (dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud, keten)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		b.Dossier, b.Nr, b.Soort, b.Gebeurd, b.Vastgelegd, b.Persoon, b.Organisatie, b.Rol, inhoud, keten[:])
}

// laatsteFeit returns the number and the keten of the last fact of a dossier, 0
// and the zero Som when it has none.
func (l *Lezer) laatsteFeit(id string) (nr int, keten bewijs.Som, err error) {
	_, err = alle(l, func(r rij) (struct{}, error) { return struct{}{}, r.Scan(&nr, som{&keten}) },
		`SELECT nr, keten FROM feit WHERE dossier = $1 ORDER BY nr DESC LIMIT 1`, id)
	return nr, keten, err
}

func (l *Lezer) ingehaald(id string, gezien int) error {
	nieuw, err := l.feitenNa(id, gezien)
	if err != nil {
		return err
	}
	return &Ingehaald{Dossier: id, Gezien: gezien, Nieuw: nieuw}
}
