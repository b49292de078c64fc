package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// InformatieGevraagd asks somebody for what is missing. Asked of the applicant
// after the aanvraag it suspends the decision term from the day after (Awb
// art. 4:5 and 4:15 lid 1); before the aanvraag, or asked of others, it does
// not.
type InformatieGevraagd struct {
	Aan      string        `json:"aan"`
	Wat      string        `json:"wat"`
	Tot      termijn.Datum `json:"tot"`               // last day to answer
	Document string        `json:"document,omitzero"` // the letter that asks
}

// InformatieOntvangen is the answer, or part of it.
type InformatieOntvangen struct {
	Vraag       int    `json:"vraag"` // number of the fact that asked
	Volledig    bool   `json:"volledig"`
	Document    string `json:"document,omitzero"`
	Toelichting string `json:"toelichting,omitzero"`
}

// Vraag is a request for information with its answer, if there is one.
type Vraag struct {
	Gedaan[InformatieGevraagd]
	Antwoord *Gedaan[InformatieOntvangen] // the one that completed it, or the last partial one
	Schorst  bool                         // it suspends the decision term
}

// Compleet reports whether the question has been answered in full.
func (v Vraag) Compleet() bool { return v.Antwoord != nil && v.Antwoord.Inhoud.Volledig }

var informatieGevraagd = Soort{
	Naam:   "informatie_gevraagd",
	Titel:  taal.T("Informatie gevraagd", "Information asked"),
	Doen:   taal.T("Informatie vragen", "Ask for information"),
	Uitleg: taal.T("Vraagt u na de aanvraag iets aan de inwoner dat voor het besluit nodig is, dan staat de beslistermijn stil tot het antwoord er is.", "When, after the application, you ask the resident for something needed for the decision, the decision term stands still until the answer is there."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 7; Awb art. 4:5 en 4:15", Eisen: []string{"PROC-14"},
	Deel: DeelOnderzoek, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aan", Label: taal.T("Aan wie?", "Of whom?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("inwoner", "De inwoner of vertegenwoordiger", "The resident or representative"), optie("kliniek", "De kliniek", "The clinic"),
			optie("safehouse", "Het safehouse", "The safehouse"), optie("ander", "Iemand anders", "Somebody else")}},
		{Naam: "wat", Label: taal.T("Wat is er nodig?", "What is needed?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "tot", Label: taal.T("Antwoord uiterlijk op", "Answer on or before"), Type: Dag, Verplicht: true},
		{Naam: "document", Label: documentVeld.Label, Type: Document, Klinisch: true}, // it says what is needed
	},
	nieuw: func() Inhoud { return &InformatieGevraagd{} },
}

var informatieOntvangen = Soort{
	Naam:   "informatie_ontvangen",
	Titel:  taal.T("Informatie ontvangen", "Information received"),
	Doen:   taal.T("Informatie aanleveren", "Supply information"),
	Uitleg: taal.T("Met een volledig antwoord loopt de beslistermijn weer door.", "With a complete answer the decision term runs again."),
	Bron:   "Awb art. 4:15 lid 1", Eisen: []string{"PROC-14", "JUR-05"},
	Deel: DeelOnderzoek, Door: doorIedereen,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "vraag", Label: taal.T("Op welke vraag?", "To which question?"), Type: FeitNr, Soorten: []string{"informatie_gevraagd"}, Verplicht: true},
		{Naam: "volledig", Label: taal.T("Is de vraag hiermee volledig beantwoord?", "Does this answer the question in full?"), Type: JaNee, Verplicht: true},
		documentVeld,
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &InformatieOntvangen{} },
}

func (i *InformatieGevraagd) soort() *Soort  { return &informatieGevraagd }
func (i *InformatieOntvangen) soort() *Soort { return &informatieOntvangen }

func (i *InformatieGevraagd) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := informatieGevraagd.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	if !i.Tot.Na(f.Gebeurd) {
		return weiger(bron, taal.T("De laatste dag om te antwoorden ligt niet na de vraag.", "The last day to answer is not after the question."),
			taal.T("Kies een latere dag.", "Choose a later day.")).bij("tot")
	}
	return nil
}

func (i *InformatieGevraagd) doe(d *Dossier, f Feit) {
	schorst := d.Aanvraag != nil && i.Aan == DoorInwoner
	d.Vragen = append(d.Vragen, Vraag{Gedaan: gedaan(f, i), Schorst: schorst})
}

func (i *InformatieOntvangen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := informatieOntvangen.Bron
	v := d.vraag(i.Vraag)
	switch {
	case v == nil:
		return weiger(bron, taal.T("Deze vraag staat niet in het dossier.", "This question is not in the record."),
			taal.T("Kies een open vraag.", "Choose an open question.")).bij("vraag")
	case v.Compleet():
		return weiger(bron, taal.T("Deze vraag is al volledig beantwoord.", "This question has been answered in full."),
			taal.T("Voeg een document toe of plaats een notitie.", "Add a document or place a note.")).bij("vraag")
	}
	return nietVoor(f, v.Op, taal.T("de vraag", "the question"), bron)
}

func (i *InformatieOntvangen) doe(d *Dossier, f Feit) {
	if v := d.vraag(i.Vraag); v != nil {
		g := gedaan(f, i)
		v.Antwoord = &g
	}
}

func (d Dossier) vraag(nr int) *Vraag {
	for i := range d.Vragen {
		if d.Vragen[i].Nr == nr {
			return &d.Vragen[i]
		}
	}
	return nil
}
