package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// TaakRegel is one open task in the list of one audience that owes it.
type TaakRegel struct {
	Dossier string // set by the store
	Nummer  string // set by the store
	Sleutel string // the audience: "gemeente:0402:persoon:<id>", "huis:<id>", …
	Taak    string // id of the task within its dossier
	Rij     TaakRij
}

// TaakRij is what a list shows of a task. Like Rij it does not depend on today
// and holds nobody's name.
type TaakRij struct {
	Wat       taal.Tekst    `json:"wat"`
	Feit      string        `json:"feit,omitempty"` // kind of fact that does it, when it can be recorded as things stand
	Bron      string        `json:"bron,omitempty"`
	Gemeente  string        `json:"gemeente,omitempty"` // CBS code
	Fase      dossier.Fase  `json:"fase,omitempty"`
	Termijn   taal.Tekst    `json:"termijn,omitzero"`   // title of its term
	Begin     termijn.Datum `json:"begin,omitzero"`     // of that term
	Uiterlijk termijn.Datum `json:"uiterlijk,omitzero"` // its last day; zero: none
	StilTot   termijn.Datum `json:"stilTot,omitzero"`   // last day the clock may stand still
	Streef    bool          `json:"streef,omitzero"`    // a target, not a limit
	Direct    bool          `json:"direct,omitzero"`    // at once, since Begin (A10)
}

// Dag is what tasks are sorted on: the last day, the day something had to be
// done at once, or the end of time.
func (r TaakRij) Dag() string {
	if r.Direct {
		return sorteerdag(r.Begin)
	}
	return sorteerdag(r.Uiterlijk)
}

// json writes r as it is read back.
func (r TaakRij) json() []byte {
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // a TaakRij has only texts, dates and booleans
	}
	return b
}

// TaakVraag asks for tasks from the lists of some audiences. Empty fields do
// not filter.
type TaakVraag struct {
	Sleutels      []string
	Lezer         string        // the person who reads: not the dossiers he is shut out of
	Van, TotEnMet termijn.Datum // between these days
	ZonderDirect  bool          // not what has to be done at once, which is never late
	Direct        bool          // only that
	Plek          string        // from a TaakBladzijde; empty is the beginning
	Aantal        int           // rows on a page, at most MaxBladzijde; 0 is 50
}

// TaakBladzijde is one page of tasks.
type TaakBladzijde struct {
	Regels           []TaakRegel
	Vorige, Volgende string // the Plek of the pages beside it, empty at the ends
}

// zetTaken writes the rows of the tasks of a dossier, in the place of those
// that stood there. Most facts change few tasks, so that what stands is left.
func (s *Schrijver) zetTaken(id string, regels []TaakRegel) error {
	staan, err := s.takenVan(id)
	if err != nil {
		return err
	}
	var nieuw []TaakRegel
	for _, r := range regels {
		if i := slices.IndexFunc(staan, r.staatAls); i >= 0 {
			staan = slices.Delete(staan, i, i+1)
		} else {
			nieuw = append(nieuw, r)
		}
	}
	for _, w := range staan {
		if err := s.zet(`DELETE FROM taak WHERE dossier = $1 AND sleutel = $2 AND dag = $3 AND taak = $4`, id, w.sleutel, w.dag, w.taak); err != nil {
			return err
		}
	}
	for _, r := range nieuw {
		err := s.zet(`INSERT INTO taak (sleutel, dag, taak, direct, rij, dossier, nummer)
			SELECT $1, $2, $3, $4, $5, id, nummer FROM dossier WHERE id = $6`, append(r.kolommen(), id)...)
		if err != nil {
			return err
		}
	}
	return nil
}

// taakStaat is a row of a task as it stands in the database.
type taakStaat struct {
	sleutel, dag, taak string
	direct             bool
	rij                []byte
}

func (s *Schrijver) takenVan(id string) ([]taakStaat, error) {
	return alle(&s.Lezer, func(r rij) (t taakStaat, err error) { return t, r.Scan(&t.sleutel, &t.dag, &t.taak, &t.direct, &t.rij) },
		`SELECT sleutel, dag, taak, direct, rij FROM taak WHERE dossier = $1`, id)
}

// staatAls reports whether r is what stands there.
func (r TaakRegel) staatAls(t taakStaat) bool {
	return t.sleutel == r.Sleutel && t.taak == r.Taak && t.dag == r.Rij.Dag() && t.direct == r.Rij.Direct && bytes.Equal(t.rij, r.Rij.json())
}

const taakKolommen = `sleutel, dag, taak, direct, rij`

// kolommen returns the values of taakKolommen.
func (r TaakRegel) kolommen() []any {
	return []any{r.Sleutel, r.Rij.Dag(), r.Taak, r.Rij.Direct, r.Rij.json()}
}

const vanTaak = `SELECT t.sleutel, t.dossier, t.nummer, t.taak, t.rij `

func scanTaak(r rij) (t TaakRegel, err error) {
	var b []byte
	if err := r.Scan(&t.Sleutel, &t.Dossier, &t.Nummer, &t.Taak, &b); err != nil {
		return t, err
	}
	return t, json.Unmarshal(b, &t.Rij)
}

// TakenVan returns the rows of the tasks of one dossier.
func (l *Lezer) TakenVan(id string) ([]TaakRegel, error) {
	return alle(l, scanTaak, vanTaak+`FROM taak t WHERE t.dossier = $1 ORDER BY t.sleutel, t.dag, t.taak`, id)
}

