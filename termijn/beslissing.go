package termijn

import (
	"slices"
	"strconv"

	"halfweg/taal"
)

// Grond is why the end of a period to decide moves.
type Grond string

// The grounds. The first four suspend: the end moves by the days the clock
// stood still. The last three name a new last day.
const (
	Aanvulling   Grond = "aanvulling"   // the applicant was invited to supplement
	Instemming   Grond = "instemming"   // the applicant agreed in writing to delay
	Toerekenbaar Grond = "toerekenbaar" // the delay is attributable to the applicant
	Overmacht    Grond = "overmacht"    // force majeure on the side of the municipality

	Verlenging    Grond = "verlenging"     // the applicant was told a new day (Awb 4:14)
	Verdaging     Grond = "verdaging"      // objection: adjourned by six weeks at most
	VerderUitstel Grond = "verder_uitstel" // objection: further delay by agreement
)

type procedure string

const (
	opAanvraag procedure = "beslissing"
	opBezwaar  procedure = "bezwaar"
)

var eigenGronden = map[procedure][]Grond{
	opAanvraag: {Aanvulling, Instemming, Toerekenbaar, Overmacht, Verlenging},
	opBezwaar:  {Aanvulling, Verdaging, VerderUitstel},
}

// Wijziging moves the end of a period to decide.
//
//	Grond                                Van                   Tot
//	aanvulling                           day of the invitation day of the supplement
//	instemming, toerekenbaar, overmacht  first day suspended   last day suspended
//	verlenging, verdaging, verder_uitstel day it was told      the new last day
//
// A suspension without Tot is still running.
type Wijziging struct {
	Grond          Grond
	Van, Tot       Datum
	Hersteltermijn Datum // aanvulling: last day to supplement; when unused, the suspension ends with it
}

// Beslistermijn is a period to decide with what moved its end.
type Beslistermijn struct {
	Termijn                // with everything that moved it
	Oorspronkelijk Termijn // without any of it
	Wettelijk      Termijn // without days merely told under Awb 4:14: what a notice of default is measured by
	Dagen          int     // days suspended in all
	Open           bool    // a suspension is still running: Uiterlijk can still move
}

// Beslissing computes the period to decide on an aanvraag, with suspensions
// (Awb 4:15) and extensions (4:14). It returns a *Fout for what cannot have
// happened so, such as a supplement before the invitation.
func (w *Wet) Beslissing(aanvraag Datum, ws ...Wijziging) (Beslistermijn, error) {
	return w.beslis(opAanvraag, w.Regel(Beslissing, aanvraag), aanvraag, ws)
}

func (w *Wet) beslis(p procedure, r Regel, begin Datum, ws []Wijziging) (Beslistermijn, error) {
	b := Beslistermijn{Oorspronkelijk: w.Bereken(r, begin)}
	if begin.IsZero() {
		b.Termijn, b.Wettelijk = b.Oorspronkelijk, b.Oorspronkelijk
		return b, nil
	}
	ws = slices.Clone(ws)
	slices.SortStableFunc(ws, func(a, b Wijziging) int { return a.Van.Min(b.Van) })
	if err := controleer(p, begin, ws); err != nil {
		return Beslistermijn{}, err
	}
	alles, wettelijk := kaal(r, begin), kaal(r, begin)
	for _, x := range ws {
		n, err := w.wijzig(&alles, p, x)
		if err != nil {
			return Beslistermijn{}, err
		}
		b.Dagen += n
		b.Open = b.Open || x.schort() && x.Tot.IsZero()
		if x.Grond != Verlenging {
			if _, err := w.wijzig(&wettelijk, p, x); err != nil {
				return Beslistermijn{}, err
			}
		}
	}
	w.verleng(&alles, r)
	w.verleng(&wettelijk, r)
	b.Termijn, b.Wettelijk = alles, wettelijk
	return b, nil
}

