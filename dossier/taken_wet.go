package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// taakregel says when the law, or the work it takes, asks something of a party.
type taakregel struct {
	id, feit, bron string
	eisen          []string
	wie            kader.Partij
	rol            Rol // when not the usual one of the party
	wat            taal.Tekst
	termijn        string
	mag, zij       bool
	speelt         func(Dossier, Omgeving) bool
	gedaan         func(Dossier) int
	wacht          func(Dossier, Omgeving) taal.Tekst // why it cannot start yet; nil: it can
}

// nr returns the number of an effect, 0 when there is none.
func nr[T any](g *Gedaan[T]) int {
	if g == nil {
		return 0
	}
	return g.Nr
}

func (d Dossier) onderzocht(Omgeving) bool { return d.Melding != nil && !d.HoortElders() }

// takenregels are the duties in the order of the chain.
var takenregels = []taakregel{
	{id: "toestemming", feit: "toestemming_gegeven", bron: "Wmo 2015 art. 5.2.5", eisen: []string{"ROLE-08"}, wie: kader.Kliniek,
		wat:    taal.T("Vraag de inwoner toestemming om gegevens te delen", "Ask the resident's consent to share data"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Signaal != nil }, gedaan: Dossier.toestemmingNr, zij: true},
	{id: "melding", feit: "melding_gedaan", bron: "Wmo 2015 art. 2.3.2 lid 1", eisen: []string{"PROC-02", "PROC-07"}, wie: kader.Kliniek,
		wat:    taal.T("Doe de melding bij de gemeente, samen met de inwoner", "Give notice to the municipality, together with the resident"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Signaal != nil || d.Melding != nil }, gedaan: func(d Dossier) int { return nr(d.Melding) }},
	{id: "doorzenden", feit: "melding_doorgezonden", bron: "Awb art. 2:3; Wmo 2015 art. 1.2.1", eisen: []string{"JUR-03"}, wie: kader.Gemeente,
		wat:    taal.T("Zend de melding door naar de gemeente waar de inwoner woont", "Pass the notice on to the municipality where the resident lives"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.HoortElders() || d.Doorgezonden != nil }, gedaan: func(d Dossier) int { return nr(d.Doorgezonden) }},
	{id: "bevestiging_melding", feit: "ontvangst_bevestigd", bron: "Wmo 2015 art. 2.3.2 lid 1", wie: kader.Gemeente, zij: true,
		wat:    taal.T("Bevestig de ontvangst van de melding", "Confirm receipt of the notice"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.Bevestigd(VanMelding)) }},
	{id: "clientondersteuning", feit: "clientondersteuning_aangeboden", bron: "Wmo 2015 art. 2.3.2 lid 3", wie: kader.Gemeente, zij: true,
		wat:    taal.T("Wijs de inwoner op gratis cliëntondersteuning", "Point the resident to free client support"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.Clientondersteuning) }},
	{id: "persoonlijk_plan", feit: "persoonlijk_plan_ontvangen", bron: "Wmo 2015 art. 2.3.2 lid 2", wie: kader.Inwoner, mag: true, zij: true, termijn: TermijnPersoonlijkPlan,
		wat:    taal.T("Lever een persoonlijk plan in, als u dat wilt", "Hand in a personal plan, if you want to"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.PersoonlijkPlan) }},
	{id: "consulenten", feit: "consulenten_toegewezen", bron: "Wmo 2015 art. 2.3.2 lid 1", eisen: []string{"ROLE-07"}, wie: kader.Gemeente, rol: Teamleider,
		wat:    taal.T("Wijs toe wie het onderzoek doet", "Assign who does the investigation"),
		speelt: Dossier.onderzocht, gedaan: Dossier.toegewezen},
	{id: "consulenten_overname", feit: "consulenten_toegewezen", bron: bronVerantwoordelijk, eisen: []string{"JUR-04", "JUR-07", "ROLE-07"}, wie: kader.Gemeente, rol: Teamleider,
		wat:    taal.T("Wijs toe wie dit dossier in uw gemeente overneemt", "Assign who takes this case over in your municipality"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Overgenomen > 0 }, gedaan: func(d Dossier) int { return nr(d.Consulenten) }},
	{id: "identiteit", feit: "identiteit_vastgesteld", bron: "Wmo 2015 art. 2.3.4", wie: kader.Consulent, zij: true,
		wat:    taal.T("Stel de identiteit van de inwoner vast", "Establish the resident's identity"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.Identiteit) }},
	{id: "standpunt", feit: "standpunt_vastgelegd", bron: "Wmo 2015 art. 2.3.2 lid 4", eisen: []string{"PROC-23"}, wie: kader.Consulent, zij: true,
		wat:    taal.T("Leg het standpunt van de inwoner vast", "Record the resident's view"),
		speelt: Dossier.onderzocht, gedaan: Dossier.standpuntInwoner},
	{id: "verschil", feit: "verschil_besproken", bron: "Awb art. 3:2", eisen: []string{"PROC-13"}, wie: kader.Consulent,
		wat: taal.T("Bespreek waarover de oordelen verschillen", "Discuss what the verdicts differ on"),
		speelt: func(d Dossier, _ Omgeving) bool {
			return d.Verschil != nil || len(d.GeldendeOordelen()) == 2 && !d.Eensgezind()
		},
		gedaan: func(d Dossier) int { return nr(d.Verschil) }},
	{id: "onderzoek", feit: "onderzoek_afgerond", bron: "Wmo 2015 art. 2.3.2 lid 1 en 8", eisen: []string{"PROC-14", "DDL-02"}, wie: kader.Consulent, termijn: TermijnOnderzoek,
		wat:    taal.T("Rond het onderzoek af en geef de inwoner het verslag", "Finish the investigation and give the resident the report"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.Onderzoek) }, wacht: Dossier.wachtOpOordelen},
	{id: "aanvraag", feit: "aanvraag_gedaan", bron: "Wmo 2015 art. 2.3.2 lid 9", eisen: []string{"PROC-06"}, wie: kader.Inwoner,
		wat:    taal.T("Doe de aanvraag en onderteken haar", "Apply and sign the application"),
		speelt: Dossier.onderzocht, gedaan: func(d Dossier) int { return nr(d.Aanvraag) }, wacht: Dossier.wachtOpOnderzoek},
	{id: "bevestiging_aanvraag", feit: "ontvangst_bevestigd", bron: "Awb art. 4:3a", wie: kader.Gemeente, zij: true,
		wat:    taal.T("Bevestig de ontvangst van de aanvraag", "Confirm receipt of the application"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Aanvraag != nil }, gedaan: func(d Dossier) int { return nr(d.Bevestigd(VanAanvraag)) }},
	{id: "voorstel", feit: "besluit_voorgesteld", bron: "Wmo 2015 art. 2.3.5 lid 1", eisen: []string{"ADM-14"}, wie: kader.Consulent, termijn: TermijnBeslissing,
		wat:    taal.T("Stel een besluit voor", "Propose a decision"),
		speelt: Dossier.naAanvraag, gedaan: func(d Dossier) int { return nr(d.Voorstel) }, wacht: Dossier.wachtOpVoorstel},
	{id: "besluit", feit: "beschikking_gegeven", bron: "Wmo 2015 art. 2.3.5 lid 2", eisen: []string{"DDL-01", "ADM-14"}, wie: kader.Gemeente, rol: Teamleider, termijn: TermijnBeslissing,
		wat:    taal.T("Beslis op het voorstel", "Decide on the proposal"),
		speelt: Dossier.naAanvraag, gedaan: Dossier.beschikkingNr, wacht: Dossier.wachtOpBesluit},
	{id: "verzending", feit: "beschikking_verzonden", bron: "Awb art. 3:41", wie: kader.Consulent,
		wat:    taal.T("Verzend de beschikking", "Send the decision"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Beschikking != nil }, gedaan: func(d Dossier) int { return nr(d.Verzonden) }},
	{id: "dwangsom", feit: "dwangsom_vastgesteld", bron: "Awb art. 4:18", wie: kader.Gemeente, rol: Teamleider, termijn: TermijnDwangsom, zij: true,
		wat:    taal.T("Neem een besluit op de ingebrekestelling", "Decide on the notice of default"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Ingebrekestelling != nil }, gedaan: func(d Dossier) int { return nr(d.Dwangsom) }},
	{id: "sluiten", feit: "dossier_gesloten", bron: "Wmo 2015 art. 5.3.4", wie: kader.Gemeente, mag: true, zij: true,
		wat:    taal.T("Sluit het dossier als er niets meer hoeft te gebeuren", "Close the case when nothing more has to happen"),
		speelt: Dossier.magDicht, gedaan: func(d Dossier) int { return nr(d.Gesloten) }},
}

