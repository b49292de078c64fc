package termijn

import (
	"testing"

	"pgregory.net/rapid"
)

// Awb 4:17 lid 2, by the day the notice of default was received.
func TestDwangsombedragen(t *testing.T) {
	w := wet(t)
	for _, x := range []struct {
		ontvangen string
		dagen     int
		euro      int
		uitleg    string
	}{
		{"2026-06-02", 0, 0, "0 dagen in gebreke, dus geen dwangsom."},
		{"2026-06-02", 1, 23, "1 dag x 23 euro = 23 euro."},
		{"2026-06-02", 14, 322, "14 dagen x 23 euro = 322 euro."},
		{"2026-06-02", 15, 357, "14 dagen x 23 euro + 1 dag x 35 euro = 357 euro."},
		{"2026-06-02", 42, 1442, "14 dagen x 23 euro + 14 dagen x 35 euro + 14 dagen x 45 euro = 1442 euro."},
		{"2026-06-02", 43, 1442, "14 dagen x 23 euro + 14 dagen x 35 euro + 14 dagen x 45 euro = 1442 euro."},
		{"2019-01-01", 42, 1442, "14 dagen x 23 euro + 14 dagen x 35 euro + 14 dagen x 45 euro = 1442 euro."},
		{"2018-12-31", 42, 1260, "14 dagen x 20 euro + 14 dagen x 30 euro + 14 dagen x 40 euro = 1260 euro."},
		{"2009-10-01", 15, 310, "14 dagen x 20 euro + 1 dag x 30 euro = 310 euro."},
	} {
		got, err := w.Dwangsom(dag(t, x.ontvangen), x.dagen)
		if err != nil || got.Euro != x.euro || got.Uitleg().NL != x.uitleg || got.Bron == "" {
			t.Errorf("%s, %d days: got %d, %q, %v", x.ontvangen, x.dagen, got.Euro, got.Uitleg().NL, err)
		}
	}
	for _, x := range []struct {
		ontvangen string
		dagen     int
	}{{"2009-09-30", 1}, {"2026-06-02", -1}} {
		if _, err := w.Dwangsom(dag(t, x.ontvangen), x.dagen); err == nil {
			t.Errorf("%s, %d days: no error", x.ontvangen, x.dagen)
		}
	}
}

// Awb 4:17 lid 3 and 4:18, around the last day of the term.
func TestIngebrekestelling(t *testing.T) {
	w := wet(t)
	d := func(s string) Datum { return dag(t, s) }
	b := w.Termijn(Beslissing, d("2026-03-02")) // until Monday 16 March
	for _, s := range []string{"2026-02-27", "2026-03-02", "2026-03-16"} {
		if i := w.Ingebreke(d(s), b); !i.Prematuur || i.Dagen(d("2027-01-01")) != 0 || !i.EersteDag.IsZero() {
			t.Errorf("received %s: %+v", s, i)
		}
	}
	i := w.Ingebreke(d("2026-03-20"), b)
	if i.Prematuur || i.TweeWeken.Uiterlijk != d("2026-04-07") || i.EersteDag != d("2026-04-08") ||
		i.LaatsteDag != d("2026-05-19") || i.Besluit.Uiterlijk != d("2026-06-02") {
		t.Errorf("got %+v", i)
	}
	for besluit, dagen := range map[string]int{
		"2026-04-07": 0, "2026-04-08": 0, "2026-04-09": 1, "2026-05-19": 41, "2026-05-20": 42, "2026-12-31": 42,
	} {
		if got := i.Dagen(d(besluit)); got != dagen {
			t.Errorf("decided %s: %d days, want %d", besluit, got, dagen)
		}
	}
}

// A longer default never costs less.
func TestDwangsomDaaltNooit(t *testing.T) {
	w := wet(t)
	rapid.Check(t, func(t *rapid.T) {
		op := Op(2009, 10, 1).Plus(rapid.IntRange(0, 10_000).Draw(t, "op"))
		n := rapid.IntRange(0, 60).Draw(t, "dagen")
		a, err := w.Dwangsom(op, n)
		if err != nil {
			t.Fatal(err)
		}
		b, err := w.Dwangsom(op, n+1)
		if err != nil {
			t.Fatal(err)
		}
		if b.Euro < a.Euro || a.Dagen > 42 || b.Euro == a.Euro && n < 42 {
			t.Fatalf("%d days cost %d, one more %d", n, a.Euro, b.Euro)
		}
	})
}
