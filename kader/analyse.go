package kader

import (
	"math/big"
	"slices"

	"halfweg/taal"
)

// Bevinding is something in the rules that is probably not meant.
type Bevinding struct {
	Soort string     `json:"soort"` // "always_met", "never_met", "dead_exception", "idle_fact", "contradiction", "redundant", "unused_fact", "too_many"
	Waar  string     `json:"waar"`  // id of the criterion, exception, definition or fact
	Regel int        `json:"regel"`
	Tekst taal.Tekst `json:"tekst"`
}

// AnalyseVerslag is what an exhaustive look at all cases found.
type AnalyseVerslag struct {
	Bevindingen []Bevinding `json:"bevindingen"`
	Gevallen    *big.Int    `json:"gevallen"` // cases there are, counting one per stretch of values that no comparison tells apart
	Stappen     int         `json:"stappen"`  // partial cases looked at to cover them
}

// Analyse looks through all cases for criteria that are always or never met,
// exceptions that never help, facts that never decide, criteria that exclude
// each other, and criteria the others imply.
func (k *Kader) Analyse() AnalyseVerslag {
	a := &analyse{k: k, p: &k.prog, feiten: k.GeenFeiten()}
	a.verslag.Gevallen = a.gevallen()
	for i, c := range slices.Concat(k.Criteria, k.Uitsluitingen) {
		a.regel(i, c.ID, c.regel)
		for j, u := range c.Uitzonderingen {
			a.uitzondering(i, j, u)
		}
	}
	eerste := len(k.Criteria) + len(k.Uitsluitingen)
	for i, d := range k.Definities {
		a.regel(eerste+i, d.ID, d.regel)
	}
	a.samenhang()
	a.ongebruikt()
	return a.verslag
}

type analyse struct {
	k       *Kader
	p       *programma
	feiten  Feiten
	verslag AnalyseVerslag
}

func (a *analyse) meld(soort, waar string, regel int, nl, en string, args ...any) {
	a.verslag.Bevindingen = append(a.verslag.Bevindingen, Bevinding{soort, waar, regel, tf(nl, en, args...)})
}

func (a *analyse) gevallen() *big.Int {
	n := big.NewInt(1)
	a.p.gebruikt.elk(func(nr int) {
		n.Mul(n, big.NewInt(int64(len(a.p.kandidaten(nr, a.feiten)))))
	})
	return n
}

// bestaat reports whether there is a case for which doel holds. When the
// search gives up it says so, and counts as yes.
func (a *analyse) bestaat(wie verz, waar string, regel int, doel func() Uitkomst) bool {
	z := zoeker{plekken: a.p.plekken(wie, a.feiten), doel: doel}
	gevonden, klaar := z.zoek()
	a.verslag.Stappen += z.stappen
	for _, p := range z.plekken {
		p.zet(nil)
	}
	if !klaar {
		a.meld("too_many", waar, regel, "te veel gevallen om alles na te gaan", "too many cases to check them all")
	}
	return gevonden || !klaar
}

func (a *analyse) regel(i int, id string, regel int) {
	r := &a.p.regels[i]
	for _, u := range []Uitkomst{Voldaan, NietVoldaan} {
		if a.bestaat(r.gegevens, id, regel, a.p.doel(a.feiten, []eis{{regel: i, wil: u}})) {
			continue
		}
		if u == Voldaan {
			a.meld("never_met", id, regel, "aan %s kan niemand voldoen", "nobody can meet %s", id)
		} else {
			a.meld("always_met", id, regel, "%s houdt niemand tegen", "%s stops nobody", id)
		}
	}
	r.gegevens.elk(func(nr int) { a.gegeven(r, id, regel, nr) })
}

// gegeven looks for a case in which the value of fact nr makes a difference to
// rule r.
func (a *analyse) gegeven(r *regel, id string, regel, nr int) {
	rest := r.gegevens
	var zelf verz
	zelf.zet(int32(nr))
	rest.min(zelf)
	uit := make([]Uitkomst, len(a.p.knopen))
	keuzes := a.p.kandidaten(nr, a.feiten)
	verschil := func() Uitkomst {
		gezien := [3]bool{}
		for _, w := range keuzes {
			a.feiten[nr] = w
			a.p.reken(r.van, r.tot, a.feiten, uit)
			u, _ := r.oordeel(uit)
			gezien[u] = true
		}
		a.feiten[nr] = Waarde{}
		switch {
		case gezien[Voldaan] && gezien[NietVoldaan]:
			return Voldaan
		case gezien[Onbekend]:
			return Onbekend
		}
		return NietVoldaan
	}
	if !a.bestaat(rest, id, regel, verschil) {
		g := a.k.Gegevens[nr]
		a.meld("idle_fact", id, regel, "%s kijkt naar %s, maar dat maakt nooit verschil", "%s looks at %s, but it never makes a difference", id, g.ID)
	}
}

