package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// magAltijd holds the rules that go for every kind of fact.
func magAltijd(d Dossier, f Feit) error {
	s, begin := f.Inhoud.soort(), d.Begin()
	switch {
	case f.Gebeurd.IsZero():
		return weiger("Awb art. 3:2", taal.T("Er is geen datum ingevuld.", "There is no date."),
			taal.T("Vul de dag in waarop het gebeurde.", "Enter the day it happened.")).bij("gebeurd")
	case f.Gebeurd.Na(termijn.DatumVan(f.Vastgelegd)) && !s.Vooruit:
		return weiger("Awb art. 3:2", taal.T("Deze dag moet nog komen.", "This day is still to come."),
			taal.T("Vul een dag in die niet na vandaag ligt.", "Enter a day that is not after today.")).bij("gebeurd")
	case begin.IsZero() && !s.Opent && !s.Vooraf:
		return weiger("Wmo 2015 art. 2.3.2 lid 1", taal.T("Er is nog geen signaal of melding.", "There is no signal or notice yet."),
			taal.T("Leg eerst het signaal of de melding vast.", "Record the signal or the notice first."))
	case !begin.IsZero() && !s.Vooraf && f.Gebeurd.Voor(begin):
		return nietVoor(f, begin, taal.T("het begin van het dossier", "the beginning of the case"), s.Bron)
	case d.Gesloten != nil && !s.NaSluiting:
		return weiger(dossierGesloten.Bron, taal.T("Het dossier is gesloten op "+d.Gesloten.Op.Lang(taal.NL)+".", "The case was closed on "+d.Gesloten.Op.Lang(taal.EN)+"."),
			taal.T("Heropen het dossier eerst.", "Reopen the case first."))
	}
	return nil
}

// nietVoor refuses a fact that happened before a day it cannot precede.
func nietVoor(f Feit, dag termijn.Datum, wat taal.Tekst, bron string) error {
	if !f.Gebeurd.Voor(dag) {
		return nil
	}
	nl, en := dag.Lang(taal.NL), dag.Lang(taal.EN)
	return weiger(bron, taal.T("Deze dag ligt voor "+wat.NL+" ("+nl+").", "This day is before "+wat.EN+" ("+en+")."),
		taal.T("Vul "+nl+" of een latere dag in.", "Enter "+en+" or a later day.")).bij("gebeurd")
}

func (d Dossier) magNaMelding(f Feit, bron string) error {
	switch {
	case d.Melding == nil:
		return weiger(bron, taal.T("Er is nog geen melding gedaan.", "No notice has been given yet."),
			taal.T("Leg eerst de melding vast.", "Record the notice first."))
	case d.MeldingIngetrokken != nil:
		return weiger(bron, taal.T("De melding is ingetrokken.", "The notice was withdrawn."),
			taal.T("Leg een nieuwe melding vast als de inwoner toch verder wil.", "Record a new notice if the resident wants to go on after all."))
	case d.Doorgezonden != nil:
		return weiger(meldingDoorgezonden.Bron, taal.T("De melding is doorgezonden naar een andere gemeente.", "The notice was passed on to another municipality."),
			taal.T("Die gemeente gaat ermee verder.", "That municipality goes on with it."))
	}
	return nietVoor(f, d.Melding.Op, taal.T("de melding", "the notice"), bron)
}

func (d Dossier) magNaAanvraag(f Feit, bron string) error {
	if d.Aanvraag == nil {
		return weiger(bron, taal.T("Er is nog geen aanvraag.", "There is no application yet."),
			taal.T("Leg eerst de aanvraag van de inwoner vast.", "Record the resident's application first."))
	}
	return nietVoor(f, d.Aanvraag.Op, taal.T("de aanvraag", "the application"), bron)
}

// magVoorBeschikking refuses what no longer matters once a decision was given.
func (d Dossier) magVoorBeschikking() error {
	if d.Beschikking == nil {
		return nil
	}
	return weiger(beschikkingGegeven.Bron, taal.T("Er is al een beschikking gegeven op "+d.Beschikking.Op.Lang(taal.NL)+".", "A decision was already given on "+d.Beschikking.Op.Lang(taal.EN)+"."),
		taal.T("Corrigeer de eerdere gebeurtenis als er iets niet klopt.", "Correct the earlier event if something is wrong."))
}
