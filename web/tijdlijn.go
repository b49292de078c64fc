package web

// tijdlijnBlad is the whole history of a dossier, or what was known of it on
// an earlier day.
type tijdlijnBlad struct {
	Kop        dossierKop
	Op         invoer // the day to look back to
	Regels     []feitRegel
	Corrigeren bool
}

// tijdlijn shows all facts, newest first. With ?bekend= it shows the dossier as
// it was known at the end of that day.
func (s *Server) tijdlijn(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	b := tijdlijnBlad{Kop: zaakKop(v, z), Corrigeren: magVastleggen(z, "feit_gecorrigeerd")}
	b.Op = *bekendVeld(v)
	if b.Op.Waarde != "" {
		b.Op.lees(v.URL.Query(), v.taal)
	}
	b.Regels = feitRegels(z.Dossier.Feiten(), namenVan(z), v)
	for i := range b.Regels {
		b.Regels[i].CorrectiePad = dossierPad(z.ID, "corrigeer/"+aantal(b.Regels[i].Nr))
	}
	return v.toon(tijdlijnWeergave(v.dossierPagina(b.Kop, v.T("Tijdlijn", "Timeline")), b))
}
