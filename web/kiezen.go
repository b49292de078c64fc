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

// kiezen lets somebody choose who to be. This is the sign-in of the demo; like
// the real one it ends in a session of a person.
func (s *Server) kiezen(v *verzoek) error { return s.toonKiezen(v, "") }

func (s *Server) toonKiezen(v *verzoek, fout string) error {
	mensen, err := s.App.Mensen(v.Context())
	if err != nil {
		return err
	}
	p := v.pagina(v.T("Aanmelden", "Sign in"), "")
	return v.toon(kiezenWeergave(p, groepeer(mensen), eigenPad(v.FormValue("naar")), fout))
}

func (s *Server) kiezenPost(v *verzoek) error {
	if err := v.leesFormulier("naar", "als"); err != nil {
		return err
	}
	wie := wieUit(v.PostForm.Get("als"))
	if _, err := s.App.Wie(v.Context(), wie); errors.Is(err, app.ErrNietGevonden) {
		return s.toonKiezen(v, v.T("Kies een persoon uit de lijst.", "Choose a person from the list."))
	} else if err != nil {
		return err
	}
	if err := s.begin(v.Context(), wie.Persoon); err != nil {
		return err
	}
	s.als(v.Context(), wie)
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
