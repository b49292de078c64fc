package kader

import (
	"slices"

	"halfweg/taal"
)

// Antwoord is a stated value with why and on what paper.
type Antwoord struct {
	Waarde   any    `json:"waarde"` // bool, int, "2026-04-03", "option", []string, "n/a" for not applicable, nil for unknown
	Redenen  string `json:"redenen,omitempty"`
	Document string `json:"document,omitempty"`
	FeitNr   int    `json:"feitNr,omitempty"` // the dossier fact it comes from
}

// Feiten are the typed values of a framework's Gegevens, in their order. They
// belong to the Kader that bound them.
type Feiten []Waarde

// GeenFeiten returns Feiten in which everything is unknown.
func (k *Kader) GeenFeiten() Feiten { return make(Feiten, len(k.Gegevens)) }

// Bind turns answers into Feiten. Answers that do not fit are left unknown and
// reported together as Fouten: a name the framework does not ask for, a value
// of the wrong type, a date that does not exist. The Feiten can be used either
// way, so that a dossier judged under an older framework still opens.
func (k *Kader) Bind(antwoorden map[string]Antwoord) (Feiten, error) {
	feiten := k.GeenFeiten()
	var fouten Fouten
	for _, id := range gesorteerd(antwoorden) {
		if err := k.Zet(feiten, id, antwoorden[id].Waarde); err != nil {
			fouten = append(fouten, err.(*Fout))
		}
	}
	return feiten, fouten.fout()
}

// Zet puts one plain value in feiten. The error is a *Fout.
func (k *Kader) Zet(feiten Feiten, id string, waarde any) error {
	nr, ok := k.nummers[id]
	if !ok {
		return &Fout{
			Wat:    tf("%s vraagt niet naar %q", "%s does not ask for %q", k.Verwijzing(), kort(id)),
			Uitweg: bedoelt(id, k.gegevenIDs()),
		}
	}
	w, err := k.Gegevens[nr].Waarde(waarde)
	if err != nil {
		return err
	}
	feiten[nr] = w
	return nil
}

// Antwoorden is the inverse of Bind, without the unknown ones.
func (k *Kader) Antwoorden(feiten Feiten) map[string]Antwoord {
	a := map[string]Antwoord{}
	for nr, w := range feiten {
		if w.Bekend() {
			a[k.Gegevens[nr].ID] = Antwoord{Waarde: k.Gegevens[nr].Plain(w)}
		}
	}
	return a
}

func (k *Kader) gegevenIDs() []string { return gegevenIDs(k.Gegevens) }

func gesorteerd[V any](m map[string]V) []string {
	namen := make([]string, 0, len(m))
	for n := range m {
		namen = append(namen, n)
	}
	slices.Sort(namen)
	return namen
}

// onbekendeNaam reports a name that should exist but does not.
func onbekendeNaam(wat taal.Tekst, naam string, bestaand []string) *Fout {
	return &Fout{
		Wat:    tf(wat.NL+" %q bestaat niet", wat.EN+" %q does not exist", kort(naam)),
		Uitweg: bedoelt(naam, bestaand),
	}
}
