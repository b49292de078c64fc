package app

import (
	"errors"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/taal"
)

// vulAan fills in what people are not asked: the framework in force on the day
// of a melding, the receipt of an assessment, what a file is. It changes a
// copy.
func (a *App) vulAan(l *store.Lezer, z *zaak, o Opdracht) (dossier.Inhoud, error) {
	switch x := o.Inhoud.(type) {
	case *dossier.MeldingGedaan:
		if o.Gebeurd.IsZero() {
			return x, nil // the rule for dates says so better
		}
		k, err := a.Kaders.Voor(x.Gemeente, o.Gebeurd)
		if err != nil {
			return nil, geenKader(err)
		}
		m := *x
		m.Kader, z.omgeving.Kader = k.Verwijzing(), k
		return &m, nil
	case *dossier.KaderGekozen:
		k, err := a.Kaders.Precies(x.Kader)
		if err != nil {
			return nil, geenKader(err)
		}
		return x, geldigKader(k, o)
	case *dossier.OordeelGegeven:
		g := *x
		g.Bewijs = bewijs(z)
		return &g, nil
	case *dossier.DocumentToegevoegd:
		return beschreven(l, z, *x)
	}
	return o.Inhoud, nil
}

// geenKader words the library's error as a refusal of the field.
func geenKader(err error) error {
	var f *kader.Fout
	if !errors.As(err, &f) {
		return err
	}
	return &OngeldigFout{Veld: "kader", Probleem: f.Wat, Uitweg: f.Uitweg}
}

func geldigKader(k *kader.Kader, o Opdracht) error {
	if k.GeldtOp(o.Gebeurd) {
		return nil
	}
	return &OngeldigFout{Veld: "kader",
		Probleem: taal.T("Dit kader geldt niet op "+o.Gebeurd.Lang(taal.NL)+".", "This framework is not in force on "+o.Gebeurd.Lang(taal.EN)+"."),
		Uitweg:   taal.T("Kies een kader dat op die dag geldt.", "Choose a framework that is in force on that day.")}
}

// bewijs is the receipt of the assessment of what the dossier knows now.
func bewijs(z *zaak) dossier.Bewijs {
	k := z.omgeving.Kader
	if k == nil {
		return dossier.Bewijs{}
	}
	b := beoordeel(z.d, k)
	uit := dossier.Bewijs{Kader: k.Verwijzing(), TotNr: z.d.Nr(), Uitkomst: b.Uitkomst.String(), Criteria: map[string]string{}}
	for _, c := range b.Criteria() {
		uit.Criteria[c.ID] = c.Uitkomst.String()
	}
	return uit
}

// beschreven completes the fact of a document with what its bytes showed.
func beschreven(l *store.Lezer, z *zaak, t dossier.DocumentToegevoegd) (dossier.Inhoud, error) {
	d, err := l.Document(t.ID)
	if errors.Is(err, store.ErrNietGevonden) || err == nil && d.Dossier != z.id {
		return nil, dossier.Fouten{onbekend(verwijzing{"id", dossier.Document, t.ID})}
	}
	t.Type, t.Omvang, t.SHA256 = d.Type, d.Grootte, d.SHA256
	return &t, err
}
