package dossier

import "halfweg/taal"

// Soort is what the product must know of a kind of fact besides its rule and
// effect: its name, its words and its fields. Forms, the timeline, the API and
// the docs are made from it, so that a new kind of fact is one new file.
type Soort struct {
	Naam   string     // "melding_gedaan": stored, never renamed
	Titel  taal.Tekst // in the timeline: "Melding gedaan"
	Doen   taal.Tekst // on a button: "Melding doen"
	Uitleg taal.Tekst // on the form: what it is and what follows from it
	Bron   string     // article or paragraph it rests on
	Eisen  []string   // requirement ids it carries out
	Velden []Veld
	nieuw  func() Inhoud // a pointer to an empty content, to decode into
}

// Veld is one field of a kind of fact, as people fill it in. Its name is the
// JSON name in the content's struct.
type Veld struct {
	Naam      string
	Label     taal.Tekst
	Hulp      taal.Tekst
	Type      VeldType
	Opties    []Optie // of Keuze and Keuzes
	Verplicht bool
	Klinisch  bool // health data: shown only to who may see that part of the record
}

// Optie is one choice of a field.
type Optie struct {
	Waarde string
	Tekst  taal.Tekst
}

// VeldType says how a field is filled in.
type VeldType string

// The types of field.
const (
	Regel       VeldType = "regel"       // one line of text
	Alinea      VeldType = "alinea"      // several lines of text
	Dag         VeldType = "dag"         // a date
	JaNee       VeldType = "ja_nee"      // a yes or no
	Getal       VeldType = "getal"       // a whole number
	Keuze       VeldType = "keuze"       // one of Opties
	Keuzes      VeldType = "keuzes"      // any of Opties
	Persoon     VeldType = "persoon"     // the id of a person
	Organisatie VeldType = "organisatie" // the id of an organisation
	Gemeente    VeldType = "gemeente"    // a CBS code
	Document    VeldType = "document"    // a document of this dossier
)

// Soorten lists every kind of fact, in the order of the chain.
func Soorten() []*Soort { return soorten }

var soorten = []*Soort{
	&signaalGegeven,
}

// SoortMet returns the kind with that name, or nil.
func SoortMet(naam string) *Soort {
	for _, s := range soorten {
		if s.Naam == naam {
			return s
		}
	}
	return nil
}
