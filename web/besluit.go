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

// besluitBlad is all that is proposed and decided in a dossier, with what was
// objected to it and the letters.
type besluitBlad struct {
	Kop       dossierKop
	Stand     bladMelding
	Besluiten []besluitKaart // the newest first
	Bezwaren  []bezwaarKaart
	Acties    []soortLink
	Eerst     string // address of what waits for the reader, "" for none
	Brieven   []soortLink
}

// besluitKaart is one decision, or a proposal nobody decided on yet.
type besluitKaart struct {
	Titel, Naast string
	Stand        merkje
	Waarden      []feitVeldWaarde
	Brief        string // address of the letter as sent, "" before
}

// bezwaarKaart is one objection or appeal with what became of it.
type bezwaarKaart struct {
	Titel   string
	Stand   merkje
	Waarden []feitVeldWaarde
}

func (s *Server) besluit(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	n := namenVan(z)
	b := besluitBlad{Kop: zaakKop(v, z), Stand: besluitStand(v, z.Dossier), Besluiten: besluitKaarten(v, z, n), Bezwaren: bezwaarKaarten(v, z, n)}
	for _, naam := range besluitActies {
		if magVastleggen(z, naam) {
			b.Acties = append(b.Acties, soortLink{Naam: dossier.SoortMet(naam).Doen.In(v.taal), Pad: formulierPad(z.ID, naam)})
		}
	}
	b.Eerst = eersteActie(v, z, b.Acties)
	for _, k := range b.Besluiten {
		if k.Brief != "" {
			b.Brieven = append(b.Brieven, soortLink{Naam: k.Titel + v.T(", zoals verzonden (PDF)", ", as sent (PDF)"), Pad: k.Brief})
		}
	}
	b.Brieven = append(b.Brieven, s.briefLinks(v, z)...)
	return v.toon(besluitWeergave(v.dossierPagina(b.Kop, v.T("Besluit", "Decision")), b))
}

// eersteActie is the action among these that an open task of the reader asks
// for.
func eersteActie(v *verzoek, z *app.Zaak, acties []soortLink) string {
	for _, t := range z.Taken {
		pad := formulierPad(z.ID, t.Feit)
		if t.Stand == dossier.TaakOpen && !t.Mag && voorMij(t, z, v.ik) && slices.ContainsFunc(acties, func(l soortLink) bool { return l.Pad == pad }) {
			return pad
		}
	}
	return ""
}

// besluitActies are what one can do about decisions, in the order of the work.
var besluitActies = []string{
	"aanvraag_gedaan", "besluit_voorgesteld", "beschikking_gegeven", "heronderzoek_gehouden", "wijziging_voorgesteld", "beschikking_gewijzigd",
	"beschikking_verzonden", "bezwaar_ontvangen", "bezwaar_in_behandeling", "hoorzitting_gepland", "hoorzitting_gehouden", "bezwaar_verdaagd", "bezwaar_ingetrokken",
	"beslissing_op_bezwaar_gegeven", "beroep_ingesteld", "uitspraak_ontvangen",
}

func besluitStand(v *verzoek, d dossier.Dossier) bladMelding {
	x := d.Onverzonden()
	switch {
	case x != nil:
		return bladMelding{Toon: "warn", Tekst: v.T("Het besluit is genomen, maar nog niet verzonden. Het werkt pas vanaf de verzending.", "The decision was taken, but not sent yet. It takes effect when it is sent.")}
	case d.Wijzigingsvoorstel() != nil && d.Wijzigingsvoorstel().Besluit == nil:
		return bladMelding{Toon: "", Tekst: v.T("Er ligt een voorstel voor een wijziging. Iemand met mandaat beslist.", "There is a proposal for a change. Somebody with a mandate decides.")}
	case d.Verzonden != nil:
		laatste := d.Verzonden.Op
		for _, b := range d.Besluiten {
			if b.Verzonden != nil && b.Verzonden.Op.Na(laatste) {
				laatste = b.Verzonden.Op
			}
		}
		return bladMelding{Toon: "ok", Tekst: v.T("Het besluit is verzonden op ", "The decision was sent on ") + laatste.Lang(v.taal) + "."}
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
	zet(eigen && len(d.Wijzigingen) > 0, app.BriefWijziging, "Wijziging, zoals die nu luidt", "Change, as it reads now")
	onbevestigd := func(b dossier.Bezwaar) bool { return b.Bevestigd == nil && b.Open() }
	zet(eigen && slices.ContainsFunc(d.Bezwaren, onbevestigd), app.BriefBezwaar, "Ontvangstbevestiging van het bezwaar", "Confirmation of receipt of the objection")
	zet(eigen && slices.ContainsFunc(d.Bezwaren, func(b dossier.Bezwaar) bool { return b.Beslissing != nil }), app.BriefOpBezwaar, "Beslissing op bezwaar, zoals die nu luidt", "Decision on the objection, as it reads now")
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
	v.doet(app.ActieExporteren)
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
