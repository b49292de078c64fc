package dossier_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"halfweg/dossier"
	"halfweg/termijn"
)

// lengte is how many facts a random history has at least: a trajectory of some
// two years over the whole chain, with what goes wrong in it.
const lengte = 200

// geschiedenis is a random legal case in the making: somebody tries to record
// something, and the rules say whether it may.
type geschiedenis struct {
	*loop
	r          *rapid.T
	bron       voorbeelden
	klok       termijn.Datum
	minuut     int // of the day, so that recording moments only go up
	volgende   int // step of the standard line to try
	nu         toestand
	bij        func(overgang)          // is told each fact that was recorded
	weigering  func(string, error)     // is told each refusal
	geprobeerd map[string]int          // attempts by kind
	gelukt     map[string]int          // facts by kind
	standen    map[int]dossier.Dossier // the case as it stood then, by number
	opslag     map[int]string          // contents as they were recorded, by number
}

// toestand is a case with what is derived from it.
type toestand struct {
	d         dossier.Dossier
	o         dossier.Omgeving
	termijnen []dossier.Termijn
	taken     []dossier.Taak
}

// overgang is one fact that was recorded, with the case before and after it.
type overgang struct {
	voor, na toestand
	feit     dossier.Feit
}

func afgeleid(d dossier.Dossier, o dossier.Omgeving) toestand {
	return toestand{d, o, d.Termijnen(o), d.Taken(o)}
}

// voorbeelden are the facts that people wrote by hand, by kind: contents are
// made from them, so that they mean something.
type voorbeelden struct {
	lijn     []stap
	perSoort map[string][]stap
}

func leesVoorbeelden(t testing.TB) voorbeelden {
	v := voorbeelden{lijn: lijn(t), perSoort: map[string][]stap{}}
	for _, x := range slices.Concat(v.lijn, losseFeiten(t, v.lijn)) {
		v.perSoort[x.Feit] = append(v.perSoort[x.Feit], x)
	}
	return v
}

// zeldzaam says how often in so many a kind is really tried: what ends a case,
// and what can always be written down, must not be all that happens.
var zeldzaam = map[string]int{
	"overlijden_gemeld": 120, "melding_doorgezonden": 100, "melding_ingetrokken": 60, "aanvraag_ingetrokken": 40, "dossier_gesloten": 60,
	"notitie_geplaatst": 8, "dagverslag_geschreven": 3, "bereikbaarheid_opgegeven": 6, "standpunt_vastgelegd": 6, "document_toegevoegd": 6,
	"gegeven_vastgesteld": 3, "alternatief_afgewogen": 3, "feit_gecorrigeerd": 4, "toestemming_ingetrokken": 12, "toestemming_gegeven": 8,
	"verantwoordelijkheid_betwist": 6, "uitgestroomd": 12, "exit_gedaan": 8, "kennismaking_gehouden": 3, "contactpersoon_aangewezen": 3,
	"bezwaar_ontvangen": 4, "klacht_ingediend": 3, "voortgang_gemeld": 3, "ontvangst_bevestigd": 2,
}

func nieuweGeschiedenis(t testing.TB, r *rapid.T, bron voorbeelden, kaderNaam string) *geschiedenis {
	o := dossier.Omgeving{Kader: nodig(boek.Vind(kaderNaam)), Wet: wet}
	g := &geschiedenis{loop: &loop{t: t, o: o}, r: r, bron: bron, klok: termijn.Op(2026, time.March, 2),
		geprobeerd: map[string]int{}, gelukt: map[string]int{}, standen: map[int]dossier.Dossier{}, opslag: map[int]string{}}
	g.nu = afgeleid(g.d, g.o)
	return g
}

// speel records facts until there are enough, or nothing is possible any more.
func (g *geschiedenis) speel() {
	for pogingen := 0; g.d.Nr() < lengte && pogingen < 40*lengte; pogingen++ {
		g.probeer(g.kies())
	}
}

func (g *geschiedenis) n(n int) int { return rapid.IntRange(0, n-1).Draw(g.r, "n") }

// eenOp draws true once in n times.
func (g *geschiedenis) eenOp(n int) bool { return n <= 1 || g.n(n) == 1 }

func een[T any](g *geschiedenis, uit []T) T { return uit[g.n(len(uit))] }

