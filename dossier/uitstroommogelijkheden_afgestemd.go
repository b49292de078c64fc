package dossier

import (
	"slices"

	"halfweg/taal"
)

// UitstroommogelijkhedenAfgestemd: at inflow already, house and responsible municipality tune
// what is possible afterwards and what it takes, such as housing (VNG § 6.2,
// Regionaal afwegingskader § 4.2; PROC-12).
type UitstroommogelijkhedenAfgestemd struct {
	Huisvesting string `json:"huisvesting"`
	Wat         string `json:"wat"`
}

var uitstroommogelijkhedenAfgestemd = Soort{
	Naam:   "uitstroommogelijkheden_afgestemd",
	Titel:  taal.T("Uitstroommogelijkheden afgestemd", "Outflow options tuned"),
	Doen:   taal.T("Uitstroommogelijkheden afstemmen", "Tune the outflow options"),
	Uitleg: taal.T("Stem bij de instroom al af wat er na het verblijf kan en wat daarvoor nodig is.", "Tune at inflow already what is possible after the stay and what it takes."),
	Bron:   "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-12"},
	Deel: DeelOnderzoek, Door: []Rol{Safehousemedewerker, Consulent, Teamleider},
	Velden: []Veld{
		{Naam: "huisvesting", Label: taal.T("Is er na het verblijf passende huisvesting te voorzien?", "Can fitting housing be foreseen after the stay?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja", "Yes"), optie("nee", "Nee", "No"), optie("onbekend", "Nog onbekend", "Not known yet")}},
		{Naam: "wat", Label: taal.T("Wat is daarvoor nodig?", "What does it take?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &UitstroommogelijkhedenAfgestemd{} },
}

func (u *UitstroommogelijkhedenAfgestemd) soort() *Soort { return &uitstroommogelijkhedenAfgestemd }

func (u *UitstroommogelijkhedenAfgestemd) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magNaMelding(f, uitstroommogelijkhedenAfgestemd.Bron)
}

// geldtNog: what was discussed before the placement counts for the stay it was
// for, not for one in another house or after that.
func (u *UitstroommogelijkhedenAfgestemd) geldtNog(d Dossier, f Feit) bool {
	return !slices.ContainsFunc(d.Verblijven, func(v Verblijf) bool { return v.EindeNr > f.Nr })
}

func (u *UitstroommogelijkhedenAfgestemd) doe(d *Dossier, f Feit) {
	x := gedaan(f, u)
	d.Uitstroom = &x
	g := Gegeven{Waarde: JaWaarde(u.Huisvesting == "ja"), Redenen: u.Wat}
	if u.Huisvesting == "onbekend" {
		g = Gegeven{Stand: StandOnbekend, Redenen: u.Wat}
	}
	d.stel("suitable_housing_afterwards_foreseen", f, g)
}
