package web

import (
	"slices"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
)

// afwijkend reports whether a kind of fact is a decision that asks for reasons
// where it departs from what people or the framework say.
func afwijkend(soort string) bool {
	return slices.Contains([]string{"besluit_voorgesteld", "beschikking_gegeven", "wijziging_voorgesteld"}, soort)
}

// letOp lists what somebody should know before he records something that is
// rarely meant so, or a decision that departs from what the people or the
// framework say (EXC-02). It never stops anything.
func letOp(z *app.Zaak, o app.Opdracht) []taal.Tekst {
	switch i := o.Inhoud.(type) {
	case *dossier.BesluitVoorgesteld:
		return letOpBesluit(z, *i)
	case *dossier.BeschikkingGegeven:
		if z.Dossier.Voorstel != nil {
			return letOpBesluit(z, z.Dossier.Voorstel.Inhoud)
		}
	case *dossier.WijzigingVoorgesteld:
		return letOpWijziging(z, i)
	case *dossier.PlaatsingGedaan:
		return letOpHuis(z, i.Huis)
	case *dossier.OverplaatsingGedaan:
		return append(letOpHuis(z, i.NaarHuis), letOpWarm(i.Warm)...)
	case *dossier.MaatregelGemeld:
		return letOpMaatregel(z, i)
	case *dossier.ExitGedaan:
		return letOpExit(z, i)
	case *dossier.ExitbesluitGenomen:
		return letOpExitbesluit(z, i)
	case *dossier.Uitgestroomd:
		return letOpOverdracht(z)
	case *dossier.DossierGesloten:
		return letOpSluiten(z)
	}
	return nil
}

func letOpBesluit(z *app.Zaak, b dossier.BesluitVoorgesteld) []taal.Tekst {
	return slices.Concat(letOpAdvies(z, b), letOpKader(z, b), letOpOntslag(z, b), letOpWoont(z, b.Huis))
}

func letOpAdvies(z *app.Zaak, b dossier.BesluitVoorgesteld) []taal.Tekst {
	advies := z.Dossier.Advies()
	past := map[string]string{dossier.AdviesSafehouse: dossier.Toekennen, dossier.AdviesAndereHulp: dossier.AndereHulp, dossier.AdviesGeen: dossier.Afwijzen}
	if advies == "" || past[advies] == b.Strekking {
		return nil
	}
	return []taal.Tekst{taal.T("Dit besluit wijkt af van het advies van de consulenten.", "This decision departs from the consultants' advice.")}
}

func letOpKader(z *app.Zaak, b dossier.BesluitVoorgesteld) []taal.Tekst {
	if z.Beoordeling == nil {
		return nil
	}
	u := z.Beoordeling.Uitkomst
	switch {
	case b.Strekking == dossier.Toekennen && u == kader.NietVoldaan:
		return []taal.Tekst{taal.T("Volgens het kader voldoet deze situatie niet, en toch wordt toegekend.", "According to the framework this case does not qualify, and yet it is granted.")}
	case b.Strekking == dossier.Toekennen && u == kader.Onbekend:
		return []taal.Tekst{taal.T("Er ontbreken gegevens die de uitkomst van het kader nog kunnen veranderen.", "Facts are missing that can still change the outcome of the framework.")}
	case b.Strekking == dossier.Afwijzen && u == kader.Voldaan:
		return []taal.Tekst{taal.T("Volgens het kader voldoet deze situatie, en toch wordt afgewezen.", "According to the framework this case qualifies, and yet it is refused.")}
	}
	return nil
}

// letOpOntslag warns of a gap between the clinic and the house.
func letOpOntslag(z *app.Zaak, b dossier.BesluitVoorgesteld) []taal.Tekst {
	ontslag := z.Dossier.Ontslag
	if b.Strekking != dossier.Toekennen || ontslag.IsZero() || b.Begin.IsZero() || !b.Begin.Na(ontslag) {
		return nil
	}
	return []taal.Tekst{taal.T("De ondersteuning begint na het ontslag op "+ontslag.Lang(taal.NL)+". Spreek af waar de inwoner tot dan verblijft.",
		"The support starts after the discharge on "+ontslag.Lang(taal.EN)+". Agree where the resident stays until then.")}
}
