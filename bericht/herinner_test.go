package bericht

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// wereld is daily life over many years: cases come, get facts, and go, while a
// runner reminds. It keeps its own account of who has to be reminded of what.
type wereld struct {
	*proef
	doel   string
	post   Map
	r      *rand.Rand
	zaken  []string
	meteen []meteen
	schuld map[string][]schuld // per case, its open tasks, until something happens in it
	wilt   map[string]bool     // the reminders that are due so far
	gehad  map[string]int      // the reminders people found in the product
	jaren  float64             // dossier-years lived
}

// schuld is one open task and who owes it, by the dossier itself.
type schuld struct {
	taak string
	rij  store.TaakRij
	wie  []string
}

// schulden are the open tasks of a case, as its people see them. They do not
// depend on the day, so that they are looked up again only after a new fact.
func (w *wereld) schulden(id string) []schuld {
	if er, is := w.schuld[id]; is {
		return er
	}
	open := map[string]*schuld{}
	for _, ik := range allen {
		z, err := w.Dossier(context.Background(), ik, id)
		if err != nil {
			continue // no party
		}
		for _, t := range z.Taken {
			if t.Stand != dossier.TaakOpen || t.Mag || !toegang.Verplicht(ik, z.Partijen, t) {
				continue
			}
			if open[t.ID] == nil {
				open[t.ID] = &schuld{taak: t.ID, rij: w.rij(id, t.ID)}
			}
			open[t.ID].wie = append(open[t.ID].wie, ik.Persoon)
		}
	}
	w.schuld[id] = nil
	for _, s := range open {
		w.schuld[id] = append(w.schuld[id], *s)
	}
	return w.schuld[id]
}

// verwacht adds the reminders that are due today, by counting days.
func (w *wereld) verwacht() {
	vandaag := termijn.DatumVan(time.Now())
	for _, id := range w.zaken {
		for _, s := range w.schulden(id) {
			moment := momentVan(s.rij, vandaag)
			for _, wie := range s.wie {
				if moment != "" {
					w.wilt[strings.Join([]string{id, s.taak, moment, wie}, " ")] = true
				}
			}
		}
	}
}

// rij is the row of a task, which says its dates.
func (w *wereld) rij(id, taak string) (r store.TaakRij) {
	w.moet(w.Store.Lees(context.Background(), func(l *store.Lezer) error {
		rs, err := l.TakenVan(id)
		if i := slices.IndexFunc(rs, func(x store.TaakRegel) bool { return x.Taak == taak }); i >= 0 {
			r = rs[i].Rij
		}
		return err
	}))
	return r
}

// meteen is a case in which something has to be done at once. No kind of fact
// is needed for that: it is a row like any other.
type meteen struct {
	id  string
	rij store.TaakRij
}

// meteenLeven lets something have to be done at once, or be done.
func (w *wereld) meteenLeven() {
	ctx := context.Background()
	lijsten := []store.LijstRegel{{Sleutel: "gemeente:0402"}}
	switch n := w.r.IntN(60); {
	case n == 0:
		m := meteen{rij: store.TaakRij{Wat: taal.T("Overleg meteen", "Consult at once"), Direct: true, Begin: termijn.DatumVan(time.Now())}}
		w.moet(w.Store.Schrijf(ctx, func(s *store.Schrijver) (err error) {
			if m.id, _, err = s.NieuwDossier(2026); err != nil {
				return err
			}
			return s.Leid(m.id, 0, store.Afgeleid{Lijsten: lijsten, Taken: []store.TaakRegel{{Sleutel: "gemeente:0402:persoon:mark", Taak: "overleg", Rij: m.rij}}})
		}))
		w.meteen = append(w.meteen, m)
	case n <= 3 && len(w.meteen) > 0:
		w.moet(w.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.Leid(w.meteen[0].id, 0, store.Afgeleid{Lijsten: lijsten}) }))
		w.meteen = w.meteen[1:]
	}
	for _, m := range w.meteen {
		if moment := momentVan(m.rij, termijn.DatumVan(time.Now())); moment != "" {
			w.wilt[m.id+" overleg "+moment+" mark"] = true
		}
	}
}

// momentVan says in words which reminder a row asks for on this day.
func momentVan(r store.TaakRij, vandaag termijn.Datum) string {
	if r.Direct {
		if n := vandaag.Min(r.Begin); n >= 1 {
			return fmt.Sprintf("%s direct %d", r.Begin, (n-1)/7)
		}
		return ""
	}
	stil := !r.StilTot.IsZero() && !vandaag.Na(r.StilTot)
	if r.Uiterlijk.IsZero() || stil {
		return ""
	}
	over := r.Uiterlijk.Min(vandaag)
	telt := func(n int) bool { return r.Uiterlijk.Plus(-n).Na(r.Begin) || r.Begin.Na(r.Uiterlijk) }
	switch {
	case over < 0:
		return r.Uiterlijk.String() + " laat"
	case over <= 3 && telt(3):
		return r.Uiterlijk.String() + " 3"
	case over > 3 && over <= 14 && telt(14):
		return r.Uiterlijk.String() + " 14"
	}
	return ""
}