// uitzondering looks for a case that only exception j lets pass.
func (a *analyse) uitzondering(i, j int, u *Uitzondering) {
	r := &a.p.regels[i]
	uit := make([]Uitkomst, len(a.p.knopen))
	helpt := func() Uitkomst {
		a.p.reken(r.van, r.tot, a.feiten, uit)
		basis := uit[r.van]
		if !r.uitsluiting {
			basis = basis.omgekeerd()
		}
		doel := min3(basis, uit[r.uitz[j]])
		for _, eerder := range r.uitz[:j] {
			doel = min3(doel, uit[eerder].omgekeerd())
		}
		return doel
	}
	if !a.bestaat(r.gegevens, u.ID, u.regel, helpt) {
		a.meld("dead_exception", u.ID, u.regel, "uitzondering %s verandert nooit iets", "exception %s never changes anything", u.ID)
	}
}

// min3 is Kleene's "and" of two outcomes.
func min3(a, b Uitkomst) Uitkomst {
	switch {
	case a == NietVoldaan || b == NietVoldaan:
		return NietVoldaan
	case a == Onbekend || b == Onbekend:
		return Onbekend
	}
	return Voldaan
}

// samenhang checks the must-rules together. Rules that share no facts cannot
// contradict or imply each other, so each group that does share is searched by
// itself.
func (a *analyse) samenhang() {
	for _, groep := range a.p.groepen() {
		var wie verz
		var eisen []eis
		for _, i := range groep {
			wie.plus(a.p.regels[i].gegevens)
			eisen = append(eisen, eis{regel: i, wil: Voldaan})
		}
		naam, regel := a.naam(groep[0])
		if !a.bestaat(wie, naam, regel, a.p.doel(a.feiten, eisen)) {
			a.meld("contradiction", naam, regel, "%s sluiten elkaar uit: niemand voldoet aan alle", "%s exclude each other: nobody meets them all", a.namen(groep))
			continue
		}
		for x, i := range groep {
			if len(groep) == 1 {
				continue
			}
			eisen[x].wil = NietVoldaan
			naam, regel := a.naam(i)
			if !a.bestaat(wie, naam, regel, a.p.doel(a.feiten, eisen)) {
				a.meld("redundant", naam, regel, "%s volgt uit de andere criteria: het is nooit de enige reden", "%s follows from the other criteria: it is never the only reason", naam)
			}
			eisen[x].wil = Voldaan
		}
	}
}

// groepen divides the must-rules into groups that share facts.
func (p *programma) groepen() [][]int {
	var groepen [][]int
	var feiten []verz
	for i := range p.regels {
		if !p.regels[i].moet() {
			continue
		}
		groep, wie := []int{i}, p.regels[i].gegevens
		for g := 0; g < len(groepen); {
			deelt := feiten[g]
			deelt.snij(wie)
			if deelt.leeg() {
				g++
				continue
			}
			groep = append(groepen[g], groep...)
			wie.plus(feiten[g])
			groepen, feiten = slices.Delete(groepen, g, g+1), slices.Delete(feiten, g, g+1)
		}
		groepen, feiten = append(groepen, groep), append(feiten, wie)
	}
	return groepen
}

func (a *analyse) naam(i int) (string, int) {
	c := slices.Concat(a.k.Criteria, a.k.Uitsluitingen)[i]
	return c.ID, c.regel
}

func (a *analyse) namen(regels []int) string {
	var ids []string
	for _, i := range regels {
		id, _ := a.naam(i)
		ids = append(ids, id)
	}
	return opsomming(ids)
}

// ongebruikt lists facts nothing looks at. The loader refuses those as well.
func (a *analyse) ongebruikt() {
	inProces := map[string]bool{}
	for _, r := range a.k.ProcesRegels() {
		for _, id := range r.Gegevens {
			inProces[id] = true
		}
	}
	for _, g := range a.k.Gegevens {
		if !a.p.gebruikt.heeft(g.nr) && !inProces[g.ID] {
			a.meld("unused_fact", g.ID, g.regel, "%s wordt nergens gebruikt", "%s is not used anywhere", g.ID)
		}
	}
}
