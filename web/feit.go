package web

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// feitFormulier is the form that records one fact, made from its kind.
type feitFormulier struct {
	Soort     *dossier.Soort
	Pad       string // address of the form
	Terug     string // address to go back to
	Velden    []invoer
	Fouten    []veldFout
	Weigert   *dossier.Weigering // a refusal of the whole, not of one field
	Ingehaald []feitRegel        // what somebody else recorded in the meantime
	Gezien    int
	Sleutel   string
	Controle  []feitVeldWaarde // answers to check; empty: the form itself is shown
	Verborgen url.Values       // the answers, to send again from the check page
	Stap      string           // "let-op" or "controle", which page comes next
	LetOp     []taal.Tekst     // reasons to think twice before this

	Concept      bool   // what is filled in can be kept for later
	Hervat       string // when the draft was kept that the form went on with
	ContextPad   string
	ContextTitel string // of what the reader decides on
	Context      []feitVeldWaarde
	Criteria     []criteriumBlad // of a verdict: what each row is about
}

// gewichtig are the kinds of fact that others build on at once: their answers
// are shown once more before they are recorded.
var gewichtig = []string{
	"signaal_gegeven", "melding_gedaan", "aanvraag_gedaan", "oordeel_gegeven", "verschil_besproken", "onderzoek_afgerond",
	"besluit_voorgesteld", "beschikking_gegeven", "beschikking_verzonden", "dossier_gesloten", "melding_ingetrokken", "aanvraag_ingetrokken",
	"melding_doorgezonden",
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

// nieuwFormulier makes the form of a kind of fact with what is known filled in.
func (s *Server) nieuwFormulier(v *verzoek, z *app.Zaak, soort *dossier.Soort) (*feitFormulier, error) {
	k := s.keuzes(v, z)
	f := &feitFormulier{Soort: soort, Pad: v.URL.Path, Terug: dossierPad(z.ID, ""), Concept: true}
	f.Velden = append([]invoer{gebeurdVeld(v)}, invoerVelden(soort.Velden, "", v.taal, k)...)
	metBij(soort.Naam, f.Velden)
	for i := range f.Velden[1:] {
		k.vulVoor(&f.Velden[i+1])
	}
	n := namenVan(z)
	switch soort.Naam {
	case "gegeven_vastgesteld":
		g := gegevenVan(z, v.PathValue("gegeven"))
		if g == nil {
			return nil, errGeenPagina
		}
		f.Velden = gegevenVelden(v, z, g, f.Velden)
		f.Terug = dossierPad(z.ID, "gegevens")
	case "oordeel_gegeven", "verschil_besproken":
		f.perCriterium(v, z, n)
		f.Terug = dossierPad(z.ID, "afweging")
	case "beschikking_gegeven":
		if b := z.Dossier.Voorstel; b != nil {
			f.ContextTitel = v.T("Het voorstel waarop u beslist", "The proposal you decide on")
			f.ContextPad = dossierPad(z.ID, "brief/"+string(app.BriefBeschikking))
			f.Context = feitWaarden(dossier.SoortMet("besluit_voorgesteld"), &b.Inhoud, n, v.taal)
		}
	}
	return f, nil
}

// perCriterium gives the form one row per criterion: all of them for a first
// verdict, those that differ for the talk about the difference.
func (f *feitFormulier) perCriterium(v *verzoek, z *app.Zaak, n namen) {
	if z.Beoordeling == nil {
		return
	}
	verschil := z.Dossier.Verschillen()
	for _, c := range z.Beoordeling.Criteria() {
		b := criteriumBladVan(v, z, c)
		if f.Soort.Naam == "verschil_besproken" {
			if !slices.Contains(verschil, c.ID) {
				continue
			}
			b.Oordelen = oordelenOver(v, z, c.ID, n)
		}
		f.Criteria = append(f.Criteria, b)
	}
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Naam == "oordelen" })
	leeg := f.Velden[i].Rijen[0]
	f.Velden[i].Rijen = nil
	for nr, c := range f.Criteria {
		rij := hernoemd(leeg, "oordelen", nr)
		for j := range rij {
			if strings.HasSuffix(rij[j].Naam, ".criterium") {
				rij[j].Type, rij[j].Waarde = verborgenVeld, c.ID
			}
		}
		f.Velden[i].Rijen = append(f.Velden[i].Rijen, rij)
	}
}

// gebeurdVeld asks for the day something happened; today unless said otherwise.
func gebeurdVeld(v *verzoek) invoer {
	return invoer{
		Naam: "gebeurd", Label: v.T("Op welke dag was dit?", "On which day was this?"), Type: dossier.Dag,
		Hulp: datumHulp.In(v.taal), Waarde: v.vandaag.Lang(v.taal), Verplicht: true,
	}
}

