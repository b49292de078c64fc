package dossier

import "halfweg/taal"

// OverlijdenGemeld: the resident died. Whoever has to know hears it at once;
// what was due to the resident no longer is, and no letter goes out to him
// (Wmo 2015 art. 2.3.10 lid 1 onder b; EXIT-08).
type OverlijdenGemeld struct {
	Bron        string `json:"bron"` // who told it
	Toelichting string `json:"toelichting,omitzero"`
}

var overlijdenGemeld = Soort{
	Naam:   "overlijden_gemeld",
	Titel:  taal.T("Overlijden gemeld", "Death reported"),
	Doen:   taal.T("Overlijden melden", "Report a death"),
	Uitleg: taal.T("Alle betrokkenen horen het direct. Er gaan geen brieven meer naar de inwoner en openstaande taken vervallen.", "Everybody concerned hears it directly. No more letters go to the resident and open tasks lapse."),
	Bron:   "Wmo 2015 art. 2.3.10 lid 1 onder b", Eisen: []string{"EXIT-08", "EXIT-09"},
	Deel: DeelKern, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent, Teamleider}, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "bron", Label: taal.T("Van wie komt dit bericht?", "Who told this?"), Type: Regel, Verplicht: true},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &OverlijdenGemeld{} },
}

// naOverlijden are the kinds of fact that are still asked for after a death: a
// calamity goes to the supervisor whatever became of the resident (Wmo 2015 art.
// 3.4), and somebody closes the case.
var naOverlijden = []string{"dossier_gesloten", "calamiteit_gemeld"}

func (o *OverlijdenGemeld) soort() *Soort { return &overlijdenGemeld }

func (o *OverlijdenGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Overleden != nil {
		return weiger(overlijdenGemeld.Bron, taal.T("Dit is al gemeld.", "This has already been reported."),
			taal.T("Corrigeer de eerdere melding als er iets niet klopt.", "Correct the earlier report if something is wrong."))
	}
	return d.nietVoorIntrek(f, overlijdenGemeld.Bron)
}

func (o *OverlijdenGemeld) doe(d *Dossier, f Feit) {
	g := gedaan(f, o)
	d.Overleden = &g
	if d.Verblijf() != nil {
		d.vertrekt(f, Vertrek{})
	}
}
