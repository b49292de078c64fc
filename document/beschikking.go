package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Strekking is what a decision does.
type Strekking string

// The purports of a decision, as the facts of a dossier name them.
const (
	Toekennen  Strekking = "toekennen"
	Afwijzen   Strekking = "afwijzen"
	AndereHulp Strekking = "andere_ondersteuning"
)

// BeschikkingInvoer is what a decision says.
type BeschikkingInvoer struct {
	Brief
	Strekking         Strekking
	Melding, Aanvraag termijn.Datum
	Verslag           termijn.Datum // of the report of the investigation
	Mandaat           string        // "artikel 3 van het Mandaatbesluit 2026"; "" when the college itself decides
	Beoordelaars      int           // consultants who judged on their own
	Redenen           string        // in words for the resident
	Toekenning        Toekenning    // of Toekennen
	Ondersteuning     string        // of AndereHulp: what and by whom
	Gronden           []Grond       // of Afwijzen
	Kader             Kadervermelding
	Voorwaarden       []Voorwaarde
	Alternatieven     []Alternatief
	Advies            string          // what the consultants advised, when the decision departs from it
	Afwijking         string          // why it departs (requirement EXC-02; Awb art. 4:84)
	Bijdrage          string          // what the resident pays, when known; else the letter says who works it out
	Bezwaar           termijn.Termijn // from the day of notification
}

// Toekenning is what is granted.
type Toekenning struct {
	Vorm              string // "beschermd wonen"
	VormReden         string // why this form
	MetVerblijf       bool   // the municipality also provides the stay; else the resident pays rent
	Aanbieder, Plaats string
	Kwaliteit         string // proof of quality, "lid van de VKS met het keurmerk"
	Begin, Eind       termijn.Datum
	Uren              int // of guidance a week; 0: not stated
	Levering          string
	LeveringReden     string // why that delivery form, of a personal budget
	BudgetReden       string // why that budget is enough
	Overbrugging      string // help until the placement
	Terugwerkend      string // why it starts before the decision
	Langer            string // why it lasts longer than the framework's term
	Evaluaties        []termijn.Datum
	Uitstroombericht  termijn.Datum // the house tells the municipality about the outflow by then
	GeenUrgentie      string        // what the framework says about priority for a home, with its source
}

// Grond is one ground of a refusal.
type Grond struct{ Titel, Artikel, Reden string }

// Beschikking is the decision on an aanvraag (Wmo 2015 art. 2.3.5): what is
// decided, by whom under which mandate (Awb art. 10:10), why, per condition
// with its source (art. 3:46 and 3:47), and how to object (art. 3:45).
// Requirements DEC-02 to DEC-06, DEC-09, EXC-02, EXL-04, ADM-01, OUT-06, OUT-07.
func Beschikking(in BeschikkingInvoer) Document {
	titel := map[Strekking]taal.Tekst{
		Toekennen:  taal.T("Besluit: u krijgt hulp in een safehouse", "Decision: you get help in a safehouse"),
		Afwijzen:   taal.T("Besluit: u krijgt geen hulp in een safehouse", "Decision: you do not get help in a safehouse"),
		AndereHulp: taal.T("Besluit: u krijgt andere hulp", "Decision: you get other help"),
	}[in.Strekking]
	s := in.nieuw(titel)
	s.aanleiding(in)
	s.besluit(in)
	s.waarom(in)
	if in.Strekking == Toekennen {
		s.betalen(in)
		s.hierna(in.Toekenning)
	} else {
		s.andereWegen()
	}
	s.wieBesliste(in.Mandaat, s.in(" Het besluit rust op artikel 2.3.5 van de Wmo 2015.", " The decision rests on article 2.3.5 of the Wmo 2015."))
	s.bezwaar(in.Bezwaar)
	s.steun()
	s.vragen()
	return s.besluitSlot()
}

func (s *schrijver) aanleiding(in BeschikkingInvoer) {
	s.p("Op %s kregen wij de melding dat u hulp nodig heeft. Op %s heeft u hulp aangevraagd. In deze brief leest u ons besluit. U leest ook wat u kunt doen als u het er niet mee eens bent.",
		"On %s we got the notice that you need help. On %s you applied for help. This letter gives our decision. It also says what you can do if you do not agree.", s.dag(in.Melding), s.dag(in.Aanvraag))
}

