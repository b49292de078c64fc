package toegang

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"halfweg/dossier"
)

func willekeurigeTaak(t *rapid.T) dossier.Taak {
	rol := rapid.SampledFrom([]dossier.Rol{"", dossier.Consulent, dossier.Teamleider, dossier.Regiebehandelaar, dossier.Safehousemedewerker, dossier.Inwoner}).Draw(t, "rol van de taak")
	return dossier.Taak{Wie: dossier.Partij{Rol: rol, Persoon: ding(t, "persoon van de taak"), Organisatie: ding(t, "organisatie van de taak")},
		Feit: rapid.SampledFrom(dossier.Soorten()).Draw(t, "feit").Naam, Zij: rapid.Bool().Draw(t, "zij")}
}

// Whoever owes a task sees it, and a task that nobody may see is owed by nobody.
func TestTakenVolgenZietTaak(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ik, p, taak := willekeurigeIk(t), willekeurigePartijen(t), willekeurigeTaak(t)
		if Verplicht(ik, p, taak) && !ZietTaak(ik, p, taak) {
			t.Fatalf("%+v owes a task he does not see", ik)
		}
	})
}

func TestTaakSleutels(t *testing.T) {
	taak := func(rol dossier.Rol, persoon, organisatie string) dossier.Taak {
		return dossier.Taak{Wie: dossier.Partij{Rol: rol, Persoon: persoon, Organisatie: organisatie}}
	}
	for _, g := range []struct {
		naam string
		taak dossier.Taak
		wie  []string // who owes it
	}{
		{"one consultant", taak(dossier.Consulent, "mark", ""), []string{"mark"}},
		{"any consultant", taak(dossier.Consulent, "", ""), []string{"mark", "sanne", "lotte"}},
		{"team leader", taak(dossier.Teamleider, "", ""), []string{"iris"}},
		{"clinic", taak(dossier.Regiebehandelaar, "", "vossenhof"), []string{"fenna"}},
		{"a clinic that is no party", taak(dossier.Regiebehandelaar, "", "de-linde"), nil},
		{"house", taak(dossier.Safehousemedewerker, "", "de-kade"), []string{"ruben"}},
		{"house not named yet", taak(dossier.Safehousemedewerker, "", ""), []string{"ruben"}},
		{"resident", taak(dossier.Inwoner, "", ""), []string{"samira"}},
		{"somebody outside", taak("", "", ""), nil},
	} {
		var wie []string
		for _, ik := range []Ik{mark, sanne, lotte, iris, almere, utrecht, fenna, andere, ruben, beheer, samira} {
			if Verplicht(ik, zaak, g.taak) {
				wie = append(wie, ik.Persoon)
			}
		}
		if !slices.Equal(wie, g.wie) {
			t.Errorf("%s: owed by %v, want %v", g.naam, wie, g.wie)
		}
	}
}
