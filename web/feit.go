package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// gewichtig are the kinds of fact that others build on at once: their answers
// are shown once more before they are recorded.
var gewichtig = []string{
	"signaal_gegeven", "melding_gedaan", "aanvraag_gedaan", "oordeel_gegeven", "verschil_besproken", "onderzoek_afgerond",
	"besluit_voorgesteld", "beschikking_gegeven", "beschikking_verzonden", "dossier_gesloten", "melding_ingetrokken", "aanvraag_ingetrokken",
	"melding_doorgezonden",
	"wijziging_voorgesteld", "beschikking_gewijzigd", "bezwaar_ontvangen", "bezwaar_ingetrokken", "beslissing_op_bezwaar_gegeven",
	"exitbesluit_genomen", "exit_gedaan", "uitgestroomd", "overplaatsing_gedaan", "overlijden_gemeld",
}

// soortPad writes a kind of fact as part of an address.
func soortPad(naam string) string { return strings.ReplaceAll(naam, "_", "-") }

// feitPad is the address of the form for one kind of fact in a dossier.
func feitPad(dossierID, soort string) string {
	return "/dossiers/" + dossierID + "/vastleggen/" + soortPad(soort)
}

// feitBlad shows the empty form of a kind of fact.
func (s *Server) feitBlad(v *verzoek) error {
	z, soort, err := s.zaakEnSoort(v)
	if err != nil {
		return err
	}
	if err := magNu(z, soort); err != nil {
		return err
	}
	f, err := s.nieuwFormulier(v, z, soort)
	if err != nil {
		return err
	}
	f.Gezien, f.Sleutel = z.Nr, rand.Text()
	if err := s.hervat(v, f); err != nil {
		return err
	}
	return s.toonFormulier(v, z, f, http.StatusOK)
}

// zaakEnSoort loads what the address names.
func (s *Server) zaakEnSoort(v *verzoek) (*app.Zaak, *dossier.Soort, error) {
	soort := dossier.SoortMet(soortUit(v.Request))
	if soort == nil {
		return nil, nil, errGeenPagina
	}
	z, err := s.App.Dossier(v.Context(), v.ik, v.PathValue("id"))
	return z, soort, err
}

// soortUit returns the kind of fact an address is about.
func soortUit(r *http.Request) string {
	if s := r.PathValue("soort"); s != "" {
		return strings.ReplaceAll(s, "-", "_")
	}
	switch {
	case strings.HasSuffix(r.URL.Path, "/oordeel"):
		return "oordeel_gegeven"
	case strings.HasSuffix(r.URL.Path, "/verschil"):
		return "verschil_besproken"
	case r.PathValue("gegeven") != "":
		return "gegeven_vastgesteld"
	}
	return ""
}

// magNu reports why a kind of fact cannot be recorded now: nil when it can,
// not found when the reader may never record it.
func magNu(z *app.Zaak, soort *dossier.Soort) error {
	if slices.Contains(z.Mag, soort) {
		return nil
	}
	for _, m := range z.MagNogNiet {
		if m.Soort == soort {
			return m.Weigering
		}
	}
	return errGeenPagina
}

// magVastleggen reports whether the reader may record that kind now.
func magVastleggen(z *app.Zaak, naam string) bool {
	return slices.ContainsFunc(z.Mag, func(s *dossier.Soort) bool { return s.Naam == naam })
}

// feitPost takes a form: read, ask to check when it is weighty, record.
func (s *Server) feitPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	z, soort, err := s.zaakEnSoort(v)
	if err != nil {
		return err
	}
	if gedaan, err := s.conceptActie(v, z); gedaan {
		return err
	}
	f, err := s.nieuwFormulier(v, z, soort)
	if err != nil {
		return err
	}
	if err := v.keurVelden(f.Velden); err != nil {
		return err
	}
	o := f.lees(v)
	o.Dossier = z.ID
	if v.PostForm.Get("actie") == "wijzig" || v.PostForm.Has("meer") || len(f.Fouten) > 0 {
		status := http.StatusOK
		if len(f.Fouten) > 0 && !v.PostForm.Has("meer") {
			status = http.StatusUnprocessableEntity
		}
		return s.toonFormulier(v, z, f, status)
	}
	return s.legVast(v, z, f, o)
}

