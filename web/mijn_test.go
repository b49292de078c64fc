package web

import (
	"crypto/rand"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// verhaal is the case of one resident that a test plays, fact by fact, while
// she reads along.
type verhaal struct {
	*plek
	id     string
	samira *bezoek
	lezen  []gelezen // every page she read, to hold to the rules of plain language
}

// gelezen is a page as she read it.
type gelezen struct {
	pad string
	d   *goquery.Document
}

var samiraIk = toegang.Ik{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Naam: "Samira El Amrani"}

// nieuwVerhaal begins with the signal of the clinic.
func nieuwVerhaal(t *testing.T) *verhaal {
	t.Helper()
	v := &verhaal{plek: nieuwePlek(t)}
	for _, o := range []app.Organisatie{{ID: "hilversum", Naam: "Gemeente Hilversum", Soort: toegang.Gemeente, Gemeenten: []string{"0402", "0406"}, Telefoon: "14 035", Bereikbaar: taal.T("op werkdagen", "on working days")},
		{ID: "kade", Naam: "De Kade", Soort: toegang.Safehouse, Telefoon: "035 - 555 01 02", Email: "huis@kade.example",
			Bewijzen: []app.Bewijs{{Soort: app.BewijsVKSLid, Van: termijn.Op(2025, 1, 1)}, {Soort: app.BewijsVKSKeurmerk, Van: termijn.Op(2025, 1, 1)}}}} {
		o.Gemeente = "0402"
		v.moet(v.app.BewaarOrganisatie(t.Context(), v.ik("tom"), o))
	}
	g, err := v.app.LegVast(t.Context(), v.ik("fenna"), app.Opdracht{Sleutel: rand.Text(), Gebeurd: v.vandaag(),
		Inwoner: &app.Inwoner{Voornamen: "Samira", Achternaam: "El Amrani", Geboren: termijn.Op(1994, 11, 2), Aanspreekvorm: "mevrouw"},
		Inhoud:  &dossier.SignaalGegeven{Kliniek: "linde", Regiebehandelaar: "fenna", Gemeente: "0402", VerwachtOntslag: v.vandaag().Plus(60), Overlegd: true}})
	v.moet(err)
	v.id = g.Dossier
	ik := samiraIk
	ik.Dossier = v.id
	v.moet(v.app.BewaarPersoon(t.Context(), v.ik("tom"), ik))
	return v
}

func (v *verhaal) moet(err error) {
	v.t.Helper()
	if err != nil {
		v.t.Fatal(err)
	}
}

func (v *verhaal) vandaag() termijn.Datum { return termijn.DatumVan(v.nu) }

func (v *verhaal) ik(persoon string) toegang.Ik {
	if persoon == "samira" {
		ik := samiraIk
		ik.Dossier = v.id
		return ik
	}
	return mensen[slices.IndexFunc(mensen, func(m toegang.Ik) bool { return m.Persoon == persoon })]
}

// doet records a fact today and returns its number.
func (v *verhaal) doet(persoon string, i dossier.Inhoud) int {
	v.t.Helper()
	z, err := v.app.Dossier(v.t.Context(), v.ik(persoon), v.id)
	v.moet(err)
	g, err := v.app.LegVast(v.t.Context(), v.ik(persoon), app.Opdracht{Dossier: v.id, Gezien: z.Nr, Sleutel: rand.Text(), Gebeurd: v.vandaag(), Inhoud: i})
	if err != nil {
		v.t.Fatalf("%s by %s: %v", dossier.SoortVan(i).Naam, persoon, err)
	}
	return g.Nr
}

// wacht lets days pass.
func (v *verhaal) wacht(dagen int) { v.dagen(dagen) }

// leest opens one of her pages in Dutch.
func (v *verhaal) leest(pad string) *goquery.Document {
	v.t.Helper()
	v.samira = v.als(alsWaarde(samiraIk.Wie))
	d := v.samira.pagina(pad, http.StatusOK)
	v.lezen = append(v.lezen, gelezen{pad, d})
	return d
}

// leestAlles opens all her pages in both languages, and every form that she can
// reach, and holds each to the rules for every page.
func (v *verhaal) leestAlles() {
	v.t.Helper()
	v.samira = v.als(alsWaarde(samiraIk.Wie))
	for _, t := range taal.Talen() {
		paden := []string{"/mijn", "/mijn/inzage", "/dossiers/" + v.id + "/tijdlijn", "/dossiers/" + v.id + "/documenten"}
		for _, x := range mijnDelen {
			paden = append(paden, mijnPad(x.naam))
		}
		gezien := map[string]bool{}
		for i := 0; i < len(paden); i++ {
			d := v.samira.lees(v.samira.haal(metTaal(paden[i], t)), http.StatusOK)
			if t == taal.NL {
				v.lezen = append(v.lezen, gelezen{paden[i], d})
			}
			d.Find("main a[href^='/dossiers/']").Each(func(_ int, s *goquery.Selection) {
				pad := s.AttrOr("href", "")
				if strings.Contains(pad, "/vastleggen/") && !gezien[pad] {
					gezien[pad] = true
					paden = append(paden, pad)
				}
			})
		}
	}
	v.samira.haal("/mijn?taal=nl").Body.Close()
}

func metTaal(pad string, t taal.Taal) string {
	if strings.Contains(pad, "?") {
		return pad + "&taal=" + string(t)
	}
	return pad + "?taal=" + string(t)
}

// totBesluit brings the case to where the municipality can decide.
func (v *verhaal) totBesluit(strekking string) {
	v.t.Helper()
	v.doet("fenna", &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal", Ondersteuning: dossier.VormBeschermdWonen,
		Behandelaarssteun: true, Hulpvraag: "Een veilige plek na de kliniek"})
	v.doet("iris", &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
	z, err := v.app.Dossier(v.t.Context(), v.ik("mark"), v.id)
	v.moet(err)
	advies := map[string]string{dossier.Toekennen: dossier.AdviesSafehouse, dossier.Afwijzen: dossier.AdviesGeen}[strekking]
	for _, wie := range []string{"mark", "sanne"} {
		v.doet(wie, oordeelOver(z.Kader, advies))
	}
	v.doet("mark", &dossier.KennismakingGehouden{Huis: "kade", WilErheen: true, Past: true})
	v.doet("mark", &dossier.OnderzoekAfgerond{Uitkomst: advies, Samenvatting: "Wat wij bespraken",
		Onderzocht: []string{"behoeften", "eigen_kracht", "netwerk", "mantelzorger", "algemeen", "samenwerking", "bijdrage"}})
}

func oordeelOver(k *kader.Kader, advies string) *dossier.OordeelGegeven {
	o := &dossier.OordeelGegeven{Advies: advies, Redenen: "Redenen van dit oordeel"}
	for _, c := range slices.Concat(k.Criteria, k.Uitsluitingen) {
		o.Oordelen = append(o.Oordelen, dossier.CriteriumOordeel{Criterium: c.ID, Uitkomst: dossier.OordeelVoldoet, Redenen: "gezien"})
	}
	return o
}

// besluit applies, decides and sends; it returns the number of the decision.
func (v *verhaal) besluit(b *dossier.BesluitVoorgesteld) int {
	v.t.Helper()
	v.doet("samira", &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "digitaal", Gevraagd: "Een plek voor een jaar"})
	nr := v.doet("iris", &dossier.BeschikkingGegeven{Voorstel: v.doet("mark", b), Mandaat: "artikel 3 van het Mandaatbesluit"})
	v.doet("mark", &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	return nr
}

func (v *verhaal) toekenning() *dossier.BesluitVoorgesteld {
	return &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "Toezicht dag en nacht", Huis: "kade",
		Begin: v.vandaag().Plus(10), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "U heeft nu een veilige plek nodig.", Afwijking: "Niet alles was bekend."}
}