// feitPost takes a form: read, ask to check when it is weighty, record.
func (s *Server) feitPost(v *verzoek) error {
	if err := v.leesFormulier(); err != nil {
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

// legVast checks or records what a form asks, depending on how far it is.
func (s *Server) legVast(v *verzoek, z *app.Zaak, f *feitFormulier, o app.Opdracht) error {
	stap := v.PostForm.Get("stap")
	if slices.Contains(gewichtig, f.Soort.Naam) && stap != "bevestigd" {
		if err := s.App.Proef(v.Context(), v.ik, o); err != nil {
			return s.weigerFormulier(v, z, f, err)
		}
		f.LetOp = letOp(z, o)
		f.Controle = feitWaarden(f.Soort, o.Inhoud, namenVan(z).met(s.keuzes(v, z).register), v.taal)
		f.Verborgen, f.Stap = v.PostForm, "controle"
		if len(f.LetOp) > 0 && stap != "gezien" {
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
	return v.naar(dossierPad(g.Dossier, "") + "?klaar=" + soortPad(f.Soort.Naam))
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

// weiger puts a refusal at its field, or on top when it is about the whole.
func (f *feitFormulier) weiger(w *dossier.Weigering, t taal.Taal) {
	tekst := strings.TrimSpace(w.Reden.In(t) + " " + w.Uitweg.In(t))
	if w.Veld == "" || !zetFout(f.Velden, w.Veld, tekst) {
		f.Weigert = w
	}
}

// zetFout puts an error at the field with that path, or at the nearest one
// around it.
func zetFout(velden []invoer, pad, tekst string) bool {
	for i := range velden {
		x := &velden[i]
		switch {
		case x.Naam == pad:
			x.Fout = tekst
			return true
		case strings.HasPrefix(pad, x.Naam+"."):
			for _, onder := range append([][]invoer{x.Groep}, x.Rijen...) {
				if zetFout(onder, pad, tekst) {
					return true
				}
			}
			x.Fout = tekst
			return true
		}
	}
	return false
}

// lees reads the form that was sent. Faults stand at the fields; Fouten lists
// them.
func (f *feitFormulier) lees(v *verzoek) app.Opdracht {
	o := app.Opdracht{Sleutel: v.PostForm.Get("sleutel")}
	o.Gezien, _ = strconv.Atoi(v.PostForm.Get("gezien"))
	f.Gezien, f.Sleutel = o.Gezien, o.Sleutel
	if d, ok := f.Velden[0].lees(v.PostForm, v.taal).(termijn.Datum); ok {
		o.Gebeurd = d
	}
	waarden := leesVelden(f.Velden[1:], v.PostForm, v.taal)
	f.Fouten = foutenVan(f.Velden)
	if len(f.Fouten) > 0 {
		return o
	}
	data, err := json.Marshal(waarden)
	if err == nil {
		o.Inhoud, err = dossier.Lees(f.Soort.Naam, data)
	}
	var fs dossier.Fouten
	if errors.As(err, &fs) {
		for _, w := range fs {
			f.weiger(w, v.taal)
		}
		f.Fouten = foutenVan(f.Velden)
	}
	return o
}

func (s *Server) toonFormulier(v *verzoek, z *app.Zaak, f *feitFormulier, status int) error {
	p := v.pagina(f.Soort.Doen.In(v.taal), "/werklijst")
	if len(f.Fouten) > 0 || f.Weigert != nil || f.Ingehaald != nil {
		p.Titel = v.T("Fout: ", "Error: ") + p.Titel
	}
	return v.toonMet(status, feitWeergave(p, zaakKop(v, z), *f))
}

// leesFormulier reads what was sent, with or without a file.
func (v *verzoek) leesFormulier() error {
	var err error
	if strings.HasPrefix(v.Header.Get("Content-Type"), "multipart/form-data") {
		err = v.ParseMultipartForm(maxFormulier)
	} else {
		err = v.ParseForm()
	}
	if errors.As(err, new(*http.MaxBytesError)) {
		return errTeGroot
	}
	if err != nil {
		return errOnleesbaar
	}
	return nil
}

// hidden lists the answers to carry to the next page, but for how far it is.
func (f feitFormulier) hidden() [][2]string {
	var x [][2]string
	for _, naam := range slices.Sorted(maps.Keys(f.Verborgen)) {
		if naam == "stap" || naam == "actie" {
			continue
		}
		for _, w := range f.Verborgen[naam] {
			x = append(x, [2]string{naam, w})
		}
	}
	return x
}

// feitKnop is the word on the button: what it does, or that a check follows.
func feitKnop(p pagina, f feitFormulier) string {
	if slices.Contains(gewichtig, f.Soort.Naam) {
		return p.T("Verder naar controleren", "Go on to check")
	}
	return f.Soort.Doen.In(p.Taal)
}
