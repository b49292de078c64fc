package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/store"
)

// A team leader sets when his people are reminded, an administrator for each
// organisation; what cannot be is said at the field.
func TestHerinneringen(t *testing.T) {
	p := nieuwePlek(t)
	iris, tom := p.als("iris"), p.als("tom")
	link := iris.pagina("/berichten", http.StatusOK).Find("#voorkeur a").AttrOr("href", "")
	d := iris.pagina(link, http.StatusOK)
	if got := d.Find("[name=voor]").AttrOr("value", ""); got != "14, 3" {
		t.Errorf("at first stands %q", got)
	}
	d = iris.lees(iris.verstuur(d, map[string]string{"voor": "morgen", "direct": "2", "daarna": "4"}), http.StatusUnprocessableEntity)
	bevat(t, d, "#veld-voor-fout", "Kies een getal van 1 tot en met 90.")
	if got := d.Find("[name=voor]").AttrOr("value", ""); got != "morgen" {
		t.Errorf("what was typed became %q", got)
	}
	d = iris.lees(iris.verstuur(d, map[string]string{"voor": "7 21"}), http.StatusOK)
	bevat(t, d, "[role=status]", "Dit is bewaard")
	if got := d.Find("[name=voor]").AttrOr("value", "") + "/" + d.Find("[name=direct]").AttrOr("value", ""); got != "21, 7/2" {
		t.Errorf("kept %q", got)
	}
	iris.pagina(herinneringenPad("linde"), http.StatusForbidden)
	p.als("sanne").pagina(link, http.StatusForbidden)
	naar := tom.pagina("/beheer", http.StatusOK).Find("a[href='" + herinneringenPad("linde") + "']")
	tom.pagina(naar.AttrOr("href", ""), http.StatusOK)
	tom.pagina(herinneringenPad("nergens"), http.StatusNotFound)
}

// An administrator sees what waits and what failed, why, and nobody's name.
func TestUitgaand(t *testing.T) {
	p := nieuwePlek(t)
	b := p.als("tom")
	bevat(t, b.pagina("/beheer", http.StatusOK), "main", "Er is nog niets uitgegaan en er wacht niets.")
	err := p.app.Store.Schrijf(t.Context(), func(s *store.Schrijver) error {
		inhoud, _ := json.Marshal(app.Mail{Persoon: "mark"})
		for _, sleutel := range []string{"mail:feit:d:1:mark", "mail:feit:d:2:mark"} {
			if _, err := s.VoegUitvoerToe(store.Uitvoer{Sleutel: sleutel, Soort: app.UitvoerMail, Wanneer: p.nu, Gemaakt: p.nu, Inhoud: inhoud}); err != nil {
				return err
			}
		}
		u, err := s.EisUitvoerOp(app.UitvoerMail, p.nu, p.nu, 1)
		if err != nil {
			return err
		}
		u[0].Stand, u[0].Wanneer, u[0].Fout = store.UitvoerMislukt, p.nu, app.MailOnbekend
		return s.EindUitvoer(u[0])
	})
	if err != nil {
		t.Fatal(err)
	}
	d := b.pagina("/beheer", http.StatusOK)
	kaart := d.Find(".card").FilterFunction(isKaart("Mail en brieven"))
	for _, wil := range []string{"Wacht", "Mislukt", "Het programma stopte tijdens het versturen", "een tweede mail gaat er niet uit"} {
		if !strings.Contains(kaart.Text(), wil) {
			t.Errorf("it does not say %q: %s", wil, kaart.Text())
		}
	}
	if strings.Contains(strings.ToLower(kaart.Text()), "mark") {
		t.Error("it names somebody")
	}
}

func isKaart(titel string) func(int, *goquery.Selection) bool {
	return func(_ int, s *goquery.Selection) bool { return strings.Contains(s.Find("h2").Text(), titel) }
}
