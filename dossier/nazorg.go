package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// NazorgGestart: support goes on after the stay. Ambulatory aftercare needs an
// indication of the municipality where the resident is registered or is going
// to live (VNG § 4.1; OUT-10, EXIT-06, JUR-12).
type NazorgGestart struct {
	Door      string        `json:"door"` // who gives it: "safehouse", "andere_organisatie", "kliniek"
	Vorm      string        `json:"vorm"`
	Gemeente  string        `json:"gemeente"`  // CBS code of the municipality that gives the indication
	Indicatie bool          `json:"indicatie"` // it has been given
	Van       termijn.Datum `json:"van"`
	Tot       termijn.Datum `json:"tot,omitzero"`
	Reden     string        `json:"reden,omitzero"` // why by the house after a forced exit, where the framework is silent on that
}

// NazorgBeeindigd ends the aftercare.
type NazorgBeeindigd struct {
	Reden       string `json:"reden"`
	Toelichting string `json:"toelichting,omitzero"`
}

const bronNazorg = "VNG-handreiking § 4.1; Wmo 2015 art. 1.2.1"

// Who gives aftercare. That of a clinic is paid under the Zvw and needs no
// indication.
const (
	nazorgSafehouse = "safehouse"
	nazorgKliniek   = "kliniek"
)

var nazorgGestart = Soort{
	Naam:   "nazorg_gestart",
	Titel:  taal.T("Nazorg gestart", "Aftercare started"),
	Doen:   taal.T("Nazorg vastleggen", "Record aftercare"),
	Uitleg: taal.T("Voor ambulante nazorg is een indicatie nodig van de gemeente waar de inwoner staat ingeschreven of gaat wonen. Is die er later, leg de nazorg dan opnieuw vast.", "Ambulatory aftercare needs an indication of the municipality where the resident is registered or is going to live. When that comes later, record the aftercare again."),
	Bron:   bronNazorg, Eisen: []string{"OUT-10", "EXIT-06", "JUR-12", "DDL-12"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "door", Label: taal.T("Wie geeft de nazorg?", "Who gives the aftercare?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(nazorgSafehouse, "Het safehouse", "The safehouse"), optie("andere_organisatie", "Een andere organisatie", "Another organisation"), optie(nazorgKliniek, "De kliniek", "The clinic")}},
		{Naam: "vorm", Label: taal.T("Welke nazorg?", "Which aftercare?"), Type: Regel, Verplicht: true},
		{Naam: "gemeente", Label: taal.T("Gemeente die de indicatie geeft", "Municipality that gives the indication"), Type: Gemeente, Verplicht: true},
		{Naam: "indicatie", Label: taal.T("Is de indicatie er al?", "Has the indication been given?"), Type: JaNee, Verplicht: true},
		{Naam: "van", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag},
		{Naam: "reden", Label: taal.T("Waarom door het safehouse na een gedwongen vertrek?", "Why by the safehouse after a forced exit?"), Hulp: taal.T("Alleen nodig als het kader deze mogelijkheid niet noemt.", "Only needed when the framework does not mention this option."), Type: Alinea},
	},
	nieuw: func() Inhoud { return &NazorgGestart{} },
}

var nazorgBeeindigd = Soort{
	Naam:   "nazorg_beeindigd",
	Titel:  taal.T("Nazorg beëindigd", "Aftercare ended"),
	Doen:   taal.T("Nazorg beëindigen", "End the aftercare"),
	Uitleg: taal.T("Leg vast waarom de nazorg stopt.", "Record why the aftercare stops."),
	Bron:   bronNazorg, Eisen: []string{"OUT-10", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "reden", Label: taal.T("Waarom stopt de nazorg?", "Why does the aftercare stop?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("afgerond", "Niet meer nodig", "No longer needed"), optie("overgedragen", "Overgedragen aan een ander", "Handed over to another"),
			optie("wens_inwoner", "De inwoner wil niet meer", "The resident does not want it any more"), optie("geen_contact", "Er is geen contact meer", "There is no contact any more"), optie("anders", "Anders", "Other")}},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &NazorgBeeindigd{} },
}

func (n *NazorgGestart) soort() *Soort   { return &nazorgGestart }
func (n *NazorgBeeindigd) soort() *Soort { return &nazorgBeeindigd }