// inHuis brings the case to where she lives in the house.
func (v *verhaal) inHuis() {
	v.t.Helper()
	v.totBesluit(dossier.Toekennen)
	v.besluit(v.toekenning())
	v.wacht(10)
	v.doet("ruben", &dossier.PlaatsingGedaan{Huis: "kade"})
}

// From the first signal to the decision she reads where it stands, whose turn it
// is and by when she hears.
func TestMijnTotHetBesluit(t *testing.T) { // ROLE-08
	v := nieuwVerhaal(t)
	d := v.leest("/mijn")
	bevat(t, d, "h1", "Dag Samira El Amrani")
	bevat(t, d, ".hero", "Stap 1 van 8")
	bevat(t, d, ".hero", "weg uit de kliniek")
	bevat(t, v.leest("/mijn/mensen"), "#contact", "Fenna Jorritsma")
	v.leestAlles()

	v.totBesluit(dossier.Toekennen)
	d = v.leest("/mijn")
	bevat(t, d, ".next", "Doe dan nu uw aanvraag")
	bevat(t, d, ".next", "U bent nu aan de beurt.")
	bevat(t, d, "section:has(#doen)", "Zeg wat u van het verslag vindt")
	v.leestAlles()

	v.doet("samira", &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "digitaal", Gevraagd: "Een plek"})
	v.doet("mark", &dossier.InformatieGevraagd{Aan: "inwoner", Wat: "Een kopie van uw huurcontract", Tot: v.vandaag().Plus(7)})
	d = v.leest("/mijn")
	bevat(t, d, ".hero", "De gemeente neemt nu een besluit")
	bevat(t, d, "section:has(#doen)", "Geef antwoord op de vraag van de gemeente")
	d = v.samira.pagina(d.Find("section:has(#doen) a").First().AttrOr("href", ""), http.StatusOK)
	bevat(t, d, ".card", "Een kopie van uw huurcontract")
	d = v.samira.lees(v.samira.verstuur(d, map[string]string{"volledig": "ja", "toelichting": "Ik heb geen huur"}), http.StatusOK)
	bevat(t, d, "[role=status]", "Het staat in uw dossier.")
	v.leestAlles()

	v.doet("iris", &dossier.BeschikkingGegeven{Voorstel: v.doet("mark", v.toekenning()), Mandaat: "artikel 3"})
	d = v.leest("/mijn/besluit")
	bevat(t, d, "main", "U krijgt er een brief over.")
	if strings.Contains(d.Find("main").Text(), "veilige plek") {
		t.Error("she reads the decision before it was sent")
	}
	v.doet("mark", &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	d = v.leest("/mijn/besluit")
	for _, tekst := range []string{"De gemeente heeft ja gezegd", "Beschermd wonen: een plek om te wonen", "De Kade", "U heeft nu een veilige plek nodig.", "Wat betaalt u zelf?"} {
		bevat(t, d, "main", tekst)
	}
	bevat(t, d, "#bezwaar", "kunt u bezwaar maken tot en met")
	if d.Find("a[href^='/documenten/']").Length() != 1 {
		t.Error("the letter is not there")
	}
	bevat(t, v.leest("/mijn"), ".hero", "U mag gaan wonen bij De Kade")
	v.leestAlles()
	v.inGewoneTaal()
}

