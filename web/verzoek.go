package web

import (
	"bytes"
	"net/http"
	"net/url"

	"github.com/a-h/templ"

	"halfweg/app"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// verzoek is one request with what every page needs to know about it.
type verzoek struct {
	bsnWeg bool // a BSN stood in the address and was taken out
	*http.Request
	w       http.ResponseWriter
	s       *Server
	ik      toegang.Ik // the zero Ik when nobody is signed in
	taal    taal.Taal
	vandaag termijn.Datum
}

// afhandeling answers a request, or returns the error that s.fout turns into
// a page. It writes nothing before it is sure to succeed.
type afhandeling func(*verzoek) error

// open registers a page for everybody.
func (s *Server) open(patroon string, f afhandeling) {
	s.patronen = append(s.patronen, patroon)
	s.mux.HandleFunc(patroon, func(w http.ResponseWriter, r *http.Request) {
		v := s.verzoek(w, r)
		v.zonderBSN()
		if v.kiesTaal() {
			return
		}
		if err := f(v); err != nil {
			s.fout(v, err)
		}
	})
}

// eigen registers a page for people who are signed in; others are sent to the
// sign-in page and come back afterwards.
func (s *Server) eigen(patroon string, f afhandeling) {
	s.open(patroon, func(v *verzoek) error {
		if v.ik.Persoon != "" {
			if klaar, err := s.metBevestiging(v); klaar {
				return err
			}
			return f(v)
		}
		terug := "/aanmelden"
		if v.Method == http.MethodGet && v.URL.Path != "/" {
			terug += "?naar=" + url.QueryEscape(v.URL.RequestURI())
		}
		return v.naar(terug)
	})
}

func (s *Server) verzoek(w http.ResponseWriter, r *http.Request) *verzoek {
	v := &verzoek{Request: r, w: w, s: s, vandaag: s.vandaag(), ik: s.wie(r)}
	v.taal = taalVan(r, v.ik)
	return v
}

// T returns the text in the language of the reader.
func (v *verzoek) T(nl, en string) string { return taal.T(nl, en).In(v.taal) }

// toon writes a page. It is built whole first, so that a fault in the middle
// still becomes an error page.
func (v *verzoek) toon(c templ.Component) error { return v.toonMet(http.StatusOK, c) }

func (v *verzoek) toonMet(status int, c templ.Component) error {
	var b bytes.Buffer
	if err := c.Render(v.Context(), &b); err != nil {
		return err
	}
	h := v.w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", string(v.taal))
	v.w.WriteHeader(status)
	_, _ = b.WriteTo(v.w) // a reader who has left is no fault of ours
	return nil
}

// doet says what this page does with what it shows, for the log of looks.
func (v *verzoek) doet(a app.Actie) { v.Request = v.WithContext(app.MetActie(v.Context(), a)) }

// naar sends the reader to another page of this site, with GET.
func (v *verzoek) naar(pad string) error {
	http.Redirect(v.w, v.Request, pad, http.StatusSeeOther)
	return nil
}
