package dossier

import (
	"testing"

	"halfweg/kader"
	"halfweg/kaders"
)

// As long as nothing has been proposed, no case waits for the day of the
// decision; once there is a proposal, its start is weighed (EXL-04, DEC-02).
func TestDagenVanGebeurtenissenWachtenNiet(t *testing.T) {
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	for _, naam := range []string{"vng", "gooi-en-vechtstreek"} {
		k, err := b.Vind(naam)
		if err != nil {
			t.Fatal(err)
		}
		var d Dossier
		if u := uitkomstVan(t, k, d, "EXL-04"); u != kader.Voldaan {
			t.Errorf("%s: nothing proposed yet: EXL-04 is %s, want met", naam, u)
		}
		d.stel("start_on", Feit{Nr: 1}, Gegeven{Waarde: TekstWaarde("2026-11-19")})
		d.stel("decision_on", Feit{Nr: 2}, Gegeven{Waarde: TekstWaarde("2026-11-20")})
		d.stel("retroactive_start_agreed", Feit{Nr: 3}, Gegeven{Waarde: JaWaarde(false)})
		if u := uitkomstVan(t, k, d, "EXL-04"); u != kader.NietVoldaan {
			t.Errorf("%s: start a day before the decision: EXL-04 is %s, want not met", naam, u)
		}
	}
}

func uitkomstVan(t *testing.T, k *kader.Kader, d Dossier, id string) kader.Uitkomst {
	t.Helper()
	feiten, err := k.Bind(d.Antwoorden(k))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range k.Beoordeel(feiten).Criteria() {
		if c.ID == id {
			return c.Uitkomst
		}
	}
	t.Fatalf("%s has no %s", k.ID, id)
	return kader.Onbekend
}
