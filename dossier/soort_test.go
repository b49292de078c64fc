package dossier

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// jsonNamen returns the JSON names of a content's fields with their Go types.
func jsonNamen(t reflect.Type) map[string]reflect.Type {
	namen := map[string]reflect.Type{}
	for i := range t.NumField() {
		if naam, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); naam != "" {
			namen[naam] = t.Field(i).Type
		}
	}
	return namen
}

var typenVan = map[VeldType][]reflect.Kind{
	Regel: {reflect.String}, Alinea: {reflect.String}, Dag: {reflect.Struct}, JaNee: {reflect.Bool}, Getal: {reflect.Int},
	Keuze: {reflect.String}, Keuzes: {reflect.Slice}, Persoon: {reflect.String}, Organisatie: {reflect.String},
	Gemeente: {reflect.String}, Gemeenten: {reflect.Slice}, Document: {reflect.String}, FeitNr: {reflect.Int},
	Rijen: {reflect.Slice}, Groep: {reflect.Struct}, Gegevensnaam: {reflect.String}, Gegevenswaarde: {reflect.Struct},
	Kaderverwijzing: {reflect.Struct}, Bewijsstuk: {reflect.Struct}, NieuweInhoud: {reflect.Slice}, Vingerafdruk: {reflect.String},
}

// Each field a form asks for is a field of the content, with a Go type that can
// hold it, and the other way round.
func TestVeldenZijnInhoud(t *testing.T) {
	for _, s := range Soorten() {
		vergelijkVelden(t, s.Naam, s.Velden, reflect.TypeOf(s.nieuw()).Elem())
	}
}

func vergelijkVelden(t *testing.T, pad string, velden []Veld, inhoud reflect.Type) {
	t.Helper()
	namen := jsonNamen(inhoud)
	for _, v := range velden {
		typ, ok := namen[v.Naam]
		if !ok || !slices.Contains(typenVan[v.Type], typ.Kind()) {
			t.Errorf("%s.%s: field of type %s, Go type %v", pad, v.Naam, v.Type, typ)
			continue
		}
		delete(namen, v.Naam)
		switch v.Type {
		case Rijen:
			vergelijkVelden(t, pad+"."+v.Naam, v.Velden, typ.Elem())
		case Groep:
			vergelijkVelden(t, pad+"."+v.Naam, v.Velden, typ)
		}
	}
	for naam := range namen {
		t.Errorf("%s.%s: in the content, not in Velden", pad, naam)
	}
}

// Every kind and every field speaks both languages and says what it rests on.
func TestSoortenSpreken(t *testing.T) {
	for _, s := range Soorten() {
		for _, x := range []struct{ nl, en string }{{s.Titel.NL, s.Titel.EN}, {s.Doen.NL, s.Doen.EN}, {s.Uitleg.NL, s.Uitleg.EN}} {
			if x.nl == "" || x.en == "" {
				t.Errorf("%s: a text is missing in one language", s.Naam)
			}
		}
		if s.Bron == "" || s.Deel == "" || len(s.Door) == 0 || len(s.Eisen) == 0 {
			t.Errorf("%s: source, part, roles or requirements are missing", s.Naam)
		}
		spreken(t, s.Naam, s.Velden)
		if SoortMet(s.Naam) != s || SoortVan(s.nieuw()) != s {
			t.Errorf("%s: does not find itself", s.Naam)
		}
	}
}

func spreken(t *testing.T, pad string, velden []Veld) {
	for _, v := range velden {
		if v.Label.NL == "" || v.Label.EN == "" || (v.Hulp.NL == "") != (v.Hulp.EN == "") {
			t.Errorf("%s.%s: label or help is missing in one language", pad, v.Naam)
		}
		if kiest := v.Type == Keuze || v.Type == Keuzes; kiest != (len(v.Opties) > 0) {
			t.Errorf("%s.%s: %s with %d options", pad, v.Naam, v.Type, len(v.Opties))
		}
		for _, o := range v.Opties {
			if o.Waarde == "" || o.Tekst.NL == "" || o.Tekst.EN == "" {
				t.Errorf("%s.%s: option %q is incomplete", pad, v.Naam, o.Waarde)
			}
		}
		spreken(t, pad+"."+v.Naam, v.Velden)
	}
}
