package dossier

import "halfweg/taal"

// BehandelingAfgebroken tells the municipality at once that a treatment ended
// early (VNG § 8; EXIT-07, DDL-13).
type BehandelingAfgebroken struct {
	Reden    string `json:"reden"`
	Verblijf string `json:"verblijf,omitzero"` // where the resident is now
}

var behandelingAfgebroken = Soort{
	Naam:   "behandeling_afgebroken",
	Titel:  taal.T("Behandeling afgebroken", "Treatment broken off"),
	Doen:   taal.T("Afgebroken behandeling melden", "Report a broken-off treatment"),
	Uitleg: taal.T("Meld dit direct, zodat niemand zonder ondersteuning op straat komt.", "Report this at once, so that nobody ends up on the street without support."),
	Bron:   "VNG-handreiking § 8", Eisen: []string{"EXIT-07", "DDL-13"},
	Deel: DeelKern, Door: doorKliniek,
	Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "reden", Label: taal.T("Reden", "Reason"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "verblijf", Label: taal.T("Waar verblijft de inwoner nu?", "Where does the resident stay now?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &BehandelingAfgebroken{} },
}

func (b *BehandelingAfgebroken) soort() *Soort { return &behandelingAfgebroken }

func (b *BehandelingAfgebroken) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Afgebroken != nil {
		return weiger(behandelingAfgebroken.Bron, taal.T("Dit is al gemeld.", "This has already been reported."),
			taal.T("Corrigeer de eerdere melding als er iets niet klopt.", "Correct the earlier report if something is wrong."))
	}
	return nil
}

func (b *BehandelingAfgebroken) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.Afgebroken = &g
	d.verwacht(f, d.BehandelingVan, f.Gebeurd)
}
