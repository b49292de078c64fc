package web

import (
	"slices"
	"strings"
	"unicode"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
)

// mijnBlad is one page of the resident about his own dossier, in plain words
// (language level B1; ROLE-08). The start page has all of it, the others only
// the cards.
type mijnBlad struct {
	Naam    string
	Klaar   string // what was just recorded
	Stand   mijnStand
	Stap    string // "Stap 3 van 8: onderzoek"; empty once the case is over
	Stappen []fasestap
	Doen    []soortLink
	Rouw    bool // the resident died: nothing is asked any more
	Agenda  []mijnMoment
	Deuren  []mijnDeur
	Kaarten []mijnKaart
}

// mijnDeur leads from the start page to another page.
type mijnDeur struct{ Naam, Over, Pad, Icoon string }

// mijnKaart is one subject on a page.
type mijnKaart struct {
	Kop, ID, Icoon string
	Merk           merkje
	Tekst          []string
	Rijen          [][2]string
	Punten         []string
	Citaten        []mijnCitaat
	Mensen         []mijnContact
	Onder          []mijnKaart // parts of the subject, each with its own heading
	Links          []soortLink
}

// mijnCitaat is what somebody else wrote; it is shown as it was written. A long
// text is folded in.
type mijnCitaat struct {
	Kop, Tekst string
	Dicht      bool
}

// mijnDeel is one of the pages behind the start page.
type mijnDeel struct {
	naam, icoon string
	titel, over taal.Tekst
	kaarten     func(mijnBron) []mijnKaart
}

// mijnDelen lists the pages in the order of the start page.
var mijnDelen = []mijnDeel{
	{"besluit", "document", taal.T("Uw besluit", "Your decision"), taal.T("Wat de gemeente besloot, en waarom", "What the municipality decided, and why"), mijnBron.besluit},
	{"huis", "huis", taal.T("Wonen in het huis", "Living in the house"), taal.T("Huisregels, doelen, gesprekken en waarschuwingen", "House rules, goals, talks and warnings"), mijnBron.huis},
	{"hierna", "kalender", taal.T("Na het safehouse", "After the safehouse"), taal.T("Waar u daarna woont, en wat als het misgaat", "Where you live after it, and what if it goes wrong"), mijnBron.hierna},
	{"mensen", "telefoon", taal.T("Wie kunt u bellen?", "Whom can you call?"), taal.T("Uw contactpersonen, gratis hulp en wat te doen bij nood", "Your contacts, free help and what to do in an emergency"), mijnBron.mensen},
	{"papieren", "brief", taal.T("Uw papieren", "Your papers"), taal.T("Brieven, verslagen en uw hele dossier", "Letters, reports and your whole case"), mijnBron.papieren},
	{"rechten", "weegschaal", taal.T("Uw rechten", "Your rights"), taal.T("Niet eens met iets, een klacht, wie uw gegevens ziet", "Disagree, complain, who sees your data"), mijnBron.rechten},
	{"doen", "vink", taal.T("Wat u zelf kunt doen", "What you can do yourself"), taal.T("Iets vertellen, vragen, tekenen of regelen", "Tell, ask, sign or arrange something"), mijnBron.doen},
}

// mijnBron is what every card is made from.
type mijnBron struct {
	*verzoek
	z *app.Zaak
	d dossier.Dossier
	n namen
	r *app.Register
}

// mijnBron loads the resident's own dossier. Without a register the pages still
// work, with fewer telephone numbers.
func (s *Server) mijnBron(v *verzoek) (mijnBron, error) {
	z, err := s.mijnZaak(v)
	if err != nil {
		return mijnBron{}, err
	}
	r, err := s.App.Register(v.Context())
	if err != nil {
		s.Log.Warn("no register", "error", err)
		r = &app.Register{}
	}
	return mijnBron{verzoek: v, z: z, d: z.Dossier, n: namenVan(z).met(r), r: r}, nil
}

