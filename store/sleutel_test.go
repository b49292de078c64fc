package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/kluis"
	"halfweg/termijn"
)

// piet is somebody whose every detail can be looked for.
var piet = Inwoner{Voornamen: "Pieternel", Achternaam: "Zwanenburg", Geboren: termijn.Op(1988, 4, 3), BSN: "123456782",
	Adres: "Oudegracht 17", Postcode: "3511AB", Plaats: "Utrecht", Telefoon: "0612345678", Email: "pieternel@voorbeeld.nl"}

// herkenbaar are texts that no database may hold readably, when vol was called.
var herkenbaar = []string{"Pieternel", "Zwanenburg", "123456782", "Oudegracht", "0612345678", "pieternel@", "schatting 1", "geheim.pdf",
	"%PDF-geheim", "een concept", "Vroegsignaal gegeven", "aan wie"}

// vol makes a dossier of piet with something of every kind.
func vol(t testing.TB, s *Store) (id string, d Document) {
	t.Helper()
	id = nieuw(t, s, 1)
	schrijf(t, s, func(s *Schrijver) (err error) {
		a := afgeleid(id, 1)
		a.Zoek = []ZoekRegel{{"team:0402", Zoekwoorden(piet, "2026-0001")}}
		if d, err = s.BewaarDocument(Document{Dossier: id, Naam: "geheim.pdf", Type: "application/pdf", Persoon: "fenna", Op: begin}, []byte("%PDF-geheim")); err != nil {
			return err
		}
		_, err = s.VoegBerichtToe(Bericht{Sleutel: "feit:" + id, Wie: fenna, Op: begin, Dossier: id, Inhoud: BerichtInhoud{Titel: dossier.SoortVan(feit(1).Inhoud).Titel}})
		_, u := s.VoegUitvoerToe(Uitvoer{Sleutel: "brief:" + id, Soort: "mail", Dossier: id, Wanneer: begin, Gemaakt: begin, Inhoud: []byte("aan wie")})
		_, _, e := s.Eenmaal("fenna", "k:"+id, []byte("Pieternel Zwanenburg"), begin, func() ([]byte, error) { return nil, nil })
		return errors.Join(err, u, e, s.ZetInwoner(id, piet), s.Leid(id, 1, a),
			s.ZetConcept(Concept{Persoon: "fenna", Dossier: id, Formulier: "f", Bewaard: begin, Verloopt: begin.AddDate(1, 0, 0), Inhoud: []byte("een concept")}),
			s.ZetConcept(Concept{Persoon: "fenna", Formulier: "nieuw", Bewaard: begin, Verloopt: begin.AddDate(1, 0, 0), Inhoud: []byte("een concept")}),
			s.ZetPersoon(Persoon{ID: "piet-" + id, Naam: "Pieternel Zwanenburg", Email: piet.Email, Dossier: id}))
	})
	return id, d
}

// alles returns every value of every row of the database as one text.
func alles(t testing.TB, s *Store) string {
	t.Helper()
	return haal(t, s, func(l *Lezer) (string, error) {
		var uit strings.Builder
		for _, tabel := range append([]string{"dossier", "lijst", "taak", "sleutel", "toestand"}, versleuteld...) {
			rijen, err := alle(l, scanTekst, `SELECT * FROM `+tabel)
			if err != nil {
				return "", err
			}
			uit.WriteString(strings.Join(rijen, "\n"))
		}
		return uit.String(), nil
	})
}

func bevatNiets(t testing.TB, waar string, inhoud string) {
	t.Helper()
	for _, h := range herkenbaar {
		if strings.Contains(inhoud, h) {
			t.Errorf("%s holds %q", waar, h)
		}
	}
}

// Nothing of a resident stands readably in any table, and all of it reads as it
// was written.
func TestVersleuteld(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id, d := vol(t, s)
		bevatNiets(t, "the database", alles(t, s))
		gelijk(t, "identity", haal(t, s, func(l *Lezer) (Inwoner, error) { return l.Inwoner(id) }), piet)
		gelijk(t, "document", haal(t, s, func(l *Lezer) ([]Document, error) { return l.Documenten(id) }), []Document{d})
		accounts := haal(t, s, func(l *Lezer) ([]Persoon, error) { return l.Accounts(id) })
		gelijk(t, "account", accounts, []Persoon{{ID: "piet-" + id, Email: piet.Email, Dossier: id}})
		b := haal(t, s, func(l *Lezer) (Bladzijde, error) {
			return l.Lijst(Vraag{Sleutels: []string{"team:0402"}, ZoekSleutels: []string{"team:0402"}, Zoek: "123456782"})
		})
		if len(b.Regels) != 1 || b.Regels[0].Dossier != id {
			t.Errorf("found by number %+v", b)
		}
	})
}

