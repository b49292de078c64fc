package app

import (
	"errors"
	"sync"
	"testing"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
)

// 0.3: the clinic sends, the municipality sees it, others do not know it is there.
func TestSignaalEnMelding(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, signaal())
		p.dagen(1)
		p.doet(fenna, id, melding())
		z := p.zaak(sanne, id)
		if z.Fase != dossier.FaseMelding || z.Inwoner.Naam() != "S. El Amrani" || z.Nummer != "2026-0001" || z.Nr != 2 {
			t.Errorf("the municipality sees %s %s %s %d", z.Fase, z.Inwoner.Naam(), z.Nummer, z.Nr)
		}
		if z.Kader == nil || z.Kader.ID != "gooi-en-vechtstreek" || z.Dossier.Kader != z.Kader.Verwijzing() {
			t.Errorf("the melding is not pinned to the regional framework: %v", z.Dossier.Kader)
		}
		if z.Termijnen == nil || z.NieuwerKader != nil {
			t.Errorf("terms %v, newer framework %v", z.Termijnen, z.NieuwerKader)
		}
	})
}

// A forbidden dossier and one that does not exist are the same answer, for
// reading and for writing.
func TestVerbodenIsOnbekend(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	for _, doel := range []string{id, "bestaatniet"} {
		for _, ik := range []struct {
			naam string
			ik   Opdracht
		}{{"with a number", Opdracht{Gezien: 1}}, {"without", Opdracht{}}} {
			o := ik.ik
			o.Dossier, o.Sleutel, o.Gebeurd, o.Inhoud = doel, p.sleutel(), p.vandaag(), melding()
			if _, err := p.LegVast(ctx, hugo, o); !errors.Is(err, ErrNietGevonden) {
				t.Errorf("record %s in %q: %v", ik.naam, doel, err)
			}
		}
		if _, err := p.Dossier(ctx, hugo, doel); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("read %q: %v", doel, err)
		}
		if _, err := p.VoegDocumentToe(ctx, hugo, doel, "scan.png", scan(t)); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("add to %q: %v", doel, err)
		}
		if err := p.BewaarConcept(ctx, hugo, doel, "melding", []byte("{}")); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("draft in %q: %v", doel, err)
		}
	}
	if _, err := p.Dossier(ctx, beheer, id); !errors.Is(err, ErrNietGevonden) {
		t.Errorf("an administrator reads a dossier: %v", err)
	}
}

// Whoever may see the dossier but not do this hears that, and nothing happens.
func TestGeenRecht(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	p.doet(fenna, id, melding())
	var geen *GeenRechtFout
	err := p.legVast(fenna, id, &dossier.ConsulentenToegewezen{Eerste: "sanne", Tweede: "mark"})
	if !errors.As(err, &geen) || geen.Regel != "T12" {
		t.Errorf("a clinic assigns consultants: %v", err)
	}
	// The framework asks the consultant, not the clinic, how many hours are needed.
	uren := &dossier.GegevenVastgesteld{Gegeven: "guidance_hours_per_week", Stand: dossier.StandBekend, Waarde: dossier.GetalWaarde(30), Redenen: "x"}
	if err := p.legVast(fenna, id, uren); !errors.As(err, &geen) {
		t.Errorf("a clinic states what the consultant judges: %v", err)
	}
	if p.nr(id) != 2 {
		t.Error("something was recorded")
	}
	p.doet(fenna, id, &dossier.GegevenVastgesteld{Gegeven: "addiction_kinds", Stand: dossier.StandBekend, Waarde: dossier.LijstWaarde("gambling")})
	p.doet(iris, id, uren)
}

// A dossier is opened only by who is party to it.
func TestOpenenVoorEenAnder(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	_, err := p.LegVast(ctx, sofie, Opdracht{Inwoner: &samira, Sleutel: "s", Gebeurd: p.vandaag(), Inhoud: melding()})
	if !errors.Is(err, ErrNietGevonden) {
		t.Errorf("Almere opens a dossier of Hilversum: %v", err)
	}
	w, err := p.Werklijst(ctx, sanne, WerklijstVraag{Tab: "team"})
	if err != nil || w.Totaal != 0 {
		t.Errorf("a dossier was left behind: %+v, %v", w, err)
	}
}

func TestGeldigeDagen(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	for _, g := range []struct {
		naam string
		dag  termijn.Datum
	}{{"before the signal", p.vandaag().Plus(-1)}, {"in the future", p.vandaag().Plus(1)}, {"none", termijn.Datum{}}} {
		_, err := p.LegVast(ctx, fenna, Opdracht{Dossier: id, Gezien: 1, Sleutel: p.sleutel(), Gebeurd: g.dag, Inhoud: melding()})
		var w *dossier.Weigering
		if !errors.As(err, &w) || w.Veld != "gebeurd" {
			t.Errorf("%s: %v", g.naam, err)
		}
	}
}

func TestMeldingTweeKeer(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, melding())
	weigering(t, p.legVast(fenna, id, melding()), "")
	if p.nr(id) != 1 {
		t.Error("the second melding was recorded")
	}
	_, err := p.LegVast(ctx, fenna, Opdracht{Inwoner: &samira, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: melding()})
	var fout *OngeldigFout
	if !errors.As(err, &fout) || fout.Veld != "inwoner.bsn" {
		t.Errorf("a second dossier for the same person: %v", err)
	}
	// Another clinic, which may not see the first, is not told about it.
	ander := melding()
	ander.Indiener = "hugo"
	if _, err := p.LegVast(ctx, hugo, Opdracht{Inwoner: &samira, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: ander}); err != nil {
		t.Errorf("another clinic is told of a dossier it may not see: %v", err)
	}
}

