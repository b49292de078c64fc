package kader

import (
	"encoding/json"

	"halfweg/taal"
)

// MarshalJSON writes the assessment whole: the framework it was made under,
// the facts it saw, the outcome and the trace. With the framework file of that
// sha256 and these facts it can be made again (see Bibliotheek.Precies).
func (b *Beoordeling) MarshalJSON() ([]byte, error) {
	j := beoordelingJSON{
		Kader: b.kader.Verwijzing(), Uitkomst: b.Uitkomst, Benaderd: b.Benaderd,
		Ontbreekt: vragenJSON(b.Ontbreekt()), Gewenst: vragenJSON(b.Gewenst()),
		NietNodig: gegevenIDs(b.NietNodig()), Doorslag: uitkomstIDs(b.Doorslag()),
		Criteria: []criteriumJSON{}, Definities: []definitieJSON{}, Aandacht: []aandachtJSON{},
		Feiten: map[string]any{},
	}
	for _, c := range b.Criteria() {
		j.Criteria = append(j.Criteria, c.json())
	}
	for _, d := range b.Definities() {
		j.Definities = append(j.Definities, definitieJSON{d.ID, d.Titel, d.Bron, d.Uitkomst, d.Spoor().json()})
	}
	for _, c := range b.Aandacht() {
		j.Aandacht = append(j.Aandacht, aandachtJSON{c.ID, c.Uitkomst})
	}
	for id, a := range b.kader.Antwoorden(b.feiten) {
		j.Feiten[id] = a.Waarde
	}
	return json.Marshal(j)
}

type beoordelingJSON struct {
	Kader      Verwijzing      `json:"kader"`
	Uitkomst   Uitkomst        `json:"uitkomst"`
	Benaderd   bool            `json:"benaderd,omitempty"`
	Doorslag   []string        `json:"doorslag"`
	Ontbreekt  []vraagJSON     `json:"ontbreekt"`
	Gewenst    []vraagJSON     `json:"gewenst"`
	NietNodig  []string        `json:"nietNodig"`
	Aandacht   []aandachtJSON  `json:"aandacht"`
	Criteria   []criteriumJSON `json:"criteria"`
	Definities []definitieJSON `json:"definities"`
	Feiten     map[string]any  `json:"feiten"`
}

// vraagJSON is a missing fact and who can state it.
type vraagJSON struct {
	ID    string     `json:"id"`
	Vraag taal.Tekst `json:"vraag"`
	Door  []Partij   `json:"door"`
	Bron  string     `json:"bron"`
}

func vragenJSON(gs []*Gegeven) []vraagJSON {
	l := make([]vraagJSON, len(gs))
	for i, g := range gs {
		l[i] = vraagJSON{g.ID, g.Vraag, g.Door, g.Bron}
	}
	return l
}

type aandachtJSON struct {
	ID       string   `json:"id"`
	Uitkomst Uitkomst `json:"uitkomst"`
}

type criteriumJSON struct {
	ID             string             `json:"id"`
	Titel          taal.Tekst         `json:"titel"`
	Kracht         Kracht             `json:"kracht"`
	Bron           string             `json:"bron"`
	Eisen          []string           `json:"eisen"`
	Uitsluiting    bool               `json:"uitsluiting"`
	Uitkomst       Uitkomst           `json:"uitkomst"`
	Benaderd       bool               `json:"benaderd,omitempty"`
	Uitzondering   string             `json:"uitzondering,omitempty"`
	Ontbreekt      []string           `json:"ontbreekt"`
	Spoor          spoorJSON          `json:"spoor"`
	Uitzonderingen []uitzonderingJSON `json:"uitzonderingen,omitempty"`
}

type uitzonderingJSON struct {
	ID    string     `json:"id"`
	Titel taal.Tekst `json:"titel"`
	Bron  string     `json:"bron"`
	Spoor spoorJSON  `json:"spoor"`
}

func (c CriteriumUitkomst) json() criteriumJSON {
	j := criteriumJSON{
		ID: c.ID, Titel: c.Titel, Kracht: c.Kracht, Bron: c.Bron, Eisen: c.Eisen,
		Uitsluiting: c.Uitsluiting, Uitkomst: c.Uitkomst, Benaderd: c.Benaderd,
		Ontbreekt: gegevenIDs(c.Ontbreekt()), Spoor: c.Spoor().json(),
	}
	if c.Uitzondering != nil {
		j.Uitzondering = c.Uitzondering.ID
	}
	for _, u := range c.Sporen() {
		j.Uitzonderingen = append(j.Uitzonderingen, uitzonderingJSON{u.ID, u.Titel, u.Bron, u.Spoor.json()})
	}
	return j
}

type definitieJSON struct {
	ID       string     `json:"id"`
	Titel    taal.Tekst `json:"titel"`
	Bron     string     `json:"bron"`
	Uitkomst Uitkomst   `json:"uitkomst"`
	Spoor    spoorJSON  `json:"spoor"`
}

// spoorJSON is one node of a trace: a group with its parts, or a comparison
// with the value it found (null for unknown).
type spoorJSON struct {
	Vorm     string      `json:"vorm"` // "all", "any", "not", "at_least", "compare"
	Uitkomst Uitkomst    `json:"uitkomst"`
	Aantal   int         `json:"aantal,omitempty"`
	Delen    []spoorJSON `json:"delen,omitempty"`
	*vergelijkingJSON
}

type vergelijkingJSON struct {
	Gegeven  string `json:"gegeven"`
	Gevonden any    `json:"gevonden"`
	Op       Op     `json:"op"`
	Waarde   any    `json:"waarde,omitempty"`
	Ander    string `json:"ander,omitempty"`
	GevAnder any    `json:"gevondenAnder,omitempty"`
}

var vormNamen = map[Vorm]string{Vergelijkt: "compare", Alle: "all", EenVan: "any", Niet: "not", Minstens: "at_least"}

func (s Spoor) json() spoorJSON {
	j := spoorJSON{Vorm: vormNamen[s.Vorm], Uitkomst: s.Uitkomst, Aantal: s.Aantal}
	for _, d := range s.Onder {
		j.Delen = append(j.Delen, d.json())
	}
	if s.Vorm != Vergelijkt {
		return j
	}
	v := &vergelijkingJSON{Gegeven: s.Gegeven.ID, Op: s.Op, Gevonden: s.Gegeven.Plain(s.Gevonden)}
	if s.Ander != nil {
		v.Ander, v.GevAnder = s.Ander.ID, s.Ander.Plain(s.GevAnder)
	} else {
		v.Waarde = s.Constante()
	}
	j.vergelijkingJSON = v
	return j
}
