package dossier

import (
	"testing"

	"halfweg/termijn"
)

// DEC-07, DEC-08: who still lives in the house after a withdrawal has to move on,
// and the last day it held is the day that what hangs on the end counts from.
func TestIngetrokkenEnErNogWonen(t *testing.T) {
	verzonden := &Gedaan[BeschikkingVerzonden]{Nr: 9}
	d := Dossier{
		Verzonden:  verzonden,
		Verblijven: []Verblijf{{Huis: "kade", Van: termijn.Op(2026, 5, 11), Nr: 5}},
		Besluiten: []Besluit{
			{Soort: beschikkingGegeven.Naam, Nr: 1, Verzonden: verzonden, inhoud: &BesluitVoorgesteld{Strekking: Toekennen, Huis: "kade", Begin: termijn.Op(2026, 5, 11), Maanden: 12}},
			{Soort: beschikkingGewijzigd.Naam, Nr: 7, Verzonden: verzonden, inhoud: &WijzigingVoorgesteld{Soort: Intrekken, Vanaf: termijn.Op(2026, 9, 15)}},
			{Soort: beschikkingGewijzigd.Naam, Nr: 8, Verzonden: verzonden, inhoud: &WijzigingVoorgesteld{}}, // as somebody reads it who may not see what it says
		},
	}
	if d.Recht() != nil || !d.Ingetrokken() || d.Fase() != FaseUitstroom {
		t.Errorf("entitled to %+v in phase %s", d.Recht(), d.Fase())
	}
	if d.GeplandEinde() != termijn.Op(2026, 9, 14) {
		t.Errorf("the last day is %v", d.GeplandEinde())
	}
	if d.magDicht(Omgeving{}) {
		t.Error("a case in which somebody still lives in the house can be closed")
	}
}
