package web

import (
	"net/http"
	"net/url"
	"strings"

	"halfweg/app"
	"halfweg/termijn"
)

// conceptNaam names the draft of a form by its address within the dossier.
func conceptNaam(v *verzoek) string {
	pad := strings.TrimPrefix(v.URL.Path, dossierPad(v.PathValue("id"), ""))
	return strings.Trim(strings.TrimSuffix(pad, "/concept"), "/")
}

// hervat fills a form with the draft the reader kept, and says when that was.
func (s *Server) hervat(v *verzoek, f *feitFormulier) error {
	data, op, err := s.App.Concept(v.Context(), v.ik, v.PathValue("id"), conceptNaam(v))
	if err != nil || data == nil {
		return err
	}
	form, err := url.ParseQuery(string(data))
	if err != nil {
		return nil // a draft that cannot be read is no reason not to start anew
	}
	leesVelden(f.Velden, form, v.taal)
	f.overCriteria(v.taal)
	wisFouten(f.Velden)
	f.Hervat = wanneer(op, v.vandaag, v.taal)
	return nil
}

// wisFouten takes the faults away: a draft may be unfinished.
func wisFouten(velden []invoer) {
	for i := range velden {
		velden[i].Fout = ""
		wisFouten(velden[i].Groep)
		for _, r := range velden[i].Rijen {
			wisFouten(r)
		}
	}
}

// conceptPost keeps what somebody is filling in, as it stands. The script of
// the page asks for it while he writes.
func (s *Server) conceptPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	if err := s.bewaarConcept(v); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = v.w.Write([]byte(v.T("Concept bewaard om ", "Draft kept at ") + termijn.Klok(s.App.Klok())))
	return nil
}

func (s *Server) bewaarConcept(v *verzoek) error {
	form := url.Values{}
	for naam, w := range v.PostForm {
		if naam != "sleutel" && naam != laatstGezien && naam != "actie" && naam != "stap" {
			form[naam] = w
		}
	}
	return s.App.BewaarConcept(v.Context(), v.ik, v.PathValue("id"), conceptNaam(v), []byte(form.Encode()))
}

func (s *Server) wisConcept(v *verzoek) error {
	return s.App.BewaarConcept(v.Context(), v.ik, v.PathValue("id"), conceptNaam(v), nil)
}

// conceptActie does what the buttons besides sending ask: keep for later, or
// throw the draft away. It reports whether one of them was pressed.
func (s *Server) conceptActie(v *verzoek, z *app.Zaak) (bool, error) {
	switch v.PostForm.Get("actie") {
	case "bewaar":
		if err := s.bewaarConcept(v); err != nil {
			return true, err
		}
		return true, v.naar(dossierPad(z.ID, "") + "?bewaard=ja")
	case "wis":
		if err := s.wisConcept(v); err != nil {
			return true, err
		}
		http.Redirect(v.w, v.Request, v.URL.Path, http.StatusSeeOther)
		return true, nil
	}
	return false, nil
}
