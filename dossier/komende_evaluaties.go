package dossier

// KomendeEvaluaties returns the agreed moments to evaluate that no evaluation
// has met yet, in the order of their day.
func (d Dossier) KomendeEvaluaties() (uit []Evaluatiemoment) {
	for _, x := range d.afgesprokenEvaluaties() {
		if x.Gehouden == nil {
			uit = append(uit, x.Evaluatiemoment)
		}
	}
	return uit
}
