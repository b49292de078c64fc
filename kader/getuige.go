package kader

import (
	"slices"
	"strings"
)

// Getuige is a case on which two frameworks decide differently, as small as
// was found: the facts that differ from a case both say yes to.
type Getuige struct {
	Feiten    []GetuigeFeit
	A, B      Uitkomst
	DoorslagA []string // criteria that decide in A; empty when it is met there
	DoorslagB []string
}

// GetuigeFeit is one fact of a witness.
type GetuigeFeit struct {
	Gegeven *Gegeven
	Waarde  Waarde
}

// tweeling is two frameworks with one case filled in for both.
type tweeling struct {
	v      *Vergelijking
	fa, fb Feiten
	vragen []vraag
	basis  [][]Waarde      // per question: a case both say yes to
	gezien map[string]bool // criteria that have a witness
}

// vraag is a fact that at least one of the two asks for.
type vraag struct {
	g *Gegeven
	plek
}

// zoekGetuigen finds for each criterion that can be the only reason for a
// different outcome a case that shows it. It starts from a case both say yes
// to and changes one fact, then two; what is left is searched for.
func (v *Vergelijking) zoekGetuigen() {
	t := &tweeling{v: v, fa: v.A.GeenFeiten(), fb: v.B.GeenFeiten(), gezien: map[string]bool{}}
	t.verzamel()
	ja := func() Uitkomst { return min3(t.doel(&v.A.prog, t.fa, -1)(), t.doel(&v.B.prog, t.fb, -1)()) }
	if !t.zoek(ja) {
		return
	}
	t.basis = t.stand()
	for diepte := 1; diepte <= 2; diepte++ {
		t.wijzig(diepte, 0, nil)
	}
	for i, c := range slices.Concat(v.A.Criteria, v.A.Uitsluitingen) {
		t.overig("a:"+c.ID+" b:", t.doel(&v.A.prog, t.fa, i), t.doel(&v.B.prog, t.fb, -1))
	}
	for i, c := range slices.Concat(v.B.Criteria, v.B.Uitsluitingen) {
		t.overig("a: b:"+c.ID, t.doel(&v.A.prog, t.fa, -1), t.doel(&v.B.prog, t.fb, i))
	}
}

// verzamel lists the facts of both frameworks with the values that matter to
// either. A fact both ask for under the same id and type is one question.
func (t *tweeling) verzamel() {
	a, b := t.v.A, t.v.B
	for _, g := range a.Gegevens {
		h := b.Gegeven(g.ID)
		if h == nil || h.Soort != g.Soort {
			t.vragen = append(t.vragen, vraag{g, plek{in: []*Waarde{&t.fa[g.nr]}, keuzes: paren(a, g, nil, nil)}})
			continue
		}
		t.vragen = append(t.vragen, vraag{g, plek{in: []*Waarde{&t.fa[g.nr], &t.fb[h.nr]}, keuzes: paren(a, g, b, h)}})
	}
	for _, h := range b.Gegevens {
		if g := a.Gegeven(h.ID); g == nil || h.Soort != g.Soort {
			t.vragen = append(t.vragen, vraag{h, plek{in: []*Waarde{&t.fb[h.nr]}, keuzes: paren(b, h, nil, nil)}})
		}
	}
}

// paren returns the values to try for a fact, each as a and b write it. "Not
// applicable" is left out: a witness should be a case people recognise.
func paren(a *Kader, g *Gegeven, b *Kader, h *Gegeven) [][]Waarde {
	var l [][]Waarde
	zie := func(x *Gegeven, w Waarde) {
		if w.soort == nietVanToepassing {
			return
		}
		rij := []Waarde{w}
		if h != nil {
			wa, errA := g.Waarde(x.Plain(w))
			wb, errB := h.Waarde(x.Plain(w))
			if errA != nil || errB != nil {
				return
			}
			rij = []Waarde{wa, wb}
		}
		if !slices.ContainsFunc(l, func(r []Waarde) bool { return slices.Equal(r, rij) }) {
			l = append(l, rij)
		}
	}
	for _, w := range a.prog.kandidaten(g.nr, a.GeenFeiten()) {
		zie(g, w)
	}
	if h != nil {
		for _, w := range b.prog.kandidaten(h.nr, b.GeenFeiten()) {
			zie(h, w)
		}
	}
	return l
}

