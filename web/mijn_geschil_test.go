package web

import (
	"net/http"
	"strings"
	"testing"

	"halfweg/dossier"
)

// zonder checks that a text is nowhere in the main part of a page she reads.
func (v *verhaal) zonder(pad, tekst string) {
	v.t.Helper()
	if strings.Contains(v.leest(pad).Find("main").Text(), tekst) {
		v.t.Errorf("%s says %q", pad, tekst)
	}
}

// While municipalities differ she reads which one decides, that her help goes
// on, who looks at it, and in the end who helps her; the one that let the case go
// has nothing to do in it any more.
func TestMijnGeschil(t *testing.T) { // JUR-04, JUR-05, JUR-11
	v := nieuwVerhaal(t)
	v.doet("fenna", &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal", Ondersteuning: dossier.VormBeschermdWonen,
		Behandelaarssteun: true, Hulpvraag: "Een veilige plek na de kliniek"})
	v.doet("iris", &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
	v.zonder("/mijn", "Twee gemeenten")
	v.doet("mark", &dossier.KennismakingGehouden{Huis: "kade", WilErheen: true, Past: true})
	v.doet("iris", &dossier.SpoedVastgesteld{Voorziening: "een kamer bij De Kade", Vanaf: v.vandaag(), Reden: "De kliniek sluit"})
	v.doet("iris", &dossier.VerantwoordelijkheidBetwist{Gemeente: "0034", Reden: "Woonde in Almere"})
	d := v.leest("/mijn")
	bevat(t, d, "main", "U krijgt nu al hulp: een kamer bij De Kade")
	bevat(t, d, "main", "Twee gemeenten praten over wie u moet helpen: Hilversum en Almere.")
	bevat(t, d, "main", "Tot zij het eens zijn, beslist Hilversum. Uw hulp en alle datums gaan gewoon door.")
	bevat(t, d, "section:has(#doen)", "Zeg wat de beste plek voor u is")
	v.leestAlles()
	v.doet("mark", &dossier.VerantwoordelijkheidBeantwoord{Reden: "Stond hier niet ingeschreven"})
	v.doet("mark", &dossier.GeschilVoorgelegd{Aan: "regionaal_adviseur", Reden: "Beide wijzen naar elkaar"})
	bevat(t, v.leest("/mijn"), "main", "een adviseur van de regio")
	v.doet("mark", &dossier.GeschilVoorgelegd{Aan: "geschillencommissie", Reden: "Het advies hielp niet"})
	bevat(t, v.leest("/mijn"), "main", "kijkt een commissie ernaar")
	v.leestAlles()
	v.doet("mark", &dossier.VerantwoordelijkheidOvereengekomen{Gemeente: "0034", Met: []string{"0402"}, Vanaf: v.vandaag(), Via: "geschillencommissie", Reden: "De commissie besliste"})
	d = v.leest("/mijn")
	bevat(t, d, "main", "De gemeenten zijn het eens. Almere helpt u en beslist, vanaf")
	bevat(t, d, "main", "U krijgt nu al hulp: een kamer bij De Kade")
	v.zonder("/mijn", "Zeg wat de beste plek voor u is")
	v.leestAlles()
	v.inGewoneTaal()
	for _, wie := range []string{"mark", "fenna", "ruben"} {
		d := v.als(wie).pagina("/dossiers/"+v.id, http.StatusOK)
		bevat(t, d, "aside .dl", "BehandeltAlmere")
		bevat(t, d, "main", "De gemeente die dit dossier nu behandelt, werkt met een ander kader.")
	}
	for _, wie := range []string{"mark", "iris"} {
		if p := v.als(wie).pagina("/dossiers/"+v.id, http.StatusOK); strings.Contains(p.Find("main").Text(), "Wacht op u") {
			t.Errorf("the case waits for %s, of the municipality that no longer handles it", wie)
		}
	}
}

