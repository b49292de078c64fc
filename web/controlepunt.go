package web

import (
	"errors"
	"net/http"

	"halfweg/app"
	"halfweg/dossier"
)

// controlepuntBlad shows the newest checkpoint of the history to anybody who is
// signed in: it names nobody.
type controlepuntBlad struct {
	app.Controlepunt
	Er      bool
	Wanneer string
	Beheer  bool // may take it along as a file
}

func (s *Server) controlepunt(v *verzoek) error {
	c, err := s.App.LaatsteControlepunt(v.Context())
	if err != nil && !errors.Is(err, app.ErrNietGevonden) {
		return err
	}
	b := controlepuntBlad{Controlepunt: c, Er: err == nil, Beheer: v.ik.Rol == dossier.Beheerder}
	if b.Er {
		b.Wanneer = wanneer(c.Op, v.vandaag, v.taal)
	}
	return v.toon(controlepuntWeergave(v.pagina(v.T("Controlepunt", "Checkpoint"), ""), b))
}

// controlepuntBestand gives an administrator the checkpoint as a file.
func (s *Server) controlepuntBestand(v *verzoek) error {
	if v.ik.Rol != dossier.Beheerder {
		return errGeenPagina
	}
	c, err := s.App.LaatsteControlepunt(v.Context())
	if err != nil {
		return err
	}
	h := v.w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="controlepunt.txt"`)
	v.w.WriteHeader(http.StatusOK)
	_, err = v.w.Write([]byte(c.Tekst))
	return err
}
