package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// OntslagGegeven: the treatment ended and the resident left the clinic. The
// clinic does not end a stay while the follow-up is not arranged (VNG § 6.2,
// Regionaal afwegingskader § 4.3; PROC-16, PROC-18), and often gives some months
// of aftercare (VNG § 4.4; DDL-12).
type OntslagGegeven struct {
	Nazorg    bool          `json:"nazorg"`
	NazorgTot termijn.Datum `json:"nazorgTot,omitzero"` // last day of the clinic's aftercare
	GaatNaar  string        `json:"gaatNaar"`
}

var ontslagGegeven = Soort{
	Naam:   "ontslag_gegeven",
	Titel:  taal.T("Uit de kliniek ontslagen", "Discharged from the clinic"),
	Doen:   taal.T("Ontslag vastleggen", "Record the discharge"),
	Uitleg: taal.T("De behandeling in de kliniek is afgelopen. Leg vast waar de inwoner heen gaat en of de kliniek nazorg geeft.", "The treatment in the clinic has ended. Record where the resident goes and whether the clinic gives aftercare."),
	Bron:   "VNG-handreiking § 4.4 en 6.2; Regionaal afwegingskader § 4.3", Eisen: []string{"PROC-16", "PROC-18", "DDL-12"},
	Deel: DeelKern, Door: doorKliniek, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "nazorg", Label: taal.T("Geeft de kliniek nazorg?", "Does the clinic give aftercare?"), Type: JaNee, Verplicht: true},
		{Naam: "nazorgTot", Label: taal.T("Nazorg tot en met", "Aftercare until"), Type: Dag},
		{Naam: "gaatNaar", Label: taal.T("Waar gaat de inwoner heen?", "Where does the resident go?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("safehouse", "Naar een safehouse", "To a safehouse"), optie("eigen_woning", "Naar de eigen woning", "To the own home"),
			optie("familie", "Naar familie of vrienden", "To family or friends"), optie("andere_instelling", "Naar een andere instelling", "To another institution"),
			optie("opvang", "Naar de maatschappelijke opvang", "To a shelter"), optie("onbekend", "Dat is niet bekend", "That is not known"), optie("anders", "Ergens anders", "Elsewhere")}},
	},
	nieuw: func() Inhoud { return &OntslagGegeven{} },
}

func (o *OntslagGegeven) soort() *Soort { return &ontslagGegeven }

// mag asks only that the days can be: that somebody was discharged must be known
// at once.
func (o *OntslagGegeven) mag(_ Dossier, f Feit, _ Omgeving) error {
	if o.NazorgTot.IsZero() || !o.NazorgTot.Voor(f.Gebeurd) {
		return nil
	}
	return weiger(ontslagGegeven.Bron, taal.T("De nazorg eindigt voor het ontslag.", "The aftercare ends before the discharge."),
		taal.T("Controleer de laatste dag van de nazorg, of laat hem leeg.", "Check the last day of the aftercare, or leave it empty.")).bij("nazorgTot")
}

func (o *OntslagGegeven) doe(d *Dossier, f Feit) {
	g := gedaan(f, o)
	d.Ontslagen = &g
	d.verwacht(f, termijn.Datum{}, f.Gebeurd)
}

// zonderVervolg reports whether somebody left the clinic while nothing was
// arranged: no house took him in, was about to, and nothing bridges the gap.
func (d Dossier) zonderVervolg() bool {
	return d.Ontslagen != nil && len(d.Verblijven) == 0 && d.PlaatsingVooruit == nil && d.Spoed == nil && d.Overleden == nil &&
		d.Ontslagen.Inhoud.GaatNaar != "andere_instelling"
}
