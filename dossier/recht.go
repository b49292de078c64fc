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

	vanNr, totNr int  // of the decisions that set the first and the last day
	ingetrokken  bool // withdrawn: it ended on Tot
}

// Schorsing is a time in which what was granted is withdrawn for a while (Wmo
// 2015 art. 2.3.10), such as a time-out that the municipality adopted.
type Schorsing struct {
	Van, Tot termijn.Datum // first and last day
	Nr       int           // of the fact with the decision
}

// recht applies the decisions that were sent, one after the other. It keeps what
// was withdrawn, so that its last day is still known.
func (d Dossier) recht() *Recht { return d.RechtNa(0) }

// RechtNa returns what the decisions sent entitled to once the one of fact nr was
// among them, before those that came after it; 0 is after all of them. Like what
// it rests on it may have been withdrawn since.
func (d Dossier) RechtNa(nr int) (r *Recht) {
	for _, b := range d.werkend() {
		if b.inhoud != nil {
			r = b.inhoud.werkt(r, b.Nr)
		}
		if b.Nr == nr {
			break
		}
	}
	return r
}

// Recht returns what the decisions sent so far entitle to, nil when nothing was
// granted or all of it was withdrawn.
func (d Dossier) Recht() *Recht {
	if r := d.recht(); r != nil && !r.ingetrokken {
		return r
	}
	return nil
}

// Ingetrokken reports whether what was granted was withdrawn for good.
func (d Dossier) Ingetrokken() bool {
	r := d.recht()
	return r != nil && r.ingetrokken
}

// Schorsingen returns the temporary withdrawals in the order they were decided.
func (d Dossier) Schorsingen() (ss []Schorsing) {
	for _, b := range d.werkend() {
		if w, is := b.inhoud.(*WijzigingVoorgesteld); is && w.Soort == TijdelijkIntrekken {
			ss = append(ss, Schorsing{w.Vanaf, w.Tot, b.Nr})
		}
	}
	return ss
}

// GeplandEinde returns the last day of the term granted, of what was withdrawn
// the last day it held, zero when there is none. What hangs on it moves with it
// (A09).
func (d Dossier) GeplandEinde() termijn.Datum {
	if r := d.recht(); r != nil {
		return r.Tot
	}
	if d.Beschikking != nil && d.Verzonden == nil {
		return d.Beschikking.Besluit.Tot()
	}
	return termijn.Datum{}
}

// werkt grants what the first decision granted.
func (b *BesluitVoorgesteld) werkt(r *Recht, nr int) *Recht {
	if b.Strekking != Toekennen {
		return r
	}
	return &Recht{Vorm: b.Vorm, Huis: b.Huis, Leveringsvorm: b.Leveringsvorm, Van: b.Begin, Tot: b.Tot(), Nr: nr, vanNr: nr, totNr: nr}
}

// anders returns a copy of r with the parts that are filled in.
func (r Recht) anders(nr int, vorm, huis, leveringsvorm string, tot termijn.Datum) *Recht {
	zet := func(deel *string, waarde string) {
		if waarde != "" {
			*deel = waarde
		}
	}
	zet(&r.Vorm, vorm)
	zet(&r.Huis, huis)
	zet(&r.Leveringsvorm, leveringsvorm)
	if !tot.IsZero() {
		r.Tot, r.totNr = tot, nr
	}
	r.Nr = nr
	return &r
}
