package dossier_test

import (
	"testing"

	"halfweg/dossier"
)

// DEC-05: where no framework sets a term after the decision, the end of what was
// granted is the day that counts, as a target. When it is over, or nothing was
// granted, no day does.
func TestNaHetBesluitTeltHetEinde(t *testing.T) {
	l := speel(t, scenario{Lijn: "verzending"}, lijn(t))
	o := dossier.Omgeving{Wet: wet}
	r := l.d.Overzicht(o)
	if r.Termijn != dossier.TermijnGeplandEinde || r.Uiterlijk.String() != "2027-05-10" || !r.Streef || r.Titel.NL == "" || r.Titel.EN == "" {
		t.Errorf("counts %s %v (target %v)", r.Termijn, r.Uiterlijk, r.Streef)
	}
	l.leg(stap{Op: "2027-05-11", Door: "mark", Feit: "dossier_gesloten", Met: map[string]any{"reden": "afgerond"}})
	if r = l.d.Overzicht(o); r.Termijn == dossier.TermijnGeplandEinde {
		t.Errorf("a closed case still waits for %v", r.Uiterlijk)
	}
}
