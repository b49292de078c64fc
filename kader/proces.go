package kader

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Proces holds how a framework wants the work done. Each rule is optional: the
// zero Regel means the framework is silent. The keys in the file, the values
// they take and their names for people stand in procesRegels.
type Proces struct {
	VierOgen                Regel[bool]
	KennismakingVooraf      Regel[bool]
	Terugwerkend            Regel[string]
	MaximaleDuur            Regel[int] // months of one decision
	AlternatiefBijVerlengen Regel[bool]
	Besluitvormen           Regel[[]string]
	Leveringsvormen         Regel[[]string]
	Tariefplafond           Regel[string]
	AlleenOndersteuning     Regel[bool]     // the resident pays for stay and food: only support is paid
	Kwaliteitseisen         Regel[[]string] // all required
	Kwaliteitsbewijzen      Regel[[]string] // any of them helps
	Verantwoordelijk        Regel[string]
	OvernameNaJaar          Regel[string]
	NazorgGemeente          Regel[string]
	Evaluaties              Regel[[]int] // months after the start
	Kwaliteitsbewaker       Regel[string]
	Behandelaarssteun       Regel[bool]
	EigenRisico             Regel[string]
	Urgentie                Regel[bool]
	OverdrachtInRegio       Regel[bool]
	Exitgronden             Regel[[]string]
	BegeleidingNaExit       Regel[bool]
}

// Regel is one process rule: its value, what it says in words, and its source.
type Regel[T any] struct {
	Gezet          bool // false: the framework is silent
	Waarde         T
	Tekst          taal.Tekst
	Uitzonderingen []RegelUitzondering
	Gegevens       []string // facts the rule looks at
	Herkomst
}

// RegelUitzondering is a ground on which a process rule may be set aside; the
// one who does so gives reasons.
type RegelUitzondering struct {
	ID    string // "EXC-02"
	Tekst taal.Tekst
	Herkomst
}

// TermijnRegel is a period a framework sets, next to those of the law.
type TermijnRegel struct {
	ID     string // "outflow_notice"
	Titel  taal.Tekst
	Vanaf  string // the event it counts from: a kind of fact, or "planned_end", "start", "placement"
	Terug  bool   // counted back from the event
	Lengte termijn.Lengte
	Streef bool   // a target, not a limit
	Wet    string // article, where the period is also the law's
	Herkomst

	regel int
}

// Plicht is what one party owes another in an event.
type Plicht struct {
	ID         string // "PROC-02"
	Wie        Partij
	Aan        []Partij
	Wat        taal.Tekst
	Vanaf      string   // kind of fact, or moment, that starts it; "" for a standing duty
	Als        string   // id of the Definitie under which the duty holds; "" for always
	Termijn    string   // id of a TermijnRegel, "direct", or "" when no time is set
	GedaanDoor []string // kinds of fact that fulfil it
	Tot        string   // kind of fact, or moment, after which it no longer matters; "" for none
	Herkomst

	regel int
}

// Direct is the Plicht.Termijn of what is due at once (requirement DDL-13).
const Direct = "direct"

// Naam is a name of somebody else's that a framework uses: a kind of fact of
// the dossier, or a moment.
type Naam struct {
	Naam  string
	Waar  string // id of the term or duty
	Rol   string // key in the file: "from", "done_by" or "until"
	Regel int
}

// Namen lists the dossier's names that k's terms and duties refer to. Whoever
// knows the dossier checks them; this package cannot.
func (k *Kader) Namen() []Naam {
	var namen []Naam
	for _, t := range k.Termijnen {
		namen = append(namen, Naam{t.Vanaf, t.ID, "from", t.regel})
	}
	for _, p := range k.Plichten {
		if p.Vanaf != "" {
			namen = append(namen, Naam{p.Vanaf, p.ID, "from", p.regel})
		}
		for _, g := range p.GedaanDoor {
			namen = append(namen, Naam{g, p.ID, "done_by", p.regel})
		}
		if p.Tot != "" {
			namen = append(namen, Naam{p.Tot, p.ID, "until", p.regel})
		}
	}
	return namen
}
