package toegang

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/termijn"
)

var (
	vandaag = termijn.Op(2026, 11, 23)
	zaak    = Partijen{
		Dossier: "d1", Gemeente: "0402", Betrokken: []string{"0034"}, Gemeenteorganisaties: []string{"gem-0402"}, Klinieken: []string{"vossenhof"},
		Huizen: []string{"de-kade"}, Consulenten: []string{"mark", "sanne"}, Vandaag: vandaag,
	}
	mark    = ambtenaar("mark", dossier.Consulent, "0402")
	sanne   = ambtenaar("sanne", dossier.Consulent, "0402")
	lotte   = ambtenaar("lotte", dossier.Consulent, "0402")
	iris    = ambtenaar("iris", dossier.Teamleider, "0402")
	almere  = ambtenaar("sofie", dossier.Consulent, "0034")
	utrecht = ambtenaar("bas", dossier.Consulent, "0344")
	fenna   = lid("fenna", dossier.Regiebehandelaar, Kliniek, "vossenhof")
	andere  = lid("hugo", dossier.Regiebehandelaar, Kliniek, "de-linde")
	ruben   = lid("ruben", dossier.Safehousemedewerker, Safehouse, "de-kade")
	beheer  = lid("tom", dossier.Beheerder, Beheer, "beheer")
	samira  = Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Dossier: "d1"}
)

// blik is how much ik sees of a part, of what comes from that source.
func blik(ik Ik, p Partijen, d Deel, b bron) (Blik, string) {
	a := Vraag{Ik: ik, Handeling: Zien, Partijen: p}.zicht(d, b)
	return a.Blik, a.Regel
}

func ambtenaar(persoon string, rol dossier.Rol, gemeente string) Ik {
	return Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: "gem-" + gemeente, Rol: rol},
		OrganisatieSoort: Gemeente, Gemeenten: []string{gemeente}}
}

func lid(persoon string, rol dossier.Rol, s OrganisatieSoort, organisatie string) Ik {
	return Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: organisatie, Rol: rol}, OrganisatieSoort: s}
}

func TestRelatie(t *testing.T) {
	verkeerdeRol := iris
	verkeerdeRol.Rol = dossier.Beheerder // an administrator at the municipality is no party either
	zonderOrganisatie := fenna
	zonderOrganisatie.Organisatie = ""
	for _, g := range []struct {
		wie  string
		ik   Ik
		wilt Relatie
	}{
		{"first consultant", mark, EersteConsulent}, {"second consultant", sanne, TweedeConsulent},
		{"colleague", lotte, Collega}, {"team leader", iris, Leiding}, {"other municipality", almere, BetrokkenGemeente},
		{"municipality outside it", utrecht, GeenRelatie}, {"clinic", fenna, Aanmelder}, {"other clinic", andere, GeenRelatie},
		{"house", ruben, Huis}, {"administrator", beheer, GeenRelatie}, {"resident", samira, Zelf},
		{"administrator of the municipality", verkeerdeRol, GeenRelatie},
		{"practitioner of no clinic", zonderOrganisatie, GeenRelatie}, {"nobody", Ik{}, GeenRelatie},
	} {
		if r := RelatieVan(g.ik, zaak); r != g.wilt {
			t.Errorf("%s: relation %q, want %q", g.wie, r, g.wilt)
		}
	}
}

// Who once handled a dossier that moved on keeps only what settles responsibility.
func TestVerhuisdDossier(t *testing.T) {
	p := zaak
	p.Gemeente, p.Betrokken = "0034", []string{"0402"}
	if r := RelatieVan(mark, p); r != BetrokkenGemeente {
		t.Errorf("former consultant is %q", r)
	}
	if Zie(mark, p, Onderzoek).Ja {
		t.Error("former consultant still sees the investigation")
	}
}

// PROC-13: neither consultant sees the other's verdict before his own is in.
func TestVierOgen(t *testing.T) {
	oordeelVanMark := bron{door: mark.Wie, op: vandaag}
	p := zaak
	p.Ingeleverd = []string{"mark"}
	for _, g := range []struct {
		ik   Ik
		wilt Blik
	}{{mark, Alles}, {sanne, Stand}, {iris, Stand}, {lotte, Stand}, {fenna, Niets}, {ruben, Niets}, {samira, Stand}} {
		if b, regel := blik(g.ik, p, Oordeel, oordeelVanMark); b != g.wilt {
			t.Errorf("%s sees %d of the first verdict by %s, want %d", g.ik.Persoon, b, regel, g.wilt)
		}
	}
	p.Ingeleverd = append(p.Ingeleverd, "sanne")
	for _, ik := range []Ik{sanne, iris} {
		if b, _ := blik(ik, p, Oordeel, oordeelVanMark); b != Alles {
			t.Errorf("%s does not see the first verdict after both are in", ik.Persoon)
		}
	}
	if Zie(samira, p, Oordeel).Ja {
		t.Error("the resident sees verdicts before the decision")
	}
	p.Besloten = true
	if !Zie(samira, p, Oordeel).Ja {
		t.Error("the resident does not see the verdicts after the decision")
	}
}

