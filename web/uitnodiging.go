package web

import (
	"net/http"

	"halfweg/app"
	"halfweg/identiteit"
	"halfweg/taal"
)

var titelCode = taal.T("Uw account openen", "Open your account")

// code asks for the code of an invitation.
func (s *Server) code(v *verzoek) error { return s.toonCode(v, nil, http.StatusOK) }

func (s *Server) toonCode(v *verzoek, f *inlogFout, status int) error {
	return v.toonMet(status, codeWeergave(v.inlogPagina(titelCode, f), inlogBlad{Fout: f}))
}

// codePost welcomes who has a good code: he chooses a password, or the sign-in
// of his organisation.
func (s *Server) codePost(v *verzoek) error {
	if err := v.leesFormulier("code"); err != nil {
		return err
	}
	code := v.PostForm.Get("code")
	g, err := s.App.OpenUitnodiging(v.Context(), code)
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonCode(v, f, status)
	}
	if err != nil {
		return err
	}
	v.onthoud(sessieUitnodiging, identiteit.CodeHash(code)) // for when he goes on to a provider
	return s.toonWelkom(v, inlogBlad{Genodigde: g, Code: code, Email: g.Email}, http.StatusOK)
}

func (s *Server) toonWelkom(v *verzoek, b inlogBlad, status int) error {
	var err error
	if b.Aanbieders, err = s.App.Aanbieders(v.Context()); err != nil {
		return err
	}
	return v.toonMet(status, welkomWeergave(v.inlogPagina(titelCode, b.Fout), b))
}

// welkomPost sets the password and goes on to the second step.
func (s *Server) welkomPost(v *verzoek) error {
	if err := v.leesFormulier("code", "username", "email", "wachtwoord", "nogmaals"); err != nil {
		return err
	}
	code, email := v.PostForm.Get("code"), v.PostForm.Get("email")
	uit, err := app.Aangemeld{}, error(nil)
	if v.PostForm.Get("wachtwoord") != v.PostForm.Get("nogmaals") {
		err = errNietGelijk
	} else {
		uit, err = s.App.AanvaardUitnodiging(v.Context(), code, email, v.PostForm.Get("wachtwoord"))
	}
	if f, status := inlogFoutVan(v, err); f != nil {
		if f.Veld == app.ErrCode.Veld {
			return s.toonCode(v, f, status)
		}
		g, err := s.App.OpenUitnodiging(v.Context(), code)
		if err != nil {
			f, status := inlogFoutVan(v, err)
			return s.toonCode(v, f, status)
		}
		if g.Email != "" {
			email = g.Email
		}
		return s.toonWelkom(v, inlogBlad{Genodigde: g, Code: code, Email: email, Fout: f}, status)
	}
	if err != nil {
		return err
	}
	return s.verder(v, uit, "/")
}

var errNietGelijk = &app.OngeldigFout{Veld: "nogmaals", Probleem: taal.T("De twee wachtwoorden zijn niet gelijk.", "The two passwords are not the same."),
	Uitweg: taal.T("Typ twee keer hetzelfde.", "Type the same twice.")}
