package dossier

import (
	"slices"

	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// magBesluiten holds what must be there before anything is proposed or decided.
func (d Dossier) magBesluiten(f Feit, o Omgeving) error {
	switch {
	case o.Kader == nil:
		return weiger("Awb art. 3:46", taal.T("Er is geen afwegingskader gekozen.", "No assessment framework has been chosen."),
			taal.T("Kies eerst het kader dat voor dit dossier geldt.", "Choose the framework that holds for this case first."))
	case d.Onderzoek == nil:
		return weiger("Wmo 2015 art. 2.3.5 lid 1", taal.T("Het onderzoek is nog niet afgerond.", "The investigation has not been finished yet."),
			taal.T("Rond eerst het onderzoek af en geef de inwoner het verslag.", "Finish the investigation first and give the resident the report."))
	}
	return nietVoor(f, d.Onderzoek.Op, taal.T("het einde van het onderzoek", "the end of the investigation"), "Wmo 2015 art. 2.3.2 lid 8")
}

// magNaOordeel asks for the verdicts an outcome needs: where a safehouse is
// involved those of as many consultants as the framework wants, in agreement.
func (d Dossier) magNaOordeel(uitkomst string, o Omgeving) error {
	if uitkomst == AdviesAndereHulp {
		return nil
	}
	nodig, bron := 1, o.bronVierOgen()
	if o.vierOgen() {
		nodig = 2
	}
	switch n := len(d.GeldendeOordelen()); {
	case n < nodig && nodig == 2:
		return weiger(bron, taal.T("Er zijn nog geen oordelen van twee consulenten. Eén paar ogen is niet genoeg.", "There are no verdicts of two consultants yet. One pair of eyes is not enough."),
			taal.T("Laat beide toegewezen consulenten hun eigen oordeel inleveren.", "Have both assigned consultants hand in their own verdict."))
	case n < nodig:
		return weiger(bron, taal.T("Er is nog geen oordeel van een consulent.", "There is no verdict of a consultant yet."),
			taal.T("Wijs een consulent toe en laat die een oordeel geven.", "Assign a consultant and have that person give a verdict."))
	case !d.Eensgezind():
		return weiger(bron, taal.T("De consulenten oordelen verschillend.", "The consultants judge differently."),
			taal.T("Bespreek het verschil en leg het gedeelde oordeel vast.", "Discuss the difference and record the shared verdict."))
	}
	return nil
}

// volledig asks what a proposal needs for its purport, before it is decided on.
func (b BesluitVoorgesteld) volledig(d Dossier, o Omgeving) error {
	if err := d.magNaOordeel(b.uitkomst(), o); err != nil {
		return err
	}
	if err := b.wijktAf(d); err != nil {
		return err
	}
	switch b.Strekking {
	case Toekennen:
		return eerste(b.ingevuld(), magLeveren(b.Leveringsvorm, b.LeveringReden, b.BudgetReden, b.Afwijking, o), b.duurt(o))
	case Afwijzen:
		if len(b.Gronden) == 0 {
			return weiger("Awb art. 3:46 en 3:47", taal.T("Een afwijzing zonder grond kan niet.", "A refusal without a ground is not possible."),
				taal.T("Noem per grond het artikel en de reden.", "Name the article and the reason of each ground.")).bij("gronden")
		}
	}
	return nil
}

// uitkomst is the advice that a purport agrees with as to who must judge: other
// support involves no safehouse.
func (b BesluitVoorgesteld) uitkomst() string {
	if b.Strekking == AndereHulp {
		return AdviesAndereHulp
	}
	return AdviesSafehouse
}

// wijktAf asks for reasons when the proposal departs from the consultants'
// advice or from what the framework indicated (EXC-02).
func (b BesluitVoorgesteld) wijktAf(d Dossier) error {
	if !b.Afwijkend(d) || b.Afwijking != "" {
		return nil
	}
	return weiger("Awb art. 4:84; Wmo 2015 art. 2.3.5", taal.T("Het voorstel wijkt af van het advies of van de toetsing aan het kader.", "The proposal departs from the advice or from the assessment against the framework."),
		taal.T("Schrijf op waarom u afwijkt, of pas het voorstel aan.", "Write down why you depart, or change the proposal.")).bij("afwijking")
}

// Afwijkend reports whether the proposal departs from the consultants' shared
// advice or from the outcome of the last assessment.
func (b BesluitVoorgesteld) Afwijkend(d Dossier) bool {
	grant := b.Strekking == Toekennen
	if a := d.Advies(); a != "" && grant != (a == AdviesSafehouse) {
		return true
	}
	os := d.GeldendeOordelen()
	if len(os) == 0 {
		return false
	}
	switch os[len(os)-1].Inhoud.Bewijs.Uitkomst {
	case kader.Voldaan.String():
		return !grant
	case kader.NietVoldaan.String():
		return grant
	}
	return false
}

// ingevuld asks for the parts of a grant (DEC-04).
func (b BesluitVoorgesteld) ingevuld() error {
	delen := []struct {
		veld string
		leeg bool
		wat  taal.Tekst
	}{
		{"vorm", b.Vorm == "", taal.T("de vorm van ondersteuning", "the form of support")},
		{"vormReden", b.VormReden == "", taal.T("waarom het deze vorm is", "why it is this form")},
		{"huis", b.Huis == "", taal.T("het safehouse", "the safehouse")},
		{"begin", b.Begin.IsZero(), taal.T("de begindatum", "the start date")},
		{"maanden", b.Maanden == 0, taal.T("de duur in maanden", "the term in months")},
		{"leveringsvorm", b.Leveringsvorm == "", taal.T("de leveringsvorm", "the delivery form")},
	}
	for _, x := range delen {
		if x.leeg {
			return weiger("Awb art. 3:46; Wmo 2015 art. 2.3.5", taal.T("In het voorstel ontbreekt "+x.wat.NL+".", "The proposal lacks "+x.wat.EN+"."),
				taal.T("Vul dit in.", "Fill this in.")).bij(x.veld)
		}
	}
	return nil
}

// magLeveren asks for reasons when the delivery form is not one of the
// framework's (FIN-04, C15), and for a personal budget why its own conditions are
// met and why it is enough. It cannot refuse: a personal budget is a right where
// they are (Wmo 2015 art. 2.3.6).
func magLeveren(leveringsvorm, reden, budget, afwijking string, o Omgeving) error {
	if leveringsvorm == "pgb" && reden == "" && afwijking == "" {
		return weiger("Wmo 2015 art. 2.3.6 lid 2", taal.T("Een pgb heeft eigen voorwaarden, naast de vraag of hulp nodig is.", "A personal budget has conditions of its own, beside the question whether support is needed."),
			taal.T("Schrijf op waarom de inwoner daaraan voldoet.", "Write down why the resident meets them.")).bij("leveringReden")
	}
	return eerste(magLeverenVolgensKader(leveringsvorm, afwijking, o), magMetBudget(leveringsvorm, budget))
}

// magMetBudget asks why a personal budget is enough: a cap on the rate holds
// where somebody gives fitting support for it.
func magMetBudget(leveringsvorm, budget string) error {
	if leveringsvorm != "pgb" || budget != "" {
		return nil
	}
	return weiger("Wmo 2015 art. 2.3.6; ECLI:NL:RBNNE:2018:162; ECLI:NL:RBDHA:2022:9574",
		taal.T("Er staat niet waarom het budget genoeg is.", "It does not say why the budget is enough."),
		taal.T("Schrijf op welke aanbieder voor dit bedrag passende hulp geeft.", "Write down which provider gives fitting support for this amount.")).bij("budgetReden")
}

func magLeverenVolgensKader(leveringsvorm, afwijking string, o Omgeving) error {
	r := o.proces().Leveringsvormen
	if leveringsvorm == "" || !r.Gezet || slices.Contains(r.Waarde, leveringsvorm) || afwijking != "" {
		return nil
	}
	nl, en := "", ""
	for _, v := range leveringsvormOpties {
		if slices.Contains(r.Waarde, v.Waarde) {
			nl, en = nl+"; "+v.Tekst.NL, en+"; "+v.Tekst.EN
		}
	}
	return weiger(o.bron(r.Herkomst), taal.T("Dit kader noemt deze leveringsvorm niet.", "This framework does not mention this delivery form."),
		taal.T("Kies uit:"+nl[1:]+", of schrijf bij de afwijking op waarom dit toch past.", "Choose from:"+en[1:]+", or write at the deviation why it fits all the same.")).bij("leveringsvorm")
}

// duurt checks the term against the framework's maximum (DEC-05, C05).
func (b BesluitVoorgesteld) duurt(o Omgeving) error {
	r := o.proces().MaximaleDuur
	if !r.Gezet || b.Maanden <= r.Waarde || magUitzondering(r, b.Langer) {
		return nil
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Het besluit duurt langer dan het kader toestaat.", "The decision lasts longer than the framework allows.")),
		uitzonderingUitweg(r, taal.T("Kies een kortere duur", "Choose a shorter term"))).bij("maanden")
}

// magBeginnen checks retroactivity (DEC-02, EXL-04, C08): a start before the
// day of the decision.
func (d Dossier) magBeginnen(b BesluitVoorgesteld, f Feit, o Omgeving) error {
	return d.magWerken(b.Begin, b.Terugwerkend, "begin", f.Gebeurd, o)
}

// magWerken refuses a first day before the day of the decision, except as the
// framework allows with reasons. veld is the field with that first day.
func (d Dossier) magWerken(begin termijn.Datum, u Uitzondering, veld string, besloten termijn.Datum, o Omgeving) error {
	r := o.proces().Terugwerkend
	if begin.IsZero() || !begin.Voor(besloten) || !r.Gezet {
		return nil
	}
	if magUitzondering(r, u) {
		return d.magTerugTot(begin, veld, o)
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Een besluit werkt niet terug.", "A decision does not work back.")),
		uitzonderingUitweg(r, taal.T("Kies een begindatum op of na "+besloten.Lang(taal.NL), "Choose a start date on or after "+besloten.Lang(taal.EN)))).bij(veld)
}

// magTerugTot keeps a start that works back to the day of placement, where that
// is known (VNG § 8).
func (d Dossier) magTerugTot(begin termijn.Datum, veld string, o Omgeving) error {
	if d.PlaatsingVooruit == nil || !begin.Voor(d.Geplaatst()) {
		return nil
	}
	dag := d.Geplaatst()
	return weiger(o.bron(o.proces().Terugwerkend.Herkomst), taal.T("De begindatum ligt voor de dag van plaatsing.", "The start date is before the day of placement."),
		taal.T("Kies "+dag.Lang(taal.NL)+" of later.", "Choose "+dag.Lang(taal.EN)+" or later.")).bij(veld)
}

// magUitzondering reports whether the framework knows the exception used and
// reasons were given.
func magUitzondering[T any](r kader.Regel[T], u Uitzondering) bool {
	return u.Reden != "" && slices.ContainsFunc(r.Uitzonderingen, func(x kader.RegelUitzondering) bool { return x.ID == u.ID })
}

func uitzonderingUitweg[T any](r kader.Regel[T], anders taal.Tekst) taal.Tekst {
	if len(r.Uitzonderingen) == 0 {
		return taal.T(anders.NL+".", anders.EN+".")
	}
	nl, en := "", ""
	for _, u := range r.Uitzonderingen {
		nl, en = nl+" "+u.ID+": "+u.Tekst.NL, en+" "+u.ID+": "+u.Tekst.EN
	}
	return taal.T(anders.NL+", of gebruik met redenen een uitzondering."+nl, anders.EN+", or use an exception with reasons."+en)
}

// kentToe returns the house a proposal grants, "" when it grants none.
func (b BesluitVoorgesteld) kentToe() string {
	if b.Strekking == Toekennen {
		return b.Huis
	}
	return ""
}

// magNaKennismaking asks for the introduction at the house granted, where the
// framework wants it before the decision (DEC-01, C13).
func (d Dossier) magNaKennismaking(huis string, f Feit, o Omgeving) error {
	r := o.proces().KennismakingVooraf
	if huis == "" || !r.Gezet || !r.Waarde {
		return nil
	}
	if k := d.Kennismaking(huis); k != nil && !k.Op.Na(f.Gebeurd) {
		return nil
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("De inwoner en het safehouse hebben nog niet kennisgemaakt.", "The resident and the safehouse have not met yet.")),
		taal.T("Laat de kennismaking plaatsvinden en leg haar vast.", "Let the introduction take place and record it."))
}

// beoordelaars are the persons who judged what is decided on: who gave a
// verdict, or without verdicts who proposed.
func (d Dossier) beoordelaars() (personen []string) {
	for _, x := range d.GeldendeOordelen() {
		personen = append(personen, x.Door.Persoon)
	}
	if len(personen) == 0 {
		personen = []string{d.Voorstel.Door.Persoon}
	}
	return personen
}

// magAlsAnder refuses a decision by one pair of eyes: whoever decides is not the
// only one who judged (PROC-13).
func (o Omgeving) magAlsAnder(wie Wie, beoordelaars ...string) error {
	if slices.ContainsFunc(beoordelaars, func(p string) bool { return p != wie.Persoon }) {
		return nil
	}
	return weiger(o.bronVierOgen(), taal.T("U bent de enige die dit heeft beoordeeld. Eén paar ogen is niet genoeg.", "You are the only one who judged this. One pair of eyes is not enough."),
		taal.T("Laat iemand anders met mandaat beslissen.", "Have somebody else with a mandate decide."))
}
