package document_test

import (
	"testing"

	"halfweg/document"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/taal"
)

// Every criterion and exclusion of a framework comes back in the letter, with
// its source and what it came to. DEC-04, Awb art. 3:46.
func TestVoorwaardenVan(t *testing.T) {
	bib, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	k, err := bib.Vind("gooi-en-vechtstreek")
	if err != nil {
		t.Fatal(err)
	}
	feiten := k.GeenFeiten()
	for id, v := range map[string]any{"own_motivation": true, "guidance_hours_per_week": 12, "lacks_suitable_home": false,
		"earlier_treatments_with_relapse": 0, "lighter_support_clearly_insufficient": true} {
		if err := k.Zet(feiten, id, v); err != nil {
			t.Fatal(err)
		}
	}
	vs := document.VoorwaardenVan(k.Beoordeel(feiten), map[string]string{"ADM-10": "U wilt dit zelf."}, taal.NL)
	if len(vs) != len(k.Criteria)+len(k.Uitsluitingen) {
		t.Fatalf("%d conditions of %d", len(vs), len(k.Criteria)+len(k.Uitsluitingen))
	}
	by := map[string]document.Voorwaarde{}
	for _, v := range vs {
		if v.Bron == "" || v.Titel == "" {
			t.Errorf("%+v has no title or source", v)
		}
		by[v.Titel] = v
	}
	for id, want := range map[string]document.Voorwaarde{
		"ADM-10": {Uitkomst: document.Voldaan, Reden: "U wilt dit zelf."},
		"ADM-09": {Uitkomst: document.NietVoldaan},
		"ADM-06": {Uitkomst: document.Voldaan, Uitzondering: "Eerste keer afkicken, maar lichtere hulp is duidelijk niet genoeg"},
		"EXL-01": {Uitkomst: document.Voldaan, Uitsluiting: true},
		"EXL-02": {Uitkomst: document.Open, Uitsluiting: true},
	} {
		c := k.Criterium(id)
		want.Titel, want.Bron = c.Titel.NL, c.Bron
		if got := by[want.Titel]; got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
}
