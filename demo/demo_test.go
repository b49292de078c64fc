package demo

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/store/pgtest"
	"halfweg/termijn"
	"halfweg/toegang"
)

var (
	ctx     = context.Background()
	vandaag = termijn.Op(2026, 11, 23)
)

// leeg is the door to a new database on that day.
func leeg(t testing.TB, doel string, op termijn.Datum) *app.App {
	t.Helper()
	s, err := store.Open(ctx, doel, kluis.Nieuw())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	wet, err := termijn.NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	return &app.App{Store: s, Wet: wet, Kaders: b, Klok: func() time.Time { return Ochtend(op) }}
}

// regio makes the demo region of that day in a new database.
func regio(t testing.TB, doel string, op termijn.Datum, seed uint64) *app.App {
	t.Helper()
	a := leeg(t, doel, op)
	if err := Zorg(ctx, a, op, seed); err != nil {
		t.Fatal(err)
	}
	return a
}

// als returns the person with that id, as he signs in.
func als(t testing.TB, a *app.App, id string) toegang.Ik {
	t.Helper()
	mensen, err := a.Mensen(ctx)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(mensen, func(ik toegang.Ik) bool { return ik.Persoon == id })
	if i < 0 {
		t.Fatalf("%s cannot sign in", id)
	}
	return mensen[i]
}

