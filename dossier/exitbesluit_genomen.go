package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// ExitbesluitGenomen: the municipality approves a one-sided exit or does not.
// That is a decision of its own, with a weighing and with the duty to arrange
// what follows (law point 9; ECLI:NL:RBROT:2024:13093).
type ExitbesluitGenomen struct {
	Dreiging       int    `json:"dreiging"` // number of the fact with the threat, or with the exit
	Akkoord        bool   `json:"akkoord"`
	Weging         string `json:"weging,omitzero"`         // the resident's interest against that of the others
	Waarschuwingen string `json:"waarschuwingen,omitzero"` // what the dated warnings say, beside those in the record
	Mandaat        string `json:"mandaat"`                 // under which mandate, naming the principal
	Vervolg        string `json:"vervolg,omitzero"`        // what follow-up is arranged
	VervolgDoor    string `json:"vervolgDoor,omitzero"`    // by whom
}

const bronExitbesluit = "ECLI:NL:RBROT:2024:13093; Awb art. 1:3, 3:46 en 10:10"

var exitbesluitGenomen = Soort{
	Naam:   "exitbesluit_genomen",
	Titel:  taal.T("Besluit over de exit genomen", "Decision on the exit taken"),
	Doen:   taal.T("Beslissen over een exit", "Decide on an exit"),
	Uitleg: taal.T("Instemmen met een eenzijdige exit is zelf een besluit. Weeg het belang van de inwoner tegen dat van de anderen, en regel het vervolg.", "Approving a one-sided exit is a decision itself. Weigh the resident's interest against that of the others, and arrange what follows."),
	Bron:   bronExitbesluit, Eisen: []string{"EXIT-03", "EXIT-05", "EXIT-08"},
	Deel: DeelVerblijf, Beslist: true, Door: []Rol{Teamleider, Consulent}, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "dreiging", Label: taal.T("Over welke exit?", "On which exit?"), Type: FeitNr, Soorten: []string{"exit_gedreigd", "exit_gedaan"}, Verplicht: true},
		{Naam: "akkoord", Label: taal.T("Stemt de gemeente in met de exit?", "Does the municipality approve the exit?"), Type: JaNee, Verplicht: true},
		{Naam: "weging", Label: taal.T("Hoe zijn de belangen gewogen?", "How were the interests weighed?"), Type: Alinea, Klinisch: true},
		{Naam: "waarschuwingen", Label: taal.T("Welke waarschuwingen gingen eraan vooraf?", "Which warnings came before?"), Hulp: taal.T("De waarschuwingen met hun datum staan ook in het dossier.", "The warnings with their dates are in the record too."), Type: Alinea, Klinisch: true},
		{Naam: "mandaat", Label: taal.T("Op grond van welk mandaat, namens wie?", "Under which mandate, on behalf of whom?"), Type: Regel, Verplicht: true},
		{Naam: "vervolg", Label: taal.T("Welk vervolg is geregeld?", "What follow-up is arranged?"), Type: Alinea},
		{Naam: "vervolgDoor", Label: taal.T("Wie zorgt daarvoor?", "Who sees to it?"), Type: Regel},
	},
	nieuw: func() Inhoud { return &ExitbesluitGenomen{} },
}

func (e *ExitbesluitGenomen) soort() *Soort { return &exitbesluitGenomen }

func (e *ExitbesluitGenomen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := exitbesluitGenomen.Bron
	op, er := d.exitDag(e.Dreiging)
	if !er {
		return geenDreiging(bron)
	}
	delen := []struct {
		veld string
		leeg bool
		wat  taal.Tekst
	}{
		{"weging", e.Weging == "", taal.T("hoe de belangen zijn gewogen", "how the interests were weighed")},
		{"vervolg", e.Vervolg == "", taal.T("welk vervolg is geregeld", "what follow-up is arranged")},
		{"vervolgDoor", e.VervolgDoor == "", taal.T("wie voor het vervolg zorgt", "who sees to the follow-up")},
	}
	for _, x := range delen {
		if e.Akkoord && x.leeg {
			return weiger(bron, taal.T("Instemmen met een exit kan niet zonder vast te leggen "+x.wat.NL+".", "An exit cannot be approved without recording "+x.wat.EN+"."),
				taal.T("Vul dit in. Is er nog geen vervolg, stem dan nog niet in.", "Fill this in. If there is no follow-up yet, do not approve yet.")).bij(x.veld)
		}
	}
	return nietVoor(f, op, taal.T("de melding", "the report"), bron)
}

func (e *ExitbesluitGenomen) doe(d *Dossier, f Feit) {
	d.Exitbesluiten = append(d.Exitbesluiten, gedaan(f, e))
}

// exitDag returns the day of the threat or exit with that number.
func (d Dossier) exitDag(nr int) (termijn.Datum, bool) {
	if x := d.dreiging(nr); x != nil {
		return x.Op, true
	}
	if d.Vertrek != nil && d.Vertrek.Nr == nr && d.Vertrek.Soort == exitGedaan.Naam {
		return d.Vertrek.Op, true
	}
	return termijn.Datum{}, false
}

// Exitbesluit returns the last decision of the municipality on the exit that
// threatens or took place, nil when there is none. A decision on an earlier
// threat is not one on the next.
func (d Dossier) Exitbesluit() *Gedaan[ExitbesluitGenomen] {
	if n := len(d.Exitbesluiten); n > 0 && d.Exitbesluiten[n-1].Nr > max(d.sinds(), d.laatsteGedwongen()) {
		return &d.Exitbesluiten[n-1]
	}
	return nil
}

// laatsteGedwongen returns the number of the last threat to make somebody leave,
// averted or not, 0 when there was none.
func (d Dossier) laatsteGedwongen() int {
	for i := len(d.Dreigingen) - 1; i >= 0; i-- {
		if gedwongen(d.Dreigingen[i].Inhoud.Grond) {
			return d.Dreigingen[i].Nr
		}
	}
	return 0
}
