package web

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/alexedwards/scs/v2"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/toegang"
)

// What a session remembers, besides whose it is and since when (package app).
const (
	sessieOrganisatie = "organisatie"
	sessieRol         = "rol"       // absent: he has still to choose in which role he works
	sessieBevestigd   = "bevestigd" // when he last showed who he is
	sessieVia         = "via"       // the organisation whose provider vouched for him
	sessieAanbieder   = "aanbieder" // that provider
	sessieOnderweg    = "onderweg"  // who showed a password and not yet all
	sessieStap        = "stap"      // what he has still to do
	sessieNaar        = "naar"      // the page he was going to
	sessieGeheim      = "geheim"    // the secret of an app that is being set up, sealed
	sessiePasskey     = "passkey"   // the question to a passkey
	sessieOIDC        = "oidc"      // the question to a provider
	sessieUitnodiging = "uitnodiging"
)

// vanzelfKop is the header by which the script of a page says that it asks by
// itself, so that a page left open does not keep its session alive.
const vanzelfKop = "Halfweg-Vanzelf"

// nieuweSessies makes what keeps sessions. scs does the tokens, the cookie and
// their renewal; how long a session lasts, package app says.
func (s *Server) nieuweSessies() *scs.SessionManager {
	m := scs.New()
	m.Store, m.Codec = app.Sessies{App: s.App}, sessieVorm{}
	m.Cookie.Name, m.Cookie.Persist = "sessie", false
	if s.veilig() {
		m.Cookie.Name, m.Cookie.Secure = "__Host-sessie", true
	}
	m.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) {
		v := &verzoek{Request: r, w: w, s: s, taal: taalVan(r, toegang.Ik{})}
		s.fout(v, err)
	}
	return m
}

// veilig reports whether people reach the site by https only.
func (s *Server) veilig() bool {
	return s.App.Identiteit != nil && s.App.Identiteit.Basis.Scheme == "https"
}

// sessieVorm writes a session as JSON of texts. The end that scs keeps is not
// used, but has to be some time.
type sessieVorm struct{}

func (sessieVorm) Encode(_ time.Time, waarden map[string]any) ([]byte, error) {
	return json.Marshal(waarden)
}

func (sessieVorm) Decode(b []byte) (time.Time, map[string]any, error) {
	var in app.SessieInhoud
	if err := json.Unmarshal(b, &in); err != nil {
		return time.Time{}, nil, err
	}
	waarden := make(map[string]any, len(in))
	for k, w := range in {
		waarden[k] = w
	}
	return time.Unix(1<<36, 0), waarden, nil
}

// metSessie lets every page know its session and where the request came from.
// Embedded files have none.
func (s *Server) metSessie(h http.Handler) http.Handler {
	met := s.sessies.LoadAndSave(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, s.bestanden.wortel) {
			h.ServeHTTP(w, r)
			return
		}
		b := &app.Bezoek{Apparaat: r.UserAgent(), Adres: s.adresVan(r), Vanzelf: r.Header.Get(vanzelfKop) != ""}
		met.ServeHTTP(w, r.WithContext(app.MetBezoek(r.Context(), b)))
	})
}

// adresVan is the network address of who asks. Behind a proxy it is the last one
// in X-Forwarded-For: the one the proxy itself saw. What stands before it anybody
// can have written.
func (s *Server) adresVan(r *http.Request) string {
	if s.AchterProxy {
		keten := strings.Split(r.Header.Get("X-Forwarded-For"), ",")
		if a := strings.TrimSpace(keten[len(keten)-1]); a != "" {
			return a
		}
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// wie returns who is signed in, the zero Ik when nobody is.
func (s *Server) wie(r *http.Request) toegang.Ik {
	ctx := r.Context()
	if strings.HasPrefix(r.URL.Path, s.bestanden.wortel) || s.sessies.GetString(ctx, sessieRol) == "" {
		return toegang.Ik{}
	}
	ik, err := s.App.Wie(ctx, dossier.Wie{Persoon: s.sessies.GetString(ctx, app.SessiePersoon),
		Organisatie: s.sessies.GetString(ctx, sessieOrganisatie), Rol: dossier.Rol(s.sessies.GetString(ctx, sessieRol))})
	if err != nil {
		return toegang.Ik{}
	}
	ik.Bevestigd, _ = time.Parse(time.RFC3339, s.sessies.GetString(ctx, sessieBevestigd))
	return ik
}

// begin makes this the session of a person, under a new token: whatever token
// somebody planted in his browser before, is worth nothing.
func (s *Server) begin(ctx context.Context, persoon string) error {
	if err := s.leeg(ctx); err != nil {
		return err
	}
	nu := s.App.Klok().UTC().Format(time.RFC3339)
	s.sessies.Put(ctx, app.SessiePersoon, persoon)
	s.sessies.Put(ctx, app.SessieBegonnen, nu)
	s.sessies.Put(ctx, sessieBevestigd, nu)
	return nil
}

// leeg forgets all a session remembered and gives it a new token.
func (s *Server) leeg(ctx context.Context) error {
	if err := s.sessies.RenewToken(ctx); err != nil {
		return err
	}
	return s.sessies.Clear(ctx)
}

// als lets the person of this session work in one capacity.
func (s *Server) als(ctx context.Context, w dossier.Wie) {
	s.sessies.Put(ctx, sessieOrganisatie, w.Organisatie)
	s.sessies.Put(ctx, sessieRol, string(w.Rol))
}

// bevestigd notes that who is signed in showed it again, under a new token.
func (s *Server) bevestigd(v *verzoek) error {
	if err := s.sessies.RenewToken(v.Context()); err != nil {
		return err
	}
	v.ik.Bevestigd = s.App.Klok()
	s.sessies.Put(v.Context(), sessieBevestigd, v.ik.Bevestigd.UTC().Format(time.RFC3339))
	return nil
}

// neem returns what a session remembers under a name, and forgets it.
func (v *verzoek) neem(naam string) string { return v.s.sessies.PopString(v.Context(), naam) }

func (v *verzoek) onthoud(naam, waarde string) { v.s.sessies.Put(v.Context(), naam, waarde) }

func (v *verzoek) weet(naam string) string { return v.s.sessies.GetString(v.Context(), naam) }
