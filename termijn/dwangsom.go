package termijn

import (
	"strconv"

	"halfweg/taal"
)

// Ingebreke is what a notice of default leads to.
type Ingebreke struct {
	Ontvangen  Datum
	Prematuur  bool    // too early to be valid; a decision that no penalty is due must still follow
	Waarom     Stap    // why it is valid or premature
	TweeWeken  Termijn // the time left to decide without penalty
	EersteDag  Datum   // first and last day of penalty, when no decision is given
	LaatsteDag Datum
	Besluit    Termijn // when the penalty must be fixed at the latest (Awb 4:18)
}

// Ingebreke judges a notice of default received on day ontvangen, about a
// decision that is due at the end of beslissing (use Beslistermijn.Wettelijk).
// The zero Termijn means that there is no aanvraag, so that no term runs. When
// premature only Prematuur and Waarom are set.
func (w *Wet) Ingebreke(ontvangen Datum, beslissing Termijn) Ingebreke {
	i := Ingebreke{Ontvangen: ontvangen}
	eind := beslissing.Uiterlijk
	r := w.Regel(NaIngebrekestelling, ontvangen)
	oordeel := func(nl, en string) Stap { return Stap{ontvangen, r.Bron, taal.T(nl, en)} }
	geen := taal.T(" Er moet wel een besluit komen dat er geen dwangsom verschuldigd is.",
		" A decision that no penalty is due must still be taken.")
	switch {
	case eind.IsZero():
		i.Prematuur = true
		i.Waarom = oordeel("Te vroeg: er is geen aanvraag, dus er loopt geen beslistermijn."+geen.NL,
			"Premature: there is no application, so no time to decide runs."+geen.EN)
		return i
	case ontvangen.Voor(beslissing.Begin):
		i.Prematuur = true
		i.Waarom = oordeel("Te vroeg: ontvangen voor de aanvraag van "+beslissing.Begin.Lang(taal.NL)+"."+geen.NL,
			"Premature: received before the application of "+beslissing.Begin.Lang(taal.EN)+"."+geen.EN)
		return i
	case !ontvangen.Na(eind):
		i.Prematuur = true
		i.Waarom = oordeel("Te vroeg: de gemeente mag nog beslissen tot en met "+eind.Voluit(taal.NL)+"."+geen.NL,
			"Premature: the municipality may decide up to and including "+eind.Voluit(taal.EN)+"."+geen.EN)
		return i
	}
	i.Waarom = oordeel("Geldig: de beslistermijn liep af op "+eind.Voluit(taal.NL)+".",
		"Valid: the time to decide lapsed on "+eind.Voluit(taal.EN)+".")
	i.TweeWeken = w.Bereken(r, ontvangen)
	i.EersteDag = i.TweeWeken.Uiterlijk.Plus(1)
	if t := w.tarief(ontvangen); t != nil {
		i.LaatsteDag = i.EersteDag.Plus(t.dagen() - 1)
		i.Besluit = w.Termijn(Dwangsombesluit, i.LaatsteDag)
	}
	return i
}

// Dagen returns for how many days a penalty is due when the decision is given
// on day besluit: that day itself is no longer in default.
func (i Ingebreke) Dagen(besluit Datum) int {
	if i.EersteDag.IsZero() {
		return 0
	}
	return min(max(0, besluit.Min(i.EersteDag)), i.LaatsteDag.Min(i.EersteDag)+1)
}

// Dwangsom is a penalty in whole euros with how it adds up.
type Dwangsom struct {
	Dagen int // days counted, at most 42
	Euro  int
	Bron  string
	Delen []DwangsomDeel
}

// DwangsomDeel is a run of days at one amount.
type DwangsomDeel struct{ Dagen, EuroPerDag int }

// Uitleg writes the sum in words.
func (d Dwangsom) Uitleg() taal.Tekst {
	if len(d.Delen) == 0 {
		return taal.T("0 dagen in gebreke, dus geen dwangsom.", "0 days in default, so no penalty.")
	}
	nl, en := "", ""
	for i, x := range d.Delen {
		plus := " + "
		if i == 0 {
			plus = ""
		}
		l, e := Lengte{Dagen: x.Dagen}.Tekst(), strconv.Itoa(x.EuroPerDag)
		nl, en = nl+plus+l.NL+" x "+e+" euro", en+plus+l.EN+" x "+e+" euros"
	}
	som := strconv.Itoa(d.Euro)
	return taal.T(nl+" = "+som+" euro.", en+" = "+som+" euros.")
}

// Dwangsom returns the penalty for a number of days in default, at the amounts
// for a notice of default received on that day (Awb 4:17). A *Fout: a negative
// number, or a notice from before there was a penalty.
func (w *Wet) Dwangsom(ontvangen Datum, dagen int) (Dwangsom, error) {
	if dagen < 0 {
		return Dwangsom{}, fout("dagen", "het aantal dagen kan niet negatief zijn", "the number of days cannot be negative")
	}
	t := w.tarief(ontvangen)
	if t == nil {
		return Dwangsom{}, fout("ontvangen", "op "+ontvangen.Lang(taal.NL)+" bestond nog geen dwangsom",
			"on "+ontvangen.Lang(taal.EN)+" there was no penalty yet")
	}
	s := Dwangsom{Bron: t.Artikel}
	for _, stap := range t.Stappen {
		n := min(stap.Dagen, dagen-s.Dagen)
		if n == 0 {
			break
		}
		s.Dagen, s.Euro = s.Dagen+n, s.Euro+n*stap.Euro
		s.Delen = append(s.Delen, DwangsomDeel{n, stap.Euro})
	}
	return s, nil
}

type tarief struct {
	Van     Datum  `yaml:"from"`
	Tot     Datum  `yaml:"to"`
	Artikel string `yaml:"article"`
	Stappen []struct {
		Dagen int `yaml:"days"`
		Euro  int `yaml:"eur"`
	} `yaml:"steps"`
}

func (t *tarief) dagen() (n int) {
	for _, s := range t.Stappen {
		n += s.Dagen
	}
	return n
}

func (w *Wet) tarief(ontvangen Datum) *tarief {
	for i, t := range w.tarieven {
		if !ontvangen.Voor(t.Van) && (t.Tot.IsZero() || !ontvangen.Na(t.Tot)) {
			return &w.tarieven[i]
		}
	}
	return nil
}
