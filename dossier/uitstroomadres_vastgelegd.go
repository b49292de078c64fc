package dossier

import (
	"regexp"
	"strings"

	"halfweg/taal"
)

// UitstroomadresVastgelegd: where the resident can go if things go wrong, so
// that nobody ends up on the street (VNG § 6.5 and § 8, Regionaal
// afwegingskader § 4.7; PLC-04, EXIT-07). That there is no such address is worth
// knowing too.
type UitstroomadresVastgelegd struct {
	Geen       bool   `json:"geen,omitzero"`
	Reden      string `json:"reden,omitzero"` // why there is none
	Bij        string `json:"bij,omitzero"`   // with whom
	Straat     string `json:"straat,omitzero"`
	Huisnummer string `json:"huisnummer,omitzero"`
	Postcode   string `json:"postcode,omitzero"`
	Plaats     string `json:"plaats,omitzero"`
	Telefoon   string `json:"telefoon,omitzero"`
}

var uitstroomadresVastgelegd = Soort{
	Naam:  "uitstroomadres_vastgelegd",
	Titel: taal.T("Adres vastgelegd voor als het misgaat", "Address recorded for when it goes wrong"),
	Doen:  taal.T("Adres vastleggen voor als het misgaat", "Record an address for when it goes wrong"),
	Uitleg: taal.T("Bij wie kan de inwoner terecht als het verblijf plotseling stopt? Vraag eerst of die persoon dat goed vindt. Is er geen adres, zeg dat dan ook: dan zoeken gemeente en huis mee.",
		"Where can the resident go when the stay stops suddenly? Ask that person first. If there is no address, say so too: then municipality and house help to look."),
	Bron: bronInstroom, Eisen: []string{"PLC-04"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner, Safehousemedewerker}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "bij", Label: taal.T("Bij wie?", "With whom?"), Type: Regel, Adres: true},
		{Naam: "straat", Label: taal.T("Straat", "Street"), Type: Regel, Adres: true},
		{Naam: "huisnummer", Label: taal.T("Huisnummer", "House number"), Type: Regel, Adres: true},
		{Naam: "postcode", Label: taal.T("Postcode", "Postcode"), Type: Regel, Adres: true},
		{Naam: "plaats", Label: taal.T("Plaats", "Town"), Type: Regel, Adres: true},
		{Naam: "telefoon", Label: taal.T("Telefoon", "Telephone"), Type: Regel, Adres: true},
		{Naam: "geen", Label: taal.T("Er is geen adres", "There is no address"), Type: JaNee},
		{Naam: "reden", Label: taal.T("Waarom is er geen adres?", "Why is there no address?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &UitstroomadresVastgelegd{} },
}

func (u *UitstroomadresVastgelegd) soort() *Soort { return &uitstroomadresVastgelegd }

func (u *UitstroomadresVastgelegd) mag(Dossier, Feit, Omgeving) error {
	if u.Geen {
		return u.zonderAdres()
	}
	for _, v := range []struct{ veld, waarde string }{
		{"bij", u.Bij}, {"straat", u.Straat}, {"huisnummer", u.Huisnummer}, {"postcode", u.Postcode}, {"plaats", u.Plaats}} {
		if v.waarde == "" {
			return weiger(bronInstroom, taal.T("Het adres is niet compleet.", "The address is not complete."),
				taal.T("Vul dit veld in, of zeg dat er geen adres is.", "Fill in this field, or say that there is no address.")).bij(v.veld)
		}
	}
	return u.bestaanbaar()
}

func (u *UitstroomadresVastgelegd) zonderAdres() error {
	switch {
	case u.Reden == "":
		return weiger(bronInstroom, taal.T("Er staat niet waarom er geen adres is.", "It does not say why there is no address."),
			taal.T("Schrijf op wat er is geprobeerd.", "Write down what was tried.")).bij("reden")
	case u.Bij+u.Straat+u.Huisnummer+u.Postcode+u.Plaats != "":
		return weiger(bronInstroom, taal.T("Er staat een adres, en ook dat er geen adres is.", "There is an address, and also that there is none."),
			taal.T("Kies een van de twee.", "Choose one of the two.")).bij("geen")
	}
	return nil
}

// Postcodes are four digits, not beginning with 0, and two letters; SA, SD and
// SS are never used.
var (
	postcodeVorm   = regexp.MustCompile(`^[1-9][0-9]{3} ?[A-Z]{2}$`)
	huisnummerVorm = regexp.MustCompile(`^[1-9][0-9]{0,4}( ?-?[0-9A-Za-z]{1,4})?$`)
)

func isPostcode(s string) bool {
	s = strings.ToUpper(strings.TrimSpace(s))
	if !postcodeVorm.MatchString(s) {
		return false
	}
	switch s[len(s)-2:] {
	case "SA", "SD", "SS":
		return false
	}
	return true
}

func (u *UitstroomadresVastgelegd) bestaanbaar() error {
	nietMogelijk := taal.T("Dit adres kan niet bestaan.", "This address cannot exist.")
	switch {
	case !isPostcode(u.Postcode):
		return weiger(bronInstroom, nietMogelijk, taal.T("Een postcode is bijvoorbeeld 1234 AB.", "A postcode is for example 1234 AB.")).bij("postcode")
	case !huisnummerVorm.MatchString(strings.TrimSpace(u.Huisnummer)):
		return weiger(bronInstroom, nietMogelijk, taal.T("Een huisnummer is bijvoorbeeld 12 of 12a.", "A house number is for example 12 or 12a.")).bij("huisnummer")
	}
	return nil
}

func (u *UitstroomadresVastgelegd) doe(d *Dossier, f Feit) {
	g := gedaan(f, u)
	d.Uitstroomadres = &g
}
