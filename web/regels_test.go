package web

import (
	"bytes"
	"image"
	"image/png"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"halfweg/taal"
	"halfweg/termijn"
)

// A fault stands at the field and on top in the same words, and nothing that
// was typed is lost.
func TestFoutBijHetVeldEnBovenaan(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	d := b.pagina("/dossiers/"+id+"/vastleggen/informatie-gevraagd", http.StatusOK)
	d = b.lees(b.verstuur(d, map[string]string{"wat": "Een kopie van het plan", "gebeurd": "31 februari 2026"}), http.StatusUnprocessableEntity)
	boven := d.Find(".errors a").First()
	if veld := d.Find("#veld-gebeurd-fout").Text(); !strings.Contains(veld, boven.Text()) || boven.Text() == "" {
		t.Errorf("at the field %q, on top %q", veld, boven.Text())
	}
	if got := boven.AttrOr("href", ""); got != "#veld-gebeurd" {
		t.Errorf("the summary links to %q", got)
	}
	bevat(t, d, "textarea[name=wat]", "Een kopie van het plan")
	if got := d.Find("#veld-gebeurd").AttrOr("value", ""); got != "31 februari 2026" {
		t.Errorf("the date typed became %q", got)
	}
	if !strings.HasPrefix(d.Find("title").Text(), "Fout: ") {
		t.Errorf("title %q does not say that something is wrong", d.Find("title").Text())
	}
}

// A rule of a fact refuses with its reason, its way out, and its source.
func TestWeigeringNoemtDeBron(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("iris")
	d := b.pagina("/dossiers/"+id+"/vastleggen/consulenten-toegewezen", http.StatusOK)
	d = b.lees(b.verstuur(d, map[string]string{"eerste": "mark", "tweede": "mark"}), http.StatusUnprocessableEntity)
	bevat(t, d, "#veld-tweede-fout", "Twee keer dezelfde consulent is één paar ogen.")
	d = b.pagina("/dossiers/"+id+"/vastleggen/beschikking-gegeven", http.StatusConflict)
	bevat(t, d, "main", "Leg eerst")
	bevat(t, d, ".src", "Wmo 2015")
}

// Two people at once: the second is told what came in between, keeps what he
// entered, and can send again.
func TestTweeTegelijk(t *testing.T) { // two tabs racing
	p, id := gemeld(t)
	pad := "/dossiers/" + id + "/vastleggen/standpunt-vastgelegd"
	mark, sanne := p.als("mark"), p.als("sanne")
	bijMark, bijSanne := mark.pagina(pad, http.StatusOK), sanne.pagina(pad, http.StatusOK)
	mark.lees(mark.verstuur(bijMark, map[string]string{"van": "inwoner", "standpunt": "Ik wil naar het huis"}), http.StatusOK)
	d := sanne.lees(sanne.verstuur(bijSanne, map[string]string{"van": "naaste", "standpunt": "Dat gun ik haar"}), http.StatusConflict)
	bevat(t, d, ".errors", "Iemand was u voor")
	bevat(t, d, ".errors li", "Mark de Koning")
	bevat(t, d, "textarea[name=standpunt]", "Dat gun ik haar")
	d = sanne.lees(sanne.verstuur(d, nil), http.StatusOK)
	bevat(t, d, "[role=status]", "vastgelegd")
}

// The same form sent twice records one fact.
func TestTweeKeerVerstuurd(t *testing.T) {
	p, id := gemeld(t)
	pad := "/dossiers/" + id + "/vastleggen/standpunt-vastgelegd"
	b := p.als("mark")
	d := b.pagina(pad, http.StatusOK)
	in := map[string]string{"van": "inwoner", "standpunt": "Ik wil naar het huis"}
	for range 2 {
		b.lees(b.verstuur(d, in), http.StatusOK)
	}
	if n := strings.Count(b.pagina("/dossiers/"+id+"/tijdlijn", http.StatusOK).Find(".tl").Text(), "Ik wil naar het huis"); n != 1 {
		t.Errorf("recorded %d times, want once", n)
	}
}

