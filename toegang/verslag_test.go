package toegang

import (
	"flag"
	"os"
	"slices"
	"testing"

	"halfweg/dossier"
)

var werkBij = flag.Bool("update", false, "write docs/toegang.md")

const verslagBestand = "../docs/toegang.md"

func TestVerslag(t *testing.T) {
	if *werkBij {
		if err := os.WriteFile(verslagBestand, []byte(Verslag()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(verslagBestand)
	if err != nil || string(b) != Verslag() {
		t.Errorf("docs/toegang.md is behind the tables (%v); run: go test ./toegang -update", err)
	}
}

// Each kind of fact belongs to a part that is in the table, and somebody who
// may record it sees what he recorded.
func TestSoortenHebbenEenPlaats(t *testing.T) {
	mensen := []Ik{mark, sanne, iris, fenna, ruben, samira}
	for _, s := range dossier.Soorten() {
		if DeelTitel(s.Deel).IsZero() {
			t.Errorf("%s belongs to part %q, which nobody has a rule for", s.Naam, s.Deel)
		}
		for _, ik := range mensen {
			if !MagVastleggen(ik, zaak, s).Ja {
				continue
			}
			if b, _ := blik(ik, zaak, s.Deel, bron{door: ik.Wie, op: vandaag}); b != Alles {
				t.Errorf("%s may record %s and does not see it", ik.Persoon, s.Naam)
			}
		}
		for _, ik := range []Ik{andere, utrecht, beheer, {}} {
			if a := MagVastleggen(ik, zaak, s); a.Ja || a.Regel != "T10" {
				t.Errorf("%q, who is no party, may record %s by %s", ik.Persoon, s.Naam, a.Regel)
			}
		}
	}
}

// What each role may record, in the words of the chain: the table of roles as a
// whole stands in docs/toegang.md.
func TestMagPerSoort(t *testing.T) {
	for _, g := range []struct {
		soort string
		mag   []Ik
	}{
		{"signaal_gegeven", []Ik{fenna}},
		{"consulenten_toegewezen", []Ik{mark, sanne, lotte, iris}},
		{"oordeel_gegeven", []Ik{mark, sanne, lotte}}, // the dossier asks for the assigned ones
		{"intake_gehouden", []Ik{ruben}},
		{"verantwoordelijkheid_betwist", []Ik{mark, sanne, lotte, iris, almere}},
		{"beschikking_gegeven", []Ik{mark, sanne, lotte, iris}},
		{"toestemming_ingetrokken", []Ik{mark, sanne, lotte, iris, fenna, ruben, samira}},
	} {
		for _, ik := range []Ik{mark, sanne, lotte, iris, almere, utrecht, fenna, andere, ruben, beheer, samira} {
			wilt := slices.ContainsFunc(g.mag, func(x Ik) bool { return x.Persoon == ik.Persoon })
			if a := MagVastleggen(ik, zaak, dossier.SoortMet(g.soort)); a.Ja != wilt {
				t.Errorf("%s records %s: %v by %s, want %v", ik.Persoon, g.soort, a.Ja, a.Regel, wilt)
			}
		}
	}
}

// Whatever is left of redacted facts still folds, for every kind and reader,
// also when every field is gone.
func TestRedigeerVouwt(t *testing.T) {
	for _, s := range dossier.Soorten() {
		leeg, err := dossier.Decodeer(s.Naam, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		f := dossier.Feit{Nr: 1, Gebeurd: vandaag, Door: fenna.Wie, Inhoud: leeg}
		for _, ik := range []Ik{mark, lotte, iris, almere, fenna, ruben, samira, beheer} {
			uit := Redigeer(ik, zaak, []dossier.Feit{f})
			dossier.Fold(uit)
			if RelatieVan(ik, zaak) == GeenRelatie && len(uit) > 0 {
				t.Errorf("%s, who is no party, sees %s", ik.Persoon, s.Naam)
			}
		}
	}
}

// Health fields are cut out of facts that are shown otherwise.
func TestZorgveldenZonderToestemming(t *testing.T) {
	f := dossier.Feit{Nr: 1, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: fenna.Wie, Inhoud: &dossier.SignaalGegeven{
		Kliniek: "vossenhof", Gemeente: "0402", Overlegd: true, Leefgebieden: []string{"justitie"}, Toelichting: "geheim"}}
	toon := func(ik Ik, p Partijen) *dossier.SignaalGegeven {
		return Redigeer(ik, p, []dossier.Feit{f})[0].Inhoud.(*dossier.SignaalGegeven)
	}
	if s := toon(mark, zaak); s.Toelichting != "" || s.Leefgebieden != nil || s.Kliniek != "vossenhof" || !s.Overlegd {
		t.Errorf("without consent: %+v", s)
	}
	p := zaak
	p.Toestemming = []Toestemming{{Deel: Zorg, Bij: "vossenhof", Aan: "gem-0402", Van: vandaag}}
	if s := toon(mark, p); s.Toelichting == "" || s.Leefgebieden == nil {
		t.Errorf("with consent: %+v", s)
	}
	if s := toon(fenna, zaak); s.Toelichting == "" {
		t.Error("the clinic does not see its own words")
	}
	if f.Inhoud.(*dossier.SignaalGegeven).Toelichting == "" {
		t.Error("the fact itself was changed")
	}
}

// A correction says no more than what it corrects, and is made by who recorded
// that or by the municipality.
func TestCorrectie(t *testing.T) {
	p := zaak
	p.Ingeleverd = []string{"mark"}
	nieuw := []byte(`{"advies":"safehouse","redenen":"geheim"}`)
	feiten := []dossier.Feit{
		{Nr: 1, Gebeurd: vandaag, Door: mark.Wie, Inhoud: &dossier.OordeelGegeven{Advies: "geen_ondersteuning"}},
		{Nr: 2, Gebeurd: vandaag, Door: mark.Wie, Inhoud: &dossier.FeitGecorrigeerd{Feit: 1, Inhoud: nieuw, Reden: "ook geheim"}},
	}
	for _, g := range []struct {
		ik     Ik
		aantal int
		alles  bool
	}{{mark, 2, true}, {sanne, 2, false}, {iris, 2, false}, {lotte, 2, false}, {fenna, 0, false}, {samira, 2, false}} {
		uit := Redigeer(g.ik, p, feiten)
		if len(uit) != g.aantal {
			t.Errorf("%s sees %d facts, want %d", g.ik.Persoon, len(uit), g.aantal)
			continue
		}
		if g.aantal == 0 {
			continue
		}
		c := uit[1].Inhoud.(*dossier.FeitGecorrigeerd)
		if g.alles != (len(c.Inhoud) > 0 && c.Reden != "") || g.alles == (c.Reden == "") {
			t.Errorf("%s sees of the correction %+v", g.ik.Persoon, c)
		}
	}
	signaal := dossier.Feit{Nr: 1, Door: fenna.Wie, Inhoud: &dossier.SignaalGegeven{}}
	notitie := dossier.Feit{Nr: 2, Door: mark.Wie, Inhoud: &dossier.NotitieGeplaatst{}}
	for _, g := range []struct {
		ik   Ik
		oud  dossier.Feit
		wilt bool
	}{{fenna, signaal, true}, {ruben, signaal, false}, {mark, notitie, true}, {iris, notitie, true}, {fenna, notitie, false}, {samira, notitie, false}, {andere, signaal, false}} {
		if a := MagCorrigeren(g.ik, p, g.oud); a.Ja != g.wilt {
			t.Errorf("%s corrects fact %d: %v by %s", g.ik.Persoon, g.oud.Nr, a.Ja, a.Regel)
		}
	}
}
