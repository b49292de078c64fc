package web

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"halfweg/bewijs"
	"halfweg/kluis"
	"halfweg/store"
)

// Anybody who is signed in reads the checkpoint; an administrator takes it along.
func TestControlepunt(t *testing.T) {
	p, _ := gemeld(t)
	sanne, tom := p.als("sanne"), p.als("tom")
	bevat(t, sanne.pagina("/controlepunt", http.StatusOK), "main", "nog geen controlepunt")
	var err error
	if p.app.Zegel, err = bewijs.NieuwZegel(kluis.Nieuw().Ondertekenaar()); err != nil {
		t.Fatal(err)
	}
	c, err := p.app.TekenControlepunt(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := sanne.pagina("/controlepunt", http.StatusOK)
	bevat(t, d, "main", c.Kort)
	if d.Find("pre").Text() != c.Tekst || d.Find("a[href='/controlepunt/bestand']").Length() != 0 {
		t.Errorf("the page shows %q", d.Find("pre").Text())
	}
	sanne.pagina("/controlepunt/bestand", http.StatusNotFound)
	r := tom.haal("/controlepunt/bestand")
	defer r.Body.Close()
	tekst, _ := io.ReadAll(r.Body)
	if _, err := bewijs.LeesControlepunt(tekst, p.app.Zegel.Controle); err != nil || !strings.HasPrefix(r.Header.Get("Content-Disposition"), "attachment") {
		t.Errorf("the file is %q: %v", tekst, err)
	}
	if r := p.bezoek().haal("/controlepunt"); r.Request.URL.Path != "/aanmelden" {
		t.Errorf("somebody who is not signed in reads %s", r.Request.URL)
	}
}

// When history was changed every page tells staff, and every command is refused
// with what to do; a resident is not troubled with it.
func TestAlleenLezen(t *testing.T) {
	p, id := gemeld(t)
	mark := p.als("mark")
	p.app.Store.AlleenLezen(&store.Bevinding{Soort: store.AfwijkingInhoud, Nummer: "2026-0001", Feit: 1})
	for _, pad := range []string{"/werklijst", "/taken", "/dossiers/" + id, "/dossiers/" + id + "/tijdlijn", "/kaders"} {
		bevat(t, mark.pagina(pad, http.StatusOK), ".alert.neg", "Halfweg staat op alleen-lezen.")
	}
	bevat(t, p.als("tom").pagina("/beheer", http.StatusOK), ".alert.neg", "alleen-lezen")
	blad := mark.pagina("/dossiers/"+id+"/vastleggen/notitie-geplaatst", http.StatusOK)
	d := mark.lees(mark.verstuur(blad, map[string]string{"tekst": "Ik bel morgen"}), http.StatusServiceUnavailable)
	bevat(t, d, "main", "Er is niets opgeslagen. Waarschuw de beheerder.")
}

// Abuse case 5, by form: a moment of recording that comes along in a form is not
// taken; the clock of the server says when it was.
func TestVastgelegdUitFormulier(t *testing.T) {
	p, id := gemeld(t)
	mark := p.als("mark")
	blad := mark.pagina("/dossiers/"+id+"/vastleggen/notitie-geplaatst", http.StatusOK)
	for _, naam := range []string{"vastgelegd", "Vastgelegd", "feit.vastgelegd"} {
		f := blad.Find("main form[method=post]").First()
		w := velden(f)
		w["tekst"], w[naam] = []string{"Ik bel morgen"}, []string{"2020-01-01T00:00:00Z"}
		mark.stuur(f.AttrOr("action", ""), w).Body.Close()
		blad = mark.pagina("/dossiers/"+id+"/vastleggen/notitie-geplaatst", http.StatusOK)
	}
	err := p.app.Store.Lees(t.Context(), func(l *store.Lezer) error {
		fs, err := l.Feiten(id)
		for _, f := range fs {
			if f.Vastgelegd.Year() != 2026 {
				t.Errorf("fact %d was recorded at %s", f.Nr, f.Vastgelegd)
			}
		}
		if len(fs) == 0 {
			return errors.New("no facts")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
