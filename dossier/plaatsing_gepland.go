package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// PlaatsingGepland says when somebody is expected in the house. From then on
// everybody sees whether he came (VNG § 3.2.1; PROC-18, PROC-19).
type PlaatsingGepland struct {
	Huis  string        `json:"huis"`
	Vanaf termijn.Datum `json:"vanaf"`
	Kamer string        `json:"kamer,omitzero"`
}

// NietVerschenen: the resident did not come on the day he was expected. Nobody
// looks after him then, so that all parties hear it at once (VNG § 3.2.1;
// PROC-18).
type NietVerschenen struct {
	Contact     string `json:"contact"` // whether anybody has spoken to him
	Toelichting string `json:"toelichting"`
}

var plaatsingGepland = Soort{
	Naam:  "plaatsing_gepland",
	Titel: taal.T("Plaatsing gepland", "Placement planned"),
	Doen:  taal.T("Plaatsing plannen", "Plan the placement"),
	Uitleg: taal.T("Kies de dag waarop de inwoner komt, liefst direct na de kliniek. Een nieuwe dag vervangt de vorige.",
		"Choose the day the resident comes, preferably straight after the clinic. A new day replaces the one before."),
	Bron: "VNG-handreiking § 3.2.1", Eisen: []string{"PROC-18", "PROC-19"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		huisVeld,
		{Naam: "vanaf", Label: taal.T("Dag van aankomst", "Day of arrival"), Type: Dag, Verplicht: true},
		kamerVeld,
	},
	nieuw: func() Inhoud { return &PlaatsingGepland{} },
}

var (
	huisVeld  = Veld{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true}
	kamerVeld = Veld{Naam: "kamer", Label: taal.T("Kamer", "Room"), Type: Regel}
)

var nietVerschenen = Soort{
	Naam:   "niet_verschenen",
	Titel:  taal.T("Niet verschenen", "Did not arrive"),
	Doen:   taal.T("Melden dat iemand niet is gekomen", "Report that somebody did not arrive"),
	Uitleg: taal.T("Meld dit direct. De gemeente en de kliniek horen het meteen en kunnen meezoeken.", "Report this at once. Municipality and clinic hear it immediately and can help to find the resident."),
	Bron:   "VNG-handreiking § 3.2.1", Eisen: []string{"PROC-18", "DDL-13"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "contact", Label: taal.T("Is er contact met de inwoner?", "Is there contact with the resident?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja, met de inwoner zelf", "Yes, with the resident"), optie("via_ander", "Alleen via een ander", "Only through somebody else"),
			optie("nee", "Nee", "No")}},
		{Naam: "toelichting", Label: taal.T("Wat is er bekend?", "What is known?"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &NietVerschenen{} },
}

func (p *PlaatsingGepland) soort() *Soort { return &plaatsingGepland }
func (n *NietVerschenen) soort() *Soort   { return &nietVerschenen }

func (p *PlaatsingGepland) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magIntrekken(plaatsingGepland.Bron); err != nil {
		return err
	}
	if p.Vanaf.Voor(f.Gebeurd) {
		dag := f.Gebeurd
		return weiger(plaatsingGepland.Bron, taal.T("De dag van aankomst is al voorbij.", "The day of arrival has passed already."),
			taal.T("Kies "+dag.Lang(taal.NL)+" of later. Woont de inwoner er al, leg dan de plaatsing vast.", "Choose "+dag.Lang(taal.EN)+" or later. If the resident lives there already, record the placement.")).bij("vanaf")
	}
	return nil
}

func (p *PlaatsingGepland) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.Gepland, d.NietVerschenen = &g, nil
	d.Huis = p.Huis
}

// mag asks for no plan: who was expected and did not come has to be looked for,
// also when nobody wrote down the day.
func (n *NietVerschenen) mag(d Dossier, f Feit, _ Omgeving) error {
	if v := d.Verblijf(); v != nil {
		return weiger(nietVerschenen.Bron, taal.T("De inwoner woont al in het safehouse, vanaf "+v.Van.Lang(taal.NL)+".", "The resident lives in the safehouse already, since "+v.Van.Lang(taal.EN)+"."),
			taal.T("Leg vast wat er nu is gebeurd, bijvoorbeeld dat de inwoner weg is.", "Record what happened now, for example that the resident is gone."))
	}
	if d.Gepland == nil {
		return nil
	}
	return nietVoor(f, d.Gepland.Inhoud.Vanaf, taal.T("de geplande aankomst", "the planned arrival"), nietVerschenen.Bron)
}

func (n *NietVerschenen) doe(d *Dossier, f Feit) {
	g := gedaan(f, n)
	d.NietVerschenen = &g
}

// magIntrekken refuses a placement of somebody who lives in a house already.
func (d Dossier) magIntrekken(bron string) error {
	v := d.Verblijf()
	if v == nil {
		return nil
	}
	return weiger(bron, taal.T("De inwoner woont al in een safehouse, vanaf "+v.Van.Lang(taal.NL)+".", "The resident lives in a safehouse already, since "+v.Van.Lang(taal.EN)+"."),
		taal.T("Leg een overplaatsing vast als de inwoner naar een ander huis gaat.", "Record a transfer if the resident goes to another house."))
}
