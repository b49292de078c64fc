package dossier

import (
	"slices"

	"halfweg/kader"
	"halfweg/taal"
)

// GenoemdeHuizen returns the houses that others brought in for the work: to meet
// the resident, or to take him in, by a transfer too. A wish alone is no more
// than that.
func (d Dossier) GenoemdeHuizen() (ids []string) {
	if d.Aanmelding != nil {
		ids = append(ids, d.Aanmelding.Inhoud.Huis)
	}
	for _, k := range d.Kennismakingen {
		ids = append(ids, k.Inhoud.Huis)
	}
	if d.Voorstel != nil {
		ids = append(ids, d.Voorstel.Inhoud.Huis)
	}
	for _, v := range d.Verblijven {
		ids = append(ids, v.Huis)
	}
	for _, w := range d.Wijzigingen {
		ids = append(ids, w.Inhoud.Huis)
	}
	if r := d.Recht(); r != nil {
		ids = append(ids, r.Huis)
	}
	return ids
}

// doetMee reports whether a house takes part in the case, and so can do
// something in it: others brought it in, or its own people recorded something.
func (d Dossier) doetMee(huis string) bool {
	return slices.Contains(d.GenoemdeHuizen(), huis) || slices.ContainsFunc(d.feiten, func(f Feit) bool {
		return f.Door.Rol == Safehousemedewerker && f.Door.Organisatie == huis
	})
}

// taakKennismaking asks for the introduction, where the framework wants it before
// the decision and a safehouse may still follow (DEC-01). The house holds it; a
// house that is only wished for knows nothing of the case yet, so that the
// municipality, which may not decide without it, brings the two together.
func (d Dossier) taakKennismaking(o Omgeving) []Taak {
	if !d.onderzocht(o) || !o.kennismakingEerst() || d.Advies() == AdviesGeen || d.Advies() == AdviesAndereHulp {
		return nil
	}
	t := Taak{ID: "kennismaking", Feit: kennismakingGehouden.Naam, Bron: "VNG-handreiking § 3.2.2", Eisen: []string{"DEC-01"}, Zij: true,
		Wie: d.partij(kader.Safehouse), Wat: taal.T("Laat inwoner en safehouse kennismaken", "Let resident and safehouse meet")}
	switch {
	case d.Huis == "":
		t.Waarom = taal.T("Er is nog geen safehouse bekend.", "No safehouse is known yet.")
	case !d.doetMee(d.Huis):
		t.Wie, t.Wat = d.partij(kader.Consulent), taal.T("Breng inwoner en safehouse bij elkaar voor een kennismaking", "Bring resident and safehouse together to meet")
	}
	return []Taak{d.stand(t, nr(d.Kennismaking(d.Huis)))}
}
