package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// dossierKop is the bar on top of every page of a dossier.
type dossierKop struct {
	ID, Naam, Nummer string
	Stand            merkje
	Kenmerken        [][2]string
	Klok             *klok
	Stappen          []fasestap
	Tabs             []tabblad
}

// klok is the term that counts now, with why it ends when it does.
type klok struct {
	looptijd
	Titel  string
	Stil   bool // suspended: the end still moves
	Streef bool
	Waarom []termijnStap
}

// termijnStap is one step of the computation of a date.
type termijnStap struct{ Dag, Uitleg, Bron string }

// fasestap is one step of the chain as the dossier stands in it.
type fasestap struct {
	Naam        string
	Klaar, Hier bool
}

// taakRegel is one line of the task list.
type taakRegel struct {
	Wat, Waarom, Wie, Pad string
	Klaar, NogNiet        bool
	Stand                 merkje
	Termijn               looptijd
}

// dossierBlad is the first page of a dossier.
type dossierBlad struct {
	Kop       dossierKop
	Klaar     string // what was just recorded
	Meldingen []bladMelding
	Nu        []taakRegel // what the reader has to do now
	Taken     []taakRegel // still to do, by whoever
	Gedaan    []taakRegel
	Gereed    string // "2 van 5 klaar"
	Termijnen []termijnRegel
	Meer      []soortLink
	NogNiet   []soortLink
	Kern      [][2]string
	Mensen    [][2]string // name, what
	Laatste   []feitRegel
}

// bladMelding is a message on a dossier page.
type bladMelding struct{ Toon, Tekst, Bron string }

// termijnRegel is one term with why.
type termijnRegel struct {
	Titel  string
	Stand  merkje
	Loop   looptijd
	Waarom []termijnStap
}

// soortLink leads to the form of a kind of fact, or says why not yet.
type soortLink struct{ Naam, Pad, Waarom, Bron string }

// dossierPad is the address of a page of a dossier.
func dossierPad(id, deel string) string {
	pad := "/dossiers/" + id
	if deel != "" {
		pad += "/" + deel
	}
	return pad
}

// formulierPad is the address of the form for a kind of fact; a few have a page
// of their own.
func formulierPad(dossierID, soort string) string {
	switch soort {
	case "":
		return ""
	case "oordeel_gegeven":
		return dossierPad(dossierID, "oordeel")
	case "verschil_besproken":
		return dossierPad(dossierID, "verschil")
	case "gegeven_vastgesteld":
		return dossierPad(dossierID, "gegevens")
	case "document_toegevoegd":
		return dossierPad(dossierID, "documenten")
	case "feit_gecorrigeerd":
		return dossierPad(dossierID, "tijdlijn")
	}
	return feitPad(dossierID, soort)
}

func (s *Server) zaak(v *verzoek) (*app.Zaak, error) {
	return s.App.Dossier(v.Context(), v.ik, v.PathValue("id"))
}

func (s *Server) dossier(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	n := namenVan(z)
	b := dossierBlad{
		Kop: zaakKop(v, z), Meldingen: meldingen(v, z), Termijnen: termijnRegelsVan(v, z),
		Kern: kern(v, z, n), Mensen: betrokkenen(v, z, n), Laatste: feitRegels(z.Dossier.Feiten(), n, v),
	}
	b.Laatste = b.Laatste[:min(5, len(b.Laatste))]
	b.taken(v, z, n)
	b.vastleggen(v, z)
	if k := dossier.SoortMet(strings.ReplaceAll(v.FormValue("klaar"), "-", "_")); k != nil {
		b.Klaar = k.Titel.In(v.taal) + ". " + v.T("Het staat in het dossier.", "It is in the record.")
	} else if v.FormValue("bewaard") != "" {
		b.Klaar = v.T("Uw concept is bewaard. U kunt later verder.", "Your draft was kept. You can go on later.")
	}
	return v.toon(dossierWeergave(v.dossierPagina(b.Kop, ""), b))
}

// dossierPagina is the frame of a page about a dossier. Its title never names
// the resident: titles end up in the history of a browser.
func (v *verzoek) dossierPagina(k dossierKop, deel string) pagina {
	titel := v.T("Zaak ", "Case ") + k.Nummer
	if deel != "" {
		titel = deel + ", " + titel
	}
	return v.pagina(titel, "/werklijst")
}

func zaakKop(v *verzoek, z *app.Zaak) dossierKop {
	k := dossierKop{
		ID: z.ID, Naam: inwonerNaam(z.Inwoner), Nummer: z.Nummer, Kenmerken: kenmerken(v, z),
		Klok: klokVan(v, z), Stappen: fasestappen(z.Fase, v.taal), Tabs: dossierTabs(v, z),
	}
	if k.Naam == "" {
		k.Naam = v.T("Zaak ", "Case ") + z.Nummer
	}
	k.Stand = zaakStand(v, z)
	return k
}

