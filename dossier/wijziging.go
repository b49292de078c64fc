package dossier

import (
	"slices"

	"halfweg/taal"
)

const bronWijziging = "Wmo 2015 art. 2.3.10"

// volledig asks what a change needs, when it is proposed and again when it is
// decided on.
func (w *WijzigingVoorgesteld) volledig(d Dossier, f Feit, o Omgeving) error {
	r := d.Recht()
	if r == nil {
		return weiger(bronWijziging, taal.T("Er is geen verzonden besluit dat nu iets toekent.", "There is no decision that was sent and grants something now."),
			taal.T("Neem en verzend eerst een besluit. Is het al ingetrokken, dan volgt een nieuwe melding.", "Take and send a decision first. If it was withdrawn already, a new notice follows."))
	}
	return eerste(d.magNaVerzending(), nietVoor(f, d.Verzonden.Op, taal.T("de verzending van het besluit", "the sending of the decision"), bronWijziging),
		w.ingevuld(), w.magOverMaatregel(d), w.magOpGrond(), w.magInTermijn(r), w.magNaHeronderzoek(d), w.magNaAlternatief(d, o), w.duurt(r, o), magLeveren(w.Leveringsvorm, w.LeveringReden, w.BudgetReden, w.Afwijking, o))
}

// ingevuld asks for the parts each kind of change needs.
func (w *WijzigingVoorgesteld) ingevuld() error {
	intrekken := w.Soort == Intrekken || w.Soort == TijdelijkIntrekken
	delen := []struct {
		veld string
		leeg bool
		wat  taal.Tekst
	}{
		{"tot", w.Tot.IsZero() && (w.Soort == Verlengen || w.Soort == TijdelijkIntrekken), taal.T("de laatste dag", "the last day")},
		{"huis", w.Huis == "" && w.Soort == AnderHuis, taal.T("het nieuwe safehouse", "the new safehouse")},
		{"vorm", w.Soort == Afschalen && w.Vorm == "" && w.Leveringsvorm == "" && w.Tot.IsZero(), taal.T("wat er lichter of korter wordt", "what becomes lighter or shorter")},
		{"vormReden", w.Vorm != "" && w.VormReden == "", taal.T("waarom het deze vorm is", "why it is this form")},
		{"weging", intrekken && w.Weging == "", taal.T("de weging van de belangen", "the weighing of interests")},
	}
	for _, x := range delen {
		if x.leeg {
			return weiger("Awb art. 3:4 en 3:46; "+bronWijziging, taal.T("In het voorstel ontbreekt "+x.wat.NL+".", "The proposal lacks "+x.wat.EN+"."),
				taal.T("Vul dit in.", "Fill this in.")).bij(x.veld)
		}
	}
	return nil
}

// magOverMaatregel refuses to adopt what is no measure.
func (w *WijzigingVoorgesteld) magOverMaatregel(d Dossier) error {
	if w.Maatregel == 0 || d.Maatregel(w.Maatregel) != nil {
		return nil
	}
	return weiger(bronMaatregel, taal.T("Deze maatregel staat niet in het dossier.", "This measure is not in the record."),
		taal.T("Kies een maatregel uit de lijst, of laat dit leeg.", "Choose a measure from the list, or leave this empty.")).bij("maatregel")
}

// magOpGrond asks a withdrawal for one of the grounds of the law, or the wish of
// the resident: that a re-examination showed it is no ground by itself.
func (w *WijzigingVoorgesteld) magOpGrond() error {
	if w.Grond != GrondHeronderzoek || w.Soort != Intrekken && w.Soort != TijdelijkIntrekken {
		return nil
	}
	return weiger(bronWijziging+" lid 1", taal.T("Intrekken kan alleen op een grond uit de wet, of op verzoek van de inwoner.", "A withdrawal needs a ground of the law, or the resident's request."),
		taal.T("Kies de grond (a tot en met e) die uit het heronderzoek bleek.", "Choose the ground (a to e) that the re-examination showed.")).bij("grond")
}

