package store

import (
	"encoding/json"
	"fmt"
	"time"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Rij is what a list shows of a dossier, derived from its facts. It never
// depends on today: late is a comparison the reader makes. It never holds the
// resident's name: identity stands in inwoner only.
type Rij struct {
	Fase         dossier.Fase   `json:"fase"`
	Gemeente     string         `json:"gemeente,omitempty"` // CBS code
	Consulent1   string         `json:"consulent1,omitempty"`
	Consulent2   string         `json:"consulent2,omitempty"`
	Kliniek      string         `json:"kliniek,omitempty"`     // organisation
	Huis         string         `json:"huis,omitempty"`        // organisation
	Organisatie  string         `json:"organisatie,omitempty"` // of those two, the one the list shows and filters on
	Actie        taal.Tekst     `json:"actie,omitzero"`        // the next thing to do
	AanZet       dossier.Partij `json:"aanZet,omitzero"`       // who has to do it
	Begin        termijn.Datum  `json:"begin,omitzero"`        // of the term that runs
	Uiterlijk    termijn.Datum  `json:"uiterlijk,omitzero"`    // its last day
	TermijnSoort taal.Tekst     `json:"termijnSoort,omitzero"`
	StilTot      termijn.Datum  `json:"stilTot,omitzero"`  // last day the clock may stand still
	Vlaggen      []string       `json:"vlaggen,omitempty"` // "spoed", "opgeschort", …
	Geopend      termijn.Datum  `json:"geopend,omitzero"`
	Gesloten     termijn.Datum  `json:"gesloten,omitzero"`
	Gewijzigd    time.Time      `json:"gewijzigd,omitzero"` // when its last fact was recorded
}

// Afgeleid is all that is derived from the facts of one dossier.
type Afgeleid struct {
	Rij     Rij
	Lijsten []LijstRegel // at most one per audience key
	Taken   []TaakRegel  // at most one per audience key and task
	Zoek    []ZoekRegel  // at most one per audience key

	Uitzonderingen []Uitzondering
	Afgeschermd    bool // the address is protected
}

// Kop is a dossier's derived row with its names.
type Kop struct {
	ID     string // opaque, for URLs
	Nummer string // for people: "2026-0431"
	Nr     int    // number of its last fact
	Rij    Rij
}

// NieuwDossier makes an empty dossier with the next number of the year.
func (s *Schrijver) NieuwDossier(jaar int) (id, nummer string, err error) {
	n, err := een(&s.Lezer, waarde[int], `INSERT INTO volgnummer (jaar, laatste) VALUES ($1, 1)
		ON CONFLICT (jaar) DO UPDATE SET laatste = volgnummer.laatste + 1 RETURNING laatste`, jaar)
	if err != nil {
		return "", "", err
	}
	id, nummer = nieuwID(), fmt.Sprintf("%04d-%04d", jaar, n)
	if _, err := s.maakSlot(id); err != nil {
		return "", "", err
	}
	return id, nummer, s.zet(`INSERT INTO dossier
		(id, nummer, nr, fase, gemeente, consulent1, consulent2, kliniek, huis, uiterlijk, geopend, gesloten, gewijzigd, rij)
		VALUES ($1, $2, 0, '', '', '', '', '', '', '', '', '', '', $3)`, id, nummer, []byte("{}"))
}

// Kop returns the derived row of a dossier, or ErrNietGevonden.
func (l *Lezer) Kop(id string) (Kop, error) {
	return een(l, scanKop, `SELECT id, nummer, nr, rij FROM dossier WHERE id = $1`, id)
}

// KopMetNummer finds a dossier by the number people call it.
func (l *Lezer) KopMetNummer(nummer string) (Kop, error) {
	return een(l, scanKop, `SELECT id, nummer, nr, rij FROM dossier WHERE nummer = $1`, nummer)
}

// Nummers returns what people call each of some dossiers, as for one page of a
// list.
func (l *Lezer) Nummers(ids ...string) (map[string]string, error) {
	uit := map[string]string{}
	if len(ids) == 0 {
		return uit, nil
	}
	q := &sqlVraag{van: "FROM dossier"}
	q.en("id IN (" + q.argen(ids) + ")")
	paren, err := alle(l, func(r rij) (p [2]string, err error) { return p, r.Scan(&p[0], &p[1]) }, `SELECT id, nummer `+q.tekst(), q.args...)
	for _, p := range paren {
		uit[p[0]] = p[1]
	}
	return uit, err
}

func scanKop(r rij) (k Kop, err error) {
	var b []byte
	if err := r.Scan(&k.ID, &k.Nummer, &k.Nr, &b); err != nil {
		return k, err
	}
	return k, json.Unmarshal(b, &k.Rij)
}

// Leid writes what was derived from the first nr facts of a dossier, in the
// place of what stood there.
func (s *Schrijver) Leid(id string, nr int, a Afgeleid) error {
	err := s.zet(`UPDATE dossier SET nr = $1, fase = $2, gemeente = $3, consulent1 = $4, consulent2 = $5, kliniek = $6, huis = $7,
		uiterlijk = $8, geopend = $9, gesloten = $10, gewijzigd = $11, rij = $12 WHERE id = $13`, append(a.Rij.kolommen(nr), id)...)
	if err != nil {
		return err
	}
	if err := s.zetLijsten(id, a.Lijsten); err != nil {
		return err
	}
	if err := s.zetTaken(id, a.Taken); err != nil {
		return err
	}
	if err := s.zetZoek(id, a.Zoek); err != nil {
		return err
	}
	if err := s.zetUitzonderingen(id, a.Uitzonderingen); err != nil {
		return err
	}
	return s.schermAf(id, a.Afgeschermd)
}

const rijKolommen = `nr, fase, gemeente, consulent1, consulent2, kliniek, huis, uiterlijk, geopend, gesloten, gewijzigd, rij`

// kolommen returns the values of rijKolommen.
func (r Rij) kolommen(nr int) []any {
	return []any{nr, string(r.Fase), r.Gemeente, r.Consulent1, r.Consulent2, r.Kliniek, r.Huis,
		r.Uiterlijk.String(), r.Geopend.String(), r.Gesloten.String(), moment(r.Gewijzigd), r.json()}
}

// json writes r as it is read back: moments to the microsecond.
func (r Rij) json() []byte {
	r.Gewijzigd = r.Gewijzigd.UTC().Truncate(time.Microsecond)
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // a Rij has only texts, dates and moments
	}
	return b
}

// neem makes other writers of a dossier wait until this transaction ends, or
// returns ErrNietGevonden. (SQLite has one writer anyway.)
func (s *Schrijver) neem(id string) error {
	n, err := s.doe(`UPDATE dossier SET nr = nr WHERE id = $1`, id)
	if err == nil && n == 0 {
		err = ErrNietGevonden
	}
	return err
}
