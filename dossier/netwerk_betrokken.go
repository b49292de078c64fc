package dossier

import "halfweg/taal"

// NetwerkBetrokken: the house involved somebody close to the resident. Such
// people are often overburdened themselves, so that this is asked too (VNG
// § 3.3; PLC-08).
type NetwerkBetrokken struct {
	Wie       string `json:"wie"`
	Wat       string `json:"wat"`
	Belasting string `json:"belasting"`
}

var netwerkBetrokken = Soort{
	Naam:   "netwerk_betrokken",
	Titel:  taal.T("Netwerk betrokken", "Network involved"),
	Doen:   taal.T("Netwerk betrekken", "Involve the network"),
	Uitleg: taal.T("Betrek familie en vrienden bij het herstel, als de inwoner dat wil. Vraag ook hoe het met hen gaat.", "Involve family and friends in the recovery, if the resident wants it. Ask how they are too."),
	Bron:   "VNG-handreiking § 3.3", Eisen: []string{"PLC-08", "ROLE-12"},
	Deel: DeelVerblijf, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "wie", Label: taal.T("Wie?", "Who?"), Hulp: taal.T("Bijvoorbeeld: zus, of vriend van de sport.", "For example: sister, or friend from sports."), Type: Regel, Verplicht: true},
		{Naam: "wat", Label: taal.T("Wat is er gedaan of afgesproken?", "What was done or agreed?"), Type: Alinea, Verplicht: true},
		{Naam: "belasting", Label: taal.T("Kan deze persoon het aan?", "Can this person cope?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("goed", "Ja, goed", "Yes, well"), optie("zwaar", "Het is zwaar", "It is heavy"),
			optie("te_zwaar", "Nee, het is te veel", "No, it is too much"), optie("onbekend", "Niet bekend", "Not known")}},
	},
	nieuw: func() Inhoud { return &NetwerkBetrokken{} },
}

func (n *NetwerkBetrokken) soort() *Soort { return &netwerkBetrokken }

func (n *NetwerkBetrokken) mag(Dossier, Feit, Omgeving) error { return nil }

func (n *NetwerkBetrokken) doe(d *Dossier, f Feit) {
	d.Netwerk = append(d.Netwerk, gedaan(f, n))
}
