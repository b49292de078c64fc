package toegang

import (
	"encoding/json"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/termijn"
)

// PROC-13, ROLE-08: a correction shows no more than the fact it corrects.
func TestCorrectieToontNietMeer(t *testing.T) {
	feit := func(nr int, door dossier.Wie, i dossier.Inhoud) dossier.Feit {
		return dossier.Feit{Nr: nr, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: door, Inhoud: i}
	}
	feiten := []dossier.Feit{
		feit(1, mark.Wie, &dossier.OordeelGegeven{Advies: dossier.AdviesSafehouse, Redenen: "geheim"}),
		feit(2, mark.Wie, &dossier.FeitGecorrigeerd{Feit: 1, Inhoud: json.RawMessage(`{"advies":"geen_ondersteuning","redenen":"geheim"}`), Reden: "geheim"}),
		feit(3, fenna.Wie, &dossier.MeldingGedaan{Gemeente: "0402", Hulpvraag: "geheim"}),
		feit(4, fenna.Wie, &dossier.FeitGecorrigeerd{Feit: 3, Gebeurd: vandaag.Plus(-1), Inhoud: json.RawMessage(`{"gemeente":"0034","hulpvraag":"geheim"}`), Reden: "vergissing"}),
	}
	p := zaak
	p.Ingeleverd = []string{"mark"}
	for _, ik := range []Ik{sanne, lotte, ruben} {
		d := dossier.Fold(Redigeer(ik, p, feiten))
		for _, f := range d.Feiten() {
			if _, data, _ := dossier.Codeer(f.Inhoud); strings.Contains(string(data), "geheim") || strings.Contains(string(data), "geen_ondersteuning") {
				t.Errorf("%s reads in fact %d: %s", ik.Persoon, f.Nr, data)
			}
		}
	}
	if d := dossier.Fold(Redigeer(sanne, p, feiten)); d.Melding.Op != vandaag.Plus(-1) {
		t.Errorf("the day of the melding reads %v, want the corrected one", d.Melding.Op)
	}
	if d := dossier.Fold(Redigeer(mark, p, feiten)); d.OordeelVan("mark").Inhoud.Advies != "geen_ondersteuning" {
		t.Error("mark does not see his own corrected verdict")
	}
	los := []dossier.Feit{feit(7, mark.Wie, &dossier.FeitGecorrigeerd{Feit: 6, Gebeurd: termijn.Op(2026, 1, 1), Reden: "geheim"})}
	if len(Redigeer(sanne, p, los)) != 0 {
		t.Error("a correction of a fact that is not there is shown")
	}
}
