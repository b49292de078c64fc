package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// ZorgbehoefteGewijzigd: the need for care changed lastingly, beyond normal
// ups and downs. The municipality hears it at once, so that it can change the
// decision (VNG § 6.3, Regionaal afwegingskader § 4.5; MON-01, DDL-13).
type ZorgbehoefteGewijzigd struct {
	Richting string        `json:"richting"`
	Wat      string        `json:"wat"`
	Vanaf    termijn.Datum `json:"vanaf"`
	Gevolg   string        `json:"gevolg,omitzero"` // what the house proposes
}

const bronZorgbehoefte = "VNG-handreiking § 6.3; Regionaal afwegingskader § 4.5"

var zorgbehoefteGewijzigd = Soort{
	Naam:   "zorgbehoefte_gewijzigd",
	Titel:  taal.T("Zorgbehoefte blijvend veranderd", "Care need changed lastingly"),
	Doen:   taal.T("Blijvende verandering van de zorgbehoefte melden", "Report a lasting change of the care need"),
	Uitleg: taal.T("Meld dit direct. De gemeente kan dan het besluit aanpassen. Gewone ups en downs hoeft u niet te melden.", "Report this at once. The municipality can then change the decision. Normal ups and downs need no report."),
	Bron:   bronZorgbehoefte, Eisen: []string{"MON-01", "DDL-13"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "richting", Label: taal.T("Is er meer of minder hulp nodig?", "Is more or less support needed?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("meer", "Meer", "More"), optie("minder", "Minder", "Less"), optie("anders", "Andere hulp", "Other support")}},
		{Naam: "wat", Label: taal.T("Wat is er veranderd?", "What has changed?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "vanaf", Label: taal.T("Sinds wanneer?", "Since when?"), Type: Dag, Verplicht: true},
		{Naam: "gevolg", Label: taal.T("Wat stelt u voor?", "What do you propose?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &ZorgbehoefteGewijzigd{} },
}

func (z *ZorgbehoefteGewijzigd) soort() *Soort { return &zorgbehoefteGewijzigd }

func (z *ZorgbehoefteGewijzigd) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magWonend(f, bronZorgbehoefte)
}

func (z *ZorgbehoefteGewijzigd) doe(d *Dossier, f Feit) {
	d.Zorgbehoefte = append(d.Zorgbehoefte, gedaan(f, z))
}