// The same command twice does the same thing once; the same key for another
// command is refused.
func TestEenmaal(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		o := Opdracht{Inwoner: &samira, Sleutel: "een", Gebeurd: p.vandaag(), Inhoud: signaal()}
		eerste, err := p.LegVast(ctx, fenna, o)
		p.moet(err)
		p.dagen(1)
		tweede, err := p.LegVast(ctx, fenna, o)
		if err != nil || !tweede.Herhaald || tweede.Dossier != eerste.Dossier || tweede.Nr != eerste.Nr {
			t.Errorf("the same command again: %+v, %v", tweede, err)
		}
		if p.nr(eerste.Dossier) != 1 {
			t.Error("it was recorded twice")
		}
		o.Inhoud = melding()
		var fout *OngeldigFout
		if _, err := p.LegVast(ctx, fenna, o); !errors.As(err, &fout) {
			t.Errorf("another command under the same key: %v", err)
		}
		// A refused command leaves its key free.
		m := melding()
		m.Vestiging = "elders"
		o = Opdracht{Dossier: eerste.Dossier, Gezien: 1, Sleutel: "twee", Gebeurd: p.vandaag(), Inhoud: m}
		_, err = p.LegVast(ctx, fenna, o)
		weigering(t, err, "vestigingIn")
		o.Inhoud = melding()
		if g, err := p.LegVast(ctx, fenna, o); err != nil || g.Herhaald {
			t.Errorf("after a refusal: %+v, %v", g, err)
		}
	})
}

// Two people at once: one is first, the other hears what changed and nothing of
// his is half written.
func TestTweeSchrijvers(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, melding())
		const n = 8
		fouten := make([]error, n)
		var wg sync.WaitGroup
		for i := range n {
			sleutel := p.sleutel()
			wg.Go(func() {
				_, fouten[i] = p.LegVast(ctx, sanne, Opdracht{Dossier: id, Gezien: 1, Sleutel: sleutel, Gebeurd: p.vandaag(),
					Inhoud: &dossier.NotitieGeplaatst{Tekst: "gebeld"}})
			})
		}
		wg.Wait()
		gelukt := 0
		for _, err := range fouten {
			var in *IngehaaldFout
			switch {
			case err == nil:
				gelukt++
			case !errors.As(err, &in) || in.Gezien != 1 || len(in.Nieuw) != 1 || in.Nieuw[0].Nr != 2:
				t.Errorf("the one who came second: %v %+v", err, in)
			}
		}
		if gelukt != 1 || p.nr(id) != 2 {
			t.Errorf("%d of %d were recorded, last number %d", gelukt, n, p.nr(id))
		}
	})
}

// A trial answers as the real thing and leaves nothing.
func TestProef(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	o := Opdracht{Dossier: id, Gezien: 1, Sleutel: "x", Gebeurd: p.vandaag(), Inhoud: melding()}
	p.moet(p.Proef(ctx, fenna, o))
	if p.nr(id) != 1 {
		t.Error("a trial recorded something")
	}
	o.Gebeurd = p.vandaag().Plus(-5)
	weigering(t, p.Proef(ctx, fenna, o), "gebeurd")
}

func TestOnbekendeVerwijzing(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, melding())
	weigering(t, p.legVast(iris, id, &dossier.ConsulentenToegewezen{Eerste: "niemand", Tweede: "mark"}), "eerste")
	s := melding()
	s.Woongemeente = "9999"
	_, err := p.LegVast(ctx, hugo, Opdracht{Inwoner: &samira, Sleutel: "y", Gebeurd: p.vandaag(), Inhoud: s})
	weigering(t, err, "woongemeente")
}

func TestInwonerKeuren(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	fout := Inwoner{Geboren: p.vandaag().Plus(1), BSN: "123456789", Postcode: "12AB", Email: "x"}
	_, err := p.LegVast(ctx, fenna, Opdracht{Inwoner: &fout, Sleutel: "z", Gebeurd: p.vandaag(), Inhoud: signaal()})
	var fs dossier.Fouten
	if !errors.As(err, &fs) || len(fs) != 5 {
		t.Fatalf("got %v, want five faults", err)
	}
	for i, veld := range []string{"achternaam", "geboren", "bsn", "postcode", "email"} {
		if fs[i].Veld != "inwoner."+veld {
			t.Errorf("fault %d is about %s, want %s", i, fs[i].Veld, veld)
		}
	}
}

func TestOnbekendKader(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	p.nu = p.nu.AddDate(-10, 0, 0)
	s := signaal()
	s.VerwachtOntslag = termijn.Datum{}
	id := p.opent(fenna, s)
	var fout *OngeldigFout
	if err := p.legVast(fenna, id, melding()); !errors.As(err, &fout) || fout.Veld != "kader" {
		t.Errorf("a melding before any framework: %v", err)
	}
}

// What lists and search hold is what the facts lead to.
func TestHerbouw(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, signaal())
		p.doet(fenna, id, toestemming(gemeenteOrg, dossier.DeelZorg))
		p.doet(fenna, id, melding())
		p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
		err := p.Herbouw(ctx, func(v *store.Verschil) {
			if v != nil {
				t.Errorf("%s differs in %v", v.Nummer, v.Wat)
			}
		})
		p.moet(err)
	})
}
