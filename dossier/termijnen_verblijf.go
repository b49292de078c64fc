package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// TermijnPlaatsing is the day somebody is expected in the house.
const TermijnPlaatsing = "plaatsing"

// The ids of terms of which there can be several, with what each is about.
func evaluatieID(dag termijn.Datum) string { return "evaluatie_" + dag.String() }
func herzieningID(nr int) string           { return "maatregel_herzien_" + getal(nr) }
func timeOutID(nr int) string              { return "time_out_" + getal(nr) }
func klachtID(nr int) string               { return "klacht_" + getal(nr) }

// termijnenVerblijf are the terms of the stay: days the parties agreed on, and
// that of a complaint. Those for somebody who lives in the house no longer
// matter once he has left.
func (d Dossier) termijnenVerblijf(o Omgeving) []Termijn {
	ts := slices.Concat(d.termijnenPlaatsing(), d.termijnenEvaluatie(), d.termijnenMaatregel(), d.termijnenExitoverleg())
	for i := range ts {
		ts[i].Vervallen = d.Vertrek != nil
	}
	return append(ts, d.termijnenKlacht(o)...)
}

func (d Dossier) termijnenPlaatsing() []Termijn {
	g := d.Gepland
	if g == nil {
		return nil
	}
	t := Termijn{ID: TermijnPlaatsing, Streef: true, Titel: taal.T("Verwachte aankomst in het huis", "Expected arrival in the house"),
		Termijn: genoemd(g.Op, g.Inhoud.Vanaf, plaatsingGepland.Bron, "")}
	if n := len(d.Verblijven); n > 0 {
		t.Gedaan, t.GedaanNr = d.Verblijven[n-1].Van, d.Verblijven[n-1].Nr
	}
	return []Termijn{t}
}

func (d Dossier) termijnenEvaluatie() (ts []Termijn) {
	for _, x := range d.afgesprokenEvaluaties() {
		t := Termijn{ID: evaluatieID(x.Dag), Streef: true, Titel: taal.T("Afgesproken evaluatie", "Agreed evaluation"),
			Termijn: genoemd(d.Evaluatiemomenten.Op, x.Dag, bronEvaluatie, "")}
		ts = append(ts, gehaald(t, x.Gehouden))
	}
	return ts
}

func (d Dossier) termijnenMaatregel() (ts []Termijn) {
	for _, m := range d.Maatregelen {
		if dag := m.Inhoud.Herziening; !dag.IsZero() {
			t := Termijn{ID: herzieningID(m.Nr), Streef: true, Titel: taal.T("Maatregel opnieuw bekijken", "Look at the measure again"), Termijn: genoemd(m.Op, dag, bronMaatregel, "")}
			ts = append(ts, gehaald(t, m.Herzien))
		}
		if m.Inhoud.Soort == MaatregelTimeOut {
			t := Termijn{ID: timeOutID(m.Nr), Streef: true, Titel: taal.T("Einde van de time-out", "End of the time-out"), Termijn: genoemd(m.Inhoud.Van, m.Inhoud.Tot, bronMaatregel, "")}
			ts = append(ts, gehaald(t, m.Beeindigd))
		}
	}
	return ts
}

// termijnenKlacht: a municipality deals with a complaint within six weeks (Awb
// art. 9:11 lid 1). Of a provider the act asks a way of its own, without a term
// (Wmo 2015 art. 3.2).
func (d Dossier) termijnenKlacht(o Omgeving) (ts []Termijn) {
	for _, x := range d.Klachten {
		if x.Inhoud.Aan != "gemeente" {
			continue
		}
		r := termijn.Regel{Titel: taal.T("Klacht afhandelen", "Deal with the complaint"), Lengte: termijn.Lengte{Weken: 6}, Wettelijk: true, Bron: "Awb art. 9:11 lid 1"}
		ts = append(ts, gehaald(Termijn{ID: klachtID(x.Nr), Titel: r.Titel, Termijn: o.Wet.Bereken(r, x.Op)}, x.Afgehandeld))
	}
	return ts
}
