package web

import (
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// weekBlad is one week as the reader sees it.
type weekBlad struct {
	Titel              string
	Wanneer            string // from when to when
	Dagen              []weekDag
	Vorige, Nu, Daarna string // addresses; Nu is "" in the week of today
	Meer               bool   // not everything fits
}

// weekDag is one day with what ends on it.
type weekDag struct {
	Naam, Datum string
	Vandaag     bool
	Voorbij     bool
	Taken       []taakRij
	Termijnen   []werkRij
}

// heeftWeek reports whether somebody handles dossiers of many, by the week.
func heeftWeek(ik toegang.Ik) bool {
	return ik.Rol == dossier.Consulent || ik.Rol == dossier.Teamleider
}

// week shows seven days with what ends on each. Without a day, or with one that
// cannot be read, it is the week of today.
func (s *Server) week(v *verzoek) error {
	if !heeftWeek(v.ik) {
		return errGeenPagina
	}
	op, ok := leesDatum(v.URL.Query().Get("van"))
	if !ok {
		op = v.vandaag
	}
	w, err := s.App.Week(v.Context(), v.ik, op)
	if err != nil {
		return err
	}
	b := weekBladVan(v, w)
	return v.toon(weekWeergave(v.pagina(b.Titel, "/week"), b))
}

func weekPad(d termijn.Datum) string { return "/week?van=" + d.String() }

func weekBladVan(v *verzoek, w *app.Week) weekBlad {
	b := weekBlad{Titel: v.T("Week ", "Week ") + weekNummer(w.Van), Wanneer: w.Van.Lang(v.taal) + v.T(" tot en met ", " to ") + w.Van.Plus(6).Lang(v.taal),
		Vorige: weekPad(w.Van.Plus(-7)), Daarna: weekPad(w.Van.Plus(7)), Meer: w.Meer}
	if v.vandaag.Voor(w.Van) || v.vandaag.Na(w.Van.Plus(6)) {
		b.Nu = "/week"
	}
	for i, d := range w.Dagen {
		x := weekDag{Naam: weekdagen[i].In(v.taal), Datum: zonderJaar(d.Op, v.taal), Vandaag: d.Op == v.vandaag, Voorbij: d.Op.Voor(v.vandaag)}
		for _, t := range d.Taken {
			x.Taken = append(x.Taken, taakRijVan(v, t))
		}
		for _, r := range d.Termijnen {
			x.Termijnen = append(x.Termijnen, werkRijVan(v, r))
		}
		b.Dagen = append(b.Dagen, x)
	}
	return b
}

// zonderJaar writes a day whose year is said elsewhere.
func zonderJaar(d termijn.Datum, t taal.Taal) string {
	return strings.TrimSuffix(d.Lang(t), " "+strconv.Itoa(d.Tijd().Year()))
}

var weekdagen = []taal.Tekst{
	taal.T("Maandag", "Monday"), taal.T("Dinsdag", "Tuesday"), taal.T("Woensdag", "Wednesday"), taal.T("Donderdag", "Thursday"),
	taal.T("Vrijdag", "Friday"), taal.T("Zaterdag", "Saturday"), taal.T("Zondag", "Sunday"),
}
