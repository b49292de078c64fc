package web

import (
	"net/http"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/termijn"
)

// The decision page shows every decision, newest first, with objections and
// letters; deciding shows what one decides on.
func TestBesluiten(t *testing.T) { // DEC-04, DEC-08
	p, id := woont(t)
	mark, iris, sanne := p.als("mark"), p.als("iris"), p.als("sanne")
	vandaag, pad := termijn.DatumVan(p.nu), "/dossiers/"+id
	p.doet("mark", id, &dossier.HeronderzoekGehouden{Aanleiding: "evaluatie", Bevindingen: "Het gaat goed", InwonerGehoord: true, Zienswijze: "Eens", Conclusie: "afschalen"})
	mark.legVast(pad+"/vastleggen/wijziging-voorgesteld", map[string]string{"soort": "afschalen", "grond": "niet_meer_nodig", "vanaf": vandaag.Lang("nl"),
		"vorm": "begeleiding", "vormReden": "Toezicht is niet meer nodig", "redenen": "U kunt meer zelf"})
	d := iris.pagina(pad+"/vastleggen/beschikking-gewijzigd", http.StatusOK)
	bevat(t, d, ".card", "De wijziging waarop u beslist")
	bevat(t, d, ".card", "U kunt meer zelf")
	bevat(t, iris.pagina(pad+"/brief/wijziging", http.StatusOK), ".brief", "U kunt meer zelf")
	bevat(t, iris.pagina(pad+"/besluit", http.StatusOK), ".cols h2", "Voorstel voor een wijziging")
	iris.legVast(pad+"/vastleggen/beschikking-gewijzigd", map[string]string{"mandaat": "artikel 3 van het Mandaatbesluit 2026"})
	bevat(t, iris.pagina(pad+"/besluit", http.StatusOK), ".alert", "nog niet verzonden")
	mark.legVast(pad+"/vastleggen/beschikking-verzonden", map[string]string{"wijze": "post"})

	d = mark.pagina(pad+"/vastleggen/bezwaar-ontvangen", http.StatusOK)
	bevat(t, d, ".card", "Waaruit u kiest")
	mark.legVast(pad+"/vastleggen/bezwaar-ontvangen", map[string]string{"van": "inwoner", "wijze": "brief", "gronden": "Ik heb toezicht nodig"})
	d = mark.pagina(pad+"/besluit", http.StatusOK)
	bevat(t, d, ".cols h2", "Bezwaar van")
	bevat(t, d, ".badge", "beslissen uiterlijk")
	if n := d.Find("aside a[href^='/documenten/']").Length(); n != 2 {
		t.Errorf("%d letters as sent, want 2", n)
	}
	for _, brief := range []string{"wijziging", "bezwaar", "evaluatieverslag"} {
		if d.Find("aside a[href='"+pad+"/brief/"+brief+"']").Length() != 1 {
			t.Errorf("no link to the letter %s", brief)
		}
		mark.pagina(pad+"/brief/"+brief, http.StatusOK)
		r := mark.haal(pad + "/brief/" + brief + "/pdf")
		r.Body.Close()
		if r.Header.Get("Content-Type") != "application/pdf" {
			t.Errorf("the letter %s is no PDF", brief)
		}
	}
	bevat(t, mark.pagina(pad, http.StatusOK), "aside .dl", "beslissen uiterlijk")
	bevat(t, mark.pagina("/werklijst", http.StatusOK), "table .badge", "Bezwaar")

	sanne.legVast(pad+"/vastleggen/bezwaar-in-behandeling", map[string]string{"behandelaar": "sanne", "commissie": "nee"})
	sanne.legVast(pad+"/vastleggen/hoorzitting-gehouden", map[string]string{"afgezien": "nee", "verslag": "Gehoord op kantoor"})
	d = sanne.pagina(pad+"/vastleggen/beslissing-op-bezwaar-gegeven", http.StatusOK)
	bevat(t, d, ".card", "Ik heb toezicht nodig")
	bevat(t, d, ".card", "U kunt meer zelf")
	bevat(t, d, ".card", "Gehoord op kantoor")
	sanne.legVast(pad+"/vastleggen/beslissing-op-bezwaar-gegeven", map[string]string{"uitkomst": "ongegrond", "redenen": "Het advies is duidelijk", "mandaat": "artikel 4 van het Mandaatbesluit 2026"})
	d = mark.pagina(pad+"/besluit", http.StatusOK)
	bevat(t, d, ".cols h2", "Beslissing op bezwaar")
	bevat(t, mark.pagina(pad+"/brief/op-bezwaar", http.StatusOK), ".brief", "Het advies is duidelijk")
	if tekst := p.als("ruben").pagina(pad, http.StatusOK).Find("main").Text(); strings.Contains(tekst, "beslissen uiterlijk") {
		t.Error("the house reads the term of an objection")
	}
}
