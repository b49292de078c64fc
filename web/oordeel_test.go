package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// zelfdeNaam returns a name that two fields of a form share, "" when each has
// its own: who hears the page instead of seeing it knows a field by its name.
func zelfdeNaam(d *goquery.Document) string {
	gezien := map[string]bool{}
	dubbel := ""
	d.Find("main form legend, main form .f > label").Each(func(_ int, s *goquery.Selection) {
		naam := strings.Join(strings.Fields(s.Text()), " ")
		if gezien[naam] {
			dubbel = naam
		}
		gezien[naam] = true
	})
	return dubbel
}

// Each criterion of a verdict is asked under a name of its own, also in the list
// of what is wrong; an exclusion keeps its own words after a fault.
func TestOordeelNoemtHetCriterium(t *testing.T) { // ADM-14
	p, id := gemeld(t)
	mark := p.als("mark")
	d := mark.pagina("/dossiers/"+id+"/oordeel", http.StatusOK)
	if naam := zelfdeNaam(d); naam != "" {
		t.Errorf("two fields are called %q", naam)
	}
	d = mark.lees(mark.verstuur(d, nil), http.StatusUnprocessableEntity)
	if naam := zelfdeNaam(d); naam != "" {
		t.Errorf("after a fault two fields are called %q", naam)
	}
	gezien := map[string]bool{}
	d.Find(".errors li").Each(func(_ int, s *goquery.Selection) {
		if gezien[s.Text()] {
			t.Errorf("two faults read %q", s.Text())
		}
		gezien[s.Text()] = true
	})
	d.Find("input[name$='.criterium'][value^='EXL-']").Each(func(_ int, s *goquery.Selection) {
		bevat(t, d, "section[aria-labelledby='kop-"+s.AttrOr("value", "")+"'] .opts", "Geldt niet")
	})
}
