package store

import "time"

// Concept is what somebody is writing on a form and has not handed in.
type Concept struct {
	Persoon   string
	Dossier   string // empty: a dossier that is not there yet
	Formulier string
	Bewaard   time.Time
	Verloopt  time.Time
	Inhoud    []byte
}

// ZetConcept keeps a draft in the place of the one before.
func (s *Schrijver) ZetConcept(c Concept) error {
	inhoud, err := s.sluit(eigenaar(c.Dossier, c.Persoon), c.Inhoud, c.plek()...)
	if err != nil {
		return err
	}
	return s.zet(`INSERT INTO concept (persoon, dossier, formulier, bewaard, verloopt, inhoud) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (persoon, dossier, formulier) DO UPDATE SET bewaard = excluded.bewaard, verloopt = excluded.verloopt, inhoud = excluded.inhoud`,
		c.Persoon, c.Dossier, c.Formulier, moment(c.Bewaard), moment(c.Verloopt), inhoud)
}

// plek is the place that a draft is encrypted for.
func (c Concept) plek() []string { return []string{"concept", c.Dossier, c.Persoon, c.Formulier} }

const vanConcept = `SELECT persoon, dossier, formulier, bewaard, verloopt, inhoud FROM concept `

// Concept returns a draft that has not lapsed at nu, or ErrNietGevonden.
func (l *Lezer) Concept(persoon, dossier, formulier string, nu time.Time) (Concept, error) {
	c, err := een(l, scanConcept, vanConcept+`WHERE persoon = $1 AND dossier = $2 AND formulier = $3 AND verloopt > $4`,
		persoon, dossier, formulier, moment(nu))
	if err != nil {
		return c, err
	}
	return l.openConcept(c)
}

// Concepten returns the drafts of a person that have not lapsed at nu, the last
// one first. Those of which the key was destroyed are left out.
func (l *Lezer) Concepten(persoon string, nu time.Time) (uit []Concept, err error) {
	rijen, err := alle(l, scanConcept, vanConcept+`WHERE persoon = $1 AND verloopt > $2 ORDER BY bewaard DESC, dossier, formulier`, persoon, moment(nu))
	for _, c := range rijen {
		c, err := l.openConcept(c)
		if err == nil {
			uit = append(uit, c)
		} else if err != ErrVernietigd {
			return nil, err
		}
	}
	return uit, err
}

func (l *Lezer) openConcept(c Concept) (_ Concept, err error) {
	c.Inhoud, err = l.open(eigenaar(c.Dossier, c.Persoon), c.Inhoud, c.plek()...)
	return c, err
}

func scanConcept(r rij) (c Concept, err error) {
	return c, r.Scan(&c.Persoon, &c.Dossier, &c.Formulier, tijd{&c.Bewaard}, tijd{&c.Verloopt}, &c.Inhoud)
}

// WisConcept removes a draft, as when it was handed in.
func (s *Schrijver) WisConcept(persoon, dossier, formulier string) error {
	return s.zet(`DELETE FROM concept WHERE persoon = $1 AND dossier = $2 AND formulier = $3`, persoon, dossier, formulier)
}

// RuimConcepten removes drafts that have lapsed at nu.
func (s *Schrijver) RuimConcepten(nu time.Time) error {
	return s.zet(`DELETE FROM concept WHERE verloopt <= $1`, moment(nu))
}