// feiten returns a hash of all facts of a region, by the number of the dossier.
func feiten(t testing.TB, a *app.App) map[string]string {
	t.Helper()
	uit := map[string]string{}
	err := a.Herbouw(ctx, func(v *store.Verschil) {
		if v != nil {
			t.Errorf("%s differs from its facts in %v", v.Nummer, v.Wat)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range zaken(t, a) {
		h := sha256.New()
		for _, f := range x.feiten {
			soort, data, _ := dossier.Codeer(f.Inhoud)
			fmt.Fprintln(h, f.Nr, f.Gebeurd, f.Vastgelegd.UTC(), f.Door, soort, string(data))
		}
		uit[x.Nummer] = hex.EncodeToString(h.Sum(nil))
	}
	return uit
}

// zaak is one dossier of the region with its facts.
type zaak struct {
	store.Kop
	feiten []dossier.Feit
}

// zaken returns all dossiers of the region, by year and number.
func zaken(t testing.TB, a *app.App) (uit []zaak) {
	t.Helper()
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		for jaar := vandaag.Tijd().Year() - registerJaren; jaar <= vandaag.Tijd().Year(); jaar++ {
			for n := 1; ; n++ {
				kop, err := l.KopMetNummer(fmt.Sprintf("%d-%04d", jaar, n))
				if errors.Is(err, store.ErrNietGevonden) {
					break
				}
				if err != nil {
					return err
				}
				fs, err := l.Feiten(kop.ID)
				if err != nil {
					return err
				}
				uit = append(uit, zaak{kop, fs})
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return uit
}

// omgeving is what the rules of a dossier consult.
func omgeving(t testing.TB, a *app.App, d dossier.Dossier) dossier.Omgeving {
	t.Helper()
	o := dossier.Omgeving{Wet: a.Wet}
	if d.Kader == (kader.Verwijzing{}) {
		return o
	}
	k, err := a.Kaders.Precies(d.Kader)
	if err != nil {
		t.Fatal(err)
	}
	o.Kader = k
	return o
}

// The same day and seed give the same facts, byte for byte, on both databases;
// what is there goes on at a second start; each list and each state has
// something to show.
func TestRegio(t *testing.T) {
	a := regio(t, t.TempDir(), vandaag, 1)
	een := feiten(t, a)
	if len(een) != len(plots) {
		t.Fatalf("%d dossiers, want %d", len(een), len(plots))
	}
	t.Run("shows everything", func(t *testing.T) { toontAlles(t, a) })
	t.Run("every kind, mark and task", func(t *testing.T) { volledig(t, a) })
	t.Run("who lives where", func(t *testing.T) { wonen(t, a) })
	t.Run("residents who sign in", func(t *testing.T) { inwoners(t, a) })
	t.Run("second start", func(t *testing.T) { tweedeStart(t, a, een) })
	t.Run("again", func(t *testing.T) {
		for nummer, h := range feiten(t, regio(t, pgtest.Adres(t), vandaag, 1)) {
			if een[nummer] != h {
				t.Errorf("%s has other facts the second time", nummer)
			}
		}
	})
}

// Another seed gives other people.
func TestSeed(t *testing.T) {
	mensen := func(seed uint64) []app.Inwoner { return bewoners(rand.New(rand.NewPCG(seed, 1)), vandaag, len(plots)) }
	if !slices.Equal(mensen(1), mensen(1)) || slices.Equal(mensen(1), mensen(2)) {
		t.Error("the seed does not decide who lives in the region")
	}
	for _, i := range mensen(3) {
		if len(i.BSN) != 9 || i.BSN[:3] != "999" {
			t.Errorf("BSN %s could be somebody's", i.BSN)
		}
	}
}

// Whatever the day, the histories are legal: on a holiday, in a weekend after
// weeks of many free days.
func TestMaakOpElkeDag(t *testing.T) {
	for _, op := range []termijn.Datum{termijn.Op(2026, 1, 1), termijn.Op(2027, 5, 16)} {
		t.Run(op.String(), func(t *testing.T) { regio(t, t.TempDir(), op, 7) })
	}
}

func toontAlles(t *testing.T, a *app.App) {
	for _, wie := range []string{"sanne-bos", "iris-prins", "fenna-jorritsma", "ruben-kok", "nadia-haddad", "wim-de-graaf", "rachid-belkacem", "ali-osman"} {
		ik := als(t, a, wie)
		w, err := a.Werklijst(ctx, ik, app.WerklijstVraag{})
		if err != nil {
			t.Fatal(err)
		}
		for _, tab := range w.Tabs {
			leeg := wie == "sanne-bos" && tab.Naam == "betrokken" || wie == "iris-prins" && tab.Naam == "betrokken" ||
				tab.Naam == "klaar" && wie != "sanne-bos" && wie != "iris-prins" ||
				wie == "ali-osman" && tab.Naam != "betrokken" // his municipality handles nothing, and is asked to take over
			if tab.Aantal == 0 && !leeg {
				t.Errorf("%s: list %q is empty", wie, tab.Naam)
			}
		}
	}
	alles := map[string]bool{}
	for _, wie := range []string{"iris-prins", "hanneke-van-dam", "joost-mulder", "marieke-vos", "peter-okafor"} {
		for _, tab := range []string{"team", "klaar"} {
			w, err := a.Werklijst(ctx, als(t, a, wie), app.WerklijstVraag{Tab: tab})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range w.Rijen {
				merk(alles, r)
			}
		}
	}
	for _, iets := range []string{"fase signaal", "fase melding", "fase onderzoek", "fase besluit", "fase plaatsing",
		"fase verblijf", "fase uitstroom", "fase nazorg", "fase gesloten",
		"te laat", "vandaag", "deze week", "later", "geen termijn",
		"spoed", "opgeschort", "verlengd", "geschil", "ingebreke", "verschil", "afwijking", "hoort_elders", "plaatsing_vooruit",
		"geen_toestemming", "behandeling_afgebroken"} {
		if !alles[iets] {
			t.Errorf("nothing in the region shows %q", iets)
		}
	}
}

// kenmerken are all marks a dossier can have, but for that of another version of
// its framework: there is one of each.
var kenmerken = []string{
	"spoed", "korte_behandeling", "ontslag_voor_termijn", "behandeling_afgebroken", "geen_toestemming", "plaatsing_vooruit", "hoort_elders", "geschil", "afwijking", "grond_verordening",
	"bezwaar_loopt", "bezwaar_te_laat", "geen_belanghebbende", "beroep_loopt", "besluit_niet_verzonden", "overbrugging", "niet_gehoord", "vorm_wijkt_af",
	"niet_verschenen", "geen_uitstroomadres", "time_out", "calamiteit_niet_gemeld",
	"overleden", "niemand_weet_waar", "niet_veilig", "exit_dreigt", "exit_zonder_besluit", "zonder_overdracht", "uitstroomplan_niet_eens", "ander_huis", "ontslag_zonder_vervolg", "nazorg_zonder_indicatie",
}

// volledig asserts that every kind of fact happens and every mark shows
// somewhere, and that somebody owes each open task.
func volledig(t *testing.T, a *app.App) {
	gebeurd, merken, schulden := map[string]bool{}, map[string]bool{}, map[string]bool{}
	mensen, err := a.Mensen(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, ik := range mensen {
		for _, s := range toegang.TaakSleutels(ik) {
			schulden[s] = true
		}
	}
	for _, x := range zaken(t, a) {
		d := dossier.Fold(x.feiten)
		o := omgeving(t, a, d)
		for _, f := range x.feiten {
			gebeurd[dossier.SoortVan(f.Inhoud).Naam] = true
		}
		for _, k := range d.Kenmerken(o) {
			merken[k.ID] = true
		}
		p := toegang.PartijenVan(x.ID, d, vandaag.Tijd())
		for _, taak := range d.Taken(o) {
			sleutels := toegang.TaakSleutelsVan(p, taak)
			iemand := slices.ContainsFunc(sleutels, func(s string) bool { return schulden[s] || s == "inwoner:"+x.ID })
			if taak.Stand == dossier.TaakOpen && !taak.Mag && !iemand {
				t.Errorf("%s: nobody owes %s (%v)", x.Nummer, taak.ID, sleutels)
			}
		}
	}
	for _, s := range dossier.Soorten() {
		if !gebeurd[s.Naam] && s.Naam != "kader_gekozen" { // there is one version of each framework
			t.Errorf("%s happens nowhere in the region", s.Naam)
		}
	}
	for _, k := range kenmerken {
		if !merken[k] {
			t.Errorf("no dossier in the region has the mark %s", k)
		}
	}
}

// wonen asserts that the houses are lived in, and that their log is of the last
// days.
func wonen(t *testing.T, a *app.App) {
	bewoners, verslagen := map[string]int{}, map[string]bool{}
	for _, x := range zaken(t, a) {
		d := dossier.Fold(x.feiten)
		if d.WoontIn() == "" {
			continue
		}
		bewoners[d.WoontIn()]++
		for _, v := range d.Dagverslagen {
			if v.Op.Min(vandaag) < -dagboekdagen || !v.Op.Voor(vandaag) {
				t.Errorf("%s has a log of %s", x.Nummer, v.Op)
			}
			verslagen[d.WoontIn()+" "+v.Op.String()] = true
		}
	}
	for huis, n := range map[string]int{deKade: 8, meander: 4, noorderlicht: 1} {
		if bewoners[huis] != n {
			t.Errorf("%d people live in %s, want %d", bewoners[huis], huis, n)
		}
		for dag := -dagboekdagen; dag < 0; dag++ {
			if !verslagen[huis+" "+vandaag.Plus(dag).String()] {
				t.Errorf("%s kept no log %d days ago", huis, -dag)
			}
		}
	}
}

// inwoners asserts who can sign in as a resident: three on the way to a decision,
// and people who live in a house with a warning, move on, and left.
func inwoners(t *testing.T, a *app.App) {
	mensen, err := a.Mensen(ctx)
	if err != nil {
		t.Fatal(err)
	}
	standen := map[string]bool{}
	for _, x := range zaken(t, a) {
		if !slices.ContainsFunc(mensen, func(ik toegang.Ik) bool { return ik.Dossier == x.ID }) {
			continue
		}
		d := dossier.Fold(x.feiten)
		standen[string(d.Fase())] = true
		if d.WoontIn() != "" && len(d.Maatregelen) > 0 {
			standen["met waarschuwing"] = true
		}
	}
	for _, s := range []string{"onderzoek", "besluit", "plaatsing", "verblijf", "met waarschuwing", "uitstroom", "nazorg"} {
		if !standen[s] {
			t.Errorf("no resident signs in: %s", s)
		}
	}
}

func merk(alles map[string]bool, r app.Rij) {
	alles["fase "+string(r.Fase)] = true
	for _, v := range r.Vlaggen {
		alles[v] = true
	}
	switch dagen := r.Uiterlijk.Min(vandaag); {
	case r.Uiterlijk.IsZero():
		alles["geen termijn"] = true
	case dagen < 0:
		alles["te laat"] = true
	case dagen == 0:
		alles["vandaag"] = true
	case dagen < 7:
		alles["deze week"] = true
	default:
		alles["later"] = true
	}
}

// tweedeStart asserts that a second start uses what is there, and is refused on
// an earlier day.
func tweedeStart(t *testing.T, a *app.App, voor map[string]string) {
	if err := Zorg(ctx, a, vandaag.Plus(1), 2); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(voor, feiten(t, a)) {
		t.Error("a second start changed the region")
	}
	eerder := *a
	eerder.Klok = func() time.Time { return Ochtend(vandaag.Plus(-1)) }
	var fout *app.OngeldigFout
	if err := Zorg(ctx, &eerder, vandaag.Plus(-1), 1); !errors.As(err, &fout) {
		t.Errorf("a start on an earlier day: %v", err)
	}
	zelfdeDag(t, a)
}

// zelfdeDag asserts that a start on the day that was left goes on from the hour it
// was left at.
func zelfdeDag(t *testing.T, a *app.App) {
	middag := Ochtend(vandaag).Add(4 * time.Hour)
	later := *a
	later.Klok = func() time.Time { return middag }
	wie, alle := als(t, a, "iris-prins"), zaken(t, a)
	kop := alle[slices.IndexFunc(alle, func(z zaak) bool {
		x, err := a.Dossier(ctx, wie, z.ID)
		return err == nil && x.Dossier.Gesloten == nil
	})].Kop
	if _, err := later.LegVast(ctx, wie, app.Opdracht{Dossier: kop.ID, Gezien: kop.Nr, Sleutel: "zelfde dag", Gebeurd: vandaag, Inhoud: &dossier.NotitieGeplaatst{Tekst: "Na de lunch."}}); err != nil {
		t.Fatal(err)
	}
	weer := *a
	if err := GaVerder(ctx, &weer); err != nil {
		t.Fatal(err)
	}
	if err := Zorg(ctx, &weer, vandaag, 1); err != nil {
		t.Fatal(err)
	}
	if nu := weer.Klok(); nu.Before(middag) || termijn.DatumVan(nu) != vandaag {
		t.Errorf("a start on the day that was left at %s goes on at %s", middag, nu)
	}
}

// A database of somebody else is left alone, and so is one half made.
func TestZorgWeigert(t *testing.T) {
	a := leeg(t, t.TempDir(), vandaag)
	o := app.Organisatie{ID: "echt", Naam: "Echte gemeente", Soort: toegang.Gemeente, Gemeente: "0344", Gemeenten: []string{"0344"}}
	for _, id := range []string{"echt", beheerOrg} {
		o.ID = id
		if err := a.BewaarOrganisatie(ctx, beheerder, o); err != nil {
			t.Fatal(err)
		}
		var fout *app.OngeldigFout
		if err := Zorg(ctx, a, vandaag, 1); !errors.As(err, &fout) {
			t.Errorf("with %s in the register: %v", id, err)
		}
	}
}

// Whoever can be called in the demo has a number of his own that nobody answers.
func TestTelefoons(t *testing.T) {
	gezien := map[string]bool{}
	for _, o := range organisaties(termijn.Op(2026, 11, 23)) {
		if o.Soort == toegang.Beheer {
			continue
		}
		if !strings.HasPrefix(o.Telefoon, "035 555 01 ") || gezien[o.Telefoon] || o.Bereikbaar.IsZero() {
			t.Errorf("%s: telephone %q, %q", o.Naam, o.Telefoon, o.Bereikbaar.NL)
		}
		gezien[o.Telefoon] = true
	}
}
