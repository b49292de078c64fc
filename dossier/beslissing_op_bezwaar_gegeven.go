package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// BeslissingOpBezwaarGegeven is the decision on an objection, after looking at
// everything again (Awb art. 7:11 and 7:12), by somebody else than who took the
// decision (art. 10:3 lid 3). It has no effect before it was sent.
type BeslissingOpBezwaarGegeven struct {
	Bezwaar       int           `json:"bezwaar"`
	Uitkomst      string        `json:"uitkomst"`
	Strekking     string        `json:"strekking,omitzero"`
	Redenen       string        `json:"redenen"`
	Mandaat       string        `json:"mandaat"`
	Vorm          string        `json:"vorm,omitzero"`
	VormReden     string        `json:"vormReden,omitzero"`
	Huis          string        `json:"huis,omitzero"`
	Begin         termijn.Datum `json:"begin,omitzero"`
	Maanden       int           `json:"maanden,omitzero"`
	Leveringsvorm string        `json:"leveringsvorm,omitzero"`
	Document      string        `json:"document,omitzero"`
}

// Outcomes of an objection.
const (
	Gegrond          = "gegrond"
	DeelsGegrond     = "deels_gegrond"
	Ongegrond        = "ongegrond"
	NietOntvankelijk = "niet_ontvankelijk"
)

// What a decision on an objection does with the decision it is about, besides
// granting (Toekennen).
const (
	Handhaven = "handhaven"
	Wijzigen  = "wijzigen"
	Herroepen = "herroepen"
)

var beslissingOpBezwaarGegeven = Soort{
	Naam:  "beslissing_op_bezwaar_gegeven",
	Titel: taal.T("Beslissing op bezwaar gegeven", "Decision on the objection given"),
	Doen:  taal.T("Beslissen op het bezwaar", "Decide on the objection"),
	Uitleg: taal.T("Bekijk alles opnieuw, zoals het nu is. De beslissing werkt vanaf de dag dat zij is verzonden. Daarna kan wie het er niet mee eens is naar de rechtbank.",
		"Look at everything again, as it is now. The decision takes effect from the day it is sent. After that, who disagrees can go to court."),
	Bron: "Awb art. 7:11 en 7:12", Eisen: []string{"DEC-01", "DEC-02", "DEC-04", "ADM-14"},
	Deel: DeelBesluit, Beslist: true, Door: []Rol{Teamleider, Consulent}, Meldt: MeldtGewoon,
	Velden: []Veld{
		bezwaarVeld,
		{Naam: "uitkomst", Label: taal.T("Uitkomst", "Outcome"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(Gegrond, "Gegrond", "Well founded"), optie(DeelsGegrond, "Deels gegrond", "Well founded in part"),
			optie(Ongegrond, "Ongegrond", "Unfounded"), optie(NietOntvankelijk, "Niet-ontvankelijk", "Inadmissible")}},
		{Naam: "strekking", Label: taal.T("Wat gebeurt er met het besluit?", "What happens to the decision?"), Type: Keuze, Opties: []Optie{
			optie(Handhaven, "Het blijft zoals het is", "It stays as it is"), optie(Toekennen, "Alsnog een safehouse toekennen", "Grant a safehouse after all"),
			optie(Wijzigen, "Het wordt gewijzigd", "It is changed"), optie(Herroepen, "Het wordt herroepen", "It is revoked")}},
		{Naam: "redenen", Label: taal.T("Redenen", "Reasons"), Hulp: taal.T("Ga in op elk bezwaar. Wie bezwaar maakte, leest dit terug in de brief.", "Answer each objection. Who objected reads this in the letter."), Type: Alinea, Verplicht: true, Klinisch: true},
		mandaatVeld,
		{Naam: "vorm", Label: taal.T("Vorm van ondersteuning", "Form of support"), Type: Keuze, Opties: vormOpties},
		{Naam: "vormReden", Label: taal.T("Waarom deze vorm?", "Why this form?"), Type: Alinea},
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie},
		{Naam: "begin", Label: taal.T("Begindatum", "Start date"), Type: Dag},
		{Naam: "maanden", Label: taal.T("Duur in maanden", "Term in months"), Type: Getal, Min: 1, Max: 120},
		{Naam: "leveringsvorm", Label: taal.T("Leveringsvorm", "Delivery form"), Type: Keuze, Opties: leveringsvormOpties},
		documentVeld,
	},
	nieuw: func() Inhoud { return &BeslissingOpBezwaarGegeven{} },
}

func (b *BeslissingOpBezwaarGegeven) soort() *Soort { return &beslissingOpBezwaarGegeven }

func (b *BeslissingOpBezwaarGegeven) mag(d Dossier, f Feit, o Omgeving) error {
	if err := eerste(d.magOverBezwaar(b.Bezwaar, f, beslissingOpBezwaarGegeven.Bron), d.magNaVerzending()); err != nil {
		return err
	}
	return eerste(d.magAlsDerde(f.Door.Persoon, b.Bezwaar, ""), b.magNaHoren(*d.Bezwaar(b.Bezwaar)), b.past(d), b.magToekennen(d, f, o))
}

