package dossier

import "halfweg/termijn"

// Waar says where somebody who lives in a house is on a day: in it, elsewhere
// with the house's knowledge, or on a time-out (VNG § 3.2.3; MON-02, MON-04).
type Waar struct {
	Als Aanwezig      // Woont, EldersOnbeantwoord or OpTimeOut; what is paid does not matter here
	Tot termijn.Datum // last day, zero for who is in the house
	Nr  int           // of the fact that says so
}

// WaarOp returns where the resident is on a day; false when he does not live in
// a house that day.
func (d Dossier) WaarOp(dag termijn.Datum) (Waar, bool) {
	v := d.VerblijfOp(dag)
	if v == nil {
		return Waar{}, false
	}
	for _, m := range d.Maatregelen {
		if m.timeOutOp(dag) && !m.Op.Voor(v.Van) {
			return Waar{OpTimeOut, m.Inhoud.Tot, m.Nr}, true
		}
	}
	for _, x := range d.Elders {
		if !dag.Voor(x.Inhoud.Van) && !dag.Na(x.Inhoud.Tot) {
			return Waar{EldersOnbeantwoord, x.Inhoud.Tot, x.Nr}, true
		}
	}
	return Waar{Als: Woont, Nr: v.Nr}, true
}
