package termijn

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"halfweg/taal"
)

// The computed calendar has exactly the free days published for 2024-2028.
func TestKalenderIsDieVanDeJaren(t *testing.T) {
	f, err := os.Open("testdata/vrije-dagen.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	vrij := map[Datum]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		if regel := s.Text(); !strings.HasPrefix(regel, "#") {
			vrij[dag(t, regel[:10])] = regel[11:]
		}
	}
	k := wet(t).Kalender
	for d := Op(2024, 1, 1); d.Voor(Op(2029, 1, 1)); d = d.Plus(1) {
		reden, bron, is := k.Vrij(d)
		naam, feest := vrij[d]
		weekend := d.Weekdag() == time.Saturday || d.Weekdag() == time.Sunday
		if is != (feest || weekend) {
			t.Errorf("%s: free is %v (%s), published as %q", d.Voluit(taal.EN), is, reden.EN, naam)
		}
		if is && (bron == "" || reden.NL == "" || reden.EN == "") {
			t.Errorf("%v: free without a reason or source", d)
		}
		if feest && strings.Contains(reden.NL, "weekend") {
			t.Errorf("%v is %s, but the reason is only the weekend", d, naam)
		}
	}
}

func TestBijzondereDagen(t *testing.T) {
	k := wet(t).Kalender
	for _, x := range []struct{ dag, reden, bron string }{
		{"2026-04-03", "is Goede Vrijdag", "Atw art. 3 lid 2"},
		{"2026-05-04", "", ""}, // an ordinary Monday
		{"2027-04-26", "", ""}, // an ordinary Monday: the 27th is a Tuesday
		{"2025-04-26", "is Koningsdag", "Atw art. 3 lid 1"},
		{"2025-04-27", "valt in het weekend", "Atw art. 1 lid 1"},
		{"2025-04-28", "", ""},
		{"2014-04-26", "is Koningsdag", "Atw art. 3 lid 1"},
		{"2013-04-30", "is Koninginnedag", "Atw art. 3 lid 1"},
		{"2006-04-29", "is Koninginnedag", "Atw art. 3 lid 1"}, // the 30th was a Sunday
		{"2026-05-05", "is Bevrijdingsdag (5 mei)", "Atw art. 3 lid 1"},
		{"2027-05-05", "is Bevrijdingsdag (5 mei)", "Atw art. 3 lid 1"}, // every year, not once in five
		{"2015-05-04", "is bij besluit gelijkgesteld met een feestdag", "Atw art. 3 lid 3; BWBR0033679"},
		{"2024-12-27", "is bij besluit gelijkgesteld met een feestdag", "Atw art. 3 lid 3; Besluit gelijkgestelde dagen 2023-2025"},
		{"2025-12-24", "", ""},
		{"2038-04-26", "is tweede paasdag", "Atw art. 3 lid 1"}, // the latest Easter there can be
	} {
		reden, bron, is := k.Vrij(dag(t, x.dag))
		if is != (x.reden != "") || reden.NL != x.reden || bron != x.bron {
			t.Errorf("%s: got %q (%s), want %q (%s)", x.dag, reden.NL, bron, x.reden, x.bron)
		}
	}
}

func TestVrijGebruiktGeenGeheugen(t *testing.T) {
	k, d := wet(t).Kalender, Op(2026, 4, 3)
	if n := testing.AllocsPerRun(100, func() { k.Vrij(d) }); n != 0 {
		t.Errorf("Vrij allocates %v times", n)
	}
}

// A municipality's own decree counts in the calendar, and what is wrong with
// it is named with file and line.
func TestBesluitErbij(t *testing.T) {
	besluiten, err := LeesBesluiten("kb.yaml", []byte(`decrees:
  - name: {nl: Besluit 2029-2031, en: Decree 2029-2031}
    from: 2029-01-01
    to: 2031-12-31
    source: Stb. 2028, 1
    days: [2029-05-11]
`))
	if err != nil {
		t.Fatal(err)
	}
	w, err := NieuweWet(besluiten...)
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Termijn(Bezwaar, Op(2029, 3, 30)); got.Uiterlijk != Op(2029, 5, 14) || !strings.Contains(uitlegNL(got), "Stb. 2028, 1") {
		t.Errorf("got %v:\n%s", got.Uiterlijk, uitlegNL(got))
	}
	if zonder := wet(t).Termijn(Bezwaar, Op(2029, 3, 30)); zonder.Uiterlijk != Op(2029, 5, 11) ||
		!strings.Contains(uitlegNL(zonder), "Voor 2029 is geen besluit met gelijkgestelde dagen ingelezen") {
		t.Errorf("without the decree: got %v:\n%s", zonder.Uiterlijk, uitlegNL(zonder))
	}
}

func TestBesluitFouten(t *testing.T) {
	const kop = "decrees:\n  - name: {nl: B, en: B}\n    from: 2029-01-01\n    to: 2029-12-31\n    source: S\n"
	for _, x := range []struct{ bestand, fout string }{
		{"", "EOF"},
		{"decrees: []", "er staat geen besluit in"},
		{"besluiten: []", "line 1: field besluiten not found"},
		{kop + "    days: [2029-02-30]", `regel 6: "2029-02-30" is geen datum`},
		{kop + "    days: [2028-12-31]", "regel 6: 2028-12-31 valt niet tussen 2029-01-01 en 2029-12-31"},
		{kop + "    days: [2029-05-11, 2029-05-11]", "regel 6: 2029-05-11 staat er twee keer in"},
		{kop + "    days: []", "besluit 1 mist name (nl en en), source of days"},
		{kop + "    dagen: [2029-05-11]", "line 6: field dagen not found"},
		{kop + "    days: [2029-05-11]\n---\ndecrees: []", "meer dan één document"},
		{"decrees:\n  - name: {nl: B, en: B}\n    to: 2029-12-31\n    source: S\n    days: [2029-05-11]", "mist from"},
		{"decrees:\n  - name: {nl: B, en: B}\n    from: 2029-12-31\n    to: 2029-01-01\n    source: S\n    days: [2029-05-11]", "valt niet tussen"},
		{strings.Repeat("#", maxBestand+1), "groter dan 1 MB"},
	} {
		_, err := LeesBesluiten("kb.yaml", []byte(x.bestand))
		if err == nil || !strings.Contains(err.Error(), x.fout) || !strings.HasPrefix(err.Error(), "kb.yaml: ") {
			t.Errorf("%.60q: got %v, want %q", x.bestand, err, x.fout)
		}
	}
}

func FuzzBesluiten(f *testing.F) {
	f.Add(besluitenYAML)
	f.Add([]byte("decrees:\n- {name: {nl: a, en: b}, from: 2029-01-01, to: 2029-12-31, source: S, days: [2029-05-11]}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		besluiten, err := LeesBesluiten("x.yaml", b)
		if err != nil {
			return
		}
		k := nieuweKalender(besluiten)
		for _, x := range besluiten {
			for _, d := range x.Dagen {
				if _, _, vrij := k.Vrij(d); !vrij || !k.Gedekt(d) {
					t.Errorf("%v stands in a decree and is not free", d)
				}
			}
		}
	})
}

func BenchmarkVrij(b *testing.B) {
	k, d := wet(b).Kalender, Op(2026, 1, 1)
	for i := range b.N {
		k.Vrij(d.Plus(i % 1000))
	}
}
