package dossier

import (
	"slices"

	"halfweg/kader"
	"halfweg/taal"
)

// OordeelGegeven is the independent verdict of one consultant: per criterion an
// outcome with reasons, and an advice. The other consultant sees it only after
// handing in his own (PROC-13).
type OordeelGegeven struct {
	Oordelen []CriteriumOordeel `json:"oordelen"`
	Advies   string             `json:"advies"`
	Redenen  string             `json:"redenen"`
	Bewijs   Bewijs             `json:"bewijs,omitzero"`
}

// CriteriumOordeel is a consultant's verdict on one criterion or exclusion. An
// exclusion that does not apply is met.
type CriteriumOordeel struct {
	Criterium string `json:"criterium"`
	Uitkomst  string `json:"uitkomst"`
	Redenen   string `json:"redenen,omitzero"`
}

// Bewijs is the receipt of an assessment: under which framework, on which facts
// and with which result. It replays under its own version for ever.
type Bewijs struct {
	Kader    kader.Verwijzing  `json:"kader"`
	TotNr    int               `json:"totNr"`    // the facts of the dossier up to this number
	Uitkomst string            `json:"uitkomst"` // "met", "not_met", "unknown"
	Criteria map[string]string `json:"criteria,omitzero"`

	// Antwoorden are the values it rests on, by the id the framework gives them:
	// also what the register said that day, and without what consent kept away.
	// No answer stands for not applicable.
	Antwoorden map[string]Waarde `json:"antwoorden,omitzero"`
}

// IsZero reports whether there is no receipt.
func (b Bewijs) IsZero() bool { return b.Kader == kader.Verwijzing{} }

// Outcomes of a criterion, and advices, as people give them.
const (
	OordeelVoldoet     = "voldoet"
	OordeelVoldoetNiet = "voldoet_niet"
	OordeelOnbekend    = "onbekend"
	AdviesSafehouse    = "safehouse"
	AdviesAndereHulp   = "andere_ondersteuning"
	AdviesGeen         = "geen_ondersteuning"
)

var adviesOpties = []Optie{
	optie(AdviesSafehouse, "Een safehouse is passend", "A safehouse is fitting"),
	optie(AdviesAndereHulp, "Andere ondersteuning is passend", "Other support is fitting"),
	optie(AdviesGeen, "Geen ondersteuning vanuit de Wmo", "No support under the Wmo"),
}

var oordelenVeld = Veld{Naam: "oordelen", Label: taal.T("Oordeel per criterium", "Verdict per criterion"), Type: Rijen, Verplicht: true, Velden: []Veld{
	{Naam: "criterium", Label: taal.T("Criterium", "Criterion"), Type: Regel, Verplicht: true},
	{Naam: "uitkomst", Label: taal.T("Oordeel", "Verdict"), Type: Keuze, Verplicht: true, Opties: []Optie{
		optie(OordeelVoldoet, "Voldoet", "Met"), optie(OordeelVoldoetNiet, "Voldoet niet", "Not met"), optie(OordeelOnbekend, "Nog onbekend", "Not known yet")}},
	{Naam: "redenen", Label: taal.T("Redenen", "Reasons"), Type: Alinea, Klinisch: true},
}}

