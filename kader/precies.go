package kader

import (
	"math"
	"slices"

	"halfweg/termijn"
)

// maxPogingen bounds how many combinations the exact pass tries for one
// question. Above it the answer stays what Kleene's logic says, and the
// Beoordeling says so (CriteriumUitkomst.Benaderd).
const maxPogingen = 4096

// Strong Kleene logic says "unknown" more often than needed in two cases: when
// one fact is looked at twice (met whether it is yes or no), and when numbers
// with bounds are compared with each other. Only those facts (regel.herhaald) are tried here;
// what remains is looked at once, so for it Kleene's answer is exact.

// snijd finds for each fact where a condition can change its answer: the first
// value of each stretch of values on which all comparisons agree.
func (p *programma) snijd(k *Kader) {
	p.sneden = make([][]int64, len(k.Gegevens))
	p.opties = make([]int64, len(k.Gegevens))
	for i := range p.knopen {
		kn := &p.knopen[i]
		if !kn.op.vergelijkt() || kn.op.metAnder() {
			continue
		}
		switch k.Gegevens[kn.gegeven].Soort {
		case Getal, Dag:
			p.sneden[kn.gegeven] = append(p.sneden[kn.gegeven], kn.snede()...)
		case Keuzes:
			deel := kn.n
			if kn.op == opTussen { // exactly these: any other option matters too
				deel = 1<<len(k.Gegevens[kn.gegeven].Opties) - 1
			}
			p.opties[kn.gegeven] |= deel
		}
	}
	for nr := range k.Gegevens {
		slices.Sort(p.sneden[nr])
		p.sneden[nr] = slices.Compact(p.sneden[nr])
	}
}

// snede returns where the values that pass begin and where they have ended.
func (kn *knoop) snede() []int64 {
	var s []int64
	if kn.n != math.MinInt64 {
		s = append(s, kn.n)
	}
	if kn.m != math.MaxInt64 {
		s = append(s, kn.m+1)
	}
	return s
}

// kandidaten returns values for fact nr that stand for all it can have, given
// the values the facts it is compared with already have.
func (p *programma) kandidaten(nr int, f Feiten) []Waarde {
	g := p.gegevens[nr]
	var w []Waarde
	switch g.Soort {
	case Ja:
		w = []Waarde{vanJa(false), vanJa(true)}
	case Keuze:
		for i := range g.Opties {
			w = append(w, vanGetal(int64(i)))
		}
	case Keuzes:
		w = deelverzamelingen(p.opties[nr])
	default:
		w = p.stukken(nr, f)
	}
	if !g.Altijd {
		w = append(w, NVT)
	}
	return w
}

// deelverzamelingen returns the subsets of set, cut short above maxPogingen:
// whoever uses them gives up at that number anyway.
func deelverzamelingen(set int64) []Waarde {
	var w []Waarde
	for deel := set; len(w) <= maxPogingen; deel = (deel - 1) & set {
		w = append(w, vanGetal(deel))
		if deel == 0 {
			break
		}
	}
	return w
}

// stukken returns values from every stretch of an ordered fact: one for a fact
// on its own, the one nearest to the next stretch; and as many as there are
// related unknown facts when these are compared, so that they can lie in any
// order within a stretch.
func (p *programma) stukken(nr int, f Feiten) []Waarde {
	g := p.gegevens[nr]
	begin, samen := p.beginnen(nr, f)
	var w []Waarde
	for i, b := range begin {
		eind := int64(math.MaxInt64)
		if i+1 < len(begin) {
			eind = begin[i+1]
		}
		switch {
		case b < g.laagst() || b > g.hoogst():
		case samen <= 1 && eind <= g.hoogst():
			w = append(w, vanGetal(eind-1))
		default:
			b = netter(g, b, eind-samen)
			for n := b; n < min(b+max(samen, 1), eind, g.hoogst()+1); n++ {
				w = append(w, vanGetal(n))
			}
		}
	}
	return w
}

