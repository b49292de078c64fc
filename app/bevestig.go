package app

import (
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/toegang"
)

// magBeslissen asks for a fresh confirmation of who ik is before a fact that
// decides, or the correction of one, is recorded. Error: ErrBevestig.
func (a *App) magBeslissen(s *store.Schrijver, ik toegang.Ik, o Opdracht) error {
	if a.Bevestigd(ik) == nil {
		return nil
	}
	for _, i := range o.inhouden() {
		beslist, err := beslist(s, o.Dossier, i)
		if err != nil {
			return err
		}
		if beslist {
			return ErrBevestig
		}
	}
	return nil
}

func beslist(s *store.Schrijver, id string, i dossier.Inhoud) (bool, error) {
	c, is := i.(*dossier.FeitGecorrigeerd)
	if !is {
		return dossier.SoortVan(i).Beslist, nil
	}
	feiten, err := s.Feiten(id)
	for _, f := range feiten {
		if f.Nr == c.Feit {
			return dossier.SoortVan(f.Inhoud).Beslist, err
		}
	}
	return false, err
}
