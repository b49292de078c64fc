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
	FaseGesloten  Fase = "gesloten"
)

// Taak is something one party has to do next, derived from facts and framework.
type Taak struct {
	ID       string // stable within the dossier: "aanvraag", "PROC-05"
	Wie      Partij
	Wat      taal.Tekst
	Waarom   taal.Tekst
	Feit     string // kind of fact that does it
	Stand    TaakStand
	GedaanNr int // number of the fact that did it
	Termijn  *Termijn
	Bron     string
}
