package dossier

import "halfweg/taal"

// Uitgestroomd is the end of a stay as it was planned (VNG § 6.4, Regionaal
// afwegingskader § 4.6; EXIT-09).
type Uitgestroomd struct {
	Bestemming string `json:"bestemming"`
	Adres      string `json:"adres,omitzero"`
	Gemeente   string `json:"gemeente"`  // CBS code of where the resident lives now
	ContactNa  string `json:"contactNa"` // how he can be reached afterwards
}

var uitgestroomd = Soort{
	Naam:   "uitgestroomd",
	Titel:  taal.T("Uitgestroomd", "Moved on"),
	Doen:   taal.T("Uitstroom vastleggen", "Record moving on"),
	Uitleg: taal.T("De inwoner verlaat het safehouse zoals was gepland. Er blijft iemand betrokken tot een ander het heeft overgenomen.", "The resident leaves the safehouse as planned. Somebody stays involved until another has taken over."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-03", "OUT-09", "EXIT-09"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon, Beeindigt: momentenVerblijf,
	Velden: []Veld{
		{Naam: "bestemming", Label: taal.T("Waar gaat de inwoner wonen?", "Where is the resident going to live?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("eigen_woning", "Eigen woning", "Own home"), optie("bij_familie", "Bij familie of vrienden", "With family or friends"),
			optie("begeleid_wonen", "Begeleid wonen", "Assisted living"), optie("beschermd_wonen", "Beschermd wonen", "Protected living"),
			optie("andere_instelling", "Andere instelling", "Another institution"), optie("opvang", "Maatschappelijke opvang", "Shelter"), optie("anders", "Anders", "Other")}},
		{Naam: "adres", Label: taal.T("Adres", "Address"), Type: Regel, Adres: true},
		{Naam: "gemeente", Label: taal.T("Gemeente", "Municipality"), Type: Gemeente, Verplicht: true, Adres: true},
		{Naam: "contactNa", Label: taal.T("Hoe is de inwoner daarna te bereiken?", "How can the resident be reached afterwards?"), Type: Regel, Verplicht: true, Adres: true},
	},
	nieuw: func() Inhoud { return &Uitgestroomd{} },
}

func (u *Uitgestroomd) soort() *Soort { return &uitgestroomd }

func (u *Uitgestroomd) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magTijdensVerblijf(f, uitgestroomd.Bron)
}

func (u *Uitgestroomd) doe(d *Dossier, f Feit) {
	d.vertrekt(f, Vertrek{Bestemming: u.Bestemming})
	d.Vestiging = u.Gemeente
}
