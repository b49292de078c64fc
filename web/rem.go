package web

import (
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Tempo is how fast people may ask. Each is a number a second that may be kept
// up, and how many may come at once. An office shares one address; a person has
// his own count wherever he is.
type Tempo struct {
	Adres, Persoon             rate.Limit
	AdresIneens, PersoonIneens int
}

// StandaardTempo leaves room for a municipality of a hundred people behind one
// address, and stops one who lets a program search or print.
var StandaardTempo = Tempo{Adres: 50, AdresIneens: 400, Persoon: 5, PersoonIneens: 100}

// maxRemmen bounds how many addresses or people are remembered.
const maxRemmen = 10_000

type remmen struct {
	adres   rem // every request but for embedded files
	persoon rem // what costs much: searching, files, letters
}

func nieuweRemmen(t *Tempo) remmen {
	if t == nil {
		return remmen{}
	}
	return remmen{rem{tempo: t.Adres, ineens: t.AdresIneens, van: map[string]*rate.Limiter{}},
		rem{tempo: t.Persoon, ineens: t.PersoonIneens, van: map[string]*rate.Limiter{}}}
}

// rem brakes each of many by himself. The zero rem brakes nobody.
type rem struct {
	tempo  rate.Limit
	ineens int

	mu  sync.Mutex
	van map[string]*rate.Limiter
}

// wacht takes one turn of who, or says how long he has to wait for it.
func (r *rem) wacht(wie string, nu time.Time) time.Duration {
	if r.van == nil {
		return 0
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	l := r.van[wie]
	if l == nil {
		r.ruim(nu)
		l = rate.NewLimiter(r.tempo, r.ineens)
		r.van[wie] = l
	}
	beurt := l.ReserveN(nu, 1)
	wacht := beurt.DelayFrom(nu)
	if wacht > 0 {
		beurt.CancelAt(nu)
	}
	return wacht
}

// ruim makes room when it is full: first who has all his turns back, as he loses
// nothing by it, and else all. An attacker with that many addresses is not
// stopped by counting them.
func (r *rem) ruim(nu time.Time) {
	if len(r.van) < maxRemmen {
		return
	}
	for wie, l := range r.van {
		if l.TokensAt(nu) >= float64(r.ineens) {
			delete(r.van, wie)
		}
	}
	if len(r.van) >= maxRemmen {
		clear(r.van)
	}
}

// geremd brakes an address that asks too fast, before anything is read for it.
func (s *Server) geremd(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, s.bestanden.wortel) {
			if wacht := s.remmen.adres.wacht(buurt(s.adresVan(r)), time.Now()); wacht > 0 {
				s.weiger(teVaak(wacht)).ServeHTTP(w, r)
				return
			}
		}
		h.ServeHTTP(w, r)
	})
}

// duur registers a page that costs much, for people who are signed in.
func (s *Server) duur(patroon string, f afhandeling) {
	s.eigen(patroon, func(v *verzoek) error {
		if wacht := s.remmen.persoon.wacht(v.ik.Persoon, time.Now()); wacht > 0 {
			return teVaak(wacht)
		}
		return f(v)
	})
}

func teVaak(wacht time.Duration) *foutPagina {
	f := *errTeVaak
	f.Wacht = wacht
	return &f
}

// buurt is what is counted as one: an IPv4 address, or the network of an IPv6
// address, as one household has all of it.
func buurt(adres string) string {
	a, err := netip.ParseAddr(adres)
	if err != nil || a.Unmap().Is4() {
		return adres
	}
	p, _ := a.WithZone("").Prefix(64) // fails only on more bits than there are
	return p.String()
}
