// Package eisen is the register of requirements that the two source documents
// put on the product, for tests that ask whether each is carried out.
package eisen

import (
	_ "embed"
	"regexp"
	"strings"
)

// Eis is one requirement.
type Eis struct {
	ID      string // "ADM-09"
	Soort   string // "criterion", "exclusion", "clock", …
	Kracht  string // "must", "should", "may" or "info"
	VNG, GV bool   // the document that states it: the national guide, the regional framework
	Deel    Deel
	Titel   string
}

// Deel is the part of the product a requirement is proven in.
type Deel string

// The parts.
const (
	Spine Deel = "spine" // from signal to decision sent, and what frameworks compute
	Chain Deel = "chain" // from placement to aftercare
	Later Deel = "later" // what waits for the register of providers and their contracts, and background to explain
)

//go:embed eisen.tsv
var bestand string

// Alle returns the register in the order of the documents' chapters.
func Alle() []Eis {
	var lijst []Eis
	for regel := range strings.Lines(bestand) {
		v := strings.Split(strings.TrimSuffix(regel, "\n"), "\t")
		if strings.HasPrefix(regel, "#") || v[0] == "id" {
			continue
		}
		lijst = append(lijst, Eis{
			ID: v[0], Soort: v[1], Kracht: v[2],
			VNG: v[3] == "ja", GV: v[4] == "ja",
			Deel: Deel(v[5]), Titel: v[6],
		})
	}
	return lijst
}

var id = regexp.MustCompile(`\b(?:DEF|ADM|EXC|EXL|JUR|PROC|DDL|DEC|QUA|FIN|PLC|MON|OUT|EXIT|ROLE|REG)-[0-9]{2}\b`)

// In returns the requirement ids that a text names.
func In(tekst string) []string { return id.FindAllString(tekst, -1) }
