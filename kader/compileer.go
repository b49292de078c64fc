package kader

import (
	"math"
	"math/bits"
)

// maxGegevens is how many facts one framework may ask for; it keeps sets of
// facts in two machine words.
const maxGegevens = 128

// verz is a set of facts by their number.
type verz [maxGegevens / 64]uint64

func (v *verz) zet(nr int32)      { v[nr>>6] |= 1 << (nr & 63) }
func (v *verz) heeft(nr int) bool { return v[nr>>6]&(1<<(nr&63)) != 0 }
func (v *verz) leeg() bool        { return v[0]|v[1] == 0 }
func (v *verz) plus(w verz)       { v[0] |= w[0]; v[1] |= w[1] }
func (v *verz) min(w verz)        { v[0] &^= w[0]; v[1] &^= w[1] }
func (v *verz) snij(w verz)       { v[0] &= w[0]; v[1] &= w[1] }
func (v *verz) aantal() int       { return bits.OnesCount64(v[0]) + bits.OnesCount64(v[1]) }
func (v verz) elk(f func(nr int)) {
	for i, w := range v {
		for ; w != 0; w &= w - 1 {
			f(i<<6 + bits.TrailingZeros64(w))
		}
	}
}

// programma is a Kader's conditions laid out for speed: all nodes of all trees
// in one slice, parents before children, so that one pass from the last node
// to the first computes them all without recursion.
type programma struct {
	knopen   []knoop
	regels   []regel // criteria, exclusions, definitions, in that order
	gegevens []*Gegeven
	gebruikt verz      // facts any rule looks at
	telt     verz      // facts the outcome depends on
	gedeeld  verz      // facts that more than one must-rule looks at
	verwant  []verz    // per fact: the facts it is compared with, itself included
	sneden   [][]int64 // per ordered fact: where a comparison changes its answer
	opties   []int64   // per set: the options that are compared with
}

// knoop is one node: a group over the nodes up to einde, or a comparison.
type knoop struct {
	n       int64 // least value that passes, or set of options; of Minstens: how many
	m       int64 // greatest value that passes
	gegeven int32
	ander   int32
	einde   int32 // first node after this one's tree
	op      opcode
}

type opcode uint8

const (
	opAlle opcode = iota
	opEenVan
	opNiet
	opMinstens
	opTussen // from here on comparisons: n to m
	opIn     // option number in the set n
	opRaakt  // set shares an option with the set n
	opAnder  // from here on: with another fact
	opGteAnder
	opGtAnder
	opLteAnder
	opLtAnder
)

func (o opcode) vergelijkt() bool { return o >= opTussen }
func (o opcode) metAnder() bool   { return o >= opAnder }

// regel is one criterion, exclusion or definition: a condition and its
// exceptions, whose nodes follow each other.
type regel struct {
	van, tot    int32   // nodes of the condition and its exceptions
	uitz        []int32 // roots of the exceptions
	uitsluiting bool
	definitie   bool
	kracht      Kracht
	gegevens    verz // facts it looks at
	herhaald    verz // facts whose value Kleene's logic cannot do without: see precies.go
}

// moet reports whether the rule decides about the outcome.
func (r *regel) moet() bool { return r.kracht == Must && !r.definitie }

func (k *Kader) compileer() {
	k.prog = programma{gegevens: k.Gegevens}
	p := &k.prog
	for _, c := range k.Criteria {
		p.criterium(c, false)
	}
	for _, c := range k.Uitsluitingen {
		p.criterium(c, true)
	}
	for _, d := range k.Definities {
		van := p.boom(d.Als)
		p.regels = append(p.regels, regel{van: van, tot: p.lengte(), definitie: true})
	}
	p.verwantschap(len(k.Gegevens))
	for i := range p.regels {
		p.gebruik(&p.regels[i])
	}
	p.snijd(k)
}

func (p *programma) lengte() int32 { return int32(len(p.knopen)) }

