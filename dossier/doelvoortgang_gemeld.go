package dossier

import "halfweg/taal"

// DoelvoortgangGemeld says how far the resident is with goals of his care plan
// (VNG § 3.2.3 and § 6.3; MON-03, MON-06).
type DoelvoortgangGemeld struct {
	Doelen []Doelvoortgang `json:"doelen"`
}

// Doelvoortgang is the state of one goal.
type Doelvoortgang struct {
	Doel        int    `json:"doel"` // its number in the care plan, from 1
	Stand       string `json:"stand"`
	Toelichting string `json:"toelichting,omitzero"`
}

// Doelstand is a goal of the care plan that holds now with its last progress,
// if any was reported since.
type Doelstand struct {
	Doel
	Voortgang *Gedaan[Doelvoortgang]
}

const bronVoortgang = "VNG-handreiking § 3.2.3 en § 6.3; Regionaal afwegingskader § 4.5"

var doelvoortgangGemeld = Soort{
	Naam:   "doelvoortgang_gemeld",
	Titel:  taal.T("Voortgang van doelen gemeld", "Progress on goals reported"),
	Doen:   taal.T("Voortgang van doelen melden", "Report progress on goals"),
	Uitleg: taal.T("Geef per doel uit het zorgplan aan hoe het gaat. Dit komt vanzelf in het evaluatieverslag.", "Say per goal of the care plan how it goes. It gets into the evaluation report by itself."),
	Bron:   bronVoortgang, Eisen: []string{"MON-03", "MON-06", "PLC-05"},
	Deel: DeelVerblijf, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "doelen", Label: taal.T("Doelen", "Goals"), Type: Rijen, Verplicht: true, Velden: []Veld{
			{Naam: "doel", Label: taal.T("Nummer van het doel in het zorgplan", "Number of the goal in the care plan"), Type: Getal, Min: 1, Max: maxRijen, Verplicht: true},
			{Naam: "stand", Label: taal.T("Hoe ver is het?", "How far is it?"), Type: Keuze, Verplicht: true, Opties: []Optie{
				optie("begonnen", "Begonnen", "Begun"), optie("op_weg", "Op weg", "On the way"), optie("gehaald", "Gehaald", "Reached"), optie("losgelaten", "Losgelaten", "Let go")}},
			{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea}}},
	},
	nieuw: func() Inhoud { return &DoelvoortgangGemeld{} },
}

func (v *DoelvoortgangGemeld) soort() *Soort { return &doelvoortgangGemeld }

func (v *DoelvoortgangGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Zorgplan == nil {
		return weiger(bronVoortgang, taal.T("Er is nog geen zorgplan.", "There is no care plan yet."),
			taal.T("Stel eerst het zorgplan vast, samen met de inwoner.", "Make the care plan first, together with the resident."))
	}
	n := len(d.Zorgplan.Inhoud.Doelen)
	for i, x := range v.Doelen {
		if x.Doel < 1 || x.Doel > n {
			return weiger(bronVoortgang, taal.T("Dit doel staat niet in het zorgplan.", "This goal is not in the care plan."),
				taal.T("Kies een doel van 1 tot en met "+getal(n)+".", "Choose a goal from 1 to "+getal(n)+".")).bij("doelen." + getal(i) + ".doel")
		}
	}
	return eerste(d.magWonend(f, bronVoortgang), nietVoor(f, d.Zorgplan.Op, taal.T("het zorgplan", "the care plan"), bronVoortgang))
}

func (v *DoelvoortgangGemeld) doe(d *Dossier, f Feit) {
	d.Voortgang = append(d.Voortgang, gedaan(f, v))
}

// Doelstanden returns the goals of the care plan that holds now, each with its
// last progress.
func (d Dossier) Doelstanden() (uit []Doelstand) {
	if d.Zorgplan == nil {
		return nil
	}
	for _, x := range d.Zorgplan.Inhoud.Doelen {
		uit = append(uit, Doelstand{Doel: x})
	}
	for _, v := range d.Voortgang {
		for _, x := range v.Inhoud.Doelen {
			if i := x.Doel - 1; v.Nr > d.Zorgplan.Nr && i >= 0 && i < len(uit) {
				uit[i].Voortgang = &Gedaan[Doelvoortgang]{x, v.Op, v.Nr, v.Door}
			}
		}
	}
	return uit
}
