package demo

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/store"
	"halfweg/termijn"
)

var ctx = context.Background()
var vandaagT = termijn.Op(2026, 11, 23)

// regio makes the demo region of that day in a new database.
func regio(t testing.TB, op termijn.Datum, seed uint64) *app.App {
	t.Helper()
	s, err := store.Open(ctx, filepath.Join(t.TempDir(), "halfweg.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	wet, err := termijn.NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	a := &app.App{Store: s, Wet: wet, Kaders: b, Klok: func() time.Time { return tijdOp(op, 9, 0) }}
	if err := Maak(ctx, a, op, seed); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestMaak(t *testing.T) {
	start := time.Now()
	regio(t, termijn.Op(2026, 11, 23), 1)
	t.Log(time.Since(start))
}
