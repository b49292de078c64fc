package dossier

import "halfweg/taal"

// OverplaatsingGedaan: the resident goes on in another house (EXIT-09, VNG
// § 3.2.5). To a framework it is a placement in that house; the year of the stay
// goes on (JUR-06).
type OverplaatsingGedaan struct {
	NaarHuis string `json:"naarHuis"`
	Reden    string `json:"reden"`
	Warm     bool   `json:"warm"` // both houses talked with the resident there
	Kamer    string `json:"kamer,omitzero"`
}

var overplaatsingGedaan = Soort{
	Naam:   "overplaatsing_gedaan",
	Titel:  taal.T("Overgeplaatst naar een ander safehouse", "Transferred to another safehouse"),
	Doen:   taal.T("Overplaatsing vastleggen", "Record a transfer"),
	Uitleg: taal.T("De inwoner woont vanaf deze dag in het andere safehouse. Noemt het besluit nog het oude huis, dan past de gemeente het besluit aan.", "From this day the resident lives in the other safehouse. When the decision still names the old house, the municipality changes the decision."),
	Bron:   "VNG-handreiking § 3.2.5; Wmo 2015 art. 2.3.10", Eisen: []string{"EXIT-04", "EXIT-09"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtDirect,
	Beeindigt: []string{"exit_gedreigd", "positieve_test_gemeld", "gevaar_gemeld", "maatregel_gemeld"},
	Velden: []Veld{
		{Naam: "naarHuis", Label: taal.T("Naar welk safehouse?", "To which safehouse?"), Type: Organisatie, Verplicht: true},
		redenVeld("Waarom?", "Why?"),
		{Naam: "warm", Label: taal.T("Hebben beide huizen met de inwoner erbij gesproken?", "Did both houses talk with the resident there?"), Type: JaNee, Verplicht: true},
		{Naam: "kamer", Label: taal.T("Kamer", "Room"), Type: Regel},
	},
	nieuw: func() Inhoud { return &OverplaatsingGedaan{} },
}

func (o *OverplaatsingGedaan) soort() *Soort { return &overplaatsingGedaan }

// momenten: what is due when somebody comes to live in a house is due again.
func (o *OverplaatsingGedaan) momenten() []string { return []string{"plaatsing_gedaan"} }

func (o *OverplaatsingGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := overplaatsingGedaan.Bron
	if err := d.magTijdensVerblijf(f, bron); err != nil {
		return err
	}
	if o.NaarHuis == d.WoontIn() {
		return weiger(bron, taal.T("De inwoner woont al in dit safehouse.", "The resident lives in this safehouse already."),
			taal.T("Kies het andere safehouse.", "Choose the other safehouse.")).bij("naarHuis")
	}
	return nil
}

func (o *OverplaatsingGedaan) doe(d *Dossier, f Feit) { d.betrekt(f, o.NaarHuis) }
