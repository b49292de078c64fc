package web

import (
	"net/url"
	"strings"

	"halfweg/app"
)

// zoekBlad is what a search over everything found.
type zoekBlad struct {
	Treffers []app.Treffer
	BSN      bool // the search was not done: a BSN stood in the address
}

// zoek finds dossiers the reader may see. One hit opens at once. A BSN never
// stands in an address, where logs and histories keep it.
func (s *Server) zoek(v *verzoek) error {
	tekst := v.URL.Query().Get("zoek")
	if lijktBSN(tekst) {
		p := v.pagina(v.T("Zoeken", "Search"), "")
		p.Adres = &url.URL{Path: "/zoek"} // not repeated in the links of the page
		return v.toon(zoekWeergave(p, zoekBlad{BSN: true}))
	}
	return s.zoekNaar(v, tekst)
}

// zoekPost takes what was typed in a search field: a BSN is looked up at once,
// anything else gets an address of its own.
func (s *Server) zoekPost(v *verzoek) error {
	if err := v.leesFormulier(); err != nil {
		return err
	}
	tekst := v.PostForm.Get("zoek")
	if lijktBSN(tekst) {
		return s.zoekNaar(v, tekst)
	}
	return v.naar(metVraag(&url.URL{Path: "/zoek"}, "zoek", tekst))
}

func (s *Server) zoekNaar(v *verzoek, tekst string) error {
	treffers, err := s.App.Zoek(v.Context(), v.ik, tekst)
	if err != nil {
		return err
	}
	if len(treffers) == 1 && treffers[0].Soort == "dossier" {
		return v.naar(dossierPad(treffers[0].ID, ""))
	}
	p := v.pagina(v.T("Zoeken", "Search"), "")
	if !lijktBSN(tekst) {
		p.Zoek = tekst
	}
	return v.toon(zoekWeergave(p, zoekBlad{Treffers: treffers}))
}

// lijktBSN reports whether a text is written as a BSN, also one with a typing
// error: eight or nine digits, perhaps with dots or spaces between.
func lijktBSN(tekst string) bool {
	cijfers := strings.NewReplacer(" ", "", ".", "").Replace(tekst)
	return (len(cijfers) == 8 || len(cijfers) == 9) && strings.Trim(cijfers, "0123456789") == ""
}

// werklijstMetOrganisatie is the list of all that has to do with an organisation.
func werklijstMetOrganisatie(id string) string {
	return werklijstPad(app.WerklijstVraag{Organisatie: id})
}
