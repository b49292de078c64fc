package kader

import (
	"slices"

	"halfweg/taal"
)

// Uitkomst is the three-valued answer to a condition.
type Uitkomst uint8

// The outcomes. Onbekend is the zero value: nothing is known until shown.
const (
	Onbekend Uitkomst = iota
	NietVoldaan
	Voldaan
)

func (u Uitkomst) String() string { return [...]string{"unknown", "not_met", "met"}[u] }

// MarshalText writes the outcome as String does.
func (u Uitkomst) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// Tekst returns the outcome in words.
func (u Uitkomst) Tekst() taal.Tekst {
	return [...]taal.Tekst{
		taal.T("nog niet bekend", "not yet known"),
		taal.T("niet voldaan", "not met"),
		taal.T("voldaan", "met"),
	}[u]
}

func (u Uitkomst) omgekeerd() Uitkomst { return [...]Uitkomst{Onbekend, Voldaan, NietVoldaan}[u] }

// Beoordeling is the answer of a framework to a set of facts. It advises; only
// people decide (AVG art. 22). It does not change, and it is computed as far as
// asked: lists and traces are made when somebody looks at them.
//
// NietVoldaan means that a must-criterion is not met or an exclusion applies;
// Onbekend that missing facts can still make it either way.
type Beoordeling struct {
	Uitkomst Uitkomst
	Benaderd bool // some combinations were too many to try: "unknown" may be settled already

	kader  *Kader
	feiten Feiten
	knopen []Uitkomst      // per node of the program: the trace
	regels []regelUitkomst // per rule of the program
	mist   verz
	wens   verz
}

type regelUitkomst struct {
	uitkomst Uitkomst
	uitz     int8 // exception by which it passed, -1 for none
	benaderd bool
}

// Beoordeel assesses a case. The feiten must come from k's own Bind or
// GeenFeiten; they are copied.
func (k *Kader) Beoordeel(feiten Feiten) *Beoordeling {
	p := &k.prog
	b := &Beoordeling{
		kader:  k,
		feiten: slices.Clone(feiten),
		knopen: make([]Uitkomst, len(p.knopen)),
		regels: make([]regelUitkomst, len(p.regels)),
	}
	p.reken(0, p.lengte(), b.feiten, b.knopen)
	faalt, open := false, false
	for i := range p.regels {
		r := &p.regels[i]
		u := b.regel(i, r)
		faalt = faalt || r.moet() && u == NietVoldaan
		open = open || r.moet() && u == Onbekend
	}
	b.besluit(faalt, open)
	return b
}

// regel notes the outcome of rule i and what is missing for it.
func (b *Beoordeling) regel(i int, r *regel) Uitkomst {
	u, x := r.oordeel(b.knopen)
	benaderd := false
	if u == Onbekend {
		p := &b.kader.prog
		var mist verz
		p.ontbreekt(r, b.feiten, b.knopen, &mist)
		u, x, benaderd = p.precies(r, b.feiten, mist)
		if u == Onbekend && r.moet() {
			b.mist.plus(mist)
		} else if u == Onbekend {
			b.wens.plus(mist)
		}
	}
	b.regels[i] = regelUitkomst{u, x, benaderd}
	b.Benaderd = b.Benaderd || benaderd
	return u
}

func (b *Beoordeling) besluit(faalt, open bool) {
	if !faalt && open {
		botst, benaderd := b.botst()
		faalt = botst
		b.Benaderd = b.Benaderd || benaderd
	}
	switch {
	case faalt:
		b.Uitkomst = NietVoldaan
		b.mist, b.wens = verz{}, verz{}
	case !open:
		b.Uitkomst = Voldaan
	}
	b.wens.min(b.mist)
}

// botst reports whether the open rules cannot all pass together. It can only be
// so when a missing fact matters to more than one of them.
func (b *Beoordeling) botst() (botst, benaderd bool) {
	gedeeld := b.kader.prog.gedeeld
	gedeeld.snij(b.mist)
	if gedeeld.leeg() {
		return false, false
	}
	return b.kader.prog.botst(b.open(), b.feiten, b.mist, gedeeld)
}

// open returns the rules that decide about the outcome and are still open.
func (b *Beoordeling) open() []int {
	open := make([]int, 0, len(b.regels))
	for i := range b.regels {
		if b.regels[i].uitkomst == Onbekend && b.kader.prog.regels[i].moet() {
			open = append(open, i)
		}
	}
	return open
}

// Kader returns the framework that was applied.
func (b *Beoordeling) Kader() *Kader { return b.kader }

