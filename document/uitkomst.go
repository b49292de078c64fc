package document

import (
	"halfweg/kader"
	"halfweg/taal"
)

// KaderVan names a framework for a letter.
func KaderVan(k *kader.Kader, t taal.Taal) Kadervermelding {
	return Kadervermelding{Titel: k.Titel.In(t), Uitgever: k.Uitgever.In(t), Versie: k.Versie, GeldigVan: k.GeldigVan}
}

// VoorwaardenVan puts an assessment in words for a letter. redenen are the
// consultants' reasons by id of criterion, for the resident to read.
func VoorwaardenVan(b *kader.Beoordeling, redenen map[string]string, t taal.Taal) []Voorwaarde {
	var out []Voorwaarde
	for _, c := range b.Criteria() {
		v := Voorwaarde{Titel: c.Titel.In(t), Bron: c.Bron, Uitsluiting: c.Uitsluiting, Reden: redenen[c.ID]}
		switch c.Uitkomst {
		case kader.Voldaan:
			v.Uitkomst = Voldaan
		case kader.NietVoldaan:
			v.Uitkomst = NietVoldaan
		}
		if c.Uitzondering != nil {
			v.Uitzondering = c.Uitzondering.Titel.In(t)
		}
		out = append(out, v)
	}
	return out
}
