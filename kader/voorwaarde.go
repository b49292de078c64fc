package kader

// Voorwaarde is a node of a condition tree. Exactly one of its shapes is used:
// a group (Alle, EenVan, Niet, Minstens), or a comparison of one Gegeven.
type Voorwaarde struct {
	Alle     []Voorwaarde
	EenVan   []Voorwaarde
	Niet     *Voorwaarde
	Minstens int // with Van: at least this many of Van are met
	Van      []Voorwaarde

	Gegeven string // id of the fact compared
	Op      Op
	Waarde  Waarde   // for all comparisons with a constant
	Waarden []Waarde // for OpIn: any of these
	Ander   string   // for comparisons with another Gegeven: its id

	Regel int // line in the file, for messages
}

// Op is a comparison.
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
