package dossier

import "halfweg/taal"

// BereikbaarheidOpgegeven says how the resident wants to receive letters. A
// decision goes out digitally only to who said he can be reached that way (Awb
// art. 2:8, since 1 January 2026). The last word counts.
type BereikbaarheidOpgegeven struct {
	Digitaal bool `json:"digitaal"`
}

var bereikbaarheidOpgegeven = Soort{
	Naam:   "bereikbaarheid_opgegeven",
	Titel:  taal.T("Bereikbaarheid opgegeven", "Reachability stated"),
	Doen:   taal.T("Bereikbaarheid opgeven", "State how you can be reached"),
	Uitleg: taal.T("De gemeente stuurt brieven over de post, tenzij u zegt dat u ze digitaal wilt krijgen. U kunt dat altijd veranderen.", "The municipality sends letters by post, unless you say that you want them digitally. You can change this at any time."),
	Bron:   "Awb art. 2:8", Eisen: []string{"ROLE-08"},
	Deel: DeelKern, Door: []Rol{Inwoner, Consulent, Teamleider}, Vooraf: true,
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "digitaal", Label: taal.T("Wil de inwoner brieven digitaal ontvangen?", "Does the resident want letters digitally?"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &BereikbaarheidOpgegeven{} },
}

func (b *BereikbaarheidOpgegeven) soort() *Soort { return &bereikbaarheidOpgegeven }

func (b *BereikbaarheidOpgegeven) mag(Dossier, Feit, Omgeving) error { return nil }

func (b *BereikbaarheidOpgegeven) doe(d *Dossier, f Feit) { d.Digitaal = b.Digitaal }
