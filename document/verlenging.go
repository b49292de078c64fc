package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VerlengingsberichtInvoer is what the notice of a later decision says.
type VerlengingsberichtInvoer struct {
	Brief
	Aanvraag  termijn.Datum
	Was       termijn.Datum // the last day so far
	Wordt     termijn.Datum // the new last day
	Wettelijk termijn.Datum // the last day the law gives: a notice of default counts from there
	Reden     string
}

// Verlengingsbericht tells that the decision comes later, and when (Awb art.
// 4:14 lid 1). The resident keeps the right to give notice of default from the
// day after the last day the law gives (art. 4:17), and the letter says so.
func Verlengingsbericht(in VerlengingsberichtInvoer) Document {
	s := in.nieuw(taal.T("Ons besluit komt later", "Our decision will be later"))
	s.p("Op %s heeft u hulp aangevraagd. Wij moesten besluiten uiterlijk op %s. Dat lukt niet. Dat vinden wij vervelend voor u.",
		"On %s you applied for help. We had to decide no later than %s. We cannot. We are sorry about that.", s.dag(in.Aanvraag), s.dag(in.Was))
	s.kop("Waarom duurt het langer?", "Why does it take longer?")
	s.alinea("", in.Reden)
	s.kop("Wanneer krijgt u het besluit?", "When do you get the decision?")
	s.zet(Paragraph{{Text: s.in("Wij besluiten ", "We decide ")}, {Text: s.f("uiterlijk op %s", "no later than %s", s.dag(in.Wordt)), Bold: true}, {Text: " (Awb art. 4:14)."}})
	s.p("Kunt u niet zo lang wachten? Bel ons dan. Als het nodig is, regelen wij direct tijdelijke hulp (Wmo 2015 art. 2.3.3).",
		"Can you not wait that long? Then call us. If necessary we arrange temporary help straight away (Wmo 2015 art. 2.3.3).")
	s.kop("Wat kunt u doen als wij te laat zijn?", "What can you do when we are late?")
	s.p("Vanaf %s mag u ons schrijven dat wij te laat zijn. Dit heet een ingebrekestelling. Wij hebben dan nog 2 weken om te besluiten. Doen wij dat niet, dan krijgt u voor elke dag daarna een bedrag, hoogstens 42 dagen lang (Awb art. 4:17).",
		"From %s you may write to us that we are late. This is called a notice of default. We then have 2 more weeks to decide. If we do not, you get an amount for every day after that, for 42 days at most (Awb art. 4:17).", s.dag(in.Wettelijk.Plus(1)))
	s.steun()
	s.vragen()
	return s.slot()
}
