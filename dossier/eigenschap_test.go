package dossier_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"halfweg/dossier"
)

// verloop plays a random case: the standard line with steps left out, done
// twice, by others, on other days and with other content, and facts of all
// scenarios in between.
func verloop(t *rapid.T, tb testing.TB, kaderNaam string, los, standaard []stap) (*loop, []dossier.Dossier) {
	k := nodig(boek.Vind(kaderNaam))
	l := &loop{t: tb, o: dossier.Omgeving{Kader: k, Wet: wet}}
	standen := []dossier.Dossier{l.d}
	klok := time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC) // the clerk catches up in one morning
	probeer := func(x stap) {
		f, err := l.feit(x)
		if err != nil {
			return
		}
		klok = klok.Add(time.Minute)
		f.Vastgelegd = klok
		voor := kopie(l.d)
		na, err := l.d.With(f, l.o)
		if !reflect.DeepEqual(voor, kopie(l.d)) {
			t.Fatalf("With changed its receiver: %s", x.Feit)
		}
		if err == nil {
			l.neem(na)
			standen = append(standen, na)
		}
	}
	for _, x := range standaard {
		switch rapid.SampledFrom([]string{"zo", "zo", "zo", "zo", "weg", "anders", "los"}).Draw(t, x.Stap) {
		case "weg":
		case "anders":
			probeer(anders(t, x))
			probeer(x)
		case "los":
			y := rapid.SampledFrom(los).Draw(t, "los")
			y.Op = x.Op
			probeer(y)
			probeer(x)
		default:
			probeer(x)
		}
	}
	return l, standen
}

// anders changes who, when or what.
func anders(t *rapid.T, x stap) stap {
	x.Met = maps.Clone(x.Met)
	x.Door = rapid.SampledFrom([]string{"mark", "sanne", "noor", "fatma", "samir"}).Draw(t, "door")
	x.Op = rapid.SampledFrom([]string{x.Op, "2026-03-01", "2026-04-16", "2026-05-20"}).Draw(t, "op")
	switch x.Feit {
	case "consulenten_toegewezen":
		x.Met["tweede"] = rapid.SampledFrom([]string{"", "mark", "noor"}).Draw(t, "tweede")
	case "besluit_voorgesteld":
		x.Met["begin"] = rapid.SampledFrom([]string{"2026-03-01", "2026-04-08", "2026-04-09", "2026-06-01"}).Draw(t, "begin")
		x.Met["terugwerkend"] = map[string]any{"id": "EXC-02", "reden": "Afgesproken"}
		x.Met["strekking"] = rapid.SampledFrom([]string{"toekennen", "andere_ondersteuning"}).Draw(t, "strekking")
	}
	return x
}

// kopie is a picture of all that can be seen of a dossier.
func kopie(d dossier.Dossier) any {
	var inhoud []string
	for _, f := range d.Feiten() {
		_, data, _ := dossier.Codeer(f.Inhoud)
		inhoud = append(inhoud, f.Gebeurd.String()+string(data))
	}
	return []any{inhoud, d.Overzicht(dossier.Omgeving{}), slices.Clone(d.Vragen), slices.Clone(d.Toestemmingen),
		slices.Clone(d.Besluiten), slices.Clone(d.Wijzigingen), slices.Clone(d.Bezwaren), slices.Clone(d.Beroepen)}
}

func losseFeiten(t testing.TB, standaard []stap) (los []stap) {
	alle := scenarios(t)
	for _, bestand := range slices.Sorted(maps.Keys(alle)) {
		for _, s := range alle[bestand] {
			for _, x := range s.Feiten {
				los = append(los, overnemen(t, x, standaard))
			}
		}
	}
	return los
}

// PROC-13, DEC-02, EXL-04: whatever is tried in whatever order, under the
// regional framework nothing is granted by one pair of eyes or from a day in the
// past. And a case is what its facts add up to, at every moment.
func TestEigenschappen(t *testing.T) {
	standaard := lijn(t)
	los := losseFeiten(t, standaard)
	besloten := 0
	rapid.Check(t, func(r *rapid.T) {
		l, standen := verloop(r, t, "gooi-en-vechtstreek@2025", los, standaard)
		voorvoegsels(r, l.d, standen)
		if b := l.d.Beschikking; b != nil && l.d.Kader == l.o.Kader.Verwijzing() && l.o.Kader.ID == "gooi-en-vechtstreek" {
			besloten++
			vierOgen(r, l.d)
			if !b.Besluit.Begin.IsZero() && b.Besluit.Begin.Voor(b.Op) {
				r.Errorf("decided on %v from %v", b.Op, b.Besluit.Begin)
			}
		}
	})
	if besloten == 0 {
		t.Error("no random case came to a decision: the test proves nothing")
	}
}

// voorvoegsels: the fold of the first n facts is the case as it stood then.
func voorvoegsels(r *rapid.T, d dossier.Dossier, standen []dossier.Dossier) {
	feiten := d.Feiten()
	for n, toen := range standen {
		if n%4 != 3 && n != len(standen)-1 {
			continue
		}
		if !reflect.DeepEqual(kopie(dossier.Fold(feiten[:n])), kopie(toen)) {
			r.Fatalf("the first %d facts fold to something else than the case was", n)
		}
	}
	if n := len(feiten); n > 0 {
		kort := d.ZoalsBekend(feiten[n-1].Vastgelegd.Add(-time.Nanosecond))
		if kort.Nr() != n-1 || d.ZoalsBekend(feiten[n-1].Vastgelegd).Nr() != n {
			r.Fatalf("as known just before the last fact: %d facts of %d", kort.Nr(), n)
		}
	}
}

func vierOgen(r *rapid.T, d dossier.Dossier) {
	ogen := map[string]bool{}
	for _, x := range d.GeldendeOordelen() {
		ogen[x.Door.Persoon] = true
	}
	safehouse := d.Beschikking.Besluit.Strekking != dossier.AndereHulp
	if safehouse && len(ogen) < 2 {
		r.Errorf("decided on the verdicts of %v", ogen)
	}
	ogen[d.Voorstel.Door.Persoon] = true
	ogen[d.Beschikking.Door.Persoon] = true
	if len(ogen) < 2 {
		r.Errorf("decided by %v alone", ogen)
	}
}
