package bewijs

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The edge gives the stored hashes and the roots of tlog itself, and each old
// tree is proven to be the beginning of each newer one.
func TestRandIsTlog(t *testing.T) {
	var r Rand
	var alle []tlog.Hash
	var bladen [][]Som
	lezer := tlog.HashReaderFunc(func(is []int64) (uit []tlog.Hash, err error) {
		for _, i := range is {
			blad, hoogte := Plek(i)
			if bladen[blad][hoogte] != alle[i] {
				return nil, fmt.Errorf("hash %d stands elsewhere", i)
			}
			uit = append(uit, alle[i])
		}
		return uit, nil
	})
	wortels := []Som{r.Wortel()}
	for n := range int64(70) {
		h := Blad{Soort: BladFeit, Dossier: "d", Nr: int(n)}.Hash()
		wilt, err := tlog.StoredHashesForRecordHash(n, h, lezer)
		if err != nil {
			t.Fatal(err)
		}
		klaar := r.Erbij(h)
		if string(BytesVan(klaar)) != string(BytesVan(wilt)) {
			t.Fatalf("leaf %d stores other hashes than tlog", n)
		}
		alle, bladen = append(alle, klaar...), append(bladen, klaar)
		wortel, err := tlog.TreeHash(n+1, lezer)
		if err != nil || wortel != r.Wortel() {
			t.Fatalf("the root of %d leaves differs: %v", n+1, err)
		}
		terug, err := LeesRand(r.Grootte(), r.Bytes())
		if err != nil || terug.Wortel() != wortel {
			t.Fatalf("an edge of %d leaves does not read back: %v", n+1, err)
		}
		wortels = append(wortels, wortel)
		for oud := range n {
			p, err := tlog.ProveTree(n+1, oud+1, lezer)
			if err != nil || tlog.CheckTree(p, n+1, wortel, oud+1, wortels[oud+1]) != nil {
				t.Fatalf("tree %d is not the beginning of tree %d: %v", oud+1, n+1, err)
			}
		}
	}
	leeg, err := tlog.TreeHash(0, lezer)
	if err != nil || leeg != wortels[0] {
		t.Error("the root of no leaves differs")
	}
}

// A copy of an edge goes its own way.
func TestRandKopie(t *testing.T) {
	var r Rand
	for i := range 11 {
		r.Erbij(SomVan([]byte{byte(i)}))
	}
	wortel, kopie := r.Wortel(), r
	for i := range 30 {
		kopie.Erbij(SomVan([]byte{byte(i)}))
	}
	if r.Wortel() != wortel {
		t.Error("adding to a copy changed the edge")
	}
}

func TestLeesRandWeigert(t *testing.T) {
	for grootte, n := range map[int64]int{-1: 64, 1: 0, 2: 64, 3: 32, 4: 33} {
		if _, err := LeesRand(grootte, make([]byte, n)); err == nil {
			t.Errorf("%d bytes pass for the edge of %d leaves", n, grootte)
		}
	}
}

// Every part of a fact counts, and no other division of the same letters gives
// the same hash.
func TestKetenBindtAlles(t *testing.T) {
	f := Feit{"d1", 1, "signaal_gegeven", "2026-11-23", "2026-11-23T09:00:00.000000Z", "fenna", "vossenhof", "regiebehandelaar", SomVan([]byte("{}"))}
	gezien := map[Som]string{f.Keten(Som{}): "as it was", f.Keten(SomVan(nil)): "after another"}
	for naam, anders := range map[string]func(*Feit){
		"dossier": func(f *Feit) { f.Dossier = "d2" }, "number": func(f *Feit) { f.Nr = 2 }, "kind": func(f *Feit) { f.Soort = "x" },
		"day": func(f *Feit) { f.Gebeurd = "2026-11-22" }, "moment": func(f *Feit) { f.Vastgelegd = "" }, "person": func(f *Feit) { f.Persoon = "x" },
		"organisation": func(f *Feit) { f.Organisatie = "x" }, "role": func(f *Feit) { f.Rol = "x" }, "content": func(f *Feit) { f.Inhoud = SomVan(nil) },
		"a letter moved": func(f *Feit) { f.Persoon, f.Organisatie = "fennav", "ossenhof" },
		"one part empty": func(f *Feit) { f.Persoon, f.Organisatie = "fennavossenhof", "" },
	} {
		x := f
		anders(&x)
		k := x.Keten(Som{})
		if wie := gezien[k]; wie != "" {
			t.Errorf("%s gives the hash of: %s", naam, wie)
		}
		gezien[k] = naam
	}
}