func (o Omgeving) kennismakingEerst() bool {
	r := o.proces().KennismakingVooraf
	return r.Gezet && r.Waarde
}

func (d Dossier) naAanvraag(Omgeving) bool { return d.Aanvraag != nil }

func (d Dossier) magDicht(Omgeving) bool {
	if d.BezwaarLoopt() || d.magLoslaten() != nil {
		return false
	}
	return d.Gesloten != nil || d.Overleden != nil || d.klaarNaVertrek() || d.MeldingIngetrokken != nil || d.Doorgezonden != nil || d.AanvraagIngetrokken != nil && d.Aanvraag == nil ||
		d.Verzonden != nil && d.Recht() == nil && d.Verblijf() == nil && d.Vertrek == nil
}

func (d Dossier) toestemmingNr() int {
	for _, t := range d.Toestemmingen {
		if t.Ingetrokken.IsZero() {
			return t.Nr
		}
	}
	return 0
}

func (d Dossier) standpuntInwoner() int {
	for _, s := range d.Standpunten {
		if s.Inhoud.Van == DoorInwoner {
			return s.Nr
		}
	}
	return nr(d.PersoonlijkPlan)
}

func (d Dossier) beschikkingNr() int {
	if d.Beschikking == nil {
		return 0
	}
	return d.Beschikking.Nr
}

