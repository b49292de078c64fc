package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/dossier"
	"halfweg/termijn"
)

// weigering is one thing that cannot be recorded, tried by somebody in his
// browser: the answer names the problem, its source and the way out, and keeps
// what was typed.
type weigering struct {
	naam, wie, soort string
	in               map[string]string
	status           int
	reden, uit, bron string // "" for bron: what was typed cannot be read, which has no source
}

func (w weigering) probeer(t *testing.T, p *plek, id string) {
	t.Helper()
	b, pad := p.als(w.wie), "/dossiers/"+id+"/vastleggen/"+w.soort
	var d *goquery.Document
	if w.in == nil {
		d = b.pagina(pad, w.status)
	} else {
		d = b.pagina(pad, http.StatusOK)
		r := b.verstuur(d, w.in)
		if d = b.lees(r, r.StatusCode); d.Find("input[name=stap]").Length() > 0 && r.StatusCode == http.StatusOK {
			d = b.lees(b.verstuur(d, nil), w.status)
		} else if r.StatusCode != w.status {
			t.Errorf("status %d, want %d", r.StatusCode, w.status)
		}
	}
	tekst := strings.Join(strings.Fields(d.Find("main").Text()), " ")
	for _, want := range []string{w.reden, w.uit, w.bron} {
		if !strings.Contains(tekst, want) {
			t.Errorf("the answer does not say %q: %s", want, tekst)
		}
	}
	for veld, want := range w.in {
		s := d.Find("main [name='" + veld + "']")
		if goquery.NodeName(s.First()) == "textarea" && s.Text() != want {
			t.Errorf("what was typed in %s became %q", veld, s.Text())
		}
	}
}

// Everything that cannot be is refused where it is tried, over HTTP.
func TestWeigeringen(t *testing.T) {
	p, id := woont(t)
	morgen := termijn.DatumVan(p.nu).Plus(1).Lang("nl")
	for _, w := range []weigering{
		{"a day to come", "ruben", "incident-gemeld", map[string]string{"gebeurd": morgen, "aard": "overlast", "gevaar": "nee", "calamiteit": "nee", "wat": "Ruzie in de keuken", "genomen": "Gesproken"},
			422, "Deze dag moet nog komen.", "niet na vandaag", "Awb art. 3:2"},
		{"before the placement", "ruben", "maatregel-gemeld", map[string]string{"gebeurd": "3 oktober 2026", "soort": "gesprek", "reden": "Te laat thuis", "uitleg": "Dan een waarschuwing"},
			422, "Deze dag ligt voor de plaatsing", "of een latere dag", "VNG-handreiking § 6.3"},
		{"steps out of order", "ruben", "maatregel-gemeld", map[string]string{"soort": "laatste_waarschuwing", "reden": "Te laat thuis", "verteldOp": "27 oktober 2026", "uitleg": "Dan een time-out"},
			422, "nog geen schriftelijke waarschuwing", "Geef eerst een schriftelijke waarschuwing", "VNG-handreiking § 3.2.5"},
		{"an address that cannot exist", "ruben", "uitstroomadres-vastgelegd", map[string]string{"bij": "Zus", "straat": "Laan", "huisnummer": "12", "postcode": "0234 AB", "plaats": "Hilversum"},
			422, "Dit adres kan niet bestaan.", "1234 AB", "VNG-handreiking"},
		{"placed while living there", "ruben", "plaatsing-gedaan", nil, 409, "De inwoner woont al in een safehouse", "", "§"},
		{"answer to a stay nobody reported", "mark", "verblijf-elders-beantwoord", nil, 409, "Er is geen verblijf elders gemeld.", "Wacht op de melding van het huis.", "§ 6.3"},
		{"looking for nobody", "ruben", "exit-gedaan", map[string]string{"reden": "zonder_bericht", "bestemming": "onbekend", "toelichting": "Niet thuisgekomen"},
			422, "er staat niet wie blijft zoeken", "Kies wie blijft zoeken", "VNG-handreiking"},
		{"wrong party", "fenna", "maatregel-gemeld", nil, 404, "Deze pagina is er niet", "Zoek de zaak op", ""},
		{"no objection to decide on", "iris", "beslissing-op-bezwaar-gegeven", nil, 409, "Dit bezwaar staat niet in het dossier.", "Leg eerst het bezwaar vast.", "Awb"},
	} {
		t.Run(w.naam, func(t *testing.T) { w.probeer(t, p, id) })
	}
}

