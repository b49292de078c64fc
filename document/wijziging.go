package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Wijzigingsoort is what a change does with what was granted.
type Wijzigingsoort string

// The changes, as the facts of a dossier name them.
const (
	Verlengen          Wijzigingsoort = "verlengen"
	Aanpassen          Wijzigingsoort = "aanpassen"
	Afschalen          Wijzigingsoort = "afschalen"
	AnderHuis          Wijzigingsoort = "ander_huis"
	Intrekken          Wijzigingsoort = "intrekken"
	TijdelijkIntrekken Wijzigingsoort = "tijdelijk_intrekken"
)

// WijzigingInvoer is what the decision to change or withdraw says. Parts that
// stay as they are are left empty.
type WijzigingInvoer struct {
	Brief
	Soort         Wijzigingsoort
	Besluit       termijn.Datum // of the decision that is changed
	Heronderzoek  termijn.Datum // of the re-examination it rests on, when there was one
	Grond         string        // in words that follow "our ground is"
	Artikel       string        // where the law gives that ground
	Vanaf, Tot    termijn.Datum // the day it takes effect; the new last day, or the last day of a withdrawal for a while
	Vorm          string
	VormReden     string
	Aanbieder     string // the new house
	Levering      string
	LeveringReden string
	BudgetReden   string
	Redenen       string
	Weging        string // of the interests, of a withdrawal
	Terugwerkend  string // why it starts before the decision
	Langer        string // why it lasts longer than the framework's term
	Afwijking     string
	Mandaat       string
	Bezwaar       termijn.Termijn // from the day of notification
}

var wijzigingTitels = map[Wijzigingsoort]taal.Tekst{
	Verlengen:          taal.T("Besluit: uw hulp duurt langer", "Decision: your help lasts longer"),
	Aanpassen:          taal.T("Besluit: uw hulp verandert", "Decision: your help changes"),
	Afschalen:          taal.T("Besluit: uw hulp wordt minder", "Decision: your help is reduced"),
	AnderHuis:          taal.T("Besluit: u kunt naar een ander huis", "Decision: you can go to another house"),
	Intrekken:          taal.T("Besluit: uw hulp stopt", "Decision: your help stops"),
	TijdelijkIntrekken: taal.T("Besluit: uw plek is een tijd niet voor u", "Decision: your place is not yours for a while"),
}

// Wijziging is the decision to change or withdraw what was granted (Wmo 2015 art.
// 2.3.10): what changes from which day, on which ground, how interests were
// weighed (Awb art. 3:4) and how to object (art. 3:45). Requirements DEC-06 to
// DEC-08.
func Wijziging(in WijzigingInvoer) Document {
	s := in.nieuw(wijzigingTitels[in.Soort])
	s.p("Op %s besloten wij welke hulp u krijgt. Daaraan verandert nu iets. In deze brief leest u wat, en waarom. U leest ook wat u kunt doen als u het er niet mee eens bent.",
		"On %s we decided which help you get. Something in that changes now. This letter says what, and why. It also says what you can do if you do not agree.", s.dag(in.Besluit))
	s.kop("Ons besluit", "Our decision")
	s.zet(Paragraph{{Text: s.watVerandert(in), Bold: true}})
	s.nieuweStand(in)
	s.waaromAnders(in)
	s.naWijziging(in)
	s.wieBesliste(in.Mandaat, s.in(" Het besluit rust op artikel 2.3.10 van de Wmo 2015.", " The decision rests on article 2.3.10 of the Wmo 2015."))
	s.bezwaar(in.Bezwaar)
	s.steun()
	s.vragen()
	return s.besluitSlot()
}

// watVerandert says in one sentence what was decided.
func (s *schrijver) watVerandert(in WijzigingInvoer) string {
	switch in.Soort {
	case Verlengen:
		return s.f("U krijgt de hulp langer: tot en met %s.", "You get the help longer: until %s.", s.dag(in.Tot))
	case Intrekken:
		return s.f("Vanaf %s krijgt u deze hulp niet meer.", "From %s you no longer get this help.", s.dag(in.Vanaf))
	case TijdelijkIntrekken:
		return s.f("Van %s tot en met %s heeft u geen recht op uw plek in het huis.", "From %s until %s you have no right to your place in the house.", s.dag(in.Vanaf), s.dag(in.Tot))
	case AnderHuis:
		return s.f("Vanaf %s krijgt u de hulp bij %s.", "From %s you get the help at %s.", s.dag(in.Vanaf), in.Aanbieder)
	case Afschalen:
		return s.f("Vanaf %s krijgt u minder hulp, of korter.", "From %s you get less help, or for a shorter time.", s.dag(in.Vanaf))
	}
	return s.f("Vanaf %s verandert uw hulp.", "From %s your help changes.", s.dag(in.Vanaf))
}

