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
		if a := Mag(g.ik, zaak, dossier.SoortMet(g.feit)); a.Ja != g.mag {
			t.Errorf("%s, %s: may %v, want %v (rule %s)", g.wie, g.feit, a.Ja, g.mag, a.Regel)
		}
	}
}
