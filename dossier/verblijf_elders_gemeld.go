package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VerblijfEldersGemeld: for some days the resident stays elsewhere, on holiday
// or in internal therapy for example. The stay in the house goes on (VNG § 6.3,
// Regionaal afwegingskader § 4.5; MON-02).
type VerblijfEldersGemeld struct {
	Soort    string        `json:"soort"`
	Van      termijn.Datum `json:"van"`      // first night away
	Tot      termijn.Datum `json:"tot"`      // last night away, as expected
	PlekVrij bool          `json:"plekVrij"` // the house keeps the place free
}

// VerblijfEldersBeantwoord says whether the house is paid for the days
// elsewhere (VNG § 6.3; MON-02; field 4.8).
type VerblijfEldersBeantwoord struct {
	Verblijf    int           `json:"verblijf"` // number of the fact that reported it
	Doorbetaald bool          `json:"doorbetaald"`
	TotEnMet    termijn.Datum `json:"totEnMet,omitzero"` // last day paid; zero: all of them
	Reden       string        `json:"reden"`
}

// Elders is a stay elsewhere with the municipality's answer, if there is one.
type Elders struct {
	Gedaan[VerblijfEldersGemeld]
	Antwoord *Gedaan[VerblijfEldersBeantwoord]
}

const bronElders = "VNG-handreiking § 6.3; Regionaal afwegingskader § 4.5"

var verblijfEldersGemeld = Soort{
	Naam:   "verblijf_elders_gemeld",
	Titel:  taal.T("Kort verblijf elders gemeld", "Short stay elsewhere reported"),
	Doen:   taal.T("Kort verblijf elders melden", "Report a short stay elsewhere"),
	Uitleg: taal.T("Meld vakantie, interne therapie of een ander kort verblijf, het liefst vooraf. Verandert de laatste dag, corrigeer dan deze melding.", "Report a holiday, internal therapy or another short stay, preferably beforehand. If the last day changes, correct this report."),
	Bron:   bronElders, Eisen: []string{"MON-02"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "soort", Label: taal.T("Waarom?", "Why?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("vakantie", "Vakantie", "Holiday"), optie("interne_therapie", "Interne therapie", "Internal therapy"), optie("ziekenhuis", "Ziekenhuis", "Hospital"),
			optie("familie", "Bij familie of vrienden", "With family or friends"), optie("anders", "Iets anders", "Something else")}},
		{Naam: "van", Label: taal.T("Eerste nacht elders", "First night elsewhere"), Type: Dag, Verplicht: true},
		{Naam: "tot", Label: taal.T("Laatste nacht elders", "Last night elsewhere"), Type: Dag, Verplicht: true},
		{Naam: "plekVrij", Label: taal.T("Houdt het huis de plek vrij?", "Does the house keep the place free?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &VerblijfEldersGemeld{} },
}

var verblijfEldersBeantwoord = Soort{
	Naam:   "verblijf_elders_beantwoord",
	Titel:  taal.T("Antwoord gegeven op verblijf elders", "Stay elsewhere answered"),
	Doen:   taal.T("Antwoorden op verblijf elders", "Answer a stay elsewhere"),
	Uitleg: taal.T("Zeg of de gemeente de dagen elders betaalt. Zo weet het huis wat het mag declareren.", "Say whether the municipality pays for the days elsewhere. So the house knows what it may claim."),
	Bron:   bronElders, Eisen: []string{"MON-02"},
	Deel: DeelVerblijf, Door: doorGemeente, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "verblijf", Label: taal.T("Welk verblijf elders?", "Which stay elsewhere?"), Type: FeitNr, Soorten: []string{"verblijf_elders_gemeld"}, Verplicht: true},
		{Naam: "doorbetaald", Label: taal.T("Betaalt de gemeente deze dagen?", "Does the municipality pay for these days?"), Type: JaNee, Verplicht: true},
		{Naam: "totEnMet", Label: taal.T("Tot en met welke dag?", "Until which day?"), Hulp: taal.T("Laat leeg als alle dagen worden betaald.", "Leave empty when all days are paid."), Type: Dag},
		redenVeld("Waarom?", "Why?"),
	},
	nieuw: func() Inhoud { return &VerblijfEldersBeantwoord{} },
}

