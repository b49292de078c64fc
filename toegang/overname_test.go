package toegang

import (
	"slices"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/termijn"
)

// After another municipality took over, what the municipality owes is owed
// there: by the team leader who assigns, by any consultant until then, and by who
// was assigned after that (JUR-07, ROLE-07).
func TestTakenNaOvername(t *testing.T) {
	var feiten []dossier.Feit
	doet := func(ik Ik, i dossier.Inhoud) dossier.Dossier {
		op := termijn.Op(2026, 11, 1).Plus(len(feiten))
		feiten = append(feiten, dossier.Feit{Nr: len(feiten) + 1, Gebeurd: op, Vastgelegd: op.Tijd().Add(12 * time.Hour), Door: ik.Wie, Inhoud: i})
		return dossier.Fold(feiten)
	}
	wie := func(d dossier.Dossier, id string) (uit []string) {
		ts := d.Taken(dossier.Omgeving{})
		i := slices.IndexFunc(ts, func(x dossier.Taak) bool { return x.ID == id })
		if i < 0 || ts[i].Stand != dossier.TaakOpen {
			return nil
		}
		p := PartijenVan("d1", d, termijn.Op(2026, 11, 23).Begin())
		for _, ik := range []Ik{mark, sanne, lotte, iris, almere, leider} {
			if Verplicht(ik, p, ts[i]) {
				uit = append(uit, ik.Persoon)
			}
		}
		return uit
	}
	doet(fenna, &dossier.MeldingGedaan{Gemeente: "0402", Indiener: "fenna"})
	d := doet(iris, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
	if got := wie(d, "identiteit"); !slices.Equal(got, []string{"mark"}) {
		t.Errorf("before the takeover it is owed by %v", got)
	}
	d = doet(mark, &dossier.VerantwoordelijkheidOvereengekomen{Gemeente: "0034", Met: []string{"0402"}})
	if got := wie(d, "consulenten_overname"); !slices.Equal(got, []string{"thea"}) {
		t.Errorf("who takes over is assigned by %v, want the team leader of the new municipality", got)
	}
	if got := wie(d, "identiteit"); !slices.Equal(got, []string{"sofie"}) {
		t.Errorf("after the takeover it is owed by %v, want any consultant of the new municipality", got)
	}
	d = doet(leider, &dossier.ConsulentenToegewezen{Eerste: "sofie"})
	if got := wie(d, "identiteit"); !slices.Equal(got, []string{"sofie"}) || wie(d, "consulenten_overname") != nil {
		t.Errorf("after assigning it is owed by %v", got)
	}
	if r := RelatieVan(mark, PartijenVan("d1", d, vandaag.Begin())); r != BetrokkenGemeente {
		t.Errorf("the first consultant before the takeover is now %q", r)
	}
}

// Who is assigned after the decision was taken reads the verdicts it rests on,
// also before it was sent (PROC-13).
func TestOpvolgerLeestOordelen(t *testing.T) {
	op := vandaag.Tijd().Add(time.Hour)
	door := func(nr int, ik Ik, i dossier.Inhoud) dossier.Feit {
		return dossier.Feit{Nr: nr, Gebeurd: vandaag, Vastgelegd: op, Door: ik.Wie, Inhoud: i}
	}
	feiten := []dossier.Feit{
		door(1, fenna, &dossier.MeldingGedaan{Gemeente: "0402", Indiener: "fenna"}),
		door(2, iris, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"}),
		door(3, mark, &dossier.OordeelGegeven{Advies: dossier.AdviesSafehouse}),
		door(4, sanne, &dossier.OordeelGegeven{Advies: dossier.AdviesSafehouse}),
		door(5, mark, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Huis: "de-kade"}),
		door(6, iris, &dossier.BeschikkingGegeven{Voorstel: 5}),
		door(7, iris, &dossier.ConsulentenToegewezen{Eerste: "lotte", Tweede: "sanne", Reden: "Mark is weg"}),
	}
	p := PartijenVan("d1", dossier.Fold(feiten), vandaag.Begin())
	for _, ik := range []Ik{lotte, sanne, iris} {
		if b, _ := ZieFeit(ik, p, feiten[2]); b != Alles {
			t.Errorf("%s sees %v of the verdict the decision rests on", ik.Persoon, b)
		}
	}
}

var leider = ambtenaar("thea", dossier.Teamleider, "0034")
