package dossier

import (
	"slices"

	"halfweg/taal"
)

// AdresAfgeschermd: where the resident lives, and in which house, is for the
// people who are named here and for himself (AVG art. 32; Wmo 2015 art. 5.1.1).
// It stands until another fact lifts it; recorded again it replaces the list.
type AdresAfgeschermd struct {
	Reden  string         `json:"reden"`
	Mensen []AdresVoorWie `json:"mensen"`
}

// AdresVoorWie is one person who does see the address.
type AdresVoorWie struct {
	Persoon string `json:"persoon"`
}

// AdresAfschermingOpgeheven lifts the protection of the address.
type AdresAfschermingOpgeheven struct {
	Reden string `json:"reden"`
}

const bronAdres = "AVG art. 32; Wmo 2015 art. 5.1.1"

var adresAfgeschermd = Soort{
	Naam:  "adres_afgeschermd",
	Titel: taal.T("Adres afgeschermd", "Address protected"),
	Doen:  taal.T("Adres afschermen", "Protect the address"),
	Uitleg: taal.T("Alleen de inwoner en de mensen die u kiest, zien nog waar de inwoner woont en in welk huis. Dat geldt ook voor brieven en documenten. Kies ook uzelf als u het adres nodig hebt. Wat iemand in een toelichting typt, kan Halfweg niet afschermen: schrijf daar geen adres op.",
		"Only the resident and the people you choose still see where the resident lives and in which house. This holds for letters and documents too. Choose yourself as well if you need the address. Halfweg cannot protect what somebody types in an explanation: do not write an address there."),
	Bron: bronAdres, Eisen: []string{"ROLE-08"},
	Deel: DeelAdres, Door: []Rol{Inwoner, Consulent, Teamleider}, Vooraf: true, NaSluiting: true, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "reden", Label: taal.T("Waarom is dit nodig?", "Why is this needed?"), Type: Alinea, Verplicht: true},
		{Naam: "mensen", Label: taal.T("Wie mag het adres wel zien?", "Who may see the address?"), Type: Rijen, Verplicht: true, Velden: []Veld{
			{Naam: "persoon", Label: taal.T("Persoon", "Person"), Type: Persoon, Verplicht: true}}},
	},
	nieuw: func() Inhoud { return &AdresAfgeschermd{} },
}

var adresAfschermingOpgeheven = Soort{
	Naam:  "adres_afscherming_opgeheven",
	Titel: taal.T("Afscherming van het adres opgeheven", "Protection of the address lifted"),
	Doen:  taal.T("Afscherming van het adres opheffen", "Lift the protection of the address"),
	Uitleg: taal.T("Iedereen die het dossier behandelt, ziet het adres weer. Overleg eerst met de inwoner.",
		"Everybody who handles the dossier sees the address again. Talk with the resident first."),
	Bron: bronAdres, Eisen: []string{"ROLE-08"},
	Deel: DeelAdres, Door: []Rol{Inwoner, Consulent, Teamleider}, Vooraf: true, NaSluiting: true, Meldt: MeldtDirect,
	Velden: []Veld{redenVeld("Waarom is het niet meer nodig?", "Why is it no longer needed?")},
	nieuw:  func() Inhoud { return &AdresAfschermingOpgeheven{} },
}

func (a *AdresAfgeschermd) soort() *Soort          { return &adresAfgeschermd }
func (a *AdresAfschermingOpgeheven) soort() *Soort { return &adresAfschermingOpgeheven }

func (a *AdresAfgeschermd) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.AdresAf == nil {
		return nil
	}
	return eerste(d.magAdresWijzigen(f), nietVoor(f, d.AdresAf.Op, taal.T("de vorige afscherming", "the protection before"), bronAdres))
}

func (a *AdresAfgeschermd) doe(d *Dossier, f Feit) {
	g := gedaan(f, a)
	d.AdresAf = &g
}

func (a *AdresAfschermingOpgeheven) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.AdresAf == nil {
		return weiger(bronAdres, taal.T("Het adres is niet afgeschermd.", "The address is not protected."), taal.T("U hoeft niets te doen.", "You need not do anything."))
	}
	return eerste(d.magAdresWijzigen(f), nietVoor(f, d.AdresAf.Op, taal.T("de afscherming", "the protection"), bronAdres))
}

func (a *AdresAfschermingOpgeheven) doe(d *Dossier, _ Feit) { d.AdresAf = nil }

// magAdresWijzigen keeps who may not see the address from opening it for
// himself: the resident, who was named, and the team leader who answers for it
// change the protection.
func (d Dossier) magAdresWijzigen(f Feit) error {
	if f.Door.Rol == Inwoner || f.Door.Rol == Teamleider || slices.Contains(d.AdresVoor(), f.Door.Persoon) {
		return nil
	}
	return weiger(bronAdres, taal.T("Het adres is afgeschermd en u bent niet een van de mensen die het zien.", "The address is protected and you are not one of the people who see it."),
		taal.T("Vraag het aan de inwoner of aan de teamleider.", "Ask the resident or the team leader."))
}

// AdresVoor lists the people who see a protected address.
func (d Dossier) AdresVoor() (mensen []string) {
	if d.AdresAf != nil {
		for _, m := range d.AdresAf.Inhoud.Mensen {
			mensen = append(mensen, m.Persoon)
		}
	}
	return mensen
}
