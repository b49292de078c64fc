package dossier

import (
	"slices"

	"halfweg/kader"
	"halfweg/taal"
)

// kenmerkenBesluit are what people must notice of decisions after the first and objections.
func (d Dossier) kenmerkenBesluit(o Omgeving) (ks []Kenmerk) {
	zet := func(ja bool, id, bron string, tekst taal.Tekst, eisen ...string) {
		if ja {
			ks = append(ks, Kenmerk{id, tekst, bron, eisen})
		}
	}
	open := slices.DeleteFunc(slices.Clone(d.Bezwaren), func(b Bezwaar) bool { return !b.Open() })
	zet(len(open) > 0, "bezwaar_loopt", "Awb art. 7:10", taal.T("Er loopt een bezwaar", "There is an objection to decide on"), "DEC-04")
	zet(slices.ContainsFunc(open, func(b Bezwaar) bool { tijdig, _ := d.Tijdig(b, o); return !tijdig }), "bezwaar_te_laat", "Awb art. 6:9 en 6:11",
		taal.T("Bezwaar kwam te laat: telt alleen als dat verschoonbaar is", "Objection came late: it counts only when that is excusable"), "DEC-04")
	zet(slices.ContainsFunc(open, func(b Bezwaar) bool { return b.Inhoud.Van == DoorAanbieder }), "geen_belanghebbende", "Awb art. 1:2; ECLI:NL:CRVB:2025:1045",
		taal.T("Bezwaar van de aanbieder: die is geen belanghebbende", "Objection by the provider, who is no interested party"), "DEC-04")
	zet(slices.ContainsFunc(d.Beroepen, func(b Beroep) bool { return b.Uitspraak == nil }), "beroep_loopt", beroepIngesteld.Bron,
		taal.T("Er loopt een beroep bij de rechtbank", "There is an appeal before the court"), "ROLE-08")
	x := d.Onverzonden()
	zet(x != nil && x.Soort != beschikkingGegeven.Naam, "besluit_niet_verzonden", "Awb art. 3:40",
		taal.T("Een nieuw besluit is genomen, maar nog niet verzonden", "A new decision was taken, but not sent yet"), "DEC-08")
	if n := len(d.Overbruggingen); n > 0 && len(d.Verblijven) == 0 {
		van, tot := d.Overbruggingen[n-1].Inhoud.Van, d.Overbruggingen[n-1].Inhoud.Tot
		zet(true, "overbrugging", overbruggingGeregeld.Bron, taal.T("Overbrugging tot de plaatsing: "+van.Lang(taal.NL)+" tot en met "+tot.Lang(taal.NL),
			"Bridging until the placement: "+van.Lang(taal.EN)+" until "+tot.Lang(taal.EN)), "PROC-28")
	}
	zet(d.nietGehoord(), "niet_gehoord", "Awb art. 4:8", taal.T("Heronderzoek zonder dat de inwoner is gehoord", "Re-examination without hearing the resident"), "DEC-08")
	zet(d.vormWijktAf(o), "vorm_wijkt_af", "Wmo 2015 art. 1.1.1; VNG-handreiking § 4.1; Regionaal afwegingskader § 1.2",
		taal.T("De vorm past niet bij wat er van het huis bekend is: beschermd wonen is toezicht dag en nacht en verblijf", "The form does not go with what is known of the house: protected living is supervision day and night, and stay"), "DEF-08", "DEF-09", "DEF-10", "DEF-11")
	return ks
}

// nietGehoord reports whether the last re-examination leads to a change about
// which the resident was not heard.
func (d Dossier) nietGehoord() bool {
	n := len(d.Heronderzoeken)
	if n == 0 || d.Heronderzoeken[n-1].Nr < d.laatsteBesluit() {
		return false
	}
	h := d.Heronderzoeken[n-1].Inhoud
	return !h.InwonerGehoord && h.Conclusie != "voortzetten"
}

// vormWijktAf reports whether the form that was proposed or holds contradicts
// what the framework's definition says of the known facts (C01): in both
// frameworks protected living is supervision day and night together with stay.
func (d Dossier) vormWijktAf(o Omgeving) bool {
	vorm := d.vorm()
	if o.Kader == nil || vorm != VormBeschermdWonen && vorm != VormBegeleiding || !d.huisBekend() {
		return false
	}
	feiten, _ := o.Kader.Bind(d.Antwoorden(o.Kader)) // what does not fit was left out by Antwoorden
	for _, u := range o.Kader.Beoordeel(feiten).Definities() {
		if u.ID == VormBeschermdWonen {
			return vorm == VormBeschermdWonen && u.Uitkomst == kader.NietVoldaan || vorm != VormBeschermdWonen && u.Uitkomst == kader.Voldaan
		}
	}
	return false
}

// huisBekend reports whether anything is known of the house that the form hangs
// on; without that the case need not be assessed.
func (d Dossier) huisBekend() bool {
	_, toezicht := d.Gegeven("supervision_24_7")
	_, verblijf := d.Gegeven("stay_included")
	return toezicht || verblijf
}
