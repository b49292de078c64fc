package document

import (
	"slices"

	"halfweg/dossier"
	"halfweg/taal"
)

// aanBezwaarmaker addresses a letter to who objects (Awb art. 3:41 and 6:4). Of
// somebody else than the resident no address is known here: who sends the letter
// fills it in. The letter then names the resident it is about.
func (z Zaak) aanBezwaarmaker(b dossier.Bezwaar) Brief {
	brief, i := z.Brief, b.Inhoud
	if i.Van == dossier.DoorInwoner {
		return brief
	}
	brief.Aan = Ontvanger{Achternaam: i.Naam, Over: z.Aan.naam()}
	if i.Naam == "" {
		brief.Aan.Hoedanigheid = z.keuze("bezwaar_ontvangen", "van", i.Van)
	}
	return brief
}

// Hooruitnodiging is the letter about the hearing planned as fact nr. The error is
// a *dossier.Weigering when none was.
func (z Zaak) Hooruitnodiging(nr int) (Document, error) {
	bs := z.Dossier.Bezwaren
	i := slices.IndexFunc(bs, func(b dossier.Bezwaar) bool { return b.Uitnodiging != nil && b.Uitnodiging.Nr == nr })
	if i < 0 {
		return Document{}, nogNiet(taal.T("Er is geen hoorzitting gepland.", "No hearing has been planned."), taal.T("Kies eerst een dag, een tijd en een plaats.", "Choose a day, a time and a place first."))
	}
	b, u := bs[i], bs[i].Uitnodiging.Inhoud
	in := HooruitnodigingInvoer{Brief: z.aanBezwaarmaker(b), Bezwaar: b.Op, Dag: u.Dag, Tijd: u.Tijd, Plaats: u.Plaats}
	if x := z.Dossier.Besluit(b.Inhoud.Besluit); x != nil {
		in.Besluit = x.Op
	}
	if h := b.Behandeling; h != nil {
		in.Behandelaar, in.Commissie = z.naam(h.Inhoud.Behandelaar), h.Inhoud.Commissie
	}
	return Hooruitnodiging(in), nil
}

// Verdagingsbericht is the letter about the adjournment recorded as fact nr. The
// error is a *dossier.Weigering when there is none.
func (z Zaak) Verdagingsbericht(nr int) (Document, error) {
	for _, b := range z.Dossier.Bezwaren {
		i := slices.IndexFunc(b.Verdagingen, func(v dossier.Gedaan[dossier.BezwaarVerdaagd]) bool { return v.Nr == nr })
		if i < 0 {
			continue
		}
		v := b.Verdagingen[i].Inhoud
		in := VerdagingsberichtInvoer{Brief: z.aanBezwaarmaker(b), Bezwaar: b.Op, Wordt: v.Tot, Instemming: v.Instemming, Reden: v.Reden}
		if x := z.Dossier.Besluit(b.Inhoud.Besluit); x != nil {
			in.Besluit = x.Op
		}
		eerder := z.voor(nr)
		if oud := eerder.Bezwaar(b.Nr); oud != nil {
			if t, ok := eerder.BeslissingOpBezwaar(*oud, z.Omgeving); ok {
				in.Was = t.Uiterlijk
			}
		}
		return Verdagingsbericht(in), nil
	}
	return Document{}, nogNiet(taal.T("De beslissing op bezwaar is niet verdaagd.", "The decision on the objection was not adjourned."), taal.T("Leg eerst de nieuwe datum vast.", "Record the new date first."))
}
