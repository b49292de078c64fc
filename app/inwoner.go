package app

import (
	"regexp"
	"strings"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
)

// Inwoner is the person a dossier is about.
type Inwoner struct {
	Voornamen, Voorletters, Tussenvoegsel, Achternaam string
	Geboren                                           termijn.Datum
	BSN                                               string // nine digits; pages show the last three
	Adres, Postcode, Plaats, Telefoon, Email          string
	Aanspreekvorm                                     string // "mevrouw", "de heer", ""
}

// Naam returns the name as lists show it: "J.W. van der Meulen".
func (i Inwoner) Naam() string { return aaneen(i.initialen(), i.Tussenvoegsel, i.Achternaam) }

// Voluit returns the name as a letter writes it: "Jan Willem van der Meulen".
func (i Inwoner) Voluit() string { return aaneen(i.Voornamen, i.Tussenvoegsel, i.Achternaam) }

// aaneen joins the parts of a name. After an apostrophe comes no space.
func aaneen(delen ...string) string {
	naam := strings.Join(strings.Fields(strings.Join(delen, " ")), " ")
	return strings.ReplaceAll(naam, "d' ", "d'")
}

func (i Inwoner) initialen() string {
	if i.Voorletters != "" {
		return i.Voorletters
	}
	var b strings.Builder
	for _, naam := range strings.FieldsFunc(i.Voornamen, func(r rune) bool { return r == ' ' || r == '-' }) {
		letter := []rune(naam)[:1]
		b.WriteString(strings.ToUpper(string(letter)) + ".")
	}
	return b.String()
}

// Keur finds what is wrong with a person somebody filled in, all of it at once.
func (i Inwoner) Keur(vandaag termijn.Datum) error {
	var fs dossier.Fouten
	fout := func(veld string, wat, uitweg taal.Tekst) {
		fs = append(fs, &dossier.Weigering{Veld: "inwoner." + veld, Reden: wat, Uitweg: uitweg})
	}
	if strings.TrimSpace(i.Achternaam) == "" {
		fout("achternaam", taal.T("De achternaam is niet ingevuld.", "The surname has not been filled in."),
			taal.T("Vul de achternaam in.", "Enter the surname."))
	}
	switch {
	case i.Geboren.IsZero():
		fout("geboren", taal.T("De geboortedatum is niet ingevuld.", "The date of birth has not been filled in."),
			taal.T("Vul de geboortedatum in.", "Enter the date of birth."))
	case i.Geboren.Na(vandaag) || i.Geboren.Voor(vandaag.Jaren(-120)):
		fout("geboren", taal.T("Deze geboortedatum kan niet kloppen.", "This date of birth cannot be right."),
			taal.T("Controleer dag, maand en jaar.", "Check day, month and year."))
	}
	if i.BSN != "" && !geldigBSN(i.BSN) {
		fout("bsn", taal.T("Dit BSN bestaat niet.", "This BSN does not exist."),
			taal.T("Neem de negen cijfers over van het identiteitsbewijs, of laat het BSN leeg.", "Copy the nine digits from the identity document, or leave the BSN empty."))
	}
	if i.Postcode != "" && !postcode.MatchString(i.Postcode) {
		fout("postcode", taal.T("Dit is geen postcode.", "This is not a postal code."),
			taal.T("Vul vier cijfers en twee letters in, bijvoorbeeld 1211 AB.", "Enter four digits and two letters, for example 1211 AB."))
	}
	if i.Email != "" && !email.MatchString(i.Email) {
		fout("email", taal.T("Dit is geen e-mailadres.", "This is not an e-mail address."),
			taal.T("Vul een adres in zoals naam@voorbeeld.nl.", "Enter an address like name@example.com."))
	}
	for veld, tekst := range map[string]string{"voornamen": i.Voornamen, "achternaam": i.Achternaam, "adres": i.Adres, "plaats": i.Plaats, "telefoon": i.Telefoon} {
		if len(tekst) > 200 {
			fout(veld, taal.T("Dit is te lang.", "This is too long."), taal.T("Gebruik ten hoogste 200 tekens.", "Use at most 200 characters."))
		}
	}
	if len(fs) > 0 {
		return fs
	}
	return nil
}

var (
	postcode = regexp.MustCompile(`^[1-9][0-9]{3} ?[A-Za-z]{2}$`)
	email    = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`)
)

// geldigBSN is the eleven test: the digits weigh 9 to 2 and the last one -1.
func geldigBSN(s string) bool {
	if len(s) != 9 || s == "000000000" {
		return false
	}
	som := 0
	for i, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
		gewicht := 9 - i
		if i == 8 {
			gewicht = -1
		}
		som += gewicht * int(c-'0')
	}
	return som%11 == 0
}

func (i Inwoner) opgeslagen() store.Inwoner {
	return store.Inwoner{
		Voornamen: i.Voornamen, Voorletters: i.initialen(), Tussenvoegsel: i.Tussenvoegsel, Achternaam: i.Achternaam,
		Aanspreekvorm: i.Aanspreekvorm, Geboren: i.Geboren, BSN: i.BSN,
		Adres: i.Adres, Postcode: i.Postcode, Plaats: i.Plaats, Telefoon: i.Telefoon, Email: i.Email,
	}
}

func vanOpgeslagen(i store.Inwoner) Inwoner {
	return Inwoner{
		Voornamen: i.Voornamen, Voorletters: i.Voorletters, Tussenvoegsel: i.Tussenvoegsel, Achternaam: i.Achternaam,
		Aanspreekvorm: i.Aanspreekvorm, Geboren: i.Geboren, BSN: i.BSN,
		Adres: i.Adres, Postcode: i.Postcode, Plaats: i.Plaats, Telefoon: i.Telefoon, Email: i.Email,
	}
}
