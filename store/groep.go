package store

import (
	"cmp"
	"context"
	"database/sql"
	"sync"
	"sync/atomic"
)

// schrijver is the one connection that writes to a SQLite file. Commands that
// come at the same time share a transaction, and so the wait for the disk:
// each runs within a savepoint, so that one that fails undoes only itself, and
// the last of the queue commits for all of them. Nobody is told that his
// command is done before it is on disk.
type schrijver struct {
	db       *sql.DB
	wachtend atomic.Int32 // how many are about to lock mu
	mu       sync.Mutex
	groep    *groep // the open transaction, nil when there is none; guarded by mu
}

// groep is one transaction with the commands that share it.
type groep struct {
	conn  *sql.Conn
	n     int           // commands so far
	fout  error         // why the transaction is lost; read it after klaar
	klaar chan struct{} // closed when it is committed, or lost
}

// maxGroep bounds how long the first of a group waits for the others.
const maxGroep = 64

func (s *schrijver) schrijf(ctx context.Context, fn func(querier) error) error {
	g, err := s.doe(ctx, fn)
	if err != nil {
		return err
	}
	<-g.klaar
	return g.fout
}

// doe runs fn in the current group and ends the group when nobody waits to
// join it, also when fn panics.
func (s *schrijver) doe(ctx context.Context, fn func(querier) error) (*groep, error) {
	s.wachtend.Add(1)
	s.mu.Lock()
	s.wachtend.Add(-1)
	defer s.mu.Unlock()
	if s.groep == nil {
		g, err := s.begin()
		if err != nil {
			return nil, err
		}
		s.groep = g
	}
	g := s.groep
	defer s.laatLos()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return g, g.doe(fn)
}

// laatLos ends the group when it is full or lost, or when nobody waits.
func (s *schrijver) laatLos() {
	g := s.groep
	if g.fout == nil && g.n < maxGroep && s.wachtend.Load() > 0 {
		return
	}
	s.groep = nil
	g.eindig()
}

// A statement that is cancelled takes the whole transaction with it, so on
// this connection nothing is ever cancelled.
var onverstoord = context.Background()

func (s *schrijver) begin() (*groep, error) {
	conn, err := s.db.Conn(onverstoord)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(onverstoord, "BEGIN IMMEDIATE"); err != nil {
		conn.Close()
		return nil, err
	}
	return &groep{conn: conn, klaar: make(chan struct{})}, nil
}

func (g *groep) doe(fn func(querier) error) (err error) {
	g.n++
	if err := g.zeg("SAVEPOINT opdracht"); err != nil {
		g.fout = err
		return err
	}
	gelukt := false
	defer func() {
		if gelukt {
			return
		}
		if terug := g.zeg("ROLLBACK TO opdracht; RELEASE opdracht"); terug != nil {
			// A full disk undoes the whole transaction: there is no savepoint left.
			g.fout = cmp.Or(err, terug)
		}
	}()
	if err := fn(g.conn); err != nil {
		return err
	}
	if err := g.zeg("RELEASE opdracht"); err != nil {
		return err
	}
	gelukt = true
	return nil
}

func (g *groep) eindig() {
	if g.fout == nil {
		g.fout = g.zeg("COMMIT")
	}
	if g.fout != nil {
		g.zeg("ROLLBACK") // fails when SQLite did so itself
	}
	if err := g.conn.Close(); g.fout == nil {
		g.fout = err
	}
	close(g.klaar)
}

func (g *groep) zeg(sql string) error {
	_, err := g.conn.ExecContext(onverstoord, sql)
	return err
}