func (n *NazorgGestart) mag(d Dossier, f Feit, o Omgeving) error {
	if !n.Tot.IsZero() && n.Tot.Voor(n.Van) {
		return weiger(bronNazorg, taal.T("De einddatum ligt voor de begindatum.", "The end date is before the start date."),
			taal.T("Controleer beide datums.", "Check both dates.")).bij("tot")
	}
	if d.Ontslagen == nil {
		if err := d.magNaIntrek(f, bronNazorg); err != nil {
			return err
		}
	}
	return eerste(n.bijGemeente(d, o), n.naExit(d, o))
}

// bijGemeente refuses an indication of a municipality where the resident
// neither is registered nor goes to live. The act says so of all guidance, a
// framework may say it again (JUR-12).
func (n *NazorgGestart) bijGemeente(d Dossier, o Omgeving) error {
	woont := d.woonplaatsen()
	if n.Door == nazorgKliniek || len(woont) == 0 || slices.Contains(woont, n.Gemeente) {
		return nil
	}
	r, bron := o.proces().NazorgGemeente, bronNazorg
	if r.Gezet {
		bron = o.bron(r.Herkomst) + "; Wmo 2015 art. 1.2.1"
	}
	return weiger(bron, regelTekst(r, taal.T("De indicatie voor ambulante nazorg komt van de gemeente waar de inwoner woont of gaat wonen.", "The indication for ambulatory aftercare comes from the municipality where the resident lives or is going to live.")),
		taal.T("Kies die gemeente, of leg eerst vast waar de inwoner gaat wonen.", "Choose that municipality, or record first where the resident is going to live.")).bij("gemeente")
}

// naExit asks for reasons when the house goes on with somebody who had to leave
// it, where the framework does not know that option (C18).
func (n *NazorgGestart) naExit(d Dossier, o Omgeving) error {
	if n.Door != nazorgSafehouse || !d.Vertrek.gedwongen() || o.begeleidingNaExit() || n.Reden != "" {
		return nil
	}
	return weiger(o.naamKader(), taal.T("Dit kader noemt geen begeleiding door het safehouse na een gedwongen vertrek.", "This framework mentions no guidance by the safehouse after a forced exit."),
		taal.T("Schrijf op waarom dit toch nodig is, of kies een andere organisatie.", "Write down why it is needed all the same, or choose another organisation.")).bij("reden")
}

// begeleidingNaExit reports whether the framework lets the house go on with
// ambulatory guidance after a forced exit (C18, EXIT-06).
func (o Omgeving) begeleidingNaExit() bool {
	r := o.proces().BegeleidingNaExit
	return r.Gezet && r.Waarde
}

// naamKader names the framework, to cite it for what it does not say.
func (o Omgeving) naamKader() string {
	if o.Kader == nil {
		return bronExit
	}
	return o.Kader.Titel.NL
}

// woonplaatsen returns where the resident is registered and where he goes to
// live, as far as known: the last word of each source.
func (d Dossier) woonplaatsen() (gemeenten []string) {
	voegToe := func(g string) {
		if g != "" {
			gemeenten = append(gemeenten, g)
		}
	}
	if d.Melding != nil {
		voegToe(d.Melding.Inhoud.woont())
	}
	if d.Wens != nil {
		voegToe(d.Wens.Inhoud.Gemeente)
	}
	if d.Uitstroomwensen != nil {
		voegToe(d.Uitstroomwensen.Inhoud.Gemeente)
	}
	if d.Uitstroomplan != nil {
		voegToe(d.Uitstroomplan.Inhoud.Gemeente)
	}
	voegToe(d.Vestiging)
	return gemeenten
}

func (n *NazorgGestart) doe(d *Dossier, f Feit) {
	g := gedaan(f, n)
	d.Nazorg = &g
}

func (n *NazorgBeeindigd) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Nazorg == nil {
		return weiger(bronNazorg, taal.T("Er loopt geen nazorg.", "No aftercare is going on."),
			taal.T("U hoeft niets te doen.", "You need not do anything."))
	}
	return nietVoor(f, d.Nazorg.Op, taal.T("het begin van de nazorg", "the beginning of the aftercare"), bronNazorg)
}

func (n *NazorgBeeindigd) doe(d *Dossier, f Feit) { d.Nazorg = nil }
