package dossier

import (
	"slices"

	"halfweg/taal"
)

// EvaluatieGehouden: house, municipality and resident looked together how the
// stay goes, what the resident wants after it, and whether lighter support can
// come sooner (VNG § 3.2.4 and § 6.3, Regionaal afwegingskader § 4.5; DDL-08,
// MON-03, DEC-07).
type EvaluatieGehouden struct {
	Aanwezig     []string `json:"aanwezig"`
	Verloop      string   `json:"verloop"`
	InwonerVindt string   `json:"inwonerVindt"`
	Wensen       string   `json:"wensen,omitzero"` // for after the stay
	Conclusie    string   `json:"conclusie"`
	Document     string   `json:"document,omitzero"`
}

var evaluatieGehouden = Soort{
	Naam:  "evaluatie_gehouden",
	Titel: taal.T("Evaluatie gehouden", "Evaluation held"),
	Doen:  taal.T("Evaluatie vastleggen", "Record an evaluation"),
	Uitleg: taal.T("Bespreek hoe het gaat en wat de inwoner na het verblijf wil. Gaat het goed, dan kan lichtere hulp eerder beginnen. Schrijf hier geen medische gegevens.",
		"Discuss how it goes and what the resident wants after the stay. When things go well, lighter support can begin sooner. Write no medical data here."),
	Bron: bronEvaluatie, Eisen: []string{"DDL-08", "MON-03", "MON-06", "DEC-07", "QUA-21"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aanwezig", Label: taal.T("Wie waren erbij?", "Who were there?"), Type: Keuzes, Opties: partijOpties, Verplicht: true},
		{Naam: "verloop", Label: taal.T("Hoe gaat het?", "How does it go?"), Type: Alinea, Verplicht: true},
		{Naam: "inwonerVindt", Label: taal.T("Wat vindt de inwoner zelf?", "What does the resident think?"), Type: Alinea, Verplicht: true},
		{Naam: "wensen", Label: taal.T("Wat wil de inwoner na het verblijf?", "What does the resident want after the stay?"), Type: Alinea},
		{Naam: "conclusie", Label: taal.T("Hoe verder?", "How to go on?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("door", "Verder zoals nu", "Go on as now"), optie("bijstellen", "Het plan aanpassen", "Adjust the plan"),
			optie("eerder_afschalen", "Eerder naar lichtere hulp", "Sooner to lighter support"), optie("langer_nodig", "Er is langer hulp nodig", "Support is needed for longer")}},
		documentVeld,
	},
	nieuw: func() Inhoud { return &EvaluatieGehouden{} },
}

func (e *EvaluatieGehouden) soort() *Soort { return &evaluatieGehouden }

func (e *EvaluatieGehouden) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := d.magWonend(f, bronEvaluatie); err != nil {
		return err
	}
	if e.Conclusie != "eerder_afschalen" || slices.Contains(e.Aanwezig, DoorInwoner) {
		return nil
	}
	return weiger("Regionaal afwegingskader § 4.5; Wmo 2015 art. 2.3.9", taal.T("Over eerder stoppen is niet met de inwoner gesproken.", "Stopping sooner was not discussed with the resident."),
		taal.T("Bespreek dit eerst met de inwoner.", "Discuss this with the resident first.")).bij("aanwezig")
}

func (e *EvaluatieGehouden) doe(d *Dossier, f Feit) {
	d.Evaluaties = append(d.Evaluaties, gedaan(f, e))
}