var oordeelGegeven = Soort{
	Naam:   "oordeel_gegeven",
	Titel:  taal.T("Oordeel gegeven", "Verdict given"),
	Doen:   taal.T("Oordeel inleveren", "Hand in verdict"),
	Uitleg: taal.T("Geef uw eigen oordeel, los van uw collega. U ziet het andere oordeel zodra u het uwe hebt ingeleverd.", "Give your own verdict, independent of your colleague. You see the other verdict as soon as you have handed in yours."),
	Bron:   "Regionaal afwegingskader § 4.2; Awb art. 3:46", Eisen: []string{"PROC-13", "ROLE-05", "ADM-14", "ADM-16"},
	Deel: DeelOordeel, Door: []Rol{Consulent},
	Velden: []Veld{
		oordelenVeld,
		{Naam: "advies", Label: taal.T("Uw advies", "Your advice"), Type: Keuze, Opties: adviesOpties, Verplicht: true},
		{Naam: "redenen", Label: taal.T("Waarom dit advies?", "Why this advice?"), Hulp: taal.T("De inwoner kan dit teruglezen. Schrijf kort en in gewone taal.", "The resident can read this. Write briefly and in plain words."), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "bewijs", Label: taal.T("Bewijs van de toetsing", "Receipt of the assessment"), Type: Bewijsstuk, Systeem: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &OordeelGegeven{} },
}

func (g *OordeelGegeven) soort() *Soort { return &oordeelGegeven }

func (g *OordeelGegeven) mag(d Dossier, f Feit, o Omgeving) error {
	bron := o.bronVierOgen()
	if err := eerste(d.magNaMelding(f, oordeelGegeven.Bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	switch {
	case d.Consulenten == nil:
		return weiger(bron, taal.T("Er zijn nog geen consulenten toegewezen.", "No consultants have been assigned yet."),
			taal.T("Wijs eerst consulenten toe.", "Assign consultants first."))
	case !d.Consulent(f.Door.Persoon):
		return weiger(bron, taal.T("U bent niet als consulent toegewezen aan dit dossier.", "You are not assigned to this case as a consultant."),
			taal.T("Vraag de teamleider om u toe te wijzen.", "Ask the team leader to assign you."))
	case d.heeftGeoordeeld(f.Door.Persoon):
		return weiger(bron, taal.T("U hebt al een oordeel gegeven. Een tweede oordeel komt van een ander.", "You have given a verdict already. A second verdict comes from somebody else."),
			taal.T("Corrigeer uw eerdere oordeel als er iets niet klopt.", "Correct your earlier verdict if something is wrong."))
	}
	return g.compleet(o)
}

// compleet asks for a verdict on each criterion of the framework, with reasons
// where it is not met.
func (g *OordeelGegeven) compleet(o Omgeving) error {
	if o.Kader == nil {
		return nil
	}
	for _, c := range slices.Concat(o.Kader.Criteria, o.Kader.Uitsluitingen) {
		bron := o.bron(c.Herkomst)
		x := oordeelOver(g.Oordelen, c.ID)
		switch {
		case x == nil:
			return weiger(bron, taal.T("Er is nog geen oordeel over "+c.ID+": "+c.Titel.NL+".", "There is no verdict on "+c.ID+" yet: "+c.Titel.EN+"."),
				taal.T("Geef bij elk criterium een oordeel; onbekend mag.", "Give a verdict on each criterion; unknown is allowed.")).bij("oordelen")
		case x.Uitkomst == OordeelVoldoetNiet && x.Redenen == "":
			return weiger(bron, taal.T("Bij "+c.ID+" ontbreken de redenen.", "The reasons for "+c.ID+" are missing."),
				taal.T("Schrijf op waarom het criterium niet is gehaald.", "Write down why the criterion is not met.")).bij("oordelen")
		}
	}
	return nil
}

func oordeelOver(lijst []CriteriumOordeel, criterium string) *CriteriumOordeel {
	for i := range lijst {
		if lijst[i].Criterium == criterium {
			return &lijst[i]
		}
	}
	return nil
}

func (g *OordeelGegeven) doe(d *Dossier, f Feit) { d.Oordelen = append(d.Oordelen, gedaan(f, g)) }

// OordeelVan returns the last verdict of that person, or nil.
func (d Dossier) OordeelVan(persoon string) *Gedaan[OordeelGegeven] {
	for i := len(d.Oordelen) - 1; i >= 0; i-- {
		if d.Oordelen[i].Door.Persoon == persoon {
			return &d.Oordelen[i]
		}
	}
	return nil
}

// telt reports whether a verdict was given under the framework followed now.
func (d Dossier) telt(x Gedaan[OordeelGegeven]) bool {
	return x.Inhoud.Bewijs.IsZero() || x.Inhoud.Bewijs.Kader == d.Kader
}

func (d Dossier) heeftGeoordeeld(persoon string) bool {
	x := d.OordeelVan(persoon)
	return x != nil && d.telt(*x)
}
