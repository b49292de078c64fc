package web

import (
	"errors"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// inwonerVelden ask who it is about. Only a name and a birth date are needed:
// a number may follow.
func inwonerVelden(t taal.Taal) []invoer {
	regel := func(naam, nl, en string) invoer {
		return invoer{Naam: "inwoner." + naam, Label: taal.T(nl, en).In(t), Type: dossier.Regel}
	}
	velden := []invoer{
		regel("voornamen", "Voornamen", "First names"), regel("tussenvoegsel", "Tussenvoegsel", "Prefix"),
		regel("achternaam", "Achternaam", "Last name"),
		{Naam: "inwoner.geboren", Label: taal.T("Geboortedatum", "Date of birth").In(t), Type: dossier.Dag, Hulp: taal.T("Bijvoorbeeld 2 november 1994 of 2-11-1994", "For example 2 November 1994 or 2-11-1994").In(t), Verplicht: true},
		{Naam: "inwoner.bsn", Label: "BSN", Type: dossier.Regel, Hulp: taal.T("Negen cijfers. Laat leeg als u het niet heeft.", "Nine digits. Leave empty when you do not have it.").In(t)},
		{Naam: "inwoner.aanspreekvorm", Label: taal.T("Aanspreken met", "Form of address").In(t), Type: dossier.Keuze,
			Opties: []optie{{"mevrouw", taal.T("Mevrouw", "Ms").In(t)}, {"de heer", taal.T("De heer", "Mr").In(t)}, {"neutraal", taal.T("Alleen de naam", "Name only").In(t)}}},
		regel("adres", "Adres", "Address"), regel("postcode", "Postcode", "Postal code"), regel("plaats", "Plaats", "Town"),
		regel("telefoon", "Telefoon", "Telephone"), regel("email", "E-mail", "Email"),
	}
	velden[2].Verplicht = true
	return velden
}

func inwonerUit(velden []invoer) *app.Inwoner {
	w := map[string]string{}
	for _, x := range velden {
		w[strings.TrimPrefix(x.Naam, "inwoner.")] = x.Waarde
	}
	geboren, _ := leesDatum(w["geboren"])
	aanspreek := w["aanspreekvorm"]
	if aanspreek == "neutraal" {
		aanspreek = ""
	}
	return &app.Inwoner{
		Voornamen: w["voornamen"], Tussenvoegsel: w["tussenvoegsel"], Achternaam: w["achternaam"], Geboren: geboren,
		BSN: strings.NewReplacer(" ", "", ".", "", "-", "").Replace(w["bsn"]), Adres: w["adres"], Postcode: strings.ToUpper(w["postcode"]), Plaats: w["plaats"],
		Telefoon: w["telefoon"], Email: w["email"], Aanspreekvorm: aanspreek,
	}
}

// keurInwoner says at once what the door would refuse when all is sent: a BSN
// that does not exist, for example. What a field says already stays.
func keurInwoner(velden []invoer, v *verzoek) {
	var fs dossier.Fouten
	if !errors.As(inwonerUit(velden).Keur(v.vandaag), &fs) {
		return
	}
	for _, w := range fs {
		for i := range velden {
			if x := &velden[i]; x.Naam == w.Veld && x.Fout == "" {
				x.Fout = w.Reden.In(v.taal) + " " + w.Uitweg.In(v.taal)
			}
		}
	}
}
