package misbruik

import "halfweg/app"

// zaak is the dossier as somebody sees it through the door.
func (p *plek) zaak(wie, id string) *app.Zaak {
	p.t.Helper()
	z, err := p.app.Dossier(p.t.Context(), p.mens(wie), id)
	moet(p.t, err)
	return z
}

// feiten is how many facts a dossier has, whoever may see them.
func (p *plek) feiten(id string) int {
	p.t.Helper()
	return p.zaak("sanne-bos", id).Nr
}

// met returns a dossier of which somebody may record a kind of fact now.
func (p *plek) met(wie, soort string) string {
	p.t.Helper()
	ik := p.mens(wie)
	for tab := range map[string]bool{"": true, "alle": true} {
		l, err := p.app.Werklijst(p.t.Context(), ik, app.WerklijstVraag{Tab: tab})
		moet(p.t, err)
		for _, r := range l.Rijen {
			for _, s := range p.zaak(wie, r.ID).Mag {
				if s.Naam == soort {
					return r.ID
				}
			}
		}
	}
	p.t.Fatalf("%s has no dossier to record %s in", wie, soort)
	return ""
}

// formulierVan is the address of the form for a note in a dossier.
func formulierVan(id string) string { return "/dossiers/" + id + "/vastleggen/notitie-geplaatst" }
