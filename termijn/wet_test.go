package termijn

import (
	"strings"
	"testing"

	"halfweg/taal"
)

func wet(t testing.TB) *Wet {
	t.Helper()
	w, err := NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func dag(t testing.TB, s string) Datum {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Each period of the law, on a day that shows what is particular about it.
// DDL-01, DDL-02, DDL-06, DDL-08, DDL-10, DDL-11
func TestPerioden(t *testing.T) {
	w := wet(t)
	for _, x := range []struct {
		periode      Periode
		begin, eind  string
		omdat        string // part of the explanation
		artikelOfVan string
	}{
		{PersoonlijkPlan, "2026-02-20", "2026-02-27", "7 dagen na de melding", "2.3.2 lid 2"},
		{Onderzoek, "2026-02-20", "2026-04-07", "vrijdag 3 april 2026 is Goede Vrijdag", "2.3.2 lid 1"},
		{Onderzoek, "2025-11-13", "2025-12-29", "donderdag 25 december 2025 is eerste kerstdag", "2.3.2 lid 1"},
		{Onderzoek, "2026-04-03", "2026-05-18", "is bij besluit gelijkgesteld met een feestdag", "2.3.2 lid 1"},
		{AchtWeken, "2025-11-13", "2026-01-08", "8 weken later is donderdag 8 januari 2026", "VNG"},
		{Spoed, "2026-04-04", "2026-04-04", "direct bij de melding op zaterdag 4 april 2026", "2.3.3"},
		{Beslissing, "2025-12-29", "2026-01-12", "2 weken later", "2.3.5 lid 2"},
		{NietBehandelen, "2026-03-19", "2026-04-16", "4 weken", "4:5 lid 4"},
		{Bezwaar, "2026-03-16", "2026-04-28", "maandag 27 april 2026 is Koningsdag", "6:7"},
		{BezwaarPerPost, "2026-04-28", "2026-05-05", "dinsdag 5 mei 2026 is Bevrijdingsdag (5 mei), maar dat verschuift het einde niet", "6:9"},
		{BezwaarCommissie, "2026-02-09", "2026-05-04", "maandag 4 mei 2026", "7:13"},
		{Dwangsombesluit, "2026-05-01", "2026-05-18", "vrijdag 15 mei 2026 is bij besluit gelijkgesteld", "4:18"},
		{Bewaren, "2024-02-29", "2039-02-28", "want die maand heeft geen dag 29", "5.3.4"},
		{Bewaren, "2026-05-05", "2041-05-05", "maar dat verschuift het einde niet", "5.3.4"},
		{Vernietigen, "2025-11-30", "2026-03-02", "zaterdag 28 februari 2026 valt in het weekend", "5.3.5"},
		{Uitstroombericht, "2026-08-31", "2026-04-30", "uiterlijk 4 maanden voor de uitstroom op maandag 31 augustus 2026", "6.4"},
		{Uitstroombericht, "2026-08-27", "2026-04-27", "maandag 27 april 2026 is Koningsdag, maar dat verschuift het einde niet: de termijn wordt teruggerekend", "4.6"},
		{Halfjaarevaluatie, "2026-08-31", "2027-02-28", "6 maanden", "3.2.4"},
		{Jaartoets, "2026-03-01", "2027-03-01", "1 jaar", "2.4"},
		{VMR, "2026-01-15", "2026-07-15", "6 maanden", "6.2"},
	} {
		got := w.Termijn(x.periode, dag(t, x.begin))
		if got.Uiterlijk != dag(t, x.eind) {
			t.Errorf("%s from %s: got %v, want %s", x.periode, x.begin, got.Uiterlijk, x.eind)
		}
		if uitleg := uitlegNL(got); !strings.Contains(uitleg, x.omdat) {
			t.Errorf("%s from %s: explanation lacks %q:\n%s", x.periode, x.begin, x.omdat, uitleg)
		}
		if !strings.Contains(got.Bron, x.artikelOfVan) {
			t.Errorf("%s: source %q lacks %q", x.periode, got.Bron, x.artikelOfVan)
		}
	}
}

func uitlegNL(t Termijn) string {
	var b strings.Builder
	for _, s := range t.Stappen {
		b.WriteString(s.Uitleg.In(taal.NL) + " (" + s.Bron + ")\n")
	}
	return b.String()
}
