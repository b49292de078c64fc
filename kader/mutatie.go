package kader

import (
	"slices"

	"halfweg/taal"
)

// A rule set is only as trustworthy as its scenarios. Mutatie plants small
// faults in the rules, one at a time, and sees whether a scenario notices.

// Mutant is one planted fault.
type Mutant struct {
	Waar  string     `json:"waar"`  // id of the criterion, exclusion, exception or definition
	Regel int        `json:"regel"` // line in the file
	Wat   taal.Tekst `json:"wat"`
}

// MutatieVerslag says how many planted faults the scenarios found.
type MutatieVerslag struct {
	Gedood        int
	Overleefd     []Mutant
	Gelijkwaardig []Mutant // change no outcome in any case: no scenario could notice
}

// Score returns the share of noticeable faults that were found, from 0 to 1.
func (v MutatieVerslag) Score() float64 {
	if v.Gedood+len(v.Overleefd) == 0 {
		return 1
	}
	return float64(v.Gedood) / float64(v.Gedood+len(v.Overleefd))
}

// Mutatie tries every mutant of k's rules against the scenarios.
func (k *Kader) Mutatie(scenarios []*Scenario) MutatieVerslag {
	var verslag MutatieVerslag
	k.mutanten(func(m Mutant, ander *Kader) {
		switch {
		case slices.ContainsFunc(scenarios, func(s *Scenario) bool { return len(s.Draai(ander)) > 0 }):
			verslag.Gedood++
		case gelijkwaardig(k, ander):
			verslag.Gelijkwaardig = append(verslag.Gelijkwaardig, m)
		default:
			verslag.Overleefd = append(verslag.Overleefd, m)
		}
	})
	return verslag
}

// mutator changes its own copy of a framework, shows it, and changes it back.
type mutator struct {
	k    *Kader
	f    func(Mutant, *Kader)
	waar string
}

func (k *Kader) mutanten(f func(Mutant, *Kader)) {
	m := &mutator{k: k.kloon(), f: f}
	for _, lijst := range []*[]*Criterium{&m.k.Criteria, &m.k.Uitsluitingen} {
		for i := 0; i < len(*lijst); i++ {
			m.criterium(lijst, i)
		}
	}
	for _, d := range m.k.Definities {
		m.waar = d.ID
		d.Als.loop(m.voorwaarde)
	}
}

// kloon copies what a mutator changes.
func (k *Kader) kloon() *Kader {
	n := *k
	n.Criteria, n.Uitsluitingen = kloonCriteria(k.Criteria), kloonCriteria(k.Uitsluitingen)
	n.Definities = nil
	for _, d := range k.Definities {
		e := *d
		e.Als = d.Als.kloon()
		n.Definities = append(n.Definities, &e)
	}
	n.compileer()
	return &n
}

func kloonCriteria(cs []*Criterium) []*Criterium {
	var n []*Criterium
	for _, c := range cs {
		d := *c
		d.Als, d.Uitzonderingen = c.Als.kloon(), nil
		for _, u := range c.Uitzonderingen {
			e := *u
			e.Als = u.Als.kloon()
			d.Uitzonderingen = append(d.Uitzonderingen, &e)
		}
		n = append(n, &d)
	}
	return n
}

func (v *Voorwaarde) kloon() *Voorwaarde {
	n := *v
	n.Delen = nil
	for _, d := range v.Delen {
		n.Delen = append(n.Delen, d.kloon())
	}
	return &n
}

func (m *mutator) toon(regel int, wat taal.Tekst) {
	m.k.compileer()
	m.f(Mutant{m.waar, regel, wat}, m.k)
}

func (m *mutator) criterium(lijst *[]*Criterium, i int) {
	c := (*lijst)[i]
	m.waar = c.ID
	m.hele(lijst, i)
	if c.Kracht == Must || c.Kracht == Should {
		oud := c.Kracht
		c.Kracht = map[Kracht]Kracht{Must: Should, Should: Must}[oud]
		m.toon(c.regel, tf("%s wordt %s", "%s becomes %s", oud, c.Kracht))
		c.Kracht = oud
	}
	c.Als.loop(m.voorwaarde)
	for j, u := range c.Uitzonderingen {
		m.waar = u.ID
		alle := c.Uitzonderingen
		c.Uitzonderingen = slices.Delete(slices.Clone(alle), j, j+1)
		m.toon(u.regel, taal.T("uitzondering vervalt", "exception dropped"))
		c.Uitzonderingen = alle
		u.Als.loop(m.voorwaarde)
	}
}

// hele drops a criterion, and turns it into an exclusion or back.
func (m *mutator) hele(lijst *[]*Criterium, i int) {
	c, alle := (*lijst)[i], *lijst
	*lijst = slices.Delete(slices.Clone(alle), i, i+1)
	m.toon(c.regel, taal.T("vervalt", "dropped"))
	andere := &m.k.Criteria
	if lijst == andere {
		andere = &m.k.Uitsluitingen
	}
	oud := *andere
	*andere = append(slices.Clone(oud), c)
	m.toon(c.regel, taal.T("criterium wordt uitsluiting of andersom", "criterion becomes exclusion or back"))
	*andere, *lijst = oud, alle
}