// A ciphertext that is copied to another row, of the same dossier or another,
// does not open there; nor does a row that is put in readably, or one of which
// the readable part is changed.
func TestVerplaatstOpentNiet(t *testing.T) {
	for _, g := range []struct{ naam, doe string }{
		{"identity of another", `UPDATE inwoner SET gegevens = (SELECT gegevens FROM inwoner WHERE dossier = $2) WHERE dossier = $1`},
		{"identity with the key of the other too", `UPDATE inwoner SET gegevens = (SELECT gegevens FROM inwoner WHERE dossier = $2),
			afgeschermd = (SELECT false FROM sleutel WHERE dossier = $2) WHERE dossier = $1`},
		{"no longer protected", `UPDATE inwoner SET afgeschermd = NOT afgeschermd WHERE dossier = $1 AND dossier <> $2`},
		{"readable identity", `UPDATE inwoner SET gegevens = CAST('{"achternaam":"Zwanenburg"}' AS BYTES) WHERE dossier = $1 AND dossier <> $2`},
		{"fact of another", `UPDATE feit SET inhoud = (SELECT inhoud FROM feit WHERE dossier = $2) WHERE dossier = $1`},
		{"fact under another number", `UPDATE feit SET nr = 2 WHERE dossier = $1 AND dossier <> $2`},
		{"fact of another kind", `UPDATE feit SET soort = 'notitie' WHERE dossier = $1 AND dossier <> $2`},
		{"readable fact", `UPDATE feit SET inhoud = CAST('{"kliniek":"vossenhof"}' AS BYTES) WHERE dossier = $1 AND dossier <> $2`},
		{"file of another", `UPDATE documentinhoud SET inhoud = (SELECT inhoud FROM documentinhoud WHERE dossier = $2) WHERE dossier = $1`},
		{"readable name of a file", `UPDATE document SET naam = 'geheim.pdf' WHERE dossier = $1 AND dossier <> $2`},
		{"draft of another", `UPDATE concept SET inhoud = (SELECT inhoud FROM concept WHERE dossier = $2) WHERE dossier = $1`},
		{"draft as of another form", `UPDATE concept SET formulier = 'nieuw' WHERE dossier = $1 AND dossier <> $2`},
		{"message of another", `UPDATE bericht SET inhoud = (SELECT inhoud FROM bericht WHERE dossier = $2) WHERE dossier = $1`},
		{"effect of another", `UPDATE uitvoer SET inhoud = (SELECT inhoud FROM uitvoer WHERE dossier = $2) WHERE dossier = $1`},
		{"account of another", `UPDATE persoon SET gegevens = (SELECT gegevens FROM persoon WHERE dossier = $2) WHERE dossier = $1`},
		{"account of another's dossier", `UPDATE persoon SET dossier = $1 WHERE dossier = $2`},
		{"key of another", `UPDATE sleutel SET gewikkeld = (SELECT gewikkeld FROM sleutel WHERE dossier = $2) WHERE dossier = $1`},
	} {
		t.Run(g.naam, func(t *testing.T) {
			s := open(t, t.TempDir())
			id, _ := vol(t, s)
			ander, _ := vol(t, s)
			leesAlles(t, s, id, nil)
			schrijf(t, s, func(s *Schrijver) error { return s.zet(sqliteTaal.woorden.Replace(g.doe), id, ander) })
			leesAlles(t, s, id, kluis.ErrDicht)
		})
	}
}

// leesAlles reads everything of a dossier and expects that something fails with
// wilt, or nothing does.
func leesAlles(t *testing.T, s *Store, id string, wilt error) {
	t.Helper()
	var fouten []error
	probeer := func(fn func(l *Lezer) error) { fouten = append(fouten, s.Lees(t.Context(), fn)) }
	probeer(func(l *Lezer) error { _, err := l.Inwoner(id); return err })
	probeer(func(l *Lezer) error { _, err := l.Feiten(id); return err })
	probeer(func(l *Lezer) error { _, err := l.Accounts(id); return err })
	probeer(func(l *Lezer) error { _, err := l.Concepten("fenna", begin); return err })
	probeer(func(l *Lezer) error { _, _, err := l.Berichten(fenna, "", 10); return err })
	probeer(func(l *Lezer) error { _, err := l.UitvoerVan(id); return err })
	probeer(func(l *Lezer) error {
		ds, err := l.Documenten(id)
		for _, d := range ds {
			if err == nil {
				_, err = l.DocumentInhoud(d)
			}
		}
		return err
	})
	err := errors.Join(fouten...)
	if !errors.Is(err, wilt) {
		t.Fatalf("reading gives %v, want %v", err, wilt)
	}
	if f, is := vindFout(err); wilt != nil && (!is || !strings.Contains(f.Wat.NL, "niet te lezen met de sleutels") || f.Uitweg.EN == "") {
		t.Errorf("it says %v", err)
	}
}