// In the house: what she signed, her goals, talks, warnings with what they mean
// and what she can do about them.
func TestMijnInHetHuis(t *testing.T) { // ROLE-08, PLC-01, PLC-02, MON-03, MON-04
	v := nieuwVerhaal(t)
	v.inHuis()
	v.doet("ruben", &dossier.VoorwaardenVerstrekt{Titel: "Huisregels", Versie: "2026", Tekst: "Geen drank in huis.", AanInwoner: true, AanGemeente: true})
	v.doet("ruben", &dossier.ZorgplanVastgesteld{BesprokenMetInwoner: true, Doelen: []dossier.Doel{{Leefgebied: "werk", Doel: "Vrijwilligerswerk vinden"}, {Leefgebied: "financien", Doel: "Overzicht over schulden"}}})
	v.doet("ruben", &dossier.EvaluatiemomentenAfgesproken{EigenVerslag: true, Momenten: []dossier.Evaluatiemoment{{Dag: v.vandaag().Plus(30)}, {Dag: v.vandaag().Plus(120)}}})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "U woont sinds")
	bevat(t, d, ".days", "Gesprek over hoe het gaat")
	bevat(t, d, "section:has(#doen)", "Teken de huisregels")
	bevat(t, d, "section:has(#doen)", "Geef een adres voor als het misgaat")

	d = v.samira.pagina(d.Find("section:has(#doen) a").First().AttrOr("href", ""), http.StatusOK)
	bevat(t, d, "main", "Geen drank in huis.")
	v.samira.lees(v.samira.verstuur(d, nil), http.StatusOK)
	d = v.leest("/mijn/huis")
	bevat(t, d, "#regels", "Getekend")
	bevat(t, d, "#doelen", "Vrijwilligerswerk vinden")
	v.leestAlles()

	v.wacht(31)
	v.doet("ruben", &dossier.DoelvoortgangGemeld{Doelen: []dossier.Doelvoortgang{{Doel: 1, Stand: "gehaald", Toelichting: "Twee dagen in de week"}}})
	v.doet("ruben", &dossier.EvaluatieGehouden{Aanwezig: []string{"inwoner", "safehouse"}, Verloop: "Het gaat goed.", InwonerVindt: "Ik voel me thuis.", Conclusie: "door"})
	v.doet("ruben", &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "U was te laat thuis.", VerteldOp: v.vandaag(), Uitleg: "Dan praten wij opnieuw.", Herziening: v.vandaag().Plus(14)})
	d = v.leest("/mijn/huis")
	bevat(t, d, "#doelen", "Gehaald")
	bevat(t, d, "#evaluatie", "Ik voel me thuis.")
	bevat(t, d, "#maatregelen", "Geldt nu")
	bevat(t, d, "#maatregelen", "Het huis kijkt er weer naar op")
	d = v.samira.pagina(d.Find("#maatregelen a[href*='reactie-gegeven']").AttrOr("href", ""), http.StatusOK)
	bevat(t, d, "main", "U was te laat thuis.")
	v.samira.lees(v.samira.verstuur(d, map[string]string{"eens": "nee", "tekst": "De bus reed niet."}), http.StatusOK)
	bevat(t, v.leest("/mijn/huis"), "#maatregelen", "De bus reed niet.")
	bevat(t, v.leest("/mijn/mensen"), "#contact", "035 - 555 01 02")
	v.doet("samira", &dossier.KlachtIngediend{Over: "safehouse", Aan: "safehouse", Wat: "Het is vaak koud"})
	bevat(t, v.leest("/mijn/rechten"), "#klacht", "Nog geen antwoord")
	v.leestAlles()
	v.inGewoneTaal()
}

