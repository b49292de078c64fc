package web

import (
	"context"
	"crypto/rand"
	"net/http"
	"sync"
	"time"

	"halfweg/toegang"
)

// Sessies remembers who is signed in. The browser holds only the key.
type Sessies interface {
	// Begin returns the secret key of a new session of that person.
	Begin(ctx context.Context, persoon string, tot time.Time) (sleutel string, err error)
	// Persoon returns whose session it is, "" when there is none or it has ended.
	Persoon(ctx context.Context, sleutel string, nu time.Time) (string, error)
	// Eindig ends a session; a session that is not there has ended.
	Eindig(ctx context.Context, sleutel string) error
}

const (
	sessieCookie = "sessie"
	sessieDuur   = 10 * time.Hour // one working day
)

// wie returns who is signed in, the zero Ik when nobody is.
func (s *Server) wie(r *http.Request) toegang.Ik {
	c, err := r.Cookie(sessieCookie)
	if err != nil {
		return toegang.Ik{}
	}
	persoon, err := s.Sessies.Persoon(r.Context(), c.Value, s.Klok())
	if err != nil || persoon == "" {
		return toegang.Ik{}
	}
	ik, _ := s.mens(r.Context(), persoon)
	return ik
}

// mens returns the person with that id.
func (s *Server) mens(ctx context.Context, id string) (toegang.Ik, bool) {
	mensen, err := s.Mensen(ctx)
	if err != nil {
		return toegang.Ik{}, false
	}
	for _, m := range mensen {
		if m.Persoon == id {
			return m, true
		}
	}
	return toegang.Ik{}, false
}

func (s *Server) zetSessie(v *verzoek, sleutel string, tot time.Time) {
	http.SetCookie(v.w, &http.Cookie{
		Name: sessieCookie, Value: sleutel, Path: "/", Expires: tot,
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: v.TLS != nil,
	})
}

// Geheugen keeps sessions in memory: they end when the program does.
type Geheugen struct {
	mu      sync.Mutex
	sessies map[string]sessie
}

type sessie struct {
	persoon string
	tot     time.Time
}

// Begin starts a session.
func (g *Geheugen) Begin(_ context.Context, persoon string, tot time.Time) (string, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sessies == nil {
		g.sessies = map[string]sessie{}
	}
	sleutel := rand.Text()
	g.sessies[sleutel] = sessie{persoon, tot}
	return sleutel, nil
}

// Persoon returns whose session it is.
func (g *Geheugen) Persoon(_ context.Context, sleutel string, nu time.Time) (string, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	z, ok := g.sessies[sleutel]
	if !ok || nu.After(z.tot) {
		delete(g.sessies, sleutel)
		return "", nil
	}
	return z.persoon, nil
}

// Eindig ends a session.
func (g *Geheugen) Eindig(_ context.Context, sleutel string) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.sessies, sleutel)
	return nil
}
