package dossier

import "halfweg/taal"

// ContactpersoonAangewezen names who can be reached at one party, during
// admission or at leaving (VNG § 6.2, Regionaal afwegingskader § 4.2; PROC-04,
// PLC-06).
type ContactpersoonAangewezen struct {
	Zijde   string `json:"zijde"`
	Periode string `json:"periode"`
	Persoon string `json:"persoon"`
}

var contactpersoonAangewezen = Soort{
	Naam:   "contactpersoon_aangewezen",
	Titel:  taal.T("Contactpersoon aangewezen", "Contact person named"),
	Doen:   taal.T("Contactpersoon aanwijzen", "Name a contact person"),
	Uitleg: taal.T("Spreek af wie aanspreekpunt is tijdens de opname en bij het vertrek uit de kliniek.", "Agree who is the contact during admission and at leaving the clinic."),
	Bron:   "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-04", "PLC-06", "ROLE-06", "REG-05"},
	Deel: DeelKern, Door: []Rol{Regiebehandelaar, Consulent, Teamleider, Safehousemedewerker},
	Velden: []Veld{
		{Naam: "zijde", Label: taal.T("Voor welke partij?", "For which party?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("kliniek", "Kliniek", "Clinic"), optie("gemeente", "Gemeente", "Municipality"), optie("safehouse", "Safehouse", "Safehouse")}},
		{Naam: "periode", Label: taal.T("Wanneer?", "When?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("opname", "Tijdens de opname", "During admission"), optie("vertrek", "Bij het vertrek uit de kliniek", "At leaving the clinic"),
			optie("verblijf", "Tijdens het verblijf in het safehouse", "During the stay in the safehouse")}},
		{Naam: "persoon", Label: taal.T("Contactpersoon", "Contact person"), Type: Persoon, Verplicht: true},
	},
	nieuw: func() Inhoud { return &ContactpersoonAangewezen{} },
}

func (c *ContactpersoonAangewezen) soort() *Soort { return &contactpersoonAangewezen }

func (c *ContactpersoonAangewezen) mag(Dossier, Feit, Omgeving) error { return nil }

// doe replaces the earlier contact person of the same party and period.
func (c *ContactpersoonAangewezen) doe(d *Dossier, f Feit) {
	for i, x := range d.Contactpersonen {
		if x.Inhoud.Zijde == c.Zijde && x.Inhoud.Periode == c.Periode {
			d.Contactpersonen[i] = gedaan(f, c)
			return
		}
	}
	d.Contactpersonen = append(d.Contactpersonen, gedaan(f, c))
}
