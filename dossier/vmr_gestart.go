package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VMRGestart is a stay with a ground of justification (VMR):
// the clinic keeps the bed because discharge without follow-up would be
// irresponsible, and the insurer agrees (VNG § 6.2; PROC-17, DDL-06).
type VMRGestart struct {
	Vanaf       termijn.Datum `json:"vanaf"`
	Tot         termijn.Datum `json:"tot"`
	Verzekeraar string        `json:"verzekeraar"`
	Akkoord     bool          `json:"akkoord"`
	Reden       string        `json:"reden"`
}

var vmrGestart = Soort{
	Naam:  "vmr_gestart",
	Titel: taal.T("Verblijf met rechtvaardigingsgrond gestart", "Stay with a ground of justification started"),
	Doen:  taal.T("Verlengd verblijf vastleggen", "Record an extended stay"),
	Uitleg: taal.T("De kliniek houdt de inwoner langer vast omdat het vervolg nog niet geregeld is. De verzekeraar moet akkoord zijn en vergoedt ten hoogste zes maanden.",
		"The clinic lets the resident stay longer because the follow-up has not been arranged. The insurer has to agree and pays six months at most."),
	Bron: "VNG-handreiking § 6.2", Eisen: []string{"PROC-16", "PROC-17", "DDL-06", "ROLE-09"},
	Deel: DeelZorg, Door: doorKliniek,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "vanaf", Label: taal.T("Vanaf", "From"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Type: Dag, Verplicht: true},
		{Naam: "verzekeraar", Label: taal.T("Zorgverzekeraar", "Health insurer"), Type: Regel, Verplicht: true},
		{Naam: "akkoord", Label: taal.T("De verzekeraar is akkoord", "The insurer agrees"), Type: JaNee, Verplicht: true},
		redenVeld("Waarom kan de inwoner nog niet weg?", "Why can the resident not leave yet?"),
	},
	nieuw: func() Inhoud { return &VMRGestart{} },
}

func (v *VMRGestart) soort() *Soort { return &vmrGestart }

func (v *VMRGestart) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := vmrGestart.Bron
	switch {
	case !v.Akkoord:
		return weiger(bron, taal.T("De verzekeraar moet akkoord zijn met het langere verblijf.", "The insurer has to agree with the longer stay."),
			taal.T("Vraag eerst het akkoord van de verzekeraar.", "Ask the insurer's agreement first.")).bij("akkoord")
	case v.Tot.Voor(v.Vanaf):
		return weiger(bron, taal.T("De einddatum ligt voor de begindatum.", "The end date is before the start date."),
			taal.T("Controleer beide datums.", "Check both dates.")).bij("tot")
	case v.Tot.Na(v.Vanaf.Maanden(6).Plus(-1)):
		return weiger(bron, taal.T("Verzekeraars vergoeden dit verblijf ten hoogste zes maanden.", "Insurers pay for this stay for six months at most."),
			taal.T("Kies een einddatum binnen zes maanden.", "Choose an end date within six months.")).bij("tot")
	}
	return nil
}

func (v *VMRGestart) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.VMR = &g
	d.verwacht(f, termijn.Datum{}, v.Tot)
}