func (v *VerblijfEldersGemeld) soort() *Soort     { return &verblijfEldersGemeld }
func (v *VerblijfEldersBeantwoord) soort() *Soort { return &verblijfEldersBeantwoord }

func (v *VerblijfEldersGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	if err := eerste(d.magWonend(f, bronElders), totNaVan(v.Van, v.Tot, bronElders)); err != nil {
		return err
	}
	if woont := d.VerblijfOp(v.Van); woont == nil || woont != d.VerblijfOp(v.Tot) {
		return weiger(bronElders, taal.T("Deze dagen vallen niet binnen het verblijf in het huis.", "These days are not within the stay in the house."),
			taal.T("Kies dagen waarop de inwoner in het huis woont.", "Choose days on which the resident lives in the house.")).bij("van")
	}
	for _, x := range d.Elders {
		if !v.Van.Na(x.Inhoud.Tot) && !x.Inhoud.Van.Na(v.Tot) {
			return weiger(bronElders, taal.T("Er is al een verblijf elders van "+x.Inhoud.Van.Lang(taal.NL)+" tot en met "+x.Inhoud.Tot.Lang(taal.NL)+".",
				"There is a stay elsewhere already from "+x.Inhoud.Van.Lang(taal.EN)+" until "+x.Inhoud.Tot.Lang(taal.EN)+"."),
				taal.T("Kies andere dagen, of corrigeer die melding.", "Choose other days, or correct that report.")).bij("van")
		}
	}
	return nil
}

func (v *VerblijfEldersGemeld) doe(d *Dossier, f Feit) {
	d.Elders = append(d.Elders, Elders{Gedaan: gedaan(f, v)})
}

func (v *VerblijfEldersBeantwoord) mag(d Dossier, f Feit, _ Omgeving) error {
	x := d.elders(v.Verblijf)
	if err := magKiezen(x != nil, len(d.Elders) > 0, bronElders, "verblijf",
		taal.T("Er is geen verblijf elders gemeld.", "No stay elsewhere was reported."), taal.T("Wacht op de melding van het huis.", "Wait for the report of the house.")); err != nil {
		return err
	}
	dag := v.TotEnMet
	switch {
	case x.Antwoord != nil:
		return weiger(bronElders, taal.T("Hierop is al geantwoord op "+x.Antwoord.Op.Lang(taal.NL)+".", "This was answered already on "+x.Antwoord.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer het eerdere antwoord als het anders is.", "Correct the earlier answer if it is different.")).bij("verblijf")
	case !dag.IsZero() && (!v.Doorbetaald || dag.Voor(x.Inhoud.Van) || dag.Na(x.Inhoud.Tot)):
		return weiger(bronElders, taal.T("Deze dag hoort niet bij dit antwoord.", "This day does not go with this answer."),
			taal.T("Kies een dag van "+x.Inhoud.Van.Lang(taal.NL)+" tot en met "+x.Inhoud.Tot.Lang(taal.NL)+", en alleen als de gemeente betaalt.",
				"Choose a day from "+x.Inhoud.Van.Lang(taal.EN)+" until "+x.Inhoud.Tot.Lang(taal.EN)+", and only when the municipality pays.")).bij("totEnMet")
	}
	return nietVoor(f, x.Op, taal.T("de melding van het verblijf elders", "the report of the stay elsewhere"), bronElders)
}

func (v *VerblijfEldersBeantwoord) doe(d *Dossier, f Feit) {
	if x := d.elders(v.Verblijf); x != nil {
		g := gedaan(f, v)
		x.Antwoord = &g
	}
}

func (d Dossier) elders(nr int) *Elders {
	for i := range d.Elders {
		if d.Elders[i].Nr == nr {
			return &d.Elders[i]
		}
	}
	return nil
}

// betaaldOp reports whether the municipality pays for that day elsewhere.
func (e Elders) betaaldOp(dag termijn.Datum) bool {
	return e.Antwoord != nil && e.Antwoord.Inhoud.Doorbetaald && (e.Antwoord.Inhoud.TotEnMet.IsZero() || !dag.Na(e.Antwoord.Inhoud.TotEnMet))
}
