package app

import (
	"context"
	"fmt"
	"slices"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// toestandKalender is where the program remembers with which calendar of free
// days rows were derived.
const toestandKalender = "kalender"

// WerkBij derives the rows of open dossiers again when the calendar of free days
// is not the one they were derived with, as after a decree on equated days. Who
// owes a task whose last day moved is told, once: from when to when, and by
// which decree. Then it derives all rows again when an upgrade derives others. It
// returns how many dossiers changed, and is called once, before
// the door opens.
func (a *App) WerkBij(ctx context.Context) (gewijzigd int, err error) {
	if gewijzigd, err = a.nieuweKalender(ctx); err != nil {
		return gewijzigd, err
	}
	return gewijzigd, a.nieuweAfleiding(ctx)
}

// toestandAfleiding is where the program remembers by which rules rows were
// derived; afleiding is the name of those of now. It changes when an upgrade
// derives other rows from the same facts, above all rows that show less.
const (
	toestandAfleiding = "afleiding"
	afleiding         = "2 relaties die voorbij zijn, uitzonderingen, noodtoegang"
)

// nieuweAfleiding derives the rows of all dossiers again after an upgrade that
// derives others.
func (a *App) nieuweAfleiding(ctx context.Context) error {
	toen := ""
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		toen, err = l.Toestand(toestandAfleiding)
		return err
	})
	if err != nil || toen == afleiding {
		return eigenFout(err)
	}
	if err := a.Herbouw(ctx, func(*store.Verschil) {}); err != nil {
		return eigenFout(err)
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.ZetToestand(toestandAfleiding, afleiding) }))
}

// nieuweKalender is WerkBij for the calendar.
func (a *App) nieuweKalender(ctx context.Context) (gewijzigd int, err error) {
	nu, toen := a.Wet.Kalender.Vingerafdruk(), ""
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		toen, err = l.Toestand(toestandKalender)
		return err
	})
	if err != nil || toen == nu {
		return 0, eigenFout(err)
	}
	if toen == "" {
		err = a.Store.Schrijf(ctx, accounts)
	}
	if err == nil {
		err = a.Store.HerbouwOpen(ctx, a.leidAf, func(s *store.Schrijver, g store.Grond, oud []store.TaakRegel, na store.Afgeleid) error {
			gewijzigd++
			return a.verschoven(s, g, oud, na)
		})
	}
	if err == nil {
		err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.ZetToestand(toestandKalender, nu) })
	}
	return gewijzigd, eigenFout(err)
}

// accounts lets data of before there were messages know which resident has an
// account.
func accounts(s *store.Schrijver) error {
	mensen, err := s.Personen()
	for _, p := range mensen {
		if err == nil && p.Dossier != "" {
			err = s.ZetPersoon(p)
		}
	}
	return err
}

// verschoven tells who owes the tasks of a dossier of which last day moved.
func (a *App) verschoven(s *store.Schrijver, g store.Grond, oud []store.TaakRegel, na store.Afgeleid) error {
	z, err := a.zaakVan(g)
	if err != nil {
		return err
	}
	wie := schuldenaars{kring: kring{a: a, l: &s.Lezer}, bekend: map[string][]toegang.Ik{}, altijd: true}
	for _, t := range na.Taken {
		i := slices.IndexFunc(oud, func(o store.TaakRegel) bool { return o.Sleutel == t.Sleutel && o.Taak == t.Taak })
		if i < 0 || oud[i].Rij.Uiterlijk == t.Rij.Uiterlijk || oud[i].Rij.Uiterlijk.IsZero() || t.Rij.Uiterlijk.IsZero() {
			continue
		}
		van, naar := oud[i].Rij.Uiterlijk, t.Rij.Uiterlijk
		for _, ik := range wie.van(t.Sleutel) {
			if slices.ContainsFunc(na.Uitzonderingen, func(u store.Uitzondering) bool { return u.Soort == store.Uitgesloten && u.Persoon == ik.Persoon }) {
				continue
			}
			_, err := bericht(s, store.Bericht{Sleutel: fmt.Sprintf("verschoven:%s:%s:%s:%s:%s", g.ID, t.Taak, van, naar, ik.Persoon),
				Wie: ik.Wie, Op: a.Klok(), Dossier: g.ID, Inhoud: a.verschuiving(z, t, van)})
			if err != nil {
				return err
			}
		}
	}
	return wie.fout
}

func (a *App) verschuiving(z *zaak, t store.TaakRegel, van termijn.Datum) store.BerichtInhoud {
	door := taal.T("doordat de vrije dagen zijn gewijzigd", "because the free days have changed")
	if b, ok := a.Wet.Kalender.Genoemd(z.termijnVan(t)); ok {
		door = taal.T("door: "+b.Naam.NL, "by: "+b.Naam.EN)
	}
	naar := t.Rij.Uiterlijk
	return store.BerichtInhoud{Feit: t.Rij.Feit, Titel: taal.T("Datum verschoven: "+t.Rij.Wat.NL, "Date moved: "+t.Rij.Wat.EN),
		Tekst: taal.T(fmt.Sprintf("De uiterste datum ging van %s naar %s, %s.", van.Lang(taal.NL), naar.Lang(taal.NL), door.NL),
			fmt.Sprintf("The last day went from %s to %s, %s.", van.Lang(taal.EN), naar.Lang(taal.EN), door.EN))}
}

// termijnVan is the term that the row of a task shows: its own, or the one of
// the dossier.
func (z *zaak) termijnVan(t store.TaakRegel) termijn.Termijn {
	for _, x := range z.d.Taken(z.omgeving) {
		if x.ID == t.Taak && x.Termijn != nil {
			return x.Termijn.Termijn
		}
	}
	ts := z.d.Termijnen(z.omgeving)
	if i := slices.IndexFunc(ts, func(x dossier.Termijn) bool { return x.Loopt() && x.Uiterlijk == t.Rij.Uiterlijk }); i >= 0 {
		return ts[i].Termijn
	}
	return termijn.Termijn{}
}
