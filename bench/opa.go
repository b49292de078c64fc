package bench

import (
	"context"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"halfweg/kader"
)

// module writes the framework as a Rego policy: a set of the rules that are
// met, and whether all that decide are among them.
func module(k *kader.Kader) string {
	var b strings.Builder
	b.WriteString("package halfweg\n\nimport rego.v1\n\n")
	s := &regoSchrijver{b: &b}
	var moet []string
	for _, r := range regels(k) {
		naam := s.regel(r)
		fmt.Fprintf(&b, "voldaan contains %q if %s\n\n", r.id, naam)
		if r.moet {
			moet = append(moet, naam)
		}
	}
	fmt.Fprintf(&b, "uitkomst if {\n\t%s\n}\n", strings.Join(moet, "\n\t"))
	return b.String()
}

// regoSchrijver writes each group of conditions as a rule of its own: Rego says
// "or" with several rules of one name.
type regoSchrijver struct {
	b *strings.Builder
	n int
}

func (s *regoSchrijver) naam() string {
	s.n++
	return fmt.Sprintf("r%d", s.n)
}

func (s *regoSchrijver) regel(r regel) string {
	naam := s.naam()
	als := s.boom(r.als)
	if r.uitsluiting {
		als = "not " + als
	}
	fmt.Fprintf(s.b, "%s if %s\n\n", naam, als)
	for _, u := range r.tenzij {
		fmt.Fprintf(s.b, "%s if %s\n\n", naam, s.boom(u))
	}
	return naam
}

func (s *regoSchrijver) boom(v *kader.Voorwaarde) string {
	var delen []string
	for _, d := range v.Delen {
		delen = append(delen, s.boom(d))
	}
	naam := s.naam()
	switch v.Vorm {
	case kader.Alle:
		fmt.Fprintf(s.b, "%s if {\n\t%s\n}\n\n", naam, strings.Join(delen, "\n\t"))
	case kader.EenVan:
		for _, d := range delen {
			fmt.Fprintf(s.b, "%s if %s\n\n", naam, d)
		}
	case kader.Niet:
		fmt.Fprintf(s.b, "%s if not %s\n\n", naam, delen[0])
	case kader.Minstens:
		fmt.Fprintf(s.b, "%s if count([1 | some x in [%s]; x]) >= %d\n\n", naam, strings.Join(delen, ", "), v.Aantal)
	default:
		for _, deel := range strings.Split(gewoon(v, func(g *kader.Gegeven) string { return "input." + g.ID }), " || ") {
			fmt.Fprintf(s.b, "%s if %s\n\n", naam, deel)
		}
	}
	return naam
}

// opaVraag prepares the query for the outcome and the set of rules that are
// met.
func opaVraag(ctx context.Context, k *kader.Kader) (rego.PreparedEvalQuery, error) {
	return rego.New(rego.Query("v = data.halfweg.voldaan; u = data.halfweg.uitkomst"),
		rego.Module("halfweg.rego", module(k))).PrepareForEval(ctx)
}

// opaDeels prepares the same for cases with unknown facts: what OPA calls
// partial evaluation returns the conditions that are left.
func opaDeels(ctx context.Context, k *kader.Kader, feiten map[string]any) (rego.PreparedPartialQuery, error) {
	var onbekend []string
	for _, g := range k.Gegevens {
		if _, ok := feiten[g.ID]; !ok {
			onbekend = append(onbekend, "input."+g.ID)
		}
	}
	return rego.New(rego.Query("data.halfweg.uitkomst"), rego.Module("halfweg.rego", module(k)),
		rego.Unknowns(onbekend)).PrepareForPartial(ctx)
}

// opaGeval is a case as OPA gets it, turned into its own values beforehand.
func opaGeval(k *kader.Kader, feiten map[string]any) (ast.Value, error) {
	env := map[string]any{}
	for _, g := range k.Gegevens {
		if x, ok := feiten[g.ID]; ok {
			env[g.ID] = plat(g, x)
		}
	}
	return ast.InterfaceToValue(env)
}
