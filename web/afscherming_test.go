package web

import (
	"context"
	"errors"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// People outside the case of Samira, and a colleague in her municipality.
var (
	bas   = toegang.Ik{Wie: dossier.Wie{Persoon: "bas", Organisatie: "almere", Rol: dossier.Consulent}, Naam: "Bas Vos", OrganisatieNaam: "Gemeente Almere", OrganisatieSoort: toegang.Gemeente, Gemeenten: []string{"0034"}}
	hugo  = mens("hugo", "Hugo Bakker", dossier.Regiebehandelaar, toegang.Kliniek, "vossen", "Kliniek Vossenhof")
	dina  = mens("dina", "Dina Meijer", dossier.Safehousemedewerker, toegang.Safehouse, "haven", "De Haven")
	joost = mens("joost", "Joost Kuiper", dossier.Consulent, toegang.Gemeente, "hilversum", "Gemeente Hilversum")
)

const (
	haarBSN   = "123456782"
	haarAdres = "Kerkstraat 99"
	haarNaam  = "El Amrani"
)

// afgeschermd is the case of Samira with an address and a BSN, and with people
// who have nothing to do with it.
func afgeschermd(t *testing.T) *verhaal {
	t.Helper()
	v := nieuwVerhaal(t)
	for _, ik := range []toegang.Ik{bas, hugo, dina, joost} {
		v.moet(v.app.BewaarOrganisatie(t.Context(), v.ik("tom"), app.Organisatie{ID: ik.Organisatie, Naam: ik.OrganisatieNaam, Gemeente: "0402", Soort: ik.OrganisatieSoort, Gemeenten: ik.Gemeenten}))
		v.moet(v.app.BewaarPersoon(t.Context(), v.ik("tom"), ik))
	}
	v.moet(v.app.Store.Schrijf(t.Context(), func(s *store.Schrijver) error {
		i, err := s.Inwoner(v.id)
		if err != nil {
			return err
		}
		i.BSN, i.Adres, i.Postcode, i.Plaats = haarBSN, haarAdres, "1211 AB", "Hilversum"
		return s.ZetInwoner(v.id, i)
	}))
	v.moet(v.app.Herbouw(t.Context(), func(*store.Verschil) {}))
	return v
}

func (v *verhaal) bij(ik toegang.Ik) *bezoek { return v.als(alsWaarde(ik.Wie)) }

// tekst gets a page as it is sent.
func (b *bezoek) tekst(pad string) (int, string) {
	b.t.Helper()
	r := b.haal(pad)
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return r.StatusCode, string(data)
}

// paden are the pages that show somebody what he works with.
var paden = []string{"/werklijst", "/taken", "/week", "/berichten", "/zoek?zoek=amrani", "/werklijst?tab=team", "/werklijst?tab=klaar", "/huis/dag", "/huis/avond"}

// Somebody who takes emergency access without a reason, for a dossier that is
// not there, of somebody born on another day, or that he is shut out of, learns
// nothing and leaves nothing behind; an administrator and a resident have no such
// page (abuse case 23).
func TestNoodtoegangZonderReden(t *testing.T) {
	v := afgeschermd(t)
	v.doet("fenna", melding())
	v.doet("iris", &dossier.MedewerkerAfgeschermd{Medewerker: "hugo", Verzoek: "inwoner"})
	nummer := v.zaakVan("iris").Nummer
	voor := v.zaakVan("iris").Nr
	form := func(zoek, geboren, reden string) url.Values {
		return url.Values{"sleutel": {"k1"}, "zoek": {zoek}, "geboren": {geboren}, "gevaar": {"leven"}, "reden": {reden}}
	}
	const reden = "Zij belde dat zij niet meer wil leven"
	b := v.bij(bas)
	lees := func(b *bezoek, f url.Values) (int, string) {
		r := b.stuur("/noodtoegang", f)
		defer r.Body.Close()
		data, _ := io.ReadAll(r.Body)
		tekst := strings.ReplaceAll(strings.ReplaceAll(string(data), f.Get("zoek"), "…"), f.Get("geboren"), "…")
		return r.StatusCode, tekst
	}
	for _, f := range []url.Values{form(nummer, "2-11-1994", ""), form(nummer, "2-11-1994", "te kort")} {
		if status, tekst := lees(b, f); status != 422 || strings.Contains(tekst, haarNaam) {
			t.Errorf("without a reason: %d", status)
		}
	}
	_, geen := lees(b, form("2026-9999", "2-11-1994", reden))
	for naam, f := range map[string]url.Values{"born on another day": form(nummer, "3-11-1994", reden), "no such BSN": form("111222333", "2-11-1994", reden)} {
		if _, tekst := lees(b, f); tekst != geen {
			t.Errorf("%s differs from a dossier that is not there", naam)
		}
	}
	h := v.bij(hugo)
	_, geenHugo := lees(h, form("2026-9999", "2-11-1994", reden))
	for _, zoek := range []string{nummer, haarBSN} {
		if _, tekst := lees(h, form(zoek, "2-11-1994", reden)); tekst != geenHugo {
			t.Error("who is shut out gets another answer than for a dossier that is not there")
		}
	}
	for _, ik := range []toegang.Ik{v.ik("tom"), v.ik("samira")} {
		if status, _ := v.bij(ik).tekst("/noodtoegang"); status != 404 {
			t.Errorf("%s: status %d", ik.Persoon, status)
		}
		if _, err := v.app.Noodtoegang(t.Context(), ik, app.NoodVraag{Zoek: nummer, Geboren: termijn.Op(1994, 11, 2), Gevaar: "leven", Reden: reden, Sleutel: "k"}); !errors.Is(err, app.ErrNietGevonden) {
			t.Errorf("%s: %v", ik.Persoon, err)
		}
	}
	if _, err := v.app.LegVast(t.Context(), bas, app.Opdracht{Dossier: v.id, Gezien: voor, Sleutel: "k", Gebeurd: v.vandaag(), Inhoud: &dossier.NoodtoegangGenomen{Gevaar: "leven", Reden: reden}}); !errors.Is(err, app.ErrNietGevonden) {
		t.Errorf("recorded by hand: %v", err)
	}
	if na := v.zaakVan("iris").Nr; na != voor {
		t.Errorf("%d facts were recorded", na-voor)
	}
}

// The two answers also cost the same: as many questions to the database.
func TestNoodtoegangZelfdeWerk(t *testing.T) {
	v := afgeschermd(t)
	nummer := v.zaakVan("fenna").Nummer
	werk := func(zoek string, dag int) int64 {
		ctx, n := store.MetTelling(t.Context())
		_, err := v.app.Noodtoegang(ctx, bas, app.NoodVraag{Zoek: zoek, Geboren: termijn.Op(1994, 11, dag), Gevaar: "leven", Reden: strings.Repeat("gevaar ", 5), Sleutel: "s" + zoek})
		if err == nil {
			t.Error("access was given")
		}
		return n.Load()
	}
	if a, b := werk(nummer, 3), werk("2026-9999", 3); a != b || a == 0 {
		t.Errorf("by number %d questions for one that is there, %d for none", a, b)
	}
	if a, b := werk(haarBSN, 3), werk("111222333", 3); a != b || a == 0 {
		t.Errorf("by BSN %d questions for one that is there, %d for none", a, b)
	}
}

// With a reason somebody sees for four hours what helps and no more, the
// resident and the municipality hear it, and each look is marked.
func TestNoodtoegang(t *testing.T) { // ROLE-14
	v := afgeschermd(t)
	v.inHuis()
	v.doet("ruben", &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "ja", Verslag: "Rustige dag in huis"})
	v.doet("mark", &dossier.NotitieGeplaatst{Tekst: "Een notitie van de gemeente"})
	b := v.bij(bas)
	if status, _ := b.tekst("/dossiers/" + v.id); status != 404 {
		t.Fatalf("before: %d", status)
	}
	b.pagina("/noodtoegang", 200)
	r := b.stuur("/noodtoegang", url.Values{"sleutel": {"k1"}, "zoek": {haarBSN}, "geboren": {"2-11-1994"}, "gevaar": {"leven"}, "reden": {"Zij belde dat zij niet meer wil leven"}})
	d := b.lees(r, 200)
	bevat(t, d, "main", "U kijkt met noodtoegang, tot")
	bevat(t, d, "main", haarNaam)
	_, tijdlijn := b.tekst("/dossiers/" + v.id + "/tijdlijn")
	for _, weg := range []string{"Rustige dag in huis", "Een notitie van de gemeente", "U heeft nu een veilige plek nodig", haarBSN} {
		if strings.Contains(tijdlijn, weg) {
			t.Errorf("emergency access shows %q", weg)
		}
	}
	z, err := v.app.Dossier(t.Context(), bas, v.id)
	v.moet(err)
	if z.Inwoner.Adres != haarAdres || z.Dossier.WoontIn() != "kade" || z.Ziet[toegang.Zorg].Regel != "T17" || len(z.Mag) != 0 || len(z.Taken) != 0 {
		t.Errorf("sees %+v, health by %s, may record %d kinds", z.Inwoner, z.Ziet[toegang.Zorg].Regel, len(z.Mag))
	}
	if status, tekst := b.tekst("/dossiers/" + v.id + "/afdruk"); status != 403 || strings.Contains(tekst, haarNaam) {
		t.Errorf("printed by emergency access: %d", status)
	}
	for _, pad := range paden[:7] {
		if _, tekst := b.tekst(pad); strings.Contains(tekst, haarNaam) {
			t.Errorf("%s shows the dossier", pad)
		}
	}
	for _, wie := range []string{"iris", "mark", "sanne"} {
		bevat(t, v.als(wie).pagina("/berichten", 200), "main", "Noodtoegang genomen")
	}
	bevat(t, v.leest("/dossiers/"+v.id+"/tijdlijn"), "main", "Iemand keek in uw dossier omdat er gevaar was")
	if _, tekst := v.als("ruben").tekst("/dossiers/" + v.id + "/tijdlijn"); strings.Contains(tekst, "Noodtoegang genomen") {
		t.Error("the house reads of the emergency access")
	}
	v.moet(v.app.Store.Lees(t.Context(), func(l *store.Lezer) error {
		is, err := l.Inzagen(v.id, time.Time{}, 50)
		if !slices.ContainsFunc(is, func(i store.Inzage) bool { return i.Door == bas.Wie && i.Nood && i.Regel == "T17" }) {
			t.Error("the look is not marked in the log")
		}
		return err
	}))
	if n := len(v.zaakVan("iris").Dossier.Noodtoegangen); n != 1 {
		t.Errorf("taken %d times", n)
	}
	v.nu = v.nu.Add(dossier.NoodtoegangDuur)
	if status, _ := b.tekst("/dossiers/" + v.id); status != 404 {
		t.Errorf("after four hours: %d", status)
	}
}

