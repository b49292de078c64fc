package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// VerantwoordelijkheidGeclaimd: a municipality says that it is responsible, or
// that the stay is temporary and it stays so (VNG § 6.1, Regionaal
// afwegingskader § 2.4; JUR-01, JUR-03).
type VerantwoordelijkheidGeclaimd struct {
	Gemeente      string `json:"gemeente"`
	Ondersteuning string `json:"ondersteuning"`
	Tijdelijk     bool   `json:"tijdelijk"` // the aim is return to the municipality of origin
	Reden         string `json:"reden"`
}

// VerantwoordelijkheidBetwist: a municipality finds another responsible and
// consults it (JUR-04). The law's terms run on: the resident does not wait for
// a dispute.
type VerantwoordelijkheidBetwist struct {
	Gemeente string `json:"gemeente"` // the one held responsible instead
	Reden    string `json:"reden"`
}

// VerantwoordelijkheidOvereengekomen ends the dispute (JUR-04, JUR-05).
type VerantwoordelijkheidOvereengekomen struct {
	Gemeente string        `json:"gemeente"`
	Met      []string      `json:"met"` // the other municipalities that agreed
	Vanaf    termijn.Datum `json:"vanaf"`
	Via      string        `json:"via"`
	Inbreng  string        `json:"inbreng,omitzero"` // what resident and house brought in
	Reden    string        `json:"reden"`
}

const bronVerantwoordelijk = "VNG-handreiking § 6.1; Regionaal afwegingskader § 2.4"

var tijdelijkVeld = Veld{Naam: "tijdelijk", Label: taal.T("Is het verblijf tijdelijk, met terugkeer naar de gemeente van herkomst als doel?", "Is the stay temporary, with return to the municipality of origin as its aim?"), Type: JaNee, Verplicht: true}

var verantwoordelijkheidGeclaimd = Soort{
	Naam:   "verantwoordelijkheid_geclaimd",
	Titel:  taal.T("Verantwoordelijkheid genomen", "Responsibility claimed"),
	Doen:   taal.T("Verantwoordelijkheid nemen", "Claim responsibility"),
	Uitleg: taal.T("Keert de inwoner na het verblijf terug, dan blijft de gemeente van herkomst verantwoordelijk.", "When the resident returns after the stay, the municipality of origin remains responsible."),
	Bron:   bronVerantwoordelijk + "; Wmo 2015 art. 1.2.1", Eisen: []string{"JUR-01", "JUR-02", "JUR-03", "JUR-09", "JUR-12"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("Gemeente", "Municipality"), Type: Gemeente, Verplicht: true},
		{Naam: "ondersteuning", Label: taal.T("Om welke ondersteuning gaat het?", "Which support is it about?"), Type: Keuze, Opties: ondersteuningOpties, Verplicht: true},
		tijdelijkVeld, redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &VerantwoordelijkheidGeclaimd{} },
}

var verantwoordelijkheidBetwist = Soort{
	Naam:   "verantwoordelijkheid_betwist",
	Titel:  taal.T("Verantwoordelijkheid betwist", "Responsibility contested"),
	Doen:   taal.T("Verantwoordelijkheid betwisten", "Contest responsibility"),
	Uitleg: taal.T("Overleg eerst met de gemeente die volgens u verantwoordelijk is. De termijnen voor de inwoner lopen door.", "Consult the municipality you hold responsible first. The resident's terms run on."),
	Bron:   bronVerantwoordelijk, Eisen: []string{"JUR-04", "JUR-11"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("Welke gemeente is volgens u verantwoordelijk?", "Which municipality do you hold responsible?"), Type: Gemeente, Verplicht: true},
		redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &VerantwoordelijkheidBetwist{} },
}

var verantwoordelijkheidOvereengekomen = Soort{
	Naam:   "verantwoordelijkheid_overeengekomen",
	Titel:  taal.T("Verantwoordelijkheid overeengekomen", "Responsibility agreed"),
	Doen:   taal.T("Afspraak over verantwoordelijkheid vastleggen", "Record the agreement on responsibility"),
	Uitleg: taal.T("Leg vast welke gemeente verantwoordelijk is, vanaf wanneer en met wie dat is afgesproken.", "Record which municipality is responsible, from when and with whom that was agreed."),
	Bron:   bronVerantwoordelijk, Eisen: []string{"JUR-04", "JUR-05"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("Verantwoordelijke gemeente", "Responsible municipality"), Type: Gemeente, Verplicht: true},
		{Naam: "met", Label: taal.T("Afgesproken met gemeente", "Agreed with municipality"), Type: Gemeenten, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "via", Label: taal.T("Hoe kwam de afspraak tot stand?", "How was it agreed?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("contactpersonen", "Tussen de contactpersonen", "Between the contact persons"),
			optie("regionaal_adviseur", "Via de regionaal adviseur", "Through the regional adviser"),
			optie("geschillencommissie", "Via de geschillencommissie", "Through the disputes committee")}},
		{Naam: "inbreng", Label: taal.T("Inbreng van inwoner, behandelaar en safehouse", "What resident, practitioner and safehouse brought in"), Type: Alinea},
		redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &VerantwoordelijkheidOvereengekomen{} },
}

func (v *VerantwoordelijkheidGeclaimd) soort() *Soort { return &verantwoordelijkheidGeclaimd }
func (v *VerantwoordelijkheidBetwist) soort() *Soort  { return &verantwoordelijkheidBetwist }
func (v *VerantwoordelijkheidOvereengekomen) soort() *Soort {
	return &verantwoordelijkheidOvereengekomen
}

func (v *VerantwoordelijkheidGeclaimd) mag(d Dossier, f Feit, _ Omgeving) error { return nil }

func (v *VerantwoordelijkheidGeclaimd) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Claim, d.Geschil = &g, nil
	d.stel("temporary_stay", f, Gegeven{Waarde: JaWaarde(v.Tijdelijk), Redenen: v.Reden})
}

func (v *VerantwoordelijkheidBetwist) mag(d Dossier, f Feit, _ Omgeving) error {
	if v.Gemeente == d.Gemeente {
		return weiger(bronVerantwoordelijk, taal.T("U noemt de gemeente die de melding al behandelt.", "You name the municipality that handles the notice already."),
			taal.T("Kies de gemeente die volgens u verantwoordelijk is.", "Choose the municipality you hold responsible.")).bij("gemeente")
	}
	return d.magVoorBeschikking()
}

func (v *VerantwoordelijkheidBetwist) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	was := d.Behandelt()
	d.Geschil, d.Verantwoordelijk = &g, nil
	d.naGemeente(f, was)
}

func (v *VerantwoordelijkheidOvereengekomen) mag(d Dossier, f Feit, _ Omgeving) error {
	if slices.Contains(v.Met, v.Gemeente) {
		return weiger(bronVerantwoordelijk, taal.T("Een afspraak maakt een gemeente met een andere gemeente.", "A municipality agrees with another municipality."),
			taal.T("Noem de andere gemeente.", "Name the other municipality.")).bij("met")
	}
	return nil
}

func (v *VerantwoordelijkheidOvereengekomen) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	was := d.Behandelt()
	d.Verantwoordelijk, d.Geschil = &g, nil
	d.naGemeente(f, was)
}