// What the answers would lead to is shown before a weighty fact is recorded,
// and going back keeps them.
func TestControleren(t *testing.T) {
	p, id := gemeld(t)
	pad := "/dossiers/" + id
	b := p.als("mark")
	d := b.pagina(pad+"/vastleggen/melding-ingetrokken", http.StatusOK)
	veld, _ := d.Find("main textarea").First().Attr("name")
	in := map[string]string{veld: "Samira ziet ervan af"}
	d.Find("fieldset input[type=radio]").Each(func(_ int, s *goquery.Selection) { in[s.AttrOr("name", "")] = s.AttrOr("value", "") })
	d = b.lees(b.verstuur(d, in), http.StatusOK)
	bevat(t, d, "h1", "Controleer wat u invulde")
	bevat(t, d, ".dl.rows", "Samira ziet ervan af")
	bevat(t, d, ".dl.rows div:first-child dd", termijn.DatumVan(p.nu).Voluit(taal.NL))
	w := velden(d.Find("main form").Last())
	w.Set("actie", "wijzig")
	d = b.lees(b.stuur(pad+"/vastleggen/melding-ingetrokken", w), http.StatusOK)
	bevat(t, d, "main textarea", "Samira ziet ervan af")
	bevat(t, b.pagina(pad, http.StatusOK), ".steps [aria-current]", "Onderzoek") // nothing was recorded
}

// An unknown dossier and a forbidden one look the same.
func TestVerbodenIsOnbekend(t *testing.T) { // T10
	p, id := gemeld(t)
	b := p.als("tom")
	vreemd, verboden := b.pagina("/dossiers/bestaatniet", http.StatusNotFound), b.pagina("/dossiers/"+id, http.StatusNotFound)
	if vreemd.Find("main").Text() != verboden.Find("main").Text() {
		t.Error("a forbidden dossier can be told from one that does not exist")
	}
	for _, deel := range []string{"/tijdlijn", "/afweging", "/documenten", "/besluit", "/inzage", "/gegevens", "/oordeel", "/brief/beschikking", "/vastleggen/notitie-geplaatst", "/corrigeer/1"} {
		b.pagina("/dossiers/"+id+deel, http.StatusNotFound)
	}
}

func TestConcept(t *testing.T) {
	p, id := gemeld(t)
	pad := "/dossiers/" + id + "/vastleggen/standpunt-vastgelegd"
	b := p.als("mark")
	w := velden(b.pagina(pad, http.StatusOK).Find("main form").First())
	w.Set("standpunt", "Half geschreven")
	b.stuur(pad+"/concept", w).Body.Close()
	d := b.pagina(pad, http.StatusOK)
	bevat(t, d, "textarea[name=standpunt]", "Half geschreven")
	bevat(t, d, ".alert", "U gaat verder met uw concept")
	if n := d.Find(".f.err").Length(); n > 0 {
		t.Errorf("%d fields of a draft are called wrong", n)
	}
	bevat(t, p.als("sanne").pagina(pad, http.StatusOK), "textarea[name=standpunt]", "") // a draft is of one person
	b.stuur(pad, url.Values{"actie": {"wis"}}).Body.Close()
	if got := b.pagina(pad, http.StatusOK).Find("textarea[name=standpunt]").Text(); got != "" {
		t.Errorf("a draft thrown away came back: %q", got)
	}
}

// A mistake is repaired with a new fact; the old one stays to be seen, and what
// follows is computed again.
func TestCorrigeren(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("iris")
	d := b.pagina("/dossiers/"+id+"/tijdlijn", http.StatusOK)
	pad := ""
	d.Find(".tl > li").Each(func(_ int, s *goquery.Selection) {
		if strings.Contains(s.Text(), "Melding gedaan") {
			pad = s.Find("a[href*='/corrigeer/']").AttrOr("href", "")
		}
	})
	if pad == "" {
		t.Fatal("the timeline offers no correction of the melding")
	}
	b.legVast(pad, map[string]string{"gebeurd": "1 oktober 2026", "reden": "De post kwam een dag eerder"})
	d = b.pagina("/dossiers/"+id+"/tijdlijn", http.StatusOK)
	bevat(t, d, ".tl", "Later gecorrigeerd")
	bevat(t, b.pagina("/dossiers/"+id, http.StatusOK), ".clock", "12 november 2026") // six weeks after 1 October
}

