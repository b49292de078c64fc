package web

import (
	"slices"
	"strconv"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
)

// context shows beside a form what it is about: the proposal or objection that
// is decided on, or the events one chooses from.
func (f *feitFormulier) context(v *verzoek, z *app.Zaak, n namen) {
	d := z.Dossier
	switch f.Soort.Naam {
	case "beschikking_gegeven":
		if b := d.Voorstel; b != nil {
			f.over(v.T("Het voorstel waarop u beslist", "The proposal you decide on"), feitWaarden(dossier.SoortMet("besluit_voorgesteld"), &b.Inhoud, n, v.taal))
			f.ContextPad = dossierPad(z.ID, "brief/"+string(app.BriefBeschikking))
		}
	case "beschikking_gewijzigd":
		if w := d.Wijzigingsvoorstel(); w != nil {
			f.over(v.T("De wijziging waarop u beslist", "The change you decide on"), feitWaarden(dossier.SoortMet("wijziging_voorgesteld"), &w.Inhoud, n, v.taal))
			f.ContextPad = dossierPad(z.ID, "brief/"+string(app.BriefWijziging))
		}
	case "beslissing_op_bezwaar_gegeven":
		f.over(v.T("Het bezwaar en het besluit waartegen het is", "The objection and the decision it is against"), bezwaarWaarden(v, z, n))
	case "exitbesluit_genomen":
		f.over(v.T("Wat aan deze exit voorafging", "What came before this exit"), exitWaarden(v, z, n))
	default:
		f.gekozen(v, z, n)
	}
}

func (f *feitFormulier) over(titel string, waarden []feitVeldWaarde) {
	f.ContextTitel, f.Context = titel, waarden
}

// gekozen shows the earlier event a form is about: whole when there is one to
// choose, else each in a few lines.
func (f *feitFormulier) gekozen(v *verzoek, z *app.Zaak, n namen) {
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Type == dossier.FeitNr && x.Verplicht })
	if i < 0 {
		return
	}
	var waarden []feitVeldWaarde
	for _, o := range f.Velden[i].Opties {
		x, ok := feitMet(z, o.Waarde)
		if !ok || len(waarden) == maxContext {
			continue
		}
		inhoud := feitWaarden(dossier.SoortVan(x.Inhoud), x.Inhoud, n, v.taal)
		if len(f.Velden[i].Opties) == 1 {
			f.over(o.Tekst, inhoud)
			return
		}
		waarden = append(waarden, feitVeldWaarde{Label: o.Tekst, Waarde: regels(inhoud), Lang: true})
	}
	if len(waarden) > 0 {
		f.over(v.T("Waaruit u kiest", "What you choose from"), waarden)
	}
}

// maxContext is how many events stand beside a form.
const maxContext = 5

// bezwaarWaarden are the objections that have to be decided on, each with the
// decision it is against.
func bezwaarWaarden(v *verzoek, z *app.Zaak, n namen) (uit []feitVeldWaarde) {
	soort := dossier.SoortMet("bezwaar_ontvangen")
	for _, b := range z.Dossier.Bezwaren {
		if !b.Open() {
			continue
		}
		uit = append(uit, feitWaarden(soort, &b.Inhoud, n, v.taal)...)
		tijdig, waarom := z.Dossier.Tijdig(b, dossier.Omgeving{Kader: z.Kader, Wet: v.s.App.Wet})
		uit = append(uit, feitVeldWaarde{Label: v.T("Op tijd", "In time"), Waarde: jaNee(v, tijdig) + ". " + waarom.Uitleg.In(v.taal), Lang: true})
		if x, ok := z.Dossier.Feit(b.Inhoud.Besluit); ok {
			uit = append(uit, feitVeldWaarde{Label: v.T("Het besluit", "The decision"), Waarde: regels(besluitWaarden(z, x, n, v)), Lang: true})
		}
		if b.Zitting != nil {
			uit = append(uit, feitVeldWaarde{Label: v.T("Hoorzitting", "Hearing"), Waarde: b.Zitting.Inhoud.Verslag, Lang: true})
		}
	}
	return uit
}

func jaNee(v *verzoek, ja bool) string {
	if ja {
		return v.T("Ja", "Yes")
	}
	return v.T("Nee", "No")
}

// besluitWaarden are the proposal a decision adopts, or the decision itself.
func besluitWaarden(z *app.Zaak, f dossier.Feit, n namen, v *verzoek) []feitVeldWaarde {
	voorstel := 0
	switch i := f.Inhoud.(type) {
	case *dossier.BeschikkingGegeven:
		voorstel = i.Voorstel
	case *dossier.BeschikkingGewijzigd:
		voorstel = i.Voorstel
	}
	if x, ok := z.Dossier.Feit(voorstel); ok {
		f = x
	}
	return feitWaarden(dossier.SoortVan(f.Inhoud), f.Inhoud, n, v.taal)
}

// exitWaarden are the threat, the consultation and the dated measures of the
// last stay, oldest first (EXIT-03).
func exitWaarden(v *verzoek, z *app.Zaak, n namen) (uit []feitVeldWaarde) {
	d := z.Dossier
	var sinds termijn.Datum
	if k := len(d.Verblijven); k > 0 {
		sinds = d.Verblijven[k-1].Van
	}
	soorten := []string{"maatregel_gemeld", "maatregel_herzien", "exit_gedreigd", "exitoverleg_gepland", "exitoverleg_gehouden", "exit_afgewend", "exit_gedaan", "incident_gemeld"}
	for _, f := range d.Feiten() {
		s := dossier.SoortVan(f.Inhoud)
		if slices.Contains(soorten, s.Naam) && !f.Gebeurd.Voor(sinds) {
			uit = append(uit, feitVeldWaarde{Label: f.Gebeurd.Lang(v.taal) + ", " + kleineLetter(s.Titel.In(v.taal)), Waarde: regels(feitWaarden(s, f.Inhoud, n, v.taal)), Lang: true})
		}
	}
	if len(uit) == 0 || !gewaarschuwd(z) {
		uit = append(uit, feitVeldWaarde{Label: v.T("Waarschuwingen", "Warnings"), Waarde: v.T("Er staat in dit verblijf geen schriftelijke waarschuwing in het dossier.", "There is no written warning in the record of this stay.")})
	}
	return uit
}

// feitMet returns the fact that a choice in a form stands for.
func feitMet(z *app.Zaak, waarde string) (dossier.Feit, bool) {
	nr, _ := strconv.Atoi(waarde) // of a choice of our own making
	return z.Dossier.Feit(nr)
}
