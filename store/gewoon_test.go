package store

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// gelijk reports the first of two things that differ.
func gelijk(t *testing.T, wat string, is, wilt any) {
	t.Helper()
	if !reflect.DeepEqual(is, wilt) {
		t.Errorf("%s: %+v, want %+v", wat, is, wilt)
	}
}

// weg expects that nothing is found.
func weg[T any](t *testing.T, s *Store, wat string, vraag func(*Lezer) (T, error)) {
	t.Helper()
	err := s.Lees(t.Context(), func(l *Lezer) error { _, err := vraag(l); return err })
	if !errors.Is(err, ErrNietGevonden) {
		t.Errorf("%s: %v, want ErrNietGevonden", wat, err)
	}
}

func TestInwoner(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id, ander, zonder := nieuw(t, s, 0), nieuw(t, s, 0), nieuw(t, s, 0)
		een := Inwoner{Voornamen: "Zoë", Tussenvoegsel: "de", Achternaam: "Wit", Geboren: termijn.Op(1988, 4, 3), BSN: "123456782", Taal: taal.EN}
		twee := Inwoner{Achternaam: "Öz\u0000demir", Plaats: "Huizen"}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetInwoner(id, Inwoner{Achternaam: "Wut"}), s.ZetInwoner(id, een), s.ZetInwoner(ander, twee))
		})
		gelijk(t, "one", haal(t, s, func(l *Lezer) (Inwoner, error) { return l.Inwoner(id) }), een)
		gelijk(t, "some", haal(t, s, func(l *Lezer) (map[string]Inwoner, error) { return l.Inwoners(id, zonder, ander) }),
			map[string]Inwoner{id: een, ander: twee})
		gelijk(t, "none", haal(t, s, func(l *Lezer) (map[string]Inwoner, error) { return l.Inwoners() }), map[string]Inwoner{})
		weg(t, s, "a dossier without a person", func(l *Lezer) (Inwoner, error) { return l.Inwoner(zonder) })
	})
}

func TestRegister(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		linde := Organisatie{ID: "linde", Soort: "kliniek", Naam: "De Linde", Gemeente: "0402", Gemeenten: []string{"0402", "0406"}, Site: "https://linde.example"}
		kade := Organisatie{ID: "kade", Soort: "safehouse", Naam: "De Kade"}
		sanne := Persoon{ID: "sanne", Naam: "Sanne Bos", Email: "sanne@linde.example", Taal: "nl"}
		lid := Lidmaatschap{Wie: dossier.Wie{Persoon: "sanne", Organisatie: "linde", Rol: dossier.Regiebehandelaar}, Van: termijn.Op(2025, 1, 1)}
		huis := Huis{ID: "h1", Organisatie: "kade", Naam: "Meander", Gemeente: "0406", Plaatsen: 8, Plaats: "Huizen"}
		bewijs := Kwaliteitsbewijs{Organisatie: "kade", Soort: "vks_lid", Van: termijn.Op(2024, 1, 1), Tot: termijn.Op(2026, 12, 31), Bron: "vks.example"}
		schrijf(t, s, func(s *Schrijver) error {
			oud, open := linde, lid
			oud.Naam, open.Tot = "Het Lint", termijn.Op(2025, 6, 30)
			return errors.Join(s.ZetOrganisatie(oud), s.ZetOrganisatie(linde), s.ZetOrganisatie(kade), s.ZetPersoon(sanne),
				s.ZetLidmaatschap(open), s.ZetLidmaatschap(lid), s.ZetHuis(huis), s.ZetKwaliteitsbewijs(bewijs))
		})
		gelijk(t, "organisation", haal(t, s, func(l *Lezer) (Organisatie, error) { return l.Organisatie("linde") }), linde)
		gelijk(t, "organisations", haal(t, s, func(l *Lezer) ([]Organisatie, error) { return l.Organisaties("") }), []Organisatie{kade, linde})
		gelijk(t, "clinics", haal(t, s, func(l *Lezer) ([]Organisatie, error) { return l.Organisaties("kliniek") }), []Organisatie{linde})
		gelijk(t, "person", haal(t, s, func(l *Lezer) (Persoon, error) { return l.Persoon("sanne") }), sanne)
		gelijk(t, "memberships", haal(t, s, func(l *Lezer) ([]Lidmaatschap, error) { return l.Lidmaatschappen("sanne") }), []Lidmaatschap{lid})
		gelijk(t, "members", haal(t, s, func(l *Lezer) ([]Lidmaatschap, error) { return l.Leden("linde") }), []Lidmaatschap{lid})
		gelijk(t, "houses", haal(t, s, func(l *Lezer) ([]Huis, error) { return l.Huizen("kade") }), []Huis{huis})
		gelijk(t, "all houses", haal(t, s, func(l *Lezer) ([]Huis, error) { return l.Huizen("") }), []Huis{huis})
		gelijk(t, "proofs", haal(t, s, func(l *Lezer) ([]Kwaliteitsbewijs, error) { return l.Kwaliteitsbewijzen("kade") }), []Kwaliteitsbewijs{bewijs})
		weg(t, s, "unknown organisation", func(l *Lezer) (Organisatie, error) { return l.Organisatie("x") })
		weg(t, s, "unknown person", func(l *Lezer) (Persoon, error) { return l.Persoon("x") })
		for _, g := range []struct {
			tot, op termijn.Datum
			geldt   bool
		}{
			{termijn.Datum{}, termijn.Op(2024, 12, 31), false}, {termijn.Datum{}, termijn.Op(2030, 1, 1), true},
			{termijn.Op(2025, 6, 30), termijn.Op(2025, 6, 30), true}, {termijn.Op(2025, 6, 30), termijn.Op(2025, 7, 1), false},
		} {
			if m := (Lidmaatschap{Van: lid.Van, Tot: g.tot}); m.Geldt(g.op) != g.geldt {
				t.Errorf("membership until %v on %v: %v", g.tot, g.op, !g.geldt)
			}
		}
	})
}

