package web

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// avondBlad is the log of one day for everybody who lives in a house, in one
// form.
type avondBlad struct {
	Titel, Datum     string
	Dag              termijn.Datum
	Vorige, Volgende string // addresses; Volgende is "" today
	Bewoners         []avondBewoner
	Bewaard          []string // names of who was kept just now
	Fouten           []veldFout
	Leeg             bool // sent without anything filled in
}

// avondBewoner is one resident in it.
type avondBewoner struct {
	ID, Pad, Naam string
	Waar          merkje
	Weg           bool // away, as agreed
	Al            []avondVerslag
	Velden        []invoer
	Sleutel       string
	Fout          string // why what was written was refused, when it is about no field
	FoutBron      string
}

// avondVerslag is what was written already.
type avondVerslag struct {
	Door    string
	Waarden []feitVeldWaarde
}

var dagverslag = dossier.SoortMet("dagverslag_geschreven")

// avondKort are shorter words for the answers that are asked of everybody, in
// the order of the field, so that they fit beside each other on a phone.
var avondKort = map[string][]taal.Tekst{
	"aanwezig":     {taal.T("Ja", "Yes"), taal.T("Weg, afgesproken", "Away, agreed"), taal.T("Weg, onbekend", "Away, unknown")},
	"dagprogramma": {taal.T("Ja", "Yes"), taal.T("Deels", "In part"), taal.T("Nee", "No"), taal.T("Geen programma", "No programme")},
}

// Altijd are the questions of everybody, Soms those of who has something to tell.
func (x avondBewoner) Altijd() []invoer { return x.deel(true) }
func (x avondBewoner) Soms() []invoer   { return x.deel(false) }

func (x avondBewoner) deel(altijd bool) (uit []invoer) {
	for _, i := range x.Velden {
		if _, er := avondKort[strings.TrimPrefix(i.Naam, x.ID+".")]; er == altijd {
			uit = append(uit, i)
		}
	}
	return uit
}

// Open reports whether something stands in what is folded in.
func (x avondBewoner) Open() bool {
	return slices.ContainsFunc(x.Soms(), func(i invoer) bool { return i.Waarde != "" || i.Fout != "" })
}

// avond shows the log of a day. Nothing can be written of a day to come.
func (s *Server) avond(v *verzoek) error {
	b, err := s.avondBlad(v)
	if err != nil {
		return err
	}
	return s.toonAvond(v, b, http.StatusOK)
}

func (s *Server) avondBlad(v *verzoek) (*avondBlad, error) {
	dag := v.dag()
	if dag.Na(v.vandaag) {
		dag = v.vandaag
	}
	h, err := s.App.Huisdag(v.Context(), v.ik, dag)
	if err != nil {
		return nil, err
	}
	b := &avondBlad{Titel: v.T("Dagverslagen", "Daily logs"), Datum: dag.Voluit(v.taal), Dag: dag, Vorige: huisPad("avond", dag.Plus(-1))}
	if dag.Voor(v.vandaag) {
		b.Volgende = huisPad("avond", dag.Plus(1))
	}
	for _, x := range h.Bewoners {
		b.Bewoners = append(b.Bewoners, avondBewonerVan(v, h, x))
	}
	return b, nil
}

func avondBewonerVan(v *verzoek, h *app.Huisdag, x app.Bewoner) avondBewoner {
	r := avondBewoner{ID: x.Dossier, Pad: dossierPad(x.Dossier, ""), Naam: x.Naam, Waar: waarVan(x.Waar, h.Dag, v.taal), Weg: x.Waar.Als != dossier.Woont,
		Velden: invoerVelden(dagverslag.Velden, x.Dossier+".", v.taal, keuzes{}), Sleutel: rand.Text()}
	for i := range r.Velden {
		f := &r.Velden[i]
		f.Over = x.Naam
		f.Verplicht = false // a resident may be left out
		for j, kort := range avondKort[strings.TrimPrefix(f.Naam, x.Dossier+".")] {
			f.Opties[j].Tekst = kort.In(v.taal)
		}
	}
	n := namen{ids: map[string]string{}}
	for _, g := range x.Verslagen {
		r.Al = append(r.Al, avondVerslag{h.Namen[g.Door.Persoon], feitWaarden(dagverslag, &g.Inhoud, n, v.taal)})
	}
	return r
}

// avondPost records what was filled in, resident by resident, and says of each
// what became of it. With the button for everybody it only fills in.
func (s *Server) avondPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	if err := v.keurAvond(); err != nil {
		return err
	}
	b, err := s.avondBlad(v)
	if err != nil {
		return err
	}
	if v.PostForm.Get("actie") == "allen" {
		b.vulIn(v.PostForm, v.taal)
		return s.toonAvond(v, b, http.StatusOK)
	}
	verslagen, van := b.lees(v)
	b.Leeg = len(verslagen) == 0 && len(b.fouten()) == 0
	var gelukt []string
	for i, err := range s.App.SchrijfDagverslagen(v.Context(), v.ik, b.Dag, verslagen) {
		if err == nil {
			gelukt = append(gelukt, verslagen[i].Dossier)
		} else if err := van[i].weiger(err, v.taal); err != nil {
			return err
		}
	}
	return s.naAvond(v, b, gelukt)
}

// keurAvond holds what was sent to the fields of a log, of whomever: who moved out
// while the evening was being written takes no fault with him.
func (v *verzoek) keurAvond() error {
	ook := []string{"actie"}
	var velden []invoer
	for naam := range v.PostForm {
		if van, _, is := strings.Cut(naam, "."); is {
			ook = append(ook, van+".sleutel")
			velden = append(velden, invoerVelden(dagverslag.Velden, van+".", v.taal, keuzes{})...)
		}
	}
	return v.alleen(velden, ook...)
}

