package document_test

import (
	"testing"

	"halfweg/document"
	"halfweg/taal"
	"halfweg/termijn"
)

func TestAfdruk(t *testing.T) {
	for _, l := range taal.Talen() {
		d := document.Afdruk(document.AfdrukInvoer{Taal: l, Op: termijn.Op(2026, 11, 24), Door: "Sanne Bos", Zaaknummer: "2026-0431", Gemeente: "Gemeente Hilversum",
			Inwoner:   document.KeyValues{{Key: "Naam", Value: "S. el Amrani"}, {Key: "Telefoon"}},
			Stand:     document.KeyValues{{Key: "Fase", Value: "Onderzoek"}},
			Termijnen: []document.Termijnregel{{Titel: "Onderzoek", Uiterlijk: termijn.Op(2026, 11, 12), Bron: "Wmo 2015 art. 2.3.2 lid 1"}, {Titel: "Persoonlijk plan", Uiterlijk: termijn.Op(2026, 10, 8), Gedaan: termijn.Op(2026, 10, 6)}},
			Feiten: []document.Feitregel{
				{Nr: 1, Titel: "Melding gedaan", Gebeurd: termijn.Op(2026, 10, 1), Vastgelegd: "1 oktober 2026, F. Wit", Bron: "Wmo 2015 art. 2.3.2 lid 1", Velden: document.KeyValues{{Key: "Hulpvraag", Value: "Hulp na de behandeling"}}, GecorrigeerdDoor: 3},
				{Nr: 2, Titel: "Notitie geplaatst", Gebeurd: termijn.Op(2026, 10, 2), GecorrigeerdDoor: 4, Vervallen: true},
				{Nr: 3, Titel: "Feit gecorrigeerd", Gebeurd: termijn.Op(2026, 10, 3), Corrigeert: 1},
				{Nr: 4, Titel: "Feit gecorrigeerd", Gebeurd: termijn.Op(2026, 10, 3), Corrigeert: 2},
			}})
		golden(t, "afdruk-"+string(l)+".txt", d.Text())
	}
}
