package store

import (
	"time"

	"halfweg/kluis"
)

// vanAccounts is the key that what is secret of accounts is sealed with.
const vanAccounts = "accounts"

// AccountSlot returns the key that the caller seals and hashes with what is
// secret of accounts. It stands with the keys of dossiers, and is wrapped again
// like them when the master key changes.
func (s *Schrijver) AccountSlot() (*kluis.Slot, error) {
	slot, err := s.slot(vanAccounts)
	if err == ErrVernietigd {
		slot, err = s.maakSlot(vanAccounts)
	}
	return slot, err
}

// Account is how a person signs in. What is in it that may not be read from a
// copy of the database, is hashed or sealed by the caller.
type Account struct {
	Persoon     string
	Login       string // keyed hash of the e-mail address
	Sleutel     string // what passkeys know the account by
	Wachtwoord  string // argon2id, "" for none
	Gezet       time.Time
	Geblokkeerd time.Time // zero: not blocked
	Gegevens    []byte    // sealed
}

// ZetAccount adds an account, or changes it.
func (s *Schrijver) ZetAccount(a Account) error {
	return s.zet(`INSERT INTO account (persoon, login, sleutel, wachtwoord, gezet, geblokkeerd, gegevens) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (persoon) DO UPDATE SET login = excluded.login, sleutel = excluded.sleutel, wachtwoord = excluded.wachtwoord,
		gezet = excluded.gezet, geblokkeerd = excluded.geblokkeerd, gegevens = excluded.gegevens`,
		a.Persoon, a.Login, a.Sleutel, a.Wachtwoord, moment(a.Gezet), moment(a.Geblokkeerd), a.Gegevens)
}

// ZetWachtwoord replaces the hash of a password by another one of the same
// password, unless it was changed in the meantime.
func (s *Schrijver) ZetWachtwoord(persoon, oud, nieuw string) error {
	return s.zet(`UPDATE account SET wachtwoord = $3 WHERE persoon = $1 AND wachtwoord = $2`, persoon, oud, nieuw)
}

const vanAccount = `SELECT persoon, login, sleutel, wachtwoord, gezet, geblokkeerd, gegevens FROM account `

func scanAccount(r rij) (a Account, err error) {
	return a, r.Scan(&a.Persoon, &a.Login, &a.Sleutel, &a.Wachtwoord, tijd{&a.Gezet}, tijd{&a.Geblokkeerd}, &a.Gegevens)
}

// Account returns the account of a person, or ErrNietGevonden.
func (l *Lezer) Account(persoon string) (Account, error) {
	return een(l, scanAccount, vanAccount+`WHERE persoon = $1`, persoon)
}

// AccountMetLogin returns the account with that login, or ErrNietGevonden.
func (l *Lezer) AccountMetLogin(login string) (Account, error) {
	return een(l, scanAccount, vanAccount+`WHERE login = $1`, login)
}

// AccountMetSleutel returns the account that passkeys know by that key, or
// ErrNietGevonden.
func (l *Lezer) AccountMetSleutel(sleutel string) (Account, error) {
	return een(l, scanAccount, vanAccount+`WHERE sleutel = $1`, sleutel)
}

// AantalAccounts counts the accounts.
func (l *Lezer) AantalAccounts() (int, error) {
	return een(l, waarde[int], `SELECT count(*) FROM account`)
}

// FactorSoort is a kind of second factor.
type FactorSoort string

// The kinds.
const (
	Totp    FactorSoort = "totp"    // codes of an app, RFC 6238
	Passkey FactorSoort = "passkey" // WebAuthn, with verification of its user
)

// Factor is something a person proves with that it is him.
type Factor struct {
	ID       string
	Persoon  string
	Soort    FactorSoort
	Naam     string
	Gemaakt  time.Time
	Gebruikt time.Time
	Stap     int64  // of a Totp: the last time step used
	Gegevens []byte // sealed
}

