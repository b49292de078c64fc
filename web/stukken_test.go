package web

import (
	"net/url"
	"testing"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

func TestLeesDatum(t *testing.T) {
	drieApril := termijn.Op(2026, 4, 3)
	for _, s := range []string{"2026-04-03", "3-4-2026", "03-04-2026", "3/4/2026", "3.4.2026", " 3 april 2026 ", "3 apr. 2026", "3 apr 2026", "3 April 2026", "vrijdag 3 april 2026"} {
		if d, ok := leesDatum(s); !ok || d != drieApril {
			t.Errorf("leesDatum(%q) = %v, %v", s, d, ok)
		}
	}
	if d, ok := leesDatum("1 mrt. 2026"); !ok || d != termijn.Op(2026, 3, 1) {
		t.Errorf("mrt. = %v, %v", d, ok)
	}
	for _, s := range []string{"", "31-4-2026", "29-2-2026", "3-13-2026", "3-4-26", "morgen", "0-4-2026", "2026-13-01", "3 x 2026"} {
		if d, ok := leesDatum(s); ok {
			t.Errorf("leesDatum(%q) = %v, want a refusal", s, d)
		}
	}
}

func TestLooptijd(t *testing.T) {
	begin, vandaag := termijn.Op(2026, 10, 1), termijn.Op(2026, 11, 23)
	for _, c := range []struct {
		uiterlijk termijn.Datum
		nl, en    string
		toon, dag string
		deel      int
	}{
		{termijn.Op(2026, 11, 26), "Nog 3 dagen", "3 days left", "warn", "dag 53 van 56", 94},
		{termijn.Op(2026, 11, 24), "Nog 1 dag", "1 day left", "warn", "dag 53 van 54", 98},
		{termijn.Op(2026, 11, 23), "Vandaag", "Today", "warn", "dag 53 van 53", 100},
		{termijn.Op(2026, 11, 22), "1 dag te laat", "1 day late", "neg", "", 100},
		{termijn.Op(2026, 11, 21), "2 dagen te laat", "2 days late", "neg", "", 100},
		{termijn.Op(2026, 12, 31), "Nog 38 dagen", "38 days left", "", "dag 53 van 91", 58},
		{termijn.Datum{}, "Geen termijn", "No time limit", "", "", 0},
	} {
		l := looptijdVan(begin, c.uiterlijk, vandaag, taal.NL)
		if l.Woorden != c.nl || l.Toon != c.toon || l.Dag != c.dag || l.Deel != c.deel {
			t.Errorf("until %v: %+v, want %+v", c.uiterlijk, l, c)
		}
		if en := looptijdVan(begin, c.uiterlijk, vandaag, taal.EN).Woorden; en != c.en {
			t.Errorf("until %v in English: %q, want %q", c.uiterlijk, en, c.en)
		}
	}
}

func TestInvoer(t *testing.T) {
	keuze := []dossier.Optie{{Waarde: "a", Tekst: taal.T("A", "A")}, {Waarde: "b", Tekst: taal.T("B", "B")}}
	for _, c := range []struct {
		naam   string
		veld   dossier.Veld
		in     []string
		waarde any
		fout   string
	}{
		{"text", dossier.Veld{Type: dossier.Regel}, []string{" x "}, "x", ""},
		{"empty and required", dossier.Veld{Type: dossier.Regel, Verplicht: true}, nil, nil, "Vul in: Iets"},
		{"empty and optional", dossier.Veld{Type: dossier.Regel}, nil, nil, ""},
		{"date", dossier.Veld{Type: dossier.Dag}, []string{"3-4-2026"}, termijn.Op(2026, 4, 3), ""},
		{"impossible date", dossier.Veld{Type: dossier.Dag}, []string{"31-4-2026"}, nil, "Iets: deze datum bestaat niet of is anders geschreven. Schrijf bijvoorbeeld 3 april 2026."},
		{"number", dossier.Veld{Type: dossier.Getal}, []string{"20"}, 20, ""},
		{"no number", dossier.Veld{Type: dossier.Getal}, []string{"veel"}, nil, "Iets: schrijf een heel getal, bijvoorbeeld 20."},
		{"yes", dossier.Veld{Type: dossier.JaNee}, []string{"ja"}, true, ""},
		{"no", dossier.Veld{Type: dossier.JaNee}, []string{"nee"}, false, ""},
		{"a choice", dossier.Veld{Type: dossier.Keuze, Opties: keuze}, []string{"b"}, "b", ""},
		{"a choice not offered", dossier.Veld{Type: dossier.Keuze, Opties: keuze}, []string{"c"}, nil, "Iets: kies een van de antwoorden uit de lijst."},
		{"no choice made", dossier.Veld{Type: dossier.Keuze, Opties: keuze, Verplicht: true}, nil, nil, "Maak een keuze bij: Iets"},
	} {
		c.veld.Naam, c.veld.Label = "iets", taal.T("Iets", "Something")
		i := invoerVan(c.veld, "", taal.NL, keuzes{})
		waarde := i.lees(url.Values{"iets": c.in}, taal.NL)
		if waarde != c.waarde || i.Fout != c.fout {
			t.Errorf("%s: %v, %q; want %v, %q", c.naam, waarde, i.Fout, c.waarde, c.fout)
		}
	}
}

func TestInitialen(t *testing.T) {
	for naam, want := range map[string]string{"Mark de Koning": "MK", "Sanne Bos": "SB", "Özdemir": "Ö", "": "?", "Fenna van der Ploeg-Jorritsma": "FP"} {
		if got := initialen(naam); got != want {
			t.Errorf("initialen(%q) = %q, want %q", naam, got, want)
		}
	}
}