// wijzig moves the bare end of t and returns the number of days suspended.
func (w *Wet) wijzig(t *Termijn, p procedure, x Wijziging) (int, error) {
	bron := w.wijzigingen[p][x.Grond]
	if !x.schort() {
		return 0, w.naarNieuweDag(t, bron, x)
	}
	eerste, laatste := x.stilstand()
	if x.Van.Na(w.Kalender.Werkdag(t.Uiterlijk)) {
		t.stap(t.Uiterlijk, bron, taal.T(
			x.Grond.tekst().NL+" op "+x.Van.Voluit(taal.NL)+" schort niets op: de termijn was al voorbij.",
			x.Grond.tekst().EN+" on "+x.Van.Voluit(taal.EN)+" suspends nothing: the term had already lapsed."))
		return 0, nil
	}
	if eerste.Na(t.Uiterlijk) {
		w.naarWerkdag(t) // it stopped in the days the Atw had added, so those have been used
	}
	n := max(0, laatste.Min(eerste)+1)
	t.stap(t.Uiterlijk.Plus(n), bron, x.opgeschort(n, t.Uiterlijk.Plus(n)))
	return n, nil
}

func (w *Wet) naarNieuweDag(t *Termijn, bron string, x Wijziging) error {
	if !x.Tot.Na(t.Uiterlijk) {
		return fout("tot", "de nieuwe laatste dag "+x.Tot.String()+" ligt niet na de oude, "+t.Uiterlijk.String(),
			"the new last day "+x.Tot.String()+" is not after the old one, "+t.Uiterlijk.String())
	}
	if x.Grond == Verdaging {
		grens := w.Termijn(VerdagingBezwaar, w.Kalender.Werkdag(t.Uiterlijk)).Uiterlijk
		if x.Tot.Na(grens) {
			return fout("tot", "verdagen kan tot en met "+grens.String()+"; daarna alleen met instemming ("+bron+")",
				"adjournment is possible up to and including "+grens.String()+"; after that only by agreement ("+bron+")")
		}
	}
	g := x.Grond.tekst()
	t.stap(x.Tot, bron, taal.T(
		g.NL+", meegedeeld op "+x.Van.Lang(taal.NL)+": de nieuwe laatste dag is "+x.Tot.Voluit(taal.NL)+".",
		g.EN+", told on "+x.Van.Lang(taal.EN)+": the new last day is "+x.Tot.Voluit(taal.EN)+"."))
	return nil
}

func (x Wijziging) schort() bool {
	return x.Grond == Aanvulling || x.Grond == Instemming || x.Grond == Toerekenbaar || x.Grond == Overmacht
}

// stilstand returns the first and last day the clock stands still. An
// invitation suspends from the day after it, until the day before the
// supplement, or until the end of the time given when that was not used. What
// still runs without a known end has stood still for no day yet.
func (x Wijziging) stilstand() (eerste, laatste Datum) {
	if x.Grond != Aanvulling {
		if x.Tot.IsZero() {
			return x.Van, x.Van.Plus(-1)
		}
		return x.Van, x.Tot
	}
	eerste = x.Van.Plus(1)
	ongebruikt := !x.Hersteltermijn.IsZero() && (x.Tot.IsZero() || x.Tot.Na(x.Hersteltermijn))
	switch {
	case ongebruikt:
		return eerste, x.Hersteltermijn
	case x.Tot.IsZero():
		return eerste, x.Van
	}
	return eerste, x.Tot.Plus(-1)
}

// opgeschort explains a suspension of n days that moves the end to eind.
func (x Wijziging) opgeschort(n int, eind Datum) taal.Tekst {
	g := x.Grond.tekst()
	eerste, laatste := x.stilstand()
	nl, en := g.NL+" op "+x.Van.Lang(taal.NL), g.EN+" on "+x.Van.Lang(taal.EN)
	switch {
	case x.Grond != Aanvulling:
		nl, en = g.NL, g.EN
	case x.Tot.IsZero() && n > 0:
		nl, en = nl+", nog niet aangevuld", en+", not supplemented yet"
	case x.Tot.IsZero():
	case laatste == x.Hersteltermijn:
		nl, en = nl+", niet op tijd aangevuld", en+", not supplemented in time"
	default:
		nl, en = nl+", aangevuld op "+x.Tot.Lang(taal.NL), en+", supplemented on "+x.Tot.Lang(taal.EN)
	}
	if n == 0 && x.Tot.IsZero() {
		return taal.T(nl+": de termijn staat stil vanaf "+eerste.Voluit(taal.NL)+"; elke dag stilstand komt erbij.",
			en+": the clock stands still from "+eerste.Voluit(taal.EN)+"; each day of it is added.")
	}
	if n == 0 {
		return taal.T(nl+": er is geen dag stilgestaan.", en+": the clock did not stand still for a day.")
	}
	l := Lengte{Dagen: n}.Tekst()
	return taal.T(
		nl+": opgeschort van "+eerste.Lang(taal.NL)+" tot en met "+laatste.Lang(taal.NL)+", "+l.NL+" erbij. Dat wordt "+eind.Voluit(taal.NL)+".",
		en+": suspended from "+eerste.Lang(taal.EN)+" up to and including "+laatste.Lang(taal.EN)+", "+l.EN+" added. That becomes "+eind.Voluit(taal.EN)+".")
}

