package toegang

import (
	"testing"

	"halfweg/dossier"
	"halfweg/termijn"
)

// What the law counts between the resident and the municipality is for the two of
// them, under the name the law's periods have.
func TestTermijnenOnderling(t *testing.T) {
	for _, p := range []termijn.Periode{termijn.NaIngebrekestelling, termijn.Dwangsombesluit} {
		x := dossier.Termijn{ID: string(p)}
		if ZietTermijnInLijst(Huis, x) || ZietTermijnInLijst(Aanmelder, x) {
			t.Errorf("the house or the clinic sees %s", p)
		}
		if !ZietTermijnInLijst(Zelf, x) || !ZietTermijnInLijst(Leiding, x) {
			t.Errorf("the resident or the team leader does not see %s", p)
		}
	}
}
