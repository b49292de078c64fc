package dossier

// takenVerblijf are the tasks of placement and stay that the law or the work itself asks.
func (d Dossier) takenVerblijf(termijnen []Termijn, o Omgeving) []Taak { return nil }
