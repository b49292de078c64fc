package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// OverbruggingGeregeld: the municipality arranged support for the time until the
// placement, within its own policy (VNG § 6.2; PROC-28).
type OverbruggingGeregeld struct {
	Van     termijn.Datum `json:"van"` // first day
	Tot     termijn.Datum `json:"tot"` // last day
	Wat     string        `json:"wat"`
	DoorWie string        `json:"doorWie,omitzero"` // organisation that gives it
	Reden   string        `json:"reden"`
}

var overbruggingGeregeld = Soort{
	Naam:   "overbrugging_geregeld",
	Titel:  taal.T("Overbrugging geregeld", "Bridging arranged"),
	Doen:   taal.T("Overbrugging regelen", "Arrange bridging"),
	Uitleg: taal.T("De inwoner krijgt hulp of onderdak voor de tijd tot de plaatsing.", "The resident gets support or a roof for the time until the placement."),
	Bron:   "VNG-handreiking § 6.2, vijfde punt", Eisen: []string{"PROC-28"},
	Deel: DeelKern, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "van", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag, Verplicht: true},
		{Naam: "wat", Label: taal.T("Wat is er geregeld?", "What was arranged?"), Type: Alinea, Verplicht: true},
		{Naam: "doorWie", Label: taal.T("Door welke organisatie?", "By which organisation?"), Type: Organisatie},
		{Naam: "reden", Label: taal.T("Waarom is dit nodig?", "Why is this needed?"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &OverbruggingGeregeld{} },
}

func (x *OverbruggingGeregeld) soort() *Soort { return &overbruggingGeregeld }

func (x *OverbruggingGeregeld) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := overbruggingGeregeld.Bron
	if err := d.magNaMelding(f, bron); err != nil {
		return err
	}
	if x.Tot.Voor(x.Van) {
		return weiger(bron, taal.T("De laatste dag ligt voor de eerste.", "The last day is before the first."),
			taal.T("Controleer beide datums.", "Check both dates.")).bij("tot")
	}
	return nil
}

func (x *OverbruggingGeregeld) doe(d *Dossier, f Feit) {
	d.Overbruggingen = append(slices.Clip(d.Overbruggingen), gedaan(f, x))
}
