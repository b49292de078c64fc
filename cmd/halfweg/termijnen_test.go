package main

import (
	"encoding/json"
	"os"
	"testing"

	"halfweg/termijn"
)

// Whatever stands in a file of cases, it is computed or refused, case by case.
func FuzzZaken(f *testing.F) {
	for _, naam := range []string{"testdata/termijnen.json", "testdata/termijnen-eigen.json"} {
		b, err := os.ReadFile(naam)
		if err != nil {
			f.Fatal(err)
		}
		zaken, err := parseZaken(b)
		if err != nil {
			f.Fatal(err)
		}
		for _, z := range zaken { // small seeds: the fuzzer spends its time on what it finds
			b, err := json.Marshal([]zaak{z})
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b)
		}
	}
	f.Add([]byte(`[{"id":"a","kind":"short_term","input":{"event":"9999-12-31","days":73000}}]`))
	f.Add([]byte(`[{"id":"a","kind":"backward_count","input":{"outflow":"0001-01-01","months":2400}}]`))
	wet, err := termijn.NieuweWet()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		zaken, err := parseZaken(b)
		if err != nil {
			return
		}
		for _, z := range zaken {
			u := z.reken(wet)
			if u.fout == nil && len(u.waarden) == 0 {
				t.Errorf("%s computed nothing and refused nothing: %v", z.Kind, z.Input)
			}
		}
	})
}
