package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// verwittig tells the other parties what happened, each at most once: those who
// work with the dossier now and may know of the fact, save who recorded it.
func (a *App) verwittig(s *store.Schrijver, z *zaak, feiten []dossier.Feit, nu time.Time) error {
	p := toegang.PartijenVan(z.id, z.d, nu)
	kringen := kringen{a: a, l: &s.Lezer, z: z, p: p, bekend: map[[2]bool][]toegang.Ik{}}
	for _, f := range feiten {
		over := waarover(z.d, f)
		soort := dossier.SoortVan(over.Inhoud)
		if soort.Meldt == dossier.MeldtNiet {
			continue
		}
		direct := soort.Meldt == dossier.MeldtDirect
		tekst, err := a.tekstVan(s, f, nu)
		if err != nil {
			return err
		}
		kring, err := kringen.van(direct, toegang.DeelVan(over.Inhoud) == dossier.DeelVerantwoordelijkheid)
		if err != nil {
			return err
		}
		for _, ik := range kring {
			if b, _ := toegang.ZieFeit(ik, p, over); b < toegang.Stand || ik.Persoon == f.Door.Persoon {
				continue
			}
			_, err := bericht(s, store.Bericht{Sleutel: fmt.Sprintf("feit:%s:%d:%s", z.id, f.Nr, ik.Persoon), Wie: ik.Wie, Op: nu, Dossier: z.id,
				Nr: f.Nr, Direct: direct, Inhoud: store.BerichtInhoud{Titel: dossier.SoortVan(f.Inhoud).Titel, Tekst: tekst}})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// waarover is what a fact tells about: a correction about what it corrects.
func waarover(d dossier.Dossier, f dossier.Feit) dossier.Feit {
	if c, is := f.Inhoud.(*dossier.FeitGecorrigeerd); is {
		if oud, er := d.Feit(c.Feit); er {
			return oud
		}
	}
	return f
}

// kringen finds each circle of one command once: most of its facts share one.
type kringen struct {
	a      *App
	l      *store.Lezer
	z      *zaak
	p      toegang.Partijen
	bekend map[[2]bool][]toegang.Ik
}

func (k kringen) van(direct, verantwoordelijk bool) ([]toegang.Ik, error) {
	soort := [2]bool{direct, verantwoordelijk}
	if kring, er := k.bekend[soort]; er {
		return kring, nil
	}
	kring, err := k.a.kring(k.l, k.z, k.p, direct, verantwoordelijk)
	k.bekend[soort] = kring
	return kring, err
}

// kring lists who works with a dossier now, in each capacity he does so: of the municipality whoever handles it, and the team leader when
// it cannot wait or nobody does; the practitioner in charge; the house; the
// resident. Another municipality hears, through its team leader, of what is
// about who is responsible.
func (a *App) kring(l *store.Lezer, z *zaak, p toegang.Partijen, direct, verantwoordelijk bool) ([]toegang.Ik, error) {
	k := kring{a: a, l: l}
	leden := k.gemeente(p.Gemeente)
	for _, m := range leden {
		handelt := slices.Contains(p.Consulenten, m.Persoon)
		leidt := m.Rol == dossier.Teamleider && (direct || len(p.Consulenten) == 0)
		k.alsEr(handelt || leidt, m.Wie)
	}
	if verantwoordelijk {
		for _, g := range p.Betrokken {
			for _, m := range k.gemeente(g) {
				k.alsEr(m.Rol == dossier.Teamleider, m.Wie)
			}
		}
	}
	regie := regiebehandelaar(z.d)
	for _, o := range p.Klinieken {
		leden := k.leden(o)
		inDienst := slices.ContainsFunc(leden, func(m store.Lidmaatschap) bool { return m.Persoon == regie })
		for _, m := range leden {
			k.alsEr(m.Rol == dossier.Regiebehandelaar && (!inDienst || m.Persoon == regie), m.Wie)
		}
	}
	for _, o := range p.Huizen {
		for _, m := range k.leden(o) {
			k.alsEr(m.Rol == dossier.Safehousemedewerker, m.Wie)
		}
	}
	k.inwoner(z.id)
	return k.wie, k.fout
}

func regiebehandelaar(d dossier.Dossier) string {
	if d.Signaal == nil {
		return ""
	}
	return d.Signaal.Inhoud.Regiebehandelaar
}

// kring gathers people, and keeps the first thing that went wrong.
type kring struct {
	a    *App
	l    *store.Lezer
	wie  []toegang.Ik
	fout error
}

// gemeente returns the memberships of the organisation that works for a
// municipality.
func (k *kring) gemeente(code string) []store.Lidmaatschap {
	if code == "" || k.fout != nil {
		return nil
	}
	o, err := organisatieVan(k.l, code)
	if err != nil {
		k.fout = err
	}
	return k.leden(o.ID)
}

// leden returns the memberships of an organisation that hold today.
func (k *kring) leden(organisatie string) []store.Lidmaatschap {
	if organisatie == "" || k.fout != nil {
		return nil
	}
	leden, err := k.l.Leden(organisatie)
	k.fout = err
	vandaag := termijn.DatumVan(k.a.Klok())
	return slices.DeleteFunc(leden, func(m store.Lidmaatschap) bool { return !m.Geldt(vandaag) })
}

func (k *kring) inwoner(dossierID string) {
	if k.fout != nil {
		return
	}
	accounts, err := k.l.Accounts(dossierID)
	k.fout = err
	for _, p := range accounts {
		k.alsEr(true, dossier.Wie{Persoon: p.ID, Rol: dossier.Inwoner})
	}
}

// alsEr adds somebody in a capacity he has today.
func (k *kring) alsEr(als bool, wie dossier.Wie) {
	if !als || k.fout != nil || slices.ContainsFunc(k.wie, func(ik toegang.Ik) bool { return ik.Wie == wie }) {
		return
	}
	ik, err := k.a.alsIk(k.l, wie)
	switch {
	case err == nil:
		k.wie = append(k.wie, ik)
	case !errors.Is(err, ErrNietGevonden) && !errors.Is(err, store.ErrNietGevonden):
		k.fout = err
	}
}

// Mail is the effect of a mail that says there is news: to whom, and nothing of
// what it is about. Its address is looked up when it goes out.
type Mail struct {
	Persoon string `json:"persoon"`
}

// UitvoerMail is the kind of effect that a mail is.
const UitvoerMail = "mail"

// bericht tells somebody something, unless he was told before, and asks for a
// mail about it when he wants that and has an address. It reports whether it was
// new to him.
func bericht(s *store.Schrijver, b store.Bericht) (nieuw bool, err error) {
	if nieuw, err = s.VoegBerichtToe(b); err != nil || !nieuw {
		return false, err
	}
	v, err := s.Voorkeur(b.Persoon)
	if err != nil || v.Mail == store.MailNooit || v.Mail == store.MailDirect && !b.Direct {
		return true, err
	}
	p, err := s.Persoon(b.Persoon)
	if err != nil || p.Email == "" {
		return true, nietGevondenIsNiets(err)
	}
	inhoud, err := json.Marshal(Mail{Persoon: b.Persoon})
	if err != nil {
		return true, err
	}
	_, err = s.VoegUitvoerToe(store.Uitvoer{Sleutel: "mail:" + b.Sleutel, Soort: UitvoerMail, Dossier: b.Dossier, Wanneer: b.Op, Gemaakt: b.Op, Inhoud: inhoud})
	return true, err
}
