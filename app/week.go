package app

import (
	"context"
	"slices"

	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Week is seven days with what ends on each, for who handles dossiers.
type Week struct {
	Van   termijn.Datum // a Monday
	Dagen []WeekDag     // seven
	Meer  bool          // there was more than fits: the list of tasks shows all
}

// WeekDag is one day of a week.
type WeekDag struct {
	Op        termijn.Datum
	Taken     []TaakRij // own tasks with this last day
	Termijnen []Rij     // other dossiers of which the running term ends that day
}

// maxWeek bounds what a week shows; a busier one is read in the lists.
const maxWeek = store.MaxBladzijde

// Week shows the week that day op lies in: own tasks, and the terms of the
// dossiers in the first list of ik, of the whole team for who leads it.
func (a *App) Week(ctx context.Context, ik toegang.Ik, op termijn.Datum) (*Week, error) {
	w := &Week{Van: maandag(op)}
	for i := range 7 {
		w.Dagen = append(w.Dagen, WeekDag{Op: w.Van.Plus(i)})
	}
	err := a.kijk(ctx, ik, ActieLijst, func(l *inkijk) error {
		t, err := l.Taken(store.TaakVraag{Lezer: ik.Persoon, Sleutels: toegang.TaakSleutels(ik), Van: w.Van, TotEnMet: w.Van.Plus(6), ZonderDirect: true, Aantal: maxWeek})
		if err != nil {
			return err
		}
		taken, err := taakRijen(l, ik, t.Regels)
		if err != nil {
			return err
		}
		b, err := l.Lijst(store.Vraag{Lezer: ik.Persoon, Sleutels: weekSleutels(ik), Van: w.Van, TotEnMet: w.Van.Plus(6), Aantal: maxWeek})
		if err != nil {
			return err
		}
		termijnen, err := rijen(l, ik, b.Regels)
		w.Meer = t.Volgende != "" || b.Volgende != ""
		w.vul(taken, termijnen)
		return err
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}

func (w *Week) vul(taken []TaakRij, termijnen []Rij) {
	for _, t := range taken {
		d := &w.Dagen[t.Uiterlijk.Min(w.Van)]
		d.Taken = append(d.Taken, t)
	}
	for _, r := range termijnen {
		d := &w.Dagen[r.Uiterlijk.Min(w.Van)]
		if !slices.ContainsFunc(d.Taken, func(t TaakRij) bool { return t.Dossier == r.ID }) {
			d.Termijnen = append(d.Termijnen, r)
		}
	}
}

// weekSleutels are the audiences of the dossiers whose terms a week shows.
func weekSleutels(ik toegang.Ik) []string {
	lijsten := toegang.Lijsten(ik)
	if i := slices.IndexFunc(lijsten, func(l toegang.Lijst) bool { return l.Naam == "team" }); i >= 0 && toegang.Leidt(ik) {
		return lijsten[i].Sleutels
	}
	if len(lijsten) == 0 {
		return nil
	}
	return lijsten[0].Sleutels
}

// maandag returns the Monday of the week of a day.
func maandag(d termijn.Datum) termijn.Datum { return d.Plus(-((int(d.Weekdag()) + 6) % 7)) }
