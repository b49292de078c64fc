package toegang

import "halfweg/taal"

// Deel is a part of the record that is shown or withheld as a whole.
type Deel string

// The parts of the record.
const (
	Kern                 Deel = "kern"                 // that it exists: number, phase, terms, parties
	Persoon              Deel = "persoon"              // name, birth, address, contact
	BSN                  Deel = "bsn"                  // the citizen service number
	Zorg                 Deel = "zorg"                 // health data, from the clinic above all
	Onderzoek            Deel = "onderzoek"            // melding, aanvraag, plan, talks, report
	Oordeel              Deel = "oordeel"              // verdicts of the consultants and their talk
	Besluit              Deel = "besluit"              // the decision, its reasons and its letter
	Verblijf             Deel = "verblijf"             // introduction, placement, stay
	Verantwoordelijkheid Deel = "verantwoordelijkheid" // which municipality has to act
	Toestemmingen        Deel = "toestemming"          // what the resident allowed
	Inzage               Deel = "inzage"               // who looked at the record
)

var delen = []struct {
	deel  Deel
	titel taal.Tekst
}{
	{Kern, taal.T("kern", "core")},
	{Persoon, taal.T("persoon", "person")},
	{BSN, taal.T("BSN", "BSN")},
	{Zorg, taal.T("zorg", "health")},
	{Onderzoek, taal.T("onderzoek", "investigation")},
	{Oordeel, taal.T("oordeel", "verdict")},
	{Besluit, taal.T("besluit", "decision")},
	{Verblijf, taal.T("verblijf", "stay")},
	{Verantwoordelijkheid, taal.T("verantwoordelijkheid", "responsibility")},
	{Toestemmingen, taal.T("toestemming", "consent")},
	{Inzage, taal.T("inzage", "who looked")},
}

// Delen lists the parts of the record in the order people read them.
func Delen() []Deel {
	uit := make([]Deel, len(delen))
	for i, d := range delen {
		uit[i] = d.deel
	}
	return uit
}
