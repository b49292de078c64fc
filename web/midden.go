package web

import (
	"net/http"
	"strings"
	"time"

	"halfweg/toegang"
)

const (
	maxFormulier = 1 << 20  // bytes of a form without files
	maxBestand   = 26 << 20 // bytes of a request with a file: the file and the form around it

	maxFormulierTijd = 20 * time.Second // to send a form
	maxBestandTijd   = 2 * time.Minute  // to send a file: 2 Mbit a second
)

// beleid is the content security policy: only our own files, no inline script
// or style, no frames, no HTML made by script.
var beleid = strings.Join([]string{
	"default-src 'none'", "object-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self'",
	"connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
	"require-trusted-types-for 'script'", "trusted-types 'none'",
}, "; ")

// beschermd wraps all pages in what must hold for every one of them.
func (s *Server) beschermd(h http.Handler) http.Handler {
	kruis := http.NewCrossOriginProtection()
	kruis.SetDenyHandler(s.weiger(errAndereSite))
	return s.vangPaniek(s.koppen(s.geremd(s.begrensd(s.metSessie(s.vanBrowser(kruis.Handler(h)))))))
}

// weiger answers every request with one page, whoever asks.
func (s *Server) weiger(f *foutPagina) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fout(&verzoek{Request: r, w: w, s: s, taal: taalVan(r, toegang.Ik{})}, f)
	})
}

// vanBrowser refuses a change asked by what does not say where it came from. All
// browsers since 2023 do, and only browsers have business with the forms of this
// site; http.CrossOriginProtection lets those that say nothing pass.
func (s *Server) vanBrowser(h http.Handler) http.Handler {
	nee := s.weiger(errAndereSite)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wijzigt(r) && r.Header.Get("Origin") == "" && r.Header.Get("Sec-Fetch-Site") == "" {
			nee.ServeHTTP(w, r)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// wijzigt reports whether a request may change something.
func wijzigt(r *http.Request) bool {
	return r.Method != http.MethodGet && r.Method != http.MethodHead && r.Method != http.MethodOptions
}

// koppen sets the security headers. Pages are personal and therefore never
// stored; embedded files set their own Cache-Control.
func (s *Server) koppen(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k := w.Header()
		k.Set("Content-Security-Policy", beleid)
		k.Set("X-Content-Type-Options", "nosniff")
		k.Set("Referrer-Policy", "same-origin")
		k.Set("Cross-Origin-Opener-Policy", "same-origin")
		k.Set("Cross-Origin-Resource-Policy", "same-origin")
		k.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		k.Set("Cache-Control", "no-store")
		if r.TLS != nil || s.veilig() {
			k.Set("Strict-Transport-Security", "max-age=31536000")
		}
		h.ServeHTTP(w, r)
	})
}

// begrensd limits what a request may send: how much, of what type and for how
// long. A file is taken only where one belongs.
func (s *Server) begrensd(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		grens, tijd := int64(maxFormulier), maxFormulierTijd
		switch soort := inhoudssoort(r); {
		case soort == "multipart/form-data" && strings.HasSuffix(r.URL.Path, "/documenten"):
			grens, tijd = maxBestand, maxBestandTijd
		case wijzigt(r) && r.ContentLength != 0 && soort != "application/x-www-form-urlencoded":
			s.weiger(errSoort).ServeHTTP(w, r)
			return
		}
		if r.ContentLength > grens {
			w.Header().Set("Connection", "close") // what it sends is not read
			s.weiger(errTeGroot).ServeHTTP(w, r)
			return
		}
		if r.ContentLength != 0 {
			// A test without a connection has no deadline to set.
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(tijd))
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
