package dossier

import "slices"

// Behandelt returns the CBS code of the municipality that has to act: the one
// that took the case over, or the one notified; before a notice, the
// municipality of origin. A municipality a notice was passed on to makes a case
// of its own.
func (d Dossier) Behandelt() string {
	switch {
	case d.Verantwoordelijk != nil:
		return d.Verantwoordelijk.Inhoud.Gemeente
	case d.Gemeente != "":
		return d.Gemeente
	}
	return d.Herkomst
}

// naGemeente lets the consultants of the municipality that handled the case go
// when another handles it from now on: its own team leader says who does (VNG
// § 6.1; JUR-04, JUR-07). Before the decision that other municipality judges
// anew; what was judged for a decision that was taken stays.
func (d *Dossier) naGemeente(f Feit, was string) {
	if d.Consulenten == nil || d.Behandelt() == was {
		return
	}
	d.Consulenten, d.Overgenomen = nil, f.Nr
	if d.Beschikking == nil {
		d.oordelaars, d.Verschil = nil, nil
	}
}

// toegewezen returns the number of the last fact that named consultants, also of
// a municipality that no longer handles the case.
func (d Dossier) toegewezen() int { return d.laatsteNa(consulentenToegewezen.Naam, 0) }

// weggegaan reports whether somebody of a municipality last acted in this case
// before another took it over, and is no consultant of that one.
func (d Dossier) weggegaan(persoon string) bool {
	if d.Overgenomen == 0 || d.Consulent(persoon) {
		return false
	}
	return !slices.ContainsFunc(d.gelden, func(f Feit) bool { return f.Nr > d.Overgenomen && f.Door.Persoon == persoon })
}