func (g Grond) tekst() taal.Tekst {
	switch g {
	case Aanvulling:
		return taal.T("Om aanvulling gevraagd", "Asked to supplement")
	case Instemming:
		return taal.T("De aanvrager stemde in met uitstel", "The applicant agreed to delay")
	case Toerekenbaar:
		return taal.T("De vertraging komt door de aanvrager", "The delay is due to the applicant")
	case Overmacht:
		return taal.T("Overmacht bij de gemeente", "Force majeure at the municipality")
	case Verlenging:
		return taal.T("Verlenging", "Extension")
	case Verdaging:
		return taal.T("Verdaging", "Adjournment")
	}
	return taal.T("Verder uitstel met instemming", "Further delay by agreement")
}

// controleer refuses changes that cannot have happened so. ws is in order of Van.
func controleer(p procedure, begin Datum, ws []Wijziging) error {
	bezet := begin.Plus(-1) // last day that an earlier suspension occupies
	for i, x := range ws {
		if err := x.controleer(p, begin); err != nil {
			return err
		}
		if !x.schort() {
			continue
		}
		eerste, laatste := x.stilstand()
		if !eerste.Na(bezet) {
			return fout("van", "twee opschortingen lopen door elkaar: die van "+x.Van.String()+" begint voor de vorige eindigt; voeg ze samen",
				"two suspensions overlap: that of "+x.Van.String()+" begins before the last one ends; join them")
		}
		if x.Tot.IsZero() && x.Hersteltermijn.IsZero() && slices.ContainsFunc(ws[i+1:], Wijziging.schort) {
			return fout("tot", "de opschorting van "+x.Van.String()+" heeft geen einde, maar er volgt er nog een; vul het einde in",
				"the suspension of "+x.Van.String()+" has no end, but another follows; enter its end")
		}
		if laatste.Na(bezet) {
			bezet = laatste
		}
	}
	return nil
}

func (x Wijziging) controleer(p procedure, begin Datum) error {
	switch {
	case !slices.Contains(eigenGronden[p], x.Grond):
		return fout("grond", strconv.Quote(string(x.Grond))+" is hier geen grond om de termijn te verschuiven",
			strconv.Quote(string(x.Grond))+" is no ground to move the term here")
	case x.Van.IsZero():
		return fout("van", "er is geen begindatum ingevuld", "there is no first day")
	case x.Van.Voor(begin):
		return fout("van", x.Van.String()+" ligt voor het begin van de termijn, "+begin.String(),
			x.Van.String()+" is before the term begins, "+begin.String())
	case x.Tot.IsZero() && !x.schort():
		return fout("tot", "er is geen nieuwe laatste dag ingevuld", "there is no new last day")
	case !x.Tot.IsZero() && x.Tot.Voor(x.Van):
		return fout("tot", "het einde, "+x.Tot.String()+", ligt voor het begin, "+x.Van.String(),
			"the end, "+x.Tot.String()+", is before the beginning, "+x.Van.String())
	case !x.Hersteltermijn.IsZero() && !x.Hersteltermijn.Na(x.Van):
		return fout("hersteltermijn", "de hersteltermijn "+x.Hersteltermijn.String()+" eindigt niet na de uitnodiging van "+x.Van.String(),
			"the time to supplement ends on "+x.Hersteltermijn.String()+", not after the invitation of "+x.Van.String())
	}
	return nil
}
