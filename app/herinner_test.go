package app

import (
	"errors"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// The reminder of a day is the last whose day has come, never before the term
// began, and none while the clock stands still (A10).
func TestHerinnerMoment(t *testing.T) {
	op := termijn.Op(2026, 6, 15)
	eind := func(dagen int) store.TaakRij { return store.TaakRij{Begin: op.Plus(-40), Uiterlijk: op.Plus(dagen)} }
	kort, terug, stil := eind(5), eind(10), eind(2)
	kort.Begin = op
	terug.Begin = op.Plus(60)
	stil.StilTot = op
	direct := func(dagen int) store.TaakRij { return store.TaakRij{Direct: true, Begin: op.Plus(-dagen)} }
	eigen := HerinnerRegels{Voor: []int{30, 7}, Direct: 2, Daarna: 3}
	for _, g := range []struct {
		naam string
		r    HerinnerRegels
		t    store.TaakRij
		wilt string
	}{
		{"no term", StandaardHerinneringen, store.TaakRij{}, ""},
		{"far away", StandaardHerinneringen, eind(15), ""},
		{"fourteen days", StandaardHerinneringen, eind(14), "voor_14"},
		{"between", StandaardHerinneringen, eind(4), "voor_14"},
		{"three days", StandaardHerinneringen, eind(3), "voor_3"},
		{"the last day", StandaardHerinneringen, eind(0), "voor_3"},
		{"the day after", StandaardHerinneringen, eind(-1), "laat"},
		{"long after", StandaardHerinneringen, eind(-300), "laat"},
		{"a term shorter than the reminder", StandaardHerinneringen, kort, ""},
		{"counted back from what is to come", StandaardHerinneringen, terug, "voor_14"},
		{"clock stands still", StandaardHerinneringen, stil, ""},
		{"at once, today", StandaardHerinneringen, direct(0), ""},
		{"at once, yesterday", StandaardHerinneringen, direct(1), "direct_1"},
		{"at once, a week", StandaardHerinneringen, direct(7), "direct_1"},
		{"at once, again", StandaardHerinneringen, direct(8), "direct_8"},
		{"own days before", eigen, eind(8), "voor_30"},
		{"own days at once", eigen, direct(6), "direct_5"},
	} {
		if m := g.r.moment(g.t, op); m != g.wilt {
			t.Errorf("%s: %q, want %q", g.naam, m, g.wilt)
		}
	}
}

// herinnerd reminds, and returns what ik was reminded of and had not read.
func (p *proef) herinnerd(ik toegang.Ik) (uit []string) {
	p.t.Helper()
	_, err := p.Herinner(ctx)
	p.moet(err)
	for _, titel := range p.gehoord(ik) {
		if strings.HasPrefix(titel, "Herinnering: ") {
			uit = append(uit, titel)
		}
	}
	p.moet(p.LeesBerichten(ctx, ik, p.nu))
	return uit
}

// Who owes a task is reminded of it, once per day that it is due; who moves the
// date makes new reminders; who does it, none (A09).
func TestHerinner(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		p.doet(mark, id, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "de ontslagbrief", Tot: p.vandaag().Plus(20)})
		if h := p.herinnerd(fenna); len(h) != 0 {
			t.Errorf("twenty days before: %v", h)
		}
		p.dagen(6)
		if h := p.herinnerd(fenna); len(h) != 1 || h[0] != "Herinnering: Beantwoord de vraag van de gemeente" {
			t.Errorf("fourteen days before: %v", h)
		}
		if h := p.herinnerd(fenna); len(h) != 0 {
			t.Errorf("a second time: %v", h)
		}
		if h := p.herinnerd(hugo); len(h) != 0 {
			t.Errorf("another clinic: %v", h)
		}
		p.doet(mark, id, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "en de medicatie", Tot: p.vandaag().Plus(30)})
		p.dagen(16) // the second question is due in fourteen days, the first is late
		if h := p.herinnerd(fenna); len(h) != 2 {
			t.Errorf("a late one and a new one: %v", h)
		}
		p.moet(p.BewaarVoorkeur(ctx, fenna, Voorkeur{Mail: MailDirect}))
		p.dagen(11)
		if h := p.herinnerd(fenna); len(h) != 0 {
			t.Errorf("who wants no reminders gets %v", h)
		}
		p.moet(p.BewaarVoorkeur(ctx, fenna, Voorkeur{Mail: MailDirect, Herinneringen: true}))
		for _, v := range p.zaak(fenna, id).Dossier.Vragen {
			p.doet(fenna, id, &dossier.InformatieOntvangen{Vraag: v.Nr, Volledig: true})
		}
		if h := p.herinnerd(fenna); len(h) != 0 {
			t.Errorf("what is done asks %v", h)
		}
	})
}

// Each organisation sets its own days, within bounds.
func TestBewaarHerinneringen(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		p.moet(p.BewaarHerinneringen(ctx, beheer, vossenhof, HerinnerRegels{Voor: []int{5, 21, 5}, Direct: 2, Daarna: 2}))
		if r, err := p.Herinneringen(ctx, beheer, vossenhof); err != nil || len(r.Voor) != 2 || r.Direct != 2 {
			t.Errorf("kept %+v, %v", r, err)
		}
		p.doet(mark, id, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "de ontslagbrief", Tot: p.vandaag().Plus(22)})
		p.dagen(1)
		if h := p.herinnerd(fenna); len(h) != 1 {
			t.Errorf("21 days before: %v", h)
		}
		if r, err := p.Herinneringen(ctx, iris, gemeenteOrg); err != nil || len(r.Voor) != 2 || r.Daarna != 7 {
			t.Errorf("a team leader reads %+v, %v", r, err)
		}
		goed := HerinnerRegels{Voor: []int{1}, Direct: 1, Daarna: 1}
		p.moet(p.BewaarHerinneringen(ctx, iris, gemeenteOrg, goed))
		var geen *GeenRechtFout
		if err := p.BewaarHerinneringen(ctx, iris, vossenhof, goed); !errors.As(err, &geen) {
			t.Errorf("a team leader sets those of a clinic: %v", err)
		}
		if err := p.BewaarHerinneringen(ctx, sanne, gemeenteOrg, goed); !errors.As(err, &geen) {
			t.Errorf("a consultant sets them: %v", err)
		}
		if err := p.BewaarHerinneringen(ctx, beheer, "niemand", goed); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("an organisation that is not there: %v", err)
		}
		for veld, fout := range map[string]HerinnerRegels{"voor": {Voor: []int{91}, Direct: 1, Daarna: 1}, "direct": {Direct: 0, Daarna: 1}, "daarna": {Direct: 1, Daarna: -1}} {
			var o *OngeldigFout
			if err := p.BewaarHerinneringen(ctx, beheer, vossenhof, fout); !errors.As(err, &o) || o.Veld != veld {
				t.Errorf("%s: %v", veld, err)
			}
		}
	})
}