// kies draws what somebody wants to record: the next step of the standard line,
// what a task asks, or anything at all.
func (g *geschiedenis) kies() stap {
	switch k := g.n(10); {
	case k < 7 && g.d.Verzonden == nil:
		g.volgende++
		return g.bron.lijn[(g.volgende-1)%len(g.bron.lijn)]
	case k < 3 && g.d.Verblijf() == nil && g.d.Gezocht() == "":
		return g.voorbeeld(een(g, []string{"plaatsing_gepland", "plaatsing_gedaan", "voorwaarden_verstrekt"}))
	case k < 2 && g.d.Gezocht() != "":
		return g.voorbeeld("zoektocht_overgedragen")
	case k < 7:
		if open := g.open(); len(open) > 0 {
			return g.voorbeeld(een(g, open).Feit)
		}
	}
	return g.voorbeeld(een(g, dossier.Soorten()).Naam)
}

func (g *geschiedenis) open() (ts []dossier.Taak) {
	for _, t := range g.nu.taken {
		if t.Stand == dossier.TaakOpen {
			ts = append(ts, t)
		}
	}
	return ts
}

// voorbeeld draws a fact of that kind that somebody once wrote, or an empty one.
func (g *geschiedenis) voorbeeld(soort string) stap {
	alle := g.bron.perSoort[soort]
	if len(alle) == 0 || !g.eenOp(zeldzaam[soort]) {
		return stap{}
	}
	return een(g, alle)
}

// probeer lets somebody try to record x, today or some days late.
func (g *geschiedenis) probeer(x stap) {
	if x.Feit == "" {
		return
	}
	s := dossier.SoortMet(x.Feit)
	x.Door = g.wie(s, x.Door)
	g.geprobeerd[x.Feit]++
	inhoud, err := g.maak(s, x)
	if err != nil {
		return // what the form itself refuses is proved elsewhere
	}
	g.minuut++
	f := dossier.Feit{Door: mensen[x.Door], Gebeurd: g.klok.Plus(-een(g, []int{0, 0, 0, 0, 1, 5})),
		Vastgelegd: g.klok.Tijd().Add(8*time.Hour + time.Duration(g.minuut)*time.Second), Inhoud: inhoud}
	na, err := g.d.With(f, g.o)
	if err != nil {
		g.weigering(x.Feit, err)
		return
	}
	g.neemOver(na, x.Feit)
}

// neemOver goes on from what was recorded, and lets time go by.
func (g *geschiedenis) neemOver(na dossier.Dossier, soort string) {
	feiten := na.Feiten()
	f := feiten[len(feiten)-1]
	g.gelukt[soort]++
	g.neem(na)
	w := overgang{voor: g.nu, na: afgeleid(g.d, g.o), feit: f}
	g.nu = w.na
	_, data, _ := dossier.Codeer(f.Inhoud)
	g.standen[f.Nr], g.opslag[f.Nr] = g.d, string(data)
	g.bij(w)
	if dagen := een(g, []int{0, 0, 0, 1, 1, 2, 3, 9}); dagen > 0 {
		g.klok, g.minuut = g.klok.Plus(dagen), 0
	}
	if g.d.Vertrek != nil && g.eenOp(12) {
		g.klok = g.klok.Plus(60)
	}
}

// wie draws who records it: most often who did in the example, else anybody
// whose role may.
func (g *geschiedenis) wie(s *dossier.Soort, door string) string {
	if door != "" && !g.eenOp(5) {
		return door
	}
	var mogen []string
	for _, naam := range slices.Sorted(maps.Keys(mensen)) {
		if slices.Contains(s.Door, mensen[naam].Rol) {
			mogen = append(mogen, naam)
		}
	}
	return een(g, mogen)
}

// maak makes a content for today from an example: days as far from today as
// they were, numbers of facts of this case, and here and there something else.
func (g *geschiedenis) maak(s *dossier.Soort, x stap) (dossier.Inhoud, error) {
	if s.Naam == "feit_gecorrigeerd" {
		return g.correctie()
	}
	x.Met = g.velden(s.Velden, verschoven(g.t, x.Met, g.klok.Min(dag(g.t, x.Op))))
	return g.inhoud(x)
}

// verschoven returns a copy of a value with each day in it moved.
func verschoven(t testing.TB, met map[string]any, dagen int) map[string]any {
	data, err := json.Marshal(plat(map[string]any{"x": diep(met)}))
	var uit map[string]map[string]any
	if err = errors.Join(err, json.Unmarshal(data, &uit)); err != nil {
		t.Fatal(err)
	}
	m := uit["x"]
	if m == nil {
		m = map[string]any{}
	}
	return schuif(m, dagen).(map[string]any)
}

