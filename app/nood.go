package app

import (
	"context"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// NoodVraag asks for emergency access to the dossier of one person. The birth
// date shows that the asker knows whom it is about.
type NoodVraag struct {
	Zoek    string // dossier number "2026-0431", or BSN
	Geboren termijn.Datum
	Gevaar  string
	Reden   string
	Sleutel string // idempotency key
}

// MagNoodtoegang says whether ik may ask for emergency access at all.
func MagNoodtoegang(ik toegang.Ik) bool {
	return toegang.Mag(toegang.Vraag{Ik: ik, Handeling: toegang.NoodtoegangNemen}).Ja
}

// Noodtoegang records that ik looks because somebody is in danger, tells the
// resident and the municipality, and returns the dossier. For a dossier that is
// not there, one of somebody born on another day and one that ik is shut out of
// it gives the same answer, after the same questions to the database.
//
// Errors: dossier.Fouten, *dossier.Weigering, *OngeldigFout, ErrNietGevonden for
// who may never take emergency access.
func (a *App) Noodtoegang(ctx context.Context, ik toegang.Ik, v NoodVraag) (id string, err error) {
	if !MagNoodtoegang(ik) {
		return "", ErrNietGevonden
	}
	inhoud, err := v.inhoud()
	if err != nil {
		return "", err
	}
	vraag, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		nu := a.Klok()
		data, _, err := s.Eenmaal(ik.Persoon, v.Sleutel, vraag, nu, func() ([]byte, error) {
			id, err := a.neemNoodtoegang(s, ik, v, inhoud, nu)
			return []byte(id), err
		})
		id = string(data)
		return err
	})
	return id, eigenFout(err)
}

// inhoud holds what was filled in against the fields of the fact, before
// anything is looked up.
func (v NoodVraag) inhoud() (*dossier.NoodtoegangGenomen, error) {
	data, err := json.Marshal(dossier.NoodtoegangGenomen{Gevaar: v.Gevaar, Reden: strings.TrimSpace(v.Reden)})
	if err != nil {
		return nil, err
	}
	i, err := dossier.Lees("noodtoegang_genomen", data)
	if err != nil {
		return nil, err
	}
	n := i.(*dossier.NoodtoegangGenomen)
	if v.Sleutel == "" {
		return nil, geenNood
	}
	return n, n.Keur()
}

var geenNood = &OngeldigFout{Veld: "zoek",
	Probleem: taal.T("Met deze gegevens kan Halfweg geen noodtoegang geven.", "With these data Halfweg cannot give emergency access."),
	Uitweg: taal.T("Controleer het nummer en de geboortedatum. Bel bij direct gevaar 112.",
		"Check the number and the birth date. In immediate danger call 112.")}

func (a *App) neemNoodtoegang(s *store.Schrijver, ik toegang.Ik, v NoodVraag, inhoud *dossier.NoodtoegangGenomen, nu time.Time) (string, error) {
	z, err := a.zoekNood(&s.Lezer, v)
	if err != nil {
		return "", err
	}
	if z == nil || v.Geboren.IsZero() || z.inwoner.Geboren != v.Geboren {
		return "", geenNood
	}
	p := toegang.PartijenVan(z.id, z.d, nu)
	if !toegang.Mag(toegang.Vraag{Ik: ik, Handeling: toegang.NoodtoegangNemen, Partijen: p}).Ja {
		return "", geenNood
	}
	gezien := z.d.Nr()
	z.d, err = z.d.With(dossier.Feit{Gebeurd: p.Vandaag, Vastgelegd: nu, Door: ik.Wie, Inhoud: inhoud}, z.omgeving)
	if err != nil {
		return "", err
	}
	feiten := z.d.Feiten()[gezien:]
	if err := s.VoegToe(z.id, gezien, feiten, a.afgeleid(z)); err != nil {
		return "", err
	}
	return z.id, a.gevolgen(s, z, feiten, nu)
}

var (
	nummerVorm = regexp.MustCompile(`^\d{4}-\d{4,}$`)
	nietCijfer = regexp.MustCompile(`\D`)
)

// zoekNood loads the dossier with that number, or the newest of that BSN; nil
// when there is none, after the same questions.
func (a *App) zoekNood(l *store.Lezer, v NoodVraag) (*zaak, error) {
	id, zoek := "", strings.TrimSpace(v.Zoek)
	if nummerVorm.MatchString(zoek) {
		kop, err := l.KopMetNummer(zoek)
		if err := nietGevondenIsNiets(err); err != nil {
			return nil, err
		}
		id = kop.ID
	} else {
		ids, err := l.MetBSN(noodSleutel, nietCijfer.ReplaceAllString(zoek, ""))
		if err != nil {
			return nil, err
		}
		if len(ids) > 0 {
			id = ids[0]
		}
	}
	kop, err := l.Kop(id)
	inwoner, err2 := l.Inwoner(id)
	feiten, err3 := l.Feiten(id)
	for _, err := range []error{err, err2, err3} {
		if err != nil && !errors.Is(err, store.ErrNietGevonden) {
			return nil, err
		}
	}
	if err != nil || err2 != nil || len(feiten) == 0 {
		return nil, nil
	}
	z := &zaak{id: kop.ID, nummer: kop.Nummer, inwoner: inwoner, d: dossier.Fold(feiten)}
	z.omgeving, err = a.omgeving(z.d)
	return z, err
}
