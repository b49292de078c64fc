package dossier

import (
	"slices"

	"halfweg/taal"
)

// HeronderzoekGehouden: the municipality looked again whether what was granted
// still fits (Wmo 2015 art. 2.3.9; art. 2.3.2 lid 2 to 6 applies).
type HeronderzoekGehouden struct {
	Aanleiding     string `json:"aanleiding"`
	Bevindingen    string `json:"bevindingen"`
	InwonerGehoord bool   `json:"inwonerGehoord"`
	Zienswijze     string `json:"zienswijze,omitzero"` // what the resident said, or why he was not heard
	Conclusie      string `json:"conclusie"`
	Document       string `json:"document,omitzero"`
}

var heronderzoekGehouden = Soort{
	Naam:  "heronderzoek_gehouden",
	Titel: taal.T("Heronderzoek gehouden", "Re-examination held"),
	Doen:  taal.T("Heronderzoek vastleggen", "Record a re-examination"),
	Uitleg: taal.T("Bekijk met de inwoner of de hulp nog past. Moet er iets veranderen, stel dan een wijziging van het besluit voor.",
		"Look with the resident whether the support still fits. If something has to change, propose a change of the decision."),
	Bron: "Wmo 2015 art. 2.3.9", Eisen: []string{"DEC-07", "DEC-08"},
	Deel: DeelOnderzoek, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "aanleiding", Label: taal.T("Wat was de aanleiding?", "What was the occasion?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("periodiek", "Het moment dat was afgesproken", "The agreed moment"),
			optie("zorgbehoefte", "De zorgbehoefte veranderde", "The need for care changed"),
			optie("evaluatie", "Een evaluatie", "An evaluation"),
			optie(GrondVerzoek, "Een verzoek van de inwoner", "A request of the resident"),
			optie("maatregel", "Een maatregel van het safehouse", "A measure of the safehouse"),
			optie("signaal", "Een signaal van iemand anders", "A signal of somebody else")}},
		{Naam: "bevindingen", Label: taal.T("Wat is er gevonden?", "What was found?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "inwonerGehoord", Label: taal.T("Is de inwoner gehoord?", "Was the resident heard?"), Type: JaNee, Verplicht: true},
		{Naam: "zienswijze", Label: taal.T("Wat vindt de inwoner, of waarom is hij niet gehoord?", "What is the resident's view, or why was he not heard?"), Type: Alinea, Klinisch: true},
		{Naam: "conclusie", Label: taal.T("Conclusie", "Conclusion"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("voortzetten", "Voortzetten zoals het is", "Go on as it is"),
			optie(Aanpassen, "Aanpassen", "Adjust"),
			optie(Verlengen, "Verlengen", "Extend"),
			optie(Afschalen, "Verkorten of lichtere hulp", "Shorten or lighter support"),
			optie("beeindigen", "Beëindigen", "End")}},
		documentVeld,
	},
	nieuw: func() Inhoud { return &HeronderzoekGehouden{} },
}

func (h *HeronderzoekGehouden) soort() *Soort { return &heronderzoekGehouden }

func (h *HeronderzoekGehouden) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := heronderzoekGehouden.Bron
	switch {
	case d.Verzonden == nil:
		return weiger(bron, taal.T("Er is nog geen besluit verzonden.", "No decision has been sent yet."),
			taal.T("Rond eerst het onderzoek en het besluit af.", "Finish the investigation and the decision first."))
	case h.Zienswijze == "":
		return weiger("Wmo 2015 art. 2.3.9; Awb art. 4:8", taal.T("Er staat niet wat de inwoner ervan vindt.", "It does not say what the resident thinks of it."),
			taal.T("Schrijf op wat de inwoner vindt, of waarom hij niet is gehoord.", "Write down the resident's view, or why he was not heard.")).bij("zienswijze")
	}
	return nietVoor(f, d.Verzonden.Op, taal.T("de verzending van het besluit", "the sending of the decision"), bron)
}

func (h *HeronderzoekGehouden) doe(d *Dossier, f Feit) {
	d.Heronderzoeken = append(slices.Clip(d.Heronderzoeken), gedaan(f, h))
}
