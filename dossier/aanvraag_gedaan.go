package dossier

import "halfweg/taal"

// AanvraagGedaan is the application: its own filer and date, signed, and only
// after the investigation or when six weeks have passed (Wmo 2015 art. 2.3.2
// lid 9; Awb art. 4:1 and 4:2). The day it was received starts the decision
// term (PROC-06).
type AanvraagGedaan struct {
	Hoedanigheid string `json:"hoedanigheid"`
	Indiener     string `json:"indiener,omitzero"`
	IndienerNaam string `json:"indienerNaam,omitzero"`
	Ondertekend  bool   `json:"ondertekend"`
	Wijze        string `json:"wijze"`
	Gevraagd     string `json:"gevraagd"`
	Document     string `json:"document,omitzero"`
}

var aanvraagGedaan = Soort{
	Naam:   "aanvraag_gedaan",
	Titel:  taal.T("Aanvraag gedaan", "Application made"),
	Doen:   taal.T("Aanvraag doen", "Apply"),
	Uitleg: taal.T("De inwoner doet de aanvraag zelf en ondertekent haar. De gemeente beslist binnen twee weken.", "The resident applies himself and signs. The municipality decides within two weeks."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 9; Awb art. 4:1 en 4:2", Eisen: []string{"PROC-06", "ROLE-08", "JUR-02"},
	Deel: DeelKern, Door: []Rol{Inwoner, Consulent, Teamleider},
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "hoedanigheid", Label: taal.T("Wie doet de aanvraag?", "Who applies?"), Type: Keuze, Verplicht: true, Opties: hoedanigheidOpties[:2]},
		{Naam: "indiener", Label: taal.T("Persoon", "Person"), Type: Persoon},
		{Naam: "indienerNaam", Label: taal.T("Naam van de aanvrager", "Name of the applicant"), Type: Regel},
		{Naam: "ondertekend", Label: taal.T("Is de aanvraag ondertekend?", "Is the application signed?"), Type: JaNee, Verplicht: true},
		wijzeVeld,
		{Naam: "gevraagd", Label: taal.T("Wat wordt gevraagd?", "What is asked for?"), Type: Alinea, Verplicht: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &AanvraagGedaan{} },
}

func (a *AanvraagGedaan) soort() *Soort { return &aanvraagGedaan }

func (a *AanvraagGedaan) mag(d Dossier, f Feit, o Omgeving) error {
	if err := d.magNaMelding(f, aanvraagGedaan.Bron); err != nil {
		return err
	}
	vanaf := d.onderzoekTot(o)
	switch {
	case d.Aanvraag != nil:
		return weiger(aanvraagGedaan.Bron, taal.T("Er is al een aanvraag gedaan op "+d.Aanvraag.Op.Lang(taal.NL)+".", "An application was already made on "+d.Aanvraag.Op.Lang(taal.EN)+"."),
			taal.T("Ga verder met die aanvraag.", "Go on with that application."))
	case d.Onderzoek == nil && !f.Gebeurd.Na(vanaf):
		return weiger("Wmo 2015 art. 2.3.2 lid 9", taal.T("Een aanvraag kan pas als het onderzoek klaar is, of als de zes weken voorbij zijn.", "An application is possible only when the investigation is finished, or when the six weeks have passed."),
			taal.T("Rond eerst het onderzoek af, of doe de aanvraag na "+vanaf.Lang(taal.NL)+".", "Finish the investigation first, or apply after "+vanaf.Lang(taal.EN)+".")).bij("gebeurd")
	case d.Onderzoek != nil && f.Gebeurd.Voor(d.Onderzoek.Op) && !f.Gebeurd.Na(vanaf):
		return nietVoor(f, d.Onderzoek.Op, taal.T("het einde van het onderzoek", "the end of the investigation"), "Wmo 2015 art. 2.3.2 lid 9")
	case !a.Ondertekend:
		return weiger("Awb art. 4:2", taal.T("De aanvraag is niet ondertekend door de inwoner of een vertegenwoordiger.", "The application is not signed by the resident or a representative."),
			taal.T("Laat de aanvraag ondertekenen en leg haar daarna vast met de dag van ontvangst.", "Have the application signed and then record it with the day it was received.")).bij("ondertekend")
	}
	return nil
}

func (a *AanvraagGedaan) doe(d *Dossier, f Feit) {
	g := gedaan(f, a)
	d.Aanvraag, d.AanvraagIngetrokken = &g, nil
	d.stel("application_on", f, Gegeven{Waarde: TekstWaarde(f.Gebeurd.String())})
}
