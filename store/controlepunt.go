package store

import (
	"errors"
	"time"

	"golang.org/x/mod/sumdb/note"

	"halfweg/bewijs"
)

// Controlepunt signs the log as it is now, keeps that and returns it with its
// text. When nothing was added since the last one, it is that one.
func (s *Schrijver) Controlepunt(z *bewijs.Zegel, op time.Time) (bewijs.Controlepunt, []byte, error) {
	st, err := s.staart()
	if err != nil {
		return bewijs.Controlepunt{}, nil, err
	}
	laatste, tekst, err := s.LaatsteControlepunt(z.Controle)
	if err == nil && laatste.Grootte >= st.rand.Grootte() || err != nil && !errors.Is(err, ErrNietGevonden) {
		return laatste, tekst, err
	}
	c := bewijs.Controlepunt{Bron: z.Name(), Grootte: st.rand.Grootte(), Wortel: st.rand.Wortel(), Op: op.UTC().Truncate(time.Second)}
	if tekst, err = c.Onderteken(z); err != nil {
		return c, nil, err
	}
	return c, tekst, s.zet(`INSERT INTO controlepunt (grootte, op, tekst) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, c.Grootte, moment(c.Op), tekst)
}

// LaatsteControlepunt returns the checkpoint that was signed last, with its text,
// or ErrNietGevonden. Error also: bewijs.ErrControlepunt.
func (l *Lezer) LaatsteControlepunt(v note.Verifier) (c bewijs.Controlepunt, tekst []byte, err error) {
	tekst, err = een(l, waarde[[]byte], `SELECT tekst FROM controlepunt ORDER BY grootte DESC LIMIT 1`)
	if err != nil {
		return c, nil, err
	}
	c, err = bewijs.LeesControlepunt(tekst, v)
	return c, tekst, err
}

// controlepunten returns the checkpoints that were signed, the smallest first. One that
// this key did not sign is a *Bevinding.
func (l *Lezer) controlepunten(v note.Verifier) ([]bewijs.Controlepunt, error) {
	return alle(l, func(r rij) (c bewijs.Controlepunt, err error) {
		var grootte int64
		var tekst []byte
		if err := r.Scan(&grootte, &tekst); err != nil {
			return c, err
		}
		c, err = bewijs.LeesControlepunt(tekst, v)
		if err != nil || c.Grootte != grootte {
			err = &Bevinding{Soort: AfwijkingLogboek, Blad: grootte}
		}
		return c, err
	}, `SELECT grootte, tekst FROM controlepunt ORDER BY grootte`)
}
