package store

import (
	"context"
	"fmt"
	"slices"

	"halfweg/dossier"
	"halfweg/kluis"
)

// Grond is what is known of a dossier itself: all that is derived follows from
// it.
type Grond struct {
	ID, Nummer string
	Inwoner    Inwoner
	Feiten     []dossier.Feit
}

// Afleider derives the rows of one dossier.
type Afleider func(Grond) (Afgeleid, error)

// Verschil says that what stands for a dossier is not what its facts lead to.
type Verschil struct {
	Dossier, Nummer string
	Wat             []string // "rij", "lijst", "zoekteken", "taak", "uitzondering", "inwoner": the tables that differ
}

// Herbouw derives the rows of all dossiers again and writes those that differ.
// gezien is told of each dossier, with its difference or nil. A dossier is
// whole at every moment, and others can go on working (PostgreSQL).
func (s *Store) Herbouw(ctx context.Context, leid Afleider, gezien func(*Verschil)) error {
	return s.doorloop(ctx, func(ids []string) error {
		var gevonden []*Verschil
		err := s.Schrijf(ctx, func(s *Schrijver) error {
			gevonden = nil // the transaction may run again
			for _, id := range ids {
				v, err := s.herbouw(id, leid)
				if err != nil {
					return err
				}
				gevonden = append(gevonden, v)
			}
			return nil
		})
		return meldAlle(gevonden, gezien, err)
	})
}

func (s *Schrijver) herbouw(id string, leid Afleider) (*Verschil, error) {
	if err := s.neem(id); err != nil {
		return nil, err
	}
	v, g, a, err := s.vergelijk(id, leid)
	if err != nil || v == nil {
		return nil, err
	}
	return v, s.Leid(id, len(g.Feiten), a)
}

