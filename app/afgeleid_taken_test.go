package app

import (
	"maps"
	"slices"
	"testing"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// rijenVan are the tasks that stand in the lists of ik for one dossier.
func (p *proef) rijenVan(ik toegang.Ik, id string) []string {
	p.t.Helper()
	var uit []string
	p.moet(p.Store.Lees(ctx, func(l *store.Lezer) error {
		b, err := l.Taken(store.TaakVraag{Sleutels: toegang.TaakSleutels(ik), Aantal: store.MaxBladzijde})
		for _, r := range b.Regels {
			if r.Dossier == id {
				uit = append(uit, r.Taak)
			}
		}
		return err
	}))
	slices.Sort(uit)
	return uit
}

// What stands in somebody's list are the open tasks of the dossier that he
// sees and owes, at every step of the line.
func TestTaakrijenZijnDeTaken(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		allen := []toegang.Ik{sanne, mark, tirza, iris, sofie, fenna, hugo, ruben}
		kijk := func(stap, id string) {
			t.Helper()
			gezien := map[string]bool{}
			for _, ik := range allen {
				wilt := map[string]bool{}
				z, err := p.Dossier(ctx, ik, id)
				if err == nil {
					for _, x := range z.Taken {
						if x.Stand == dossier.TaakOpen && !x.Mag && toegang.Verplicht(ik, z.Partijen, x) {
							wilt[x.ID], gezien[x.ID] = true, true
						}
					}
				}
				if staat := p.rijenVan(ik, id); !slices.Equal(staat, slices.Sorted(maps.Keys(wilt))) {
					t.Errorf("%s: in the list of %s stands %v, want %v", stap, ik.Persoon, staat, wilt)
				}
			}
			if len(gezien) == 0 && stap != "closed" {
				t.Errorf("%s: nobody has to do anything", stap)
			}
		}
		id := p.opent(fenna, signaal())
		kijk("signal", id)
		p.doet(fenna, id, melding())
		kijk("notice", id)
		p.dagen(1)
		p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
		kijk("assigned", id)
		p.doet(mark, id, oordeel(p.zaak(mark, id).Kader, dossier.AdviesSafehouse))
		p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
		kijk("judged", id)
		p.doet(mark, id, &dossier.MeldingIngetrokken{Hoedanigheid: dossier.DoorInwoner, Reden: "hij wil niet meer"})
		p.doet(iris, id, &dossier.DossierGesloten{Reden: "ingetrokken"})
		kijk("closed", id)
		if uit := p.rijenVan(mark, id); len(uit) != 0 {
			t.Errorf("a closed dossier still asks %v", uit)
		}
	})
}
