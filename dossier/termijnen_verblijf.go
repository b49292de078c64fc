package dossier

// termijnenVerblijf are the terms of the stay.
func (d Dossier) termijnenVerblijf(o Omgeving) []Termijn { return nil }