// mijnZaak loads the resident's own dossier.
func (s *Server) mijnZaak(v *verzoek) (*app.Zaak, error) {
	if v.ik.Dossier == "" {
		return nil, errGeenPagina
	}
	return s.App.Dossier(v.Context(), v.ik, v.ik.Dossier)
}

// mijn is the start page: what matters now, and where the rest is.
func (s *Server) mijn(v *verzoek) error {
	m, err := s.mijnBron(v)
	if err != nil {
		return err
	}
	b := mijnBlad{Naam: m.aanspreken(), Stand: m.stand(), Rouw: m.d.Overleden != nil, Klaar: m.klaar()}
	if !b.Rouw {
		b.Doen, b.Agenda = m.nuDoen(), m.agenda()
		b.Stap, b.Stappen = m.stappen()
	}
	for _, x := range mijnDelen {
		if m.heeft(x.naam) {
			b.Deuren = append(b.Deuren, mijnDeur{x.titel.In(v.taal), x.over.In(v.taal), mijnPad(x.naam), x.icoon})
		}
	}
	return v.toon(mijnWeergave(v.pagina(v.T("Mijn traject", "My case"), "/mijn"), b))
}

// aanspreken is the name he is greeted by: his own, or as a letter addresses him
// when only the first letters of his first names are known.
func (m mijnBron) aanspreken() string {
	i := m.z.Inwoner
	if strings.IndexFunc(i.Voornamen, unicode.IsLower) >= 0 || m.d.Overleden != nil {
		return i.Voluit()
	}
	wie := map[string]taal.Tekst{"mevrouw": taal.T("mevrouw", "Ms"), "de heer": taal.T("meneer", "Mr")}[i.Aanspreekvorm].In(m.taal)
	if wie == "" {
		return i.Naam()
	}
	achternaam := []rune(strings.TrimSpace(i.Tussenvoegsel + " " + i.Achternaam))
	achternaam[0] = unicode.ToUpper(achternaam[0]) // a surname is never left out
	return wie + " " + string(achternaam)
}

// mijnPad is the address of one of the resident's pages.
func mijnPad(deel string) string { return "/mijn/" + deel }

// mijnDeel is a page behind the start page.
func (s *Server) mijnDeel(v *verzoek) error {
	i := slices.IndexFunc(mijnDelen, func(x mijnDeel) bool { return x.naam == v.PathValue("deel") })
	if i < 0 {
		return errGeenPagina
	}
	m, err := s.mijnBron(v)
	if err != nil {
		return err
	}
	x := mijnDelen[i]
	p := v.pagina(x.titel.In(v.taal), mijnPad(x.naam))
	return v.toon(mijnDeelWeergave(p, x.kaarten(m)))
}

// heeft reports whether a page has something to tell now. A page about living in
// the house says nothing to who is still waiting for the investigation.
func (m mijnBron) heeft(deel string) bool {
	switch deel {
	case "huis":
		return m.inHuis()
	case "hierna":
		return m.inHuis() || m.d.Recht() != nil || m.d.Wens != nil || m.d.Uitstroomadres != nil
	case "doen":
		return m.d.Overleden == nil
	}
	return true
}

// inHuis reports whether there is or was a place in a house to speak of.
func (m mijnBron) inHuis() bool {
	return len(m.d.Verblijven) > 0 || m.d.Gepland != nil || len(m.d.Voorwaarden) > 0 || m.d.Zorgplan != nil
}

// klaar says what the resident has just recorded.
func (m mijnBron) klaar() string {
	switch {
	case m.FormValue("klaar") != "":
		return m.T("Dank u wel. Het staat in uw dossier.", "Thank you. It is in your record.")
	case m.FormValue("bewaard") != "":
		return m.T("Wat u invulde is bewaard. U kunt later verder.", "What you filled in was kept. You can go on later.")
	}
	return ""
}

// mag reports whether the resident may record that kind now.
func (m mijnBron) mag(soort string) bool { return magVastleggen(m.z, soort) }

