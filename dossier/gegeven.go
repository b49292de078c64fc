package dossier

import (
	"slices"

	"halfweg/kader"
)

// Gegeven is what the dossier knows of one fact a framework asks for, with
// where it comes from.
type Gegeven struct {
	Waarde   Waarde
	Stand    string // StandBekend, StandNvt or StandOnbekend
	Redenen  string
	Document string
	Nr       int // the dossier fact that states it
	Door     Wie
}

// stel records that fact f states something; a later statement replaces an
// earlier one. A value without a Stand is known.
func (d *Dossier) stel(id string, f Feit, g Gegeven) {
	if d.gegevens == nil {
		d.gegevens = map[string]Gegeven{}
	}
	if g.Stand == "" {
		g.Stand = StandBekend
	}
	g.Nr, g.Door = f.Nr, f.Door
	d.gegevens[id] = g
}

// Gegeven returns what was last stated of one fact, and whether anything was.
func (d Dossier) Gegeven(id string) (Gegeven, bool) {
	g, ok := d.gegevens[id]
	return g, ok
}

// pasAlsHetGebeurt are the days of events. As long as there is no proposal, no
// decision and no placement they do not apply: nobody can know them, and an
// assessment must not wait for them (EXL-04, DEC-02).
var pasAlsHetGebeurt = []string{"start_on", "decision_on", "placed_on"}

// Antwoorden returns the known facts that the framework asks for, ready to be
// assessed. Facts of the dossier itself, such as the day of the melding, are
// among them without anybody retyping them. What does not fit the framework's
// question, such as an answer given under another version, is left out.
func (d Dossier) Antwoorden(k *kader.Kader) map[string]kader.Antwoord {
	antwoorden := map[string]kader.Antwoord{}
	for _, vraag := range k.Gegevens {
		g, ok := d.gegevens[vraag.ID]
		if !ok && slices.Contains(pasAlsHetGebeurt, vraag.ID) {
			g, ok = Gegeven{Stand: StandNvt}, true
		}
		if !ok || g.Stand == StandOnbekend {
			continue
		}
		plat := any(kader.NVTTekst)
		if g.Stand == StandBekend {
			plat = g.Waarde.Any()
		}
		if _, err := vraag.Waarde(plat); err == nil {
			antwoorden[vraag.ID] = kader.Antwoord{Waarde: plat, Redenen: g.Redenen, Document: g.Document, FeitNr: g.Nr}
		}
	}
	return antwoorden
}
