package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/identiteit"
	"halfweg/taal"
	"halfweg/toegang"
)

// aanmeldRoutes are the pages on which people show who they are. A demo has none
// of them.
func (s *Server) aanmeldRoutes() {
	s.open("GET /aanmelden", s.aanmelden)
	s.open("POST /aanmelden", s.aanmeldenPost)
	s.open("GET /aanmelden/vergeten", s.vergeten)
	s.open("GET /aanmelden/tweede-stap", s.tweedeStap)
	s.open("POST /aanmelden/tweede-stap", s.tweedeStapPost)
	s.open("GET /aanmelden/herstel", s.herstel)
	s.open("POST /aanmelden/herstel", s.tweedeStapPost)
	s.open("GET /aanmelden/inrichten", s.inrichten)
	s.open("POST /aanmelden/inrichten", s.inrichtenPost)
	s.open("POST /aanmelden/inrichten/passkey/vraag", s.inrichtenPasskeyVraag)
	s.open("POST /aanmelden/inrichten/passkey", s.inrichtenPasskey)
	s.open("GET /aanmelden/rol", s.rol)
	s.open("POST /aanmelden/rol", s.rolPost)
	s.open("GET /aanmelden/code", s.code)
	s.open("POST /aanmelden/code", s.codePost)
	s.open("POST /aanmelden/welkom", s.welkomPost)
	s.open("POST /aanmelden/passkey/vraag", s.passkeyVraag)
	s.open("POST /aanmelden/passkey", s.passkeyPost)
	s.open("GET /aanmelden/organisatie/{aanbieder}", s.naarOrganisatie)
	s.open("GET "+identiteit.OIDCTerug, s.vanOrganisatie)
	s.eigen("GET /bevestig/organisatie", s.bevestigBijOrganisatie)
	s.eigen("POST /bevestig/passkey/vraag", s.passkeyVraag)
}

// inlogBlad is a page on the way in.
type inlogBlad struct {
	Email      string
	Naar       string
	Passkey    bool // passkeys can be used here
	Aanbieders []identiteit.Aanbieder
	Fout       *inlogFout
	Genodigde  app.Genodigde
	Code       string // of an invitation, to send along
	Rollen     []toegang.Ik
	Inrichten  inrichtBlad
}

// inlogFout is why somebody did not get further, at which field.
type inlogFout struct{ Veld, Tekst string }

// bij returns the error of one field, "" for none.
func (f *inlogFout) bij(veld string) string {
	if f == nil || f.Veld != veld {
		return ""
	}
	return f.Tekst
}

// inlogFoutVan turns an error into one to show on the page, with its status; nil
// when it is none of that kind.
func inlogFoutVan(v *verzoek, err error) (*inlogFout, int) {
	var (
		of *app.OngeldigFout
		wf *app.WachtFout
	)
	switch {
	case errors.As(err, &wf):
		v.w.Header().Set("Retry-After", fmt.Sprint(int(wf.Nog.Seconds())+1))
		return &inlogFout{Tekst: wf.Tekst().In(v.taal)}, http.StatusTooManyRequests
	case errors.As(err, &of):
		return &inlogFout{of.Veld, zinnen(of.Probleem, of.Uitweg).In(v.taal)}, http.StatusUnprocessableEntity
	}
	return nil, 0
}

// inlogPagina is the frame of a page on the way in.
func (v *verzoek) inlogPagina(titel taal.Tekst, f *inlogFout) pagina {
	t := titel.In(v.taal)
	if f != nil {
		t = v.T("Fout: ", "Error: ") + t
	}
	return v.pagina(t, "")
}

func (s *Server) aanmelden(v *verzoek) error {
	if v.ik.Persoon != "" {
		return v.naar(eigenPad(v.FormValue("naar")))
	}
	if v.weet(sessieOnderweg) != "" {
		return v.naar(stapPad(app.AanmeldStap(v.weet(sessieStap))))
	}
	return s.toonAanmelden(v, inlogBlad{Naar: eigenPad(v.FormValue("naar"))}, http.StatusOK)
}

func (s *Server) toonAanmelden(v *verzoek, b inlogBlad, status int) error {
	var err error
	if b.Aanbieders, err = s.App.Aanbieders(v.Context()); err != nil {
		return err
	}
	b.Passkey = s.App.Identiteit.KanPasskeys()
	return v.toonMet(status, aanmeldenWeergave(v.inlogPagina(taal.T("Aanmelden", "Sign in"), b.Fout), b))
}

func (s *Server) aanmeldenPost(v *verzoek) error {
	if err := v.leesFormulier("naar", "email", "wachtwoord"); err != nil {
		return err
	}
	naar, email := eigenPad(v.PostForm.Get("naar")), v.PostForm.Get("email")
	uit, err := s.App.MeldAan(v.Context(), email, v.PostForm.Get("wachtwoord"))
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonAanmelden(v, inlogBlad{Naar: naar, Email: email, Fout: f}, status)
	}
	if err != nil {
		return err
	}
	return s.verder(v, uit, naar)
}