// A text that was replaced is not signed, nor the same one twice; a correction
// is not corrected.
func TestWeigeringVanEerdereFeiten(t *testing.T) { // PLC-02
	p, id := woont(t)
	oud := p.doet("ruben", id, &dossier.VoorwaardenVerstrekt{Titel: "Huisregels", Versie: "1", Tekst: "Niet gebruiken", AanInwoner: true, AanGemeente: true})
	p.doet("ruben", id, &dossier.VoorwaardenVerstrekt{Titel: "Huisregels", Versie: "2", Tekst: "Niet gebruiken, op tijd thuis", AanInwoner: true, AanGemeente: true})
	weigering{"", "ruben", "voorwaarden-ondertekend", map[string]string{"voorwaarden": aantal(oud), "wijze": "papier"}, 422, "Dit is een oude tekst.", "Onderteken versie 2", "VNG-handreiking"}.probeer(t, p, id)
	weigering{"", "ruben", "voorwaarden-verstrekt", map[string]string{"titel": "Huisregels", "versie": "2", "tekst": "Nog eens", "aanInwoner": "ja", "aanGemeente": "ja"},
		422, "Deze versie is al verstrekt", "Geef een gewijzigde tekst een nieuwe versie.", "VNG-handreiking"}.probeer(t, p, id)

	nr := p.doet("ruben", id, &dossier.IncidentGemeld{Aard: "overlast", Wat: "Ruzie", Genomen: "Gesproken"})
	ruben := p.als("ruben")
	ruben.legVast("/dossiers/"+id+"/corrigeer/"+aantal(nr), map[string]string{"inhoud.wat": "Ruzie in de keuken", "reden": "Plaats vergeten"})
	d := ruben.pagina("/dossiers/"+id+"/tijdlijn", http.StatusOK)
	if d.Find("a[href$='/corrigeer/"+aantal(nr+1)+"']").Length() > 0 {
		t.Error("the timeline offers to correct a correction")
	}
	d = ruben.pagina("/dossiers/"+id+"/corrigeer/"+aantal(nr+1), http.StatusOK)
	d = ruben.lees(ruben.verstuur(d, map[string]string{"vervalt": "ja", "reden": "Toch niet"}), http.StatusUnprocessableEntity)
	tekst := d.Find(".errors").Text()
	if !strings.Contains(tekst, "correctie") || d.Find(".errors .src").Text()+d.Find(".msg .src").Text() == "" {
		t.Errorf("correcting a correction answers %q", tekst)
	}
}

// Nobody leaves a house he never lived in, and nothing is recorded in a closed
// case, which says how to go on.
func TestWeigeringZonderVerblijfEnGesloten(t *testing.T) { // EXIT-09
	p, id := voorBesluit(t)
	for soort, reden := range map[string]string{"uitgestroomd": "De inwoner woont niet in een safehouse.", "exit-gedaan": "De inwoner woont niet in een safehouse.",
		"maatregel-gemeld": "De inwoner woont nog niet in een safehouse.", "dagverslag-geschreven": "De inwoner woont nog niet in een safehouse."} {
		weigering{"", "ruben", soort, nil, 409, reden, "Leg eerst vast", "§"}.probeer(t, p, id)
	}
	p.doet("mark", id, &dossier.AanvraagIngetrokken{Hoedanigheid: "inwoner"})
	mark := p.als("mark")
	d := mark.pagina("/dossiers/"+id+"/vastleggen/dossier-gesloten", http.StatusOK)
	d = mark.lees(mark.verstuur(d, map[string]string{"reden": "ingetrokken"}), http.StatusOK)
	if d.Find("input[name=stap]").Length() == 0 {
		t.Error("closing asks for no second look")
	}
	mark.legVast("/dossiers/"+id+"/vastleggen/dossier-gesloten", map[string]string{"reden": "ingetrokken"})
	weigering{"", "ruben", "kennismaking-gehouden", nil, 409, "Het dossier is gesloten op", "Heropen het dossier eerst.", "Wmo 2015 art. 5.3.4"}.probeer(t, p, id)
	weigering{"", "mark", "standpunt-vastgelegd", nil, 409, "Het dossier is gesloten op", "Heropen het dossier eerst.", "Wmo 2015 art. 5.3.4"}.probeer(t, p, id)
}

// Leaving without the steps that come before it asks once more, and is recorded.
func TestLetOpBijExit(t *testing.T) { // EXIT-03, EXIT-04, EXIT-08
	p, id := woont(t)
	pad := "/dossiers/" + id
	ruben, iris := p.als("ruben"), p.als("iris")
	nr := p.doet("ruben", id, &dossier.ExitGedreigd{Grond: "huisregels", Wat: "Ging weg", VeiligNu: true})
	d := iris.pagina(pad+"/vastleggen/exitbesluit-genomen", http.StatusOK)
	bevat(t, d, ".card", "geen schriftelijke waarschuwing")
	d = iris.lees(iris.verstuur(d, map[string]string{"dreiging": aantal(nr), "akkoord": "ja", "weging": "De rust in huis", "vervolg": "Opvang", "vervolgDoor": "Iris", "mandaat": "artikel 3 van het Mandaatbesluit"}), http.StatusOK)
	bevat(t, d, "h1", "Weet u het zeker?")
	bevat(t, d, ".alert", "Er is nog geen overleg over deze exit")
	bevat(t, d, "main", "Beslissen over een exit")

	d = ruben.lees(ruben.verstuur(ruben.pagina(pad+"/vastleggen/exit-gedaan", http.StatusOK), map[string]string{"reden": "huisregels", "bestemming": "onbekend", "zoekt": "ruben"}), http.StatusOK)
	for _, want := range []string{"niet ingestemd", "Niemand weet waar de inwoner is", "nog geen warme overdracht"} {
		bevat(t, d, ".alert", want)
	}
	d = ruben.lees(ruben.verstuur(d, nil), http.StatusOK)
	bevat(t, d, "h1", "Controleer wat u invulde")
	d = ruben.lees(ruben.verstuur(d, nil), http.StatusOK)
	bevat(t, d, "[role=status]", "Exit")
	bevat(t, d, "aside .dl", "Vertrokken")
	bevat(t, d, "aside", "Blijft zoeken")
	bevat(t, p.als("mark").pagina("/werklijst", http.StatusOK), "table .badge", "Niemand weet waar")
	bevat(t, ruben.pagina("/huis/dag", http.StatusOK), "main", "Er woont hier deze dag niemand")
}
