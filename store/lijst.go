package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/termijn"
)

// LijstRegel is one dossier in the list of one audience, with only what that
// audience may see.
type LijstRegel struct {
	Dossier string // set by the store
	Nummer  string // set by the store
	Sleutel string // the audience: "consulent:<id>", "team:<gemeente>", …
	Wacht   bool   // it is another's turn than this audience's
	Rij     Rij
}

// Vraag asks for dossiers from the lists of some audiences. Empty fields do
// not filter.
type Vraag struct {
	Sleutels     []string // the audiences to look in
	Zoek         string   // what somebody typed: names, a number, an organisation
	ZoekSleutels []string // the audiences whose words may find something
	Lezer        string   // the person who reads: not the dossiers he is shut out of
	Fase         dossier.Fase
	Gemeente     string
	Organisatie  string
	Van          termijn.Datum // last day to act is this day or later
	TotEnMet     termijn.Datum // last day to act is this day or earlier
	Wacht        bool          // only where it is another's turn
	Volgorde     Volgorde
	Plek         string // from a Bladzijde; empty is the beginning
	Aantal       int    // rows on a page, at most MaxBladzijde; 0 is 50
}

// Volgorde is how a list is sorted. By name is not there: names are not in the
// lists, and are to be stored unreadable.
type Volgorde string

// The orders of a list.
const (
	OpUiterlijk Volgorde = ""          // the first day to act first, those without one last
	OpGewijzigd Volgorde = "gewijzigd" // the last changed first
)

// MaxBladzijde is the largest number of rows on a page.
const MaxBladzijde = 200

// TelGrens is how far lists are counted; beyond it there are "more".
const TelGrens = 1000

// Bladzijde is one page of a list.
type Bladzijde struct {
	Regels   []LijstRegel
	Vorige   string // the Plek of the page before, empty at the beginning
	Volgende string // the Plek of the page after, empty at the end
}

// geenDatum sorts dossiers without a last day behind all others.
const geenDatum = "9999-12-31"

func sorteerdag(d termijn.Datum) string { return cmp.Or(d.String(), geenDatum) }

// zetLijsten writes the rows of a dossier in lists, in the place of those that
// stood there.
func (s *Schrijver) zetLijsten(id string, regels []LijstRegel) error {
	if err := s.zet(`DELETE FROM lijst WHERE dossier = $1`, id); err != nil {
		return err
	}
	for _, l := range regels {
		err := s.zet(`INSERT INTO lijst (sleutel, uiterlijk, fase, gemeente, organisatie, wacht, gewijzigd, rij, dossier, nummer)
			SELECT $1, $2, $3, $4, $5, $6, $7, $8, id, nummer FROM dossier WHERE id = $9`, append(l.kolommen(), id)...)
		if err != nil {
			return err
		}
	}
	return nil
}

const lijstKolommen = `sleutel, uiterlijk, fase, gemeente, organisatie, wacht, gewijzigd, rij`

// kolommen returns the values of lijstKolommen.
func (l LijstRegel) kolommen() []any {
	r := l.Rij
	return []any{l.Sleutel, sorteerdag(r.Uiterlijk), string(r.Fase), r.Gemeente, r.Organisatie, l.Wacht, moment(r.Gewijzigd), r.json()}
}

// LijstenVan returns the rows of one dossier in all lists.
func (l *Lezer) LijstenVan(id string) ([]LijstRegel, error) {
	return alle(l, scanRegel, `SELECT sleutel, dossier, nummer, wacht, rij FROM lijst WHERE dossier = $1 ORDER BY sleutel`, id)
}

func scanRegel(r rij) (l LijstRegel, err error) {
	var b []byte
	if err := r.Scan(&l.Sleutel, &l.Dossier, &l.Nummer, &l.Wacht, &b); err != nil {
		return l, err
	}
	return l, json.Unmarshal(b, &l.Rij)
}

// vondst is a row of a list as it is sorted, not yet read.
type vondst struct {
	LijstRegel
	op  string // what the list is sorted on
	rij []byte
}

func scanVondst(r rij) (v vondst, err error) {
	return v, r.Scan(&v.Sleutel, &v.Dossier, &v.Nummer, &v.Wacht, &v.op, &v.rij)
}