// inwonerNaam is the name on top of a page: "S. el Amrani".
func inwonerNaam(i app.Inwoner) string {
	return strings.Join(strings.Fields(i.Voorletters+" "+i.Tussenvoegsel+" "+i.Achternaam), " ")
}

// gemaskeerd shows the last three digits of a BSN.
func gemaskeerd(bsn string) string {
	if len(bsn) < 4 {
		return ""
	}
	return "••••••" + bsn[len(bsn)-3:]
}

func kenmerken(v *verzoek, z *app.Zaak) [][2]string {
	var x [][2]string
	zet := func(naam, waarde string) {
		if waarde != "" {
			x = append(x, [2]string{naam, waarde})
		}
	}
	zet(v.T("Geboren", "Born"), z.Inwoner.Geboren.Lang(v.taal))
	zet("BSN", gemaskeerd(z.Inwoner.BSN))
	if z.Dossier.Herkomst != "" {
		zet(v.T("Gemeente van herkomst", "Municipality of origin"), gemeente.Naam(z.Dossier.Herkomst))
	}
	if z.Kader != nil {
		zet(v.T("Kader", "Framework"), z.Kader.Titel.In(v.taal))
	}
	return x
}

// klokVolgorde says which term counts, as lists do: the decision, the
// investigation, the eight weeks.
var klokVolgorde = []string{dossier.TermijnBeslissing, dossier.TermijnOnderzoek, dossier.TermijnAchtWeken, dossier.TermijnVMR, dossier.TermijnBezwaar}

// klokVan picks the term that counts now, nil when none runs.
func klokVan(v *verzoek, z *app.Zaak) *klok {
	var beste *dossier.Termijn
	for _, id := range klokVolgorde {
		i := slices.IndexFunc(z.Termijnen, func(t dossier.Termijn) bool { return t.ID == id && t.Loopt() && !t.Uiterlijk.IsZero() })
		if i >= 0 {
			beste = &z.Termijnen[i]
			break
		}
	}
	if beste == nil {
		return nil
	}
	k := klok{looptijd: looptijdVan(beste.Begin, beste.Uiterlijk, z.Vandaag, v.taal), Titel: beste.Titel.In(v.taal), Streef: beste.Streef, Waarom: stappenVan(beste.Termijn, v.taal)}
	if beste.StaatStil(z.Vandaag) {
		k.Stil, k.Toon, k.Woorden = true, "", v.T("De termijn staat stil", "The clock stands still")
	}
	return &k
}

func stappenVan(t termijn.Termijn, tl taal.Taal) []termijnStap {
	var stappen []termijnStap
	for _, s := range t.Stappen {
		stappen = append(stappen, termijnStap{s.Op.Voluit(tl), s.Uitleg.In(tl), s.Bron})
	}
	return stappen
}

func fasestappen(nu dossier.Fase, t taal.Taal) []fasestap {
	hier := slices.Index(dossier.Fasen(), nu)
	var stappen []fasestap
	for i, f := range dossier.Fasen() {
		stappen = append(stappen, fasestap{f.Titel().In(t), i < hier || nu == dossier.FaseGesloten, i == hier})
	}
	return stappen
}

func dossierTabs(v *verzoek, z *app.Zaak) []tabblad {
	tabs := []tabblad{{Naam: v.T("Overzicht", "Overview"), Pad: dossierPad(z.ID, "")}}
	zet := func(naam, deel string, aantal string) {
		tabs = append(tabs, tabblad{Naam: naam, Pad: dossierPad(z.ID, deel), Aantal: aantal})
	}
	if z.Kader != nil && (z.Ziet[toegang.Onderzoek].Ja || z.Ziet[toegang.Oordeel].Ja) {
		zet(v.T("Afweging", "Assessment"), "afweging", "")
	}
	zet(v.T("Documenten", "Documents"), "documenten", aantal(len(z.Documenten)))
	if z.Ziet[toegang.Besluit].Ja {
		zet(v.T("Besluit", "Decision"), "besluit", "")
	}
	zet(v.T("Tijdlijn", "Timeline"), "tijdlijn", "")
	if z.Ziet[toegang.Inzage].Ja {
		zet(v.T("Wie keek er", "Who looked"), "inzage", "")
	}
	for i := range tabs {
		tabs[i].Hier = tabs[i].Pad == v.URL.Path
	}
	return tabs
}

// zaakStand says in a few words what the dossier waits for.
func zaakStand(v *verzoek, z *app.Zaak) merkje {
	if z.Fase == dossier.FaseGesloten {
		return merkje{v.T("Gesloten", "Closed"), "", "slot"}
	}
	for _, t := range z.Taken {
		if t.Stand == dossier.TaakOpen && !t.Mag && voorMij(t, v.ik) {
			return merkje{v.T("Wacht op u", "Waits for you"), "warn", "oog"}
		}
	}
	return merkje{z.Fase.Titel().In(v.taal), "info", "klok"}
}

