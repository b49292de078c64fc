package web

import (
	"slices"

	"halfweg/dossier"
)

// rechten tells what he can do when he disagrees, who sees his data, and how to
// put something right.
func (m mijnBron) rechten() []mijnKaart {
	kaarten := append([]mijnKaart{}, m.kaartenTegen()...)
	kaarten = append(kaarten, m.kaartKlacht())
	if m.d.Overleden == nil {
		kaarten = append(kaarten, m.kaartSteun())
	}
	return append(kaarten, m.kaartToestemming(), m.kaartInzage(), m.kaartVerbeteren(), m.kaartDossier())
}

// kaartenTegen are objections and the way to object.
func (m mijnBron) kaartenTegen() []mijnKaart {
	kaarten := m.kaartenBezwaar()
	if k := m.kaartNietEens(); k.Kop != "" {
		kaarten = append(kaarten, k)
	}
	if len(kaarten) == 0 && m.d.Verzonden == nil {
		kaarten = []mijnKaart{{Kop: m.T("Als u het niet eens bent met een besluit", "When you disagree with a decision"), ID: "bezwaar", Icoon: "weegschaal",
			Tekst: []string{m.T("Er is nog geen besluit. Komt er een besluit? Dan heeft u zes weken om te zeggen dat u het er niet mee eens bent.", "There is no decision yet. When there is one, you have six weeks to say that you disagree.")}}}
	}
	return kaarten
}

func (m mijnBron) kaartKlacht() mijnKaart {
	k := mijnKaart{Kop: m.T("Een klacht", "A complaint"), ID: "klacht", Icoon: "praat", Tekst: []string{
		m.T("Bent u niet blij met hoe iemand met u omgaat? Dan mag u een klacht indienen. U verliest daardoor uw plek niet.", "Are you unhappy with how somebody treats you? Then you may complain. You do not lose your place because of it.")},
		Links: m.form("klacht_ingediend", "", 0, "Een klacht indienen", "Complain")}
	for _, x := range slices.Backward(m.d.Klachten) {
		o := mijnKaart{Kop: m.T("Klacht van ", "Complaint of ") + x.Op.Lang(m.taal), Citaten: citaat(nil, m.T("De klacht", "The complaint"), x.Inhoud.Wat)}
		o.Rijen = rij(o.Rijen, m.T("Wie kijkt ernaar?", "Who looks at it?"), m.keuze("klacht_ingediend", "aan", x.Inhoud.Aan))
		if a := x.Afgehandeld; a != nil {
			o.Merk = merkje{m.T("Klaar", "Done"), "ok", "vink"}
			o.Rijen = rij(o.Rijen, m.T("Wat kwam eruit?", "What came of it?"), m.keuze("klacht_afgehandeld", "uitkomst", a.Inhoud.Uitkomst))
			o.Citaten = citaat(o.Citaten, m.T("Het antwoord", "The answer"), a.Inhoud.Wat)
		} else {
			o.Merk = merkje{m.T("Nog geen antwoord", "No answer yet"), "warn", "klok"}
			if t := m.termijn("klacht_" + aantal(x.Nr)); t != nil {
				o.Rijen = rij(o.Rijen, m.T("U hoort uiterlijk op", "You hear by"), m.dag(t.Uiterlijk))
			}
			o.Links = m.form("klacht_afgehandeld", "klacht", x.Nr, "Uw klacht stoppen", "Stop your complaint")
		}
		k.Onder = append(k.Onder, o)
	}
	return k
}

