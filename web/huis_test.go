package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// anderHuis adds a second house with somebody who works there.
func (p *plek) anderHuis() {
	p.t.Helper()
	noor := mens("noor", "Noor Visser", dossier.Safehousemedewerker, toegang.Safehouse, "stek", "De Stek")
	beheer := mensen[len(mensen)-1]
	if err := p.app.BewaarOrganisatie(p.t.Context(), beheer, app.Organisatie{ID: "stek", Naam: "De Stek", Gemeente: "0402", Soort: toegang.Safehouse}); err != nil {
		p.t.Fatal(err)
	}
	if err := p.app.BewaarPersoon(p.t.Context(), beheer, noor); err != nil {
		p.t.Fatal(err)
	}
}

// Who works in a house begins with the day: who is where, what is agreed, what
// has to be done. Nobody else sees it, nor the house next door.
func TestHuisDag(t *testing.T) { // MON-02, MON-04, PROC-18
	p, id := woont(t)
	vandaag := termijn.DatumVan(p.nu)
	ruben := p.als("ruben")
	if got := ruben.haal("/").Request.URL.Path; got != "/huis/dag" {
		t.Errorf("house staff begin at %s", got)
	}
	d := ruben.pagina("/huis/dag", http.StatusOK)
	bevat(t, d, "h1", "De Kade")
	bevat(t, d, ".house", "S. El Amrani")
	bevat(t, d, ".house .badge", "In huis")
	bevat(t, d, ".house", "Nog geen dagverslag")
	bevat(t, d, ".side", "Vandaag in huis")
	bevat(t, p.als("iris").pagina("/dossiers/"+id+"/inzage", http.StatusOK), "main table", "Gezien in een lijst")
	for _, soort := range []string{"test-afgenomen", "incident-gemeld", "maatregel-gemeld", "verblijf-elders-gemeld", "doelvoortgang-gemeld"} {
		if d.Find(".quick a[href='/dossiers/"+id+"/vastleggen/"+soort+"']").Length() == 0 {
			t.Errorf("no quick link to %s", soort)
		}
	}
	p.doet("ruben", id, &dossier.MaatregelGemeld{Soort: dossier.MaatregelTimeOut, Reden: "Rust", VerteldOp: vandaag, Uitleg: "Daarna terug", Van: vandaag, Tot: vandaag.Plus(2), Waar: "bij haar zus"})
	p.doet("ruben", id, &dossier.EvaluatiemomentenAfgesproken{Momenten: []dossier.Evaluatiemoment{{Dag: vandaag.Plus(5)}}, EigenVerslag: true})
	d = ruben.pagina("/huis/dag", http.StatusOK)
	bevat(t, d, ".house .badge", "Time-out tot en met")
	bevat(t, d, "aside", "Afgesproken evaluatie")
	bevat(t, d, "aside", "Einde van de time-out")
	d = ruben.pagina("/huis/dag?dag="+vandaag.Plus(4).String(), http.StatusOK)
	bevat(t, d, ".house .badge", "Time-out voorbij sinds")
	if d.Find("a[href*='/huis/avond?']").Length() > 0 {
		t.Error("the log of a day to come can be written")
	}
	bevat(t, ruben.pagina("/huis/dag?dag="+vandaag.Plus(-30).String(), http.StatusOK), "main", "Er woont hier deze dag niemand")

	p.anderHuis()
	b := p.bezoek()
	b.stuur("/aanmelden", url.Values{"als": {alsWaarde(dossier.Wie{Persoon: "noor", Organisatie: "stek", Rol: dossier.Safehousemedewerker})}}).Body.Close()
	if tekst := b.pagina("/huis/dag", http.StatusOK).Find("main").Text(); strings.Contains(tekst, "Amrani") {
		t.Error("another house sees who lives here")
	}
	if tekst := b.pagina("/huis/avond", http.StatusOK).Find("main").Text(); strings.Contains(tekst, "Amrani") {
		t.Error("another house can write about who lives here")
	}
	for _, wie := range []string{"mark", "fenna", "iris", "tom"} {
		p.als(wie).pagina("/huis/dag", http.StatusNotFound)
		p.als(wie).pagina("/huis/avond", http.StatusNotFound)
	}
}

