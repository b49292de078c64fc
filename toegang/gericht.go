package toegang

import (
	"slices"

	"halfweg/dossier"
)

// gericht is what a fact opens to the organisation it was addressed to. The zero
// value is a fact that was addressed to nobody.
type gericht struct {
	organisatie string
	delen       []Deel
	regel       string
}

// gerichtAan says what a fact opens to whom: an offer of a handover to who has to
// answer it, but for its health fields (OUT-04), and what the resident writes to
// a house as well, with all he tells of his health in it himself.
func gerichtAan(f dossier.Feit) gericht {
	switch i := f.Inhoud.(type) {
	case *dossier.OverdrachtAangeboden:
		return gericht{i.Organisatie, []Deel{DeelVan(i)}, "T19"}
	case *dossier.NotitieGeplaatst:
		if f.Door.Rol == dossier.Inwoner {
			return gericht{i.OokAan, []Deel{DeelVan(i), Zorg}, "T20"}
		}
	}
	return gericht{}
}

// opent reports whether that opens a part to the organisation of ik.
func (g gericht) opent(ik Ik, d Deel) bool {
	return g.organisatie != "" && g.organisatie == ik.Organisatie && slices.Contains(g.delen, d)
}
