package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
)

// MeldingGedaan is the notice that somebody needs support (Wmo 2015 art. 2.3.2
// lid 1). It starts the investigation, not the decision term, and has its own
// filer and date (PROC-06). It pins the framework in force.
type MeldingGedaan struct {
	Gemeente          string           `json:"gemeente"`              // CBS code of the municipality it is made at
	Woongemeente      string           `json:"woongemeente,omitzero"` // where the resident is registered, when elsewhere
	Hoedanigheid      string           `json:"hoedanigheid"`          // of the filer
	Indiener          string           `json:"indiener,omitzero"`     // person, when known to the product
	IndienerNaam      string           `json:"indienerNaam,omitzero"`
	Wijze             string           `json:"wijze"`
	Ondersteuning     string           `json:"ondersteuning"`      // form of support asked for
	Behandelaarssteun bool             `json:"behandelaarssteun"`  // papers of the practitioner come with it (ADM-11)
	Steunstuk         string           `json:"steunstuk,omitzero"` // the document
	Hulpvraag         string           `json:"hulpvraag"`
	WensHuis          string           `json:"wensHuis,omitzero"`
	Vestiging         string           `json:"vestiging,omitzero"`   // is it clear where the resident wants to settle (JUR-02)
	VestigingIn       string           `json:"vestigingIn,omitzero"` // CBS code
	Kader             kader.Verwijzing `json:"kader,omitzero"`       // chosen by the app for the day of the melding
}

// Capacities in which a melding or aanvraag is filed.
const (
	DoorInwoner           = "inwoner"
	DoorVertegenwoordiger = "vertegenwoordiger"
	DoorBehandelaar       = "behandelaar"
	DoorSafehouse         = "safehouse"
	DoorNaaste            = "naaste"
	DoorAnder             = "ander"
)

var hoedanigheidOpties = []Optie{
	optie(DoorInwoner, "De inwoner zelf", "The resident"),
	optie(DoorVertegenwoordiger, "Een vertegenwoordiger", "A representative"),
	optie(DoorBehandelaar, "De behandelaar", "The practitioner"),
	optie(DoorSafehouse, "Het safehouse", "The safehouse"),
	optie(DoorNaaste, "Een naaste", "A relative or friend"),
	optie(DoorAnder, "Iemand anders", "Somebody else"),
}

var meldingGedaan = Soort{
	Naam:  "melding_gedaan",
	Titel: taal.T("Melding gedaan", "Notice given"),
	Doen:  taal.T("Melding doen", "Give notice"),
	Uitleg: taal.T("Met de melding begint het onderzoek van de gemeente. Dat duurt ten hoogste zes weken. De aanvraag volgt later en is een aparte stap.",
		"The notice starts the municipality's investigation. It takes six weeks at most. The application follows later and is a step of its own."),
	Bron: "Wmo 2015 art. 2.3.2 lid 1", Eisen: []string{"PROC-06", "PROC-07", "ADM-11", "JUR-02", "DDL-01"},
	Deel: DeelKern, Door: doorIedereen, Opent: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "gemeente", Label: taal.T("Gemeente waar u meldt", "Municipality you notify"), Type: Gemeente, Verplicht: true},
		{Naam: "woongemeente", Label: taal.T("Gemeente waar de inwoner ingeschreven staat", "Municipality where the resident is registered"), Hulp: taal.T("Alleen als dat een andere gemeente is.", "Only when it is another municipality."), Type: Gemeente},
		{Naam: "hoedanigheid", Label: taal.T("Wie doet de melding?", "Who gives notice?"), Type: Keuze, Opties: hoedanigheidOpties, Verplicht: true},
		{Naam: "indiener", Label: taal.T("Persoon", "Person"), Type: Persoon},
		{Naam: "indienerNaam", Label: taal.T("Naam van de melder", "Name of the one who gives notice"), Type: Regel},
		wijzeVeld,
		{Naam: "ondersteuning", Label: taal.T("Welke ondersteuning wordt gevraagd?", "Which support is asked for?"), Hulp: taal.T("Dit bepaalt mee welke gemeente bevoegd is.", "This helps to decide which municipality is competent."), Type: Keuze, Opties: ondersteuningOpties, Verplicht: true},
		{Naam: "behandelaarssteun", Label: taal.T("Zit er een stuk bij waaruit de steun van de behandelaar blijkt?", "Is there a paper that shows the practitioner's support?"), Type: JaNee, Verplicht: true},
		{Naam: "steunstuk", Label: taal.T("Verklaring van de behandelaar", "Statement of the practitioner"), Type: Document, Klinisch: true},
		{Naam: "hulpvraag", Label: taal.T("Wat is de hulpvraag?", "What help is asked for?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "wensHuis", Label: taal.T("Gewenst safehouse", "Safehouse of choice"), Type: Organisatie},
		{Naam: "vestiging", Label: taal.T("Is al duidelijk waar de inwoner na het verblijf wil wonen?", "Is it clear already where the resident wants to live after the stay?"), Type: Keuze, Opties: []Optie{
			optie("herkomst", "Ja, terug naar de gemeente van herkomst", "Yes, back to the municipality of origin"),
			optie("elders", "Ja, in een andere gemeente", "Yes, in another municipality"),
			optie("onbekend", "Nee, nog niet", "No, not yet")}},
		{Naam: "vestigingIn", Label: taal.T("Gemeente waar de inwoner wil wonen", "Municipality where the resident wants to live"), Type: Gemeente},
		{Naam: "kader", Label: taal.T("Afwegingskader", "Assessment framework"), Type: Kaderverwijzing, Systeem: true},
	},
	nieuw: func() Inhoud { return &MeldingGedaan{} },
}