// VoegFactorToe adds a factor.
func (s *Schrijver) VoegFactorToe(f Factor) error {
	return s.zet(`INSERT INTO factor (id, persoon, soort, naam, gemaakt, gebruikt, stap, gegevens) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		f.ID, f.Persoon, string(f.Soort), f.Naam, moment(f.Gemaakt), moment(f.Gebruikt), f.Stap, f.Gegevens)
}

// GebruikTotp says that the code of a time step was used. It reports false when
// that step, or a later one, had been used already: a code works once, also when
// it is handed in twice at the same moment.
func (s *Schrijver) GebruikTotp(id string, stap int64, nu time.Time) (bool, error) {
	n, err := s.doe(`UPDATE factor SET stap = $2, gebruikt = $3 WHERE id = $1 AND stap < $2`, id, stap, moment(nu))
	return n == 1, err
}

// GebruikPasskey keeps what a passkey said of itself when it was used.
func (s *Schrijver) GebruikPasskey(id string, gegevens []byte, nu time.Time) error {
	return s.zet(`UPDATE factor SET gegevens = $2, gebruikt = $3 WHERE id = $1`, id, gegevens, moment(nu))
}

// WisFactor removes a factor of a person, and reports whether it was his.
func (s *Schrijver) WisFactor(persoon, id string) (bool, error) {
	n, err := s.doe(`DELETE FROM factor WHERE persoon = $1 AND id = $2`, persoon, id)
	return n == 1, err
}

// WisFactoren removes all factors of a kind of a person, or all when soort is
// empty.
func (s *Schrijver) WisFactoren(persoon string, soort FactorSoort) error {
	return s.zet(`DELETE FROM factor WHERE persoon = $1 AND $2 IN ('', soort)`, persoon, string(soort))
}

// Factoren returns the factors of a person, the oldest first.
func (l *Lezer) Factoren(persoon string) ([]Factor, error) {
	return alle(l, func(r rij) (f Factor, err error) {
		return f, r.Scan(&f.ID, &f.Persoon, &f.Soort, &f.Naam, tijd{&f.Gemaakt}, tijd{&f.Gebruikt}, &f.Stap, &f.Gegevens)
	}, `SELECT id, persoon, soort, naam, gemaakt, gebruikt, stap, gegevens FROM factor WHERE persoon = $1 ORDER BY gemaakt, id`, persoon)
}

// ZetHerstelcodes replaces the recovery codes of a person by others, as hashes.
func (s *Schrijver) ZetHerstelcodes(persoon string, codes []string) error {
	if err := s.zet(`DELETE FROM herstelcode WHERE persoon = $1`, persoon); err != nil {
		return err
	}
	for _, c := range codes {
		if err := s.zet(`INSERT INTO herstelcode (persoon, code) VALUES ($1, $2)`, persoon, c); err != nil {
			return err
		}
	}
	return nil
}

// GebruikHerstelcode uses a recovery code up, and reports whether it was there.
func (s *Schrijver) GebruikHerstelcode(persoon, code string) (bool, error) {
	n, err := s.doe(`DELETE FROM herstelcode WHERE persoon = $1 AND code = $2`, persoon, code)
	return n == 1, err
}

// Herstelcodes counts the recovery codes a person has left.
func (l *Lezer) Herstelcodes(persoon string) (int, error) {
	return een(l, waarde[int], `SELECT count(*) FROM herstelcode WHERE persoon = $1`, persoon)
}

// Uitnodiging lets somebody open his account, or set it up again.
type Uitnodiging struct {
	Code     string // hash
	Persoon  string
	Door     string // person; "" for the program itself
	Gemaakt  time.Time
	Verloopt time.Time
}

// ZetUitnodiging invites a person; what he was invited with before no longer
// works.
func (s *Schrijver) ZetUitnodiging(u Uitnodiging) error {
	if err := s.zet(`DELETE FROM uitnodiging WHERE persoon = $1`, u.Persoon); err != nil {
		return err
	}
	return s.zet(`INSERT INTO uitnodiging (code, persoon, door, gemaakt, verloopt) VALUES ($1, $2, $3, $4, $5)`,
		u.Code, u.Persoon, u.Door, moment(u.Gemaakt), moment(u.Verloopt))
}

// Uitnodiging returns the invitation with that code that has not lapsed at nu,
// or ErrNietGevonden.
func (l *Lezer) Uitnodiging(code string, nu time.Time) (Uitnodiging, error) {
	return een(l, func(r rij) (u Uitnodiging, err error) {
		return u, r.Scan(&u.Code, &u.Persoon, &u.Door, tijd{&u.Gemaakt}, tijd{&u.Verloopt})
	}, `SELECT code, persoon, door, gemaakt, verloopt FROM uitnodiging WHERE code = $1 AND verloopt > $2`, code, moment(nu))
}

// WisUitnodiging uses an invitation up, and reports whether it was there.
func (s *Schrijver) WisUitnodiging(code string) (bool, error) {
	n, err := s.doe(`DELETE FROM uitnodiging WHERE code = $1`, code)
	return n == 1, err
}

// Poging counts tries that failed under one key.
type Poging struct {
	Aantal  int
	Laatste time.Time
}

// Poging returns the failed tries under a key; none is the zero Poging.
func (l *Lezer) Poging(sleutel string) (Poging, error) {
	p, err := een(l, func(r rij) (p Poging, err error) { return p, r.Scan(&p.Aantal, tijd{&p.Laatste}) },
		`SELECT aantal, laatste FROM poging WHERE sleutel = $1`, sleutel)
	if err == ErrNietGevonden {
		err = nil
	}
	return p, err
}

// ZetPoging keeps how many tries failed under a key.
func (s *Schrijver) ZetPoging(sleutel string, p Poging) error {
	return s.zet(`INSERT INTO poging (sleutel, aantal, laatste) VALUES ($1, $2, $3)
		ON CONFLICT (sleutel) DO UPDATE SET aantal = excluded.aantal, laatste = excluded.laatste`, sleutel, p.Aantal, moment(p.Laatste))
}

// NeemPogingTerug takes back the count of a try that did not fail.
func (s *Schrijver) NeemPogingTerug(sleutel string) error {
	return s.zet(`UPDATE poging SET aantal = aantal - 1 WHERE sleutel = $1 AND aantal > 0`, sleutel)
}

// WisPoging forgets the failed tries under a key.
func (s *Schrijver) WisPoging(sleutel string) error {
	return s.zet(`DELETE FROM poging WHERE sleutel = $1`, sleutel)
}

// RuimPogingen forgets tries whose last one was before a moment.
func (s *Schrijver) RuimPogingen(voor time.Time) error {
	return s.zet(`DELETE FROM poging WHERE laatste < $1`, moment(voor))
}

// RuimUitnodigingen removes invitations that have lapsed at nu.
func (s *Schrijver) RuimUitnodigingen(nu time.Time) error {
	return s.zet(`DELETE FROM uitnodiging WHERE verloopt <= $1`, moment(nu))
}

// Aanbieder is a provider of identities (OpenID Connect).
type Aanbieder struct {
	ID          string
	Organisatie string // "" for residents
	Naam        string
	Uitgever    string
	Gegevens    []byte // sealed
}

// ZetAanbieder adds a provider, or changes it.
func (s *Schrijver) ZetAanbieder(a Aanbieder) error {
	return s.zet(`INSERT INTO aanbieder (id, organisatie, naam, uitgever, gegevens) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (id) DO UPDATE SET organisatie = excluded.organisatie, naam = excluded.naam, uitgever = excluded.uitgever, gegevens = excluded.gegevens`,
		a.ID, a.Organisatie, a.Naam, a.Uitgever, a.Gegevens)
}

const vanAanbieder = `SELECT id, organisatie, naam, uitgever, gegevens FROM aanbieder `

func scanAanbieder(r rij) (a Aanbieder, err error) {
	return a, r.Scan(&a.ID, &a.Organisatie, &a.Naam, &a.Uitgever, &a.Gegevens)
}

// Aanbieder returns a provider, or ErrNietGevonden.
func (l *Lezer) Aanbieder(id string) (Aanbieder, error) {
	return een(l, scanAanbieder, vanAanbieder+`WHERE id = $1`, id)
}

// Aanbieders returns the providers, by name.
func (l *Lezer) Aanbieders() ([]Aanbieder, error) {
	return alle(l, scanAanbieder, vanAanbieder+`ORDER BY naam, id`)
}

// Koppeling says who a person is at a provider.
type Koppeling struct {
	Uitgever, Subject, Persoon string
	Gemaakt                    time.Time
}

// ZetKoppeling binds a person to an identity. One that is bound to another
// person stays with him.
func (s *Schrijver) ZetKoppeling(k Koppeling) error {
	return s.zet(`INSERT INTO koppeling (uitgever, subject, persoon, gemaakt) VALUES ($1, $2, $3, $4) ON CONFLICT (uitgever, subject) DO NOTHING`,
		k.Uitgever, k.Subject, k.Persoon, moment(k.Gemaakt))
}

// Gekoppeld returns the person bound to an identity, or ErrNietGevonden.
func (l *Lezer) Gekoppeld(uitgever, subject string) (string, error) {
	return een(l, waarde[string], `SELECT persoon FROM koppeling WHERE uitgever = $1 AND subject = $2`, uitgever, subject)
}
