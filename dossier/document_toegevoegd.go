package dossier

import "halfweg/taal"

// DocumentToegevoegd puts a document in the dossier. Its bytes are kept
// elsewhere under their SHA-256.
type DocumentToegevoegd struct {
	ID     string `json:"id"`
	Soort  string `json:"soort"`
	Titel  string `json:"titel"`
	Deel   Deel   `json:"deel"`
	Type   string `json:"type,omitzero"`   // media type, found by content
	Omvang int    `json:"omvang,omitzero"` // bytes
	SHA256 string `json:"sha256"`
}

var documentToegevoegd = Soort{
	Naam:   "document_toegevoegd",
	Titel:  taal.T("Document toegevoegd", "Document added"),
	Doen:   taal.T("Document toevoegen", "Add a document"),
	Uitleg: taal.T("Voeg een stuk toe als PDF, afbeelding of Word-document.", "Add a paper as PDF, image or Word document."),
	Bron:   "Awb art. 3:2", Eisen: []string{"ADM-04", "ADM-11"},
	Deel: DeelKern, Door: doorIedereen, Vooraf: true, NaSluiting: true,
	Velden: []Veld{
		{Naam: "id", Label: taal.T("Kenmerk", "Reference"), Type: Regel, Verplicht: true, Systeem: true},
		{Naam: "soort", Label: taal.T("Soort document", "Kind of document"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("behandelaarsverklaring", "Verklaring van de behandelaar", "Statement of the practitioner"),
			optie("persoonlijk_plan", "Persoonlijk plan", "Personal plan"),
			optie("toestemmingsverklaring", "Toestemmingsverklaring", "Statement of consent"),
			optie("aanvraagformulier", "Ondertekende aanvraag", "Signed application"),
			optie("intakeverslag", "Intakeverslag van het safehouse", "Intake report of the safehouse"),
			optie("onderzoeksverslag", "Verslag van het onderzoek", "Report of the investigation"),
			optie("beschikking", "Beschikking", "Decision letter"),
			optie("brief", "Brief", "Letter"), optie("ander", "Ander stuk", "Other paper")}},
		{Naam: "titel", Label: taal.T("Titel", "Title"), Type: Regel, Verplicht: true},
		{Naam: "deel", Label: taal.T("Bij welk deel van het dossier hoort het?", "Which part of the record does it belong to?"), Type: Keuze, Opties: deelOpties, Verplicht: true},
		{Naam: "type", Label: taal.T("Bestandstype", "File type"), Type: Regel, Systeem: true},
		{Naam: "omvang", Label: taal.T("Omvang in bytes", "Size in bytes"), Type: Getal, Systeem: true},
		{Naam: "sha256", Label: taal.T("Vingerafdruk", "Fingerprint"), Type: Vingerafdruk, Verplicht: true, Systeem: true},
	},
	nieuw: func() Inhoud { return &DocumentToegevoegd{} },
}

func (t *DocumentToegevoegd) soort() *Soort { return &documentToegevoegd }

func (t *DocumentToegevoegd) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Document(t.ID) != nil {
		return weiger(documentToegevoegd.Bron, taal.T("Dit document staat al in het dossier.", "This document is in the record already."),
			taal.T("Voeg een nieuwe versie toe als een nieuw document.", "Add a new version as a new document.")).bij("id")
	}
	return nil
}

func (t *DocumentToegevoegd) doe(d *Dossier, f Feit) {
	d.Documenten = append(d.Documenten, gedaan(f, t))
}

// Document returns the document with that id, or nil.
func (d Dossier) Document(id string) *Gedaan[DocumentToegevoegd] {
	for i := range d.Documenten {
		if d.Documenten[i].Inhoud.ID == id {
			return &d.Documenten[i]
		}
	}
	return nil
}
