package kader

// maxStappen bounds a search. The real frameworks need a few thousand steps.
const maxStappen = 2_000_000

// zoeker looks for a case for which doel is met, by filling in one fact after
// the other. Kleene's logic prunes: as soon as the facts so far settle doel, all
// cases that agree on them are settled too, so the search is exhaustive without
// visiting each case.
type zoeker struct {
	plekken []plek
	doel    func() Uitkomst
	stappen int
}

// plek is a fact to fill in, in one framework or in two at once.
type plek struct {
	in     []*Waarde
	keuzes [][]Waarde // per choice the value for each place of in
}

// zoek reports whether there is a case for which doel is met. The facts it
// rests on are left filled in; the others stay unknown: they do not matter. It
// gives up, with klaar false, above maxStappen.
func (z *zoeker) zoek() (gevonden, klaar bool) {
	for _, p := range z.plekken {
		p.zet(nil)
	}
	z.stappen = 0
	gevonden = z.vanaf(0)
	return gevonden, gevonden || z.stappen < maxStappen
}

func (z *zoeker) vanaf(i int) bool {
	if z.stappen >= maxStappen {
		return false
	}
	z.stappen++
	if u := z.doel(); u != Onbekend || i == len(z.plekken) {
		return u == Voldaan
	}
	for _, keuze := range z.plekken[i].keuzes {
		z.plekken[i].zet(keuze)
		if z.vanaf(i + 1) {
			return true
		}
	}
	z.plekken[i].zet(nil)
	return false
}

func (p *plek) zet(keuze []Waarde) {
	for i, w := range p.in {
		*w = Waarde{}
		if keuze != nil {
			*w = keuze[i]
		}
	}
}

// plekken returns the facts of wie as places to fill in.
func (p *programma) plekken(wie verz, feiten Feiten) []plek {
	var l []plek
	leeg := make(Feiten, len(feiten))
	wie.elk(func(nr int) {
		q := plek{in: []*Waarde{&feiten[nr]}}
		for _, w := range p.kandidaten(nr, leeg) {
			q.keuzes = append(q.keuzes, []Waarde{w})
		}
		l = append(l, q)
	})
	return l
}

// eis is an outcome wanted of a rule; kaal when its exceptions may not help.
type eis struct {
	regel int
	wil   Uitkomst
	kaal  bool
}

// doel returns whether the rules have the wanted outcomes for feiten.
func (p *programma) doel(feiten Feiten, eisen []eis) func() Uitkomst {
	uit := make([]Uitkomst, len(p.knopen))
	return func() Uitkomst {
		alle := Voldaan
		for _, e := range eisen {
			r := p.regels[e.regel]
			if e.kaal {
				r.uitz = nil
			}
			p.reken(r.van, r.tot, feiten, uit)
			u, _ := r.oordeel(uit)
			switch {
			case u == Onbekend:
				alle = Onbekend
			case u != e.wil:
				return NietVoldaan
			}
		}
		return alle
	}
}
