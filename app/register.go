package app

import (
	"context"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Register is what there is to choose from in forms.
type Register struct {
	Organisaties []Organisatie
	Mensen       []toegang.Ik
}

// Organisatie is a party one can choose: a municipality's access team, a
// clinic, a provider of safehouses.
type Organisatie struct {
	ID, Naam, Gemeente string // Gemeente: CBS code of where it is
	Soort              toegang.OrganisatieSoort
	Gemeenten          []string // CBS codes it works for
	Adres, Postcode    string   // as letters of a municipality show it
	Plaats             string
	Telefoon, Email    string
	Site               string // "https://…"
	Bewijzen           []Bewijs
}

// Bewijs is a dated proof of quality, such as the VKS label.
type Bewijs struct {
	Soort    string // one of the kinds below, or the id frameworks know it by: "hkz", "iso_9001"
	Van, Tot termijn.Datum
	Bron     string
}

// Proofs that frameworks ask for by name (QUA-08).
const (
	BewijsVKSLid      = "vks_lid"      // member of the Vereniging Kwaliteit Safehouses
	BewijsVKSKeurmerk = "vks_keurmerk" // carries its label
)

// Geldt reports whether the proof is valid on that day.
func (b Bewijs) Geldt(op termijn.Datum) bool {
	return !op.Voor(b.Van) && (b.Tot.IsZero() || !op.Na(b.Tot))
}

// Register returns what there is to choose from in forms.
func (a *App) Register(ctx context.Context) (*Register, error) {
	r := &Register{}
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		if r.Organisaties, err = organisaties(l); err == nil {
			r.Mensen, err = a.mensen(l, r.Organisaties)
		}
		return err
	})
	return r, err
}

func organisaties(l *store.Lezer) ([]Organisatie, error) {
	rijen, err := l.Organisaties("")
	if err != nil {
		return nil, err
	}
	uit := make([]Organisatie, len(rijen))
	for i, o := range rijen {
		uit[i] = Organisatie{ID: o.ID, Naam: o.Naam, Gemeente: o.Gemeente, Soort: toegang.OrganisatieSoort(o.Soort), Gemeenten: o.Gemeenten,
			Adres: o.Adres, Postcode: o.Postcode, Plaats: o.Plaats, Telefoon: o.Telefoon, Email: o.Email, Site: o.Site}
		bewijzen, err := l.Kwaliteitsbewijzen(o.ID)
		if err != nil {
			return nil, err
		}
		for _, b := range bewijzen {
			uit[i].Bewijzen = append(uit[i].Bewijzen, Bewijs{b.Soort, b.Van, b.Tot, b.Bron})
		}
	}
	return uit, nil
}

// Mensen lists who can sign in today, in each role he has.
func (a *App) Mensen(ctx context.Context) ([]toegang.Ik, error) {
	r, err := a.Register(ctx)
	if err != nil {
		return nil, err
	}
	return r.Mensen, nil
}

func (a *App) mensen(l *store.Lezer, organisaties []Organisatie) (uit []toegang.Ik, err error) {
	personen, err := l.Personen()
	if err != nil {
		return nil, err
	}
	vandaag := termijn.DatumVan(a.Klok())
	for _, p := range personen {
		if p.Dossier != "" {
			naam, err := naamVan(l, p)
			if err != nil {
				return nil, err
			}
			uit = append(uit, toegang.Ik{Wie: dossier.Wie{Persoon: p.ID, Rol: dossier.Inwoner}, Naam: naam, Dossier: p.Dossier, Taal: taal.Taal(p.Taal)})
		}
		leden, err := l.Lidmaatschappen(p.ID)
		if err != nil {
			return nil, err
		}
		for _, m := range leden {
			if m.Geldt(vandaag) {
				uit = append(uit, alsLid(p, m, organisaties))
			}
		}
	}
	slices.SortStableFunc(uit, func(a, b toegang.Ik) int { return strings.Compare(a.Naam, b.Naam) })
	return uit, nil
}

func alsLid(p store.Persoon, m store.Lidmaatschap, organisaties []Organisatie) toegang.Ik {
	ik := toegang.Ik{Wie: m.Wie, Naam: p.Naam, Taal: taal.Taal(p.Taal)}
	for _, o := range organisaties {
		if o.ID == m.Organisatie {
			ik.OrganisatieNaam, ik.OrganisatieSoort, ik.Gemeenten = o.Naam, o.Soort, o.Gemeenten
		}
	}
	return ik
}

// BewaarOrganisatie adds an organisation with its proofs, or changes it. Only
// an administrator may.
func (a *App) BewaarOrganisatie(ctx context.Context, ik toegang.Ik, o Organisatie) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	return a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		err := s.ZetOrganisatie(store.Organisatie{ID: o.ID, Soort: string(o.Soort), Naam: o.Naam, Gemeente: o.Gemeente, Gemeenten: o.Gemeenten,
			Adres: o.Adres, Postcode: o.Postcode, Plaats: o.Plaats, Telefoon: o.Telefoon, Email: o.Email, Site: o.Site})
		for _, b := range o.Bewijzen {
			if err == nil {
				err = s.ZetKwaliteitsbewijs(store.Kwaliteitsbewijs{Organisatie: o.ID, Soort: b.Soort, Van: b.Van, Tot: b.Tot, Bron: b.Bron})
			}
		}
		return err
	})
}

// BewaarPersoon adds somebody who works with the product, or a resident who
// reads his own dossier. Only an administrator may.
func (a *App) BewaarPersoon(ctx context.Context, ik, wie toegang.Ik) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	return a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		p, err := s.Persoon(wie.Persoon) // what else the register knows of him stays
		if err := nietGevondenIsNiets(err); err != nil {
			return err
		}
		p.ID, p.Naam, p.Dossier, p.Taal = wie.Persoon, wie.Naam, wie.Dossier, string(wie.Taal)
		if err := s.ZetPersoon(p); err != nil || wie.Organisatie == "" {
			return err
		}
		return s.ZetLidmaatschap(store.Lidmaatschap{Wie: wie.Wie, Van: termijn.DatumVan(a.Klok())})
	})
}

func alleenBeheer(ik toegang.Ik) error {
	if ik.Rol == dossier.Beheerder && ik.OrganisatieSoort == toegang.Beheer {
		return nil
	}
	return &GeenRechtFout{Wat: taal.T("het register wijzigen", "change the register"), Regel: "T10"}
}
