package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
)

// leesVelden reads fields from a form into the content of a fact, by name.
// Empty fields are left out.
func leesVelden(velden []invoer, form url.Values, t taal.Taal) map[string]any {
	waarden := map[string]any{}
	for n := range velden {
		i := &velden[n]
		if !i.gevraagd(form) {
			continue
		}
		if w := i.lees(form, t); w != nil {
			waarden[i.Naam[strings.LastIndex(i.Naam, ".")+1:]] = w
		}
	}
	return waarden
}

// lees takes what was entered over from a form and returns its value for the
// record. The field keeps what was typed, also when that is wrong; Fout then
// says what to do. The value is nil when nothing was entered.
func (i *invoer) lees(form url.Values, t taal.Taal) any {
	switch i.Type {
	case dossier.Groep:
		return i.leesGroep(form, t)
	case dossier.Rijen:
		return i.leesRijen(form, t)
	}
	i.Waarde, i.Waarden, i.Fout, i.FoutBron = strings.TrimSpace(form.Get(i.Naam)), nil, "", ""
	if i.Type == dossier.Keuzes || i.Type == dossier.Gemeenten {
		i.Waarde, i.Waarden = "", form[i.Naam]
	}
	if i.Waarde == "" && len(i.Waarden) == 0 {
		if i.Verplicht {
			i.Fout = i.ontbreekt().In(t)
		}
		return nil
	}
	waarde, fout := i.waarde()
	i.Fout = fout.In(t)
	if i.Fout != "" {
		return nil
	}
	return waarde
}

// leesGroep reads fields that belong together; nothing filled in is no group.
func (i *invoer) leesGroep(form url.Values, t taal.Taal) any {
	if !ingevuld(form, i.Naam+".") {
		return nil
	}
	return leesVelden(i.Groep, form, t)
}

// leesRijen reads the rows that have something in them.
func (i *invoer) leesRijen(form url.Values, t taal.Taal) any {
	var rijen []any
	leeg := i.Rijen[0]
	i.Rijen = nil
	for n := range maxRijen {
		if !ingevuld(form, i.Naam+"."+strconv.Itoa(n)+".") {
			continue
		}
		rij := hernoemd(leeg, i.Naam, len(i.Rijen))
		rijen = append(rijen, leesVelden(rij, verplaatst(form, i.Naam, n, len(i.Rijen)), t))
		i.Rijen = append(i.Rijen, rij)
	}
	if form.Get("meer") == i.Naam || len(i.Rijen) == 0 {
		i.Rijen = append(i.Rijen, hernoemd(leeg, i.Naam, len(i.Rijen)))
	}
	if rijen == nil {
		return nil
	}
	return rijen
}

// maxRijen is how many rows a form can have.
const maxRijen = 50

// ingevuld reports whether the form holds anything under that path.
func ingevuld(form url.Values, pad string) bool {
	for naam, waarden := range form {
		if strings.HasPrefix(naam, pad) && strings.TrimSpace(strings.Join(waarden, "")) != "" {
			return true
		}
	}
	return false
}

// hernoemd returns the fields of a row as those of row n, empty.
func hernoemd(rij []invoer, lijst string, n int) []invoer {
	nieuw := slices.Clone(rij)
	for i := range nieuw {
		veld := nieuw[i].Naam[strings.LastIndex(nieuw[i].Naam, ".")+1:]
		nieuw[i].Naam = lijst + "." + strconv.Itoa(n) + "." + veld
		nieuw[i].Waarde, nieuw[i].Waarden, nieuw[i].Fout = "", nil, ""
	}
	return nieuw
}

// verplaatst returns the form with row van under the number naar, so that rows
// left empty close up.
func verplaatst(form url.Values, lijst string, van, naar int) url.Values {
	oud, nieuw := lijst+"."+strconv.Itoa(van)+".", lijst+"."+strconv.Itoa(naar)+"."
	f := url.Values{}
	for naam, waarden := range form {
		if rest, ok := strings.CutPrefix(naam, oud); ok {
			f[nieuw+rest] = waarden
		}
	}
	return f
}

// ontbreekt says how to fill in an empty field.
func (i *invoer) ontbreekt() taal.Tekst {
	switch {
	case i.groep(), i.lijst():
		return taal.T("Maak een keuze bij: "+i.Label, "Make a choice for: "+i.Label)
	case i.Type == dossier.Dag:
		return taal.T("Vul een datum in bij: "+i.Label, "Enter a date for: "+i.Label)
	}
	return taal.T("Vul in: "+i.Label, "Fill in: "+i.Label)
}

func (i *invoer) waarde() (any, taal.Tekst) {
	switch i.Type {
	case dossier.Dag:
		d, ok := leesDatum(i.Waarde)
		if !ok {
			return nil, taal.T(i.Label+": deze datum bestaat niet of is anders geschreven. Schrijf bijvoorbeeld 3 april 2026.",
				i.Label+": this date does not exist or is written differently. Write for example 3 April 2026.")
		}
		return d, taal.Tekst{}
	case dossier.Getal:
		n, err := strconv.Atoi(i.Waarde)
		if err != nil {
			return nil, taal.T(i.Label+": schrijf een heel getal, bijvoorbeeld 20.", i.Label+": write a whole number, for example 20.")
		}
		return n, taal.Tekst{}
	case dossier.JaNee, dossier.Keuze, dossier.Keuzes, dossier.Gemeenten:
		return i.keuze()
	case dossier.FeitNr:
		n, err := strconv.Atoi(i.Waarde)
		if err != nil {
			return nil, taal.T(i.Label+": kies een gebeurtenis uit de lijst.", i.Label+": choose an event from the list.")
		}
		return n, taal.Tekst{}
	}
	if len(i.Opties) > 0 {
		return i.keuze()
	}
	return i.Waarde, taal.Tekst{}
}

// keuze checks that what was chosen is one of the choices.
func (i *invoer) keuze() (any, taal.Tekst) {
	gekozen := i.Waarden
	if i.Waarde != "" {
		gekozen = []string{i.Waarde}
	}
	for _, g := range gekozen {
		if !slices.ContainsFunc(i.Opties, func(o optie) bool { return o.Waarde == g }) {
			return nil, taal.T(i.Label+": kies een van de antwoorden uit de lijst.", i.Label+": choose one of the answers in the list.")
		}
	}
	switch i.Type {
	case dossier.JaNee:
		return i.Waarde == "ja", taal.Tekst{}
	case dossier.Keuzes, dossier.Gemeenten:
		return gekozen, taal.Tekst{}
	}
	return i.Waarde, taal.Tekst{}
}
