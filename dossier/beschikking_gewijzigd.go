package dossier

import (
	"slices"

	"halfweg/taal"
)

// BeschikkingGewijzigd: somebody with a mandate changed or withdrew what was
// granted, on one exact proposal (Wmo 2015 art. 2.3.10; Awb art. 10:10). It has
// no effect before it was sent (Awb art. 3:40).
type BeschikkingGewijzigd struct {
	Voorstel int    `json:"voorstel"` // number of the fact with the proposal
	Mandaat  string `json:"mandaat"`  // under which mandate, naming the principal
	Document string `json:"document,omitzero"`
}

var beschikkingGewijzigd = Soort{
	Naam:   "beschikking_gewijzigd",
	Titel:  taal.T("Beschikking gewijzigd", "Decision changed"),
	Doen:   taal.T("Beslissen op de wijziging", "Decide on the change"),
	Uitleg: taal.T("U tekent precies dit voorstel. De wijziging werkt niet voordat zij is verzonden.", "You sign exactly this proposal. The change has no effect before it is sent."),
	Bron:   "Wmo 2015 art. 2.3.10; Awb art. 10:10", Eisen: []string{"DEC-01", "DEC-02", "DEC-06", "DEC-07", "DEC-08", "EXL-04", "PROC-13"},
	Deel: DeelBesluit, Beslist: true, Door: []Rol{Teamleider, Consulent}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "voorstel", Label: taal.T("Voorstel", "Proposal"), Type: FeitNr, Soorten: []string{"wijziging_voorgesteld"}, Verplicht: true},
		mandaatVeld,
		documentVeld,
	},
	nieuw: func() Inhoud { return &BeschikkingGewijzigd{} },
}

func (b *BeschikkingGewijzigd) soort() *Soort { return &beschikkingGewijzigd }

func (b *BeschikkingGewijzigd) mag(d Dossier, f Feit, o Omgeving) error {
	bron := beschikkingGewijzigd.Bron
	w := d.Wijzigingsvoorstel()
	if w == nil {
		return weiger(bron, taal.T("Er is geen voorstel voor een wijziging.", "There is no proposal for a change."),
			taal.T("Leg eerst een voorstel vast.", "Record a proposal first."))
	}
	if b.Voorstel != w.Nr {
		return nietHetLaatste()
	}
	return eerste(nietVoor(f, w.Op, taal.T("het voorstel", "the proposal"), bron), w.Inhoud.volledig(d, f, o),
		o.magAlsAnder(f.Door, w.Door.Persoon), d.magNaKennismaking(w.Inhoud.naar(d), f, o),
		d.magWerken(w.Inhoud.Vanaf, w.Inhoud.Terugwerkend, "vanaf", f.Gebeurd, o))
}

// naar returns the house a change moves somebody to, "" when it is the same one.
func (w *WijzigingVoorgesteld) naar(d Dossier) string {
	if r := d.Recht(); r != nil && r.Huis == w.Huis {
		return ""
	}
	return w.Huis
}

func (b *BeschikkingGewijzigd) doe(d *Dossier, f Feit) {
	inhoud := &WijzigingVoorgesteld{}
	if w := d.Wijzigingsvoorstel(); w != nil {
		d.Wijzigingen = slices.Clone(d.Wijzigingen)
		x, g := &d.Wijzigingen[len(d.Wijzigingen)-1], gedaan(f, b)
		x.Besluit, inhoud = &g, &x.Inhoud
	}
	d.neemBesluit(f, 0, inhoud)
}
