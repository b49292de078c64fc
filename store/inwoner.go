package store

import (
	"encoding/json"
	"errors"
	"strconv"

	"halfweg/taal"
	"halfweg/termijn"
)

// Inwoner is the person a dossier is about. This is the only place where
// identity is kept: facts and lists do not repeat it.
type Inwoner struct {
	Voornamen     string        `json:"voornamen,omitempty"`
	Voorletters   string        `json:"voorletters,omitempty"`
	Tussenvoegsel string        `json:"tussenvoegsel,omitempty"`
	Achternaam    string        `json:"achternaam,omitempty"`
	Aanspreekvorm string        `json:"aanspreekvorm,omitempty"` // "mevrouw", "de heer", ""
	Geboren       termijn.Datum `json:"geboren,omitzero"`
	BSN           string        `json:"bsn,omitempty"`
	Adres         string        `json:"adres,omitempty"`
	Postcode      string        `json:"postcode,omitempty"`
	Plaats        string        `json:"plaats,omitempty"`
	Telefoon      string        `json:"telefoon,omitempty"`
	Email         string        `json:"email,omitempty"`
	Taal          taal.Taal     `json:"taal,omitempty"`
	Afgeschermd   bool          `json:"-"` // protected: address and whereabouts are for named people only; follows from the facts
}

// ZetInwoner writes who a dossier is about. The words the dossier is found by
// follow from it: the caller writes them too, with Leid or VoegToe. Whether the
// address is protected follows from the facts: Leid puts that right.
func (s *Schrijver) ZetInwoner(id string, i Inwoner) error {
	b, err := json.Marshal(i)
	if err != nil {
		return err
	}
	if b, err = s.sluit(id, b, plekInwoner(id, i.Afgeschermd)...); err != nil {
		return err
	}
	return s.zet(`INSERT INTO inwoner (dossier, afgeschermd, gegevens) VALUES ($1, $2, $3)
		ON CONFLICT (dossier) DO UPDATE SET afgeschermd = excluded.afgeschermd, gegevens = excluded.gegevens`, id, i.Afgeschermd, b)
}

// schermAf writes whether the address of a resident is protected. What is kept
// of him is bound to that, so that it is written again when it changed.
func (s *Schrijver) schermAf(id string, ja bool) error {
	anders, err := een(&s.Lezer, waarde[int], `SELECT count(*) FROM inwoner WHERE dossier = $1 AND afgeschermd <> $2`, id, ja)
	if err != nil || anders == 0 {
		return err
	}
	i, err := s.Inwoner(id)
	if err != nil {
		return err
	}
	i.Afgeschermd = ja
	return s.ZetInwoner(id, i)
}

// plekInwoner is the place that identity is encrypted for. It holds whether the
// person is protected, so that nobody can take that away in the database.
func plekInwoner(id string, afgeschermd bool) []string {
	return []string{"inwoner", id, strconv.FormatBool(afgeschermd)}
}

// Inwoner returns who a dossier is about, or ErrNietGevonden.
func (l *Lezer) Inwoner(id string) (Inwoner, error) {
	m, err := l.Inwoners(id)
	if err != nil {
		return Inwoner{}, err
	}
	i, is := m[id]
	if !is {
		return i, ErrNietGevonden
	}
	return i, nil
}

// Inwoners returns who each of some dossiers is about, as for one page of a
// list. Dossiers without a person are left out, and so are those of which the
// key was destroyed.
func (l *Lezer) Inwoners(ids ...string) (map[string]Inwoner, error) {
	uit := map[string]Inwoner{}
	if len(ids) == 0 {
		return uit, nil
	}
	q := &sqlVraag{van: "FROM inwoner"}
	q.en("dossier IN (" + q.argen(ids) + ")")
	rijen, err := alle(l, scanInwoner, `SELECT dossier, afgeschermd, gegevens `+q.tekst(), q.args...)
	if err == nil {
		err = l.haalSloten(ids...)
	}
	if err != nil {
		return nil, err
	}
	for _, r := range rijen {
		switch i, err := l.openInwoner(r); {
		case err == nil:
			uit[r.dossier] = i
		case !errors.Is(err, ErrVernietigd):
			return nil, err
		}
	}
	return uit, nil
}

// inwonerrij is a person as he stands in the database.
type inwonerrij struct {
	dossier     string
	afgeschermd bool
	gegevens    []byte // encrypted
}

func scanInwoner(r rij) (i inwonerrij, err error) {
	return i, r.Scan(&i.dossier, &i.afgeschermd, &i.gegevens)
}

func (l *Lezer) openInwoner(r inwonerrij) (i Inwoner, err error) {
	b, err := l.open(r.dossier, r.gegevens, plekInwoner(r.dossier, r.afgeschermd)...)
	if err != nil {
		return i, err
	}
	i.Afgeschermd = r.afgeschermd
	return i, json.Unmarshal(b, &i)
}
