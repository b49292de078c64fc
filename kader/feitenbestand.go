package kader

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// OnbekendTekst is how a file says that a fact is unknown, next to null and
// leaving it out.
const OnbekendTekst = "unknown"

// LeesFeiten reads the facts of one case from YAML (or JSON, which is YAML):
//
//	guidance_hours_per_week: 24
//	own_motivation: {value: true, reasons: "...", document: "..."}
//	suitable_housing_afterwards_foreseen: unknown
//
// One file can be put before several frameworks: a fact that only one of
// anderen asks for is left out and named in elders.
//
// The error is Fouten: a name no framework asks for, a value of the wrong type,
// a date that does not exist, each with its line.
func (k *Kader) LeesFeiten(bestand string, data []byte, anderen ...*Kader) (a map[string]Antwoord, elders []string, err error) {
	l := &lezer{bestand: bestand}
	a = map[string]Antwoord{}
	if doc := l.document(data); doc != nil {
		l.elkPaar(doc, "facts", func(sleutel, waarde *yaml.Node) {
			if k.Gegeven(sleutel.Value) == nil && slices.ContainsFunc(anderen, func(x *Kader) bool { return x.Gegeven(sleutel.Value) != nil }) {
				elders = append(elders, sleutel.Value)
				return
			}
			l.zet(k, sleutel, waarde, a)
		})
	}
	return a, elders, l.fouten.fout()
}

// antwoorden reads a mapping of fact ids to values into a.
func (l *lezer) antwoorden(k *Kader, n *yaml.Node, a map[string]Antwoord) {
	l.elkPaar(n, "facts", func(sleutel, waarde *yaml.Node) { l.zet(k, sleutel, waarde, a) })
}

// zet reads the value of one fact into a.
func (l *lezer) zet(k *Kader, sleutel, waarde *yaml.Node, a map[string]Antwoord) {
	antwoord := l.antwoord(waarde)
	if err := k.Zet(k.GeenFeiten(), sleutel.Value, antwoord.Waarde); err != nil {
		f := err.(*Fout)
		l.fout(sleutel.Line, f.Wat, f.Uitweg)
		return
	}
	a[sleutel.Value] = antwoord
}

func (l *lezer) antwoord(n *yaml.Node) Antwoord {
	var a Antwoord
	waarde := func(n *yaml.Node) {
		if a.Waarde = plat(n); a.Waarde == any(OnbekendTekst) {
			a.Waarde = nil
		}
	}
	if n.Kind != yaml.MappingNode {
		waarde(n)
		return a
	}
	l.object(n, "fact", velden{
		"value": waarde, "reasons": l.regel(&a.Redenen), "document": l.regel(&a.Document),
	}, "value")
	return a
}
