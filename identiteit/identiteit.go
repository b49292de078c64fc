// Package identiteit shows who somebody is: passwords, codes of an app, passkeys,
// providers of identities, and the codes people are invited with. It keeps
// nothing; package app does, and package web asks.
package identiteit

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"net/url"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"halfweg/kluis"
)

// Dienst holds what signing in needs besides the database.
type Dienst struct {
	Basis *url.URL      // the address people know the site by: "https://halfweg.example.nl"
	Stil  time.Duration // a session ends after this long without use
	Duur  time.Duration // and after this long in any case

	slot       *kluis.Slot // seals what the database may not show, and hashes what must be found in it
	argon      Argon
	niemand    string        // the hash that tries for unknown accounts are held against
	beurten    chan struct{} // how many passwords are worked on at once
	passkeys   *passkeys
	aanbieders *aanbieders
}

// Defaults for how long a session lasts (ASVS 5.0 7.3; issue: idle 15 minutes,
// absolute 8 hours).
const (
	StandaardStil = 15 * time.Minute
	StandaardDuur = 8 * time.Hour
)

// tegelijk is how many passwords are worked on at the same time: each takes the
// memory of Argon, and a flood of tries must not take all there is.
const tegelijk = 4

// Nieuw makes a Dienst. Error: a base that no passkey can be bound to.
func Nieuw(basis *url.URL, slot *kluis.Slot, a Argon) (*Dienst, error) {
	p, err := nieuwePasskeys(basis)
	if err != nil {
		return nil, err
	}
	d := &Dienst{Basis: basis, Stil: StandaardStil, Duur: StandaardDuur, slot: slot, argon: a, passkeys: p, aanbieders: nieuweAanbieders(), beurten: make(chan struct{}, tegelijk)}
	d.niemand = a.hash("nobody has this password")
	return d, nil
}

// beurt waits until a password may be worked on. Error: the asker has left.
func (d *Dienst) beurt(ctx context.Context) (klaar func(), err error) {
	select {
	case d.beurten <- struct{}{}:
		return func() { <-d.beurten }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Login is what an account is found by: a keyed hash of the e-mail address,
// however it was typed.
func (d *Dienst) Login(email string) string { return d.merk("login", Email(email)) }

// Subject is what a person is found by at a provider: a keyed hash, for a broker
// of DigiD may give a number that leads to him.
func (d *Dienst) Subject(uitgever, subject string) string {
	return d.merk("subject", uitgever, subject)
}

// Teller is the key failed tries are counted under.
func (d *Dienst) Teller(soort, waarde string) string { return d.merk("poging", soort, waarde) }

func (d *Dienst) merk(delen ...string) string {
	return base64.RawURLEncoding.EncodeToString(d.slot.Merk(delen...))
}

// Sluit seals something for one place, such as a row of a table; nowhere else
// does it open.
func (d *Dienst) Sluit(helder []byte, plek ...string) ([]byte, error) {
	return d.slot.Sluit(helder, plek...)
}

// Open returns what was sealed for that place.
func (d *Dienst) Open(dicht []byte, plek ...string) ([]byte, error) {
	return d.slot.Open(dicht, plek...)
}

// Email is the one way to write an e-mail address to sign in with.
func Email(s string) string { return strings.ToLower(norm.NFKC.String(strings.TrimSpace(s))) }

// NieuweNaam returns an id that says nothing: 128 random bits or more.
func NieuweNaam() string { return rand.Text() }
