package store

import (
	"testing"
	"time"

	"halfweg/dossier"
)

// Who is shut out of a dossier finds it in no list, task or message, and who took
// emergency access reaches it without standing in a list.
func TestUitzonderingen(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		id := nieuw(t, s, 0)
		sanne := dossier.Wie{Persoon: "sanne", Organisatie: "hilversum", Rol: dossier.Consulent}
		const k = "gemeente:0402"
		leid := func(us ...Uitzondering) {
			t.Helper()
			schrijf(t, s, func(s *Schrijver) error {
				return s.Leid(id, 0, Afgeleid{Lijsten: []LijstRegel{{Sleutel: k}}, Taken: []TaakRegel{{Sleutel: k, Taak: "t"}}, Uitzonderingen: us,
					Zoek: []ZoekRegel{ZoekBSN("nood", Inwoner{BSN: "123456782"})}})
			})
		}
		schrijf(t, s, func(s *Schrijver) error {
			_, err := s.VoegBerichtToe(Bericht{Sleutel: "b", Wie: sanne, Op: time.Unix(0, 0), Dossier: id})
			return err
		})
		telt := func() [5]int {
			return haal(t, s, func(l *Lezer) (uit [5]int, err error) {
				b, err := l.Lijst(Vraag{Sleutels: []string{k}, Lezer: "sanne"})
				uit[0] = len(b.Regels)
				if err == nil {
					uit[1], err = l.TelTaken(TaakVraag{Sleutels: []string{k}, Lezer: "sanne"}, 9)
				}
				if err == nil {
					uit[2], err = l.TelOngelezen(sanne, 9)
				}
				in, err2 := l.InLijsten([]string{id}, []string{k}, "sanne")
				uit[3] = len(in)
				er, err3 := l.Bereikbaar(id, []string{k}, "sanne")
				if er {
					uit[4] = 1
				}
				for _, x := range []error{err2, err3} {
					if err == nil {
						err = x
					}
				}
				return uit, err
			})
		}
		bereikt := func(wie string, sleutels ...string) bool {
			return haal(t, s, func(l *Lezer) (bool, error) { return l.Bereikbaar(id, sleutels, wie) })
		}
		leid()
		gelijk(t, "before", telt(), [5]int{1, 1, 1, 1, 1})
		leid(Uitzondering{"sanne", Uitgesloten}, Uitzondering{"bas", Nood}, Uitzondering{"bas", Nood}, Uitzondering{"sanne", Nood})
		gelijk(t, "shut out", telt(), [5]int{})
		gelijk(t, "emergency", bereikt("bas"), true)
		gelijk(t, "nobody's list", bereikt("mark"), false)
		gelijk(t, "all shut out", haal(t, s, func(l *Lezer) (map[string][]string, error) { return l.Uitgeslotenen() }), map[string][]string{id: {"sanne"}})
		gelijk(t, "by BSN", haal(t, s, func(l *Lezer) ([]string, error) { return l.MetBSN("nood", "123456782") }), []string{id})
		leid()
		gelijk(t, "lifted", telt(), [5]int{1, 1, 1, 1, 1})
		gelijk(t, "emergency is gone", bereikt("bas"), false)
	})
}
