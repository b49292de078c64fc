package kader

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
	"halfweg/termijn"
)

// The limits on a file, so that one that is broken or hostile is refused
// before it costs anything. Real frameworks stay below a tenth of them.
const (
	maxBytes  = 1 << 20
	maxKnopen = 100_000
	maxDiepte = 40
)

// lezer reads one YAML file strictly and gathers everything wrong in it.
type lezer struct {
	bestand string
	fouten  Fouten
}

// veld reads the value of one key.
type veld func(*yaml.Node)

// velden are the keys an object may have.
type velden map[string]veld

func (l *lezer) fout(regel int, wat, uitweg taal.Tekst) {
	l.fouten = append(l.fouten, &Fout{Bestand: l.bestand, Regel: regel, Wat: wat, Uitweg: uitweg})
}

// document parses data and returns its root, or nil with the faults noted.
func (l *lezer) document(data []byte) *yaml.Node {
	if len(data) > maxBytes {
		l.fout(0, tf("het bestand is groter dan %d bytes", "the file is larger than %d bytes", maxBytes),
			taal.T("splits het, of haal weg wat er niet in hoort", "split it, or remove what does not belong in it"))
		return nil
	}
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&doc); err != nil {
		l.yamlFout(err)
		return nil
	}
	var tweede yaml.Node
	if err := dec.Decode(&tweede); err == nil {
		l.fout(tweede.Line, taal.T("er staat een tweede document in het bestand", "the file holds a second document"),
			taal.T("zet elk document in een eigen bestand", "put each document in a file of its own"))
		return nil
	} else if !errors.Is(err, io.EOF) {
		l.yamlFout(err)
		return nil
	}
	over := maxKnopen
	if len(doc.Content) != 1 {
		l.yamlFout(io.EOF)
		return nil
	}
	if !l.veilig(doc.Content[0], 0, &over) {
		return nil
	}
	return doc.Content[0]
}

var yamlRegel = regexp.MustCompile(`line (\d+)`)

func (l *lezer) yamlFout(err error) {
	if errors.Is(err, io.EOF) {
		l.fout(0, taal.T("het bestand is leeg", "the file is empty"), taal.T("vul het in", "fill it in"))
		return
	}
	regel := 0
	if m := yamlRegel.FindStringSubmatch(err.Error()); m != nil {
		regel, _ = strconv.Atoi(m[1])
	}
	reden := kort(strings.TrimPrefix(err.Error(), "yaml: "))
	l.fout(regel, tf("dit is geen geldige YAML (%s)", "this is not valid YAML (%s)", reden),
		taal.T("controleer inspringing, aanhalingstekens en haakjes rond deze regel", "check indentation, quotes and brackets around this line"))
}

// veilig refuses what makes YAML dangerous or hard to read: aliases, merges,
// own tags, great depth and sheer number.
func (l *lezer) veilig(n *yaml.Node, diepte int, over *int) bool {
	*over--
	switch {
	case *over == 0, diepte > maxDiepte:
		l.fout(n.Line, taal.T("het bestand is te diep genest of heeft te veel onderdelen", "the file is nested too deeply or has too many parts"),
			taal.T("maak het eenvoudiger", "make it simpler"))
		return false
	case n.Kind == yaml.AliasNode, n.Anchor != "", n.Tag == "!!merge":
		l.fout(n.Line, taal.T("ankers en verwijzingen (& * <<) zijn niet toegestaan", "anchors and aliases (& * <<) are not allowed"),
			taal.T("schrijf het onderdeel uit", "write the part out"))
		return false
	case !strings.HasPrefix(n.ShortTag(), "!!") || n.ShortTag() == "!!binary":
		l.fout(n.Line, tf("het label %s is niet toegestaan", "the tag %s is not allowed", kort(n.Tag)),
			taal.T("haal het weg", "remove it"))
		return false
	}
	for _, kind := range n.Content {
		if !l.veilig(kind, diepte+1, over) {
			return false
		}
	}
	return true
}