// Lijst returns one page of the dossiers v asks for. A dossier that is in the
// lists of several audiences is shown once. The work grows with the page and
// the number of audiences, not with the length of the lists.
func (l *Lezer) Lijst(v Vraag) (Bladzijde, error) {
	p, err := leesPlek(v.Plek, v.Volgorde)
	if err != nil {
		return Bladzijde{}, err
	}
	z, err := l.zoekplan(v)
	if err != nil {
		return Bladzijde{}, err
	}
	n := v.aantal()
	var gevonden []vondst
	for _, sleutel := range uniek(v.Sleutels) {
		q := v.vraag(sleutel, z)
		q.vanaf(p)
		deel, err := alle(l, scanVondst, q.bladzijde(p, n+1), q.args...)
		if err != nil {
			return Bladzijde{}, err
		}
		gevonden = append(gevonden, deel...)
	}
	return p.bladzijde(gevonden, n)
}

// Tel counts the dossiers v asks for, up to TelGrens; meer says that there are
// more than n.
func (l *Lezer) Tel(v Vraag) (n int, meer bool, err error) {
	z, err := l.zoekplan(v)
	if err != nil {
		return 0, false, err
	}
	gezien := map[string]bool{}
	for _, sleutel := range uniek(v.Sleutels) {
		plan := z
		if plan.zeldzaam, err = l.vanuitZoek(z, sleutel); err != nil {
			return 0, false, err
		}
		q := v.vraag(sleutel, plan)
		ids, err := alle(l, waarde[string], `SELECT l.dossier `+q.tekst()+` LIMIT `+q.arg(TelGrens+1), q.args...)
		if err != nil {
			return 0, false, err
		}
		for _, id := range ids {
			gezien[id] = true
		}
		if len(gezien) > TelGrens {
			return TelGrens, true, nil
		}
	}
	return len(gezien), false, nil
}

// vanuitZoek reports whether what fits z in a list is counted best from the
// dossiers of its first word: when that word is rare, or else when the list is
// long, because order does not matter to a count.
func (l *Lezer) vanuitZoek(z zoekplan, sleutel string) (bool, error) {
	if !z.zoekt || z.zeldzaam {
		return z.zeldzaam, nil
	}
	n, err := een(l, waarde[int], `SELECT count(*) FROM (SELECT 1 AS een FROM lijst WHERE sleutel = $1 LIMIT $2) x`, sleutel, TelGrens+1)
	return n > TelGrens, err
}

func (v Vraag) aantal() int {
	if v.Aantal <= 0 {
		return 50
	}
	return min(v.Aantal, MaxBladzijde)
}

func (v Vraag) vraag(sleutel string, z zoekplan) *sqlVraag {
	q := &sqlVraag{van: "FROM lijst l"}
	z.voegToe(q)
	q.en("l.sleutel = %", sleutel)
	q.enAls(v.Lezer != "", nietUitgesloten("%", "l.dossier"), v.Lezer)
	q.enAls(v.Fase != "", "l.fase = %", string(v.Fase))
	q.enAls(v.Gemeente != "", "l.gemeente = %", v.Gemeente)
	q.enAls(v.Organisatie != "", "l.organisatie = %", v.Organisatie)
	q.enAls(!v.Van.IsZero(), "l.uiterlijk >= %", v.Van.String())
	q.enAls(!v.TotEnMet.IsZero(), "l.uiterlijk <= %", v.TotEnMet.String())
	q.enAls(v.Wacht, "l.wacht")
	return q
}

func uniek(s []string) []string { return slices.Compact(slices.Sorted(slices.Values(s))) }

// bladzijde makes a page of n rows from what was found for each audience, which
// is in the order of p, at most n+1 of each.
func (p plek) bladzijde(gevonden []vondst, n int) (b Bladzijde, err error) {
	slices.SortStableFunc(gevonden, p.vergelijk)
	gevonden = slices.CompactFunc(gevonden, func(a, b vondst) bool { return a.Dossier == b.Dossier })
	meer := len(gevonden) > n
	if meer {
		gevonden = gevonden[:n]
	}
	if len(gevonden) == 0 {
		return b, nil
	}
	if p.terug {
		slices.Reverse(gevonden)
	}
	if meer && p.terug || p.na != "" && !p.terug {
		b.Vorige = naast("voor", gevonden[0])
	}
	if meer && !p.terug || p.terug {
		b.Volgende = naast("na", gevonden[len(gevonden)-1])
	}
	for _, v := range gevonden {
		err = errors.Join(err, json.Unmarshal(v.rij, &v.Rij))
		b.Regels = append(b.Regels, v.LijstRegel)
	}
	return b, err
}

// vergelijk orders rows as SQL did.
func (p plek) vergelijk(a, b vondst) int {
	n := cmp.Or(strings.Compare(a.op, b.op), strings.Compare(a.Dossier, b.Dossier))
	if p.aflopend() {
		return -n
	}
	return n
}