// form is the way to a form, nothing when it cannot be used now. vraag names
// the earlier fact it is about, 0 for none.
func (m mijnBron) form(soort, veld string, nr int, nl, en string) []soortLink {
	if !m.mag(soort) {
		return nil
	}
	pad := formulierPad(m.z.ID, soort)
	if nr > 0 {
		pad += "?" + veld + "=" + aantal(nr)
	}
	return []soortLink{{Naam: m.T(nl, en), Pad: pad}}
}

// dag writes a date with its day of the week.
func (m mijnBron) dag(d termijn.Datum) string { return d.Voluit(m.taal) }

// keuze writes a choice in a fact as its form words it.
func (m mijnBron) keuze(soort, veld, waarde string) string {
	return m.n.tekst(veldVan(soort, veld), waarde, m.taal)
}

func veldVan(soort, veld string) dossier.Veld {
	f, _ := dossier.SoortMet(soort).Veld(veld)
	return f
}

// gemeente names the municipality that handles the case.
func (m mijnBron) gemeente() string {
	switch id := m.gemeenteID(); {
	case id != "":
		return m.n.van(id)
	case m.d.Behandelt() != "":
		return m.T("Gemeente ", "Municipality of ") + gemeente.Naam(m.d.Behandelt())
	}
	return m.T("de gemeente", "the municipality")
}

func (m mijnBron) organisatie(past func(app.Organisatie) bool) *app.Organisatie {
	if i := slices.IndexFunc(m.r.Organisaties, past); i >= 0 {
		return &m.r.Organisaties[i]
	}
	return nil
}

// woning names the house the resident lives in, is going to live in, or lived
// in last.
func (m mijnBron) woning() string {
	switch r := m.d.Recht(); {
	case m.d.WoontIn() != "":
		return m.n.van(m.d.WoontIn())
	case m.d.Vertrek != nil && m.d.Vertrek.Huis != "":
		return m.n.van(m.d.Vertrek.Huis)
	case r != nil && r.Huis != "":
		return m.n.van(r.Huis)
	case m.d.Huis != "":
		return m.n.van(m.d.Huis)
	}
	return m.T("het safehouse", "the safehouse")
}

// termijn returns the term with that id while it runs, or nil.
func (m mijnBron) termijn(id string) *dossier.Termijn {
	i := slices.IndexFunc(m.z.Termijnen, func(t dossier.Termijn) bool { return t.ID == id && t.Loopt() && !t.Uiterlijk.IsZero() })
	if i < 0 {
		return nil
	}
	return &m.z.Termijnen[i]
}

// open returns the term with that id when it has not passed yet, or nil.
func (m mijnBron) open(id string) *dossier.Termijn {
	if t := m.termijn(id); t != nil && !m.z.Vandaag.Na(t.Uiterlijk) {
		return t
	}
	return nil
}

// rij adds a line to a list when there is something to say.
func rij(rijen [][2]string, naam, waarde string) [][2]string {
	if waarde == "" {
		return rijen
	}
	return append(rijen, [2]string{naam, waarde})
}

// citaat adds what somebody wrote, when there is something.
func citaat(lijst []mijnCitaat, kop, tekst string) []mijnCitaat {
	if tekst == "" {
		return lijst
	}
	return append(lijst, mijnCitaat{kop, tekst, len(tekst) > langCitaat})
}

// langCitaat is the number of characters from which a text is folded in, so that
// what comes after it is not out of sight on a phone.
const langCitaat = 400

// mijnInhoud reports whether a card has more than parts and links.
func mijnInhoud(k mijnKaart) bool {
	return len(k.Tekst)+len(k.Rijen)+len(k.Punten)+len(k.Citaten)+len(k.Mensen) > 0
}

// mijnBalkTitel is the title of a page of the dossier without the number of the
// case: "Tijdlijn, Zaak 2026-0431" is Tijdlijn.
func mijnBalkTitel(titel string) string {
	naam, _, _ := strings.Cut(titel, ", ")
	return naam
}

// verderIcoon is the sign at what comes next.
func verderIcoon(s mijnStand) string {
	if s.Ernst {
		return "let-op"
	}
	return "pijl"
}
