package app

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// gehoord are the titles of what ik was told about a dossier and has not read,
// oldest first.
func (p *proef) gehoord(ik toegang.Ik) (titels []string) {
	p.t.Helper()
	b, err := p.Berichten(ctx, ik, "")
	p.moet(err)
	for _, r := range slices.Backward(b.Rijen) {
		if r.Ongelezen {
			titels = append(titels, r.Titel.NL)
		}
	}
	return titels
}

// inwonerAccount lets the resident of a dossier sign in.
func (p *proef) inwonerAccount(id string) toegang.Ik {
	p.t.Helper()
	ik := toegang.Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Naam: "Samira", Dossier: id}
	p.moet(p.BewaarPersoon(ctx, beheer, ik))
	return ik
}

// Everybody party to a dossier hears what he may know, who recorded it does
// not, and who is no party hears nothing (Wmo 2015 art. 5.2.1; ROLE-06).
func TestWieHoortWat(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, signaal())
		samira := p.inwonerAccount(id)
		for _, g := range []struct {
			naam   string
			doe    func()
			horen  []toegang.Ik // besides whoever heard before
			nieuws string
		}{
			{"signal, nobody assigned", func() {}, []toegang.Ik{iris}, "Vroegsignaal gegeven"},
			{"notice", func() { p.doet(fenna, id, melding()) }, []toegang.Ik{iris, samira}, "Melding gedaan"},
			{"assigned", func() { p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"}) },
				[]toegang.Ik{mark, sanne, fenna, samira}, "Consulenten toegewezen"},
			{"house meets", func() {
				p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
			}, []toegang.Ik{sanne, fenna, ruben, samira}, "Kennismaking gehouden"},
			{"treatment broken off", func() {
				p.doet(fenna, id, &dossier.BehandelingAfgebroken{Reden: "Hij ging weg"})
			}, []toegang.Ik{mark, sanne, iris, ruben, samira}, "Behandeling afgebroken"},
		} {
			g.doe()
			for _, ik := range []toegang.Ik{mark, sanne, tirza, iris, sofie, fenna, hugo, ruben, samira} {
				titels := p.gehoord(ik)
				hoort := slices.ContainsFunc(g.horen, func(x toegang.Ik) bool { return x.Persoon == ik.Persoon })
				if hoort != slices.Contains(titels, g.nieuws) || len(titels) > 1 {
					t.Errorf("%s: %s hears %v, want %v", g.naam, ik.Persoon, titels, hoort)
				}
				p.moet(p.LeesBerichten(ctx, ik, p.nu))
				if n := p.gehoord(ik); len(n) != 0 {
					t.Errorf("%s: %s still has %v unread", g.naam, ik.Persoon, n)
				}
			}
		}
	})
}

// post are the mails that wait to go out.
func (p *proef) post() (uit []store.Uitvoer) {
	p.t.Helper()
	p.moet(p.Store.Schrijf(ctx, func(s *store.Schrijver) (err error) {
		uit, err = s.EisUitvoerOp(UitvoerMail, p.nu, p.nu.Add(time.Minute), 100)
		return err
	}))
	return uit
}