// voorMij reports whether a task is for the reader: for him by name, or for
// his role at his organisation.
func voorMij(t dossier.Taak, ik toegang.Ik) bool {
	w := t.Wie
	if w.Persoon != "" {
		return w.Persoon == ik.Persoon
	}
	return w.Rol == ik.Rol && (w.Organisatie == "" || w.Organisatie == ik.Organisatie)
}

func meldingen(v *verzoek, z *app.Zaak) []bladMelding {
	var m []bladMelding
	if z.NieuwerKader != nil {
		m = append(m, bladMelding{"", v.T("Er geldt intussen een nieuwere versie van het kader. Dit dossier blijft bij de versie van de dag van de melding, tot iemand anders kiest.",
			"A newer version of the framework is in force by now. This case stays with the version of the day of the notice, until somebody chooses otherwise."), z.NieuwerKader.Titel.In(v.taal)})
	}
	for _, k := range z.Dossier.Kenmerken(dossier.Omgeving{Kader: z.Kader, Wet: v.s.App.Wet}) {
		m = append(m, bladMelding{"warn", k.Tekst.In(v.taal) + ".", k.Bron})
	}
	if vs := z.Dossier.Verschillen(); len(vs) > 0 && !z.Dossier.Eensgezind() {
		m = append(m, bladMelding{"warn", v.T("De consulenten oordelen verschillend over "+strings.Join(vs, ", ")+". Bespreek dit samen; daarna kan het besluit verder.",
			"The consultants judge differently on "+strings.Join(vs, ", ")+". Discuss it together; after that the decision can go on."), ""})
	}
	return m
}

// taken splits the tasks into what the reader does now and the whole list.
func (b *dossierBlad) taken(v *verzoek, z *app.Zaak, n namen) {
	klaar, tel := 0, 0
	taken := slices.Clone(z.Taken)
	slices.SortStableFunc(taken, func(a, b dossier.Taak) int { return naast(a) - naast(b) })
	for _, t := range taken {
		if t.Stand == dossier.TaakVervallen {
			continue
		}
		r := taakRegelVan(v, z, t, n)
		tel++
		if r.Klaar {
			klaar++
			b.Gedaan = append(b.Gedaan, r)
			continue
		} else if t.Stand == dossier.TaakOpen && voorMij(t, v.ik) && !t.Mag {
			b.Nu = append(b.Nu, r)
		}
		b.Taken = append(b.Taken, r)
	}
	b.Gereed = aantal(klaar) + v.T(" van ", " of ") + aantal(tel) + v.T(" klaar", " done")
}

// naast puts what stands beside the main line behind it.
func naast(t dossier.Taak) int {
	if t.Zij || t.Mag {
		return 1
	}
	return 0
}

func taakRegelVan(v *verzoek, z *app.Zaak, t dossier.Taak, n namen) taakRegel {
	r := taakRegel{
		Wat: t.Wat.In(v.taal), Waarom: t.Waarom.In(v.taal), Wie: partijNaam(t.Wie, n, v.taal),
		Klaar: t.Stand == dossier.TaakKlaar, NogNiet: t.Stand == dossier.TaakNogNiet,
	}
	// What nobody has to do cannot be late.
	if t.Termijn != nil && !r.Klaar && !(t.Mag && t.Termijn.TeLaat(z.Vandaag)) {
		r.Termijn = looptijdVan(t.Termijn.Begin, t.Termijn.Uiterlijk, z.Vandaag, v.taal)
	}
	mag := slices.ContainsFunc(z.Mag, func(s *dossier.Soort) bool { return s.Naam == t.Feit })
	switch {
	case r.Klaar:
		r.Stand = merkje{Tekst: v.T("Klaar", "Done")}
	case r.NogNiet:
		r.Stand = merkje{Tekst: v.T("Nog niet mogelijk", "Not possible yet")}
	case t.Mag:
		r.Stand = merkje{Tekst: v.T("Mag, hoeft niet", "Optional")}
	case voorMij(t, v.ik):
		r.Stand = merkje{v.T("Wacht op u", "Waits for you"), "warn", "oog"}
	default:
		r.Stand = merkje{v.T("Wacht op ", "Waits for ") + r.Wie, "", "pauze"}
	}
	if mag && !r.Klaar && !r.NogNiet {
		r.Pad = formulierPad(z.ID, t.Feit)
	}
	return r
}

// partijNaam names who has to act.
func partijNaam(p dossier.Partij, n namen, t taal.Taal) string {
	switch {
	case p.Persoon != "":
		return n.van(p.Persoon)
	case p.Organisatie != "":
		return n.van(p.Organisatie)
	}
	return strings.ToLower(rolNaam(p.Rol).In(t))
}