// object reads a mapping: only the given keys, each once, and the required
// ones all there.
func (l *lezer) object(n *yaml.Node, wat string, v velden, verplicht ...string) {
	if !l.is(n, yaml.MappingNode, wat) {
		return
	}
	gezien := map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		sleutel, waarde := n.Content[i], n.Content[i+1]
		lees, ok := v[sleutel.Value]
		switch {
		case !ok:
			l.fout(sleutel.Line, tf("%s kent de sleutel %q niet", "%s has no key %q", wat, kort(sleutel.Value)),
				bedoelt(sleutel.Value, gesorteerd(v)))
		case gezien[sleutel.Value]:
			l.dubbel(sleutel)
		default:
			lees(waarde)
		}
		gezien[sleutel.Value] = true
	}
	for _, naam := range verplicht {
		if !gezien[naam] {
			l.fout(n.Line, tf("%s mist %q", "%s lacks %q", wat, naam), tf("voeg %s: toe", "add %s:", naam))
		}
	}
}

func (l *lezer) dubbel(sleutel *yaml.Node) {
	l.fout(sleutel.Line, tf("%q staat er twee keer", "%q is there twice", kort(sleutel.Value)),
		taal.T("houd er één over", "keep one"))
}

// elkPaar reads a mapping whose keys are ids of the writer's choosing.
func (l *lezer) elkPaar(n *yaml.Node, wat string, f func(sleutel, waarde *yaml.Node)) {
	if !l.is(n, yaml.MappingNode, wat) {
		return
	}
	gezien := map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		if gezien[n.Content[i].Value] {
			l.dubbel(n.Content[i])
			continue
		}
		gezien[n.Content[i].Value] = true
		f(n.Content[i], n.Content[i+1])
	}
}

// elk reads a list.
func (l *lezer) elk(wat string, f veld) veld {
	return func(n *yaml.Node) {
		if l.is(n, yaml.SequenceNode, wat) {
			for _, e := range n.Content {
				f(e)
			}
		}
	}
}

var vormen = map[yaml.Kind]taal.Tekst{
	yaml.MappingNode:  taal.T("een blok sleutel: waarde", "a block of key: value"),
	yaml.SequenceNode: taal.T("een lijst", "a list"),
	yaml.ScalarNode:   taal.T("een enkele waarde", "a single value"),
}

func (l *lezer) is(n *yaml.Node, k yaml.Kind, wat string) bool {
	if n.Kind == k {
		return true
	}
	hoort := vormen[k]
	l.fout(n.Line, taal.T(wat+" moet "+hoort.NL+" zijn", wat+" has to be "+hoort.EN),
		taal.T("schrijf hier "+hoort.NL, "write "+hoort.EN+" here"))
	return false
}

// scalar reads one value with the given YAML tag.
func (l *lezer) scalar(n *yaml.Node, tag string, hoort taal.Tekst) (string, bool) {
	if n.Kind == yaml.ScalarNode && n.ShortTag() == tag {
		return n.Value, true
	}
	l.fout(n.Line, tf("%q past hier niet", "%q does not fit here", kort(n.Value)), hoort)
	return "", false
}

// regel reads a text of one line that may not be empty.
func (l *lezer) regel(doel *string) veld {
	return func(n *yaml.Node) {
		s, ok := l.scalar(n, "!!str", taal.T("schrijf een tekst, zo nodig tussen aanhalingstekens", "write a text, in quotes where needed"))
		if ok && strings.TrimSpace(s) == "" {
			l.fout(n.Line, taal.T("de tekst is leeg", "the text is empty"), taal.T("vul hem in", "fill it in"))
		}
		*doel = strings.TrimSpace(s)
	}
}

// tekst reads a text in both languages.
func (l *lezer) tekst(doel *taal.Tekst) veld {
	return func(n *yaml.Node) {
		l.object(n, "text", velden{"nl": l.regel(&doel.NL), "en": l.regel(&doel.EN)}, "nl", "en")
	}
}

func (l *lezer) jaNee(doel *bool) veld {
	return func(n *yaml.Node) {
		s, _ := l.scalar(n, "!!bool", verwacht[Ja])
		*doel = strings.EqualFold(s, "true")
	}
}