func (s *schrijver) besluit(in BeschikkingInvoer) {
	s.kop("Ons besluit", "Our decision")
	switch in.Strekking {
	case Toekennen:
		s.toekenning(in.Toekenning)
	case AndereHulp:
		s.zet(Paragraph{{Text: s.in("U krijgt geen plek in een safehouse. U krijgt wel andere hulp.", "You do not get a place in a safehouse. You do get other help."), Bold: true}})
		s.alinea(s.in("Wat u krijgt:", "What you get:"), in.Ondersteuning)
	default:
		s.zet(Paragraph{{Text: s.in("Wij wijzen uw aanvraag af. U krijgt geen hulp in een safehouse.", "We refuse your application. You do not get help in a safehouse."), Bold: true}})
	}
}

func (s *schrijver) toekenning(t Toekenning) {
	s.zet(Paragraph{{Text: s.in("U krijgt ", "You get ")}, {Text: s.f("%s bij %s", "%s at %s", t.Vorm, t.Aanbieder), Bold: true},
		{Text: s.f(". Dit kan van %s tot en met %s.", ". This is possible from %s until %s.", s.dag(t.Begin), s.dag(t.Eind))}})
	uren := ""
	if t.Uren > 0 {
		uren = s.f("%d uur per week, alleen en in de groep", "%d hours a week, on your own and in the group", t.Uren)
	}
	wonen := s.in("U betaalt zelf de huur. Het wonen hoort niet bij dit besluit.", "You pay the rent yourself. Housing is not part of this decision.")
	if t.MetVerblijf {
		wonen = s.in("Het wonen hoort bij de hulp.", "Housing is part of the help.")
	}
	s.zetTabel(s.in("Wat u krijgt", "What you get"), KeyValues{
		{s.in("Vorm", "Form"), hoofdletter(t.Vorm)},
		{s.in("Aanbieder", "Provider"), s.aanbieder(t)},
		{s.in("Begeleiding", "Guidance"), uren},
		{s.in("Wonen", "Housing"), wonen},
		{s.in("Begin", "Start"), s.dag(t.Begin)},
		{s.in("Einde", "End"), s.dag(t.Eind)},
		{s.in("Hoe wij het regelen", "How we arrange it"), t.Levering},
		{s.in("Tot de plaatsing", "Until the placement"), t.Overbrugging},
	}.gevuld())
}

func (s *schrijver) aanbieder(t Toekenning) string {
	a := t.Aanbieder
	if t.Plaats != "" {
		a += s.in(" in ", " in ") + t.Plaats
	}
	if t.Kwaliteit != "" {
		a += " (" + t.Kwaliteit + ")"
	}
	return a
}

func (s *schrijver) waarom(in BeschikkingInvoer) {
	s.kop("Waarom wij dit besluiten", "Why we decide this")
	s.alinea("", in.Redenen)
	t := in.Toekenning
	s.alinea(s.in("Waarom deze vorm:", "Why this form:"), t.VormReden)
	s.alinea(s.in("Waarom wij het zo regelen:", "Why we arrange it this way:"), t.LeveringReden)
	s.alinea(s.in("Waarom het budget genoeg is:", "Why the budget is enough:"), t.BudgetReden)
	s.alinea(s.in("Waarom het begint voor dit besluit:", "Why it starts before this decision:"), t.Terugwerkend)
	s.alinea(s.in("Waarom het langer duurt dan gewoonlijk:", "Why it lasts longer than usual:"), t.Langer)
	s.gronden(in.Gronden)
	s.verantwoording(in)
	s.afwijking(in.Advies, in.Afwijking)
	s.alternatieven(in.Alternatieven)
	s.voorwaarden(in.Kader, in.Voorwaarden)
}

func (s *schrijver) gronden(gs []Grond) {
	if len(gs) == 0 {
		return
	}
	s.p("Wij wijzen uw aanvraag af om deze reden:", "We refuse your application for this reason:")
	var items []Paragraph
	for _, g := range gs {
		it := Paragraph{}
		if g.Titel != "" {
			it = append(it, Run{Text: g.Titel + ". ", Bold: true})
		}
		items = append(items, append(it, s.eigen(g.Reden), Run{Text: " (" + g.Artikel + ")"}))
	}
	s.zet(List{Items: items})
}