// vastleggen lists what the reader may record besides the open tasks.
func (b *dossierBlad) vastleggen(v *verzoek, z *app.Zaak) {
	for _, s := range z.Mag {
		if s.Naam != "feit_gecorrigeerd" {
			b.Meer = append(b.Meer, soortLink{Naam: s.Doen.In(v.taal), Pad: formulierPad(z.ID, s.Naam)})
		}
	}
	for _, m := range z.MagNogNiet {
		w := m.Weigering
		b.NogNiet = append(b.NogNiet, soortLink{Naam: m.Soort.Doen.In(v.taal), Waarom: strings.TrimSpace(w.Reden.In(v.taal) + " " + w.Uitweg.In(v.taal)), Bron: w.Bron})
	}
}

func termijnRegelsVan(v *verzoek, z *app.Zaak) []termijnRegel {
	var regels []termijnRegel
	for _, t := range z.Termijnen {
		if t.Uiterlijk.IsZero() || t.Vervallen {
			continue
		}
		r := termijnRegel{Titel: t.Titel.In(v.taal), Waarom: stappenVan(t.Termijn, v.taal), Loop: looptijdVan(t.Begin, t.Uiterlijk, z.Vandaag, v.taal)}
		switch {
		case t.ID == dossier.TermijnPersoonlijkPlan && t.TeLaat(z.Vandaag): // a right, which nobody has to use
			r.Stand, r.Loop = merkje{Tekst: v.T("Voorbij", "Past")}, looptijd{Woorden: t.Uiterlijk.Lang(v.taal)}
		case !t.Gedaan.IsZero() && t.TeLaat(z.Vandaag):
			r.Stand = merkje{v.T("Te laat gedaan", "Done late"), "neg", "let-op"}
		case !t.Gedaan.IsZero():
			r.Stand = merkje{v.T("Op tijd", "In time"), "ok", "vink"}
		case t.StaatStil(z.Vandaag):
			r.Stand = merkje{v.T("Staat stil", "Stands still"), "", "pauze"}
		case t.Streef:
			r.Stand = merkje{v.T("Streefdatum", "Target"), "info", "klok"}
		case t.TeLaat(z.Vandaag):
			r.Stand = merkje{v.T("Te laat", "Late"), "neg", "let-op"}
		default:
			r.Stand = merkje{v.T("Loopt", "Runs"), "", "klok"}
		}
		if !t.Gedaan.IsZero() {
			r.Loop = looptijd{Woorden: t.Uiterlijk.Lang(v.taal)}
		}
		regels = append(regels, r)
	}
	return regels
}

// kern are the few facts everybody looks for.
func kern(v *verzoek, z *app.Zaak, n namen) [][2]string {
	d := z.Dossier
	var x [][2]string
	zet := func(naam, waarde string) {
		if waarde != "" {
			x = append(x, [2]string{naam, waarde})
		}
	}
	if d.Signaal != nil {
		zet(v.T("Signaal", "Signal"), d.Signaal.Op.Lang(v.taal))
		zet(v.T("Kliniek", "Clinic"), n.van(d.Signaal.Inhoud.Kliniek))
	}
	if d.Melding != nil {
		zet(v.T("Melding", "Notice"), d.Melding.Op.Lang(v.taal))
	}
	if d.Aanvraag != nil {
		zet(v.T("Aanvraag", "Application"), d.Aanvraag.Op.Lang(v.taal))
	}
	zet(v.T("Ontslag", "Discharge"), d.Ontslag.Lang(v.taal))
	if d.Huis != "" {
		zet(v.T("Safehouse", "Safehouse"), n.van(d.Huis))
	}
	if d.Gemeente != "" {
		zet(v.T("Behandelt", "Handled by"), gemeente.Naam(d.Gemeente))
	}
	return x
}

// betrokkenen are the people of the dossier with what they do in it.
func betrokkenen(v *verzoek, z *app.Zaak, n namen) [][2]string {
	d := z.Dossier
	var x [][2]string
	zet := func(id, wat string) {
		if id == "" {
			return
		}
		if id == v.ik.Persoon {
			wat += v.T(", u", ", you")
		}
		x = append(x, [2]string{n.van(id), wat})
	}
	if d.Consulenten != nil {
		zet(d.Consulenten.Inhoud.Eerste, v.T("Eerste consulent", "First consultant"))
		zet(d.Consulenten.Inhoud.Tweede, v.T("Tweede consulent", "Second consultant"))
	}
	if d.Signaal != nil {
		zet(d.Signaal.Inhoud.Regiebehandelaar, v.T("Regiebehandelaar, ", "Practitioner, ")+n.van(d.Signaal.Inhoud.Kliniek))
	}
	return x
}
