package web

import (
	"net/url"
	"regexp"

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
	if v.bsnWeg {
		return v.toon(zoekWeergave(v.pagina(v.T("Zoeken", "Search"), ""), zoekBlad{BSN: true}))
	}
	return s.zoekNaar(v, v.URL.Query().Get("zoek"))
}

// zoekPost takes what was typed in a search field: a BSN is looked up at once,
// anything else gets an address of its own.
func (s *Server) zoekPost(v *verzoek) error {
	if err := v.leesFormulier("zoek"); err != nil {
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

var (
	bsnVorm        = regexp.MustCompile(`\b\d(?:[ .-]?\d){8}\b|\b\d(?: ?\d){7}\b`)
	zaaknummerVorm = regexp.MustCompile(`^\s*\d{4}-\d+\s*$`)
)

// lijktBSN reports whether a BSN may stand in a text: nine digits, perhaps with
// spaces, dots or dashes between, or eight where the first zero was left out.
// One with a typing error counts too.
func lijktBSN(tekst string) bool {
	return bsnVorm.MatchString(tekst) && !zaaknummerVorm.MatchString(tekst)
}

// zonderBSN takes a BSN out of the address of a request, so that no redirect,
// link or log repeats it.
func (v *verzoek) zonderBSN() {
	q := v.URL.Query()
	if !lijktBSN(q.Get("zoek")) {
		return
	}
	q.Del("zoek")
	v.URL.RawQuery, v.bsnWeg = q.Encode(), true
}

// werklijstMetOrganisatie is the list of all that has to do with an organisation.
func werklijstMetOrganisatie(id string) string {
	return werklijstPad(app.WerklijstVraag{Organisatie: id})
}