// ROLE-08, Wmo 2015 art. 5.2.5: consent for this part, from that clinic, to
// this municipality, at some moment since it was recorded.
func TestToestemming(t *testing.T) {
	vanKliniek := bron{door: fenna.Wie, op: vandaag.Plus(-10)}
	geef := func(van, tot int) Toestemming {
		return Toestemming{Deel: Zorg, Bij: "vossenhof", Aan: "gem-0402", Van: vandaag.Plus(van), Tot: vandaag.Plus(tot)}
	}
	open := geef(-20, 0)
	open.Tot = termijn.Datum{}
	anderDeel, andereBron, ander := open, open, open
	anderDeel.Deel, andereBron.Bij, ander.Aan = Onderzoek, "de-linde", "gem-0034"
	for _, g := range []struct {
		naam        string
		toestemming []Toestemming
		wilt        Blik
	}{
		{"never asked", nil, Stand},
		{"without end", []Toestemming{open}, Alles},
		{"given after", []Toestemming{geef(-2, 5)}, Alles},
		{"starts tomorrow", []Toestemming{geef(1, 5)}, Stand},
		{"withdrawn before it was recorded", []Toestemming{geef(-20, -11)}, Stand},
		{"withdrawn after it was shared", []Toestemming{geef(-20, -3)}, Alles},
		{"for another part", []Toestemming{anderDeel}, Stand},
		{"of another clinic", []Toestemming{andereBron}, Stand},
		{"to another municipality", []Toestemming{ander}, Stand},
	} {
		p := zaak
		p.Toestemming = g.toestemming
		for _, ik := range []Ik{mark, sanne, iris} {
			if b, regel := blik(ik, p, Zorg, vanKliniek); b != g.wilt || regel != "T04" {
				t.Errorf("%s: %s sees %d by %s, want %d by T04", g.naam, ik.Persoon, b, regel, g.wilt)
			}
		}
		if b, _ := blik(fenna, p, Zorg, vanKliniek); b != Alles {
			t.Errorf("%s: the clinic does not see its own record", g.naam)
		}
		if b, _ := blik(samira, p, Zorg, vanKliniek); b != Alles {
			t.Errorf("%s: the resident does not see his own health data", g.naam)
		}
	}
}

// A consent opens a part of the municipality's record to clinic or house too.
func TestToestemmingAanKliniek(t *testing.T) {
	besluit := bron{door: iris.Wie, op: vandaag}
	p := zaak
	if b, _ := blik(fenna, p, Besluit, besluit); b != Stand {
		t.Errorf("without consent the clinic sees %d of the decision", b)
	}
	p.Toestemming = []Toestemming{{Deel: Besluit, Bij: "gem-0402", Aan: "vossenhof", Van: vandaag}}
	if b, regel := blik(fenna, p, Besluit, besluit); b != Alles || regel != "T04" {
		t.Errorf("with consent the clinic sees %d by %s", b, regel)
	}
}

func TestTabelIsVolledig(t *testing.T) {
	for _, r := range relaties {
		if r.relatie == GeenRelatie {
			continue
		}
		for _, d := range Delen() {
			c, er := tabel[r.relatie][d]
			if !er {
				t.Errorf("%s × %s: no answer", r.relatie, d)
			}
			if RegelMet(c.regel).ID == "" {
				t.Errorf("%s × %s: rule %q does not exist", r.relatie, d, c.regel)
			}
		}
	}
}

// The keys of lists and search agree with what may be seen: whoever has no key
// sees no part, whoever has one sees that the dossier exists.
func TestSleutelsVolgenZie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ik, p := willekeurigeIk(t), willekeurigePartijen(t)
		sleutel := slices.ContainsFunc(Sleutels(ik), func(k string) bool { _, er := SleutelsVan(p)[k]; return er })
		if kern := Zie(ik, p, Kern).Ja; kern != sleutel {
			t.Fatalf("sees Kern: %v, shares a key: %v", kern, sleutel)
		}
		for _, d := range Delen() {
			if Zie(ik, p, d).Ja && !sleutel {
				t.Fatalf("sees %s of a dossier that is in none of his lists", d)
			}
		}
	})
}

