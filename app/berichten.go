package app

import (
	"context"
	"net/mail"
	"slices"
	"time"

	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// Berichtenlijst is one page of what somebody was told.
type Berichtenlijst struct {
	Rijen    []BerichtRij
	Volgende string // cursor of older ones, "" at the end
	Voorkeur Voorkeur
	Email    string // where mail would go, "" when it is not known
}

// BerichtRij is one message, with names in place of ids.
type BerichtRij struct {
	ID              string
	Op              time.Time
	Ongelezen       bool
	Direct          bool
	Titel, Tekst    taal.Tekst
	Dossier         string // "" when the reader may not see it any more
	Nummer, Inwoner string
}

// Voorkeur is how somebody wants to be told.
type Voorkeur struct {
	Mail          string // one of the choices below
	Herinneringen bool
}

// What somebody wants mail of.
const (
	MailDirect = string(store.MailDirect) // what cannot wait
	MailAlles  = string(store.MailAlles)
	MailNooit  = string(store.MailNooit)
)

// aantalBerichten is how many messages stand on a page.
const aantalBerichten = 30

// Berichten shows what ik was told, newest first, in the capacity he acts in.
// Of a dossier he may not see any more it says only that there was something.
// Error: *OngeldigFout for a place that does not exist.
func (a *App) Berichten(ctx context.Context, ik toegang.Ik, vanaf string) (*Berichtenlijst, error) {
	uit := &Berichtenlijst{}
	err := a.kijk(ctx, ik, ActieLijst, func(l *inkijk) error {
		bs, volgende, err := l.Berichten(ik.Wie, vanaf, aantalBerichten)
		if err != nil {
			return err
		}
		uit.Volgende = volgende
		if uit.Rijen, err = berichtRijen(l, ik, bs); err != nil {
			return err
		}
		v, err := l.Voorkeur(ik.Persoon)
		if err != nil {
			return err
		}
		uit.Voorkeur = Voorkeur{string(v.Mail), v.Herinneringen}
		p, err := l.Persoon(ik.Persoon)
		uit.Email = p.Email
		return err
	})
	if err != nil {
		return nil, err
	}
	return uit, nil
}

func berichtRijen(l *inkijk, ik toegang.Ik, bs []store.Bericht) ([]BerichtRij, error) {
	var ids []string
	for _, b := range bs {
		if !slices.Contains(ids, b.Dossier) {
			ids = append(ids, b.Dossier)
		}
	}
	sleutels := alleLijsten(ik)
	zichtbaar, err := l.InLijsten(ids, sleutels, ik.Persoon)
	if err != nil {
		return nil, err
	}
	ids = slices.DeleteFunc(ids, func(id string) bool { return !zichtbaar[id] })
	inwoners, err := l.Inwoners(ids...)
	if err != nil {
		return nil, err
	}
	nummers, err := l.Nummers(ids...)
	uit := make([]BerichtRij, len(bs))
	for i, b := range bs {
		uit[i] = BerichtRij{ID: b.ID, Op: b.Op, Ongelezen: b.Gelezen.IsZero(), Titel: nietMeer}
		if zichtbaar[b.Dossier] {
			l.toontRij(b.Dossier, sleutels[0])
			uit[i].Direct, uit[i].Titel, uit[i].Tekst, uit[i].Dossier = b.Direct, b.Inhoud.Titel, b.Inhoud.Tekst, b.Dossier
			uit[i].Nummer, uit[i].Inwoner = nummers[b.Dossier], vanOpgeslagen(inwoners[b.Dossier]).Naam()
		}
	}
	return uit, err
}

var nietMeer = taal.T("Een dossier dat u niet meer ziet", "A case you do not see any more")

// OpenBericht marks a message as read and returns the dossier it is about.
// Error: ErrNietGevonden for a message that is not of ik.
func (a *App) OpenBericht(ctx context.Context, ik toegang.Ik, id string) (dossierID string, err error) {
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		b, err := s.Bericht(ik.Wie, id)
		if err != nil {
			return err
		}
		dossierID = b.Dossier
		return s.BerichtGelezen(ik.Wie, id, a.Klok())
	})
	return dossierID, eigenFout(err)
}

// LeesBerichten marks all messages of ik as read that came by tot.
func (a *App) LeesBerichten(ctx context.Context, ik toegang.Ik, tot time.Time) error {
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error { return s.BerichtenGelezen(ik.Wie, tot, a.Klok()) }))
}

// BewaarVoorkeur writes how ik wants to be told. Error: *OngeldigFout for a
// choice that does not exist.
func (a *App) BewaarVoorkeur(ctx context.Context, ik toegang.Ik, v Voorkeur) error {
	if !slices.Contains([]string{MailDirect, MailAlles, MailNooit}, v.Mail) {
		return &OngeldigFout{Veld: "mail", Probleem: taal.T("Deze keuze bestaat niet.", "This choice does not exist."),
			Uitweg: taal.T("Kies wanneer u mail wilt.", "Choose when you want mail.")}
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		return s.ZetVoorkeur(ik.Persoon, store.Voorkeur{Mail: store.MailKeuze(v.Mail), Herinneringen: v.Herinneringen})
	}))
}

// BewaarEmail writes where somebody gets his mail; "" for nowhere. Only an
// administrator may.
func (a *App) BewaarEmail(ctx context.Context, ik toegang.Ik, persoon, email string) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	if adres, err := mail.ParseAddress(email); email != "" && (err != nil || adres.Address != email) {
		return &OngeldigFout{Veld: "email", Probleem: taal.T("Dit is geen e-mailadres.", "This is no e-mail address."),
			Uitweg: taal.T("Schrijf het als naam@voorbeeld.nl.", "Write it like name@example.org.")}
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		p, err := s.Persoon(persoon)
		if err != nil {
			return err
		}
		p.Email = email
		return s.ZetPersoon(p)
	}))
}
