package store

import "errors"

// Voorkeur is how somebody wants to be told.
type Voorkeur struct {
	Mail          MailKeuze
	Herinneringen bool
}

// MailKeuze says of what somebody wants mail.
type MailKeuze string

// The choices.
const (
	MailDirect MailKeuze = "direct" // of what cannot wait
	MailAlles  MailKeuze = "alles"
	MailNooit  MailKeuze = "nooit"
)

// Voorkeur returns how somebody wants to be told: who chose nothing gets
// reminders, and mail of what cannot wait.
func (l *Lezer) Voorkeur(persoon string) (Voorkeur, error) {
	v, err := een(l, func(r rij) (v Voorkeur, err error) { return v, r.Scan(&v.Mail, &v.Herinneringen) },
		`SELECT mail, herinneringen FROM voorkeur WHERE persoon = $1`, persoon)
	if errors.Is(err, ErrNietGevonden) {
		return Voorkeur{MailDirect, true}, nil
	}
	return v, err
}

// ZetVoorkeur writes how somebody wants to be told.
func (s *Schrijver) ZetVoorkeur(persoon string, v Voorkeur) error {
	return s.zet(`INSERT INTO voorkeur (persoon, mail, herinneringen) VALUES ($1, $2, $3)
		ON CONFLICT (persoon) DO UPDATE SET mail = excluded.mail, herinneringen = excluded.herinneringen`, persoon, string(v.Mail), v.Herinneringen)
}

// Instelling returns what an organisation set for itself, nil when it did not.
func (l *Lezer) Instelling(organisatie, naam string) ([]byte, error) {
	b, err := een(l, waarde[[]byte], `SELECT waarde FROM instelling WHERE organisatie = $1 AND naam = $2`, organisatie, naam)
	if errors.Is(err, ErrNietGevonden) {
		return nil, nil
	}
	return b, err
}

// ZetInstelling writes what an organisation sets for itself.
func (s *Schrijver) ZetInstelling(organisatie, naam string, waarde []byte) error {
	return s.zet(`INSERT INTO instelling (organisatie, naam, waarde) VALUES ($1, $2, $3)
		ON CONFLICT (organisatie, naam) DO UPDATE SET waarde = excluded.waarde`, organisatie, naam, waarde)
}

// Toestand returns what the program remembered, "" when nothing.
func (l *Lezer) Toestand(naam string) (string, error) {
	w, err := een(l, waarde[string], `SELECT waarde FROM toestand WHERE naam = $1`, naam)
	if errors.Is(err, ErrNietGevonden) {
		return "", nil
	}
	return w, err
}

// ZetToestand lets the program remember something.
func (s *Schrijver) ZetToestand(naam, waarde string) error {
	return s.zet(`INSERT INTO toestand (naam, waarde) VALUES ($1, $2) ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde`, naam, waarde)
}

// Instellingen returns what each organisation set under a name.
func (l *Lezer) Instellingen(naam string) (map[string][]byte, error) {
	uit := map[string][]byte{}
	_, err := alle(l, func(r rij) (struct{}, error) {
		var o string
		var w []byte
		err := r.Scan(&o, &w)
		uit[o] = w
		return struct{}{}, err
	}, `SELECT organisatie, waarde FROM instelling WHERE naam = $1`, naam)
	return uit, err
}
