package kader

import (
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// maxOpties keeps a set of options in one machine word.
const maxOpties = 62

func (l *kaderLezer) gegeven(sleutel, n *yaml.Node) {
	g := &Gegeven{regel: sleutel.Line, nr: len(l.k.Gegevens)}
	l.id(&g.ID, patNaam)(sleutel)
	var laag, hoog int64
	v := l.metHerkomst(&g.Herkomst, velden{
		"type":           keuze(&l.lezer, &g.Soort, Ja, Getal, Dag, Keuze, Keuzes),
		"options":        func(n *yaml.Node) { l.opties(n, g) },
		"min":            func(n *yaml.Node) { l.grootGetal(&laag)(n); g.Min = &laag },
		"max":            func(n *yaml.Node) { l.grootGetal(&hoog)(n); g.Max = &hoog },
		"unit":           l.tekst(&g.Eenheid),
		"question":       l.tekst(&g.Vraag),
		"help":           l.tekst(&g.Hulp),
		"by":             keuzes(&l.lezer, &g.Door, slices.Sorted(maps.Keys(partijen))...),
		"judged":         l.jaNee(&g.Beoordeeld),
		"always_applies": l.jaNee(&g.Altijd),
	})
	delete(v, "force") // a fact binds nobody
	l.object(n, "fact "+g.ID, v, "type", "question", "by", "source")
	l.keurGegeven(n, g)
	if len(l.k.Gegevens) == maxGegevens {
		l.fout(g.regel, tf("er zijn meer dan %d gegevens", "there are more than %d facts", maxGegevens),
			taal.T("vraag minder", "ask for less"))
		return
	}
	l.k.nummers[g.ID] = g.nr
	l.k.Gegevens = append(l.k.Gegevens, g)
}

func (l *kaderLezer) opties(n *yaml.Node, g *Gegeven) {
	l.elkPaar(n, "options", func(sleutel, waarde *yaml.Node) {
		var o Optie
		l.id(&o.ID, patNaam)(sleutel)
		l.tekst(&o.Tekst)(waarde)
		g.Opties = append(g.Opties, o)
	})
}

// keurGegeven checks what goes together with the type of a fact.
func (l *kaderLezer) keurGegeven(n *yaml.Node, g *Gegeven) {
	kiest := g.Soort == Keuze || g.Soort == Keuzes
	telt := g.Soort == Getal
	fout := func(nl, en string) {
		l.fout(n.Line, tf("gegeven %s: "+nl, "fact %s: "+en, g.ID), taal.T("pas type of sleutel aan", "change the type or the key"))
	}
	switch {
	case kiest && len(g.Opties) < 2-btoi(g.Soort == Keuzes):
		fout("er zijn te weinig options om uit te kiezen", "there are too few options to choose from")
	case len(g.Opties) > maxOpties:
		fout("er zijn te veel options (hoogstens 62)", "there are too many options (62 at most)")
	case !kiest && g.Opties != nil:
		fout("options hoort alleen bij type enum of set", "options only go with type enum or set")
	case !telt && (g.Min != nil || g.Max != nil || !g.Eenheid.IsZero()):
		fout("min, max en unit horen alleen bij type int", "min, max and unit only go with type int")
	case g.Min != nil && g.Max != nil && *g.Min >= *g.Max:
		fout("min is niet kleiner dan max", "min is not below max")
	}
	if len(g.Door) == 0 && veldIn(n, "by") {
		fout("niemand kan dit gegeven noemen (by is leeg)", "nobody can state this fact (by is empty)")
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// veldIn reports whether mapping n has the key.
func veldIn(n *yaml.Node, sleutel string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == sleutel {
			return true
		}
	}
	return false
}
