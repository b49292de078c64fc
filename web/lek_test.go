package web

import (
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// regio is a region of which every dossier can be told apart in any answer: each
// resident's name and street hold a mark of his own.
type regio struct {
	*plek
	mensen   []toegang.Ik
	koeken   []*http.Cookie
	ids      []string
	nummers  []string
	bsns     []string
	merken   map[string]int    // mark, BSN, number or id -> dossier
	kent     []map[string]bool // per dossier: the people who have to do with it
	document []string
}

var merkVorm = regexp.MustCompile(`Zq[a-z]{4}x|\b\d{9}\b|\b20\d\d-\d{4}\b`)

const aantalDossiers = 24

// nieuweRegio has three municipalities, two clinics and two houses; each dossier
// belongs to one municipality and one clinic, some to a house.
func nieuweRegio(t *testing.T) *regio {
	t.Helper()
	r := &regio{plek: nieuwePlek(t), merken: map[string]int{}}
	beheer := mensen[len(mensen)-1]
	moet := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	voeg := func(ik toegang.Ik) toegang.Ik {
		moet(r.app.BewaarOrganisatie(t.Context(), beheer, app.Organisatie{ID: ik.Organisatie, Naam: ik.OrganisatieNaam, Gemeente: "0402", Soort: ik.OrganisatieSoort, Gemeenten: ik.Gemeenten}))
		moet(r.app.BewaarPersoon(t.Context(), beheer, ik))
		r.mensen = append(r.mensen, ik)
		return ik
	}
	codes := []string{"0402", "0034", "0307"}
	var ambtenaren [3][3]toegang.Ik
	for i, code := range codes {
		for j, rol := range []dossier.Rol{dossier.Consulent, dossier.Consulent, dossier.Teamleider} {
			ik := mens(fmt.Sprintf("a%d%d", i, j), "Ambtenaar", rol, toegang.Gemeente, "gem"+code, "Gemeente")
			ik.Gemeenten = []string{code}
			ambtenaren[i][j] = voeg(ik)
		}
	}
	var klinieken, huizen [2]toegang.Ik
	for i := range 2 {
		klinieken[i] = voeg(mens(fmt.Sprintf("k%d", i), "Behandelaar", dossier.Regiebehandelaar, toegang.Kliniek, fmt.Sprintf("kliniek%d", i), "Kliniek"))
		huizen[i] = voeg(mens(fmt.Sprintf("h%d", i), "Begeleider", dossier.Safehousemedewerker, toegang.Safehouse, fmt.Sprintf("huis%d", i), "Huis"))
	}
	r.mensen = append(r.mensen, beheer)
	for n := range aantalDossiers {
		g, k, h := n%3, klinieken[n%2], huizen[(n/2)%2]
		m := fmt.Sprintf("Zq%c%c%c%cx", 'a'+n%26, 'a'+n/26, 'k', 'l'+n%5)
		bsn := bsnVan(100_000_00 + n*37)
		gevolg, err := r.app.LegVast(t.Context(), k, app.Opdracht{Sleutel: rand.Text(), Gebeurd: termijn.DatumVan(r.nu),
			Inwoner: &app.Inwoner{Voornamen: "Sam", Achternaam: m, Geboren: termijn.Op(1990, 1, 1+n), BSN: bsn, Adres: m + "straat 1", Postcode: "1211 AB", Plaats: "Hilversum"},
			Inhoud:  &dossier.SignaalGegeven{Kliniek: k.Organisatie, Regiebehandelaar: k.Persoon, Gemeente: codes[g], VerwachtOntslag: termijn.DatumVan(r.nu).Plus(60), Overlegd: true}})
		moet(err)
		id := gevolg.Dossier
		doet := func(ik toegang.Ik, i dossier.Inhoud) {
			z, err := r.app.Dossier(t.Context(), ik, id)
			moet(err)
			_, err = r.app.LegVast(t.Context(), ik, app.Opdracht{Dossier: id, Gezien: z.Nr, Sleutel: rand.Text(), Gebeurd: termijn.DatumVan(r.nu), Inhoud: i})
			moet(err)
		}
		kent := map[string]bool{k.Persoon: true}
		doet(k, &dossier.MeldingGedaan{Gemeente: codes[g], Hoedanigheid: dossier.DoorBehandelaar, Indiener: k.Persoon, Wijze: "digitaal", Ondersteuning: dossier.VormBeschermdWonen, Behandelaarssteun: true, Hulpvraag: m + " vraagt hulp"})
		doet(ambtenaren[g][2], &dossier.ConsulentenToegewezen{Eerste: ambtenaren[g][0].Persoon, Tweede: ambtenaren[g][1].Persoon})
		doet(ambtenaren[g][0], &dossier.OntvangstBevestigd{Van: dossier.VanMelding, Wijze: "brief", Gewezen: []string{"persoonlijk_plan", "clientondersteuning", "termijnen"}})
		for _, a := range ambtenaren[g] {
			kent[a.Persoon] = true
		}
		if n%4 < 2 {
			doet(ambtenaren[g][0], &dossier.KennismakingGehouden{Huis: h.Organisatie, WilErheen: true, Past: true})
			kent[h.Persoon] = true
		}
		if n%5 == 0 { // one of the consultants is shut out
			doet(ambtenaren[g][2], &dossier.MedewerkerAfgeschermd{Medewerker: ambtenaren[g][1].Persoon, Verzoek: "inwoner"})
			delete(kent, ambtenaren[g][1].Persoon)
		}
		inwoner := toegang.Ik{Wie: dossier.Wie{Persoon: "i" + id, Rol: dossier.Inwoner}, Naam: m, Dossier: id}
		moet(r.app.BewaarPersoon(t.Context(), beheer, inwoner))
		r.mensen = append(r.mensen, inwoner)
		kent[inwoner.Persoon] = true
		z, err := r.app.Dossier(t.Context(), ambtenaren[g][0], id)
		moet(err)
		r.ids, r.nummers, r.bsns, r.kent = append(r.ids, id), append(r.nummers, z.Nummer), append(r.bsns, bsn), append(r.kent, kent)
		for _, d := range z.Documenten {
			r.document = append(r.document, d.ID)
		}
		for _, teken := range []string{m, bsn, z.Nummer, id} {
			r.merken[teken] = n
		}
	}
	for _, ik := range r.mensen {
		r.koeken = append(r.koeken, sessieVan(t, &verhaal{plek: r.plek}, ik))
	}
	return r
}

// bsnVan makes a number of eight digits a BSN that passes the eleven test.
func bsnVan(acht int) string {
	for ; ; acht++ {
		s := fmt.Sprintf("%08d", acht)
		som := 0
		for i, c := range []byte(s) {
			som += (9 - i) * int(c-'0')
		}
		if som%11 < 10 {
			return s + fmt.Sprint(som%11)
		}
	}
}

// lek is a mark of a dossier that somebody has nothing to do with, "" for none.
// What he asked with does not count, for a page may repeat that.
func (r *regio) lek(ik toegang.Ik, tekst, gevraagd string) string {
	for _, m := range merkVorm.FindAllString(tekst, -1) {
		if n, is := r.merken[m]; is && !r.kent[n][ik.Persoon] && !strings.Contains(gevraagd, m) {
			return m
		}
	}
	return ""
}

// A hundred thousand random requests of random people for random things, through
// the door and through the site: nobody ever reads of a dossier he has nothing to
// do with.
func TestWillekeurigeVerzoekenLekkenNiet(t *testing.T) {
	r := nieuweRegio(t)
	deur, site := 95_000, 5_000
	if testing.Short() {
		deur, site = 4_000, 1_000
	}
	kans := mathrand.New(mathrand.NewPCG(1, 2))
	kies := func(xs []string) string { return xs[kans.IntN(len(xs))] }
	lekken, gezien := 0, 0
	meld := func(ik toegang.Ik, wat, tekst, gevraagd string) {
		if m := r.lek(ik, tekst, gevraagd); m != "" {
			if lekken++; lekken < 10 {
				t.Errorf("%s as %s: %s shows %s", ik.Persoon, ik.Rol, wat, m)
			}
		}
		if merkVorm.MatchString(tekst) {
			gezien++
		}
	}
	for range deur {
		ik := r.mensen[kans.IntN(len(r.mensen))]
		n := kans.IntN(aantalDossiers)
		wat, tekst, gevraagd := r.vraagDeur(ik, n, kans.IntN(40), kies) // most ask for one dossier: that is where ids are guessed
		meld(ik, wat, tekst, gevraagd)
	}
	for range site {
		i := kans.IntN(len(r.mensen))
		patroon := kies(r.s.patronen)
		pad := routes[patroon]
		methode, adres, is := strings.Cut(patroon, " ")
		if !is || pad == "overslaan" {
			continue
		}
		if pad == "" {
			pad = adres
		}
		n := kans.IntN(aantalDossiers)
		pad = strings.ReplaceAll(invullen(pad, map[string]string{"DOSSIER": r.ids[n], "DOCUMENT": kies(r.document), "BERICHT": r.ids[n]}), "amrani", "sam")
		v := &verhaal{plek: r.plek}
		tekst, _ := antwoordOp(v, r.koeken[i], methode, pad, r.ids[n])
		meld(r.mensen[i], patroon, tekst, pad)
	}
	if lekken > 0 || gezien < (deur+site)/20 {
		t.Errorf("%d leaks; %d of %d answers showed a dossier at all", lekken, gezien, deur+site)
	}
}

// vraagDeur asks something through the door and writes the answer out.
func (r *regio) vraagDeur(ik toegang.Ik, n, wat int, kies func([]string) string) (naam, tekst, gevraagd string) {
	ctx, id := r.t.Context(), r.ids[n]
	uit := func(naam string, x any, err error) (string, string, string) {
		if err != nil {
			return naam, err.Error(), ""
		}
		return naam, fmt.Sprintf("%+v", x), ""
	}
	switch wat {
	default:
		z, err := r.app.Dossier(ctx, ik, id)
		if err != nil {
			return uit("dossier", nil, err)
		}
		return uit("dossier", []any{z.Inwoner, z.Nummer, z.Dossier.Melding}, nil)
	case 2:
		x, err := r.app.Werklijst(ctx, ik, app.WerklijstVraag{Zoek: kies([]string{"", "sam", "zq"})})
		return uit("worklist", x, err)
	case 3:
		zoek := kies([]string{r.nummers[n], r.bsns[n], "sam", "zq", "1-1-1990"})
		x, err := r.app.Zoek(ctx, ik, zoek)
		naam, tekst, _ = uit("search", x, err)
		return naam, tekst, ""
	case 4:
		x, err := r.app.Taken(ctx, ik, app.TakenVraag{})
		return uit("tasks", x, err)
	case 5:
		x, err := r.app.Week(ctx, ik, termijn.DatumVan(r.nu).Plus(7*(n%6)))
		return uit("week", x, err)
	case 6:
		x, err := r.app.Berichten(ctx, ik, "")
		return uit("messages", x, err)
	case 7:
		x, err := r.app.Huisdag(ctx, ik, termijn.DatumVan(r.nu))
		return uit("house day", x, err)
	case 8:
		d, inhoud, err := r.app.HaalDocument(ctx, ik, kies(r.document))
		if err == nil {
			return uit("document", []any{r.nummerVan(d.Dossier), len(inhoud)}, nil)
		}
		return uit("document", nil, err)
	case 9:
		_, err := r.app.LegVast(ctx, ik, app.Opdracht{Dossier: id, Gezien: 1, Sleutel: kies(r.ids), Gebeurd: termijn.DatumVan(r.nu), Inhoud: &dossier.NotitieGeplaatst{Tekst: "x"}})
		return uit("record", nil, fmt.Errorf("%+v", err))
	case 10:
		d, err := r.app.Brief(ctx, ik, id, app.BriefOntvangst, "nl")
		return uit("letter", d, err)
	case 11:
		_, err := r.app.Noodtoegang(ctx, ik, app.NoodVraag{Zoek: r.nummers[n], Geboren: termijn.Op(1980, 1, 1), Gevaar: "leven", Reden: strings.Repeat("gevaar ", 4), Sleutel: kies(r.ids)})
		return uit("emergency", nil, fmt.Errorf("%+v", err))
	}
}

func (r *regio) nummerVan(id string) string { return r.nummers[r.merken[id]] }
