package dossier

import "halfweg/taal"

// OnderzoekAfgerond: the resident received the written report of the outcome
// (Wmo 2015 art. 2.3.2 lid 8). An outcome other than a safehouse still leaves a
// known care need (PROC-03).
type OnderzoekAfgerond struct {
	Uitkomst     string      `json:"uitkomst"`
	Samenvatting string      `json:"samenvatting"`
	Onderzocht   []string    `json:"onderzocht"` // subjects of art. 2.3.2 lid 4
	Bevindingen  []Bevinding `json:"bevindingen,omitzero"`
	BestePlek    string      `json:"bestePlek,omitzero"` // CBS code: best place for recovery (ADM-15)
	Document     string      `json:"document,omitzero"`
}

// Bevinding is what was found on one subject, for the report.
type Bevinding struct {
	Onderwerp string `json:"onderwerp"`
	Bevinding string `json:"bevinding"`
}

var onderwerpOpties = []Optie{
	optie("behoeften", "a. Behoeften, persoonskenmerken en voorkeuren", "a. Needs, characteristics and preferences"),
	optie("eigen_kracht", "b. Eigen kracht en gebruikelijke hulp", "b. Own strength and usual help"),
	optie("netwerk", "c. Mantelzorg en sociaal netwerk", "c. Informal care and social network"),
	optie("mantelzorger", "d. Behoefte van de mantelzorger", "d. Needs of the informal carer"),
	optie("algemeen", "e. Algemene voorzieningen", "e. General provisions"),
	optie("samenwerking", "f. Samenwerking met zorg, wonen, werk en inkomen", "f. Cooperation with care, housing, work and income"),
	optie("bijdrage", "g. Bijdrage in de kosten", "g. Contribution to the costs"),
}

var onderzoekAfgerond = Soort{
	Naam:   "onderzoek_afgerond",
	Titel:  taal.T("Onderzoek afgerond", "Investigation finished"),
	Doen:   taal.T("Onderzoek afronden", "Finish the investigation"),
	Uitleg: taal.T("De inwoner krijgt een verslag van de uitkomst. Daarna kan de inwoner de aanvraag doen.", "The resident gets a report of the outcome. After that the resident can apply."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 4 en 8", Eisen: []string{"PROC-03", "PROC-14", "ADM-15", "DDL-02", "JUR-03"},
	Deel: DeelOnderzoek, Door: doorGemeente,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "uitkomst", Label: taal.T("Uitkomst", "Outcome"), Type: Keuze, Opties: adviesOpties, Verplicht: true},
		{Naam: "samenvatting", Label: taal.T("Samenvatting voor de inwoner", "Summary for the resident"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "onderzocht", Label: taal.T("Wat is onderzocht?", "What was investigated?"), Type: Keuzes, Opties: onderwerpOpties, Verplicht: true},
		{Naam: "bevindingen", Label: taal.T("Wat is er gevonden?", "What was found?"), Hulp: taal.T("Per onderwerp, in gewone taal. Dit komt in het verslag voor de inwoner.", "For each subject, in plain words. This goes into the report for the resident."), Type: Rijen, Velden: []Veld{
			{Naam: "onderwerp", Label: taal.T("Onderwerp", "Subject"), Type: Keuze, Opties: onderwerpOpties, Verplicht: true},
			{Naam: "bevinding", Label: taal.T("Bevinding", "Finding"), Type: Alinea, Verplicht: true, Klinisch: true}}},
		{Naam: "bestePlek", Label: taal.T("Beste plek voor herstel (gemeente)", "Best place for recovery (municipality)"), Type: Gemeente},
		documentVeld,
	},
	nieuw: func() Inhoud { return &OnderzoekAfgerond{} },
}

func (z *OnderzoekAfgerond) soort() *Soort { return &onderzoekAfgerond }

func (z *OnderzoekAfgerond) mag(d Dossier, f Feit, o Omgeving) error {
	bron := onderzoekAfgerond.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	switch {
	case d.Onderzoek != nil:
		return weiger(bron, taal.T("Het onderzoek is al afgerond.", "The investigation has been finished already."),
			taal.T("Corrigeer het eerdere verslag als er iets niet klopt.", "Correct the earlier report if something is wrong."))
	case len(z.Onderzocht) < len(onderwerpOpties):
		return weiger("Wmo 2015 art. 2.3.2 lid 4", taal.T("Nog niet alle onderwerpen van het onderzoek zijn aangekruist.", "Not all subjects of the investigation have been ticked."),
			taal.T("Onderzoek ook de andere onderwerpen en neem ze op in het verslag.", "Investigate the other subjects too and put them in the report.")).bij("onderzocht")
	}
	return bijVeld("uitkomst", d.magNaOordeel(z.Uitkomst, o))
}

func (z *OnderzoekAfgerond) doe(d *Dossier, f Feit) {
	g := gedaan(f, z)
	d.Onderzoek = &g
	if z.BestePlek != "" {
		d.stel("best_place_for_recovery", f, Gegeven{Waarde: TekstWaarde(z.BestePlek), Redenen: z.Samenvatting})
	}
}
