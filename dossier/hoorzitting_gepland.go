package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// HoorzittingGepland invites who objects to be heard: the day, the time and the
// place (Awb art. 7:2 lid 2 and 7:4). A new day replaces the one before.
type HoorzittingGepland struct {
	Bezwaar  int           `json:"bezwaar"`
	Dag      termijn.Datum `json:"dag"`
	Tijd     string        `json:"tijd"`
	Plaats   string        `json:"plaats"`
	Document string        `json:"document,omitzero"` // the letter that invites
}

var hoorzittingGepland = Soort{
	Naam:   "hoorzitting_gepland",
	Titel:  taal.T("Hoorzitting gepland", "Hearing planned"),
	Doen:   taal.T("Uitnodigen voor de hoorzitting", "Invite to the hearing"),
	Uitleg: taal.T("Kies een dag waarop wie bezwaar maakt kan komen. Die krijgt een brief met de dag, de tijd en de plaats. Een nieuwe dag vervangt de vorige.", "Choose a day on which who objects can come. That person gets a letter with the day, the time and the place. A new day replaces the one before."),
	Bron:   "Awb art. 7:2 lid 2 en 7:4", Eisen: []string{"DEC-04"},
	Deel: DeelBesluit, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		bezwaarVeld,
		{Naam: "dag", Label: taal.T("Op welke dag?", "On which day?"), Type: Dag, Verplicht: true},
		{Naam: "tijd", Label: taal.T("Hoe laat?", "At what time?"), Type: Regel, Verplicht: true},
		{Naam: "plaats", Label: taal.T("Waar?", "Where?"), Type: Regel, Verplicht: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &HoorzittingGepland{} },
}

func (h *HoorzittingGepland) soort() *Soort { return &hoorzittingGepland }

func (h *HoorzittingGepland) mag(d Dossier, f Feit, _ Omgeving) error {
	return eerste(d.magOverBezwaar(h.Bezwaar, f, hoorzittingGepland.Bron), nogTeKomen(h.Dag, f, hoorzittingGepland.Bron))
}

func (h *HoorzittingGepland) doe(d *Dossier, f Feit) {
	g := gedaan(f, h)
	d.bijBezwaar(h.Bezwaar, func(x *Bezwaar) { x.Uitnodiging = &g })
}

// nogTeKomen refuses to plan something on a day that has passed.
func nogTeKomen(dag termijn.Datum, f Feit, bron string) error {
	if !dag.Voor(f.Gebeurd) {
		return nil
	}
	return weiger(bron, taal.T("Deze dag is al voorbij.", "This day has passed already."),
		taal.T("Kies "+f.Gebeurd.Lang(taal.NL)+" of later.", "Choose "+f.Gebeurd.Lang(taal.EN)+" or later.")).bij("dag")
}

// TermijnHoorzitting is the day of a hearing that was planned, with the number of
// the objection: "hoorzitting_25".
const TermijnHoorzitting = "hoorzitting"

// termijnHoorzitting is the day somebody was invited for, false when nobody was.
func (b Bezwaar) termijnHoorzitting() (Termijn, bool) {
	u := b.Uitnodiging
	if u == nil {
		return Termijn{}, false
	}
	t := Termijn{ID: TermijnHoorzitting + "_" + getal(b.Nr), Streef: true, Titel: taal.T("Hoorzitting", "Hearing"),
		Termijn: genoemd(u.Op, u.Inhoud.Dag, hoorzittingGepland.Bron, ""), Vervallen: !b.Open()}
	return gehaald(t, b.Zitting), true
}
