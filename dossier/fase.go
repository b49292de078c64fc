package dossier

import "halfweg/taal"

// Fase is the step of the chain a dossier is in.
type Fase string

// The steps, in order.
const (
	FaseSignaal   Fase = "signaal"
	FaseMelding   Fase = "melding"
	FaseOnderzoek Fase = "onderzoek"
	FaseBesluit   Fase = "besluit"
	FasePlaatsing Fase = "plaatsing"
	FaseVerblijf  Fase = "verblijf"
	FaseUitstroom Fase = "uitstroom"
	FaseNazorg    Fase = "nazorg"
	FaseGesloten  Fase = "gesloten"
	FaseOverleden Fase = "overleden"
)

// Fasen lists the steps in their fixed order. Closed is none of them, for a case
// can be closed at any step; nor is a death.
func Fasen() []Fase {
	return []Fase{FaseSignaal, FaseMelding, FaseOnderzoek, FaseBesluit, FasePlaatsing, FaseVerblijf, FaseUitstroom, FaseNazorg}
}

var faseTitels = map[Fase]taal.Tekst{
	FaseSignaal:   taal.T("Signaal", "Signal"),
	FaseMelding:   taal.T("Melding", "Notice"),
	FaseOnderzoek: taal.T("Onderzoek", "Investigation"),
	FaseBesluit:   taal.T("Besluit", "Decision"),
	FasePlaatsing: taal.T("Plaatsing", "Placement"),
	FaseVerblijf:  taal.T("Verblijf", "Stay"),
	FaseUitstroom: taal.T("Uitstroom", "Moving on"),
	FaseNazorg:    taal.T("Nazorg", "Aftercare"),
	FaseGesloten:  taal.T("Gesloten", "Closed"),
	FaseOverleden: taal.T("Overleden", "Deceased"),
}

// Titel returns the step in words; what is no step reads as it is.
func (f Fase) Titel() taal.Tekst {
	if t, ok := faseTitels[f]; ok {
		return t
	}
	return taal.T(string(f), string(f))
}

// Fase returns the step the dossier is in. The melding waits for consultants;
// the investigation lasts until the aanvraag or its own end; a grant that was
// sent leads to placement. Somebody placed before the decision stays with the
// decision: that is what everybody waits for. Who left is in aftercare, however
// he left, until the dossier is closed; who died is in no step any more. Who still lives in a house after the
// decision was withdrawn has to move on.
func (d Dossier) Fase() Fase {
	switch {
	case d.Gesloten != nil:
		return FaseGesloten
	case d.Overleden != nil:
		return FaseOverleden
	case d.Vertrek != nil:
		return FaseNazorg
	case d.heeftRecht() && d.Verblijf() != nil && d.wilWeg():
		return FaseUitstroom
	case d.Ingetrokken() && d.Verblijf() != nil:
		return FaseUitstroom
	case d.heeftRecht() && d.Verblijf() != nil:
		return FaseVerblijf
	case d.heeftRecht():
		return FasePlaatsing
	case d.Aanvraag != nil || d.Onderzoek != nil:
		return FaseBesluit
	case d.Consulenten != nil:
		return FaseOnderzoek
	case d.Melding != nil:
		return FaseMelding
	}
	return FaseSignaal
}

// heeftRecht reports whether a decision that was sent grants a safehouse.
func (d Dossier) heeftRecht() bool { return d.Recht() != nil }

// wilWeg reports whether moving on has begun: as planned, or because an exit
// threatens.
func (d Dossier) wilWeg() bool {
	return d.Dreigt() != nil || d.hier(nr(d.Uitstroomwensen)) || d.Uitstroomplan != nil && d.hier(d.Uitstroomplan.Nr)
}
