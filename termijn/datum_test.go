package termijn

import (
	"testing"
	"time"

	"halfweg/taal"
)

func TestMaandenBlijvenInDeMaand(t *testing.T) {
	for _, x := range []struct {
		van     string
		maanden int
		naar    string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-08-31", -4, "2026-04-30"},
		{"2025-10-31", 4, "2026-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-01-15", -1, "2025-12-15"},
	} {
		if got := dag(t, x.van).Maanden(x.maanden); got != dag(t, x.naar) {
			t.Errorf("%s and %d months: got %v, want %s", x.van, x.maanden, got, x.naar)
		}
	}
}

// The civil date is that of the Netherlands, also around midnight and in summer.
func TestDatumVan(t *testing.T) {
	for _, x := range []struct{ moment, dag string }{
		{"2026-03-31T21:59:00Z", "2026-03-31"},
		{"2026-03-31T22:00:00Z", "2026-04-01"},
		{"2025-12-31T22:59:00Z", "2025-12-31"},
		{"2025-12-31T23:00:00Z", "2026-01-01"},
	} {
		m, err := time.Parse(time.RFC3339, x.moment)
		if err != nil {
			t.Fatal(err)
		}
		if got := DatumVan(m); got != dag(t, x.dag) {
			t.Errorf("%s: got %v, want %s", x.moment, got, x.dag)
		}
	}
}

func TestWeekdagEnWoorden(t *testing.T) {
	for d := Op(1899, 12, 25); d.Voor(Op(1900, 3, 5)); d = d.Plus(1) {
		if d.Weekdag() != d.Tijd().Weekday() {
			t.Fatalf("%v: got %v, want %v", d, d.Weekdag(), d.Tijd().Weekday())
		}
	}
	d := Op(2026, 4, 3)
	for want, got := range map[string]string{
		"vrijdag 3 april 2026": d.Voluit(taal.NL), "Friday 3 April 2026": d.Voluit(taal.EN),
		"3 apr. 2026": d.Kort(taal.NL), "3 April 2026": d.Lang(taal.EN), "": Datum{}.Voluit(taal.NL),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestLengte(t *testing.T) {
	for _, x := range []struct {
		l      Lengte
		nl, en string
		na     string // from 2026-01-31
	}{
		{Lengte{}, "direct", "at once", "2026-01-31"},
		{Lengte{Weken: 6}, "6 weken", "6 weeks", "2026-03-14"},
		{Lengte{Dagen: 1}, "1 dag", "1 day", "2026-02-01"},
		{Lengte{Jaren: 1, Maanden: 6}, "1 jaar en 6 maanden", "1 year and 6 months", "2027-07-31"},
		{Lengte{Uren: 48}, "48 uur", "48 hours", "2026-02-02"},
		{Lengte{Uren: 1}, "1 uur", "1 hour", "2026-02-01"},
	} {
		if got := x.l.Tekst(); got != taal.T(x.nl, x.en) {
			t.Errorf("%+v: got %v", x.l, got)
		}
		if got := x.l.Na(Op(2026, 1, 31)); got != dag(t, x.na) {
			t.Errorf("%s after 2026-01-31: got %v, want %s", x.en, got, x.na)
		}
	}
	for _, l := range []Lengte{{Dagen: -1}, {Jaren: 201}, {Weken: 1 << 40}} {
		if l.Controle() == nil {
			t.Errorf("%+v is accepted", l)
		}
	}
}

// What Parse accepts it writes back as it was, and nothing else is a date.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-04-03", "2024-02-29", "2026-02-29", "0000-12-31", "0001-01-01", "9999-12-31", "", "2026-4-3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			if !d.IsZero() || taal.Melding(err, taal.NL) == "" || taal.Melding(err, taal.EN) == "" {
				t.Errorf("%q: date %v with error %v", s, d, err)
			}
			return
		}
		if d.IsZero() || d.String() != s {
			t.Errorf("%q reads as %q", s, d)
		}
		var terug Datum
		if b, _ := d.MarshalText(); terug.UnmarshalText(b) != nil || terug != d {
			t.Errorf("%q does not survive being written", s)
		}
	})
}
