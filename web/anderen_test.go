package web

import (
	"crypto/rand"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// bestaatNiet is an id as the store gives them, of nothing.
const bestaatNiet = "aaaaaaaaaaaaaaaa"

// routes says of every page what stands in the places of its address: DOSSIER,
// DOCUMENT and BERICHT are ids of what is another's, and later of nothing. A page
// without a line here fails the test.
var routes = map[string]string{
	"GET /aanmelden": "overslaan", "POST /aanmelden": "overslaan", "POST /afmelden": "overslaan", // who can be chosen there is made up, in the demo only
	"/":        "/bestaat-niet",
	"GET /{$}": "/", "GET /werklijst": "", "POST /werklijst": "", "GET /taken": "", "GET /week": "", "GET /huis/dag": "", "GET /huis/avond": "", "POST /huis/avond": "",
	"GET /berichten": "", "GET /berichten/{id}": "/berichten/BERICHT", "POST /berichten/gelezen": "", "POST /berichten/voorkeur": "",
	"GET /herinneringen/{organisatie}": "/herinneringen/hilversum", "POST /herinneringen/{organisatie}": "/herinneringen/hilversum",
	"GET /nieuw/{soort}": "/nieuw/melding_gedaan", "GET /nieuw/{soort}/controle": "/nieuw/melding_gedaan/controle", "POST /nieuw/{soort}/controle": "/nieuw/melding_gedaan/controle",
	"GET /nieuw/{soort}/{deel}": "/nieuw/melding_gedaan/inwoner", "POST /nieuw/{soort}/{deel}": "/nieuw/melding_gedaan/inwoner",
	"GET /dossiers/{id}": "/dossiers/DOSSIER", "GET /dossiers/{id}/traject": "/dossiers/DOSSIER/traject", "GET /dossiers/{id}/tijdlijn": "/dossiers/DOSSIER/tijdlijn",
	"GET /mijn": "", "GET /mijn/inzage": "", "GET /mijn/{deel}": "/mijn/besluit", "GET /beheer": "", "GET /noodtoegang": "", "POST /noodtoegang": "",
	"GET /zoek": "/zoek?zoek=amrani", "POST /zoek": "",
	"GET /dossiers/{id}/inzage": "/dossiers/DOSSIER/inzage", "GET /dossiers/{id}/corrigeer/{nr}": "/dossiers/DOSSIER/corrigeer/1", "POST /dossiers/{id}/corrigeer/{nr}": "/dossiers/DOSSIER/corrigeer/1",
	"GET /dossiers/{id}/documenten": "/dossiers/DOSSIER/documenten", "POST /dossiers/{id}/documenten": "/dossiers/DOSSIER/documenten", "GET /documenten/{document}": "/documenten/DOCUMENT",
	"GET /dossiers/{id}/besluit": "/dossiers/DOSSIER/besluit", "GET /dossiers/{id}/afdruk": "/dossiers/DOSSIER/afdruk", "GET /dossiers/{id}/afdruk/pdf": "/dossiers/DOSSIER/afdruk/pdf",
	"GET /dossiers/{id}/brief/{brief}": "/dossiers/DOSSIER/brief/beschikking", "GET /dossiers/{id}/brief/{brief}/pdf": "/dossiers/DOSSIER/brief/beschikking/pdf",
	"GET /dossiers/{id}/vastleggen/{soort}": "/dossiers/DOSSIER/vastleggen/notitie_geplaatst", "POST /dossiers/{id}/vastleggen/{soort}": "/dossiers/DOSSIER/vastleggen/noodtoegang_genomen",
	"POST /dossiers/{id}/vastleggen/{soort}/concept": "/dossiers/DOSSIER/vastleggen/notitie_geplaatst/concept",
	"GET /dossiers/{id}/afweging":                    "/dossiers/DOSSIER/afweging", "GET /dossiers/{id}/gegevens": "/dossiers/DOSSIER/gegevens",
	"GET /dossiers/{id}/oordeel": "/dossiers/DOSSIER/oordeel", "POST /dossiers/{id}/oordeel": "/dossiers/DOSSIER/oordeel", "POST /dossiers/{id}/oordeel/concept": "/dossiers/DOSSIER/oordeel/concept",
	"GET /dossiers/{id}/verschil": "/dossiers/DOSSIER/verschil", "POST /dossiers/{id}/verschil": "/dossiers/DOSSIER/verschil", "POST /dossiers/{id}/verschil/concept": "/dossiers/DOSSIER/verschil/concept",
	"GET /dossiers/{id}/gegevens/{gegeven}": "/dossiers/DOSSIER/gegevens/needs_safe_practice_place", "POST /dossiers/{id}/gegevens/{gegeven}": "/dossiers/DOSSIER/gegevens/needs_safe_practice_place",
	"POST /dossiers/{id}/gegevens/{gegeven}/concept": "/dossiers/DOSSIER/gegevens/needs_safe_practice_place/concept",
	"GET /account": "", "POST /account/taal": "", "POST /account/sessies": "", "GET /controlepunt": "", "GET /controlepunt/bestand": "",
	"POST /dossiers/{id}/bsn": "/dossiers/DOSSIER/bsn",
	"GET /kaders":             "", "GET /kaders/vergelijk": "", "GET /kaders/{id}/{versie}": "/kaders/vng/2024",
}

// Every page of the site, asked with ids of another municipality, tells nothing
// of them; and where an id stands in the address, the answer is byte for byte and
// question for question the same as for what does not exist (abuse case 1).
func TestElkeRouteVanEenAnder(t *testing.T) {
	v := afgeschermd(t)
	v.inHuis()
	v.doet("iris", &dossier.MedewerkerAfgeschermd{Medewerker: "sanne", Verzoek: "inwoner"})
	nummer := v.zaakVan("mark").Nummer
	echt := map[string]string{"DOSSIER": v.id, "DOCUMENT": v.zaakVan("mark").Documenten[0].ID, "BERICHT": eenBericht(t, v, "mark")}
	g, err := v.app.LegVast(t.Context(), hugo, app.Opdracht{Sleutel: rand.Text(), Gebeurd: v.vandaag(),
		Inwoner: &app.Inwoner{Voornamen: "Yara", Achternaam: "Proef", Geboren: termijn.Op(1990, 5, 4), Aanspreekvorm: "mevrouw"},
		Inhoud:  &dossier.SignaalGegeven{Kliniek: "vossen", Regiebehandelaar: "hugo", Gemeente: "0034", VerwachtOntslag: v.vandaag().Plus(60), Overlegd: true}})
	v.moet(err)
	yara := toegang.Ik{Wie: dossier.Wie{Persoon: "yara", Rol: dossier.Inwoner}, Naam: "Yara Proef", Dossier: g.Dossier}
	v.moet(v.app.BewaarPersoon(t.Context(), v.ik("tom"), yara))
	for _, ik := range []toegang.Ik{bas, hugo, v.ik("tom"), v.ik("sanne"), yara} {
		koek := sessieVan(t, v, ik)
		for _, patroon := range v.s.patronen {
			pad, er := routes[patroon]
			if !er {
				t.Errorf("%s: this test does not know what to try", patroon)
				continue
			}
			if pad == "overslaan" {
				continue
			}
			methode, adres, is := strings.Cut(patroon, " ")
			if !is {
				methode, adres = http.MethodGet, patroon
			}
			if pad == "" {
				pad = adres
			}
			a, vragenA := antwoordOp(v, koek, methode, invullen(pad, echt), v.id)
			for _, geheim := range []string{"Amrani", haarBSN, haarAdres, nummer} {
				if strings.Contains(a, geheim) && !strings.Contains(pad, "amrani") {
					t.Errorf("%s, %s: reads %q", ik.Persoon, patroon, geheim)
				}
			}
			if !strings.Contains(patroon, "{id}/") && !strings.HasSuffix(patroon, "s/{id}") && !strings.Contains(patroon, "{document}") && !strings.Contains(patroon, "berichten/{id}") || strings.Contains(patroon, "/kaders/") {
				continue
			}
			b, vragenB := antwoordOp(v, koek, methode, invullen(pad, map[string]string{"DOSSIER": bestaatNiet, "DOCUMENT": bestaatNiet, "BERICHT": bestaatNiet}), v.id)
			for _, id := range echt {
				a = strings.ReplaceAll(a, id, bestaatNiet)
			}
			if a != b {
				t.Errorf("%s, %s: not yours and not there differ:\n%s\n%s", ik.Persoon, patroon, verschil(a, b), verschil(b, a))
			}
			if vragenA != vragenB {
				t.Errorf("%s, %s: %d questions to the database for what is another's, %d for what is not there", ik.Persoon, patroon, vragenA, vragenB)
			}
		}
	}
}

// verschil is where a text begins to differ from another.
func verschil(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[max(0, i-40):min(len(a), i+120)]
}

func invullen(pad string, met map[string]string) string {
	for naam, id := range met {
		pad = strings.ReplaceAll(pad, naam, id)
	}
	return pad
}

func eenBericht(t *testing.T, v *verhaal, wie string) string {
	t.Helper()
	l, err := v.app.Berichten(t.Context(), v.ik(wie), "")
	if err != nil || len(l.Rijen) == 0 {
		t.Fatal("no message to try", err)
	}
	return l.Rijen[0].ID
}

func sessieVan(t *testing.T, v *verhaal, ik toegang.Ik) *http.Cookie {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "/aanmelden", strings.NewReader(url.Values{"als": {alsWaarde(ik.Wie)}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	w := httptest.NewRecorder()
	v.s.ServeHTTP(w, r)
	for _, c := range w.Result().Cookies() {
		if strings.HasSuffix(c.Name, "sessie") {
			return &http.Cookie{Name: c.Name, Value: c.Value}
		}
	}
	t.Fatalf("%s cannot sign in: %d", ik.Persoon, w.Code)
	return nil
}

// antwoordOp is the whole answer to a request, and how many questions it took.
func antwoordOp(v *verhaal, koek *http.Cookie, methode, pad, id string) (string, int64) {
	form := url.Values{"sleutel": {"vast"}, "gezien": {"1"}, "zoek": {"amrani"}, "inhoud.tekst": {"x"}, "reden": {"x"}, "dossier": {id}, "verslag." + id + ".verslag": {"x"}}
	var r *http.Request
	if methode == http.MethodPost {
		r = httptest.NewRequest(methode, pad, strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	} else {
		r = httptest.NewRequest(methode, pad, nil)
	}
	r.AddCookie(koek)
	ctx, n := store.MetTelling(r.Context())
	w := httptest.NewRecorder()
	v.s.ServeHTTP(w, r.WithContext(ctx))
	var uit strings.Builder
	for _, naam := range slices.Sorted(maps.Keys(w.Header())) {
		uit.WriteString(naam + ": " + strings.Join(w.Header()[naam], ",") + "\n")
	}
	return http.StatusText(w.Code) + "\n" + uit.String() + w.Body.String(), n.Load()
}
