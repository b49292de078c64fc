package web

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// mensenGroep is one organisation with the people one can be in the demo.
type mensenGroep struct {
	Organisatie string
	Mensen      []toegang.Ik
}

// aanmelden lets somebody choose who to be. This is the sign-in of the demo;
// whatever replaces it also ends in a session of a person.
func (s *Server) aanmelden(v *verzoek) error { return s.toonAanmelden(v, "") }

func (s *Server) toonAanmelden(v *verzoek, fout string) error {
	mensen, err := s.App.Mensen(v.Context())
	if err != nil {
		return err
	}
	p := v.pagina(v.T("Aanmelden", "Sign in"), "")
	return v.toon(aanmeldenWeergave(p, groepeer(mensen), eigenPad(v.FormValue("naar")), fout))
}

func (s *Server) aanmeldenPost(v *verzoek) error {
	if err := v.leesFormulier(); err != nil {
		return err
	}
	token, tot, err := s.App.Aanmelden(v.Context(), wieUit(v.PostForm.Get("als")))
	if errors.Is(err, app.ErrNietGevonden) {
		return s.toonAanmelden(v, v.T("Kies een persoon uit de lijst.", "Choose a person from the list."))
	}
	if err != nil {
		return err
	}
	s.zetSessie(v, token, tot)
	return v.naar(eigenPad(v.PostForm.Get("naar")))
}

// alsWaarde writes a person in one capacity as the value of a button.
func alsWaarde(w dossier.Wie) string {
	return strings.Join([]string{w.Persoon, w.Organisatie, string(w.Rol)}, "/")
}

func wieUit(waarde string) dossier.Wie {
	delen := append(strings.SplitN(waarde, "/", 3), "", "")
	return dossier.Wie{Persoon: delen[0], Organisatie: delen[1], Rol: dossier.Rol(delen[2])}
}

func (s *Server) afmelden(v *verzoek) error {
	if c, err := v.Cookie(sessieCookie); err == nil {
		if err := s.App.Afmelden(v.Context(), c.Value); err != nil {
			return err
		}
	}
	s.zetSessie(v, "", s.App.Klok().AddDate(0, 0, -1))
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

// groepeer puts people together by organisation, municipalities first, in the
// order of the chain.
func groepeer(mensen []toegang.Ik) []mensenGroep {
	volgorde := []toegang.OrganisatieSoort{toegang.Kliniek, toegang.Gemeente, toegang.Safehouse, toegang.Beheer}
	mensen = slices.Clone(mensen)
	slices.SortStableFunc(mensen, func(a, b toegang.Ik) int {
		return cmp.Or(cmp.Compare(slices.Index(volgorde, a.OrganisatieSoort), slices.Index(volgorde, b.OrganisatieSoort)),
			cmp.Compare(a.OrganisatieNaam, b.OrganisatieNaam))
	})
	var groepen []mensenGroep
	for _, m := range mensen {
		if n := len(groepen); n == 0 || groepen[n-1].Organisatie != m.OrganisatieNaam {
			groepen = append(groepen, mensenGroep{Organisatie: m.OrganisatieNaam})
		}
		g := &groepen[len(groepen)-1]
		g.Mensen = append(g.Mensen, m)
	}
	return groepen
}

// organisatieKop names the group of people without organisation.
func organisatieKop(naam string) taal.Tekst {
	if naam == "" {
		return taal.T("Inwoners", "Residents")
	}
	return taal.T(naam, naam)
}
