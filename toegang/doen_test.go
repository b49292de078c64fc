package toegang

import (
	"testing"

	"halfweg/dossier"
)

// The practitioner in charge gives the signal and lets the stay in the clinic
// go on; nobody else does, and only in the case of an own clinic (ROLE-04,
// PROC-17). What consultants and practitioners may record does not mix (ROLE-07).
func TestMag(t *testing.T) {
	for _, g := range []struct {
		wie  string
		ik   Ik
		feit string
		mag  bool
	}{
		{"practitioner in charge", fenna, "signaal_gegeven", true},
		{"practitioner in charge", fenna, "vmr_gestart", true},
		{"practitioner of another clinic", andere, "vmr_gestart", false},
		{"consultant", mark, "vmr_gestart", false},
		{"house", ruben, "vmr_gestart", false},
		{"resident", samira, "signaal_gegeven", false},
		{"practitioner in charge", fenna, "oordeel_gegeven", false},
		{"consultant", mark, "oordeel_gegeven", true},
		{"consultant of a municipality that is not party", utrecht, "oordeel_gegeven", false},
		{"consultant of the municipality involved", almere, "oordeel_gegeven", false},
		{"consultant of the municipality involved", almere, "verantwoordelijkheid_betwist", true},
		{"consultant of the municipality asked to take over", almere, "verantwoordelijkheid_beantwoord", true},
		{"consultant of the municipality involved", almere, "verantwoordelijkheid_herzien", false},
		{"house", ruben, "exit_gedaan", true},
		{"clinic", fenna, "exit_gedaan", false},
		{"house", ruben, "exitbesluit_genomen", false},
		{"house", ruben, "wens_gegeven", false},
		{"resident", samira, "wens_gegeven", true},
	} {
		if a := MagVastleggen(g.ik, zaak, dossier.SoortMet(g.feit)); a.Ja != g.mag {
			t.Errorf("%s, %s: may %v, want %v (rule %s)", g.wie, g.feit, a.Ja, g.mag, a.Regel)
		}
	}
}

// "End the stay because of a test" tells of somebody's health: the house and the
// resident see it, the municipality only with consent to what that house shares
// (Wmo 2015 art. 5.2.5).
func TestZietTaakOverZorg(t *testing.T) {
	taak := dossier.Taak{ID: "EXIT-01", Feit: "test_afgenomen", Deel: Zorg, Zij: true, Wie: dossier.Partij{Rol: dossier.Safehousemedewerker, Organisatie: "de-kade"}}
	met := zaak
	met.Toestemming = []Toestemming{{Deel: Zorg, Bij: "de-kade", Aan: "gem-0402", Van: vandaag.Plus(-1)}}
	vanKliniek := zaak
	vanKliniek.Toestemming = []Toestemming{{Deel: Zorg, Bij: "vossenhof", Aan: "gem-0402", Van: vandaag.Plus(-1)}}
	for _, g := range []struct {
		wie string
		ik  Ik
		p   Partijen
		wil bool
	}{
		{"house", ruben, zaak, true}, {"resident", samira, zaak, true}, {"consultant", mark, zaak, false}, {"team leader", iris, zaak, false},
		{"clinic", fenna, zaak, false}, {"consultant with consent", mark, met, true}, {"colleague", lotte, met, false},
		{"consultant with consent to the clinic's data", mark, vanKliniek, false},
	} {
		if got := ZietTaak(g.ik, g.p, taak); got != g.wil {
			t.Errorf("%s sees the task: %v, want %v", g.wie, got, g.wil)
		}
	}
	if ZietInLijst(Collega, taak) || !ZietInLijst(Zelf, taak) || !ZietInLijst(Collega, dossier.Taak{}) {
		t.Error("a list tells of somebody's health")
	}
}

// The evaluation report opens to the house and the resident, and to nobody else
// than who could read letters before (MON-03, QUA-22).
func TestZietEvaluatie(t *testing.T) {
	for _, g := range []struct {
		ik  Ik
		wil bool
	}{{mark, true}, {sanne, true}, {iris, true}, {ruben, true}, {samira, true}, {lotte, false}, {almere, false}, {utrecht, false}, {fenna, false}, {beheer, false}} {
		if a := ZietEvaluatie(g.ik, zaak); a.Ja != g.wil || RegelMet(a.Regel).ID == "" {
			t.Errorf("%s: %v by %q, want %v", g.ik.Persoon, a.Ja, a.Regel, g.wil)
		}
	}
}
