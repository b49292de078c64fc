package kader

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// Lees reads a framework file strictly. The error is Fouten: everything that is
// wrong, each with file, line and remedy.
func Lees(bestand string, data []byte) (*Kader, error) {
	som := sha256.Sum256(data)
	k := &Kader{SHA256: hex.EncodeToString(som[:]), bestand: bestand, data: slices.Clone(data), nummers: map[string]int{}}
	l := &kaderLezer{lezer: lezer{bestand: bestand}, k: k, gebruikt: map[string]bool{}, gezien: map[string]int{}}
	if doc := l.document(data); doc != nil {
		l.kader(doc)
	}
	if len(l.fouten) == 0 {
		k.compileer()
		l.keur()
	}
	if err := l.fouten.fout(); err != nil {
		return nil, err
	}
	return k, nil
}

// kaderLezer reads the parts of a framework into k.
type kaderLezer struct {
	lezer
	k        *Kader
	gebruikt map[string]bool // facts some part refers to
	gezien   map[string]int  // ids of rules to the line they are declared on
}

func (l *kaderLezer) kader(n *yaml.Node) {
	k := l.k
	v := velden{
		"kader":           l.id(&k.ID, patKader),
		"version":         l.id(&k.Versie, patVersie),
		"title":           l.tekst(&k.Titel),
		"issuer":          l.tekst(&k.Uitgever),
		"valid_from":      l.datum(&k.GeldigVan),
		"valid_to":        l.datum(&k.GeldigTot),
		"review_on":       l.datum(&k.Herzien),
		"municipalities":  l.ids(&k.Gemeenten, patGemeente),
		"derived_from":    l.elk("derived_from", l.afleiding),
		"attention":       l.elk("attention", l.opmerking),
		"interpretations": l.elk("interpretations", l.interpretatie),
		"facts":           func(n *yaml.Node) { l.elkPaar(n, "facts", l.gegeven) },
		"definitions":     l.elk("definitions", l.definitie),
		"criteria":        l.elk("criteria", func(n *yaml.Node) { l.criterium(n, "criterion", &k.Criteria) }),
		"exclusions":      l.elk("exclusions", func(n *yaml.Node) { l.criterium(n, "exclusion", &k.Uitsluitingen) }),
		"process":         l.proces,
		"terms":           l.elk("terms", l.termijn),
		"duties":          l.elk("duties", l.plicht),
	}
	// Conditions and duties refer to facts and terms: read those first,
	// wherever they stand in the file.
	eerst := velden{"facts": v["facts"], "terms": v["terms"]}
	if n.Kind == yaml.MappingNode {
		for i := 0; i < len(n.Content); i += 2 {
			if lees, ok := eerst[n.Content[i].Value]; ok {
				lees(n.Content[i+1])
				delete(eerst, n.Content[i].Value)
			}
		}
	}
	v["facts"], v["terms"] = func(*yaml.Node) {}, func(*yaml.Node) {}
	l.object(n, "kader", v, "kader", "version", "title", "issuer", "valid_from", "facts", "criteria")
	if !k.GeldigTot.IsZero() && k.GeldigTot.Voor(k.GeldigVan) {
		l.fout(n.Line, tf("valid_to (%s) ligt voor valid_from (%s)", "valid_to (%s) lies before valid_from (%s)", k.GeldigTot, k.GeldigVan),
			taal.T("verbeter een van beide", "correct one of them"))
	}
}

// metHerkomst adds the keys every rule has.
func (l *kaderLezer) metHerkomst(h *Herkomst, v velden) velden {
	v["source"] = l.regel(&h.Bron)
	v["requirements"] = l.ids(&h.Eisen, patEis)
	v["conflict"] = l.id(&h.Conflict, patConflict)
	v["force"] = keuze(&l.lezer, &h.Kracht, Must, Should, May, Info)
	return v
}

