package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/dossier"
)

// Every field that depends on another one exists, and so do the field and the
// answers it depends on; the style sheet hides it.
func TestAlleenBij(t *testing.T) {
	b, err := leesBestanden("")
	if err != nil {
		t.Fatal(err)
	}
	stijl := string(b.inhoud["halfweg.css"])
	for soort, velden := range alleenBij {
		s := dossier.SoortMet(soort)
		if s == nil {
			t.Errorf("no kind %s", soort)
			continue
		}
		for naam, x := range velden {
			v, ok := s.Veld(naam)
			if !ok || v.Verplicht {
				t.Errorf("%s.%s is no field that may be left out", soort, naam)
			}
			van, ok := s.Veld(x.veld)
			if !ok {
				t.Errorf("%s.%s depends on %s, which is no field", soort, naam, x.veld)
			}
			for _, w := range x.waarden {
				if _, ok := van.Optie(w); !ok && !(van.Type == dossier.JaNee && slices.Contains([]string{"ja", "nee"}, w)) {
					t.Errorf("%s.%s depends on %s being %q, which is no answer", soort, naam, x.veld, w)
				}
			}
			if !x.altijd && !strings.Contains(stijl, "."+x.klasse()+"{display:none}") {
				t.Errorf("no style hides %s", x.klasse())
			}
		}
	}
}

// A field that is not asked is not recorded, whatever stands in it.
func TestNietGevraagd(t *testing.T) {
	i := invoer{Naam: "waar", Bij: alsMoet("soort", "time_out")}
	for soort, want := range map[string]bool{"": true, "time_out": true, "gesprek": false} {
		if got := i.gevraagd(url.Values{"soort": {soort}}); got != want {
			t.Errorf("asked with %q: %v", soort, got)
		}
	}
	if i := (invoer{Naam: "weging", Bij: ookMoet("akkoord", "ja")}); !i.gevraagd(url.Values{"akkoord": {"nee"}}) || i.vrij() || i.klasse() != "" {
		t.Error("what is asked with every answer is hidden, or called optional")
	}
}

// What stands beside a form reads as lines, without a colon after a question or
// two full stops.
func TestRegels(t *testing.T) {
	w := []feitVeldWaarde{{Label: "Waarom?", Waarde: "Kwam te laat."}, {Label: "Dag", Waarde: "7 november 2026"}}
	if got := regels(w); got != "Waarom? Kwam te laat.\nDag: 7 november 2026" {
		t.Errorf("%q", got)
	}
	if got := opRegel(w); got != "Waarom? Kwam te laat. Dag: 7 november 2026" {
		t.Errorf("%q", got)
	}
}

// The form of an address begins with whether there is one; nothing that is
// needed then is called optional.
func TestAdresFormulier(t *testing.T) { // PLC-04
	p, id := woont(t)
	d := p.als("ruben").pagina("/dossiers/"+id+"/vastleggen/uitstroomadres-vastgelegd", http.StatusOK)
	if naam := d.Find("form.form .f input").Eq(1).AttrOr("name", ""); naam != "geen" {
		t.Errorf("after the day it asks %s", naam)
	}
	if d.Find("input[name=geen][value=nee][checked]").Length() != 1 {
		t.Error("that there is an address is not where it begins")
	}
	d.Find("form.form .f:has(.opt)").Each(func(_ int, s *goquery.Selection) {
		if naam := s.Find("input").AttrOr("name", ""); naam != "telefoon" {
			t.Errorf("%s is called optional", naam)
		}
	})
}