// For an employee who is shut out the dossier does not exist, wherever he looks,
// also as its consultant; nobody can name him again.
func TestAfgeschermdeMedewerker(t *testing.T) { // ROLE-05, ROLE-08
	v := afgeschermd(t)
	v.inHuis()
	b := v.als("sanne")
	if _, tekst := b.tekst("/werklijst"); !strings.Contains(tekst, haarNaam) {
		t.Fatal("the second consultant does not have the dossier to begin with")
	}
	v.doet("ruben", &dossier.ExitGedreigd{Grond: "gevaar", Wat: "Ruzie", VeiligNu: true})
	_, voorBerichten := b.tekst("/berichten")
	if !strings.Contains(voorBerichten, haarNaam) {
		t.Fatal("no message to begin with")
	}
	v.doet("iris", &dossier.MedewerkerAfgeschermd{Medewerker: "sanne", Verzoek: "inwoner"})
	v.doet("mark", &dossier.NotitieGeplaatst{Tekst: "Nog een notitie"})
	if _, err := v.app.Herinner(t.Context()); err != nil {
		t.Fatal(err)
	}
	nummer := v.zaakVan("iris").Nummer
	for _, pad := range append([]string{"/zoek?zoek=" + nummer}, paden[:7]...) {
		if _, tekst := b.tekst(pad); strings.Contains(tekst, haarNaam) || strings.Contains(tekst, v.id) || pad != "/zoek?zoek="+nummer && strings.Contains(tekst, nummer) {
			t.Errorf("%s shows the dossier to who is shut out", pad)
		}
	}
	for _, deel := range []string{"", "/tijdlijn", "/traject", "/documenten", "/afdruk", "/afweging", "/inzage", "/oordeel", "/vastleggen/notitie_geplaatst"} {
		if status, _ := b.tekst("/dossiers/" + v.id + deel); status != 404 {
			t.Errorf("%s: status %d", deel, status)
		}
	}
	telt, err := v.app.Tellingen(t.Context(), v.ik("sanne"))
	if err != nil || telt.Taken != 0 || telt.Berichten != 0 {
		t.Errorf("counts %+v %v", telt, err)
	}
	if _, tekst := b.tekst("/berichten"); strings.Contains(tekst, "niet meer ziet") {
		t.Error("her messages tell that there was something")
	}
	bevat(t, v.als("iris").pagina("/dossiers/"+v.id, 200), "main", "wijs een ander toe")
	if taken, err := v.app.Taken(t.Context(), v.ik("iris"), app.TakenVraag{}); err != nil || len(taken.Rijen) == 0 {
		t.Errorf("tasks of the team leader: %v %v", taken, err)
	}
}

