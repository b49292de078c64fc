package app

import (
	"errors"
	"testing"

	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

func (p *proef) werklijst(ik toegang.Ik, v WerklijstVraag) *Werklijst {
	p.t.Helper()
	w, err := p.Werklijst(ctx, ik, v)
	p.moet(err)
	return w
}

func aantallen(tabs []Tab) map[string]int {
	uit := map[string]int{}
	for _, t := range tabs {
		uit[t.Naam] = t.Aantal
	}
	return uit
}

// Each reader sees in his own lists whose turn it is (7.3, 1.8).
func TestWerklijstPerLezer(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		p.doet(mark, id, oordeel(p.zaak(mark, id).Kader, dossier.AdviesSafehouse))
		for _, g := range []struct {
			ik      toegang.Ik
			tab     string
			wachtOp string
			actie   bool
		}{
			{mark, "mijn", "sanne", true}, {sanne, "mijn", "", true}, {sanne, "tweede", "", true}, {tirza, "team", "sanne", true},
			{fenna, "mijn", "gemeente Hilversum", true},
		} {
			w := p.werklijst(g.ik, WerklijstVraag{Tab: g.tab})
			if len(w.Rijen) != 1 || w.Totaal != 1 {
				t.Fatalf("%s sees %d dossiers in %s", g.ik.Persoon, len(w.Rijen), g.tab)
			}
			r := w.Rijen[0]
			if r.WachtOp.NL != g.wachtOp || r.Actie.IsZero() == g.actie || g.ik.Rol == dossier.Regiebehandelaar && r.Actie != anderAanZet || r.Inwoner != "S. El Amrani" || r.ID != id {
				t.Errorf("%s in %s: waits for %q, action %q, %s", g.ik.Persoon, g.tab, r.WachtOp.NL, r.Actie.NL, r.Inwoner)
			}
		}
		if n := aantallen(p.werklijst(mark, WerklijstVraag{}).Standen); n[StandWacht] != 1 {
			t.Errorf("states of mark: %v", n)
		}
		if n := aantallen(p.werklijst(sanne, WerklijstVraag{}).Standen); n[StandWacht] != 0 {
			t.Errorf("states of sanne: %v", n)
		}
		if w := p.werklijst(sofie, WerklijstVraag{}); w.Totaal != 0 || len(w.Rijen) != 0 {
			t.Errorf("another municipality sees %+v", w.Rijen)
		}
		if w := p.werklijst(beheer, WerklijstVraag{}); len(w.Tabs) != 0 {
			t.Errorf("an administrator has lists: %+v", w.Tabs)
		}
	})
}

// Late is a comparison with today by whoever looks: nothing is rewritten.
func TestWerklijstStanden(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	eind := p.zaak(iris, id).Termijnen
	onderzoek := termijn.Datum{}
	for _, t := range eind {
		if t.ID == dossier.TermijnOnderzoek {
			onderzoek = t.Uiterlijk
		}
	}
	for _, g := range []struct {
		dag            termijn.Datum
		laat, dezeWeek int
	}{{onderzoek.Plus(-7), 0, 0}, {onderzoek.Plus(-6), 0, 1}, {onderzoek, 0, 1}, {onderzoek.Plus(1), 1, 0}} {
		p.nu = g.dag.Tijd().Add(10 * 3600e9)
		n := aantallen(p.werklijst(iris, WerklijstVraag{Tab: "team"}).Standen)
		if n[StandTeLaat] != g.laat || n[StandDezeWeek] != g.dezeWeek {
			t.Errorf("on %s: %v", g.dag, n)
		}
		if w := p.werklijst(iris, WerklijstVraag{Tab: "team", Stand: StandTeLaat}); w.Totaal != g.laat {
			t.Errorf("on %s %d are late", g.dag, w.Totaal)
		}
	}
}

func TestWerklijstFoutInvoer(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	for _, v := range []WerklijstVraag{{Tab: "alles"}, {Stand: "ooit"}} {
		var fout *OngeldigFout
		if _, err := p.Werklijst(ctx, sanne, v); !errors.As(err, &fout) {
			t.Errorf("%+v: %v", v, err)
		}
	}
	if _, err := p.Werklijst(ctx, sanne, WerklijstVraag{Vanaf: "zomaar"}); err == nil {
		t.Error("a place no page gave out is taken")
	}
}

// Search finds what the reader may see, and nothing else.
func TestZoek(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
		for _, g := range []struct {
			ik    toegang.Ik
			tekst string
			wilt  int
		}{
			{sanne, "amrani", 1}, {sanne, "sam", 1}, {sanne, samira.BSN, 1}, {sanne, "2026-0001", 1}, {sanne, "2-11-1994", 1},
			{sanne, "pietersen", 0}, {sanne, "  ", 0}, {sofie, "amrani", 0}, {hugo, samira.BSN, 0}, {fenna, samira.BSN, 1},
			{ruben, "amrani", 1}, {ruben, samira.BSN, 0}, {beheer, "amrani", 0},
		} {
			gevonden, err := p.Zoek(ctx, g.ik, g.tekst)
			p.moet(err)
			n := 0
			for _, x := range gevonden {
				if x.Soort == "dossier" && x.ID == id {
					n++
				}
			}
			if n != g.wilt {
				t.Errorf("%s finds %d times %q, want %d", g.ik.Persoon, n, g.tekst, g.wilt)
			}
		}
		if x, err := p.Zoek(ctx, sanne, "kade"); err != nil || len(x) == 0 || x[len(x)-1].Soort != "organisatie" {
			t.Errorf("an organisation by name: %+v, %v", x, err)
		}
	})
}

// A draft is one's own, and goes when it is emptied or lapses.
func TestConcept(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	p.moet(p.BewaarConcept(ctx, mark, id, "oordeel", []byte(`{"advies":"x"}`)))
	if b, op, err := p.Concept(ctx, mark, id, "oordeel"); err != nil || string(b) != `{"advies":"x"}` || !op.Equal(p.nu) {
		t.Errorf("%s %s %v", b, op, err)
	}
	if b, _, err := p.Concept(ctx, sanne, id, "oordeel"); err != nil || b != nil {
		t.Errorf("somebody else's draft: %s %v", b, err)
	}
	p.moet(p.BewaarConcept(ctx, mark, id, "oordeel", nil))
	if b, _, _ := p.Concept(ctx, mark, id, "oordeel"); b != nil {
		t.Error("an emptied draft is still there")
	}
	p.moet(p.BewaarConcept(ctx, fenna, "", "melding", []byte("{}")))
	p.nu = p.nu.Add(conceptDuur)
	if b, _, _ := p.Concept(ctx, fenna, "", "melding"); b != nil {
		t.Error("a draft lives for ever")
	}
}

// A document that somebody may not see cannot be named by him either.
func TestDocumentVanEenAnder(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	d, err := p.VoegDocumentToe(ctx, fenna, id, "verklaring.png", scan(t))
	p.moet(err)
	voegToe := &dossier.DocumentToegevoegd{ID: d.ID, Soort: "ander", Titel: "Verklaring", Deel: dossier.DeelKern}
	weigering(t, p.legVast(mark, id, voegToe), "id")
	weigering(t, p.legVast(mark, id, &dossier.AlternatiefAfgewogen{Alternatief: "zomaar", Reden: "x"}), "alternatief")
	p.doet(fenna, id, voegToe)
	if _, _, err := p.HaalDocument(ctx, mark, d.ID); err != nil {
		t.Errorf("once it is in the dossier: %v", err)
	}
}
