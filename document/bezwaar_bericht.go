package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// HooruitnodigingInvoer is what the invitation to a hearing says.
type HooruitnodigingInvoer struct {
	Brief
	Bezwaar      termijn.Datum // the day the objection came in
	Besluit      termijn.Datum // the day of the decision objected to
	Dag          termijn.Datum
	Tijd, Plaats string
	Behandelaar  string // who hears, when known
	Commissie    bool   // an advisory committee hears
}

// Hooruitnodiging invites who objects to tell his side (Awb art. 7:2), with when
// and where, that the papers can be read before that (art. 7:4), and that one
// need not come (art. 7:3).
func Hooruitnodiging(in HooruitnodigingInvoer) Document {
	s := in.nieuw(taal.T("Uitnodiging om uw verhaal te vertellen", "Invitation to tell your side"))
	s.p("Op %s kregen wij uw bezwaar tegen ons besluit van %s. U mag daarover uw verhaal vertellen (Awb art. 7:2). Dat gesprek heet een hoorzitting.",
		"On %s we got your objection to our decision of %s. You may tell your side of it (Awb art. 7:2). That talk is called a hearing.", s.dag(in.Bezwaar), s.dag(in.Besluit))
	s.kop("Wanneer en waar?", "When and where?")
	s.zetTabel(s.in("Het gesprek", "The talk"), KeyValues{{s.in("Dag", "Day"), s.dag(in.Dag)}, {s.in("Tijd", "Time"), in.Tijd}, {s.in("Plaats", "Place"), in.Plaats}, {s.in("Met", "With"), in.Behandelaar}}.gevuld())
	if in.Commissie {
		s.p("De commissie die ons advies geeft, is erbij (Awb art. 7:13).", "The committee that advises us is there (Awb art. 7:13).")
	}
	s.kop("Goed om te weten", "Good to know")
	stukken := s.in("U mag de stukken van de gemeente lezen (Awb art. 7:4).", "You may read the papers of the municipality (Awb art. 7:4).")
	if tot := in.Dag.Plus(-10); !tot.Voor(in.Datum) {
		stukken = s.f("U mag tot en met %s nog stukken sturen, en de stukken van de gemeente lezen (Awb art. 7:4).", "You may send papers until %s, and read those of the municipality (Awb art. 7:4).", s.dag(tot))
	}
	s.zet(List{Items: Items(
		s.in("U mag iemand meenemen, bijvoorbeeld een vriend of een advocaat.", "You may bring somebody, such as a friend or a lawyer."),
		stukken,
		s.in("Kunt u niet op deze dag? Bel ons. Dan zoeken wij samen een andere dag.", "Can you not come on this day? Call us. We then find another day together."),
		s.in("U hoeft niet te komen. Laat het ons dan weten. Wij beslissen dan zonder gesprek (Awb art. 7:3).", "You need not come. Let us know then. We then decide without a talk (Awb art. 7:3)."))})
	s.steun()
	s.vragen()
	return s.slot()
}

// VerdagingsberichtInvoer is what the notice of a later decision on an objection
// says.
type VerdagingsberichtInvoer struct {
	Brief
	Bezwaar    termijn.Datum // the day the objection came in
	Besluit    termijn.Datum // the day of the decision objected to
	Was        termijn.Datum // the last day so far, zero when it is not known
	Wordt      termijn.Datum // the new last day
	Instemming bool          // who objects agreed
	Reden      string
}

// Verdagingsbericht tells that the decision on an objection comes later, why, and
// when (Awb art. 7:10 lid 3 to 5).
func Verdagingsbericht(in VerdagingsberichtInvoer) Document {
	s := in.nieuw(taal.T("Onze beslissing op uw bezwaar komt later", "Our decision on your objection will be later"))
	s.p("Op %s kregen wij uw bezwaar tegen ons besluit van %s. Wij hebben meer tijd nodig. Dat vinden wij vervelend voor u.",
		"On %s we got your objection to our decision of %s. We need more time. We are sorry about that.", s.dag(in.Bezwaar), s.dag(in.Besluit))
	if !in.Was.IsZero() {
		s.p("Wij moesten beslissen uiterlijk op %s.", "We had to decide no later than %s.", s.dag(in.Was))
	}
	s.kop("Waarom duurt het langer?", "Why does it take longer?")
	s.alinea("", in.Reden)
	s.kop("Wanneer krijgt u onze beslissing?", "When do you get our decision?")
	artikel := " (Awb art. 7:10 lid 3)."
	if in.Instemming {
		artikel = s.in(". U vond dat goed (Awb art. 7:10 lid 4).", ". You agreed to that (Awb art. 7:10 lid 4).")
	}
	s.zet(Paragraph{{Text: s.in("Wij beslissen ", "We decide ")}, {Text: s.f("uiterlijk op %s", "no later than %s", s.dag(in.Wordt)), Bold: true}, {Text: artikel}})
	s.p("Tot die tijd geldt het besluit gewoon (Awb art. 6:16).", "Until then the decision simply holds (Awb art. 6:16).")
	s.steun()
	s.vragen()
	return s.slot()
}
