package toegang

import (
	"slices"
	"testing"

	"halfweg/dossier"
)

// A house that a change moves the resident to is a party from the proposal on,
// as with the first decision.
func TestHuisVanEenWijzigingIsPartij(t *testing.T) {
	d := dossier.Fold([]dossier.Feit{
		{Nr: 1, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: mark.Wie, Inhoud: &dossier.WijzigingVoorgesteld{Soort: dossier.AnderHuis, Huis: "de-baken"}},
	})
	if p := PartijenVan("x", d, vandaag.Tijd()); !slices.Contains(p.Huizen, "de-baken") {
		t.Errorf("houses %v", p.Huizen)
	}
}
