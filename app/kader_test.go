package app

import (
	"bytes"
	"errors"
	"testing"
	"testing/fstest"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/termijn"
	"halfweg/toegang"
)

// metKaders gives the door these versions of the regional framework: "2025" as
// it comes, others the same text under another version.
func (p *proef) metKaders(versies ...string) {
	p.t.Helper()
	oud, err := kaders.Bestanden.ReadFile("gooi-en-vechtstreek-2025.yaml")
	p.moet(err)
	gids, err := kaders.Bestanden.ReadFile("vng-2024.yaml")
	p.moet(err)
	map_ := fstest.MapFS{"vng.yaml": {Data: gids}}
	for _, v := range versies {
		data := bytes.Replace(oud, []byte(`version: "2025"`), []byte(`version: "`+v+`"`), 1)
		if v == "2026" {
			data = bytes.Replace(data, []byte("valid_from: 2025-08-15"), []byte("valid_from: 2026-10-10"), 1)
		}
		map_[v+".yaml"] = &fstest.MapFile{Data: data}
	}
	p.Kaders, err = kader.Open(map_)
	p.moet(err)
	p.moet(p.LeesKaders(ctx))
}

// A dossier stays with the version in force on the day of its melding; a newer
// one is offered and taken only when somebody says so (1.4, DEF-16).
func TestNieuwereVersie(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	p.metKaders("2025", "2026")
	id := p.totOordelen() // 1 and 2 October
	if z := p.zaak(mark, id); z.Kader.Versie != "2025" || z.NieuwerKader != nil {
		t.Fatalf("before it is in force: %s, offered %v", z.Kader.Versie, z.NieuwerKader)
	}
	p.doet(mark, id, oordeel(p.zaak(mark, id).Kader, dossier.AdviesSafehouse))
	p.dagen(20)
	z := p.zaak(mark, id)
	if z.Kader.Versie != "2025" || z.NieuwerKader == nil || z.NieuwerKader.Versie != "2026" {
		t.Fatalf("a newer version: pinned %s, offered %v", z.Kader.Versie, z.NieuwerKader)
	}
	var fout *OngeldigFout
	vals := z.NieuwerKader.Verwijzing()
	vals.SHA256 = z.Kader.SHA256
	if err := p.legVast(mark, id, &dossier.KaderGekozen{Kader: vals, Reden: "x"}); !errors.As(err, &fout) {
		t.Errorf("a framework that is not that file: %v", err)
	}
	p.doet(mark, id, &dossier.KaderGekozen{Kader: z.NieuwerKader.Verwijzing(), Reden: "De regio stelde een nieuwe versie vast."})
	z = p.zaak(mark, id)
	if z.Kader.Versie != "2026" || z.NieuwerKader != nil || len(z.Dossier.GeldendeOordelen()) != 0 {
		t.Errorf("after choosing: %s, offered %v, %d verdicts count", z.Kader.Versie, z.NieuwerKader, len(z.Dossier.GeldendeOordelen()))
	}
}

// A framework that is no longer installed keeps holding for the dossiers that
// were pinned to it, byte for byte; new dossiers get another.
func TestKaderIsWeg(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		p.metKaders("2025")
		id := p.totOordelen()
		voor := p.zaak(mark, id)
		p.metKaders()
		na := p.zaak(mark, id)
		if na.Kader.Verwijzing() != voor.Kader.Verwijzing() || na.Beoordeling.Uitkomst != voor.Beoordeling.Uitkomst {
			t.Errorf("the dossier reads differently: %v", na.Kader.Verwijzing())
		}
		m := melding()
		m.Indiener = "hugo"
		g, err := p.LegVast(ctx, hugo, Opdracht{Inwoner: &Inwoner{Achternaam: "Pinas", Geboren: termijn.Op(1980, 1, 1)}, Sleutel: "nieuw", Gebeurd: p.vandaag(), Inhoud: m})
		p.moet(err)
		if z := p.zaak(hugo, g.Dossier); z.Kader.ID != "vng" {
			t.Errorf("a new dossier is pinned to %s", z.Kader.ID)
		}
	})
}

// The receipt of an assessment replays: the same framework on the same answers
// gives the same outcome, whatever the register or the dossier says later.
func TestBewijsHerhaalt(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		kade := Organisatie{ID: "de-kade", Naam: "De Kade", Soort: toegang.Safehouse, Gemeente: hilversum,
			Bewijzen: []Bewijs{{Soort: BewijsVKSLid, Van: termijn.Op(2025, 1, 1)}, {Soort: BewijsVKSKeurmerk, Van: termijn.Op(2025, 1, 1)}}}
		p.moet(p.BewaarOrganisatie(ctx, beheer, kade))
		id := p.totOordelen()
		p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
		p.doet(fenna, id, &dossier.GegevenVastgesteld{Gegeven: "addiction_kinds", Stand: dossier.StandBekend, Waarde: dossier.LijstWaarde("gambling")})
		p.doet(mark, id, &dossier.GegevenVastgesteld{Gegeven: "lighter_support_clearly_insufficient", Stand: dossier.StandNvt, Redenen: "eerder behandeld"})
		p.doet(mark, id, oordeel(p.zaak(mark, id).Kader, dossier.AdviesSafehouse))
		z := p.zaak(mark, id)
		bewijs := z.Dossier.OordeelVan("mark").Inhoud.Bewijs
		antwoorden := map[string]kader.Antwoord{}
		for gegeven, w := range bewijs.Antwoorden {
			antwoorden[gegeven] = kader.Antwoord{Waarde: w.Any()}
		}
		feiten, err := z.Kader.Bind(antwoorden)
		p.moet(err)
		b := z.Kader.Beoordeel(feiten)
		if b.Uitkomst.String() != bewijs.Uitkomst || bewijs.Kader != z.Kader.Verwijzing() || len(bewijs.Criteria) != len(b.Criteria()) {
			t.Errorf("it replays as %s, the receipt says %s", b.Uitkomst, bewijs.Uitkomst)
		}
		for _, c := range b.Criteria() {
			if bewijs.Criteria[c.ID] != c.Uitkomst.String() {
				t.Errorf("%s replays as %s, the receipt says %s", c.ID, c.Uitkomst, bewijs.Criteria[c.ID])
			}
		}
		if bewijs.Antwoorden["addiction_kinds"].IsZero() {
			t.Error("the receipt does not hold what it rests on")
		}
	})
}
