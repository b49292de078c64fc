package dossier

import "halfweg/kader"

// Toets assesses what the dossier knows against a framework, and returns the
// assessment with its receipt. It advises; people decide (AVG art. 22).
func (d Dossier) Toets(k *kader.Kader) (*kader.Beoordeling, Bewijs) {
	feiten, _ := k.Bind(d.Antwoorden(k)) // Antwoorden leaves out what does not fit
	b := k.Beoordeel(feiten)
	bewijs := Bewijs{Kader: k.Verwijzing(), TotNr: d.Nr(), Uitkomst: b.Uitkomst.String(), Criteria: map[string]string{}}
	for _, c := range b.Criteria() {
		bewijs.Criteria[c.ID] = c.Uitkomst.String()
	}
	return b, bewijs
}