// When it may go wrong she reads first what happens now and that she has a say;
// while nobody knows where she is, that somebody looks for her.
func TestMijnAlsHetMisgaat(t *testing.T) { // EXIT-04, EXIT-08
	v := nieuwVerhaal(t)
	v.inHuis()
	v.wacht(20)
	v.doet("ruben", &dossier.MaatregelGemeld{Soort: dossier.MaatregelTimeOut, Reden: "Ruzie", Uitleg: "Daarna praten wij.", Van: v.vandaag(), Tot: v.vandaag().Plus(3), Waar: "Bij haar zus"})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "U heeft nu een time-out.")
	bevat(t, d, ".urgent", "praat u met het huis")
	dreiging := v.doet("ruben", &dossier.ExitGedreigd{Grond: "huisregels", Wat: "Opnieuw ruzie", VeiligNu: true})
	d = v.leest("/mijn")
	bevat(t, d, ".hero", "Dat is nog niet zeker.")
	bevat(t, d, ".urgent", "U mag iemand meenemen")
	bevat(t, d, "section:has(#doen)", "Zeg wat u wilt en nodig heeft")
	bevat(t, d, "section:has(#doen)", "U kiest of het huis meeleest.")
	v.schrijft("Ik wil blijven", nil, true)
	v.schrijft("Alleen voor de gemeente", map[string]string{"ookAan": ""}, false)
	v.leestAlles()
	v.doet("ruben", &dossier.ExitoverlegGepland{Dreiging: dreiging, Dag: v.vandaag().Plus(1), Tijd: "10.00 uur", Plaats: "In de woonkamer"})
	bevat(t, v.leest("/mijn"), ".days", "10.00 uur, In de woonkamer")
	bevat(t, v.leest("/mijn/huis"), "#blijven", "In de woonkamer")
	v.doet("mark", &dossier.ExitoverlegGehouden{Dreiging: dreiging, InwonerErbij: true, Aanwezig: []string{"inwoner", "safehouse", "gemeente"}, Afspraken: "Naar haar zus",
		Opties: []dossier.VervolgOptie{{Optie: "familie", Haalbaar: true}}})
	v.doet("iris", &dossier.ExitbesluitGenomen{Dreiging: dreiging, Akkoord: true, Weging: "De rust in het huis", Waarschuwingen: "Een time-out", Mandaat: "artikel 3", Vervolg: "Hulp thuis", VervolgDoor: "Mark"})
	d = v.leest("/mijn/huis")
	bevat(t, d, "#blijven", "Naar haar zus")
	bevat(t, d, "#blijven", "Hulp thuis")
	v.leestAlles()
	v.wacht(1)
	v.doet("ruben", &dossier.ExitGedaan{Reden: "huisregels", Bestemming: "onbekend", Betrokken: "ruben", Zoekt: "ruben"})
	d = v.leest("/mijn")
	bevat(t, d, ".urgent", "Ruben Smit zoekt u.")
	bevat(t, v.leest("/mijn/mensen"), "#contact", "Zoekt u. Bel gerust.")
	v.leestAlles()
	v.doet("ruben", &dossier.VerblijfplaatsBekend{Waar: "Bij haar zus", Hoe: "Zij belde", Veilig: true})
	v.doet("mark", &dossier.VervolgNaExitBesproken{MetInwoner: true, Opties: []dossier.VervolgOptie{{Optie: "familie", Haalbaar: true}}, Gekozen: "familie", Wie: "Mark de Koning", Wanneer: v.vandaag()})
	bevat(t, v.leest("/mijn"), ".next", "Mark de Koning zorgt daarvoor")
	v.leestAlles()
	v.inGewoneTaal()
}

