package store

import (
	"slices"
	"strings"
)

// ZoekRegel is what one audience can find a dossier by.
type ZoekRegel struct {
	Sleutel string
	Woorden []string // as Zoekwoorden returns them
}

// zetZoek writes the words a dossier is found by, when they are others than
// before.
func (s *Schrijver) zetZoek(id string, regels []ZoekRegel) error {
	nieuw := zoekparen(regels)
	oud, err := s.zoekVan(id)
	if err != nil || slices.Equal(oud, nieuw) {
		return err
	}
	if err := s.zet(`DELETE FROM zoekwoord WHERE dossier = $1`, id); err != nil {
		return err
	}
	for _, p := range nieuw {
		if err := s.zet(`INSERT INTO zoekwoord (sleutel, woord, dossier) VALUES ($1, $2, $3)`, p[0], p[1], id); err != nil {
			return err
		}
	}
	return nil
}

// zoekparen returns audience and word of each row to be, sorted.
func zoekparen(regels []ZoekRegel) [][2]string {
	var uit [][2]string
	for _, r := range regels {
		for _, w := range r.Woorden {
			uit = append(uit, [2]string{r.Sleutel, w})
		}
	}
	slices.SortFunc(uit, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(uit)
}

func (l *Lezer) zoekVan(id string) ([][2]string, error) {
	return alle(l, func(r rij) (p [2]string, err error) { return p, r.Scan(&p[0], &p[1]) },
		`SELECT sleutel, woord FROM zoekwoord WHERE dossier = $1 ORDER BY sleutel, woord`, id)
}

// zoekplan says how the words somebody typed are looked up: each must be found,
// as one of its alternatives. The rarest goes first.
type zoekplan struct {
	zoekt    bool // somebody typed something
	sleutels []string
	woorden  [][]string // alternatives per word
	zeldzaam bool       // the first word finds at most TelGrens dossiers
}

// zoekplan makes the plan for v. Typed words that mean nothing find nothing.
func (l *Lezer) zoekplan(v Vraag) (z zoekplan, err error) {
	if strings.TrimSpace(v.Zoek) == "" {
		return z, nil
	}
	z.zoekt, z.sleutels = true, uniek(v.ZoekSleutels)
	minst := TelGrens + 1
	for _, w := range vraagwoorden(v.Zoek) {
		opties, err := l.opties(w)
		if err != nil {
			return z, err
		}
		n, err := l.telWoord(z.sleutels, opties)
		if err != nil {
			return z, err
		}
		z.woorden = append(z.woorden, opties)
		if n < minst {
			minst, z.zeldzaam = n, true
			laatste := len(z.woorden) - 1
			z.woorden[0], z.woorden[laatste] = z.woorden[laatste], z.woorden[0]
		}
	}
	return z, nil
}

// maxOrganisaties bounds how many organisations one typed word can mean.
const maxOrganisaties = 100

// opties returns what a typed word may stand for in the search table: itself,
// and the organisations whose name has it.
func (l *Lezer) opties(woord string) ([]string, error) {
	ids, err := alle(l, waarde[string], `SELECT organisatie FROM organisatiewoord WHERE woord = $1 LIMIT $2`, woord, maxOrganisaties)
	opties := []string{woord}
	for _, id := range ids {
		opties = append(opties, organisatieWoord(id))
	}
	return opties, err
}

// telWoord counts what a word finds, up to one more than TelGrens.
func (l *Lezer) telWoord(sleutels, opties []string) (int, error) {
	if len(sleutels) == 0 {
		return 0, nil
	}
	q := &sqlVraag{van: "FROM zoekwoord z"}
	zoekIn(q, sleutels, opties)
	return een(l, waarde[int], `SELECT count(*) FROM (SELECT 1 AS een `+q.tekst()+` LIMIT `+q.arg(TelGrens+1)+`) x`, q.args...)
}

func zoekIn(q *sqlVraag, sleutels, opties []string) {
	q.en("z.sleutel IN (" + q.argen(sleutels) + ")")
	q.en("z.woord IN (" + q.argen(opties) + ")")
}

// voegToe makes q find only what the plan finds. When the first word is rare
// the query starts from its dossiers; otherwise it goes through the list in
// order and meets a match soon.
func (z zoekplan) voegToe(q *sqlVraag) {
	switch {
	case !z.zoekt:
		return
	case len(z.sleutels) == 0 || len(z.woorden) == 0:
		q.en("1 = 0")
		return
	}
	rest := z.woorden
	if z.zeldzaam {
		// SQLite keeps the order of a CROSS JOIN; PostgreSQL knows better.
		deel := &sqlVraag{van: "FROM zoekwoord z", args: q.args}
		zoekIn(deel, z.sleutels, z.woorden[0])
		q.args = deel.args
		q.van = "FROM (SELECT DISTINCT z.dossier " + deel.tekst() + ") eerst CROSS JOIN lijst l"
		q.en("l.dossier = eerst.dossier")
		rest = z.woorden[1:]
	}
	for _, opties := range rest {
		deel := &sqlVraag{van: "FROM zoekwoord z", args: q.args}
		zoekIn(deel, z.sleutels, opties)
		deel.en("z.dossier = l.dossier")
		q.args = deel.args
		q.en("EXISTS (SELECT 1 " + deel.tekst() + ")")
	}
}
