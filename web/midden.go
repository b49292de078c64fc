package web

import (
	"net/http"
	"strings"

	"halfweg/toegang"
)

const (
	maxFormulier = 1 << 20  // bytes of a form without files
	maxBestand   = 26 << 20 // bytes of a request with a file: the file and the form around it
)

// beleid is the content security policy: only our own files, no inline script
// or style, no frames, no HTML made by script.
var beleid = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self'",
	"connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
	"require-trusted-types-for 'script'", "trusted-types 'none'",
}, "; ")

// beschermd wraps all pages in what must hold for every one of them.
func (s *Server) beschermd(h http.Handler) http.Handler {
	kruis := http.NewCrossOriginProtection()
	kruis.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fout(s.verzoek(w, r), errAndereSite)
	}))
	return s.vangPaniek(koppen(begrensd(s.metSessie(kruis.Handler(h)))))
}

// koppen sets the security headers. Pages are personal and therefore never
// stored; embedded files set their own Cache-Control.
func koppen(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k := w.Header()
		k.Set("Content-Security-Policy", beleid)
		k.Set("X-Content-Type-Options", "nosniff")
		k.Set("Referrer-Policy", "same-origin")
		k.Set("Cross-Origin-Opener-Policy", "same-origin")
		k.Set("Cross-Origin-Resource-Policy", "same-origin")
		k.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		k.Set("Cache-Control", "no-store")
		if r.TLS != nil {
			k.Set("Strict-Transport-Security", "max-age=31536000")
		}
		h.ServeHTTP(w, r)
	})
}

// begrensd limits how much a request may send.
func begrensd(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		grens := int64(maxFormulier)
		if strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data") {
			grens = maxBestand
		}
		r.Body = http.MaxBytesReader(w, r.Body, grens)
		h.ServeHTTP(w, r)
	})
}

// vangPaniek turns a fault of ours into a calm page. The fault goes to the log
// under a reference; what was asked for does not, as it may be personal.
func (s *Server) vangPaniek(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler {
				panic(p) // the way to break off a connection on purpose
			}
			// who is signed in is not asked again: that may be what went wrong
			v := &verzoek{Request: r, w: w, s: s, taal: taalVan(r, toegang.Ik{})}
			s.fout(v, paniek{p})
		}()
		h.ServeHTTP(w, r)
	})
}