func TestAfdruk(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	d := b.pagina("/dossiers/"+id+"/afdruk", http.StatusOK)
	for _, want := range []string{"El Amrani", "Vroegsignaal gegeven", "Melding gedaan", "Afgedrukt op 2 oktober 2026 door Mark de Koning"} {
		bevat(t, d, ".sheet", want)
	}
	r := b.haal("/dossiers/" + id + "/afdruk/pdf")
	defer r.Body.Close()
	begin := make([]byte, 5)
	if _, err := io.ReadFull(r.Body, begin); err != nil || string(begin) != "%PDF-" {
		t.Errorf("the print begins with %q, %v", begin, err)
	}
}

// The dossier as it was known on an earlier day.
func TestZoalsBekendOp(t *testing.T) {
	p, id := gemeld(t)
	d := p.als("mark").pagina("/dossiers/"+id+"/tijdlijn?bekend=1-10-2026", http.StatusOK)
	bevat(t, d, ".alert", "Zo was het dossier bekend op 1 oktober 2026.")
	bevat(t, d, ".tl", "Vroegsignaal gegeven")
	if strings.Contains(d.Find(".tl").Text(), "Melding gedaan") {
		t.Error("a fact recorded later is shown")
	}
	d = p.als("mark").pagina("/dossiers/"+id+"?bekend=2026-10-01", http.StatusOK)
	bevat(t, d, ".alert", "Zo was het dossier bekend op 1 oktober 2026.")
	bevat(t, d, ".steps [aria-current]", "Signaal")
	if d.Find("a[href*='/vastleggen/']").Length() > 0 {
		t.Error("something can be recorded in the past")
	}
	bevat(t, p.als("mark").pagina("/dossiers/"+id+"/afdruk?bekend=2026-10-01", http.StatusOK), ".alert", "Zo was het dossier bekend op 1 oktober 2026.")
	p.als("mark").pagina("/dossiers/"+id+"?bekend=2020-01-01", http.StatusUnprocessableEntity)
}

