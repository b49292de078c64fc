package dossier

import (
	"errors"
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// BezwaarVerdaagd tells that the decision on an objection comes later: by six
// weeks at most, or further with the agreement of who objects (Awb art. 7:10 lid
// 3 to 5).
type BezwaarVerdaagd struct {
	Bezwaar    int           `json:"bezwaar"`
	Tot        termijn.Datum `json:"tot"`                 // new last day
	Instemming bool          `json:"instemming,omitzero"` // who objects agrees
	Reden      string        `json:"reden"`
	Document   string        `json:"document,omitzero"` // the letter that tells
}

var bezwaarVerdaagd = Soort{
	Naam:   "bezwaar_verdaagd",
	Titel:  taal.T("Beslissing op bezwaar verdaagd", "Decision on the objection adjourned"),
	Doen:   taal.T("Beslissing op bezwaar verdagen", "Adjourn the decision on the objection"),
	Uitleg: taal.T("Lukt het niet op tijd? Schrijf dan aan wie bezwaar maakt hoeveel later het wordt. Dat kan één keer met zes weken, en daarna alleen als hij het goed vindt.", "Is it not ready in time? Then write to who objects how much later it will be. That is possible once by six weeks, and after that only when he agrees."),
	Bron:   "Awb art. 7:10 lid 3 tot en met 5", Eisen: []string{"PROC-15"},
	Deel: DeelBesluit, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		bezwaarVeld,
		{Naam: "tot", Label: taal.T("Nieuwe uiterste datum", "New last day"), Type: Dag, Verplicht: true},
		{Naam: "instemming", Label: taal.T("Stemt wie bezwaar maakt ermee in?", "Does who objects agree?"), Type: JaNee},
		redenVeld("Waarom lukt het niet op tijd?", "Why is it not ready in time?"),
		documentVeld,
	},
	nieuw: func() Inhoud { return &BezwaarVerdaagd{} },
}

func (v *BezwaarVerdaagd) soort() *Soort { return &bezwaarVerdaagd }

func (v *BezwaarVerdaagd) mag(d Dossier, f Feit, o Omgeving) error {
	bron := bezwaarVerdaagd.Bron
	if err := d.magOverBezwaar(v.Bezwaar, f, bron); err != nil {
		return err
	}
	b := d.Bezwaar(v.Bezwaar)
	bezwaar, ok := d.Bezwaartermijn(b.Inhoud.Besluit, o)
	if !ok {
		return weiger(bron, taal.T("Er loopt nog geen termijn: het besluit is nog niet verzonden.", "No period runs yet: the decision has not been sent."),
			taal.T("Verzend eerst het besluit.", "Send the decision first.")).bij("bezwaar")
	}
	return v.past(*b, f, bezwaar.Uiterlijk, o)
}

// past refuses a new last day that the law does not allow.
func (v *BezwaarVerdaagd) past(b Bezwaar, f Feit, bezwaarTot termijn.Datum, o Omgeving) error {
	var ws []termijn.Wijziging
	for _, x := range b.Verdagingen {
		if !x.Inhoud.Instemming && !v.Instemming {
			return weiger(bezwaarVerdaagd.Bron, taal.T("De beslissing is al een keer verdaagd.", "The decision was adjourned already."),
				taal.T("Verder uitstel kan alleen als wie bezwaar maakt ermee instemt.", "Further delay is possible only when who objects agrees.")).bij("instemming")
		}
		ws = append(ws, x.Inhoud.wijziging(x.Op, bezwaarTot))
	}
	_, err := o.Wet.BeslissingOpBezwaar(bezwaarTot, b.commissie(), append(ws, v.wijziging(f.Gebeurd, bezwaarTot))...)
	var fout *termijn.Fout
	if !errors.As(err, &fout) {
		return nil
	}
	return weiger(bezwaarVerdaagd.Bron, zin(fout.Reden), taal.T("Kies een andere datum.", "Choose another date.")).bij("tot")
}

// wijziging is the adjournment as a change of the period. It counts from the end
// of the objection period when it was told before that.
func (v BezwaarVerdaagd) wijziging(op, bezwaarTot termijn.Datum) termijn.Wijziging {
	grond := termijn.Verdaging
	if v.Instemming {
		grond = termijn.VerderUitstel
	}
	return termijn.Wijziging{Grond: grond, Van: later(op, bezwaarTot), Tot: v.Tot}
}

func (v *BezwaarVerdaagd) doe(d *Dossier, f Feit) {
	d.bijBezwaar(v.Bezwaar, func(x *Bezwaar) { x.Verdagingen = append(slices.Clip(x.Verdagingen), gedaan(f, v)) })
}
