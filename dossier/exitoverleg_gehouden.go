package dossier

import (
	"slices"
	"strconv"

	"halfweg/taal"
	"halfweg/termijn"
)

// ExitoverlegGehouden is the talk of house, municipality and resident while an
// exit threatens (VNG § 6.5, Regionaal afwegingskader § 4.7; DDL-13, EXIT-05).
type ExitoverlegGehouden struct {
	Dreiging     int            `json:"dreiging"` // number of the fact with the threat
	InwonerErbij bool           `json:"inwonerErbij"`
	WaaromNiet   string         `json:"waaromNiet,omitzero"`
	Aanwezig     []string       `json:"aanwezig"`
	Opties       []VervolgOptie `json:"opties"`
	Afspraken    string         `json:"afspraken"`
}

// VervolgNaExitBesproken is the talk after an exit, so that follow-up support
// is assured (VNG § 6.5, Regionaal afwegingskader § 4.7; EXIT-05, EXIT-08).
type VervolgNaExitBesproken struct {
	MetInwoner bool           `json:"metInwoner"`
	WaaromNiet string         `json:"waaromNiet,omitzero"`
	Opties     []VervolgOptie `json:"opties"`
	Gekozen    string         `json:"gekozen"`
	Wie        string         `json:"wie"` // who sees to it
	Wanneer    termijn.Datum  `json:"wanneer"`
}

// VervolgOptie is one thing that can be done instead of leaving somebody alone.
type VervolgOptie struct {
	Optie       string `json:"optie"`
	Haalbaar    bool   `json:"haalbaar"`
	Toelichting string `json:"toelichting,omitzero"`
}

// optieAmbulant is temporary ambulatory guidance by the house that was left.
const optieAmbulant = "ambulante_begeleiding"

var vervolgOpties = []Optie{
	optie("blijven_met_afspraken", "Blijven, met afspraken", "Stay, with agreements"), optie("time_out", "Time-out", "Time-out"),
	optie("ander_huis", "Een ander safehouse", "Another safehouse"), optie("terug_naar_kliniek", "Terug naar de kliniek", "Back to the clinic"),
	optie(optieAmbulant, "Tijdelijke ambulante begeleiding door het safehouse", "Temporary ambulatory guidance by the safehouse"),
	optie("familie", "Naar familie of vrienden", "To family or friends"), optie("opvang", "Maatschappelijke opvang", "Shelter"), optie("anders", "Anders", "Other"),
}

var (
	optiesVeld = Veld{Naam: "opties", Label: taal.T("Wat kan er?", "What is possible?"), Type: Rijen, Verplicht: true, Velden: []Veld{
		{Naam: "optie", Label: taal.T("Mogelijkheid", "Option"), Type: Keuze, Opties: vervolgOpties, Verplicht: true},
		{Naam: "haalbaar", Label: taal.T("Kan dit?", "Is this possible?"), Type: JaNee, Verplicht: true},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true}}}
	waaromNietVeld = Veld{Naam: "waaromNiet", Label: taal.T("Waarom was de inwoner er niet bij?", "Why was the resident not there?"), Type: Alinea}
)

var exitoverlegGehouden = Soort{
	Naam:   "exitoverleg_gehouden",
	Titel:  taal.T("Overleg over dreigende exit gehouden", "Talk on the threatened exit held"),
	Doen:   taal.T("Overleg over dreigende exit vastleggen", "Record the talk on the threatened exit"),
	Uitleg: taal.T("Bespreek met de inwoner en de gemeente wat er kan, zodat niemand zonder hulp en woning komt te zitten.", "Discuss with the resident and the municipality what is possible, so that nobody is left without support and a home."),
	Bron:   bronExit, Eisen: []string{"DDL-13", "EXIT-05", "EXIT-06", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		dreigingVeld,
		{Naam: "inwonerErbij", Label: taal.T("Was de inwoner erbij?", "Was the resident there?"), Type: JaNee, Verplicht: true},
		waaromNietVeld,
		{Naam: "aanwezig", Label: taal.T("Wie waren erbij?", "Who were there?"), Type: Keuzes, Opties: aanwezigOpties, Verplicht: true},
		optiesVeld,
		{Naam: "afspraken", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &ExitoverlegGehouden{} },
}

var vervolgNaExitBesproken = Soort{
	Naam:   "vervolg_na_exit_besproken",
	Titel:  taal.T("Vervolg na exit besproken", "Follow-up after an exit discussed"),
	Doen:   taal.T("Vervolg na exit vastleggen", "Record the follow-up after an exit"),
	Uitleg: taal.T("Leg vast wat er na het vertrek gebeurt en wie dat doet. Safehouse en gemeente doen dit samen met de inwoner.", "Record what happens after leaving and who does it. Safehouse and municipality do this together with the resident."),
	Bron:   bronExit, Eisen: []string{"EXIT-05", "EXIT-06", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "metInwoner", Label: taal.T("Is het met de inwoner besproken?", "Was it discussed with the resident?"), Type: JaNee, Verplicht: true},
		{Naam: "waaromNiet", Label: taal.T("Waarom niet met de inwoner?", "Why not with the resident?"), Type: Alinea},
		optiesVeld,
		{Naam: "gekozen", Label: taal.T("Wat is gekozen?", "What was chosen?"), Type: Keuze, Opties: vervolgOpties, Verplicht: true},
		{Naam: "wie", Label: taal.T("Wie zorgt daarvoor?", "Who sees to it?"), Type: Regel, Verplicht: true},
		{Naam: "wanneer", Label: taal.T("Vanaf wanneer?", "From when?"), Type: Dag, Verplicht: true},
	},
	nieuw: func() Inhoud { return &VervolgNaExitBesproken{} },
}

