package store

import (
	"encoding/json"
	"errors"

	"halfweg/dossier"
	"halfweg/termijn"
)

// Organisatie is a party in the chain.
type Organisatie struct {
	ID        string   `json:"-"`
	Soort     string   `json:"-"` // as toegang.OrganisatieSoort
	Naam      string   `json:"-"`
	Gemeente  string   `json:"-"`                   // CBS code of where it is
	Gemeenten []string `json:"gemeenten,omitempty"` // CBS codes of the municipalities it works for
	Adres     string   `json:"adres,omitempty"`
	Postcode  string   `json:"postcode,omitempty"`
	Plaats    string   `json:"plaats,omitempty"`
	Telefoon  string   `json:"telefoon,omitempty"`
	Email     string   `json:"email,omitempty"`
	Site      string   `json:"site,omitempty"`
	KvK       string   `json:"kvk,omitempty"`
}

// Persoon is somebody who works with the product, or the account of a resident.
// A resident's name is not kept here: it stands with the dossier, once.
type Persoon struct {
	ID       string `json:"-"`
	Naam     string `json:"-"` // empty for a resident
	Functie  string `json:"functie,omitempty"`
	Telefoon string `json:"telefoon,omitempty"`
	Email    string `json:"email,omitempty"`
	Dossier  string `json:"dossier,omitempty"` // of a resident: his own dossier
	Taal     string `json:"taal,omitempty"`
}

// Lidmaatschap says in which role a person works for an organisation, and when.
type Lidmaatschap struct {
	dossier.Wie
	Van, Tot termijn.Datum // Tot is the last day; zero: no end
}

// Geldt reports whether the membership is in force that day.
func (m Lidmaatschap) Geldt(op termijn.Datum) bool {
	return !op.Voor(m.Van) && (m.Tot.IsZero() || !op.Na(m.Tot))
}

// Huis is one house of a provider.
type Huis struct {
	ID          string `json:"-"`
	Organisatie string `json:"-"`
	Naam        string `json:"-"`
	Gemeente    string `json:"-"` // CBS code
	Plaatsen    int    `json:"-"`
	Adres       string `json:"adres,omitempty"`
	Postcode    string `json:"postcode,omitempty"`
	Plaats      string `json:"plaats,omitempty"`
}

// Kwaliteitsbewijs is a dated proof of quality of an organisation, such as the
// membership of the VKS or its label.
type Kwaliteitsbewijs struct {
	Organisatie, Soort string
	Van, Tot           termijn.Datum
	Bron               string
}

// ZetOrganisatie adds an organisation, or changes it.
func (s *Schrijver) ZetOrganisatie(o Organisatie) error {
	b, err := json.Marshal(o)
	if err != nil {
		return err
	}
	err = s.zet(`INSERT INTO organisatie (id, soort, naam, gemeente, gegevens) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (id) DO UPDATE SET soort = excluded.soort, naam = excluded.naam, gemeente = excluded.gemeente, gegevens = excluded.gegevens`,
		o.ID, o.Soort, o.Naam, o.Gemeente, b)
	if err != nil {
		return err
	}
	if err := s.zet(`DELETE FROM organisatiewoord WHERE organisatie = $1`, o.ID); err != nil {
		return err
	}
	for _, w := range organisatiewoorden(o.Naam) {
		if err := s.zet(`INSERT INTO organisatiewoord (woord, organisatie) VALUES ($1, $2)`, w, o.ID); err != nil {
			return err
		}
	}
	return nil
}

const vanOrganisatie = `SELECT id, soort, naam, gemeente, gegevens FROM organisatie `

// Organisatie returns an organisation, or ErrNietGevonden.
func (l *Lezer) Organisatie(id string) (Organisatie, error) {
	return een(l, scanOrganisatie, vanOrganisatie+`WHERE id = $1`, id)
}

// Organisaties returns the organisations of a kind, or all when soort is empty.
func (l *Lezer) Organisaties(soort string) ([]Organisatie, error) {
	return alle(l, scanOrganisatie, vanOrganisatie+`WHERE $1 IN ('', soort) ORDER BY naam, id`, soort)
}

func scanOrganisatie(r rij) (o Organisatie, err error) {
	var b []byte
	if err := r.Scan(&o.ID, &o.Soort, &o.Naam, &o.Gemeente, &b); err != nil {
		return o, err
	}
	return o, json.Unmarshal(b, &o)
}

// ZetPersoon adds a person, or changes him. What is kept of a resident is under
// the key of his dossier, without his name.
func (s *Schrijver) ZetPersoon(p Persoon) error {
	b, err := json.Marshal(p)
	if err == nil && p.Dossier != "" {
		p.Naam = ""
		b, err = s.sluit(p.Dossier, b, p.plek()...)
	}
	if err != nil {
		return err
	}
	return s.zet(`INSERT INTO persoon (id, naam, gegevens, dossier) VALUES ($1, $2, $3, $4)
		ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, gegevens = excluded.gegevens, dossier = excluded.dossier`, p.ID, p.Naam, b, p.Dossier)
}

// plek is the place that the account of a resident is encrypted for.
func (p Persoon) plek() []string { return []string{"persoon", p.Dossier, p.ID} }

const vanPersoon = `SELECT id, naam, dossier, gegevens FROM persoon `

// Persoon returns a person, or ErrNietGevonden.
func (l *Lezer) Persoon(id string) (Persoon, error) {
	r, err := een(l, scanPersoon, vanPersoon+`WHERE id = $1`, id)
	if err != nil {
		return Persoon{}, err
	}
	return l.openPersoon(r)
}

