package app

import (
	"context"
	"errors"
	"slices"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Wie returns a person in one capacity, as it holds now. Error: ErrNietGevonden
// when he does not have it today, or is blocked.
func (a *App) Wie(ctx context.Context, wie dossier.Wie) (toegang.Ik, error) {
	var ik toegang.Ik
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		ik, err = a.alsIk(l, wie)
		return err
	})
	return ik, eigenFout(err)
}

// Hoedanigheden lists the capacities a person has today: none when he is blocked.
// When he was vouched for by the provider of one organisation, it is via, and
// lets him in for that organisation only; "inwoner" is that of residents.
func (a *App) Hoedanigheden(ctx context.Context, persoon, via string) (uit []toegang.Ik, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		wies, err := a.hoedanigheden(l, persoon)
		if err != nil {
			return err
		}
		for _, w := range wies {
			if !doorVia(w, via) {
				continue
			}
			ik, err := a.alsIk(l, w)
			if err != nil && !errors.Is(err, store.ErrNietGevonden) && !errors.Is(err, ErrNietGevonden) {
				return err
			}
			if err == nil {
				uit = append(uit, ik)
			}
		}
		return nil
	})
	return uit, eigenFout(err)
}

// ViaInwoner is the way in of residents.
const ViaInwoner = "inwoner"

// doorVia reports whether a way in leads to a capacity.
func doorVia(w dossier.Wie, via string) bool {
	switch via {
	case "":
		return true
	case ViaInwoner:
		return w.Rol == dossier.Inwoner
	}
	return w.Organisatie == via
}

func (a *App) hoedanigheden(l *store.Lezer, persoon string) ([]dossier.Wie, error) {
	p, err := l.Persoon(persoon)
	if err != nil {
		return nil, err
	}
	leden, err := l.Lidmaatschappen(persoon)
	if err != nil {
		return nil, err
	}
	var uit []dossier.Wie
	vandaag := termijn.DatumVan(a.Klok())
	for _, m := range leden {
		if m.Geldt(vandaag) && !slices.Contains(uit, m.Wie) {
			uit = append(uit, m.Wie)
		}
	}
	if p.Dossier != "" {
		uit = append(uit, dossier.Wie{Persoon: persoon, Rol: dossier.Inwoner})
	}
	return uit, nil
}

// alsIk returns a person in one capacity, as it holds today.
func (a *App) alsIk(l *store.Lezer, wie dossier.Wie) (toegang.Ik, error) {
	p, err := l.Persoon(wie.Persoon)
	if err != nil {
		return toegang.Ik{}, err
	}
	if geblokkeerd, err := isGeblokkeerd(l, p.ID); err != nil || geblokkeerd {
		return toegang.Ik{}, errors.Join(err, ErrNietGevonden)
	}
	if wie.Rol == dossier.Inwoner && p.Dossier != "" {
		p.Naam, err = naamVan(l, p)
		return toegang.Ik{Wie: wie, Naam: p.Naam, Dossier: p.Dossier, Taal: taal.Taal(p.Taal)}, err
	}
	leden, err := l.Lidmaatschappen(p.ID)
	if err != nil {
		return toegang.Ik{}, err
	}
	vandaag := termijn.DatumVan(a.Klok())
	if !slices.ContainsFunc(leden, func(m store.Lidmaatschap) bool { return m.Wie == wie && m.Geldt(vandaag) }) {
		return toegang.Ik{}, ErrNietGevonden
	}
	o, err := l.Organisatie(wie.Organisatie)
	if err != nil && !errors.Is(err, store.ErrNietGevonden) {
		return toegang.Ik{}, err
	}
	return toegang.Ik{Wie: wie, Naam: p.Naam, Taal: taal.Taal(p.Taal), OrganisatieNaam: o.Naam,
		OrganisatieSoort: toegang.OrganisatieSoort(o.Soort), Gemeenten: o.Gemeenten}, nil
}

func isGeblokkeerd(l *store.Lezer, persoon string) (bool, error) {
	x, err := l.Account(persoon)
	if errors.Is(err, store.ErrNietGevonden) {
		return false, nil // who has no account comes in by a provider, or in a demo
	}
	return !x.Geblokkeerd.IsZero(), err
}

// naamVan returns the name of a person. That of a resident stands with his
// dossier, not with his account.
func naamVan(l *store.Lezer, p store.Persoon) (string, error) {
	if p.Dossier == "" {
		return p.Naam, nil
	}
	opgeslagen, err := l.Inwoner(p.Dossier)
	i := vanOpgeslagen(opgeslagen)
	if i.Voornamen == "" {
		return i.Naam(), nietGevondenIsNiets(err)
	}
	return i.Voluit(), nil
}
