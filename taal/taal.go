// Package taal holds the two languages the product speaks.
//
// A text is written once, in both languages, at the place that means it. The
// type makes a missing translation visible where it is written, instead of in
// a catalogue somewhere else.
package taal

// Taal is a language the product speaks.
type Taal string

// The languages of the product. Dutch is the language of the law and the
// default; English is there for residents and staff who read it better.
const (
	NL Taal = "nl"
	EN Taal = "en"
)

// Talen lists the languages in the order a chooser shows them.
func Talen() []Taal { return []Taal{NL, EN} }

// Tekst is one text in both languages.
type Tekst struct {
	NL string `yaml:"nl" json:"nl"`
	EN string `yaml:"en" json:"en"`
}

// T returns the text that reads nl in Dutch and en in English.
func T(nl, en string) Tekst { return Tekst{NL: nl, EN: en} }

// In returns the text in language t; any language but English reads Dutch.
func (x Tekst) In(t Taal) string {
	if t == EN {
		return x.EN
	}
	return x.NL
}

// IsZero reports whether the text is empty in both languages.
func (x Tekst) IsZero() bool { return x == Tekst{} }
