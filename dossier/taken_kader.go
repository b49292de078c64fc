package dossier

import (
	"slices"
	"strconv"
	"sync"

	"halfweg/kader"
	"halfweg/termijn"
)

func getal(n int) string { return strconv.Itoa(n) }

// moment is when something happened that a framework counts from, and the
// number of the fact that says so.
type moment struct {
	op termijn.Datum
	nr int
}

// momenten returns, by the names frameworks use, when things happened: each
// kind of fact (its last one), and the moments that are not a fact of their own.
func (d Dossier) momenten() map[string]moment {
	m := map[string]moment{}
	for _, f := range geldend(d.feiten) {
		m[f.Inhoud.soort().Naam] = moment{f.Gebeurd, f.Nr}
	}
	zet := func(naam string, op termijn.Datum) {
		if !op.IsZero() {
			m[naam] = moment{op: op}
		}
	}
	if d.Signaal != nil {
		zet(MomentBehandeling, d.Signaal.Op)
	}
	zet(MomentBehandeling, d.BehandelingVan)
	zet(MomentOntslag, d.Ontslag)
	if d.PlaatsingVooruit != nil {
		zet(MomentPlaatsing, d.PlaatsingVooruit.Inhoud.Vanaf)
	}
	if d.Beschikking != nil {
		zet(MomentBegin, d.Beschikking.Besluit.Begin)
		zet(MomentEinde, d.Beschikking.Besluit.Tot())
	}
	return m
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
	"pgb":               func(d Dossier, _ Omgeving) bool { return d.Voorstel != nil && d.Voorstel.Inhoud.Leveringsvorm == "pgb" },
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

func (d Dossier) vorm() string {
	if d.Voorstel == nil {
		return ""
	}
	return d.Voorstel.Inhoud.Vorm
}

// termijnenKader are the terms a framework sets besides the law's. The law's
// own are left to the law.
func (d Dossier) termijnenKader(o Omgeving) (ts []Termijn) {
	if o.Kader == nil {
		return nil
	}
	m := d.momenten()
	for _, r := range o.Kader.Termijnen {
		van, ok := m[r.Vanaf]
		if !ok || r.Wet != "" || r.Lengte.IsZero() || d.HoortElders() {
			continue
		}
		t := o.Wet.Bereken(termijn.Regel{Titel: r.Titel, Lengte: r.Lengte, Terug: r.Terug, Bron: o.bron(r.Herkomst)}, van.op)
		x := Termijn{ID: r.ID, Titel: r.Titel, Streef: r.Streef || r.Kracht != kader.Must, Termijn: t}
		if r.Vanaf == "melding_gedaan" && d.Beschikking != nil {
			x = gehaald(x, &d.Beschikking.Gedaan)
		}
		ts = append(ts, x)
	}
	return ts
}

// takenKader adds the duties of the framework that have come into reach. A duty
// that is done by the same fact as a task already there becomes a further
// source of that task.
func (d Dossier) takenKader(ts []Taak, termijnen []Termijn, o Omgeving) []Taak {
	if o.Kader == nil {
		return ts
	}
	m, geldt := d.momenten(), d.geldt(o)
	for _, p := range o.Kader.Plichten {
		van, bereikt := m[p.Vanaf]
		if !bereikt || !slices.ContainsFunc(p.GedaanDoor, func(s string) bool { return SoortMet(s) != nil }) {
			continue
		}
		if !geldt(p.Als) {
			continue
		}
		if i := slices.IndexFunc(ts, func(t Taak) bool { return slices.Contains(p.GedaanDoor, t.Feit) && t.ID != "bevestiging_melding" }); i >= 0 {
			ts[i].Ook = append(slices.Clip(ts[i].Ook), o.bron(p.Herkomst))
			ts[i].Eisen = voegToe(ts[i].Eisen, append([]string{p.ID}, p.Eisen...)...)
			continue
		}
		ts = append(ts, d.plicht(p, van, m, termijnen, o))
	}
	return ts
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
func (d Dossier) plicht(p *kader.Plicht, van moment, m map[string]moment, termijnen []Termijn, o Omgeving) Taak {
	t := Taak{ID: p.ID, Wie: d.partij(p.Wie), Wat: p.Wat, Bron: o.bron(p.Herkomst), Mag: p.Kracht == kader.May, Zij: true,
		Eisen: voegToe(nil, append([]string{p.ID}, p.Eisen...)...)}
	gedaan := 0
	for _, s := range p.GedaanDoor {
		if t.Feit == "" && SoortMet(s) != nil {
			t.Feit = s
		}
		if x, ok := m[s]; ok && (x.nr >= van.nr || !x.op.Voor(van.op)) {
			gedaan = max(gedaan, x.nr)
		}
	}
	t.Termijn = binnenTermijn(p, van, termijnen, t)
	return d.stand(t, gedaan)
}

// binnenTermijn returns the term of a duty. "Direct" has no number of days
// (A10): it starts and never lapses, so that a reader can show the time since.
func binnenTermijn(p *kader.Plicht, van moment, termijnen []Termijn, t Taak) *Termijn {
	if p.Termijn == kader.Direct {
		return &Termijn{ID: "direct", Titel: p.Wat, Streef: true, Termijn: termijn.Termijn{Begin: van.op, Bron: t.Bron}}
	}
	for i := range termijnen {
		if termijnen[i].ID == p.Termijn && p.Termijn != "" {
			return &termijnen[i]
		}
	}
	return nil
}
