package dossier

import "halfweg/taal"

// HoorzittingGehouden: who objects was heard, or hearing was left out on one of
// the grounds of the law (Awb art. 7:2, 7:3 and 7:7).
type HoorzittingGehouden struct {
	Bezwaar  int    `json:"bezwaar"`
	Afgezien bool   `json:"afgezien"`
	Verslag  string `json:"verslag"` // or why nobody was heard
	Aanwezig string `json:"aanwezig,omitzero"`
	Document string `json:"document,omitzero"`
}

var hoorzittingGehouden = Soort{
	Naam:   "hoorzitting_gehouden",
	Titel:  taal.T("Hoorzitting gehouden", "Hearing held"),
	Doen:   taal.T("Hoorzitting vastleggen", "Record the hearing"),
	Uitleg: taal.T("Wie bezwaar maakt, mag zijn verhaal vertellen. Soms kan dat achterwege blijven, bijvoorbeeld als hij zelf niet hoeft te komen.", "Who objects may tell his side. Sometimes that can be left out, for instance when he does not want to come."),
	Bron:   "Awb art. 7:2, 7:3 en 7:7", Eisen: []string{"DEC-04"},
	Deel: DeelBesluit, Door: doorGemeente,
	Velden: []Veld{
		bezwaarVeld,
		{Naam: "afgezien", Label: taal.T("Is van horen afgezien?", "Was hearing left out?"), Type: JaNee, Verplicht: true},
		{Naam: "verslag", Label: taal.T("Verslag, of waarom er niet is gehoord", "Report, or why nobody was heard"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "aanwezig", Label: taal.T("Wie waren erbij?", "Who were there?"), Type: Regel},
		documentVeld,
	},
	nieuw: func() Inhoud { return &HoorzittingGehouden{} },
}

func (h *HoorzittingGehouden) soort() *Soort { return &hoorzittingGehouden }

func (h *HoorzittingGehouden) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magOverBezwaar(h.Bezwaar, f, hoorzittingGehouden.Bron)
}

func (h *HoorzittingGehouden) doe(d *Dossier, f Feit) {
	g := gedaan(f, h)
	d.bijBezwaar(h.Bezwaar, func(x *Bezwaar) { x.Zitting = &g })
}
