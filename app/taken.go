package app

import (
	"context"
	"slices"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// TakenVraag is a request for one page of somebody's own tasks; it stands in
// the URL.
type TakenVraag struct {
	Stand string // "te_laat", "deze_week", "direct", ""
	Vanaf string // cursor of keyset paging
}

// Takenlijst is one page of what somebody has to do, what should have been done
// first on top.
type Takenlijst struct {
	Standen          []Tab
	Rijen            []TaakRij
	Totaal           int
	Meer             bool   // the count stopped at Totaal: there are more
	Volgende, Vorige string // cursors, "" at the ends
}

// TaakRij is one open task somebody owes, with names in place of ids.
type TaakRij struct {
	Dossier, Nummer, Inwoner  string
	Taak                      string     // id within the dossier
	Wat                       taal.Tekst // what has to be done
	Feit                      string     // kind of fact that does it, "" when there is none he may record
	Bron, Gemeente            string     // Gemeente: CBS code
	Fase                      dossier.Fase
	Termijn                   taal.Tekst // title of its term
	Begin, Uiterlijk, StilTot termijn.Datum
	Streef                    bool // a target, not a limit
	Direct                    bool // at once, since Begin (A10)
}

// StandDirect narrows tasks to what has to be done at once. That is never late:
// the framework names no number of days (A10).
const StandDirect = "direct"

var taakStanden = []struct {
	naam  string
	titel taal.Tekst
}{
	{StandTeLaat, taal.T("over de uiterste datum", "past the last day")},
	{StandDezeWeek, taal.T("binnen een week", "within a week")},
	{StandDirect, taal.T("meteen te doen", "to do at once")},
}

// Taken shows what ik has to do himself. Somebody who never owes anything gets
// an empty list. Errors: *OngeldigFout for a state or place that does not exist.
func (a *App) Taken(ctx context.Context, ik toegang.Ik, v TakenVraag) (*Takenlijst, error) {
	t := &Takenlijst{}
	err := a.kijk(ctx, ik, ActieLijst, func(l *inkijk) error {
		q := store.TaakVraag{Lezer: ik.Persoon, Sleutels: toegang.TaakSleutels(ik)}
		vandaag := termijn.DatumVan(a.Klok())
		for _, s := range taakStanden {
			qs, _ := taakStand(q, s.naam, vandaag) // these states exist
			n, meer, err := telTaken(l.Lezer, qs)
			if err != nil {
				return err
			}
			t.Standen = append(t.Standen, Tab{s.naam, s.titel, n, meer})
		}
		q, err := taakStand(q, v.Stand, vandaag)
		if err != nil {
			return err
		}
		if t.Totaal, t.Meer, err = telTaken(l.Lezer, q); err != nil {
			return err
		}
		q.Plek = v.Vanaf
		b, err := l.Taken(q)
		if err != nil {
			return err
		}
		t.Volgende, t.Vorige = b.Volgende, b.Vorige
		t.Rijen, err = taakRijen(l, ik, b.Regels)
		return err
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

func telTaken(l *store.Lezer, q store.TaakVraag) (int, bool, error) {
	n, err := l.TelTaken(q, store.TelGrens)
	return min(n, store.TelGrens), n > store.TelGrens, err
}

func taakStand(q store.TaakVraag, stand string, vandaag termijn.Datum) (store.TaakVraag, error) {
	switch stand {
	case "":
	case StandTeLaat:
		q.TotEnMet, q.ZonderDirect = vandaag.Plus(-1), true
	case StandDezeWeek:
		q.Van, q.TotEnMet, q.ZonderDirect = vandaag, vandaag.Plus(6), true
	case StandDirect:
		q.Direct = true
	default:
		return q, &OngeldigFout{Veld: "stand", Probleem: taal.T("Deze stand bestaat niet.", "This state does not exist."),
			Uitweg: taal.T("Kies een van de filters.", "Choose one of the filters.")}
	}
	return q, nil
}

// taakRijen makes rows of tasks ready to show.
func taakRijen(l *inkijk, ik toegang.Ik, regels []store.TaakRegel) ([]TaakRij, error) {
	ids := make([]string, len(regels))
	for i, r := range regels {
		ids[i] = r.Dossier
	}
	inwoners, err := l.Inwoners(ids...)
	if err != nil {
		return nil, err
	}
	uit := make([]TaakRij, len(regels))
	for i, r := range regels {
		l.toontRij(r.Dossier, r.Sleutel)
		uit[i] = TaakRij{Dossier: r.Dossier, Nummer: r.Nummer, Inwoner: vanOpgeslagen(inwoners[r.Dossier]).Naam(),
			Taak: r.Taak, Wat: r.Rij.Wat, Feit: legtVast(ik, r.Rij.Feit), Bron: r.Rij.Bron, Gemeente: r.Rij.Gemeente, Fase: r.Rij.Fase,
			Termijn: r.Rij.Termijn, Begin: r.Rij.Begin, Uiterlijk: r.Rij.Uiterlijk, StilTot: r.Rij.StilTot, Streef: r.Rij.Streef, Direct: r.Rij.Direct}
	}
	return uit, nil
}

// legtVast returns the kind of fact when somebody in the role of ik records it.
func legtVast(ik toegang.Ik, feit string) string {
	if s := dossier.SoortMet(feit); s != nil && slices.Contains(s.Door, ik.Rol) {
		return feit
	}
	return ""
}
