package web

import (
	"strings"

	"halfweg/app"
)

// inzageBlad shows who looked at a dossier, for those who may know.
type inzageBlad struct {
	Kop   dossierKop
	Rijen []inzageRij
}

type inzageRij struct{ Wanneer, Wie, Wat string }

func (s *Server) inzage(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	if len(z.Inzagen) == 0 {
		return errGeenPagina
	}
	b := inzageBlad{Kop: zaakKop(v, z), Rijen: inzageRijen(v, z)}
	return v.toon(inzageWeergave(v.dossierPagina(b.Kop, v.T("Wie keek er", "Who looked")), b))
}

func inzageRijen(v *verzoek, z *app.Zaak) []inzageRij {
	n := namenVan(z)
	var rijen []inzageRij
	for _, i := range z.Inzagen {
		wat := v.T("Het dossier", "The case")
		switch i.Wat {
		case "huisdag":
			wat = v.T("De dag in het huis", "The day in the house")
		case app.InzageBSN:
			wat = v.T("Het hele BSN", "The whole BSN")
		}
		if id, ok := strings.CutPrefix(i.Wat, "document "); ok {
			wat = v.T("Document ", "Document ") + n.van(id)
		}
		rijen = append(rijen, inzageRij{wanneer(i.Op, v.vandaag, v.taal), n.wie(i.Door), wat})
	}
	return rijen
}
