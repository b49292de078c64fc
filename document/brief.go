package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"halfweg/taal"
	"halfweg/termijn"
)

// Brief is what every letter needs, with names in place of ids. What is empty
// is left out of the letter.
type Brief struct {
	Taal          taal.Taal
	Datum         termijn.Datum // the day it is sent
	Zaaknummer    string
	Afzender      Afzender
	Aan           Ontvanger
	Contact       Contactpersoon
	Ondertekenaar Ondertekenaar
	Controlecode  Controlecode
}

// Afzender is the municipality that writes.
type Afzender struct {
	Plaats             string // "Hilversum": the municipality's name
	Adres              string // on one line, also for an objection by post
	Telefoon           string
	Email              string
	Web                string         // "https://…", also where one can object when Bezwaarweb is empty
	Bezwaarweb         string         // "https://…": the form to object with
	Clientondersteuner Contactpersoon // the free independent client support (Wmo 2015 art. 2.2.4)
}

// Ontvanger is who a letter is for: the resident, or who objects for or beside
// him.
type Ontvanger struct {
	Aanspreekvorm                          string // "mevrouw", "de heer", "" for neither
	Voorletters, Tussenvoegsel, Achternaam string
	Adres, Postcode, Plaats                string

	Hoedanigheid string // of somebody whose name is not known: "De aanbieder"
	Over         string // the resident it is about, when it is for somebody else
}

// Contactpersoon is somebody the resident can call.
type Contactpersoon struct{ Naam, Telefoon, Email, Bereikbaar string }

// Ondertekenaar signs on behalf of the college.
type Ondertekenaar struct{ Naam, Functie string }

// Naam is the name of the municipality in full.
func (a Afzender) Naam(t taal.Taal) string {
	return taal.T("Gemeente ", "Municipality of ").In(t) + a.Plaats
}

// naam is the name after initials: "S. de Vries".
func (o Ontvanger) naam() string {
	return strings.Join(strings.Fields(o.Voorletters+" "+o.Tussenvoegsel+" "+o.Achternaam), " ")
}

var aanspreekvormen = map[string]struct{ adres, aanhef taal.Tekst }{
	"mevrouw": {taal.T("Mevrouw", "Ms"), taal.T("Geachte mevrouw", "Dear Ms")},
	"de heer": {taal.T("De heer", "Mr"), taal.T("Geachte heer", "Dear Mr")},
}

// adres is the address block.
func (o Ontvanger) adres(t taal.Taal) []string {
	v := aanspreekvormen[o.Aanspreekvorm].adres.In(t)
	if o.Over != "" {
		return []string{o.naam() + o.Hoedanigheid}
	}
	return []string{strings.TrimSpace(v + " " + o.naam()), o.Adres, o.Postcode + "  " + o.Plaats}
}

// aanhef is the salutation. The particle takes a capital when no initials stand
// before it: "Geachte heer De Vries".
func (o Ontvanger) aanhef(t taal.Taal) string {
	v, ok := aanspreekvormen[o.Aanspreekvorm]
	if o.Hoedanigheid != "" {
		return taal.T("Geachte heer of mevrouw,", "Dear sir or madam,").In(t)
	}
	if !ok {
		return taal.T("Geachte ", "Dear ").In(t) + o.naam() + ","
	}
	achternaam := hoofdletter(strings.TrimSpace(o.Tussenvoegsel + " " + o.Achternaam))
	return v.aanhef.In(t) + " " + achternaam + ","
}

