package store

import (
	"context"
	"errors"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"halfweg/bewijs"
)

// SnelleProef looks whether the end of the log, its root and the newest n
// dossiers are as they were recorded, and whether the log still begins with what
// the checkpoints say: the last one in the database and those that somebody kept.
// It reads little, however large the database is: what lies further back is for
// Verifieer. It returns what is wrong, nil when nothing was found.
func (s *Store) SnelleProef(ctx context.Context, v Verificatie, n int) (*Bevinding, error) {
	err := s.Lees(ctx, func(l *Lezer) error { return l.snelleProef(v, n) })
	var b *Bevinding
	var g *gebroken
	switch {
	case errors.As(err, &b):
		return b, nil
	case errors.As(err, &g):
		return &Bevinding{Soort: AfwijkingLogboek, Blad: g.blad}, nil
	}
	return nil, err
}

func (l *Lezer) snelleProef(v Verificatie, n int) error {
	st, err := l.staart()
	if errors.Is(err, bewijs.ErrRand) || errors.Is(err, ErrNietGevonden) {
		return &Bevinding{Soort: AfwijkingLogboek}
	}
	if err != nil {
		return err
	}
	if err := l.proefWortel(st); err != nil {
		return err
	}
	punten := v.Punten
	if v.Controle != nil {
		laatste, err := l.laatstePunt(v.Controle)
		if err != nil {
			return err
		}
		punten = append(punten[:len(punten):len(punten)], laatste...)
	}
	for _, c := range punten {
		if err := l.proefPunt(st, c); err != nil {
			return err
		}
	}
	return l.proefNieuwste(n)
}

// laatstePunt returns the last checkpoint in the database, if there is one.
func (l *Lezer) laatstePunt(v note.Verifier) ([]bewijs.Controlepunt, error) {
	c, _, err := l.LaatsteControlepunt(v)
	switch {
	case errors.Is(err, ErrNietGevonden):
		return nil, nil
	case errors.Is(err, bewijs.ErrControlepunt):
		return nil, &Bevinding{Soort: AfwijkingLogboek}
	}
	return []bewijs.Controlepunt{c}, err
}

// proefWortel holds the end of the log against its rows.
func (l *Lezer) proefWortel(st staart) error {
	laatste, err := een(l, waarde[int64], `SELECT coalesce(max(nr), -1) FROM logblad`)
	if err != nil {
		return err
	}
	if laatste+1 != st.rand.Grootte() {
		return &Bevinding{Soort: AfwijkingLogboek, Blad: min(laatste+1, st.rand.Grootte())}
	}
	if st.rand.Grootte() == 0 {
		return nil
	}
	wortel, err := tlog.TreeHash(st.rand.Grootte(), l.hashes())
	if err == nil && wortel != st.rand.Wortel() {
		err = &Bevinding{Soort: AfwijkingLogboek, Blad: laatste}
	}
	return err
}

// proefPunt proves that the log begins with what a checkpoint says.
func (l *Lezer) proefPunt(st staart, c bewijs.Controlepunt) error {
	grootte := st.rand.Grootte()
	switch {
	case c.Grootte > grootte:
		return &Bevinding{Soort: AfwijkingTeruggezet, Blad: grootte, Grootte: c.Grootte}
	case c.Grootte == 0:
		return nil
	}
	bewijs, err := tlog.ProveTree(grootte, c.Grootte, l.hashes())
	if err != nil {
		return err
	}
	if tlog.CheckTree(bewijs, grootte, st.rand.Wortel(), c.Grootte, c.Wortel) != nil {
		return &Bevinding{Soort: AfwijkingControlepunt, Grootte: c.Grootte}
	}
	return nil
}

// perDossier is how many of the newest rows of the log are looked at for each
// dossier that is asked for.
const perDossier = 20

// proefNieuwste holds the dossiers of the newest rows of the log, at most n,
// against them.
func (l *Lezer) proefNieuwste(n int) error {
	nieuwste, err := alle(l, func(r rij) (nr int64, err error) {
		var dossier string
		return nr, r.Scan(&dossier, &nr)
	}, `SELECT dossier, max(nr) FROM (SELECT dossier, nr FROM logblad WHERE soort = 'feit' ORDER BY nr DESC LIMIT $1) x
		GROUP BY dossier ORDER BY max(nr) DESC LIMIT $2`, n*perDossier, n)
	if err != nil {
		return err
	}
	weg, err := l.vernietigd()
	for _, nr := range nieuwste {
		if err != nil {
			return err
		}
		err = l.proefDossier(nr, weg)
	}
	return err
}

// proefDossier computes the chain of a dossier again, up to its newest leaf.
func (l *Lezer) proefDossier(nr int64, vernietigd map[string]bool) error {
	b, err := een(l, scanKaalBlad, `SELECT nr, soort, dossier, feit, som, wenk, hashes FROM logblad WHERE nr = $1`, nr)
	if err != nil || vernietigd[b.Dossier] {
		return err
	}
	if b.fout || b.Hash() != b.hashes[0] {
		return l.bevinding(AfwijkingLogboek, b)
	}
	feiten, err := alle(l, scanBewaard, `SELECT `+bewaardKolommen+` FROM feit WHERE dossier = $1 ORDER BY nr`, b.Dossier)
	if err != nil {
		return err
	}
	var keten bewijs.Som
	for i, f := range feiten {
		keten = f.Keten(keten)
		hier := b
		hier.Nr = i + 1
		switch {
		case f.Nr < 1 || i >= b.Nr:
			hier.Nr = f.Nr
			return l.bevinding(AfwijkingIngevoegd, hier)
		case f.Nr != i+1:
			return l.bevinding(AfwijkingWeg, hier)
		case f.keten != keten:
			return l.bevinding(AfwijkingInhoud, hier)
		}
	}
	if len(feiten) < b.Nr {
		b.Nr = len(feiten) + 1
		return l.bevinding(AfwijkingWeg, b)
	}
	if keten != b.Som {
		return l.bevinding(AfwijkingInhoud, b)
	}
	return nil
}

func scanKaalBlad(r rij) (b blad, err error) {
	var som, wenk, hashes []byte
	err = r.Scan(&b.nr, &b.Soort, &b.Dossier, &b.Nr, &som, &wenk, &hashes)
	return b.met(som, wenk, hashes), err
}