// What the hashes are is fixed: what was logged must verify for ever.
func TestVasteWaarden(t *testing.T) {
	f := Feit{"d1", 1, "signaal_gegeven", "2026-11-23", "2026-11-23T09:00:00.000000Z", "fenna", "vossenhof", "regiebehandelaar", SomVan([]byte("{}"))}
	b := Blad{BladFeit, f.Dossier, f.Nr, f.Keten(Som{}), f.Wenk()}
	if k, h := f.Keten(Som{}).String(), b.Hash().String(); k != vasteKeten || h != vastBlad {
		t.Errorf("keten %s, leaf %s", k, h)
	}
}

const (
	vasteKeten = "EWyfFaAidRAUEisTWT4BuhjieSEWXfvfHk5Cphi7oWs="
	vastBlad   = "wY0+QM0yuUYo/s94UgY4EwxooGHkMuecDsTjP3bNthI="
)

func TestWenk(t *testing.T) {
	f := Feit{Gebeurd: "2026-11-23", Inhoud: SomVan([]byte("a"))}
	dag, inhoud := f, f
	dag.Gebeurd, inhoud.Inhoud = "2026-11-24", SomVan([]byte("b"))
	if f.Wenk() == dag.Wenk() || !f.Wenk().ZelfdeInhoud(dag.Wenk()) || f.Wenk().ZelfdeInhoud(inhoud.Wenk()) {
		t.Error("a hint does not tell days from content")
	}
}

// sleutel makes a key that signs, as the kluis has one.
func sleutel(t *testing.T, naam string) (note.Signer, note.Verifier) {
	t.Helper()
	geheim, open, err := note.GenerateKey(rand.Reader, naam)
	if err != nil {
		t.Fatal(err)
	}
	s, err1 := note.NewSigner(geheim)
	v, err2 := note.NewVerifier(open)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return s, v
}

func TestControlepunt(t *testing.T) {
	s, v := sleutel(t, "halfweg/abc")
	c := Controlepunt{"halfweg/abc", 1234, SomVan([]byte("wortel")), time.Date(2026, 11, 25, 9, 30, 0, 0, time.UTC)}
	tekst, err := Controlepunt{"", c.Grootte, c.Wortel, c.Op}.Onderteken(s)
	if err != nil {
		t.Fatal(err)
	}
	for naam, x := range map[string]string{"as it is": string(tekst), "in a mail": "Er is nieuws.\r\n-- \r\n" + strings.ReplaceAll(string(tekst), "\n", "\r\n") + "groet\r\n"} {
		if terug, err := LeesControlepunt([]byte(x), v); err != nil || terug != c {
			t.Errorf("%s: read back as %+v: %v", naam, terug, err)
		}
	}
	_, ander := sleutel(t, "halfweg/abc")
	_, vreemd := sleutel(t, "halfweg/xyz")
	for naam, g := range map[string]struct {
		tekst string
		v     note.Verifier
	}{
		"another key of that name":   {string(tekst), ander},
		"another name":               {string(tekst), vreemd},
		"another size":               {strings.Replace(string(tekst), "1234", "1235", 1), v},
		"another moment":             {strings.Replace(string(tekst), "09:30", "09:31", 1), v},
		"no signature":               {c.Tekst(), v},
		"nothing":                    {"", v},
		"a signature over more text": {string(moet(note.Sign(&note.Note{Text: c.Tekst() + "x\n"}, s))), v},
	} {
		if _, err := LeesControlepunt([]byte(g.tekst), g.v); !errors.Is(err, ErrControlepunt) {
			t.Errorf("%s: %v", naam, err)
		}
	}
}

func moet[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func TestKort(t *testing.T) {
	c := Controlepunt{Grootte: 1234, Wortel: SomVan([]byte("wortel"))}
	k := c.Kort()
	for _, s := range []string{k.String(), strings.ToLower(k.String()), " " + strings.ReplaceAll(k.String(), "-", " - ")} {
		terug, err := LeesKort(s)
		if err != nil || terug != k || !terug.Past(c.Wortel) {
			t.Errorf("%q reads as %v: %v", s, terug, err)
		}
	}
	if k.Past(SomVan(nil)) {
		t.Error("another root fits")
	}
	for _, s := range []string{"", "1234", "-ABCD-EFGH-ABCD-EFGH", "x-ABCD-EFGH-ABCD-EFGH", "12-ABCD", "12-ABCD-EFGH-ABCD-EFG1"} {
		if _, err := LeesKort(s); !errors.Is(err, ErrControlepunt) {
			t.Errorf("%q: %v", s, err)
		}
	}
}
