package kader

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// voorwaarde reads a condition tree.
func (l *kaderLezer) voorwaarde(doel **Voorwaarde) veld {
	return func(n *yaml.Node) {
		*doel = l.lid(n)
	}
}

// lid reads one node of a condition tree. It always returns a node, so that
// reading goes on after a fault.
func (l *kaderLezer) lid(n *yaml.Node) *Voorwaarde {
	v := &Voorwaarde{Regel: n.Line}
	switch {
	case !l.is(n, yaml.MappingNode, "condition"):
	case veldIn(n, "fact"):
		l.vergelijking(n, v)
	case len(n.Content) == 2:
		l.groep(n, v)
	default:
		l.fout(n.Line, taal.T("een voorwaarde heeft precies één van all, any, not, at_least, of vergelijkt een fact", "a condition has exactly one of all, any, not, at_least, or compares a fact"),
			taal.T("schrijf bijvoorbeeld {fact: ..., is: true} of {all: [...]}", "write for instance {fact: ..., is: true} or {all: [...]}"))
	}
	return v
}

func (l *kaderLezer) groep(n *yaml.Node, v *Voorwaarde) {
	deel := func(n *yaml.Node) { v.Delen = append(v.Delen, l.lid(n)) }
	l.object(n, "condition", velden{
		"all": func(n *yaml.Node) { v.Vorm = Alle; l.elk("all", deel)(n); l.nietLeeg(n, v) },
		"any": func(n *yaml.Node) { v.Vorm = EenVan; l.elk("any", deel)(n); l.nietLeeg(n, v) },
		"not": func(n *yaml.Node) { v.Vorm = Niet; deel(n) },
		"at_least": func(n *yaml.Node) {
			v.Vorm = Minstens
			l.object(n, "at_least", velden{"n": l.getal(&v.Aantal), "of": l.elk("of", deel)}, "n", "of")
			if v.Aantal < 1 || v.Aantal > len(v.Delen) {
				l.fout(n.Line, tf("at_least vraagt %d van %d delen", "at_least asks for %d of %d parts", v.Aantal, len(v.Delen)),
					taal.T("kies n van 1 tot en met het aantal delen", "choose n from 1 to the number of parts"))
			}
		},
	})
}

func (l *kaderLezer) nietLeeg(n *yaml.Node, v *Voorwaarde) {
	if len(v.Delen) == 0 {
		l.fout(n.Line, taal.T("de groep is leeg", "the group is empty"), taal.T("noem ten minste één voorwaarde", "name at least one condition"))
	}
}

var ops = []Op{OpIs, OpGte, OpGt, OpLte, OpLt, OpIn, OpHeeft}

func (l *kaderLezer) vergelijking(n *yaml.Node, v *Voorwaarde) {
	var waarde *yaml.Node
	vld := velden{"fact": func(n *yaml.Node) { v.Gegeven = l.verwijs(n) }}
	zet := func(op Op, n *yaml.Node) {
		if waarde != nil {
			l.fout(n.Line, taal.T("een vergelijking heeft één operator", "a comparison has one operator"),
				taal.T("verdeel haar over {all: [...]}", "divide it over {all: [...]}"))
		}
		v.Op, waarde = op, n
	}
	for _, op := range ops {
		vld[string(op)] = func(n *yaml.Node) { zet(op, n) }
		if op != OpIn && op != OpHeeft {
			vld[string(op)+"_fact"] = func(n *yaml.Node) { zet(op, n); v.Ander = l.verwijs(n) }
		}
	}
	l.object(n, "comparison", vld, "fact")
	switch {
	case v.Gegeven == nil:
	case waarde == nil:
		l.fout(n.Line, tf("%s wordt nergens mee vergeleken", "%s is compared with nothing", v.Gegeven.ID),
			taal.T("voeg is, gte, gt, lte, lt, in of has toe", "add is, gte, gt, lte, lt, in or has"))
	case veldMetEind(n, "_fact"):
		l.metAnder(waarde, v)
	default:
		l.constante(waarde, v)
	}
}

func veldMetEind(n *yaml.Node, eind string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if strings.HasSuffix(n.Content[i].Value, eind) {
			return true
		}
	}
	return false
}

// verwijs reads the id of a declared fact; nil when there is none such.
func (l *kaderLezer) verwijs(n *yaml.Node) *Gegeven {
	g := l.k.Gegeven(n.Value)
	if g == nil {
		f := onbekendeNaam(taal.T("gegeven", "fact"), n.Value, l.k.gegevenIDs())
		l.fout(n.Line, f.Wat, f.Uitweg)
		return nil
	}
	l.gebruikt[g.ID] = true
	return g
}

func (l *kaderLezer) metAnder(n *yaml.Node, v *Voorwaarde) {
	switch {
	case v.Ander == nil:
	case v.Ander == v.Gegeven:
		l.fout(n.Line, tf("%s wordt met zichzelf vergeleken", "%s is compared with itself", v.Gegeven.ID),
			taal.T("noem een ander gegeven", "name another fact"))
	case !v.Gegeven.ordelijk() || v.Ander.Soort != v.Gegeven.Soort:
		l.fout(n.Line, tf("%s en %s zijn niet allebei een getal of allebei een datum", "%s and %s are not both a number or both a date", v.Gegeven.ID, v.Ander.ID),
			taal.T("vergelijk gegevens van dezelfde soort", "compare facts of the same type"))
	}
}

// constante reads what a fact is compared with, in the fact's own type.
func (l *kaderLezer) constante(n *yaml.Node, v *Voorwaarde) {
	g := v.Gegeven
	lijst := v.Op == OpIn
	switch {
	case v.Op == OpHeeft && g.Soort != Keuzes,
		v.Op == OpIn && g.Soort != Keuze && g.Soort != Keuzes,
		v.Op != OpIs && v.Op != OpIn && v.Op != OpHeeft && !g.ordelijk():
		l.fout(n.Line, tf("%s past niet bij %s, dat type %s heeft", "%s does not go with %s, which has type %s", v.Op, g.ID, g.Soort),
			taal.T("is gaat altijd; gte, gt, lte, lt bij int en date; in bij enum en set; has bij set", "is always works; gte, gt, lte, lt with int and date; in with enum and set; has with set"))
		return
	}
	als := *g
	switch {
	case lijst:
		als.Soort = Keuzes
	case v.Op == OpHeeft:
		als.Soort = Keuze
	}
	w, err := als.Waarde(plat(n))
	switch {
	case err != nil:
		f := err.(*Fout)
		l.fout(n.Line, f.Wat, f.Uitweg)
	case w.soort != bekend:
		l.fout(n.Line, taal.T("een voorwaarde vergelijkt met een waarde", "a condition compares with a value"), verwacht[als.Soort])
	}
	v.Waarde = w
}

// plat turns a YAML value into a plain Go value: bool, int64, text (dates too),
// list, or nil. What has no place here becomes a value no fact accepts.
func plat(n *yaml.Node) any {
	if n.Kind == yaml.SequenceNode {
		l := make([]any, len(n.Content))
		for i, e := range n.Content {
			l[i] = plat(e)
		}
		return l
	}
	var x any
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool", "!!int", "!!float":
		if n.Decode(&x) == nil {
			return x
		}
	case "!!str", "!!timestamp":
		return n.Value
	}
	return struct{ bron string }{n.Value}
}
