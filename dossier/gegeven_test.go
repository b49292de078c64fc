package dossier

import (
	"testing"

	"halfweg/kader"
	"halfweg/kaders"
)

// As long as nothing has been proposed, no case waits for the day of the
// decision; once there is a proposal, its start is weighed (EXL-04, DEC-02).
func TestDagenVanGebeurtenissenWachtenNiet(t *testing.T) {
	for _, naam := range []string{"vng", "gooi-en-vechtstreek"} {
		k := vindKader(t, naam)
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

// A duty under a definition that the dossier has no events for goes by the
// framework's own words (JUR-01).
func TestPlichtOnderEigenDefinitie(t *testing.T) {
	k := vindKader(t, "gooi-en-vechtstreek")
	var d Dossier
	if d.geldt(Omgeving{Kader: k})("tijdelijk_verblijf") {
		t.Error("holds while nobody said whether the stay is temporary")
	}
	d.stel("temporary_stay", Feit{Nr: 1}, Gegeven{Waarde: JaWaarde(true)})
	if !d.geldt(Omgeving{Kader: k})("tijdelijk_verblijf") {
		t.Error("does not hold for a temporary stay")
	}
}

func vindKader(t *testing.T, id string) *kader.Kader {
	t.Helper()
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	k, err := b.Vind(id)
	if err != nil {
		t.Fatal(err)
	}
	return k
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
