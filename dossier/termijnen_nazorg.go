package dossier

// termijnenNazorg are the terms of aftercare.
func (d Dossier) termijnenNazorg(o Omgeving) []Termijn { return nil }
