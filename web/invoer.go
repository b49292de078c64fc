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

// invoer is one field of a form as the page shows it. Its name is the path of
// the field in the fact: "redenen", "terugwerkend.id", "gronden.0.reden".
type invoer struct {
	Naam    string
	Label   string
	Hulp    string
	Fout    string
	Eenheid string
	Type    dossier.VeldType
	Opties  []optie
	Waarde  string
	Waarden []string // of Keuzes and Gemeenten

	Groep     []invoer   // of a Groep: its fields
	Rijen     [][]invoer // of Rijen: its rows, the last one to fill in
	Verplicht bool
	Bij       string // "strekking-toekennen": only asked with that answer to another field
}

// alleenBij says which fields one answer to another field asks for.
var alleenBij = map[string]map[string]string{
	"besluit_voorgesteld": {
		"vorm": "strekking-toekennen", "vormReden": "strekking-toekennen", "huis": "strekking-toekennen", "begin": "strekking-toekennen",
		"maanden": "strekking-toekennen", "leveringsvorm": "strekking-toekennen", "terugwerkend": "strekking-toekennen",
		"langer": "strekking-toekennen", "overbrugging": "strekking-toekennen", "gronden": "strekking-afwijzen",
	},
	"melding_gedaan": {"vestigingIn": "vestiging-elders"},
}

// metBij marks the fields of a kind that depend on another answer.
func metBij(soort string, velden []invoer) {
	for i := range velden {
		velden[i].Bij = alleenBij[soort][velden[i].Naam]
	}
}

// gevraagd reports whether the other answers in the form ask for the field.
func (i invoer) gevraagd(form url.Values) bool {
	veld, waarde, ok := strings.Cut(i.Bij, "-")
	return !ok || form.Get(veld) == "" || form.Get(veld) == waarde
}

// klasse is the class that hides the field when another answer does not ask
// for it.
func (i invoer) klasse() string {
	if i.Bij == "" {
		return ""
	}
	return "bij-" + i.Bij
}

// optie is one choice of a field.
type optie struct{ Waarde, Tekst string }

// ID is the id of the field's element; errors link to it.
func (i invoer) ID() string { return "veld-" + strings.ReplaceAll(i.Naam, ".", "-") }

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
	return i.Type == dossier.JaNee || i.Type == dossier.Keuzes || i.Type == dossier.Gemeenten || i.Type == dossier.Keuze && len(i.Opties) <= 7
}

// lijst reports whether the field is a list to choose one of.
func (i invoer) lijst() bool { return len(i.Opties) > 0 && !i.groep() }

// invoerVelden makes the fields people fill in of a kind of fact.
func invoerVelden(velden []dossier.Veld, pad string, t taal.Taal, k keuzes) []invoer {
	var lijst []invoer
	for _, f := range velden {
		if !f.Systeem {
			lijst = append(lijst, invoerVan(f, pad, t, k))
		}
	}
	return lijst
}

// invoerVan makes one field in language t. The choices of a person, an
// organisation or an earlier fact come from k.
func invoerVan(f dossier.Veld, pad string, t taal.Taal, k keuzes) invoer {
	i := invoer{Naam: pad + f.Naam, Label: f.Label.In(t), Hulp: f.Hulp.In(t), Type: f.Type, Verplicht: f.Verplicht, Opties: k.bij(f, pad)}
	for _, o := range f.Opties {
		i.Opties = append(i.Opties, optie{o.Waarde, o.Tekst.In(t)})
	}
	switch f.Type {
	case dossier.JaNee:
		i.Opties = jaNeeOpties(t)
	case dossier.Dag:
		if i.Hulp == "" {
			i.Hulp = datumHulp.In(t)
		}
	case dossier.Groep:
		i.Groep = invoerVelden(f.Velden, i.Naam+".", t, k)
	case dossier.Rijen:
		i.Rijen = [][]invoer{invoerVelden(f.Velden, i.Naam+".0.", t, k)}
	}
	return i
}

var datumHulp = taal.T("Bijvoorbeeld 3 april 2026 of 3-4-2026", "For example 3 April 2026 or 3-4-2026")

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
	i.Waarde, i.Waarden, i.Fout = strings.TrimSpace(form.Get(i.Naam)), nil, ""
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

// veldFout is one line of the error summary.
type veldFout struct{ ID, Tekst string }

// foutenVan lists what is wrong with the fields, in the same words.
func foutenVan(velden []invoer) []veldFout {
	var fouten []veldFout
	for _, i := range velden {
		if i.Fout != "" {
			id := i.ID()
			if i.groep() {
				id += "-0"
			}
			fouten = append(fouten, veldFout{id, i.Fout})
		}
		fouten = append(fouten, foutenVan(i.Groep)...)
		for _, r := range i.Rijen {
			fouten = append(fouten, foutenVan(r)...)
		}
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
	if i.Type == dossier.Keuzes || i.Type == dossier.Gemeenten {
		return "checkbox"
	}
	return "radio"
}

// ingevuldeWaarden are the answers of a form in words, as they were entered.
func ingevuldeWaarden(velden []invoer) []feitVeldWaarde {
	var waarden []feitVeldWaarde
	for _, i := range velden {
		var tekst []string
		for _, w := range append(i.Waarden, i.Waarde) {
			if n := slices.IndexFunc(i.Opties, func(o optie) bool { return o.Waarde == w && w != "" }); n >= 0 {
				w = i.Opties[n].Tekst
			}
			if w != "" {
				tekst = append(tekst, w)
			}
		}
		if len(tekst) > 0 {
			waarden = append(waarden, feitVeldWaarde{i.Naam, i.Label, strings.Join(tekst, "; "), i.Type == dossier.Alinea})
		}
	}
	return waarden
}

// hoogte is the number of lines of a text field: few in a row of many.
func (i invoer) hoogte() string {
	if strings.Contains(i.Naam, ".") {
		return "2"
	}
	return "4"
}

// kort reports whether the choices fit on one line.
func (i invoer) kort() bool {
	n := 0
	for _, o := range i.Opties {
		n += len(o.Tekst) + 6
	}
	return i.groep() && i.Type != dossier.Keuzes && n <= 56
}