// wachtOpOordelen: with four eyes the report waits for both verdicts, unless it
// is clear that no safehouse is involved.
func (d Dossier) wachtOpOordelen(o Omgeving) taal.Tekst {
	switch {
	case d.Consulenten == nil:
		return taal.T("Er zijn nog geen consulenten toegewezen.", "No consultants have been assigned yet.")
	case d.magNaOordeel(AdviesSafehouse, o) != nil:
		return d.magNaOordeel(AdviesSafehouse, o).(*Weigering).Reden
	}
	return taal.Tekst{}
}

func (d Dossier) wachtOpOnderzoek(o Omgeving) taal.Tekst {
	if d.Onderzoek != nil {
		return taal.Tekst{}
	}
	tot := d.onderzoekTot(o)
	return taal.T("Kan als het onderzoek klaar is, of vanaf "+tot.Plus(1).Lang(taal.NL)+".", "Possible when the investigation is finished, or from "+tot.Plus(1).Lang(taal.EN)+".")
}

func (d Dossier) wachtOpVoorstel(o Omgeving) taal.Tekst {
	switch {
	case d.Onderzoek == nil:
		return taal.T("Het onderzoek is nog niet afgerond.", "The investigation has not been finished yet.")
	case !d.stilTot().IsZero():
		tot := d.stilTot()
		return taal.T("De inwoner kan nog antwoorden tot en met "+tot.Lang(taal.NL)+". Daarna beslist u op wat er is.",
			"The resident can still answer up to and including "+tot.Lang(taal.EN)+". After that you decide on what there is.")
	}
	return d.wachtOpOordelen(o)
}

func (d Dossier) wachtOpBesluit(o Omgeving) taal.Tekst {
	if d.Voorstel == nil {
		return taal.T("Er is nog geen voorstel.", "There is no proposal yet.")
	}
	f := Feit{Gebeurd: later(d.Voorstel.Op, d.laatsteDag())}
	if w, ok := d.magNaKennismaking(d.Voorstel.Inhoud.kentToe(), f, o).(*Weigering); ok {
		return w.Reden
	}
	return taal.Tekst{}
}

// laatsteDag returns the latest day of any fact.
func (d Dossier) laatsteDag() (op termijn.Datum) {
	for _, f := range d.gelden {
		op = later(op, f.Gebeurd)
	}
	return op
}

// takenWet applies the rules.
func (d Dossier) takenWet(termijnen []Termijn, o Omgeving) (ts []Taak) {
	for _, r := range takenregels {
		switch r.id {
		case "verschil":
			ts = append(ts, d.takenVraag(termijnen)...)
			ts = append(ts, d.takenOordeel(o)...)
		case "onderzoek":
			ts = append(ts, d.taakKennismaking(o)...)
		}
		ts = append(ts, d.takenVolgens(termijnen, o, r)...)
	}
	return ts
}

