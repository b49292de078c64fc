package dossier

import (
	"slices"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// Overzicht is one dossier as lists show it. It is derived from the facts and
// does not depend on today, so that it can be stored and compared.
type Overzicht struct {
	Nr         int // of the last fact it rests on
	Fase       Fase
	Actie      taal.Tekst // what has to happen next; empty when nothing has
	ActieID    string     // id of that task
	ActieFeit  string     // kind of fact that does it
	WachtOp    Partij     // who has to do it
	Termijn    string     // id of the term that counts now, "" when none runs
	Titel      taal.Tekst // its title
	Begin      termijn.Datum
	Uiterlijk  termijn.Datum
	Streef     bool          // a target, not a limit
	StilTot    termijn.Datum // last day the clock may stand still
	Gemeente   string
	Herkomst   string
	Kliniek    string
	Huis       string
	Consulent1 string
	Consulent2 string
	Oordelen   []string // persons whose verdict is in
	Kader      kader.Verwijzing
	Kenmerken  []string // ids
	Besluit    string   // purport of the decision sent or given, "" before
	Besloten   bool     // the decision was sent
	Gesloten   bool
	Sinds      termijn.Datum // begin of the case
}

// Overzicht derives the row of a list.
func (d Dossier) Overzicht(o Omgeving) Overzicht {
	ts := d.Termijnen(o)
	r := Overzicht{Nr: d.Nr(), Fase: d.Fase(), Gemeente: d.Behandelt(), Herkomst: d.Herkomst, Huis: d.Huis, Kader: d.Kader,
		Besloten: d.Verzonden != nil, Gesloten: d.Gesloten != nil, Sinds: d.Begin()}
	if d.Signaal != nil {
		r.Kliniek = d.Signaal.Inhoud.Kliniek
	}
	if d.Consulenten != nil {
		r.Consulent1, r.Consulent2 = d.Consulenten.Inhoud.Eerste, d.Consulenten.Inhoud.Tweede
	}
	for _, x := range d.GeldendeOordelen() {
		r.Oordelen = append(r.Oordelen, x.Door.Persoon)
	}
	for _, k := range d.kenmerken(ts, o) {
		r.Kenmerken = append(r.Kenmerken, k.ID)
	}
	if d.Beschikking != nil {
		r.Besluit = d.Beschikking.Besluit.Strekking
	}
	r.metActie(d.taken(ts, o))
	r.metTermijn(d, ts)
	return r
}

// metActie takes the first open task of the main line, or else any open one
// that has to be done.
func (r *Overzicht) metActie(taken []Taak) {
	open := func(zij bool) int {
		return slices.IndexFunc(taken, func(t Taak) bool { return t.Stand == TaakOpen && !t.Mag && (zij || !t.Zij) })
	}
	i := open(false)
	if i < 0 {
		i = open(true)
	}
	if i >= 0 {
		t := taken[i]
		r.Actie, r.ActieID, r.ActieFeit, r.WachtOp = t.Wat, t.ID, t.Feit, t.Wie
	}
}

// metTermijn takes the term that counts now.
func (r *Overzicht) metTermijn(d Dossier, ts []Termijn) {
	if t, ok := d.TeltNu(ts); ok {
		r.Termijn, r.Titel, r.Begin, r.Uiterlijk, r.Streef, r.StilTot = t.ID, t.Titel, t.Begin, t.Uiterlijk, t.Streef, t.StilTot
	}
}

// TeltNu returns which of these terms counts now, for lists and for the clock of
// a dossier: the decision, the investigation, the eight weeks; once the decision
// was sent what comes after it; before the melding the expected discharge. It is
// false when none runs.
func (d Dossier) TeltNu(ts []Termijn) (Termijn, bool) {
	if t := d.teltNu(ts); t != nil {
		return *t, true
	}
	if d.Melding != nil || d.Gesloten != nil || d.Ontslag.IsZero() {
		return Termijn{}, false
	}
	return Termijn{ID: "ontslag", Titel: taal.T("Verwacht ontslag", "Expected discharge"), Streef: true,
		Termijn: termijn.Termijn{Begin: d.Begin(), Uiterlijk: d.Ontslag, Bron: voortgangGemeld.Bron}}, true
}

// teltNu returns the term that counts now, nil when none runs.
func (d Dossier) teltNu(ts []Termijn) *Termijn {
	volgorde := []string{TermijnBeslissing, TermijnOnderzoek, TermijnAchtWeken}
	if d.Verzonden != nil {
		volgorde = volgorde[:2]
	}
	for _, id := range volgorde {
		if i := slices.IndexFunc(ts, func(t Termijn) bool { return t.ID == id && t.Loopt() }); i >= 0 {
			return &ts[i]
		}
	}
	if d.Verzonden == nil {
		return nil
	}
	return d.teltNaBesluit(ts)
}

// teltNaBesluit returns the term that counts once the decision was sent: to
// decide on an objection, else the first limit, else the first target, else the
// end of what was granted. The period to object is somebody else's; it counts
// where nothing was granted, for then the case can be closed after it. The
// clinic's aftercare is a time that passes, and nobody's to meet.
func (d Dossier) teltNaBesluit(ts []Termijn) *Termijn {
	vind := func(past func(Termijn) bool) *Termijn {
		if i := slices.IndexFunc(ts, func(t Termijn) bool { return t.Loopt() && t.ID != TermijnKliniekNazorg && past(t) }); i >= 0 {
			return &ts[i]
		}
		return nil
	}
	if t := vind(func(t Termijn) bool { return strings.HasPrefix(t.ID, TermijnBob+"_") }); t != nil {
		return t
	}
	if t := vind(func(t Termijn) bool { return !t.Streef && !t.tegenBesluit() }); t != nil {
		return t
	}
	if t := vind(func(t Termijn) bool { return t.Streef }); t != nil {
		return t
	}
	if r := d.Recht(); r != nil && d.Gesloten == nil {
		return &Termijn{ID: TermijnGeplandEinde, Titel: taal.T("Einde van het besluit", "End of the decision"), Streef: true,
			Termijn: termijn.Termijn{Begin: r.Van, Uiterlijk: r.Tot, Bron: bronWijziging}}
	}
	return vind(func(t Termijn) bool { return t.ID == TermijnBezwaar })
}
