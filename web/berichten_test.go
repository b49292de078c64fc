package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/toegang"
)

// What others did is told once: a bell counts it, the page marks it, opening it
// leads to the case and takes it off the count.
func TestBerichten(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	bevat(t, b.pagina("/werklijst", http.StatusOK), ".bell", "1 nieuwe berichten")
	d := b.pagina("/berichten", http.StatusOK)
	bevat(t, d, ".news .unread", "Consulenten toegewezen")
	link := d.Find(".news .unread a").AttrOr("href", "")
	r := b.haal(link)
	if r.Request.URL.Path != dossierPad(id, "") {
		t.Errorf("the message leads to %s", r.Request.URL.Path)
	}
	b.lees(r, http.StatusOK)
	if n := b.pagina("/berichten", http.StatusOK).Find(".unread, .bell .n").Length(); n != 0 {
		t.Errorf("%d signs of news after it was read", n)
	}
	p.als("sanne").pagina(link, http.StatusNotFound)
	p.als("fenna").legVast("/dossiers/"+id+"/vastleggen/notitie-geplaatst", map[string]string{"tekst": "Ik bel morgen"})
	d = b.pagina("/berichten", http.StatusOK)
	d = b.lees(b.verstuur(d, nil), http.StatusOK)
	if n := d.Find(".unread").Length(); n != 0 || d.Find(".news li").Length() != 2 {
		t.Errorf("%d of %d unread after all were marked", n, d.Find(".news li").Length())
	}
	b.lees(b.stuur("/berichten/gelezen", url.Values{"tot": {"ooit"}}), http.StatusBadRequest)
	b.pagina("/berichten?vanaf=zomaar", http.StatusUnprocessableEntity)
	bevat(t, p.als("ruben").pagina("/berichten", http.StatusOK), ".empty", "Er zijn geen berichten")
}

// How somebody wants to be told is his own choice, on the same page.
func TestBerichtenVoorkeur(t *testing.T) {
	p := nieuwePlek(t)
	b := p.als("mark")
	d := b.pagina("/berichten", http.StatusOK)
	bevat(t, d, "#voorkeur", "Uw e-mailadres is nog niet bekend")
	if got := d.Find("input[name=mail][checked]").AttrOr("value", "") + d.Find("input[name=herinneringen][checked]").AttrOr("value", ""); got != "directja" {
		t.Errorf("at first stands %q", got)
	}
	if err := p.app.BewaarEmail(t.Context(), mensen[len(mensen)-1], "mark", "mark@voorbeeld.nl"); err != nil {
		t.Fatal(err)
	}
	d = b.lees(b.stuur("/berichten/voorkeur", url.Values{"mail": {"alles"}}), http.StatusOK)
	bevat(t, d, "[role=status]", "Uw keuze is bewaard.")
	bevat(t, d, "#voorkeur", "mark@voorbeeld.nl")
	if d.Find("input[name=mail][checked]").AttrOr("value", "") != "alles" || d.Find("input[name=herinneringen][checked]").Length() != 0 {
		t.Error("the choice did not stay")
	}
	b.lees(b.stuur("/berichten/voorkeur", url.Values{"mail": {"soms"}}), http.StatusUnprocessableEntity)
}

// A resident hears in his own frame, without his own name in front of it.
func TestBerichtenInwoner(t *testing.T) {
	p, id := gemeld(t)
	ik := toegang.Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Naam: "Samira", Dossier: id}
	if err := p.app.BewaarPersoon(t.Context(), mensen[len(mensen)-1], ik); err != nil {
		t.Fatal(err)
	}
	p.als("mark").legVast("/dossiers/"+id+"/vastleggen/notitie-geplaatst", map[string]string{"tekst": "Ik bel morgen"})
	b := p.als(alsWaarde(ik.Wie))
	d := b.pagina("/berichten", http.StatusOK)
	bevat(t, d, ".news", "Er is een bericht geschreven")
	if strings.Contains(d.Find(".news").Text(), "Amrani") {
		t.Error("it tells her who she is")
	}
	if r := b.haal(d.Find(".news a").AttrOr("href", "")); r.Request.URL.Path != "/mijn" {
		t.Errorf("it leads to %s", r.Request.URL.Path)
	}
	b.pagina("/taken", http.StatusOK)
}