// kaartToestemming shows what he allowed, with the way to stop it.
func (m mijnBron) kaartToestemming() mijnKaart {
	k := mijnKaart{Kop: m.T("Wie mag wat zien?", "Who may see what?"), ID: "toestemming", Icoon: "sleutel"}
	for _, t := range m.d.Toestemmingen {
		if !t.Geldt(m.z.Vandaag) {
			continue
		}
		o := mijnKaart{Kop: m.T("U zei ja op ", "You said yes on ") + t.Op.Lang(m.taal)}
		for i, deel := range t.Inhoud.Delen {
			naam := m.keuze("toestemming_gegeven", "delen", string(deel))
			if i > 0 {
				naam = o.Rijen[0][1] + "; " + naam
			}
			o.Rijen = [][2]string{{m.T("Wat?", "What?"), naam}}
		}
		o.Rijen = rij(o.Rijen, m.T("Wie deelt het?", "Who shares it?"), m.n.van(t.Inhoud.Van))
		o.Rijen = rij(o.Rijen, m.T("Wie mag het zien?", "Who may see it?"), m.n.van(t.Inhoud.Aan))
		o.Rijen = rij(o.Rijen, m.T("Tot en met", "Until"), m.dag(t.Inhoud.Tot))
		o.Links = m.form("toestemming_ingetrokken", "toestemming", t.Nr, "Dit stoppen", "Stop this")
		k.Onder = append(k.Onder, o)
	}
	k.Tekst = []string{m.T("U zegt zelf wie uw gegevens mag zien. U mag altijd weer nee zeggen.", "You say yourself who may see your data. You may always say no again.")}
	if len(k.Onder) == 0 {
		k.Tekst = append(k.Tekst, m.T("U heeft nu geen toestemming gegeven. De kliniek vertelt de gemeente niets over uw gezondheid.", "You have given no consent now. The clinic tells the municipality nothing about your health."))
	}
	k.Links = m.form("toestemming_gegeven", "", 0, "Iemand toestemming geven", "Give somebody consent")
	return k
}

// recent is how many looks the page about rights shows.
const recent = 5

func (m mijnBron) kaartInzage() mijnKaart {
	k := mijnKaart{Kop: m.T("Wie keek in uw gegevens?", "Who looked at your data?"), ID: "inzage", Icoon: "oog",
		Tekst: []string{m.T("Elke keer dat iemand uw dossier opent, schrijven wij dat op.", "Every time somebody opens your case, we write it down.")},
		Links: []soortLink{{Naam: m.T("Alles bekijken", "See everything"), Pad: "/mijn/inzage"}}}
	groepen := vouwInzage(m.verzoek, inzageRijen(m.verzoek, m.z))
	for _, g := range groepen[:min(recent, len(groepen))] {
		k.Punten = append(k.Punten, g.Wie+", "+g.Dag)
	}
	return k
}

func (m mijnBron) kaartVerbeteren() mijnKaart {
	k := mijnKaart{Kop: m.T("Klopt er iets niet?", "Is something wrong?"), ID: "verbeteren", Icoon: "hamer", Tekst: []string{
		m.T("Staat er iets over u dat niet klopt? Zeg het. Heeft u het zelf ingevuld? Dan kunt u het verbeteren.", "Is something about you wrong? Say so. Did you fill it in yourself? Then you can correct it."),
		m.T("Schreef iemand anders het? Dan vraagt u die persoon om het te veranderen. Uw antwoord komt erbij te staan.", "Did somebody else write it? Then you ask that person to change it. Your answer is added to it.")}}
	k.Links = slices.Concat(m.form("reactie_gegeven", "", 0, "Zeg wat u vindt van iets dat over u staat", "Say what you think of something written about you"),
		m.form("notitie_geplaatst", "", 0, "Vragen om iets te verbeteren", "Ask to correct something"))
	if m.mag("feit_gecorrigeerd") {
		k.Links = append(k.Links, soortLink{Naam: m.T("Verbeteren wat u zelf invulde", "Correct what you filled in yourself"), Pad: dossierPad(m.z.ID, "tijdlijn")})
	}
	return k
}

