package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// Bezwaar is an objection with what became of it.
type Bezwaar struct {
	Gedaan[BezwaarOntvangen]
	Bevestigd   *Gedaan[OntvangstBevestigd]
	Behandeling *Gedaan[BezwaarInBehandeling]
	Uitnodiging *Gedaan[HoorzittingGepland] // for the hearing, the last one
	Zitting     *Gedaan[HoorzittingGehouden]
	Verdagingen []Gedaan[BezwaarVerdaagd]
	Ingetrokken *Gedaan[BezwaarIngetrokken]
	Beslissing  *Gedaan[BeslissingOpBezwaarGegeven] // the last one
	Opnieuw     *Gedaan[UitspraakOntvangen]         // the court's order to decide again, until that was done
}

// Open reports whether the objection still has to be decided on.
func (b Bezwaar) Open() bool {
	return b.Ingetrokken == nil && (b.Beslissing == nil || b.Opnieuw != nil)
}

// Beroep is an appeal to the court with its ruling, if there is one.
type Beroep struct {
	Gedaan[BeroepIngesteld]
	Uitspraak *Gedaan[UitspraakOntvangen]
}

// Bezwaar returns the objection with that number, or nil.
func (d Dossier) Bezwaar(nr int) *Bezwaar {
	if i := slices.IndexFunc(d.Bezwaren, func(b Bezwaar) bool { return b.Nr == nr }); i >= 0 {
		return &d.Bezwaren[i]
	}
	return nil
}

// BezwaarLoopt reports whether an objection still has to be decided on.
func (d Dossier) BezwaarLoopt() bool { return slices.ContainsFunc(d.Bezwaren, Bezwaar.Open) }

// bijBezwaar changes a copy of the objection with that number.
func (d *Dossier) bijBezwaar(nr int, doe func(*Bezwaar)) {
	if d.Bezwaar(nr) == nil {
		return
	}
	d.Bezwaren = slices.Clone(d.Bezwaren)
	doe(d.Bezwaar(nr))
}

// Tijdig judges whether an objection came in time, with the reason (Awb art. 6:7
// to 6:9). One that comes before the decision was sent is not too early when the
// decision had been taken (art. 6:10).
func (d Dossier) Tijdig(b Bezwaar, o Omgeving) (bool, termijn.Stap) {
	t, ok := d.Bezwaartermijn(b.Inhoud.Besluit, o)
	if !ok {
		return true, termijn.Stap{Op: b.Op, Bron: "Awb art. 6:10", Uitleg: taal.T("Op tijd: het besluit was nog niet verzonden.", "In time: the decision had not been sent yet.")}
	}
	return o.Wet.Tijdig(t.Termijn, b.Op, b.Inhoud.Gepost)
}

// BeslissingOpBezwaar computes the time to decide on an objection: from the end
// of the objection period, with adjournments (Awb art. 7:10). It leaves out an
// adjournment that cannot have happened so; false while no period runs.
func (d Dossier) BeslissingOpBezwaar(b Bezwaar, o Omgeving) (termijn.Beslistermijn, bool) {
	bezwaar, ok := d.Bezwaartermijn(b.Inhoud.Besluit, o)
	if !ok {
		return termijn.Beslistermijn{}, false
	}
	var goed []termijn.Wijziging
	t, _ := o.Wet.BeslissingOpBezwaar(bezwaar.Uiterlijk, b.commissie())
	for _, v := range b.Verdagingen {
		w := v.Inhoud.wijziging(v.Op, bezwaar.Uiterlijk)
		if x, err := o.Wet.BeslissingOpBezwaar(bezwaar.Uiterlijk, b.commissie(), append(goed, w)...); err == nil {
			t, goed = x, append(goed, w)
		}
	}
	return t, true
}

// commissie reports whether an advisory committee advises (Awb art. 7:13).
func (b Bezwaar) commissie() bool { return b.Behandeling != nil && b.Behandeling.Inhoud.Commissie }

// magOverBezwaar refuses what is about an objection that is not there, or that
// nothing has to be done about any more.
func (d Dossier) magOverBezwaar(nr int, f Feit, bron string) error {
	b := d.Bezwaar(nr)
	switch {
	case b == nil:
		return weiger(bron, taal.T("Dit bezwaar staat niet in het dossier.", "This objection is not in the record."),
			taal.T("Leg eerst het bezwaar vast.", "Record the objection first.")).bij("bezwaar")
	case b.Ingetrokken != nil:
		return weiger(bron, taal.T("Dit bezwaar is ingetrokken.", "This objection was withdrawn."),
			taal.T("U hoeft niets te doen. Komt er een nieuw bezwaar, leg dat dan vast.", "You need not do anything. If a new objection comes, record that one.")).bij("bezwaar")
	case !b.Open():
		return weiger(bron, taal.T("Op dit bezwaar is al beslist.", "This objection was decided on already."),
			taal.T("Wie het er niet mee eens is, kan in beroep bij de rechtbank.", "Who disagrees can appeal to the court.")).bij("bezwaar")
	}
	return nietVoor(f, b.Op, taal.T("het bezwaar", "the objection"), bron)
}

// magAlsDerde refuses somebody to handle or decide on an objection to a decision
// he took himself (Awb art. 10:3 lid 3). veld is the field that names him.
func (d Dossier) magAlsDerde(persoon string, bezwaar int, veld string) error {
	b := d.Besluit(d.Bezwaar(bezwaar).Inhoud.Besluit)
	if b == nil || b.Door.Persoon != persoon {
		return nil
	}
	return weiger("Awb art. 10:3 lid 3", taal.T("Wie het besluit nam, beslist niet op het bezwaar daartegen.", "Who took the decision does not decide on the objection to it."),
		taal.T("Laat iemand anders met mandaat het bezwaar behandelen.", "Have somebody else with a mandate handle the objection.")).bij(veld)
}

// bezwaarVeld asks which objection something is about.
var bezwaarVeld = Veld{Naam: "bezwaar", Label: taal.T("Welk bezwaar?", "Which objection?"), Type: FeitNr, Soorten: []string{"bezwaar_ontvangen"}, Verplicht: true}
