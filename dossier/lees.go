package dossier

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"halfweg/taal"
	"halfweg/termijn"
)

// maxInvoer bounds one content, in bytes.
const maxInvoer = 1 << 20

// Lees reads a content somebody sends. It is strict: an unknown field, a wrong
// type, a missing required field or a choice that does not exist is a fault of
// that field, and all of them are reported at once as Fouten.
func Lees(soort string, data []byte) (Inhoud, error) {
	s := SoortMet(soort)
	if s == nil {
		return nil, Fouten{fout("soort", "Deze soort gebeurtenis bestaat niet.", "This kind of event does not exist.",
			"Kies een soort uit de lijst.", "Choose a kind from the list.")}
	}
	velden, ok := leesObject(data)
	if !ok || len(data) > maxInvoer {
		return nil, Fouten{fout("", "De invoer is geen geldig JSON-object of is te groot.", "The input is not a valid JSON object or is too large.",
			"Stuur één JSON-object van ten hoogste 1 MB.", "Send one JSON object of at most 1 MB.")}
	}
	if f := leesVelden(s.Velden, velden, ""); len(f) > 0 {
		return nil, f
	}
	i := s.nieuw()
	if err := json.Unmarshal(data, i); err != nil {
		return nil, Fouten{fout("", "De invoer heeft niet de juiste vorm.", "The input does not have the right shape.",
			"Vergelijk de invoer met de beschrijving van de velden.", "Compare the input with the description of the fields.")}
	}
	return i, nil
}

func fout(veld, nl, en, uitwegNL, uitwegEN string) *Weigering {
	return &Weigering{Veld: veld, Reden: taal.T(nl, en), Uitweg: taal.T(uitwegNL, uitwegEN)}
}

func leesObject(data []byte) (map[string]json.RawMessage, bool) {
	var m map[string]json.RawMessage
	err := json.Unmarshal(data, &m)
	return m, err == nil && m != nil
}

// leesVelden checks an object against its fields; pad is the path before them.
func leesVelden(velden []Veld, m map[string]json.RawMessage, pad string) (fs Fouten) {
	for _, v := range velden {
		fs = append(fs, leesVeld(v, m[v.Naam], pad+v.Naam)...)
	}
	for _, naam := range sorteer(m) {
		if !slices.ContainsFunc(velden, func(v Veld) bool { return v.Naam == naam }) {
			fs = append(fs, fout(pad+naam, "Dit veld bestaat niet.", "This field does not exist.",
				"Laat het veld weg of verbeter de naam.", "Leave the field out or correct its name."))
		}
	}
	return fs
}

func sorteer(m map[string]json.RawMessage) []string {
	namen := make([]string, 0, len(m))
	for n := range m {
		namen = append(namen, n)
	}
	slices.Sort(namen)
	return namen
}

func leesVeld(v Veld, ruw json.RawMessage, pad string) Fouten {
	if leeg(ruw) {
		if !v.Verplicht {
			return nil
		}
		return Fouten{ontbreekt(v, pad)}
	}
	if lees, ok := lezers[v.Type]; ok {
		return lees(v, ruw, pad)
	}
	return leesTekst(v, ruw, pad)
}

// leeg reports whether nothing was filled in.
func leeg(ruw json.RawMessage) bool {
	switch t := bytes.TrimSpace(ruw); string(t) {
	case "", "null", `""`, "[]":
		return true
	default:
		return t[0] == '"' && strings.TrimSpace(string(t[1:len(t)-1])) == ""
	}
}

func ontbreekt(v Veld, pad string) *Weigering {
	nl, en := "Vul in: "+v.Label.NL+".", "Enter: "+v.Label.EN+"."
	switch v.Type {
	case Keuze, Keuzes, JaNee, Persoon, Organisatie, Gemeente, Gemeenten, Document, FeitNr:
		nl, en = "Kies: "+v.Label.NL+".", "Choose: "+v.Label.EN+"."
	}
	return &Weigering{Veld: pad, Reden: taal.T("Dit is nog niet ingevuld.", "This has not been filled in yet."), Uitweg: taal.T(nl, en)}
}

