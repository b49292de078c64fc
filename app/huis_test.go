package app

import (
	"testing"

	"halfweg/dossier"
)

// A day in the house shows who lived there that day, also when they left since,
// and each of them can see that somebody looked (MON-03, ROLE-08).
func TestHuisdagVanToen(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(ruben, id, &dossier.PlaatsingVooruitGemeld{Huis: "de-kade", Vanaf: p.vandaag(), EigenRisico: true})
	p.doet(ruben, id, &dossier.PlaatsingGepland{Huis: "de-kade", Vanaf: p.vandaag()})
	p.doet(ruben, id, &dossier.PlaatsingGedaan{Huis: "de-kade"})
	toen := p.vandaag()
	p.dagen(3)
	p.doet(ruben, id, &dossier.ExitGedaan{Reden: "huisregels", Bestemming: "familie", Adres: "Bij haar zus", Betrokken: "ruben"})
	p.dagen(2)
	woonden := func(dag int) int {
		t.Helper()
		h, err := p.Huisdag(ctx, ruben, toen.Plus(dag))
		p.moet(err)
		if len(h.Verwacht) > 0 {
			t.Errorf("after %d days she is expected", dag)
		}
		return len(h.Bewoners)
	}
	for dag, want := range map[int]int{-1: 0, 0: 1, 2: 1, 4: 0, 5: 0} {
		if n := woonden(dag); n != want {
			t.Errorf("%d days after moving in %d people lived there, want %d", dag, n, want)
		}
	}
	for _, err := range p.SchrijfDagverslagen(ctx, ruben, toen.Plus(1), []Dagverslag{{Dossier: id, Sleutel: "x", Inhoud: &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "ja"}}}) {
		p.moet(err)
	}
	woonden(1)
	n := 0
	for _, i := range p.zaak(iris, id).Inzagen {
		if i.Door == ruben.Wie && i.Actie == ActieLijst {
			n++
		}
	}
	if n != 3 {
		t.Errorf("ruben saw her three times in the house, the log says %d", n)
	}
}
