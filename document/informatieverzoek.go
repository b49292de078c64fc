package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// InformatieverzoekInvoer is what a request for information says.
type InformatieverzoekInvoer struct {
	Brief
	Aanvraag termijn.Datum // zero: there is only a melding
	Wat      []string      // what is missing
	Gevraagd termijn.Datum // the day of the request; zero: of the letter
	Tot      termijn.Datum // last day to answer
	Besluit  termijn.Datum // the last day to decide as it stands without this request
	Schorst  bool          // the period to decide stands still (Awb art. 4:15)
}

// Informatieverzoek asks the resident to supplement what is missing. While
// there is an aanvraag the period to decide stands still from the day after the
// letter until the supplement or the end of the time for it (Awb art. 4:15
// lid 1 onder a); an unused chance may end the aanvraag (art. 4:5).
func Informatieverzoek(in InformatieverzoekInvoer) Document {
	s := in.nieuw(taal.T("Wij hebben nog informatie van u nodig", "We need more information from you"))
	if in.Aanvraag.IsZero() {
		s.p("Wij onderzoeken welke hulp u nodig heeft. Daarvoor missen wij nog informatie.",
			"We are investigating which help you need. For that we still lack information.")
	} else {
		s.p("Op %s heeft u hulp aangevraagd. Wij kunnen nog niet besluiten. Daarvoor missen wij informatie.",
			"On %s you applied for help. We cannot decide yet. For that we lack information.", s.dag(in.Aanvraag))
	}
	s.kop("Wat wij nodig hebben", "What we need")
	var items []Paragraph
	for _, w := range in.Wat {
		items = append(items, Paragraph{s.eigen(w)})
	}
	s.zet(List{Items: items})
	s.zet(Paragraph{{Text: s.in("Geef ons dit ", "Give us this ")}, {Text: s.f("uiterlijk op %s", "no later than %s", s.dag(in.Tot)), Bold: true}, {Text: "."}})
	s.p("Lukt het niet op tijd? Bel ons dan voor die dag. Wij zoeken samen naar een oplossing.", "Can you not make it in time? Then call us before that day. We look for a solution together.")
	s.kop("Wat dit betekent", "What this means")
	s.gevolg(in)
	s.steun()
	s.vragen()
	return s.slot()
}

func (s *schrijver) gevolg(in InformatieverzoekInvoer) {
	if !in.Schorst {
		s.p("Ons onderzoek gaat gewoon door. De datum waarop wij klaar moeten zijn, verandert niet door deze vraag.",
			"Our investigation simply goes on. The day we must be ready does not change because of this question.")
		return
	}
	gevraagd := in.Gevraagd
	if gevraagd.IsZero() {
		gevraagd = in.Datum
	}
	s.p("Zonder deze vraag moesten wij besluiten uiterlijk op %s. Vanaf %s staat die termijn stil (Awb art. 4:15). De termijn loopt weer als wij de informatie hebben, of als %s voorbij is. Ons besluit komt dan zo veel dagen later als de termijn stilstond.",
		"Without this question we had to decide no later than %s. From %s that period stands still (Awb art. 4:15). The period runs again when we have the information, or when %s has passed. Our decision is then as many days later as the period stood still.",
		s.dag(in.Besluit), s.dag(gevraagd.Plus(1)), s.dag(in.Tot))
	s.p("Krijgen wij de informatie niet? Dan kunnen wij besluiten dat wij uw aanvraag niet behandelen (Awb art. 4:5). U krijgt daar dan een brief over.",
		"Do we not get the information? Then we may decide not to handle your application (Awb art. 4:5). You will get a letter about that.")
}
