package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"halfweg/taal"
)

// willekeurigeTaken gives one dossier tasks in the lists of audiences whose
// keys begin with ruimte.
func willekeurigeTaken(t *rapid.T, ruimte string) (uit []TaakRegel) {
	for nr := range rapid.IntRange(0, 4).Draw(t, "taken") {
		r := TaakRij{Wat: taal.T(fmt.Sprint("taak ", nr), fmt.Sprint("task ", nr)), Feit: "melding_gedaan"}
		switch rapid.IntRange(0, 2).Draw(t, "termijn") {
		case 0:
			r.Begin, r.Uiterlijk = peildatum, peildatum.Plus(rapid.IntRange(-3, 3).Draw(t, "dagen"))
		case 1:
			r.Begin, r.Direct = peildatum.Plus(rapid.IntRange(-3, 0).Draw(t, "sinds")), true
		}
		for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom(audienties), 0, 2, rapid.ID).Draw(t, "van") {
			uit = append(uit, TaakRegel{Sleutel: ruimte + k, Taak: fmt.Sprint("taak_", nr), Rij: r})
		}
	}
	return uit
}

func willekeurigeTaakVraag(t *rapid.T, ruimte string) TaakVraag {
	v := TaakVraag{Aantal: rapid.IntRange(1, 4).Draw(t, "per bladzijde")}
	switch rapid.IntRange(0, 3).Draw(t, "filter") {
	case 0:
		v.TotEnMet, v.ZonderDirect = peildatum.Plus(-1), true
	case 1:
		v.Van, v.TotEnMet = peildatum, peildatum.Plus(2)
	case 2:
		v.Direct = true
	}
	for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom(audienties), 0, 3, rapid.ID).Draw(t, "wie vraagt") {
		v.Sleutels = append(v.Sleutels, ruimte+k)
	}
	return v
}

// past says, without the store, whether a row is in the answer to v.
func (r TaakRegel) past(v TaakVraag) bool {
	dag := r.Rij.Dag()
	return slices.Contains(v.Sleutels, r.Sleutel) && (v.Van.IsZero() || dag >= v.Van.String()) && (v.TotEnMet.IsZero() || dag <= v.TotEnMet.String()) &&
		!(v.ZonderDirect && r.Rij.Direct) && (!v.Direct || r.Rij.Direct)
}

func plaatsVan(r TaakRegel) string { return r.Rij.Dag() + " " + r.Dossier + " " + r.Taak }

// Whatever is asked, page by page, forward and back, is what the rows say.
func TestTaken(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		ronde := 0
		rapid.Check(t, func(rt *rapid.T) {
			ronde++
			ruimte := fmt.Sprint(ronde, "/")
			var alleRegels []TaakRegel
			schrijf(t, s, func(s *Schrijver) error {
				alleRegels = nil
				for range rapid.IntRange(0, 6).Draw(rt, "dossiers") {
					id, nummer, err := s.NieuwDossier(2026)
					if err != nil {
						return err
					}
					taken := willekeurigeTaken(rt, ruimte)
					if err := s.Leid(id, 0, Afgeleid{Taken: taken}); err != nil {
						return err
					}
					for _, r := range taken {
						r.Dossier, r.Nummer = id, nummer
						alleRegels = append(alleRegels, r)
					}
				}
				return nil
			})
			controleerTaken(rt, t, s, alleRegels, willekeurigeTaakVraag(rt, ruimte))
		})
	})
}

func controleerTaken(rt *rapid.T, t *testing.T, s *Store, regels []TaakRegel, v TaakVraag) {
	wilt, n := []string{}, 0
	for _, r := range regels {
		if r.past(v) {
			n++
			wilt = append(wilt, plaatsVan(r))
		}
	}
	wilt = uniek(wilt)
	vooruit, terug := bladerTaken(t, s, v)
	if !slices.Equal(vooruit, wilt) || !slices.Equal(terug, wilt) {
		rt.Fatalf("%+v gives %v, and back %v, want %v", v, vooruit, terug, wilt)
	}
	for _, grens := range []int{100, 2} {
		if geteld := haal(t, s, func(l *Lezer) (int, error) { return l.TelTaken(v, grens) }); geteld != min(n, grens+1) {
			rt.Fatalf("%+v counts %d to %d, want %d", v, geteld, grens, n)
		}
	}
}

// bladerTaken reads all pages, and then back from the last to the first.
func bladerTaken(t *testing.T, s *Store, v TaakVraag) (vooruit, terug []string) {
	vooruit = []string{}
	blad := func() TaakBladzijde {
		return haal(t, s, func(l *Lezer) (TaakBladzijde, error) { return l.Taken(v) })
	}
	b := blad()
	for {
		for _, r := range b.Regels {
			vooruit = append(vooruit, plaatsVan(r))
		}
		if b.Volgende == "" {
			break
		}
		v.Plek = b.Volgende
		b = blad()
	}
	delen := [][]string{}
	for {
		var deel []string
		for _, r := range b.Regels {
			deel = append(deel, plaatsVan(r))
		}
		delen = append(delen, deel)
		if b.Vorige == "" {
			break
		}
		v.Plek = b.Vorige
		b = blad()
	}
	slices.Reverse(delen)
	return vooruit, append([]string{}, slices.Concat(delen...)...)
}

// The rows of a dossier's tasks take the place of those that stood there.
func TestTakenVervangen(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 1)
		regel := func(taak string, dagen int) TaakRegel {
			return TaakRegel{Sleutel: "huis:kade", Taak: taak, Rij: TaakRij{Wat: taal.T("Doe", "Do"), Uiterlijk: peildatum.Plus(dagen)}}
		}
		for _, regels := range [][]TaakRegel{{regel("a", 3), regel("b", 1)}, {regel("b", 2)}} {
			schrijf(t, s, func(s *Schrijver) error { return s.Leid(id, 1, Afgeleid{Taken: regels}) })
			staat := haal(t, s, func(l *Lezer) ([]TaakRegel, error) { return l.TakenVan(id) })
			slices.SortFunc(staat, func(a, b TaakRegel) int { return cmp.Compare(a.Taak, b.Taak) })
			if len(staat) != len(regels) || staat[len(staat)-1].Rij.Uiterlijk != regels[len(regels)-1].Rij.Uiterlijk || staat[0].Nummer != "2026-0001" {
				t.Errorf("stands %+v, want %+v", staat, regels)
			}
		}
	})
}

func TestTaakPlekBestaatNiet(t *testing.T) {
	s := open(t, t.TempDir())
	for _, plek := range []string{"zomaar", "na_2026-01-01_d", "om_2026-01-01_d_t", "na__d_t", strings.Repeat("_", 9)} {
		err := s.Lees(t.Context(), func(l *Lezer) error { _, err := l.Taken(TaakVraag{Sleutels: []string{"x"}, Plek: plek}); return err })
		if !errors.Is(err, ErrPlek) {
			t.Errorf("%q: %v", plek, err)
		}
	}
}