// lezers check the types that are not a line of text.
var lezers map[VeldType]func(Veld, json.RawMessage, string) Fouten

func init() { // in a function: leesRijen refers back to the table
	lezers = map[VeldType]func(Veld, json.RawMessage, string) Fouten{
		Dag: leesDag, JaNee: leesJaNee, Getal: leesGetal, FeitNr: leesGetal, Keuze: leesKeuze, Keuzes: leesKeuzes,
		Gemeente: leesGemeente, Gemeenten: leesGemeenten, Vingerafdruk: leesVingerafdruk, Rijen: leesRijen, Groep: leesGroep,
		Gegevenswaarde: leesWaarde, Kaderverwijzing: leesVrij, Bewijsstuk: leesVrij, NieuweInhoud: leesVrij,
	}
}

func leesTekst(v Veld, ruw json.RawMessage, pad string) Fouten {
	var s string
	if json.Unmarshal(ruw, &s) != nil {
		return Fouten{fout(pad, "Dit is geen tekst.", "This is not text.", "Vul tekst in.", "Enter text.")}
	}
	grens := maxRegel
	if v.Type == Alinea {
		grens = maxAlinea
	}
	if n := utf8.RuneCountInString(s); n > grens {
		g := strconv.Itoa(grens)
		return Fouten{fout(pad, "Deze tekst is te lang ("+strconv.Itoa(n)+" tekens).", "This text is too long ("+strconv.Itoa(n)+" characters).",
			"Gebruik ten hoogste "+g+" tekens.", "Use at most "+g+" characters.")}
	}
	if strings.ContainsFunc(s, func(r rune) bool { return verbodenTeken(r, v.Type) }) {
		return Fouten{fout(pad, "Deze tekst bevat tekens die niet mogen, zoals een regeleinde of stuurteken.", "This text contains characters that are not allowed, such as a line break or control character.",
			"Typ de tekst opnieuw zonder die tekens.", "Type the text again without those characters.")}
	}
	return nil
}

func verbodenTeken(r rune, t VeldType) bool {
	if t == Alinea && (r == '\n' || r == '\r' || r == '\t') {
		return false
	}
	return unicode.IsControl(r) || r == utf8.RuneError
}

func leesDag(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var s string
	if json.Unmarshal(ruw, &s) == nil {
		d, err := termijn.Parse(s)
		if err == nil && !d.Voor(termijn.Op(1900, 1, 1)) && d.Voor(termijn.Op(2200, 1, 1)) {
			return nil
		}
	}
	return Fouten{fout(pad, "Deze datum bestaat niet.", "This date does not exist.",
		"Vul een datum in, bijvoorbeeld 2026-04-03.", "Enter a date, for example 2026-04-03.")}
}

func leesJaNee(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var b bool
	if json.Unmarshal(ruw, &b) == nil {
		return nil
	}
	return Fouten{fout(pad, "Dit is geen ja of nee.", "This is not a yes or no.", "Kies ja of nee.", "Choose yes or no.")}
}

func leesGetal(v Veld, ruw json.RawMessage, pad string) Fouten {
	var n int
	if json.Unmarshal(ruw, &n) != nil {
		return Fouten{fout(pad, "Dit is geen heel getal.", "This is not a whole number.", "Vul een heel getal in.", "Enter a whole number.")}
	}
	if (v.Min != 0 || v.Max != 0) && (n < v.Min || n > v.Max) {
		a, b := strconv.Itoa(v.Min), strconv.Itoa(v.Max)
		return Fouten{fout(pad, "Dit getal valt buiten de grenzen.", "This number is out of bounds.",
			"Vul een getal in van "+a+" tot en met "+b+".", "Enter a number from "+a+" to "+b+".")}
	}
	return nil
}

func geenKeuze(v Veld, pad string) Fouten {
	var nl, en []string
	for _, o := range v.Opties {
		nl, en = append(nl, o.Tekst.NL), append(en, o.Tekst.EN)
	}
	return Fouten{fout(pad, "Deze keuze bestaat niet.", "This choice does not exist.",
		"Kies uit: "+strings.Join(nl, "; ")+".", "Choose from: "+strings.Join(en, "; ")+".")}
}

