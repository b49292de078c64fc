package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/termijn"
)

// What somebody has to do stands in his own list, in the order of its day, with
// the form that does it; what is late comes first.
func TestTaken(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	d := b.pagina("/taken", http.StatusOK)
	rij := d.Find("tbody tr").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return strings.Contains(s.Text(), "Stel de identiteit van de inwoner vast")
	})
	if pad := rij.Find("th a").AttrOr("href", ""); pad != formulierPad(id, "identiteit_vastgesteld") {
		t.Errorf("the task leads to %q", pad)
	}
	if pad := rij.Find("td a").AttrOr("href", ""); pad != dossierPad(id, "") {
		t.Errorf("the case is at %q", pad)
	}
	n := d.Find("tbody tr").Length()
	bevat(t, d, ".side a[href='/taken'] .n", tot99(n))
	p.dagen(60, b)
	d = b.pagina("/taken", http.StatusOK)
	bevat(t, d, "tbody tr:first-child .due.neg", "te laat")
	bevat(t, d, ".kpi.neg", "over de uiterste datum")
	d = b.pagina("/taken?stand=te_laat", http.StatusOK)
	if laat := d.Find("tbody tr").Length(); laat == 0 || laat >= n {
		t.Errorf("%d of %d tasks are late", laat, n)
	}
	bevat(t, d, "[aria-current=true]", "over de uiterste datum")
	bevat(t, b.pagina("/taken?stand=deze_week", http.StatusOK), ".empty", "Hier staat niets")
	b.pagina("/taken?stand=ooit", http.StatusUnprocessableEntity)
	b.pagina("/taken?vanaf=zomaar", http.StatusUnprocessableEntity)
	bevat(t, p.als("ruben").pagina("/taken", http.StatusOK), ".empty", "U hoeft nu niets te doen")
}

// The week shows what ends on each day, with the days beside it.
func TestWeek(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	eind := p.app.Wet.Termijn(termijn.Onderzoek, termijn.DatumVan(p.nu)).Uiterlijk
	d := b.pagina("/week?van="+eind.String(), http.StatusOK)
	bevat(t, d, ".week", zonderJaar(eind, "nl"))
	bevat(t, d, ".week", "Geef het eerste oordeel")
	if n := d.Find(".week a[href='" + dossierPad(id, "") + "']").Length(); n != 1 {
		t.Errorf("a case whose term is that of the task stands there %d times", n)
	}
	bevat(t, p.als("iris").pagina("/week?van="+eind.String(), http.StatusOK), ".week", "Termijnen die aflopen")
	if dagen := d.Find(".week > li").Length(); dagen != 7 || d.Find(".week > li[aria-current]").Length() != 0 {
		t.Errorf("%d days, today marked in another week: %d", dagen, d.Find(".week > li[aria-current]").Length())
	}
	d = b.pagina("/week", http.StatusOK)
	bevat(t, d, ".week > li[aria-current=date]", "Vandaag")
	terug := b.pagina(d.Find("a[rel=next]").AttrOr("href", ""), http.StatusOK).Find("a[rel=prev]").AttrOr("href", "")
	bevat(t, b.pagina(terug, http.StatusOK), ".week", "Vandaag")
	bevat(t, b.pagina("/week?van=ooit", http.StatusOK), ".week", "Vandaag")
	p.als("fenna").pagina("/week", http.StatusNotFound)
}

// A page that exists says that it does not take a method; one that does not
// exist is not there.
func TestAndereMethode(t *testing.T) {
	b := nieuwePlek(t).als("sanne")
	for _, g := range []struct {
		methode, pad string
		status       int
		mag          string
	}{
		{http.MethodPut, "/werklijst", http.StatusMethodNotAllowed, "GET, POST"}, {http.MethodDelete, "/taken", http.StatusMethodNotAllowed, "GET"},
		{http.MethodPost, "/taken", http.StatusMethodNotAllowed, "GET"}, {http.MethodPut, "/bestaat-niet", http.StatusNotFound, ""},
	} {
		r, _ := http.NewRequest(g.methode, b.adres+g.pad, nil)
		a, err := b.client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
		if a.StatusCode != g.status || a.Header.Get("Allow") != g.mag {
			t.Errorf("%s %s: %d, allows %q; want %d and %q", g.methode, g.pad, a.StatusCode, a.Header.Get("Allow"), g.status, g.mag)
		}
	}
}