// HerbouwOpen derives the rows of all open dossiers again and writes those that
// differ. gewijzigd hears of each that did, in the transaction that writes it,
// with the rows of its tasks as they stood; what it writes stands or falls with
// them.
func (s *Store) HerbouwOpen(ctx context.Context, leid Afleider, gewijzigd func(*Schrijver, Grond, []TaakRegel, Afgeleid) error) error {
	return s.doorloop(ctx, func(ids []string) error {
		return s.Schrijf(ctx, func(s *Schrijver) error {
			for _, id := range ids {
				if err := s.herbouwOpen(id, leid, gewijzigd); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func (s *Schrijver) herbouwOpen(id string, leid Afleider, gewijzigd func(*Schrijver, Grond, []TaakRegel, Afgeleid) error) error {
	k, err := s.Kop(id)
	if err != nil || !k.Rij.Gesloten.IsZero() {
		return err
	}
	if err := s.neem(id); err != nil {
		return err
	}
	v, g, a, err := s.vergelijk(id, leid)
	if err != nil || v == nil {
		return err
	}
	oud, err := s.TakenVan(id)
	if err != nil {
		return err
	}
	if err := s.Leid(id, len(g.Feiten), a); err != nil {
		return err
	}
	return gewijzigd(s, g, oud, a)
}

// Verschillen compares what stands for each dossier with what its facts lead
// to. gezien is told of each dossier, with its difference or nil.
func (s *Store) Verschillen(ctx context.Context, leid Afleider, gezien func(*Verschil)) error {
	return s.doorloop(ctx, func(ids []string) error {
		var gevonden []*Verschil
		err := s.Lees(ctx, func(l *Lezer) error {
			for _, id := range ids {
				v, _, _, err := l.vergelijk(id, leid)
				if err != nil {
					return err
				}
				gevonden = append(gevonden, v)
			}
			return nil
		})
		return meldAlle(gevonden, gezien, err)
	})
}

func meldAlle(vs []*Verschil, gezien func(*Verschil), err error) error {
	if err != nil {
		return err
	}
	for _, v := range vs {
		gezien(v)
	}
	return nil
}

// partij is how many dossiers share a transaction: few enough to keep nobody
// waiting.
const partij = 100

// doorloop hands out the ids of all dossiers, in parts.
func (s *Store) doorloop(ctx context.Context, doe func(ids []string) error) error {
	for laatste := ""; ; {
		var ids []string
		err := s.Lees(ctx, func(l *Lezer) (err error) {
			ids, err = alle(l, waarde[string], `SELECT id FROM dossier WHERE id > $1 ORDER BY id LIMIT $2`, laatste, partij)
			return err
		})
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := doe(ids); err != nil {
			return err
		}
		laatste = ids[len(ids)-1]
	}
}

// Aantal returns how many dossiers there are.
func (l *Lezer) Aantal() (int, error) {
	return een(l, waarde[int], `SELECT count(*) FROM dossier`)
}

// vergelijk derives the rows of a dossier and says how those that stand differ,
// nil when they do not.
func (l *Lezer) vergelijk(id string, leid Afleider) (*Verschil, Grond, Afgeleid, error) {
	g, err := l.grond(id)
	if err != nil {
		return nil, g, Afgeleid{}, err
	}
	a, err := leid(g)
	if err != nil {
		return nil, g, a, fmt.Errorf("dossier %s: %w", g.Nummer, err)
	}
	if err := l.volgStempel(); err != nil {
		return nil, g, a, err
	}
	staat, err := l.beeld(id)
	if err != nil {
		return nil, g, a, err
	}
	v := &Verschil{Dossier: id, Nummer: g.Nummer}
	moet := a.beeld(l.zoekindex(), len(g.Feiten))
	for i, tabel := range []string{"rij", "lijst", "zoekteken", "taak", "uitzondering", "inwoner"} {
		if !slices.Equal(staat[i], moet[i]) {
			v.Wat = append(v.Wat, tabel)
		}
	}
	if v.Wat == nil {
		v = nil
	}
	return v, g, a, nil
}

func (l *Lezer) grond(id string) (g Grond, err error) {
	k, err := l.Kop(id)
	if err != nil {
		return g, err
	}
	g.ID, g.Nummer = k.ID, k.Nummer
	if g.Inwoner, err = l.Inwoner(id); err != nil && err != ErrNietGevonden {
		return g, err
	}
	g.Feiten, err = l.Feiten(id)
	return g, err
}

// beeld is all that is derived of one dossier, as sorted texts per table.
type beeld [6][]string

func (l *Lezer) beeld(id string) (b beeld, err error) {
	for i, query := range []string{
		`SELECT ` + rijKolommen + ` FROM dossier WHERE id = $1`,
		`SELECT ` + lijstKolommen + ` FROM lijst WHERE dossier = $1`,
		`SELECT teken FROM zoekteken WHERE dossier = $1`,
		`SELECT ` + taakKolommen + ` FROM taak WHERE dossier = $1`,
		`SELECT persoon, soort FROM uitzondering WHERE dossier = $1`,
		`SELECT 1 FROM inwoner WHERE dossier = $1 AND afgeschermd`,
	} {
		if b[i], err = alle(l, scanTekst, query, id); err != nil {
			return b, err
		}
		slices.Sort(b[i])
	}
	return b, nil
}

// beeld returns what a would look like in the database, with the keys of x.
func (a Afgeleid) beeld(x *kluis.Index, nr int) beeld {
	b := beeld{0: {tekst(a.Rij.kolommen(nr))}}
	for _, l := range a.Lijsten {
		b[1] = append(b[1], tekst(l.kolommen()))
	}
	for _, t := range tekens(x, a.Zoek) {
		b[2] = append(b[2], tekst([]any{t}))
	}
	for _, t := range a.Taken {
		b[3] = append(b[3], tekst(t.kolommen()))
	}
	for _, u := range a.Uitzonderingen {
		b[4] = append(b[4], tekst([]any{u.Persoon, string(u.Soort)}))
	}
	if a.Afgeschermd {
		b[5] = []string{tekst([]any{1})}
	}
	for i := range b {
		slices.Sort(b[i])
	}
	return b
}

// scanTekst scans a row of any columns as one text.
func scanTekst(r rij) (string, error) {
	kolommen, err := r.(interface{ Columns() ([]string, error) }).Columns()
	if err != nil {
		return "", err
	}
	vs, ps := make([]any, len(kolommen)), make([]any, len(kolommen))
	for i := range vs {
		ps[i] = &vs[i]
	}
	err = r.Scan(ps...)
	return tekst(vs), err
}

// tekst writes values the same however a database returns them.
func tekst(vs []any) string {
	var uit []string
	for _, v := range vs {
		switch v := v.(type) {
		case []byte:
			uit = append(uit, string(v))
		case bool:
			n := 0
			if v {
				n = 1
			}
			uit = append(uit, fmt.Sprint(n))
		default:
			uit = append(uit, fmt.Sprint(v))
		}
	}
	return fmt.Sprintf("%q", uit)
}
