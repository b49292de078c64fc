package dossier

// termijnenBezwaar are the terms of decisions after the first and objections.
func (d Dossier) termijnenBezwaar(o Omgeving) []Termijn { return nil }
