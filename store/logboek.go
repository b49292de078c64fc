package store

import (
	"errors"
	"fmt"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"halfweg/bewijs"
)

// logFeit hands a fact to the log and returns its keten.
func (s *Schrijver) logFeit(f bewijs.Feit, vorige bewijs.Som) bewijs.Som {
	keten := f.Keten(vorige)
	s.LogBlad(bewijs.Blad{Soort: bewijs.BladFeit, Dossier: f.Dossier, Nr: f.Nr, Som: keten, Wenk: f.Wenk()})
	s.laatste = max(s.laatste, f.Vastgelegd)
	return keten
}

// LogBlad adds a leaf to the log, at the end of this transaction. Facts have
// theirs already: it is for the leaves that stand for something else.
func (s *Schrijver) LogBlad(b bewijs.Blad) { s.bladen = append(s.bladen, b) }

// schrijfBladen writes the leaves of this transaction to the log. It is the last
// thing done: from here until the commit other transactions with facts wait.
func (s *Schrijver) schrijfBladen() error {
	if len(s.bladen) == 0 {
		return nil
	}
	staart, err := s.neemStaart()
	if err != nil {
		return err
	}
	for _, b := range s.bladen {
		nr := staart.rand.Grootte()
		hashes := staart.rand.Erbij(b.Hash())
		err := s.zet(`INSERT INTO logblad (nr, soort, dossier, feit, som, wenk, hashes) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
			nr, string(b.Soort), b.Dossier, b.Nr, b.Som[:], b.Wenk[:], bewijs.BytesVan(hashes))
		if err != nil {
			return err
		}
	}
	s.bladen = nil
	return s.zet(`UPDATE logstaart SET grootte = $1, rand = $2, laatste = $3 WHERE een = 1`,
		staart.rand.Grootte(), staart.rand.Bytes(), max(staart.laatste, s.laatste))
}

// staart is the row that says how far the log is.
type staart struct {
	rand    bewijs.Rand
	laatste string // the newest moment that was seen
}

const staartKolommen = `grootte, rand, laatste`

func scanStaart(r rij) (s staart, err error) {
	var grootte int64
	var rand []byte
	if err := r.Scan(&grootte, &rand, &s.laatste); err != nil {
		return s, err
	}
	s.rand, err = bewijs.LeesRand(grootte, rand)
	return s, err
}

func (l *Lezer) staart() (staart, error) {
	return een(l, scanStaart, `SELECT `+staartKolommen+` FROM logstaart WHERE een = 1`)
}

// neemStaart returns the end of the log and makes others who add to it wait
// until this transaction ends.
func (s *Schrijver) neemStaart() (staart, error) {
	return een(&s.Lezer, scanStaart, `UPDATE logstaart SET grootte = grootte WHERE een = 1 RETURNING `+staartKolommen)
}

// Laatste is the newest moment the database has seen: that of a fact, or of a
// server that ran. The clock of a server is never before it.
func (l *Lezer) Laatste() (time.Time, error) {
	s, err := l.staart()
	if err != nil {
		return time.Time{}, err
	}
	return vanMoment(s.laatste)
}

// Gezien says that a server ran at a moment.
func (s *Schrijver) Gezien(op time.Time) error {
	return s.zet(`UPDATE logstaart SET laatste = $1 WHERE een = 1 AND laatste < $1`, moment(op))
}

// hashes reads the hashes of the log as tlog numbers them.
func (l *Lezer) hashes() tlog.HashReader {
	return tlog.HashReaderFunc(func(indexen []int64) (uit []tlog.Hash, err error) {
		for _, i := range indexen {
			blad, hoogte := bewijs.Plek(i)
			b, err := een(l, waarde[[]byte], `SELECT hashes FROM logblad WHERE nr = $1`, blad)
			if err != nil && !errors.Is(err, ErrNietGevonden) {
				return nil, err
			}
			sommen, fout := bewijs.SommenVan(b)
			if err != nil || fout != nil || hoogte >= len(sommen) {
				return nil, &gebroken{blad}
			}
			uit = append(uit, sommen[hoogte])
		}
		return uit, nil
	})
}

// gebroken says that a row of the log is not there or not whole.
type gebroken struct{ blad int64 }

func (g *gebroken) Error() string { return fmt.Sprintf("row %d of the log is broken", g.blad) }

// som scans a stored hash; none is the zero Som.
type som struct{ s *bewijs.Som }

func (x som) Scan(v any) error {
	b, _ := v.([]byte)
	if len(b) == 0 {
		*x.s = bewijs.Som{}
		return nil
	}
	if len(b) != len(x.s) {
		*x.s = bewijs.SomVan(b) // it was changed: what fits nothing will be found
		return nil
	}
	*x.s = bewijs.Som(b)
	return nil
}

// toestandLogboek is where the program remembers that the log was begun.
const toestandLogboek = "logboek"

// beginLogboek logs facts of before there was a log, once. A log that was begun
// and is empty now was emptied: it is left for Verifieer to find.
func (s *Schrijver) beginLogboek() error {
	if begonnen, err := s.Toestand(toestandLogboek); err != nil || begonnen != "" {
		return err
	}
	if _, err := s.neemStaart(); err != nil { // other servers that start now wait
		return err
	}
	if begonnen, err := s.Toestand(toestandLogboek); err != nil || begonnen != "" {
		return err
	}
	if err := s.logVroeger(); err != nil {
		return err
	}
	return s.ZetToestand(toestandLogboek, "begonnen")
}

// logVroeger logs all facts as they stand, in the order of dossiers and numbers,
// so that it takes little memory.
func (s *Schrijver) logVroeger() error {
	var vorige bewijs.Feit
	var keten bewijs.Som
	for {
		deel, err := alle(&s.Lezer, scanBewaard, `SELECT `+bewaardKolommen+` FROM feit WHERE (dossier, nr) > ($1, $2) ORDER BY dossier, nr LIMIT $3`,
			vorige.Dossier, vorige.Nr, logPartij)
		if err != nil || len(deel) == 0 {
			return err
		}
		for _, f := range deel {
			if f.Dossier != vorige.Dossier {
				keten = bewijs.Som{}
			}
			keten, vorige = s.logFeit(f.Feit, keten), f.Feit
			if err := s.zet(`UPDATE feit SET keten = $1 WHERE dossier = $2 AND nr = $3`, keten[:], f.Dossier, f.Nr); err != nil {
				return err
			}
		}
		if err := s.schrijfBladen(); err != nil {
			return err
		}
	}
}

// logPartij is how many facts or leaves are read at a time.
const logPartij = 2000

// bewaard is a fact as its row says, with the keten that stands there.
type bewaard struct {
	bewijs.Feit
	keten bewijs.Som
}

const bewaardKolommen = `dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud, keten`

func scanBewaard(r rij) (f bewaard, err error) {
	var inhoud []byte
	err = r.Scan(&f.Dossier, &f.Nr, &f.Soort, &f.Gebeurd, &f.Vastgelegd, &f.Persoon, &f.Organisatie, &f.Rol, &inhoud, som{&f.keten})
	f.Inhoud = bewijs.SomVan(inhoud)
	return f, err
}