// kaartDossier is the whole record, to read and to take along.
func (m mijnBron) kaartDossier() mijnKaart {
	return mijnKaart{Kop: m.T("Uw hele dossier", "Your whole record"), ID: "dossier", Icoon: "map",
		Tekst: []string{m.T("Alles wat er over u is opgeschreven, mag u lezen en meenemen.", "Everything written about you, you may read and take along.")},
		Links: []soortLink{{Naam: m.T("Alles op een rij, van nieuw naar oud", "Everything in order, newest first"), Pad: dossierPad(m.z.ID, "tijdlijn")},
			{Naam: m.T("Uw dossier om af te drukken", "Your record to print"), Pad: dossierPad(m.z.ID, "afdruk")},
			{Naam: m.T("Uw dossier als bestand", "Your record as a file"), Pad: dossierPad(m.z.ID, "afdruk/pdf"), Waarom: "PDF"}}}
}

// papieren lists letters and papers.
func (m mijnBron) papieren() []mijnKaart {
	k := mijnKaart{Kop: m.T("Brieven en verslagen", "Letters and reports"), ID: "papieren", Icoon: "brief"}
	for _, r := range m.s.documentenBlad(m.verzoek, m.z).Rijen {
		k.Links = append(k.Links, soortLink{Naam: r.Naam, Pad: r.Pad, Waarom: r.Op})
	}
	if len(k.Links) == 0 {
		k.Tekst = []string{m.T("Er zijn nog geen papieren.", "There are no papers yet.")}
	}
	if m.mag("document_toegevoegd") && m.d.Overleden == nil {
		k.Links = append(k.Links, soortLink{Naam: m.T("Zelf een papier toevoegen", "Add a paper yourself"), Pad: dossierPad(m.z.ID, "documenten")})
	}
	kaarten := []mijnKaart{k}
	if r := m.kaartRegels(); r.Kop != "" {
		kaarten = append(kaarten, r)
	}
	if e := m.kaartEvaluatie(); len(e.Links) > 0 {
		kaarten = append(kaarten, mijnKaart{Kop: m.T("Verslag over het wonen", "Report about the stay"), Icoon: "document", Links: e.Links})
	}
	return append(kaarten, m.kaartDossier())
}

// mijnDaad is something a resident can record himself, under the heading it
// stands below.
type mijnDaad struct{ soort, groep string }

// mijnDaden are those in the order they stand on the page. To stop a complaint
// stands with that complaint.
var mijnDaden = []mijnDaad{
	{"notitie_geplaatst", "zeggen"}, {"ervaring_gedeeld", "zeggen"}, {"standpunt_vastgelegd", "zeggen"}, {"reactie_gegeven", "zeggen"},
	{"informatie_ontvangen", "regelen"}, {"melding_gedaan", "regelen"}, {"persoonlijk_plan_ontvangen", "regelen"}, {"aanvraag_gedaan", "regelen"}, {"voorwaarden_ondertekend", "regelen"},
	{"wens_gegeven", "regelen"}, {"uitstroomplan_akkoord", "regelen"}, {"uitstroomadres_vastgelegd", "regelen"}, {"document_toegevoegd", "regelen"},
	{"bezwaar_ontvangen", "oneens"}, {"bezwaar_ingetrokken", "oneens"}, {"beroep_ingesteld", "oneens"}, {"ingebrekestelling_ontvangen", "oneens"}, {"klacht_ingediend", "oneens"},
	{"toestemming_gegeven", "gegevens"}, {"toestemming_ingetrokken", "gegevens"}, {"bereikbaarheid_opgegeven", "gegevens"}, {"adres_afgeschermd", "gegevens"}, {"adres_afscherming_opgeheven", "gegevens"}, {"feit_gecorrigeerd", "gegevens"},
	{"melding_ingetrokken", "stoppen"}, {"aanvraag_ingetrokken", "stoppen"},
}

