package dossier

import "halfweg/taal"

// BeschikkingGegeven: somebody with a mandate decided, on one exact proposal
// (Wmo 2015 art. 2.3.5; Awb art. 1:3 and 10:10). It has no effect before it was
// sent (Awb art. 3:40).
type BeschikkingGegeven struct {
	Voorstel int    `json:"voorstel"` // number of the fact with the proposal
	Mandaat  string `json:"mandaat"`  // under which mandate, naming the principal
	Document string `json:"document,omitzero"`
}

// Beschikking is a decision with the proposal it adopts.
type Beschikking struct {
	Gedaan[BeschikkingGegeven]
	Besluit BesluitVoorgesteld
}

var beschikkingGegeven = Soort{
	Naam:   "beschikking_gegeven",
	Titel:  taal.T("Beschikking gegeven", "Decision given"),
	Doen:   taal.T("Beslissen", "Decide"),
	Uitleg: taal.T("U tekent precies dit voorstel. De beschikking werkt vanaf de dag dat zij is verzonden.", "You sign exactly this proposal. The decision takes effect from the day it is sent."),
	Bron:   "Wmo 2015 art. 2.3.5 lid 2; Awb art. 10:10", Eisen: []string{"DEC-01", "DEC-02", "DEC-05", "EXL-04", "PROC-13", "ADM-14", "ROLE-07"},
	Deel: DeelBesluit, Beslist: true, Door: []Rol{Teamleider, Consulent},
	Velden: []Veld{
		{Naam: "voorstel", Label: taal.T("Voorstel", "Proposal"), Type: FeitNr, Soorten: []string{"besluit_voorgesteld"}, Verplicht: true},
		mandaatVeld,
		documentVeld,
	},
	nieuw: func() Inhoud { return &BeschikkingGegeven{} },
}

var mandaatVeld = Veld{Naam: "mandaat", Label: taal.T("Op grond van welk mandaat, namens wie?", "Under which mandate, on behalf of whom?"), Type: Regel, Verplicht: true}

func (b *BeschikkingGegeven) soort() *Soort { return &beschikkingGegeven }

func (b *BeschikkingGegeven) mag(d Dossier, f Feit, o Omgeving) error {
	bron := beschikkingGegeven.Bron
	switch {
	case d.Beschikking != nil:
		return weiger(bron, taal.T("Er is al een beschikking gegeven.", "A decision has been given already."),
			taal.T("Corrigeer haar als er iets niet klopt, of neem een nieuw besluit op een nieuwe aanvraag.", "Correct it if something is wrong, or take a new decision on a new application."))
	case d.Voorstel == nil:
		return weiger(bron, taal.T("Er is nog geen voorstel.", "There is no proposal yet."), taal.T("Leg eerst een voorstel vast.", "Record a proposal first."))
	case b.Voorstel != d.Voorstel.Nr:
		return nietHetLaatste()
	}
	p := d.Voorstel.Inhoud
	return eerste(
		nietVoor(f, d.Voorstel.Op, taal.T("het voorstel", "the proposal"), bron),
		d.magNaAanvraag(f, bron), d.magBesluiten(f, o), p.volledig(d, o),
		o.magAlsAnder(f.Door, d.beoordelaars()...), d.magNaKennismaking(p.kentToe(), f, o), d.magBeginnen(p, f, o))
}

// nietHetLaatste refuses to decide on a proposal that another one replaced.
func nietHetLaatste() error {
	return weiger("Awb art. 3:2", taal.T("U beslist op een voorstel dat niet het laatste is.", "You decide on a proposal that is not the last one."),
		taal.T("Bekijk het laatste voorstel en beslis daarop.", "Look at the last proposal and decide on that.")).bij("voorstel")
}

func (b *BeschikkingGegeven) doe(d *Dossier, f Feit) {
	x := Beschikking{Gedaan: gedaan(f, b)}
	if d.Voorstel != nil {
		x.Besluit = d.Voorstel.Inhoud
	}
	d.Beschikking = &x
	d.neemBesluit(f, 0, &x.Besluit)
	d.stel("decision_on", f, Gegeven{Waarde: TekstWaarde(f.Gebeurd.String())})
}
