package bericht

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"

	"halfweg/store"
)

// server is a mail server that answers as it is told.
type server struct {
	adres string
	l     net.Listener
	mu    sync.Mutex
	zegt  string // after a mail; "": it hangs up
	na    func()
	n     int
}

func nieuweServer(t *testing.T) *server {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{adres: l.Addr().String(), l: l, zegt: "250 2.0.0 goed"}
	t.Cleanup(s.stop)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go s.praat(c)
		}
	}()
	return s
}

func (s *server) stop()                 { _ = s.l.Close() }
func (s *server) antwoord(regel string) { s.mu.Lock(); defer s.mu.Unlock(); s.zegt = regel }
func (s *server) bijOntvangst(f func()) { s.mu.Lock(); defer s.mu.Unlock(); s.na = f }
func (s *server) gezien() int           { s.mu.Lock(); defer s.mu.Unlock(); return s.n }

func (s *server) ontvangen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.n++
	if s.na != nil {
		s.na()
		return ""
	}
	return s.zegt
}

func (s *server) praat(c net.Conn) {
	defer c.Close()
	r := bufio.NewReader(c)
	fmt.Fprint(c, "220 proef\r\n")
	for {
		regel, err := r.ReadString('\n')
		if err != nil {
			return
		}
		switch woord, _, _ := strings.Cut(strings.TrimSpace(regel), " "); strings.ToUpper(woord) {
		case "DATA":
			fmt.Fprint(c, "354 ga door\r\n")
			for regel != ".\r\n" {
				if regel, err = r.ReadString('\n'); err != nil {
					return
				}
			}
			zegt := s.ontvangen()
			if zegt == "" {
				return
			}
			fmt.Fprint(c, zegt+"\r\n")
		case "QUIT":
			fmt.Fprint(c, "221 dag\r\n")
			return
		default:
			fmt.Fprint(c, "250 proef\r\n")
		}
	}
}

// laatste is the only mail there is.
func (p *proef) laatste() (u store.Uitvoer) {
	p.t.Helper()
	p.moet(p.Store.Lees(context.Background(), func(l *store.Lezer) error {
		k, err := l.KopMetNummer("2026-0001")
		if err != nil {
			return err
		}
		us, err := l.UitvoerVan(k.ID)
		u = us[0]
		return err
	}))
	return u
}