// Waarde returns the value the assessment used for a fact of its framework.
func (b *Beoordeling) Waarde(g *Gegeven) Waarde { return b.feiten[g.nr] }

// Ontbreekt returns the facts that can still change the outcome; none once it
// is settled.
func (b *Beoordeling) Ontbreekt() []*Gegeven { return b.kader.lijst(b.mist) }

// Gewenst returns the unknown facts that no longer change the outcome, but do
// decide about a should-criterion or a definition.
func (b *Beoordeling) Gewenst() []*Gegeven { return b.kader.lijst(b.wens) }

// NietNodig returns the unknown facts that no longer matter.
func (b *Beoordeling) NietNodig() []*Gegeven {
	rest := b.kader.prog.gebruikt
	rest.min(b.mist)
	rest.min(b.wens)
	var over []*Gegeven
	rest.elk(func(nr int) {
		if !b.feiten[nr].Bekend() {
			over = append(over, b.kader.Gegevens[nr])
		}
	})
	return over
}

func (k *Kader) lijst(v verz) []*Gegeven {
	if v.leeg() {
		return nil
	}
	l := make([]*Gegeven, 0, v.aantal())
	v.elk(func(nr int) { l = append(l, k.Gegevens[nr]) })
	return l
}

// CriteriumUitkomst is the outcome of one criterion or exclusion.
type CriteriumUitkomst struct {
	*Criterium
	Uitsluiting  bool
	Uitkomst     Uitkomst      // of an exclusion: Voldaan means that it does not apply
	Uitzondering *Uitzondering // by which it passed; its reasons are asked from the one who judges
	Benaderd     bool          // too many combinations to be sure that it is still open

	b  *Beoordeling
	nr int
}

// Criteria returns the outcomes in the order of the file: criteria, then
// exclusions.
func (b *Beoordeling) Criteria() []CriteriumUitkomst {
	k := b.kader
	lijst := make([]CriteriumUitkomst, 0, len(k.Criteria)+len(k.Uitsluitingen))
	for i, c := range slices.Concat(k.Criteria, k.Uitsluitingen) {
		r := b.regels[i]
		u := CriteriumUitkomst{
			Criterium: c, Uitsluiting: i >= len(k.Criteria),
			Uitkomst: r.uitkomst, Benaderd: r.benaderd, b: b, nr: i,
		}
		if r.uitz >= 0 {
			u.Uitzondering = c.Uitzonderingen[r.uitz]
		}
		lijst = append(lijst, u)
	}
	return lijst
}

// Doorslag returns the criteria that decide: those that are not met, or the
// open ones while the outcome is open. A case that is met is met by all.
func (b *Beoordeling) Doorslag() []CriteriumUitkomst {
	if b.Uitkomst == Voldaan {
		return nil
	}
	telt := func(u Uitkomst) []CriteriumUitkomst {
		return slices.DeleteFunc(b.Criteria(), func(c CriteriumUitkomst) bool {
			return c.Kracht != Must || c.Uitkomst != u
		})
	}
	if d := telt(b.Uitkomst); len(d) > 0 {
		return d
	}
	return telt(Onbekend) // they cannot all be met together
}

// Aandacht returns the should-criteria that are not (yet) met: they never
// refuse, but not meeting one asks for a reason.
func (b *Beoordeling) Aandacht() []CriteriumUitkomst {
	return slices.DeleteFunc(b.Criteria(), func(c CriteriumUitkomst) bool {
		return c.Kracht != Should || c.Uitkomst == Voldaan
	})
}

// Ontbreekt returns the facts that can still settle this criterion.
func (c CriteriumUitkomst) Ontbreekt() []*Gegeven {
	if c.Uitkomst != Onbekend {
		return nil
	}
	p := &c.b.kader.prog
	var mist verz
	p.ontbreekt(&p.regels[c.nr], c.b.feiten, c.b.knopen, &mist)
	return c.b.kader.lijst(mist)
}

// DefinitieUitkomst says whether a definition holds for the case.
type DefinitieUitkomst struct {
	*Definitie
	Uitkomst Uitkomst

	b *Beoordeling
}

// Definities returns the outcomes of the definitions in the order of the file.
func (b *Beoordeling) Definities() []DefinitieUitkomst {
	eerste := len(b.regels) - len(b.kader.Definities)
	lijst := make([]DefinitieUitkomst, len(b.kader.Definities))
	for i, d := range b.kader.Definities {
		lijst[i] = DefinitieUitkomst{d, b.regels[eerste+i].uitkomst, b}
	}
	return lijst
}
