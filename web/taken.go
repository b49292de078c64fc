package web

import (
	"fmt"
	"net/url"
	"strconv"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
)

// takenBlad is one page of what the reader has to do himself.
type takenBlad struct {
	Titel            string
	Standen          []standKaart
	Stand            string // the filter that is on
	Rijen            []taakRij
	Aantal           string
	Vorige, Volgende string // addresses, "" at the ends
	Week             bool   // there is a week to look at too
}

// taakRij is one task as the reader sees it.
type taakRij struct {
	Wat, Pad       string // Pad: the form that does it, "" when there is none
	Zaak           string // address of the case
	Naam, Nummer   string
	Gemeente, Fase string
	Termijn        looptijd
	TermijnSoort   string
	Soort          merkje // a target, or at once
	Bron           string
}

// taken lists what the reader has to do. For a resident that stands among what
// he can do.
func (s *Server) taken(v *verzoek) error {
	if v.ik.Rol == dossier.Inwoner {
		return v.naar(mijnPad("doen"))
	}
	vraag := app.TakenVraag{Stand: v.URL.Query().Get("stand"), Vanaf: v.URL.Query().Get("vanaf")}
	lijst, err := s.App.Taken(v.Context(), v.ik, vraag)
	if err != nil {
		return err
	}
	return v.toon(takenWeergave(v.pagina(v.T("Mijn taken", "My tasks"), "/taken"), takenBladVan(v, vraag, lijst)))
}

func takenPad(v app.TakenVraag) string {
	q := url.Values{}
	if v.Stand != "" {
		q.Set("stand", v.Stand)
	}
	if v.Vanaf != "" {
		q.Set("vanaf", v.Vanaf)
	}
	if len(q) == 0 {
		return "/taken"
	}
	return "/taken?" + q.Encode()
}

func takenBladVan(v *verzoek, vraag app.TakenVraag, l *app.Takenlijst) takenBlad {
	b := takenBlad{Titel: v.T("Mijn taken", "My tasks"), Stand: vraag.Stand, Week: heeftWeek(v.ik),
		Aantal: takenTekst(telling(app.Tab{Aantal: l.Totaal, Meer: l.Meer}), l.Totaal).In(v.taal)}
	for _, t := range l.Standen {
		b.Standen = append(b.Standen, taakStandKaart(v, vraag, t))
	}
	for _, r := range l.Rijen {
		b.Rijen = append(b.Rijen, taakRijVan(v, r))
	}
	ga := func(vanaf string) string {
		if vanaf == "" {
			return ""
		}
		return takenPad(app.TakenVraag{Stand: vraag.Stand, Vanaf: vanaf})
	}
	b.Vorige, b.Volgende = ga(l.Vorige), ga(l.Volgende)
	return b
}

func takenTekst(telling string, n int) taal.Tekst {
	if n == 1 {
		return taal.T("1 taak", "1 task")
	}
	return taal.T(telling+" taken", telling+" tasks")
}

// taakStandKaart makes a count that turns its filter on, or off when it is on.
func taakStandKaart(v *verzoek, vraag app.TakenVraag, t app.Tab) standKaart {
	k := standKaart{Aantal: telling(t), Titel: t.Titel.In(v.taal), Hier: vraag.Stand == t.Naam, Pad: takenPad(app.TakenVraag{Stand: t.Naam})}
	if t.Aantal > 0 {
		k.Toon = map[string]string{app.StandTeLaat: "neg", app.StandDezeWeek: "warn", app.StandDirect: "warn"}[t.Naam]
	}
	if k.Hier {
		k.Pad = "/taken"
	}
	return k
}

func taakRijVan(v *verzoek, r app.TaakRij) taakRij {
	t := taakRij{Wat: r.Wat.In(v.taal), Zaak: zaakPad(v, r.Dossier), Naam: r.Inwoner, Nummer: r.Nummer, Gemeente: gemeente.Naam(r.Gemeente),
		Fase: r.Fase.Titel().In(v.taal), Bron: r.Bron, TermijnSoort: r.Termijn.In(v.taal), Termijn: looptijdVan(r.Begin, r.Uiterlijk, v.vandaag, v.taal)}
	if r.Feit != "" {
		t.Pad = formulierPad(r.Dossier, r.Feit)
	}
	if len(v.ik.Gemeenten) == 1 && r.Gemeente == v.ik.Gemeenten[0] {
		t.Gemeente = "" // it says nothing to who works for one
	}
	switch {
	case r.Direct:
		t.Termijn = looptijd{Woorden: sinds(v.vandaag.Min(r.Begin)).In(v.taal), Toon: "warn"}
		t.Soort = merkje{v.T("Meteen", "At once"), "warn", "let-op"}
	case !r.StilTot.IsZero() && !v.vandaag.Na(r.StilTot):
		t.Termijn = looptijd{Woorden: v.T("Termijn staat stil", "Clock stands still")}
	case r.Streef:
		t.Soort = merkje{v.T("Streefdatum", "Target"), "info", "klok"}
	}
	return t
}

// sinds says how long something that has to be done at once has waited.
func sinds(dagen int) taal.Tekst {
	switch {
	case dagen <= 0:
		return taal.T("Sinds vandaag", "Since today")
	case dagen == 1:
		return taal.T("Sinds 1 dag", "For 1 day")
	}
	return taal.T(fmt.Sprintf("Sinds %d dagen", dagen), fmt.Sprintf("For %d days", dagen))
}

// zaakPad is the address of a case for the reader.
func zaakPad(v *verzoek, id string) string {
	if v.ik.Rol == dossier.Inwoner {
		return "/mijn"
	}
	return dossierPad(id, "")
}

// weekNummer is the number of a week as calendars print it (ISO 8601).
func weekNummer(d termijn.Datum) string {
	_, n := d.Tijd().ISOWeek()
	return strconv.Itoa(n)
}
