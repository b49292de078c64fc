package web

import (
	"net/http"

	"halfweg/app"
	"halfweg/identiteit"
	"halfweg/taal"
	"halfweg/termijn"
)

func (s *Server) accountRoutes() {
	s.eigen("GET /account", s.account)
	s.eigen("POST /account/taal", s.accountTaal)
	s.eigen("POST /account/sessies", s.accountSessies)
	if s.Demo {
		return
	}
	s.eigen("GET /bevestig", s.bevestig)
	s.eigen("POST /bevestig", s.bevestigPost)
	s.eigen("GET /account/wachtwoord", s.wachtwoord)
	s.eigen("POST /account/wachtwoord", s.wachtwoordPost)
	s.eigen("GET /account/stap", s.accountStap)
	s.eigen("POST /account/stap", s.accountStapPost)
	s.eigen("POST /account/stap/passkey/vraag", s.accountPasskeyVraag)
	s.eigen("POST /account/stap/passkey", s.accountPasskey)
	s.eigen("POST /account/stap/weg", s.accountStapWeg)
	s.eigen("POST /account/herstelcodes", s.accountHerstelcodes)
}

// accountBlad is how the reader signs in, and where.
type accountBlad struct {
	app.Account
	Talen   []optie
	Echt    bool // people show who they are here: it is no demo
	Via     bool // he signs in with his organisation
	Sessies []sessieRij
	Rollen  int
	Gezet   string // when he set his password
	Klaar   string // what was just done
}

type sessieRij struct {
	ID, Apparaat, Sinds, Laatst, Vandaan string
	Deze                                 bool
}

func (s *Server) account(v *verzoek) error {
	a, err := s.App.Account(v.Context(), v.ik)
	if err != nil {
		return err
	}
	rollen, err := s.rollen(v)
	if err != nil {
		return err
	}
	b := accountBlad{Account: a, Echt: !s.Demo, Via: v.weet(sessieAanbieder) != "", Rollen: len(rollen), Klaar: klaarTekst(v.URL.Query().Get("klaar")).In(v.taal),
		Talen: []optie{{string(taal.NL), taalNaam(taal.NL)}, {string(taal.EN), taalNaam(taal.EN)}}}
	if b.Taal == "" {
		b.Taal = v.taal
	}
	if !a.Wachtwoord.IsZero() {
		b.Gezet = termijn.DatumVan(a.Wachtwoord).Lang(v.taal)
	}
	for _, x := range a.Sessies {
		b.Sessies = append(b.Sessies, sessieRij{ID: x.ID, Apparaat: apparaatTekst(x.Apparaat).In(v.taal), Deze: x.Deze,
			Sinds: wanneer(x.Begonnen, v.vandaag, v.taal), Laatst: wanneer(x.Gebruikt, v.vandaag, v.taal), Vandaan: x.Vandaan})
	}
	return v.toon(accountWeergave(v.pagina(v.T("Uw account", "Your account"), "/account"), b))
}

// klaarTekst says what was just done.
func klaarTekst(wat string) taal.Tekst {
	switch wat {
	case "taal":
		return taal.T("Uw taal is bewaard.", "Your language is saved.")
	case "wachtwoord":
		return taal.T("Uw wachtwoord is gewijzigd. Op andere plekken bent u afgemeld.", "Your password was changed. You were signed out in other places.")
	case "stap":
		return taal.T("De tweede stap is toegevoegd.", "The second step was added.")
	case "weg":
		return taal.T("De tweede stap is verwijderd.", "The second step was removed.")
	case "sessies":
		return taal.T("Daar bent u nu afgemeld.", "You are signed out there now.")
	}
	return taal.Tekst{}
}

// apparaatTekst says in words what a browser says it is.
func apparaatTekst(userAgent string) taal.Tekst {
	browser, systeem := identiteit.ApparaatWoorden(userAgent)
	switch {
	case browser == "" && systeem == "":
		return taal.T("Onbekend apparaat", "Unknown device")
	case browser == "":
		return taal.T(systeem, systeem)
	case systeem == "":
		return taal.T(browser, browser)
	}
	return taal.T(browser+" op "+systeem, browser+" on "+systeem)
}