// hoofdletter gives the first letter a capital, of the Dutch ij both.
func hoofdletter(s string) string {
	if strings.HasPrefix(s, "ij") {
		return "IJ" + s[2:]
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// schrijver builds a letter in one language.
type schrijver struct {
	Document
	brief Brief
}

// nieuw opens a letter: address, date, number, title and salutation.
func (b Brief) nieuw(titel taal.Tekst) *schrijver {
	s := &schrijver{brief: b, Document: Document{
		Title: titel.In(b.Taal), Author: b.Afzender.Naam(b.Taal), Number: b.Zaaknummer, Lang: b.Taal, Date: b.Datum,
	}}
	s.zet(
		Address{Sender: []string{s.Author, tussen(b.Afzender.Adres, b.Afzender.Telefoon, zonderSchema(b.Afzender.Web))}, To: b.Aan.adres(b.Taal)},
		KeyValues{
			{s.in("Datum", "Date"), b.Datum.Lang(b.Taal)},
			{s.in("Zaaknummer", "Case number"), b.Zaaknummer},
			{s.in("Gaat over", "About"), b.Aan.Over},
			{s.in("Contact", "Contact"), b.Contact.kort()},
		}.gevuld(),
		Heading{1, s.Title},
	)
	s.vertaling()
	s.tekst(b.Aan.aanhef(b.Taal))
	if b.Aan.Over != "" {
		s.p("Deze brief gaat over de hulp voor %s. Staat hier iets over hulp voor u, dan bedoelen wij %[1]s.", "This letter is about the help for %s. Where it speaks of help for you, we mean %[1]s.", b.Aan.Over)
	}
	return s
}

// vertaling says of a letter in English that the Dutch one counts: authorities
// use Dutch (Awb art. 2:6).
func (s *schrijver) vertaling() {
	if s.Lang == taal.EN {
		s.zet(Paragraph{{Text: "This is a translation. If it differs from the Dutch letter, the Dutch letter counts (Awb art. 2:6).", Bold: true}})
	}
}

func (s *schrijver) zet(bs ...Block) { s.Blocks = append(s.Blocks, bs...) }

// in returns the words of the letter's language.
func (s *schrijver) in(nl, en string) string { return taal.T(nl, en).In(s.Lang) }

// f fills in words of the letter's language.
func (s *schrijver) f(nl, en string, args ...any) string { return fmt.Sprintf(s.in(nl, en), args...) }

func (s *schrijver) kop(nl, en string) { s.zet(Heading{2, s.in(nl, en)}) }

// p adds a paragraph.
func (s *schrijver) p(nl, en string, args ...any) { s.tekst(s.f(nl, en, args...)) }

// tekst adds a paragraph in the letter's language.
func (s *schrijver) tekst(t string) { s.zet(P(t)) }

// eigen is what somebody wrote for this case. Those who write work in Dutch; in
// a letter in English the words are marked as Dutch, so that a screen reader
// pronounces them so (WCAG 2.2 criterion 3.1.2).
func (s *schrijver) eigen(t string) Run {
	if s.Lang == taal.NL {
		return Run{Text: t}
	}
	return Run{Text: t, Lang: taal.NL}
}

// alinea adds a paragraph of somebody's own words, after what introduces it.
func (s *schrijver) alinea(kop, t string) {
	if t == "" {
		return
	}
	p := Paragraph{s.eigen(t)}
	if kop != "" {
		p = Paragraph{{Text: kop + " ", Bold: true}, p[0]}
	}
	s.zet(p)
}

// dag writes a date that is not broken over two lines.
func (s *schrijver) dag(d termijn.Datum) string {
	return strings.ReplaceAll(d.Lang(s.Lang), " ", string(noBreak))
}

// dagen writes dates as "1 mei, 1 juni en 1 juli".
func (s *schrijver) dagen(ds []termijn.Datum) string {
	var xs []string
	for _, d := range ds {
		xs = append(xs, s.dag(d))
	}
	return s.opsomming(xs)
}

func (s *schrijver) opsomming(xs []string) string {
	if len(xs) < 2 {
		return strings.Join(xs, "")
	}
	return strings.Join(xs[:len(xs)-1], ", ") + s.in(" en ", " and ") + xs[len(xs)-1]
}

// verschoven explains an end that was moved off free days; "" when it was not.
func (s *schrijver) verschoven(t termijn.Termijn) string {
	for i, stap := range t.Stappen {
		if i > 0 && strings.HasPrefix(stap.Bron, "Atw art. 1") && stap.Op.Na(t.Stappen[i-1].Op) {
			return s.f("Die termijn eindigt op %s. Dat is een vrije dag. Daarom geldt de eerste werkdag daarna (Algemene termijnenwet art. 1).",
				"That period ends on %s. That is a day off. So the first working day after it counts (Algemene termijnenwet art. 1).",
				strings.ReplaceAll(t.Stappen[i-1].Op.Voluit(s.Lang), " ", string(noBreak)))
		}
	}
	return ""
}

// steun points to the free client support (Wmo 2015 art. 2.2.4 and 2.3.2 lid 3).
func (s *schrijver) steun() {
	s.kop("Gratis hulp van een cliëntondersteuner", "Free help from a client supporter")
	s.p("Een cliëntondersteuner denkt met u mee en kan met u meegaan naar een gesprek. De cliëntondersteuner werkt niet voor de gemeente. De hulp kost u niets (Wmo 2015 art. 2.2.4).",
		"A client supporter thinks along with you and can come with you to a meeting. The client supporter does not work for the municipality. The help costs you nothing (Wmo 2015 art. 2.2.4).")
	if c := s.brief.Afzender.Clientondersteuner; c.Naam != "" {
		s.p("Neem contact op met %s.", "Contact %s.", c.kort())
		return
	}
	s.p("Vraag ons naar de cliëntondersteuner bij u in de buurt.", "Ask us about the client supporter near you.")
}

// vragen says whom to call.
func (s *schrijver) vragen() {
	s.kop("Heeft u vragen?", "Do you have questions?")
	c := s.brief.Contact
	switch {
	case c.Naam != "":
		s.zet(Paragraph{{Text: s.in("Neem contact op met ", "Contact ")}, {Text: c.Naam}, {Text: s.bereik(c)}})
	case s.brief.Afzender.Telefoon != "":
		s.p("Bel ons op %s. Noem het zaaknummer %s.", "Call us on %s. Mention case number %s.", s.brief.Afzender.Telefoon, s.brief.Zaaknummer)
	default:
		s.p("Neem contact met ons op. Noem het zaaknummer %s.", "Contact us. Mention case number %s.", s.brief.Zaaknummer)
	}
}

func (s *schrijver) bereik(c Contactpersoon) string {
	t := ""
	if c.Telefoon != "" {
		t += s.in(", telefoon ", ", telephone ") + c.Telefoon
	}
	if c.Email != "" {
		t += s.in(", e-mail ", ", e-mail ") + c.Email
	}
	if t += "."; c.Bereikbaar != "" {
		t += " " + c.Bereikbaar
	}
	return t + s.f(" Noem het zaaknummer %s.", " Mention case number %s.", s.brief.Zaaknummer)
}

// slot signs on behalf of the college (Awb art. 10:11).
func (s *schrijver) slot() Document {
	o := s.brief.Ondertekenaar
	s.zet(Signature{Closing: s.in("Met vriendelijke groet,", "Yours sincerely,"),
		Lines: []string{s.f("namens %s,", "on behalf of %s,", s.college()), o.Naam, o.Functie}})
	return s.Document
}

// college names the authority that decides.
func (s *schrijver) college() string {
	return s.f("het college van burgemeester en wethouders van %s", "the mayor and aldermen of %s", s.brief.Afzender.Plaats)
}

// kort is name and ways to reach in one line.
func (c Contactpersoon) kort() string { return strings.Join(gevuld(c.Naam, c.Telefoon, c.Email), ", ") }

func (kv KeyValues) gevuld() (out KeyValues) {
	for _, x := range kv {
		if x.Value != "" {
			out = append(out, x)
		}
	}
	return out
}

func gevuld(xs ...string) (out []string) {
	for _, x := range xs {
		if x != "" {
			out = append(out, x)
		}
	}
	return out
}

func tussen(xs ...string) string { return strings.Join(gevuld(xs...), " · ") }

func zonderSchema(web string) string {
	return strings.TrimSuffix(strings.TrimPrefix(web, "https://"), "/")
}

// kleineLetter lets a title run on in a sentence; a name in capitals stays.
func kleineLetter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
