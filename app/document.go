package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"time"

	"halfweg/document/opname"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// Document is a file in a dossier.
type Document struct {
	ID, Dossier, Naam, Type, SHA256 string
	Grootte                         int // bytes
	Op                              time.Time
	Persoon                         string // who added it
}

func vanDocument(d store.Document) Document {
	return Document{ID: d.ID, Dossier: d.Dossier, Naam: d.Naam, Type: d.Type, SHA256: d.SHA256, Grootte: d.Grootte, Op: d.Op, Persoon: d.Persoon}
}

// VoegDocumentToe stores a file in a dossier, once its content shows that it
// is what it says it is. It is not yet part of any fact: until one names it,
// only who added it sees it.
//
// Errors: *OngeldigFout (type, size, name), *GeenRechtFout, ErrNietGevonden.
func (a *App) VoegDocumentToe(ctx context.Context, ik toegang.Ik, id, naam string, inhoud []byte) (Document, error) {
	soort, schoon, err := keurBestand(naam, inhoud)
	if err != nil {
		return Document{}, err
	}
	var uit store.Document
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		z, p, err := a.zie(&s.Lezer, ik, id)
		if err != nil {
			return err
		}
		if err := magVastleggen(ik, p, z.d, z.omgeving, &dossier.DocumentToegevoegd{}); err != nil {
			return err
		}
		var er bool
		if uit, er, err = eerderToegevoegd(&s.Lezer, ik, id, schoon, inhoud); err != nil || er {
			return err
		}
		nu, err := a.nu(&s.Lezer)
		if err != nil {
			return err
		}
		uit, err = s.BewaarDocument(store.Document{ID: a.nieuwID(), Dossier: id, Type: string(soort), Naam: schoon, Persoon: ik.Persoon, Op: nu}, inhoud)
		return err
	})
	return vanDocument(uit), eigenFout(err)
}

// eerderToegevoegd returns the file when the same person added it under the same
// name before, as when a form is sent twice.
func eerderToegevoegd(l *store.Lezer, ik toegang.Ik, id, naam string, inhoud []byte) (store.Document, bool, error) {
	som := sha256.Sum256(inhoud)
	hash := hex.EncodeToString(som[:])
	rijen, err := l.Documenten(id)
	for _, d := range rijen {
		if d.Persoon == ik.Persoon && d.Naam == naam && d.SHA256 == hash {
			return d, true, err
		}
	}
	return store.Document{}, false, err
}

// HaalDocument returns a document that ik may see, and writes down that he
// looked. Error: ErrNietGevonden.
func (a *App) HaalDocument(ctx context.Context, ik toegang.Ik, id string) (Document, []byte, error) {
	var (
		d      store.Document
		inhoud []byte
	)
	err := a.kijk(ctx, ik, ActieDownloaden, func(k *inkijk) (err error) {
		van, err := k.DossierVanDocument(id)
		if nietGevondenIsNiets(err) != nil {
			return err
		}
		z, p, err := a.zie(k.Lezer, ik, van) // also of no document: the answer takes the same work
		if err != nil {
			return err
		}
		if d, err = k.Document(id); err != nil {
			return err
		}
		if !ziet(ik, p, z.d, d) {
			return ErrNietGevonden
		}
		if inhoud, err = k.DocumentInhoud(d); err != nil {
			return err
		}
		k.toontDeel(p, d.ID, toegang.Kern)
		return nil
	})
	if err != nil {
		return Document{}, nil, err
	}
	return vanDocument(d), inhoud, nil
}

// ziet reports whether ik sees a file: as the fact that put it in the dossier,
// or as the fact that carries it.
func ziet(ik toegang.Ik, p toegang.Partijen, d dossier.Dossier, doc store.Document) bool {
	vraag := toegang.Vraag{Ik: ik, Handeling: toegang.DocumentOpenen, Partijen: p}
	vraag.Door = dossier.Wie{Persoon: doc.Persoon}
	if mag := toegang.Mag(vraag); mag.Ja || mag.Regel == "T16" {
		return mag.Ja
	}
	for _, f := range toegang.Redigeer(ik, p, d.Feiten()) {
		if vraag.Feit = &f; !toegang.Mag(vraag).Ja {
			continue
		}
		if t, is := f.Inhoud.(*dossier.DocumentToegevoegd); is && t.ID == doc.ID {
			return true
		}
		for _, v := range verwijzingen(f.Inhoud) {
			if v.soort == dossier.Document && v.id == doc.ID {
				return true
			}
		}
	}
	return false
}

func documenten(l *store.Lezer, ik toegang.Ik, z *zaak, p toegang.Partijen) (uit []Document, err error) {
	rijen, err := l.Documenten(z.id)
	for _, d := range rijen {
		if ziet(ik, p, z.d, d) {
			uit = append(uit, vanDocument(d))
		}
	}
	return uit, err
}

// keurBestand refuses a file that is too big or is not what its name says, and
// returns what it is and what it may be called.
func keurBestand(naam string, inhoud []byte) (soort opname.Soort, schoon string, err error) {
	soort, err = opname.Keur(naam, inhoud, store.MaxDocument)
	if f := (*opname.Fout)(nil); errors.As(err, &f) {
		return "", "", &OngeldigFout{Veld: "bestand", Probleem: f.Probleem, Uitweg: f.Uitweg}
	}
	return soort, opname.Naam(naam, soort), err
}