// takenVolgens applies rules to the dossier: a task for each that is in play.
func (d Dossier) takenVolgens(termijnen []Termijn, o Omgeving, regels ...taakregel) (ts []Taak) {
	for _, r := range regels {
		if r.speelt(d, o) {
			ts = append(ts, d.taak(r, termijnen, o))
		}
	}
	return ts
}

func (d Dossier) taak(r taakregel, termijnen []Termijn, o Omgeving) Taak {
	t := Taak{ID: r.id, Wie: d.partij(r.wie), Wat: r.wat, Feit: r.feit, Bron: r.bron, Eisen: r.eisen, Mag: r.mag, Zij: r.zij}
	if r.rol != "" {
		t.Wie.Rol, t.Wie.Persoon = r.rol, ""
	}
	if r.wacht != nil {
		t.Waarom = r.wacht(d, o)
	}
	for i := range termijnen {
		if termijnen[i].ID == r.termijn && r.termijn != "" {
			t.Termijn = &termijnen[i]
		}
	}
	return d.stand(t, r.gedaan(d))
}

// stand fills in how far a task is: done by fact nr, waiting for Waarom, or open.
func (d Dossier) stand(t Taak, nr int) Taak {
	switch {
	case nr > 0:
		t.Stand, t.GedaanNr, t.Waarom = TaakKlaar, nr, taal.Tekst{}
		f, _ := d.geldig(nr)
		t.GedaanOp = f.Gebeurd
	case d.afgebroken() && t.ID != "sluiten" && t.ID != "dwangsom":
		t.Stand = TaakVervallen
	case t.Mag && d.Onderzoek != nil && t.ID == "persoonlijk_plan":
		t.Stand = TaakVervallen
	case !t.Waarom.IsZero():
		t.Stand = TaakNogNiet
	default:
		t.Stand = TaakOpen
	}
	return t
}

// afgebroken reports whether the work on the melding or aanvraag stopped.
func (d Dossier) afgebroken() bool {
	return d.MeldingIngetrokken != nil || d.Doorgezonden != nil
}

// takenOordeel are the verdicts of the assigned consultants, one task each.
func (d Dossier) takenOordeel(o Omgeving) (ts []Taak) {
	for i, persoon := range d.oordelaars {
		t := Taak{ID: []string{"oordeel_1", "oordeel_2"}[i], Feit: "oordeel_gegeven", Bron: o.bronVierOgen(), Eisen: []string{"PROC-13"},
			Wie: Partij{Kant: kader.Consulent, Rol: Consulent, Persoon: persoon},
			Wat: []taal.Tekst{taal.T("Geef het eerste oordeel", "Give the first verdict"), taal.T("Geef het tweede oordeel", "Give the second verdict")}[i]}
		gedaan := 0
		if x := d.OordeelVan(persoon); x != nil && d.telt(*x) {
			gedaan = x.Nr
		}
		ts = append(ts, d.stand(t, gedaan))
	}
	return ts
}

// takenVraag are the questions asked, one task each.
func (d Dossier) takenVraag(termijnen []Termijn) (ts []Taak) {
	for _, v := range d.Vragen {
		t := Taak{ID: "antwoord_" + getal(v.Nr), Feit: "informatie_ontvangen", Bron: "Awb art. 4:15 lid 1", Wie: d.partij(kantVan(v.Inhoud.Aan)),
			Wat: taal.T("Beantwoord de vraag van de gemeente", "Answer the municipality's question"), Zij: !v.Schorst}
		if t.Wie.Kant == "" { // of somebody outside the case, who cannot record it himself
			t.Wie, t.Wat = d.partij(kader.Consulent), taal.T("Leg het antwoord vast op de vraag die u stelde", "Record the answer to the question you asked")
		}
		for i := range termijnen {
			if termijnen[i].ID == TermijnAntwoord && termijnen[i].Begin == v.Op && termijnen[i].Uiterlijk == v.Inhoud.Tot {
				t.Termijn = &termijnen[i]
			}
		}
		gedaan := 0
		if v.Compleet() {
			gedaan = v.Antwoord.Nr
		}
		ts = append(ts, d.stand(t, gedaan))
	}
	return ts
}

func kantVan(aan string) kader.Partij {
	switch aan {
	case "kliniek":
		return kader.Kliniek
	case "safehouse":
		return kader.Safehouse
	case "gemeente":
		return kader.Gemeente
	case "inwoner":
		return kader.Inwoner
	}
	return ""
}