// magInTermijn keeps the days of a change within what was granted, and those of
// an extension after it.
func (w *WijzigingVoorgesteld) magInTermijn(r *Recht) error {
	nl, en := r.Tot.Lang(taal.NL), r.Tot.Lang(taal.EN)
	buiten := func(veld, reden, reason string) error {
		return weiger(bronWijziging+" lid 2", taal.T(reden, reason), taal.T("Het besluit geldt van "+r.Van.Lang(taal.NL)+" tot en met "+nl+". Kies een dag die daarbij past.",
			"The decision holds from "+r.Van.Lang(taal.EN)+" until "+en+". Choose a day that goes with that.")).bij(veld)
	}
	switch {
	case !w.Tot.IsZero() && w.Tot.Voor(w.Vanaf):
		return buiten("tot", "De laatste dag ligt voor de eerste.", "The last day is before the first.")
	case w.Soort == Verlengen && !w.Tot.Na(r.Tot):
		return buiten("tot", "De nieuwe laatste dag ligt niet na de laatste dag van nu.", "The new last day is not after the present one.")
	case w.Soort == Verlengen:
		return nil
	case w.Vanaf.Voor(r.Van) || w.Vanaf.Na(r.Tot):
		return buiten("vanaf", "Deze dag ligt buiten de duur van het besluit.", "This day is outside the term of the decision.")
	case w.Tot.Na(r.Tot):
		return buiten("tot", "De laatste dag ligt na het einde van het besluit. Dat is een verlenging.", "The last day is after the end of the decision. That is an extension.")
	}
	return nil
}

// magNaHeronderzoek asks for a re-examination since the last decision, except
// where it cannot wait or where the resident himself asks to move.
func (w *WijzigingVoorgesteld) magNaHeronderzoek(d Dossier) error {
	vrij := w.Soort == Verlengen || w.Soort == TijdelijkIntrekken || w.Soort == AnderHuis && w.Grond == GrondVerzoek
	if vrij || slices.ContainsFunc(d.Heronderzoeken, func(h Gedaan[HeronderzoekGehouden]) bool { return h.Nr > d.laatsteBesluit() }) {
		return nil
	}
	return weiger("Wmo 2015 art. 2.3.9", taal.T("Sinds het laatste besluit is er geen heronderzoek gehouden.", "No re-examination has been held since the last decision."),
		taal.T("Leg eerst het heronderzoek vast.", "Record the re-examination first.")).bij("soort")
}

// magNaAlternatief asks, where the framework wants it, whether another provision
// fits better before an extension (DEC-06, EXC-03; C05). One that was found
// enough asks for reasons to extend all the same.
func (w *WijzigingVoorgesteld) magNaAlternatief(d Dossier, o Omgeving) error {
	r := o.proces().AlternatiefBijVerlengen
	if w.Soort != Verlengen || !r.Gezet || !r.Waarde {
		return nil
	}
	gewogen, toereikend := false, false
	for _, a := range d.Alternatieven {
		if a.Nr > d.laatsteBesluit() {
			gewogen, toereikend = true, toereikend || a.Inhoud.Toereikend
		}
	}
	switch {
	case !gewogen:
		return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Er is nog niet onderzocht of een andere voorziening beter past.", "It has not been examined yet whether another provision fits better.")),
			taal.T("Weeg eerst een alternatief af, zoals beschermd wonen.", "Weigh an alternative first, such as protected living.")).bij("soort")
	case toereikend && w.Afwijking == "":
		return weiger(o.bron(r.Herkomst)+"; Awb art. 4:84", taal.T("Een ander aanbod is genoeg bevonden.", "Another provision was found to be enough."),
			taal.T("Schrijf op waarom u toch verlengt.", "Write down why you extend all the same.")).bij("afwijking")
	}
	return nil
}

// duurt checks the whole term, from the first day of the grant, against the
// framework's maximum (DEC-05, C05).
func (w *WijzigingVoorgesteld) duurt(r *Recht, o Omgeving) error {
	m := o.proces().MaximaleDuur
	if w.Soort != Verlengen || !m.Gezet || w.Tot.Voor(r.Van.Maanden(m.Waarde)) || magUitzondering(m, w.Langer) {
		return nil
	}
	return weiger(o.bron(m.Herkomst), regelTekst(m, taal.T("Het besluit duurt langer dan het kader toestaat.", "The decision lasts longer than the framework allows.")),
		uitzonderingUitweg(m, taal.T("Kies een eerdere laatste dag", "Choose an earlier last day"))).bij("langer")
}
