package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// OverdrachtAangeboden: the house offers another organisation to go on with the
// support (VNG § 6.4, Regionaal afwegingskader § 4.6; OUT-04, OUT-05).
type OverdrachtAangeboden struct {
	Naar                    string `json:"naar"`                    // name of the organisation that is to take over
	Organisatie             string `json:"organisatie,omitzero"`    // its id, when it is in the register
	RegionaalGecontracteerd bool   `json:"regionaalGecontracteerd"` // the region has a contract with it
	Contact                 string `json:"contact"`
	Wat                     string `json:"wat"`
	Reden                   string `json:"reden,omitzero"` // why a receiver without a contract of the region
}

// OverdrachtBeantwoord: the receiver says whether it takes the resident over.
// Without its yes nobody is handed over.
type OverdrachtBeantwoord struct {
	Overdracht int           `json:"overdracht"` // number of the fact with the offer
	Aanvaard   bool          `json:"aanvaard"`
	Naam       string        `json:"naam"` // who says so for the receiver
	Vanaf      termijn.Datum `json:"vanaf,omitzero"`
	Reden      string        `json:"reden,omitzero"`
}

// WarmeOverdrachtGedaan: resident, house and receiver talked, and from then on
// the receiver answers for the resident (OUT-04, EXIT-04).
type WarmeOverdrachtGedaan struct {
	Overdracht int           `json:"overdracht"` // number of the fact with the offer
	Gesprek    termijn.Datum `json:"gesprek"`
	Aanwezig   []string      `json:"aanwezig"`
	WaaromNiet string        `json:"waaromNiet,omitzero"` // why the resident was not there
	Afspraken  string        `json:"afspraken"`
}

// Overdracht is an offer with what became of it.
type Overdracht struct {
	Gedaan[OverdrachtAangeboden]
	Antwoord *Gedaan[OverdrachtBeantwoord]
	Warm     *Gedaan[WarmeOverdrachtGedaan]
}

// Aanvaard reports whether the receiver said yes.
func (o Overdracht) Aanvaard() bool { return o.Antwoord != nil && o.Antwoord.Inhoud.Aanvaard }

// aanwezigOpties are who can sit at the table when somebody leaves.
var aanwezigOpties = []Optie{
	optie("inwoner", "Inwoner", "Resident"), optie("safehouse", "Safehouse", "Safehouse"),
	optie("ontvanger", "Organisatie die overneemt", "Organisation that takes over"), optie("gemeente", "Gemeente", "Municipality"),
	optie("kliniek", "Kliniek", "Clinic"), optie("naaste", "Naaste", "Relative"), optie("clientondersteuner", "Cliëntondersteuner", "Client supporter"),
}

var overdrachtVeld = Veld{Naam: "overdracht", Label: taal.T("Welke overdracht?", "Which handover?"), Type: FeitNr, Soorten: []string{"overdracht_aangeboden"}, Verplicht: true}

