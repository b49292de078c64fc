package store

import "context"

// toestandRotatie says what of the database is still under older keys than those
// in use: "sleutels" are to be wrapped again, "index" also to be indexed again;
// empty: nothing.
const toestandRotatie = "rotatie"

const (
	rotatieSleutels = "sleutels"
	rotatieIndex    = "index"
)

// Roteer takes over the keys in use from the key file when they were changed: it
// wraps the keys of dossiers again and, when it is the key of the index that
// changed, makes the search table again. It works in small parts, beside others,
// and goes on where it was broken off. It reports whether there was something
// to do; calling it again and again costs little.
func (s *Store) Roteer(ctx context.Context, leid Afleider) (gedaan bool, err error) {
	if err := s.kluis.Herlees(); err != nil {
		return false, err
	}
	wat, err := s.beginRotatie(ctx)
	if err != nil || wat == "" {
		return false, err
	}
	if err := s.herwikkel(ctx); err != nil {
		return false, err
	}
	if wat == rotatieIndex {
		if err := s.Herbouw(ctx, leid, func(*Verschil) {}); err != nil {
			return false, err
		}
	}
	return true, s.eindRotatie(ctx)
}

// beginRotatie writes in the database which keys are in use, and returns what
// has to be done about it.
func (s *Store) beginRotatie(ctx context.Context) (wat string, err error) {
	loopt := false
	err = s.Lees(ctx, func(l *Lezer) error {
		loopt, wat, err = l.rotatie()
		return err
	})
	if err != nil || !loopt {
		return wat, err
	}
	err = s.Schrijf(ctx, func(s *Schrijver) error {
		if err := s.neemStempel(); err != nil {
			return err
		}
		if loopt, wat, err = s.rotatie(); err != nil || !loopt {
			return err
		}
		stempel, err := s.kluis.Stempel()
		if err != nil {
			return err
		}
		if err := s.ZetToestand(toestandSleutels, stempel); err != nil {
			return err
		}
		return s.ZetToestand(toestandRotatie, wat)
	})
	return wat, err
}

// rotatie reports whether the database names other keys than those in use, and
// what has to be done.
func (l *Lezer) rotatie() (anders bool, wat string, err error) {
	stempel, err := l.Toestand(toestandSleutels)
	if err != nil {
		return false, "", err
	}
	gelijk, err := l.kluis.Volg(stempel)
	if err != nil {
		return false, "", err
	}
	if wat, err = l.Toestand(toestandRotatie); err != nil || gelijk {
		return false, wat, err
	}
	if wat == "" {
		wat = rotatieSleutels
	}
	if l.kluis.AndereIndex(stempel) {
		wat = rotatieIndex
	}
	return true, wat, nil
}

// herwikkel wraps the keys of dossiers by the master key in use, those that are
// not. What is destroyed meanwhile stays so.
func (s *Store) herwikkel(ctx context.Context) error {
	for laatste, klaar := "", false; !klaar; {
		err := s.Schrijf(ctx, func(s *Schrijver) error {
			rijen, err := alle(&s.Lezer, scanSleutel, `SELECT dossier, hoofdsleutel, gewikkeld FROM sleutel
				WHERE dossier > $1 AND hoofdsleutel <> $2 ORDER BY dossier LIMIT $3`, laatste, s.kluis.Hoofdsleutel(), partij)
			if err != nil {
				return err
			}
			for _, r := range rijen {
				g, err := s.kluis.Herwikkel(r.van, r.Gewikkeld)
				if err != nil {
					return err
				}
				if err := s.zet(`UPDATE sleutel SET hoofdsleutel = $1, gewikkeld = $2 WHERE dossier = $3 AND hoofdsleutel = $4`,
					g.Hoofdsleutel, g.Bytes, r.van, r.Hoofdsleutel); err != nil {
					return err
				}
			}
			if klaar = len(rijen) < partij; len(rijen) > 0 {
				laatste = rijen[len(rijen)-1].van
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// eindRotatie writes down that all is under the keys in use, unless those were
// changed once more.
func (s *Store) eindRotatie(ctx context.Context) error {
	return s.Schrijf(ctx, func(s *Schrijver) error {
		if err := s.neemStempel(); err != nil {
			return err
		}
		anders, _, err := s.rotatie()
		if err != nil || anders {
			return err
		}
		nog, err := een(&s.Lezer, waarde[int], `SELECT count(*) FROM sleutel WHERE hoofdsleutel <> $1`, s.kluis.Hoofdsleutel())
		if err != nil || nog > 0 {
			return err
		}
		return s.ZetToestand(toestandRotatie, "")
	})
}
