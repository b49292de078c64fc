package dossier

// takenVertrek are the tasks of moving on, leaving and aftercare that the law or the work itself asks.
func (d Dossier) takenVertrek(termijnen []Termijn, o Omgeving) []Taak { return nil }
