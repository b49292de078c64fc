package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/taal"
)

// bevestigVeld is the field by which a form comes with a confirmation of who
// sends it, and says how: "code", "passkey" or "elders". No field of a fact is
// written like it.
const bevestigVeld = "bevestig-hoe"

// bevestigVelden are what belongs to a confirmation and not to the form.
var bevestigVelden = []string{bevestigVeld, "bevestig-code", "bevestig-wachtwoord", "passkey"}

// bevestigBlad asks who is signed in to show it again, with the form he was
// sending along.
type bevestigBlad struct {
	Pad    string      // where the form goes
	Velden [][2]string // all that was filled in
	App    bool        // an app makes codes for him
	Wachtwoord,
	Passkey bool
	Elders bool // he signs in with his organisation
	Fout   *inlogFout
}

// vraagBevestiging answers a request that needs a fresh confirmation. What was
// being sent is sent again with it; a page is come back to.
func (s *Server) vraagBevestiging(v *verzoek, f *inlogFout, status int) error {
	if v.Method != http.MethodPost {
		return v.naar("/bevestig?" + url.Values{"naar": {v.URL.RequestURI()}}.Encode())
	}
	return s.toonBevestig(v, v.URL.RequestURI(), v.PostForm, f, status)
}

func (s *Server) toonBevestig(v *verzoek, pad string, form url.Values, f *inlogFout, status int) error {
	a, err := s.App.Account(v.Context(), v.ik)
	if err != nil {
		return err
	}
	b := bevestigBlad{Pad: pad, App: a.HeeftApp(), Passkey: a.HeeftPasskey() && s.App.Identiteit.KanPasskeys(), Elders: v.weet(sessieAanbieder) != "", Fout: f}
	b.Wachtwoord = !b.App && !a.Wachtwoord.IsZero()
	if b.App {
		b.Fout = f.als("bevestig-code")
	} else if b.Wachtwoord {
		b.Fout = f.als("bevestig-wachtwoord")
	}
	for naam, waarden := range form {
		if slices.Contains(bevestigVelden, naam) {
			continue
		}
		for _, w := range waarden {
			b.Velden = append(b.Velden, [2]string{naam, w})
		}
	}
	slices.SortStableFunc(b.Velden, func(x, y [2]string) int { return strings.Compare(x[0], y[0]) })
	return v.toonMet(status, bevestigWeergave(v.inlogPagina(taal.T("Bevestig dat u het bent", "Confirm that it is you"), f), b))
}

// bevestig asks for it before a page is opened.
func (s *Server) bevestig(v *verzoek) error {
	naar := eigenPad(v.FormValue("naar"))
	if s.App.Bevestigd(v.ik) == nil {
		return v.naar(naar)
	}
	return s.toonBevestig(v, "/bevestig", url.Values{"naar": {naar}}, nil, http.StatusOK)
}

// bevestigPost is where the form goes that opens a page; by then who sends it was
// confirmed.
func (s *Server) bevestigPost(v *verzoek) error {
	if err := v.leesFormulier("naar"); err != nil {
		return err
	}
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	return v.naar(eigenPad(v.PostForm.Get("naar")))
}

// metBevestiging takes the confirmation that came with a form, before the form
// itself. It reports whether the request was answered: it was not right.
func (s *Server) metBevestiging(v *verzoek) (klaar bool, err error) {
	if v.Method != http.MethodPost || s.App.Identiteit == nil || !strings.HasPrefix(v.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		return false, nil
	}
	if err := v.leesLijf(); err != nil {
		return true, err
	}
	if !v.PostForm.Has(bevestigVeld) {
		return false, nil
	}
	err = s.neemBevestiging(v)
	if f, status := inlogFoutVan(v, err); f != nil {
		return true, s.vraagBevestiging(v, f, status)
	}
	for _, naam := range bevestigVelden {
		v.PostForm.Del(naam)
		v.Form.Del(naam)
	}
	return err != nil, err
}

func (s *Server) neemBevestiging(v *verzoek) error {
	switch v.PostForm.Get(bevestigVeld) {
	case "elders":
		return nil // done beside this page, or not: what needs it sees to it
	case "passkey":
		uit, err := s.passkeyAntwoord(v)
		if err == nil && uit.Persoon != v.ik.Persoon {
			err = app.ErrPasskey
		}
		if err != nil {
			return err
		}
	default:
		if err := s.App.Bevestig(v.Context(), v.ik, v.PostForm.Get("bevestig-wachtwoord"), v.PostForm.Get("bevestig-code")); err != nil {
			return err
		}
	}
	return s.bevestigd(v)
}

// bsn shows a whole BSN to who may see it; that he looked is written down.
func (s *Server) bsn(v *verzoek) error {
	bsn, err := s.App.BSN(v.Context(), v.ik, v.PathValue("id"))
	if err != nil {
		return err
	}
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	k := zaakKop(v, z)
	return v.toon(bsnWeergave(v.dossierPagina(k, "BSN"), k, bsn))
}
