package store

import (
	"strings"

	"halfweg/kluis"
)

// toestandSleutels is where the database says with which keys it is encrypted
// (kluis.Stempel). Since migration 3 it always does.
const toestandSleutels = "sleutels"

// Whose key something is under, when it belongs to no dossier.
const (
	vanUitvoer     = "uitvoer"  // effects outside
	vanPersoonVoor = "persoon:" // drafts and messages of one person
)

// eigenaar returns whose key something is under: of the dossier, or of the
// person when there is no dossier.
func eigenaar(dossier, persoon string) string {
	if dossier != "" {
		return dossier
	}
	return vanPersoonVoor + persoon
}

// slot returns the key of a dossier, or ErrVernietigd. It is read in the same
// transaction as what it opens, and unwrapping it is cheap, so that it is kept
// no longer: a key that is destroyed is gone at once, for every program.
func (l *Lezer) slot(van string) (*kluis.Slot, error) {
	if err := l.haalSloten(van); err != nil {
		return nil, err
	}
	if s := l.sloten[van]; s != nil {
		return s, nil
	}
	return nil, ErrVernietigd
}

// haalSloten reads the keys of some dossiers with one question, as for a page
// of a list. Those that are not there are not in l.sloten.
func (l *Lezer) haalSloten(van ...string) error {
	var nog []string
	for _, v := range uniek(van) {
		if l.sloten[v] == nil {
			nog = append(nog, v)
		}
	}
	for len(nog) > 0 {
		deel := nog[:min(len(nog), 500)]
		nog = nog[len(deel):]
		q := &sqlVraag{van: "FROM sleutel"}
		q.en("dossier IN (" + q.argen(deel) + ")")
		rijen, err := alle(l, scanSleutel, `SELECT dossier, hoofdsleutel, gewikkeld `+q.tekst(), q.args...)
		if err != nil {
			return err
		}
		for _, r := range rijen {
			if l.sloten[r.van], err = l.kluis.OpenSlot(r.van, r.Gewikkeld); err != nil {
				return err
			}
		}
	}
	return nil
}

// sleutelrij is a row of the table of keys.
type sleutelrij struct {
	van string
	kluis.Gewikkeld
}

func scanSleutel(r rij) (s sleutelrij, err error) {
	return s, r.Scan(&s.van, &s.Hoofdsleutel, &s.Bytes)
}

// maakSlot makes the key of something that has none yet.
func (s *Schrijver) maakSlot(van string) (*kluis.Slot, error) {
	if err := s.neemStempel(); err != nil {
		return nil, err
	}
	_, g, err := s.kluis.NieuwSlot(van)
	if err != nil {
		return nil, err
	}
	if err := s.zet(`INSERT INTO sleutel (dossier, hoofdsleutel, gewikkeld) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
		van, g.Hoofdsleutel, g.Bytes); err != nil {
		return nil, err
	}
	return s.slot(van) // somebody else may have been first
}

// zorgSlot returns the key of a dossier, which must be there, or of something
// else, which is made when it is not.
func (s *Schrijver) zorgSlot(van string) (*kluis.Slot, error) {
	slot, err := s.slot(van)
	if err == ErrVernietigd && (van == vanUitvoer || strings.HasPrefix(van, vanPersoonVoor)) {
		return s.maakSlot(van)
	}
	return slot, err
}

// sluit encrypts something of a dossier for its place.
func (s *Schrijver) sluit(van string, helder []byte, plek ...string) ([]byte, error) {
	slot, err := s.zorgSlot(van)
	if err != nil {
		return nil, err
	}
	return slot.Sluit(helder, plek...)
}

// open returns what was encrypted of a dossier for its place.
func (l *Lezer) open(van string, dicht []byte, plek ...string) ([]byte, error) {
	slot, err := l.slot(van)
	if err != nil {
		return nil, err
	}
	return slot.Open(dicht, plek...)
}

// VernietigSleutel destroys the key of a dossier: nothing of it can be read any
// more, here or in a copy of the database that is made from now on, and nothing
// can be added. Its rows stay for the caller to remove. Afterwards RuimResten
// removes what is left of the key on disk.
func (s *Schrijver) VernietigSleutel(dossier string) error {
	delete(s.sloten, dossier)
	return s.zet(`DELETE FROM sleutel WHERE dossier = $1`, dossier)
}

// volgStempel makes sure that the keys here are those of the database, or newer:
// another program may have changed them.
func (l *Lezer) volgStempel() error {
	stempel, err := l.Toestand(toestandSleutels)
	if err != nil {
		return err
	}
	_, err = l.kluis.Volg(stempel)
	return err
}

// neemStempel is volgStempel, and keeps others from changing which keys are in
// use until this transaction ends: a key made in it would be wrapped by one that
// they think nobody uses any more.
func (s *Schrijver) neemStempel() error {
	if err := s.zet(`UPDATE toestand SET waarde = waarde WHERE naam = $1`, toestandSleutels); err != nil {
		return err
	}
	return s.volgStempel()
}
