package web

import (
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// samira opens a dossier as the clinic does: in parts, checked, sent.
func (b *bezoek) samira() string {
	b.t.Helper()
	b.deel("/nieuw/signaal-gegeven/inwoner", map[string]string{
		"inwoner.voornamen": "Samira", "inwoner.achternaam": "El Amrani", "inwoner.geboren": "2-11-1994", "inwoner.bsn": "999990019", "inwoner.aanspreekvorm": "mevrouw",
	})
	b.deel("/nieuw/signaal-gegeven/toestemming", map[string]string{
		"toestemming.delen": "zorg", "toestemming.aan": "hilversum", "toestemming.doel": "Beoordelen welke hulp nodig is", "toestemming.wijze": "gesprek",
	})
	b.deel("/nieuw/signaal-gegeven/inhoud", map[string]string{
		"gemeente": "0402", "behandelingVan": "1 september 2026", "verwachtOntslag": "30 november 2026", "overlegd": "ja",
	})
	d := b.lees(b.verstuur(b.pagina("/nieuw/signaal-gegeven/controle", http.StatusOK), nil), http.StatusOK)
	bevat(b.t, d, "[role=status]", "Vroegsignaal gegeven")
	bevat(b.t, d, "h1", "S. El Amrani")
	return strings.TrimPrefix(d.Find(".crumb a").Last().AttrOr("href", ""), "/dossiers/")
}

func (b *bezoek) deel(pad string, in map[string]string) {
	b.t.Helper()
	d := b.lees(b.verstuur(b.pagina(pad, http.StatusOK), in), http.StatusOK)
	if d.Find(".tasks").Length() == 0 {
		b.t.Fatalf("%s was not kept: %s", pad, d.Find(".errors").Text())
	}
}

// gemeld is Samira's dossier after the melding, with consultants assigned.
func gemeld(t *testing.T) (p *plek, id string) {
	t.Helper()
	p = nieuwePlek(t)
	fenna, iris := p.als("fenna"), p.als("iris")
	id = fenna.samira()
	p.dagen(1, fenna, iris)
	fenna.legVast("/dossiers/"+id+"/vastleggen/melding-gedaan", map[string]string{
		"hoedanigheid": "behandelaar", "wijze": "digitaal", "ondersteuning": "beschermd_wonen", "behandelaarssteun": "ja",
		"hulpvraag": "Een veilige plek na de kliniek", "wensHuis": "kade",
	})
	iris.legVast("/dossiers/"+id+"/vastleggen/consulenten-toegewezen", map[string]string{"eerste": "mark", "tweede": "sanne"})
	return p, id
}

// voorBesluit is Samira's dossier with the investigation done and the aanvraag
// in: four eyes judged, differed on one criterion, and talked about it.
func voorBesluit(t *testing.T) (p *plek, id string) { // PROC-13
	t.Helper()
	p, id = gemeld(t)
	fenna, sanne, mark, iris, ruben := p.als("fenna"), p.als("sanne"), p.als("mark"), p.als("iris"), p.als("ruben")
	pad := "/dossiers/" + id
	vast := func(b *bezoek, soort string, in map[string]string) {
		t.Helper()
		b.legVast(pad+"/vastleggen/"+soort, in)
	}

	vast(mark, "ontvangst-bevestigd", map[string]string{"van": "melding", "wijze": "brief", "gewezen": "persoonlijk_plan|clientondersteuning|termijnen"})
	vast(mark, "clientondersteuning-aangeboden", map[string]string{"wijze": "telefoon", "reactie": "wil"})
	vast(mark, "procedure-uitgelegd", map[string]string{"aan": "inwoner|kliniek", "wijze": "telefoon"})
	vast(mark, "identiteit-vastgesteld", map[string]string{"document": "paspoort"})
	vast(mark, "standpunt-vastgelegd", map[string]string{"van": "inwoner", "standpunt": "Ik wil graag naar het huis."})
	for _, g := range vanKliniek {
		fenna.legVast(pad+"/gegevens/"+g, antwoorden[g])
	}
	k := p.app.Kaders.Alle()[0]
	for g, in := range antwoorden {
		if k.Gegeven(g) != nil && !slices.Contains(vanKliniek, g) {
			mark.legVast(pad+"/gegevens/"+g, in)
		}
	}
	for _, a := range []string{"ondersteuning_thuis", "gecontracteerd_bw"} {
		vast(mark, "alternatief-afgewogen", map[string]string{"alternatief": a, "toereikend": "nee", "reden": "Twee keer geprobeerd"})
	}

	p.dagen(14, fenna, sanne, mark, iris, ruben)
	mark.oordeelt(pad, "ADM-07")
	d := sanne.pagina(pad+"/afweging", http.StatusOK)
	bevat(t, d, "main", "Ingeleverd. U ziet het na uw eigen oordeel.")
	if strings.Contains(d.Find("main").Text(), "Dit weegt Mark zo") {
		t.Error("the second consultant reads the first one's verdict before her own (PROC-13)")
	}
	sanne.oordeelt(pad, "")
	d = sanne.pagina(pad+"/afweging", http.StatusOK)
	bevat(t, d, ".alert", "De oordelen verschillen op ADM-07")
	bevat(t, d, "tr.diff", "Voldoet niet")
	sanne.legVast(pad+"/verschil", map[string]string{"oordelen.0.uitkomst": "voldoet", "oordelen.0.redenen": "Samen bekeken", "advies": "safehouse", "redenen": "De oefenplek helpt"})

	vast(mark, "kennismaking-gehouden", map[string]string{"huis": "kade", "wilErheen": "ja", "past": "ja"})
	vast(ruben, "uitstroommogelijkheden-afgestemd", map[string]string{"huisvesting": "ja", "wat": "Inschrijving loopt door"})
	vast(mark, "onderzoek-afgerond", map[string]string{"uitkomst": "safehouse", "samenvatting": "U krijgt dit verslag.", "bestePlek": "0402",
		"onderzocht": "behoeften|eigen_kracht|netwerk|mantelzorger|algemeen|samenwerking|bijdrage"})
	vast(mark, "aanvraag-gedaan", map[string]string{"hoedanigheid": "inwoner", "ondertekend": "ja", "wijze": "brief", "gevraagd": "Een plek voor een jaar"})
	return p, id
}

// The whole line by people, each in a browser: from the first signal to the
// decision sent.
func TestDeHeleLijn(t *testing.T) { // PROC-01, PROC-06, PROC-13, DEC-01
	p, id := voorBesluit(t)
	mark, iris, pad := p.als("mark"), p.als("iris"), "/dossiers/"+id
	vast := func(b *bezoek, soort string, in map[string]string) {
		t.Helper()
		b.legVast(pad+"/vastleggen/"+soort, in)
	}
	vast(mark, "besluit-voorgesteld", map[string]string{"strekking": "toekennen", "vorm": "beschermd_wonen", "vormReden": "Toezicht dag en nacht",
		"huis": "kade", "begin": "1 december 2026", "maanden": "12", "leveringsvorm": "tailor_made", "redenen": "U heeft dit nu nodig."})
	bevat(t, iris.pagina(pad+"/brief/beschikking", http.StatusOK), ".brief", "El Amrani")

	vast(iris, "beschikking-gegeven", map[string]string{"mandaat": "artikel 3 van het Mandaatbesluit 2026"})
	vast(mark, "beschikking-verzonden", map[string]string{"wijze": "post"})
	d := mark.pagina(pad+"/besluit", http.StatusOK)
	bevat(t, d, ".alert", "Het besluit is verzonden")
	r := mark.haal(d.Find("aside a[href^='/documenten/']").First().AttrOr("href", ""))
	if soort := r.Header.Get("Content-Type"); soort != "application/pdf" {
		t.Errorf("the decision as sent is %s", soort)
	}
	r.Body.Close()
	kijk(t, p, id)
}

// oordeelt hands in a verdict: every criterion met, but for one.
func (b *bezoek) oordeelt(pad, niet string) {
	b.t.Helper()
	d := b.pagina(pad+"/oordeel", http.StatusOK)
	in := map[string]string{"advies": "safehouse", "redenen": "Alles overziend"}
	d.Find("input[name$='.criterium']").Each(func(i int, s *goquery.Selection) {
		rij := "oordelen." + strconv.Itoa(i)
		in[rij+".uitkomst"], in[rij+".redenen"] = "voldoet", "Gezien"
		wil := "Voldoet"
		if strings.HasPrefix(s.AttrOr("value", ""), "EXL-") {
			wil = "Geldt niet" // of an exclusion, "met" could mean either
		}
		keuze := d.Find("input[name='" + rij + ".uitkomst'][value='voldoet']")
		if tekst := strings.TrimSpace(keuze.Closest("label").Text() + d.Find("label[for='"+keuze.AttrOr("id", "-")+"']").Text()); tekst != wil {
			b.t.Errorf("%s offers %q, want %q", s.AttrOr("value", ""), tekst, wil)
		}
		if s.AttrOr("value", "") == niet {
			in[rij+".uitkomst"], in[rij+".redenen"] = "voldoet_niet", "Dit weegt Mark zo"
		}
	})
	b.legVast(pad+"/oordeel", in)
}

// vanKliniek are the answers the clinic gives.
var vanKliniek = []string{"just_detoxed", "addiction_kinds", "earlier_treatments_with_relapse", "psychological_problem"}

// antwoorden are facts under which the regional framework says yes.
var antwoorden = map[string]map[string]string{
	"just_detoxed":                         {"waarde": "ja", "redenen": "Bevestigd met testen"},
	"addiction_kinds":                      {"waarde": "substances"},
	"earlier_treatments_with_relapse":      {"waarde": "2"},
	"psychological_problem":                {"waarde": "ja", "redenen": "Behandeling loopt"},
	"own_motivation":                       {"waarde": "ja", "redenen": "Zocht het huis zelf op"},
	"psychosocial_problem_kinds":           {"waarde": "debts|relations", "redenen": "Schulden"},
	"needs_safe_practice_place":            {"waarde": "ja", "redenen": "Het oude netwerk gebruikt nog"},
	"guidance_hours_per_week":              {"waarde": "24", "redenen": "Volgens de behandelaar"},
	"cheapest_adequate":                    {"waarde": "ja", "redenen": "Vergeleken"},
	"care_need_present":                    {"waarde": "ja", "redenen": "Dagritme en geld"},
	"lacks_suitable_home":                  {"waarde": "nee"},
	"stay_needed_for_recovery":             {"waarde": "ja", "redenen": "In de avond gaat het mis"},
	"suitable_housing_afterwards_foreseen": {"waarde": "ja", "redenen": "Kamer blijft aangehouden"},
	"temporary_stay":                       {"waarde": "ja", "redenen": "Wil terug"},
	"supervision_24_7":                     {"waarde": "ja"},
	"stay_included":                        {"waarde": "ja"},
}

// kijk runs a command while the site stands, to look at it. It is for people.
func kijk(t *testing.T, p *plek, id string) {
	if os.Getenv("KIJK") == "" {
		return
	}
	b := p.als(mensen[0].Persoon)
	u, _ := url.Parse(p.adres)
	token := b.client.Jar.Cookies(u)[0].Value
	c := exec.Command("bash", "-c", os.Getenv("KIJK"))
	c.Env = append(os.Environ(), "ADRES="+p.adres, "ID="+id, "TOKEN="+token)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	_ = c.Run()
}