// An objection that was won: what holds now comes first, and what was refused
// holds no more. Until then she reads by when, and what her notice of default
// does.
func TestMijnBezwaarGewonnen(t *testing.T) { // DEC-04, DDL-01, ROLE-08
	v := nieuwVerhaal(t)
	v.totBesluit(dossier.Afwijzen)
	besluit := v.besluit(&dossier.BesluitVoorgesteld{Strekking: dossier.Afwijzen, Redenen: "Andere hulp past beter.", Gronden: []dossier.Grond{{Artikel: "art. 2.3.5", Reden: "U kunt thuis geholpen worden."}}, Afwijking: "Niet alles was bekend."})
	bevat(t, v.leest("/mijn"), "main", "Dan kunt u bezwaar maken.")
	bezwaar := v.doet("samira", &dossier.BezwaarOntvangen{Besluit: besluit, Van: dossier.DoorInwoner, Wijze: "digitaal", Gronden: "Thuis gaat het mis."})
	v.zonder("/mijn", "Dan kunt u bezwaar maken.")
	v.doet("iris", &dossier.BezwaarInBehandeling{Bezwaar: bezwaar, Behandelaar: "sanne"})
	v.doet("sanne", &dossier.HoorzittingGehouden{Bezwaar: bezwaar, Verslag: "Gehoord", Aanwezig: "Samira"})
	v.wacht(90)
	v.doet("samira", &dossier.IngebrekestellingOntvangen{Bezwaar: bezwaar, Wijze: "digitaal"})
	d := v.leest("/mijn")
	bevat(t, d, "main", "weten dat het te lang duurt.")
	bevat(t, d, "main", "Dan moet zij u misschien geld betalen.")
	v.zonder("/mijn/besluit", "Zeggen dat het te lang duurt")
	v.leestAlles()
	v.doet("sanne", &dossier.BeslissingOpBezwaarGegeven{Bezwaar: bezwaar, Uitkomst: dossier.Gegrond, Strekking: dossier.Toekennen, Redenen: "U heeft een veilige plek nodig.", Mandaat: "artikel 4",
		Vorm: dossier.VormBeschermdWonen, VormReden: "Toezicht dag en nacht", Huis: "kade", Begin: v.vandaag().Plus(5), Maanden: 12, Leveringsvorm: "tailor_made"})
	bevat(t, v.leest("/mijn"), "main", "De gemeente heeft opnieuw gekeken en beslist. U krijgt er een brief over.")
	v.zonder("/mijn/besluit", "U heeft gelijk gekregen.")
	v.doet("mark", &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	d = v.leest("/mijn/besluit")
	bevat(t, d, "main .card", "De gemeente heeft na uw bezwaar alsnog ja gezegd.")
	bevat(t, d, "main .card", "Eerst zei de gemeente nee, op")
	bevat(t, d, "main", "U heeft een veilige plek nodig.")
	bevat(t, d, "main", "U heeft gelijk gekregen.")
	v.zonder("/mijn/besluit", "U kunt thuis geholpen worden.")
	v.doet("sanne", &dossier.DwangsomVastgesteld{Reden: "Beslist binnen twee weken"})
	bevat(t, v.leest("/mijn/besluit"), "main", "hoeft u daarvoor geen geld te betalen")
	v.leestAlles()
	v.inGewoneTaal()
}

// What she reads of a time-out that is over, of an exit that was approved and
// while nobody knows where she is, helps her on.
func TestMijnOpWegNaarBuiten(t *testing.T) { // MON-04, EXIT-05, EXIT-08
	v := nieuwVerhaal(t)
	v.inHuis()
	v.wacht(20)
	waarschuwing := v.doet("ruben", &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Te laat", Uitleg: "Daarna een time-out", VerteldOp: v.vandaag()})
	v.doet("ruben", &dossier.MaatregelGemeld{Soort: dossier.MaatregelTimeOut, Reden: "Ruzie", Uitleg: "Daarna praten wij.", Van: v.vandaag(), Tot: v.vandaag().Plus(2), Waar: "Bij haar zus"})
	lijst := v.als("mark").pagina("/dossiers/"+v.id+"/vastleggen/maatregel-bevestigd", http.StatusOK).Find("select[name=maatregel]")
	if tekst := lijst.Find("option[value='" + aantal(waarschuwing) + "']").Text(); !strings.HasPrefix(tekst, "Waarschuwing, ") || !strings.Contains(lijst.Text(), "Time-out, ") {
		t.Errorf("the measures to choose from are %q", lijst.Text())
	}
	v.wacht(3)
	bevat(t, v.leest("/mijn"), "main", "Uw time-out duurde tot en met")
	v.zonder("/mijn", "U heeft nu een time-out.")
	dreiging := v.doet("ruben", &dossier.ExitGedreigd{Grond: "huisregels", Wat: "Opnieuw ruzie", VeiligNu: true})
	v.doet("iris", &dossier.ExitbesluitGenomen{Dreiging: dreiging, Akkoord: true, Weging: "De rust in het huis", Mandaat: "artikel 3", Vervolg: "Hulp bij haar zus", VervolgDoor: "Mark de Koning"})
	d := v.leest("/mijn")
	bevat(t, d, ".hero", "De gemeente heeft besloten dat het huis uw verblijf mag stoppen.")
	bevat(t, d, "main", "Dit is voor u geregeld: Hulp bij haar zus. Mark de Koning zorgt daarvoor.")
	v.zonder("/mijn", "Dat is nog niet zeker.")
	v.leestAlles()
	v.doet("ruben", &dossier.ExitGedaan{Reden: "huisregels", Bestemming: "onbekend", Betrokken: "ruben", Zoekt: "ruben"})
	bevat(t, v.leest("/mijn"), "section:has(#doen)", "Laat weten hoe het met u gaat")
	v.leestAlles()
	v.inGewoneTaal()
}
