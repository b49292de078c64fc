package web

import (
	"slices"
	"strings"

	"github.com/a-h/templ"

	"halfweg/dossier"
	"halfweg/taal"
)

// invoer is one field of a form as the page shows it. Its name is the path of
// the field in the fact: "redenen", "terugwerkend.id", "gronden.0.reden".
type invoer struct {
	Naam     string
	Label    string
	Over     string // whom or what it is about, where a page asks the same of several
	Hulp     string
	Fout     string
	FoutBron string // what the refusal rests on, "" for what is merely not filled in right
	Eenheid  string
	Type     dossier.VeldType
	Opties   []optie
	Waarde   string
	Waarden  []string // of Keuzes and Gemeenten

	Groep     []invoer   // of a Groep: its fields
	Rijen     [][]invoer // of Rijen: its rows, the last one to fill in
	Verplicht bool
	Bij       *bij // only asked with some answers to another field; nil: always
	Beslist   bool // its answer decides whether other fields have to be filled in
	Verborgen bool // the answer is known: it is sent along and not asked
}

// klasse is the class that hides the field when another answer does not ask
// for it.
func (i invoer) klasse() string {
	if i.Bij == nil {
		return ""
	}
	return i.Bij.klasse()
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
			if i.Verborgen {
				id = ""
			}
			tekst := i.Fout
			if i.Over != "" {
				tekst = i.Over + ": " + tekst
			}
			fouten = append(fouten, veldFout{id, tekst})
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
