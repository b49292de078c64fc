package store

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"halfweg/store/pgtest"
)

// BenchmarkInzage measures what the log of looks adds to a page: one row for one
// dossier, and the 50 rows of a list, in a log that holds five looks at each of
// HALFWEG_BENCH_N dossiers, by one and by many people at once.
func BenchmarkInzage(b *testing.B) {
	n, _ := strconv.Atoi(cmp.Or(os.Getenv("HALFWEG_BENCH_N"), "10000"))
	doel := b.TempDir()
	if os.Getenv("HALFWEG_BENCH_DB") == "postgres" {
		doel = pgtest.Adres(b)
	}
	s := open(b, doel)
	r := rand.New(rand.NewPCG(1, 2))
	op := begin
	blik := func(rijen int) (uit []Inzage) {
		op = op.Add(time.Second)
		for range rijen {
			uit = append(uit, Inzage{Dossier: fmt.Sprintf("dossier%09d", r.IntN(n)), Op: op, Door: fenna, Actie: "lijst", Wat: []string{"kern", "persoon"}, Waarom: "collega", Regel: "T02", Sessie: "0123456789abcdef", Blik: "0123456789abcdef"})
		}
		return uit
	}
	for range 5 * n / 5000 {
		schrijf(b, s, func(s *Schrijver) error { return s.VoegInzageToe(blik(5000)...) })
	}
	for _, rijen := range []int{1, 50, 200} {
		b.Run(fmt.Sprintf("%d rows", rijen), func(b *testing.B) {
			for b.Loop() {
				schrijf(b, s, func(s *Schrijver) error { return s.VoegInzageToe(blik(rijen)...) })
			}
		})
	}
	b.Run("50 rows, many at once", func(b *testing.B) {
		vast := blik(50)
		b.SetParallelism(25)
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				if err := s.SchrijfRand(b.Context(), func(s *Schrijver) error { return s.VoegInzageToe(vast...) }); err != nil {
					b.Error(err)
				}
			}
		})
	})
	b.Run("who looked", func(b *testing.B) {
		for b.Loop() {
			leesIn(b, s, func(l *Lezer) error { _, err := l.Inzagen(blik(1)[0].Dossier, time.Time{}, 500); return err })
		}
	})
}