func (p *programma) criterium(c *Criterium, uitsluiting bool) {
	r := regel{van: p.boom(c.Als), uitsluiting: uitsluiting, kracht: c.Kracht}
	for _, u := range c.Uitzonderingen {
		r.uitz = append(r.uitz, p.boom(u.Als))
	}
	r.tot = p.lengte()
	p.regels = append(p.regels, r)
}

// boom lays out v and returns the place of its root.
func (p *programma) boom(v *Voorwaarde) int32 {
	nr := p.lengte()
	v.nr = nr
	p.knopen = append(p.knopen, vlak(v))
	for _, d := range v.Delen {
		p.boom(d)
	}
	p.knopen[nr].einde = p.lengte()
	return nr
}

func vlak(v *Voorwaarde) knoop {
	switch v.Vorm {
	case Alle:
		return knoop{op: opAlle}
	case EenVan:
		return knoop{op: opEenVan}
	case Niet:
		return knoop{op: opNiet}
	case Minstens:
		return knoop{op: opMinstens, n: int64(v.Aantal)}
	}
	kn := knoop{op: opTussen, gegeven: int32(v.Gegeven.nr), n: v.Waarde.n, m: v.Waarde.n}
	switch {
	case v.Ander != nil:
		kn.op, kn.ander = opAnders[v.Op], int32(v.Ander.nr)
	case v.Op == OpHeeft:
		kn.op, kn.n = opRaakt, 1<<v.Waarde.n
	case v.Op == OpIn && v.Gegeven.Soort == Keuzes:
		kn.op = opRaakt
	case v.Op == OpIn:
		kn.op = opIn
	default:
		kn.n, kn.m = bereik(v.Op, v.Waarde.n)
	}
	return kn
}

// bereik returns the least and greatest value that pass a comparison with n.
func bereik(op Op, n int64) (van, tot int64) {
	switch op {
	case OpGte:
		return n, math.MaxInt64
	case OpGt:
		return n + 1, math.MaxInt64
	case OpLte:
		return math.MinInt64, n
	case OpLt:
		return math.MinInt64, n - 1
	}
	return n, n
}

var opAnders = map[Op]opcode{OpIs: opAnder, OpGte: opGteAnder, OpGt: opGtAnder, OpLte: opLteAnder, OpLt: opLtAnder}

// gebruik notes which facts r looks at, and which of them have to be tried: the
// ones it looks at twice, and numbers compared with each other, because of their
// bounds (dates have none that a case comes near).
func (p *programma) gebruik(r *regel) {
	var gezien verz
	var delen [maxGegevens]int64
	kijk := func(nr int32, deel int64) {
		if delen[nr]&deel != 0 {
			r.herhaald.zet(nr)
		}
		delen[nr] |= deel
		gezien.zet(nr)
	}
	for _, kn := range p.knopen[r.van:r.tot] {
		switch {
		case kn.op == opRaakt:
			// The options of a set are independent of each other, and "not
			// applicable" answers as the empty set does.
			kijk(kn.gegeven, kn.n)
		case kn.op.vergelijkt():
			kijk(kn.gegeven, -1)
		}
		if kn.op.metAnder() {
			kijk(kn.ander, -1)
			if p.gegevens[kn.gegeven].Soort == Getal {
				r.herhaald.zet(kn.gegeven)
				r.herhaald.zet(kn.ander)
			}
		}
	}
	r.gegevens = gezien
	p.gebruikt.plus(gezien)
	if r.moet() {
		dubbel := p.telt
		dubbel.snij(gezien)
		p.gedeeld.plus(dubbel)
		p.telt.plus(gezien)
	}
}

// verwantschap finds for each fact the ones it is compared with, directly or
// through others: their values have to be tried together.
func (p *programma) verwantschap(n int) {
	p.verwant = make([]verz, n)
	for i := range p.verwant {
		p.verwant[i].zet(int32(i))
	}
	for _, kn := range p.knopen {
		if !kn.op.metAnder() {
			continue
		}
		samen := p.verwant[kn.gegeven]
		samen.plus(p.verwant[kn.ander])
		samen.elk(func(nr int) { p.verwant[nr] = samen })
	}
}
