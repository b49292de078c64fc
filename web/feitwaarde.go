package web

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
)

// feitVeldWaarde is one answer of a fact in words.
type feitVeldWaarde struct {
	Naam   string // of the field, to link back to
	Label  string
	Waarde string
	Lang   bool // more than a line
}

// feitRegel is one fact in a timeline.
type feitRegel struct {
	Nr               int
	Titel, Door      string
	Dag              termijn.Datum
	Wanneer          string // when it was recorded
	Moment           string // the same for programs
	Later            bool   // recorded on another day than it happened
	GemeldNa         string // "gemeld na 3 dagen", of what others have to know at once
	Waarden          []feitVeldWaarde
	Bron             string
	Corrigeert       int
	GecorrigeerdDoor int
	Vervallen        bool // the correction says that it did not happen
	CorrectiePad     string
}

// namen names people, organisations and documents by their ids.
type namen struct {
	ids  map[string]string
	zaak *app.Zaak
}

// namenVan gives the names the door sent along with a dossier.
func namenVan(z *app.Zaak) namen {
	n := namen{map[string]string{}, z}
	maps.Copy(n.ids, z.Namen)
	for _, d := range z.Documenten {
		n.ids[d.ID] = d.Naam
	}
	return n
}

// met adds all people and organisations one can choose in a form.
func (n namen) met(r *app.Register) namen {
	for _, o := range r.Organisaties {
		n.ids[o.ID] = o.Naam
	}
	for _, m := range r.Mensen {
		n.ids[m.Persoon] = m.Naam
	}
	return n
}

// van returns the name behind an id, or the id itself.
func (n namen) van(id string) string {
	if naam, ok := n.ids[id]; ok {
		return naam
	}
	return id
}

// wie names the author of a fact with his organisation.
func (n namen) wie(w dossier.Wie) string {
	return strings.Trim(n.van(w.Persoon)+", "+n.van(w.Organisatie), ", ")
}

// feitWaarden writes the content of a fact in words, field by field.
func feitWaarden(s *dossier.Soort, inhoud dossier.Inhoud, n namen, t taal.Taal) []feitVeldWaarde {
	_, data, err := dossier.Codeer(inhoud)
	if err != nil {
		return nil
	}
	return veldWaarden(s.Velden, data, n, t)
}

func veldWaarden(velden []dossier.Veld, data []byte, n namen, t taal.Taal) []feitVeldWaarde {
	var ruw map[string]json.RawMessage
	if json.Unmarshal(data, &ruw) != nil {
		return nil
	}
	var waarden []feitVeldWaarde
	for _, f := range velden {
		if f.Systeem || len(ruw[f.Naam]) == 0 {
			continue
		}
		if w := n.waarde(f, ruw[f.Naam], t); w != "" {
			waarden = append(waarden, feitVeldWaarde{f.Naam, f.Label.In(t), w, f.Type == dossier.Alinea || strings.Contains(w, "\n")})
		}
	}
	return waarden
}

// waarde writes one value in words.
func (n namen) waarde(f dossier.Veld, ruw json.RawMessage, t taal.Taal) string {
	var x any
	if json.Unmarshal(ruw, &x) != nil {
		return ""
	}
	switch f.Type {
	case dossier.Gegevenswaarde:
		return "" // only its question can say what it means
	case dossier.Groep:
		return opRegel(veldWaarden(f.Velden, ruw, n, t))
	case dossier.Rijen:
		var rijen []json.RawMessage
		_ = json.Unmarshal(ruw, &rijen) // a list: the fact was read strictly
		var tekst []string
		for _, r := range rijen {
			tekst = append(tekst, opRegel(veldWaarden(f.Velden, r, n, t)))
		}
		return strings.Join(tekst, "\n")
	}
	return n.enkel(f, x, t)
}

func (n namen) enkel(f dossier.Veld, x any, t taal.Taal) string {
	switch x := x.(type) {
	case bool:
		if x {
			return taal.T("Ja", "Yes").In(t)
		}
		return taal.T("Nee", "No").In(t)
	case float64:
		if f.Type == dossier.FeitNr {
			return n.feit(int(x), t)
		}
		return strconv.Itoa(int(x))
	case string:
		return n.tekst(f, x, t)
	case []any:
		var delen []string
		for _, d := range x {
			delen = append(delen, n.enkel(f, d, t))
		}
		return strings.Join(delen, "; ")
	}
	return ""
}

