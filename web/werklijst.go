package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// werklijstBlad is one page of a list as the reader sees it.
type werklijstBlad struct {
	Titel    string
	Tabs     []tabblad
	Standen  []standKaart
	Vraag    app.WerklijstVraag
	Fasen    []optie
	Filters  []filterTag
	Wissen   string // address of the list without filters
	Rijen    []werkRij
	Aantal   string
	Vorige   string    // address, "" at the start
	Volgende string    // address, "" at the end
	Nieuw    soortLink // what starts a dossier; empty for who cannot
}

// standKaart is a count on top of the list that is a filter too.
type standKaart struct {
	Aantal, Titel, Toon, Pad string
	Hier                     bool
}

// filterTag is a filter that is on, with the address of the list without it.
type filterTag struct{ Tekst, Pad string }

// werkRij is one dossier in the list.
type werkRij struct {
	Pad, Naam, Nummer, Gemeente string
	Termijn                     looptijd
	TermijnSoort                string
	Actie, Fase                 string
	Stand                       merkje
	Merken                      []merkje // what people must notice, the most urgent first
	Consulenten                 [2]string
	Organisatie, Gewijzigd      string
}

func (s *Server) werklijst(v *verzoek) error {
	vraag := werklijstVraagVan(v.URL.Query())
	if v.bsnWeg {
		return s.zoek(v)
	}
	lijst, err := s.App.Werklijst(v.Context(), v.ik, vraag)
	if err != nil {
		return err
	}
	b := werklijstBladVan(v, vraag, lijst)
	p := v.pagina(b.Titel, "/werklijst")
	p.Zoek = vraag.Zoek
	return v.toon(werklijstWeergave(p, b))
}

// werklijstPost takes the filters as typed and gives the list its address; a
// BSN is looked up without one.
func (s *Server) werklijstPost(v *verzoek) error {
	if err := v.leesFormulier("lijst", "zoek", "fase", "gemeente", "organisatie", "stand", "vanaf"); err != nil {
		return err
	}
	vraag := werklijstVraagVan(v.PostForm)
	if lijktBSN(vraag.Zoek) {
		return s.zoekNaar(v, vraag.Zoek)
	}
	return v.naar(werklijstPad(vraag))
}

// werklijstVraagVan reads the filters from the address.
func werklijstVraagVan(q url.Values) app.WerklijstVraag {
	return app.WerklijstVraag{
		Tab: q.Get("lijst"), Zoek: q.Get("zoek"), Fase: q.Get("fase"), Gemeente: q.Get("gemeente"),
		Organisatie: q.Get("organisatie"), Stand: q.Get("stand"), Vanaf: q.Get("vanaf"),
	}
}

// werklijstPad is the address of a list with these filters.
func werklijstPad(v app.WerklijstVraag) string {
	q := url.Values{}
	for naam, waarde := range map[string]string{
		"lijst": v.Tab, "zoek": v.Zoek, "fase": v.Fase, "gemeente": v.Gemeente,
		"organisatie": v.Organisatie, "stand": v.Stand, "vanaf": v.Vanaf,
	} {
		if waarde != "" {
			q.Set(naam, waarde)
		}
	}
	if len(q) == 0 {
		return "/werklijst"
	}
	return "/werklijst?" + q.Encode()
}

func werklijstBladVan(v *verzoek, vraag app.WerklijstVraag, l *app.Werklijst) werklijstBlad {
	if vraag.Tab == "" && len(l.Tabs) > 0 {
		vraag.Tab = l.Tabs[0].Naam
	}
	b := werklijstBlad{
		Titel: werklijstTitel(v.ik.Rol).In(v.taal), Vraag: vraag, Fasen: faseOpties(v.taal),
		Filters: filterTags(v, vraag), Wissen: werklijstPad(app.WerklijstVraag{Tab: vraag.Tab}), Aantal: dossiers(l.Totaal).In(v.taal),
	}
	for _, t := range l.Tabs {
		b.Tabs = append(b.Tabs, tabblad{Naam: t.Titel.In(v.taal), Aantal: telling(t), Hier: t.Naam == vraag.Tab,
			Pad: werklijstPad(app.WerklijstVraag{Tab: t.Naam}), Toon: tabToon(t)})
	}
	for _, t := range l.Standen {
		b.Standen = append(b.Standen, standKaartVan(v, vraag, t))
	}
	for _, r := range l.Rijen {
		b.Rijen = append(b.Rijen, werkRijVan(v, r))
	}
	b.Vorige, b.Volgende = bladerPad(vraag, l.Vorige), bladerPad(vraag, l.Volgende)
	if s := opentMet(v.ik.Rol); len(s) > 0 {
		b.Nieuw = soortLink{Naam: s[0].Doen.In(v.taal), Pad: nieuwPad(s[0].Naam)}
	}
	return b
}

