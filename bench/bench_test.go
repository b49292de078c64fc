package bench

import (
	"context"
	"strings"
	"testing"

	"cel.dev/cel-go/cel"
	"github.com/expr-lang/expr/vm"
	"github.com/open-policy-agent/opa/v1/rego"

	"halfweg/kader"
)

// What is timed: the regional framework whole (12 criteria, 4 exclusions) on one
// case whose facts are already in the form each engine wants, with rules that
// are already compiled. Reading files, compiling and binding facts are outside.
//
// kader answers more than the others: the outcome of every node, the exception
// used, what is missing per criterion and overall, and what no longer matters.

// volledig is a case that meets everything, so that no engine can stop early.
var volledig = map[string]any{
	"practitioner_filed": true, "practitioner_support_documents": true, "own_motivation": true,
	"just_detoxed": true, "addiction_kinds": []string{"substances"}, "psychological_problem": true,
	"psychosocial_problem_kinds": []string{"debts", "work"}, "earlier_treatments_with_relapse": int64(2),
	"lighter_support_clearly_insufficient": true, "needs_safe_practice_place": true,
	"guidance_hours_per_week": int64(24), "cheapest_adequate": true, "home_support_insufficient": true,
	"contracted_bw_insufficient": true, "care_need_present": true, "lacks_suitable_home": false,
	"stay_needed_for_recovery": true, "suitable_housing_afterwards_foreseen": true,
	"provider_vks_member": true, "provider_vks_label": true,
	"provider_quality_aspects":    []string{"integrity", "living", "results", "method", "participation", "network"},
	"provider_location_in_region": true, "start_on": "2026-12-01", "decision_on": "2026-11-20",
	"supervision_24_7": true, "stay_included": true, "temporary_stay": true, "treatment_weeks": int64(12),
}

// deels is the same case with half of the facts unknown and nothing refused.
func deels() map[string]any {
	m := map[string]any{}
	for _, id := range []string{"practitioner_support_documents", "own_motivation", "just_detoxed", "psychological_problem",
		"earlier_treatments_with_relapse", "guidance_hours_per_week", "home_support_insufficient", "care_need_present",
		"lacks_suitable_home", "provider_vks_member", "decision_on", "stay_included", "treatment_weeks"} {
		m[id] = volledig[id]
	}
	return m
}

func elk(b *testing.B, f func(b *testing.B, k *kader.Kader, feiten map[string]any)) {
	k := lees(b, "gooi-en-vechtstreek")
	b.Run("volledig", func(b *testing.B) { f(b, k, volledig) })
	b.Run("deels", func(b *testing.B) { f(b, k, deels()) })
}

func BenchmarkKader(b *testing.B) {
	elk(b, func(b *testing.B, k *kader.Kader, feiten map[string]any) {
		f := bind(b, k, feiten)
		b.ReportAllocs()
		for b.Loop() {
			u := k.Beoordeel(f)
			if len(u.Ontbreekt()) > 0 != (u.Uitkomst == kader.Onbekend) {
				b.Fatal(u.Uitkomst)
			}
		}
	})
}

// BenchmarkExpr asks expr for the bare verdict: one program for all rules that
// decide, which stops at the first that fails. For a partial case it takes two
// programs, one for "certainly" and one for "possibly".
func BenchmarkExpr(b *testing.B) {
	elk(b, func(b *testing.B, k *kader.Kader, feiten map[string]any) {
		half := len(feiten) < len(volledig)
		teksten := []string{exprEen(k, exprTaal.regel)}
		if half {
			teksten = []string{
				exprEen(k, func(r regel) string { return exprRegel(r, false) }),
				exprEen(k, func(r regel) string { return exprRegel(r, true) }),
			}
		}
		var ps []*vm.Program
		for _, t := range teksten {
			p, err := exprProgramma(k, half, t)
			if err != nil {
				b.Fatal(err)
			}
			ps = append(ps, p)
		}
		exprMeet(b, k, feiten, ps, half)
	})
}

// BenchmarkExprPerCriterium asks expr for the outcome of each rule.
func BenchmarkExprPerCriterium(b *testing.B) {
	elk(b, func(b *testing.B, k *kader.Kader, feiten map[string]any) {
		half := len(feiten) < len(volledig)
		schrijvers := []func(regel) string{exprTaal.regel}
		if half {
			schrijvers = []func(regel) string{
				func(r regel) string { return exprRegel(r, false) },
				func(r regel) string { return exprRegel(r, true) },
			}
		}
		var ps []*vm.Program
		for _, s := range schrijvers {
			l, err := exprProgrammas(k, half, s)
			if err != nil {
				b.Fatal(err)
			}
			ps = append(ps, l...)
		}
		exprMeet(b, k, feiten, ps, half)
	})
}

func exprEen(k *kader.Kader, schrijf func(regel) string) string {
	var delen []string
	for _, r := range regels(k) {
		if r.moet {
			delen = append(delen, "("+schrijf(r)+")")
		}
	}
	return strings.Join(delen, " && ")
}

func exprMeet(b *testing.B, k *kader.Kader, feiten map[string]any, ps []*vm.Program, half bool) {
	env := exprGeval(k, feiten)
	m := vm.VM{}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range ps {
			x, err := m.Run(p, env)
			if err != nil || !half && x != true {
				b.Fatal(x, err)
			}
		}
	}
}

// BenchmarkCEL asks CEL for the outcome of each rule; it has no trace of its
// own without a slower mode.
func BenchmarkCEL(b *testing.B) {
	elk(b, func(b *testing.B, k *kader.Kader, feiten map[string]any) {
		env, ps, err := celProgrammas(k)
		if err != nil {
			b.Fatal(err)
		}
		celMeet(b, env, k, feiten, ps)
	})
}

func celMeet(b *testing.B, env *cel.Env, k *kader.Kader, feiten map[string]any, ps []cel.Program) {
	geval, err := celGeval(env, k, feiten)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range ps {
			v, _, err := p.Eval(geval)
			if _, err = celUitkomst(v, err); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkOPA asks OPA for the outcome and the rules that are met; partial
// evaluation returns the conditions that are left of the outcome.
func BenchmarkOPA(b *testing.B) {
	ctx := context.Background()
	elk(b, func(b *testing.B, k *kader.Kader, feiten map[string]any) {
		geval, err := opaGeval(k, feiten)
		if err != nil {
			b.Fatal(err)
		}
		if len(feiten) == len(volledig) {
			q, err := opaVraag(ctx, k)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				rs, err := q.Eval(ctx, rego.EvalParsedInput(geval))
				if err != nil || len(rs) != 1 || rs[0].Bindings["u"] != true {
					b.Fatal(rs, err)
				}
			}
			return
		}
		q, err := opaDeels(ctx, k, feiten)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := q.Partial(ctx, rego.EvalParsedInput(geval)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
