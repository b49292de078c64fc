package kader

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// Scenario is a case with what the framework must say about it, written for
// policy officers to read. Only what it names is checked.
type Scenario struct {
	Naam  string
	Eisen []string // requirement ids it proves
	Regel int      // line in the file

	feiten Feiten
	wil    verwachting
}

type verwachting struct {
	uitkomst  *Uitkomst
	criteria  map[string]Uitkomst // criteria, exclusions and definitions
	uitz      map[string]string   // criterion to the exception by which it passes
	ontbreekt *[]string
	gewenst   *[]string
	nietNodig *[]string
	aandacht  *[]string
	doorslag  *[]string
}

// LeesScenarios reads the scenario file of k. The error is Fouten.
func (k *Kader) LeesScenarios(bestand string, data []byte) ([]*Scenario, error) {
	l := &scenarioLezer{lezer: lezer{bestand: bestand}, k: k, namen: map[string]*Scenario{}}
	if doc := l.document(data); doc != nil {
		l.elk("scenarios", l.scenario)(doc)
	}
	return l.lijst, l.fouten.fout()
}

type scenarioLezer struct {
	lezer
	k     *Kader
	namen map[string]*Scenario
	lijst []*Scenario
}

func (l *scenarioLezer) scenario(n *yaml.Node) {
	s := &Scenario{Regel: n.Line, feiten: l.k.GeenFeiten()}
	eigen := map[string]Antwoord{}
	w := &s.wil
	l.object(n, "scenario", velden{
		"name":         l.regel(&s.Naam),
		"requirements": l.ids(&s.Eisen, patEis),
		"base":         func(n *yaml.Node) { l.basis(n, s) },
		"facts":        func(n *yaml.Node) { l.antwoorden(l.k, n, eigen) },
		"outcome":      func(n *yaml.Node) { w.uitkomst = new(Uitkomst); l.uitkomst(w.uitkomst)(n) },
		"criteria":     l.uitkomsten(&w.criteria),
		"definitions":  l.uitkomsten(&w.criteria),
		"exceptions":   func(n *yaml.Node) { l.uitzonderingen(n, w) },
		"missing":      l.gegevens(&w.ontbreekt),
		"wanted":       l.gegevens(&w.gewenst),
		"not_needed":   l.gegevens(&w.nietNodig),
		"attention":    l.criteria(&w.aandacht),
		"decisive":     l.criteria(&w.doorslag),
	}, "name", "facts")
	for id, a := range eigen {
		_ = l.k.Zet(s.feiten, id, a.Waarde) // antwoorden reported what does not fit
	}
	if l.namen[s.Naam] != nil {
		l.fout(n.Line, tf("er is al een scenario %q", "there is a scenario %q already", kort(s.Naam)), taal.T("kies een andere naam", "choose another name"))
	}
	l.namen[s.Naam] = s
	l.lijst = append(l.lijst, s)
}

func (l *scenarioLezer) basis(n *yaml.Node, s *Scenario) {
	b := l.namen[n.Value]
	if b == nil {
		f := onbekendeNaam(taal.T("scenario", "scenario"), n.Value, slices.Collect(maps.Keys(l.namen)))
		l.fout(n.Line, f.Wat, f.Uitweg)
		return
	}
	copy(s.feiten, b.feiten)
}

func (l *scenarioLezer) uitkomst(doel *Uitkomst) veld {
	return func(n *yaml.Node) {
		var naam string
		keuze(&l.lezer, &naam, Onbekend.String(), NietVoldaan.String(), Voldaan.String())(n)
		for _, u := range []Uitkomst{NietVoldaan, Voldaan} {
			if naam == u.String() {
				*doel = u
			}
		}
	}
}

func (l *scenarioLezer) uitkomsten(doel *map[string]Uitkomst) veld {
	return func(n *yaml.Node) {
		if *doel == nil {
			*doel = map[string]Uitkomst{}
		}
		l.elkPaar(n, "criteria", func(sleutel, waarde *yaml.Node) {
			l.bestaat(sleutel, l.regelIDs())
			var u Uitkomst
			l.uitkomst(&u)(waarde)
			(*doel)[sleutel.Value] = u
		})
	}
}

func (l *scenarioLezer) uitzonderingen(n *yaml.Node, w *verwachting) {
	w.uitz = map[string]string{}
	l.elkPaar(n, "exceptions", func(sleutel, waarde *yaml.Node) {
		l.bestaat(sleutel, l.regelIDs())
		w.uitz[sleutel.Value] = waarde.Value
		if waarde.ShortTag() == "!!null" {
			w.uitz[sleutel.Value] = ""
		} else if c := l.k.Criterium(sleutel.Value); c != nil {
			var ids []string
			for _, u := range c.Uitzonderingen {
				ids = append(ids, u.ID)
			}
			l.bestaat(waarde, ids)
		}
	})
}

