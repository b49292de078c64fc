package web

import (
	"slices"
	"testing"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// vanSamira are the choices of somebody in a case of De Linde and Hilversum that
// asked for Meander, of a region with more houses.
func vanSamira(ik toegang.Ik, soort string) keuzes {
	r := &app.Register{Organisaties: []app.Organisatie{{ID: "almere", Soort: toegang.Gemeente, Gemeenten: []string{"0034"}}, {ID: "hilversum", Soort: toegang.Gemeente, Gemeenten: []string{"0402"}},
		{ID: "linde", Soort: toegang.Kliniek}, {ID: "vossenhof", Soort: toegang.Kliniek}, {ID: "baken", Soort: toegang.Safehouse}, {ID: "kade", Soort: toegang.Safehouse},
		{ID: "meander", Soort: toegang.Safehouse}, {ID: "beheer", Soort: toegang.Beheer}}}
	z := &app.Zaak{Partijen: toegang.Partijen{Gemeente: "0402", Klinieken: []string{"linde"}, Huizen: []string{"kade"}}}
	z.Dossier.Huis = "kade"
	z.Dossier.Melding = &dossier.Gedaan[dossier.MeldingGedaan]{Inhoud: dossier.MeldingGedaan{WensHuis: "meander"}}
	return keuzes{ik: ik, taal: taal.NL, zaak: z, register: r, soort: soort}
}

func waardenVan(os []optie) (uit []string) {
	for _, o := range os {
		uit = append(uit, o.Waarde)
	}
	return uit
}

// A consent is between parties of the case; who runs the product is never one
// (ROLE-08).
func TestKeuzesVanToestemming(t *testing.T) {
	k := vanSamira(mensen[3], "toestemming_gegeven") // of De Linde
	if got := waardenVan(k.organisaties("aan")); !slices.Equal(got, []string{"linde", "hilversum", "kade", "meander"}) {
		t.Errorf("a consent can be given to %v", got)
	}
	k.soort = "streeftermijn_afgesproken"
	if got := waardenVan(k.organisaties("met")); len(got) != 7 || slices.Contains(got, "beheer") || got[0] != "linde" {
		t.Errorf("another form offers %v", got)
	}
	k.zaak = nil
	if got := waardenVan(k.organisaties("aan")); len(got) != 7 {
		t.Errorf("before there is a case a consent can be given to %v", got)
	}
}

// Who works in a house finds that house filled in, others the one named last.
func TestEigenHuisIngevuld(t *testing.T) {
	meander := mens("nadia", "Nadia Haddad", dossier.Safehousemedewerker, toegang.Safehouse, "meander", "Huis Meander")
	for _, g := range []struct {
		ik   toegang.Ik
		huis string
	}{{meander, "meander"}, {mensen[4], "kade"}, {mensen[0], "kade"}} {
		k := vanSamira(g.ik, "plaatsing_gedaan")
		i := invoerVan(dossier.Veld{Naam: "huis", Type: dossier.Organisatie, Verplicht: true}, "", taal.NL, k)
		if k.vulVoor(&i); i.Waarde != g.huis {
			t.Errorf("%s finds %q filled in", g.ik.Persoon, i.Waarde)
		}
	}
}