// A protected address stands nowhere for who was not named: not on the page, in
// a list, a letter, a document, a message or a row; who was named sees it, and
// the resident.
func TestAdresAfgeschermd(t *testing.T) { // ROLE-08
	v := afgeschermd(t)
	v.inHuis()
	v.doet("ruben", &dossier.UitstroomadresVastgelegd{Bij: "Tante", Straat: "Tuinpad", Huisnummer: "7", Postcode: "1234 AB", Plaats: "Hilversum"})
	v.doet("mark", &dossier.AdresAfgeschermd{Reden: "Een ex-partner zoekt haar", Mensen: []dossier.AdresVoorWie{{Persoon: "mark"}}})
	alles := func(b *bezoek) (uit string) {
		for _, pad := range append([]string{"", "/tijdlijn", "/traject", "/documenten", "/afdruk", "/besluit", "/inzage", "/brief/beschikking", "/brief/evaluatieverslag"}, paden...) {
			if !strings.HasPrefix(pad, "/werk") && !slices.Contains(paden, pad) {
				pad = "/dossiers/" + v.id + pad
			}
			_, tekst := b.tekst(pad)
			uit += tekst
		}
		return uit
	}
	for _, wie := range []toegang.Ik{v.ik("sanne"), v.ik("iris"), joost, v.ik("fenna")} {
		b := v.bij(wie)
		tekst := alles(b)
		for _, weg := range []string{haarAdres, "Tuinpad", "De Kade", "Ruben Smit", "ex-partner"} {
			if i := strings.Index(tekst, weg); i >= 0 {
				t.Errorf("%s reads %q: …%s…", wie.Persoon, weg, strings.Join(strings.Fields(tekst[max(0, i-200):min(len(tekst), i+60)]), " "))
			}
		}
		if docs := v.zaakVan("mark").Documenten; len(docs) == 0 {
			t.Error("there is no document to try")
		} else if status, _ := b.tekst("/documenten/" + docs[0].ID); status != 404 {
			t.Errorf("%s opens a document: %d", wie.Persoon, status)
		}
		z, err := v.app.Dossier(t.Context(), wie, v.id)
		if err != nil || z.Inwoner.Adres != "" || z.Inwoner.Postcode != "" || z.Dossier.WoontIn() != "" {
			t.Errorf("%s: %v lives at %q in %q", wie.Persoon, err, z.Inwoner.Adres, z.Dossier.WoontIn())
		}
	}
	for _, wie := range []toegang.Ik{v.ik("mark"), v.ik("samira")} {
		z, err := v.app.Dossier(t.Context(), wie, v.id)
		if err != nil || z.Inwoner.Adres != haarAdres || z.Dossier.WoontIn() != "kade" || z.Dossier.Uitstroomadres.Inhoud.Straat != "Tuinpad" {
			t.Errorf("%s does not see the address: %v", wie.Persoon, err)
		}
	}
	huis, err := v.app.Huisdag(t.Context(), v.ik("ruben"), v.vandaag())
	if err != nil || len(huis.Bewoners) != 1 {
		t.Errorf("the house does not see who lives in it: %v %v", huis, err)
	}
	if z := v.zaakVan("ruben"); z.Inwoner.Adres != "" || z.Dossier.Uitstroomadres.Inhoud.Straat != "" {
		t.Error("the house, not named, reads where else she can be")
	}
	v.moet(v.app.Store.Lees(t.Context(), func(l *store.Lezer) error {
		i, err := l.Inwoner(v.id)
		if !i.Afgeschermd {
			t.Error("the person is not marked as protected")
		}
		return err
	}))
	if treffers, err := v.app.Zoek(t.Context(), v.ik("sanne"), "kade amrani"); err != nil || slices.ContainsFunc(treffers, func(x app.Treffer) bool { return x.Soort == "dossier" }) {
		t.Errorf("found by her house: %v %v", treffers, err)
	}
	v.doet("samira", &dossier.AdresAfschermingOpgeheven{Reden: "Het is veilig"})
	if z := v.zaakVan("sanne"); z.Inwoner.Adres != haarAdres || z.Dossier.WoontIn() != "kade" {
		t.Error("the address is not back")
	}
}