func werklijstTitel(r dossier.Rol) taal.Tekst {
	switch r {
	case dossier.Regiebehandelaar:
		return taal.T("Onze aanmeldingen", "Our referrals")
	case dossier.Safehousemedewerker:
		return taal.T("Onze bewoners", "Our residents")
	case dossier.Inwoner:
		return taal.T("Mijn traject", "My case")
	}
	return taal.T("Werkvoorraad", "Worklist")
}

func bladerPad(v app.WerklijstVraag, vanaf string) string {
	if vanaf == "" {
		return ""
	}
	v.Vanaf = vanaf
	return werklijstPad(v)
}

// telling writes a count; one that was stopped gets a plus.
func telling(t app.Tab) string {
	n := strconv.Itoa(t.Aantal)
	if t.Meer {
		n += "+"
	}
	return n
}

// tabToon marks the list nobody works on, as long as something is in it.
func tabToon(t app.Tab) string {
	if t.Naam == "vrij" && t.Aantal > 0 {
		return "neg"
	}
	return ""
}

func dossiers(n int) taal.Tekst {
	if n == 1 {
		return taal.T("1 dossier", "1 case")
	}
	return taal.T(strconv.Itoa(n)+" dossiers", strconv.Itoa(n)+" cases")
}

// standKaartVan makes a count that turns its filter on, or off when it is on.
func standKaartVan(v *verzoek, vraag app.WerklijstVraag, t app.Tab) standKaart {
	k := standKaart{Aantal: telling(t), Titel: t.Titel.In(v.taal), Hier: vraag.Stand == t.Naam}
	if t.Aantal > 0 {
		k.Toon = map[string]string{"te_laat": "neg", "deze_week": "warn"}[t.Naam]
	}
	vraag.Vanaf, vraag.Stand = "", t.Naam
	if k.Hier {
		vraag.Stand = ""
	}
	k.Pad = werklijstPad(vraag)
	return k
}

// filterTags lists the filters that are on.
func filterTags(v *verzoek, vraag app.WerklijstVraag) []filterTag {
	var tags []filterTag
	weg := func(tekst string, wis func(*app.WerklijstVraag)) {
		zonder := vraag
		zonder.Vanaf = ""
		wis(&zonder)
		tags = append(tags, filterTag{tekst, werklijstPad(zonder)})
	}
	if vraag.Zoek != "" {
		weg("“"+vraag.Zoek+"”", func(z *app.WerklijstVraag) { z.Zoek = "" })
	}
	if vraag.Fase != "" {
		weg(dossier.Fase(vraag.Fase).Titel().In(v.taal), func(z *app.WerklijstVraag) { z.Fase = "" })
	}
	if vraag.Gemeente != "" {
		weg(gemeente.Naam(vraag.Gemeente), func(z *app.WerklijstVraag) { z.Gemeente = "" })
	}
	if vraag.Organisatie != "" {
		weg(v.s.organisatieNaam(v, vraag.Organisatie), func(z *app.WerklijstVraag) { z.Organisatie = "" })
	}
	if vraag.Stand != "" {
		weg(standNaam(vraag.Stand).In(v.taal), func(z *app.WerklijstVraag) { z.Stand = "" })
	}
	return tags
}

