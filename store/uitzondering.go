package store

import (
	"cmp"
	"slices"
	"strings"
)

// Uitzondering is what holds for one person in a dossier beside the audiences he
// belongs to.
type Uitzondering struct {
	Persoon string
	Soort   UitzonderingSoort
}

// UitzonderingSoort is a kind of exception.
type UitzonderingSoort string

// The exceptions.
const (
	Uitgesloten UitzonderingSoort = "uitgesloten" // the dossier does not exist for him
	Nood        UitzonderingSoort = "nood"        // he took emergency access; for how long, the facts say
)

// nietUitgesloten is the condition that a person, by his place among the
// arguments, is not shut out of the dossier of a row.
func nietUitgesloten(persoon, dossier string) string {
	return "NOT EXISTS (SELECT 1 FROM uitzondering u WHERE u.persoon = " + persoon + " AND u.soort = 'uitgesloten' AND u.dossier = " + dossier + ")"
}

// zetUitzonderingen writes the exceptions of a dossier, when they are others than
// before.
func (s *Schrijver) zetUitzonderingen(id string, us []Uitzondering) error {
	staan, err := alle(&s.Lezer, scanUitzondering, `SELECT persoon, soort FROM uitzondering WHERE dossier = $1 ORDER BY persoon, soort`, id)
	us = slices.SortedFunc(slices.Values(us), func(a, b Uitzondering) int {
		return cmp.Or(strings.Compare(a.Persoon, b.Persoon), strings.Compare(string(a.Soort), string(b.Soort)))
	})
	us = slices.Compact(us)
	if err != nil || slices.Equal(staan, us) {
		return err
	}
	if err := s.zet(`DELETE FROM uitzondering WHERE dossier = $1`, id); err != nil {
		return err
	}
	for _, u := range us {
		if err := s.zet(`INSERT INTO uitzondering (persoon, soort, dossier) VALUES ($1, $2, $3)`, u.Persoon, string(u.Soort), id); err != nil {
			return err
		}
	}
	return nil
}

func scanUitzondering(r rij) (u Uitzondering, err error) { return u, r.Scan(&u.Persoon, &u.Soort) }

// Bereikbaar reports whether a dossier may be there for somebody: it stands in a
// list of those audiences, or he once took emergency access to it, and he is not
// shut out of it. It is one question, whether there is such a dossier or not, so
// that the two cost the same.
func (l *Lezer) Bereikbaar(id string, sleutels []string, persoon string) (bool, error) {
	q := &sqlVraag{}
	in := "1 = 0"
	if len(sleutels) > 0 {
		in = "EXISTS (SELECT 1 FROM lijst l WHERE l.dossier = " + q.arg(id) + " AND l.sleutel IN (" + q.argen(sleutels) + "))"
	}
	nood := "EXISTS (SELECT 1 FROM uitzondering n WHERE n.persoon = " + q.arg(persoon) + " AND n.soort = 'nood' AND n.dossier = " + q.arg(id) + ")"
	return een(l, waarde[bool], "SELECT ("+in+" OR "+nood+") AND "+nietUitgesloten(q.arg(persoon), q.arg(id)), q.args...)
}

// Uitgeslotenen returns who is shut out of which dossiers.
func (l *Lezer) Uitgeslotenen() (map[string][]string, error) {
	paren, err := alle(l, func(r rij) (p [2]string, err error) { return p, r.Scan(&p[0], &p[1]) },
		`SELECT dossier, persoon FROM uitzondering WHERE soort = 'uitgesloten'`)
	uit := map[string][]string{}
	for _, p := range paren {
		uit[p[0]] = append(uit[p[0]], p[1])
	}
	return uit, err
}

// MetBSN returns the dossiers that an audience finds by a BSN, the newest first.
func (l *Lezer) MetBSN(sleutel, bsn string) ([]string, error) {
	var ts []int64
	for _, a := range l.zoekindex().Alle(kern(sleutel, "bsn:"+bsn)) {
		ts = append(ts, teken(a[:]))
	}
	return alle(l, func(r rij) (id string, err error) { return id, r.Scan(&id, new(string)) }, `SELECT DISTINCT d.id, d.nummer FROM zoekteken z JOIN dossier d ON d.id = z.dossier
		WHERE z.teken IN (`+getallen(ts)+`) ORDER BY d.nummer DESC`)
}

// ZoekBSN is what an audience needs to find a dossier by its BSN and nothing
// else.
func ZoekBSN(sleutel string, i Inwoner) ZoekRegel {
	if i.BSN == "" {
		return ZoekRegel{Sleutel: sleutel}
	}
	return ZoekRegel{Sleutel: sleutel, Woorden: []string{"bsn:" + i.BSN}}
}
