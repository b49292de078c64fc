package kader

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The properties below hold for any framework, so they are tested on random
// ones: a handful of facts with small domains, so that brute force can try
// every case there is.

func i64(n int64) *int64 { return &n }

func proefGegevens() []*Gegeven {
	drie := []Optie{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	gs := []*Gegeven{
		{ID: "ja1", Soort: Ja},
		{ID: "ja2", Soort: Ja, Altijd: true},
		{ID: "getal1", Soort: Getal, Min: i64(0), Max: i64(3)},
		{ID: "getal2", Soort: Getal, Min: i64(1), Max: i64(3), Altijd: true},
		{ID: "keuze", Soort: Keuze, Opties: drie},
		{ID: "keuzes", Soort: Keuzes, Opties: drie[:2]},
	}
	for i, g := range gs {
		g.nr = i
	}
	return gs
}

func trekVoorwaarde(t *rapid.T, gs []*Gegeven, diepte int) *Voorwaarde {
	if diepte == 0 || rapid.IntRange(0, 2).Draw(t, "blad") == 0 {
		return trekVergelijking(t, gs)
	}
	v := &Voorwaarde{Vorm: rapid.SampledFrom([]Vorm{Alle, EenVan, Niet, Minstens}).Draw(t, "vorm")}
	n := rapid.IntRange(1, 3).Draw(t, "delen")
	if v.Vorm == Niet {
		n = 1
	}
	for range n {
		v.Delen = append(v.Delen, trekVoorwaarde(t, gs, diepte-1))
	}
	v.Aantal = rapid.IntRange(1, n).Draw(t, "aantal")
	return v
}

// trekVergelijking draws a comparison that its fact's bounds do not decide, as
// the loader demands.
func trekVergelijking(t *rapid.T, gs []*Gegeven) *Voorwaarde {
	g := rapid.SampledFrom(gs).Draw(t, "gegeven")
	v := &Voorwaarde{Gegeven: g, Op: OpIs}
	switch g.Soort {
	case Ja:
		v.Waarde = vanJa(rapid.Bool().Draw(t, "waarde"))
	case Getal:
		v.Op = rapid.SampledFrom([]Op{OpIs, OpGte, OpGt, OpLte, OpLt}).Draw(t, "op")
		if rapid.IntRange(0, 2).Draw(t, "ander") == 0 {
			v.Ander = gs[5-g.nr] // the other number
			return v
		}
		laag, hoog := *g.Min, *g.Max
		switch v.Op {
		case OpGte, OpLt:
			laag++
		case OpGt, OpLte:
			hoog--
		}
		v.Waarde = vanGetal(rapid.Int64Range(laag, hoog).Draw(t, "waarde"))
	case Keuze:
		v.Op = OpIn
		v.Waarde = vanGetal(rapid.Int64Range(1, 6).Draw(t, "waarde"))
	case Keuzes:
		v.Op = rapid.SampledFrom([]Op{OpHeeft, OpIn, OpIs}).Draw(t, "op")
		v.Waarde = vanGetal(rapid.Int64Range(0, 1).Draw(t, "waarde"))
		if v.Op != OpHeeft {
			v.Waarde.n += 2 // some set of options, not empty
		}
	}
	return v
}

func trekCriteria(t *rapid.T, gs []*Gegeven, hoogstens int) []*Criterium {
	var cs []*Criterium
	for range rapid.IntRange(0, hoogstens).Draw(t, "criteria") {
		c := &Criterium{Als: trekVoorwaarde(t, gs, 2)}
		c.Kracht = rapid.SampledFrom([]Kracht{Must, Must, Should}).Draw(t, "kracht")
		for range rapid.IntRange(0, 1).Draw(t, "uitzonderingen") {
			c.Uitzonderingen = append(c.Uitzonderingen, &Uitzondering{Als: trekVoorwaarde(t, gs, 1)})
		}
		cs = append(cs, c)
	}
	return cs
}

func trekKader(t *rapid.T) *Kader {
	gs := proefGegevens()
	k := &Kader{Gegevens: gs, Criteria: trekCriteria(t, gs, 3), Uitsluitingen: trekCriteria(t, gs, 2)}
	k.compileer()
	return k
}

// domein is every value a fact can have.
func domein(g *Gegeven) []Waarde {
	var w []Waarde
	laag, hoog := int64(0), int64(1)
	switch g.Soort {
	case Getal:
		laag, hoog = *g.Min, *g.Max
	case Keuze:
		hoog = int64(len(g.Opties)) - 1
	case Keuzes:
		hoog = 1<<len(g.Opties) - 1
	}
	for n := laag; n <= hoog; n++ {
		w = append(w, vanGetal(n))
	}
	if !g.Altijd {
		w = append(w, NVT)
	}
	return w
}

// elkGeval calls f with every case that agrees with the known facts.
func elkGeval(k *Kader, feiten Feiten, f func(Feiten)) {
	geval := slices.Clone(feiten)
	var vul func(int)
	vul = func(i int) {
		if i == len(geval) {
			f(geval)
			return
		}
		if feiten[i].Bekend() {
			vul(i + 1)
			return
		}
		for _, w := range domein(k.Gegevens[i]) {
			geval[i] = w
			vul(i + 1)
		}
		geval[i] = Waarde{}
	}
	vul(0)
}

func trekFeiten(t *rapid.T, k *Kader) Feiten {
	f := k.GeenFeiten()
	for i, g := range k.Gegevens {
		if rapid.Bool().Draw(t, "bekend") {
			f[i] = rapid.SampledFrom(domein(g)).Draw(t, g.ID)
		}
	}
	return f
}

// "Unknown" is said exactly when the missing facts can still make it either
// way: for each rule and for the outcome. So learning a fact never turns a met
// into a not met or back, and an exclusion never fires on an unknown.
func TestOnbekendIsEchtOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		feiten := trekFeiten(t, k)
		b := k.Beoordeel(feiten)
		mogelijk := make([][3]bool, len(b.regels))
		var heel [3]bool
		elkGeval(k, feiten, func(geval Feiten) {
			vol := k.Beoordeel(geval)
			if vol.Uitkomst == Onbekend {
				t.Fatalf("all is known and the outcome is unknown: %v", geval)
			}
			for i, r := range vol.regels {
				mogelijk[i][r.uitkomst] = true
			}
			heel[vol.Uitkomst] = true
		})
		for i, r := range b.regels {
			if wil := unaniem(mogelijk[i]); r.uitkomst != wil {
				t.Fatalf("rule %d is %v, brute force says %v (facts %v)", i, r.uitkomst, wil, feiten)
			}
		}
		if wil := unaniem(heel); b.Uitkomst != wil {
			t.Fatalf("outcome is %v, brute force says %v (facts %v)", b.Uitkomst, wil, feiten)
		}
	})
}

