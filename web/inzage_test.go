package web

import (
	"database/sql"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/termijn"
)

// stukLog makes each addition to the log of looks fail, as a full disk would.
func stukLog(t *testing.T, p *plek) (heel func()) {
	t.Helper()
	db, err := sql.Open("sqlite", p.db)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	doe := func(s string) {
		t.Helper()
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	doe(`PRAGMA busy_timeout = 5000`)
	doe(`CREATE TRIGGER stuk BEFORE INSERT ON inzage BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
	return func() { doe(`DROP TRIGGER stuk`) }
}

// Abuse case 24: when it cannot be written down who looks, no page shows
// anything of a resident, and each says why.
func TestZonderLogboekGeenInzage(t *testing.T) { // issue 4, NEN 7513
	v := afgeschermd(t)
	v.inHuis()
	wegen := append([]string{}, paden...)
	for _, deel := range []string{"", "/tijdlijn", "/traject", "/afweging", "/gegevens", "/documenten", "/besluit", "/inzage", "/afdruk", "/afdruk/pdf", "/brief/evaluatieverslag", "/brief/evaluatieverslag/pdf",
		"/vastleggen/notitie-geplaatst", "/corrigeer/1"} {
		wegen = append(wegen, "/dossiers/"+v.id+deel)
	}
	for _, d := range v.zaakVan("mark").Documenten {
		wegen = append(wegen, "/documenten/"+d.ID)
	}
	wegen = append(wegen, "/huis/dag", "/huis/avond", "/zoek?zoek=amrani", "/werklijst?zoek=amrani", "/werklijst?tab=team", "/taken", "/week", "/berichten")
	bezoeken := map[string]*bezoek{}
	toonde := map[string]bool{}
	for _, wie := range []string{"mark", "iris", "ruben", "fenna"} {
		bezoeken[wie] = v.als(wie)
		for _, pad := range wegen {
			if status, tekst := bezoeken[wie].tekst(pad); status == http.StatusOK && (strings.Contains(tekst, haarNaam) || strings.Contains(pad, "/pdf") || strings.Contains(pad, "/documenten/")) {
				toonde[wie+" "+pad] = true
			}
		}
	}
	if len(toonde) < 40 {
		t.Fatalf("only %d pages show her to begin with", len(toonde))
	}
	heel := stukLog(t, v.plek)
	for wie, b := range bezoeken {
		for _, pad := range wegen {
			status, tekst := b.tekst(pad)
			if strings.Contains(tekst, haarNaam) || strings.Contains(tekst, haarAdres) || strings.Contains(tekst, "%PDF") {
				t.Errorf("%s reads her at %s though it is not written down", wie, pad)
			}
			if toonde[wie+" "+pad] && (status < 500 || !strings.Contains(tekst, "Halfweg kan nu niet opschrijven dat u kijkt")) {
				t.Errorf("%s at %s: %d, and it does not say why", wie, pad, status)
			}
		}
		if wie == "ruben" || wie == "fenna" {
			continue // these never see the whole BSN
		}
		r := b.stuur("/dossiers/"+v.id+"/bsn", url.Values{})
		d := b.lees(r, http.StatusServiceUnavailable)
		bevat(t, d, "main", "opschrijven dat u kijkt")
	}
	heel()
	if status, tekst := bezoeken["mark"].tekst("/dossiers/" + v.id); status != http.StatusOK || !strings.Contains(tekst, haarNaam) {
		t.Errorf("once it can be written again: %d", status)
	}
}

// A resident reads who looked, why and how often, one line for one person on one
// day; emergency access stands out by itself.
func TestMijnInzage(t *testing.T) { // ROLE-08, NEN 7513
	v := afgeschermd(t)
	mark := v.als("mark")
	for range 3 {
		mark.pagina("/dossiers/"+v.id, http.StatusOK)
	}
	b := v.bij(bas)
	b.stuur("/noodtoegang", url.Values{"sleutel": {"k1"}, "zoek": {haarBSN}, "geboren": {"2-11-1994"}, "gevaar": {"leven"}, "reden": {"Zij belde dat zij niet meer wil leven"}}).Body.Close()
	d := v.leest("/mijn/inzage")
	bevat(t, d, "main", "Mark de Koning, Gemeente Hilversum, beslist mee over uw hulp")
	bevat(t, d, "main", "Waarom: collega bij de gemeente, kan het werk overnemen.")
	bevat(t, d, "main .badge", "Noodtoegang")
	bevat(t, d, "main", "noodtoegang: er was gevaar")
	bevat(t, d, "main", "keer")
	if n := strings.Count(d.Find("main").Text(), "Mark de Koning, Gemeente Hilversum"); n != 1 {
		t.Errorf("the looks of one day stand in %d lines", n)
	}
	bevat(t, v.als("iris").pagina("/dossiers/"+v.id+"/inzage", http.StatusOK), "main table", "noodtoegang")
}

// Whoever opens whatever page: each dossier of which the page shows something is
// in the log, and no other.
func TestPaginasEnInzage(t *testing.T) { // NEN 7513
	v := afgeschermd(t)
	v.inHuis()
	kenmerk := map[string]string{v.id: haarNaam}
	for i, naam := range []string{"Quist", "Zonneveld"} {
		g, err := v.app.LegVast(t.Context(), v.ik("fenna"), app.Opdracht{Inwoner: &app.Inwoner{Voornamen: "Jo", Achternaam: naam, Geboren: termijn.Op(1990, 1, 1+i)}, Sleutel: naam,
			Gebeurd: termijn.DatumVan(v.nu), Inhoud: melding()})
		v.moet(err)
		kenmerk[g.Dossier] = naam
	}
	wegen := slices.Concat(paden, []string{"/", "/zoek?zoek=jo", "/zoek?zoek=quist", "/werklijst?zoek=zonneveld", "/kaders", "/account"})
	for id := range kenmerk {
		for _, deel := range []string{"", "/tijdlijn", "/traject", "/afweging", "/gegevens", "/documenten", "/besluit", "/inzage", "/afdruk", "/vastleggen/notitie-geplaatst"} {
			wegen = append(wegen, "/dossiers/"+id+deel)
		}
	}
	slices.Sort(wegen)
	var bezoeken []*bezoek
	for _, wie := range []string{"mark", "sanne", "iris", "ruben", "fenna", "tom"} {
		bezoeken = append(bezoeken, v.als(wie))
	}
	db, err := sql.Open("sqlite", v.db)
	v.moet(err)
	t.Cleanup(func() { _ = db.Close() })
	r, getoond := rand.New(rand.NewPCG(3, 4)), 0
	for range 400 {
		v.nu = v.nu.Add(time.Millisecond)
		b, pad := bezoeken[r.IntN(len(bezoeken))], wegen[r.IntN(len(wegen))]
		status, tekst := b.tekst(pad)
		for id, naam := range kenmerk {
			var rijen int
			v.moet(db.QueryRow(`SELECT count(*) FROM inzage WHERE dossier = $1 AND op >= $2`, id, v.nu.UTC().Format("2006-01-02T15:04:05.000000Z")).Scan(&rijen))
			toont := status == http.StatusOK && (strings.Contains(tekst, naam) || strings.Contains(tekst, id))
			if toont != (rijen > 0) && status == http.StatusOK { // a page may still refuse what it was given
				t.Errorf("%s at %s: shows %s is %v, and the log has %d rows", b.wie, pad, naam, toont, rijen)
			}
			if toont {
				getoond++
			}
		}
	}
	if getoond < 100 {
		t.Errorf("only %d times something was shown", getoond)
	}
}
