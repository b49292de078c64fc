package web

import (
	"time"

	"halfweg/termijn"
)

// tijdlijnBlad is the whole history of a dossier, or what was known of it on
// an earlier day.
type tijdlijnBlad struct {
	Kop        dossierKop
	Op         invoer // the day to look back to
	Bekend     string // that day in words, "" for today
	Regels     []feitRegel
	Corrigeren bool
}

// tijdlijn shows all facts, newest first. With ?op= it shows the dossier as it
// was known at the end of that day.
func (s *Server) tijdlijn(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	b := tijdlijnBlad{Kop: zaakKop(v, z), Corrigeren: magVastleggen(z, "feit_gecorrigeerd")}
	b.Op = invoer{Naam: "op", Label: v.T("Zoals bekend op", "As known on"), Hulp: datumHulp.In(v.taal), Type: "dag", Waarde: v.FormValue("op"), Verplicht: true}
	d := z.Dossier
	if b.Op.Waarde != "" {
		if dag, ok := b.Op.lees(v.URL.Query(), v.taal).(termijn.Datum); ok {
			b.Bekend = dag.Lang(v.taal)
			d = d.ZoalsBekend(eindeVan(dag))
		}
	}
	b.Regels = feitRegels(d.Feiten(), namenVan(z), v)
	for i := range b.Regels {
		b.Regels[i].CorrectiePad = dossierPad(z.ID, "corrigeer/"+aantal(b.Regels[i].Nr))
	}
	return v.toon(tijdlijnWeergave(v.dossierPagina(b.Kop, v.T("Tijdlijn", "Timeline")), b))
}

// eindeVan is the last moment of a day in the Netherlands.
func eindeVan(d termijn.Datum) time.Time { return d.Plus(1).Begin().Add(-time.Nanosecond) }
