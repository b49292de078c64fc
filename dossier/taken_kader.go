package dossier

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"halfweg/kader"
	"halfweg/termijn"
)

func getal(n int) string { return strconv.Itoa(n) }

// moment is when something happened that a framework counts from, and the
// number of the fact that says so. When that fact names the one it is about,
// over is its number.
type moment struct {
	op   termijn.Datum
	nr   int
	over int
}

// telt reports whether something that happened at m is an answer to what began
// at van: it was recorded later, or is of the same day or a later one; what is
// about one fact is about that one and none that came after it.
func (m moment) telt(van moment) bool {
	if m.over > 0 {
		return m.over >= van.nr
	}
	return m.nr >= van.nr || !m.op.Voor(van.op)
}

// overFeit is a content that does a duty for one earlier fact only: who signed
// a text signed no later version of it. It returns that fact's number.
type overFeit interface{ overFeit() int }

// geldtVooraf is a content that may do a duty before that duty began, as long as it
// holds: conditions that the house gave at the intake.
type geldtVooraf interface{ geldtNog(Dossier, Feit) bool }

// vooraf returns the number of a fact that did a duty before it began and still
// holds, 0 for none.
func (d Dossier) vooraf(soorten []string, m tijdlijn) int {
	for _, s := range soorten {
		f, er := d.Feit(m.op[s].nr)
		if !er {
			continue
		}
		if x, is := f.Inhoud.(geldtVooraf); is && x.geldtNog(d, f) {
			return f.Nr
		}
	}
	return 0
}

// meerMomenten is a content that is more to a framework than its kind says: a
// positive test, a transfer that is a placement too.
type meerMomenten interface{ momenten() []string }

// weerlegging is a content that takes back the further moments of an earlier
// fact: a negative second test. It returns that fact's number, 0 for none.
type weerlegging interface{ weerlegt() int }

// weerlegd returns, by number, the facts whose further moments were taken back,
// with the fact that did so.
func weerlegd(feiten []Feit) map[int]int {
	door := map[int]int{}
	for _, f := range feiten {
		if x, is := f.Inhoud.(weerlegging); is && x.weerlegt() > 0 {
			door[x.weerlegt()] = f.Nr
		}
	}
	return door
}

// ookMoment records a further moment. One that was taken back stands only while
// there is no other, so that its duties show as lapsed.
func (t *tijdlijn) ookMoment(naam string, m moment, weerlegger int) {
	_, eerder := t.op[naam]
	switch {
	case weerlegger == 0:
		t.op[naam] = m
		delete(t.voorbij, naam)
	case !eerder || t.vervallen(naam):
		t.op[naam], t.voorbij[naam] = m, weerlegger
	}
}

// tijdlijn is when things happened, by the names frameworks use, and for each
// of those names the number of the last fact that made its duties moot.
type tijdlijn struct {
	op       map[string]moment
	voorbij  map[string]int
	gedaanOp map[string]moment // by id of a framework's term: the fact that met it
}

// tijdlijn returns each kind of fact (its last one) and the moments that are
// not a fact of their own.
func (d Dossier) tijdlijn() tijdlijn {
	t := tijdlijn{map[string]moment{}, map[string]int{}, map[string]moment{}}
	feiten := d.gelden
	terug := weerlegd(feiten)
	for _, f := range feiten {
		s := f.Inhoud.soort()
		t.op[s.Naam] = moment{op: f.Gebeurd, nr: f.Nr}
		if x, is := f.Inhoud.(overFeit); is {
			t.op[s.Naam] = moment{f.Gebeurd, f.Nr, x.overFeit()}
		}
		if x, is := f.Inhoud.(meerMomenten); is {
			for _, naam := range x.momenten() {
				t.ookMoment(naam, moment{op: f.Gebeurd, nr: f.Nr}, terug[f.Nr])
			}
		}
		for _, naam := range s.Beeindigt {
			t.voorbij[naam] = f.Nr
		}
	}
	zet := func(naam string, op termijn.Datum, nr int) {
		if !op.IsZero() {
			t.op[naam] = moment{op: op, nr: nr}
		}
	}
	if d.Signaal != nil {
		zet(MomentBehandeling, d.Signaal.Op, 0)
	}
	zet(MomentBehandeling, d.BehandelingVan, 0)
	zet(MomentOntslag, d.Ontslag, 0)
	if d.PlaatsingVooruit != nil {
		zet(MomentPlaatsing, d.PlaatsingVooruit.Inhoud.Vanaf, d.PlaatsingVooruit.Nr)
	}
	if v := d.aaneen(); v != nil {
		zet(MomentPlaatsing, v.Van, v.Nr)
	}
	if d.Beschikking != nil {
		if d.Beschikking.Besluit.Strekking == Toekennen {
			zet(MomentBegin, d.Beschikking.Besluit.Begin, d.Beschikking.Nr)
		}
		zet(MomentEinde, d.GeplandEinde(), d.Beschikking.Nr)
	}
	if r := d.Recht(); r != nil {
		zet(MomentBegin, r.Van, r.vanNr)
		zet(MomentEinde, r.Tot, r.totNr)
	}
	return t
}

