package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// A resident is greeted by his name; when only first letters are known, as a
// letter addresses him.
func TestAanspreken(t *testing.T) {
	for _, c := range []struct {
		i    app.Inwoner
		want string
	}{
		{app.Inwoner{Voornamen: "Jan Willem", Tussenvoegsel: "van der", Achternaam: "Meulen", Aanspreekvorm: "de heer"}, "Jan Willem van der Meulen"},
		{app.Inwoner{Voornamen: "J.W.", Tussenvoegsel: "van der", Achternaam: "Meulen", Aanspreekvorm: "de heer"}, "meneer Van der Meulen"},
		{app.Inwoner{Voorletters: "D.", Achternaam: "özdemir", Aanspreekvorm: "mevrouw"}, "mevrouw Özdemir"},
		{app.Inwoner{Voornamen: "D.", Achternaam: "Özdemir"}, "D. Özdemir"},
	} {
		m := mijnBron{verzoek: &verzoek{taal: taal.NL}, z: &app.Zaak{Inwoner: c.i}}
		if got := m.aanspreken(); got != c.want {
			t.Errorf("%+v is greeted as %q, want %q", c.i, got, c.want)
		}
	}
}

// What waits for a resident stands on his start page and among what he can do,
// and the list of tasks of others leads him there.
func TestMijnTaken(t *testing.T) {
	p, id := gemeld(t)
	ik := toegang.Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Naam: "Samira", Dossier: id}
	if err := p.app.BewaarPersoon(t.Context(), mensen[len(mensen)-1], ik); err != nil {
		t.Fatal(err)
	}
	b := p.als(alsWaarde(ik.Wie))
	p.doet("mark", id, &dossier.InformatieGevraagd{Aan: "inwoner", Wat: "Een kopie van uw huurcontract", Tot: p.s.vandaag().Plus(7)})
	r := b.haal("/taken")
	if r.Request.URL.Path != "/mijn/doen" {
		t.Errorf("the list of tasks leads to %s", r.Request.URL.Path)
	}
	d := b.lees(r, http.StatusOK)
	bevat(t, d, "#nu", "Geef antwoord op de vraag van de gemeente")
	if n := d.Find("#nu a[href*='/informatie-ontvangen']").Length(); n != 1 {
		t.Errorf("the question stands there %d times", n)
	}
	z, err := p.app.Dossier(t.Context(), ik, id)
	if err != nil {
		t.Fatal(err)
	}
	tekst := d.Find("main").Text()
	for _, x := range z.Taken {
		if x.Stand == dossier.TaakOpen && !x.Mag && x.Wie.Rol == dossier.Inwoner && !strings.Contains(tekst, eigenSoort(dossier.SoortMet(x.Feit)).Doen.NL) {
			t.Errorf("%s waits for her and is not there", x.Feit)
		}
	}
	b.pagina("/mijn/mensen", http.StatusOK).Find(".contact a[href^='tel:']").Each(func(_ int, s *goquery.Selection) {
		nummer := strings.TrimPrefix(s.AttrOr("href", ""), "tel:")
		if print := s.Closest(".contact").Find(".print-only").Text(); !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(print, " ", ""), "-", ""), nummer) {
			t.Errorf("on paper %s is not among %q", nummer, print)
		}
	})
}

// Whom to call has a number and when somebody answers, for the resident and on
// the page of the dossier.
func TestBereikbaar(t *testing.T) {
	p, id := gemeld(t)
	if err := p.app.BewaarOrganisatie(t.Context(), mensen[len(mensen)-1], app.Organisatie{ID: "linde", Naam: "Kliniek De Linde", Gemeente: "0402", Soort: toegang.Kliniek,
		Telefoon: "035 555 01 12", Bereikbaar: taal.T("op werkdagen", "on working days")}); err != nil {
		t.Fatal(err)
	}
	d := p.als("mark").pagina("/dossiers/"+id, http.StatusOK)
	bevat(t, d, "aside .person a[href='tel:0355550112']", "035 555 01 12")
	bevat(t, d, "aside .person", "op werkdagen")
}
