package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Aanwezig says how a day of a stay counts, for who lives there and for who
// pays.
type Aanwezig string

// How a day of a stay counts. What a house may claim follows from it.
const (
	Woont              Aanwezig = "woont"               // in the house, within the decision
	EldersBetaald      Aanwezig = "elders_betaald"      // elsewhere, and the municipality pays
	EldersOnbetaald    Aanwezig = "elders_onbetaald"    // elsewhere, and the municipality does not pay
	EldersOnbeantwoord Aanwezig = "elders_onbeantwoord" // elsewhere, and the municipality has not answered yet
	OpTimeOut          Aanwezig = "time_out"            // not in the house for some days, as a measure
	VoorBesluit        Aanwezig = "voor_besluit"        // before a decision covers it: the house's risk (DEC-03)
	ZonderRecht        Aanwezig = "zonder_recht"        // after the term of the decision, or without one that grants
)

// Aanwezigheid is a stretch of days of one stay that count the same.
type Aanwezigheid struct {
	Van, Tot termijn.Datum // first and last day
	Huis     string        // organisation
	Als      Aanwezig
	Nr       int // of the fact it rests on: the placement, the stay elsewhere, the measure
}

// Dagen returns how many days the stretch has, the first and last included.
func (a Aanwezigheid) Dagen() int { return a.Tot.Min(a.Van) + 1 }

// Aanwezigheid says for each day from van to tot on which the resident lived in
// a house how it counts, in stretches. Days outside any stay are left out. The
// day of arrival counts and the day of leaving does not, so that a transfer
// counts once.
func (d Dossier) Aanwezigheid(van, tot termijn.Datum) (uit []Aanwezigheid) {
	for _, v := range d.Verblijven {
		eind := tot
		if laatste := v.Tot.Plus(-1); !v.Tot.IsZero() && laatste.Voor(eind) {
			eind = laatste
		}
		for dag := later(van, v.Van); !dag.Na(eind); dag = dag.Plus(1) {
			als, nr := d.aanwezigOp(dag, v)
			if n := len(uit); n > 0 && uit[n-1].Als == als && uit[n-1].Nr == nr && uit[n-1].Huis == v.Huis && uit[n-1].Tot.Plus(1) == dag {
				uit[n-1].Tot = dag
				continue
			}
			uit = append(uit, Aanwezigheid{dag, dag, v.Huis, als, nr})
		}
	}
	return uit
}

// TelDagen counts days by how they count.
func TelDagen(stukken []Aanwezigheid) map[Aanwezig]int {
	uit := map[Aanwezig]int{}
	for _, a := range stukken {
		uit[a.Als] += a.Dagen()
	}
	return uit
}

// aanwezigOp says how one day of a stay counts. Whether a decision covers the
// day comes first: without one it matters little where somebody was.
func (d Dossier) aanwezigOp(dag termijn.Datum, v Verblijf) (Aanwezig, int) {
	if als := d.gedekt(dag); als != Woont {
		return als, v.Nr
	}
	for _, m := range d.Maatregelen {
		if m.timeOutOp(dag) && !m.Op.Voor(v.Van) {
			return OpTimeOut, m.Nr
		}
	}
	for _, s := range d.Schorsingen() {
		if !dag.Voor(s.Van) && !dag.Na(s.Tot) {
			return OpTimeOut, s.Nr
		}
	}
	for _, x := range d.Elders {
		switch {
		case dag.Voor(x.Inhoud.Van) || dag.Na(x.Inhoud.Tot):
		case x.Antwoord == nil:
			return EldersOnbeantwoord, x.Nr
		case x.betaaldOp(dag):
			return EldersBetaald, x.Nr
		default:
			return EldersOnbetaald, x.Nr
		}
	}
	return Woont, v.Nr
}

// gedekt says whether a decision that was sent covers a day, and else why not.
func (d Dossier) gedekt(dag termijn.Datum) Aanwezig {
	r := d.recht() // what was withdrawn covered the days until then
	switch {
	case r == nil && (d.Verzonden == nil || dag.Voor(d.Verzonden.Op)):
		return VoorBesluit
	case r == nil:
		return ZonderRecht
	case dag.Voor(r.Van):
		return VoorBesluit
	case !r.Tot.IsZero() && dag.Na(r.Tot):
		return ZonderRecht
	}
	return Woont
}

// timeOutOp reports whether the resident was out of the house that day by this
// measure. A time-out goes on until somebody recorded that he is back.
func (m Maatregel) timeOutOp(dag termijn.Datum) bool {
	if m.Inhoud.Soort != MaatregelTimeOut || dag.Voor(m.Inhoud.Van) {
		return false
	}
	return m.Beeindigd == nil || !m.Beeindigd.Inhoud.Teruggekeerd || dag.Voor(m.Beeindigd.Op)
}

// RisicoDagen returns how many days up to and including op the resident lived
// in a house before a decision covered it, and whose risk that is by the
// framework ("provider"), "" when it is silent (DEC-03).
func (d Dossier) RisicoDagen(op termijn.Datum, o Omgeving) (dagen int, risico string) {
	if len(d.Verblijven) == 0 {
		return 0, ""
	}
	dagen = TelDagen(d.Aanwezigheid(d.Verblijven[0].Van, op))[VoorBesluit]
	if dagen > 0 {
		risico = o.proces().EigenRisico.Waarde
	}
	return dagen, risico
}

var aanwezigTitels = map[Aanwezig]taal.Tekst{
	Woont:              taal.T("in het huis", "in the house"),
	EldersBetaald:      taal.T("elders, betaald door de gemeente", "elsewhere, paid by the municipality"),
	EldersOnbetaald:    taal.T("elders, niet betaald door de gemeente", "elsewhere, not paid by the municipality"),
	EldersOnbeantwoord: taal.T("elders, de gemeente heeft nog niet geantwoord", "elsewhere, the municipality has not answered yet"),
	OpTimeOut:          taal.T("op time-out", "on a time-out"),
	VoorBesluit:        taal.T("voor het besluit, op risico van het huis", "before the decision, at the house's risk"),
	ZonderRecht:        taal.T("zonder geldig besluit", "without a decision in force"),
}

// Aanwezigen lists the ways a day can count, in the order people read them.
func Aanwezigen() []Aanwezig {
	return []Aanwezig{Woont, EldersBetaald, EldersOnbetaald, EldersOnbeantwoord, OpTimeOut, VoorBesluit, ZonderRecht}
}

// Titel returns how a day counts, in words.
func (a Aanwezig) Titel() taal.Tekst { return aanwezigTitels[a] }
