package demo

import (
	"context"
	"slices"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Zorg makes the region when the database is empty, and otherwise checks that
// it holds one: whole, and not of a later day than the demo is to start on.
//
// Error: *app.OngeldigFout, or one of the database.
func Zorg(ctx context.Context, a *app.App, vandaag termijn.Datum, seed uint64) error {
	mensen, err := a.Mensen(ctx)
	if err != nil {
		return err
	}
	r, err := a.Register(ctx)
	if err != nil {
		return err
	}
	eigen := slices.ContainsFunc(r.Organisaties, func(o app.Organisatie) bool { return o.ID == beheerOrg })
	switch {
	case len(r.Organisaties) == 0:
		return Maak(ctx, a, vandaag, seed)
	case !eigen:
		return &app.OngeldigFout{Probleem: taal.T("Deze database is niet van een demo.", "This database is not that of a demo."),
			Uitweg: taal.T("Kies een lege map of database.", "Choose an empty folder or database.")}
	case !slices.ContainsFunc(mensen, func(ik toegang.Ik) bool { return ik.Rol == dossier.Inwoner }):
		return &app.OngeldigFout{Probleem: taal.T("De regio in deze database is niet af: het maken ervan is afgebroken.", "The region in this database is not whole: making it was broken off."),
			Uitweg: taal.T("Verwijder de database of kies een andere map.", "Remove the database or choose another folder.")}
	}
	return nietEerder(ctx, a)
}

// GaVerder lets the clock of a, which begins at the same hour each time, go on
// from the newest moment the database saw when that was on the same day.
func GaVerder(ctx context.Context, a *app.App) error {
	var laatste time.Time
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		laatste, err = l.Laatste()
		return err
	})
	klok := a.Klok
	achter := laatste.Sub(klok())
	if err == nil && achter > 0 && termijn.DatumVan(laatste) == termijn.DatumVan(klok()) {
		a.Klok = func() time.Time { return klok().Add(achter) }
	}
	return err
}

// nietEerder refuses to start on a moment before something in the region
// happened.
func nietEerder(ctx context.Context, a *app.App) error {
	var laatste time.Time
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		b, err := l.Lijst(store.Vraag{Sleutels: toegang.Sleutels(alleGemeenten), Volgorde: store.OpGewijzigd, Aantal: 1})
		if err == nil && len(b.Regels) > 0 {
			laatste = b.Regels[0].Rij.Gewijzigd
		}
		return err
	})
	if err != nil || !laatste.After(a.Klok()) {
		return err
	}
	dag := termijn.DatumVan(laatste)
	return &app.OngeldigFout{
		Probleem: taal.T("In deze regio is het al "+dag.Lang(taal.NL)+" geweest.", "In this region it has been "+dag.Lang(taal.EN)+" already."),
		Uitweg:   taal.T("Start op die dag of later (--op "+dag.String()+"), of kies een lege map.", "Start on that day or later (--op "+dag.String()+"), or choose an empty folder.")}
}

// alleGemeenten reads the lists of every municipality in the region.
var alleGemeenten = toegang.Ik{Wie: dossier.Wie{Rol: dossier.Teamleider}, OrganisatieSoort: toegang.Gemeente,
	Gemeenten: []string{hilversum, gooiseMeren, huizen, blaricum, eemnes, laren, wijdemeren, almere}}
