package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// SignaalGegeven is the clinic's first word that somebody may need support
// after treatment, if need be before admission (VNG § 6.2; PROC-01, PROC-02,
// PROC-11, ADM-18).
type SignaalGegeven struct {
	Kliniek          string        `json:"kliniek"`                   // organisation that treats
	Regiebehandelaar string        `json:"regiebehandelaar,omitzero"` // person
	Gemeente         string        `json:"gemeente"`                  // CBS code of the municipality of origin
	BehandelingVan   termijn.Datum `json:"behandelingVan,omitzero"`
	VerwachtOntslag  termijn.Datum `json:"verwachtOntslag,omitzero"`
	Overlegd         bool          `json:"overlegd"` // the resident was consulted first
	Leefgebieden     []string      `json:"leefgebieden,omitzero"`
	Inschatting      string        `json:"inschatting,omitzero"`
	BuitenRegio      bool          `json:"buitenRegio,omitzero"`
	Toelichting      string        `json:"toelichting,omitzero"`
}

var leefgebiedOpties = []Optie{
	optie("huisvesting", "Huisvesting", "Housing"), optie("financien", "Financiën", "Finances"),
	optie("werk", "Werk en opleiding", "Work and education"), optie("dagbesteding", "Dagbesteding", "Day activities"),
	optie("relaties", "Relaties en netwerk", "Relations and network"), optie("gezondheid", "Gezondheid", "Health"),
	optie("zelfzorg", "Zelfzorg", "Self-care"), optie("justitie", "Justitie", "Justice"),
}

var signaalGegeven = Soort{
	Naam:  "signaal_gegeven",
	Titel: taal.T("Vroegsignaal gegeven", "Early signal given"),
	Doen:  taal.T("Vroegsignaal geven", "Give an early signal"),
	Uitleg: taal.T("Laat de gemeente zo vroeg mogelijk weten dat er na de behandeling ondersteuning nodig lijkt. Er begint nog geen termijn.",
		"Let the municipality know as early as possible that support seems needed after treatment. No term starts yet."),
	Bron: "VNG-handreiking § 6.2", Eisen: []string{"PROC-01", "PROC-02", "PROC-11", "ADM-18", "ROLE-03"},
	Deel: DeelKern, Door: doorKliniek, Opent: true, Vooraf: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "kliniek", Label: taal.T("Kliniek", "Clinic"), Type: Organisatie, Verplicht: true},
		{Naam: "regiebehandelaar", Label: taal.T("Regiebehandelaar", "Practitioner in charge"), Type: Persoon},
		{Naam: "gemeente", Label: taal.T("Gemeente van herkomst", "Municipality of origin"), Type: Gemeente, Verplicht: true},
		{Naam: "behandelingVan", Label: taal.T("Begin van de behandeling", "Start of treatment"), Hulp: taal.T("Laat leeg als de opname nog niet vaststaat.", "Leave empty when admission is not certain yet."), Type: Dag},
		{Naam: "verwachtOntslag", Label: taal.T("Verwachte ontslagdatum", "Expected discharge date"), Hulp: taal.T("Hiermee ziet iedereen of de wettelijke termijn past.", "With this everyone sees whether the legal term fits."), Type: Dag},
		{Naam: "overlegd", Label: taal.T("Is het signaal met de inwoner besproken?", "Has the signal been discussed with the resident?"), Type: JaNee, Verplicht: true},
		{Naam: "leefgebieden", Label: taal.T("Waar is ondersteuning nodig?", "Where is support needed?"), Type: Keuzes, Opties: leefgebiedOpties, Klinisch: true},
		{Naam: "inschatting", Label: taal.T("Eerste inschatting", "First estimate"), Type: Keuze, Klinisch: true, Opties: []Optie{
			optie("eigen_omgeving", "Herstel in de eigen omgeving lijkt haalbaar", "Recovery in own surroundings seems feasible"),
			optie("andere_omgeving", "Herstel in een andere omgeving lijkt nodig", "Recovery in other surroundings seems needed"),
			optie("beschermde_omgeving", "Een beschermde woonomgeving lijkt nodig", "A protected living environment seems needed"),
			optie("nog_onbekend", "Nog niet te zeggen", "Cannot be said yet")}},
		{Naam: "buitenRegio", Label: taal.T("Plaatsing buiten de regio is waarschijnlijk", "A placement outside the region is likely"), Type: JaNee},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &SignaalGegeven{} },
}

func (s *SignaalGegeven) soort() *Soort { return &signaalGegeven }

func (s *SignaalGegeven) mag(d Dossier, f Feit, _ Omgeving) error {
	switch {
	case d.Signaal != nil:
		return weiger(signaalGegeven.Bron, taal.T("Er is al een vroegsignaal.", "There already is an early signal."),
			taal.T("Corrigeer het eerdere signaal als er iets niet klopt, of meld de voortgang.", "Correct the earlier signal if something is wrong, or report progress."))
	case !s.Overlegd:
		return weiger("Wmo 2015 art. 5.2.5; "+signaalGegeven.Bron, taal.T("Een signaal gaat pas naar de gemeente na overleg met de inwoner.", "A signal goes to the municipality only after consulting the resident."),
			taal.T("Bespreek het signaal eerst met de inwoner.", "Discuss the signal with the resident first.")).bij("overlegd")
	}
	return ontslagNaBegin(s.BehandelingVan, s.VerwachtOntslag, signaalGegeven.Bron)
}

// ontslagNaBegin refuses a discharge before the treatment starts.
func ontslagNaBegin(van, tot termijn.Datum, bron string) error {
	if van.IsZero() || tot.IsZero() || !tot.Voor(van) {
		return nil
	}
	return weiger(bron, taal.T("De ontslagdatum ligt voor het begin van de behandeling.", "The discharge date is before the start of treatment."),
		taal.T("Controleer beide datums.", "Check both dates.")).bij("verwachtOntslag")
}

func (s *SignaalGegeven) doe(d *Dossier, f Feit) {
	g := gedaan(f, s)
	d.Signaal = &g
	d.Herkomst = s.Gemeente
	d.stel("municipality_of_origin", f, Gegeven{Waarde: TekstWaarde(s.Gemeente)})
	d.verwacht(f, s.BehandelingVan, s.VerwachtOntslag)
}

// verwacht records the expected treatment period.
func (d *Dossier) verwacht(f Feit, van, tot termijn.Datum) {
	if !van.IsZero() {
		d.BehandelingVan = van
	}
	if tot.IsZero() {
		return
	}
	d.Ontslag = tot
	d.stel("discharge_date", f, Gegeven{Waarde: TekstWaarde(tot.String())})
	if !d.BehandelingVan.IsZero() {
		d.stel("treatment_weeks", f, Gegeven{Waarde: GetalWaarde(tot.Min(d.BehandelingVan) / 7)})
	}
}
