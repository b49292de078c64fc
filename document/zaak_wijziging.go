package document

import (
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Wijziging is the last change of the decision as taken, or as proposed when it
// is not taken yet, so that who signs reads exactly what goes out. The error is
// a *dossier.Weigering when nothing is proposed.
func (z Zaak) Wijziging() (Document, error) {
	d := z.Dossier
	if len(d.Wijzigingen) == 0 || d.Beschikking == nil {
		return Document{}, nogNiet(taal.T("Er is nog geen wijziging voorgesteld.", "No change has been proposed yet."), taal.T("Leg eerst een voorstel vast.", "Record a proposal first."))
	}
	w := d.Wijzigingen[len(d.Wijzigingen)-1]
	x := w.Inhoud
	in := WijzigingInvoer{Brief: z.Brief, Soort: Wijzigingsoort(x.Soort), Besluit: d.Beschikking.Op, Vanaf: x.Vanaf, Tot: x.Tot, Vorm: strings.ToLower(z.vorm(x.Vorm)), VormReden: x.VormReden,
		Aanbieder: z.naam(x.Huis), Levering: z.keuze("besluit_voorgesteld", "leveringsvorm", x.Leveringsvorm), LeveringReden: x.LeveringReden, BudgetReden: x.BudgetReden, Redenen: x.Redenen, Weging: x.Weging,
		Terugwerkend: x.Terugwerkend.Reden, Langer: x.Langer.Reden, Afwijking: x.Afwijking, Mandaat: z.Mandaat}
	in.Grond, in.Artikel = z.grond(x.Grond)
	if w.Besluit != nil {
		in.Mandaat = w.Besluit.Inhoud.Mandaat
	}
	for _, h := range d.Heronderzoeken {
		if h.Nr < w.Nr {
			in.Heronderzoek = h.Op
		}
	}
	if z.Omgeving.Wet != nil {
		in.Bezwaar = z.Omgeving.Wet.Termijn(termijn.Bezwaar, z.Datum)
	}
	return Wijziging(in), nil
}

func (z Zaak) vorm(vorm string) string { return z.keuze("besluit_voorgesteld", "vorm", vorm) }

// grond words the ground of a change for the resident, with its article: the
// letter of the choice is the letter of the law.
func (z Zaak) grond(grond string) (woorden, artikel string) {
	artikel = "Wmo 2015 art. 2.3.10"
	switch grond {
	case dossier.GrondVerzoek:
		return taal.T("u vroeg er zelf om", "you asked for it yourself").In(z.Taal), artikel
	case dossier.GrondHeronderzoek:
		return taal.T("dit bleek toen wij opnieuw keken", "this showed when we looked again").In(z.Taal), artikel
	}
	letter, tekst, _ := strings.Cut(z.keuze("wijziging_voorgesteld", "grond", grond), ". ")
	return kleineLetter(tekst), artikel + " lid 1 onder " + letter
}