// vervallen reports whether the duties that began at a moment no longer matter.
func (t tijdlijn) vervallen(naam string) bool {
	nr, er := t.voorbij[naam]
	return er && nr > t.op[naam].nr
}

// gedaan returns the number of the last fact of those kinds that answers to
// what began at van, 0 when there is none.
func (t tijdlijn) gedaan(soorten []string, van moment) (laatste moment) {
	for _, s := range soorten {
		if x, ok := t.op[s]; ok && x.telt(van) && x.nr > laatste.nr {
			laatste = x
		}
	}
	return laatste
}

// Moments a framework may count from that are not a kind of fact.
const (
	MomentBehandeling = "treatment_start"
	MomentOntslag     = "expected_discharge"
	MomentPlaatsing   = "placement"
	MomentBegin       = "start"
	MomentEinde       = "planned_end"
)

// Momenten lists them.
func Momenten() []string {
	return []string{MomentBehandeling, MomentOntslag, MomentPlaatsing, MomentBegin, MomentEinde}
}

// situaties are the definitions of a framework that the dossier can tell from
// its own events, sooner and surer than from what people answered.
var situaties = map[string]func(Dossier, Omgeving) bool{
	"korte_behandeling": func(d Dossier, _ Omgeving) bool { return d.KorteBehandeling() },
	"beschermd_wonen":   func(d Dossier, _ Omgeving) bool { return d.vorm() == VormBeschermdWonen },
	"tussenvoorziening": func(d Dossier, _ Omgeving) bool { return d.vorm() == VormBegeleiding },
	"pgb":               func(d Dossier, _ Omgeving) bool { return d.leveringsvorm() == "pgb" },
	"aanbieder_buiten_regio": func(d Dossier, _ Omgeving) bool {
		g, ok := d.Gegeven("provider_location_in_region")
		return ok && g.Waarde.Any() == false
	},
}

// Situaties lists the names of those conditions.
func Situaties() (namen []string) {
	for n := range situaties {
		namen = append(namen, n)
	}
	slices.Sort(namen)
	return namen
}

// geldt returns the answer to whether a duty under a definition applies: by what
// happened where the dossier can tell, else by the framework's own words. The
// case is assessed at most once, and only when that is asked.
func (d Dossier) geldt(o Omgeving) func(definitie string) bool {
	uitkomsten := sync.OnceValue(func() []kader.DefinitieUitkomst {
		feiten, _ := o.Kader.Bind(d.Antwoorden(o.Kader)) // what does not fit was left out by Antwoorden
		return o.Kader.Beoordeel(feiten).Definities()
	})
	return func(definitie string) bool {
		if als := situaties[definitie]; als != nil {
			return als(d, o)
		}
		return definitie == "" || slices.ContainsFunc(uitkomsten(), func(u kader.DefinitieUitkomst) bool {
			return u.ID == definitie && u.Uitkomst == kader.Voldaan
		})
	}
}

// vorm returns the form of support that holds, or else the one proposed.
func (d Dossier) vorm() string {
	switch r := d.Recht(); {
	case r != nil:
		return r.Vorm
	case d.Voorstel != nil:
		return d.Voorstel.Inhoud.Vorm
	}
	return ""
}

// leveringsvorm returns the delivery form that holds, or else the one proposed.
func (d Dossier) leveringsvorm() string {
	switch r := d.Recht(); {
	case r != nil:
		return r.Leveringsvorm
	case d.Voorstel != nil:
		return d.Voorstel.Inhoud.Leveringsvorm
	}
	return ""
}

