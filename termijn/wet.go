package termijn

import (
	_ "embed" // the law and the decrees travel in the binary
	"fmt"
	"slices"

	"halfweg/taal"
)

//go:embed wet.yaml
var wetYAML []byte

//go:embed besluiten.yaml
var besluitenYAML []byte

// Wet is the law as dated data: the periods and amounts of the Awb and Wmo
// 2015 and the calendar of free days they are counted on. A Wet never changes,
// so it may be shared. Make one with NieuweWet.
type Wet struct {
	Kalender *Kalender

	atw         atw
	perioden    map[Periode][]Regel // versions, oldest first
	wijzigingen map[procedure]map[Grond]string
	tarieven    []tarief
}

// NieuweWet returns the law as the product knows it, with decrees on equated
// days added to those it brings along.
func NieuweWet(extra ...Besluit) (*Wet, error) {
	besluiten, err := LeesBesluiten("besluiten.yaml", besluitenYAML)
	if err != nil {
		return nil, err
	}
	w, err := leesWet("wet.yaml", wetYAML)
	if err != nil {
		return nil, err
	}
	w.Kalender = nieuweKalender(append(besluiten, extra...))
	return w, nil
}

// Versies returns the versions of a period, oldest first.
func (w *Wet) Versies(p Periode) []Regel { return slices.Clone(w.perioden[p]) }

// Regel returns the version of a period that is in force on day d. Before the
// first version it returns that one.
func (w *Wet) Regel(p Periode, d Datum) Regel {
	versies := w.perioden[p]
	for _, r := range slices.Backward(versies) {
		if !d.Voor(r.Van) {
			return r
		}
	}
	if len(versies) == 0 {
		return Regel{}
	}
	return versies[0]
}

// Termijn computes a period of the law from the event it counts from.
func (w *Wet) Termijn(p Periode, begin Datum) Termijn { return w.Bereken(w.Regel(p, begin), begin) }

type atw struct {
	Verlengen struct {
		Artikel string `yaml:"article"`
	} `yaml:"extend"`
	Terug struct {
		Artikel string `yaml:"article"`
	} `yaml:"backward"`
	Werkdagen struct {
		Artikel  string `yaml:"article"`
		Vanaf    int    `yaml:"from_days"` // shorter terms are left alone
		Minstens int    `yaml:"least"`
	} `yaml:"working_days"`
	Grenzen struct {
		Artikel string `yaml:"article"`
		Dagen   int    `yaml:"days"`
		Weken   int    `yaml:"weeks"`
		Maanden int    `yaml:"months"`
	} `yaml:"limits"`
}

type wetBestand struct {
	Atw      atw `yaml:"atw"`
	Perioden []struct {
		ID        Periode    `yaml:"id"`
		Titel     taal.Tekst `yaml:"title"`
		Vanaf     taal.Tekst `yaml:"event"`
		Artikel   string     `yaml:"article"`
		Lengte    *Lengte    `yaml:"length"`
		Terug     bool       `yaml:"backward"`
		Wettelijk bool       `yaml:"statutory"`
		Van       Datum      `yaml:"from"`
		Tot       Datum      `yaml:"to"`
	} `yaml:"periods"`
	Wijzigingen map[procedure]map[Grond]string `yaml:"changes"`
	Tarieven    []tarief                       `yaml:"penalties"`
}

// leesWet reads the law and refuses what is incomplete, so that a period that
// is asked for by name is always there.
func leesWet(bestand string, b []byte) (*Wet, error) {
	var in wetBestand
	if err := leesStreng(bestand, b, &in); err != nil {
		return nil, err
	}
	w := &Wet{atw: in.Atw, perioden: map[Periode][]Regel{}, wijzigingen: in.Wijzigingen, tarieven: in.Tarieven}
	for _, p := range in.Perioden {
		if p.Lengte == nil || p.Artikel == "" || p.Titel.NL == "" || p.Titel.EN == "" || p.Vanaf.NL == "" || p.Vanaf.EN == "" {
			return nil, onvolledig(bestand, string(p.ID))
		}
		if err := p.Lengte.Controle(); err != nil {
			return nil, err
		}
		vorige := w.perioden[p.ID]
		if n := len(vorige); n > 0 && (vorige[n-1].Tot.IsZero() || vorige[n-1].Tot.Plus(1) != p.Van) {
			return nil, fout(bestand, fmt.Sprintf("versies van %s sluiten niet op elkaar aan", p.ID),
				fmt.Sprintf("versions of %s do not follow on each other", p.ID))
		}
		w.perioden[p.ID] = append(vorige, Regel{Titel: p.Titel, Vanaf: p.Vanaf, Lengte: *p.Lengte,
			Terug: p.Terug, Wettelijk: p.Wettelijk, Bron: p.Artikel, Van: p.Van, Tot: p.Tot})
	}
	return w, w.volledig(bestand)
}

func onvolledig(bestand, wat string) error {
	return fout(bestand, wat+" is onvolledig of ontbreekt", wat+" is incomplete or missing")
}

func (w *Wet) volledig(bestand string) error {
	for _, p := range Perioden() {
		if len(w.perioden[p]) == 0 {
			return onvolledig(bestand, string(p))
		}
	}
	if len(w.perioden) != len(Perioden()) {
		return fout(bestand, "er staat een periode in die niemand gebruikt", "there is a period in it that nobody uses")
	}
	for p, gronden := range eigenGronden {
		if len(w.wijzigingen[p]) != len(gronden) {
			return onvolledig(bestand, "changes: "+string(p))
		}
		for _, g := range gronden {
			if w.wijzigingen[p][g] == "" {
				return onvolledig(bestand, "changes: "+string(p)+": "+string(g))
			}
		}
	}
	if len(w.tarieven) == 0 || w.atw.Werkdagen.Minstens == 0 || w.atw.Grenzen.Dagen == 0 {
		return onvolledig(bestand, "penalties, atw")
	}
	return nil
}
