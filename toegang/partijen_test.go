package toegang

import (
	"slices"
	"testing"

	"halfweg/dossier"
)

func gevouwen(inhoud ...dossier.Inhoud) dossier.Dossier {
	var feiten []dossier.Feit
	for i, x := range inhoud {
		feiten = append(feiten, dossier.Feit{Nr: i + 1, Gebeurd: vandaag, Inhoud: x, Door: mark.Wie})
	}
	return dossier.Fold(feiten)
}

// A house the resident came to live in, by a transfer too, is a party.
func TestHuizenVanVerblijven(t *testing.T) {
	d := gevouwen(&dossier.PlaatsingGedaan{Huis: "de-kade"}, &dossier.OverplaatsingGedaan{NaarHuis: "de-haven"})
	if p := PartijenVan("d1", d, vandaag.Tijd()); !slices.Equal(p.Huizen, []string{"de-kade", "de-haven"}) {
		t.Errorf("houses %v", p.Huizen)
	}
}

// A municipality that is asked to take over after a year is involved, as long
// as nothing has been agreed and after that as the one that acts.
func TestGevraagdeGemeenteIsBetrokken(t *testing.T) {
	vraag := []dossier.Inhoud{&dossier.PlaatsingGedaan{Huis: "de-kade"}, &dossier.VerantwoordelijkheidHerzien{Uitkomst: "over", Aan: "0034"}}
	if p := PartijenVan("d1", gevouwen(vraag...), vandaag.Tijd()); !slices.Contains(p.Betrokken, "0034") {
		t.Errorf("involved %v", p.Betrokken)
	}
	eens := append(vraag, &dossier.VerantwoordelijkheidOvereengekomen{Gemeente: "0034", Met: []string{"0402"}})
	p := PartijenVan("d1", gevouwen(eens...), vandaag.Tijd())
	if p.Gemeente != "0034" || !slices.Equal(p.Betrokken, []string{"0402"}) {
		t.Errorf("handled by %q, involved %v", p.Gemeente, p.Betrokken)
	}
}