func leesKeuze(v Veld, ruw json.RawMessage, pad string) Fouten {
	var s string
	if json.Unmarshal(ruw, &s) == nil {
		if _, ok := v.Optie(s); ok {
			return nil
		}
	}
	return geenKeuze(v, pad)
}

func leesKeuzes(v Veld, ruw json.RawMessage, pad string) Fouten {
	var lijst []string
	if json.Unmarshal(ruw, &lijst) != nil {
		return geenKeuze(v, pad)
	}
	for i, s := range lijst {
		if _, ok := v.Optie(s); !ok || slices.Contains(lijst[:i], s) {
			return geenKeuze(v, pad)
		}
	}
	return nil
}

func leesGemeente(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var s string
	if json.Unmarshal(ruw, &s) == nil && isGemeente(s) {
		return nil
	}
	return geenGemeente(pad)
}

func isGemeente(s string) bool { return len(s) == 4 && alleen(s, "0123456789") }

func leesGemeenten(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var lijst []string
	if json.Unmarshal(ruw, &lijst) == nil && len(lijst) <= maxRijen && !slices.ContainsFunc(lijst, func(s string) bool { return !isGemeente(s) }) {
		return nil
	}
	return geenGemeente(pad)
}

func geenGemeente(pad string) Fouten {
	return Fouten{fout(pad, "Deze gemeente is niet bekend.", "This municipality is not known.",
		"Kies een gemeente uit de lijst.", "Choose a municipality from the list.")}
}

func leesVingerafdruk(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var s string
	if json.Unmarshal(ruw, &s) == nil && len(s) == 64 && alleen(s, "0123456789abcdef") {
		return nil
	}
	return Fouten{fout(pad, "De vingerafdruk van het bestand klopt niet.", "The file's fingerprint is not right.",
		"Voeg het bestand opnieuw toe.", "Add the file again.")}
}

func alleen(s, tekens string) bool {
	return strings.Trim(s, tekens) == ""
}

func leesRijen(v Veld, ruw json.RawMessage, pad string) (fs Fouten) {
	var rijen []json.RawMessage
	if json.Unmarshal(ruw, &rijen) != nil || len(rijen) > maxRijen {
		return Fouten{fout(pad, "Dit is geen lijst van ten hoogste 200 regels.", "This is not a list of at most 200 rows.",
			"Vul de regels een voor een in.", "Fill in the rows one by one.")}
	}
	for i, rij := range rijen {
		p := pad + "." + strconv.Itoa(i)
		m, ok := leesObject(rij)
		if !ok {
			fs = append(fs, fout(p, "Deze regel heeft niet de juiste vorm.", "This row does not have the right shape.",
				"Vul de velden van de regel in.", "Fill in the fields of the row."))
			continue
		}
		fs = append(fs, leesVelden(v.Velden, m, p+".")...)
	}
	return fs
}

func leesGroep(v Veld, ruw json.RawMessage, pad string) Fouten {
	m, ok := leesObject(ruw)
	if !ok {
		return leesVrij(v, ruw, pad)
	}
	return leesVelden(v.Velden, m, pad+".")
}

func leesWaarde(_ Veld, ruw json.RawMessage, pad string) Fouten {
	var w Waarde
	if json.Unmarshal(ruw, &w) == nil {
		return nil
	}
	return Fouten{fout(pad, "Dit is geen antwoord dat past.", "This is not a fitting answer.",
		"Geef een ja of nee, een heel getal, een datum of een of meer keuzes.", "Give a yes or no, a whole number, a date or one or more choices.")}
}

// leesVrij checks that an object is one; its content is checked by the rule of
// the fact.
func leesVrij(_ Veld, ruw json.RawMessage, pad string) Fouten {
	if _, ok := leesObject(ruw); ok {
		return nil
	}
	return Fouten{fout(pad, "Dit heeft niet de juiste vorm.", "This does not have the right shape.",
		"Stuur een JSON-object.", "Send a JSON object.")}
}
