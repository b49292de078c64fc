package kader

// Uitkomst is the three-valued answer to a condition.
type Uitkomst uint8

// The outcomes. Onbekend is the zero value: nothing is known until shown.
const (
	Onbekend Uitkomst = iota
	NietVoldaan
	Voldaan
)

func (u Uitkomst) String() string { return [...]string{"unknown", "not_met", "met"}[u] }

// Waarde is one value of a Gegeven. The zero Waarde is "unknown".
type Waarde struct {
	soort waardeSoort
	n     int64 // bool 0/1, number, day, option number, or bit set of options
}

type waardeSoort uint8

const (
	onbekend waardeSoort = iota
	bekend
	nietVanToepassing // known to have no value: every comparison with it fails
)

// Antwoord is a known value with who stated it and why.
type Antwoord struct {
	Waarde   any    `json:"waarde"` // bool, int, "2026-04-03", "option", []string, or nil for not applicable
	Redenen  string `json:"redenen,omitempty"`
	Document string `json:"document,omitempty"`
	FeitNr   int    `json:"feitNr,omitempty"` // the dossier fact it comes from
}

// Beoordeling is the answer of a framework to a set of facts. It advises; only
// people decide (AVG art. 22).
type Beoordeling struct {
	Kader     Verwijzing
	Uitkomst  Uitkomst
	Criteria  []CriteriumUitkomst // in file order: criteria, then exclusions
	Ontbreekt []string            // ids of facts that can still change the outcome
	NietNodig []string            // ids of unknown facts that no longer matter
	Doorslag  []string            // ids of criteria that decide the outcome
	Aandacht  []string            // ids of should-criteria that are not met: deviation wants a reason
}

// CriteriumUitkomst is the outcome of one criterion or exclusion. For an
// exclusion Voldaan means that it does not apply.
type CriteriumUitkomst struct {
	ID           string
	Uitsluiting  bool
	Uitkomst     Uitkomst
	Uitzondering string // id of the exception that made it pass
	Ontbreekt    []string
	Spoor        Spoor
}

// Spoor is the condition tree with the outcome of each node.
type Spoor struct {
	Voorwaarde     *Voorwaarde
	Uitkomst       Uitkomst
	Delen          []Spoor
	Uitzonderingen []Spoor
}
