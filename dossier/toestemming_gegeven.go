package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// ToestemmingGegeven is the resident's unambiguous consent that one party
// shares parts of the record with another (Wmo 2015 art. 5.2.5; ROLE-08).
type ToestemmingGegeven struct {
	Delen    []Deel        `json:"delen"`
	Van      string        `json:"van"` // organisation that shares
	Aan      string        `json:"aan"` // organisation that receives
	Doel     string        `json:"doel"`
	Tot      termijn.Datum `json:"tot,omitzero"` // last day; zero: until withdrawn
	Wijze    string        `json:"wijze"`
	Document string        `json:"document,omitzero"`
}

// Toestemming is a consent with the day it was withdrawn, if it was.
type Toestemming struct {
	Gedaan[ToestemmingGegeven]
	Ingetrokken termijn.Datum
}

var toestemmingGegeven = Soort{
	Naam:  "toestemming_gegeven",
	Titel: taal.T("Toestemming gegeven", "Consent given"),
	Doen:  taal.T("Toestemming vastleggen", "Record consent"),
	Uitleg: taal.T("De inwoner bepaalt welke gegevens wie mag zien. Zonder toestemming deelt de kliniek niets met de gemeente.",
		"The resident decides who may see which data. Without consent the clinic shares nothing with the municipality."),
	Bron: "Wmo 2015 art. 5.2.5", Eisen: []string{"ROLE-08", "PROC-02"},
	Deel: DeelToestemming, Door: doorIedereen, Vooraf: true,
	Velden: []Veld{
		{Naam: "delen", Label: taal.T("Welke gegevens?", "Which data?"), Type: Keuzes, Opties: deelOpties, Verplicht: true},
		{Naam: "van", Label: taal.T("Wie deelt de gegevens?", "Who shares the data?"), Type: Organisatie, Verplicht: true},
		{Naam: "aan", Label: taal.T("Wie mag ze zien?", "Who may see them?"), Type: Organisatie, Verplicht: true},
		{Naam: "doel", Label: taal.T("Waarvoor?", "What for?"), Type: Alinea, Verplicht: true},
		{Naam: "tot", Label: taal.T("Tot en met", "Until"), Hulp: taal.T("Laat leeg als de toestemming geldt tot de inwoner haar intrekt.", "Leave empty when the consent holds until the resident withdraws it."), Type: Dag},
		wijzeVeld, documentVeld,
	},
	nieuw: func() Inhoud { return &ToestemmingGegeven{} },
}

func (t *ToestemmingGegeven) soort() *Soort { return &toestemmingGegeven }

func (t *ToestemmingGegeven) mag(_ Dossier, f Feit, _ Omgeving) error {
	switch {
	case t.Van == t.Aan:
		return weiger(toestemmingGegeven.Bron, taal.T("Wie deelt en wie ontvangt zijn dezelfde organisatie.", "The one who shares and the one who receives are the same organisation."),
			taal.T("Kies een andere ontvanger.", "Choose another receiver.")).bij("aan")
	case !t.Tot.IsZero() && t.Tot.Voor(f.Gebeurd):
		return weiger(toestemmingGegeven.Bron, taal.T("De toestemming eindigt voordat zij begint.", "The consent ends before it starts."),
			taal.T("Kies een einddatum op of na de dag van de toestemming.", "Choose an end date on or after the day of the consent.")).bij("tot")
	}
	return nil
}

func (t *ToestemmingGegeven) doe(d *Dossier, f Feit) {
	d.Toestemmingen = append(d.Toestemmingen, Toestemming{Gedaan: gedaan(f, t)})
	d.stel("consent_to_share", f, Gegeven{Waarde: JaWaarde(true), Document: t.Document})
}

// Geldt reports whether the consent holds on that day.
func (t Toestemming) Geldt(op termijn.Datum) bool {
	return !op.Voor(t.Op) && (t.Inhoud.Tot.IsZero() || !op.Na(t.Inhoud.Tot)) &&
		(t.Ingetrokken.IsZero() || op.Voor(t.Ingetrokken))
}
