package web

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
)

// corrigeer repairs one recorded fact: the form of its own kind, filled in with
// what stands there, and why it is changed. What is not touched stays.
func (s *Server) corrigeer(v *verzoek) error {
	z, f, oud, err := s.correctie(v)
	if err != nil {
		return err
	}
	f.Gezien, f.Sleutel = z.Nr, rand.Text()
	f.vul(oud, v)
	return s.toonFormulier(v, z, f, http.StatusOK)
}

// correctie makes the form for the fact the address names.
func (s *Server) correctie(v *verzoek) (*app.Zaak, *feitFormulier, dossier.Feit, error) {
	z, err := s.zaak(v)
	if err != nil {
		return nil, nil, dossier.Feit{}, err
	}
	nr, _ := strconv.Atoi(v.PathValue("nr"))
	oud, ok := z.Dossier.Feit(nr)
	if !ok || !magVastleggen(z, "feit_gecorrigeerd") {
		return nil, nil, oud, errGeenPagina
	}
	soort := dossier.SoortMet("feit_gecorrigeerd")
	f := &feitFormulier{Soort: soort, Pad: v.URL.Path, Terug: dossierPad(z.ID, "tijdlijn") + "#feit-" + aantal(nr)}
	f.ContextTitel = dossier.SoortVan(oud.Inhoud).Titel.In(v.taal) + ", " + oud.Gebeurd.Lang(v.taal)
	f.Onderwerp = fmt.Sprintf("%s (%d)", f.ContextTitel, nr)
	f.Context = feitWaarden(dossier.SoortVan(oud.Inhoud), oud.Inhoud, namenVan(z), v.taal)
	f.Velden = []invoer{gebeurdVeld(v)}
	f.Velden[0].Label = v.T("Op welke dag gebeurde het?", "On which day did it happen?")
	inhoud := invoerVelden(dossier.SoortVan(oud.Inhoud).Velden, "inhoud.", v.taal, s.keuzes(v, z))
	if x, ok := oud.Inhoud.(*dossier.GegevenVastgesteld); ok && gegevenVan(z, x.Gegeven) != nil {
		inhoud = gegevenVelden(v, z, gegevenVan(z, x.Gegeven), inhoud)
	}
	f.Velden = append(f.Velden, inhoud...)
	f.Velden = append(f.Velden,
		invoer{Naam: "vervalt", Label: v.T("Is dit helemaal niet gebeurd?", "Did this not happen at all?"), Type: dossier.JaNee, Opties: jaNeeOpties(v.taal)},
		invoer{Naam: "reden", Label: v.T("Wat was er mis?", "What was wrong?"), Type: dossier.Alinea, Verplicht: true})
	return z, f, oud, nil
}

// vul fills in what stands in a recorded fact.
func (f *feitFormulier) vul(oud dossier.Feit, v *verzoek) {
	f.Velden[0].Waarde = oud.Gebeurd.Lang(v.taal)
	_, data, err := dossier.Codeer(oud.Inhoud)
	var waarden map[string]any
	if err != nil || json.Unmarshal(data, &waarden) != nil {
		return
	}
	form := map[string][]string{}
	platteWaarden(form, "inhoud", waarden)
	for i := range f.Velden[1:] {
		x := &f.Velden[i+1]
		if x.Naam != "vervalt" && x.Naam != "reden" {
			x.lees(form, v.taal)
			x.Fout = ""
		}
	}
}

// platteWaarden writes a content as the fields of a form, by their paths.
func platteWaarden(form map[string][]string, pad string, x any) {
	zet := func(s string) { form[pad] = append(form[pad], s) }
	switch x := x.(type) {
	case map[string]any:
		for naam, w := range x {
			platteWaarden(form, pad+"."+naam, w)
		}
	case []any:
		for i, w := range x {
			if _, rij := w.(map[string]any); rij {
				platteWaarden(form, pad+"."+strconv.Itoa(i), w)
			} else {
				platteWaarden(form, pad, w)
			}
		}
	case bool:
		if x {
			zet("ja")
		} else {
			zet("nee")
		}
	case float64:
		zet(strconv.Itoa(int(x)))
	case string:
		zet(x)
	}
}

// corrigeerPost records the correction. Only what differs goes into it.
func (s *Server) corrigeerPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	z, f, oud, err := s.correctie(v)
	if err != nil {
		return err
	}
	if err := v.keurVelden(f.Velden); err != nil {
		return err
	}
	o := app.Opdracht{Dossier: z.ID, Sleutel: v.PostForm.Get("sleutel"), Gebeurd: v.vandaag}
	o.Gezien, _ = strconv.Atoi(v.PostForm.Get(laatstGezien))
	f.Gezien, f.Sleutel = o.Gezien, o.Sleutel
	waarden := leesVelden(f.Velden, v.PostForm, v.taal)
	if f.Fouten = foutenVan(f.Velden); len(f.Fouten) > 0 || v.PostForm.Has("meer") {
		return s.toonFormulier(v, z, f, http.StatusUnprocessableEntity)
	}
	c, err := correctieVan(oud, waarden, leesVelden(f.Velden[1:len(f.Velden)-2], v.PostForm, v.taal))
	if err != nil {
		return err
	}
	o.Inhoud = c
	g, err := s.App.LegVast(v.Context(), v.ik, o)
	if err != nil {
		return s.weigerFormulier(v, z, f, err)
	}
	return v.naar(dossierPad(g.Dossier, "") + "?klaar=feit-gecorrigeerd")
}

// correctieVan compares what was entered with what stands.
func correctieVan(oud dossier.Feit, waarden, inhoud map[string]any) (*dossier.FeitGecorrigeerd, error) {
	c := &dossier.FeitGecorrigeerd{Feit: oud.Nr}
	c.Reden, _ = waarden["reden"].(string)
	if c.Vervalt, _ = waarden["vervalt"].(bool); c.Vervalt {
		return c, nil
	}
	if dag, ok := waarden["gebeurd"].(termijn.Datum); ok && dag != oud.Gebeurd {
		c.Gebeurd = dag
	}
	soort, was, err := dossier.Codeer(oud.Inhoud)
	if err != nil {
		return nil, err
	}
	nieuw, err := metVerborgen(was, inhoud, dossier.SoortMet(soort).Velden)
	if err != nil {
		return nil, err
	}
	// Compared as contents, so that an empty field and a missing one are the same.
	i, err := dossier.Decodeer(soort, nieuw)
	if err != nil {
		return nil, err
	}
	if _, wordt, err := dossier.Codeer(i); err != nil || string(wordt) == string(was) {
		return c, err
	}
	c.Inhoud = nieuw
	return c, nil
}

// metVerborgen keeps the fields that nobody is asked.
func metVerborgen(was []byte, inhoud map[string]any, velden []dossier.Veld) ([]byte, error) {
	var oud map[string]json.RawMessage
	if err := json.Unmarshal(was, &oud); err != nil {
		return nil, err
	}
	for _, f := range velden {
		if w, ok := oud[f.Naam]; ok && f.Systeem {
			inhoud[f.Naam] = w
		}
	}
	return json.Marshal(inhoud)
}
