package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// OntvangstbevestigingInvoer is what the receipt of a melding says.
type OntvangstbevestigingInvoer struct {
	Brief
	Melding   termijn.Datum
	Melder    string          // who gave notice for the resident; "" when the resident did
	Plan      termijn.Termijn // to hand in a personal plan
	Onderzoek termijn.Termijn // to finish the investigation
}

// Ontvangstbevestiging confirms a melding and says what follows: the
// investigation and its end (Wmo 2015 art. 2.3.2 lid 1), the personal plan
// (lid 2) and the free client support (lid 3). Requirements PROC-05, DDL-02.
func Ontvangstbevestiging(in OntvangstbevestigingInvoer) Document {
	s := in.nieuw(taal.T("Wij hebben uw melding ontvangen", "We have received your notice"))
	if in.Melder == "" {
		s.p("Op %s heeft u bij ons gemeld dat u hulp nodig heeft. In deze brief leest u wat er nu gebeurt.",
			"On %s you told us that you need help. This letter says what happens now.", s.dag(in.Melding))
	} else {
		s.p("Op %s heeft %s bij ons gemeld dat u hulp nodig heeft. In deze brief leest u wat er nu gebeurt.",
			"On %s %s told us that you need help. This letter says what happens now.", s.dag(in.Melding), in.Melder)
	}
	s.watNu()
	s.datums(in)
	s.kop("U mag een eigen plan maken", "You may make a plan of your own")
	s.p("In een persoonlijk plan schrijft u welke hulp u wilt en wat u zelf kunt doen. U mag het plan bij ons inleveren tot en met %s. Wij gebruiken uw plan bij het onderzoek (Wmo 2015 art. 2.3.2 lid 2). Een plan hoeft niet.",
		"In a personal plan you write which help you want and what you can do yourself. You may hand in the plan until %s. We use your plan in the investigation (Wmo 2015 art. 2.3.2 lid 2). You do not have to make one.", s.dag(in.Plan.Uiterlijk))
	s.steun()
	s.kop("Wat wij van u nodig hebben", "What we need from you")
	s.zet(List{Items: Items(
		s.in("Neem naar het gesprek een geldig identiteitsbewijs mee (Wmo 2015 art. 2.3.4).", "Bring a valid identity document to the meeting (Wmo 2015 art. 2.3.4)."),
		s.in("Geef ons de gegevens die wij nodig hebben voor het onderzoek (Wmo 2015 art. 2.3.2 lid 7).", "Give us the data that we need for the investigation (Wmo 2015 art. 2.3.2 lid 7)."),
		s.in("Uw kliniek mag ons alleen over u vertellen als u dat goed vindt. U kunt uw toestemming altijd intrekken (Wmo 2015 art. 5.2.5).", "Your clinic may tell us about you only if you agree. You can always withdraw your consent (Wmo 2015 art. 5.2.5)."),
	)})
	s.kop("Kunt u niet wachten?", "Can you not wait?")
	s.p("Bel ons dan meteen. Als het nodig is, regelen wij direct tijdelijke hulp (Wmo 2015 art. 2.3.3).",
		"Then call us at once. If necessary we arrange temporary help straight away (Wmo 2015 art. 2.3.3).")
	s.vragen()
	return s.slot()
}

func (s *schrijver) watNu() {
	s.kop("Wat gebeurt er nu?", "What happens now?")
	s.zet(List{Numbered: true, Items: Items(
		s.in("Wij praten met u over wat u nodig heeft. Wilt u iemand meenemen? Dat mag altijd.", "We talk with you about what you need. Would you like to bring somebody? You always may."),
		s.in("U krijgt van ons een verslag. Klopt er iets niet? Dan zetten wij uw opmerkingen erbij.", "You get a report from us. Is something wrong? Then we add your remarks."),
		s.in("Daarna kunt u een aanvraag doen. Duurt het onderzoek te lang? Dan mag u de aanvraag ook eerder doen.", "After that you can apply. Does the investigation take too long? Then you may apply earlier."),
		s.in("Wij nemen een besluit binnen 2 weken na uw aanvraag (Wmo 2015 art. 2.3.5 lid 2).", "We decide within 2 weeks after your application (Wmo 2015 art. 2.3.5 lid 2)."),
	)})
}

func (s *schrijver) datums(in OntvangstbevestigingInvoer) {
	rij := func(wat, waarom string, t termijn.Termijn) []Paragraph {
		if v := s.verschoven(t); v != "" {
			waarom += " " + v
		}
		return Row(wat, s.dag(t.Uiterlijk), waarom)
	}
	s.zet(Table{
		Caption: s.in("Belangrijke datums", "Important dates"), RowHead: true, Widths: []int{30, 25, 45},
		Head: []string{s.in("Wat", "What"), s.in("Uiterlijk op", "No later than"), s.in("Waarom", "Why")},
		Rows: [][]Paragraph{
			rij(s.in("Uw persoonlijk plan", "Your personal plan"), s.f("7 dagen na de melding (%s).", "7 days after the notice (%s).", in.Plan.Bron), in.Plan),
			rij(s.in("Ons onderzoek is klaar", "Our investigation is finished"), s.f("6 weken na de melding (%s).", "6 weeks after the notice (%s).", in.Onderzoek.Bron), in.Onderzoek),
		},
	})
}
