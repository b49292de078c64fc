package web

import (
	"net/http"
	"time"

	"halfweg/toegang"
)

const sessieCookie = "sessie"

// wie returns who is signed in, the zero Ik when nobody is.
func (s *Server) wie(r *http.Request) toegang.Ik {
	c, err := r.Cookie(sessieCookie)
	if err != nil {
		return toegang.Ik{}
	}
	ik, err := s.App.Wie(r.Context(), c.Value)
	if err != nil {
		return toegang.Ik{}
	}
	return ik
}

// zetSessie gives the browser the token of a session, or takes it back when
// tot has passed.
func (s *Server) zetSessie(v *verzoek, token string, tot time.Time) {
	http.SetCookie(v.w, &http.Cookie{
		Name: sessieCookie, Value: token, Path: "/", MaxAge: int(tot.Sub(s.App.Klok()).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: v.TLS != nil,
	})
}
