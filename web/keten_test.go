package web

import (
	"crypto/rand"
	"net/http"
	"strings"
	"testing"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// doet records a fact through the door, for tests that are about what comes
// after it.
func (p *plek) doet(persoon, id string, inhoud dossier.Inhoud) int {
	p.t.Helper()
	return p.doetOp(persoon, id, termijn.DatumVan(p.nu), inhoud)
}

func (p *plek) doetOp(persoon, id string, op termijn.Datum, inhoud dossier.Inhoud) int {
	p.t.Helper()
	var ik toegang.Ik
	for _, m := range mensen {
		if m.Persoon == persoon {
			ik = m
		}
	}
	z, err := p.app.Dossier(p.t.Context(), ik, id)
	if err != nil {
		p.t.Fatal(err)
	}
	g, err := p.app.LegVast(p.t.Context(), ik, app.Opdracht{Dossier: id, Gezien: z.Nr, Sleutel: rand.Text(), Gebeurd: op, Inhoud: inhoud})
	if err != nil {
		p.t.Fatalf("%s: %v", dossier.SoortVan(inhoud).Naam, err)
	}
	return g.Nr
}

// woont is Samira's dossier once she lives in the house by a decision that was
// sent, a week.
func woont(t *testing.T) (p *plek, id string) {
	t.Helper()
	p, id = voorBesluit(t)
	nr := p.doet("mark", id, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "Toezicht dag en nacht",
		Huis: "kade", Begin: termijn.Op(2026, 10, 20), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "U heeft dit nu nodig."})
	p.doet("iris", id, &dossier.BeschikkingGegeven{Voorstel: nr, Mandaat: "artikel 3 van het Mandaatbesluit 2026"})
	p.doet("mark", id, &dossier.BeschikkingVerzonden{Wijze: "post"})
	p.dagen(5)
	p.doet("ruben", id, &dossier.PlaatsingGedaan{Huis: "kade"})
	p.dagen(7)
	return p, id
}

// The page of a dossier says where the resident lives, by what decision, what
// goes on there and how long it was before others heard.
func TestDossierTijdensVerblijf(t *testing.T) { // DEC-03, PLC-04, MON-04
	p, id := woont(t)
	ruben, mark, fenna := p.als("ruben"), p.als("mark"), p.als("fenna")
	vandaag := termijn.DatumVan(p.nu)
	nr := p.doetOp("ruben", id, vandaag.Plus(-3), &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Huisregels", VerteldOp: vandaag.Plus(-3), Uitleg: "Daarna een time-out"})
	p.doet("ruben", id, &dossier.ContactpersoonAangewezen{Zijde: "safehouse", Periode: "verblijf", Persoon: "ruben"})
	d := mark.pagina("/dossiers/"+id, http.StatusOK)
	for _, want := range []string{"Woont in", "De Kade, sinds", "Besluit geldt", "20 oktober 2026 tot en met 19 oktober 2027", "Adres als het misgaat", "nog niet bekend", "Schriftelijke waarschuwing"} {
		bevat(t, d, "aside .dl", want)
	}
	bevat(t, d, "aside", "Contactpersoon safehouse, tijdens het verblijf")
	bevat(t, d, "aside .tl", "gemeld na 3 dagen")
	bevat(t, d, ".tasks", "Meteen te doen. Sinds 3 dagen.")
	bevat(t, d, ".steps [aria-current]", "Verblijf")
	if d.Find(".clock").Length() == 0 {
		t.Error("no clock after the decision")
	}
	bevat(t, d, "details[open] summary", "Verblijf")
	if k := fenna.pagina("/dossiers/"+id, http.StatusOK).Find("aside .dl").Text(); strings.Contains(k, "waarschuwing") {
		t.Error("the clinic reads the measure")
	}
	bevat(t, ruben.pagina("/dossiers/"+id, http.StatusOK), "aside .dl", "Woont in")
	mark.legVast("/dossiers/"+id+"/vastleggen/maatregel-bevestigd", map[string]string{"maatregel": aantal(nr), "gezien": "ja"})
}

// The trajectory as a picture, and the same as a table, also as known before.
func TestTraject(t *testing.T) {
	p, id := woont(t)
	mark := p.als("mark")
	d := mark.pagina("/dossiers/"+id+"/traject", http.StatusOK)
	bevat(t, d, ".gantt svg title", "Traject")
	bevat(t, d, ".gantt svg desc", "Vandaag is")
	for _, want := range []string{"In het safehouse", "Gepland einde", "Toegekend", "In behandeling"} {
		bevat(t, d, ".gantt svg", want)
		bevat(t, d, "table", want)
	}
	bevat(t, d, ".g-nutekst", "vandaag")
	toen := mark.pagina("/dossiers/"+id+"/traject?bekend=2-10-2026", http.StatusOK)
	if strings.Contains(toen.Find("table").Text(), "In het safehouse") {
		t.Error("a stay recorded later is drawn")
	}
	bevat(t, toen, ".g-nutekst", "2 oktober 2026")
	bevat(t, p.als("fenna").pagina("/dossiers/"+id+"/traject", http.StatusOK), "table", "In het safehouse")
	p.als("tom").pagina("/dossiers/"+id+"/traject", http.StatusNotFound)
}