func (e *ExitoverlegGehouden) soort() *Soort    { return &exitoverlegGehouden }
func (v *VervolgNaExitBesproken) soort() *Soort { return &vervolgNaExitBesproken }

func (e *ExitoverlegGehouden) mag(d Dossier, f Feit, o Omgeving) error {
	bron := exitoverlegGehouden.Bron
	x := d.dreiging(e.Dreiging)
	if x == nil {
		return geenDreiging(bron)
	}
	return eerste(
		nietVoor(f, x.Op, taal.T("de melding van de dreigende exit", "the report of the threatened exit"), bron),
		zonderInwoner(e.InwonerErbij, e.WaaromNiet, bron), magOpties(e.Opties, o))
}

func (e *ExitoverlegGehouden) doe(d *Dossier, f Feit) {
	if x := d.dreiging(e.Dreiging); x != nil {
		g := gedaan(f, e)
		x.Overleg = &g
	}
}

// zonderInwoner asks why the resident was not there: it is about him.
func zonderInwoner(erbij bool, waaromNiet, bron string) error {
	if erbij || waaromNiet != "" {
		return nil
	}
	return weiger(bron, taal.T("De inwoner was er niet bij en er staat niet waarom.", "The resident was not there and it does not say why."),
		taal.T("Spreek de inwoner alsnog, of schrijf op waarom dat niet kon.", "Talk to the resident after all, or write down why that was not possible.")).bij("waaromNiet")
}

// magOpties refuses guidance by the house after an exit under a framework that
// does not know it (C18).
func magOpties(opties []VervolgOptie, o Omgeving) error {
	i := slices.IndexFunc(opties, func(x VervolgOptie) bool { return x.Optie == optieAmbulant && x.Haalbaar })
	if i < 0 || o.begeleidingNaExit() {
		return nil
	}
	return weiger(o.naamKader(), taal.T("Dit kader noemt geen begeleiding door het safehouse na een gedwongen vertrek.", "This framework mentions no guidance by the safehouse after a forced exit."),
		taal.T("Kies een andere mogelijkheid. Is deze toch nodig, leg dan bij de nazorg vast waarom.", "Choose another option. If this one is needed all the same, record why with the aftercare.")).bij("opties." + strconv.Itoa(i) + ".optie")
}

func (v *VervolgNaExitBesproken) mag(d Dossier, f Feit, o Omgeving) error {
	bron := vervolgNaExitBesproken.Bron
	if d.Vertrek == nil {
		return nietVertrokken(bron)
	}
	return eerste(
		nietVoor(f, d.Vertrek.Op, taal.T("het vertrek", "leaving"), bron),
		zonderInwoner(v.MetInwoner, v.WaaromNiet, bron), magOpties(v.Opties, o), v.uitOpties(bron))
}

// uitOpties asks that what was chosen was found possible.
func (v *VervolgNaExitBesproken) uitOpties(bron string) error {
	if slices.ContainsFunc(v.Opties, func(x VervolgOptie) bool { return x.Optie == v.Gekozen && x.Haalbaar }) {
		return nil
	}
	return weiger(bron, taal.T("Wat is gekozen, staat niet bij wat er kan.", "What was chosen is not among what is possible."),
		taal.T("Kies iets dat kan, of voeg het toe aan de mogelijkheden.", "Choose something that is possible, or add it to the options.")).bij("gekozen")
}

func (v *VervolgNaExitBesproken) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.VervolgNaExit = &g
}