func schuif(v any, dagen int) any {
	switch x := v.(type) {
	case string:
		if d, err := termijn.Parse(x); err == nil && !d.IsZero() {
			return d.Plus(dagen).String()
		}
	case map[string]any:
		for k := range x {
			x[k] = schuif(x[k], dagen)
		}
	case []any:
		for i := range x {
			x[i] = schuif(x[i], dagen)
		}
	}
	return v
}

// diep copies maps and lists, so that the examples stay as they are.
func diep(v any) any {
	switch x := v.(type) {
	case map[string]any:
		uit := maps.Clone(x)
		for k := range uit {
			uit[k] = diep(uit[k])
		}
		return uit
	case []any:
		uit := slices.Clone(x)
		for i := range uit {
			uit[i] = diep(uit[i])
		}
		return uit
	}
	return v
}

// velden fills in earlier facts and changes a field here and there.
func (g *geschiedenis) velden(velden []dossier.Veld, met map[string]any) map[string]any {
	for _, v := range velden {
		_, er := met[v.Naam]
		switch {
		case v.Type == dossier.FeitNr:
			if er || v.Verplicht {
				met[v.Naam] = g.eerder(v.Soorten)
			}
		case !g.eenOp(12):
		case er && !v.Verplicht:
			delete(met, v.Naam)
		default:
			if w := g.waarde(v); w != nil {
				met[v.Naam] = w
			}
		}
	}
	return met
}

// waarde draws a value of a field, nil for types an example does better.
func (g *geschiedenis) waarde(v dossier.Veld) any {
	switch v.Type {
	case dossier.Regel, dossier.Alinea:
		return "Opgeschreven op " + g.klok.String()
	case dossier.Dag:
		return g.klok.Plus(g.n(60) - 20).String()
	case dossier.JaNee:
		return g.eenOp(2)
	case dossier.Getal:
		return v.Min + g.n(max(v.Max-v.Min, 24)+1)
	case dossier.Keuze:
		return een(g, v.Opties).Waarde
	case dossier.Keuzes:
		return []string{een(g, v.Opties).Waarde}
	case dossier.Persoon:
		return een(g, []string{"mark", "sanne", "noor", "fatma", "kees"})
	case dossier.Organisatie:
		return een(g, []string{"kade", "haven"})
	case dossier.Gemeente:
		return een(g, []string{"0402", "0344"})
	}
	return nil
}

// eerder draws the number of an earlier fact of one of those kinds, most often
// the last, and seldom of any fact at all.
func (g *geschiedenis) eerder(soorten []string) int {
	var nrs []int
	if g.eenOp(20) {
		soorten = nil
	}
	for _, f := range g.d.Feiten() {
		if len(soorten) == 0 || slices.Contains(soorten, dossier.SoortVan(f.Inhoud).Naam) {
			nrs = append(nrs, f.Nr)
		}
	}
	switch {
	case len(nrs) == 0:
		return 999
	case g.eenOp(4):
		return een(g, nrs)
	}
	return nrs[len(nrs)-1]
}

// correctie repairs an earlier fact: another day, another content, or none.
func (g *geschiedenis) correctie() (dossier.Inhoud, error) {
	feiten := g.d.Feiten()
	if len(feiten) == 0 {
		return nil, errors.New("nothing to correct")
	}
	oud := een(g, feiten[max(0, len(feiten)-40):])
	c := &dossier.FeitGecorrigeerd{Feit: oud.Nr, Reden: "Vergissing"}
	switch g.n(3) {
	case 0:
		c.Vervalt = true
	case 1:
		c.Gebeurd = oud.Gebeurd.Plus(g.n(7) - 5)
	default:
		s := dossier.SoortVan(oud.Inhoud)
		nieuw, err := g.maakNieuw(s)
		if err != nil {
			return nil, err
		}
		if _, c.Inhoud, err = dossier.Codeer(nieuw); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (g *geschiedenis) maakNieuw(s *dossier.Soort) (dossier.Inhoud, error) {
	alle := g.bron.perSoort[s.Naam]
	if len(alle) == 0 || s.Naam == "feit_gecorrigeerd" {
		return nil, fmt.Errorf("no example of %s", s.Naam)
	}
	return g.maak(s, een(g, alle))
}