// termijnenKader are the terms a framework sets besides the law's. The law's
// own are left to the law. A term is met by the fact that does the duty it is
// for.
func (d Dossier) termijnenKader(o Omgeving) (ts []Termijn) {
	if o.Kader == nil {
		return nil
	}
	m := d.tijdlijn()
	for _, r := range o.Kader.Termijnen {
		van, ok := m.op[r.Vanaf]
		if !ok || r.Wet != "" || r.Lengte.IsZero() || d.HoortElders() {
			continue
		}
		t := o.Wet.Bereken(termijn.Regel{Titel: r.Titel, Lengte: r.Lengte, Terug: r.Terug, Bron: o.bron(r.Herkomst)}, van.op)
		x := Termijn{ID: r.ID, Titel: r.Titel, Streef: r.Streef || r.Kracht != kader.Must, Termijn: t, Vervallen: m.vervallen(r.Vanaf), Mag: !bindt(o.Kader, r)}
		if r.Vanaf == "melding_gedaan" && d.Beschikking != nil {
			x = gehaald(x, &d.Beschikking.Gedaan)
		}
		if g := m.haalt(o.Kader.Plichten, r.ID); g.nr > 0 {
			x.Gedaan, x.GedaanNr = g.op, g.nr
		}
		ts = append(ts, x)
	}
	return ts
}

// bindt reports whether a duty that has to be done is to be done within a term.
func bindt(k *kader.Kader, r *kader.TermijnRegel) bool {
	return slices.ContainsFunc(k.Plichten, func(p *kader.Plicht) bool {
		return p.Termijn == r.ID && (p.Kracht == kader.Must || p.Kracht == kader.Should)
	})
}

// haalt returns when the duty with that term was done.
func (t tijdlijn) haalt(plichten []*kader.Plicht, term string) (g moment) {
	for _, p := range plichten {
		van, bereikt := t.op[p.Vanaf]
		if !bereikt || p.Termijn != term || p.Termijn == kader.Direct {
			continue
		}
		if x := t.gedaan(p.GedaanDoor, van); x.nr > g.nr {
			g = x
		}
	}
	return g
}

// takenKader adds the duties of the framework that have come into reach. A duty
// that the same fact does as a task already there becomes a further source of
// that task, unless that was done before the duty began, or is a duty of the
// framework that another party owes.
func (d Dossier) takenKader(ts []Taak, termijnen []Termijn, o Omgeving) []Taak {
	if o.Kader == nil {
		return ts
	}
	m, geldt := d.tijdlijn(), d.geldt(o)
	for _, p := range o.Kader.Plichten {
		van, bereikt := m.op[p.Vanaf]
		if !bereikt || !slices.ContainsFunc(p.GedaanDoor, func(s string) bool { return SoortMet(s) != nil }) {
			continue
		}
		if !geldt(p.Als) {
			continue
		}
		if i := slices.IndexFunc(ts, func(t Taak) bool { return d.doetOok(t, p, van) && (t.Wie.Kant == p.Wie || !isPlicht(o.Kader, t.ID)) }); i >= 0 {
			ts[i].Ook = append(slices.Clip(ts[i].Ook), p.ID+": "+o.bron(p.Herkomst))
			ts[i].Eisen = voegToe(ts[i].Eisen, append([]string{p.ID}, p.Eisen...)...)
			if ts[i].Termijn == nil && ts[i].Stand == TaakOpen {
				ts[i].Termijn = binnenTermijn(p, van, termijnen, ts[i])
			}
			continue
		}
		ts = append(ts, d.plicht(p, van, m, termijnen, o))
	}
	return ts
}

// isPlicht reports whether a task is a duty of the framework's own.
func isPlicht(k *kader.Kader, id string) bool {
	return slices.ContainsFunc(k.Plichten, func(p *kader.Plicht) bool { return p.ID == id })
}

// doetOok reports whether doing task t is doing duty p.
func (d Dossier) doetOok(t Taak, p *kader.Plicht, van moment) bool {
	switch {
	case !slices.Contains(p.GedaanDoor, t.Feit) || t.ID == "bevestiging_melding" || t.Stand == TaakVervallen:
		return false
	case t.GedaanNr == 0:
		return true
	}
	f, _ := d.geldig(t.GedaanNr)
	return moment{op: f.Gebeurd, nr: f.Nr}.telt(van)
}