func (s *Server) accountTaal(v *verzoek) error {
	if err := v.leesFormulier("taal"); err != nil {
		return err
	}
	t := taalMet(v.PostForm.Get("taal"))
	if err := s.App.ZetTaal(v.Context(), v.ik, t); err != nil {
		return err
	}
	// What was chosen on this device would go before it.
	http.SetCookie(v.w, &http.Cookie{Name: taalCookie, Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: s.veilig()})
	return v.naar("/account?klaar=taal")
}

func (s *Server) accountSessies(v *verzoek) error {
	if err := v.leesFormulier("sessie"); err != nil {
		return err
	}
	var err error
	if id := v.PostForm.Get("sessie"); id != "" {
		err = s.App.EindSessie(v.Context(), v.ik, id)
	} else {
		err = s.App.EindAndereSessies(v.Context(), v.ik)
	}
	if err != nil {
		return err
	}
	return v.naar("/account?klaar=sessies")
}

func (s *Server) wachtwoord(v *verzoek) error { return s.toonWachtwoord(v, nil, http.StatusOK) }

func (s *Server) toonWachtwoord(v *verzoek, f *inlogFout, status int) error {
	a, err := s.App.Account(v.Context(), v.ik)
	if err != nil {
		return err
	}
	return v.toonMet(status, wachtwoordWeergave(v.inlogPagina(taal.T("Wachtwoord wijzigen", "Change your password"), f), inlogBlad{Email: a.Email, Fout: f}))
}

func (s *Server) wachtwoordPost(v *verzoek) error {
	if err := v.leesFormulier("username", "wachtwoord", "nogmaals"); err != nil {
		return err
	}
	err := error(errNietGelijk)
	if v.PostForm.Get("wachtwoord") == v.PostForm.Get("nogmaals") {
		err = s.App.WijzigWachtwoord(v.Context(), v.ik, v.PostForm.Get("wachtwoord"))
	}
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonWachtwoord(v, f, status)
	}
	if err != nil {
		return err
	}
	if err := s.sessies.RenewToken(v.Context()); err != nil {
		return err
	}
	return v.naar("/account?klaar=wachtwoord")
}

// accountStap sets up another second factor, for who confirmed who he is.
func (s *Server) accountStap(v *verzoek) error {
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	return s.toonAccountStap(v, nil, http.StatusOK)
}

func (s *Server) toonAccountStap(v *verzoek, f *inlogFout, status int) error {
	b, err := s.inrichtBlad(v, v.ik.Persoon, v.ik.Naam, "/account/stap")
	if err != nil {
		return err
	}
	b.Fout, b.Naam = f, v.PostForm.Get("naam")
	return v.toonMet(status, accountStapWeergave(v.inlogPagina(taal.T("Tweede stap toevoegen", "Add a second step"), f), b))
}

func (s *Server) accountStapPost(v *verzoek) error {
	if err := v.leesFormulier("code", "naam"); err != nil {
		return err
	}
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	geheim, err := s.geheimVan(v, v.ik.Persoon)
	if err != nil {
		return err
	}
	codes, err := s.App.VoegTotpToe(v.Context(), v.ik.Persoon, geheim, v.PostForm.Get("code"), v.PostForm.Get("naam"))
	if err == nil {
		v.neem(sessieGeheim)
	}
	return s.naStap(v, codes, err)
}

func (s *Server) accountPasskeyVraag(v *verzoek) error {
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	return s.maakPasskeyVraag(v, v.ik.Persoon)
}

func (s *Server) accountPasskey(v *verzoek) error {
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	codes, err := s.maakPasskey(v, v.ik.Persoon)
	return s.naStap(v, codes, err)
}

// naStap shows what came of adding a factor.
func (s *Server) naStap(v *verzoek, codes []string, err error) error {
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonAccountStap(v, f, status)
	}
	if err != nil {
		return err
	}
	if len(codes) > 0 {
		return s.toonCodes(v, codes, "/account?klaar=stap")
	}
	return v.naar("/account?klaar=stap")
}

func (s *Server) accountStapWeg(v *verzoek) error {
	if err := v.leesFormulier("stap"); err != nil {
		return err
	}
	if err := s.App.WisFactor(v.Context(), v.ik, v.PostForm.Get("stap")); err != nil {
		return err
	}
	return v.naar("/account?klaar=weg")
}

func (s *Server) accountHerstelcodes(v *verzoek) error {
	codes, err := s.App.NieuweHerstelcodes(v.Context(), v.ik)
	if err != nil {
		return err
	}
	return s.toonCodes(v, codes, "/account")
}
