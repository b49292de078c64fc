package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// DagprogrammaVastgesteld says how the resident spends his days: in the first
// months mostly in the house's own programme, later in work or education
// outside (VNG § 3.1 and § 3.2.3; DDL-14). A new programme replaces the one
// before.
type DagprogrammaVastgesteld struct {
	Soort string        `json:"soort"`
	Wat   string        `json:"wat"`
	Vanaf termijn.Datum `json:"vanaf"`
	Tot   termijn.Datum `json:"tot,omitzero"` // last day; zero: goes on
}

const bronDagprogramma = "VNG-handreiking § 3.1 en § 3.2.3"

var dagprogrammaVastgesteld = Soort{
	Naam:   "dagprogramma_vastgesteld",
	Titel:  taal.T("Dagprogramma vastgesteld", "Day programme made"),
	Doen:   taal.T("Dagprogramma vaststellen", "Make the day programme"),
	Uitleg: taal.T("In de eerste maanden doet de inwoner meestal mee in het huis. Later komt er werk of een opleiding buiten het huis.", "In the first months the resident mostly takes part in the house. Later come work or education outside the house."),
	Bron:   bronDagprogramma, Eisen: []string{"DDL-14"},
	Deel: DeelVerblijf, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "soort", Label: taal.T("Waar is het programma?", "Where is the programme?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("intern", "In het huis", "In the house"), optie("extern", "Buiten het huis", "Outside the house"), optie("beide", "Allebei", "Both")}},
		{Naam: "wat", Label: taal.T("Wat houdt het in?", "What is it?"), Type: Alinea, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag},
	},
	nieuw: func() Inhoud { return &DagprogrammaVastgesteld{} },
}

func (p *DagprogrammaVastgesteld) soort() *Soort { return &dagprogrammaVastgesteld }

func (p *DagprogrammaVastgesteld) mag(Dossier, Feit, Omgeving) error {
	return totNaVan(p.Vanaf, p.Tot, bronDagprogramma)
}

func (p *DagprogrammaVastgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.Dagprogramma = &g
}