// nieuweStand lists the parts that change. A withdrawal has none.
func (s *schrijver) nieuweStand(in WijzigingInvoer) {
	if in.Soort == Intrekken || in.Soort == TijdelijkIntrekken {
		return
	}
	einde := ""
	if !in.Tot.IsZero() {
		einde = s.dag(in.Tot)
	}
	s.zetTabel(s.in("Wat er verandert", "What changes"), KeyValues{
		{s.in("Vorm", "Form"), hoofdletter(in.Vorm)},
		{s.in("Aanbieder", "Provider"), in.Aanbieder},
		{s.in("Hoe wij het regelen", "How we arrange it"), in.Levering},
		{s.in("Gaat in op", "Takes effect on"), s.dag(in.Vanaf)},
		{s.in("Nieuw einde", "New end"), einde},
	}.gevuld())
	s.p("Wat hier niet staat, blijft zoals het was.", "What is not named here stays as it was.")
}

// zetTabel adds a table of what was decided, part by part.
func (s *schrijver) zetTabel(titel string, rijen KeyValues) {
	tabel := Table{Caption: titel, RowHead: true, Widths: []int{30, 70}, Head: []string{s.in("Onderdeel", "Part"), s.in("Wat wij hebben besloten", "What we decided")}}
	for _, r := range rijen {
		tabel.Rows = append(tabel.Rows, Row(r.Key, r.Value))
	}
	s.zet(tabel)
}

func (s *schrijver) waaromAnders(in WijzigingInvoer) {
	s.kop("Waarom wij dit besluiten", "Why we decide this")
	s.p("Onze grond is: %s (%s).", "Our ground is: %s (%s).", in.Grond, in.Artikel)
	s.alinea("", in.Redenen)
	if !in.Heronderzoek.IsZero() {
		s.p("Wij gebruiken hierbij het gesprek en het onderzoek van %s (Wmo 2015 art. 2.3.9).", "For this we use the talk and the examination of %s (Wmo 2015 art. 2.3.9).", s.dag(in.Heronderzoek))
	}
	s.alinea(s.in("Waarom deze vorm:", "Why this form:"), in.VormReden)
	s.alinea(s.in("Waarom wij het zo regelen:", "Why we arrange it this way:"), in.LeveringReden)
	s.alinea(s.in("Waarom het budget genoeg is:", "Why the budget is enough:"), in.BudgetReden)
	s.alinea(s.in("Waarom het begint voor dit besluit:", "Why it starts before this decision:"), in.Terugwerkend)
	s.alinea(s.in("Waarom het langer duurt dan gewoonlijk:", "Why it lasts longer than usual:"), in.Langer)
	if in.Weging != "" {
		s.kop("Hoe wij hebben gewogen", "How we weighed")
		s.p("Wij keken naar wat dit voor u betekent, en voor anderen in het huis (Awb art. 3:4).", "We looked at what this means for you, and for others in the house (Awb art. 3:4).")
		s.alinea("", in.Weging)
	}
	s.afwijking("", in.Afwijking)
}

// naWijziging says what is open to who loses his place, for good or a while.
func (s *schrijver) naWijziging(in WijzigingInvoer) {
	switch in.Soort {
	case Intrekken:
		s.andereWegen()
	case TijdelijkIntrekken:
		s.kop("Wat kunt u nu doen?", "What can you do now?")
		s.zet(List{Items: Items(
			s.f("Vanaf %s kunt u weer naar uw plek. Spreek met het huis af hoe u terugkomt.", "From %s you can go to your place again. Agree with the house how you come back.", s.dag(in.Tot.Plus(1))),
			s.in("Heeft u nu geen plek om te slapen? Bel ons meteen. Wij zoeken met u naar een plek.", "Do you have no place to sleep now? Call us at once. We look for a place with you."),
			s.in("Heeft u meteen hulp nodig? Bel ons, uw huisarts of uw behandelaar.", "Do you need help at once? Call us, your doctor or your practitioner."),
		)})
	}
}