// schrijft sends a message as she finds the form, with what she changes in it.
// The house hears of it when it may read it, and not otherwise.
func (v *verhaal) schrijft(tekst string, in map[string]string, huis bool) {
	v.t.Helper()
	ruben := v.als("ruben")
	hoort := func() int {
		return strings.Count(ruben.pagina("/berichten", http.StatusOK).Text(), "Notitie geplaatst")
	}
	was, d := hoort(), v.leest("/dossiers/"+v.id+"/vastleggen/notitie-geplaatst")
	antwoorden := map[string]string{"tekst": tekst}
	maps.Copy(antwoorden, in)
	v.samira.lees(v.samira.verstuur(d, antwoorden), http.StatusOK)
	leest := strings.Contains(ruben.pagina("/dossiers/"+v.id+"/tijdlijn", http.StatusOK).Text(), tekst)
	if leest != huis || (hoort() > was) != huis {
		v.t.Errorf("%q: the house reads it: %v, hears of it: %v, want %v", tekst, leest, hoort() > was, huis)
	}
}

// Moving on: her wish, the plan she answers, no priority for a home, who helps
// next, and the end.
func TestMijnNaHetSafehouse(t *testing.T) { // OUT-01, OUT-03, OUT-06, OUT-07
	v := nieuwVerhaal(t)
	v.inHuis()
	v.wacht(200)
	d := v.leest("/mijn/hierna")
	bevat(t, d, "#voorrang", "krijgt geen voorrang op een woning")
	d = v.samira.pagina(d.Find("#wens a").AttrOr("href", ""), http.StatusOK)
	v.samira.lees(v.samira.verstuur(d, map[string]string{"terug": "weet_niet", "wonen": "Een eigen kamer"}), http.StatusOK)
	bevat(t, v.leest("/mijn/hierna"), "#wens", "Een eigen kamer")
	d = v.samira.pagina(v.leest("/mijn/hierna").Find("#adres a").AttrOr("href", ""), http.StatusOK)
	d = v.samira.lees(v.samira.verstuur(d, map[string]string{"bij": "Zus", "straat": "Kerkstraat", "huisnummer": "1", "postcode": "99", "plaats": "Hilversum"}), http.StatusUnprocessableEntity)
	bevat(t, d, ".errors", "Een postcode is bijvoorbeeld 1234 AB.")
	v.samira.lees(v.samira.verstuur(d, map[string]string{"postcode": "1211 AB"}), http.StatusOK)
	bevat(t, v.leest("/mijn/hierna"), "#adres", "Kerkstraat 1, 1211 AB Hilversum")
	v.doet("ruben", &dossier.UitstroomwensenGemeld{TerugNaarHerkomst: "onbekend", Wonen: "Een kamer", Ondersteuning: "Wat hulp", InwonerAkkoord: true})
	bevat(t, v.leest("/mijn/hierna"), "#wens", "over wonen")
	v.zonder("/mijn/hierna", "Een kamer Wat hulp")
	v.doet("ruben", &dossier.UitstroomplanVastgesteld{Wonen: "Een kamer bij haar oom", Ondersteuning: "Elke week een gesprek", Netwerk: "De groep", Inkomen: "Werk bij de bakker",
		AlsHetMisgaat: "Ruben bellen", Haalbaar: "ja", HaalbaarReden: "De kamer is er", UrgentieUitgelegd: true})
	bevat(t, v.leest("/mijn"), ".hero", "Stap 7 van 8")
	bevat(t, v.leest("/mijn"), "section:has(#doen)", "Lees uw plan voor na het safehouse")
	d = v.samira.pagina(v.leest("/mijn/hierna").Find("#plan a").First().AttrOr("href", ""), http.StatusOK)
	bevat(t, d, "main", "Een kamer bij haar oom")
	v.samira.lees(v.samira.verstuur(d, map[string]string{"eens": "ja"}), http.StatusOK)
	bevat(t, v.leest("/mijn/hierna"), "#plan", "U bent het eens")
	v.leestAlles()

	v.wacht(30)
	v.doet("ruben", &dossier.Uitgestroomd{Bestemming: "bij_familie", Gemeente: "0402", ContactNa: "06"})
	v.doet("mark", &dossier.NazorgGestart{Door: "andere_organisatie", Vorm: "Elke week een gesprek", Gemeente: "0402", Indicatie: true, Van: v.vandaag(), Tot: v.vandaag().Plus(90)})
	d = v.leest("/mijn")
	bevat(t, d, ".hero", "niet meer bij De Kade")
	bevat(t, d, ".next", "U krijgt nog hulp: Elke week een gesprek")
	v.leestAlles()
	v.wacht(95)
	v.doet("mark", &dossier.NazorgBeeindigd{Reden: "afgerond"})
	v.doet("mark", &dossier.DossierGesloten{Reden: "nazorg_afgerond"})
	d = v.leest("/mijn")
	bevat(t, d, ".hero", "Uw dossier is gesloten op")
	bevat(t, d, ".next", "Heeft u weer hulp nodig?")
	if d.Find(".hero .steps").Length() > 0 {
		t.Error("a closed case shows steps to go")
	}
	v.leestAlles()
	v.inGewoneTaal()
}