// voorwaarde tries the small changes of one node.
func (m *mutator) voorwaarde(v *Voorwaarde) {
	oud := *v
	probeer := func(wat taal.Tekst, wijzig func()) {
		wijzig()
		m.toon(oud.Regel, wat)
		*v = oud
	}
	switch v.Vorm {
	case Alle, EenVan, Minstens:
		mutGroep(v, probeer)
	case Niet:
		probeer(taal.T("not vervalt", "not dropped"), func() { v.Vorm = Alle })
	default:
		mutOp(v, probeer)
		mutWaarde(v, probeer)
	}
}

type wijziging func(wat taal.Tekst, wijzig func())

func mutGroep(v *Voorwaarde, probeer wijziging) {
	if len(v.Delen) < 2 {
		return
	}
	oud := *v
	switch v.Vorm {
	case Alle:
		probeer(taal.T("all wordt any", "all becomes any"), func() { v.Vorm = EenVan })
	case EenVan:
		probeer(taal.T("any wordt all", "any becomes all"), func() { v.Vorm = Alle })
	case Minstens:
		for _, n := range []int{oud.Aantal - 1, oud.Aantal + 1} {
			probeer(tf("minstens %d wordt %d", "at least %d becomes %d", oud.Aantal, n), func() { v.Aantal = n })
		}
	}
	for i := range oud.Delen {
		probeer(tf("deel %d vervalt", "part %d dropped", i+1), func() {
			v.Delen = slices.Delete(slices.Clone(oud.Delen), i, i+1)
		})
	}
}

var andereOps = map[Op][]Op{OpGte: {OpGt, OpLt}, OpGt: {OpGte, OpLte}, OpLte: {OpLt, OpGt}, OpLt: {OpLte, OpGte}}

func mutOp(v *Voorwaarde, probeer wijziging) {
	oud := *v
	for _, op := range andereOps[v.Op] {
		probeer(tf("%s wordt %s", "%s becomes %s", oud.Op, op), func() { v.Op = op })
	}
	if v.Ander != nil {
		probeer(taal.T("gegevens verwisseld", "facts swapped"), func() { v.Gegeven, v.Ander = oud.Ander, oud.Gegeven })
	}
}

func mutWaarde(v *Voorwaarde, probeer wijziging) {
	oud := *v
	naar := func(n int64) {
		probeer(tf("%v wordt %v", "%v becomes %v", oud.plain(oud.Waarde.n), oud.plain(n)), func() { v.Waarde.n = n })
	}
	switch {
	case v.Ander != nil:
	case v.Gegeven.Soort == Ja:
		naar(1 - oud.Waarde.n)
	case v.Gegeven.ordelijk():
		naar(oud.Waarde.n - 1)
		naar(oud.Waarde.n + 1)
	case v.Op == OpIn || v.Gegeven.Soort == Keuzes && v.Op == OpIs:
		for i := range v.Gegeven.Opties {
			naar(oud.Waarde.n ^ 1<<i)
		}
	default:
		for i := range v.Gegeven.Opties {
			if int64(i) != oud.Waarde.n {
				naar(int64(i))
			}
		}
	}
}

// gelijkwaardig reports whether the mutant b answers every case as a does.
func gelijkwaardig(a, b *Kader) bool {
	if len(a.prog.regels) != len(b.prog.regels) {
		return false
	}
	for i := range a.prog.regels {
		if !zelfde(a, b, i) {
			return false
		}
	}
	return true
}

// zelfde reports whether rule i has the same outcome and exception in a and b
// for all values of its facts. Too many to try counts as different.
func zelfde(a, b *Kader, i int) bool {
	ra, rb := &a.prog.regels[i], &b.prog.regels[i]
	if ra.kracht != rb.kracht || ra.uitsluiting != rb.uitsluiting || len(ra.uitz) != len(rb.uitz) {
		return false
	}
	if slices.EqualFunc(a.prog.knopen[ra.van:ra.tot], b.prog.knopen[rb.van:rb.tot], func(x, y knoop) bool {
		x.einde, y.einde = x.einde-ra.van, y.einde-rb.van
		return x == y
	}) {
		return true
	}
	wie := ra.gegevens
	wie.plus(rb.gegevens)
	ua, ub := make([]Uitkomst, len(a.prog.knopen)), make([]Uitkomst, len(b.prog.knopen))
	feiten, gelijk := a.GeenFeiten(), true
	gelukt := samen(&a.prog, &b.prog).probeer(wie, feiten, func() bool {
		a.prog.reken(ra.van, ra.tot, feiten, ua)
		b.prog.reken(rb.van, rb.tot, feiten, ub)
		xa, ea := ra.oordeel(ua)
		xb, eb := rb.oordeel(ub)
		gelijk = xa == xb && ea == eb
		return gelijk
	})
	return gelukt && gelijk
}

// samen returns a program without rules whose facts are cut where a's or b's
// are, to try values that tell the two apart.
func samen(a, b *programma) *programma {
	p := &programma{gegevens: a.gegevens, verwant: slices.Clone(a.verwant), opties: slices.Clone(a.opties)}
	for nr := range a.gegevens {
		p.verwant[nr].plus(b.verwant[nr])
		p.opties[nr] |= b.opties[nr]
		p.sneden = append(p.sneden, slices.Concat(a.sneden[nr], b.sneden[nr]))
	}
	return p
}
