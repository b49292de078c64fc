package dossier

import (
	"maps"
	"testing"
	"time"

	"halfweg/kader"
	"halfweg/termijn"
)

func in2026(maand, dag int) termijn.Datum { return termijn.Op(2026, time.Month(maand), dag) }

// woontVanaf is a case with a decision from 1 June to 31 August, sent on 20 May, and
// a placement on day op.
func woontVanaf(op termijn.Datum, verder ...Feit) Dossier {
	return Fold(append(append(beslist(BesluitVoorgesteld{Strekking: Toekennen, Huis: "kade", Begin: in2026(6, 1), Maanden: 3}, in2026(5, 20)),
		Feit{Nr: 10, Gebeurd: op, Inhoud: &PlaatsingGedaan{Huis: "kade"}}), verder...))
}

// beslist are a proposal, the decision on it and its sending, of one day.
func beslist(b BesluitVoorgesteld, op termijn.Datum) []Feit {
	return []Feit{{Nr: 1, Gebeurd: op, Inhoud: &b}, {Nr: 2, Gebeurd: op, Inhoud: &BeschikkingGegeven{Voorstel: 1}}, {Nr: 3, Gebeurd: op, Inhoud: &BeschikkingVerzonden{}}}
}

func feitTimeOut(nr int, van, tot termijn.Datum) Feit {
	return Feit{Nr: nr, Gebeurd: van, Inhoud: &MaatregelGemeld{Soort: MaatregelTimeOut, Van: van, Tot: tot, Waar: "zus"}}
}

func feitElders(nr int, van, tot termijn.Datum) Feit {
	return Feit{Nr: nr, Gebeurd: van, Inhoud: &VerblijfEldersGemeld{Van: van, Tot: tot}}
}

// What a house may claim rests on how each day counts (DEC-03, MON-02, MON-04).
func TestAanwezigheid(t *testing.T) {
	weg := Feit{Nr: 30, Gebeurd: in2026(6, 20), Inhoud: &PlaatsingGedaan{Huis: "dijk"}} // betrekt ends the stay before
	for _, g := range []struct {
		naam string
		d    Dossier
		van  termijn.Datum
		tot  termijn.Datum
		wil  map[Aanwezig]int
	}{
		{"not placed", Dossier{}, in2026(6, 1), in2026(6, 30), map[Aanwezig]int{}},
		{"a month in the house", woontVanaf(in2026(6, 1)), in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 30}},
		{"only days asked for", woontVanaf(in2026(6, 1)), in2026(6, 10), in2026(6, 10), map[Aanwezig]int{Woont: 1}},
		{"asked the wrong way round", woontVanaf(in2026(6, 1)), in2026(6, 10), in2026(6, 9), map[Aanwezig]int{}},
		{"from the day of placement", woontVanaf(in2026(6, 15)), in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 16}},
		{"before the decision begins", woontVanaf(in2026(5, 25)), in2026(5, 1), in2026(6, 2), map[Aanwezig]int{VoorBesluit: 7, Woont: 2}},
		{"after its term", woontVanaf(in2026(6, 1)), in2026(8, 30), in2026(9, 3), map[Aanwezig]int{Woont: 2, ZonderRecht: 3}},
		{"a transfer counts the day once", woontVanaf(in2026(6, 1), weg), in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 30}},
		{"elsewhere, not answered", woontVanaf(in2026(6, 1), feitElders(11, in2026(6, 10), in2026(6, 12))), in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 27, EldersOnbeantwoord: 3}},
		{"elsewhere, paid in part", woontVanaf(in2026(6, 1), feitElders(11, in2026(6, 10), in2026(6, 12)),
			Feit{Nr: 12, Gebeurd: in2026(6, 9), Inhoud: &VerblijfEldersBeantwoord{Verblijf: 11, Doorbetaald: true, TotEnMet: in2026(6, 11)}}),
			in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 27, EldersBetaald: 2, EldersOnbetaald: 1}},
		{"elsewhere, not paid", woontVanaf(in2026(6, 1), feitElders(11, in2026(6, 10), in2026(6, 12)),
			Feit{Nr: 12, Gebeurd: in2026(6, 9), Inhoud: &VerblijfEldersBeantwoord{Verblijf: 11}}),
			in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 27, EldersOnbetaald: 3}},
		{"a time-out ends when somebody is back", woontVanaf(in2026(6, 1), feitTimeOut(11, in2026(6, 10), in2026(6, 12)),
			Feit{Nr: 12, Gebeurd: in2026(6, 15), Inhoud: &TimeOutBeeindigd{Maatregel: 11, Teruggekeerd: true}}),
			in2026(6, 1), in2026(6, 30), map[Aanwezig]int{Woont: 25, OpTimeOut: 5}},
		{"a time-out nobody ended goes on", woontVanaf(in2026(6, 1), feitTimeOut(11, in2026(6, 29), in2026(6, 30))), in2026(6, 1), in2026(7, 2), map[Aanwezig]int{Woont: 28, OpTimeOut: 4}},
		{"not back after a time-out", woontVanaf(in2026(6, 1), feitTimeOut(11, in2026(6, 29), in2026(6, 30)),
			Feit{Nr: 12, Gebeurd: in2026(7, 1), Inhoud: &TimeOutBeeindigd{Maatregel: 11}}), in2026(6, 1), in2026(7, 2), map[Aanwezig]int{Woont: 28, OpTimeOut: 4}},
		{"elsewhere before the decision is still the house's risk", woontVanaf(in2026(5, 25), feitElders(11, in2026(5, 26), in2026(5, 27))), in2026(5, 1), in2026(6, 1), map[Aanwezig]int{VoorBesluit: 7, Woont: 1}},
	} {
		if got := TelDagen(g.d.Aanwezigheid(g.van, g.tot)); !maps.Equal(got, g.wil) {
			t.Errorf("%s: %v, want %v", g.naam, got, g.wil)
		}
	}
}

