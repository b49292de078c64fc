package dossier

import (
	"time"
	"unicode/utf8"

	"halfweg/taal"
)

// NoodtoegangGenomen: somebody who does not work with this dossier looked all
// the same, because somebody was in danger (AVG art. 9 lid 2 onder c; NEN 7513).
// It lasts a few hours and is told at once to the resident and the municipality.
// It is never recorded on a form of the dossier itself.
type NoodtoegangGenomen struct {
	Gevaar string `json:"gevaar"`
	Reden  string `json:"reden"`
}

// NoodtoegangDuur is how long emergency access lasts, from its recording.
const NoodtoegangDuur = 4 * time.Hour

// minNoodreden is how much somebody has to write at least, in characters: a
// word is no reason.
const minNoodreden = 20

// Noodtoegang is emergency access somebody took, until Tot.
type Noodtoegang struct {
	Gedaan[NoodtoegangGenomen]
	Van, Tot time.Time
}

const bronNood = "AVG art. 9 lid 2 onder c; NEN 7513"

var noodtoegangGenomen = Soort{
	Naam:  "noodtoegang_genomen",
	Titel: taal.T("Noodtoegang genomen", "Emergency access taken"),
	Doen:  taal.T("Noodtoegang nemen", "Take emergency access"),
	Uitleg: taal.T("U ziet vier uur lang wat nodig is om gevaar af te wenden. De inwoner en de gemeente horen het meteen, met uw naam en uw reden.",
		"For four hours you see what is needed to avert danger. The resident and the municipality hear it at once, with your name and your reason."),
	Bron: bronNood, Eisen: []string{"ROLE-14"},
	Deel: DeelBescherming, Door: []Rol{Regiebehandelaar, Safehousemedewerker, Consulent, Teamleider}, Vooraf: true, NaSluiting: true, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "gevaar", Label: taal.T("Welk gevaar is er?", "What danger is there?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("leven", "Iemand is in levensgevaar", "Somebody's life is in danger"), optie("gezondheid", "Iemand heeft nu medische hulp nodig", "Somebody needs medical help now"),
			optie("vermist", "De inwoner is vermist", "The resident is missing"), optie("geweld", "Er dreigt geweld", "There is a threat of violence")}},
		{Naam: "reden", Label: taal.T("Wat is er aan de hand?", "What is going on?"), Hulp: taal.T("Minstens twintig tekens. De inwoner leest dit ook.", "At least twenty characters. The resident reads this too."), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &NoodtoegangGenomen{} },
}

func (n *NoodtoegangGenomen) soort() *Soort { return &noodtoegangGenomen }

func (n *NoodtoegangGenomen) mag(Dossier, Feit, Omgeving) error { return n.Keur() }

// Keur refuses a reason that says nothing, or no danger.
func (n *NoodtoegangGenomen) Keur() error {
	if utf8.RuneCountInString(n.Reden) >= minNoodreden {
		return nil
	}
	return weiger(bronNood, taal.T("De reden is te kort om later te begrijpen waarom dit nodig was.", "The reason is too short to understand later why this was needed."),
		taal.T("Schrijf in minstens twintig tekens op wat er aan de hand is.", "Write in at least twenty characters what is going on.")).bij("reden")
}

func (n *NoodtoegangGenomen) doe(d *Dossier, f Feit) {
	d.Noodtoegangen = append(d.Noodtoegangen[:len(d.Noodtoegangen):len(d.Noodtoegangen)],
		Noodtoegang{Gedaan: gedaan(f, n), Van: f.Vastgelegd, Tot: f.Vastgelegd.Add(NoodtoegangDuur)})
}