func TestDocument(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id, ander := nieuw(t, s, 0), nieuw(t, s, 0)
		bytes_ := []byte("%PDF-1.7 \x00\xff verklaring")
		var a, b, c Document
		schrijf(t, s, func(s *Schrijver) (err error) {
			bewaar := func(d *Document, dossier, naam string, na int) {
				var fout error
				*d, fout = s.BewaarDocument(Document{Dossier: dossier, Naam: naam, Type: "application/pdf", Persoon: "fenna", Op: begin.Add(time.Duration(na) * time.Second)}, bytes_)
				err = errors.Join(err, fout)
			}
			bewaar(&a, id, "verklaring.pdf", 0)
			bewaar(&b, id, "nog eens.pdf", 1)
			bewaar(&c, ander, "verklaring.pdf", 0)
			return err
		})
		if a.ID == b.ID || a.SHA256 != b.SHA256 || a.Grootte != len(bytes_) {
			t.Errorf("stored as %+v and %+v", a, b)
		}
		gelijk(t, "row", haal(t, s, func(l *Lezer) (Document, error) { return l.Document(a.ID) }), a)
		gelijk(t, "of a dossier", haal(t, s, func(l *Lezer) ([]Document, error) { return l.Documenten(id) }), []Document{a, b})
		for _, d := range []Document{a, b, c} {
			if inhoud := haal(t, s, func(l *Lezer) ([]byte, error) { return l.DocumentInhoud(d) }); !bytes.Equal(inhoud, bytes_) {
				t.Errorf("content %q", inhoud)
			}
		}
		// Once per dossier: two copies in one, one in the other.
		if n := haal(t, s, func(l *Lezer) (int, error) { return een(l, waarde[int], `SELECT count(*) FROM documentinhoud`) }); n != 2 {
			t.Errorf("the bytes are stored %d times, want 2", n)
		}
		weg(t, s, "unknown document", func(l *Lezer) (Document, error) { return l.Document("x") })
		groot := make([]byte, MaxDocument+1)
		err := s.Schrijf(t.Context(), func(s *Schrijver) error {
			_, err := s.BewaarDocument(Document{Dossier: id}, groot)
			return err
		})
		if !errors.Is(err, ErrTeGroot) {
			t.Errorf("too big: %v", err)
		}
		schrijf(t, s, func(s *Schrijver) error {
			_, err := s.BewaarDocument(Document{Dossier: id}, groot[:MaxDocument])
			return err
		})
	})
}

func TestSessie(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		x := Sessie{Persoon: "sanne", Verloopt: begin.Add(time.Hour), Gegevens: []byte("{}")}
		sessie := func(token string, nu time.Time) func(*Lezer) (Sessie, error) {
			return func(l *Lezer) (Sessie, error) { return l.Sessie(token, nu) }
		}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetSessie("t1", Sessie{Persoon: "sanne"}), s.ZetSessie("t1", x), s.ZetSessie("t2", x), s.ZetSessie("t3", x))
		})
		eerste := haal(t, s, sessie("t1", begin))
		if !eerste.IsSessie("t1") || eerste.IsSessie("t2") {
			t.Error("a session does not know its token")
		}
		eerste.ID = ""
		gelijk(t, "session", eerste, x)
		weg(t, s, "lapsed", sessie("t1", x.Verloopt))
		weg(t, s, "unknown", sessie("t9", begin))
		if n := haal(t, s, func(l *Lezer) (int, error) { return een(l, waarde[int], `SELECT count(*) FROM sessie WHERE id = 't1'`) }); n != 0 {
			t.Error("the token itself is stored")
		}
		schrijf(t, s, func(s *Schrijver) error { return s.EindSessie("t1") })
		weg(t, s, "ended", sessie("t1", begin))
		haal(t, s, sessie("t2", begin))
		schrijf(t, s, func(s *Schrijver) error { return s.EindSessies("sanne", "") })
		weg(t, s, "all ended", sessie("t3", begin))
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetSessie("t4", x), s.RuimSessies(begin), s.ZetSessie("t5", Sessie{Verloopt: begin}), s.RuimSessies(begin))
		})
		haal(t, s, sessie("t4", begin))
		if n := haal(t, s, func(l *Lezer) (int, error) { return een(l, waarde[int], `SELECT count(*) FROM sessie`) }); n != 1 {
			t.Errorf("%d sessions left, want 1", n)
		}
	})
}