// legVast checks or records what a form asks, depending on how far it is: a page
// to think twice where that helps, a page to check what is weighty.
func (s *Server) legVast(v *verzoek, z *app.Zaak, f *feitFormulier, o app.Opdracht) error {
	stap := v.PostForm.Get("stap")
	weegt := slices.Contains(gewichtig, f.Soort.Naam)
	if stap != "bevestigd" {
		f.LetOp = letOp(z, o)
	}
	twijfel := len(f.LetOp) > 0 && stap != "gezien"
	if twijfel || weegt && stap != "bevestigd" {
		if err := s.App.Proef(v.Context(), v.ik, o); err != nil {
			return s.weigerFormulier(v, z, f, err)
		}
		f.Controle = feitWaarden(f.Soort, o.Inhoud, namenVan(z).met(s.keuzes(v, z).register), v.taal)
		if !f.Velden[0].Verborgen { // terms count from the day
			f.Controle = slices.Insert(f.Controle, 0, feitVeldWaarde{Label: f.Velden[0].Label, Waarde: o.Gebeurd.Voluit(v.taal)})
		}
		f.Verborgen, f.Stap = v.PostForm, "controle"
		if twijfel {
			f.Stap = "let-op"
		}
		return s.toonFormulier(v, z, f, http.StatusOK)
	}
	g, err := s.App.LegVast(v.Context(), v.ik, o)
	if err != nil {
		return s.weigerFormulier(v, z, f, err)
	}
	if err := s.wisConcept(v); err != nil {
		return err
	}
	return v.naar(zaakPad(v, g.Dossier) + "?klaar=" + soortPad(f.Soort.Naam))
}

// weigerFormulier shows the form again with why it was not taken; other errors
// go on to their own page.
func (s *Server) weigerFormulier(v *verzoek, z *app.Zaak, f *feitFormulier, err error) error {
	var (
		fs dossier.Fouten
		w  *dossier.Weigering
		of *app.OngeldigFout
		in *app.IngehaaldFout
	)
	switch {
	case errors.As(err, &in):
		f.Ingehaald = feitRegels(in.Nieuw, namenVan(z), v)
		f.Gezien, f.Sleutel = z.Nr, rand.Text()
		return s.toonFormulier(v, z, f, http.StatusConflict)
	case errors.As(err, &fs):
		for _, x := range fs {
			f.weiger(x, v.taal)
		}
	case errors.As(err, &w):
		f.weiger(w, v.taal)
	case errors.As(err, &of):
		f.weiger(&dossier.Weigering{Veld: of.Veld, Reden: of.Probleem, Uitweg: of.Uitweg}, v.taal)
	default:
		return err
	}
	f.Fouten = foutenVan(f.Velden)
	return s.toonFormulier(v, z, f, http.StatusUnprocessableEntity)
}

func (s *Server) toonFormulier(v *verzoek, z *app.Zaak, f *feitFormulier, status int) error {
	p := v.pagina(f.titel(v.taal)+", "+z.Nummer, "/werklijst")
	if len(f.Fouten) > 0 || f.Weigert != nil || f.Ingehaald != nil {
		p.Titel = v.T("Fout: ", "Error: ") + p.Titel
	}
	return v.toonMet(status, feitWeergave(p, zaakKop(v, z), *f))
}

// titel says in the title bar what is done, to what, and how far it is, so that
// two tabs or two steps are told apart.
func (f *feitFormulier) titel(t taal.Taal) string {
	titel := f.Soort.Doen.In(t)
	if f.Onderwerp != "" {
		titel += ": " + f.Onderwerp
	}
	switch f.Stap {
	case "let-op":
		return taal.T("Weet u het zeker? ", "Are you sure? ").In(t) + titel
	case "controle":
		return taal.T("Controleer: ", "Check: ").In(t) + titel
	}
	return titel
}
