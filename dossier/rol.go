package dossier

import "halfweg/taal"

// Rol is the capacity in which somebody acts.
type Rol string

// The roles.
const (
	Consulent           Rol = "consulent"
	Teamleider          Rol = "teamleider"
	Regiebehandelaar    Rol = "regiebehandelaar"
	Safehousemedewerker Rol = "safehousemedewerker"
	Beheerder           Rol = "beheerder"
	Inwoner             Rol = "inwoner"
)

var rolTitels = map[Rol]taal.Tekst{
	Consulent:           taal.T("consulent", "consultant"),
	Teamleider:          taal.T("teamleider", "team leader"),
	Regiebehandelaar:    taal.T("regiebehandelaar", "practitioner in charge"),
	Safehousemedewerker: taal.T("medewerker van het safehouse", "safehouse worker"),
	Beheerder:           taal.T("beheerder", "administrator"),
	Inwoner:             taal.T("inwoner", "resident"),
}

// Titel returns the role in words.
func (r Rol) Titel() taal.Tekst { return rolTitels[r] }
