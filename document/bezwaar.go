package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// BezwaarbevestigingInvoer is what the receipt of an objection says.
type BezwaarbevestigingInvoer struct {
	Brief
	Ontvangen   termijn.Datum
	Besluit     termijn.Datum // the day of the decision objected to
	Tijdig      bool
	Tot         termijn.Datum // last day to object, of one that is late
	Behandelaar string        // who handles it, when known
	Commissie   bool          // an advisory committee advises
	Beslissing  termijn.Datum
}

// Bezwaarbevestiging tells that an objection came in and what happens next (Awb
// art. 6:14): one is heard (art. 7:2), by whom, and when there is a decision
// (art. 7:10). Somebody late is asked why before anything is decided (art. 6:11).
func Bezwaarbevestiging(in BezwaarbevestigingInvoer) Document {
	s := in.nieuw(taal.T("Wij hebben uw bezwaar ontvangen", "We received your objection"))
	s.p("Op %s kregen wij uw bezwaar tegen ons besluit van %s. In deze brief leest u wat er nu gebeurt.", "On %s we got your objection to our decision of %s. This letter says what happens now.", s.dag(in.Ontvangen), s.dag(in.Besluit))
	if !in.Tijdig {
		s.kop("Uw bezwaar kwam te laat", "Your objection came late")
		s.p("U kon bezwaar maken tot en met %s (Awb art. 6:7).", "You could object until %s (Awb art. 6:7).", s.dag(in.Tot))
		s.p("Kon u er niets aan doen? Schrijf of bel ons dan hoe dat kwam. Misschien behandelen wij uw bezwaar dan toch (Awb art. 6:11).",
			"Was there nothing you could do about it? Then write or call us how that came. Perhaps we then treat your objection all the same (Awb art. 6:11).")
	}
	s.kop("Wat gebeurt er nu?", "What happens now?")
	wie := s.in("Iemand anders dan wie het besluit nam, bekijkt uw zaak opnieuw (Awb art. 10:3).", "Somebody else than who took the decision looks at your case again (Awb art. 10:3).")
	if in.Behandelaar != "" {
		wie = s.f("%s bekijkt uw zaak opnieuw. Dat is iemand anders dan wie het besluit nam (Awb art. 10:3).", "%s looks at your case again. That is somebody else than who took the decision (Awb art. 10:3).", in.Behandelaar)
	}
	items := []string{wie}
	if in.Commissie {
		items = append(items, s.in("Een commissie van buiten de gemeente geeft ons advies (Awb art. 7:13).", "A committee from outside the municipality advises us (Awb art. 7:13)."))
	}
	items = append(items,
		s.in("U mag uw verhaal vertellen in een gesprek. U krijgt daarvoor een uitnodiging. U mag iemand meenemen (Awb art. 7:2).", "You may tell your side in a talk. You get an invitation for that. You may bring somebody (Awb art. 7:2)."),
		s.in("U mag de stukken lezen voor dat gesprek (Awb art. 7:4).", "You may read the papers before that talk (Awb art. 7:4)."))
	s.zet(List{Items: Items(items...)})
	if !in.Beslissing.IsZero() {
		s.zet(Paragraph{{Text: s.in("Wij beslissen ", "We decide ")}, {Text: s.f("uiterlijk op %s", "no later than %s", s.dag(in.Beslissing)), Bold: true}, {Text: s.in(" (Awb art. 7:10). Lukt dat niet, dan krijgt u daar bericht over.", " (Awb art. 7:10). If we cannot, you hear from us.")}})
	}
	s.p("Tot die tijd geldt het besluit gewoon (Awb art. 6:16). Wilt u niet verder? U kunt uw bezwaar altijd intrekken (Awb art. 6:21).",
		"Until then the decision simply holds (Awb art. 6:16). Do you not want to go on? You can always withdraw your objection (Awb art. 6:21).")
	s.steun()
	s.vragen()
	return s.slot()
}

// Bezwaaruitkomst is how an objection ended.
type Bezwaaruitkomst string

// The outcomes, as the facts of a dossier name them.
const (
	Gegrond          Bezwaaruitkomst = "gegrond"
	DeelsGegrond     Bezwaaruitkomst = "deels_gegrond"
	Ongegrond        Bezwaaruitkomst = "ongegrond"
	NietOntvankelijk Bezwaaruitkomst = "niet_ontvankelijk"
)

// What a decision on an objection does with the decision, besides Toekennen.
const (
	Handhaven Strekking = "handhaven"
	Wijzigen  Strekking = "wijzigen"
	Herroepen Strekking = "herroepen"
)

// OpBezwaarInvoer is what the decision on an objection says.
type OpBezwaarInvoer struct {
	Brief
	Bezwaar    termijn.Datum // the day it came in
	Besluit    termijn.Datum // the day of the decision objected to
	Uitkomst   Bezwaaruitkomst
	Strekking  Strekking
	Gehoord    termijn.Datum // the day of the hearing; zero: there was none
	Afgezien   string        // why nobody was heard, when hearing was left out
	Redenen    string
	Toekenning Toekenning // of Toekennen whole, of Wijzigen the parts that change
	Mandaat    string
	Beroep     termijn.Termijn // from the day of notification
}

var uitkomstTitels = map[Bezwaaruitkomst]taal.Tekst{
	Gegrond:          taal.T("U krijgt gelijk: uw bezwaar is gegrond.", "You are right: your objection is well founded."),
	DeelsGegrond:     taal.T("U krijgt deels gelijk: uw bezwaar is deels gegrond.", "You are right in part: your objection is well founded in part."),
	Ongegrond:        taal.T("U krijgt geen gelijk: uw bezwaar is ongegrond.", "You are not right: your objection is unfounded."),
	NietOntvankelijk: taal.T("Wij kunnen uw bezwaar niet behandelen: het is niet-ontvankelijk.", "We cannot treat your objection: it is inadmissible."),
}