var overdrachtAangeboden = Soort{
	Naam:   "overdracht_aangeboden",
	Titel:  taal.T("Overdracht aangeboden", "Handover offered"),
	Doen:   taal.T("Overdracht aanbieden", "Offer a handover"),
	Uitleg: taal.T("Vraag een andere organisatie om de ondersteuning over te nemen. De overdracht telt pas als die organisatie ja heeft gezegd.", "Ask another organisation to take over the support. The handover counts only when that organisation has said yes."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-04", "OUT-05"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "naar", Label: taal.T("Naar welke organisatie?", "To which organisation?"), Type: Regel, Verplicht: true, Adres: true},
		{Naam: "organisatie", Label: taal.T("Organisatie in het register", "Organisation in the register"), Hulp: taal.T("Alleen als zij in het register staat.", "Only when it is in the register."), Type: Organisatie, Adres: true},
		{Naam: "regionaalGecontracteerd", Label: taal.T("Heeft deze organisatie een contract met de regio?", "Does this organisation have a contract with the region?"), Type: JaNee, Verplicht: true},
		{Naam: "contact", Label: taal.T("Contactpersoon en telefoon", "Contact person and telephone"), Type: Regel, Verplicht: true},
		{Naam: "wat", Label: taal.T("Wat wordt er overgedragen?", "What is handed over?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "reden", Label: taal.T("Waarom een organisatie zonder contract met de regio?", "Why an organisation without a contract with the region?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &OverdrachtAangeboden{} },
}

var overdrachtBeantwoord = Soort{
	Naam:   "overdracht_beantwoord",
	Titel:  taal.T("Overdracht beantwoord", "Handover answered"),
	Doen:   taal.T("Antwoord op een overdracht vastleggen", "Record the answer to a handover"),
	Uitleg: taal.T("Leg vast wat de organisatie zegt die gevraagd is om over te nemen, en wie dat zegt.", "Record what the organisation says that was asked to take over, and who says so."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-04"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider, Regiebehandelaar}, Meldt: MeldtGewoon,
	Velden: []Veld{
		overdrachtVeld,
		{Naam: "aanvaard", Label: taal.T("Neemt de organisatie de inwoner over?", "Does the organisation take the resident over?"), Type: JaNee, Verplicht: true},
		{Naam: "naam", Label: taal.T("Wie zegt dit namens de organisatie?", "Who says so for the organisation?"), Type: Regel, Verplicht: true},
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag},
		{Naam: "reden", Label: taal.T("Waarom niet?", "Why not?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &OverdrachtBeantwoord{} },
}

var warmeOverdrachtGedaan = Soort{
	Naam:   "warme_overdracht_gedaan",
	Titel:  taal.T("Warme overdracht gedaan", "Handed over in person"),
	Doen:   taal.T("Warme overdracht vastleggen", "Record the handover in person"),
	Uitleg: taal.T("Vanaf nu is de organisatie die overneemt aan zet. Tot dit moment blijft het safehouse betrokken.", "From now on it is up to the organisation that takes over. Until this moment the safehouse stays involved."),
	Bron:   "VNG-handreiking § 3.2.5 en 6.4; Regionaal afwegingskader § 4.6", Eisen: []string{"OUT-04", "OUT-05", "EXIT-04"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		overdrachtVeld,
		{Naam: "gesprek", Label: taal.T("Dag van het gesprek", "Day of the talk"), Type: Dag, Verplicht: true},
		{Naam: "aanwezig", Label: taal.T("Wie waren erbij?", "Who were there?"), Type: Keuzes, Opties: aanwezigOpties, Verplicht: true},
		{Naam: "waaromNiet", Label: taal.T("Waarom was de inwoner er niet bij?", "Why was the resident not there?"), Type: Alinea},
		{Naam: "afspraken", Label: taal.T("Wat is afgesproken?", "What was agreed?"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &WarmeOverdrachtGedaan{} },
}

func (o *OverdrachtAangeboden) soort() *Soort  { return &overdrachtAangeboden }
func (o *OverdrachtBeantwoord) soort() *Soort  { return &overdrachtBeantwoord }
func (w *WarmeOverdrachtGedaan) soort() *Soort { return &warmeOverdrachtGedaan }

func (a *OverdrachtAangeboden) mag(d Dossier, f Feit, o Omgeving) error {
	return eerste(d.magNaIntrek(f, overdrachtAangeboden.Bron), a.inRegio(d, o))
}

// inRegio asks for reasons when a provider without a location in the region
// hands over to one without a contract there, where the framework wants that
// (C17, OUT-05).
func (a *OverdrachtAangeboden) inRegio(d Dossier, o Omgeving) error {
	r := o.proces().OverdrachtInRegio
	if !r.Gezet || !r.Waarde || !situaties["aanbieder_buiten_regio"](d, o) || a.RegionaalGecontracteerd || a.Reden != "" {
		return nil
	}
	return weiger(o.bron(r.Herkomst), regelTekst(r, taal.T("Deze aanbieder draagt over aan een organisatie met een regionaal contract.", "This provider hands over to an organisation under regional contract.")),
		taal.T("Kies een organisatie met een contract met de regio, of schrijf op waarom een andere beter past.", "Choose an organisation under contract with the region, or write down why another fits better.")).bij("reden")
}

func (a *OverdrachtAangeboden) doe(d *Dossier, f Feit) {
	d.Overdrachten = append(d.Overdrachten, Overdracht{Gedaan: gedaan(f, a)})
}

func (b *OverdrachtBeantwoord) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := overdrachtBeantwoord.Bron
	x := d.overdracht(b.Overdracht)
	switch {
	case x == nil:
		return geenOverdracht(bron)
	case x.Antwoord != nil:
		return weiger(bron, taal.T("Op deze overdracht is al geantwoord.", "This handover has been answered already."),
			taal.T("Bied een nieuwe overdracht aan, of corrigeer het antwoord als het niet klopt.", "Offer a new handover, or correct the answer if it is wrong.")).bij("overdracht")
	case b.Aanvaard && b.Vanaf.IsZero():
		return weiger(bron, taal.T("Er staat niet vanaf wanneer de organisatie overneemt.", "It does not say from when the organisation takes over."),
			taal.T("Vul de dag in.", "Enter the day.")).bij("vanaf")
	case !b.Aanvaard && b.Reden == "":
		return weiger(bron, taal.T("Er staat niet waarom de organisatie niet overneemt.", "It does not say why the organisation does not take over."),
			taal.T("Schrijf de reden op, zodat duidelijk is wat er nog moet gebeuren.", "Write down the reason, so that it is clear what still has to happen.")).bij("reden")
	}
	return nietVoor(f, x.Op, taal.T("het aanbod", "the offer"), bron)
}

func (b *OverdrachtBeantwoord) doe(d *Dossier, f Feit) {
	if x := d.overdracht(b.Overdracht); x != nil {
		g := gedaan(f, b)
		x.Antwoord = &g
	}
}

func (w *WarmeOverdrachtGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := warmeOverdrachtGedaan.Bron
	x := d.overdracht(w.Overdracht)
	switch {
	case x == nil:
		return geenOverdracht(bron)
	case !x.Aanvaard():
		return weiger(bron, taal.T("De organisatie heeft nog niet gezegd dat zij overneemt.", "The organisation has not said yet that it takes over."),
			taal.T("Leg eerst haar antwoord vast. Tot dan blijft het safehouse betrokken.", "Record its answer first. Until then the safehouse stays involved.")).bij("overdracht")
	case w.Gesprek.Na(f.Gebeurd):
		return weiger(bron, taal.T("Het gesprek ligt na de overdracht.", "The talk is after the handover."),
			taal.T("Leg de overdracht vast als het gesprek is geweest.", "Record the handover when the talk has taken place.")).bij("gesprek")
	case !slices.Contains(w.Aanwezig, DoorInwoner) && w.WaaromNiet == "":
		return weiger(bron, taal.T("Een warme overdracht is een gesprek met de inwoner erbij.", "A handover in person is a talk with the resident there."),
			taal.T("Kies de inwoner bij wie erbij waren, of schrijf op waarom dat niet kon.", "Choose the resident among who were there, or write down why that was not possible.")).bij("waaromNiet")
	}
	return nietVoor(f, x.Antwoord.Op, taal.T("het antwoord van de organisatie", "the organisation's answer"), bron)
}

func (w *WarmeOverdrachtGedaan) doe(d *Dossier, f Feit) {
	if x := d.overdracht(w.Overdracht); x != nil {
		g := gedaan(f, w)
		x.Warm = &g
	}
}

func (d Dossier) overdracht(nr int) *Overdracht {
	for i := range d.Overdrachten {
		if d.Overdrachten[i].Nr == nr {
			return &d.Overdrachten[i]
		}
	}
	return nil
}

func geenOverdracht(bron string) error {
	return weiger(bron, taal.T("Deze overdracht staat niet in het dossier.", "This handover is not in the record."),
		taal.T("Kies een overdracht uit de lijst.", "Choose a handover from the list.")).bij("overdracht")
}

// Overgedragen returns the handover by which somebody else answers for the
// resident, nil while the house does. Who comes to live in a house again is the
// care of that house again.
func (d Dossier) Overgedragen() *Overdracht {
	for i := len(d.Overdrachten) - 1; i >= 0; i-- {
		if x := &d.Overdrachten[i]; x.Warm != nil && x.Warm.Nr > d.sinds() {
			return x
		}
	}
	return nil
}

// sinds returns the number of the fact that began the last stay, 0 without one.
func (d Dossier) sinds() int {
	if n := len(d.Verblijven); n > 0 {
		return d.Verblijven[n-1].Nr
	}
	return 0
}