var codes = []string{"", "0402", "0034", "0344"}

func willekeurigeIk(t *rapid.T) Ik {
	rollen := []dossier.Rol{"", dossier.Consulent, dossier.Teamleider, dossier.Regiebehandelaar, dossier.Safehousemedewerker, dossier.Beheerder, dossier.Inwoner}
	return Ik{
		Wie: dossier.Wie{Persoon: ding(t, "persoon"), Organisatie: ding(t, "organisatie"),
			Rol: rapid.SampledFrom(rollen).Draw(t, "rol")},
		OrganisatieSoort: rapid.SampledFrom([]OrganisatieSoort{"", Gemeente, Kliniek, Safehouse, Beheer}).Draw(t, "soort"),
		Gemeenten:        rapid.SliceOfN(rapid.SampledFrom(codes[1:]), 0, 2).Draw(t, "gemeenten"),
		Dossier:          ding(t, "dossier"),
	}
}

func willekeurigePartijen(t *rapid.T) Partijen {
	dingen := func(naam string) []string {
		return rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 2).Draw(t, naam)
	}
	return Partijen{
		Dossier: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "id"), Vandaag: vandaag,
		Gemeente:  rapid.SampledFrom(codes).Draw(t, "gemeente"),
		Betrokken: rapid.SliceOfN(rapid.SampledFrom(codes[1:]), 0, 2).Draw(t, "betrokken"),
		Klinieken: dingen("klinieken"), Huizen: dingen("huizen"), Consulenten: dingen("consulenten"),
	}
}

func ding(t *rapid.T, naam string) string {
	return rapid.SampledFrom([]string{"", "a", "b", "c"}).Draw(t, naam)
}

func ExampleZie() {
	fmt.Println(Zie(mark, zaak, Onderzoek))
	fmt.Println(Zie(mark, zaak, Zorg))
	fmt.Println(Zie(utrecht, zaak, Kern))
	// Output:
	// {true 2 T01 false}
	// {false 1 T04 false}
	// {false 0 T10 false}
}

// Who sees which part of what somebody else recorded, without consent and
// before any verdict: a all of it, s that it happened, - nothing. The parts
// stand in the order of Delen: kern, persoon, BSN, adres, zorg, onderzoek,
// oordeel, besluit, verblijf, dagboek, geld, notities, verantwoordelijkheid,
// toestemming, bescherming, inzage.
func TestWieZietWelkDeel(t *testing.T) {
	anderen := zaak
	anderen.Gemeente, anderen.Betrokken = "0034", []string{"0402"}
	vanOrganisatie := map[string]dossier.Wie{
		"gemeente": {Persoon: "joost", Organisatie: "gem-0402", Rol: dossier.Teamleider},
		"kliniek":  {Persoon: "hugo", Organisatie: "de-linde", Rol: dossier.Regiebehandelaar},
	}
	for _, g := range []struct {
		wie               string
		ik                Ik
		p                 Partijen
		gemeente, kliniek string // recorded by the municipality, by another clinic
	}{
		{"first consultant", mark, zaak, "aaaaaasaa-aaaaaa", "aaaasasaa-aaaaaa"},
		{"second consultant", sanne, zaak, "aaaaaasaa-aaaaaa", "aaaasasaa-aaaaaa"},
		{"team leader", iris, zaak, "aaaaaasaa-aaaaaa", "aaaasasaa-aaaaaa"},
		{"colleague", lotte, zaak, "aaaasasaa-aaaa--", "aaaasasaa-aaaa--"},
		{"municipality involved", almere, zaak, "aa-----s----a---", "aa-----s----a---"},
		{"consultant of a dossier that moved", mark, anderen, "aa-----s----a---", "aa-----s----a---"},
		{"clinic", fenna, zaak, "aaaa-s-ss--ssa--", "aaaa-s-ss--ssa--"},
		{"house", ruben, zaak, "aa-a-s-sa-as-a--", "aa-a-s-sa-as-a--"},
		{"resident", samira, zaak, "aaaaaasaaaaaaaaa", "aaaaaasaaaaaaaaa"},
		{"another clinic", andere, zaak, "----------------", "----------------"},
		{"municipality outside it", utrecht, zaak, "----------------", "----------------"},
		{"administrator", beheer, zaak, "----------------", "----------------"},
		{"nobody", Ik{}, zaak, "----------------", "----------------"},
	} {
		for soort, wilt := range map[string]string{"gemeente": g.gemeente, "kliniek": g.kliniek} {
			var is []byte
			for _, d := range Delen() {
				b, regel := blik(g.ik, g.p, d, bron{door: vanOrganisatie[soort], op: vandaag})
				is = append(is, "-sa"[b])
				if RegelMet(regel).ID == "" {
					t.Errorf("%s, %s: no rule %q", g.wie, d, regel)
				}
			}
			if string(is) != wilt {
				t.Errorf("%s sees %s of what a %s recorded, want %s", g.wie, is, soort, wilt)
			}
		}
	}
}