func unaniem(m [3]bool) Uitkomst {
	switch {
	case m[Voldaan] && m[NietVoldaan]:
		return Onbekend
	case m[Voldaan]:
		return Voldaan
	}
	return NietVoldaan
}

// The facts named as missing are enough to settle the outcome, and when the
// outcome is settled none are missing.
func TestWatOntbreektIsGenoeg(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		feiten := trekFeiten(t, k)
		b := k.Beoordeel(feiten)
		if (b.Uitkomst == Onbekend) != (len(b.Ontbreekt()) > 0) {
			t.Fatalf("outcome %v with %d facts missing", b.Uitkomst, len(b.Ontbreekt()))
		}
		elkGeval(k, feiten, func(geval Feiten) {
			aangevuld := slices.Clone(feiten)
			for _, g := range b.Ontbreekt() {
				aangevuld[g.nr] = geval[g.nr]
			}
			if a, v := k.Beoordeel(aangevuld).Uitkomst, k.Beoordeel(geval).Uitkomst; a != v {
				t.Fatalf("with the missing facts: %v, with all: %v", a, v)
			}
		})
	})
}

// Each unknown fact the rules look at is in exactly one list.
func TestElkOnbekendGegevenStaatInEenLijst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		b := k.Beoordeel(trekFeiten(t, k))
		telling := map[string]int{}
		for _, g := range slices.Concat(b.Ontbreekt(), b.Gewenst(), b.NietNodig()) {
			telling[g.ID]++
		}
		k.prog.gebruikt.elk(func(nr int) {
			wil := btoi(!b.feiten[nr].Bekend())
			if got := telling[k.Gegevens[nr].ID]; got != wil {
				t.Fatalf("%s is in %d lists, want %d", k.Gegevens[nr].ID, got, wil)
			}
		})
	})
}

