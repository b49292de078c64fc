package store

import (
	"cmp"
	"errors"
	"time"
)

// Uitvoer is an effect outside: a letter, a mail, a message. It is written in
// the transaction of the fact that causes it and carried out afterwards.
type Uitvoer struct {
	Sleutel  string // which effect it is: the same key is the same effect
	Soort    string // who carries it out: "mail", "webhook", "iwmo"
	Dossier  string
	Stand    UitvoerStand
	Pogingen int
	Wanneer  time.Time // open: not before; bezig: the claim lapses; else: when it ended
	Fout     string    // why the last attempt failed; no personal data
	Gemaakt  time.Time
	Inhoud   []byte
}

// UitvoerStand says how far an effect is.
type UitvoerStand string

// The states of an effect.
const (
	UitvoerOpen    UitvoerStand = "open"
	UitvoerBezig   UitvoerStand = "bezig"
	UitvoerGedaan  UitvoerStand = "gedaan"
	UitvoerMislukt UitvoerStand = "mislukt"
)

// VoegUitvoerToe asks for an effect and reports whether nobody had asked for
// it before.
func (s *Schrijver) VoegUitvoerToe(u Uitvoer) (nieuw bool, err error) {
	inhoud, err := s.sluit(u.van(), u.Inhoud, u.plek()...)
	if err != nil {
		return false, err
	}
	n, err := s.doe(`INSERT INTO uitvoer (sleutel, soort, dossier, stand, pogingen, wanneer, fout, gemaakt, inhoud)
		VALUES ($1, $2, $3, 'open', 0, $4, '', $5, $6) ON CONFLICT DO NOTHING`,
		u.Sleutel, u.Soort, u.Dossier, moment(u.Wanneer), moment(u.Gemaakt), inhoud)
	return n == 1, err
}

// van says whose key an effect is under.
func (u Uitvoer) van() string { return cmp.Or(u.Dossier, vanUitvoer) }

// plek is the place that an effect is encrypted for.
func (u Uitvoer) plek() []string { return []string{"uitvoer", u.Dossier, u.Sleutel} }

// EisUitvoerOp claims at most n effects of a kind that are due at nu: nobody
// else gets them before tot. Those of which the key was destroyed end as failed.
// A claim that lapses, because its holder died, can
// be made again; who must not do an effect twice gives those up first, with
// GeefUitvoerOp.
func (s *Schrijver) EisUitvoerOp(soort string, nu, tot time.Time, n int) ([]Uitvoer, error) {
	sleutels, err := alle(&s.Lezer, waarde[string], `SELECT sleutel FROM uitvoer
		WHERE soort = $1 AND stand IN ('open', 'bezig') AND wanneer <= $2 ORDER BY wanneer LIMIT $3`, soort, moment(nu), n)
	var uit []Uitvoer
	for _, sleutel := range sleutels {
		// Somebody else may have claimed it since: then no row fits any more.
		mijn, err := alle(&s.Lezer, scanUitvoer, `UPDATE uitvoer SET stand = 'bezig', pogingen = pogingen + 1, wanneer = $1
			WHERE sleutel = $2 AND stand IN ('open', 'bezig') AND wanneer <= $3 RETURNING `+uitvoerKolommen, moment(tot), sleutel, moment(nu))
		if err != nil {
			return nil, err
		}
		for _, u := range mijn {
			switch u, err := s.openUitvoer(u); {
			case err == nil:
				uit = append(uit, u)
			case errors.Is(err, ErrVernietigd):
				u.Stand, u.Wanneer, u.Fout = UitvoerMislukt, nu, "vernietigd"
				if err := s.EindUitvoer(u); err != nil {
					return nil, err
				}
			default:
				return nil, err
			}
		}
	}
	return uit, err
}

func (l *Lezer) openUitvoer(u Uitvoer) (_ Uitvoer, err error) {
	u.Inhoud, err = l.open(u.van(), u.Inhoud, u.plek()...)
	return u, err
}

// openAlleUitvoer opens the effects of a page. What those said of which the key
// was destroyed is left out.
func (l *Lezer) openAlleUitvoer(us []Uitvoer, err error) ([]Uitvoer, error) {
	if err != nil {
		return nil, err
	}
	for i, u := range us {
		if us[i], err = l.openUitvoer(u); err != nil && !errors.Is(err, ErrVernietigd) {
			return nil, err
		}
	}
	return us, nil
}

// GeefUitvoerOp ends as failed the effects of a kind whose claim lapsed at nu:
// whether they were carried out nobody knows. It returns how many.
func (s *Schrijver) GeefUitvoerOp(soort string, nu time.Time, fout string) (int64, error) {
	return s.doe(`UPDATE uitvoer SET stand = 'mislukt', wanneer = $1, fout = $2 WHERE soort = $3 AND stand = 'bezig' AND wanneer <= $1`,
		moment(nu), fout, soort)
}

// EindUitvoer says how an attempt went: gedaan, mislukt for good, or open to
// try again at u.Wanneer. It takes the number of the attempt, so that one whose
// claim had lapsed changes nothing.
func (s *Schrijver) EindUitvoer(u Uitvoer) error {
	return s.zet(`UPDATE uitvoer SET stand = $1, wanneer = $2, fout = $3 WHERE sleutel = $4 AND stand = 'bezig' AND pogingen = $5`,
		string(u.Stand), moment(u.Wanneer), u.Fout, u.Sleutel, u.Pogingen)
}

const uitvoerKolommen = `sleutel, soort, dossier, stand, pogingen, wanneer, fout, gemaakt, inhoud`

// UitvoerVan returns the effects of a dossier, oldest first.
func (l *Lezer) UitvoerVan(dossier string) ([]Uitvoer, error) {
	return l.openAlleUitvoer(alle(l, scanUitvoer, `SELECT `+uitvoerKolommen+` FROM uitvoer WHERE dossier = $1 ORDER BY gemaakt, sleutel`, dossier))
}

// UitvoerTelling is how many effects of a kind are in a state.
type UitvoerTelling struct {
	Soort  string
	Stand  UitvoerStand
	Aantal int
}

// TelUitvoer counts the effects of each kind in each state.
func (l *Lezer) TelUitvoer() ([]UitvoerTelling, error) {
	return alle(l, func(r rij) (t UitvoerTelling, err error) { return t, r.Scan(&t.Soort, &t.Stand, &t.Aantal) },
		`SELECT soort, stand, count(*) FROM uitvoer GROUP BY soort, stand ORDER BY soort, stand`)
}

// MislukteUitvoer returns at most n effects that failed for good, the last first.
func (l *Lezer) MislukteUitvoer(n int) ([]Uitvoer, error) {
	return l.openAlleUitvoer(alle(l, scanUitvoer, `SELECT `+uitvoerKolommen+` FROM uitvoer WHERE stand = 'mislukt' ORDER BY wanneer DESC, sleutel LIMIT $1`, n))
}

func scanUitvoer(r rij) (u Uitvoer, err error) {
	return u, r.Scan(&u.Sleutel, &u.Soort, &u.Dossier, &u.Stand, &u.Pogingen, tijd{&u.Wanneer}, &u.Fout, tijd{&u.Gemaakt}, &u.Inhoud)
}
