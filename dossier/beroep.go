package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// BeroepIngesteld: somebody appeals to the court against a decision on an
// objection (Awb art. 8:1). Like an objection it is recorded however it comes.
type BeroepIngesteld struct {
	Besluit   int    `json:"besluit"` // number of the fact with the decision on the objection
	Rechtbank string `json:"rechtbank"`
	Kenmerk   string `json:"kenmerk,omitzero"` // case number of the court
}

// UitspraakOntvangen is the ruling on an appeal (Awb art. 8:70 and 8:72).
type UitspraakOntvangen struct {
	Beroep       int           `json:"beroep"`
	Uitkomst     string        `json:"uitkomst"`
	Gevolg       string        `json:"gevolg"`
	Tot          termijn.Datum `json:"tot,omitzero"` // last day to decide again, when the court set one
	Samenvatting string        `json:"samenvatting,omitzero"`
	Document     string        `json:"document,omitzero"`
}

// What follows from a ruling.
const (
	GevolgGeen    = "geen"
	GevolgOpnieuw = "nieuw_besluit"
	GevolgRechter = "rechter_voorziet"
)

var beroepIngesteld = Soort{
	Naam:   "beroep_ingesteld",
	Titel:  taal.T("Beroep ingesteld", "Appeal lodged"),
	Doen:   taal.T("Beroep vastleggen", "Record an appeal"),
	Uitleg: taal.T("Iemand legt de beslissing op bezwaar voor aan de rechtbank. Een gesloten dossier gaat er weer door open.", "Somebody puts the decision on the objection before the court. It opens a closed case again."),
	Bron:   "Awb art. 8:1", Eisen: []string{"ROLE-08"},
	Deel: DeelBesluit, Door: []Rol{Inwoner, Consulent, Teamleider}, NaSluiting: true, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "besluit", Label: taal.T("Tegen welke beslissing?", "Against which decision?"), Type: FeitNr, Soorten: besluitSoorten[2:], Verplicht: true},
		{Naam: "rechtbank", Label: taal.T("Rechtbank", "Court"), Type: Regel, Verplicht: true},
		{Naam: "kenmerk", Label: taal.T("Zaaknummer van de rechtbank", "Case number of the court"), Type: Regel},
	},
	nieuw: func() Inhoud { return &BeroepIngesteld{} },
}

var uitspraakOntvangen = Soort{
	Naam:   "uitspraak_ontvangen",
	Titel:  taal.T("Uitspraak ontvangen", "Ruling received"),
	Doen:   taal.T("Uitspraak vastleggen", "Record the ruling"),
	Uitleg: taal.T("Moet de gemeente opnieuw beslissen, dan komt het bezwaar terug bij wie het behandelt. Besliste de rechter zelf, leg dan een wijziging van het besluit vast die dat volgt.", "If the municipality has to decide again, the objection comes back to who handles it. If the court decided itself, record a change of the decision that follows it."),
	Bron:   "Awb art. 8:70 en 8:72", Eisen: []string{"ROLE-08"},
	Deel: DeelBesluit, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "beroep", Label: taal.T("Op welk beroep?", "On which appeal?"), Type: FeitNr, Soorten: []string{"beroep_ingesteld"}, Verplicht: true},
		{Naam: "uitkomst", Label: taal.T("Uitkomst", "Outcome"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(Gegrond, "Gegrond", "Well founded"), optie(Ongegrond, "Ongegrond", "Unfounded"),
			optie(NietOntvankelijk, "Niet-ontvankelijk", "Inadmissible"), optie("ingetrokken", "Beroep ingetrokken", "Appeal withdrawn")}},
		{Naam: "gevolg", Label: taal.T("Wat volgt eruit?", "What follows from it?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(GevolgGeen, "Niets: de beslissing blijft", "Nothing: the decision stands"),
			optie(GevolgOpnieuw, "De gemeente beslist opnieuw op het bezwaar", "The municipality decides on the objection again"),
			optie(GevolgRechter, "De rechter besliste zelf", "The court decided itself")}},
		{Naam: "tot", Label: taal.T("Opnieuw beslissen uiterlijk op", "Decide again on or before"), Type: Dag},
		{Naam: "samenvatting", Label: taal.T("Samenvatting", "Summary"), Type: Alinea, Klinisch: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &UitspraakOntvangen{} },
}

func (b *BeroepIngesteld) soort() *Soort    { return &beroepIngesteld }
func (u *UitspraakOntvangen) soort() *Soort { return &uitspraakOntvangen }

func (b *BeroepIngesteld) mag(d Dossier, f Feit, _ Omgeving) error {
	x := d.Besluit(b.Besluit)
	if x == nil || x.Soort != beslissingOpBezwaarGegeven.Naam {
		return weiger(beroepIngesteld.Bron, taal.T("Deze beslissing op bezwaar staat niet in het dossier.", "This decision on an objection is not in the record."),
			taal.T("Kies de beslissing op bezwaar. Is die er nog niet, dan is eerst bezwaar mogelijk.", "Choose the decision on the objection. If there is none yet, objection comes first.")).bij("besluit")
	}
	return nietVoor(f, x.Op, taal.T("de beslissing op bezwaar", "the decision on the objection"), beroepIngesteld.Bron)
}

func (b *BeroepIngesteld) doe(d *Dossier, f Feit) {
	d.Beroepen = append(slices.Clip(d.Beroepen), Beroep{Gedaan: gedaan(f, b)})
	d.Gesloten = nil
}

// Beroep returns the appeal with that number, or nil.
func (d Dossier) Beroep(nr int) *Beroep {
	if i := slices.IndexFunc(d.Beroepen, func(b Beroep) bool { return b.Nr == nr }); i >= 0 {
		return &d.Beroepen[i]
	}
	return nil
}

func (u *UitspraakOntvangen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := uitspraakOntvangen.Bron
	x := d.Beroep(u.Beroep)
	switch {
	case x == nil:
		return weiger(bron, taal.T("Dit beroep staat niet in het dossier.", "This appeal is not in the record."),
			taal.T("Leg eerst het beroep vast.", "Record the appeal first.")).bij("beroep")
	case x.Uitspraak != nil:
		return weiger(bron, taal.T("Op dit beroep is al een uitspraak vastgelegd.", "A ruling on this appeal was recorded already."),
			taal.T("Corrigeer de eerdere uitspraak als er iets niet klopt.", "Correct the earlier ruling if something is wrong.")).bij("beroep")
	}
	return nietVoor(f, x.Op, taal.T("het beroep", "the appeal"), bron)
}

func (u *UitspraakOntvangen) doe(d *Dossier, f Feit) {
	x := d.Beroep(u.Beroep)
	if x == nil {
		return
	}
	g := gedaan(f, u)
	d.Beroepen = slices.Clone(d.Beroepen)
	d.Beroep(u.Beroep).Uitspraak = &g
	if u.Gevolg == GevolgOpnieuw {
		d.heropenBezwaar(x.Inhoud.Besluit, &g)
	}
}

// heropenBezwaar puts the objection that a decision was about back to be decided
// on.
func (d *Dossier) heropenBezwaar(besluit int, u *Gedaan[UitspraakOntvangen]) {
	for _, b := range d.Bezwaren {
		if b.Beslissing != nil && b.Beslissing.Nr == besluit {
			d.bijBezwaar(b.Nr, func(x *Bezwaar) { x.Opnieuw = u })
		}
	}
}
