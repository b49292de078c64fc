package dossier

import (
	"slices"

	"halfweg/taal"
)

// ExitafsprakenGemaakt: at inflow the parties agree who does what when a forced
// exit threatens, on housing, on support and on who calls the chain together
// (VNG § 6.5, Regionaal afwegingskader § 4.7; PLC-03). New agreements replace
// the ones before.
type ExitafsprakenGemaakt struct {
	Afspraken []Exitafspraak `json:"afspraken"`
}

// Exitafspraak is what one party does then.
type Exitafspraak struct {
	Wat      string `json:"wat"`
	Wie      string `json:"wie"`
	Afspraak string `json:"afspraak"`
}

// exitonderwerpen are what the agreements have to be about.
var exitonderwerpen = []Optie{
	optie("wonen", "Wonen", "Housing"), optie("ondersteuning", "Ondersteuning", "Support"),
	optie("ketenoverleg", "Overleg met alle partijen", "Consultation with all parties"),
}

// partijOpties are the parties of the chain, as people choose them.
var partijOpties = []Optie{
	optie("inwoner", "De inwoner", "The resident"), optie("safehouse", "Het safehouse", "The safehouse"),
	optie("gemeente", "De gemeente", "The municipality"), optie("kliniek", "De kliniek", "The clinic"),
	optie("ander", "Iemand anders", "Somebody else"),
}

var exitafsprakenGemaakt = Soort{
	Naam:   "exitafspraken_gemaakt",
	Titel:  taal.T("Afspraken gemaakt voor als het misgaat", "Agreements made for when it goes wrong"),
	Doen:   taal.T("Afspraken maken voor als het misgaat", "Make agreements for when it goes wrong"),
	Uitleg: taal.T("Spreek bij de start af wie wat doet als een gedwongen vertrek dreigt: waar de inwoner dan woont, wie helpt en wie de partijen bij elkaar roept.", "Agree at the start who does what when a forced exit threatens: where the resident lives then, who helps and who calls the parties together."),
	Bron:   bronInstroom, Eisen: []string{"PLC-03", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "afspraken", Label: taal.T("Afspraken", "Agreements"), Type: Rijen, Verplicht: true, Velden: []Veld{
			{Naam: "wat", Label: taal.T("Waarover?", "About what?"), Type: Keuze, Verplicht: true, Opties: slices.Concat(exitonderwerpen, []Optie{optie("anders", "Iets anders", "Something else")})},
			{Naam: "wie", Label: taal.T("Wie doet het?", "Who does it?"), Type: Keuze, Verplicht: true, Opties: partijOpties},
			{Naam: "afspraak", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea, Verplicht: true}}},
	},
	nieuw: func() Inhoud { return &ExitafsprakenGemaakt{} },
}

func (e *ExitafsprakenGemaakt) soort() *Soort { return &exitafsprakenGemaakt }

func (e *ExitafsprakenGemaakt) mag(Dossier, Feit, Omgeving) error {
	for _, o := range exitonderwerpen {
		if !slices.ContainsFunc(e.Afspraken, func(a Exitafspraak) bool { return a.Wat == o.Waarde }) {
			return weiger(bronInstroom, taal.T("Er is nog geen afspraak over: "+o.Tekst.NL+".", "There is no agreement yet on: "+o.Tekst.EN+"."),
				taal.T("Spreek ook dit af: wonen, ondersteuning en overleg horen er alle drie bij.", "Agree on this too: housing, support and consultation all belong to it.")).bij("afspraken")
		}
	}
	return nil
}

func (e *ExitafsprakenGemaakt) doe(d *Dossier, f Feit) {
	g := gedaan(f, e)
	d.Exitafspraken = &g
}
