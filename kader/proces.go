package kader

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Proces holds how a framework wants the work done. Each rule is optional: the
// zero Regel means the framework is silent.
type Proces struct {
	VierOgen                Regel[bool]     // four_eyes: two consultants judge
	KennismakingVooraf      Regel[bool]     // introduction_before_decision
	Terugwerkend            Regel[string]   // retroactivity: "never" | "in_principle_never" | "agreed_with_provider"
	MaximaleDuur            Regel[int]      // max_term_months of a decision
	AlternatiefBijVerlengen Regel[bool]     // extension_needs_alternative
	Leveringsvormen         Regel[[]string] // delivery_forms: "zin" | "existing" | "pgb" | "quote" | "tailor_made"
	Tariefplafond           Regel[string]   // rate_ceiling: "beschermd_wonen" | "municipal_rate"
	Kwaliteitseisen         Regel[[]string] // quality_proofs, all required
	Kwaliteitsbewijzen      Regel[[]string] // quality_proofs_accepted, any of them helps
	Verantwoordelijk        Regel[string]   // responsible_municipality: "origin"
	OvernameNaJaar          Regel[string]   // takeover_after_year: "best_place_for_recovery" | "where_resident_wants_to_live"
	Evaluaties              Regel[[]int]    // evaluation_months after start
	Kwaliteitsbewaker       Regel[string]   // quality_guard: "municipality" | "region_of_establishment"
	Behandelaarssteun       Regel[bool]     // practitioner_support: filed by or with papers of the practitioner
	EigenRisico             Regel[string]   // risk_before_decision: "provider"
	Urgentie                Regel[bool]     // housing_urgency after leaving
	OverdrachtInRegio       Regel[bool]     // handover_to_regional_provider
	BegeleidingNaExit       Regel[bool]     // guidance_after_exit by the house is an option
}

// Regel is one process rule: its value, what it says in words, and its source.
type Regel[T any] struct {
	Gezet          bool // false: the framework is silent
	Waarde         T
	Tekst          taal.Tekst
	Uitzonderingen []RegelUitzondering
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
}

// Plicht is what one party owes another in an event.
type Plicht struct {
	ID         string // "PROC-02"
	Wie        Partij
	Aan        []Partij
	Wat        taal.Tekst
	Vanaf      string   // kind of fact, or moment, that starts it
	Als        string   // optional condition the dossier knows by name, such as "provider_outside_region"
	Termijn    string   // id of a TermijnRegel, "direct", or "" when no time is set
	GedaanDoor []string // kinds of fact that fulfil it
	Herkomst
}
