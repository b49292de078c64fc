package web

import (
	"fmt"
	"net/http"
	"time"
)

// meldpuntGeldig is how long what security.txt says may be believed (RFC 9116
// § 2.5.5 asks for less than a year).
const meldpuntGeldig = 180 * 24 * time.Hour

// meldpunt tells who found a weakness where to report it (RFC 9116).
func (s *Server) meldpunt(w http.ResponseWriter, r *http.Request) {
	if s.Meldpunt == "" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintf(w, "Contact: %s\nExpires: %s\nPreferred-Languages: nl, en\n", s.Meldpunt, s.App.Klok().UTC().Add(meldpuntGeldig).Format(time.RFC3339))
}
