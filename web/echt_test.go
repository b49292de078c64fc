package web

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/pquerna/otp/totp"

	"halfweg/dossier"
	"halfweg/identiteit"
	"halfweg/toegang"
)

// goedkoop is little work for a password, for tests.
var goedkoop = identiteit.Argon{Geheugen: 64, Rondes: 1, Draden: 1}

// metAccounts makes a site of a plek on which people show who they are.
func (p *plek) metAccounts() *plek {
	p.t.Helper()
	slot, err := p.app.AccountSlot(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	basis, _ := url.Parse("http://localhost")
	echt := *p.app
	if echt.Identiteit, err = identiteit.Nieuw(basis, slot, goedkoop); err != nil {
		p.t.Fatal(err)
	}
	q := *p
	q.app = &echt
	if q.s, err = Nieuw(Opties{App: q.app, Log: slog.New(slog.NewTextHandler(p.log, nil))}); err != nil {
		p.t.Fatal(err)
	}
	srv := httptest.NewServer(q.s)
	p.t.Cleanup(srv.Close)
	q.adres = srv.URL
	return &q
}

const zin = "vier losse woorden hier"

// account is somebody with an account, and how he signs in.
type account struct {
	*bezoek
	email, geheim string
	codes         []string
}

// opent invites a person and lets him open his account.
func (p *plek) opent(persoon string) *account {
	p.t.Helper()
	code, _, err := p.app.Uitnodigen(p.t.Context(), mensen[len(mensen)-1], persoon)
	if err != nil {
		p.t.Fatal(err)
	}
	a := &account{bezoek: p.bezoek(), email: persoon + "@voorbeeld.nl"}
	d := a.lees(a.stuur("/aanmelden/code", url.Values{"code": {strings.ToLower(code)}}), http.StatusOK)
	bevat(p.t, d, "h1", "Welkom")
	d = a.lees(a.stuur("/aanmelden/welkom", url.Values{"code": {code}, "email": {a.email}, "wachtwoord": {zin}, "nogmaals": {zin}}), http.StatusOK)
	bevat(p.t, d, "h1", "Stel uw tweede stap in")
	a.richtIn(d, "/aanmelden/inrichten")
	return a
}

// richtIn adds an app from the page that shows its secret.
func (a *account) richtIn(d *goquery.Document, pad string) {
	a.t.Helper()
	a.geheim = strings.ReplaceAll(d.Find("code.code").First().Text(), " ", "")
	if d.Find("svg.qr path").Length() != 1 {
		a.t.Error("no square for the app")
	}
	d = a.lees(a.stuur(pad, url.Values{"code": {a.nuCode()}, "naam": {"telefoon"}}), http.StatusOK)
	bevat(a.t, d, "h1", "Bewaar uw herstelcodes")
	d.Find(".recovery code").Each(func(_ int, s *goquery.Selection) { a.codes = append(a.codes, s.Text()) })
	if len(a.codes) != 10 {
		a.t.Errorf("%d recovery codes", len(a.codes))
	}
}

// nuCode is what the app shows now.
func (a *account) nuCode() string {
	a.t.Helper()
	c, err := totp.GenerateCode(a.geheim, a.app.Klok())
	if err != nil {
		a.t.Fatal(err)
	}
	return c
}

// wachtwoordIn hands in a password at another browser.
func (a *account) wachtwoordIn(b *bezoek, ww string) *http.Response {
	a.t.Helper()
	return b.stuur("/aanmelden", url.Values{"email": {a.email}, "wachtwoord": {ww}, "naar": {"/account"}})
}

// binnenOp signs in wholly at another browser.
func (a *account) binnenOp(klok *plek, b *bezoek) {
	a.t.Helper()
	bevat(a.t, b.lees(a.wachtwoordIn(b, zin), http.StatusOK), "h1", "Tweede stap")
	bevat(a.t, b.lees(b.stuur("/aanmelden/tweede-stap", url.Values{"code": {a.nuCodeOp(klok)}}), http.StatusOK), "h1", "Uw account")
}

// tikOp waits until the app shows another code.
func (a *account) tikOp(klok *plek) { klok.nu = klok.nu.Add(time.Minute) }

// nuCodeOp is what the app shows after a minute: one that was not used yet.
func (a *account) nuCodeOp(klok *plek) string {
	a.tikOp(klok)
	return a.nuCode()
}

// mediaan is the middle of a list of times.
func mediaan(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

func (b *bezoek) token(t *testing.T) string {
	t.Helper()
	u, _ := url.Parse(b.adres)
	for _, c := range b.client.Jar.Cookies(u) {
		if c.Name == "sessie" {
			return c.Value
		}
	}
	return ""
}

// met returns a browser that holds a token.
func (p *plek) met(token string) *bezoek {
	b := p.bezoek()
	u, _ := url.Parse(p.adres)
	b.client.Jar.SetCookies(u, []*http.Cookie{{Name: "sessie", Value: token, Path: "/"}})
	return b
}

// isBinnen reports whether a browser is signed in.
func (b *bezoek) isBinnen() bool {
	b.t.Helper()
	r := b.haal("/account")
	defer r.Body.Close()
	return r.Request.URL.Path == "/account"
}

func TestAccountOpenen(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	d := a.pagina("/account", http.StatusOK)
	bevat(t, d, "main", "sanne@voorbeeld.nl")
	bevat(t, d, "main", "telefoon")
	bevat(t, d, "main", "U heeft nog 10 herstelcodes")
	if bevat(t, a.pagina("/werklijst", http.StatusOK), "h1", "Werkvoorraad"); !a.isBinnen() {
		t.Error("who set up a second factor is not in")
	}
	code, _, err := p.app.Uitnodigen(t.Context(), mensen[0], "mark")
	if err == nil {
		t.Errorf("a consultant invites: %s", code)
	}
}

// Without a second factor there is only the page to set one up.
func TestZonderTweedeStapNiets(t *testing.T) {
	p := nieuwePlek(t).metAccounts()
	code, _, err := p.app.Uitnodigen(t.Context(), mensen[len(mensen)-1], "sanne")
	if err != nil {
		t.Fatal(err)
	}
	b := p.bezoek()
	b.stuur("/aanmelden/welkom", url.Values{"code": {code}, "email": {"s@voorbeeld.nl"}, "wachtwoord": {zin}, "nogmaals": {zin}}).Body.Close()
	for _, pad := range []string{"/werklijst", "/account", "/taken", "/aanmelden", "/aanmelden/rol", "/aanmelden/tweede-stap", "/dossiers/x", "/bevestig"} {
		r := b.haal(pad)
		r.Body.Close()
		if r.Request.URL.Path != "/aanmelden/inrichten" {
			t.Errorf("%s leads to %s", pad, r.Request.URL.Path)
		}
	}
	d := b.lees(b.stuur("/aanmelden/inrichten", url.Values{"code": {"000000"}}), http.StatusUnprocessableEntity)
	bevat(t, d, ".errors", "Deze code klopt niet")
}

// A session begins under a new token, ends for good, and gets a new token with
// another right: abuse case 14.
func Test14_Sessies(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")

	// Fixation: what somebody planted before is not the session that begins.
	geplant := "geplant-door-een-ander"
	b := p.met(geplant)
	a.tikOp(klok)
	r := a.wachtwoordIn(b, zin)
	r.Body.Close()
	half := b.token(t)
	if half == geplant || half == "" {
		t.Error("a planted token is taken")
	}
	b.stuur("/aanmelden/tweede-stap", url.Values{"code": {a.nuCodeOp(klok)}}).Body.Close()
	heel := b.token(t)
	if heel == half || !b.isBinnen() || p.met(half).isBinnen() || p.met(geplant).isBinnen() {
		t.Error("the token from before signing in still leads in")
	}

	// Step-up: a new token, and the one before is worth nothing.
	klok.nu = klok.nu.Add(11 * time.Minute)
	b.pagina("/account", http.StatusOK)
	d := b.pagina("/account/stap", http.StatusOK)
	bevat(t, d, "h1", "Bevestig dat u het bent")
	b.lees(b.verstuur(d, map[string]string{"bevestig-code": a.nuCodeOp(klok)}), http.StatusOK)
	if b.token(t) == heel || p.met(heel).isBinnen() || !b.isBinnen() {
		t.Error("a confirmation leaves the token as it was")
	}

	// Signing out: the token is worth nothing, also in the hands of another.
	voor := b.token(t)
	b.stuur("/afmelden", nil).Body.Close()
	if b.isBinnen() || p.met(voor).isBinnen() {
		t.Error("a token is used again after signing out")
	}

	// Ending sessions from elsewhere.
	een, twee := p.bezoek(), p.bezoek()
	a.binnenOp(klok, een)
	a.binnenOp(klok, twee)
	twee.stuur("/account/sessies", url.Values{}).Body.Close()
	if een.isBinnen() || !twee.isBinnen() {
		t.Error("everywhere else is not everywhere else")
	}

	// A role that ends, ends at the next request; so does everything on a block.
	beheer := mensen[len(mensen)-1]
	if err := p.app.Blokkeer(t.Context(), beheer, "sanne"); err != nil {
		t.Fatal(err)
	}
	if twee.isBinnen() {
		t.Error("who is blocked goes on")
	}
	d = twee.lees(a.wachtwoordIn(twee, zin), http.StatusUnprocessableEntity)
	bevat(t, d, ".errors", "horen niet bij elkaar")
	if err := p.app.Deblokkeer(t.Context(), beheer, "sanne"); err != nil {
		t.Fatal(err)
	}
	a.binnenOp(klok, twee)

	// Idle and absolute.
	klok.nu = klok.nu.Add(16 * time.Minute)
	if twee.isBinnen() {
		t.Error("a session nobody uses goes on")
	}
	a.binnenOp(klok, twee)
	for range 8 * 6 {
		klok.nu = klok.nu.Add(10 * time.Minute)
		twee.haal("/taken").Body.Close()
	}
	if twee.isBinnen() {
		t.Error("a session outlives eight hours")
	}
}

// A page that asks by itself does not keep its session alive.
func TestVanzelfIsGeenGebruik(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	for range 16 {
		klok.nu = klok.nu.Add(time.Minute)
		q, _ := http.NewRequest(http.MethodGet, p.adres+"/werklijst", nil)
		q.Header.Set(vanzelfKop, "1")
		r, err := a.client.Do(q)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
	}
	if a.isBinnen() {
		t.Error("a page left open keeps its session")
	}
}

// A code works once, recovery codes each once, and who guesses waits.
func TestCodesEnRem(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	b := p.bezoek()
	a.tikOp(klok)
	a.wachtwoordIn(b, zin).Body.Close()
	code := a.nuCodeOp(klok)
	b.stuur("/aanmelden/tweede-stap", url.Values{"code": {code}}).Body.Close()
	c := p.bezoek()
	a.wachtwoordIn(c, zin).Body.Close()
	bevat(t, c.lees(c.stuur("/aanmelden/tweede-stap", url.Values{"code": {code}}), http.StatusUnprocessableEntity), ".errors", "Deze code klopt niet")
	d := c.pagina("/aanmelden/herstel", http.StatusOK)
	bevat(t, c.lees(c.verstuur(d, map[string]string{"code": strings.ToLower(a.codes[0])}), http.StatusOK), "main", "U heeft nog 9 herstelcodes")
	e := p.bezoek()
	a.wachtwoordIn(e, zin).Body.Close()
	e.lees(e.stuur("/aanmelden/herstel", url.Values{"code": {a.codes[0]}}), http.StatusUnprocessableEntity)

	var laatste *http.Response
	for range 6 {
		laatste = a.wachtwoordIn(p.bezoek(), "fout")
		laatste.Body.Close()
	}
	if laatste.StatusCode != http.StatusTooManyRequests || laatste.Header.Get("Retry-After") == "" {
		t.Errorf("after many tries: %s", laatste.Status)
	}
	f := p.bezoek()
	bevat(t, f.lees(a.wachtwoordIn(f, zin), http.StatusTooManyRequests), ".errors", "Wacht")
	klok.nu = klok.nu.Add(15 * time.Minute)
	a.binnenOp(klok, f)
}

// Who has no account gets the same answer as who has one: abuse case 15, the
// answers. Numbers and codes that are not there answer like those of another.
func Test15_ZelfdeAntwoord(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	antwoord := func(email string) (int, string) {
		r := p.bezoek().stuur("/aanmelden", url.Values{"email": {email}, "wachtwoord": {"niet het wachtwoord"}})
		defer r.Body.Close()
		b, _ := io.ReadAll(r.Body)
		return r.StatusCode, strings.ReplaceAll(string(b), email, "")
	}
	for range 8 { // as often as it takes to have to wait
		s1, t1 := antwoord(a.email)
		s2, t2 := antwoord("niemand@voorbeeld.nl")
		if getallen := regexp.MustCompile(`\d+ (seconden|minuten)`); s1 != s2 || getallen.ReplaceAllString(t1, "") != getallen.ReplaceAllString(t2, "") {
			t.Fatalf("an account can be told from none: %d and %d\n%s\n%s", s1, s2, t1, t2)
		}
	}
}

// The time it takes to refuse says nothing: abuse case 15, the timing.
func Test15_ZelfdeTijd(t *testing.T) {
	if testing.Short() {
		t.Skip("measures 2,000 tries")
	}
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	a := p.opent("sanne")
	duur := map[string][]time.Duration{}
	for i := range 2000 {
		klok.nu = klok.nu.Add(time.Hour) // nobody has to wait
		email := []string{a.email, "niemand@voorbeeld.nl"}[i%2]
		t0 := time.Now()
		if _, err := p.app.MeldAan(t.Context(), email, "niet het wachtwoord"); err == nil {
			t.Fatal("signed in")
		}
		duur[email] = append(duur[email], time.Since(t0))
	}
	bekend, onbekend := mediaan(duur[a.email]), mediaan(duur["niemand@voorbeeld.nl"])
	t.Logf("median of 1,000: known %v, unknown %v", bekend, onbekend)
	if d := (bekend - onbekend).Abs(); d >= 5*time.Millisecond {
		t.Errorf("known %v, unknown %v: %v apart", bekend, onbekend, d)
	}
}

// What decides asks for a confirmation, and the form is not lost.
func TestBevestigenVoorBesluit(t *testing.T) {
	klok, id := voorBesluit(t)
	mark := klok.als("mark")
	pad := "/dossiers/" + id
	mark.legVast(pad+"/vastleggen/besluit-voorgesteld", map[string]string{"strekking": "toekennen", "vorm": "beschermd_wonen", "vormReden": "Toezicht dag en nacht",
		"huis": "kade", "begin": "1 december 2026", "maanden": "12", "leveringsvorm": "tailor_made", "redenen": "U heeft dit nu nodig."})
	p := klok.metAccounts()
	a := p.opent("iris")
	klok.nu = klok.nu.Add(11 * time.Minute)
	d := a.lees(a.verstuur(a.pagina(pad+"/vastleggen/beschikking-gegeven", http.StatusOK), map[string]string{"mandaat": "artikel 3 van het Mandaatbesluit 2026"}), http.StatusOK)
	for range 2 { // a page to think twice, a page to check
		d = a.lees(a.verstuur(d, nil), http.StatusOK)
	}
	bevat(t, d, "h1", "Bevestig dat u het bent")
	d = a.lees(a.verstuur(d, map[string]string{"bevestig-code": "000000"}), http.StatusUnprocessableEntity)
	bevat(t, d, ".errors", "Deze code klopt niet")
	d = a.lees(a.verstuur(d, map[string]string{"bevestig-code": a.nuCodeOp(klok)}), http.StatusOK)
	bevat(t, d, "[role=status]", "Beschikking")
	bevat(t, a.pagina(pad+"/tijdlijn", http.StatusOK), "main", "artikel 3 van het Mandaatbesluit 2026")

	// Export and the whole BSN too, with a line in the log of who looked.
	klok.nu = klok.nu.Add(11 * time.Minute)
	d = a.pagina(pad+"/afdruk", http.StatusOK)
	bevat(t, d, "h1", "Bevestig dat u het bent")
	d = a.lees(a.verstuur(d, map[string]string{"bevestig-code": a.nuCodeOp(klok)}), http.StatusOK)
	if !strings.Contains(d.Find("main").Text(), "******019") || strings.Contains(d.Find("main").Text(), "999990019") {
		t.Error("the print is not come back to, or shows the whole BSN")
	}
	d = a.lees(a.stuur(pad+"/bsn", nil), http.StatusOK)
	bevat(t, d, "main", "999990019")
	bevat(t, a.pagina(pad+"/inzage", http.StatusOK), "main", "Het hele BSN")
	if r := p.opent("ruben").haal(pad + "/bsn"); r.StatusCode == http.StatusOK {
		t.Error("a BSN is shown by a link")
	}
}

// Choosing who to be is there in a demo only.
func TestKiezenNietInHetEcht(t *testing.T) {
	klok := nieuwePlek(t)
	p := klok.metAccounts()
	b := p.bezoek()
	d := b.lees(b.stuur("/aanmelden", url.Values{"als": {als("sanne")}}), http.StatusBadRequest)
	if d.Find("button[name=als]").Length() > 0 || b.isBinnen() {
		t.Error("one can choose who to be among real people")
	}
	if _, err := Nieuw(Opties{App: p.app, Log: p.s.Log, Demo: true}); err == nil {
		t.Error("a demo with real accounts is served")
	}
	if _, err := Nieuw(Opties{App: klok.app, Log: p.s.Log}); err == nil {
		t.Error("a site without a way in is served")
	}
	if beheer := p.opent("tom"); true {
		bevat(t, beheer.pagina("/beheer", http.StatusOK), "h1", "Beheer")
		beheer.pagina("/dossiers/bestaatniet", http.StatusNotFound)
	}
}

// Who has two roles chooses one, under a new token, and cannot take a third.
func TestRolKiezen(t *testing.T) {
	klok := nieuwePlek(t)
	beheer := mensen[len(mensen)-1]
	tweede := toegang.Ik{Wie: dossier.Wie{Persoon: "sanne", Organisatie: "hilversum", Rol: dossier.Teamleider}, Naam: "Sanne Bos"}
	if err := klok.app.BewaarPersoon(t.Context(), beheer, tweede); err != nil {
		t.Fatal(err)
	}
	p := klok.metAccounts()
	a := p.opent("sanne")
	d := a.pagina("/aanmelden/rol", http.StatusOK)
	if d.Find("button[name=als]").Length() != 2 || a.isBinnen() {
		t.Error("who has two roles does not choose one first")
	}
	voor := a.token(t)
	a.stuur("/aanmelden/rol", url.Values{"als": {"sanne/hilversum/beheerder"}}).Body.Close()
	if a.isBinnen() {
		t.Error("somebody takes a role he does not have")
	}
	a.stuur("/aanmelden/rol", url.Values{"als": {alsWaarde(tweede.Wie)}}).Body.Close()
	if !a.isBinnen() || a.token(t) == voor || p.met(voor).isBinnen() {
		t.Error("another role keeps the token")
	}
	bevat(t, a.pagina("/account", http.StatusOK), "main", "Teamleider")
}
