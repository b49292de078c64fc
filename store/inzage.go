package store

import (
	"strings"
	"time"

	"halfweg/dossier"
)

// Inzage says that somebody was shown something of a dossier, and why: one event
// of the log that NEN 7513 asks for.
type Inzage struct {
	ID          string // set by the store
	Dossier     string
	Op          time.Time
	Door        dossier.Wie
	Namens      string   // person in whose place he looked, "" when it was for himself
	Actie       string   // what he did: one of the actions of package app
	Wat         []string // the parts of the record that were shown
	Document    string   // id of the file or name of the letter it was about, "" for none
	Waarom      string   // what he is to the dossier
	Regel       string   // the rule of access that allowed it
	Toestemming int      // number of the fact of the consent it rests on; 0: none
	Nood        bool     // it was by emergency access
	Sessie      string   // hash of the session it was done from, "" when there was none
	Blik        string   // the same for all that was shown on one page
}

// inzagePerKeer is how many looks one statement adds: what both databases take
// of parameters is many times that.
const inzagePerKeer = 100

// VoegInzageToe writes down that somebody is shown something: all of it, or an
// error. Nothing removes or changes it.
func (s *Schrijver) VoegInzageToe(alle ...Inzage) error {
	for len(alle) > 0 {
		n := min(len(alle), inzagePerKeer)
		q := &sqlVraag{}
		var rijen []string
		for _, i := range alle[:n] {
			rijen = append(rijen, "("+q.argen([]string{i.Dossier, moment(i.Op), nieuwID(), i.Door.Persoon, i.Door.Organisatie, string(i.Door.Rol),
				strings.Join(i.Wat, ","), i.Waarom, i.Actie, i.Namens, i.Document, i.Regel, i.Sessie, i.Blik})+", "+q.arg(i.Toestemming)+", "+q.arg(i.Nood)+")")
		}
		alle = alle[n:]
		if err := s.zet(`INSERT INTO inzage (dossier, op, id, persoon, organisatie, rol, wat, waarom, actie, namens, document, regel, sessie, blik, toestemming, nood)
			VALUES `+strings.Join(rijen, ", "), q.args...); err != nil {
			return err
		}
	}
	return nil
}

const vanInzage = `SELECT dossier, op, id, persoon, organisatie, rol, wat, waarom, actie, namens, document, regel, sessie, blik, toestemming, nood FROM inzage `

// Inzagen returns who looked at a dossier before a moment, the last first, at
// most n; a zero moment is now.
func (l *Lezer) Inzagen(dossier string, voor time.Time, n int) ([]Inzage, error) {
	return alle(l, scanInzage, vanInzage+`WHERE dossier = $1 AND ($2 = '' OR op < $2) ORDER BY op DESC, id DESC LIMIT $3`, dossier, moment(voor), n)
}

func scanInzage(r rij) (i Inzage, err error) {
	var wat string
	err = r.Scan(&i.Dossier, tijd{&i.Op}, &i.ID, &i.Door.Persoon, &i.Door.Organisatie, &i.Door.Rol, &wat, &i.Waarom,
		&i.Actie, &i.Namens, &i.Document, &i.Regel, &i.Sessie, &i.Blik, &i.Toestemming, &i.Nood)
	if wat != "" {
		i.Wat = strings.Split(wat, ",")
	}
	return i, err
}
