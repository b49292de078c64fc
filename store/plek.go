package store

import (
	"strconv"
	"strings"
)

// plek is a place in a list: just after a row, or just before it when reading
// back. It is kept by what the list is sorted on, so that rows that come and go
// meanwhile move nothing.
type plek struct {
	orde  Volgorde
	terug bool   // the page before this row instead of after it
	na    string // what the row is sorted on; empty is the beginning
	id    string // its dossier
}

// leesPlek reads what a Bladzijde gave out: "na_2026-12-24_<dossier>".
func leesPlek(s string, v Volgorde) (plek, error) {
	p := plek{orde: v}
	if s == "" {
		return p, nil
	}
	delen := strings.SplitN(s, "_", 3)
	if len(delen) != 3 || delen[0] != "na" && delen[0] != "voor" || delen[1] == "" {
		return p, ErrPlek
	}
	p.terug, p.na, p.id = delen[0] == "voor", delen[1], delen[2]
	return p, nil
}

// naast returns the place after a row ("na"), or before it ("voor").
func naast(richting string, v vondst) string {
	return richting + "_" + v.op + "_" + v.Dossier
}

// kolom is what the list is sorted on.
func (p plek) kolom() string {
	if p.orde == OpGewijzigd {
		return "l.gewijzigd"
	}
	return "l.uiterlijk"
}

// aflopend reports whether rows are read from high to low.
func (p plek) aflopend() bool { return (p.orde == OpGewijzigd) != p.terug }

// sqlVraag gathers the conditions of a query and their arguments.
type sqlVraag struct {
	van, waar string
	args      []any
}

// arg adds an argument and returns its place in the text.
func (q *sqlVraag) arg(v any) string {
	q.args = append(q.args, v)
	return "$" + strconv.Itoa(len(q.args))
}

// argen adds arguments and returns their places, separated by commas.
func (q *sqlVraag) argen(vs []string) string {
	p := make([]string, len(vs))
	for i, v := range vs {
		p[i] = q.arg(v)
	}
	return strings.Join(p, ", ")
}

// getallen writes numbers as SQL does. There may be a thousand of them, which
// as arguments would take longer to bind than to look up.
func getallen(ns []int64) string {
	p := make([]string, len(ns))
	for i, n := range ns {
		p[i] = strconv.FormatInt(n, 10)
	}
	return strings.Join(p, ", ")
}

// en adds a condition, each % in it the place of the next argument.
func (q *sqlVraag) en(voorwaarde string, args ...any) {
	for _, a := range args {
		voorwaarde = strings.Replace(voorwaarde, "%", q.arg(a), 1)
	}
	if q.waar != "" {
		q.waar += " AND "
	}
	q.waar += voorwaarde
}

func (q *sqlVraag) enAls(als bool, voorwaarde string, args ...any) {
	if als {
		q.en(voorwaarde, args...)
	}
}

func (q *sqlVraag) tekst() string { return q.van + " WHERE " + q.waar }

// vanaf asks for the rows beyond p.
func (q *sqlVraag) vanaf(p plek) {
	teken := ">"
	if p.aflopend() {
		teken = "<"
	}
	q.enAls(p.na != "", "("+p.kolom()+", l.dossier) "+teken+" (%, %)", p.na, p.id)
}

// bladzijde returns the query for the first n rows in the order of p.
func (q *sqlVraag) bladzijde(p plek, n int) string {
	richting := ""
	if p.aflopend() {
		richting = " DESC"
	}
	return "SELECT l.sleutel, l.dossier, l.nummer, l.wacht, " + p.kolom() + ", l.rij " + q.tekst() +
		" ORDER BY " + p.kolom() + richting + ", l.dossier" + richting + " LIMIT " + q.arg(n)
}
