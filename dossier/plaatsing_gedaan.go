package dossier

import "halfweg/taal"

// PlaatsingGedaan: the resident came to live in the house. It rests on a
// decision that was sent, or on a placement before the decision that the
// municipality knows of and that is at the house's own risk (VNG § 6.2 and § 8,
// Regionaal afwegingskader § 4.2; PROC-18, PROC-19, DEC-03).
type PlaatsingGedaan struct {
	Huis        string `json:"huis"`
	Kamer       string `json:"kamer,omitzero"`
	Toelichting string `json:"toelichting,omitzero"`
}

const bronVoorBesluit = "VNG-handreiking § 8; Regionaal afwegingskader § 4.2"

var plaatsingGedaan = Soort{
	Naam:  "plaatsing_gedaan",
	Titel: taal.T("In het safehouse gaan wonen", "Moved into the safehouse"),
	Doen:  taal.T("Plaatsing vastleggen", "Record the placement"),
	Uitleg: taal.T("Vanaf deze dag woont de inwoner in het huis. Vanaf nu lopen de afspraken over het verblijf.",
		"From this day the resident lives in the house. From now on the agreements on the stay run."),
	Bron: "VNG-handreiking § 3.2.1 en § 6.2; Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-18", "PROC-19", "DEC-03"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent}, Meldt: MeldtGewoon,
	Velden: []Veld{huisVeld, kamerVeld, toelichtingVeld},
	nieuw:  func() Inhoud { return &PlaatsingGedaan{} },
}

func (p *PlaatsingGedaan) soort() *Soort { return &plaatsingGedaan }

func (p *PlaatsingGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := eerste(d.magIntrekken(plaatsingGedaan.Bron), d.nietInVorigVerblijf(f)); err != nil {
		return err
	}
	if r := d.Recht(); r != nil {
		return eerste(magInHuis(p.Huis, r.Huis), r.magNog(f))
	}
	return d.magVoorBesluit(p.Huis)
}

// nietInVorigVerblijf refuses a placement before the day the last stay ended:
// nobody lives in two houses.
func (d Dossier) nietInVorigVerblijf(f Feit) error {
	n := len(d.Verblijven)
	if n == 0 {
		return nil
	}
	return nietVoor(f, d.Verblijven[n-1].Tot, taal.T("het einde van het vorige verblijf", "the end of the stay before"), plaatsingGedaan.Bron)
}

// magInHuis refuses another house than the decision grants.
func magInHuis(huis, toegekend string) error {
	if toegekend == "" || huis == toegekend {
		return nil
	}
	return weiger("Wmo 2015 art. 2.3.5 lid 3 en art. 2.3.10", taal.T("Het besluit is voor een ander huis.", "The decision is for another house."),
		taal.T("Kies het huis uit het besluit, of laat de gemeente eerst het besluit wijzigen.", "Choose the house of the decision, or have the municipality change the decision first.")).bij("huis")
}

// magNog refuses to place somebody under a decision that has ended.
func (r *Recht) magNog(f Feit) error {
	if r.Tot.IsZero() || !f.Gebeurd.Na(r.Tot) {
		return nil
	}
	return weiger("Wmo 2015 art. 2.3.5 lid 3", taal.T("Het besluit gold tot en met "+r.Tot.Lang(taal.NL)+".", "The decision held until "+r.Tot.Lang(taal.EN)+"."),
		taal.T("Laat de gemeente eerst het besluit verlengen of een nieuw besluit nemen.", "Have the municipality extend the decision or take a new one first.")).bij("gebeurd")
}

// magVoorBesluit refuses a placement without a decision of which the
// municipality does not know (DEC-03, PROC-19).
func (d Dossier) magVoorBesluit(huis string) error {
	vooruit := d.PlaatsingVooruit
	switch {
	case d.Verzonden != nil:
		return weiger("Wmo 2015 art. 2.3.5", taal.T("Er is geen besluit dat een safehouse toekent.", "There is no decision that grants a safehouse."),
			taal.T("Bespreek met de inwoner een nieuwe melding of bezwaar.", "Discuss a new notice or an objection with the resident."))
	case vooruit == nil && d.Beschikking != nil:
		return weiger("Awb art. 3:40 en 3:41", taal.T("Het besluit is nog niet verzonden en werkt dus nog niet.", "The decision has not been sent yet, so it has no effect yet."),
			taal.T("Laat de gemeente het besluit eerst verzenden.", "Have the municipality send the decision first."))
	case vooruit == nil:
		return weiger(bronVoorBesluit, taal.T("Er is nog geen besluit, en de gemeente weet niet van deze plaatsing.", "There is no decision yet, and the municipality does not know of this placement."),
			taal.T("Meld eerst de plaatsing vóór het besluit. Tot het besluit draagt het huis het risico.", "Report the placement before the decision first. Until the decision the house bears the risk."))
	case vooruit.Inhoud.Huis != huis:
		return weiger(bronVoorBesluit, taal.T("De plaatsing vóór het besluit is voor een ander huis gemeld.", "The placement before the decision was reported for another house."),
			taal.T("Meld de plaatsing vóór het besluit eerst voor dit huis.", "Report the placement before the decision for this house first.")).bij("huis")
	}
	return nil
}

func (p *PlaatsingGedaan) doe(d *Dossier, f Feit) {
	d.betrekt(f, p.Huis)
	d.NietVerschenen = nil
	d.stel("placed_on", f, Gegeven{Waarde: TekstWaarde(f.Gebeurd.String())})
}