// Without its key nothing of a dossier reads any more or can be added, lists and
// effects go on without it, and what others wrote still reads.
func TestVernietigSleutel(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id, d := vol(t, s)
		ander, _ := vol(t, s)
		schrijf(t, s, func(s *Schrijver) error { return s.VernietigSleutel(id) })
		if err := s.RuimResten(t.Context()); err != nil {
			t.Error(err)
		}
		for naam, lees := range map[string]func(*Lezer) error{
			"facts":    func(l *Lezer) error { _, err := l.Feiten(id); return err },
			"document": func(l *Lezer) error { _, err := l.Document(d.ID); return err },
			"content":  func(l *Lezer) error { _, err := l.DocumentInhoud(d); return err },
			"draft":    func(l *Lezer) error { _, err := l.Concept("fenna", id, "f", begin); return err },
		} {
			if err := s.Lees(t.Context(), lees); !errors.Is(err, ErrVernietigd) {
				t.Errorf("%s: %v", naam, err)
			}
		}
		weg(t, s, "identity", func(l *Lezer) (Inwoner, error) { return l.Inwoner(id) })
		for naam, doe := range map[string]func(*Schrijver) error{
			"fact":     func(s *Schrijver) error { return s.VoegToe(id, 1, []dossier.Feit{feit(2)}, afgeleid(id, 2)) },
			"identity": func(s *Schrijver) error { return s.ZetInwoner(id, piet) },
			"draft":    func(s *Schrijver) error { return s.ZetConcept(Concept{Persoon: "fenna", Dossier: id}) },
		} {
			if err := s.Schrijf(t.Context(), doe); !errors.Is(err, ErrVernietigd) {
				t.Errorf("adding a %s: %v", naam, err)
			}
		}
		gelijk(t, "the other", haal(t, s, func(l *Lezer) (map[string]Inwoner, error) { return l.Inwoners(id, ander) }), map[string]Inwoner{ander: piet})
		bs := haal(t, s, func(l *Lezer) (bs []Bericht, err error) { bs, _, err = l.Berichten(fenna, "", 10); return bs, err })
		cs := haal(t, s, func(l *Lezer) ([]Concept, error) { return l.Concepten("fenna", begin) })
		if len(bs) != 1 || bs[0].Dossier != ander || len(cs) != 2 {
			t.Errorf("messages %+v, drafts %+v", bs, cs)
		}
		us := eisOp(t, s, begin, begin, 10)
		if len(us) != 1 || us[0].Dossier != ander || string(us[0].Inhoud) != "aan wie" {
			t.Errorf("effects %+v", us)
		}
		if p := haal(t, s, func(l *Lezer) (Persoon, error) { return l.Persoon("piet-" + id) }); p != (Persoon{ID: "piet-" + id, Dossier: id}) {
			t.Errorf("account %+v", p)
		}
	})
}

// What is written while a key is destroyed is not left on the disk: the wrapped
// key is gone from the file and its log.
func TestSleutelVanSchijf(t *testing.T) {
	doel := t.TempDir()
	s := open(t, doel)
	id, _ := vol(t, s)
	gewikkeld := haal(t, s, func(l *Lezer) ([]byte, error) {
		return een(l, waarde[[]byte], `SELECT gewikkeld FROM sleutel WHERE dossier = $1`, id)
	})
	if !bytes.Contains(opSchijf(t, doel), gewikkeld) {
		t.Fatal("the key is not on disk to begin with")
	}
	schrijf(t, s, func(s *Schrijver) error { return s.VernietigSleutel(id) })
	if err := s.RuimResten(t.Context()); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(opSchijf(t, doel), gewikkeld) {
		t.Error("the key is still on disk")
	}
}

// opSchijf returns all bytes of a folder but for the keys.
func opSchijf(t testing.TB, map_ string) (uit []byte) {
	t.Helper()
	bestanden, err := filepath.Glob(filepath.Join(map_, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bestanden {
		inhoud, err := os.ReadFile(b)
		if err != nil {
			t.Fatal(err)
		}
		uit = append(uit, inhoud...)
	}
	return uit
}

// Other keys than those of a database are refused before anything is written,
// and so is a database whose mark was taken away.
func TestVerkeerdeSleutels(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			if is, err := IsVersleuteld(t.Context(), doel); is || err != nil {
				t.Errorf("an empty place is encrypted: %v, %v", is, err)
			}
			s, err := Open(t.Context(), doel, sleutels)
			if err != nil {
				t.Fatal(err)
			}
			vol(t, s)
			voor := alles(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			vreemd := (*kluis.OnbekendeSleutel)(nil)
			if _, err := Open(t.Context(), doel, kluis.Nieuw()); !errors.As(err, &vreemd) {
				t.Fatalf("other keys: %v", err)
			}
			if err := HoortBij(t.Context(), doel, kluis.Nieuw()); !errors.As(err, &vreemd) {
				t.Errorf("other keys: %v", err)
			}
			if is, err := IsVersleuteld(t.Context(), doel); !is || err != nil {
				t.Errorf("encrypted: %v, %v", is, err)
			}
			s, err = Open(t.Context(), doel, sleutels)
			if err != nil {
				t.Fatal(err)
			}
			if alles(t, s) != voor {
				t.Error("something was written with the wrong keys")
			}
			schrijf(t, s, func(s *Schrijver) error { return s.zet(`DELETE FROM toestand WHERE naam = 'sleutels'`) })
			s.Close()
			if _, err := Open(t.Context(), doel, sleutels); !errors.Is(err, kluis.ErrDicht) {
				t.Errorf("without its mark: %v", err)
			}
		})
	}
}