// After handover the clinic sees its own referral and that a decision and a
// placement took place: no address, no house, no log, no incident, no later
// health (abuse case 2). The house she moved from likewise.
func TestKliniekNaOverdracht(t *testing.T) {
	v := afgeschermd(t)
	v.doet("fenna", &dossier.VoortgangGemeld{VerwachtOntslag: v.vandaag().Plus(30), Toelichting: "Zij doet het goed"})
	v.inHuis()
	v.doet("ruben", &dossier.IncidentGemeld{Aard: "agressie", Wat: "Ruzie in de keuken", Genomen: "Gepraat"})
	v.doet("mark", &dossier.NotitieGeplaatst{Tekst: "Een notitie van de gemeente"})
	controleer := func(wie string, weg ...string) {
		t.Helper()
		b := v.als(wie)
		tekst := ""
		for _, pad := range []string{"/dossiers/" + v.id, "/dossiers/" + v.id + "/tijdlijn", "/dossiers/" + v.id + "/traject", "/dossiers/" + v.id + "/afdruk", "/dossiers/" + v.id + "/documenten", "/werklijst", "/werklijst?tab=klaar", "/taken"} {
			_, deel := b.tekst(pad)
			tekst += deel
		}
		for _, w := range weg {
			if i := strings.Index(tekst, w); i >= 0 {
				t.Errorf("%s reads %q: …%s…", wie, w, strings.Join(strings.Fields(tekst[max(0, i-200):min(len(tekst), i+60)]), " "))
			}
		}
		if !strings.Contains(tekst, haarNaam) {
			t.Errorf("%s does not find the case any more", wie)
		}
	}
	controleer("fenna", haarAdres, "De Kade", "Ruben Smit", "Ruzie", "Incident", "notitie van de gemeente", "veilige plek nodig")
	z := v.zaakVan("fenna")
	if z.Relatie != toegang.OudeKliniek {
		t.Fatalf("the clinic is %q", z.Relatie)
	}
	soorten := map[string]bool{}
	for _, f := range z.Dossier.Feiten() {
		soorten[dossier.SoortVan(f.Inhoud).Naam] = true
		if _, data, _ := dossier.Codeer(f.Inhoud); f.Door.Organisatie != "linde" && strings.Count(string(data), `":`) > strings.Count(string(data), `":""`)+strings.Count(string(data), `":0`)+strings.Count(string(data), `":false`)+strings.Count(string(data), `":null`)+strings.Count(string(data), `":{`) {
			t.Errorf("reads of fact %d: %s", f.Nr, data)
		}
	}
	if !soorten["signaal_gegeven"] || !soorten["beschikking_gegeven"] || !soorten["plaatsing_gedaan"] || soorten["incident_gemeld"] || soorten["consulenten_toegewezen"] {
		t.Errorf("sees %v", soorten)
	}
	v.doet("mark", &dossier.OverplaatsingGedaan{NaarHuis: "haven", Reden: "Past beter", Warm: true})
	v.nu = v.nu.AddDate(0, 0, 1)
	if z := v.zaakVan("ruben"); z.Relatie != toegang.OudHuis {
		t.Errorf("the old house is %q", z.Relatie)
	}
	controleer("ruben", haarAdres, "De Haven", "notitie van de gemeente")
	if z, err := v.app.Dossier(context.Background(), dina, v.id); err != nil || z.Relatie != toegang.Huis {
		t.Errorf("the new house: %v", err)
	}
}

func melding() *dossier.MeldingGedaan {
	return &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal", Ondersteuning: dossier.VormBeschermdWonen, Behandelaarssteun: true, Hulpvraag: "Een veilige plek"}
}

func (v *verhaal) zaakVan(persoon string) *app.Zaak {
	v.t.Helper()
	z, err := v.app.Dossier(v.t.Context(), v.ik(persoon), v.id)
	v.moet(err)
	return z
}
