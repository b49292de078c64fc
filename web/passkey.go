package web

import (
	"encoding/base64"
	"net/http"

	"halfweg/app"
)

// alsText and ontText carry bytes in a session, which is all text.
func alsText(b []byte) string { return base64.RawStdEncoding.EncodeToString(b) }

func ontText(s string) string {
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil {
		return ""
	}
	return string(b)
}

// stelVraag gives the script of a page the question for a passkey, and
// remembers what it was.
func (s *Server) stelVraag(v *verzoek, opties, staat []byte, err error) error {
	if err != nil {
		return err
	}
	v.onthoud(sessiePasskey, string(staat))
	v.w.Header().Set("Content-Type", "application/json")
	_, _ = v.w.Write(opties)
	return nil
}

// passkeyVraag is the question to whatever passkey the device has for this site.
func (s *Server) passkeyVraag(v *verzoek) error {
	if !s.App.Identiteit.KanPasskeys() {
		return errGeenPagina
	}
	opties, staat, err := s.App.Identiteit.BeginPasskeyAanmelding()
	return s.stelVraag(v, opties, staat, err)
}

func (s *Server) passkeyPost(v *verzoek) error {
	if err := v.leesFormulier("naar", "passkey"); err != nil {
		return err
	}
	naar := eigenPad(v.PostForm.Get("naar"))
	if v.weet(sessieOnderweg) != "" {
		naar = v.weet(sessieNaar)
	}
	uit, err := s.passkeyAntwoord(v)
	if f, status := inlogFoutVan(v, err); f != nil {
		return s.toonAanmelden(v, inlogBlad{Naar: naar, Fout: f}, status)
	}
	if err != nil {
		return err
	}
	return s.binnen(v, uit, naar)
}

// passkeyAntwoord takes the answer of a passkey to the question of this session,
// once.
func (s *Server) passkeyAntwoord(v *verzoek) (app.Aangemeld, error) {
	staat := v.neem(sessiePasskey)
	if staat == "" || !s.App.Identiteit.KanPasskeys() {
		return app.Aangemeld{}, app.ErrPasskey
	}
	return s.App.MeldAanMetPasskey(v.Context(), []byte(staat), []byte(v.PostForm.Get("passkey")))
}

// maakPasskeyVraag asks the device to make a passkey for a person.
func (s *Server) maakPasskeyVraag(v *verzoek, persoon string) error {
	if persoon == "" || !s.App.Identiteit.KanPasskeys() {
		return &foutPagina{Status: http.StatusForbidden, Titel: titelKanNiet, Tekst: app.ErrPasskey.Uitweg}
	}
	opties, staat, err := s.App.BeginPasskey(v.Context(), persoon)
	return s.stelVraag(v, opties, staat, err)
}

func (s *Server) maakPasskey(v *verzoek, persoon string) ([]string, error) {
	if err := v.leesFormulier("passkey", "naam"); err != nil {
		return nil, err
	}
	staat := v.neem(sessiePasskey)
	if staat == "" || persoon == "" {
		return nil, app.ErrPasskey
	}
	return s.App.VoegPasskeyToe(v.Context(), persoon, []byte(staat), []byte(v.PostForm.Get("passkey")), v.PostForm.Get("naam"))
}