func voegToe(lijst []string, nieuw ...string) []string {
	lijst = slices.Clip(lijst)
	for _, x := range nieuw {
		if !slices.Contains(lijst, x) {
			lijst = append(lijst, x)
		}
	}
	return lijst
}

// plicht makes a task of a duty that started at van.
func (d Dossier) plicht(p *kader.Plicht, van moment, m tijdlijn, termijnen []Termijn, o Omgeving) Taak {
	t := Taak{ID: p.ID, Wie: d.partij(p.Wie), Wat: p.Wat, Bron: o.bron(p.Herkomst), Mag: p.Kracht == kader.May, Zij: true,
		Eisen: voegToe(nil, append([]string{p.ID}, p.Eisen...)...)}
	t.Feit = d.doetNu(p, t.Wie, o)
	if f, er := d.Feit(van.nr); er && f.Inhoud.soort().Deel == DeelZorg {
		t.Deel = DeelZorg // "end the stay" says that a test was positive
	}
	t.Termijn = binnenTermijn(p, van, termijnen, t)
	t = d.stand(t, cmp.Or(m.gedaan(p.GedaanDoor, van).nr, d.vooraf(p.GedaanDoor, m)))
	switch tot, bereikt := m.op[p.Tot]; {
	case t.Stand != TaakKlaar && (m.vervallen(p.Vanaf) || bereikt && tot.telt(van)):
		t.Stand = TaakVervallen
	case t.Stand == TaakOpen && t.Feit == beschikkingGewijzigd.Naam:
		t.Waarom = d.wachtOpWijziging()
		t = d.stand(t, 0)
	case t.Stand == TaakOpen:
		t = d.wachtOpVerblijf(t, o)
	}
	return t
}

// wachtOpVerblijf lets a duty wait while nobody lives in a house yet and what
// does it cannot be recorded before that, for the reason the rules give.
func (d Dossier) wachtOpVerblijf(t Taak, o Omgeving) Taak {
	if len(d.Verblijven) > 0 {
		return t
	}
	if w := d.kanNiet(t.Feit, t.Wie, o); w != nil {
		t.Stand, t.Waarom = TaakNogNiet, w.Reden
	}
	return t
}

// doetNu returns which kind of fact does a duty as things stand: the first that
// can be recorded now, or else the first.
func (d Dossier) doetNu(p *kader.Plicht, wie Partij, o Omgeving) string {
	soorten := slices.DeleteFunc(slices.Clone(p.GedaanDoor), func(s string) bool { return SoortMet(s) == nil })
	if len(soorten) > 1 {
		if i := slices.IndexFunc(soorten, func(s string) bool { return d.kanNiet(s, wie, o) == nil }); i > 0 {
			return soorten[i]
		}
	}
	return soorten[0]
}

// kanNiet returns why no fact of that kind can be recorded as things stand, nil
// when one can. A refusal that is about a field is about what somebody would
// fill in.
func (d Dossier) kanNiet(soort string, wie Partij, o Omgeving) *Weigering {
	op := d.laatsteDag()
	f := Feit{Gebeurd: op, Vastgelegd: op.Tijd(), Door: Wie{wie.Persoon, wie.Organisatie, wie.Rol}, Inhoud: SoortMet(soort).nieuw()}
	if w, is := d.Mag(f, o).(*Weigering); is && w.Veld == "" {
		return w
	}
	return nil
}

// binnenTermijn returns the term of a duty. "Direct" has no number of days
// (A10): it starts and never lapses, so that a reader can show the time since.
func binnenTermijn(p *kader.Plicht, van moment, termijnen []Termijn, t Taak) *Termijn {
	if p.Termijn == kader.Direct {
		return &Termijn{ID: TermijnDirect, Titel: p.Wat, Streef: true, Termijn: termijn.Termijn{Begin: van.op, Bron: t.Bron}}
	}
	for i := range termijnen {
		if termijnen[i].ID == p.Termijn && p.Termijn != "" {
			return &termijnen[i]
		}
	}
	return nil
}
