package dossier

// kenmerkenBesluit are what people must notice of decisions after the first and objections.
func (d Dossier) kenmerkenBesluit(ts []Termijn) []Kenmerk { return nil }
