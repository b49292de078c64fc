package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// Besluit is one decision of the case: the first, a change of it, or the
// decision on an objection. It has effect from the day it was sent (Awb art.
// 3:40).
type Besluit struct {
	Soort     string // kind of the fact: "beschikking_gegeven", "beschikking_gewijzigd", "beslissing_op_bezwaar_gegeven"
	Nr        int
	Op        termijn.Datum
	Door      Wie
	Over      int // of a decision on an objection: the number of the decision objected to
	Verzonden *Gedaan[BeschikkingVerzonden]
	inhoud    werking
}

// werking is what a decision does to what somebody is entitled to. It returns a
// new Recht, or r when it leaves it as it is; nr is its own number.
type werking interface{ werkt(r *Recht, nr int) *Recht }

// besluitSoorten are the kinds of fact that are a decision about the support.
var besluitSoorten = []string{"beschikking_gegeven", "beschikking_gewijzigd", "beslissing_op_bezwaar_gegeven"}

// neemBesluit adds a decision to the case.
func (d *Dossier) neemBesluit(f Feit, over int, inhoud werking) {
	d.Besluiten = append(slices.Clip(d.Besluiten), Besluit{Soort: f.Inhoud.soort().Naam, Nr: f.Nr, Op: f.Gebeurd, Door: f.Door, Over: over, inhoud: inhoud})
}

// Besluit returns the decision with that number, or nil.
func (d Dossier) Besluit(nr int) *Besluit {
	if i := slices.IndexFunc(d.Besluiten, func(b Besluit) bool { return b.Nr == nr }); i >= 0 {
		return &d.Besluiten[i]
	}
	return nil
}

// Onverzonden returns the oldest decision that was taken and not sent yet, or
// nil.
func (d Dossier) Onverzonden() *Besluit {
	if i := slices.IndexFunc(d.Besluiten, func(b Besluit) bool { return b.Verzonden == nil }); i >= 0 {
		return &d.Besluiten[i]
	}
	return nil
}

// VerzondenMet returns the decision that the fact with that number sent, or nil.
func (d Dossier) VerzondenMet(nr int) *Besluit {
	if i := slices.IndexFunc(d.Besluiten, func(b Besluit) bool { return b.Verzonden != nil && b.Verzonden.Nr == nr }); i >= 0 {
		return &d.Besluiten[i]
	}
	return nil
}

// laatsteBesluit returns the number of the last decision, 0 when there is none.
func (d Dossier) laatsteBesluit() int {
	if n := len(d.Besluiten); n > 0 {
		return d.Besluiten[n-1].Nr
	}
	return 0
}

// werkend are the decisions that were sent and not revoked on an objection, in
// the order they were sent.
func (d Dossier) werkend() (bs []Besluit) {
	var herroepen []int
	for _, b := range d.Besluiten {
		if x, is := b.inhoud.(*BeslissingOpBezwaarGegeven); is && b.Verzonden != nil && x.Strekking == Herroepen {
			herroepen = append(herroepen, b.Over)
		}
	}
	for _, b := range d.Besluiten {
		if b.Verzonden != nil && !slices.Contains(herroepen, b.Nr) {
			bs = append(bs, b)
		}
	}
	return bs
}

// magNaVerzending refuses what builds on the last decision as long as that one
// was not sent.
func (d Dossier) magNaVerzending() error {
	if d.Onverzonden() == nil {
		return nil
	}
	return weiger("Awb art. 3:40", taal.T("Het laatste besluit is nog niet verzonden. Het werkt dus nog niet.", "The last decision has not been sent yet. So it has no effect yet."),
		taal.T("Verzend eerst dat besluit.", "Send that decision first."))
}

// Bezwaartermijn returns the period to object to the decision with that number,
// or to appeal against a decision on an objection; false while it was not sent.
func (d Dossier) Bezwaartermijn(nr int, o Omgeving) (Termijn, bool) {
	b := d.Besluit(nr)
	if b == nil || b.Verzonden == nil || o.Wet == nil {
		return Termijn{}, false
	}
	t := o.vanWet(termijn.Bezwaar, b.Verzonden.Op)
	switch b.Soort {
	case beschikkingGewijzigd.Naam:
		t.ID = TermijnBezwaar + "_" + getal(nr)
	case beslissingOpBezwaarGegeven.Naam:
		t = o.vanWet(termijn.Beroep, b.Verzonden.Op)
		t.ID += "_" + getal(nr)
	}
	return t, true
}
