package dossier

import (
	"slices"

	"halfweg/taal"
)

// Veld is one field of a kind of fact, as people fill it in. Its name is the
// JSON name in the content's struct.
type Veld struct {
	Naam      string
	Label     taal.Tekst
	Hulp      taal.Tekst
	Type      VeldType
	Opties    []Optie  // of Keuze and Keuzes
	Velden    []Veld   // of Rijen and Groep: the fields of each row, or of the group
	Soorten   []string // of FeitNr: the kinds of fact it may name
	Min, Max  int      // of Getal; both zero: no bounds
	Verplicht bool
	Klinisch  bool // health data: shown only to who may see that part of the record
	Adres     bool // says where the resident lives or is: shown only to who may see that
	Systeem   bool // filled in by the product, never asked of people
}

// Optie is one choice of a field.
type Optie struct {
	Waarde string
	Tekst  taal.Tekst
}

func optie(waarde, nl, en string) Optie { return Optie{waarde, taal.T(nl, en)} }

// VeldType says how a field is filled in.
type VeldType string

// The types of field, with their form in JSON.
const (
	Regel           VeldType = "regel"       // one line of text
	Alinea          VeldType = "alinea"      // several lines of text
	Dag             VeldType = "dag"         // "2026-04-03"
	JaNee           VeldType = "ja_nee"      // true or false
	Getal           VeldType = "getal"       // a whole number
	Keuze           VeldType = "keuze"       // one of Opties
	Keuzes          VeldType = "keuzes"      // a list of any of Opties
	Persoon         VeldType = "persoon"     // the id of a person
	Organisatie     VeldType = "organisatie" // the id of an organisation
	Gemeente        VeldType = "gemeente"    // a CBS code of four digits
	Gemeenten       VeldType = "gemeenten"   // a list of them
	Document        VeldType = "document"    // the id of a document of this dossier
	FeitNr          VeldType = "feit"        // the number of an earlier fact
	Rijen           VeldType = "rijen"       // a list of objects with the fields Velden
	Groep           VeldType = "groep"       // one object with the fields Velden
	Gegevensnaam    VeldType = "gegeven"     // the id of a fact the framework asks for
	Gegevenswaarde  VeldType = "waarde"      // its value: true, 12, "text" or ["a", "b"]
	Kaderverwijzing VeldType = "kader"       // {id, versie, sha256}
	Bewijsstuk      VeldType = "bewijs"      // the receipt of an assessment
	NieuweInhoud    VeldType = "inhoud"      // the content of another fact, an object
	Vingerafdruk    VeldType = "sha256"      // 64 hexadecimal digits
)

// Text lengths in characters, to keep letters printable and input bounded.
const (
	maxRegel  = 200
	maxAlinea = 10_000
	maxRijen  = 200
)

// Optie returns the option with that value and whether the field has it.
func (v Veld) Optie(waarde string) (Optie, bool) {
	for _, o := range v.Opties {
		if o.Waarde == waarde {
			return o, true
		}
	}
	return Optie{}, false
}

// Veld returns the field with that name and whether the kind has it.
func (s *Soort) Veld(naam string) (Veld, bool) {
	for _, v := range s.Velden {
		if v.Naam == naam {
			return v, true
		}
	}
	return Veld{}, false
}

// Fields and choices that many kinds share.
var (
	toelichtingVeld = Veld{Naam: "toelichting", Label: taal.T("Toelichting", "Explanation"), Type: Alinea}

	wijzeOpties = []Optie{
		optie("digitaal", "Digitaal", "Digitally"), optie("brief", "Per brief", "By letter"),
		optie("e_mail", "Per e-mail", "By email"), optie("telefoon", "Telefonisch", "By telephone"),
		optie("gesprek", "In een gesprek", "In a conversation"),
	}
	wijzeVeld = Veld{Naam: "wijze", Label: taal.T("Hoe ging het?", "How was it done?"), Type: Keuze, Opties: wijzeOpties, Verplicht: true}

	ondersteuningOpties = []Optie{
		optie(VormBeschermdWonen, "Beschermd wonen", "Protected living"),
		optie(VormBegeleiding, "Begeleiding (zelfredzaamheid en participatie)", "Guidance (self-reliance and participation)"),
		optie(VormOnbekend, "Nog niet bekend", "Not known yet"),
	}

	// vormOpties are the forms a decision can take.
	vormOpties = append(slices.Clip(ondersteuningOpties[:2]), optie(VormAnders, "Een andere vorm van ondersteuning", "Another form of support"))

	documentVeld = Veld{Naam: "document", Label: taal.T("Document", "Document"), Type: Document}
)

// Forms of support under the Wmo 2015; which municipality is competent depends
// on them (art. 1.2.1; law point 8).
const (
	VormBeschermdWonen = "beschermd_wonen"
	VormBegeleiding    = "begeleiding"
	VormAnders         = "anders"
	VormOnbekend       = "onbekend"
)

// redenVeld is a required field of several lines with that label.
func redenVeld(nl, en string) Veld {
	return Veld{Naam: "reden", Label: taal.T(nl, en), Type: Alinea, Verplicht: true}
}