// The trace shows how the outcome came about: every group follows from its
// parts, and the rule from its root and exceptions, unless the exact pass
// settled what the trace leaves open.
func TestSpoorVerklaartDeUitkomst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		for _, c := range k.Beoordeel(trekFeiten(t, k)).Criteria() {
			keurSpoor(t, c.Spoor())
			u := c.Spoor().Uitkomst
			if c.Uitsluiting {
				u = u.omgekeerd()
			}
			if c.Uitkomst != u && c.Uitzondering == nil && u != Onbekend && len(c.Uitzonderingen) == 0 {
				t.Fatalf("rule %v, trace %v", c.Uitkomst, u)
			}
			for _, s := range c.Sporen() {
				keurSpoor(t, s.Spoor)
				if u == NietVoldaan && s.Spoor.Uitkomst == Voldaan && c.Uitzondering == nil {
					t.Fatal("an exception is met and not named")
				}
			}
		}
	})
}

func keurSpoor(t *rapid.T, s Spoor) {
	tel := [3]int{}
	for _, d := range s.Onder {
		keurSpoor(t, d)
		tel[d.Uitkomst]++
	}
	minstens := map[Vorm]int{Alle: len(s.Onder), EenVan: 1, Minstens: s.Aantal}
	wil := s.Uitkomst
	switch n := minstens[s.Vorm]; {
	case s.Vorm == Vergelijkt:
		if (s.Uitkomst == Onbekend) && s.Gevonden.Bekend() && s.Ander == nil {
			t.Fatal("a comparison of a known fact is unknown")
		}
	case s.Vorm == Niet:
		wil = s.Onder[0].Uitkomst.omgekeerd()
	case tel[Voldaan] >= n:
		wil = Voldaan
	case tel[Voldaan]+tel[Onbekend] < n:
		wil = NietVoldaan
	default:
		wil = Onbekend
	}
	if s.Uitkomst != wil {
		t.Fatalf("group %v of %v is %v, want %v", s.Vorm, tel, s.Uitkomst, wil)
	}
}

// The search that analysis and comparison rest on finds a case exactly when
// brute force does.
func TestZoekenIsVolledig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		if len(k.prog.regels) == 0 {
			return
		}
		var eisen []eis
		for i := range k.prog.regels {
			eisen = append(eisen, eis{regel: i, wil: rapid.SampledFrom([]Uitkomst{Voldaan, NietVoldaan}).Draw(t, "wil")})
		}
		feiten := k.GeenFeiten()
		z := zoeker{plekken: k.prog.plekken(k.prog.gebruikt, feiten), doel: k.prog.doel(feiten, eisen)}
		gevonden, klaar := z.zoek()
		bestaat := false
		elkGeval(k, k.GeenFeiten(), func(geval Feiten) {
			bestaat = bestaat || k.prog.doel(geval, eisen)() == Voldaan
		})
		if !klaar || gevonden != bestaat {
			t.Fatalf("search says %v (done %v), brute force %v", gevonden, klaar, bestaat)
		}
	})
}

// A planted fault called equivalent changes no case.
func TestGelijkwaardigeMutantenZijnGelijk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := trekKader(t)
		k.mutanten(func(m Mutant, ander *Kader) {
			if !gelijkwaardig(k, ander) || rapid.IntRange(0, 9).Draw(t, "steekproef") > 0 {
				return
			}
			feiten := k.GeenFeiten()
			for i, g := range k.Gegevens {
				feiten[i] = rapid.SampledFrom(domein(g)).Draw(t, g.ID)
			}
			if a, b := k.Beoordeel(feiten).Uitkomst, ander.Beoordeel(feiten).Uitkomst; a != b {
				t.Fatalf("%v: %v against %v", m.Wat, a, b)
			}
		})
	})
}
