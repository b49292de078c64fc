package dossier

import (
	"errors"

	"halfweg/taal"
	"halfweg/termijn"
)

// BeslistermijnVerlengd tells the applicant that the decision comes later, and
// when (Awb art. 4:14).
type BeslistermijnVerlengd struct {
	Tot      termijn.Datum `json:"tot"`
	Reden    string        `json:"reden"`
	Wijze    string        `json:"wijze"`
	Document string        `json:"document,omitzero"` // the letter that tells
}

// BeslistermijnOpgeschort stops the decision term on a ground other than a
// question to the applicant (Awb art. 4:15 lid 2). Its own day is the first day
// of standstill.
type BeslistermijnOpgeschort struct {
	Grond string        `json:"grond"`
	Tot   termijn.Datum `json:"tot"` // last day of standstill
	Reden string        `json:"reden"`
}

var beslistermijnVerlengd = Soort{
	Naam:   "beslistermijn_verlengd",
	Titel:  taal.T("Beslistermijn verlengd", "Decision term extended"),
	Doen:   taal.T("Beslistermijn verlengen", "Extend the decision term"),
	Uitleg: taal.T("Kan het besluit niet op tijd klaar zijn? Laat het de inwoner weten en noem een nieuwe datum, zo snel mogelijk.", "Can the decision not be ready in time? Tell the resident and name a new date, as soon as possible."),
	Bron:   "Awb art. 4:14", Eisen: []string{"DDL-01", "PROC-15"},
	Deel: DeelKern, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "tot", Label: taal.T("Nieuwe uiterste datum", "New last day"), Type: Dag, Verplicht: true},
		redenVeld("Waarom lukt het niet op tijd?", "Why is it not ready in time?"),
		wijzeVeld, documentVeld,
	},
	nieuw: func() Inhoud { return &BeslistermijnVerlengd{} },
}

var beslistermijnOpgeschort = Soort{
	Naam:   "beslistermijn_opgeschort",
	Titel:  taal.T("Beslistermijn opgeschort", "Decision term suspended"),
	Doen:   taal.T("Beslistermijn opschorten", "Suspend the decision term"),
	Uitleg: taal.T("De termijn staat stil zolang de inwoner instemt met uitstel, zelf vertraagt, of door overmacht niet beslist kan worden.", "The term stands still as long as the resident agrees to delay, causes it, or no decision can be taken through force majeure."),
	Bron:   "Awb art. 4:15 lid 2", Eisen: []string{"DDL-01"},
	Deel: DeelKern, Door: doorGemeente, Vooruit: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "grond", Label: taal.T("Grond", "Ground"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("instemming", "De aanvrager stemde schriftelijk in met uitstel", "The applicant agreed to delay in writing"),
			optie("aanvrager", "De vertraging komt door de aanvrager", "The delay is due to the applicant"),
			optie("overmacht", "Overmacht", "Force majeure")}},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag, Verplicht: true},
		redenVeld("Toelichting", "Explanation"),
	},
	nieuw: func() Inhoud { return &BeslistermijnOpgeschort{} },
}

func (v *BeslistermijnVerlengd) soort() *Soort   { return &beslistermijnVerlengd }
func (v *BeslistermijnOpgeschort) soort() *Soort { return &beslistermijnOpgeschort }

func (v *BeslistermijnVerlengd) mag(d Dossier, f Feit, o Omgeving) error {
	bron := beslistermijnVerlengd.Bron
	if err := eerste(d.magNaAanvraag(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	if t := d.beslistTot(o); !v.Tot.Na(t) {
		return weiger(bron, taal.T("De nieuwe datum is niet later dan de datum die al geldt: "+t.Lang(taal.NL)+".", "The new date is not later than the one that holds: "+t.Lang(taal.EN)+"."),
			taal.T("Kies een latere datum.", "Choose a later date.")).bij("tot")
	}
	return nil
}

func (v *BeslistermijnVerlengd) doe(d *Dossier, f Feit) {
	d.Verlengingen = append(d.Verlengingen, gedaan(f, v))
}

func (v *BeslistermijnOpgeschort) mag(d Dossier, f Feit, o Omgeving) error {
	bron := beslistermijnOpgeschort.Bron
	if err := eerste(d.magNaAanvraag(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	if v.Tot.Voor(f.Gebeurd) {
		return weiger(bron, taal.T("De opschorting eindigt voordat zij begint.", "The suspension ends before it starts."),
			taal.T("Kies een latere einddatum.", "Choose a later end date.")).bij("tot")
	}
	return d.magSchorten(v, f, o)
}

// magSchorten refuses a standstill that the law cannot place, such as one that
// overlaps another.
func (d Dossier) magSchorten(v *BeslistermijnOpgeschort, f Feit, o Omgeving) error {
	if o.Wet == nil {
		return nil
	}
	_, err := o.Wet.Beslissing(d.Aanvraag.Op, append(d.wijzigingen(), v.wijziging(f.Gebeurd))...)
	var fout *termijn.Fout
	if !errors.As(err, &fout) {
		return nil
	}
	return weiger(beslistermijnOpgeschort.Bron, zin(fout.Reden), taal.T("Kies andere datums.", "Choose other dates.")).bij("tot")
}

func (v BeslistermijnOpgeschort) wijziging(op termijn.Datum) termijn.Wijziging {
	return termijn.Wijziging{Grond: v.grond(), Van: op, Tot: v.Tot}
}

func (v *BeslistermijnOpgeschort) doe(d *Dossier, f Feit) {
	d.Opschortingen = append(d.Opschortingen, gedaan(f, v))
}
