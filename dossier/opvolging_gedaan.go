package dossier

import "halfweg/taal"

// OpvolgingGedaan: how somebody fares half a year and a year after leaving
// (VNG § 3.2.4; OUT-09). It tells whether stays help, and who needs help again.
type OpvolgingGedaan struct {
	Na       string `json:"na"` // months after leaving: "6" or "12"
	Bereikt  bool   `json:"bereikt"`
	Woont    string `json:"woont,omitzero"`
	Werk     string `json:"werk,omitzero"`
	Gebruik  string `json:"gebruik,omitzero"`
	Tevreden int    `json:"tevreden,omitzero"` // 1 to 10, as the resident says
	Nodig    string `json:"nodig,omitzero"`
}

var opvolgingGedaan = Soort{
	Naam:   "opvolging_gedaan",
	Titel:  taal.T("Navraag na het vertrek gedaan", "Follow-up after leaving done"),
	Doen:   taal.T("Navragen hoe het gaat", "Ask how things are"),
	Uitleg: taal.T("Vraag een half jaar en een jaar na het vertrek hoe het gaat en of er hulp nodig is.", "Ask half a year and a year after leaving how things are and whether help is needed."),
	Bron:   "VNG-handreiking § 3.2.4", Eisen: []string{"OUT-09", "MON-06"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, NaSluiting: true,
	Velden: []Veld{
		{Naam: "na", Label: taal.T("Hoe lang na het vertrek?", "How long after leaving?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("6", "Een half jaar", "Half a year"), optie("12", "Een jaar", "A year")}},
		{Naam: "bereikt", Label: taal.T("Is de inwoner bereikt?", "Was the resident reached?"), Type: JaNee, Verplicht: true},
		{Naam: "woont", Label: taal.T("Hoe woont de inwoner?", "How does the resident live?"), Type: Keuze, Opties: []Optie{
			optie("zelfstandig", "Zelfstandig", "On his own"), optie("bij_anderen", "Bij familie of vrienden", "With family or friends"),
			optie("met_begeleiding", "Met begeleiding", "With guidance"), optie("instelling", "In een instelling", "In an institution"),
			optie("opvang", "In de opvang of zonder vaste plek", "In a shelter or without a fixed place"), optie("anders", "Anders", "Other")}},
		{Naam: "werk", Label: taal.T("Werk, opleiding of dagbesteding", "Work, education or day activities"), Type: Keuze, Opties: []Optie{
			optie("werk", "Werk", "Work"), optie("opleiding", "Opleiding", "Education"), optie("dagbesteding", "Vrijwilligerswerk of dagbesteding", "Voluntary work or day activities"), optie("geen", "Geen van deze", "None of these")}},
		{Naam: "gebruik", Label: taal.T("Gebruik", "Use"), Type: Keuze, Klinisch: true, Opties: []Optie{
			optie("abstinent", "Geen gebruik sinds het vertrek", "No use since leaving"), optie("terugval_hersteld", "Teruggevallen en weer gestopt", "Relapsed and stopped again"),
			optie("gebruik", "Gebruikt weer", "Uses again"), optie("onbekend", "Niet bekend", "Not known")}},
		{Naam: "tevreden", Label: taal.T("Welk cijfer geeft de inwoner het eigen leven nu?", "Which mark does the resident give life now?"), Type: Getal, Min: 1, Max: 10},
		{Naam: "nodig", Label: taal.T("Is er hulp nodig?", "Is help needed?"), Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &OpvolgingGedaan{} },
}

func (o *OpvolgingGedaan) soort() *Soort { return &opvolgingGedaan }

func (o *OpvolgingGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := opvolgingGedaan.Bron
	switch {
	case d.Vertrek == nil:
		return nietVertrokken(bron)
	case o.Bereikt && o.Woont == "":
		return weiger(bron, taal.T("Er staat niet hoe de inwoner nu woont.", "It does not say how the resident lives now."),
			taal.T("Kies hoe de inwoner woont, of leg vast dat die niet bereikt is.", "Choose how the resident lives, or record that he was not reached.")).bij("woont")
	}
	return nietVoor(f, d.Vertrek.Op, taal.T("het vertrek", "leaving"), bron)
}

func (o *OpvolgingGedaan) doe(d *Dossier, f Feit) {
	d.Opvolgingen = append(d.Opvolgingen, gedaan(f, o))
}

// opgevolgd returns the number of the follow-up so many months after the last
// leaving, 0 when there is none.
func (d Dossier) opgevolgd(na string) int {
	for _, x := range d.Opvolgingen {
		if d.Vertrek != nil && x.Nr > d.Vertrek.Nr && x.Inhoud.Na == na {
			return x.Nr
		}
	}
	return 0
}

// nietVertrokken refuses what is about somebody who left.
func nietVertrokken(bron string) error {
	return weiger(bron, taal.T("De inwoner is niet uit het safehouse vertrokken.", "The resident has not left the safehouse."),
		taal.T("Leg eerst het vertrek vast.", "Record the leaving first."))
}
