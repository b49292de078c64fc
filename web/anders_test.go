package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// What can be recorded besides the tasks is found by a word of it, also by one
// of its explanation, and what is not possible yet says why.
func TestIetsAndersVastleggen(t *testing.T) {
	p, id := woont(t)
	ruben := p.als("ruben")
	alles := ruben.pagina("/dossiers/"+id, http.StatusOK).Find("#vastleggen [data-words]").Length()
	d := ruben.pagina("/dossiers/"+id+"?vastleggen=Time-out", http.StatusOK)
	n := d.Find("#vastleggen [data-words]").Length()
	if n == 0 || n >= alles {
		t.Errorf("%d of %d kinds are found", n, alles)
	}
	if d.Find("#vastleggen details:not([open])").Length() > 0 {
		t.Error("what is found is folded in")
	}
	d.Find("#vastleggen [data-words]").Each(func(_ int, s *goquery.Selection) {
		if w := s.AttrOr("data-words", ""); !strings.Contains(w, "time-out") {
			t.Errorf("%s is no time-out", w)
		}
	})
	bevat(t, d, "#vastleggen [role=status]", "gevonden")
	bevat(t, d, "#vastleggen form", "Toon alles")
	d = ruben.pagina("/dossiers/"+id+"?vastleggen=xyz", http.StatusOK)
	bevat(t, d, "#vastleggen", "Niets heet zo")
	if d.Find("#vastleggen input[type=search]").AttrOr("value", "") != "xyz" {
		t.Error("what was looked for is gone")
	}
}
