package toegang

import (
	"encoding/json"

	"halfweg/dossier"
)

// Redigeer returns the facts as ik may see them: facts he may not see are left
// out, of those he may only know to have happened the content is empty, and
// health fields are empty where the resident's consent is missing. Numbers stay
// as they are.
func Redigeer(ik Ik, p Partijen, feiten []dossier.Feit) []dossier.Feit {
	var uit []dossier.Feit
	for _, f := range feiten {
		switch b, _ := ZieFeit(ik, p, f); {
		case b == Alles && zietZorg(ik, p, f):
			uit = append(uit, f)
		case b == Alles && !isGegeven(f):
			uit = append(uit, metVelden(f, func(v dossier.Veld) bool { return !v.Klinisch }))
		case b >= Stand:
			uit = append(uit, metVelden(f, func(dossier.Veld) bool { return false }))
		}
	}
	return uit
}

// isGegeven reports whether the fact states an answer. Without its value it
// would state that nothing applies, so that it is shown whole or empty.
func isGegeven(f dossier.Feit) bool {
	_, is := f.Inhoud.(*dossier.GegevenVastgesteld)
	return is
}

// zietZorg reports whether ik sees the health fields of a fact: the rule of the
// health part, whichever part the fact itself belongs to.
func zietZorg(ik Ik, p Partijen, f dossier.Feit) bool {
	b, _ := blik(ik, p, Zorg, bronVan(f))
	return b == Alles
}

// metVelden returns f with only the fields that hou keeps. Contents are data
// with a name and a type per field, so that one function does for all kinds.
func metVelden(f dossier.Feit, hou func(dossier.Veld) bool) dossier.Feit {
	var velden map[string]json.RawMessage
	naam, data, err := dossier.Codeer(f.Inhoud)
	if err == nil {
		err = json.Unmarshal(data, &velden)
	}
	if err == nil {
		data, err = json.Marshal(gesnoeid(velden, dossier.SoortVan(f.Inhoud).Velden, hou))
	}
	if err != nil {
		data = []byte("{}") // what cannot be read is not shown
	}
	f.Inhoud, err = dossier.Decodeer(naam, data)
	if err != nil {
		f.Inhoud, _ = dossier.Decodeer(naam, []byte("{}"))
	}
	return f
}

// gesnoeid returns the fields that hou keeps, of rows too. A field that is not
// described is not kept.
func gesnoeid(velden map[string]json.RawMessage, soort []dossier.Veld, hou func(dossier.Veld) bool) map[string]json.RawMessage {
	uit := map[string]json.RawMessage{}
	for _, v := range soort {
		data, er := velden[v.Naam]
		if !er || !hou(v) {
			continue
		}
		var rijen []map[string]json.RawMessage
		if v.Type == dossier.Rijen && json.Unmarshal(data, &rijen) == nil {
			for i := range rijen {
				rijen[i] = gesnoeid(rijen[i], v.Velden, hou)
			}
			data, _ = json.Marshal(rijen)
		}
		uit[v.Naam] = data
	}
	return uit
}
