package web

import (
	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// huisBlad is one day in a house: who is where, who comes and goes, and what has
// to be done.
type huisBlad struct {
	Titel, Datum          string
	Vorige, Nu, Volgende  string // addresses; Nu is "" on the day of today
	Avond                 string // address of the log of that day, "" for a day to come
	Wonen                 string // "7 bewoners, 6 in huis"
	Bewoners              []huisBewoner
	Verwacht              []huisVerwacht
	Agenda                []huisAfspraak
	Taken                 []taakRij
	MeerTaken, MeerWonend bool
}

// huisBewoner is one resident on that day.
type huisBewoner struct {
	Pad, Naam, Nummer string
	Waar              merkje
	Merken            []merkje
	Geschreven        string // who wrote the log, "" when nobody did
	Zorgen            bool
	Links             []soortLink
}

// huisVerwacht is somebody expected.
type huisVerwacht struct {
	Pad, Naam, Nummer string
	Stand             merkje
	Doen              []soortLink
}

// huisAfspraak is an agreed day about one resident.
type huisAfspraak struct {
	Pad, Naam, Wat string
	Stand          merkje
}

// snel are the forms a house uses most, in the order of the day.
var snel = []struct {
	soort string
	kort  taal.Tekst
}{
	{"test_afgenomen", taal.T("Test", "Test")}, {"incident_gemeld", taal.T("Incident", "Incident")}, {"maatregel_gemeld", taal.T("Maatregel", "Measure")},
	{"verblijf_elders_gemeld", taal.T("Verblijf elders", "Stay elsewhere")}, {"doelvoortgang_gemeld", taal.T("Doelen", "Goals")},
}

// huisDag is where somebody who works in a house begins. Without a day, or with
// one that cannot be read, it is today.
func (s *Server) huisDag(v *verzoek) error {
	h, err := s.App.Huisdag(v.Context(), v.ik, v.dag())
	if err != nil {
		return err
	}
	b := huisBladVan(v, h)
	return v.toon(huisWeergave(v.pagina(b.Titel+", "+b.Datum, "/huis/dag"), b))
}

// dag is the day an address asks for with ?dag=.
func (v *verzoek) dag() termijn.Datum {
	if d, ok := leesDatum(v.URL.Query().Get("dag")); ok {
		return d
	}
	return v.vandaag
}

func huisPad(deel string, d termijn.Datum) string { return "/huis/" + deel + "?dag=" + d.String() }

func huisBladVan(v *verzoek, h *app.Huisdag) huisBlad {
	b := huisBlad{Titel: v.ik.OrganisatieNaam, Datum: h.Dag.Voluit(v.taal), Vorige: huisPad("dag", h.Dag.Plus(-1)), Volgende: huisPad("dag", h.Dag.Plus(1)),
		MeerTaken: h.MeerTaken, MeerWonend: h.MeerWonend}
	if h.Dag != v.vandaag {
		b.Nu = "/huis/dag"
	}
	if !h.Dag.Na(v.vandaag) {
		b.Avond = huisPad("avond", h.Dag)
	}
	binnen := 0
	for _, x := range h.Bewoners {
		if x.Waar.Als == dossier.Woont {
			binnen++
		}
		b.Bewoners = append(b.Bewoners, huisBewonerVan(v, h, x))
		b.Agenda = append(b.Agenda, afsprakenVan(v, h, x)...)
	}
	b.Wonen = bewonersTekst(len(h.Bewoners), binnen).In(v.taal)
	for _, x := range h.Verwacht {
		b.Verwacht = append(b.Verwacht, verwachtVan(v, h, x))
	}
	for _, t := range h.Taken {
		b.Taken = append(b.Taken, taakRijVan(v, t))
	}
	return b
}

func bewonersTekst(n, binnen int) taal.Tekst {
	wie := taal.T(aantal(n)+" bewoners", aantal(n)+" residents")
	if n == 1 {
		wie = taal.T("1 bewoner", "1 resident")
	}
	return taal.T(wie.NL+", "+aantal(binnen)+" in huis", wie.EN+", "+aantal(binnen)+" in the house")
}

func huisBewonerVan(v *verzoek, h *app.Huisdag, x app.Bewoner) huisBewoner {
	b := huisBewoner{Pad: dossierPad(x.Dossier, ""), Naam: x.Naam, Nummer: x.Nummer, Waar: waarVan(x.Waar, h.Dag, v.taal)}
	var vlaggen []string
	for _, k := range x.Kenmerken {
		if k.ID != "time_out" { // it stands there already
			vlaggen = append(vlaggen, k.ID)
		}
	}
	b.Merken = merkenVan(vlaggen, v.taal)
	for _, g := range x.Verslagen {
		b.Geschreven, b.Zorgen = h.Namen[g.Door.Persoon], b.Zorgen || g.Inhoud.Zorgen
	}
	if x.Waar.Als == dossier.OpTimeOut {
		b.Links = append(b.Links, soortLink{Naam: v.T("Terug van time-out", "Back from time-out"), Pad: feitPad(x.Dossier, "time_out_beeindigd")})
	}
	for _, s := range snel {
		b.Links = append(b.Links, soortLink{Naam: s.kort.In(v.taal), Pad: feitPad(x.Dossier, s.soort)})
	}
	return b
}

// waarVan says where a resident is. Who should be back by now is marked.
func waarVan(w dossier.Waar, dag termijn.Datum, t taal.Taal) merkje {
	tot := taal.T(" tot en met "+w.Tot.Lang(taal.NL), " until "+w.Tot.Lang(taal.EN)).In(t)
	switch w.Als {
	case dossier.OpTimeOut:
		if dag.Na(w.Tot) {
			return merkje{taal.T("Time-out voorbij sinds "+w.Tot.Lang(taal.NL)+", nog niet terug", "Time-out over since "+w.Tot.Lang(taal.EN)+", not back yet").In(t), "neg", "let-op"}
		}
		return merkje{taal.T("Time-out", "Time-out").In(t) + tot, "warn", "pauze"}
	case dossier.EldersOnbeantwoord:
		return merkje{taal.T("Elders", "Elsewhere").In(t) + tot, "info", "kalender"}
	}
	return merkje{taal.T("In huis", "In the house").In(t), "ok", "huis"}
}

// afsprakenVan are the agreed days about one resident, soonest first.
func afsprakenVan(v *verzoek, h *app.Huisdag, x app.Bewoner) (uit []huisAfspraak) {
	for _, t := range x.Termijnen {
		l := looptijdVan(t.Begin, t.Uiterlijk, h.Dag, v.taal)
		uit = append(uit, huisAfspraak{dossierPad(x.Dossier, ""), x.Naam, t.Titel.In(v.taal), merkje{l.Woorden + ", " + t.Uiterlijk.Kort(v.taal), l.Toon, "kalender"}})
	}
	return uit
}

func verwachtVan(v *verzoek, h *app.Huisdag, x app.Verwacht) huisVerwacht {
	b := huisVerwacht{Pad: dossierPad(x.Dossier, ""), Naam: x.Naam, Nummer: x.Nummer,
		Doen: []soortLink{{Naam: v.T("Is er", "Has come"), Pad: feitPad(x.Dossier, "plaatsing_gedaan")}, {Naam: v.T("Niet gekomen", "Did not come"), Pad: feitPad(x.Dossier, "niet_verschenen")}}}
	dag := x.Op.Lang(v.taal)
	switch {
	case x.NietVerschenen:
		b.Stand = merkje{v.T("Niet verschenen op ", "Did not arrive on ") + dag, "neg", "let-op"}
	case x.Op.Voor(h.Dag):
		b.Stand = merkje{v.T("Verwacht op ", "Expected on ") + dag + v.T(", nog niet vastgelegd", ", not recorded yet"), "neg", "let-op"}
	case x.Op == h.Dag:
		b.Stand = merkje{v.T("Komt vandaag", "Comes today"), "warn", "pijl"}
		if h.Dag != v.vandaag {
			b.Stand.Tekst = v.T("Komt deze dag", "Comes this day")
		}
	default:
		b.Stand, b.Doen = merkje{v.T("Verwacht op ", "Expected on ") + dag, "", "kalender"}, nil
	}
	return b
}
