package main

import (
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// kaderJSON is a framework for programs that list or show it. The file itself
// is the exchange format; this is its reading.
type kaderJSON struct {
	kader.Verwijzing
	Titel         taal.Tekst      `json:"titel"`
	Uitgever      taal.Tekst      `json:"uitgever"`
	GeldigVan     termijn.Datum   `json:"geldigVan"`
	GeldigTot     termijn.Datum   `json:"geldigTot,omitzero"`
	Gemeenten     []string        `json:"gemeenten"`
	Gegevens      []gegevenJSON   `json:"gegevens"`
	Criteria      []criteriumJSON `json:"criteria"`
	Uitsluitingen []criteriumJSON `json:"uitsluitingen"`
	Werkwijze     []werkwijzeJSON `json:"werkwijze"`
}

type gegevenJSON struct {
	ID    string         `json:"id"`
	Soort kader.Soort    `json:"soort"`
	Vraag taal.Tekst     `json:"vraag"`
	Door  []kader.Partij `json:"door"`
	Bron  string         `json:"bron"`
}

type criteriumJSON struct {
	ID       string       `json:"id"`
	Titel    taal.Tekst   `json:"titel"`
	Kracht   kader.Kracht `json:"kracht"`
	Bron     string       `json:"bron"`
	Eisen    []string     `json:"eisen"`
	Conflict string       `json:"conflict,omitempty"`
}

type werkwijzeJSON struct {
	Sleutel string       `json:"sleutel"`
	Titel   taal.Tekst   `json:"titel"`
	Waarde  taal.Tekst   `json:"waarde"`
	Kracht  kader.Kracht `json:"kracht"`
	Bron    string       `json:"bron"`
}

func kaderJSONVan(k *kader.Kader) kaderJSON {
	j := kaderJSON{
		Verwijzing: k.Verwijzing(), Titel: k.Titel, Uitgever: k.Uitgever,
		GeldigVan: k.GeldigVan, GeldigTot: k.GeldigTot, Gemeenten: k.Gemeenten,
		Criteria: criteriaJSON(k.Criteria), Uitsluitingen: criteriaJSON(k.Uitsluitingen),
	}
	for _, g := range k.Gegevens {
		j.Gegevens = append(j.Gegevens, gegevenJSON{g.ID, g.Soort, g.Vraag, g.Door, g.Bron})
	}
	for _, r := range k.ProcesRegels() {
		if r.Gezet {
			j.Werkwijze = append(j.Werkwijze, werkwijzeJSON{r.Sleutel, r.Titel, r.Waarde, r.Kracht, r.Bron})
		}
	}
	return j
}

func criteriaJSON(cs []*kader.Criterium) []criteriumJSON {
	l := []criteriumJSON{}
	for _, c := range cs {
		l = append(l, criteriumJSON{c.ID, c.Titel, c.Kracht, c.Bron, c.Eisen, c.Conflict})
	}
	return l
}

type vergelijkingJSON struct {
	A        kader.Verwijzing            `json:"a"`
	B        kader.Verwijzing            `json:"b"`
	Punten   []kader.Verschil            `json:"punten"`
	Conflict map[string][]kader.Verschil `json:"conflicten"`
	Getuigen []getuigeJSON               `json:"getuigen"`
	Stappen  int                         `json:"stappen"`
	Volledig bool                        `json:"volledig"`
}

type getuigeJSON struct {
	Feiten    map[string]any `json:"feiten"`
	A         kader.Uitkomst `json:"a"`
	B         kader.Uitkomst `json:"b"`
	DoorslagA []string       `json:"doorslagA"`
	DoorslagB []string       `json:"doorslagB"`
}

func vergelijkingJSONVan(v *kader.Vergelijking) vergelijkingJSON {
	j := vergelijkingJSON{
		A: v.A.Verwijzing(), B: v.B.Verwijzing(), Punten: v.Punten, Conflict: v.Conflict,
		Getuigen: []getuigeJSON{}, Stappen: v.Stappen, Volledig: v.Volledig,
	}
	for _, g := range v.Getuigen {
		feiten := map[string]any{}
		for _, f := range g.Feiten {
			feiten[f.Gegeven.ID] = f.Gegeven.Plain(f.Waarde)
		}
		j.Getuigen = append(j.Getuigen, getuigeJSON{feiten, g.A, g.B, g.DoorslagA, g.DoorslagB})
	}
	return j
}