// uniek notes the id of a rule. An id that is a requirement counts as one of
// the rule's requirements.
func (l *kaderLezer) uniek(n *yaml.Node, id string, h *Herkomst) {
	if eerder, dubbel := l.gezien[id]; dubbel && id != "" {
		l.fout(n.Line, tf("het id %s staat ook op regel %d", "the id %s is also on line %d", id, eerder),
			taal.T("geef elke regel een eigen id", "give each rule an id of its own"))
		return
	}
	l.gezien[id] = n.Line
	if patEis.re.MatchString(id) && !slices.Contains(h.Eisen, id) {
		h.Eisen = append([]string{id}, h.Eisen...)
	}
}

func (l *kaderLezer) afleiding(n *yaml.Node) {
	var a Afleiding
	l.object(n, "derived_from", velden{
		"name": l.regel(&a.Naam), "version": l.regel(&a.Versie),
		"source": l.regel(&a.Bron), "note": l.tekst(&a.Uitleg),
	}, "name", "source")
	l.k.AfgeleidVan = append(l.k.AfgeleidVan, a)
}

func (l *kaderLezer) opmerking(n *yaml.Node) {
	var o Opmerking
	l.object(n, "attention", l.metHerkomst(&o.Herkomst, velden{"text": l.tekst(&o.Tekst)}), "source", "text")
	l.k.Aandacht = append(l.k.Aandacht, o)
}

func (l *kaderLezer) interpretatie(n *yaml.Node) {
	var i Interpretatie
	l.object(n, "interpretation", velden{
		"id": l.id(&i.ID, patUitleg), "author": l.regel(&i.Auteur), "date": l.datum(&i.Datum),
		"text": l.tekst(&i.Tekst), "reason": l.tekst(&i.Reden),
	}, "id", "author", "date", "text", "reason")
	l.uniek(n, i.ID, &Herkomst{})
	l.k.Interpretaties = append(l.k.Interpretaties, i)
}

func (l *kaderLezer) criterium(n *yaml.Node, wat string, lijst *[]*Criterium) {
	c := &Criterium{regel: n.Line}
	l.object(n, wat, l.metHerkomst(&c.Herkomst, velden{
		"id": l.id(&c.ID, patRegel), "title": l.tekst(&c.Titel), "guidance": l.tekst(&c.Uitleg),
		"when":       l.voorwaarde(&c.Als),
		"exceptions": l.elk("exceptions", func(n *yaml.Node) { l.uitzondering(n, c) }),
	}), "id", "force", "source", "title", "when")
	l.uniek(n, c.ID, &c.Herkomst)
	*lijst = append(*lijst, c)
}

func (l *kaderLezer) uitzondering(n *yaml.Node, c *Criterium) {
	u := &Uitzondering{regel: n.Line, Herkomst: Herkomst{Kracht: May}}
	l.object(n, "exception", l.metHerkomst(&u.Herkomst, velden{
		"id": l.id(&u.ID, patRegel), "title": l.tekst(&u.Titel), "when": l.voorwaarde(&u.Als),
	}), "id", "source", "title", "when")
	l.uniek(n, u.ID, &u.Herkomst)
	if len(c.Uitzonderingen) == 100 {
		l.fout(n.Line, tf("%s heeft meer dan 100 uitzonderingen", "%s has more than 100 exceptions", c.ID),
			taal.T("voeg er samen met any", "join some with any"))
	}
	c.Uitzonderingen = append(c.Uitzonderingen, u)
}

func (l *kaderLezer) definitie(n *yaml.Node) {
	d := &Definitie{regel: n.Line}
	l.object(n, "definition", l.metHerkomst(&d.Herkomst, velden{
		"id": l.id(&d.ID, patNaam), "title": l.tekst(&d.Titel), "when": l.voorwaarde(&d.Als),
	}), "id", "source", "title", "when")
	l.uniek(n, d.ID, &d.Herkomst)
	l.k.Definities = append(l.k.Definities, d)
}
