package web

import (
	"encoding/json"
	"errors"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// laatstGezien is the hidden field with the number of the last fact the writer
// saw. No field of a kind of fact is written like it.
const laatstGezien = "laatst-gezien"

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
	Onderwerp    string // what it is about, when the kind does not say it all
	ContextTitel string // of what the reader decides on
	Context      []feitVeldWaarde
	Criteria     []criteriumBlad // of a verdict: what each row is about
}

// nieuwFormulier makes the form of a kind of fact with what is known filled in.
func (s *Server) nieuwFormulier(v *verzoek, z *app.Zaak, soort *dossier.Soort) (*feitFormulier, error) {
	soort = voorLezer(v.ik.Rol, soort)
	k := s.keuzes(v, z)
	k.soort = soort.Naam
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
		f.Onderwerp = g.Vraag.In(v.taal)
		f.Terug = dossierPad(z.ID, "gegevens")
	case "oordeel_gegeven", "verschil_besproken":
		f.perCriterium(v, z, n)
		f.Terug = dossierPad(z.ID, "afweging")
	default:
		f.vulUitDossier(v, z)
		f.context(v, z, n)
	}
	f.voorInwoner(v, n)
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
			b.Oordelen = oordelenOver(v, z, c, n)
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
				rij[j].Waarde = c.ID
			}
		}
		f.Velden[i].Rijen = append(f.Velden[i].Rijen, rij)
	}
	f.overCriteria(v.taal)
}

// overCriteria makes each row of a verdict say which criterion it is about, also
// when the rows were read from what was sent.
func (f *feitFormulier) overCriteria(t taal.Taal) {
	for i := range f.Velden {
		if f.Velden[i].Naam != "oordelen" {
			continue
		}
		for nr, rij := range f.Velden[i].Rijen[:min(len(f.Velden[i].Rijen), len(f.Criteria))] {
			overCriterium(rij, f.Criteria[nr], t)
		}
	}
}

func overCriterium(rij []invoer, c criteriumBlad, t taal.Taal) {
	for j := range rij {
		rij[j].Over = c.ID + " " + c.Titel
		switch {
		case strings.HasSuffix(rij[j].Naam, ".criterium"):
			rij[j].Type = verborgenVeld
		case strings.HasSuffix(rij[j].Naam, ".uitkomst"):
			rij[j].Opties = oordeelOpties(rij[j].Opties, c.Uitsluiting, t)
		}
	}
}

// oordeelOpties words the verdicts on a criterion, and those on an exclusion
// otherwise: "met" would leave open whether the resident or the exclusion meets
// something.
func oordeelOpties(os []optie, uitsluiting bool, t taal.Taal) []optie {
	os = slices.Clone(os)
	for i := range os {
		os[i].Tekst = oordeelTekst(os[i].Waarde, uitsluiting).In(t)
	}
	return os
}

// gebeurdVeld asks for the day something happened; today unless said otherwise.
func gebeurdVeld(v *verzoek) invoer {
	return invoer{
		Naam: "gebeurd", Label: v.T("Op welke dag was dit?", "On which day was this?"), Type: dossier.Dag,
		Hulp: datumHulp.In(v.taal), Waarde: v.vandaag.Lang(v.taal), Verplicht: true,
	}
}

// weiger puts a refusal at its field, or on top when it is about the whole.
func (f *feitFormulier) weiger(w *dossier.Weigering, t taal.Taal) {
	tekst := strings.TrimSpace(w.Reden.In(t) + " " + w.Uitweg.In(t))
	if w.Veld == "" || !zetFout(f.Velden, w.Veld, tekst, w.Bron) {
		f.Weigert = w
	}
}

// zetFout puts an error with its source at the field with that path, or at the
// nearest one around it.
func zetFout(velden []invoer, pad, tekst, bron string) bool {
	for i := range velden {
		x := &velden[i]
		switch {
		case x.Naam == pad:
			x.Fout, x.FoutBron = tekst, bron
			return true
		case strings.HasPrefix(pad, x.Naam+"."):
			for _, onder := range append([][]invoer{x.Groep}, x.Rijen...) {
				if zetFout(onder, pad, tekst, bron) {
					return true
				}
			}
			x.Fout, x.FoutBron = tekst, bron
			return true
		}
	}
	return false
}

// lees reads the form that was sent. Faults stand at the fields; Fouten lists
// them.
func (f *feitFormulier) lees(v *verzoek) app.Opdracht {
	o := app.Opdracht{Sleutel: v.PostForm.Get("sleutel")}
	o.Gezien, _ = strconv.Atoi(v.PostForm.Get(laatstGezien))
	f.Gezien, f.Sleutel = o.Gezien, o.Sleutel
	if d, ok := f.Velden[0].lees(v.PostForm, v.taal).(termijn.Datum); ok {
		o.Gebeurd = d
	}
	waarden := leesVelden(f.Velden[1:], v.PostForm, v.taal)
	f.overCriteria(v.taal)
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
