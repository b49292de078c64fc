package kader

// Voorwaarde is a node of a condition tree: a group of Delen, or the
// comparison of one Gegeven with a constant or with another Gegeven.
type Voorwaarde struct {
	Vorm   Vorm
	Delen  []*Voorwaarde
	Aantal int // of Minstens: how many of Delen have to be met

	Gegeven *Gegeven // of Vergelijkt
	Op      Op
	Waarde  Waarde   // compared with this; for OpIn and a whole set: the set of options
	Ander   *Gegeven // compared with this fact instead, when not nil

	Regel int // line in the file, for messages

	nr int32 // place in programma.knopen
}

// Vorm is the shape of a condition.
type Vorm uint8

// The shapes.
const (
	Vergelijkt Vorm = iota
	Alle
	EenVan
	Niet
	Minstens
)

// Op is a comparison, named as in the file.
type Op string

// The comparisons.
const (
	OpIs    Op = "is"
	OpGte   Op = "gte"
	OpGt    Op = "gt"
	OpLte   Op = "lte"
	OpLt    Op = "lt"
	OpIn    Op = "in"  // an enum is one of, or a set contains any of
	OpHeeft Op = "has" // a set contains
)

// loop calls f for v and every condition below it.
func (v *Voorwaarde) loop(f func(*Voorwaarde)) {
	f(v)
	for _, d := range v.Delen {
		d.loop(f)
	}
}

// Constante returns what a comparison compares with, as written in the file.
func (v *Voorwaarde) Constante() any { return v.plain(v.Waarde.n) }

func (v *Voorwaarde) plain(n int64) any {
	g := *v.Gegeven
	switch v.Op {
	case OpIn:
		g.Soort = Keuzes
	case OpHeeft:
		g.Soort = Keuze
	}
	return g.Plain(vanGetal(n))
}
