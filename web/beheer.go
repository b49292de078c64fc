package web

import (
	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// beheerBlad is what an administrator sees: who works here, with which
// frameworks, and by which rules. Never a dossier.
type beheerBlad struct {
	Organisaties []organisatieRij
	Mensen       []toegang.Ik
	Regels       []toegang.Regel
	Uitgaand     uitgaandBlad
}

type organisatieRij struct {
	app.Organisatie
	SoortNaam string
	Bewijzen  []merkje
}

func (s *Server) beheer(v *verzoek) error {
	if v.ik.Rol != dossier.Beheerder {
		return errGeenPagina
	}
	r, err := s.App.Register(v.Context())
	if err != nil {
		return err
	}
	u, err := s.App.Uitgaand(v.Context(), v.ik)
	if err != nil {
		return err
	}
	b := beheerBlad{Regels: toegang.Regels(), Uitgaand: uitgaandBladVan(v, u)}
	for _, m := range r.Mensen {
		if m.Rol != dossier.Inwoner {
			b.Mensen = append(b.Mensen, m)
		}
	}
	for _, o := range r.Organisaties {
		b.Organisaties = append(b.Organisaties, organisatieRij{o, organisatieSoort(o.Soort).In(v.taal), bewijsMerkjes(v, o)})
	}
	return v.toon(beheerWeergave(v.pagina(v.T("Beheer", "Administration"), "/beheer"), b))
}

func organisatieSoort(s toegang.OrganisatieSoort) taal.Tekst {
	switch s {
	case toegang.Gemeente:
		return taal.T("Gemeente", "Municipality")
	case toegang.Kliniek:
		return taal.T("Kliniek", "Clinic")
	case toegang.Safehouse:
		return taal.T("Safehouse", "Safehouse")
	}
	return taal.T("Beheer", "Administration")
}

// bewijsMerkjes shows proofs of quality with until when they hold.
func bewijsMerkjes(v *verzoek, o app.Organisatie) []merkje {
	namen := map[string]taal.Tekst{
		app.BewijsVKSLid: taal.T("VKS-lid", "VKS member"), app.BewijsVKSKeurmerk: taal.T("VKS-keurmerk", "VKS label"),
		"hkz": taal.T("HKZ", "HKZ"), "iso_9001": taal.T("ISO 9001", "ISO 9001"),
	}
	var ms []merkje
	for _, b := range o.Bewijzen {
		m := merkje{Tekst: namen[b.Soort].In(v.taal), Toon: "ok", Icoon: "vink"}
		if !b.Tot.IsZero() {
			m.Tekst += v.T(" tot ", " until ") + b.Tot.Kort(v.taal)
		}
		if !b.Geldt(v.vandaag) {
			m.Toon, m.Icoon = "neg", "kruis"
		}
		ms = append(ms, m)
	}
	return ms
}
