package web

import "halfweg/app"

// zoekBlad is what a search over everything found.
type zoekBlad struct {
	Tekst    string
	Treffers []app.Treffer
}

// zoek finds dossiers the reader may see. One hit opens at once.
func (s *Server) zoek(v *verzoek) error {
	b := zoekBlad{Tekst: v.FormValue("zoek")}
	var err error
	if b.Tekst != "" {
		if b.Treffers, err = s.App.Zoek(v.Context(), v.ik, b.Tekst); err != nil {
			return err
		}
	}
	if len(b.Treffers) == 1 && b.Treffers[0].Soort == "dossier" {
		return v.naar(dossierPad(b.Treffers[0].ID, ""))
	}
	p := v.pagina(v.T("Zoeken", "Search"), "")
	p.Zoek = b.Tekst
	return v.toon(zoekWeergave(p, b))
}

// werklijstMetOrganisatie is the list of all that has to do with an organisation.
func werklijstMetOrganisatie(id string) string {
	return werklijstPad(app.WerklijstVraag{Organisatie: id})
}