// magNaHoren asks for the hearing, or why it was left out, unless the objection
// is not considered at all.
func (b *BeslissingOpBezwaarGegeven) magNaHoren(x Bezwaar) error {
	if x.Zitting != nil || b.Uitkomst == NietOntvankelijk {
		return nil
	}
	return weiger("Awb art. 7:2 en 7:3", taal.T("Wie bezwaar maakt, is nog niet gehoord.", "Who objects has not been heard yet."),
		taal.T("Houd de hoorzitting, of leg vast waarom u van horen afziet.", "Hold the hearing, or record why you leave it out.")).bij("uitkomst")
}

// past asks that what happens to the decision goes with the outcome.
func (b *BeslissingOpBezwaarGegeven) past(d Dossier) error {
	gegrond := b.Uitkomst == Gegrond || b.Uitkomst == DeelsGegrond
	switch {
	case gegrond && b.Strekking == "":
		return weiger("Awb art. 7:11 lid 2", taal.T("Er staat niet wat er met het besluit gebeurt.", "It does not say what happens to the decision."),
			taal.T("Kies of het blijft, verandert of wordt herroepen.", "Choose whether it stays, changes or is revoked.")).bij("strekking")
	case !gegrond && b.Strekking != "" && b.Strekking != Handhaven:
		return weiger("Awb art. 7:11 lid 2", taal.T("Bij deze uitkomst blijft het besluit zoals het is.", "With this outcome the decision stays as it is."),
			taal.T("Kies een andere uitkomst, of laat het besluit in stand.", "Choose another outcome, or let the decision stand.")).bij("strekking")
	case b.Strekking == Wijzigen && d.Recht() == nil:
		return weiger("Awb art. 7:11 lid 2", taal.T("Er is nu niets toegekend dat gewijzigd kan worden.", "Nothing is granted now that could be changed."),
			taal.T("Kies voor toekennen of herroepen.", "Choose to grant or to revoke.")).bij("strekking")
	case b.Strekking == Wijzigen && b.Vorm == "" && b.Huis == "" && b.Begin.IsZero() && b.Maanden == 0 && b.Leveringsvorm == "":
		return weiger("Awb art. 3:46", taal.T("Er staat niet wat er verandert.", "It does not say what changes."),
			taal.T("Vul in wat er verandert.", "Fill in what changes.")).bij("vorm")
	case b.Strekking == Wijzigen && b.Vorm != "" && b.VormReden == "":
		return weiger("Awb art. 3:46", taal.T("Er staat niet waarom het deze vorm is.", "It does not say why it is this form."),
			taal.T("Vul dit in.", "Fill this in.")).bij("vormReden")
	}
	return nil
}

// magToekennen asks of what is granted after all what is asked of any grant. It
// may start from the day of the decision that is replaced.
func (b *BeslissingOpBezwaarGegeven) magToekennen(d Dossier, f Feit, o Omgeving) error {
	if b.Strekking != Toekennen && b.Strekking != Wijzigen {
		return nil
	}
	t := b.toekenning()
	if b.Strekking == Toekennen {
		if err := t.ingevuld(); err != nil {
			return err
		}
	}
	besloten := f.Gebeurd
	if x := d.Besluit(d.Bezwaar(b.Bezwaar).Inhoud.Besluit); x != nil {
		besloten = x.Op
	}
	return eerste(bijVeld("huis", d.magNaKennismaking(b.naar(d), f, o)), d.magWerken(b.Begin, Uitzondering{}, "begin", besloten, o))
}

// naar returns the house granted, "" when it was granted already.
func (b *BeslissingOpBezwaarGegeven) naar(d Dossier) string {
	if r := d.Recht(); r != nil && r.Huis == b.Huis {
		return ""
	}
	return b.Huis
}

func (b *BeslissingOpBezwaarGegeven) toekenning() *BesluitVoorgesteld {
	return &BesluitVoorgesteld{Strekking: Toekennen, Vorm: b.Vorm, VormReden: b.VormReden, Huis: b.Huis, Begin: b.Begin, Maanden: b.Maanden, Leveringsvorm: b.Leveringsvorm}
}

func (b *BeslissingOpBezwaarGegeven) doe(d *Dossier, f Feit) {
	over := 0
	if x := d.Bezwaar(b.Bezwaar); x != nil {
		over = x.Inhoud.Besluit
	}
	g := gedaan(f, b)
	d.bijBezwaar(b.Bezwaar, func(x *Bezwaar) { x.Beslissing, x.Opnieuw = &g, nil })
	d.neemBesluit(f, over, &g.Inhoud)
	if b.Strekking == Toekennen && d.Verblijf() == nil && b.Huis != "" {
		d.Huis = b.Huis
	}
}

// werkt grants or changes what is entitled to. A decision that was revoked is
// left out altogether: see werkend.
func (b *BeslissingOpBezwaarGegeven) werkt(r *Recht, nr int) *Recht {
	switch {
	case b.Strekking == Toekennen:
		return b.toekenning().werkt(r, nr)
	case b.Strekking != Wijzigen || r == nil:
		return r
	}
	begin := r.Van
	if !b.Begin.IsZero() {
		begin = b.Begin
	}
	tot := termijn.Datum{}
	if b.Maanden > 0 {
		tot = begin.Maanden(b.Maanden).Plus(-1)
	}
	uit := r.anders(nr, b.Vorm, b.Huis, b.Leveringsvorm, tot)
	if begin != r.Van {
		uit.Van, uit.vanNr = begin, nr
	}
	return uit
}
