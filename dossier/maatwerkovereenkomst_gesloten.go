package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// MaatwerkovereenkomstGesloten is the agreement for one resident with a house
// that is not under contract (VNG § 4.3, Regionaal afwegingskader § 4.4;
// FIN-01).
type MaatwerkovereenkomstGesloten struct {
	Huis     string        `json:"huis"`
	Van      termijn.Datum `json:"van"`
	Tot      termijn.Datum `json:"tot"`
	Tarief   string        `json:"tarief,omitzero"` // in words: amount, per what, what it covers
	Document string        `json:"document,omitzero"`
}

const bronMaatwerk = "VNG-handreiking § 4.3; Regionaal afwegingskader § 4.4"

var maatwerkovereenkomstGesloten = Soort{
	Naam:   "maatwerkovereenkomst_gesloten",
	Titel:  taal.T("Maatwerkovereenkomst gesloten", "Tailor-made agreement concluded"),
	Doen:   taal.T("Maatwerkovereenkomst vastleggen", "Record the tailor-made agreement"),
	Uitleg: taal.T("Met een huis zonder contract sluit de gemeente een overeenkomst voor deze ene inwoner.", "With a house without a contract the municipality concludes an agreement for this one resident."),
	Bron:   bronMaatwerk, Eisen: []string{"FIN-01"},
	Deel: DeelGeld, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		huisVeld,
		{Naam: "van", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag, Verplicht: true},
		{Naam: "tarief", Label: taal.T("Tarief en wat daarin zit", "Rate and what it covers"), Type: Alinea},
		documentVeld,
	},
	nieuw: func() Inhoud { return &MaatwerkovereenkomstGesloten{} },
}

func (m *MaatwerkovereenkomstGesloten) soort() *Soort { return &maatwerkovereenkomstGesloten }

func (m *MaatwerkovereenkomstGesloten) mag(d Dossier, f Feit, _ Omgeving) error {
	return eerste(d.magNaMelding(f, bronMaatwerk), totNaVan(m.Van, m.Tot, bronMaatwerk))
}

func (m *MaatwerkovereenkomstGesloten) doe(d *Dossier, f Feit) {
	d.Overeenkomsten = append(d.Overeenkomsten, gedaan(f, m))
}