func (l *lezer) getal(doel *int) veld {
	return func(n *yaml.Node) {
		var groot int64
		l.grootGetal(&groot)(n)
		*doel = int(groot)
	}
}

func (l *lezer) grootGetal(doel *int64) veld {
	return func(n *yaml.Node) {
		s, ok := l.scalar(n, "!!int", verwacht[Getal])
		if !ok {
			return
		}
		x, err := strconv.ParseInt(s, 10, 64)
		if err != nil || x <= -1<<53 || x >= 1<<53 {
			l.fout(n.Line, tf("%s is geen gewoon geheel getal", "%s is not a plain whole number", kort(s)), verwacht[Getal])
			return
		}
		*doel = x
	}
}

func (l *lezer) datum(doel *termijn.Datum) veld {
	return func(n *yaml.Node) {
		d, err := termijn.Parse(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil || d.IsZero() {
			l.fout(n.Line, tf("%q is geen bestaande datum", "%q is not a date that exists", kort(n.Value)), verwacht[Dag])
			return
		}
		*doel = d
	}
}

// patroon is the shape of a kind of id, with an example of it.
type patroon struct {
	re        *regexp.Regexp
	voorbeeld string
}

func nieuwPatroon(re, voorbeeld string) patroon {
	return patroon{regexp.MustCompile("^(?:" + re + ")$"), voorbeeld}
}

var (
	patNaam     = nieuwPatroon(`[a-z][a-z0-9]*(_[a-z0-9]+)*`, "guidance_hours_per_week")
	patKader    = nieuwPatroon(`[a-z][a-z0-9]*(-[a-z0-9]+)*`, "gooi-en-vechtstreek")
	patVersie   = nieuwPatroon(`[0-9A-Za-z][0-9A-Za-z.-]*`, `"2025"`)
	patRegel    = nieuwPatroon(`[A-Z]{2,5}-[0-9]{2,3}[a-z]?`, "ADM-04")
	patEis      = nieuwPatroon(`[A-Z]{2,5}-[0-9]{2,3}`, "ADM-04")
	patConflict = nieuwPatroon(`C[0-9]{2}`, "C05")
	patUitleg   = nieuwPatroon(`[A-Z][0-9]{2}`, "A05")
	patGemeente = nieuwPatroon(`[0-9]{4}`, `"0402"`)
)

// id reads a text of a fixed shape.
func (l *lezer) id(doel *string, p patroon) veld {
	return func(n *yaml.Node) {
		s, ok := l.scalar(n, "!!str", tf("schrijf een id als %s, zo nodig tussen aanhalingstekens", "write an id like %s, in quotes where needed", p.voorbeeld))
		if ok && !p.re.MatchString(s) {
			l.fout(n.Line, tf("%q heeft niet de vorm van een id als %s", "%q does not have the shape of an id like %s", kort(s), p.voorbeeld),
				taal.T("pas het aan", "change it"))
		}
		*doel = s
	}
}

func (l *lezer) ids(doel *[]string, p patroon) veld {
	return l.elk("list", func(n *yaml.Node) {
		var s string
		l.id(&s, p)(n)
		*doel = append(*doel, s)
	})
}

// keuze reads one of a fixed set of words.
func keuze[S ~string](l *lezer, doel *S, uit ...S) veld {
	namen := make([]string, len(uit))
	for i, s := range uit {
		namen[i] = string(s)
	}
	return func(n *yaml.Node) {
		for _, s := range uit {
			if n.Kind == yaml.ScalarNode && n.Value == string(s) {
				*doel = s
				return
			}
		}
		l.fout(n.Line, tf("%q is hier geen keuze", "%q is not an option here", kort(n.Value)), bedoelt(n.Value, namen))
	}
}

func keuzes[S ~string](l *lezer, doel *[]S, uit ...S) veld {
	return l.elk("list", func(n *yaml.Node) {
		var s S
		keuze(l, &s, uit...)(n)
		*doel = append(*doel, s)
	})
}
