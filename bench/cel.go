package bench

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/interpreter"

	"halfweg/kader"
)

// celTaal counts with a sum, the shortest way CEL has to say "at least n of".
var celTaal = taal{
	vergelijk: func(v *kader.Voorwaarde) string {
		return gewoon(v, func(g *kader.Gegeven) string { return g.ID })
	},
	minstens: func(delen []string, n int) string {
		var som []string
		for _, d := range delen {
			som = append(som, "("+d+" ? 1 : 0)")
		}
		return fmt.Sprintf("(%s) >= %d", strings.Join(som, " + "), n)
	},
}

var celSoorten = map[kader.Soort]*cel.Type{
	kader.Ja: cel.BoolType, kader.Getal: cel.IntType, kader.Dag: cel.IntType,
	kader.Keuze: cel.StringType, kader.Keuzes: cel.ListType(cel.StringType),
}

// celProgrammas compiles each rule to a program that knows unknowns.
func celProgrammas(k *kader.Kader) (*cel.Env, []cel.Program, error) {
	var opties []cel.EnvOption
	for _, g := range k.Gegevens {
		opties = append(opties, cel.Variable(g.ID, celSoorten[g.Soort]))
	}
	env, err := cel.NewEnv(opties...)
	if err != nil {
		return nil, nil, err
	}
	var l []cel.Program
	for _, r := range regels(k) {
		ast, iss := env.Compile(celTaal.regel(r))
		if iss.Err() != nil {
			return nil, nil, fmt.Errorf("%s: %w", r.id, iss.Err())
		}
		p, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize, cel.OptPartialEval))
		if err != nil {
			return nil, nil, err
		}
		l = append(l, p)
	}
	return env, l, nil
}

// celGeval is a case as CEL gets it: the known facts, and the rest as unknown.
func celGeval(env *cel.Env, k *kader.Kader, feiten map[string]any) (interpreter.PartialActivation, error) {
	waarden := map[string]any{}
	var onbekend []*interpreter.AttributePattern
	for _, g := range k.Gegevens {
		if x, ok := feiten[g.ID]; ok {
			waarden[g.ID] = plat(g, x)
		} else {
			onbekend = append(onbekend, cel.AttributePattern(g.ID))
		}
	}
	return cel.PartialVars(waarden, onbekend...)
}

func celUitkomst(v ref.Val, err error) (kader.Uitkomst, error) {
	switch {
	case err != nil:
		return kader.Onbekend, err
	case types.IsUnknown(v):
		return kader.Onbekend, nil
	case v == types.True:
		return kader.Voldaan, nil
	case v == types.False:
		return kader.NietVoldaan, nil
	}
	return kader.Onbekend, fmt.Errorf("CEL answers %v", v)
}
