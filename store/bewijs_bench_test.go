package store

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"halfweg/dossier"
	"halfweg/store/pgtest"
)

// BenchmarkBewijs measures what the log costs: to begin one for facts that are
// there, to verify HALFWEG_BENCH_N facts (10,000 when not set), to look quickly,
// and to add facts by 16 writers at once, on the database HALFWEG_BENCH_DB names.
func BenchmarkBewijs(b *testing.B) {
	n, _ := strconv.Atoi(cmp.Or(os.Getenv("HALFWEG_BENCH_N"), "10000"))
	doel, bulk := b.TempDir, bulkSQLite
	if os.Getenv("HALFWEG_BENCH_DB") == "postgres" {
		doel, bulk = func() string { return pgtest.Adres(b) }, bulkPostgres
	}
	s := open(b, doel())
	vulFeiten(b, s, bulk, n)
	b.Run("begin", func(b *testing.B) {
		for b.Loop() {
			schrijf(b, s, func(s *Schrijver) error {
				for _, opdracht := range []string{`DELETE FROM logblad`, `UPDATE logstaart SET grootte = 0, rand = ''`} {
					if err := s.zet(opdracht); err != nil {
						return err
					}
				}
				return s.logVroeger()
			})
		}
	})
	b.Run("verify", func(b *testing.B) {
		for b.Loop() {
			if uit, err := s.Verifieer(context.Background(), Verificatie{}); err != nil || uit.Bevinding != nil || uit.Feiten < int64(n) {
				b.Fatalf("%+v %v: %v", uit, uit.Bevinding, err)
			}
		}
	})
	b.Run("quick", func(b *testing.B) {
		for b.Loop() {
			if x, err := s.SnelleProef(context.Background(), Verificatie{}, 50); err != nil || x != nil {
				b.Fatal(x, err)
			}
		}
	})
	b.Run("append by 16", func(b *testing.B) { erbijMet16(b, s, n/perZaak, true) })
	b.Run("append by 16 without the log", func(b *testing.B) { erbijMet16(b, s, n/perZaak, false) })
}

// erbijMet16 adds facts to dossiers in turn, by 16 writers at once. Without the
// log the leaves are thrown away before they are written.
func erbijMet16(b *testing.B, s *Store, zaken int, log bool) {
	var volgende atomic.Int64
	b.SetParallelism(8) // times two processors
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			id := fmt.Sprintf("d%015d", volgende.Add(1)*7919%int64(zaken))
			err := s.Schrijf(context.Background(), func(s *Schrijver) error {
				nr, _, err := s.laatsteFeit(id)
				if err != nil {
					return err
				}
				err = s.VoegToe(id, nr, []dossier.Feit{feit(nr + 1)}, afgeleid(id, nr+1))
				if !log {
					s.bladen = nil
				}
				return err
			})
			if err != nil {
				b.Error(err)
			}
		}
	})
}

// perZaak is how many facts each dossier of the benchmark has.
const perZaak = 5

// bulkschrijver writes many rows at once, as bulkSQLite does.
type bulkschrijver = func(s *Store, tabel string, kolommen []string, rijen iter.Seq[[]any]) error

func vulFeiten(b *testing.B, s *Store, bulk bulkschrijver, n int) {
	zaken := n / perZaak
	rij := afgeleid("", perZaak).Rij
	err := bulk(s, "dossier", strings.Split("id, nummer, "+rijKolommen, ", "), func(yield func([]any) bool) {
		for i := range zaken {
			yield(append([]any{fmt.Sprintf("d%015d", i), fmt.Sprintf("2026-%06d", i)}, rij.kolommen(perZaak)...))
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	err = bulk(s, "feit", strings.Split("dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud", ", "), func(yield func([]any) bool) {
		for i := range zaken {
			for nr := 1; nr <= perZaak; nr++ {
				f := feit(nr)
				soort, inhoud, _ := dossier.Codeer(f.Inhoud)
				yield([]any{fmt.Sprintf("d%015d", i), nr, soort, f.Gebeurd.String(), moment(f.Vastgelegd), f.Door.Persoon, f.Door.Organisatie, string(f.Door.Rol), inhoud})
			}
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	if _, is := s.basis.(*postgresBasis); is {
		schrijf(b, s, func(s *Schrijver) error { return s.zet("ANALYZE") })
	}
}