// Taken returns one page of the tasks v asks for, the first day first. The work
// grows with the page and the number of audiences, not with the lists.
func (l *Lezer) Taken(v TaakVraag) (TaakBladzijde, error) {
	p, err := leesTaakPlek(v.Plek)
	if err != nil {
		return TaakBladzijde{}, err
	}
	n := v.aantal()
	var gevonden []TaakRegel
	for _, sleutel := range uniek(v.Sleutels) {
		q := v.vraag(sleutel)
		p.vanaf(q)
		deel, err := alle(l, scanTaak, vanTaak+q.tekst()+p.orde()+" LIMIT "+q.arg(n+1), q.args...)
		if err != nil {
			return TaakBladzijde{}, err
		}
		gevonden = append(gevonden, deel...)
	}
	return p.bladzijde(gevonden, n), nil
}

// TelTaken counts the tasks v asks for, up to grens; more than that it returns
// grens+1.
func (l *Lezer) TelTaken(v TaakVraag, grens int) (n int, err error) {
	for _, sleutel := range uniek(v.Sleutels) {
		q := v.vraag(sleutel)
		deel, err := een(l, waarde[int], `SELECT count(*) FROM (SELECT 1 AS een `+q.tekst()+` LIMIT `+q.arg(grens+1)+`) x`, q.args...)
		if err != nil {
			return 0, err
		}
		n += deel
	}
	return min(n, grens+1), nil
}

func (v TaakVraag) aantal() int { return Vraag{Aantal: v.Aantal}.aantal() }

func (v TaakVraag) vraag(sleutel string) *sqlVraag {
	q := &sqlVraag{van: "FROM taak t"}
	q.en("t.sleutel = %", sleutel)
	q.enAls(v.Lezer != "", nietUitgesloten("%", "t.dossier"), v.Lezer)
	q.enAls(!v.Van.IsZero(), "t.dag >= %", v.Van.String())
	q.enAls(!v.TotEnMet.IsZero(), "t.dag <= %", v.TotEnMet.String())
	q.enAls(v.ZonderDirect, "NOT t.direct")
	q.enAls(v.Direct, "t.direct")
	return q
}

// taakPlek is a place among tasks: just after a row, or just before it when
// reading back. It is kept by what tasks are sorted on, as plek is for lists.
type taakPlek struct {
	terug              bool
	dag, dossier, taak string // empty is the beginning
}

// leesTaakPlek reads what a TaakBladzijde gave out: "na_2026-12-24_<dossier>_<task>".
func leesTaakPlek(s string) (p taakPlek, err error) {
	if s == "" {
		return p, nil
	}
	delen := strings.SplitN(s, "_", 4)
	if len(delen) != 4 || delen[0] != "na" && delen[0] != "voor" || delen[1] == "" {
		return p, ErrPlek
	}
	return taakPlek{delen[0] == "voor", delen[1], delen[2], delen[3]}, nil
}

func (p taakPlek) vanaf(q *sqlVraag) {
	teken := ">"
	if p.terug {
		teken = "<"
	}
	q.enAls(p.dag != "", "(t.dag, t.dossier, t.taak) "+teken+" (%, %, %)", p.dag, p.dossier, p.taak)
}

func (p taakPlek) orde() string {
	if p.terug {
		return " ORDER BY t.dag DESC, t.dossier DESC, t.taak DESC"
	}
	return " ORDER BY t.dag, t.dossier, t.taak"
}

// bladzijde makes a page of n rows from what was found for each audience, at
// most n+1 of each. A task owed by several of them is shown once.
func (p taakPlek) bladzijde(rs []TaakRegel, n int) (b TaakBladzijde) {
	slices.SortStableFunc(rs, func(x, y TaakRegel) int {
		c := cmp.Or(strings.Compare(x.Rij.Dag(), y.Rij.Dag()), strings.Compare(x.Dossier, y.Dossier), strings.Compare(x.Taak, y.Taak))
		if p.terug {
			return -c
		}
		return c
	})
	rs = slices.CompactFunc(rs, func(x, y TaakRegel) bool { return x.Dossier == y.Dossier && x.Taak == y.Taak })
	meer := len(rs) > n
	b.Regels = rs[:min(n, len(rs))]
	if len(b.Regels) == 0 {
		return b
	}
	if p.terug {
		slices.Reverse(b.Regels)
	}
	if meer && p.terug || p.dag != "" && !p.terug {
		b.Vorige = b.Regels[0].plek("voor")
	}
	if meer || p.terug {
		b.Volgende = b.Regels[len(b.Regels)-1].plek("na")
	}
	return b
}

// plek returns the place after a row ("na"), or before it ("voor").
func (r TaakRegel) plek(richting string) string {
	return strings.Join([]string{richting, r.Rij.Dag(), r.Dossier, r.Taak}, "_")
}

// TakenTot returns the rows of all audiences with a day up to and including tot,
// the first day first.
func (l *Lezer) TakenTot(tot termijn.Datum) ([]TaakRegel, error) {
	return alle(l, scanTaak, vanTaak+`FROM taak t WHERE t.dag <= $1 ORDER BY t.dag, t.dossier, t.taak, t.sleutel`, tot.String())
}

// Staat reports whether a task still stands in that list as it was read.
func (l *Lezer) Staat(t TaakRegel) (bool, error) {
	n, err := een(l, waarde[int], `SELECT count(*) FROM taak WHERE sleutel = $1 AND dag = $2 AND dossier = $3 AND taak = $4`,
		t.Sleutel, t.Rij.Dag(), t.Dossier, t.Taak)
	return n > 0, err
}
