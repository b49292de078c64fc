package web

import (
	"errors"
	"net/http"

	"halfweg/app"
)

// sessieOpnieuw is the question to a provider to confirm who is signed in.
const sessieOpnieuw = "opnieuw"

// naarOrganisatie sends somebody to the sign-in of his organisation. It is a link
// and not a form: the policy of our pages lets no form lead to another site.
func (s *Server) naarOrganisatie(v *verzoek) error {
	adres, staat, err := s.App.BeginOIDC(v.Context(), v.PathValue("aanbieder"), false)
	if err != nil {
		return err
	}
	v.onthoud(sessieOIDC, string(staat))
	v.onthoud(sessieAanbieder, v.PathValue("aanbieder"))
	v.onthoud(sessieNaar, eigenPad(v.FormValue("naar")))
	return v.naar(adres)
}

// vanOrganisatie takes somebody back from the sign-in of his organisation.
func (s *Server) vanOrganisatie(v *verzoek) error {
	if opnieuw := v.neem(sessieOpnieuw); opnieuw != "" && v.ik.Persoon != "" {
		return s.bevestigdBijOrganisatie(v, opnieuw)
	}
	staat, aanbieder, naar := v.neem(sessieOIDC), v.weet(sessieAanbieder), v.weet(sessieNaar)
	if staat == "" {
		return v.naar("/aanmelden")
	}
	uit, err := s.App.EindOIDC(v.Context(), []byte(staat), v.URL.Query(), v.weet(sessieUitnodiging))
	if errors.Is(err, app.ErrOIDC) {
		s.Log.Warn("sign-in by provider", "error", err)
		f, status := inlogFoutVan(v, app.ErrOIDC)
		return s.toonAanmelden(v, inlogBlad{Naar: eigenPad(naar), Fout: f}, status)
	}
	if err != nil {
		return err
	}
	if err := s.begint(v, uit); err != nil {
		return err
	}
	v.onthoud(sessieAanbieder, aanbieder)
	if v.weet(sessieRol) == "" {
		return v.naar("/aanmelden/rol")
	}
	return v.naar(eigenPad(naar))
}

// bevestigBijOrganisatie sends who is signed in to his organisation to show again
// who he is. It opens beside the page he was on, so that nothing on it is lost.
func (s *Server) bevestigBijOrganisatie(v *verzoek) error {
	adres, staat, err := s.App.BeginOIDC(v.Context(), v.weet(sessieAanbieder), true)
	if err != nil {
		return err
	}
	v.onthoud(sessieOpnieuw, string(staat))
	return v.naar(adres)
}

func (s *Server) bevestigdBijOrganisatie(v *verzoek, staat string) error {
	err := s.App.BevestigOIDC(v.Context(), v.ik, []byte(staat), v.URL.Query())
	if errors.Is(err, app.ErrOIDC) {
		s.Log.Warn("confirmation by provider", "error", err)
		return &foutPagina{Status: http.StatusUnprocessableEntity, Titel: titelKanNiet, Tekst: app.ErrOIDC.Tekst()}
	}
	if err != nil {
		return err
	}
	if err := s.bevestigd(v); err != nil {
		return err
	}
	return v.toon(bevestigdWeergave(v.pagina(v.T("Bevestigd", "Confirmed"), "")))
}
