package dossier

// takenBezwaar are the tasks of decisions after the first and objection that the law or the work itself asks.
func (d Dossier) takenBezwaar(termijnen []Termijn, o Omgeving) []Taak { return nil }