func (m *MeldingGedaan) soort() *Soort { return &meldingGedaan }

func (m *MeldingGedaan) mag(d Dossier, f Feit, o Omgeving) error {
	switch {
	case d.Melding != nil && d.MeldingIngetrokken == nil:
		return weiger(meldingGedaan.Bron, taal.T("Er is al een melding gedaan op "+d.Melding.Op.Lang(taal.NL)+".", "Notice was already given on "+d.Melding.Op.Lang(taal.EN)+"."),
			taal.T("Ga verder met die melding, of corrigeer haar als er iets niet klopt.", "Go on with that notice, or correct it if something is wrong."))
	case m.Vestiging == "elders" && m.VestigingIn == "":
		return weiger("VNG-handreiking § 6.1", taal.T("Er staat niet in welke gemeente de inwoner wil wonen.", "It does not say in which municipality the resident wants to live."),
			taal.T("Kies de gemeente, of kies dat het nog niet duidelijk is.", "Choose the municipality, or choose that it is not clear yet.")).bij("vestigingIn")
	}
	return nil
}

func (m *MeldingGedaan) doe(d *Dossier, f Feit) {
	g, was := gedaan(f, m), d.Behandelt()
	d.Melding, d.MeldingIngetrokken, d.Doorgezonden = &g, nil, nil
	d.Kader = m.Kader
	d.Gemeente = m.Gemeente
	d.naGemeente(f, was)
	if d.Herkomst == "" {
		d.Herkomst = m.woont()
	}
	if m.WensHuis != "" {
		d.Huis = m.WensHuis
	}
	d.stel("practitioner_filed", f, Gegeven{Waarde: JaWaarde(m.Hoedanigheid == DoorBehandelaar)})
	d.stel("practitioner_support_documents", f, Gegeven{Waarde: JaWaarde(m.Behandelaarssteun), Document: m.Steunstuk})
	d.stel("notification_on", f, Gegeven{Waarde: TekstWaarde(f.Gebeurd.String())})
	d.stel("municipality_of_origin", f, Gegeven{Waarde: TekstWaarde(d.Herkomst)})
	d.stel("applying_municipality", f, Gegeven{Waarde: TekstWaarde(m.Gemeente)})
	if m.Vestiging != "" {
		d.stel("future_place_known", f, Gegeven{Waarde: JaWaarde(m.Vestiging != "onbekend")})
	}
	if m.VestigingIn != "" {
		d.stel("future_municipality", f, Gegeven{Waarde: TekstWaarde(m.VestigingIn)})
	}
}

// woont returns the municipality where the resident is registered.
func (m *MeldingGedaan) woont() string {
	if m.Woongemeente != "" {
		return m.Woongemeente
	}
	return m.Gemeente
}

// HoortElders reports whether the municipality notified is not the competent
// one: guidance comes from the municipality of residence, while anyone may turn
// to any municipality for protected living (Wmo 2015 art. 1.2.1;
// ECLI:NL:RBNNE:2021:1910). Such a melding is passed on; no clock runs.
func (d Dossier) HoortElders() bool {
	if d.Melding == nil || d.Verantwoordelijk != nil {
		return false
	}
	m := d.Melding.Inhoud
	return m.Ondersteuning == VormBegeleiding && m.woont() != m.Gemeente
}
