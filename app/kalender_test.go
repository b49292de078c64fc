package app

import (
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
)

// metBesluit lets the program start again with one more decree.
func (p *proef) metBesluit(dagen ...termijn.Datum) int {
	p.t.Helper()
	var extra []termijn.Besluit
	if len(dagen) > 0 {
		extra = append(extra, termijn.Besluit{Naam: taal.T("Besluit van de proef", "Decree of the test"), Bron: "Stb. 2026, 999",
			Van: termijn.Op(2026, 1, 1), Tot: termijn.Op(2031, 12, 31), Dagen: dagen})
	}
	wet, err := termijn.NieuweWet(extra...)
	p.moet(err)
	p.Wet = wet
	n, err := p.WerkBij(ctx)
	p.moet(err)
	return n
}

// A decree that is added later moves the days that are still to come, and says
// so to who owes the task: once, from when to when, by which decree.
func TestBesluitKomtErbij(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		p.metBesluit()
		dicht := p.totOordelen()
		p.doet(mark, dicht, &dossier.MeldingIngetrokken{Hoedanigheid: dossier.DoorInwoner, Reden: "hij wil niet meer"})
		p.doet(iris, dicht, &dossier.DossierGesloten{Reden: "ingetrokken"})
		id := p.totOordelen()
		if n := p.metBesluit(); n != 0 {
			t.Errorf("with the same calendar %d dossiers changed", n)
		}
		eind := func() termijn.Datum {
			z := p.zaak(mark, id)
			i := slices.IndexFunc(z.Termijnen, func(x dossier.Termijn) bool { return x.ID == dossier.TermijnOnderzoek })
			return z.Termijnen[i].Uiterlijk
		}
		van := eind()
		p.moet(p.LeesBerichten(ctx, mark, p.nu))
		if n := p.metBesluit(van); n != 1 {
			t.Errorf("%d dossiers changed, want the open one", n)
		}
		naar := eind()
		if !naar.Na(van) {
			t.Fatalf("the last day went from %s to %s", van, naar)
		}
		controleerVerschoven(t, p, van, naar, "door: Besluit van de proef")
		p.moet(p.Verschillen(ctx, func(v *store.Verschil) {
			if v != nil {
				t.Errorf("rows differ: %v", v.Wat)
			}
		}))
		if n := p.metBesluit(van); n != 0 || len(p.gehoord(mark)) != 0 {
			t.Errorf("a second start changed %d and told %v", n, p.gehoord(mark))
		}
		p.metBesluit() // the file was a mistake
		controleerVerschoven(t, p, naar, van, "doordat de vrije dagen zijn gewijzigd")
	})
}

// controleerVerschoven asserts that mark is told of his verdict, fenna of
// nothing.
func controleerVerschoven(t *testing.T, p *proef, van, naar termijn.Datum, door string) {
	t.Helper()
	b, err := p.Berichten(ctx, mark, "")
	p.moet(err)
	nieuw := slices.DeleteFunc(b.Rijen, func(r BerichtRij) bool { return !r.Ongelezen })
	wilt := "van " + van.Lang(taal.NL) + " naar " + naar.Lang(taal.NL) + ", " + door
	i := slices.IndexFunc(nieuw, func(r BerichtRij) bool { return r.Titel.NL == "Datum verschoven: Geef het eerste oordeel" })
	if i < 0 || !strings.Contains(nieuw[i].Tekst.NL, wilt) {
		t.Errorf("mark was told %+v, want %q", nieuw, wilt)
	}
	if titels := p.gehoord(fenna); slices.ContainsFunc(titels, func(s string) bool { return strings.HasPrefix(s, "Datum verschoven") }) {
		t.Errorf("the clinic was told %v", titels)
	}
	p.moet(p.LeesBerichten(ctx, mark, p.nu))
}

// Data of before there were tasks and messages get both when the program
// starts, and nobody is told of what did not move.
func TestWerkBijOudeGegevens(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		samira := p.inwonerAccount(id)
		p.moet(p.LeesBerichten(ctx, mark, p.nu))
		p.moet(p.Store.Schrijf(ctx, func(s *store.Schrijver) error {
			k, err := s.Kop(id)
			if err != nil {
				return err
			}
			return s.Leid(id, k.Nr, store.Afgeleid{Rij: k.Rij})
		}))
		if n := p.metBesluit(); n != 1 || len(p.rijenVan(mark, id)) == 0 || len(p.gehoord(mark)) != 0 {
			t.Errorf("%d dossiers changed, mark has %v and heard %v", n, p.rijenVan(mark, id), p.gehoord(mark))
		}
		p.doet(mark, id, &dossier.NotitieGeplaatst{Tekst: "Ik bel morgen"})
		if len(p.gehoord(samira)) == 0 {
			t.Error("the resident hears nothing")
		}
	})
}
