package web

import (
	"net/http"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// One more row of a list brings the reader to it, and rows can be told apart
// without seeing them.
func TestRijen(t *testing.T) { // PLC-03
	p, id := woont(t)
	b := p.als("ruben")
	d := b.pagina("/dossiers/"+id+"/vastleggen/exitafspraken-gemaakt", http.StatusOK)
	for n := 1; n <= 2; n++ {
		knop := d.Find("button[name=meer]")
		naar := knop.AttrOr("formaction", "")
		if laatste := d.Find(naar); laatste.Length() != 1 || laatste.AttrOr("role", "") != "group" || laatste.AttrOr("aria-label", "") != "Afspraken "+aantal(n) {
			t.Errorf("with %d rows the button leads to %q, which is %q", n, naar, laatste.AttrOr("aria-label", ""))
		}
		d = b.lees(b.verstuur(d, map[string]string{"meer": knop.AttrOr("value", ""), "afspraken.0.wat": "wonen"}), http.StatusOK)
	}
}

// That the resident was told is for the house to say: the day is not filled in,
// so that it cannot be sent unseen (MON-04).
func TestVerteldVultNiemandVoor(t *testing.T) {
	p, id := woont(t)
	d := p.als("ruben").pagina("/dossiers/"+id+"/vastleggen/maatregel-gemeld", http.StatusOK)
	if dag := d.Find("[name=verteldOp]"); dag.Length() != 1 || dag.AttrOr("value", "") != "" {
		t.Errorf("the day the resident was told is filled in: %q", dag.AttrOr("value", ""))
	}
}

// Enter in a field presses the first button of a form: it sends the form, and
// adds no row and throws no draft away.
func TestEnterVerstuurt(t *testing.T) {
	p, id := woont(t)
	b := p.als("ruben")
	pad := "/dossiers/" + id + "/vastleggen/exitafspraken-gemaakt"
	d := b.pagina(pad, http.StatusOK)
	w := velden(d.Find("main form[method=post]").First())
	w.Set("actie", "bewaar")
	w.Set("afspraken.0.afspraak", "Naar zijn zus")
	b.stuur(pad, w)
	for wat, d := range map[string]*goquery.Document{"a new form": d, "a draft": b.pagina(pad, http.StatusOK)} {
		knop := d.Find("main form[method=post]").First().Find("button").First()
		if _, benoemd := knop.Attr("name"); benoemd || knop.AttrOr("type", "submit") != "submit" || knop.AttrOr("aria-hidden", "") != "true" || knop.AttrOr("tabindex", "") != "-1" {
			t.Errorf("%s: Enter presses %q %q", wat, knop.AttrOr("name", ""), knop.Text())
		}
	}
}
