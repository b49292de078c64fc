package dossier

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
