package bench

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"

	"halfweg/kader"
)

// exprTaal writes rules for a case in which every fact is known.
var exprTaal = taal{
	vergelijk: func(v *kader.Voorwaarde) string {
		return gewoon(v, func(g *kader.Gegeven) string { return g.ID })
	},
	minstens: exprMinstens,
}

func exprMinstens(delen []string, n int) string {
	return fmt.Sprintf("count([%s], #) >= %d", strings.Join(delen, ", "), n)
}

// expr has no third value. A rule over unknown facts takes two programs: one
// that says whether it is met for certain (onbekend is false) and one whether
// it can still be met (onbekend is true).
func exprDeels(onbekend bool) taal {
	return taal{
		vergelijk: func(v *kader.Voorwaarde) string {
			mist := v.Gegeven.ID + " == nil"
			if v.Ander != nil {
				mist += " || " + v.Ander.ID + " == nil"
			}
			return fmt.Sprintf("((%s) ? %v : (%s))", mist, onbekend, exprTaal.vergelijk(v))
		},
		minstens: exprMinstens,
	}
}

// exprRegel writes rule r with "not" turning certain into possible and back.
func exprRegel(r regel, onbekend bool) string {
	s := exprBoom(r.als, onbekend != r.uitsluiting)
	if r.uitsluiting {
		s = "!(" + s + ")"
	}
	for _, u := range r.tenzij {
		s += " || (" + exprBoom(u, onbekend) + ")"
	}
	return s
}

func exprBoom(v *kader.Voorwaarde, onbekend bool) string {
	if v.Vorm == kader.Niet {
		return "!(" + exprBoom(v.Delen[0], !onbekend) + ")"
	}
	t := exprDeels(onbekend)
	if len(v.Delen) == 0 {
		return t.vergelijk(v)
	}
	var delen []string
	for _, d := range v.Delen {
		delen = append(delen, "("+exprBoom(d, onbekend)+")")
	}
	switch v.Vorm {
	case kader.Alle:
		return strings.Join(delen, " && ")
	case kader.EenVan:
		return strings.Join(delen, " || ")
	}
	return t.minstens(delen, v.Aantal)
}

// exprProgrammas compiles what schrijf makes of each rule, against the types of
// a complete case; deels leaves the types open for nil.
func exprProgrammas(k *kader.Kader, deels bool, schrijf func(regel) string) ([]*vm.Program, error) {
	var l []*vm.Program
	for _, r := range regels(k) {
		p, err := exprProgramma(k, deels, schrijf(r))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.id, err)
		}
		l = append(l, p)
	}
	return l, nil
}

func exprProgramma(k *kader.Kader, deels bool, tekst string) (*vm.Program, error) {
	opties := []expr.Option{expr.AsBool()}
	if deels {
		opties = append(opties, expr.AllowUndefinedVariables())
	} else {
		opties = append(opties, expr.Env(exprSoorten(k)))
	}
	return expr.Compile(tekst, opties...)
}

func exprSoorten(k *kader.Kader) map[string]any {
	env := map[string]any{}
	for _, g := range k.Gegevens {
		env[g.ID] = map[kader.Soort]any{
			kader.Ja: false, kader.Getal: int64(0), kader.Dag: int64(0), kader.Keuze: "", kader.Keuzes: []string{},
		}[g.Soort]
	}
	return env
}

// exprGeval is a case as expr gets it.
func exprGeval(k *kader.Kader, feiten map[string]any) map[string]any {
	env := map[string]any{}
	for _, g := range k.Gegevens {
		if x, ok := feiten[g.ID]; ok {
			env[g.ID] = plat(g, x)
		} else {
			env[g.ID] = nil
		}
	}
	return env
}
