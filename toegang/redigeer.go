package toegang

import (
	"encoding/json"
	"slices"

	"halfweg/dossier"
)

// Redigeer returns the facts as ik may see them: facts he may not see are left
// out, of those he may only know to have happened the content is empty, and
// health fields are empty where the resident's consent is missing. A correction
// is shown as far as what it corrects. Numbers stay as they are.
func Redigeer(ik Ik, p Partijen, feiten []dossier.Feit) []dossier.Feit {
	var uit []dossier.Feit
	for _, f := range feiten {
		if c, is := f.Inhoud.(*dossier.FeitGecorrigeerd); is {
			uit = append(uit, redigeerCorrectie(ik, p, feiten, f, *c)...)
			continue
		}
		switch b, zorg := zicht(ik, p, f); {
		case b == Alles && zorg:
			uit = append(uit, f)
		case b == Alles && !isGegeven(f):
			f.Inhoud = metVelden(f.Inhoud, geenZorg)
			uit = append(uit, f)
		case b >= Stand:
			f.Inhoud = metVelden(f.Inhoud, niets)
			uit = append(uit, f)
		}
	}
	return uit
}

func geenZorg(v dossier.Veld) bool { return !v.Klinisch }
func niets(dossier.Veld) bool      { return false }

func zicht(ik Ik, p Partijen, f dossier.Feit) (Blik, bool) {
	b, _ := ZieFeit(ik, p, f)
	return b, zietZorg(ik, p, f)
}

// redigeerCorrectie shows a correction as far as ik sees the fact it corrects;
// without its reason and new content when he does not see all of that.
func redigeerCorrectie(ik Ik, p Partijen, feiten []dossier.Feit, f dossier.Feit, c dossier.FeitGecorrigeerd) []dossier.Feit {
	i := slices.IndexFunc(feiten, func(x dossier.Feit) bool { return x.Nr == c.Feit })
	if i < 0 {
		return nil
	}
	b, zorg := zicht(ik, p, feiten[i])
	switch {
	case b == Niets:
		return nil
	case b == Alles && zorg && zietZorg(ik, p, f):
		return []dossier.Feit{f}
	}
	c.Reden, c.Inhoud = "", nil
	f.Inhoud = &c
	return []dossier.Feit{f}
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

// metVelden returns i with only the fields that hou keeps. Contents are data
// with a name and a type per field, so that one function does for all kinds.
func metVelden(i dossier.Inhoud, hou func(dossier.Veld) bool) dossier.Inhoud {
	var velden map[string]json.RawMessage
	naam, data, err := dossier.Codeer(i)
	if err == nil {
		err = json.Unmarshal(data, &velden)
	}
	if err == nil {
		data, err = json.Marshal(gesnoeid(velden, dossier.SoortVan(i).Velden, hou))
	}
	if err != nil {
		data = []byte("{}") // what cannot be read is not shown
	}
	uit, err := dossier.Decodeer(naam, data)
	if err != nil {
		uit, _ = dossier.Decodeer(naam, []byte("{}"))
	}
	return uit
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