// Mail goes to who has an address and wants it; the effect holds no name, no
// address and nothing of what it is about.
func TestMailNaarKeuze(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		for _, wie := range []string{"mark", "sanne", "iris"} {
			p.moet(p.BewaarEmail(ctx, beheer, wie, wie+"@voorbeeld.nl"))
		}
		p.moet(p.BewaarVoorkeur(ctx, sanne, Voorkeur{Mail: MailAlles}))
		p.moet(p.BewaarVoorkeur(ctx, iris, Voorkeur{Mail: MailNooit}))
		wie := func() (uit []string) {
			for _, u := range p.post() {
				uit = append(uit, strings.TrimSuffix(strings.TrimPrefix(string(u.Inhoud), `{"persoon":"`), `"}`))
				for _, mag_niet := range []string{"Amrani", "Samira", samira.BSN, "voorbeeld.nl", "vossenhof", "afgebroken"} {
					if strings.Contains(string(u.Inhoud), mag_niet) {
						t.Errorf("the effect tells %q: %s", mag_niet, u.Inhoud)
					}
				}
			}
			slices.Sort(uit)
			return uit
		}
		p.doet(fenna, id, &dossier.BehandelingAfgebroken{Reden: "Hij ging weg"})
		if m := wie(); !slices.Equal(m, []string{"mark", "sanne"}) {
			t.Errorf("of what cannot wait mail goes to %v", m)
		}
		p.doet(fenna, id, &dossier.NotitieGeplaatst{Tekst: "Ik bel morgen"})
		if m := wie(); !slices.Equal(m, []string{"sanne"}) {
			t.Errorf("of a note mail goes to %v", m)
		}
		var fout *OngeldigFout
		if err := p.BewaarVoorkeur(ctx, iris, Voorkeur{Mail: "soms"}); !errors.As(err, &fout) {
			t.Errorf("a choice that does not exist: %v", err)
		}
		if err := p.BewaarEmail(ctx, beheer, "mark", "Mark <mark>"); !errors.As(err, &fout) {
			t.Errorf("no address: %v", err)
		}
		var geen *GeenRechtFout
		if err := p.BewaarEmail(ctx, iris, "mark", "x@voorbeeld.nl"); !errors.As(err, &geen) {
			t.Errorf("a team leader changes the register: %v", err)
		}
		p.moet(p.BewaarPersoon(ctx, beheer, mark)) // a change of the person keeps his address
		if b, err := p.Berichten(ctx, mark, ""); err != nil || b.Email != "mark@voorbeeld.nl" {
			t.Errorf("the address became %q, %v", b.Email, err)
		}
	})
}

// The same command twice tells nobody twice; a message is of one person only,
// and says nothing of a dossier he lost.
func TestBerichtVanEenAnder(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		p.nu = p.nu.Add(time.Minute)
		o := Opdracht{Dossier: id, Gezien: p.nr(id), Sleutel: "eens", Gebeurd: p.vandaag(), Inhoud: &dossier.NotitieGeplaatst{Tekst: "Ik bel morgen"}}
		for range 2 {
			_, err := p.LegVast(ctx, mark, o)
			p.moet(err)
		}
		b, err := p.Berichten(ctx, sanne, "")
		p.moet(err)
		if n := len(b.Rijen); n != 2 || b.Rijen[0].Titel.NL != "Notitie geplaatst" || b.Rijen[0].Inwoner != "S. El Amrani" || b.Rijen[0].Nummer != "2026-0001" {
			t.Fatalf("sanne was told %+v", b.Rijen)
		}
		if _, err := p.OpenBericht(ctx, mark, b.Rijen[0].ID); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("mark opens her message: %v", err)
		}
		if waar, err := p.OpenBericht(ctx, sanne, b.Rijen[0].ID); err != nil || waar != id {
			t.Errorf("her message leads to %q, %v", waar, err)
		}
		if n, err := p.Tellingen(ctx, sanne); err != nil || n.Berichten != 1 {
			t.Errorf("%+v unread, %v", n, err)
		}
		elders := sanne
		elders.Gemeenten = []string{almere} // her organisation no longer works for this municipality
		if b, err := p.Berichten(ctx, elders, ""); err != nil || b.Rijen[0].Titel != nietMeer || b.Rijen[0].Inwoner != "" || b.Rijen[0].Dossier != "" {
			t.Errorf("of a lost dossier she reads %+v, %v", b.Rijen[0], err)
		}
	})
}

func TestBerichtenBladeren(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		for range aantalBerichten + 5 {
			p.nu = p.nu.Add(time.Minute)
			p.doet(mark, id, &dossier.NotitieGeplaatst{Tekst: "weer iets"})
		}
		var ids []string
		vanaf := ""
		for {
			b, err := p.Berichten(ctx, sanne, vanaf)
			p.moet(err)
			for _, r := range b.Rijen {
				ids = append(ids, r.ID)
			}
			if vanaf = b.Volgende; vanaf == "" {
				break
			}
		}
		slices.Sort(ids)
		if n := len(slices.Compact(ids)); n != aantalBerichten+6 || len(ids) != n {
			t.Errorf("%d rows of %d messages, want %d", len(ids), n, aantalBerichten+6)
		}
		if _, err := p.Berichten(ctx, sanne, "zomaar"); err == nil {
			t.Error("a place no page gave out is taken")
		}
	})
}
