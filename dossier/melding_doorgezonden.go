package dossier

import "halfweg/taal"

// MeldingDoorgezonden passes a melding on to the municipality that is competent
// (Awb art. 2:3; ECLI:NL:RBNNE:2021:1910). The clocks here stop.
type MeldingDoorgezonden struct {
	Aan   string `json:"aan"` // CBS code
	Reden string `json:"reden"`
}

var meldingDoorgezonden = Soort{
	Naam:   "melding_doorgezonden",
	Titel:  taal.T("Melding doorgezonden", "Notice passed on"),
	Doen:   taal.T("Melding doorzenden", "Pass the notice on"),
	Uitleg: taal.T("Begeleiding komt van de gemeente waar iemand woont. Stuur de melding door en laat het de inwoner weten.", "Guidance comes from the municipality where somebody lives. Pass the notice on and let the resident know."),
	Bron:   "Awb art. 2:3; Wmo 2015 art. 1.2.1", Eisen: []string{"JUR-01", "JUR-03"},
	Deel: DeelVerantwoordelijkheid, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aan", Label: taal.T("Aan welke gemeente?", "To which municipality?"), Type: Gemeente, Verplicht: true},
		redenVeld("Waarom is die gemeente bevoegd?", "Why is that municipality competent?"),
	},
	nieuw: func() Inhoud { return &MeldingDoorgezonden{} },
}

func (m *MeldingDoorgezonden) soort() *Soort { return &meldingDoorgezonden }

func (m *MeldingDoorgezonden) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := meldingDoorgezonden.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	if m.Aan == d.Gemeente {
		return weiger(bron, taal.T("De melding is al bij deze gemeente.", "The notice is with this municipality already."),
			taal.T("Kies de gemeente die bevoegd is.", "Choose the municipality that is competent.")).bij("aan")
	}
	return nil
}

func (m *MeldingDoorgezonden) doe(d *Dossier, f Feit) {
	g := gedaan(f, m)
	d.Doorgezonden = &g
}
