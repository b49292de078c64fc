package web

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
)

// nieuwBlad is the start of a new dossier, in parts that can be filled in in
// any order, kept, and gone back to.
type nieuwBlad struct {
	Soort   *dossier.Soort
	Pad     string
	Delen   []nieuwDeel
	Klaar   int
	Bewaard string // when the draft was kept last
}

// nieuwDeel is one part of that start.
type nieuwDeel struct {
	Naam            string // in the address: "inwoner"
	Titel           string
	Uitleg          string
	Velden          []invoer
	Begonnen, Klaar bool
}

// nieuwConcept is the draft: what was entered per part.
type nieuwConcept struct {
	Sleutel string                // idempotency key of the dossier to come
	Delen   map[string]url.Values // by name of the part
}

// nieuw gathers what the pages of one new dossier share.
type nieuw struct {
	soort   *dossier.Soort
	pad     string
	concept nieuwConcept
	bewaard string
	delen   []nieuwDeel
	keuzes  keuzes
}

// opentMet lists the kinds of fact a role may open a dossier with.
func opentMet(r dossier.Rol) []*dossier.Soort {
	var soorten []*dossier.Soort
	for _, s := range dossier.Soorten() {
		if s.Opent && slices.Contains(s.Door, r) && r != dossier.Inwoner {
			soorten = append(soorten, s)
		}
	}
	return soorten
}

func nieuwPad(soort string) string { return "/nieuw/" + soortPad(soort) }

// leesNieuw loads the draft of the reader and makes the parts from it.
func (s *Server) leesNieuw(v *verzoek) (*nieuw, error) {
	naam := strings.ReplaceAll(v.PathValue("soort"), "-", "_")
	i := slices.IndexFunc(opentMet(v.ik.Rol), func(x *dossier.Soort) bool { return x.Naam == naam })
	if i < 0 {
		return nil, errGeenPagina
	}
	n := &nieuw{soort: opentMet(v.ik.Rol)[i], pad: nieuwPad(naam), keuzes: s.keuzes(v, nil)}
	data, op, err := s.App.Concept(v.Context(), v.ik, "", "nieuw/"+naam)
	if err != nil {
		return nil, err
	}
	if data != nil && json.Unmarshal(data, &n.concept) == nil {
		n.bewaard = wanneer(op, v.vandaag, v.taal)
	}
	if n.concept.Sleutel == "" {
		n.concept = nieuwConcept{rand.Text(), map[string]url.Values{}}
	}
	n.delen = n.maakDelen(v)
	return n, nil
}

func (n *nieuw) maakDelen(v *verzoek) []nieuwDeel {
	delen := []nieuwDeel{{Naam: "inwoner", Titel: v.T("Over de inwoner", "About the resident"), Velden: inwonerVelden(v.taal)}}
	if v.ik.Rol == dossier.Regiebehandelaar {
		t := dossier.SoortMet("toestemming_gegeven")
		delen = append(delen, nieuwDeel{Naam: "toestemming", Titel: v.T("Toestemming van de inwoner", "Consent of the resident"), Uitleg: t.Uitleg.In(v.taal), Velden: n.velden(v, t, "toestemming.")})
	}
	delen = append(delen, nieuwDeel{Naam: "inhoud", Titel: n.soort.Doen.In(v.taal), Uitleg: n.soort.Uitleg.In(v.taal),
		Velden: append([]invoer{gebeurdVeld(v)}, n.velden(v, n.soort, "")...)})
	for i := range delen {
		d := &delen[i]
		form, ok := n.concept.Delen[d.Naam]
		if !ok {
			continue
		}
		leesVelden(d.Velden, form, v.taal)
		d.Begonnen, d.Klaar = true, len(foutenVan(d.Velden)) == 0
	}
	return delen
}

// velden makes the fields of a kind, but for those that name things of a
// dossier that is not there yet.
func (n *nieuw) velden(v *verzoek, s *dossier.Soort, pad string) []invoer {
	var lijst []invoer
	for _, x := range invoerVelden(s.Velden, pad, v.taal, n.keuzes) {
		if x.Type == dossier.Document || x.Type == dossier.FeitNr {
			continue
		}
		n.keuzes.vulVoor(&x)
		if x.Naam == "toestemming.van" {
			x.Waarde = v.ik.Organisatie
		}
		lijst = append(lijst, x)
	}
	if pad == "" {
		metBij(s.Naam, lijst)
	}
	return lijst
}

func (n *nieuw) deel(naam string) *nieuwDeel {
	if i := slices.IndexFunc(n.delen, func(d nieuwDeel) bool { return d.Naam == naam }); i >= 0 {
		return &n.delen[i]
	}
	return nil
}

func (s *Server) bewaarNieuw(v *verzoek, n *nieuw) error {
	data, err := json.Marshal(n.concept)
	if err != nil {
		return err
	}
	return s.App.BewaarConcept(v.Context(), v.ik, "", "nieuw/"+n.soort.Naam, data)
}

// nieuwLijst shows the parts with how far each is.
func (s *Server) nieuwLijst(v *verzoek) error {
	n, err := s.leesNieuw(v)
	if err != nil {
		return err
	}
	b := nieuwBlad{Soort: n.soort, Pad: n.pad, Delen: n.delen, Bewaard: n.bewaard}
	for _, d := range n.delen {
		if d.Klaar {
			b.Klaar++
		}
	}
	return v.toon(nieuwWeergave(v.pagina(n.soort.Doen.In(v.taal), n.pad), b))
}

// nieuwDeelBlad shows one part to fill in.
func (s *Server) nieuwDeelBlad(v *verzoek) error {
	n, err := s.leesNieuw(v)
	if err != nil {
		return err
	}
	d := n.deel(v.PathValue("deel"))
	if d == nil {
		return errGeenPagina
	}
	for i := range d.Velden {
		d.Velden[i].Fout = "" // a part that is not finished is not wrong yet
	}
	return s.toonNieuwDeel(v, n, d, http.StatusOK)
}

