package app

import (
	"encoding/json"
	"errors"
	"strconv"

	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// verwijzing is an id in the content of a fact that names something outside it.
type verwijzing struct {
	veld  string // path of the field, as in dossier.Weigering
	soort dossier.VeldType
	id    string
}

// verwijzingen returns what a content names, found by the types of its fields.
func verwijzingen(i dossier.Inhoud) []verwijzing {
	_, data, err := dossier.Codeer(i)
	if err != nil {
		return nil
	}
	return verwijzingenIn(data, dossier.SoortVan(i).Velden, "")
}

func verwijzingenIn(data []byte, velden []dossier.Veld, pad string) (uit []verwijzing) {
	var m map[string]json.RawMessage
	if json.Unmarshal(data, &m) != nil {
		return nil
	}
	for _, v := range velden {
		switch v.Type {
		case dossier.Persoon, dossier.Organisatie, dossier.Gemeente, dossier.Document:
			var id string
			if json.Unmarshal(m[v.Naam], &id) == nil && id != "" {
				uit = append(uit, verwijzing{pad + v.Naam, v.Type, id})
			}
		case dossier.Gemeenten:
			var ids []string
			_ = json.Unmarshal(m[v.Naam], &ids)
			for _, id := range ids {
				uit = append(uit, verwijzing{pad + v.Naam, dossier.Gemeente, id})
			}
		case dossier.Rijen:
			var rijen []json.RawMessage
			_ = json.Unmarshal(m[v.Naam], &rijen)
			for i, rij := range rijen {
				uit = append(uit, verwijzingenIn(rij, v.Velden, pad+v.Naam+"."+strconv.Itoa(i)+".")...)
			}
		}
	}
	return uit
}

// keurVerwijzingen refuses a content that names people, organisations,
// municipalities or documents that are not there for ik.
func (a *App) keurVerwijzingen(l *store.Lezer, ik toegang.Ik, p toegang.Partijen, z *zaak, i dossier.Inhoud) error {
	var fs dossier.Fouten
	for _, v := range verwijzingen(i) {
		er, err := bestaat(l, ik, p, z, v)
		if err != nil {
			return err
		}
		if !er {
			fs = append(fs, onbekend(v))
		}
	}
	if len(fs) > 0 {
		return fs
	}
	return nil
}

func bestaat(l *store.Lezer, ik toegang.Ik, p toegang.Partijen, z *zaak, v verwijzing) (bool, error) {
	var err error
	switch v.soort {
	case dossier.Persoon:
		_, err = l.Persoon(v.id)
	case dossier.Organisatie:
		_, err = l.Organisatie(v.id)
	case dossier.Gemeente:
		return gemeente.Bestaat(v.id), nil
	case dossier.Document:
		var d store.Document
		if d, err = l.Document(v.id); err == nil {
			return d.Dossier == z.id && ziet(ik, p, z.d, d), nil
		}
	}
	if errors.Is(err, store.ErrNietGevonden) {
		return false, nil
	}
	return err == nil, err
}

func onbekend(v verwijzing) *dossier.Weigering {
	wat := map[dossier.VeldType][2]taal.Tekst{
		dossier.Persoon:     {taal.T("Deze persoon is niet bekend.", "This person is not known."), taal.T("Kies iemand uit de lijst.", "Choose somebody from the list.")},
		dossier.Organisatie: {taal.T("Deze organisatie is niet bekend.", "This organisation is not known."), taal.T("Kies een organisatie uit de lijst.", "Choose an organisation from the list.")},
		dossier.Gemeente:    {taal.T("Deze gemeente is niet bekend.", "This municipality is not known."), taal.T("Kies een gemeente uit de lijst.", "Choose a municipality from the list.")},
		dossier.Document:    {taal.T("Dit document staat niet in het dossier.", "This document is not in the dossier."), taal.T("Voeg het document eerst toe.", "Add the document first.")},
	}[v.soort]
	return &dossier.Weigering{Veld: v.veld, Reden: wat[0], Uitweg: wat[1]}
}
