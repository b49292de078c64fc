package toegang

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func willekeurigePlaats(t *rapid.T) Plaats {
	return Plaats{Gesloten: rapid.Bool().Draw(t, "gesloten"), Tweede: ding(t, "tweede"), BijLeiding: rapid.Bool().Draw(t, "leiding"), Woont: ding(t, "woont")}
}

// Whoever finds a dossier in a list may see that it exists, and whoever may
// see it finds it in one of his lists.
func TestLijstenVolgenZie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ik, p, s := willekeurigeIk(t), willekeurigePartijen(t), willekeurigePlaats(t)
		inLijst := LijstSleutels(p, s)
		gevonden := slices.ContainsFunc(Lijsten(ik), func(l Lijst) bool {
			return slices.ContainsFunc(l.Sleutels, func(k string) bool { _, er := inLijst[k]; return er })
		})
		if kern := Zie(ik, p, Kern).Ja; kern != gevonden {
			t.Fatalf("sees Kern: %v, finds it in a list: %v", kern, gevonden)
		}
	})
}

func TestLijstenVanEenDossier(t *testing.T) {
	in := func(ik Ik, p Partijen, s Plaats) (namen []string) {
		sleutels := LijstSleutels(p, s)
		for _, l := range Lijsten(ik) {
			if slices.ContainsFunc(l.Sleutels, func(k string) bool { _, er := sleutels[k]; return er }) {
				namen = append(namen, l.Naam)
			}
		}
		return namen
	}
	nieuw := zaak
	nieuw.Consulenten = nil
	for _, g := range []struct {
		naam string
		ik   Ik
		p    Partijen
		s    Plaats
		wilt []string
	}{
		{"first consultant", mark, zaak, Plaats{}, []string{"mijn", "team"}},
		{"second whose verdict is waited for", sanne, zaak, Plaats{Tweede: "sanne"}, []string{"mijn", "tweede", "team"}},
		{"colleague", lotte, zaak, Plaats{}, []string{"team"}},
		{"not assigned", lotte, nieuw, Plaats{}, []string{"team", "vrij"}},
		{"decision waits for the team leader", iris, zaak, Plaats{BijLeiding: true}, []string{"mijn", "team"}},
		{"other municipality", almere, zaak, Plaats{}, []string{"betrokken"}},
		{"clinic", fenna, zaak, Plaats{}, []string{"mijn"}},
		{"house", ruben, zaak, Plaats{}, []string{"mijn"}},
		{"house the resident lives in", ruben, zaak, Plaats{Woont: "de-kade"}, []string{"mijn", "bewoners"}},
		{"house the resident moved from", ruben, zaak, Plaats{Woont: "meander"}, []string{"mijn"}},
		{"clinic, closed", fenna, zaak, Plaats{Gesloten: true}, []string{"klaar"}},
		{"consultant, closed", mark, zaak, Plaats{Gesloten: true}, []string{"klaar"}},
		{"administrator", beheer, zaak, Plaats{}, nil},
	} {
		if namen := in(g.ik, g.p, g.s); !slices.Equal(namen, g.wilt) {
			t.Errorf("%s: in lists %v, want %v", g.naam, namen, g.wilt)
		}
	}
}