func TestDocument(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("fenna")
	pad := "/dossiers/" + id + "/documenten"
	in := map[string]string{"soort": "behandelaarsverklaring", "titel": "Verklaring", "deel": "zorg"}
	d := b.upload(pad, in, "verklaring.pdf", []byte("dit is geen pdf"), http.StatusUnprocessableEntity)
	if d.Find("#veld-bestand-fout").Length() == 0 {
		t.Error("a file that is not what it says is not refused at its field")
	}
	var plaatje bytes.Buffer
	if err := png.Encode(&plaatje, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	d = b.upload(pad, map[string]string{"titel": "Verklaring"}, "verklaring.png", plaatje.Bytes(), http.StatusUnprocessableEntity)
	bevat(t, d, "#veld-bestand-fout", "Kies het bestand opnieuw")
	d = b.upload(pad, in, "verklaring.png", plaatje.Bytes(), http.StatusOK)
	link := d.Find("th a[href^='/documenten/']").First()
	bevat(t, d, "th a", "Verklaring")
	r := b.haal(link.AttrOr("href", ""))
	r.Body.Close()
	if !strings.HasPrefix(r.Header.Get("Content-Disposition"), "attachment") || !strings.Contains(r.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("file sent as %q under %q", r.Header.Get("Content-Disposition"), r.Header.Get("Content-Security-Policy"))
	}
}

// upload sends a file with the form on a page.
func (b *bezoek) upload(pad string, in map[string]string, naam string, inhoud []byte, status int) *goquery.Document {
	b.t.Helper()
	d := b.pagina(pad, http.StatusOK)
	w := velden(d.Find("main form[enctype]").First())
	for k, v := range in {
		w.Set(k, v)
	}
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	for k, vs := range w {
		if k != "bestand" {
			_ = m.WriteField(k, vs[0]) // into memory
		}
	}
	f, _ := m.CreateFormFile("bestand", naam)
	_, _ = f.Write(inhoud)
	_ = m.Close()
	r, err := b.client.Post(b.adres+pad, m.FormDataContentType(), &body)
	if err != nil {
		b.t.Fatal(err)
	}
	return b.lees(r, status)
}

// Every page there is reads well in both languages.
func TestEngels(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	b.haal("/werklijst?taal=en").Body.Close()
	for pad, kop := range map[string]string{
		"/werklijst": "Worklist", "/dossiers/" + id: "S. El Amrani", "/dossiers/" + id + "/tijdlijn": "S. El Amrani", "/dossiers/" + id + "/afweging": "S. El Amrani",
		"/dossiers/" + id + "/gegevens": "S. El Amrani", "/dossiers/" + id + "/oordeel": "Hand in verdict", "/dossiers/" + id + "/documenten": "S. El Amrani",
		"/dossiers/" + id + "/besluit": "S. El Amrani", "/dossiers/" + id + "/inzage": "S. El Amrani", "/kaders": "Frameworks", "/zoek?zoek=niets": "Search",
		"/nieuw/melding-gedaan": "Give notice", "/nieuw/melding-gedaan/inwoner": "About the resident",
	} {
		d := b.pagina(pad, http.StatusOK)
		bevat(t, d, "h1", kop)
		if d.Find("html").AttrOr("lang", "") != "en" {
			t.Errorf("%s is not in English", pad)
		}
	}
}

// The parts of a new dossier can be filled in in any order, and put aside.
func TestNieuwInDelen(t *testing.T) {
	p := nieuwePlek(t)
	b := p.als("fenna")
	pad := "/nieuw/signaal-gegeven"
	bevat(t, b.pagina(pad, http.StatusOK), "main", "0 van 3 klaar")
	w := velden(b.pagina(pad+"/inhoud", http.StatusOK).Find("main form").First())
	w.Set("actie", "later")
	bevat(t, b.lees(b.stuur(pad+"/inhoud", w), http.StatusOK), ".tasks", "Nog niet af")
	d := b.pagina(pad+"/controle", http.StatusOK)
	bevat(t, d, "h1", "Vroegsignaal geven") // not yet: back to the parts
	d = b.pagina(pad+"/inwoner", http.StatusOK)
	d = b.lees(b.verstuur(d, map[string]string{"inwoner.achternaam": "El Amrani", "inwoner.geboren": "morgen"}), http.StatusUnprocessableEntity)
	bevat(t, d, "#veld-inwoner-geboren-fout", "deze datum bestaat niet")
}

func TestInwonerZietZijnEigen(t *testing.T) {
	p, id := gemeld(t)
	ik := mensen[len(mensen)-1]
	inwoner := ik
	inwoner.Persoon, inwoner.Organisatie, inwoner.Rol, inwoner.Naam, inwoner.Dossier = "samira", "", "inwoner", "Samira El Amrani", id
	if err := p.app.BewaarPersoon(t.Context(), ik, inwoner); err != nil {
		t.Fatal(err)
	}
	b := p.bezoek()
	d := b.lees(b.stuur("/aanmelden", url.Values{"als": {alsWaarde(inwoner.Wie)}}), http.StatusOK)
	bevat(t, d, "h1", "Dag Samira El Amrani")
	d = b.pagina("/mijn/rechten", http.StatusOK)
	bevat(t, d, "#toestemming", "Kliniek De Linde")
	bevat(t, d, "#toestemming", "Gemeente Hilversum")
	bevat(t, d, "#inzage", "Iris Prins")
	b.legVast("/dossiers/"+id+"/vastleggen/standpunt-vastgelegd", map[string]string{"standpunt": "Ik wil dit zelf"})
}

func TestBeheer(t *testing.T) {
	p := nieuwePlek(t)
	d := p.als("tom").pagina("/beheer", http.StatusOK)
	bevat(t, d, "main", "De Kade")
	bevat(t, d, "#T03", "Vier ogen")
	p.als("sanne").pagina("/beheer", http.StatusNotFound)
}

func TestZoeken(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	if got := b.haal("/zoek?zoek=Amrani").Request.URL.Path; got != "/dossiers/"+id {
		t.Errorf("one hit opens %s", got)
	}
	bevat(t, b.pagina("/zoek?zoek=Bestaatniet", http.StatusOK), "main", "Niets gevonden")
	bevat(t, b.pagina("/werklijst?zoek=Bestaatniet", http.StatusOK), "main", "Niemand gevonden")
	if got := b.stuur("/werklijst", url.Values{"zoek": {"Amrani"}, "fase": {"melding"}}).Request.URL.RawQuery; got != "fase=melding&zoek=Amrani" {
		t.Errorf("the filters of a list stand in the address as %q", got)
	}
}

// A BSN is found, but stands in no address: not where it was typed, and not
// where the answer is.
func TestZoekenOpBSN(t *testing.T) {
	p, id := gemeld(t)
	b := p.als("mark")
	const bsn = "999990019"
	for _, pad := range []string{"/zoek", "/werklijst"} {
		r := b.stuur(pad, url.Values{"zoek": {bsn}})
		if got := r.Request.URL.String(); !strings.HasSuffix(got, "/dossiers/"+id) || strings.Contains(got, bsn) {
			t.Errorf("%s with a BSN leads to %s", pad, got)
		}
		r = b.stuur(pad, url.Values{"zoek": {"123 456 78"}})
		if got := r.Request.URL.String(); !strings.HasSuffix(got, pad) {
			t.Errorf("%s with a mistyped BSN leads to %s", pad, got)
		}
		d := b.pagina(pad+"?zoek="+bsn, http.StatusOK)
		bevat(t, d, "main", "Er is niet gezocht")
		if h, _ := d.Html(); strings.Contains(h, bsn) {
			t.Errorf("%s repeats a BSN from the address", pad)
		}
	}
	b.pagina("/zoek?zoek=2026-0431", http.StatusOK)
	for _, pad := range []string{"/zoek?zoek=" + bsn + "&taal=en", "/werklijst?taal=nl&zoek=Jansen+999-990-019"} {
		if got := b.haal(pad).Request.URL.String(); strings.Contains(got, "990") {
			t.Errorf("%s leads to %s", pad, got)
		}
	}
	b.stuur("/afmelden", nil)
	if got := b.haal("/zoek?zoek=" + bsn).Request.URL.String(); strings.Contains(got, bsn) {
		t.Errorf("signing in takes a BSN along: %s", got)
	}
}

// A place in a list that no page gave out is the reader's mistake, not ours.
func TestVerzonnenPlekInLijst(t *testing.T) {
	p, _ := gemeld(t)
	bevat(t, p.als("mark").pagina("/werklijst?vanaf=onzin", http.StatusUnprocessableEntity), "main", "Begin vooraan in de lijst")
}

func TestWerklijstFilters(t *testing.T) {
	p, _ := gemeld(t)
	d := p.als("mark").pagina("/werklijst?fase=onderzoek&stand=wacht_op_ander", http.StatusOK)
	if n := d.Find(".tag").Length(); n != 2 {
		t.Errorf("%d filters to remove, want 2", n)
	}
	d.Find(".tag").Each(func(_ int, s *goquery.Selection) {
		u, _ := url.Parse(s.AttrOr("href", ""))
		if q := u.Query(); q.Get("fase") != "" && q.Get("stand") != "" {
			t.Errorf("%s removes nothing", u)
		}
	})
}

// A proposal that departs from the advice wants reasons at its field, and then
// asks once more before it goes on to the check.
func TestAfwijkenVraagtRedenenEnEenTweedeKeer(t *testing.T) { // EXC-02
	p, id := voorBesluit(t)
	pad := "/dossiers/" + id + "/vastleggen/besluit-voorgesteld"
	b := p.als("mark")
	in := map[string]string{"strekking": "afwijzen", "redenen": "U kunt thuis verder.", "gronden.0.criterium": "ADM-01", "gronden.0.artikel": "§ 2.2", "gronden.0.reden": "Hulp thuis is genoeg"}
	d := b.lees(b.verstuur(b.pagina(pad, http.StatusOK), in), http.StatusUnprocessableEntity)
	bevat(t, d, "#veld-afwijking-fout", "Schrijf op waarom u afwijkt")
	d = b.lees(b.verstuur(d, map[string]string{"afwijking": "De inwoner koos toch voor thuis"}), http.StatusOK)
	bevat(t, d, "h1", "Weet u het zeker?")
	bevat(t, d, ".alert", "wijkt af van het advies van de consulenten")
	d = b.lees(b.verstuur(d, nil), http.StatusOK)
	bevat(t, d, "h1", "Controleer wat u invulde")
	bevat(t, d, ".dl.rows", "De inwoner koos toch voor thuis")
	d = b.lees(b.verstuur(d, nil), http.StatusOK)
	bevat(t, d, "[role=status]", "Besluit voorgesteld")
	if n := b.pagina("/dossiers/"+id+"/besluit", http.StatusOK).Find(".card dt:contains('Safehouse')").Length(); n > 0 {
		t.Error("a refusal names a house: a field that was not asked was recorded")
	}
}
