package dossier

import (
	"halfweg/taal"
)

// IngebrekestellingOntvangen: the resident gives notice of default because no
// decision was taken in time. Before the aanvraag, or before the term has
// lapsed, it is premature; it still gets a decision (Awb art. 4:17 and 4:18;
// ECLI:NL:RBROT:2015:8871). It can be about the decision on an objection instead (art. 7:14).
type IngebrekestellingOntvangen struct {
	Bezwaar  int    `json:"bezwaar,omitzero"` // number of the objection; 0: it is about the aanvraag
	Wijze    string `json:"wijze"`
	Document string `json:"document,omitzero"`
}

// DwangsomVastgesteld is the decision whether a penalty is due and how much
// (Awb art. 4:18).
type DwangsomVastgesteld struct {
	Bedrag int    `json:"bedrag"` // whole euros; 0: none is due
	Reden  string `json:"reden"`
}

var ingebrekestellingOntvangen = Soort{
	Naam:   "ingebrekestelling_ontvangen",
	Titel:  taal.T("Ingebrekestelling ontvangen", "Notice of default received"),
	Doen:   taal.T("Ingebrekestelling vastleggen", "Record a notice of default"),
	Uitleg: taal.T("De inwoner laat weten dat het besluit te laat is. Ook op een te vroege ingebrekestelling volgt een besluit.", "The resident says that the decision is late. A premature notice gets a decision too."),
	Bron:   "Awb art. 4:17 en 7:14", Eisen: []string{"DDL-01"},
	Deel: DeelKern, Door: []Rol{Inwoner, Consulent, Teamleider},
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "bezwaar", Label: taal.T("Gaat het om de beslissing op een bezwaar?", "Is it about the decision on an objection?"), Type: FeitNr, Soorten: []string{"bezwaar_ontvangen"}},
		wijzeVeld, documentVeld,
	},
	nieuw: func() Inhoud { return &IngebrekestellingOntvangen{} },
}

var dwangsomVastgesteld = Soort{
	Naam:   "dwangsom_vastgesteld",
	Titel:  taal.T("Dwangsom vastgesteld", "Penalty fixed"),
	Doen:   taal.T("Dwangsom vaststellen", "Fix the penalty"),
	Uitleg: taal.T("Stel vast of er een dwangsom verschuldigd is, en hoeveel. Dat kan ook nul zijn.", "Decide whether a penalty is due and how much. It may be none."),
	Bron:   "Awb art. 4:18", Eisen: []string{"DDL-01"},
	Deel: DeelBesluit, Door: doorGemeente, Beslist: true,
	Velden: []Veld{
		{Naam: "bedrag", Label: taal.T("Bedrag in hele euro's", "Amount in whole euros"), Type: Getal, Max: 100_000, Verplicht: true},
		redenVeld("Reden", "Reason"),
	},
	nieuw: func() Inhoud { return &DwangsomVastgesteld{} },
}

func (i *IngebrekestellingOntvangen) soort() *Soort { return &ingebrekestellingOntvangen }
func (v *DwangsomVastgesteld) soort() *Soort        { return &dwangsomVastgesteld }

func (i *IngebrekestellingOntvangen) mag(d Dossier, _ Feit, _ Omgeving) error {
	if i.Bezwaar == 0 || d.Bezwaar(i.Bezwaar) != nil {
		return nil
	}
	return weiger("Awb art. 7:14", taal.T("Dit bezwaar staat niet in het dossier.", "This objection is not in the record."),
		taal.T("Kies het bezwaar waarop te laat wordt beslist, of laat dit leeg.", "Choose the objection that is decided on too late, or leave this empty.")).bij("bezwaar")
}

func (i *IngebrekestellingOntvangen) doe(d *Dossier, f Feit) {
	g := gedaan(f, i)
	d.Ingebrekestelling, d.Dwangsom = &g, nil
}

func (v *DwangsomVastgesteld) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := dwangsomVastgesteld.Bron
	if d.Ingebrekestelling == nil {
		return weiger(bron, taal.T("Er is geen ingebrekestelling ontvangen.", "No notice of default has been received."),
			taal.T("Leg eerst de ingebrekestelling vast.", "Record the notice of default first."))
	}
	return nietVoor(f, d.Ingebrekestelling.Op, taal.T("de ingebrekestelling", "the notice of default"), bron)
}

func (v *DwangsomVastgesteld) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Dwangsom = &g
}