func (n namen) tekst(f dossier.Veld, s string, t taal.Taal) string {
	if o, ok := f.Optie(s); ok {
		return o.Tekst.In(t)
	}
	switch f.Type {
	case dossier.Dag:
		if d, err := termijn.Parse(s); err == nil {
			return d.Lang(t)
		}
	case dossier.Gemeente, dossier.Gemeenten:
		return gemeente.Naam(s)
	case dossier.Persoon, dossier.Organisatie, dossier.Document:
		return n.van(s)
	case dossier.Gegevensnaam:
		return n.vraag(s, t)
	}
	return s
}

// vraag is the question of a fact the framework asks for.
func (n namen) vraag(id string, t taal.Taal) string {
	if n.zaak != nil && n.zaak.Kader != nil {
		for _, g := range n.zaak.Kader.Gegevens {
			if g.ID == id {
				return g.Vraag.In(t)
			}
		}
	}
	return id
}

// antwoord writes what was stated of a fact the framework asks for.
func (n namen) antwoord(g dossier.GegevenVastgesteld, t taal.Taal) string {
	f, _ := dossier.SoortMet("gegeven_vastgesteld").Veld("stand")
	if g.Stand != dossier.StandBekend || n.zaak == nil || n.zaak.Kader == nil {
		o, _ := f.Optie(g.Stand)
		return o.Tekst.In(t)
	}
	vraag := n.zaak.Kader.Gegeven(g.Gegeven)
	if vraag == nil {
		return ""
	}
	w, err := vraag.Waarde(g.Waarde.Any())
	if err != nil {
		return ""
	}
	return vraag.Tekst(w).In(t)
}

// feit names an earlier fact.
func (n namen) feit(nr int, t taal.Taal) string {
	if n.zaak != nil {
		if f, ok := n.zaak.Dossier.Feit(nr); ok {
			return dossier.SoortVan(f.Inhoud).Titel.In(t) + ", " + f.Gebeurd.Lang(t)
		}
	}
	return strconv.Itoa(nr)
}

// regels writes fields below each other: "Label: value".
func regels(waarden []feitVeldWaarde) string { return strings.Join(benoemd(waarden), "\n") }

// opRegel writes the fields of a group after each other.
func opRegel(waarden []feitVeldWaarde) string {
	r := benoemd(waarden)
	for i := range r {
		r[i] = strings.TrimSuffix(r[i], ".")
	}
	return strings.Join(r, ". ")
}

// benoemd puts the label before each value. After a question comes no colon.
func benoemd(waarden []feitVeldWaarde) (uit []string) {
	for _, w := range waarden {
		tussen := ": "
		if strings.HasSuffix(w.Label, "?") {
			tussen = " "
		}
		uit = append(uit, w.Label+tussen+w.Waarde)
	}
	return uit
}

// feitRegels makes the timeline of facts, newest first.
func feitRegels(feiten []dossier.Feit, n namen, v *verzoek) []feitRegel {
	gecorrigeerd, vervallen := map[int]int{}, map[int]bool{}
	for _, f := range feiten {
		if c, ok := f.Inhoud.(*dossier.FeitGecorrigeerd); ok {
			gecorrigeerd[c.Feit], vervallen[c.Feit] = f.Nr, c.Vervalt
		}
	}
	var lijst []feitRegel
	for _, f := range slices.Backward(feiten) {
		s := dossier.SoortVan(f.Inhoud)
		r := feitRegel{
			Nr: f.Nr, Titel: titelVoor(v.ik.Rol, s).In(v.taal), Door: n.wie(f.Door), Dag: f.Gebeurd,
			Wanneer: wanneer(f.Vastgelegd, v.vandaag, v.taal), Moment: f.Vastgelegd.Format("2006-01-02T15:04:05Z07:00"),
			Later: termijn.DatumVan(f.Vastgelegd) != f.Gebeurd, Waarden: feitWaarden(s, f.Inhoud, n, v.taal), Bron: s.Bron,
			GemeldNa: gemeldNa(f, v.taal), GecorrigeerdDoor: gecorrigeerd[f.Nr], Vervallen: vervallen[f.Nr],
		}
		switch c := f.Inhoud.(type) {
		case *dossier.FeitGecorrigeerd:
			r.Corrigeert = c.Feit
		case *dossier.GegevenVastgesteld:
			r.Titel = n.vraag(c.Gegeven, v.taal) + " " + n.antwoord(*c, v.taal)
		}
		lijst = append(lijst, r)
	}
	return lijst
}
