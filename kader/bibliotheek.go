package kader

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"halfweg/taal"
	"halfweg/termijn"
)

// Bibliotheek is all framework versions at hand.
type Bibliotheek struct {
	kaders []*Kader // by id, then by the day they came into force
	mappen map[*Kader]fs.FS
}

// Open reads every framework file (*.yaml, not *.scenarios.yaml) at the top of
// the given file systems: the embedded set, and folders given with --kaders.
// The error is Fouten with all that is wrong in all files.
func Open(mappen ...fs.FS) (*Bibliotheek, error) {
	b := &Bibliotheek{mappen: map[*Kader]fs.FS{}}
	var fouten Fouten
	for _, m := range mappen {
		namen, err := fs.Glob(m, "*.yaml")
		if err != nil {
			return nil, err
		}
		for _, naam := range namen {
			if strings.HasSuffix(naam, scenarioEind) {
				continue
			}
			fouten = append(fouten, b.lees(m, naam)...)
		}
	}
	slices.SortFunc(b.kaders, func(x, y *Kader) int {
		return cmp.Or(strings.Compare(x.ID, y.ID), x.GeldigVan.Min(y.GeldigVan), strings.Compare(x.Versie, y.Versie))
	})
	return b, fouten.fout()
}

const scenarioEind = ".scenarios.yaml"

func (b *Bibliotheek) lees(m fs.FS, naam string) Fouten {
	data, err := fs.ReadFile(m, naam)
	if err != nil {
		return Fouten{onleesbaar(naam, err)}
	}
	k, err := Lees(naam, data)
	if err != nil {
		return err.(Fouten)
	}
	for _, ander := range b.kaders {
		if ander.ID != k.ID || ander.Versie != k.Versie {
			continue
		}
		if ander.SHA256 == k.SHA256 {
			return nil
		}
		return Fouten{{Bestand: naam,
			Wat:    tf("%s bestaat al met een andere inhoud (%s)", "%s exists already with other content (%s)", k.Verwijzing(), ander.bestand),
			Uitweg: taal.T("geef een gewijzigd kader een nieuwe versie", "give a changed framework a new version")}}
	}
	b.kaders = append(b.kaders, k)
	b.mappen[k] = m
	return nil
}

// Scenarios reads the scenario file beside the framework's own.
func (b *Bibliotheek) Scenarios(k *Kader) ([]*Scenario, error) {
	naam := ScenarioBestand(k.bestand)
	data, err := fs.ReadFile(b.mappen[k], naam)
	if err != nil {
		return nil, Fouten{onleesbaar(naam, err)}
	}
	return k.LeesScenarios(naam, data)
}

// ScenarioBestand returns the name of the scenario file of a framework file.
func ScenarioBestand(bestand string) string {
	return strings.TrimSuffix(bestand, ".yaml") + scenarioEind
}

// KaderBestand returns the name of the framework file that a scenario file
// goes with; ok is false when bestand is not the name of a scenario file.
func KaderBestand(bestand string) (naam string, ok bool) {
	naam, ok = strings.CutSuffix(bestand, scenarioEind)
	return naam + ".yaml", ok
}

func onleesbaar(naam string, err error) *Fout {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return &Fout{Bestand: path.Base(naam),
		Wat:    tf("het bestand is niet te lezen (%v)", "the file cannot be read (%v)", err),
		Uitweg: taal.T("controleer naam en rechten", "check its name and permissions")}
}

// Alle returns every framework version, by id and then by date.
func (b *Bibliotheek) Alle() []*Kader { return slices.Clone(b.kaders) }

// Vind returns the framework named "id@version", or for a bare "id" its latest
// version. The error is a *Fout that says which there are.
func (b *Bibliotheek) Vind(naam string) (*Kader, error) {
	id, versie, metVersie := strings.Cut(naam, "@")
	var gevonden *Kader
	var ids, versies []string
	for _, k := range b.kaders {
		ids = append(ids, k.ID)
		if k.ID != id {
			continue
		}
		versies = append(versies, k.Verwijzing().String())
		if !metVersie || k.Versie == versie {
			gevonden = k
		}
	}
	switch {
	case gevonden != nil:
		return gevonden, nil
	case len(versies) > 0:
		return nil, onbekendeNaam(taal.T("kaderversie", "framework version"), naam, versies)
	}
	return nil, onbekendeNaam(taal.T("kader", "framework"), naam, slices.Compact(ids))
}

// Voor returns the framework that municipality (a CBS code) applies on that
// day: the newest in force that names it, else the newest in force that is
// there for any municipality. A version that has expired or is not yet in
// force is never taken; the error says so.
func (b *Bibliotheek) Voor(gemeente string, op termijn.Datum) (*Kader, error) {
	var eigen, algemeen *Kader
	for _, k := range b.kaders {
		switch {
		case !k.GeldtOp(op):
		case len(k.Gemeenten) == 0:
			algemeen = nieuwste(algemeen, k)
		case slices.Contains(k.Gemeenten, gemeente):
			eigen = nieuwste(eigen, k)
		}
	}
	if k := cmp.Or(eigen, algemeen); k != nil {
		return k, nil
	}
	return nil, &Fout{
		Bestand: "kaders",
		Wat:     tf("voor gemeente %s geldt op %s geen kader", "no framework is in force for municipality %s on %s", kort(gemeente), op),
		Uitweg:  taal.T("kies een andere datum, of voeg een kader toe dat dan geldt", "choose another date, or add a framework that is in force then"),
	}
}

func nieuwste(a, b *Kader) *Kader {
	if a == nil || !b.GeldigVan.Voor(a.GeldigVan) {
		return b
	}
	return a
}

// Precies returns the framework with exactly the pinned bytes, so that an old
// assessment replays under the rules it was made with.
func (b *Bibliotheek) Precies(v Verwijzing) (*Kader, error) {
	k, err := b.Vind(v.String())
	if err != nil {
		return nil, err
	}
	if k.SHA256 != v.SHA256 {
		return nil, &Fout{Bestand: k.bestand,
			Wat:    tf("%s is niet meer het bestand waarmee is beoordeeld", "%s is no longer the file that was used to assess", v),
			Uitweg: taal.T("zet het oorspronkelijke bestand terug; een wijziging hoort in een nieuwe versie", "put the original file back; a change belongs in a new version")}
	}
	return k, nil
}