func (s *Server) toonNieuwDeel(v *verzoek, n *nieuw, d *nieuwDeel, status int) error {
	fouten := foutenVan(d.Velden)
	nr := 1 + slices.IndexFunc(n.delen, func(x nieuwDeel) bool { return x.Naam == d.Naam })
	p := v.pagina(fmt.Sprintf(v.T("%s: %s (deel %d van %d)", "%s: %s (part %d of %d)"), n.soort.Doen.In(v.taal), d.Titel, nr, len(n.delen)), n.pad)
	if len(fouten) > 0 {
		p.Titel = v.T("Fout: ", "Error: ") + p.Titel
	}
	return v.toonMet(status, nieuwDeelWeergave(p, nieuwBlad{Soort: n.soort, Pad: n.pad}, *d, fouten))
}

// nieuwDeelPost keeps a part; unless it is put aside, it must be right.
func (s *Server) nieuwDeelPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	n, err := s.leesNieuw(v)
	if err != nil {
		return err
	}
	d := n.deel(v.PathValue("deel"))
	if d == nil {
		return errGeenPagina
	}
	if err := v.alleen(d.Velden, "actie", "meer"); err != nil {
		return err
	}
	n.concept.Delen[d.Naam] = v.PostForm
	if err := s.bewaarNieuw(v, n); err != nil {
		return err
	}
	leesVelden(d.Velden, v.PostForm, v.taal)
	if d.Naam == "inwoner" {
		keurInwoner(d.Velden, v)
	}
	if len(foutenVan(d.Velden)) > 0 && v.PostForm.Get("actie") != "later" {
		return s.toonNieuwDeel(v, n, d, http.StatusUnprocessableEntity)
	}
	return v.naar(n.pad)
}

// nieuwControle shows all answers before they are sent.
func (s *Server) nieuwControle(v *verzoek) error {
	n, err := s.leesNieuw(v)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(n.delen, func(d nieuwDeel) bool { return !d.Klaar }) {
		return v.naar(n.pad)
	}
	return s.toonNieuwControle(v, n, nil, http.StatusOK)
}

func (s *Server) toonNieuwControle(v *verzoek, n *nieuw, w *dossier.Weigering, status int) error {
	b := nieuwBlad{Soort: n.soort, Pad: n.pad, Delen: n.delen}
	return v.toonMet(status, nieuwControleWeergave(v.pagina(v.T("Controleer wat u invulde", "Check your answers"), n.pad), b, w))
}

// nieuwVerstuur opens the dossier: the first fact with the person, and the
// consent that came with it.
func (s *Server) nieuwVerstuur(v *verzoek) error {
	if err := v.leesFormulier(); err != nil {
		return err
	}
	n, err := s.leesNieuw(v)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(n.delen, func(d nieuwDeel) bool { return !d.Klaar }) {
		return v.naar(n.pad)
	}
	o, err := n.opdracht(v)
	if err != nil {
		return s.weigerNieuw(v, n, err)
	}
	g, err := s.App.LegVast(v.Context(), v.ik, o)
	if err != nil {
		return s.weigerNieuw(v, n, err)
	}
	if err := s.App.BewaarConcept(v.Context(), v.ik, "", "nieuw/"+n.soort.Naam, nil); err != nil {
		return err
	}
	return v.naar(dossierPad(g.Dossier, "") + "?klaar=" + soortPad(n.soort.Naam))
}

// opdracht makes the order that opens the dossier.
func (n *nieuw) opdracht(v *verzoek) (app.Opdracht, error) {
	d := n.deel("inhoud")
	gebeurd, _ := d.Velden[0].lees(n.concept.Delen["inhoud"], v.taal).(termijn.Datum)
	inhoud, err := n.lees(v, "inhoud", n.soort.Naam, d.Velden[1:])
	o := app.Opdracht{Inwoner: inwonerUit(n.deel("inwoner").Velden), Sleutel: n.concept.Sleutel, Gebeurd: gebeurd, Inhoud: inhoud}
	if d = n.deel("toestemming"); d != nil && err == nil {
		inhoud, err = n.lees(v, "toestemming", "toestemming_gegeven", d.Velden)
		o.Ook = append(o.Ook, inhoud)
	}
	return o, err
}

func (n *nieuw) lees(v *verzoek, deel, soort string, velden []invoer) (dossier.Inhoud, error) {
	data, err := json.Marshal(leesVelden(velden, n.concept.Delen[deel], v.taal))
	if err != nil {
		return nil, err
	}
	return dossier.Lees(soort, data)
}

// weigerNieuw puts a refusal at the part it is about, or on the check page.
func (s *Server) weigerNieuw(v *verzoek, n *nieuw, err error) error {
	var fs dossier.Fouten
	var w *dossier.Weigering
	var of *app.OngeldigFout
	switch {
	case errors.As(err, &fs) && len(fs) > 0:
	case errors.As(err, &w):
		fs = dossier.Fouten{w}
	case errors.As(err, &of):
		fs = dossier.Fouten{{Veld: of.Veld, Reden: of.Probleem, Uitweg: of.Uitweg}}
	default:
		return err
	}
	for i := range n.delen {
		d := &n.delen[i]
		for _, x := range fs {
			if x.Veld != "" && zetFout(d.Velden, x.Veld, zinnen(x.Reden, x.Uitweg).In(v.taal), x.Bron) {
				return s.toonNieuwDeel(v, n, d, http.StatusUnprocessableEntity)
			}
		}
	}
	return s.toonNieuwControle(v, n, fs[0], http.StatusConflict)
}
