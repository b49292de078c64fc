package dossier

import "halfweg/termijn"

// TaakStand says how far a task is.
type TaakStand string

// The states of a task. Late is not one of them: it is a comparison with
// today, made by the reader.
const (
	TaakOpen      TaakStand = "open"
	TaakKlaar     TaakStand = "klaar"
	TaakNogNiet   TaakStand = "nog_niet" // cannot start yet; Waarom says why
	TaakVervallen TaakStand = "vervallen"
)

// Partij is who has to act: a role at an organisation, or one person.
type Partij struct {
	Rol         Rol
	Organisatie string
	Persoon     string
}

// Termijn is a computed period with what it is for.
type Termijn struct {
	ID     string // "onderzoek", "beslissing", "bezwaar"
	Streef bool
	termijn.Termijn
}
