package web

import (
	"net/http"

	"halfweg/app"
	"halfweg/identiteit"
	"halfweg/taal"
)

var titelTweedeStap = taal.T("Tweede stap", "Second step")

// onderweg returns who showed his password and has this still to do, "" for
// nobody.
func (v *verzoek) onderweg(stap app.AanmeldStap) string {
	if v.weet(sessieStap) != string(stap) {
		return ""
	}
	return v.weet(sessieOnderweg)
}

func (s *Server) tweedeStap(v *verzoek) error {
	if v.onderweg(app.StapFactor) == "" {
		return v.naar("/aanmelden")
	}
	return s.toonTweedeStap(v, nil, http.StatusOK)
}

// herstel asks for a recovery code in the place of that of the app.
func (s *Server) herstel(v *verzoek) error { return s.tweedeStap(v) }

func (s *Server) toonTweedeStap(v *verzoek, f *inlogFout, status int) error {
	p := v.inlogPagina(titelTweedeStap, f)
	b := inlogBlad{Fout: f, Passkey: s.App.Identiteit.KanPasskeys()}
	if v.URL.Path == "/aanmelden/herstel" {
		return v.toonMet(status, herstelWeergave(p, b))
	}
	return v.toonMet(status, tweedeStapWeergave(p, b))
}

func (s *Server) tweedeStapPost(v *verzoek) error {
	if err := v.leesFormulier("code"); err != nil {
		return err
	}
	persoon := v.onderweg(app.StapFactor)
	if persoon == "" {
		return v.naar("/aanmelden")
	}
	err := s.App.ToonFactor(v.Context(), persoon, v.PostForm.Get("code"))
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonTweedeStap(v, f, status)
	}
	if err != nil {
		return err
	}
	return s.binnen(v, app.Aangemeld{Persoon: persoon, Stap: app.StapKlaar}, v.weet(sessieNaar))
}

// inrichtBlad shows how to set up an app that makes codes.
type inrichtBlad struct {
	Pad     string // where the form goes
	QR      identiteit.QR
	Geheim  string // in groups, to type over
	Naam    string
	Passkey string // where the question for a passkey is asked, "" for none
	Fout    *inlogFout
}

// inrichtBlad makes a secret, or goes on with the one that was made for this
// session.
func (s *Server) inrichtBlad(v *verzoek, persoon, naam, pad string) (b inrichtBlad, err error) {
	geheim, err := s.geheimVan(v, persoon)
	if err != nil {
		return b, err
	}
	b = inrichtBlad{Pad: pad, Geheim: identiteit.TotpTekst(geheim)}
	if s.App.Identiteit.KanPasskeys() {
		b.Passkey = pad + "/passkey"
	}
	b.QR, err = identiteit.NieuwQR(identiteit.TotpURL(geheim, naam))
	return b, err
}

func (s *Server) geheimVan(v *verzoek, persoon string) (string, error) {
	d := s.App.Identiteit
	if dicht := v.weet(sessieGeheim); dicht != "" {
		if geheim, err := d.Open([]byte(ontText(dicht)), "sessie", persoon); err == nil {
			return string(geheim), nil
		}
	}
	geheim := identiteit.NieuwTotp()
	dicht, err := d.Sluit([]byte(geheim), "sessie", persoon)
	if err == nil {
		v.onthoud(sessieGeheim, alsText(dicht))
	}
	return geheim, err
}

// inrichten lets who has no second factor set one up; until then he sees nothing
// else.
func (s *Server) inrichten(v *verzoek) error { return s.toonInrichten(v, nil, http.StatusOK) }

func (s *Server) toonInrichten(v *verzoek, f *inlogFout, status int) error {
	persoon := v.onderweg(app.StapInrichten)
	if persoon == "" {
		return v.naar("/aanmelden")
	}
	b, err := s.inrichtBlad(v, persoon, "Halfweg", "/aanmelden/inrichten")
	if err != nil {
		return err
	}
	b.Fout, b.Naam = f, v.PostForm.Get("naam")
	return v.toonMet(status, inrichtenWeergave(v.inlogPagina(taal.T("Stel uw tweede stap in", "Set up your second step"), f), b))
}

func (s *Server) inrichtenPost(v *verzoek) error {
	if err := v.leesFormulier("code", "naam"); err != nil {
		return err
	}
	persoon := v.onderweg(app.StapInrichten)
	if persoon == "" {
		return v.naar("/aanmelden")
	}
	geheim, err := s.geheimVan(v, persoon)
	if err != nil {
		return err
	}
	codes, err := s.App.VoegTotpToe(v.Context(), persoon, geheim, v.PostForm.Get("code"), v.PostForm.Get("naam"))
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonInrichten(v, f, status)
	}
	if err != nil {
		return err
	}
	return s.ingericht(v, persoon, codes)
}

// ingericht lets in who set up his first factor, and shows his recovery codes.
func (s *Server) ingericht(v *verzoek, persoon string, codes []string) error {
	naar := eigenPad(v.weet(sessieNaar))
	if err := s.begint(v, app.Aangemeld{Persoon: persoon, Stap: app.StapKlaar}); err != nil {
		return err
	}
	return s.toonCodes(v, codes, naar)
}

func (s *Server) toonCodes(v *verzoek, codes []string, naar string) error {
	return v.toon(codesWeergave(v.inlogPagina(taal.T("Bewaar uw herstelcodes", "Keep your recovery codes"), nil), codes, naar))
}

func (s *Server) inrichtenPasskeyVraag(v *verzoek) error {
	return s.maakPasskeyVraag(v, v.onderweg(app.StapInrichten))
}

func (s *Server) inrichtenPasskey(v *verzoek) error {
	persoon := v.onderweg(app.StapInrichten)
	codes, err := s.maakPasskey(v, persoon)
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonInrichten(v, f, status)
	}
	if err != nil {
		return err
	}
	return s.ingericht(v, persoon, codes)
}