// A refusal: why, until when she can object, and what becomes of her objection.
func TestMijnAfgewezenEnBezwaar(t *testing.T) { // DEC-04, ROLE-08
	v := nieuwVerhaal(t)
	v.totBesluit(dossier.Afwijzen)
	v.besluit(&dossier.BesluitVoorgesteld{Strekking: dossier.Afwijzen, Redenen: "Andere hulp past beter.", Gronden: []dossier.Grond{{Artikel: "art. 2.3.5", Reden: "U kunt thuis geholpen worden."}}, Afwijking: "Niet alles was bekend."})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "nee gezegd")
	d = v.leest("/mijn/besluit")
	bevat(t, d, "main", "U kunt thuis geholpen worden.")
	d = v.samira.pagina(d.Find("#bezwaar a").First().AttrOr("href", ""), http.StatusOK)
	for _, naam := range []string{"van", "wijze", "gebeurd"} {
		if d.Find("main [name="+naam+"]:not([type=hidden])").Length() > 0 {
			t.Errorf("she is asked for %q, which is plain", naam)
		}
	}
	d = v.samira.lees(v.samira.verstuur(d, map[string]string{"gronden": "Thuis gaat het mis."}), http.StatusOK)
	for d.Find("input[name=stap]").Length() > 0 {
		d = v.samira.lees(v.samira.verstuur(d, nil), http.StatusOK)
	}
	bevat(t, d, ".next", "U heeft bezwaar gemaakt.")
	bevat(t, d, ".days", "wat er met uw bezwaar gebeurt")
	v.leestAlles()
	z, err := v.app.Dossier(t.Context(), v.ik("samira"), v.id)
	v.moet(err)
	bezwaar := z.Dossier.Bezwaren[0].Nr
	v.doet("iris", &dossier.BezwaarInBehandeling{Bezwaar: bezwaar, Behandelaar: "sanne"})
	v.doet("sanne", &dossier.HoorzittingGepland{Bezwaar: bezwaar, Dag: v.vandaag().Plus(4), Tijd: "14.00 uur", Plaats: "Het gemeentehuis"})
	bevat(t, v.leest("/mijn"), ".days", "14.00 uur, Het gemeentehuis")
	bevat(t, v.leest("/mijn/besluit"), "main", "Het gemeentehuis")
	v.leestAlles()
	v.doet("sanne", &dossier.HoorzittingGehouden{Bezwaar: bezwaar, Verslag: "Gehoord", Aanwezig: "Samira"})
	v.doet("sanne", &dossier.BeslissingOpBezwaarGegeven{Bezwaar: bezwaar, Uitkomst: dossier.Ongegrond, Strekking: dossier.Handhaven, Redenen: "Wij blijven erbij.", Mandaat: "artikel 4"})
	v.doet("mark", &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	d = v.leest("/mijn/besluit")
	bevat(t, d, "main", "U heeft geen gelijk gekregen.")
	bevat(t, d, "main", "U kunt naar de rechter tot en met")
	v.leestAlles()
	v.inGewoneTaal()
}