func (l *scenarioLezer) gegevens(doel **[]string) veld {
	return func(n *yaml.Node) {
		ids := []string{}
		l.elk("list", func(n *yaml.Node) { l.bestaat(n, l.k.gegevenIDs()); ids = append(ids, n.Value) })(n)
		*doel = &ids
	}
}

func (l *scenarioLezer) criteria(doel **[]string) veld {
	return func(n *yaml.Node) {
		ids := []string{}
		l.elk("list", func(n *yaml.Node) { l.bestaat(n, l.regelIDs()); ids = append(ids, n.Value) })(n)
		*doel = &ids
	}
}

func (l *scenarioLezer) bestaat(n *yaml.Node, ids []string) {
	if !slices.Contains(ids, n.Value) {
		f := onbekendeNaam(taal.T("id", "id"), n.Value, ids)
		l.fout(n.Line, f.Wat, f.Uitweg)
	}
}

func (l *scenarioLezer) regelIDs() []string {
	var ids []string
	for _, c := range slices.Concat(l.k.Criteria, l.k.Uitsluitingen) {
		ids = append(ids, c.ID)
	}
	for _, d := range l.k.Definities {
		ids = append(ids, d.ID)
	}
	return ids
}

// Draai assesses the scenario under k, the framework it was read for or a
// mutant of it, and returns what differs from what it
// expects; nothing when all is as expected.
func (s *Scenario) Draai(k *Kader) []taal.Tekst {
	return s.wil.verschillen(k.Beoordeel(s.feiten))
}

// Uitkomst returns the outcome the scenario expects, and whether it expects any.
func (s *Scenario) Uitkomst() (Uitkomst, bool) {
	if s.wil.uitkomst == nil {
		return Onbekend, false
	}
	return *s.wil.uitkomst, true
}

func (w *verwachting) verschillen(b *Beoordeling) []taal.Tekst {
	var v []taal.Tekst
	anders := func(wat, is, moet string) {
		if is != moet {
			v = append(v, tf("%s is %s, verwacht %s", "%s is %s, expected %s", wat, is, moet))
		}
	}
	if w.uitkomst != nil {
		anders("outcome", b.Uitkomst.String(), w.uitkomst.String())
	}
	is, uitz := b.perID()
	for _, id := range gesorteerd(w.criteria) {
		anders(id, is[id], w.criteria[id].String())
	}
	for _, id := range gesorteerd(w.uitz) {
		anders(id+" exception", haakjes(uitz[id]), haakjes(w.uitz[id]))
	}
	for _, l := range []struct {
		wat string
		wil *[]string
		is  func() []string
	}{
		{"missing", w.ontbreekt, func() []string { return gegevenIDs(b.Ontbreekt()) }},
		{"wanted", w.gewenst, func() []string { return gegevenIDs(b.Gewenst()) }},
		{"not_needed", w.nietNodig, func() []string { return gegevenIDs(b.NietNodig()) }},
		{"attention", w.aandacht, func() []string { return uitkomstIDs(b.Aandacht()) }},
		{"decisive", w.doorslag, func() []string { return uitkomstIDs(b.Doorslag()) }},
	} {
		if l.wil != nil {
			anders(l.wat, haakjes(l.is()...), haakjes(*l.wil...))
		}
	}
	return v
}

// perID returns the outcome of each criterion and definition, and the
// exceptions used.
func (b *Beoordeling) perID() (is, uitz map[string]string) {
	is, uitz = map[string]string{}, map[string]string{}
	for _, c := range b.Criteria() {
		is[c.ID] = c.Uitkomst.String()
		if c.Uitzondering != nil {
			uitz[c.ID] = c.Uitzondering.ID
		}
	}
	for _, d := range b.Definities() {
		is[d.ID] = d.Uitkomst.String()
	}
	return is, uitz
}

func haakjes(ids ...string) string {
	ids = slices.DeleteFunc(slices.Clone(ids), func(s string) bool { return s == "" })
	return "[" + strings.Join(slices.Sorted(slices.Values(ids)), " ") + "]"
}

func gegevenIDs(gs []*Gegeven) []string {
	ids := make([]string, len(gs))
	for i, g := range gs {
		ids[i] = g.ID
	}
	return ids
}

func uitkomstIDs(cs []CriteriumUitkomst) []string {
	ids := make([]string, len(cs))
	for i, c := range cs {
		ids[i] = c.ID
	}
	return ids
}