// leef lets something happen in a case, or nothing.
func (w *wereld) leef() {
	if len(w.zaken) < 80 && w.r.IntN(3) == 0 {
		w.zaken = append(w.zaken, w.opent())
	}
	w.meteenLeven()
	for i, id := range w.zaken {
		if w.r.IntN(250) > 0 {
			continue
		}
		vandaag := termijn.DatumVan(time.Now())
		dingen := []struct {
			ik     toegang.Ik
			inhoud dossier.Inhoud
		}{
			{fenna, &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal",
				Ondersteuning: dossier.VormBeschermdWonen, Behandelaarssteun: true, Hulpvraag: "Een plek"}},
			{fenna, &dossier.VoortgangGemeld{VerwachtOntslag: vandaag.Plus(20 + w.r.IntN(200))}},
			{iris, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"}},
			{mark, &dossier.IdentiteitVastgesteld{Document: "paspoort"}},
			{mark, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "de ontslagbrief", Tot: vandaag.Plus(5 + w.r.IntN(30))}},
			{mark, &dossier.MeldingIngetrokken{Hoedanigheid: dossier.DoorInwoner, Reden: "hij wil niet meer"}},
		}
		d := dingen[w.r.IntN(len(dingen))]
		_ = w.legVast(d.ik, id, d.inhoud) // a rule may refuse it: that is life too
		delete(w.schuld, id)
		if w.r.IntN(8) == 0 && w.legVast(iris, id, &dossier.DossierGesloten{Reden: "geen_melding"}) == nil {
			w.zaken = slices.Delete(w.zaken, i, i+1)
			return
		}
	}
}

// lees empties the post boxes of the day into gehad.
func (w *wereld) lees() {
	ctx := context.Background()
	for _, ik := range allen {
		if n, err := w.Tellingen(ctx, ik); n.Berichten == 0 {
			w.moet(err)
			continue
		}
		w.alle(ik, func(r app.BerichtRij) bool {
			if r.Ongelezen && strings.HasPrefix(r.Titel.NL, "Herinnering: ") {
				w.gehad[r.ID]++
			}
			return r.Ongelezen
		})
		w.moet(w.LeesBerichten(ctx, ik, time.Now()))
	}
}

// alle shows the messages of somebody, newest first, until doe has enough.
func (w *wereld) alle(ik toegang.Ik, doe func(app.BerichtRij) bool) {
	for vanaf := ""; ; {
		b, err := w.Berichten(context.Background(), ik, vanaf)
		w.moet(err)
		for _, r := range b.Rijen {
			if !doe(r) {
				return
			}
		}
		if vanaf = b.Volgende; vanaf == "" {
			return
		}
	}
}

// herinner reminds, sometimes by two runners at once, and now and then by a
// program that was started again.
func (w *wereld) herinner() {
	ctx := context.Background()
	if w.r.IntN(200) == 0 {
		w.moet(w.Store.Close())
		a, err := deur(w.doel, time.Now)
		w.moet(err)
		w.App = a
	}
	var wg sync.WaitGroup
	fouten := make([]error, 1+w.r.IntN(2))
	for i := range fouten {
		wg.Go(func() { _, fouten[i] = w.App.Herinner(ctx) })
	}
	wg.Wait()
	for _, err := range fouten {
		w.moet(err)
	}
}

// A thousand years of daily life: each reminder comes exactly once, in the
// product and by mail, also when dates move, programs start again and two run
// at once (A09, A10).
func TestDuizendJaarHerinneren(t *testing.T) {
	jaren := 1000.0
	if testing.Short() {
		jaren = 25
	}
	map_ := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(begin))
		w := &wereld{doel: filepath.Join(map_, "halfweg.db"), post: Map{filepath.Join(map_, "post"), "halfweg@voorbeeld.nl"},
			r: rand.New(rand.NewPCG(7, 7)), schuld: map[string][]schuld{}, wilt: map[string]bool{}, gehad: map[string]int{}}
		a, err := deur(w.doel, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		w.proef = &proef{App: a, t: t}
		w.register()
		for w.jaren < jaren {
			w.leef()
			w.verwacht()
			w.herinner()
			w.lees()
			w.jaren += float64(len(w.zaken)+len(w.meteen)) / 365
			time.Sleep(24 * time.Hour)
		}
		mails := w.bezorg(w.post)
		w.controleer(mails)
		w.moet(w.Store.Close())
	})
}

func (w *wereld) controleer(mails int) {
	w.t.Helper()
	gegeven := map[string]bool{}
	for _, ik := range allen {
		w.alle(ik, func(r app.BerichtRij) bool {
			if strings.HasPrefix(r.Titel.NL, "Herinnering: ") {
				gegeven[r.ID] = true
			}
			return true
		})
	}
	for id, n := range w.gehad {
		if n != 1 {
			w.t.Errorf("message %s was new %d times", id, n)
		}
	}
	if len(gegeven) != len(w.gehad) || len(gegeven) != len(w.wilt) {
		w.t.Errorf("%d reminders were given and %d found in the product, want %d", len(gegeven), len(w.gehad), len(w.wilt))
	}
	bestanden, err := filepath.Glob(filepath.Join(w.post.Pad, "*.eml"))
	w.moet(err)
	if len(bestanden) != mails || mails < len(gegeven) {
		w.t.Errorf("%d mails were sent and are %d files, of %d reminders", mails, len(bestanden), len(gegeven))
	}
	soorten := map[string]int{}
	for s := range maps.Keys(w.wilt) {
		soorten[strings.Fields(s)[3]]++
	}
	w.t.Logf("%.0f dossier-years, %d reminders (%v), %d mails", w.jaren, len(gegeven), soorten, mails)
	for _, soort := range []string{"14", "3", "laat", "direct"} {
		if soorten[soort] == 0 {
			w.t.Errorf("no reminder of the kind %s in %.0f years: this says nothing", soort, w.jaren)
		}
	}
}