func (s *schrijver) afwijking(advies, afwijking string) {
	if afwijking == "" {
		return
	}
	s.kop("Waarom wij afwijken", "Why we depart from the advice")
	s.p("Ons besluit is anders dan het advies of de regels. De wet geeft ruimte om in een bijzonder geval af te wijken (Awb art. 4:84).",
		"Our decision differs from the advice or the rules. The law leaves room to depart in a special case (Awb art. 4:84).")
	if advies != "" {
		s.p("Het advies was: %s.", "The advice was: %s.", kleineLetter(advies))
	}
	s.alinea("", afwijking)
}

func (s *schrijver) verantwoording(in BeschikkingInvoer) {
	if !in.Verslag.IsZero() {
		s.p("Wij gebruiken hierbij het verslag van het onderzoek van %s. Dat verslag heeft u van ons gekregen.",
			"For this we use the report of the investigation of %s. You got that report from us.", s.dag(in.Verslag))
	}
	if in.Beoordelaars > 1 {
		s.p("%s consulenten hebben uw aanvraag los van elkaar beoordeeld.", "%s consultants judged your application each on their own.", s.aantal(in.Beoordelaars))
	}
}

func (s *schrijver) aantal(n int) string {
	if n == 2 {
		return s.in("Twee", "Two")
	}
	return s.f("%d", "%d", n)
}

func (s *schrijver) betalen(in BeschikkingInvoer) {
	s.kop("Wat u zelf betaalt", "What you pay yourself")
	switch {
	case in.Bijdrage != "":
		s.alinea("", in.Bijdrage)
	case in.Toekenning.MetVerblijf:
		s.p("U betaalt een eigen bijdrage. Hoe hoog die is, hangt af van uw inkomen. Het CAK rekent dit uit en stuurt u een brief (Uitvoeringsbesluit Wmo 2015, hoofdstuk 3).",
			"You pay a contribution of your own. How much depends on your income. The CAK works this out and sends you a letter (Uitvoeringsbesluit Wmo 2015, hoofdstuk 3).")
	default:
		s.p("Voor de begeleiding betaalt u een eigen bijdrage. Het CAK stuurt u daar een brief over (Uitvoeringsbesluit Wmo 2015, hoofdstuk 3). De huur en het eten betaalt u aan het huis.",
			"You pay a contribution of your own for the guidance. The CAK sends you a letter about it (Uitvoeringsbesluit Wmo 2015, hoofdstuk 3). Rent and food you pay to the house.")
	}
}

func (s *schrijver) hierna(t Toekenning) {
	s.kop("Wat gebeurt er hierna?", "What happens next?")
	var items []string
	if len(t.Evaluaties) > 0 {
		items = append(items, s.f("Met u en het huis bekijken wij hoe het gaat, rond %s. Heeft u dan minder hulp nodig? Dan passen wij de hulp aan.",
			"With you and the house we look at how things go, around %s. Do you need less help then? Then we adjust the help.", s.dagen(t.Evaluaties)))
	}
	if !t.Uitstroombericht.IsZero() {
		items = append(items, s.f("U maakt met uw begeleider een plan voor daarna: wonen, hulp en mensen om u heen. Uiterlijk op %s vertelt het huis ons wat u wilt.",
			"With your supporter you make a plan for afterwards: home, help and people around you. No later than %s the house tells us what you want.", s.dag(t.Uitstroombericht)))
	}
	items = append(items, gevuld(t.GeenUrgentie)...)
	items = append(items,
		s.in("Verandert er iets in uw situatie? Vertel het ons meteen. Dat moet ook van de wet (Wmo 2015 art. 2.3.8).", "Does something change in your situation? Tell us at once. The law also requires this (Wmo 2015 art. 2.3.8)."),
		s.f("Heeft u na %s nog hulp nodig? Bel ons ruim van tevoren. Wij kijken dan eerst of andere hulp beter past.", "Do you still need help after %s? Call us well before. We then first look whether other help fits better.", s.dag(t.Eind)))
	s.zet(List{Items: Items(items...)})
}

