// Package gemeente names the Dutch municipalities by their CBS codes.
package gemeente

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
)

// Gemeente is one municipality.
type Gemeente struct {
	Code      string // CBS code of four digits
	Naam      string
	Provincie string
}

//go:embed gemeenten-2026.csv
var bestand string // CBS, Gemeenten en provincies, as of 1 January 2026

var alle, opCode = lees(bestand)

func lees(tekst string) ([]Gemeente, map[string]Gemeente) {
	regels, err := csv.NewReader(strings.NewReader(tekst)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("embedded list of municipalities: %v", err)) // a test reads it all
	}
	var lijst []Gemeente
	codes := map[string]Gemeente{}
	for _, r := range regels[1:] {
		g := Gemeente{r[0], r[1], r[2]}
		lijst = append(lijst, g)
		codes[g.Code] = g
	}
	return lijst, codes
}

// Alle lists the municipalities by name.
func Alle() []Gemeente { return alle }

// Naam returns the name of the municipality with that code, or the code itself
// when there is none.
func Naam(code string) string {
	if g, ok := opCode[code]; ok {
		return g.Naam
	}
	return code
}

// Bestaat reports whether there is a municipality with that code.
func Bestaat(code string) bool {
	_, ok := opCode[code]
	return ok
}