// beginnen returns where the stretches of fact nr begin, and how many of the
// facts it is compared with, itself included, are unknown.
func (p *programma) beginnen(nr int, f Feiten) (begin []int64, samen int64) {
	p.verwant[nr].elk(func(ander int) {
		begin = append(begin, p.sneden[ander]...)
		begin = append(begin, p.gegevens[ander].laagst(), p.gegevens[ander].hoogst()+1)
		switch f[ander].soort {
		case onbekend:
			samen++
		case bekend:
			begin = append(begin, f[ander].n, f[ander].n+1)
		}
	})
	slices.Sort(begin)
	return slices.Compact(begin), samen
}

// netter moves the start of a stretch of days to a day people recognise, where
// the stretch has room for it, so that examples do not play in the year 1.
func netter(g *Gegeven, b, uiterlijk int64) int64 {
	dag := vanDag(termijn.Op(2026, 1, 5)).n
	if g.Soort == Dag && b < dag && dag <= uiterlijk {
		return dag
	}
	return b
}

// probeer calls f with every combination of values that the facts in wie can
// have, until f returns false. It reports whether the combinations were few
// enough to try. The feiten are restored.
func (p *programma) probeer(wie verz, feiten Feiten, f func() bool) bool {
	var nrs []int
	var keuzes [][]Waarde
	pogingen := 1
	wie.elk(func(nr int) {
		w := p.kandidaten(nr, feiten)
		nrs, keuzes = append(nrs, nr), append(keuzes, w)
		if pogingen <= maxPogingen {
			pogingen *= len(w)
		}
	})
	if pogingen > maxPogingen {
		return false
	}
	invullen(nrs, keuzes, feiten, f)
	return true
}

func invullen(nrs []int, keuzes [][]Waarde, feiten Feiten, f func() bool) bool {
	if len(nrs) == 0 {
		return f()
	}
	oud := feiten[nrs[0]]
	defer func() { feiten[nrs[0]] = oud }()
	for _, w := range keuzes[0] {
		feiten[nrs[0]] = w
		if !invullen(nrs[1:], keuzes[1:], feiten, f) {
			return false
		}
	}
	return true
}

// precies settles a rule that Kleene's logic leaves open, when all values its
// missing facts can have lead to the same outcome.
func (p *programma) precies(r *regel, f Feiten, mist verz) (u Uitkomst, uitz int8, benaderd bool) {
	wie := r.herhaald
	wie.snij(mist)
	if wie.leeg() {
		return Onbekend, -1, false
	}
	kladknopen := make([]Uitkomst, len(p.knopen))
	klad := slices.Clone(f)
	eerste, eersteUitz := true, int8(-1)
	gelukt := p.probeer(wie, klad, func() bool {
		p.reken(r.van, r.tot, klad, kladknopen)
		v, x := r.oordeel(kladknopen)
		if eerste {
			eerste, u, eersteUitz = false, v, x
		}
		if v != u {
			u = Onbekend
		}
		eersteUitz = max(eersteUitz, x)
		return u != Onbekend
	})
	if !gelukt {
		return Onbekend, -1, true
	}
	if u != Voldaan {
		eersteUitz = -1
	}
	return u, eersteUitz, false
}

// botst reports whether the open rules cannot all pass together, whatever
// their missing facts turn out to be: each is open by itself, but the facts
// they share decide about them in opposite ways.
func (p *programma) botst(open []int, f Feiten, mist, gedeeld verz) (botst, benaderd bool) {
	wie := gedeeld
	for _, i := range open {
		wie.plus(p.regels[i].herhaald)
	}
	wie.snij(mist)
	kladknopen := make([]Uitkomst, len(p.knopen))
	klad := slices.Clone(f)
	kan := false
	gelukt := p.probeer(wie, klad, func() bool {
		for _, i := range open {
			r := &p.regels[i]
			p.reken(r.van, r.tot, klad, kladknopen)
			if u, _ := r.oordeel(kladknopen); u == NietVoldaan {
				return true
			}
		}
		kan = true
		return false
	})
	return gelukt && !kan, !gelukt
}
