package web

import (
	"errors"
	"slices"

	"github.com/a-h/templ"

	"halfweg/app"
	"halfweg/document/pdf"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// besluitBlad is what is proposed and decided in a dossier, with the letters.
type besluitBlad struct {
	Kop          dossierKop
	Stand        bladMelding
	Voorstel     []feitVeldWaarde
	VoorstelDoor string
	Besluit      []feitVeldWaarde
	Acties       []soortLink
	Brieven      []soortLink
}

func (s *Server) besluit(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	n, d := namenVan(z), z.Dossier
	b := besluitBlad{Kop: zaakKop(v, z), Stand: besluitStand(v, d)}
	if x := d.Voorstel; x != nil {
		b.Voorstel = feitWaarden(dossier.SoortMet("besluit_voorgesteld"), &x.Inhoud, n, v.taal)
		b.VoorstelDoor = n.wie(x.Door) + ", " + x.Op.Lang(v.taal)
	}
	if x := d.Beschikking; x != nil {
		b.Besluit = append(feitWaarden(dossier.SoortMet("beschikking_gegeven"), &x.Inhoud, n, v.taal),
			feitVeldWaarde{Label: v.T("Door", "By"), Waarde: n.wie(x.Door) + ", " + x.Op.Lang(v.taal)})
	}
	if x := d.Verzonden; x != nil {
		b.Besluit = append(b.Besluit, feitVeldWaarde{Label: v.T("Verzonden", "Sent"), Waarde: x.Op.Lang(v.taal)})
		if x.Inhoud.Document != "" {
			b.Brieven = append(b.Brieven, soortLink{Naam: v.T("De verzonden beschikking (PDF)", "The decision as sent (PDF)"), Pad: "/documenten/" + x.Inhoud.Document})
		}
	}
	for _, naam := range []string{"aanvraag_gedaan", "besluit_voorgesteld", "beschikking_gegeven", "beschikking_verzonden"} {
		if magVastleggen(z, naam) {
			b.Acties = append(b.Acties, soortLink{Naam: dossier.SoortMet(naam).Doen.In(v.taal), Pad: formulierPad(z.ID, naam)})
		}
	}
	b.Brieven = append(b.Brieven, s.briefLinks(v, z)...)
	return v.toon(besluitWeergave(v.dossierPagina(b.Kop, v.T("Besluit", "Decision")), b))
}

func besluitStand(v *verzoek, d dossier.Dossier) bladMelding {
	switch {
	case d.Verzonden != nil:
		return bladMelding{Toon: "ok", Tekst: v.T("Het besluit is verzonden op ", "The decision was sent on ") + d.Verzonden.Op.Lang(v.taal) + "."}
	case d.Beschikking != nil:
		return bladMelding{Toon: "warn", Tekst: v.T("Het besluit is genomen, maar nog niet verzonden. Het werkt pas vanaf de verzending.", "The decision was taken, but not sent yet. It takes effect when it is sent.")}
	case d.Voorstel != nil:
		return bladMelding{Toon: "", Tekst: v.T("Er ligt een voorstel. Iemand met mandaat beslist.", "There is a proposal. Somebody with a mandate decides.")}
	}
	return bladMelding{Toon: "", Tekst: v.T("Er is nog geen voorstel voor een besluit.", "No decision has been proposed yet.")}
}

// briefLinks lists the letters that can be made now.
func (s *Server) briefLinks(v *verzoek, z *app.Zaak) []soortLink {
	d := z.Dossier
	var links []soortLink
	zet := func(als bool, soort app.BriefSoort, nl, en string) {
		if als {
			links = append(links, soortLink{Naam: v.T(nl, en), Pad: dossierPad(z.ID, "brief/"+string(soort))})
		}
	}
	eigen := slices.Contains([]toegang.Relatie{toegang.EersteConsulent, toegang.TweedeConsulent, toegang.Leiding}, z.Relatie)
	zet(eigen && d.Melding != nil, app.BriefOntvangst, "Ontvangstbevestiging", "Confirmation of receipt")
	zet(eigen && d.Onderzoek != nil, app.BriefVerslag, "Verslag van het onderzoek", "Report of the investigation")
	zet(eigen && d.Voorstel != nil, app.BriefBeschikking, "Beschikking, zoals die nu luidt", "Decision, as it reads now")
	zet(toegang.ZietEvaluatie(v.ik, z.Partijen).Ja && len(d.Verblijven) > 0, app.BriefEvaluatie, "Evaluatieverslag, tot en met vandaag", "Evaluation report, up to today")
	return links
}

// brief shows a letter on screen, as it would go out today.
func (s *Server) brief(v *verzoek) error {
	soort := app.BriefSoort(v.PathValue("brief"))
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	t := briefTaal(v)
	d, err := s.App.Brief(v.Context(), v.ik, z.ID, soort, t)
	if err != nil {
		return err
	}
	k := zaakKop(v, z)
	pad := dossierPad(z.ID, "brief/"+string(soort))
	return v.toon(briefWeergave(v.dossierPagina(k, d.Title), k, pad, t, templ.Raw(d.HTML(2))))
}

// briefPDF is the same letter as PDF.
func (s *Server) briefPDF(v *verzoek) error {
	d, err := s.App.Brief(v.Context(), v.ik, v.PathValue("id"), app.BriefSoort(v.PathValue("brief")), briefTaal(v))
	if err != nil {
		return err
	}
	f, err := pdf.Render(d)
	if err != nil {
		return errors.Join(errors.New("letter"), err)
	}
	return v.stuurBestand(v.PathValue("brief")+".pdf", "application/pdf", f.Bytes)
}

// briefTaal is the language of the letter: Dutch unless asked otherwise,
// whatever the reader of the page speaks.
func briefTaal(v *verzoek) taal.Taal { return taalMet(v.URL.Query().Get("brieftaal")) }
