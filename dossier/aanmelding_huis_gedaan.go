package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// AanmeldingHuisGedaan: the resident is registered at a house, which reports
// itself to the municipality of origin, plans an intake and may ask for direct
// placement from the clinic (VNG § 3.2.2, § 8; PROC-08, PROC-09, PROC-24).
type AanmeldingHuisGedaan struct {
	Huis             string        `json:"huis"`
	Intake           termijn.Datum `json:"intake,omitzero"`
	DirectePlaatsing bool          `json:"directePlaatsing"` // asks whether the municipality agrees
	Vanaf            termijn.Datum `json:"vanaf,omitzero"`   // desired day of placement
	Toelichting      string        `json:"toelichting,omitzero"`
}

var aanmeldingHuisGedaan = Soort{
	Naam:   "aanmelding_huis_gedaan",
	Titel:  taal.T("Aangemeld bij een safehouse", "Registered at a safehouse"),
	Doen:   taal.T("Aanmelding bij een safehouse vastleggen", "Record a registration at a safehouse"),
	Uitleg: taal.T("Laat de gemeente van herkomst weten naar welk safehouse de inwoner wil, zodra dat bekend is. Zo staat niemand voor een voldongen feit.", "Tell the municipality of origin which safehouse the resident wants to go to, as soon as it is known. So nobody faces a fait accompli."),
	Bron:   "VNG-handreiking § 3.2.2 en § 8", Eisen: []string{"PROC-08", "PROC-09", "PROC-19", "PROC-24"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent},
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "intake", Label: taal.T("Datum van de intake", "Date of the intake"), Type: Dag},
		{Naam: "directePlaatsing", Label: taal.T("Wordt om directe plaatsing vanuit de kliniek gevraagd?", "Is direct placement from the clinic asked for?"), Type: JaNee, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Gewenste plaatsingsdatum", "Desired placement date"), Type: Dag},
		toelichtingVeld,
	},
	nieuw: func() Inhoud { return &AanmeldingHuisGedaan{} },
}

func (a *AanmeldingHuisGedaan) soort() *Soort { return &aanmeldingHuisGedaan }

func (a *AanmeldingHuisGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magVoorBeschikking()
}

func (a *AanmeldingHuisGedaan) doe(d *Dossier, f Feit) {
	g := gedaan(f, a)
	d.Aanmelding = &g
	d.Huis = a.Huis
}
