package dossier

import "halfweg/taal"

// BudgetbeheerAfgesproken says who looks after the resident's money, if
// anybody has to: a professional, somebody from the network, or he himself (VNG
// § 6.3, Regionaal afwegingskader § 4.5; FIN-12, ROLE-11).
type BudgetbeheerAfgesproken struct {
	Vorm string `json:"vorm"`
	Wie  string `json:"wie,omitzero"`
	Wat  string `json:"wat,omitzero"`
}

const bronBudgetbeheer = "VNG-handreiking § 6.3; Regionaal afwegingskader § 4.5"

var budgetbeheerAfgesproken = Soort{
	Naam:   "budgetbeheer_afgesproken",
	Titel:  taal.T("Budgetbeheer afgesproken", "Budget management agreed"),
	Doen:   taal.T("Budgetbeheer afspreken", "Agree on budget management"),
	Uitleg: taal.T("Spreek met de inwoner en de gemeente af of iemand helpt met het geld, en wie dat is.", "Agree with the resident and the municipality whether somebody helps with the money, and who."),
	Bron:   bronBudgetbeheer, Eisen: []string{"FIN-12", "ROLE-11"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider},
	Velden: []Veld{
		{Naam: "vorm", Label: taal.T("Wie beheert het geld?", "Who manages the money?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("professional", "Een beroepskracht", "A professional"), optie("netwerk", "Iemand uit het netwerk", "Somebody from the network"),
			optie("zelf", "De inwoner zelf, met hulp", "The resident, with help"), optie("niet_nodig", "Er is geen hulp nodig", "No help is needed")}},
		{Naam: "wie", Label: taal.T("Naam van de persoon of organisatie", "Name of the person or organisation"), Type: Regel},
		{Naam: "wat", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &BudgetbeheerAfgesproken{} },
}

func (b *BudgetbeheerAfgesproken) soort() *Soort { return &budgetbeheerAfgesproken }

func (b *BudgetbeheerAfgesproken) mag(Dossier, Feit, Omgeving) error {
	if b.Wie != "" || b.Vorm != "professional" && b.Vorm != "netwerk" {
		return nil
	}
	return weiger(bronBudgetbeheer, taal.T("Er staat niet wie het geld beheert.", "It does not say who manages the money."),
		taal.T("Vul de naam in van de persoon of organisatie.", "Enter the name of the person or organisation.")).bij("wie")
}

func (b *BudgetbeheerAfgesproken) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.Budgetbeheer = &g
}
