package toegang

import (
	"encoding/json"
	"slices"

	"halfweg/dossier"
)

// Redigeer returns the facts as ik may see them: facts he may not see are left
// out, of those he may only know to have happened the content is empty, and
// health fields are empty where the resident's consent is missing, as are fields
// that say where the resident is for who may not know. A correction is shown as
// far as what it corrects. Numbers stay as they are.
func Redigeer(ik Ik, p Partijen, feiten []dossier.Feit) []dossier.Feit {
	var uit []dossier.Feit
	for _, f := range feiten {
		x := zichtOp(ik, p, f)
		if c, is := f.Inhoud.(*dossier.FeitGecorrigeerd); is {
			uit = append(uit, redigeerCorrectie(ik, p, feiten, f, x, *c)...)
			continue
		}
		switch {
		case x.blik == Alles && x.zorg && x.adres:
		case x.blik == Alles && (x.zorg || !isGegeven(f)):
			f.Inhoud = metVelden(f.Inhoud, x.houdt)
		case x.blik >= Stand:
			f.Inhoud = metVelden(f.Inhoud, niets)
		default:
			continue
		}
		f.Door = x.verhuld(f.Door)
		uit = append(uit, f)
	}
	return uit
}

// zicht is how much somebody sees of one fact.
type zicht struct {
	blik        Blik
	zorg, adres bool
	ik          Ik
	huizen      []string // houses of the dossier
}

func zichtOp(ik Ik, p Partijen, f dossier.Feit) zicht {
	b, _ := ZieFeit(ik, p, f)
	zorg := Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Feit: &f, Zorg: true})
	adres := Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Feit: &f, Adres: true})
	return zicht{b, zorg.Ja, adres.Ja, ik, p.Huizen}
}

// houdt reports whether a field is shown. A house of the dossier is a place
// where the resident is; its own name is no news to a house.
func (x zicht) houdt(v dossier.Veld, data json.RawMessage) bool {
	switch {
	case v.Klinisch && !x.zorg:
		return false
	case x.adres:
		return true
	case v.Type == dossier.Organisatie:
		var id string
		_ = json.Unmarshal(data, &id)
		return id == x.ik.Organisatie || !v.Adres && !slices.Contains(x.huizen, id)
	}
	return !v.Adres
}

// verhuld leaves out who in which house recorded a fact, for who may not know
// where the resident is.
func (x zicht) verhuld(w dossier.Wie) dossier.Wie {
	if x.adres || w.Rol != dossier.Safehousemedewerker || w.Organisatie == x.ik.Organisatie {
		return w
	}
	return dossier.Wie{Rol: w.Rol}
}

// VerhulWie is who did something, as ik may know it: which house somebody works
// in tells where the resident is.
func VerhulWie(ik Ik, p Partijen, w dossier.Wie) dossier.Wie {
	return zicht{adres: Zie(ik, p, Adres).Ja, ik: ik}.verhuld(w)
}

func niets(dossier.Veld, json.RawMessage) bool { return false }

// VerhulTaak leaves out which house owes a task, for who may not know where the
// resident is.
func VerhulTaak(ik Ik, p Partijen, t dossier.Taak) dossier.Taak {
	if t.Wie.Rol == dossier.Safehousemedewerker && t.Wie.Organisatie != ik.Organisatie && !Zie(ik, p, Adres).Ja {
		t.Wie.Organisatie, t.Wie.Persoon = "", ""
	}
	return t
}

// redigeerCorrectie shows a correction as far as ik sees the fact it corrects;
// without its reason and new content when he does not see all of that.
func redigeerCorrectie(ik Ik, p Partijen, feiten []dossier.Feit, f dossier.Feit, eigen zicht, c dossier.FeitGecorrigeerd) []dossier.Feit {
	i := slices.IndexFunc(feiten, func(x dossier.Feit) bool { return x.Nr == c.Feit })
	if i < 0 {
		return nil
	}
	oud := zichtOp(ik, p, feiten[i])
	f.Door = oud.verhuld(f.Door)
	switch {
	case oud.blik == Niets:
		return nil
	case oud.blik == Alles && oud.zorg && oud.adres && eigen.zorg:
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

// metVelden returns i with only the fields that hou keeps. Contents are data
// with a name and a type per field, so that one function does for all kinds.
func metVelden(i dossier.Inhoud, hou func(dossier.Veld, json.RawMessage) bool) dossier.Inhoud {
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
func gesnoeid(velden map[string]json.RawMessage, soort []dossier.Veld, hou func(dossier.Veld, json.RawMessage) bool) map[string]json.RawMessage {
	uit := map[string]json.RawMessage{}
	for _, v := range soort {
		data, er := velden[v.Naam]
		if !er || !hou(v, data) {
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