func standNaam(s string) taal.Tekst {
	switch s {
	case "te_laat":
		return taal.T("Te laat", "Late")
	case "deze_week":
		return taal.T("Loopt deze week af", "Ends this week")
	case "wacht_op_ander":
		return taal.T("Wacht op een ander", "Waits for somebody else")
	}
	return taal.T(s, s)
}

func werkRijVan(v *verzoek, r app.Rij) werkRij {
	w := werkRij{
		Pad: "/dossiers/" + r.ID, Naam: r.Inwoner, Nummer: r.Nummer, Gemeente: gemeente.Naam(r.Gemeente),
		Termijn: looptijdVan(r.Begin, r.Uiterlijk, v.vandaag, v.taal), TermijnSoort: r.TermijnSoort.In(v.taal),
		Actie: r.Actie.In(v.taal), Fase: r.Fase.Titel().In(v.taal), Stand: standVan(r, v.taal),
		Consulenten: [2]string{r.Consulent1, r.Consulent2}, Organisatie: r.Organisatie,
		Gewijzigd: wanneer(r.Gewijzigd, v.vandaag, v.taal),
	}
	if len(v.ik.Gemeenten) == 1 && r.Gemeente == v.ik.Gemeenten[0] {
		w.Gemeente = "" // it says nothing to who works for one
	}
	if !v.vandaag.Na(r.StilTot) {
		w.Termijn = looptijd{Woorden: v.T("Termijn staat stil", "Clock stands still")}
	}
	w.Merken = merkenVan(r.Vlaggen, v.taal)
	return w
}

// standVan says who has to act.
func standVan(r app.Rij, t taal.Taal) merkje {
	switch {
	case r.Fase == dossier.FaseGesloten:
		return merkje{taal.T("Gesloten", "Closed").In(t), "", "slot"}
	case r.Actie.IsZero():
		return merkje{taal.T("Niets te doen", "Nothing to do").In(t), "ok", "vink"}
	case r.WachtOp.IsZero():
		return merkje{taal.T("Wacht op u", "Waits for you").In(t), "warn", "oog"}
	}
	return merkje{taal.T("Wacht op "+r.WachtOp.NL, "Waits for "+r.WachtOp.EN).In(t), "", "pauze"}
}

func faseOpties(t taal.Taal) []optie {
	opties := []optie{{"", taal.T("Alle stappen", "All steps").In(t)}}
	for _, f := range dossier.Fasen() {
		opties = append(opties, optie{string(f), f.Titel().In(t)})
	}
	return opties
}

// wanneer writes a moment as people say it: with the time today and yesterday,
// as a date before.
func wanneer(op time.Time, vandaag termijn.Datum, t taal.Taal) string {
	if op.IsZero() {
		return ""
	}
	dag := termijn.DatumVan(op)
	klok := termijn.Klok(op)
	switch vandaag.Min(dag) {
	case 0:
		return taal.T("vandaag ", "today ").In(t) + klok
	case 1:
		return taal.T("gisteren ", "yesterday ").In(t) + klok
	}
	if dag.Tijd().Year() == vandaag.Tijd().Year() {
		return strings.TrimSuffix(dag.Kort(t), " "+strconv.Itoa(dag.Tijd().Year()))
	}
	return dag.Kort(t)
}

// organisatieNaam names an organisation by its id.
func (s *Server) organisatieNaam(v *verzoek, id string) string {
	r, err := s.App.Register(v.Context())
	if err != nil {
		return id
	}
	if i := slices.IndexFunc(r.Organisaties, func(o app.Organisatie) bool { return o.ID == id }); i >= 0 {
		return r.Organisaties[i].Naam
	}
	return id
}

// gemeenteOpties lists the municipalities to filter on: those the reader works
// for when there are several, else none.
func gemeenteOpties(ik toegang.Ik) []optie {
	if len(ik.Gemeenten) < 2 {
		return nil
	}
	opties := make([]optie, len(ik.Gemeenten))
	for i, code := range ik.Gemeenten {
		opties[i] = optie{code, gemeente.Naam(code)}
	}
	slices.SortFunc(opties, func(a, b optie) int { return cmp.Compare(a.Tekst, b.Tekst) })
	return opties
}