// andereWegen says what is open to who gets no safehouse: the need that was
// investigated stays known (requirement PROC-03).
func (s *schrijver) andereWegen() {
	s.kop("Wat kunt u nu doen?", "What can you do now?")
	s.zet(List{Items: Items(
		s.in("Wij weten door het onderzoek welke hulp u nodig heeft. Bel ons om samen te kijken wat wel kan.", "Through the investigation we know which help you need. Call us to look together at what is possible."),
		s.in("Verandert uw situatie? Dan mag u zich opnieuw melden.", "Does your situation change? Then you may give notice again."),
		s.in("Heeft u meteen hulp nodig? Bel ons, uw huisarts of uw behandelaar.", "Do you need help at once? Call us, your doctor or your practitioner."),
	)})
}

// wieBesliste names the principal and the mandate (Awb art. 10:10), and adds what
// the decision rests on.
func (s *schrijver) wieBesliste(mandaat, grondslag string) {
	s.kop("Wie heeft dit besluit genomen?", "Who took this decision?")
	door := s.f("Dit besluit is genomen door %s.", "This decision was taken by %s.", s.college())
	if mandaat != "" {
		door = s.f("Dit besluit is genomen namens %s. %s mag dit besluit nemen op grond van %s (Awb art. 10:10).",
			"This decision was taken on behalf of %s. %s may take this decision under %s (Awb art. 10:10).", s.college(), s.tekenaar(), mandaat)
	}
	s.tekst(door + grondslag)
}

func (s *schrijver) tekenaar() string {
	o := s.brief.Ondertekenaar
	if o.Naam == "" {
		return s.in("De ondertekenaar", "The signatory")
	}
	return o.Naam
}

// bezwaar is the clause on objection (Awb art. 3:45), with the last day counted
// from the day after notification (art. 6:7 and 6:8).
func (s *schrijver) bezwaar(t termijn.Termijn) {
	a := s.brief.Afzender
	s.kop("Bent u het niet eens met dit besluit?", "Do you not agree with this decision?")
	s.zet(Paragraph{{Text: s.in("Bel ons gerust eerst. U kunt ook bezwaar maken. Doe dit ", "Feel free to call us first. You can also object. Do so ")},
		{Text: s.f("uiterlijk op %s", "no later than %s", s.dag(t.Uiterlijk)), Bold: true},
		{Text: s.f(". U heeft 6 weken. Die beginnen op de dag na verzending van deze brief, dus op %s (%s).", ". You have 6 weeks. They begin on the day after this letter is sent, so on %s (%s).", s.dag(t.Begin.Plus(1)), t.Bron)},
		{Text: voorafSpatie(s.verschoven(t))}})
	web := a.Bezwaarweb
	if web == "" {
		web = a.Web
	}
	hoe := Paragraph{{Text: s.in("Stuur uw bezwaar naar ", "Send your objection to ")}, {Text: s.college()}}
	if a.Adres != "" {
		hoe = append(hoe, Run{Text: ", " + a.Adres})
	}
	if web != "" {
		hoe = append(hoe, Run{Text: s.in(". Of gebruik ", ". Or use ")}, Run{Text: zonderSchema(web), Link: web})
	}
	s.zet(append(hoe, Run{Text: s.in(". Zet in uw bezwaar (Awb art. 6:5):", ". Put in your objection (Awb art. 6:5):")}))
	s.zet(List{Items: Items(
		s.in("uw naam, adres en handtekening", "your name, address and signature"),
		s.in("de datum van uw bezwaar", "the date of your objection"),
		s.f("de datum van dit besluit en het zaaknummer %s", "the date of this decision and case number %s", s.brief.Zaaknummer),
		s.in("waarom u het niet eens bent met het besluit", "why you do not agree with the decision"),
	)})
	s.p("Ook als u bezwaar maakt, geldt dit besluit (Awb art. 6:16). Kunt u niet wachten op de uitkomst? Vraag dan de rechtbank om een voorlopige voorziening (Awb art. 8:81). Dat kost geld.",
		"This decision also holds when you object (Awb art. 6:16). Can you not wait for the outcome? Then ask the court for a provisional measure (Awb art. 8:81). That costs money.")
}

func voorafSpatie(t string) string {
	if t == "" {
		return ""
	}
	return " " + t
}
