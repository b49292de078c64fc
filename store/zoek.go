package store

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"

	"halfweg/kluis"
)

// ZoekRegel is what one audience can find a dossier by.
type ZoekRegel struct {
	Sleutel string
	Woorden []string // as Zoekwoorden returns them
}

// zoekindex makes what stands in the search table, with a key that is not in
// the database: names and numbers can otherwise be guessed until one fits.
func (l *Lezer) zoekindex() *kluis.Index { return l.kluis.Index("zoekteken") }

// kern stands for a word that an audience can find something by.
func kern(sleutel, woord string) []byte {
	som := sha256.Sum256([]byte(sleutel + "\x00" + woord))
	return som[:8]
}

// teken reads the first eight bytes as they stand in the database.
func teken(b []byte) int64 { return int64(binary.BigEndian.Uint64(b)) }

// tekens returns what stands in the search table for some rows, sorted.
func tekens(x *kluis.Index, regels []ZoekRegel) []int64 {
	var uit []int64
	for _, r := range regels {
		for _, w := range r.Woorden {
			a := x.Afdruk(kern(r.Sleutel, w))
			uit = append(uit, teken(a[:]))
		}
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// zetZoek writes what a dossier is found by, when that is something else than
// before.
func (s *Schrijver) zetZoek(id string, regels []ZoekRegel) error {
	if err := s.volgStempel(); err != nil {
		return err
	}
	nieuw := tekens(s.zoekindex(), regels)
	oud, err := alle(&s.Lezer, waarde[int64], `SELECT teken FROM zoekteken WHERE dossier = $1 ORDER BY teken`, id)
	if err != nil || slices.Equal(oud, nieuw) {
		return err
	}
	if err := s.zet(`DELETE FROM zoekteken WHERE dossier = $1`, id); err != nil {
		return err
	}
	for _, t := range nieuw {
		if err := s.zet(`INSERT INTO zoekteken (teken, dossier) VALUES ($1, $2)`, t, id); err != nil {
			return err
		}
	}
	return nil
}

// zoekplan says how the words somebody typed are looked up: each must be found
// as one of its tekens. When the first is rare the query starts from it.
type zoekplan struct {
	zoekt    bool      // somebody typed something
	woorden  [][]int64 // the tekens of each word
	zeldzaam bool      // the first word finds at most TelGrens dossiers
}

// zoekplan makes the plan for v. Typed words that mean nothing find nothing.
func (l *Lezer) zoekplan(v Vraag) (z zoekplan, err error) {
	if strings.TrimSpace(v.Zoek) == "" {
		return z, nil
	}
	z.zoekt = true
	if err := l.volgStempel(); err != nil {
		return z, err
	}
	x := l.zoekindex()
	minst := TelGrens + 1
	for i, w := range vraagwoorden(v.Zoek) {
		ts, err := l.betekenis(x, w, v.ZoekSleutels)
		if err != nil {
			return z, err
		}
		n, err := l.telTekens(ts)
		if err != nil {
			return z, err
		}
		z.woorden = append(z.woorden, ts)
		if n < minst {
			minst, z.zeldzaam = n, true
			z.woorden[0], z.woorden[i] = z.woorden[i], z.woorden[0]
		}
	}
	return z, nil
}

// maxOrganisaties bounds how many organisations one typed word can mean.
const maxOrganisaties = 100

// betekenis returns the tekens a typed word may stand for: the word itself and
// the organisations whose name has it, for each audience, with every key there
// is: while the table is made again for a new key, both find.
func (l *Lezer) betekenis(x *kluis.Index, woord string, sleutels []string) (uit []int64, err error) {
	ids, err := alle(l, waarde[string], `SELECT organisatie FROM organisatiewoord WHERE woord = $1 LIMIT $2`, woord, maxOrganisaties)
	for _, k := range sleutels {
		for _, w := range append([]string{woord}, organisatieWoorden(ids)...) {
			for _, a := range x.Alle(kern(k, w)) {
				uit = append(uit, teken(a[:]))
			}
		}
	}
	return uit, err
}

// telTekens counts what a word finds, up to one more than TelGrens.
func (l *Lezer) telTekens(ts []int64) (int, error) {
	if len(ts) == 0 {
		return 0, nil
	}
	q := &sqlVraag{van: "FROM zoekteken z"}
	q.en("z.teken IN (" + getallen(ts) + ")")
	return een(l, waarde[int], `SELECT count(*) FROM (SELECT 1 AS een `+q.tekst()+` LIMIT `+q.arg(TelGrens+1)+`) x`, q.args...)
}

// voegToe makes q find only what the plan finds. When the first word is rare
// the query starts from its dossiers; otherwise it goes through the list in
// order and meets a match soon.
func (z zoekplan) voegToe(q *sqlVraag) {
	switch {
	case !z.zoekt:
		return
	case len(z.woorden) == 0 || len(z.woorden[0]) == 0:
		q.en("1 = 0")
		return
	}
	rest := z.woorden
	if z.zeldzaam {
		// SQLite keeps the order of a CROSS JOIN; PostgreSQL knows better.
		q.van = "FROM (SELECT DISTINCT z.dossier FROM zoekteken z WHERE z.teken IN (" + getallen(rest[0]) + ")) eerst CROSS JOIN lijst l"
		q.en("l.dossier = eerst.dossier")
		rest = rest[1:]
	}
	for _, ts := range rest {
		q.en("EXISTS (SELECT 1 FROM zoekteken z WHERE z.teken IN (" + getallen(ts) + ") AND z.dossier = l.dossier)")
	}
}