// Accounts returns who reads a dossier as the resident it is about.
func (l *Lezer) Accounts(dossier string) ([]Persoon, error) {
	return l.personen(`WHERE dossier = $1 AND dossier <> '' ORDER BY id`, dossier)
}

// Personen returns everybody, by name; residents, who have none here, first.
func (l *Lezer) Personen() ([]Persoon, error) { return l.personen(`ORDER BY naam, id`) }

func (l *Lezer) personen(waar string, args ...any) ([]Persoon, error) {
	rijen, err := alle(l, scanPersoon, vanPersoon+waar, args...)
	if err != nil {
		return nil, err
	}
	var van []string
	for _, r := range rijen {
		if r.Dossier != "" {
			van = append(van, r.Dossier)
		}
	}
	if err := l.haalSloten(van...); err != nil {
		return nil, err
	}
	uit := make([]Persoon, len(rijen))
	for i, r := range rijen {
		if uit[i], err = l.openPersoon(r); err != nil {
			return nil, err
		}
	}
	return uit, nil
}

// persoonrij is a person as he stands in the database.
type persoonrij struct {
	Persoon
	gegevens []byte // of a resident: encrypted
}

func scanPersoon(r rij) (p persoonrij, err error) {
	return p, r.Scan(&p.ID, &p.Naam, &p.Dossier, &p.gegevens)
}

// openPersoon reads what is kept of a person. Of a resident whose key was
// destroyed that is nothing.
func (l *Lezer) openPersoon(r persoonrij) (p Persoon, err error) {
	p = r.Persoon
	if p.Dossier != "" {
		r.gegevens, err = l.open(p.Dossier, r.gegevens, p.plek()...)
		if errors.Is(err, ErrVernietigd) {
			return p, nil
		}
	}
	if err == nil {
		err = json.Unmarshal(r.gegevens, &p)
	}
	p.Dossier = r.Dossier
	return p, err
}

// ZetLidmaatschap adds a membership, or changes its last day.
func (s *Schrijver) ZetLidmaatschap(m Lidmaatschap) error {
	return s.zet(`INSERT INTO lidmaatschap (persoon, organisatie, rol, van, tot) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (persoon, organisatie, rol, van) DO UPDATE SET tot = excluded.tot`,
		m.Persoon, m.Organisatie, string(m.Rol), m.Van.String(), m.Tot.String())
}

const vanLidmaatschap = `SELECT persoon, organisatie, rol, van, tot FROM lidmaatschap `

// Lidmaatschappen returns the memberships of a person, past ones too.
func (l *Lezer) Lidmaatschappen(persoon string) ([]Lidmaatschap, error) {
	return alle(l, scanLidmaatschap, vanLidmaatschap+`WHERE persoon = $1 ORDER BY organisatie, rol, van`, persoon)
}

// Leden returns the memberships of an organisation, past ones too.
func (l *Lezer) Leden(organisatie string) ([]Lidmaatschap, error) {
	return alle(l, scanLidmaatschap, vanLidmaatschap+`WHERE organisatie = $1 ORDER BY persoon, rol, van`, organisatie)
}

func scanLidmaatschap(r rij) (m Lidmaatschap, err error) {
	return m, r.Scan(&m.Persoon, &m.Organisatie, &m.Rol, dag{&m.Van}, dag{&m.Tot})
}

// ZetHuis adds a house, or changes it.
func (s *Schrijver) ZetHuis(h Huis) error {
	b, err := json.Marshal(h)
	if err != nil {
		return err
	}
	return s.zet(`INSERT INTO huis (id, organisatie, naam, gemeente, plaatsen, gegevens) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (id) DO UPDATE SET organisatie = excluded.organisatie, naam = excluded.naam, gemeente = excluded.gemeente,
		plaatsen = excluded.plaatsen, gegevens = excluded.gegevens`, h.ID, h.Organisatie, h.Naam, h.Gemeente, h.Plaatsen, b)
}

// Huizen returns the houses of an organisation, or all when it is empty.
func (l *Lezer) Huizen(organisatie string) ([]Huis, error) {
	return alle(l, scanHuis, `SELECT id, organisatie, naam, gemeente, plaatsen, gegevens FROM huis
		WHERE $1 IN ('', organisatie) ORDER BY naam, id`, organisatie)
}

func scanHuis(r rij) (h Huis, err error) {
	var b []byte
	if err := r.Scan(&h.ID, &h.Organisatie, &h.Naam, &h.Gemeente, &h.Plaatsen, &b); err != nil {
		return h, err
	}
	return h, json.Unmarshal(b, &h)
}

// ZetKwaliteitsbewijs adds a proof, or changes its last day and source.
func (s *Schrijver) ZetKwaliteitsbewijs(k Kwaliteitsbewijs) error {
	return s.zet(`INSERT INTO kwaliteitsbewijs (organisatie, soort, van, tot, bron) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (organisatie, soort, van) DO UPDATE SET tot = excluded.tot, bron = excluded.bron`,
		k.Organisatie, k.Soort, k.Van.String(), k.Tot.String(), k.Bron)
}

// Kwaliteitsbewijzen returns the proofs of an organisation, past ones too.
func (l *Lezer) Kwaliteitsbewijzen(organisatie string) ([]Kwaliteitsbewijs, error) {
	return alle(l, func(r rij) (k Kwaliteitsbewijs, err error) {
		return k, r.Scan(&k.Organisatie, &k.Soort, dag{&k.Van}, dag{&k.Tot}, &k.Bron)
	}, `SELECT organisatie, soort, van, tot, bron FROM kwaliteitsbewijs WHERE organisatie = $1 ORDER BY soort, van`, organisatie)
}
