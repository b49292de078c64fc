package web

import (
	"net/url"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/toegang"
)

// berichtenBlad is what the reader was told, and how he wants to be told.
type berichtenBlad struct {
	Rijen     []berichtRij
	Ouder     string // address of older ones, "" at the end
	Nieuwste  string // address of the first page, "" there
	Tot       string // the newest moment on the page, to mark as read
	Ongelezen bool   // something on it is not read yet
	Voorkeur  app.Voorkeur
	Email     string
	Keuzes    []optie
	Bewaard   bool
	Team      string // where a team leader sets when people are reminded, "" for others
}

// berichtRij is one message as the reader sees it.
type berichtRij struct {
	Pad                   string // "" when there is nothing to open
	Titel, Tekst          string
	Naam, Nummer, Wanneer string
	Ongelezen             bool
	Direct                bool
}

func (s *Server) berichten(v *verzoek) error {
	vanaf := v.URL.Query().Get("vanaf")
	l, err := s.App.Berichten(v.Context(), v.ik, vanaf)
	if err != nil {
		return err
	}
	b := berichtenBlad{Voorkeur: l.Voorkeur, Email: l.Email, Bewaard: v.URL.Query().Get("bewaard") != "", Keuzes: []optie{
		{app.MailDirect, v.T("Alleen als het niet kan wachten", "Only when it cannot wait")},
		{app.MailAlles, v.T("Bij elk bericht", "With every message")},
		{app.MailNooit, v.T("Nooit", "Never")},
	}}
	if l.Volgende != "" {
		b.Ouder = "/berichten?" + url.Values{"vanaf": {l.Volgende}}.Encode()
	}
	if vanaf != "" {
		b.Nieuwste = "/berichten"
	}
	if toegang.Leidt(v.ik) {
		b.Team = herinneringenPad(v.ik.Organisatie)
	}
	for i, r := range l.Rijen {
		if i == 0 {
			b.Tot = r.Op.Format(time.RFC3339Nano)
		}
		b.Ongelezen = b.Ongelezen || r.Ongelezen
		b.Rijen = append(b.Rijen, berichtRijVan(v, r))
	}
	return v.toon(berichtenWeergave(v.pagina(v.T("Berichten", "Messages"), "/berichten"), b))
}

func berichtRijVan(v *verzoek, r app.BerichtRij) berichtRij {
	b := berichtRij{Titel: berichtTitel(v.ik.Rol, r.Titel).In(v.taal), Tekst: r.Tekst.In(v.taal), Naam: r.Inwoner, Nummer: r.Nummer,
		Wanneer: wanneer(r.Op, v.vandaag, v.taal), Ongelezen: r.Ongelezen, Direct: r.Direct}
	if r.Dossier != "" {
		b.Pad = "/berichten/" + r.ID
	}
	if v.ik.Rol == dossier.Inwoner {
		b.Naam, b.Nummer = "", "" // it is always about himself
	}
	return b
}

// bericht marks a message as read and goes to the case it is about.
func (s *Server) bericht(v *verzoek) error {
	id, err := s.App.OpenBericht(v.Context(), v.ik, v.PathValue("id"))
	if err != nil {
		return err
	}
	return v.naar(zaakPad(v, id))
}

// berichtenGelezen marks all that stood on the page, and before, as read.
func (s *Server) berichtenGelezen(v *verzoek) error {
	if err := v.leesFormulier("tot"); err != nil {
		return err
	}
	tot, err := time.Parse(time.RFC3339Nano, v.PostForm.Get("tot"))
	if err != nil {
		return errOnleesbaar
	}
	if err := s.App.LeesBerichten(v.Context(), v.ik, tot); err != nil {
		return err
	}
	return v.naar("/berichten")
}

// voorkeurPost keeps how the reader wants to be told.
func (s *Server) voorkeurPost(v *verzoek) error {
	if err := v.leesFormulier("mail", "herinneringen"); err != nil {
		return err
	}
	err := s.App.BewaarVoorkeur(v.Context(), v.ik, app.Voorkeur{Mail: v.PostForm.Get("mail"), Herinneringen: v.PostForm.Get("herinneringen") != ""})
	if err != nil {
		return err
	}
	return v.naar("/berichten?bewaard=1#voorkeur")
}
