package bericht

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"halfweg/app"
)

// What is done daily is done at the start, again as long as it fails, and then
// on the next day.
func TestDagelijks(t *testing.T) { // A10
	synctest.Test(t, func(t *testing.T) {
		b := &Bezorger{App: &app.App{Klok: time.Now}}
		n := 0
		doe := b.dagelijks(func(context.Context) (int, error) {
			if n++; n == 1 {
				return 0, errors.New("the database is away")
			}
			return 1, nil
		})
		for _, stap := range []struct {
			wacht time.Duration
			keren int
		}{{0, 1}, {time.Minute, 2}, {time.Hour, 2}, {12 * time.Hour, 2}, {24 * time.Hour, 3}, {time.Hour, 3}} {
			time.Sleep(stap.wacht)
			_, _ = doe(t.Context())
			if n != stap.keren {
				t.Errorf("after another %v it was done %d times, want %d", stap.wacht, n, stap.keren)
			}
		}
	})
}