// What happens beside the main line has words too: moving in before the
// decision, not coming on the day agreed, a longer decision, another house.
func TestMijnBijzonder(t *testing.T) { // DEC-03, DEC-07, PROC-18
	v := nieuwVerhaal(t)
	v.totBesluit(dossier.Toekennen)
	v.doet("ruben", &dossier.PlaatsingVooruitGemeld{Huis: "kade", Vanaf: v.vandaag(), EigenRisico: true})
	v.doet("ruben", &dossier.PlaatsingGedaan{Huis: "kade"})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "U woont sinds")
	bevat(t, d, ".next", "Het besluit van de gemeente is er nog niet.")
	v.leestAlles()
	v.besluit(v.toekenning())
	v.wacht(20)
	z, err := v.app.Dossier(t.Context(), v.ik("samira"), v.id)
	v.moet(err)
	tot := z.Dossier.Recht().Tot.Plus(60)
	v.doet("mark", &dossier.HeronderzoekGehouden{Aanleiding: "verzoek", Bevindingen: "Het gaat goed", InwonerGehoord: true, Zienswijze: "Graag langer", Conclusie: "verlengen"})
	v.doet("mark", &dossier.AlternatiefAfgewogen{Alternatief: "gecontracteerd_bw", Reden: "Er is geen plek die past"})
	w := v.doet("mark", &dossier.WijzigingVoorgesteld{Soort: dossier.Verlengen, Grond: dossier.GrondVerzoek, Vanaf: z.Dossier.Recht().Tot.Plus(1), Tot: tot, Redenen: "U heeft nog tijd nodig.",
		Langer: dossier.Uitzondering{ID: v.langer(z), Reden: "Bijna klaar"}})
	v.doet("iris", &dossier.BeschikkingGewijzigd{Voorstel: w, Mandaat: "artikel 3"})
	if strings.Contains(v.leest("/mijn/besluit").Find("main").Text(), "U krijgt langer hulp") {
		t.Error("she reads a change before it was sent")
	}
	v.doet("mark", &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	d = v.leest("/mijn/besluit")
	bevat(t, d, "main", "U krijgt langer hulp")
	eerste := d.Find("main .card").First()
	if tekst := eerste.Text(); !strings.Contains(tekst, "Dit besluit is later veranderd.") || !strings.Contains(tekst, z.Dossier.Recht().Tot.Voluit(taal.NL)) || strings.Contains(tekst, tot.Voluit(taal.NL)) {
		t.Errorf("the card of the first decision says %q", tekst)
	}
	bevat(t, d, "main", "U heeft nog tijd nodig.")
	bevat(t, v.leest("/mijn"), ".hero", tot.Voluit(taal.NL))
	v.leestAlles()

	anders := nieuwVerhaal(t)
	anders.totBesluit(dossier.Toekennen)
	anders.besluit(anders.toekenning())
	anders.doet("ruben", &dossier.PlaatsingGepland{Huis: "kade", Vanaf: anders.vandaag().Plus(10)})
	bevat(t, anders.leest("/mijn"), ".days", "U gaat wonen bij De Kade")
	anders.wacht(11)
	anders.doet("ruben", &dossier.NietVerschenen{Contact: "nee", Toelichting: "Neemt niet op"})
	bevat(t, anders.leest("/mijn"), ".urgent", "Bel het huis.")
	anders.leestAlles()

	gestopt := nieuwVerhaal(t)
	gestopt.doet("samira", &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorInwoner, Wijze: "digitaal", Ondersteuning: dossier.VormOnbekend, Hulpvraag: "Hulp"})
	d = gestopt.leest("/mijn")
	bevat(t, d, ".hero", "Dat heet een melding.")
	bevat(t, d, ".next", "U hoort uiterlijk op")
	bevat(t, d, "section:has(#doen)", "Lever uw eigen plan in")
	gestopt.leestAlles()
	gestopt.doet("samira", &dossier.MeldingIngetrokken{Hoedanigheid: dossier.DoorInwoner})
	bevat(t, gestopt.leest("/mijn"), ".hero", "Uw vraag om hulp is gestopt")
	gestopt.leestAlles()
	for _, x := range []*verhaal{v, anders, gestopt} {
		x.inGewoneTaal()
	}
}