// Arrivals planned, and those that are overdue.
func TestHuisVerwacht(t *testing.T) { // PROC-18
	p, id := voorBesluit(t)
	ruben, vandaag := p.als("ruben"), termijn.DatumVan(p.nu)
	p.doet("ruben", id, &dossier.PlaatsingGepland{Huis: "kade", Vanaf: vandaag.Plus(1)})
	bevat(t, ruben.pagina("/huis/dag", http.StatusOK), "aside .house", "Verwacht op")
	d := ruben.pagina("/huis/dag?dag="+vandaag.Plus(3).String(), http.StatusOK)
	bevat(t, d, "aside .house", "nog niet vastgelegd")
	if d.Find("aside .quick a[href$='/plaatsing-gedaan']").Length() == 0 {
		t.Error("an overdue arrival cannot be recorded from here")
	}
}

// avond sends the evening form as it stands with some fields filled in.
func (b *bezoek) avond(d *goquery.Document, in map[string]string, status int) *goquery.Document {
	b.t.Helper()
	return b.lees(b.verstuur(d, in), status)
}

// One form logs the evening of everybody: what is filled in is kept once, what
// is wrong is said and stays, who is left empty is skipped.
func TestAvond(t *testing.T) { // DDL-14, MON-03
	p, id := woont(t)
	ruben := p.als("ruben")
	leeg := ruben.pagina("/huis/avond", http.StatusOK)
	bevat(t, leeg, "section h2", "S. El Amrani")
	if leeg.Find("section details textarea").Length() != 1 || leeg.Find("section details[open]").Length() != 0 {
		t.Error("what most evenings do not need is not folded in")
	}
	bevat(t, ruben.avond(leeg, nil, http.StatusOK), "[role=status]", "er is niets bewaard")

	d := ruben.avond(leeg, map[string]string{id + ".verslag": "Rustige dag"}, http.StatusUnprocessableEntity)
	bevat(t, d, ".errors", "S. El Amrani: Maak een keuze bij: Was de inwoner er?")
	bevat(t, d, "details[open] textarea", "Rustige dag")

	d = ruben.avond(d, map[string]string{id + ".aanwezig": "ja", id + ".dagprogramma": "deels"}, http.StatusOK)
	bevat(t, d, "[role=status]", "Bewaard: S. El Amrani")
	bevat(t, d, "section details", "Rustige dag")
	bevat(t, d, "section details", "Ruben Smit")
	if got := strings.TrimSpace(d.Find("textarea").Text()); got != "" {
		t.Errorf("what was kept still stands in the form: %q", got)
	}
	bevat(t, ruben.pagina("/huis/dag", http.StatusOK), ".house", "Dagverslag van Ruben Smit")

	// the same form sent twice is one log
	w := velden(d.Find("main form[method=post]").First())
	w.Set(id+".aanwezig", "ja")
	w.Set(id+".dagprogramma", "ja")
	for range 2 {
		ruben.lees(ruben.stuur("/huis/avond", w), http.StatusOK)
	}
	bevat(t, ruben.pagina("/huis/avond", http.StatusOK), "section summary", "(2)")

	// somebody else's resident in the form does nothing
	w.Set("vreemd.aanwezig", "ja")
	w.Set("vreemd.dagprogramma", "ja")
	w.Set("vreemd.sleutel", "x")
	ruben.lees(ruben.stuur("/huis/avond", w), http.StatusOK)

	p.dagen(1, ruben)
	d = ruben.pagina("/huis/avond", http.StatusOK)
	d = ruben.avond(d, nil, http.StatusOK)
	w = velden(d.Find("main form[method=post]").First())
	w.Set("actie", "allen")
	d = ruben.lees(ruben.stuur("/huis/avond", w), http.StatusOK)
	if d.Find("input[name$='.aanwezig'][value=ja][checked]").Length() != 1 {
		t.Error("one tap does not say that everybody was there")
	}
	bevat(t, ruben.avond(d, nil, http.StatusOK), "[role=status]", "Bewaard: S. El Amrani")
	p.als("mark").pagina("/dossiers/"+id, http.StatusOK)
	if strings.Contains(p.als("mark").pagina("/dossiers/"+id+"/tijdlijn", http.StatusOK).Find("main").Text(), "Rustige dag") {
		t.Error("the municipality reads the log of the house")
	}
}
