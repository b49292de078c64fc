package store

import (
	"encoding/json"
	"strings"
	"time"

	"halfweg/dossier"
	"halfweg/taal"
)

// Bericht tells one person, in one capacity, that something happened or has to.
// It holds nobody's name.
type Bericht struct {
	Sleutel string // which effect it is: the same key is the same message
	ID      string // set by the store
	dossier.Wie
	Op      time.Time
	Gelezen time.Time // zero: not yet
	Dossier string
	Nr      int  // of the fact it is about; 0: none
	Direct  bool // somebody's place or safety is at stake
	Inhoud  BerichtInhoud
}

// BerichtInhoud is what a message says.
type BerichtInhoud struct {
	Titel taal.Tekst `json:"titel"`
	Tekst taal.Tekst `json:"tekst,omitzero"`
	Feit  string     `json:"feit,omitempty"` // kind of fact that does what is asked
}

// VoegBerichtToe tells somebody something and reports whether he was not told
// before.
func (s *Schrijver) VoegBerichtToe(b Bericht) (nieuw bool, err error) {
	inhoud, err := json.Marshal(b.Inhoud)
	if err != nil {
		return false, err
	}
	if inhoud, err = s.sluit(eigenaar(b.Dossier, b.Persoon), inhoud, b.plek()...); err != nil {
		return false, err
	}
	n, err := s.doe(`INSERT INTO bericht (sleutel, id, persoon, organisatie, rol, op, gelezen, dossier, nr, direct, inhoud)
		VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
		b.Sleutel, nieuwID(), b.Persoon, b.Organisatie, string(b.Rol), moment(b.Op), b.Dossier, b.Nr, b.Direct, inhoud)
	return n == 1, err
}

const vanBericht = `SELECT sleutel, id, persoon, organisatie, rol, op, gelezen, dossier, nr, direct, inhoud FROM bericht `

// voorWie is the condition that a message is for somebody in one capacity, and
// about a dossier that he is not shut out of.
var voorWie = `persoon = $1 AND organisatie = $2 AND rol = $3 AND ` + nietUitgesloten("$1", "bericht.dossier")

// plek is the place that what a message says is encrypted for.
func (b Bericht) plek() []string { return []string{"bericht", b.Dossier, b.Sleutel} }

// berichtrij is a message as it stands in the database: what it says is
// encrypted.
type berichtrij struct {
	Bericht
	inhoud []byte
}

func scanBericht(r rij) (b berichtrij, err error) {
	return b, r.Scan(&b.Sleutel, &b.ID, &b.Persoon, &b.Organisatie, &b.Rol, tijd{&b.Op}, tijd{&b.Gelezen}, &b.Dossier, &b.Nr, &b.Direct, &b.inhoud)
}

func (l *Lezer) openBericht(r berichtrij) (Bericht, error) {
	inhoud, err := l.open(eigenaar(r.Dossier, r.Persoon), r.inhoud, r.plek()...)
	if err != nil {
		return r.Bericht, err
	}
	return r.Bericht, json.Unmarshal(inhoud, &r.Bericht.Inhoud)
}

// openBerichten opens the messages of a page. Those of which the key was
// destroyed say nothing any more and are left out.
func (l *Lezer) openBerichten(rijen []berichtrij) (uit []Bericht, err error) {
	var van []string
	for _, r := range rijen {
		van = append(van, eigenaar(r.Dossier, r.Persoon))
	}
	if err := l.haalSloten(van...); err != nil {
		return nil, err
	}
	for _, r := range rijen {
		b, err := l.openBericht(r)
		if err == nil {
			uit = append(uit, b)
		} else if err != ErrVernietigd {
			return nil, err
		}
	}
	return uit, nil
}

// Berichten returns at most n messages of somebody, newest first, and the plek
// of those after them, empty at the end. plek is from an earlier answer; empty
// is the beginning.
func (l *Lezer) Berichten(wie dossier.Wie, plek string, n int) (bs []Bericht, volgende string, err error) {
	op, id := "9", ""
	if plek != "" {
		var ok bool
		if op, id, ok = strings.Cut(plek, "_"); !ok {
			return nil, "", ErrPlek
		}
	}
	rijen, err := alle(l, scanBericht, vanBericht+`WHERE `+voorWie+` AND (op, id) < ($4, $5) ORDER BY op DESC, id DESC LIMIT $6`,
		wie.Persoon, wie.Organisatie, string(wie.Rol), op, id, n+1)
	if err != nil {
		return nil, "", err
	}
	if len(rijen) > n {
		rijen = rijen[:n]
		volgende = moment(rijen[n-1].Op) + "_" + rijen[n-1].ID
	}
	bs, err = l.openBerichten(rijen)
	return bs, volgende, err
}

// Bericht returns a message of somebody, or ErrNietGevonden.
func (l *Lezer) Bericht(wie dossier.Wie, id string) (Bericht, error) {
	r, err := een(l, scanBericht, vanBericht+`WHERE `+voorWie+` AND id = $4`, wie.Persoon, wie.Organisatie, string(wie.Rol), id)
	if err != nil {
		return Bericht{}, err
	}
	return l.openBericht(r)
}

// TelOngelezen counts the messages somebody has not read, up to grens; more than
// that it returns grens+1.
func (l *Lezer) TelOngelezen(wie dossier.Wie, grens int) (int, error) {
	return een(l, waarde[int], `SELECT count(*) FROM (SELECT 1 AS een FROM bericht WHERE `+voorWie+` AND gelezen = '' LIMIT $4) x`,
		wie.Persoon, wie.Organisatie, string(wie.Rol), grens+1)
}

// BerichtGelezen says that somebody read a message.
func (s *Schrijver) BerichtGelezen(wie dossier.Wie, id string, op time.Time) error {
	return s.zet(`UPDATE bericht SET gelezen = $4 WHERE `+voorWie+` AND id = $5 AND gelezen = ''`,
		wie.Persoon, wie.Organisatie, string(wie.Rol), moment(op), id)
}

// BerichtenGelezen says that somebody read all his messages of up to and
// including tot.
func (s *Schrijver) BerichtenGelezen(wie dossier.Wie, tot, op time.Time) error {
	return s.zet(`UPDATE bericht SET gelezen = $4 WHERE `+voorWie+` AND gelezen = '' AND op <= $5`,
		wie.Persoon, wie.Organisatie, string(wie.Rol), moment(op), moment(tot))
}

// BekendeBerichten returns which of these keys are of messages that were given.
func (l *Lezer) BekendeBerichten(sleutels []string) (map[string]bool, error) {
	bekend := map[string]bool{}
	for len(sleutels) > 0 {
		deel := sleutels[:min(len(sleutels), 500)]
		sleutels = sleutels[len(deel):]
		q := &sqlVraag{van: "FROM bericht"}
		q.en("sleutel IN (" + q.argen(deel) + ")")
		gevonden, err := alle(l, waarde[string], `SELECT sleutel `+q.tekst(), q.args...)
		if err != nil {
			return nil, err
		}
		for _, s := range gevonden {
			bekend[s] = true
		}
	}
	return bekend, nil
}

// InLijsten returns which of these dossiers stand in a list of those audiences,
// without those the reader is shut out of.
func (l *Lezer) InLijsten(dossiers, sleutels []string, lezer string) (map[string]bool, error) {
	in := map[string]bool{}
	if len(dossiers) == 0 || len(sleutels) == 0 {
		return in, nil
	}
	q := &sqlVraag{van: "FROM lijst"}
	q.en("dossier IN (" + q.argen(dossiers) + ")")
	q.en("sleutel IN (" + q.argen(sleutels) + ")")
	q.en(nietUitgesloten("%", "lijst.dossier"), lezer)
	ids, err := alle(l, waarde[string], `SELECT DISTINCT dossier `+q.tekst(), q.args...)
	for _, id := range ids {
		in[id] = true
	}
	return in, err
}
