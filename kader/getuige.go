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
	zijden [2]zijde
	vragen []vraag
	basis  [][]Waarde      // per question: a case both say yes to
	gezien map[string]bool // criteria that have a witness
}

// zijde is one of the two, with the case as it sees it.
type zijde struct {
	k      *Kader
	feiten Feiten
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
	t := &tweeling{v: v, gezien: map[string]bool{}}
	t.zijden = [2]zijde{{v.A, v.A.GeenFeiten()}, {v.B, v.B.GeenFeiten()}}
	t.verzamel()
	alles := t.alles()
	if !t.zoek(alles, t.doel(alles, regelVan{}, true)) && !t.zoek(alles, t.doel(alles, regelVan{}, false)) {
		return
	}
	t.basis = t.stand()
	for diepte := 1; diepte <= 2; diepte++ {
		t.wijzig(diepte, 0, nil)
	}
	for _, r := range alles {
		t.overig(r)
	}
}

// verzamel lists the facts of both frameworks with the values that matter to
// either. A fact both ask for under the same id and type is one question.
func (t *tweeling) verzamel() {
	a, b := t.v.A, t.v.B
	for _, g := range a.Gegevens {
		h := b.Gegeven(g.ID)
		if h == nil || h.Soort != g.Soort {
			t.vragen = append(t.vragen, vraag{g, plek{in: []*Waarde{&t.zijden[0].feiten[g.nr]}, keuzes: paren(a, g, nil, nil)}})
			continue
		}
		t.vragen = append(t.vragen, vraag{g, plek{in: []*Waarde{&t.zijden[0].feiten[g.nr], &t.zijden[1].feiten[h.nr]}, keuzes: paren(a, g, b, h)}})
	}
	for _, h := range b.Gegevens {
		if g := a.Gegeven(h.ID); g == nil || h.Soort != g.Soort {
			t.vragen = append(t.vragen, vraag{h, plek{in: []*Waarde{&t.zijden[1].feiten[h.nr]}, keuzes: paren(b, h, nil, nil)}})
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

// regelVan is a must-rule of one of the two frameworks.
type regelVan struct {
	zijde *zijde
	nr    int
}

func (r regelVan) regel() *regel { return &r.zijde.k.prog.regels[r.nr] }

func (t *tweeling) alles() []regelVan {
	var l []regelVan
	for i := range t.zijden {
		z := &t.zijden[i]
		for nr := range z.k.prog.regels {
			if z.k.prog.regels[nr].moet() {
				l = append(l, regelVan{z, nr})
			}
		}
	}
	return l
}

// doel asks all rules to pass, by themselves when kaal, except nee, which has
// to fail.
func (t *tweeling) doel(regels []regelVan, nee regelVan, kaal bool) func() Uitkomst {
	var doelen []func() Uitkomst
	for _, r := range regels {
		e := eis{r.nr, Voldaan, kaal}
		if r == nee {
			e.wil = NietVoldaan
		}
		doelen = append(doelen, r.zijde.k.prog.doel(r.zijde.feiten, []eis{e}))
	}
	return func() Uitkomst {
		u := Voldaan
		for _, d := range doelen {
			if u = min3(u, d()); u == NietVoldaan {
				break
			}
		}
		return u
	}
}

// zoek fills in a case for which doel holds, changing only the facts that the
// rules look at; false when there is none.
func (t *tweeling) zoek(regels []regelVan, doel func() Uitkomst) bool {
	z := zoeker{doel: doel}
	for i := range t.vragen {
		if slices.ContainsFunc(regels, func(r regelVan) bool { return t.kijkt(r, i) }) {
			z.plekken = append(z.plekken, t.vragen[i].plek)
		}
	}
	gevonden, klaar := z.zoek()
	t.v.Stappen += z.stappen
	t.v.Volledig = t.v.Volledig && klaar
	return gevonden
}

// kijkt reports whether rule r looks at question i.
func (t *tweeling) kijkt(r regelVan, i int) bool {
	g := r.zijde.k.Gegeven(t.vragen[i].g.ID)
	return g != nil && g.Soort == t.vragen[i].g.Soort && r.regel().gegevens.heeft(g.nr)
}

// rond returns the rules that share facts with r, directly or through others.
// The rest cannot be in the way: the basis lets them pass.
func (t *tweeling) rond(r regelVan) []regelVan {
	var groep []regelVan
	buiten := t.alles()
	for nieuw := []regelVan{r}; len(nieuw) > 0; {
		groep = append(groep, nieuw...)
		nieuw = nil
		buiten = slices.DeleteFunc(buiten, func(x regelVan) bool { return slices.Contains(groep, x) })
		for _, x := range buiten {
			if t.deelt(x, groep) {
				nieuw = append(nieuw, x)
			}
		}
	}
	return groep
}

func (t *tweeling) deelt(x regelVan, groep []regelVan) bool {
	for i := range t.vragen {
		if t.kijkt(x, i) && slices.ContainsFunc(groep, func(r regelVan) bool { return t.kijkt(r, i) }) {
			return true
		}
	}
	return false
}

// overig searches for a case that no small change of the basis showed.
func (t *tweeling) overig(r regelVan) {
	c := slices.Concat(r.zijde.k.Criteria, r.zijde.k.Uitsluitingen)[r.nr]
	a := r.zijde == &t.zijden[0]
	if t.gezien[sleutelVan(c.ID, a)] {
		return
	}
	defer t.terug()
	groep := t.rond(r)
	if !t.zoek(groep, t.doel(groep, r, false)) {
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

// terug fills in the basis again.
func (t *tweeling) terug() {
	for i := range t.vragen {
		t.vragen[i].zet(t.basis[i])
	}
}

func sleutelVan(id string, inA bool) string {
	if inA {
		return "a:" + id
	}
	return "b:" + id
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
	a, b := t.v.A.Beoordeel(t.zijden[0].feiten), t.v.B.Beoordeel(t.zijden[1].feiten)
	if a.Uitkomst == b.Uitkomst || a.Uitkomst == Onbekend || b.Uitkomst == Onbekend {
		return
	}
	da, db := uitkomstIDs(a.Doorslag()), uitkomstIDs(b.Doorslag())
	if len(da)+len(db) != 1 {
		return // several at once: each has, or will get, a case of its own
	}
	sleutel := sleutelVan(strings.Join(append(da, db...), ""), len(da) == 1)
	if t.gezien[sleutel] {
		return
	}
	t.gezien[sleutel] = true
	t.v.Getuigen = append(t.v.Getuigen, Getuige{slices.Clone(gewijzigd), a.Uitkomst, b.Uitkomst, da, db})
}