// Stretches follow on each other, and each names the fact it rests on.
func TestAanwezigheidInStukken(t *testing.T) {
	got := woontVanaf(in2026(6, 1), feitElders(11, in2026(6, 10), in2026(6, 12))).Aanwezigheid(in2026(6, 1), in2026(6, 30))
	wil := []Aanwezigheid{
		{in2026(6, 1), in2026(6, 9), "kade", Woont, 10}, {in2026(6, 10), in2026(6, 12), "kade", EldersOnbeantwoord, 11}, {in2026(6, 13), in2026(6, 30), "kade", Woont, 10},
	}
	if len(got) != len(wil) {
		t.Fatalf("%v, want %v", got, wil)
	}
	for i := range wil {
		if got[i] != wil[i] {
			t.Errorf("%v, want %v", got[i], wil[i])
		}
	}
}

// DEC-03: the days before a decision, and whose risk they are.
func TestRisicoDagen(t *testing.T) {
	o := Omgeving{Kader: vindKader(t, "vng")}
	woont := Feit{Nr: 10, Gebeurd: in2026(5, 25), Inhoud: &PlaatsingGedaan{Huis: "kade"}}
	zonder := Fold([]Feit{woont})
	geweigerd := Fold(append(beslist(BesluitVoorgesteld{Strekking: Afwijzen}, in2026(5, 28)), woont))
	for _, g := range []struct {
		naam  string
		d     Dossier
		op    termijn.Datum
		o     Omgeving
		wil   int
		wiens string
	}{
		{"nobody placed", Dossier{}, in2026(6, 1), o, 0, ""},
		{"no decision yet", zonder, in2026(6, 3), o, 10, "provider"},
		{"decision from 1 June", woontVanaf(in2026(5, 25)), in2026(6, 3), o, 7, "provider"},
		{"placed after it began", woontVanaf(in2026(6, 1)), in2026(6, 3), o, 0, ""},
		{"refused on 28 May", geweigerd, in2026(6, 3), o, 3, "provider"},
		{"framework unknown", zonder, in2026(5, 25), Omgeving{Kader: (*kader.Kader)(nil)}, 1, ""},
	} {
		if n, wiens := g.d.RisicoDagen(g.op, g.o); n != g.wil || wiens != g.wiens {
			t.Errorf("%s: %d days at the risk of %q, want %d of %q", g.naam, n, wiens, g.wil, g.wiens)
		}
	}
}