// What the resident wrote himself is the municipality's to share with his
// consent: that his clinic may tell the house of his health does not open it
// (ROLE-08).
func TestToestemmingVoorEigenWoorden(t *testing.T) {
	plan := bron{door: samira.Wie, op: vandaag}
	p := zaak
	for _, g := range []struct {
		bij  string
		wilt Blik
	}{{"vossenhof", Niets}, {"de-kade", Niets}, {"no-party", Niets}, {"gem-0402", Alles}} {
		p.Toestemming = []Toestemming{{Deel: Zorg, Bij: g.bij, Aan: "de-kade", Van: vandaag}}
		if b, _ := blik(ruben, p, Zorg, plan); b != g.wilt {
			t.Errorf("with consent to what %s shares, the house sees %d of what the resident wrote, want %d", g.bij, b, g.wilt)
		}
	}
}

// EXIT-01: "end the stay after a positive test" and the measure that went with
// it tell the municipality nothing of the test, as long as the resident does not
// consent; with consent it sees the duty.
func TestPositieveTestBlijftZorg(t *testing.T) {
	wet, err := termijn.NieuweWet()
	boek, err2 := kader.Open(kaders.Bestanden)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	k, err := boek.Vind("vng@2024")
	if err != nil {
		t.Fatal(err)
	}
	o := dossier.Omgeving{Kader: k, Wet: wet}
	feit := func(nr int, door dossier.Wie, i dossier.Inhoud) dossier.Feit {
		return dossier.Feit{Nr: nr, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: door, Inhoud: i}
	}
	feiten := []dossier.Feit{
		feit(1, fenna.Wie, &dossier.MeldingGedaan{Gemeente: "0402", Kader: k.Verwijzing()}),
		feit(2, iris.Wie, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"}),
		feit(3, ruben.Wie, &dossier.PlaatsingGedaan{Huis: "de-kade"}),
		feit(4, ruben.Wie, &dossier.TestAfgenomen{Soort: "urine", Aanleiding: "vermoeden", Uitslag: dossier.TestPositief, Middelen: "alcohol", Toestemming: true}),
	}
	deel := feit(5, samira.Wie, &dossier.ToestemmingGegeven{Delen: []dossier.Deel{Zorg}, Van: "de-kade", Aan: "gem-0402"})
	for _, g := range []struct {
		ik     Ik
		feiten []dossier.Feit
		wil    bool
	}{{mark, feiten, false}, {iris, feiten, false}, {lotte, feiten, false}, {fenna, feiten, false}, {ruben, feiten, true}, {samira, feiten, true}, {mark, append(slices.Clone(feiten), deel), true}} {
		d := dossier.Fold(g.feiten)
		p := PartijenVan("d1", d, vandaag.Tijd())
		gevonden := false
		for _, taak := range d.Taken(o) {
			gevonden = gevonden || taak.ID == "EXIT-01" && ZietTaak(g.ik, p, taak)
			if taak.ID == "EXIT-01" && (!taak.Zij || ZietInLijst(Collega, taak)) {
				t.Error("a list of the municipality shows that a test was positive")
			}
		}
		if gevonden != g.wil {
			t.Errorf("%s with %d facts sees that the stay has to end after a test: %v, want %v", g.ik.Persoon, len(g.feiten), gevonden, g.wil)
		}
		if f := Redigeer(g.ik, p, g.feiten); !g.wil && slices.ContainsFunc(f, func(f dossier.Feit) bool {
			x, is := f.Inhoud.(*dossier.TestAfgenomen)
			return is && *x != dossier.TestAfgenomen{}
		}) {
			t.Errorf("%s reads the test", g.ik.Persoon)
		}
	}
}