// naAvond shows the log again: with what was kept among what was written, and
// with what was refused as it was typed.
func (s *Server) naAvond(v *verzoek, b *avondBlad, gelukt []string) error {
	vers, err := s.avondBlad(v)
	if err != nil {
		return err
	}
	vers.Leeg, vers.Fouten = b.Leeg, b.fouten()
	oud := map[string]avondBewoner{}
	for _, x := range b.Bewoners {
		oud[x.ID] = x
	}
	for _, id := range gelukt {
		vers.Bewaard = append(vers.Bewaard, oud[id].Naam)
		delete(oud, id)
	}
	for i := range vers.Bewoners {
		x := &vers.Bewoners[i]
		if o, ok := oud[x.ID]; ok {
			x.Velden, x.Sleutel, x.Fout, x.FoutBron = o.Velden, o.Sleutel, o.Fout, o.FoutBron
		}
	}
	status := http.StatusOK
	if len(vers.Fouten) > 0 {
		status = http.StatusUnprocessableEntity
	}
	return s.toonAvond(v, vers, status)
}

func (s *Server) toonAvond(v *verzoek, b *avondBlad, status int) error {
	p := v.pagina(b.Titel+", "+b.Datum, "/huis/avond")
	if len(b.Fouten) > 0 {
		p.Titel = v.T("Fout: ", "Error: ") + p.Titel
	}
	return v.toonMet(status, avondWeergave(p, *b))
}

// lees takes over what was sent and returns the logs that are complete, each
// with the resident it is of. Who was left empty is skipped.
func (b *avondBlad) lees(v *verzoek) (uit []app.Dagverslag, van []*avondBewoner) {
	for i := range b.Bewoners {
		x := &b.Bewoners[i]
		if s := v.PostForm.Get(x.ID + ".sleutel"); s != "" {
			x.Sleutel = s
		}
		if !x.ingevuld(v.PostForm) {
			continue
		}
		for j := range x.Velden {
			f, _ := dagverslag.Veld(strings.TrimPrefix(x.Velden[j].Naam, x.ID+"."))
			x.Velden[j].Verplicht = f.Verplicht
		}
		waarden := leesVelden(x.Velden, v.PostForm, v.taal)
		if len(foutenVan(x.Velden)) > 0 {
			continue
		}
		data, err := json.Marshal(waarden)
		if err != nil {
			continue // values of our own making
		}
		inhoud, err := dossier.Lees(dagverslag.Naam, data)
		if err != nil {
			_ = x.weiger(err, v.taal) // faults of fields only
			continue
		}
		uit, van = append(uit, app.Dagverslag{Dossier: x.ID, Sleutel: x.Sleutel, Inhoud: inhoud.(*dossier.DagverslagGeschreven)}), append(van, x)
	}
	return uit, van
}

func (x *avondBewoner) ingevuld(form url.Values) bool {
	for _, i := range x.Velden {
		if strings.TrimSpace(form.Get(i.Naam)) != "" {
			return true
		}
	}
	return false
}

// weiger says at the field, or at the resident, why his log was not kept. An
// error that is no answer to the writer is returned.
func (x *avondBewoner) weiger(err error, t taal.Taal) error {
	var (
		fs dossier.Fouten
		w  *dossier.Weigering
		of *app.OngeldigFout
		gr *app.GeenRechtFout
		in *app.IngehaaldFout
	)
	switch {
	case errors.As(err, &fs):
	case errors.As(err, &w):
		fs = dossier.Fouten{w}
	case errors.As(err, &of):
		fs = dossier.Fouten{{Veld: of.Veld, Reden: of.Probleem, Uitweg: of.Uitweg}}
	case errors.As(err, &gr):
		fs = dossier.Fouten{{Reden: gr.Tekst()}}
	case errors.As(err, &in):
		fs = dossier.Fouten{{Reden: in.Tekst()}}
	default:
		return err
	}
	for _, f := range fs {
		tekst := zinnen(f.Reden, f.Uitweg).In(t)
		if f.Veld == "" || !zetFout(x.Velden, x.ID+"."+f.Veld, tekst, f.Bron) {
			x.Fout, x.FoutBron = x.Naam+": "+tekst, f.Bron
		}
	}
	x.Sleutel = rand.Text() // what is sent again is another order
	return nil
}

func (b *avondBlad) fouten() (uit []veldFout) {
	for _, x := range b.Bewoners {
		if x.Fout != "" {
			uit = append(uit, veldFout{"bewoner-" + x.ID, x.Fout})
		}
		uit = append(uit, foutenVan(x.Velden)...)
	}
	return uit
}

// vulIn keeps what was typed and says of everybody left empty, and of whom
// nothing was written yet, that he was there and took part, or was away as
// agreed.
func (b *avondBlad) vulIn(form url.Values, t taal.Taal) {
	for i := range b.Bewoners {
		x := &b.Bewoners[i]
		leesVelden(x.Velden, form, t)
		wisFouten(x.Velden)
		if x.ingevuld(form) || len(x.Al) > 0 {
			continue
		}
		standaard := map[string]string{"aanwezig": "ja", "dagprogramma": "ja"}
		if x.Weg {
			standaard = map[string]string{"aanwezig": "afgesproken_weg", "dagprogramma": "nvt"}
		}
		for j := range x.Velden {
			if w := standaard[strings.TrimPrefix(x.Velden[j].Naam, x.ID+".")]; w != "" {
				x.Velden[j].Waarde = w
			}
		}
	}
}
