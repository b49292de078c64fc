// Package orakel says who may do what in a dossier by policies in Cedar that
// were written from docs/toegang.md alone. Its test compares each answer with
// that of package toegang.
package orakel

import (
	"bufio"
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"github.com/cedar-policy/cedar-go"
	"github.com/cedar-policy/cedar-go/types"
)

//go:embed relaties.cedar
var relaties string

//go:embed zien.cedar
var zien string

//go:embed doen.cedar
var doen string

// Orakel answers questions by the policies.
type Orakel struct {
	zien map[string]*cedar.PolicySet // per part: the policies that may be about it
	doen *cedar.PolicySet
}

// Nieuw reads the policies.
func Nieuw() (*Orakel, error) {
	woorden, err := leesRelaties()
	if err != nil {
		return nil, err
	}
	o := &Orakel{zien: map[string]*cedar.PolicySet{}}
	for _, d := range delen() {
		if o.zien[d], err = cedar.NewPolicySetFromBytes("zien.cedar", []byte(woorden.vul(over(zien, d)))); err != nil {
			return nil, err
		}
	}
	o.doen, err = cedar.NewPolicySetFromBytes("doen.cedar", []byte(woorden.vul(doen)))
	return o, err
}

var deelNaam = regexp.MustCompile(`"([a-z]+)"`)

// delen are the parts that policies name.
func delen() (uit []string) {
	for _, regel := range strings.Split(zien, "\n") {
		if _, lijst, is := strings.Cut(regel, "["); is || strings.Contains(regel, "context.deel") {
			for _, m := range deelNaam.FindAllStringSubmatch(regel+lijst, -1) {
				uit = append(uit, m[1])
			}
		}
	}
	return append(uit, "dagboek")
}

// over leaves out the policies that name other parts only, so that the whole
// matrix takes a minute and not an hour.
func over(tekst, deel string) string {
	var uit []string
	for _, p := range strings.Split(tekst, "@id(") {
		anders := strings.Contains(p, ".contains(context.deel)") || strings.Contains(p, "context.deel ==")
		if !anders || strings.Contains(p, `"`+deel+`"`) {
			uit = append(uit, p)
		}
	}
	return strings.Join(uit, "@id(")
}

// Vraag is one question: who, what, in which state of a dossier, about what.
type Vraag struct {
	Wie, Dossier, Context types.Record
	Handeling             string
}

// Mag answers by the policies about doing something.
func (o *Orakel) Mag(v Vraag) bool { return v.aan(o.doen) }

// Ziet answers by the policies about seeing: "alles" or "stand".
func (o *Orakel) Ziet(v Vraag) bool {
	deel, _ := v.Context.Get("deel")
	return v.aan(o.zien[string(deel.(types.String))])
}

func (v Vraag) aan(ps *cedar.PolicySet) bool {
	wie, dossier := types.NewEntityUID("Persoon", "p"), types.NewEntityUID("Dossier", "d")
	entiteiten := types.EntityMap{wie: {UID: wie, Attributes: v.Wie}, dossier: {UID: dossier, Attributes: v.Dossier}}
	besluit, _ := cedar.Authorize(ps, entiteiten, cedar.Request{Principal: wie, Action: types.NewEntityUID("Action", types.String(v.Handeling)), Resource: dossier, Context: v.Context})
	return bool(besluit)
}

// woorden are the relations by their name in capitals, written out.
type woorden map[string]string

var hoofdletters = regexp.MustCompile(`\b[A-Z]{4,}\b`)

func leesRelaties() (woorden, error) {
	w := woorden{}
	s := bufio.NewScanner(strings.NewReader(relaties))
	for s.Scan() {
		regel := strings.TrimSpace(s.Text())
		if regel == "" || strings.HasPrefix(regel, "#") {
			continue
		}
		naam, tekst, is := strings.Cut(regel, "=")
		if !is {
			return nil, fmt.Errorf("relaties.cedar: %q", regel)
		}
		w[strings.TrimSpace(naam)] = "(" + w.vul(strings.TrimSpace(tekst)) + ")"
	}
	return w, s.Err()
}

func (w woorden) vul(tekst string) string {
	return hoofdletters.ReplaceAllStringFunc(tekst, func(naam string) string {
		if uit, er := w[naam]; er {
			return uit
		}
		return naam
	})
}
