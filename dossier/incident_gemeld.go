package dossier

import "halfweg/taal"

// IncidentGemeld: something happened in or around the house that others have to
// know of (VNG § 3.2.5; EXIT-02, MON-05). It is never refused.
type IncidentGemeld struct {
	Aard       string `json:"aard"`
	Gevaar     bool   `json:"gevaar"`     // danger to the resident or to others
	Calamiteit bool   `json:"calamiteit"` // as in Wmo 2015 art. 1.1.1: serious harm or death, or violence
	Wat        string `json:"wat"`
	Genomen    string `json:"genomen"` // what the house did
}

// CalamiteitGemeld: the house reported a calamity to the supervisor, which it
// has to do at once (Wmo 2015 art. 3.4 and 6.1).
type CalamiteitGemeld struct {
	Incident       int    `json:"incident"` // number of the fact that reported it
	Toezichthouder string `json:"toezichthouder"`
	Wijze          string `json:"wijze"`
	Kenmerk        string `json:"kenmerk,omitzero"` // of the supervisor
}

// Incident is an incident with the report to the supervisor, if there is one.
type Incident struct {
	Gedaan[IncidentGemeld]
	Gemeld *Gedaan[CalamiteitGemeld]
}

const bronCalamiteit = "Wmo 2015 art. 3.4"

var incidentGemeld = Soort{
	Naam:   "incident_gemeld",
	Titel:  taal.T("Incident gemeld", "Incident reported"),
	Doen:   taal.T("Incident melden", "Report an incident"),
	Uitleg: taal.T("Meld direct wat er is gebeurd. Bij een calamiteit of geweld meldt u het ook meteen aan de toezichthouder.", "Report at once what happened. In case of a calamity or violence you also report it to the supervisor immediately."),
	Bron:   "VNG-handreiking § 3.2.5; Wmo 2015 art. 3.4", Eisen: []string{"EXIT-02", "MON-05", "DDL-13"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "aard", Label: taal.T("Wat voor incident?", "What kind of incident?"), Type: Keuze, Verplicht: true, Klinisch: true, Opties: []Optie{
			optie("agressie", "Agressie", "Aggression"), optie("zelfbeschadiging", "Zelfbeschadiging", "Self-harm"), optie("gebruik", "Gebruik", "Use"), optie("diefstal", "Diefstal", "Theft"),
			optie("ongeval", "Ongeval", "Accident"), optie("overlast", "Overlast", "Nuisance"), optie("anders", "Iets anders", "Something else")}},
		{Naam: "gevaar", Label: taal.T("Was of is er gevaar voor de inwoner of voor anderen?", "Was or is there danger to the resident or to others?"), Type: JaNee, Verplicht: true},
		{Naam: "calamiteit", Label: taal.T("Was het een calamiteit of geweld?", "Was it a calamity or violence?"), Hulp: taal.T("Een calamiteit is onverwacht, raakt de kwaliteit van de hulp en leidde tot ernstige schade of de dood.", "A calamity is unexpected, concerns the quality of support and led to serious harm or death."), Type: JaNee, Verplicht: true},
		{Naam: "wat", Label: taal.T("Wat is er gebeurd?", "What happened?"), Type: Alinea, Verplicht: true, Klinisch: true},
		{Naam: "genomen", Label: taal.T("Wat heeft het huis gedaan?", "What did the house do?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &IncidentGemeld{} },
}

var calamiteitGemeld = Soort{
	Naam:   "calamiteit_gemeld",
	Titel:  taal.T("Calamiteit gemeld aan de toezichthouder", "Calamity reported to the supervisor"),
	Doen:   taal.T("Melding aan de toezichthouder vastleggen", "Record the report to the supervisor"),
	Uitleg: taal.T("Een aanbieder meldt een calamiteit of geweld meteen aan de toezichthouder van de gemeente.", "A provider reports a calamity or violence to the municipality's supervisor immediately."),
	Bron:   bronCalamiteit, Eisen: []string{"ROLE-10", "DDL-13"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "incident", Label: taal.T("Welk incident?", "Which incident?"), Type: FeitNr, Soorten: []string{"incident_gemeld"}, Verplicht: true},
		{Naam: "toezichthouder", Label: taal.T("Aan welke toezichthouder?", "To which supervisor?"), Hulp: taal.T("Bijvoorbeeld de GGD van de regio.", "For example the public health service of the region."), Type: Regel, Verplicht: true},
		wijzeVeld,
		{Naam: "kenmerk", Label: taal.T("Kenmerk van de toezichthouder", "Reference of the supervisor"), Type: Regel},
	},
	nieuw: func() Inhoud { return &CalamiteitGemeld{} },
}

func (i *IncidentGemeld) soort() *Soort   { return &incidentGemeld }
func (c *CalamiteitGemeld) soort() *Soort { return &calamiteitGemeld }

func (i *IncidentGemeld) mag(Dossier, Feit, Omgeving) error { return nil }

func (i *IncidentGemeld) doe(d *Dossier, f Feit) {
	d.Incidenten = append(d.Incidenten, Incident{Gedaan: gedaan(f, i)})
}

// momenten: a framework may end the stay when there is danger.
func (i *IncidentGemeld) momenten() []string {
	if i.Gevaar {
		return []string{"gevaar_gemeld"}
	}
	return nil
}

func (c *CalamiteitGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	x := d.incident(c.Incident)
	if err := magKiezen(x != nil, len(d.Incidenten) > 0, bronCalamiteit, "incident",
		taal.T("Er is geen incident gemeld.", "No incident was reported."), taal.T("Meld eerst het incident.", "Report the incident first.")); err != nil {
		return err
	}
	if x.Gemeld != nil {
		return weiger(bronCalamiteit, taal.T("Dit incident is al aan de toezichthouder gemeld op "+x.Gemeld.Op.Lang(taal.NL)+".", "This incident was reported to the supervisor already on "+x.Gemeld.Op.Lang(taal.EN)+"."),
			taal.T("Corrigeer die melding als er iets niet klopt.", "Correct that report if something is wrong.")).bij("incident")
	}
	return nietVoor(f, x.Op, taal.T("het incident", "the incident"), bronCalamiteit)
}

func (c *CalamiteitGemeld) doe(d *Dossier, f Feit) {
	if x := d.incident(c.Incident); x != nil {
		g := gedaan(f, c)
		x.Gemeld = &g
	}
}

func (d Dossier) incident(nr int) *Incident {
	for i := range d.Incidenten {
		if d.Incidenten[i].Nr == nr {
			return &d.Incidenten[i]
		}
	}
	return nil
}

// moetGemeld reports whether the supervisor has not been told yet.
func (i Incident) moetGemeld() bool { return i.Inhoud.Calamiteit && i.Gemeld == nil }