// verder brings somebody to what he has still to do, or in.
func (s *Server) verder(v *verzoek, uit app.Aangemeld, naar string) error {
	if uit.Stap == app.StapKlaar {
		return s.binnen(v, uit, naar)
	}
	if err := s.leeg(v.Context()); err != nil {
		return err
	}
	v.onthoud(sessieOnderweg, uit.Persoon)
	v.onthoud(sessieStap, string(uit.Stap))
	v.onthoud(sessieNaar, naar)
	return v.naar(stapPad(uit.Stap))
}

func stapPad(stap app.AanmeldStap) string {
	if stap == app.StapInrichten {
		return "/aanmelden/inrichten"
	}
	return "/aanmelden/tweede-stap"
}

// binnen begins the session of who showed all he has to, and brings him to where
// he was going, or to choose in which role he works now.
func (s *Server) binnen(v *verzoek, uit app.Aangemeld, naar string) error {
	if err := s.begint(v, uit); err != nil {
		return err
	}
	if v.weet(sessieRol) == "" {
		return v.naar("/aanmelden/rol?" + url.Values{"naar": {eigenPad(naar)}}.Encode())
	}
	return v.naar(eigenPad(naar))
}

// begint begins a session, in the one role somebody has or to choose one.
func (s *Server) begint(v *verzoek, uit app.Aangemeld) error {
	rollen, err := s.App.Hoedanigheden(v.Context(), uit.Persoon, uit.Via)
	if err != nil {
		return err
	}
	if len(rollen) == 0 {
		if err := s.sessies.Destroy(v.Context()); err != nil {
			return err
		}
		return errGeenRol
	}
	if err := s.begin(v.Context(), uit.Persoon); err != nil {
		return err
	}
	if uit.Via != "" {
		v.onthoud(sessieVia, uit.Via)
	}
	if len(rollen) == 1 {
		s.als(v.Context(), rollen[0].Wie)
	}
	return nil
}

var errGeenRol = &foutPagina{
	Status: http.StatusForbidden,
	Titel:  taal.T("U heeft hier nu geen toegang", "You have no access here now"),
	Tekst: taal.T("U bent herkend, maar er staat op dit moment geen rol voor u open. Vraag uw beheerder of dat klopt.",
		"You were recognised, but no role is open to you at this moment. Ask your administrator whether that is right."),
}

// rol lets somebody with several roles choose the one he works in now.
func (s *Server) rol(v *verzoek) error {
	rollen, err := s.rollen(v)
	if err != nil {
		return err
	}
	if len(rollen) == 0 {
		return v.naar("/aanmelden")
	}
	return v.toon(rolWeergave(v.inlogPagina(taal.T("In welke rol werkt u nu?", "In which role do you work now?"), nil), inlogBlad{Rollen: rollen, Naar: eigenPad(v.FormValue("naar"))}))
}

func (s *Server) rollen(v *verzoek) ([]toegang.Ik, error) {
	persoon := v.weet(app.SessiePersoon)
	if persoon == "" {
		return nil, nil
	}
	return s.App.Hoedanigheden(v.Context(), persoon, v.weet(sessieVia))
}

// rolPost takes the choice; another role is another token.
func (s *Server) rolPost(v *verzoek) error {
	if err := v.leesFormulier("naar", "als"); err != nil {
		return err
	}
	rollen, err := s.rollen(v)
	if err != nil {
		return err
	}
	wie := wieUit(v.PostForm.Get("als"))
	for _, r := range rollen {
		if r.Wie == wie {
			if err := s.sessies.RenewToken(v.Context()); err != nil {
				return err
			}
			s.als(v.Context(), wie)
			return v.naar(eigenPad(v.PostForm.Get("naar")))
		}
	}
	return v.naar("/aanmelden/rol")
}

func (s *Server) vergeten(v *verzoek) error {
	return v.toon(vergetenWeergave(v.inlogPagina(taal.T("Wachtwoord of tweede stap kwijt", "Lost your password or second step"), nil)))
}

func (s *Server) afmelden(v *verzoek) error {
	if err := s.sessies.Destroy(v.Context()); err != nil {
		return err
	}
	return v.naar("/aanmelden")
}

// start sends everybody to the page he works from.
func (s *Server) start(v *verzoek) error { return v.naar(beginPad(v.ik.Rol)) }

// beginPad is the page a role works from.
func beginPad(r dossier.Rol) string {
	switch r {
	case dossier.Beheerder:
		return "/beheer"
	case dossier.Inwoner:
		return "/mijn"
	case dossier.Safehousemedewerker:
		return "/huis/dag"
	}
	return "/werklijst"
}

// lijstPad is the page with the list a role finds its cases in.
func lijstPad(r dossier.Rol) string {
	if r == dossier.Safehousemedewerker {
		return "/werklijst"
	}
	return beginPad(r)
}