// langer is the first exception of the framework for a longer decision.
func (v *verhaal) langer(z *app.Zaak) string {
	if us := z.Kader.Proces.MaximaleDuur.Uitzonderingen; len(us) > 0 {
		return us[0].ID
	}
	return ""
}

// After a death the page asks nothing and says so kindly.
func TestMijnNaOverlijden(t *testing.T) {
	v := nieuwVerhaal(t)
	v.inHuis()
	v.doet("ruben", &dossier.OverlijdenGemeld{Bron: "De familie"})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "Wij leven met u mee.")
	if d.Find("#doen, .hero .steps, .days").Length() > 0 || strings.Contains(d.Find("h1").Text(), "Dag") {
		t.Error("the page still greets or asks")
	}
	v.leestAlles()
}

// She takes back a consent, finds who looked, and corrects nothing that is
// somebody else's; another resident's page is not hers.
func TestMijnRechten(t *testing.T) { // ROLE-08
	v := nieuwVerhaal(t)
	v.doet("samira", &dossier.ToestemmingGegeven{Delen: []dossier.Deel{dossier.DeelZorg, dossier.DeelKern}, Van: "linde", Aan: "hilversum", Doel: "Beoordelen", Wijze: "digitaal"})
	d := v.leest("/mijn/rechten")
	bevat(t, d, "#toestemming", "Gemeente Hilversum")
	d = v.samira.pagina(d.Find("#toestemming a[href*='toestemming-ingetrokken']").AttrOr("href", ""), http.StatusOK)
	v.samira.lees(v.samira.verstuur(d, nil), http.StatusOK)
	d = v.leest("/mijn/rechten")
	bevat(t, d, "#toestemming", "U heeft nu geen toestemming gegeven.")
	d = v.samira.pagina(d.Find("#inzage a").AttrOr("href", ""), http.StatusOK)
	bevat(t, d, "#klopt-niet", "functionaris gegevensbescherming van de gemeente Hilversum")
	if strings.Contains(d.Find("main .card").First().Text(), "Samira") {
		t.Error("her own looks stand among those of others")
	}
	v.samira.pagina("/mijn/bestaat-niet", http.StatusNotFound)
	v.als("mark").pagina("/mijn/rechten", http.StatusNotFound)
	if r := v.samira.haal("/dossiers/" + v.id); r.Request.URL.Path != "/mijn" {
		t.Errorf("the page of the case leads her to %s", r.Request.URL.Path)
	}
	bevat(t, v.samira.pagina("/dossiers/"+v.id+"/tijdlijn", http.StatusOK), "h1", "Tijdlijn")
}

// Every kind of fact that a resident may record has a place among what he can
// do, or on the page it belongs to.
func TestMijnDadenZijnCompleet(t *testing.T) {
	elders := []string{"klacht_afgehandeld", "gegeven_vastgesteld"}
	for _, s := range dossier.Soorten() {
		heeft := slices.ContainsFunc(mijnDaden, func(d mijnDaad) bool { return d.soort == s.Naam }) || slices.Contains(elders, s.Naam)
		if mag := slices.Contains(s.Door, dossier.Inwoner); mag != heeft {
			t.Errorf("%s: a resident may record it: %v, and it has a place: %v", s.Naam, mag, heeft)
		}
	}
	for _, s := range dossier.Soorten() {
		if _, er := eigenTitels[s.Naam]; !er {
			t.Errorf("no words for a resident about %s", s.Naam)
		}
	}
	for naam, w := range eigen {
		s := dossier.SoortMet(naam)
		if s == nil || !slices.Contains(s.Door, dossier.Inwoner) {
			t.Errorf("there are words for %q, which no resident records", naam)
			continue
		}
		for _, m := range []map[string]taal.Tekst{w.label, w.hulp} {
			for veld := range m {
				if _, er := s.Veld(veld); !er {
					t.Errorf("%s has no field %q", naam, veld)
				}
			}
		}
		for veld, waarde := range w.vast {
			if f, _ := s.Veld(veld); len(f.Opties) > 0 {
				if _, er := f.Optie(waarde); !er {
					t.Errorf("%s: %s cannot be %q", naam, veld, waarde)
				}
			}
		}
	}
}
