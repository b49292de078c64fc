// Package store is the only package with SQL. It keeps facts, the rows derived
// from them, people, documents and the outbox, in SQLite or PostgreSQL, with
// one text of SQL for both.
//
// Facts are the truth. The row of a dossier, its rows in lists and the words
// it is found by are derived from them by the caller and written in the same
// transaction; Herbouw derives them all again.
//
// The store decides nothing about who may see what: it keeps a row per
// audience, and whoever asks names the audiences he belongs to.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"strings"
	"sync/atomic"
	"time"

	"halfweg/bewijs"
	"halfweg/kluis"
	"halfweg/taal"
	"halfweg/termijn"
)

// Store is an open database. Its methods may be used at the same time.
type Store struct {
	basis       basis
	kluis       *kluis.Kluis
	alleenLezen atomic.Pointer[Fout] // why nothing is written any more
}

// basis is what differs between the two databases.
type basis interface {
	// lees runs fn in one transaction that sees one state of the database.
	lees(ctx context.Context, fn func(querier) error) error
	// schrijf runs fn in one transaction, whole or not at all. It may run fn
	// again after a conflict with another writer.
	schrijf(ctx context.Context, fn func(querier) error) error
	// ruim makes sure that what was removed from a table is not on disk any more.
	ruim(ctx context.Context, tabel string) error
	// schrijfOver does so for what was removed or overwritten by any program
	// before this one.
	schrijfOver(ctx context.Context, tabellen []string) error
	sluit() error
}

// querier is a transaction, or a connection that is in one.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Open opens the database at doel and brings its tables up to date. doel is a
// postgres:// address, or the folder or file (ending in .db) of a SQLite
// database, which is made when it is not there. The keys in k encrypt what it
// keeps of residents; a database of before there were keys is encrypted now.
//
// A *Fout says what is wrong with the place or the database and what to do,
// *kluis.OnbekendeSleutel that the keys are not those of this database; then
// nothing was written.
func Open(ctx context.Context, doel string, k *kluis.Kluis) (*Store, error) {
	open := openSQLite
	if isPostgres(doel) {
		open = openPostgres
	}
	b, err := open(ctx, doel, k)
	if err != nil {
		return nil, vertaal(err)
	}
	s := &Store{basis: b, kluis: k}
	if err := s.Schrijf(ctx, (*Schrijver).beginLogboek); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := s.ruimHelder(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func isPostgres(doel string) bool {
	return strings.HasPrefix(doel, "postgres://") || strings.HasPrefix(doel, "postgresql://")
}

// OpenOmTeLezen opens a database that is there for reading alone, also while
// another program works with it, and changes nothing: tables that are behind
// this program are a *Fout. Without keys, a nil k, what is encrypted stays so.
func OpenOmTeLezen(ctx context.Context, doel string, k *kluis.Kluis) (*Store, error) {
	open := leesSQLite
	if isPostgres(doel) {
		open = leesPostgres
	}
	b, err := open(ctx, doel)
	if err != nil {
		return nil, vertaal(err)
	}
	s := &Store{basis: b, kluis: k}
	s.alleenLezen.Store(&Fout{Wat: taal.T("Deze gegevens zijn alleen geopend om te lezen.", "These data were opened for reading only."),
		Uitweg: taal.T("Gebruik een opdracht die schrijft.", "Use a command that writes.")})
	return s, nil
}

// Close ends all use of the database.
func (s *Store) Close() error { return vertaal(s.basis.sluit()) }

// Lees runs fn, which sees one state of the database throughout.
func (s *Store) Lees(ctx context.Context, fn func(*Lezer) error) error {
	return vertaal(s.basis.lees(ctx, func(q querier) error { return fn(nieuweLezer(ctx, q, s.kluis)) }))
}

// Schrijf runs fn in one transaction: when it returns nil everything it wrote
// is on disk, otherwise nothing is. fn must touch nothing but its Schrijver
// and must not call Schrijf: it may run more than once, and others wait for it.
func (s *Store) Schrijf(ctx context.Context, fn func(*Schrijver) error) error {
	if f := s.alleenLezen.Load(); f != nil {
		return f
	}
	return s.SchrijfRand(ctx, fn)
}

// SchrijfRand is Schrijf for what has to go on when nothing of the record may
// change any more (see AlleenLezen): who is signed in, who looked at what.
func (s *Store) SchrijfRand(ctx context.Context, fn func(*Schrijver) error) error {
	return vertaal(s.basis.schrijf(ctx, func(q querier) error {
		w := &Schrijver{Lezer: *nieuweLezer(context.WithoutCancel(ctx), q, s.kluis)}
		if err := fn(w); err != nil {
			return err
		}
		return w.schrijfBladen()
	}))
}

// Lezer reads within one transaction.
type Lezer struct {
	ctx    context.Context
	q      querier
	kluis  *kluis.Kluis
	sloten map[string]*kluis.Slot // the keys of dossiers that were used so far
}

func nieuweLezer(ctx context.Context, q querier, k *kluis.Kluis) *Lezer {
	return &Lezer{ctx, q, k, map[string]*kluis.Slot{}}
}

// Schrijver reads and writes within one transaction.
type Schrijver struct {
	Lezer
	bladen  []bewijs.Blad // for the log; written last, because others wait for it
	laatste string        // newest moment among the facts of those leaves
}

// doe runs a statement and returns how many rows it touched.
func (s *Schrijver) doe(query string, args ...any) (int64, error) {
	for i, a := range args {
		if b, is := a.([]byte); is && b == nil {
			args[i] = []byte{} // no bytes are stored as such, not as NULL
		}
	}
	tel(s.ctx)
	r, err := s.q.ExecContext(s.ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// zet runs a statement that always does its work.
func (s *Schrijver) zet(query string, args ...any) error {
	_, err := s.doe(query, args...)
	return err
}

// alle returns what scan makes of each row of the answer.
func alle[T any](l *Lezer, scan func(rij) (T, error), query string, args ...any) ([]T, error) {
	tel(l.ctx)
	rows, err := l.q.QueryContext(l.ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var uit []T
	for rows.Next() {
		t, err := scan(rows)
		if err != nil {
			return nil, err
		}
		uit = append(uit, t)
	}
	return uit, rows.Err()
}

// een returns what scan makes of the only row of the answer, or
// ErrNietGevonden.
func een[T any](l *Lezer, scan func(rij) (T, error), query string, args ...any) (T, error) {
	tel(l.ctx)
	t, err := scan(l.q.QueryRowContext(l.ctx, query, args...))
	if err == sql.ErrNoRows {
		err = ErrNietGevonden
	}
	return t, err
}

// rij is one row of an answer.
type rij interface{ Scan(...any) error }

// waarde scans a row of one column.
func waarde[T any](r rij) (t T, err error) { return t, r.Scan(&t) }

// nieuwID returns a new id that says nothing and cannot be guessed:
// 80 random bits.
func nieuwID() string { return strings.ToLower(rand.Text()[:16]) }

// momentVorm is how a point in time is stored: text that sorts as time goes.
const momentVorm = "2006-01-02T15:04:05.000000Z"

func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(momentVorm)
}

func vanMoment(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(momentVorm, s)
}

// tijd scans a stored moment.
type tijd struct{ t *time.Time }

func (x tijd) Scan(v any) (err error) {
	*x.t, err = vanMoment(tekstVan(v))
	return err
}

// dag scans a stored date.
type dag struct{ d *termijn.Datum }

func (x dag) Scan(v any) error { return x.d.UnmarshalText([]byte(tekstVan(v))) }

func tekstVan(v any) string {
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	s, _ := v.(string)
	return s
}
