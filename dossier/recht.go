package dossier

import "halfweg/termijn"

// Recht is what the decisions that were sent entitle the resident to: one form
// of support in one house for a term. A decision has no effect before it was
// sent (Awb art. 3:40).
type Recht struct {
	Vorm          string
	Huis          string
	Leveringsvorm string
	Van, Tot      termijn.Datum // first and last day
	Nr            int           // of the fact with the decision it rests on last
}

// Recht returns what the decisions sent so far entitle to, nil when nothing was
// granted or all of it was withdrawn.
func (d Dossier) Recht() *Recht {
	if d.Verzonden == nil || d.Beschikking == nil || d.Beschikking.Besluit.Strekking != Toekennen {
		return nil
	}
	b := d.Beschikking.Besluit
	return &Recht{Vorm: b.Vorm, Huis: b.Huis, Leveringsvorm: b.Leveringsvorm, Van: b.Begin, Tot: b.Tot(), Nr: d.Beschikking.Nr}
}

// GeplandEinde returns the last day of the term granted, zero when there is
// none. What hangs on it moves with it (A09).
func (d Dossier) GeplandEinde() termijn.Datum {
	if r := d.Recht(); r != nil {
		return r.Tot
	}
	if d.Beschikking != nil {
		return d.Beschikking.Besluit.Tot()
	}
	return termijn.Datum{}
}
