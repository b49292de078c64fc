package web

import (
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
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

// The whole line by people, each in a browser: from the first signal to the
// decision sent.
func TestDeHeleLijn(t *testing.T) { // PROC-01, PROC-06, PROC-13, DEC-01
	p := nieuwePlek(t)
	fenna, sanne, mark, iris := p.als("fenna"), p.als("sanne"), p.als("mark"), p.als("iris")
	id := fenna.samira()
	pad := "/dossiers/" + id
	p.dagen(1, fenna, sanne, mark, iris)
	fenna.legVast(pad+"/vastleggen/melding-gedaan", map[string]string{
		"hoedanigheid": "behandelaar", "wijze": "digitaal", "ondersteuning": "beschermd_wonen", "behandelaarssteun": "ja",
		"hulpvraag": "Een veilige plek na de kliniek", "wensHuis": "kade",
	})
	d := iris.pagina(pad, http.StatusOK)
	bevat(t, d, ".steps [aria-current]", "Melding")
	iris.legVast(pad+"/vastleggen/consulenten-toegewezen", map[string]string{"eerste": "mark", "tweede": "sanne"})
	mark.legVast(pad+"/vastleggen/procedure-uitgelegd", nil)
	for gegeven, in := range gegevens {
		mark.legVast(pad+"/gegevens/"+gegeven, in)
	}
	for _, alternatief := range []string{"ondersteuning_thuis", "gecontracteerd_bw"} {
		mark.legVast(pad+"/vastleggen/alternatief-afgewogen", map[string]string{"alternatief": alternatief, "toereikend": "nee", "reden": "Twee keer geprobeerd"})
	}
	kijk(t, p, id)
}

// gegevens are answers under which Samira qualifies.
var gegevens = map[string]map[string]string{}

// kijk runs a command while the site stands, to look at it. It is for people.
func kijk(t *testing.T, p *plek, id string) {
	if os.Getenv("KIJK") == "" {
		return
	}
	token, _, err := p.app.Aanmelden(t.Context(), mensen[0].Wie)
	_ = err
	c := exec.Command("bash", "-c", os.Getenv("KIJK"))
	c.Env = append(os.Environ(), "ADRES="+p.adres, "ID="+id, "TOKEN="+token)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	_ = c.Run()
}
