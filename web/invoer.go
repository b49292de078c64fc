package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"halfweg/dossier"
	"halfweg/taal"
)

// invoer is one field of a form as the page shows it.
type invoer struct {
	Naam    string
	Label   string
	Hulp    string
	Fout    string
	Eenheid string
	Type    dossier.VeldType
	Opties  []optie
	Waarde  string
	Waarden []string // of Keuzes

	Verplicht bool
}

// optie is one choice of a field.
type optie struct{ Waarde, Tekst string }

// ID is the id of the field's element; errors link to it.
func (i invoer) ID() string { return "veld-" + i.Naam }

// beschreven lists the elements that describe the field.
func (i invoer) beschreven() string {
	var ids []string
	if i.Hulp != "" {
		ids = append(ids, i.ID()+"-hulp")
	}
	if i.Fout != "" {
		ids = append(ids, i.ID()+"-fout")
	}
	return strings.Join(ids, " ")
}

func (i invoer) gekozen(waarde string) bool {
	return i.Waarde == waarde || slices.Contains(i.Waarden, waarde)
}

// groep reports whether the field is several controls under one legend.
func (i invoer) groep() bool {
	return i.Type == dossier.JaNee || i.Type == dossier.Keuzes || i.Type == dossier.Keuze && len(i.Opties) <= 7
}

// meerkeuze reports whether the field is a list to choose one of.
func (i invoer) lijst() bool { return len(i.Opties) > 0 && !i.groep() }

// invoerVan makes the field of a kind of fact in language t. The choices of a
// person, organisation, municipality or document come from opties.
func invoerVan(f dossier.Veld, t taal.Taal, opties map[string][]optie) invoer {
	i := invoer{
		Naam: f.Naam, Label: f.Label.In(t), Hulp: f.Hulp.In(t), Type: f.Type, Verplicht: f.Verplicht, Opties: opties[f.Naam],
	}
	for _, o := range f.Opties {
		i.Opties = append(i.Opties, optie{o.Waarde, o.Tekst.In(t)})
	}
	if f.Type == dossier.JaNee {
		i.Opties = []optie{{"ja", taal.T("Ja", "Yes").In(t)}, {"nee", taal.T("Nee", "No").In(t)}}
	}
	if f.Type == dossier.Dag && i.Hulp == "" {
		i.Hulp = datumHulp.In(t)
	}
	return i
}

var datumHulp = taal.T("Bijvoorbeeld 3 april 2026 of 3-4-2026", "For example 3 April 2026 or 3-4-2026")

// lees takes what was entered over from a form and returns its value for the
// record. The field keeps what was typed, also when that is wrong; Fout then
// says what to do. The value is nil when nothing was entered.
func (i *invoer) lees(form url.Values, t taal.Taal) any {
	i.Waarde, i.Waarden, i.Fout = strings.TrimSpace(form.Get(i.Naam)), nil, ""
	if i.Type == dossier.Keuzes {
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
	case dossier.JaNee, dossier.Keuze, dossier.Keuzes:
		return i.keuze()
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
	case dossier.Keuzes:
		return gekozen, taal.Tekst{}
	}
	return i.Waarde, taal.Tekst{}
}

// veldFout is one line of the error summary.
type veldFout struct{ ID, Tekst string }

// foutenVan lists what is wrong with the fields, in the same words.
func foutenVan(velden []invoer) []veldFout {
	var fouten []veldFout
	for _, i := range velden {
		if i.Fout == "" {
			continue
		}
		id := i.ID()
		if i.groep() {
			id += "-0"
		}
		fouten = append(fouten, veldFout{id, i.Fout})
	}
	return fouten
}

// toestand are the attributes that tie a control to its help and error.
func (i invoer) toestand() templ.Attributes {
	a := templ.Attributes{}
	if b := i.beschreven(); b != "" {
		a["aria-describedby"] = b
	}
	if i.Fout != "" {
		a["aria-invalid"] = "true"
	}
	return a
}

// keuzeSoort is the type of the controls of a group.
func keuzeSoort(i invoer) string {
	if i.Type == dossier.Keuzes {
		return "checkbox"
	}
	return "radio"
}
