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
	return s.zet(`INSERT INTO concept (persoon, dossier, formulier, bewaard, verloopt, inhoud) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (persoon, dossier, formulier) DO UPDATE SET bewaard = excluded.bewaard, verloopt = excluded.verloopt, inhoud = excluded.inhoud`,
		c.Persoon, c.Dossier, c.Formulier, moment(c.Bewaard), moment(c.Verloopt), c.Inhoud)
}

const vanConcept = `SELECT persoon, dossier, formulier, bewaard, verloopt, inhoud FROM concept `

// Concept returns a draft that has not lapsed at nu, or ErrNietGevonden.
func (l *Lezer) Concept(persoon, dossier, formulier string, nu time.Time) (Concept, error) {
	return een(l, scanConcept, vanConcept+`WHERE persoon = $1 AND dossier = $2 AND formulier = $3 AND verloopt > $4`,
		persoon, dossier, formulier, moment(nu))
}

// Concepten returns the drafts of a person that have not lapsed at nu, the last
// one first.
func (l *Lezer) Concepten(persoon string, nu time.Time) ([]Concept, error) {
	return alle(l, scanConcept, vanConcept+`WHERE persoon = $1 AND verloopt > $2 ORDER BY bewaard DESC, dossier, formulier`, persoon, moment(nu))
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
