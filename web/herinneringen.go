package web

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
)

// herinneringenBlad is the form with which an organisation says when its people
// are reminded.
type herinneringenBlad struct {
	Organisatie string
	Pad         string
	Velden      []invoer
	Bewaard     bool
}

// herinneringenPad is the address of that form.
func herinneringenPad(organisatie string) string {
	return "/herinneringen/" + url.PathEscape(organisatie)
}

func (s *Server) herinneringen(v *verzoek) error {
	r, err := s.App.Herinneringen(v.Context(), v.ik, v.PathValue("organisatie"))
	if err != nil {
		return err
	}
	var voor []string
	for _, n := range slices.Backward(slices.Sorted(slices.Values(r.Voor))) {
		voor = append(voor, strconv.Itoa(n))
	}
	b := s.herinneringenBlad(v, map[string]string{"voor": strings.Join(voor, ", "), "direct": strconv.Itoa(r.Direct), "daarna": strconv.Itoa(r.Daarna)})
	b.Bewaard = v.URL.Query().Get("bewaard") != ""
	return v.toon(herinneringenWeergave(v.pagina(v.T("Herinneringen van ", "Reminders of ")+b.Organisatie, beginPad(v.ik.Rol)), b))
}

func (s *Server) herinneringenPost(v *verzoek) error {
	if err := v.leesFormulier("voor", "direct", "daarna"); err != nil {
		return err
	}
	o := v.PathValue("organisatie")
	in := map[string]string{}
	for _, naam := range []string{"voor", "direct", "daarna"} {
		in[naam] = strings.TrimSpace(v.PostForm.Get(naam))
	}
	err := s.App.BewaarHerinneringen(v.Context(), v.ik, o, herinnerRegelsUit(in))
	var fout *app.OngeldigFout
	if !errors.As(err, &fout) {
		if err != nil {
			return err
		}
		return v.naar(herinneringenPad(o) + "?bewaard=1")
	}
	b := s.herinneringenBlad(v, in)
	for i := range b.Velden {
		if b.Velden[i].Naam == fout.Veld {
			b.Velden[i].Fout = fout.Tekst().In(v.taal)
		}
	}
	return v.toonMet(422, herinneringenWeergave(v.pagina(v.T("Fout: herinneringen", "Error: reminders"), beginPad(v.ik.Rol)), b))
}

// herinnerRegelsUit reads what was typed. What is no number becomes one that is
// out of bounds, so that the door says what a good one is.
func herinnerRegelsUit(in map[string]string) (r app.HerinnerRegels) {
	getal := func(s string) int {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return -1
		}
		return n
	}
	for _, deel := range strings.FieldsFunc(in["voor"], func(c rune) bool { return strings.ContainsRune(",; ", c) }) {
		r.Voor = append(r.Voor, getal(deel))
	}
	r.Direct, r.Daarna = getal(in["direct"]), getal(in["daarna"])
	return r
}

func (s *Server) herinneringenBlad(v *verzoek, in map[string]string) herinneringenBlad {
	o := v.PathValue("organisatie")
	dagen := v.T("dagen", "days")
	return herinneringenBlad{Organisatie: s.organisatieNaam(v, o), Pad: herinneringenPad(o), Velden: []invoer{
		{Naam: "voor", Label: v.T("Hoeveel dagen voor de uiterste datum?", "How many days before the last day?"), Type: dossier.Regel, Waarde: in["voor"],
			Hulp: v.T("Hoogstens vijf getallen, met een komma ertussen. Laat leeg voor geen herinnering vooraf.", "At most five numbers, separated by commas. Leave empty for no reminder before.")},
		{Naam: "direct", Label: v.T("Na hoeveel dagen, als iets meteen moet?", "After how many days, when something has to be done at once?"), Type: dossier.Getal, Waarde: in["direct"], Eenheid: dagen, Verplicht: true,
			Hulp: v.T("Het kader noemt hiervoor geen aantal. Een herinnering heeft nooit een gevolg.", "The framework names no number for this. A reminder never has a consequence.")},
		{Naam: "daarna", Label: v.T("En daarna om de hoeveel dagen?", "And then every how many days?"), Type: dossier.Getal, Waarde: in["daarna"], Eenheid: dagen, Verplicht: true},
	}}
}
