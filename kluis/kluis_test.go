package kluis

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"halfweg/taal"
)

// bewaard returns new keys and the file they are in.
func bewaard(t *testing.T) (*Kluis, string) {
	t.Helper()
	k, pad := Nieuw(), filepath.Join(t.TempDir(), "halfweg.sleutels")
	if err := k.Bewaar(pad); err != nil {
		t.Fatal(err)
	}
	return k, pad
}

func lees(t *testing.T, pad string) *Kluis {
	t.Helper()
	k, err := Lees(pad)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func slot(t *testing.T, k *Kluis, van string) (*Slot, Gewikkeld) {
	t.Helper()
	s, g, err := k.NieuwSlot(van)
	if err != nil {
		t.Fatal(err)
	}
	return s, g
}

// What is encrypted opens with the same key at the same place, read from the
// file too, and nowhere else.
func TestSlot(t *testing.T) {
	k, pad := bewaard(t)
	s, g := slot(t, k, "d1")
	ander, _ := slot(t, k, "d2")
	dicht, err := s.Sluit([]byte("Piet de Wit"), "inwoner", "d1", "")
	if err != nil || bytes.Contains(dicht, []byte("Wit")) {
		t.Fatalf("encrypted as %q, %v", dicht, err)
	}
	weer, err := lees(t, pad).OpenSlot("d1", g)
	if err != nil {
		t.Fatal(err)
	}
	if helder, err := weer.Open(dicht, "inwoner", "d1", ""); err != nil || string(helder) != "Piet de Wit" {
		t.Errorf("opens as %q, %v", helder, err)
	}
	bedorven := slices.Clone(dicht)
	bedorven[len(bedorven)-1] ^= 1
	for _, g := range []struct {
		naam  string
		slot  *Slot
		dicht []byte
		plek  []string
	}{
		{"another row", s, dicht, []string{"inwoner", "d1", "2"}},
		{"another table", s, dicht, []string{"feit", "d1", ""}},
		{"parts put otherwise", s, dicht, []string{"inwonerd", "1", ""}},
		{"another key", ander, dicht, []string{"inwoner", "d1", ""}},
		{"altered", s, bedorven, []string{"inwoner", "d1", ""}},
		{"never encrypted", s, []byte(`{"achternaam":"Wit"}`), []string{"inwoner", "d1", ""}},
		{"another form", s, append([]byte{2}, dicht[1:]...), []string{"inwoner", "d1", ""}},
		{"nothing", s, nil, []string{"inwoner", "d1", ""}},
	} {
		if helder, err := g.slot.Open(g.dicht, g.plek...); !errors.Is(err, ErrDicht) || helder != nil {
			t.Errorf("%s: opens as %q, %v", g.naam, helder, err)
		}
	}
	if _, err := k.OpenSlot("d2", g); !errors.Is(err, ErrDicht) {
		t.Errorf("the key of one dossier opens as that of another: %v", err)
	}
	if leeg, err := s.Sluit(nil, "x"); err != nil || len(leeg) == 0 {
		t.Errorf("nothing is encrypted as %q, %v", leeg, err)
	}
}

// A mark is the same for the same text, and another under another key.
func TestMerk(t *testing.T) {
	k := Nieuw()
	s, g := slot(t, k, "d1")
	weer, err := k.OpenSlot("d1", g)
	if err != nil {
		t.Fatal(err)
	}
	ander, _ := slot(t, k, "d1")
	m := s.Merk("a", "b")
	if len(m) != 32 || !bytes.Equal(m, weer.Merk("a", "b")) || bytes.Equal(m, ander.Merk("a", "b")) || bytes.Equal(m, s.Merk("ab")) {
		t.Error("marks do not tell texts and keys apart")
	}
}

// What stands in an index is found after rotation too, until the old key is
// dropped.
func TestIndex(t *testing.T) {
	k := Nieuw()
	oud := k.Index("zoek").Afdruk([]byte("wit"))
	if oud != k.Index("zoek").Afdruk([]byte("wit")) || oud == Nieuw().Index("zoek").Afdruk([]byte("wit")) ||
		oud == k.Index("opdracht").Afdruk([]byte("wit")) || oud == k.Index("zoek").Afdruk([]byte("zwart")) {
		t.Error("an index does not tell keys, purposes and texts apart")
	}
	if err := k.NieuweIndexsleutel(); err != nil {
		t.Fatal(err)
	}
	x := k.Index("zoek")
	nieuw := x.Afdruk([]byte("wit"))
	if a := x.Alle([]byte("wit")); len(a) != 2 || a[0] != nieuw || a[1] != oud || oud == nieuw {
		t.Errorf("after rotation %x, before %x", a, oud)
	}
	if err := k.RuimOud(); err != nil {
		t.Fatal(err)
	}
	if a := k.Index("zoek").Alle([]byte("wit")); len(a) != 1 || a[0] != nieuw {
		t.Errorf("after dropping the old key %x", a)
	}
}

// A stamp in a database tells whether keys belong to it, and which are in use.
func TestStempel(t *testing.T) {
	_, pad := bewaard(t)
	draait := lees(t, pad)
	oud, err := draait.Stempel()
	if err != nil {
		t.Fatal(err)
	}
	if gelijk, err := draait.Volg(oud); !gelijk || err != nil || draait.Herken(oud) != nil {
		t.Errorf("its own stamp: %v, %v, %v", gelijk, err, draait.Herken(oud))
	}
	ander, err := Wijzig(pad, (*Kluis).NieuweHoofdsleutel)
	if err != nil {
		t.Fatal(err)
	}
	nieuw, err := ander.Stempel()
	if err != nil {
		t.Fatal(err)
	}
	if gelijk, err := draait.Volg(nieuw); !gelijk || err != nil || draait.Hoofdsleutel() != ander.Hoofdsleutel() {
		t.Errorf("the stamp of another program with the same file: %v, %v", gelijk, err)
	}
	if gelijk, err := draait.Volg(oud); gelijk || err != nil {
		t.Errorf("a stamp that is behind: %v, %v", gelijk, err)
	}
	vreemd := (*OnbekendeSleutel)(nil)
	if err := Nieuw().Herken(oud); !errors.As(err, &vreemd) {
		t.Errorf("a stamp of other keys: %v", err)
	}
	if _, err := Nieuw().Volg(oud); !errors.As(err, &vreemd) {
		t.Errorf("a stamp of other keys: %v", err)
	}
	namen := strings.Fields(oud)
	for _, s := range []string{"", "x", namen[0] + " " + namen[1] + " ?", namen[0] + " " + namen[1] + " " + strings.Fields(nieuw)[2]} {
		if err := draait.Herken(s); !errors.Is(err, ErrDicht) {
			t.Errorf("a stamp %q: %v", s, err)
		}
	}
}

// A running program meets a key that another program added, and reads the file
// again.
func TestRoteer(t *testing.T) {
	_, pad := bewaard(t)
	draait := lees(t, pad)
	_, oud := slot(t, draait, "d1")
	ander, err := Wijzig(pad, (*Kluis).NieuweHoofdsleutel)
	if err != nil {
		t.Fatal(err)
	}
	nieuw, err := ander.Herwikkel("d1", oud)
	if err != nil || nieuw.Hoofdsleutel == oud.Hoofdsleutel || nieuw.Hoofdsleutel != ander.Hoofdsleutel() {
		t.Fatalf("wrapped again by %s, %v", nieuw.Hoofdsleutel, err)
	}
	for _, g := range []Gewikkeld{oud, nieuw} {
		if _, err := draait.OpenSlot("d1", g); err != nil {
			t.Errorf("wrapped by %s: %v", g.Hoofdsleutel, err)
		}
	}
	if draait.Hoofdsleutel() != ander.Hoofdsleutel() || len(draait.Hoofdsleutels()) != 2 {
		t.Errorf("the running program has %v", draait.Hoofdsleutels())
	}
	klaar, err := Wijzig(pad, (*Kluis).RuimOud)
	if err != nil {
		t.Fatal(err)
	}
	onbekend := (*OnbekendeSleutel)(nil)
	if _, err := klaar.OpenSlot("d1", oud); !errors.As(err, &onbekend) {
		t.Errorf("what was wrapped by a dropped key: %v", err)
	}
	if _, err := klaar.OpenSlot("d1", nieuw); err != nil {
		t.Error(err)
	}
}

func TestOndertekenaar(t *testing.T) {
	k, pad := bewaard(t)
	_, tekst := k.Ondertekenaar()
	wie, ookTekst := lees(t, pad).Ondertekenaar()
	v, err := note.NewVerifier(tekst)
	if err != nil || ookTekst != tekst {
		t.Fatalf("verifier %q, then %q, %v", tekst, ookTekst, err)
	}
	b, err := note.Sign(&note.Note{Text: "boom\n"}, wie)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := note.Open(b, note.VerifierList(v)); err != nil {
		t.Error(err)
	}
}

// A key file is for its owner only, is never overwritten by other keys, and
// what is wrong with one is said in words.
func TestBestand(t *testing.T) {
	k, pad := bewaard(t)
	if i, err := os.Stat(pad); err != nil || i.Mode().Perm() != 0o600 {
		t.Fatalf("written as %v, %v", i.Mode(), err)
	}
	if namen, _ := os.ReadDir(filepath.Dir(pad)); len(namen) != 1 {
		t.Errorf("left behind: %v", namen)
	}
	if err := k.Bewaar(pad); err != nil {
		t.Errorf("its own file again: %v", err)
	}
	data, err := os.ReadFile(pad)
	if err != nil {
		t.Fatal(err)
	}
	isFout(t, Nieuw().Bewaar(pad), "bestaat al")
	isFout(t, Nieuw().Bewaar(filepath.Join(pad, "x")), "kan niet worden geschreven")
	if na, _ := os.ReadFile(pad); !bytes.Equal(na, data) {
		t.Error("other keys were written over these")
	}
	andere, _ := Nieuw().stand.Load().json()
	controle := func(b []byte) string { return strings.Split(string(b), `"controle": `)[1] }
	for _, g := range []struct{ naam, inhoud, wilt string }{
		{"not JSON", "geen sleutels", "geen sleutelbestand"},
		{"cut off", string(data[:len(data)/2]), "geen sleutelbestand"},
		{"of a later version", strings.Replace(string(data), `"versie": 1`, `"versie": 2`, 1), "geen sleutelbestand"},
		{"with something unknown", strings.Replace(string(data), `"versie"`, `"x": 1, "versie"`, 1), "geen sleutelbestand"},
		{"the verifier of another", strings.Replace(string(data), controle(data), controle(andere), 1), "geen sleutelbestand"},
		{"without keys", `{"soort": "halfweg.sleutels", "versie": 1}`, "geen sleutelbestand"},
	} {
		schrijf(t, pad, g.inhoud)
		_, err := Lees(pad)
		isFout(t, err, g.wilt)
		if err := k.Herlees(); err == nil {
			t.Errorf("%s: read again", g.naam)
		}
	}
	schrijf(t, pad, string(data))
	if err := os.Chmod(pad, 0o640); err != nil {
		t.Fatal(err)
	}
	_, err = Lees(pad)
	isFout(t, err, "Anderen op deze machine")
	_, err = Lees(pad + ".weg")
	isFout(t, err, "is er niet")
}

// Two programs do not change keys at once; a change that fails changes nothing.
func TestWijzig(t *testing.T) {
	_, pad := bewaard(t)
	voor, _ := os.ReadFile(pad)
	nee := errors.New("nee")
	_, err := Wijzig(pad, func(*Kluis) error {
		_, err := Wijzig(pad, (*Kluis).NieuweHoofdsleutel)
		isFout(t, err, "Een ander programma wijzigt nu de sleutels")
		return nee
	})
	if na, _ := os.ReadFile(pad); !errors.Is(err, nee) || !bytes.Equal(voor, na) {
		t.Errorf("a change that failed: %v", err)
	}
	if _, err := Wijzig(pad, (*Kluis).NieuweHoofdsleutel); err != nil {
		t.Error(err)
	}
	_, err = Wijzig(pad+".weg", (*Kluis).NieuweHoofdsleutel)
	isFout(t, err, "is er niet")
}

func schrijf(t *testing.T, pad, inhoud string) {
	t.Helper()
	if err := os.WriteFile(pad, []byte(inhoud), 0o600); err != nil {
		t.Fatal(err)
	}
}

// isFout expects a *Fout that says so, in both languages and with a remedy.
func isFout(t *testing.T, err error, wat string) {
	t.Helper()
	var f *Fout
	if !errors.As(err, &f) || !strings.Contains(f.Wat.NL, wat) {
		t.Fatalf("got %v, want: %s", err, wat)
	}
	if f.Wat.EN == "" || f.Uitweg.NL == "" || f.Uitweg.EN == "" || !strings.HasSuffix(taal.Melding(f, taal.EN), f.Uitweg.EN) {
		t.Errorf("%+v lacks a text", f)
	}
}

func BenchmarkOpenSlot(b *testing.B) {
	k := Nieuw()
	s, g, _ := k.NieuwSlot("d1")
	dicht, _ := s.Sluit(make([]byte, 300), "inwoner", "d1")
	b.Run("unwrap", func(b *testing.B) {
		for b.Loop() {
			if _, err := k.OpenSlot("d1", g); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Open(dicht, "inwoner", "d1"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("index", func(b *testing.B) {
		x := k.Index("zoek")
		for b.Loop() {
			x.Afdruk([]byte("jansen"))
		}
	})
}
