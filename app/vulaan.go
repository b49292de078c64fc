package app

import (
	"errors"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// vulAan fills in what people are not asked: the framework in force on the day
// of a melding, the receipt of an assessment, what a file is. It changes a
// copy.
func (a *App) vulAan(s *store.Schrijver, ik toegang.Ik, z *zaak, f dossier.Feit) (dossier.Inhoud, error) {
	switch x := f.Inhoud.(type) {
	case *dossier.MeldingGedaan:
		return a.metKaderVan(s, z, *x, f.Gebeurd)
	case *dossier.KaderGekozen:
		k, err := a.Kaders.Precies(x.Kader)
		if err != nil {
			return nil, geenKader(err)
		}
		if err := geldigKader(k, f.Gebeurd); err != nil {
			return nil, err
		}
		return x, s.ZetKader(x.Kader, k.Bytes())
	case *dossier.OordeelGegeven:
		return a.metBewijs(&s.Lezer, ik, z, *x, f)
	case *dossier.DocumentToegevoegd:
		return a.beschreven(&s.Lezer, ik, z, *x)
	}
	return f.Inhoud, nil
}

func (a *App) metKaderVan(s *store.Schrijver, z *zaak, m dossier.MeldingGedaan, op termijn.Datum) (dossier.Inhoud, error) {
	if op.IsZero() {
		return &m, nil // the rule for dates says so better
	}
	k, err := a.Kaders.Voor(m.Gemeente, op)
	if err != nil {
		return nil, geenKader(err)
	}
	m.Kader, z.omgeving.Kader = k.Verwijzing(), k
	return &m, s.ZetKader(m.Kader, k.Bytes())
}

// geenKader words the library's error as a refusal of the field.
func geenKader(err error) error {
	var f *kader.Fout
	if !errors.As(err, &f) {
		return err
	}
	return &OngeldigFout{Veld: "kader", Probleem: f.Wat, Uitweg: f.Uitweg}
}

func geldigKader(k *kader.Kader, op termijn.Datum) error {
	if k.GeldtOp(op) {
		return nil
	}
	return &OngeldigFout{Veld: "kader",
		Probleem: taal.T("Dit kader geldt niet op "+op.Lang(taal.NL)+".", "This framework is not in force on "+op.Lang(taal.EN)+"."),
		Uitweg:   taal.T("Kies een kader dat op die dag geldt.", "Choose a framework that is in force on that day.")}
}

// beschreven completes the fact of a document with what its bytes showed.
func (a *App) beschreven(l *store.Lezer, ik toegang.Ik, z *zaak, t dossier.DocumentToegevoegd) (dossier.Inhoud, error) {
	d, err := l.Document(t.ID)
	p := toegang.PartijenVan(z.id, z.d, a.Klok())
	if errors.Is(err, store.ErrNietGevonden) || err == nil && (d.Dossier != z.id || !ziet(ik, p, z.d, d)) {
		return nil, dossier.Fouten{onbekend(verwijzing{"id", dossier.Document, t.ID})}
	}
	t.Type, t.Omvang, t.SHA256 = d.Type, d.Grootte, d.SHA256
	return &t, err
}
