package dossier

import "halfweg/taal"

// PGBCodesGevraagd: with a personal budget the house asks the municipality
// which codes and rates go on the care agreement; the answer is recorded in the
// same way (VNG § 6.3; FIN-05).
type PGBCodesGevraagd struct {
	Codes    string `json:"codes,omitzero"`
	Tarief   string `json:"tarief,omitzero"`
	Antwoord string `json:"antwoord,omitzero"`
}

const bronPGBCodes = "VNG-handreiking § 6.3"

var pgbCodesGevraagd = Soort{
	Naam:   "pgb_codes_gevraagd",
	Titel:  taal.T("Codes en tarieven van het pgb gevraagd", "Codes and rates of the personal budget asked"),
	Doen:   taal.T("Codes en tarieven van het pgb vastleggen", "Record codes and rates of the personal budget"),
	Uitleg: taal.T("Vraag de gemeente welke codes en tarieven op de zorgovereenkomst horen. Vul in wat u al weet.", "Ask the municipality which codes and rates belong on the care agreement. Fill in what you know already."),
	Bron:   bronPGBCodes, Eisen: []string{"FIN-05"},
	Deel: DeelGeld, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "codes", Label: taal.T("Codes", "Codes"), Type: Regel},
		{Naam: "tarief", Label: taal.T("Tarief", "Rate"), Type: Regel},
		{Naam: "antwoord", Label: taal.T("Antwoord van de gemeente", "Answer of the municipality"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &PGBCodesGevraagd{} },
}

func (p *PGBCodesGevraagd) soort() *Soort { return &pgbCodesGevraagd }

func (p *PGBCodesGevraagd) mag(d Dossier, _ Feit, _ Omgeving) error {
	if d.Voorstel != nil && d.Voorstel.Inhoud.Leveringsvorm == "pgb" {
		return nil
	}
	return weiger(bronPGBCodes, taal.T("Deze ondersteuning gaat niet via een pgb.", "This support is not paid by a personal budget."),
		taal.T("Codes en tarieven zijn alleen nodig bij een pgb.", "Codes and rates are only needed with a personal budget."))
}

func (p *PGBCodesGevraagd) doe(d *Dossier, f Feit) {
	g := gedaan(f, p)
	d.PGBCodes = &g
}
