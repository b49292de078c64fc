package store

import "time"

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
	n, err := s.doe(`INSERT INTO uitvoer (sleutel, soort, dossier, stand, pogingen, wanneer, fout, gemaakt, inhoud)
		VALUES ($1, $2, $3, 'open', 0, $4, '', $5, $6) ON CONFLICT DO NOTHING`,
		u.Sleutel, u.Soort, u.Dossier, moment(u.Wanneer), moment(u.Gemaakt), u.Inhoud)
	return n == 1, err
}

// EisUitvoerOp claims at most n effects that are due at nu: nobody else gets
// them before tot. A claim that lapses, because its holder died, can be made
// again; the carrier's own key (a mail's Message-ID) then tells the copy.
func (s *Schrijver) EisUitvoerOp(nu, tot time.Time, n int) ([]Uitvoer, error) {
	sleutels, err := alle(&s.Lezer, waarde[string], `SELECT sleutel FROM uitvoer
		WHERE stand IN ('open', 'bezig') AND wanneer <= $1 ORDER BY wanneer LIMIT $2`, moment(nu), n)
	var uit []Uitvoer
	for _, sleutel := range sleutels {
		// Somebody else may have claimed it since: then no row fits any more.
		mijn, err := alle(&s.Lezer, scanUitvoer, `UPDATE uitvoer SET stand = 'bezig', pogingen = pogingen + 1, wanneer = $1
			WHERE sleutel = $2 AND stand IN ('open', 'bezig') AND wanneer <= $3 RETURNING `+uitvoerKolommen, moment(tot), sleutel, moment(nu))
		if err != nil {
			return nil, err
		}
		uit = append(uit, mijn...)
	}
	return uit, err
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
	return alle(l, scanUitvoer, `SELECT `+uitvoerKolommen+` FROM uitvoer WHERE dossier = $1 ORDER BY gemaakt, sleutel`, dossier)
}

func scanUitvoer(r rij) (u Uitvoer, err error) {
	return u, r.Scan(&u.Sleutel, &u.Soort, &u.Dossier, &u.Stand, &u.Pogingen, tijd{&u.Wanneer}, &u.Fout, tijd{&u.Gemaakt}, &u.Inhoud)
}