// doen lists all he can do himself, first what waits for him.
func (m mijnBron) doen() []mijnKaart {
	if m.d.Overleden != nil {
		return []mijnKaart{{Kop: m.T("U hoeft hier niets te doen", "You do not have to do anything here"), Icoon: "info", Tekst: m.standOverleden().Daarna}}
	}
	kaarten := []mijnKaart{
		{Kop: m.T("Nu", "Now"), ID: "nu", Icoon: "klok", Links: m.nuDoen()},
		{Kop: m.T("Iets zeggen of vragen", "Say or ask something"), ID: "zeggen", Icoon: "praat"},
		{Kop: m.T("Iets regelen", "Arrange something"), ID: "regelen", Icoon: "vink"},
		{Kop: m.T("Het ergens niet mee eens zijn", "Disagree with something"), ID: "oneens", Icoon: "weegschaal"},
		{Kop: m.T("Uw gegevens", "Your data"), ID: "gegevens", Icoon: "sleutel"},
		{Kop: m.T("Stoppen met de aanvraag", "Stop the application"), ID: "stoppen", Icoon: "kruis"},
	}
	for _, x := range mijnDaden {
		if !m.mag(x.soort) || !m.zinvol(x.soort) {
			continue
		}
		i := slices.IndexFunc(kaarten, func(k mijnKaart) bool { return k.ID == x.groep })
		kaarten[i].Links = append(kaarten[i].Links, soortLink{Naam: eigenSoort(dossier.SoortMet(x.soort)).Doen.In(m.taal), Pad: formulierPad(m.z.ID, x.soort)})
	}
	return slices.DeleteFunc(kaarten, func(k mijnKaart) bool { return len(k.Links) == 0 })
}

// zinvol leaves out what may be recorded and is of no use to him now: what he
// has signed already, or a question nobody asked.
func (m mijnBron) zinvol(soort string) bool {
	d := m.d
	switch soort {
	case "informatie_ontvangen":
		return m.vraag() != nil
	case "voorwaarden_ondertekend":
		return m.nogTekenen() > 0
	case "bezwaar_ontvangen":
		return d.Verzonden != nil
	case "bezwaar_ingetrokken":
		return d.BezwaarLoopt()
	case "beroep_ingesteld":
		return slices.ContainsFunc(d.Besluiten, func(b dossier.Besluit) bool { return b.Soort == "beslissing_op_bezwaar_gegeven" && b.Verzonden != nil })
	case "ingebrekestelling_ontvangen":
		return m.besluitTeLaat()
	case "toestemming_ingetrokken":
		return slices.ContainsFunc(d.Toestemmingen, func(t dossier.Toestemming) bool { return t.Geldt(m.z.Vandaag) })
	case "uitstroomplan_akkoord":
		return d.Uitstroomplan != nil
	case "melding_gedaan", "wens_gegeven", "uitstroomadres_vastgelegd":
		return d.Vertrek == nil
	}
	return true
}

// besluitTeLaat reports whether a decision he waits for is late.
func (m mijnBron) besluitTeLaat() bool {
	return slices.ContainsFunc(m.z.Termijnen, func(t dossier.Termijn) bool {
		return (t.ID == dossier.TermijnBeslissing || len(t.ID) > len(dossier.TermijnBob) && t.ID[:len(dossier.TermijnBob)+1] == dossier.TermijnBob+"_") && t.Loopt() && !t.StaatStil(m.z.Vandaag) && t.TeLaat(m.z.Vandaag)
	})
}

// vraag returns the oldest question to him without a complete answer, or nil.
func (m mijnBron) vraag() *dossier.Vraag {
	if m.d.Beschikking != nil {
		return nil
	}
	i := slices.IndexFunc(m.d.Vragen, func(q dossier.Vraag) bool { return q.Inhoud.Aan == "inwoner" && !q.Compleet() })
	if i < 0 {
		return nil
	}
	return &m.d.Vragen[i]
}

// nogTekenen returns the number of the conditions he has not signed yet, 0 for
// none.
func (m mijnBron) nogTekenen() int {
	n := len(m.d.Voorwaarden)
	if n == 0 || m.d.Vertrek != nil || m.d.Ondertekend != nil && m.d.Ondertekend.Inhoud.Voorwaarden == m.d.Voorwaarden[n-1].Nr {
		return 0
	}
	return m.d.Voorwaarden[n-1].Nr
}
