package dossier

import "halfweg/taal"

// DagverslagGeschreven is what the house writes down of one resident on one
// day: whether he was there, whether he took part, and what stood out (VNG
// § 3.2.3; DDL-14, MON-03). It belongs to the house and the resident. Several on
// one day add to each other.
type DagverslagGeschreven struct {
	Aanwezig     string `json:"aanwezig"`
	Dagprogramma string `json:"dagprogramma"`
	Verslag      string `json:"verslag,omitzero"`
	Zorgen       bool   `json:"zorgen,omitzero"` // something to talk about in the team
}

var dagverslagGeschreven = Soort{
	Naam:   "dagverslag_geschreven",
	Titel:  taal.T("Dagverslag geschreven", "Daily log written"),
	Doen:   taal.T("Dagverslag schrijven", "Write the daily log"),
	Uitleg: taal.T("Alleen het huis en de inwoner lezen dit. De gemeente ziet het niet.", "Only the house and the resident read this. The municipality does not see it."),
	Bron:   "VNG-handreiking § 3.2.3", Eisen: []string{"DDL-14", "MON-03"},
	Deel: DeelDagboek, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "aanwezig", Label: taal.T("Was de inwoner er?", "Was the resident there?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja", "Yes"), optie("afgesproken_weg", "Weg, zoals afgesproken", "Away, as agreed"), optie("niet_bekend", "Weg, niet bekend waar", "Away, not known where")}},
		{Naam: "dagprogramma", Label: taal.T("Deed de inwoner mee aan het dagprogramma?", "Did the resident take part in the day programme?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja", "Yes"), optie("deels", "Voor een deel", "In part"), optie("nee", "Nee", "No"), optie("nvt", "Er was geen programma", "There was no programme")}},
		{Naam: "verslag", Label: taal.T("Hoe was de dag?", "How was the day?"), Type: Alinea, Klinisch: true},
		{Naam: "zorgen", Label: taal.T("Zijn er zorgen?", "Are there concerns?"), Type: JaNee},
	},
	nieuw: func() Inhoud { return &DagverslagGeschreven{} },
}

func (v *DagverslagGeschreven) soort() *Soort { return &dagverslagGeschreven }

func (v *DagverslagGeschreven) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magWonend(f, dagverslagGeschreven.Bron)
}

func (v *DagverslagGeschreven) doe(d *Dossier, f Feit) {
	d.Dagverslagen = append(d.Dagverslagen, gedaan(f, v))
}
