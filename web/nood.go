package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
)

// noodBlad is the form with which somebody takes emergency access.
type noodBlad struct {
	Velden  []invoer
	Sleutel string
}

func (s *Server) nood(v *verzoek) error {
	if !app.MagNoodtoegang(v.ik) {
		return errGeenPagina
	}
	return v.toon(noodWeergave(v.pagina(v.T("Noodtoegang", "Emergency access"), "/noodtoegang"), noodBlad{noodVelden(v), rand.Text()}))
}

func (s *Server) noodPost(v *verzoek) error {
	if !app.MagNoodtoegang(v.ik) {
		return errGeenPagina
	}
	if err := v.leesLijf(); err != nil {
		return err
	}
	if err := v.alleen(noodVelden(v), "sleutel"); err != nil {
		return err
	}
	b := noodBlad{noodVelden(v), v.PostForm.Get("sleutel")}
	waarden := leesVelden(b.Velden, v.PostForm, v.taal)
	if len(foutenVan(b.Velden)) > 0 {
		return weigerNood(v, b)
	}
	vraag := app.NoodVraag{Zoek: tekstVan(waarden["zoek"]), Gevaar: tekstVan(waarden["gevaar"]), Reden: tekstVan(waarden["reden"]), Sleutel: b.Sleutel}
	vraag.Geboren, _ = waarden["geboren"].(termijn.Datum)
	id, err := s.App.Noodtoegang(v.Context(), v.ik, vraag)
	if err == nil {
		return v.naar(dossierPad(id, ""))
	}
	var (
		fs dossier.Fouten
		w  *dossier.Weigering
		of *app.OngeldigFout
	)
	switch {
	case errors.As(err, &fs):
	case errors.As(err, &w):
		fs = dossier.Fouten{w}
	case errors.As(err, &of) && of.Veld == "zoek":
		fs = dossier.Fouten{{Veld: of.Veld, Reden: of.Probleem, Uitweg: of.Uitweg}}
	default:
		return err
	}
	for _, x := range fs {
		for i := range b.Velden {
			if b.Velden[i].Naam == x.Veld {
				b.Velden[i].Fout, b.Velden[i].FoutBron = zinnen(x.Reden, x.Uitweg).In(v.taal), x.Bron
			}
		}
	}
	return weigerNood(v, b)
}

func weigerNood(v *verzoek, b noodBlad) error {
	return v.toonMet(http.StatusUnprocessableEntity, noodWeergave(v.pagina(v.T("Fout: noodtoegang", "Error: emergency access"), "/noodtoegang"), b))
}

// tekstVan returns a value that was read as text, "" when it is none.
func tekstVan(x any) string {
	s, _ := x.(string)
	return s
}

// noodVelden are the fields of the form: whom it is about, and those of the fact.
func noodVelden(v *verzoek) []invoer {
	velden := []invoer{
		{Naam: "zoek", Label: v.T("Dossiernummer of BSN", "Dossier number or BSN"), Type: dossier.Regel, Verplicht: true},
		{Naam: "geboren", Label: v.T("Geboortedatum", "Birth date"), Hulp: datumHulp.In(v.taal), Type: dossier.Dag, Verplicht: true},
	}
	return append(velden, invoerVelden(dossier.SoortMet("noodtoegang_genomen").Velden, "", v.taal, keuzes{ik: v.ik, taal: v.taal})...)
}

// noodMelding tells somebody who looks by emergency access until when he can.
func noodMelding(v *verzoek, tot time.Time) bladMelding {
	klok := termijn.Klok(tot)
	return bladMelding{"warn", v.T("U kijkt met noodtoegang, tot "+klok+". Alles wat u bekijkt, wordt opgeschreven.", "You look by emergency access, until "+klok+". All that you look at is written down."), ""}
}