var strekkingTeksten = map[Strekking]taal.Tekst{
	Toekennen: taal.T("Ons besluit vervalt. U krijgt de hulp alsnog.", "Our decision lapses. You get the help after all."),
	Wijzigen:  taal.T("Wij veranderen ons besluit.", "We change our decision."),
	Herroepen: taal.T("Ons besluit vervalt. Het is alsof wij het niet hebben genomen.", "Our decision lapses. It is as if we had not taken it."),
}

// OpBezwaar is the decision on an objection (Awb art. 7:11 and 7:12): the
// outcome, what happens to the decision, why, by whom, and how to appeal (art.
// 3:45 and 8:1).
func OpBezwaar(in OpBezwaarInvoer) Document {
	s := in.nieuw(taal.T("Onze beslissing op uw bezwaar", "Our decision on your objection"))
	s.p("Op %s kregen wij uw bezwaar tegen ons besluit van %s. Wij hebben alles opnieuw bekeken. In deze brief leest u onze beslissing.",
		"On %s we got your objection to our decision of %s. We looked at everything again. This letter gives our decision.", s.dag(in.Bezwaar), s.dag(in.Besluit))
	s.kop("Onze beslissing", "Our decision")
	gevolg, ok := strekkingTeksten[in.Strekking]
	if !ok {
		gevolg = taal.T("Ons besluit blijft zoals het is.", "Our decision stays as it is.")
	}
	s.zet(Paragraph{{Text: uitkomstTitels[in.Uitkomst].In(s.Lang), Bold: true}, {Text: " " + gevolg.In(s.Lang)}})
	s.alsnog(in)
	s.kop("Hoe hebben wij dit bekeken?", "How did we look at this?")
	switch {
	case in.Afgezien != "":
		s.p("Er is geen gesprek met u geweest (Awb art. 7:3).", "There was no talk with you (Awb art. 7:3).")
		s.alinea(s.in("De reden:", "The reason:"), in.Afgezien)
	case !in.Gehoord.IsZero():
		s.p("Op %s vertelde u uw verhaal (Awb art. 7:2).", "On %s you told your side (Awb art. 7:2).", s.dag(in.Gehoord))
	default:
		s.p("Er is geen gesprek met u geweest, omdat wij het bezwaar niet kunnen behandelen (Awb art. 7:3).", "There was no talk with you, because we cannot treat the objection (Awb art. 7:3).")
	}
	s.kop("Waarom wij dit beslissen", "Why we decide this")
	s.alinea("", in.Redenen)
	s.alinea(s.in("Waarom deze vorm:", "Why this form:"), in.Toekenning.VormReden)
	s.wieBesliste(in.Mandaat, s.in(" Een ander nam het eerste besluit (Awb art. 10:3).", " Somebody else took the first decision (Awb art. 10:3)."))
	s.beroep(in.Beroep)
	s.steun()
	s.vragen()
	return s.besluitSlot()
}

// alsnog says what is granted after all, or what changes.
func (s *schrijver) alsnog(in OpBezwaarInvoer) {
	t := in.Toekenning
	switch in.Strekking {
	case Toekennen:
		s.toekenning(t)
	case Wijzigen:
		dag := func(d termijn.Datum) string {
			if d.IsZero() {
				return ""
			}
			return s.dag(d)
		}
		s.zetTabel(s.in("Wat er verandert", "What changes"), KeyValues{
			{s.in("Vorm", "Form"), hoofdletter(t.Vorm)}, {s.in("Aanbieder", "Provider"), t.Aanbieder}, {s.in("Hoe wij het regelen", "How we arrange it"), t.Levering},
			{s.in("Begin", "Start"), dag(t.Begin)}, {s.in("Einde", "End"), dag(t.Eind)},
		}.gevuld())
		s.p("Wat hier niet staat, blijft zoals het was.", "What is not named here stays as it was.")
	}
}

// beroep is the clause on appeal to the court (Awb art. 3:45, 6:7 and 8:1).
func (s *schrijver) beroep(t termijn.Termijn) {
	s.kop("Bent u het niet eens met deze beslissing?", "Do you not agree with this decision?")
	s.zet(Paragraph{{Text: s.in("Dan kunt u in beroep gaan bij de rechtbank (Awb art. 8:1). Doe dit ", "Then you can appeal to the court (Awb art. 8:1). Do so ")},
		{Text: s.f("uiterlijk op %s", "no later than %s", s.dag(t.Uiterlijk)), Bold: true},
		{Text: s.f(". U heeft 6 weken. Die beginnen op de dag na verzending van deze brief, dus op %s (%s).", ". You have 6 weeks. They begin on the day after this letter is sent, so on %s (%s).", s.dag(t.Begin.Plus(1)), t.Bron)},
		{Text: voorafSpatie(s.verschoven(t))}})
	s.p("Stuur uw beroep naar de rechtbank in uw regio, of gebruik het digitale loket van de rechtspraak. Stuur deze brief mee. Schrijf waarom u het niet eens bent (Awb art. 6:5). Een beroep kost geld.",
		"Send your appeal to the court in your region, or use the digital counter of the judiciary. Send this letter along. Write why you do not agree (Awb art. 6:5). An appeal costs money.")
	s.p("Kunt u niet wachten? Vraag de rechtbank dan ook om een voorlopige voorziening (Awb art. 8:81).", "Can you not wait? Then also ask the court for a provisional measure (Awb art. 8:81).")
}
