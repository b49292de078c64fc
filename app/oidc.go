package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"halfweg/dossier"
	"halfweg/identiteit"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// ErrOIDC is the answer to who comes back from a provider with what does not let
// him in here.
var ErrOIDC = &OngeldigFout{Probleem: taal.T("Via deze organisatie kunt u hier niet worden aangemeld.", "You cannot be signed in here through this organisation."),
	Uitweg: taal.T("Heeft u een uitnodiging, vul dan eerst de code in. Vraag anders uw beheerder.", "When you have an invitation, enter its code first. Otherwise ask your administrator.")}

// Aanbieders lists who people can be signed in by.
func (a *App) Aanbieders(ctx context.Context) (uit []identiteit.Aanbieder, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		rijen, err := l.Aanbieders()
		for _, r := range rijen {
			uit = append(uit, identiteit.Aanbieder{ID: r.ID, Organisatie: r.Organisatie, Naam: r.Naam})
		}
		return err
	})
	return uit, eigenFout(err)
}

// BewaarAanbieder adds a provider, or changes it. Only an administrator may.
func (a *App) BewaarAanbieder(ctx context.Context, ik toegang.Ik, x identiteit.Aanbieder) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	if err := keurAanbieder(x); err != nil {
		return err
	}
	b, err := json.Marshal(x)
	if err != nil {
		return err
	}
	if b, err = a.Identiteit.Sluit(b, "aanbieder", x.ID); err != nil {
		return err
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		return s.ZetAanbieder(store.Aanbieder{ID: x.ID, Organisatie: x.Organisatie, Naam: x.Naam, Uitgever: x.Uitgever, Gegevens: b})
	}))
}

// nietVast are claims that do not say who somebody is: they change, are given to
// another, or are what he typed himself.
var nietVast = []string{"email", "mail", "preferred_username", "upn", "name", "nickname", "given_name", "family_name", "phone_number"}

func keurAanbieder(x identiteit.Aanbieder) error {
	fout := func(veld, nl, en, nl2, en2 string) error {
		return &OngeldigFout{Veld: veld, Probleem: taal.T(nl, en), Uitweg: taal.T(nl2, en2)}
	}
	switch {
	case x.ID == "" || x.Naam == "" || x.Client == "":
		return fout("naam", "De gegevens van de aanbieder zijn niet volledig.", "The details of the provider are not complete.", "Vul de naam en het kenmerk van de client in.", "Enter the name and the id of the client.")
	case identiteit.KeurUitgever(x.Uitgever) != nil:
		return fout("uitgever", "Dit is geen adres van een uitgever.", "This is not the address of an issuer.", "Neem het over van de aanbieder; het begint met https://.", "Copy it from the provider; it begins with https://.")
	case len(x.Niveaus) == 0 || slices.Contains(x.Niveaus, ""):
		return fout("niveaus", "Er staat niet welke niveaus sterk genoeg zijn.", "It does not say which levels are strong enough.", "Noem de acr-waarden die een tweede factor vragen.", "Name the acr values that ask for a second factor.")
	case slices.Contains(nietVast, x.Claim):
		return fout("claim", "Aan dit gegeven is iemand niet vast te herkennen.", "Nobody can be surely recognised by this.", "Kies een gegeven dat nooit verandert en nooit naar een ander gaat, zoals een personeelsnummer.", "Choose something that never changes and never goes to another, such as a staff number.")
	}
	return nil
}

func (a *App) aanbieder(l *store.Lezer, id string) (x identiteit.Aanbieder, err error) {
	r, err := l.Aanbieder(id)
	if err != nil {
		return x, err
	}
	b, err := a.Identiteit.Open(r.Gegevens, "aanbieder", r.ID)
	if err != nil {
		return x, err
	}
	err = json.Unmarshal(b, &x)
	x.ID, x.Organisatie, x.Naam, x.Uitgever = r.ID, r.Organisatie, r.Naam, r.Uitgever
	return x, err
}

func (a *App) leesAanbieder(ctx context.Context, id string) (x identiteit.Aanbieder, err error) {
	err = a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		x, err = a.aanbieder(l, id)
		return err
	})
	return x, eigenFout(err)
}

// KoppelClaim lets a person be signed in by a provider that says his claim has
// this value, such as his staff number. Only an administrator may.
func (a *App) KoppelClaim(ctx context.Context, ik toegang.Ik, persoon, aanbieder, waarde string) error {
	if err := alleenBeheer(ik); err != nil {
		return err
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		x, err := a.aanbieder(&s.Lezer, aanbieder)
		if err != nil {
			return err
		}
		if x.Claim == "" || waarde == "" {
			return &OngeldigFout{Veld: "claim", Probleem: taal.T("Bij deze aanbieder is niet ingesteld waaraan iemand te herkennen is.", "For this provider it is not set by what people are recognised."),
				Uitweg: taal.T("Stel het bij de aanbieder in, of nodig de persoon uit.", "Set it with the provider, or invite the person.")}
		}
		return a.koppel(s, x, claimSubject(x, waarde), persoon)
	}))
}

// claimSubject is under what a claim is kept: a provider never gives a subject
// that begins so.
func claimSubject(x identiteit.Aanbieder, waarde string) string {
	return "\x00claim " + x.Claim + "\x00" + waarde
}

