package dossier_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"halfweg/dossier"
)

// overAlles are kinds of which a refusal names no field although another content
// would be taken: it is about who records it, or about what must be done first
// whatever one fills in.
var overAlles = []string{"oordeel_gegeven", "verschil_besproken", "beschikking_gegeven", "dossier_gesloten", "feit_gecorrigeerd"}

// A refusal that would not be there with another content names the field, so that
// the form stays open with what somebody wrote.
func TestWeigeringOverInhoudNoemtVeld(t *testing.T) {
	zetAantal(t)
	bron := leesVoorbeelden(t)
	rapid.Check(t, func(r *rapid.T) {
		g := nieuweGeschiedenis(t, r, bron, rapid.SampledFrom([]string{"gooi-en-vechtstreek@2025", "vng@2024"}).Draw(r, "kader"))
		g.weigering = func(string, error) {}
		g.bij = func(w overgang) {
			if w.feit.Nr%20 != 0 {
				return
			}
			for _, s := range dossier.Soorten() {
				if slices.Contains(overAlles, s.Naam) {
					continue
				}
				if kaal, mag := g.beoordeel(s); mag && kaal != nil {
					r.Fatalf("%s: %s names no field, and another content is taken\n%s", s.Naam, kaal.Reden.NL, verhaal(g.d))
				}
			}
		}
		g.speel()
	})
}

// beoordeel tries each example of a kind by one person, and returns a refusal
// without a field, if any, and whether another was taken.
func (g *geschiedenis) beoordeel(s *dossier.Soort) (kaal *dossier.Weigering, mag bool) {
	door := g.wie(s, "")
	for _, x := range g.bron.perSoort[s.Naam] {
		inhoud, err := g.maak(s, x)
		if err != nil {
			continue
		}
		f := dossier.Feit{Gebeurd: g.klok, Vastgelegd: g.klok.Tijd().Add(20 * 3600e9), Door: mensen[door], Inhoud: inhoud}
		var w *dossier.Weigering
		switch err := g.d.Mag(f, g.o); {
		case err == nil:
			mag = true
		case errors.As(err, &w) && w.Veld == "":
			kaal = w
		}
	}
	return kaal, mag
}
