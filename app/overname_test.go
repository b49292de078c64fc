package app

import (
	"slices"
	"testing"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

var thea = medewerker("thea", dossier.Teamleider, toegang.Gemeente, "gem-almere", almere)

// besloten brings a new dossier to where the decision was sent.
func (p *proef) besloten() string {
	p.t.Helper()
	id := p.totOordelen()
	k := p.zaak(mark, id).Kader
	p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(sanne, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(mark, id, afronding())
	p.doet(mark, id, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek"})
	p.doet(mark, id, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "24 uur toezicht",
		Huis: "de-kade", Begin: p.vandaag().Plus(1), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "Dit past", Afwijking: "Het huis is nieuw in het register."})
	p.doet(iris, id, &dossier.BeschikkingGegeven{Voorstel: p.nr(id), Mandaat: "artikel 3 van het Mandaatbesluit"})
	p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	p.dagen(2)
	p.doet(ruben, id, &dossier.PlaatsingGedaan{Huis: "de-kade"})
	return id
}

// Another consultant can follow up the one who left, and has the case and its
// tasks from then on (ROLE-07).
func TestConsulentVolgtOp(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.besloten()
	p.doet(ruben, id, &dossier.VerblijfEldersGemeld{Soort: "vakantie", Van: p.vandaag().Plus(1), Tot: p.vandaag().Plus(3), PlekVrij: true})
	had := p.rijenVan(mark, id)
	p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "tirza", Tweede: "sanne", Reden: "Mark werkt hier niet meer"})
	if heeft := p.rijenVan(tirza, id); len(had) == 0 || !slices.Equal(heeft, had) {
		t.Errorf("who follows up has %v, who left had %v", heeft, had)
	}
	if rest := p.rijenVan(mark, id); len(rest) > 0 {
		t.Errorf("who left still has %v", rest)
	}
	if z := p.zaak(tirza, id); len(z.Dossier.GeldendeOordelen()) != 2 || !p.inLijst(tirza, id, "mijn") || p.inLijst(mark, id, "mijn") {
		t.Error("the case did not go over, or lost its verdicts")
	}
}

// After a takeover nothing stays with the municipality before: the team leader of
// the new one assigns, and who is assigned has the tasks (JUR-07).
func TestTakenGaanMeeNaOvername(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	p.moet(p.BewaarPersoon(ctx, beheer, thea))
	id := p.besloten()
	p.doet(ruben, id, &dossier.VerblijfEldersGemeld{Soort: "vakantie", Van: p.vandaag().Plus(1), Tot: p.vandaag().Plus(3), PlekVrij: true})
	p.doet(mark, id, &dossier.VerantwoordelijkheidOvereengekomen{Gemeente: almere, Met: []string{hilversum}, Vanaf: p.vandaag(), Via: "contactpersonen", Reden: "Zij gaat daar wonen"})
	for _, ik := range []toegang.Ik{mark, sanne, tirza, iris} {
		if rest := p.rijenVan(ik, id); len(rest) > 0 {
			t.Errorf("%s of the municipality before still has %v", ik.Persoon, rest)
		}
	}
	if heeft := p.rijenVan(thea, id); !slices.Contains(heeft, "consulenten_overname") || !p.inLijst(thea, id, "mijn") || !p.inLijst(thea, id, "vrij") {
		t.Errorf("the new team leader has %v", heeft)
	}
	p.doet(thea, id, &dossier.ConsulentenToegewezen{Eerste: "sofie", Tweede: "thea"})
	if heeft := p.rijenVan(sofie, id); !slices.ContainsFunc(heeft, func(t string) bool { return t[:6] == "elders" }) || !p.inLijst(sofie, id, "mijn") {
		t.Errorf("who was assigned has %v", heeft)
	}
	if rest := p.rijenVan(thea, id); len(rest) > 0 {
		t.Errorf("the team leader still has %v", rest)
	}
}

// inLijst reports whether a dossier stands in a list of ik.
func (p *proef) inLijst(ik toegang.Ik, id, naam string) (er bool) {
	p.t.Helper()
	for _, l := range toegang.Lijsten(ik) {
		if l.Naam != naam {
			continue
		}
		p.moet(p.Store.Lees(ctx, func(r *store.Lezer) error {
			b, err := r.Lijst(store.Vraag{Sleutels: l.Sleutels, Aantal: store.MaxBladzijde})
			er = slices.ContainsFunc(b.Regels, func(x store.LijstRegel) bool { return x.Dossier == id })
			return err
		}))
	}
	return er
}
