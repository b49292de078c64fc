package dossier

// kenmerkenVertrek are what people must notice of leaving and aftercare.
func (d Dossier) kenmerkenVertrek(ts []Termijn) []Kenmerk { return nil }