func TestConcept(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		c := Concept{Persoon: "sanne", Dossier: "d", Formulier: "oordeel_gegeven", Bewaard: begin, Verloopt: begin.Add(time.Hour), Inhoud: []byte("a=1")}
		later := c
		later.Bewaard, later.Inhoud = begin.Add(time.Minute), []byte("a=2")
		nieuw := Concept{Persoon: "sanne", Formulier: "signaal_gegeven", Bewaard: begin, Verloopt: begin.Add(2 * time.Hour), Inhoud: []byte("b=1")}
		concept := func(c Concept, nu time.Time) func(*Lezer) (Concept, error) {
			return func(l *Lezer) (Concept, error) { return l.Concept(c.Persoon, c.Dossier, c.Formulier, nu) }
		}
		schrijf(t, s, func(s *Schrijver) error {
			_, err := s.maakSlot("d")
			return errors.Join(err, s.ZetConcept(c), s.ZetConcept(later), s.ZetConcept(nieuw))
		})
		gelijk(t, "draft", haal(t, s, concept(c, begin)), later)
		gelijk(t, "drafts", haal(t, s, func(l *Lezer) ([]Concept, error) { return l.Concepten("sanne", begin) }), []Concept{later, nieuw})
		gelijk(t, "of another", haal(t, s, func(l *Lezer) ([]Concept, error) { return l.Concepten("mark", begin) }), []Concept(nil))
		weg(t, s, "lapsed", concept(c, c.Verloopt))
		schrijf(t, s, func(s *Schrijver) error { return s.RuimConcepten(c.Verloopt) })
		weg(t, s, "cleared", concept(c, begin))
		haal(t, s, concept(nieuw, begin))
		schrijf(t, s, func(s *Schrijver) error { return s.WisConcept("sanne", "", "signaal_gegeven") })
		weg(t, s, "handed in", concept(nieuw, begin))
	})
}

func TestInzage(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		var wilt []Inzage
		schrijf(t, s, func(s *Schrijver) error {
			for n := range 3 {
				i := Inzage{Dossier: "d", Op: begin.Add(time.Duration(n) * time.Second), Door: fenna, Namens: "hugo", Actie: "zien", Wat: []string{"kern", "zorg"}, Document: "x",
					Waarom: "huis", Regel: "T01", Toestemming: 3, Nood: n == 1, Sessie: "s", Blik: "b"}
				wilt = append([]Inzage{i}, wilt...)
				if err := s.VoegInzageToe(i); err != nil {
					return err
				}
			}
			// Twice in one moment is twice.
			return s.VoegInzageToe(slices.Repeat([]Inzage{{Dossier: "e", Op: begin}}, 250)...)
		})
		van := func(dossier string, voor time.Time, n int) []Inzage {
			is := haal(t, s, func(l *Lezer) ([]Inzage, error) { return l.Inzagen(dossier, voor, n) })
			for i := range is {
				is[i].ID = ""
			}
			return is
		}
		gelijk(t, "all", van("d", time.Time{}, 10), wilt)
		gelijk(t, "the last two", van("d", time.Time{}, 2), wilt[:2])
		gelijk(t, "before", van("d", wilt[0].Op, 10), wilt[1:])
		if n := len(van("e", time.Time{}, 1000)); n != 250 {
			t.Errorf("%d looks in one moment, want 250", n)
		}
	})
}

func TestKader(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		v := kader.Verwijzing{ID: "vng", Versie: "2024", SHA256: "abc"}
		schrijf(t, s, func(s *Schrijver) error {
			return errors.Join(s.ZetKader(v, []byte("id: vng")), s.ZetKader(v, []byte("id: vng")))
		})
		gelijk(t, "kept", haal(t, s, (*Lezer).Kaders), []kader.Verwijzing{v})
		gelijk(t, "file", haal(t, s, func(l *Lezer) ([]byte, error) { return l.KaderInhoud("abc") }), []byte("id: vng"))
		weg(t, s, "unknown", func(l *Lezer) ([]byte, error) { return l.KaderInhoud("x") })
	})
}

// A caller that goes away while reading stops the reading.
func TestLeesAfgebroken(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		weg, ga := context.WithCancel(t.Context())
		err := s.Lees(weg, func(l *Lezer) error {
			ga()
			_, err := l.Feiten("x")
			return err
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}
