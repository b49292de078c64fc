package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"

	"halfweg/kluis"
)

// migratieSleutels is the migration since which a database is encrypted.
const migratieSleutels = 3

// toestandHelder says that what stood readable in a database is encrypted, and
// still has to be wiped from the disk.
const toestandHelder = "helder"

// versleutel encrypts a database of before there were keys, and says in it with
// which. It is part of the migration that makes the table of keys: a database
// is encrypted whole or not at all, and once only.
func versleutel(ctx context.Context, tx *sql.Tx, k *kluis.Kluis) error {
	v := versleutelaar{&Schrijver{*nieuweLezer(ctx, tx, k)}}
	stempel, err := k.Stempel()
	if err == nil {
		err = v.ZetToestand(toestandSleutels, stempel)
	}
	if err != nil {
		return err
	}
	ids, err := alle(&v.Lezer, waarde[string], `SELECT id FROM dossier ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := v.dossier(id); err != nil {
			return err
		}
	}
	stond, err := een(&v.Lezer, waarde[int], `SELECT (SELECT count(*) FROM dossier) + (SELECT count(*) FROM concept) + (SELECT count(*) FROM persoon)`)
	if err == nil {
		err = v.overige()
	}
	if err != nil || stond == 0 {
		return err
	}
	return v.ZetToestand(toestandHelder, "1")
}

type versleutelaar struct{ *Schrijver }

// dossier encrypts what is kept of one dossier.
func (v versleutelaar) dossier(id string) error {
	slot, err := v.maakSlot(id)
	if err != nil {
		return err
	}
	defer delete(v.sloten, id)
	for _, stap := range []func(string, *kluis.Slot) error{v.inwoner, v.feiten, v.documenten, v.zoektekens} {
		if err := stap(id, slot); err != nil {
			return err
		}
	}
	return v.werkstukken(id)
}

func (v versleutelaar) inwoner(id string, slot *kluis.Slot) error {
	rijen, err := alle(&v.Lezer, scanInwoner, `SELECT dossier, afgeschermd, gegevens FROM inwoner WHERE dossier = $1`, id)
	for _, r := range rijen {
		dicht, err := slot.Sluit(r.gegevens, plekInwoner(id, r.afgeschermd)...)
		if err != nil {
			return err
		}
		if err := v.zet(`UPDATE inwoner SET gegevens = $1 WHERE dossier = $2`, dicht, id); err != nil {
			return err
		}
	}
	return err
}

func (v versleutelaar) feiten(id string, slot *kluis.Slot) error {
	rijen, err := alle(&v.Lezer, scanFeit, vanFeit+`FROM feit WHERE dossier = $1`, id)
	for _, r := range rijen {
		dicht, err := slot.Sluit(r.inhoud, plekFeit(id, r.Nr, r.soort)...)
		if err != nil {
			return err
		}
		if err := v.zet(`UPDATE feit SET inhoud = $1 WHERE dossier = $2 AND nr = $3`, dicht, id, r.Nr); err != nil {
			return err
		}
	}
	return err
}

// documenten encrypts the files of a dossier, one at a time, and gives each the
// mark that stands for its hash.
func (v versleutelaar) documenten(id string, slot *kluis.Slot) error {
	rijen, err := alle(&v.Lezer, scanDocument, vanDocument+`WHERE dossier = $1`, id)
	if err != nil {
		return err
	}
	sommen, err := alle(&v.Lezer, waarde[string], `SELECT sha256 FROM documentinhoud WHERE dossier = $1`, id)
	if err != nil {
		return err
	}
	for _, som := range sommen {
		if err := v.inhoud(id, som, slot); err != nil {
			return err
		}
	}
	for _, d := range rijen {
		naam, err := d.sluitNaam(slot)
		if err != nil {
			return err
		}
		if err := v.zet(`UPDATE document SET naam = $1 WHERE id = $2`, naam, d.ID); err != nil {
			return err
		}
	}
	return nil
}

func (v versleutelaar) inhoud(id, som string, slot *kluis.Slot) error {
	helder, err := een(&v.Lezer, waarde[[]byte], `SELECT inhoud FROM documentinhoud WHERE dossier = $1 AND sha256 = $2`, id, som)
	if err != nil {
		return err
	}
	merk := documentMerk(slot, som)
	if err := v.zetInhoud(slot, id, merk, helder); err != nil {
		return err
	}
	if err := v.zet(`UPDATE document SET sha256 = $1 WHERE dossier = $2 AND sha256 = $3`, merk, id, som); err != nil {
		return err
	}
	return v.zet(`DELETE FROM documentinhoud WHERE dossier = $1 AND sha256 = $2`, id, som)
}

// zoektekens puts the key in what stands in the search table: a teken was the
// bare hash before.
func (v versleutelaar) zoektekens(id string, _ *kluis.Slot) error {
	oud, err := alle(&v.Lezer, waarde[int64], `SELECT teken FROM zoekteken WHERE dossier = $1`, id)
	if err != nil {
		return err
	}
	if err := v.zet(`DELETE FROM zoekteken WHERE dossier = $1`, id); err != nil {
		return err
	}
	x := v.zoekindex()
	for _, t := range oud {
		a := x.Afdruk(binary.BigEndian.AppendUint64(nil, uint64(t)))
		if err := v.zet(`INSERT INTO zoekteken (teken, dossier) VALUES ($1, $2)`, teken(a[:]), id); err != nil {
			return err
		}
	}
	return nil
}

// werkstukken encrypts drafts, messages and effects of a dossier, "" for those
// of none.
func (v versleutelaar) werkstukken(id string) error {
	cs, err := alle(&v.Lezer, scanConcept, vanConcept+`WHERE dossier = $1`, id)
	for _, c := range cs {
		if err := v.ZetConcept(c); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	bs, err := alle(&v.Lezer, scanBericht, vanBericht+`WHERE dossier = $1`, id)
	for _, b := range bs {
		dicht, err := v.sluit(eigenaar(id, b.Persoon), b.inhoud, b.plek()...)
		if err != nil {
			return err
		}
		if err := v.zet(`UPDATE bericht SET inhoud = $1 WHERE sleutel = $2`, dicht, b.Sleutel); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	us, err := alle(&v.Lezer, scanUitvoer, `SELECT `+uitvoerKolommen+` FROM uitvoer WHERE dossier = $1`, id)
	for _, u := range us {
		dicht, err := v.sluit(u.van(), u.Inhoud, u.plek()...)
		if err != nil {
			return err
		}
		if err := v.zet(`UPDATE uitvoer SET inhoud = $1 WHERE sleutel = $2`, dicht, u.Sleutel); err != nil {
			return err
		}
	}
	return err
}

// overige encrypts what belongs to no dossier, and removes what was left of
// dossiers that are gone: there is no key to keep it under.
func (v versleutelaar) overige() error {
	for _, tabel := range []string{"concept", "bericht", "uitvoer"} {
		if err := v.zet(`DELETE FROM ` + tabel + ` WHERE dossier <> '' AND dossier NOT IN (SELECT id FROM dossier)`); err != nil {
			return err
		}
	}
	if err := v.werkstukken(""); err != nil {
		return err
	}
	if err := v.bewoners(); err != nil {
		return err
	}
	type vraag struct{ persoon, sleutel, hash string }
	vs, err := alle(&v.Lezer, func(r rij) (v vraag, err error) { return v, r.Scan(&v.persoon, &v.sleutel, &v.hash) },
		`SELECT persoon, sleutel, verzoek FROM opdracht`)
	for _, o := range vs {
		if err := v.zet(`UPDATE opdracht SET verzoek = $1 WHERE persoon = $2 AND sleutel = $3`, v.vraagindex(o.hash)[0], o.persoon, o.sleutel); err != nil {
			return err
		}
	}
	return err
}

// bewoners takes the names out of the accounts of residents. The oldest
// accounts name their dossier only in what is encrypted now.
func (v versleutelaar) bewoners() error {
	rijen, err := alle(&v.Lezer, scanPersoon, vanPersoon)
	for _, r := range rijen {
		p, kolom := r.Persoon, r.Dossier
		if err := json.Unmarshal(r.gegevens, &p); err != nil {
			return err
		}
		if p.Dossier == "" {
			p.Dossier = kolom
		}
		if p.Dossier == "" {
			continue
		}
		err := v.ZetPersoon(p)
		if errors.Is(err, ErrVernietigd) { // there is no such dossier
			err = v.zet(`UPDATE persoon SET naam = '', dossier = $1, gegevens = $2 WHERE id = $3`, p.Dossier, []byte{}, p.ID)
		}
		if err != nil {
			return err
		}
	}
	return err
}

// herken reports whether a database says with which keys it is encrypted, and
// refuses keys that are not those.
func (d dialect) herken(ctx context.Context, db *sql.DB, k *kluis.Kluis) (er bool, err error) {
	stempel, err := d.stempel(ctx, db)
	if err != nil || stempel == "" {
		return false, err
	}
	return true, k.Herken(stempel)
}

// stempel returns what a database says of its keys, "" when it is not
// encrypted.
func (d dialect) stempel(ctx context.Context, db *sql.DB) (stempel string, err error) {
	er := 0
	if err := db.QueryRowContext(ctx, d.er, "toestand").Scan(&er); err != nil || er == 0 {
		return "", err
	}
	err = db.QueryRowContext(ctx, `SELECT waarde FROM toestand WHERE naam = $1`, toestandSleutels).Scan(&stempel)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return stempel, err
}

// ruimHelder wipes from the disk what stood readable in the database before it
// was encrypted. When it is broken off it is done at the next start.
func (s *Store) ruimHelder(ctx context.Context) error {
	nog := ""
	err := s.Lees(ctx, func(l *Lezer) (err error) {
		nog, err = l.Toestand(toestandHelder)
		return err
	})
	if err != nil || nog == "" {
		return err
	}
	if err := s.basis.schrijfOver(ctx, versleuteld); err != nil {
		return vertaal(err)
	}
	return s.Schrijf(ctx, func(s *Schrijver) error { return s.ZetToestand(toestandHelder, "") })
}

// versleuteld are the tables with something that is encrypted.
var versleuteld = []string{"inwoner", "feit", "documentinhoud", "document", "concept", "bericht", "uitvoer", "persoon", "opdracht", "zoekteken"}

// RuimResten makes sure that keys that were destroyed are not on the disk any
// more, in the tables, in free room or in the log of SQLite. Backups, and the
// log that PostgreSQL keeps, are outside its reach.
func (s *Store) RuimResten(ctx context.Context) error { return vertaal(s.basis.ruim(ctx, "sleutel")) }
