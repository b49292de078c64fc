package app

import (
	"errors"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// woont brings a new dossier to where the resident lives in the house, before
// the decision, and the house logs.
func (p *proef) woont() string {
	p.t.Helper()
	id := p.totOordelen()
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(ruben, id, &dossier.PlaatsingVooruitGemeld{Huis: "de-kade", Vanaf: p.vandaag(), EigenRisico: true})
	p.doet(ruben, id, &dossier.PlaatsingGedaan{Huis: "de-kade"})
	p.doet(ruben, id, &dossier.ZorgplanVastgesteld{BesprokenMetInwoner: true, Doelen: []dossier.Doel{{Leefgebied: "werk", Doel: "Vrijwilligerswerk vinden"}}})
	p.doet(ruben, id, &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "deels", Verslag: "Geheim uit het dagboek"})
	p.doet(ruben, id, &dossier.TestAfgenomen{Soort: "urine", Aanleiding: "steekproef", Uitslag: dossier.TestPositief, Middelen: "Geheim van de test", Toestemming: true})
	p.doet(ruben, id, &dossier.IncidentGemeld{Aard: "overlast", Wat: "Geheim van het incident", Genomen: "Gesproken"})
	return id
}

// The evaluation report opens to house and resident without opening anything
// else, and says to each no more than he may see (MON-03, QUA-22).
func TestEvaluatieverslag(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.woont()
	inwoner := toegang.Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Dossier: id}
	for _, g := range []struct {
		ik      toegang.Ik
		ziet    bool
		dagboek bool
	}{{mark, true, false}, {iris, true, false}, {ruben, true, true}, {inwoner, true, true}, {tirza, false, false}, {fenna, false, false}} {
		d, err := p.Brief(ctx, g.ik, id, BriefEvaluatie, taal.NL)
		var geen *GeenRechtFout
		if g.ziet != (err == nil) || !g.ziet && !errors.As(err, &geen) {
			t.Errorf("%s: %v, want sight %v", g.ik.Persoon, err, g.ziet)
			continue
		}
		tekst := d.Text()
		if g.ziet && !strings.Contains(tekst, "Vrijwilligerswerk") || strings.Contains(tekst, "dagboek") != g.dagboek || strings.Contains(tekst, "Geheim") {
			t.Errorf("%s reads\n%s", g.ik.Persoon, tekst)
		}
	}
	for _, ik := range []toegang.Ik{ruben, inwoner} {
		var geen *GeenRechtFout
		if _, err := p.Brief(ctx, ik, id, BriefOntvangst, taal.NL); !errors.As(err, &geen) {
			t.Errorf("%s reads another letter: %v", ik.Persoon, err)
		}
	}
	p = nieuweProef(t, t.TempDir())
	_, err := p.Brief(ctx, mark, p.totOordelen(), BriefEvaluatie, taal.NL) // nobody lives in a house
	weigering(t, err, "")
}

// What the house logs for itself does not reach the municipality, and a test
// only as something that happened (T04, T14).
func TestDagboekEnTestBlijvenBijHetHuis(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.woont()
	z := p.zaak(mark, id)
	if len(z.Dossier.Dagverslagen) != 0 || len(z.Dossier.Tests) != 1 || z.Dossier.Tests[0].Inhoud != (dossier.TestAfgenomen{}) {
		t.Errorf("the consultant sees log %+v and tests %+v", z.Dossier.Dagverslagen, z.Dossier.Tests)
	}
	if i := z.Dossier.Incidenten[0].Inhoud; i.Wat != "" || i.Aard != "" || i.Genomen == "" {
		t.Errorf("the consultant sees of the incident %+v", i)
	}
	if z := p.zaak(ruben, id); len(z.Dossier.Dagverslagen) != 1 || z.Dossier.Tests[0].Inhoud.Uitslag != dossier.TestPositief {
		t.Error("the house does not see what it wrote")
	}
}
