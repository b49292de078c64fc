package web

import (
	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// mijnBlad is the page of the resident about his own dossier, in plain words.
type mijnBlad struct {
	Naam     string
	Nu       string // where it stands, in one sentence
	Daarna   string // what comes next, and by when
	Stappen  []fasestap
	Doen     []soortLink
	Meer     []soortLink // what else the resident can do himself
	Mensen   [][2]string
	Papieren []documentRij
	Delen    []toestemmingRij
	Inzage   []inzageRij
}

// toestemmingRij is one consent in the resident's words.
type toestemmingRij struct{ Wat, Wie, Tot, Intrekken string }

// mijn shows a resident his own dossier.
func (s *Server) mijn(v *verzoek) error {
	z, err := s.mijnZaak(v)
	if err != nil {
		return err
	}
	n := namenVan(z)
	b := mijnBlad{Naam: inwonerNaam(z.Inwoner), Stappen: fasestappen(z.Fase, v.taal), Mensen: betrokkenen(v, z, n), Papieren: s.documentenBlad(v, z).Rijen}
	b.Nu, b.Daarna = mijnStand(v, z)
	for _, t := range z.Taken {
		if t.Mag && t.Termijn != nil && t.Termijn.TeLaat(z.Vandaag) {
			continue // nobody is asked for what he need not do and is past its day
		}
		if t.Stand == dossier.TaakOpen && t.Wie.Rol == dossier.Inwoner && magVastleggen(z, t.Feit) {
			b.Doen = append(b.Doen, soortLink{Naam: t.Wat.In(v.taal), Pad: formulierPad(z.ID, t.Feit), Waarom: tot(v, t)})
		}
	}
	for _, x := range zelfDoen {
		if magVastleggen(z, x.soort) {
			b.Meer = append(b.Meer, soortLink{Naam: x.tekst.In(v.taal), Pad: formulierPad(z.ID, x.soort)})
		}
	}
	b.Delen = toestemmingen(v, z, n)
	b.Inzage = inzageRijen(v, z)
	b.Inzage = b.Inzage[:min(5, len(b.Inzage))]
	return v.toon(mijnWeergave(v.pagina(v.T("Mijn traject", "My case"), "/mijn"), b))
}

// zelfDoen is what residents can record themselves, in their words.
var zelfDoen = []struct {
	soort string
	tekst taal.Tekst
}{
	{"standpunt_vastgelegd", taal.T("Vertel wat u zelf vindt", "Tell us what you think")},
	{"persoonlijk_plan_ontvangen", taal.T("Geef uw eigen plan", "Give us your own plan")},
	{"bereikbaarheid_opgegeven", taal.T("Zeg hoe wij u kunnen bereiken", "Say how we can reach you")},
	{"toestemming_gegeven", taal.T("Geef toestemming om gegevens te delen", "Give consent to share data")},
	{"notitie_geplaatst", taal.T("Stuur een bericht", "Send a message")},
}

// mijnZaak loads the resident's own dossier.
func (s *Server) mijnZaak(v *verzoek) (*app.Zaak, error) {
	if v.ik.Dossier == "" {
		return nil, errGeenPagina
	}
	return s.App.Dossier(v.Context(), v.ik, v.ik.Dossier)
}

// mijnInzage shows a resident everybody who looked.
func (s *Server) mijnInzage(v *verzoek) error {
	z, err := s.mijnZaak(v)
	if err != nil {
		return err
	}
	return v.toon(mijnInzageWeergave(v.pagina(v.T("Wie keek in uw gegevens", "Who looked at your data"), "/mijn"), inzageRijen(v, z)))
}

// tot says by when something can be done.
func tot(v *verzoek, t dossier.Taak) string {
	if t.Termijn == nil || t.Termijn.Uiterlijk.IsZero() {
		return ""
	}
	return v.T("Tot en met ", "Until ") + t.Termijn.Uiterlijk.Lang(v.taal)
}

// mijnStand says where a dossier stands, and what comes, at level B1.
func mijnStand(v *verzoek, z *app.Zaak) (nu, daarna string) {
	d := z.Dossier
	tekst := map[dossier.Fase]taal.Tekst{
		dossier.FaseSignaal:   taal.T("De kliniek heeft de gemeente laten weten dat u straks misschien hulp nodig heeft.", "The clinic told the municipality that you may need help soon."),
		dossier.FaseMelding:   taal.T("De gemeente heeft uw melding. Zij gaat uitzoeken welke hulp bij u past.", "The municipality has your notice. It will find out which help suits you."),
		dossier.FaseOnderzoek: taal.T("De gemeente zoekt uit welke hulp bij u past. Twee mensen kijken hier apart naar.", "The municipality is finding out which help suits you. Two people look at this separately."),
		dossier.FaseBesluit:   taal.T("De gemeente neemt een besluit over uw hulp.", "The municipality is deciding about your help."),
		dossier.FasePlaatsing: taal.T("Er is een besluit. Uw plek wordt geregeld.", "There is a decision. Your place is being arranged."),
		dossier.FaseVerblijf:  taal.T("U woont in het safehouse.", "You live in the safehouse."),
		dossier.FaseUitstroom: taal.T("We praten over waar u hierna gaat wonen.", "We talk about where you will live next."),
		dossier.FaseGesloten:  taal.T("Uw dossier is gesloten.", "Your case is closed."),
	}[z.Fase]
	if d.Verzonden != nil {
		tekst = taal.T("De gemeente heeft een besluit genomen. De brief vindt u hieronder bij uw papieren.", "The municipality has decided. You find the letter below with your papers.")
	}
	switch k := klokVan(v, z); {
	case k == nil || k.Stil:
	case d.Verzonden != nil:
		daarna = v.T("Bent u het niet eens met het besluit? U kunt bezwaar maken tot en met ", "Do you disagree with the decision? You can object until ") + k.Datum.Lang(v.taal) + "."
	default:
		daarna = v.T("U hoort uiterlijk op ", "You will hear by ") + k.Datum.Lang(v.taal) + v.T(" meer.", " at the latest.")
	}
	return tekst.In(v.taal), daarna
}

func toestemmingen(v *verzoek, z *app.Zaak, n namen) []toestemmingRij {
	f, _ := dossier.SoortMet("toestemming_gegeven").Veld("delen")
	var rijen []toestemmingRij
	for _, t := range z.Dossier.Toestemmingen {
		if !t.Geldt(z.Vandaag) {
			continue
		}
		r := toestemmingRij{Wie: n.van(t.Inhoud.Van) + v.T(" deelt met ", " shares with ") + n.van(t.Inhoud.Aan)}
		for i, deel := range t.Inhoud.Delen {
			if i > 0 {
				r.Wat += ", "
			}
			o, _ := f.Optie(string(deel))
			r.Wat += o.Tekst.In(v.taal)
		}
		if !t.Inhoud.Tot.IsZero() {
			r.Tot = v.T("tot en met ", "until ") + t.Inhoud.Tot.Lang(v.taal)
		}
		if magVastleggen(z, "toestemming_ingetrokken") {
			r.Intrekken = formulierPad(z.ID, "toestemming_ingetrokken")
		}
		rijen = append(rijen, r)
	}
	return rijen
}