// doel asks all must-rules of p to pass, except the one numbered nee, which must fail.
func (t *tweeling) doel(p *programma, f Feiten, nee int) func() Uitkomst {
	var eisen []eis
	for i := range p.regels {
		switch {
		case !p.regels[i].moet():
		case i == nee:
			eisen = append(eisen, eis{i, NietVoldaan})
		default:
			eisen = append(eisen, eis{i, Voldaan})
		}
	}
	return p.doel(f, eisen)
}

// zoek fills in a case for which doel holds; false when there is none.
func (t *tweeling) zoek(doel func() Uitkomst) bool {
	z := zoeker{doel: doel}
	for _, q := range t.vragen {
		z.plekken = append(z.plekken, q.plek)
	}
	gevonden, klaar := z.zoek()
	t.v.Stappen += z.stappen
	t.v.Volledig = t.v.Volledig && klaar
	return gevonden
}

// overig searches for a case that no small change of the basis showed.
func (t *tweeling) overig(sleutel string, doelA, doelB func() Uitkomst) {
	if t.gezien[sleutel] || !t.zoek(func() Uitkomst { return min3(doelA(), doelB()) }) {
		return
	}
	var anders []GetuigeFeit
	for i, nu := range t.stand() {
		if !slices.Equal(nu, t.basis[i]) {
			anders = append(anders, GetuigeFeit{t.vragen[i].g, nu[0]})
		}
	}
	t.bekijk(anders)
}

func (t *tweeling) stand() [][]Waarde {
	l := make([][]Waarde, len(t.vragen))
	for i := range t.vragen {
		l[i] = t.vragen[i].huidig()
	}
	return l
}

// wijzig tries all changes of that many facts, from fact number vanaf on.
func (t *tweeling) wijzig(diepte, vanaf int, gewijzigd []GetuigeFeit) {
	if diepte == 0 {
		t.bekijk(gewijzigd)
		return
	}
	for i := vanaf; i < len(t.vragen); i++ {
		q := &t.vragen[i]
		oud := q.huidig()
		for _, keuze := range q.keuzes {
			if slices.Equal(keuze, oud) {
				continue
			}
			q.zet(keuze)
			t.wijzig(diepte-1, i+1, append(gewijzigd, GetuigeFeit{q.g, keuze[0]}))
		}
		q.zet(oud)
	}
}

func (p *plek) huidig() []Waarde {
	w := make([]Waarde, len(p.in))
	for i := range p.in {
		w[i] = *p.in[i]
	}
	return w
}

// bekijk keeps the case when the frameworks decide differently on it because of
// criteria that no smaller case showed.
func (t *tweeling) bekijk(gewijzigd []GetuigeFeit) {
	t.v.Stappen++
	a, b := t.v.A.Beoordeel(t.fa), t.v.B.Beoordeel(t.fb)
	if a.Uitkomst == b.Uitkomst || a.Uitkomst == Onbekend || b.Uitkomst == Onbekend {
		return
	}
	da, db := uitkomstIDs(a.Doorslag()), uitkomstIDs(b.Doorslag())
	sleutel := "a:" + strings.Join(da, ",") + " b:" + strings.Join(db, ",")
	if len(da)+len(db) > 1 || t.gezien[sleutel] {
		return // several at once: each has, or will get, a case of its own
	}
	t.gezien[sleutel] = true
	t.v.Getuigen = append(t.v.Getuigen, Getuige{slices.Clone(gewijzigd), a.Uitkomst, b.Uitkomst, da, db})
}