// koppel binds a person to an identity of a provider that may vouch for him.
func (a *App) koppel(s *store.Schrijver, x identiteit.Aanbieder, subject, persoon string) error {
	wies, err := a.hoedanigheden(&s.Lezer, persoon)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(wies, func(w dossier.Wie) bool { return doorVia(w, via(x)) }) {
		return ErrOIDC
	}
	if _, err := a.zorgAccount(s, persoon); err != nil {
		return err
	}
	return s.ZetKoppeling(store.Koppeling{Uitgever: x.Uitgever, Subject: a.Identiteit.Subject(x.Uitgever, subject), Persoon: persoon, Gemaakt: a.Klok()})
}

// via is for whom a provider vouches.
func via(x identiteit.Aanbieder) string {
	if x.Organisatie == "" {
		return ViaInwoner
	}
	return x.Organisatie
}

// BeginOIDC returns the address at a provider where somebody shows who he is,
// and what to remember until he comes back. With opnieuw he must show it again.
func (a *App) BeginOIDC(ctx context.Context, aanbieder string, opnieuw bool) (adres string, staat []byte, err error) {
	x, err := a.leesAanbieder(ctx, aanbieder)
	if err != nil {
		return "", nil, err
	}
	adres, s, err := a.Identiteit.BeginOIDC(ctx, x, opnieuw, a.Klok())
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", errAanbiederWeg, err)
	}
	staat, err = json.Marshal(s)
	return adres, staat, err
}

var errAanbiederWeg = &OngeldigFout{Probleem: taal.T("De organisatie waar u zich aanmeldt, geeft nu geen goed antwoord.", "The organisation where you sign in does not give a good answer now."),
	Uitweg: taal.T("Probeer het over een paar minuten opnieuw.", "Try again in a few minutes.")}

// EindOIDC takes what somebody came back with from a provider. Who is not known
// there yet is bound by an invitation (the hash of its code) or by a claim that
// an administrator set, and by nothing else. Error: ErrOIDC joined with what is for
// the log.
func (a *App) EindOIDC(ctx context.Context, staat []byte, vraag url.Values, uitnodiging string) (uit Aangemeld, err error) {
	x, b, err := a.bewezen(ctx, staat, vraag)
	if err != nil {
		return uit, err
	}
	err = a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error {
		persoon, err := a.persoonVan(s, x, b, uitnodiging)
		if err != nil {
			return err
		}
		if geblokkeerd, err := isGeblokkeerd(&s.Lezer, persoon); err != nil || geblokkeerd {
			return errors.Join(err, ErrOIDC)
		}
		uit = Aangemeld{Persoon: persoon, Stap: StapKlaar, Via: via(x)}
		return nil
	})
	return uit, eigenFout(err)
}

func (a *App) bewezen(ctx context.Context, staat []byte, vraag url.Values) (x identiteit.Aanbieder, b identiteit.Bewezen, err error) {
	var s identiteit.OIDCStaat
	if err := json.Unmarshal(staat, &s); err != nil {
		return x, b, ErrOIDC
	}
	if x, err = a.leesAanbieder(ctx, s.Aanbieder); err != nil {
		return x, b, ErrOIDC
	}
	if b, err = a.Identiteit.EindOIDC(ctx, x, s, vraag, a.Klok()); err != nil {
		err = errors.Join(ErrOIDC, err)
	}
	return x, b, err
}

// persoonVan returns who is bound to an identity, and binds it when that may be.
func (a *App) persoonVan(s *store.Schrijver, x identiteit.Aanbieder, b identiteit.Bewezen, uitnodiging string) (string, error) {
	bekend := func(subject string) (string, error) {
		p, err := s.Gekoppeld(x.Uitgever, a.Identiteit.Subject(x.Uitgever, subject))
		return p, nietGevondenIsNiets(err)
	}
	persoon, err := bekend(b.Subject)
	if err != nil || persoon != "" {
		return persoon, err
	}
	if b.Claim != "" {
		if persoon, err = bekend(claimSubject(x, b.Claim)); err != nil {
			return "", err
		}
	}
	if persoon == "" && uitnodiging != "" {
		u, err := s.Uitnodiging(uitnodiging, a.Klok())
		if err := nietGevondenIsNiets(err); err != nil {
			return "", err
		}
		if persoon = u.Persoon; persoon != "" {
			if _, err := s.WisUitnodiging(uitnodiging); err != nil {
				return "", err
			}
		}
	}
	if persoon == "" {
		return "", ErrOIDC
	}
	return persoon, a.koppel(s, x, b.Subject, persoon)
}

// BevestigOIDC takes what somebody who is signed in came back with, who was asked
// to show again who he is. Error: ErrOIDC, also when he turned out to be another.
func (a *App) BevestigOIDC(ctx context.Context, ik toegang.Ik, staat []byte, vraag url.Values) error {
	var s identiteit.OIDCStaat
	if err := json.Unmarshal(staat, &s); err != nil || !s.Opnieuw {
		return ErrOIDC
	}
	uit, err := a.EindOIDC(ctx, staat, vraag, "")
	if err == nil && uit.Persoon != ik.Persoon {
		err = ErrOIDC
	}
	return err
}
