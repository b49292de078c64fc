package store

import (
	"errors"
	"testing"
	"time"
)

func TestAccount(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		a := Account{Persoon: "sanne", Login: "hash", Sleutel: "k1", Gegevens: []byte("x")}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetPersoon(Persoon{ID: "sanne", Naam: "Sanne"}), s.ZetPersoon(Persoon{ID: "mark", Naam: "Mark"}), s.ZetAccount(a))
		})
		a.Wachtwoord, a.Gezet, a.Geblokkeerd = "argon", begin, begin.Add(time.Hour)
		schrijf(t, s, func(s *Schrijver) error { return s.ZetAccount(a) })
		for naam, f := range map[string]func(*Lezer) (Account, error){
			"person": func(l *Lezer) (Account, error) { return l.Account("sanne") },
			"login":  func(l *Lezer) (Account, error) { return l.AccountMetLogin("hash") },
			"key":    func(l *Lezer) (Account, error) { return l.AccountMetSleutel("k1") },
		} {
			gelijk(t, naam, haal(t, s, f), a)
		}
		weg(t, s, "unknown", func(l *Lezer) (Account, error) { return l.AccountMetLogin("ander") })
		if err := s.Schrijf(t.Context(), func(s *Schrijver) error { return s.ZetAccount(Account{Persoon: "mark", Login: "hash", Sleutel: "k2"}) }); err == nil {
			t.Error("two people have one login")
		}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetWachtwoord("sanne", "ouder", "fout"), s.ZetWachtwoord("sanne", "argon", "sterker"))
		})
		if x := haal(t, s, func(l *Lezer) (Account, error) { return l.Account("sanne") }); x.Wachtwoord != "sterker" {
			t.Errorf("password %q", x.Wachtwoord)
		}
	})
}

// A step of a code, a recovery code and an invitation each work once.
func TestEenmaligeBewijzen(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		f := Factor{ID: "f1", Persoon: "sanne", Soort: Totp, Naam: "app", Gemaakt: begin, Gegevens: []byte("s")}
		eerder := Uitnodiging{Code: "u0", Persoon: "sanne", Gemaakt: begin, Verloopt: begin.Add(time.Hour)}
		u := Uitnodiging{Code: "u1", Persoon: "sanne", Door: "tom", Gemaakt: begin, Verloopt: begin.Add(time.Hour)}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetPersoon(Persoon{ID: "sanne", Naam: "Sanne"}), s.VoegFactorToe(f),
				s.ZetHerstelcodes("sanne", []string{"oud"}), s.ZetHerstelcodes("sanne", []string{"a", "b"}), s.ZetUitnodiging(eerder), s.ZetUitnodiging(u))
		})
		eens := func(wat string, wil bool, doe func(*Schrijver) (bool, error)) {
			t.Helper()
			schrijf(t, s, func(s *Schrijver) error {
				ok, err := doe(s)
				if ok != wil {
					t.Errorf("%s: %v, want %v", wat, ok, wil)
				}
				return err
			})
		}
		stap := func(n int64) func(*Schrijver) (bool, error) {
			return func(s *Schrijver) (bool, error) { return s.GebruikTotp("f1", n, begin) }
		}
		eens("a step", true, stap(5))
		eens("the same step", false, stap(5))
		eens("an earlier step", false, stap(4))
		eens("a later step", true, stap(6))
		code := func(c string) func(*Schrijver) (bool, error) {
			return func(s *Schrijver) (bool, error) { return s.GebruikHerstelcode("sanne", c) }
		}
		eens("a replaced code", false, code("oud"))
		eens("a code", true, code("a"))
		eens("a used code", false, code("a"))
		weg(t, s, "replaced invitation", func(l *Lezer) (Uitnodiging, error) { return l.Uitnodiging("u0", begin) })
		weg(t, s, "lapsed invitation", func(l *Lezer) (Uitnodiging, error) { return l.Uitnodiging("u1", u.Verloopt) })
		gelijk(t, "invitation", haal(t, s, func(l *Lezer) (Uitnodiging, error) { return l.Uitnodiging("u1", begin) }), u)
		eens("an invitation", true, func(s *Schrijver) (bool, error) { return s.WisUitnodiging("u1") })
		eens("a used invitation", false, func(s *Schrijver) (bool, error) { return s.WisUitnodiging("u1") })
		eens("another's factor", false, func(s *Schrijver) (bool, error) { return s.WisFactor("mark", "f1") })
		eens("a factor", true, func(s *Schrijver) (bool, error) { return s.WisFactor("sanne", "f1") })
	})
}

// A session that was ended is not brought back by a request that was under way.
func TestBeeindigdeSessieBlijftWeg(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		x := Sessie{Persoon: "sanne", Verloopt: begin.Add(time.Hour), Gegevens: []byte("{}")}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetSessie("t1", x), s.ZetSessie("t2", x), s.ZetSessie("t3", x), s.EindSessie("t1"), s.WijzigSessie("t1", x), s.RaakSessie("t1", begin, begin.Add(time.Hour)))
		})
		weg(t, s, "ended", func(l *Lezer) (Sessie, error) { return l.Sessie("t1", begin) })
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.EindSessies("sanne", "t2"), s.EindEigenSessie("mark", sessieID("t2")))
		})
		if over := haal(t, s, func(l *Lezer) ([]Sessie, error) { return l.Sessies("sanne", begin) }); len(over) != 1 || !over[0].IsSessie("t2") {
			t.Errorf("left: %+v", over)
		}
	})
}

func TestPogingenEnKoppeling(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetPoging("a", Poging{1, begin}), s.ZetPoging("a", Poging{3, begin.Add(time.Second)}), s.NeemPogingTerug("a"), s.ZetPoging("b", Poging{1, begin}), s.RuimPogingen(begin.Add(time.Second)),
				s.ZetPersoon(Persoon{ID: "sanne"}), s.ZetPersoon(Persoon{ID: "mark"}),
				s.ZetKoppeling(Koppeling{"https://op", "s1", "sanne", begin}), s.ZetKoppeling(Koppeling{"https://op", "s1", "mark", begin}),
				s.ZetAanbieder(Aanbieder{ID: "op", Naam: "OP", Uitgever: "https://op"}))
		})
		gelijk(t, "tries", haal(t, s, func(l *Lezer) (Poging, error) { return l.Poging("a") }), Poging{2, begin.Add(time.Second)})
		gelijk(t, "cleared", haal(t, s, func(l *Lezer) (Poging, error) { return l.Poging("b") }), Poging{})
		gelijk(t, "bound", haal(t, s, func(l *Lezer) (string, error) { return l.Gekoppeld("https://op", "s1") }), "sanne")
		if n := len(haal(t, s, func(l *Lezer) ([]Aanbieder, error) { return l.Aanbieders() })); n != 1 {
			t.Errorf("%d providers", n)
		}
	})
}
